"""The journal: one reason per change, and the states that it tells of are the states that were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakes.core import NOON_UTC, Rig, settings
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.journal import STARTED, Diary, JournalState, Now, journal_rows, replay
from warmgui.core.model import JournalEntry
from warmgui.core.schedule.week_plan import Holiday
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.engine import Tick

OFF, HEAT = Mode.OFF, Mode.HEAT
QUIET = Now(NOON_UTC, OFF, Action.OFF, 20.0, 0.0, verbatim("mode"), verbatim("action"), verbatim("target"))


def say(entries: Sequence[JournalEntry]) -> list[str]:
    return [Formatter().text(e.reason) for e in entries]


def states(ticks: Sequence[Tick]) -> list[tuple[Mode, Action, float | None]]:
    return [(t.snapshot.mode, t.snapshot.action, t.snapshot.setpoint_c) for t in ticks]


class TestDiary:
    def test_the_first_entry_says_that_it_began(self) -> None:
        diary = Diary()
        assert say(diary.write(QUIET)) == ["the program started"]
        assert diary.write(QUIET) == ()

    def test_one_moment_one_entry_with_all_of_its_causes(self) -> None:
        diary = Diary()
        diary.write(QUIET)
        now = replace(QUIET, mode=HEAT, action=Action.STARTING, setpoint_c=21.0, power_w=60.0)
        (entry,) = diary.write(now)
        assert say([entry]) == ["mode: the target is 21.0 °C now (target): action"]
        assert entry == JournalEntry(NOON_UTC, Action.STARTING, entry.reason, 60.0, HEAT, 21.0)

    def test_each_part_has_its_reason(self) -> None:
        diary = Diary()
        diary.write(QUIET)
        steps: list[dict[str, Any]] = [{"mode": HEAT}, {"action": Action.HEATING}, {"setpoint_c": 17.0}]
        steps.append({"action": Action.SATISFIED})
        now, told = QUIET, []
        for step in steps:
            now = replace(now, **step)
            told += say(diary.write(now))
        assert told == ["mode", "action", "the target is 17.0 °C now (target)", "action"]

    def test_off_has_the_cause_for_its_reason(self) -> None:
        diary = Diary()
        diary.write(replace(QUIET, mode=HEAT, action=Action.HEATING))
        assert say(diary.write(QUIET)) == ["mode"]

    def test_news_changes_nothing_and_stands_before_the_change(self) -> None:
        diary = Diary()
        diary.write(QUIET)
        news, change = diary.write(replace(QUIET, mode=HEAT), [verbatim("a block!")])
        assert (news.mode, change.mode) == (OFF, HEAT)
        assert say([news, change]) == ["a block!", "mode"]

    def test_only_the_last_few_are_kept(self) -> None:
        diary = Diary()
        for number in range(50):
            diary.write(replace(QUIET, setpoint_c=float(number)))
        assert len(diary.recent) == 20
        assert diary.recent[-1].setpoint_c == 49.0


class TestReplay:
    def entry(self, at_utc: float, action: Action, **more: Any) -> JournalEntry:
        return JournalEntry(at_utc, action, more.pop("reason", verbatim("x")), 50.0, HEAT, 20.0)

    def test_nothing_gives_nothing(self) -> None:
        assert replay(()) == ()

    def test_states_from_and_until(self) -> None:
        entries = [self.entry(10.0, Action.STARTING), self.entry(20.0, Action.HEATING)]
        assert replay(entries) == (
            JournalState(10.0, 20.0, HEAT, Action.STARTING, 20.0, 50.0),
            JournalState(20.0, None, HEAT, Action.HEATING, 20.0, 50.0),
        )

    def test_news_and_states_of_no_length_are_none(self) -> None:
        entries = [
            self.entry(10.0, Action.STARTING),
            self.entry(15.0, Action.STARTING),
            self.entry(20.0, Action.PAUSED),
            self.entry(20.0, Action.HEATING),
        ]
        assert [(s.start_utc, s.until_utc, s.action) for s in replay(entries)] == [
            (10.0, 20.0, Action.STARTING),
            (20.0, None, Action.HEATING),
        ]

    def test_when_the_program_had_ended_is_not_known(self) -> None:
        entries = [
            self.entry(10.0, Action.HEATING),
            self.entry(500.0, Action.OFF, reason=STARTED),
            self.entry(500.0, Action.HEATING),
            self.entry(900.0, Action.HEATING, reason=STARTED),
        ]
        assert [(s.start_utc, s.until_utc, s.action) for s in replay(entries)] == [
            (10.0, None, Action.HEATING),
            (500.0, None, Action.HEATING),
            (900.0, None, Action.HEATING),
        ]


def test_rows_say_what_changed() -> None:
    diary = Diary()
    entries = [
        *diary.write(QUIET),
        *diary.write(replace(QUIET, mode=HEAT, action=Action.STARTING), [verbatim("a block!")]),
        *diary.write(replace(QUIET, mode=HEAT, action=Action.HEATING, setpoint_c=17.0)),
    ]
    rows = list(journal_rows(entries, Formatter().text))
    assert [row["what"] for row in rows] == ["start", "news", "mode action", "target action"]
    assert [row["what"] for row in journal_rows(entries[1:2], Formatter().text)] == ["news"]
    assert rows[1]["args"] == {"words": "a block!"}
    assert rows[1]["reason"] == "A block!"


# ---- with the real engine ----------------------------------------------------------------------------------

PLAN = {"enabled": True}
CHOSEN = st.sampled_from(
    [
        settings(),
        settings(schedule=PLAN),
        settings(schedule=PLAN, comfort={"comfort_c": 23.0, "setpoint_c": 19.0}),
        settings(schedule={**PLAN, "holidays": (Holiday("2026-11-22", "2026-11-22"),)}),
        settings(comfort={"control": "constant", "constant_w": 30.0}),
        settings(power={"limit_w": 20.0}, room={"placement": 0.0}),
        Settings(),
    ]
)
WISH = st.one_of(
    st.just(m.HeatOn()),
    st.just(m.HeatOff()),
    st.builds(m.HeatFor, st.floats(60.0, 9e4)),
    st.just(m.HeatUntilWarm()),
    st.builds(m.HeatUntil, st.floats(NOON_UTC - 1e3, NOON_UTC + 2e5)),
    st.builds(m.PauseFor, st.one_of(st.none(), st.floats(1.0, 1e5))),
    st.just(m.Resume()),
    st.just(m.Boost()),
    st.builds(m.SetTarget, st.floats(allow_nan=True)),
    st.builds(m.SetTarget, st.floats(5.0, 30.0)),
    st.builds(m.ChoosePreset, st.sampled_from(["", "eco", "frost", "comfort", "x"])),
    st.builds(m.SettingsChanged, CHOSEN),
    st.builds(m.ManualRoom, st.floats(-20.0, 50.0)),
    st.just(m.ResetFaults()),
)
STEP = st.tuples(
    st.lists(WISH, max_size=3),
    st.sampled_from([None, 4.0, 15.0, 19.9, 20.0, 21.1, 31.0, 60.0]),  # the thermometer
    st.sampled_from([1.0, 9.0, 60.0, 1800.0]),  # time per tick
    st.integers(1, 12),
    st.sampled_from([0.0, 0.0, 0.0, -7200.0, 3600.0, 90000.0]),  # the clock is set
)


@profile(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(CHOSEN, st.lists(STEP, max_size=8))
def test_the_journal_replayed_is_what_happened(chosen: Settings, story: list[Any]) -> None:
    """Whatever is wished, set and measured: at every tick the journal so far ends in the state of the tick.

    And each change of action, mode or target has one entry of its moment with one sentence.
    """
    rig = Rig(chosen, room_c=18.0)
    entries: list[JournalEntry] = []
    for wishes, room_c, dt_s, count, clock_s in story:
        rig.room_c = room_c
        rig.now_utc += clock_s
        for number in range(count):
            tick = rig.tick(*(wishes if number == 0 else ()), dt_s=dt_s)
            entries += tick.journal
            seen = states([tick])[0]
            last = replay(entries)[-1]
            assert (last.mode, last.action, last.setpoint_c) == seen
            before = states(rig.ticks[-2:-1])
            changes = [e for e in tick.journal if e.reason != STARTED and before]
            if before and before[0] == seen:
                assert all((e.mode, e.action, e.setpoint_c) == seen for e in changes)
            elif before:
                assert [(e.mode, e.action, e.setpoint_c) == seen for e in changes].count(True) == 1
    assert all(e.reason is not EMPTY and e.reason for e in entries)
    assert all("{" not in words for words in say(entries))


def test_the_times_of_the_states_are_right_too() -> None:
    """Given a clock that only goes ahead, when one looks up a moment, then its state is there."""
    rig = Rig(settings(schedule=PLAN), room_c=18.0)
    rig.run(200, m.HeatOn())
    rig.run(200, m.SetTarget(16.0))
    rig.run(400, m.PauseFor(300.0), m.SetTarget(21.0))
    rig.run(2 * 3600, m.Boost(), dt_s=10.0)
    rig.run(86400, dt_s=1800.0)
    rig.run(60, m.HeatOff())
    found = replay([e for t in rig.ticks for e in t.journal])
    for tick, seen in zip(rig.ticks, states(rig.ticks), strict=True):
        at_utc = tick.snapshot.now_utc
        (then,) = [
            s for s in found if s.start_utc <= at_utc and (s.until_utc is None or at_utc < s.until_utc)
        ]
        assert (then.mode, then.action, then.setpoint_c) == seen


def test_steady_control_writes_little() -> None:
    """Given a room held at its target by a noisy thermometer, then the journal stays short, hour by hour."""
    rig = Rig(settings(comfort={"setpoint_c": 20.0}, safety={"max_hours": 168.0}), room_c=20.0)
    rig.run(120, m.HeatOn())
    per_hour = []
    for hour in range(12):
        del rig.ticks[:-1]  # half a day of snapshots would be hundreds of megabytes
        for minute in range(60):
            rig.room_c = 20.0 + (-1) ** minute * 0.15 + (0.2 if hour % 2 else -0.2)
            rig.run(60, dt_s=5.0)
        per_hour.append(len([e for t in rig.ticks[1:] for e in t.journal]))
    assert max(per_hour) <= 6
