"""The program of the suite: what wrong types end, what it starts with, what it says at last."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SUITE = Path(__file__).resolve().parent / "suite" / "run.py"


def program(words: str) -> tuple[str, ...]:
    return (sys.executable, "-I", "-S", "-c", words)


@pytest.fixture
def suite(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """With programs that do nothing for the checks."""
    spec = importlib.util.spec_from_file_location("suite_run", SUITE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "QUICK", (program(""),))
    monkeypatch.setattr(module, "TYPES", program("print('no issues')"))
    monkeypatch.setattr(module, "PYTEST", program(""))
    monkeypatch.setattr(module, "OPTIONS", ())
    return module


def test_all_is_well_when_every_check_is(suite: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    assert suite.main(["tests/core"]) == 0
    assert "$ mypy\nno issues" in capfd.readouterr().err


def test_a_linter_that_fails_is_the_end(
    suite: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suite, "QUICK", (program("raise SystemExit(1)"),))
    monkeypatch.setattr(suite, "TYPES", program("input()"))
    assert suite.main([]) == 1
    assert "nothing after it was run" in capfd.readouterr().err


def test_wrong_types_end_the_tests(
    suite: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Given tests that would go on for ever."""
    monkeypatch.setattr(suite, "TYPES", program("print('wrong here'); raise SystemExit(1)"))
    monkeypatch.setattr(suite, "PYTEST", program("import threading; threading.Event().wait()"))
    assert suite.main(["tests/core"]) == 1
    said = capfd.readouterr().err
    assert "wrong here" in said
    assert "The types are wrong" in said


def test_what_the_tests_end_with_is_the_result(suite: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suite, "PYTEST", program("raise SystemExit(5)"))
    assert suite.main(["tests/core"]) == 5


def test_coverage_is_owed_only_by_the_whole(suite: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(suite, "covered", lambda _: asked.append("covered") or 1)
    monkeypatch.setattr(suite, "compile_once", lambda _: asked.append("compiled"))
    assert suite.main(["tests/core"]) == 0
    assert asked == []
    assert suite.main(["--deep"]) == 1
    assert asked == ["compiled", "covered"]


def test_what_was_compiled_is_kept_and_deep_is_told(
    suite: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("WARMGUI_DEEP", raising=False)
    made = suite.environment(deep=False)
    assert "PYTHONDONTWRITEBYTECODE" not in made
    assert "WARMGUI_DEEP" not in made
    assert suite.environment(deep=True)["WARMGUI_DEEP"] == "1"


def test_help_runs_nothing(
    suite: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suite, "start", lambda *_: pytest.fail("something was started"))
    assert suite.main(["--help"]) == 0
    assert "--deep" in capfd.readouterr().err
