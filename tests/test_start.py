"""The bootstrap script: what it decides, without installing anything."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_service_of_a_new_package_is_started_and_nothing_stays_of_that(
    start: ModuleType, tmp_path: Path
) -> None:
    policy = tmp_path / "policy-rc.d"
    with start.no_new_services(str(policy)):
        assert policy.read_text("ascii").endswith("exit 101\n")
        assert policy.stat().st_mode & 0o111
    assert not policy.exists()
    policy.write_text("theirs", "ascii")
    with start.no_new_services(str(policy)):
        pass
    assert policy.read_text("ascii") == "theirs"
    with start.no_new_services(str(tmp_path / "none" / "policy-rc.d")):
        pass


def test_the_fingerprint_is_stable_and_knows_the_extra(start: ModuleType) -> None:
    assert start.fingerprint("test") == start.fingerprint("test")
    assert start.fingerprint("test") != start.fingerprint("")


def test_the_fingerprint_follows_the_dependencies(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text("a")
    monkeypatch.setattr(start, "ROOT", str(tmp_path))
    before = start.fingerprint("")
    (tmp_path / "pyproject.toml").write_text("b")
    assert start.fingerprint("") != before


def test_who_is_not_root_is_told_the_exact_command(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    start.care_for_libraries(["libegl1", "libgl1"])
    assert "sudo apt-get install libegl1 libgl1" in capsys.readouterr().err


def test_root_on_debian_gets_them_installed(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], _environment: dict[str, str]) -> bool:
        ran.append(command)
        return len(ran) > 1  # the first install fails: the package lists are old

    monkeypatch.setattr(start.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(start, "run_quietly", run)
    start.care_for_libraries(["libegl1"])
    assert [command[1] for command in ran] == ["install", "update", "install"]


def test_other_systems_are_told_the_names(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    start.care_for_libraries(["libegl1"])
    assert "they are called: libegl1" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--headless"], ["--version"], ["-h"]])
def test_no_display_is_needed_for(
    start: ModuleType, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    assert not start.wants_display(arguments)


def test_an_old_python_gets_a_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 2))
    assert start.main(["--practice"]) == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_a_failing_setup_ends_with_its_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_extra: str) -> None:
        raise start.SetupError("no network")

    monkeypatch.setattr(start, "install", fail)
    assert start.main(["--practice"]) == 1
    assert capsys.readouterr().err == "no network\n"


def test_it_parses_on_every_python_three(start: ModuleType) -> None:
    """A person with Python 3.7 must get the sentence, so the file may not use newer syntax."""
    code = f"import ast; ast.parse(open({str(ROOT / 'start.py')!r}).read(), feature_version=(3, 7))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
