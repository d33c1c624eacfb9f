"""Replays in the program: what the child is asked, how trouble is told, and that one can be cancelled."""

from __future__ import annotations

import sqlite3
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from fakes.dispatch import HOUR_S, MIDNIGHT_UTC, words
from fakes.gui import make_settings, make_snapshot
from fakes.io import wait_until
from fakes.replay import recorded

from warmgui.core.model import UNKNOWN, JournalEntry, Value
from warmgui.core.model_energy import EnergyStatus
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.io.replayer import Replayer, asked_spans

if TYPE_CHECKING:
    from warmgui.core.energy.replay_words import ReplayResult
    from warmgui.core.model import Snapshot

DAYS = recorded(1.5)
END_UTC = MIDNIGHT_UTC + 36 * HOUR_S
PROGRAM = [sys.executable, "-m", "warmgui.analysis"]


class FakeClock:
    def now_s(self) -> float:
        return 1000.0

    def now_utc(self) -> float:
        return END_UTC


def entry(hour: float, mode: Mode) -> JournalEntry:
    return JournalEntry(MIDNIGHT_UTC + hour * HOUR_S, Action.OFF, EMPTY, None, mode)


class FakeReader:
    def __init__(self, minutes: dict[str, Any] | None = None) -> None:
        self.minutes = DAYS if minutes is None else minutes
        self.entries = [entry(-5.0, Mode.HEAT)]
        self.error: Exception | None = None

    def week_minutes(self, start_utc: float, end_utc: float) -> dict[str, list[float | None]]:
        if self.error is not None:
            raise self.error
        assert end_utc - start_utc == 7 * 86400.0
        return self.minutes

    def journal(self, start_utc: float, end_utc: float, limit: int = 1000) -> list[JournalEntry]:
        return self.entries


def snapshot(**more: Any) -> Snapshot:
    return make_snapshot(
        settings=make_settings(dispatch={"policy": "comfort"}, room={"heat_loss_w_per_k": 18.0}),
        energy=EnergyStatus(feed_in_per_kwh=Value(0.08, Provenance.DECLARED)),
        max_power_w=400.0,
        baseline_w=Value(50.0, Provenance.MODELLED),
        **more,
    )


LONG_S = 300.0
"""A replay of a week is work."""


def asked(
    policy: str = "cost",
    *,
    reader: FakeReader | None = None,
    argv: list[str] | None = None,
    seen: Snapshot | None = None,
    deadline_s: float = LONG_S,
) -> ReplayResult:
    replayer = Replayer(
        reader or FakeReader(), clock=FakeClock(), argv=argv or PROGRAM, deadline_s=deadline_s
    )
    replayer.show_snapshot(seen or snapshot())
    told: list[ReplayResult] = []
    replayer.ask(policy, told.append)
    wait_until(lambda: bool(told), "the replay", LONG_S)
    return told[0]


def speaking(said: str) -> list[str]:
    return [sys.executable, "-c", f"import sys; sys.stdin.readline(); sys.stdout.write({said!r})"]


def test_a_real_child_replays_the_week() -> None:
    """Given a history and the program's own child, when cost is asked for, then both runs come back."""
    result = asked()
    assert result.recorded is not None
    assert result.other is not None
    assert (result.recorded.policy, result.other.policy) == ("comfort", "cost")
    assert result.recorded.mining_kwh == pytest.approx(sum(DAYS["mining_kwh"]))
    assert abs(result.other.balance or 1.0) < 1e-3
    assert not result.learned
    assert words(result.text).startswith("“Cheapest” would have cost ")


def test_a_short_history_is_told() -> None:
    result = asked(reader=FakeReader({"t_utc": []}))
    assert words(result.problem) == "A replay needs at least a day of history; there are 0 h."


def test_before_the_first_snapshot_nothing_can_be_replayed() -> None:
    told: list[ReplayResult] = []
    Replayer(FakeReader(), clock=FakeClock()).ask("cost", told.append)
    wait_until(lambda: bool(told), "an answer", 20.0)
    assert "cannot be read" in words(told[0].problem)


@pytest.mark.parametrize("error", [sqlite3.OperationalError("locked"), OSError("gone")])
def test_a_history_that_cannot_be_read(error: Exception) -> None:
    reader = FakeReader()
    reader.error = error
    assert "cannot be read" in words(asked(reader=reader).problem)


def test_a_mistake_of_ours_is_told_as_well(caplog: pytest.LogCaptureFixture) -> None:
    reader = FakeReader()
    reader.error = RuntimeError("a mistake of ours")
    assert "made no sense" in words(asked(reader=reader).problem)
    assert "a mistake of ours" in caplog.text


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["/nowhere/at/all"], "could not be started"),
        (speaking(""), "ended without an answer"),
        (speaking("no json\n"), "made no sense"),
        (speaking('{"same": 5}\n'), "made no sense"),
    ],
)
def test_a_child_that_fails(argv: list[str], said: str) -> None:
    assert said in words(asked(argv=argv).problem)


def test_a_child_that_takes_too_long() -> None:
    argv = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    assert "too long" in words(asked(argv=argv, deadline_s=0.3).problem)


def test_what_was_cancelled_tells_nothing() -> None:
    """Given a child that waits, when it is cancelled, then its thread ends and nobody is told."""
    argv = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    replayer = Replayer(FakeReader(), clock=FakeClock(), argv=argv)
    replayer.show_snapshot(snapshot())
    told: list[ReplayResult] = []
    before = set(threading.enumerate())
    cancel = replayer.ask("cost", told.append)
    mine = [t for t in set(threading.enumerate()) - before if t.name == "replay"]
    cancel()
    for thread in mine:
        thread.join(20.0)
        assert not thread.is_alive()
    assert told == []


def test_a_pc_that_cannot_mine_now_is_taken_for_what_it_took() -> None:
    bare = make_snapshot(max_power_w=None, baseline_w=UNKNOWN, outdoor_c=UNKNOWN, energy=None)
    result = asked("sun", seen=bare)
    assert result.other is not None
    nothing = {**DAYS, "mining_w": [None] * len(DAYS["t_utc"])}
    assert "Nothing was mined" in words(asked(reader=FakeReader(nothing), seen=bare).problem)


def test_when_heat_was_asked_for() -> None:
    entries = [
        entry(1, Mode.HEAT),
        entry(2, Mode.HEAT),
        entry(5, Mode.OFF),
        entry(6, Mode.OFF),
        entry(9, Mode.HEAT),
    ]
    spans = asked_spans(entries, END_UTC)
    assert spans is not None
    assert [[(t - MIDNIGHT_UTC) / HOUR_S for t in span] for span in spans] == [[1, 5], [9, 36]]
    assert asked_spans([entry(1, Mode.OFF)], END_UTC) == []
    assert asked_spans([], END_UTC) is None


def test_hours_without_heat_are_left_out_of_the_comparison() -> None:
    reader = FakeReader()
    reader.entries = [entry(6, Mode.HEAT), entry(30, Mode.OFF)]
    result = asked(reader=reader)
    assert result.other is not None
    assert result.other.hours == pytest.approx(24.0)
