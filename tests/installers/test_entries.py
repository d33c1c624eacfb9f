"""Where the frozen programs begin: what they start finds the system's libraries, not theirs."""

from __future__ import annotations

import os

import pytest

from installers.entries import surroundings


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "0")  # given back as it was afterwards


def test_a_child_that_is_the_same_program_again_looks_for_its_libraries_itself() -> None:
    surroundings.restore()
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"


@pytest.mark.parametrize(("before", "after"), [("/their/own", "/their/own"), (None, None)])
def test_the_search_path_for_libraries_is_as_it_was(
    before: str | None, after: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given the bootloader's path, and what it kept of the one before
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/warmgui/_internal")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    # When a program begins
    surroundings.restore()
    # Then its children see what there was
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_where_there_is_no_such_path_there_is_none_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    surroundings.restore()
    assert "LD_LIBRARY_PATH" not in os.environ
