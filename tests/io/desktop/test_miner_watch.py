"""A miner's program that antivirus has taken away: seen at the start, told apart, tried only when asked."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from warmgui.core.messages import MinerExited, MinerFault, StartMiner
from warmgui.core.miner_file import (
    EMPTY_FILE,
    FINE,
    GONE,
    HELD_BACK,
    MISSING,
    NO_START,
    NOT_ALLOWED,
    UNREADABLE,
)
from warmgui.io.desktop.miner_watch import MinerWatch
from warmgui.io.miner.client import LOOK_EVERY_S, MinerClient
from warmgui.io.miner.exit import describe_no_start

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from warmgui.core.messages import Inbox


@pytest.fixture
def program(tmp_path: Path) -> Path:
    made = tmp_path / "opt" / "warmgui-miner"
    made.parent.mkdir()
    made.write_bytes(b"\x7fELF")
    return made


def watch(program: Path) -> MinerWatch:
    """As of a new start: only the file remembers."""
    return MinerWatch([str(program), "--stdio"], program.parents[1] / "miner.json")


def test_one_that_was_there_and_is_gone_is_told_from_one_that_never_was(program: Path) -> None:
    assert watch(program).look() == ""
    program.unlink()
    assert watch(program).look() == GONE
    assert watch(program.with_name("never-there")).look() == MISSING
    (program.parents[1] / "miner.json").write_text("[", encoding="utf-8")
    assert watch(program).look() == MISSING, "a memory that cannot be read remembers nothing"


def test_an_empty_file_is_no_miner(program: Path) -> None:
    program.write_bytes(b"")
    assert watch(program).look() == EMPTY_FILE


def test_a_folder_in_its_place_cannot_be_read(tmp_path: Path) -> None:
    assert watch(tmp_path).look() == UNREADABLE


@pytest.mark.parametrize("number", [225, 226])
def test_windows_says_when_antivirus_holds_it_back(
    number: int, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise windows_error(number)

    monkeypatch.setattr(type(program), "open", refused)
    assert MinerWatch([str(program)]).look() == HELD_BACK


def windows_error(number: int, kind: type[OSError] = OSError) -> OSError:
    error = kind(22, "no")
    error.winerror = number  # type: ignore[attr-defined]  # Windows only
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (windows_error(225), HELD_BACK),
        (windows_error(226), HELD_BACK),
        (windows_error(5, PermissionError), NOT_ALLOWED),
        (windows_error(1260), NOT_ALLOWED),
        (windows_error(4551), NOT_ALLOWED),
        (PermissionError(13, "no"), NOT_ALLOWED),
        (FileNotFoundError(2, "no"), MISSING),
        (OSError(8, "Exec format error"), NO_START),
    ],
)
def test_what_a_start_that_failed_means(error: OSError, trouble: str) -> None:
    told = describe_no_start(error, "/opt/warmgui-miner", 1.0)
    assert (told.trouble, told.program, told.restart_in_s) == (trouble, "/opt/warmgui-miner", None)
    assert describe_no_start(error, "/opt/warmgui-miner", 1.0, GONE).trouble == GONE


def test_a_python_that_runs_the_miner_is_not_ours_to_judge() -> None:
    assert MinerWatch([sys.executable, "-m", "miners"]).look() == ""
    assert MinerWatch(["warmgui-miner"]).look() == "", "a bare name is the system's to find"


def test_nowhere_to_remember_it_is_no_trouble(program: Path, tmp_path: Path) -> None:
    assert MinerWatch([str(program)], tmp_path / "no folder" / "miner.json").look() == ""


# ---- in the miner's client


class Rig:
    def __init__(self, program: Path) -> None:
        self.starts = 0
        self.client = MinerClient(
            [str(program), "--stdio"], start=self._start, seen_file=program.parents[1] / "miner.json"
        )

    def _start(self, _argv: Sequence[str]) -> NoReturn:
        self.starts += 1
        raise FileNotFoundError(2, "No such file or directory")

    def faults(self, now_s: float) -> list[tuple[str, str]]:
        return [(told.code, told.text) for told in self.client.poll(now_s) if isinstance(told, MinerFault)]


def test_it_is_told_at_the_first_look_and_when_that_changes_and_never_again(program: Path) -> None:
    rig = Rig(program)
    assert rig.faults(0.0) == [], "all is well: nothing to say"
    program.rename(program.with_name("quarantine"))
    assert rig.faults(LOOK_EVERY_S - 1.0) == []
    assert rig.faults(LOOK_EVERY_S) == [(GONE, str(program))]
    assert rig.faults(3 * LOOK_EVERY_S) == [], "told once"
    program.with_name("quarantine").rename(program)
    assert rig.faults(4 * LOOK_EVERY_S) == [(FINE, str(program))]
    assert rig.starts == 0
    program.unlink()
    assert Rig(program).faults(0.0) == [(GONE, str(program))], "between two runs"


def test_a_start_without_its_program_is_tried_once_per_wish(program: Path) -> None:
    program.unlink()
    rig = Rig(program)
    told: list[Inbox] = []
    rig.client.execute(StartMiner(), 0.0)
    for second in range(600):
        told += rig.client.poll(float(second))
    exits = [one for one in told if isinstance(one, MinerExited)]
    assert [(one.trouble, one.program, one.restart_in_s) for one in exits] == [(MISSING, str(program), None)]
    assert rig.starts == 1, "never in a loop"
    rig.client.reset()
    rig.client.execute(StartMiner(), 601.0)
    assert rig.starts == 2


@pytest.mark.skipif(os.name != "posix", reason="Windows says this by a number of its own")
def test_a_file_that_may_not_be_executed_is_explained(program: Path) -> None:
    client = MinerClient([str(program), "--stdio"])
    client.execute(StartMiner(), 0.0)
    (exited,) = (one for one in client.poll(0.0) if isinstance(one, MinerExited))
    assert exited.trouble == NOT_ALLOWED
