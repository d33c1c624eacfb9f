"""What deserves a notice beside the tray's icon: little, once, never while somebody looks or wants quiet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from fakes.gui import make_settings, make_snapshot

from warmgui.core.model import Fault
from warmgui.core.notices import FORGET_S, PATIENCE_S, Notice, Notices, page_of
from warmgui.core.text import render, verbatim
from warmgui.core.vocabulary import Action, Mode, Severity

HOT = Fault("too_hot", verbatim("The CPU was too hot."), Severity.ERROR, "cpu", latched=True)
GONE = Fault("miner_gone", verbatim("The miner is gone."), Severity.ERROR)
WARNING = Fault("miner_exited", verbatim("It starts again."), Severity.WARNING)
INFO = Fault("use.full_screen", verbatim("Nobody can tell."), Severity.INFO)
BLOCK = Fault("block_found", verbatim("This PC found block 1."), Severity.INFO)
NIGHT = 1_782_500_400.0 + 4 * 3600.0
"""23:00 UTC."""


@dataclass
class Watcher:
    """Looks once a second, and less often when much time is to pass."""

    notices: Notices = field(default_factory=Notices)
    now_s: float = 0.0
    told: list[Notice] = field(default_factory=list)

    def run(self, seconds: float, *faults: Fault, in_front: bool = False, **overrides: Any) -> list[Notice]:
        """Let time pass with these faults; returns what was told meanwhile."""
        told: list[Notice] = []
        end_s, step_s = self.now_s + seconds, max(1.0, seconds / 200.0)
        while self.now_s < end_s:
            self.now_s += step_s
            values = {"faults": faults, "simulated": False, "now_s": self.now_s} | overrides
            due = self.notices.look(make_snapshot(**values), in_front=in_front, utc_offset_s=0.0)
            told += [due] if due is not None else []
        return told


def words(notice: Notice) -> str:
    return render(notice.words, str)


def test_a_trouble_is_told_once_while_it_stands() -> None:
    (notice,) = Watcher().run(2 * FORGET_S, HOT)
    assert render(notice.title, str) == "WarmGUI needs you"
    assert words(notice) == "The CPU was too hot."


@pytest.mark.parametrize("fault", [WARNING, INFO])
def test_what_ends_by_itself_interrupts_nobody(fault: Fault) -> None:
    assert Watcher().run(100, fault) == []


@pytest.mark.parametrize("action", [a for a in Action if a is not Action.ATTENTION])
def test_what_just_happens_interrupts_nobody(action: Action) -> None:
    """Heating, warm enough, at rest, paused by the user or by a rule: none of it is news."""
    assert Watcher().run(100, mode=Mode.HEAT, action=action) == []


def test_what_was_over_in_a_moment_needed_nobody() -> None:
    watcher = Watcher()
    assert watcher.run(PATIENCE_S - 1.0, HOT) == []
    assert watcher.run(100) == []
    assert watcher.run(PATIENCE_S - 1.0, HOT) == [], "and the wait begins anew"


def test_the_same_thing_is_told_again_only_after_a_long_time() -> None:
    watcher = Watcher()
    assert len(watcher.run(60, HOT)) == 1
    watcher.run(FORGET_S - 60.0)
    assert watcher.run(60, HOT) == []
    watcher.run(FORGET_S + 60.0)
    assert len(watcher.run(60, HOT)) == 1


def test_two_devices_are_two_things_and_one_notice_holds_both() -> None:
    gpu = Fault("too_hot", verbatim("The GPU was too hot."), Severity.ERROR, "gpu0", latched=True)
    (notice,) = Watcher().run(60, GONE, HOT, gpu)
    assert words(notice) == "The CPU was too hot. (and 2 more)", "what waits for the user comes first"
    watcher = Watcher()
    assert [words(one) for one in (*watcher.run(60, HOT), *watcher.run(60, HOT, gpu))] == [
        "The CPU was too hot.",
        "The GPU was too hot.",
    ]


def test_what_somebody_sees_in_the_window_is_not_told_beside_it() -> None:
    watcher = Watcher()
    assert watcher.run(60, HOT, in_front=True) == []
    assert watcher.run(60, HOT) == [], "it was seen"
    assert len(watcher.run(60, HOT, GONE)) == 1, "this one was not"


def test_quiet_hours_are_kept_and_the_notice_comes_after_them() -> None:
    settings = make_settings(use={"quiet_hours": "22:00-07:00"})
    watcher = Watcher()
    assert watcher.run(60, HOT, settings=settings, now_utc=NIGHT) == []
    assert len(watcher.run(60, HOT, settings=settings, now_utc=NIGHT + 9 * 3600.0)) == 1


def test_quiet_hours_are_local() -> None:
    settings = make_settings(use={"quiet_hours": "22:00-07:00"})
    notices = Notices()
    for second in range(60):
        snapshot = make_snapshot(
            faults=(HOT,), simulated=False, now_s=float(second), settings=settings, now_utc=NIGHT
        )
        due = notices.look(snapshot, in_front=False, utc_offset_s=-7 * 3600.0)
        if due is not None:
            return
    raise AssertionError("it is afternoon there")


def test_nobody_is_told_who_does_not_want_it_or_plays_with_a_simulation() -> None:
    off = make_settings(desktop={"notices": False})
    watcher = Watcher()
    assert watcher.run(60, HOT, settings=off) == []
    assert len(watcher.run(60, HOT)) == 1, "switched on: what stands is told"
    assert Watcher().run(60, HOT, simulated=True) == []


def test_attention_without_a_fault_says_why() -> None:
    (notice,) = Watcher().run(
        60, mode=Mode.HEAT, action=Action.ATTENTION, reason=verbatim("no pool and no node is set")
    )
    assert words(notice) == "Heating waits: no pool and no node is set."


def test_attention_because_of_a_fault_is_one_notice() -> None:
    (notice,) = Watcher().run(
        60, GONE, mode=Mode.HEAT, action=Action.ATTENTION, reason=verbatim("the miner program is gone")
    )
    assert words(notice) == "The miner is gone."


def test_a_block_is_news() -> None:
    (notice,) = Watcher().run(60, BLOCK)
    assert render(notice.title, str) == "This PC found a block"


@pytest.mark.parametrize(
    ("code", "page"),
    [
        ("miner_gone", "devices"),
        ("device_quarantined", "devices"),
        ("certificate", "servers"),
        ("room_sensor_silent", "room"),
        ("heater_left_on", "house"),
        ("science_distrusted", "house"),
        ("history", "home"),
        ("engine_error", "home"),
    ],
)
def test_a_click_leads_where_it_can_be_dealt_with(code: str, page: str) -> None:
    assert page_of(code) == page
