"""A miner that is gone, held back or cannot be started: what is told, and that everything else goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.core import FakeMiner, Rig

from warmgui.core import messages as m
from warmgui.core.miner_file import FINE, GONE, HELD_BACK, MISSING, NO_START, SEEN, TROUBLES, MinerFile
from warmgui.core.text import EMPTY, render
from warmgui.core.vocabulary import Action, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "/opt/warmgui/warmgui-miner"


def plain(rig: Rig) -> str:
    return render(rig.last.snapshot.headline, lambda a: f"{a.value}")


def no_start(trouble: str, at_s: float = 0.0) -> m.MinerExited:
    return m.MinerExited(at_s, None, "the system says no", None, trouble=trouble, program=PROGRAM)


class GoneMiner(FakeMiner):
    """Does not start, as long as there is a trouble."""

    trouble = ""

    def follow(self, commands: Sequence[m.Command]) -> None:
        if not self.trouble:
            super().follow(commands)
        elif any(isinstance(command, m.StartMiner) for command in commands):
            self.started += 1
            self.said.append(no_start(self.trouble))


def rig_without_miner(trouble: str) -> tuple[Rig, GoneMiner]:
    rig = Rig(room_c=15.0)
    rig.miner = miner = GoneMiner()
    miner.trouble = trouble
    return rig, miner


@pytest.mark.parametrize("trouble", sorted(TROUBLES))
def test_every_trouble_says_what_happened_and_what_works_without(trouble: str) -> None:
    file = MinerFile()
    file.start_failed(no_start(trouble))
    (fault,) = file.faults()
    words = render(fault.text, str)
    assert "{" not in words
    assert "power and temperatures are measured" in words
    assert (PROGRAM in words) is (trouble != NO_START)
    assert fault.severity is Severity.ERROR
    assert fault.latched, "whoever wanted heat gets a way to try again"
    assert "press Heat to try again" in render(file.problem, str)


def test_what_was_only_seen_is_a_warning_that_ends_by_itself() -> None:
    file = MinerFile()
    assert (file.faults(), file.problem) == ((), EMPTY)
    file.look_said(GONE, PROGRAM)
    (fault,) = file.faults()
    assert (fault.severity, fault.latched) == (Severity.WARNING, False)
    file.look_said(FINE, PROGRAM)
    assert file.faults() == ()


def test_what_a_start_told_is_not_taken_back_by_a_look() -> None:
    file = MinerFile()
    file.start_failed(no_start(NO_START))
    file.look_said(FINE, PROGRAM)
    assert file.faults()
    file.retry()
    assert file.faults() == ()


class TestInTheEngine:
    def test_a_miner_that_is_gone_at_the_start_is_told_and_nothing_else_stops(self) -> None:
        rig = Rig(room_c=15.0)
        snapshot = rig.run(5, m.MinerFault(GONE, PROGRAM, "")).snapshot
        (fault,) = snapshot.faults
        assert (fault.code, fault.severity) == (GONE, Severity.WARNING)
        assert snapshot.action is Action.OFF
        assert rig.run(2000, dt_s=1.0).snapshot.faults[0].since_utc == fault.since_utc, "it does not expire"
        assert rig.run(5, m.MinerFault(FINE, PROGRAM, "")).snapshot.faults == ()

    def test_heat_is_tried_once_and_again_only_when_somebody_asks(self) -> None:
        rig, miner = rig_without_miner(MISSING)
        snapshot = rig.run(600, m.HeatOn()).snapshot
        assert miner.started == 1, "it is not tried in a loop"
        assert plain(rig) == "Needs you: the miner program is gone; press Heat to try again."
        (fault,) = snapshot.faults
        assert (fault.code, fault.severity) == (MISSING, Severity.ERROR)
        assert snapshot.room_c.value == 15.0, "the rest goes on"
        miner.trouble = ""
        rig.run(5, m.MinerFault(FINE, PROGRAM, ""))
        assert plain(rig) == "Needs you: the miner program is there again; press Heat to try it."
        assert rig.run(30, m.HeatOn()).snapshot.action is Action.HEATING
        assert rig.last.snapshot.faults == ()

    @pytest.mark.parametrize("trouble", [GONE, HELD_BACK, NO_START])
    def test_going_on_tries_again_once(self, trouble: str) -> None:
        rig, miner = rig_without_miner(trouble)
        rig.run(5, m.HeatOn())
        assert rig.last.snapshot.action is Action.ATTENTION
        rig.run(60, m.ResetFaults())
        assert miner.started == 2
        assert rig.last.snapshot.action is Action.ATTENTION
        miner.trouble = ""
        assert rig.run(30, m.ResetFaults()).snapshot.action is Action.HEATING
        assert rig.last.snapshot.faults == ()


def test_codes_are_of_one_kind() -> None:
    assert SEEN < TROUBLES
    assert FINE not in TROUBLES
