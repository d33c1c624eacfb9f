"""`--diagnostics FILE.zip` writes a report without a window, says what is in it, and starts nothing."""

from __future__ import annotations

import io
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from warmgui import diagnose, headless, paths
from warmgui.__main__ import main
from warmgui.io.crash import RunMarker
from warmgui.options import Options, parse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv("USER", "janedoe")
    return tmp_path / "home"


def test_the_command_writes_a_report_and_lists_its_files(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.zip"
    assert main(["--home", str(home), "--diagnostics", str(target)]) == 0
    said = capsys.readouterr().out
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        for name in names:
            assert name in said
            assert "janedoe" not in archive.read(name).decode()
    assert {"program.txt", "settings.json", "hosts.txt", "journal.txt"} <= set(names)
    assert "Nothing was sent" in said
    assert not home.exists(), "nothing was made, nothing was started"


def test_a_report_that_cannot_be_written_says_why(home: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    assert diagnose.run(tmp_path / "nowhere" / "report.zip", out) == diagnose.EXIT_NOT_WRITTEN
    assert "cannot be written" in out.getvalue()
    assert "nowhere" in out.getvalue()


def test_without_streams_the_report_is_written_all_the_same(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A windowed program on Windows has none."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert diagnose.run(tmp_path / "report.zip") == 0
    assert (tmp_path / "report.zip").is_file()


def test_the_options_are_understood() -> None:
    given = parse(["--verbose", "--safe-start", "--diagnostics", "x.zip"])
    assert (given.verbose, given.safe_start, str(given.diagnostics)) == (True, True, "x.zip")


def test_a_headless_run_marks_itself_and_begins_safely_when_told(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    really = RunMarker.begin

    def begin(self: RunMarker) -> object:
        begun.append(self._file.name)
        found = really(self)
        assert self._file.is_file()
        return found

    monkeypatch.setattr(RunMarker, "begin", begin)
    out = io.StringIO()
    options = Options(headless=True, simulate=True, safe_start=True, time_limit_s=1.5, json=True)
    assert headless.run(options, out, io.StringIO()) == 0
    assert begun == ["running-headless-simulated.json"]
    assert not (paths.find().data / begun[0]).exists()
    assert '"mode": "off"' in out.getvalue()
    assert '"mode": "heat"' not in out.getvalue()
