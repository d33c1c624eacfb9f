"""What survives a restart, what a day is, how readings age, and how windows count."""

from __future__ import annotations

import json
import math

import pytest
from fakes.core import NOON_UTC, Rig, reading, settings
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.day import Day
from warmgui.core.energy.bill import Bill
from warmgui.core.hashrate import HashMeter, Window
from warmgui.core.heat.power.meter import EnergyStep
from warmgui.core.model import ShareCounts, Today
from warmgui.core.readings import ReadingBoard
from warmgui.core.schedule.wants import SAFE_START
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Action, Mode, Provenance, Quantity


def saved(rig: Rig) -> dict[str, object]:
    """Through JSON, as a file would."""
    state: dict[str, object] = json.loads(json.dumps(rig.engine.export_state()))
    return state


class TestRestart:
    def warmed(self) -> Rig:
        rig = Rig(settings(comfort={"auto_resume": True}), room_c=18.0)
        rig.run(30)
        rig.run(300, m.HeatOn())
        return rig

    def test_heating_is_off_after_a_restart_unless_asked_otherwise(self) -> None:
        state = saved(self.warmed())
        assert Rig(settings(), state=state).run(5).snapshot.mode is Mode.OFF
        goes_on = Rig(settings(comfort={"auto_resume": True}), state=state, room_c=18.0)
        assert goes_on.run(20).snapshot.action is Action.HEATING

    def test_auto_resume_needs_consent_and_that_it_was_heating(self) -> None:
        rig = self.warmed()
        unconsented = Settings()
        assert Rig(unconsented, state=saved(rig)).run(5).snapshot.mode is Mode.OFF
        rig.run(2, m.HeatOff())
        resume = settings(comfort={"auto_resume": True})
        assert Rig(resume, state=saved(rig)).run(5).snapshot.mode is Mode.OFF

    def test_a_safe_start_does_not_go_on_and_says_why_for_as_long_as_it_lasts(self) -> None:
        resume = settings(comfort={"auto_resume": True})
        rig = Rig(resume, state=saved(self.warmed()), room_c=18.0)
        first = rig.tick(m.SafeStart(crashes=3)).snapshot
        assert first.mode is Mode.OFF
        (entry,) = [entry for entry in first.journal if "crashed" in entry.reason.template]
        assert entry.reason.args == (("count", 3),)
        on = rig.run(30, m.HeatOn()).snapshot
        assert on.action is Action.HEATING, "somebody may heat all the same"
        later = rig.run(1800, dt_s=5.0).snapshot
        for told in (first, on, later):
            (fault,) = [fault for fault in told.faults if fault.code == SAFE_START]
            assert fault.text == entry.reason
        assert not Rig(resume, state=saved(rig)).tick().snapshot.faults
        off = Rig(resume, state=saved(self.warmed()))
        off.tick(m.SafeStart())
        assert Rig(resume, state=saved(off)).run(5).snapshot.mode is Mode.OFF, (
            "only a person switches on again"
        )

    def test_a_timed_wish_does_not_survive(self) -> None:
        rig = Rig(settings(comfort={"auto_resume": True}), room_c=18.0)
        rig.run(30, m.HeatFor(3600.0))
        assert Rig(settings(comfort={"auto_resume": True}), state=saved(rig)).run(5).snapshot.mode is Mode.OFF

    def test_the_day_and_what_was_learned_go_on(self) -> None:
        rig = self.warmed()
        before = rig.last.snapshot
        after = Rig(settings(), state=saved(rig)).tick().snapshot
        assert after.today.energy_kwh == pytest.approx(before.today.energy_kwh, rel=0.01)
        assert after.shares.hashes == before.shares.hashes
        assert after.max_power_w == pytest.approx(before.max_power_w)
        assert after.baseline_w.value == pytest.approx(before.baseline_w.value)

    def test_yesterday_is_not_today(self) -> None:
        state = saved(self.warmed())
        later = Rig(settings(), state=state)
        later.now_utc += 86400.0
        assert later.tick().snapshot.shares == ShareCounts()

    @pytest.mark.parametrize(
        "broken",
        [
            {},
            {"version": 99, "heating": True},
            {"version": 1, "heating": "yes", "climate": 7, "meter": None, "curves": [], "day": "x"},
            {"version": 1, "climate": {"room": []}, "day": {"number": 1, "today": [1], "shares": [1]}},
        ],
    )
    def test_a_broken_state_is_left_out(self, broken: dict[str, object]) -> None:
        snapshot = Rig(settings(comfort={"auto_resume": True}), state=broken).run(3).snapshot
        assert (snapshot.mode, snapshot.shares) == (Mode.OFF, ShareCounts())


class TestDay:
    def test_begins_at_local_midnight(self) -> None:
        day = Day()
        day.begin(NOON_UTC, 3600.0)
        day.take_energy(EnergyStep(1.0, 0.9, 0.5), Bill(0.15, 100.0, None, 0.4, 0.5), 2.0)
        day.take_energy(EnergyStep(1.0, 0.9, 0.5), Bill(0.15), None)
        assert day.today == Today(2.0, 1.8, 1.0, 0.3, 2.0, 100.0, None, 0.4, 0.5)
        day.begin(NOON_UTC + 11 * 3600.0 - 1.0, 3600.0)
        assert day.today.energy_kwh == 2.0
        day.begin(NOON_UTC + 11 * 3600.0, 3600.0)
        assert day.today == Today()

    def test_does_not_begin_twice_when_the_clock_is_corrected(self) -> None:
        day = Day()
        midnight = NOON_UTC + 12 * 3600.0
        day.begin(midnight + 1.0, 0.0)
        day.take_energy(EnergyStep(1.0), Bill(), None)
        day.begin(midnight - 2.0, 0.0)
        day.begin(midnight + 1.0, 0.0)
        assert day.today.energy_kwh == 1.0

    def test_a_clock_that_was_days_ahead_keeps_what_was_counted(self) -> None:
        day = Day()
        day.begin(NOON_UTC + 5 * 86400.0, 0.0)
        day.take_energy(EnergyStep(1.0), Bill(), None)
        day.begin(NOON_UTC, 0.0)
        assert day.today.energy_kwh == 1.0
        day.begin(NOON_UTC + 86400.0, 0.0)
        assert day.today.energy_kwh == 0.0

    @pytest.mark.parametrize(
        "shares", [None, [1, 2, 3], [1, 2, 3, None, None], [1, 2, 3, math.nan, None], "12345"]
    )
    def test_nonsense_is_left_out(self, shares: object) -> None:
        day = Day()
        day.import_state({"number": 5, "today": [1.0, 1.0, 1.0, None, None], "shares": shares})
        assert day.today == Today()

    def test_a_process_that_restarts_unseen_is_noticed_by_its_uptime(self) -> None:
        day = Day()

        def stats(uptime_s: float, accepted: int) -> m.MinerStats:
            return m.MinerStats(0.0, uptime_s, (), accepted, 0, 0, "", "", None, None)

        day.on_stats(stats(100.0, 7))
        day.on_stats(stats(3.0, 2))
        assert day.take_shares(0).accepted == 9


class TestReadings:
    def test_two_sockets_add_up_and_the_hottest_counts(self) -> None:
        board = ReadingBoard()
        board.take(
            [
                reading(Quantity.CPU_POWER_W, 40.0, 1.0, source="package-0"),
                reading(Quantity.CPU_POWER_W, 50.0, 2.0, source="package-1"),
                reading(Quantity.CPU_TEMPERATURE_C, 70.0, 2.0),
                reading(Quantity.CPU_TEMPERATURE_C, 60.0, 2.0),
                reading(Quantity.USER_IDLE_S, 5.0, 2.0),
                reading(Quantity.USER_IDLE_S, 6.0, 2.0),
            ]
        )
        power = board.get(Quantity.CPU_POWER_W, 3.0)
        assert power is not None
        assert (power.value, power.source, power.at_s) == (90.0, "package-0, package-1", 1.0)
        assert board.fresh(Quantity.CPU_TEMPERATURE_C, 3.0) == 70.0
        assert board.fresh(Quantity.USER_IDLE_S, 3.0) == 6.0

    @pytest.mark.parametrize("value", [None, math.nan, math.inf])
    def test_no_number_keeps_the_last_one_until_it_is_old(self, value: float | None) -> None:
        board = ReadingBoard()
        board.take([reading(Quantity.ROOM_C, 20.0, 0.0)])
        board.take([reading(Quantity.ROOM_C, value, 10.0)])
        assert board.fresh(Quantity.ROOM_C, 20.0) == 20.0
        assert len(board.refused) == 1
        late = board.get(Quantity.ROOM_C, 1000.0)
        assert late is not None
        assert late.provenance is Provenance.STALE
        assert board.fresh(Quantity.ROOM_C, 1000.0) is None

    def test_impossible_numbers_are_no_readings(self) -> None:
        board = ReadingBoard()
        board.take(
            [
                reading(Quantity.CPU_POWER_W, -5.0, 0.0),
                reading(Quantity.USER_IDLE_S, -1.0, 0.0),
                reading(Quantity.CPU_LOAD, 55.0, 0.0),
                reading(Quantity.ROOM_C, 1e300, 0.0),
            ]
        )
        assert len(board.refused) == 4

    def test_an_older_refusal_does_not_count(self) -> None:
        board = ReadingBoard()
        board.take([reading(Quantity.ROOM_C, 20.0, 10.0)])
        board.take([reading(Quantity.ROOM_C, None, 5.0)])
        assert board.refused == ()

    def test_power_is_gone_after_a_minute_the_room_never(self) -> None:
        board = ReadingBoard()
        board.take([reading(Quantity.CPU_POWER_W, 40.0, 0.0), reading(Quantity.ROOM_C, 20.0, 0.0)])
        assert board.get(Quantity.CPU_POWER_W, 61.0) is None
        assert board.get(Quantity.ROOM_C, 1e6) is not None
        assert board.get(Quantity.GPU_POWER_W, 0.0, "gpu0") is None

    def test_sleep_makes_everything_old(self) -> None:
        board = ReadingBoard()
        board.take([reading(Quantity.CPU_POWER_W, 40.0, 100.0)])
        board.expire(100.0)
        assert board.fresh(Quantity.CPU_POWER_W, 101.0) is None
        board.take([reading(Quantity.CPU_POWER_W, 41.0, 100.5)])
        assert board.fresh(Quantity.CPU_POWER_W, 101.0) == 41.0


class TestWindows:
    @given(st.lists(st.tuples(st.floats(0.2, 3.0), st.integers(0, 10**9)), min_size=1, max_size=60))
    def test_window_is_the_mean_of_its_seconds_or_nothing(self, steps: list[tuple[float, int]]) -> None:
        """Against the definition: (count now - count ten seconds ago, interpolated) / 10 s."""
        window, at_s, total = Window(10.0), 0.0, 0
        points = []
        for dt_s, hashes in steps:
            at_s, total = at_s + dt_s, total + hashes
            points.append((at_s, total))
            window.take(at_s, total)
        start_s = at_s - 10.0
        if points[0][0] > start_s:
            assert window.rate is None
            return
        before = max(p for p in points if p[0] <= start_s)
        after = min(p for p in points if p[0] > start_s)
        part = (start_s - before[0]) / (after[0] - before[0])
        expected = (total - before[1] - part * (after[1] - before[1])) / 10.0
        assert window.rate == pytest.approx(expected, rel=1e-6, abs=1e-3)

    def test_a_moment_that_does_not_advance_is_left_out(self) -> None:
        window = Window(1.0)
        assert window.rate is None
        for at_s, total in ((0.0, 0), (1.0, 50), (1.0, 70), (0.5, 90)):
            window.take(at_s, total)
        assert window.rate == 50.0

    def test_a_counter_that_falls_has_started_again(self) -> None:
        meter = HashMeter()

        def stats(at_s: float, uptime_s: float, hashes: int) -> m.MinerStats:
            row = m.MinerDeviceStats("cpu", hashes, 0.0, 1.0, 1, 0, None)
            return m.MinerStats(at_s, uptime_s, (row,), 0, 0, 0, "", "", None, None)

        meter.on_stats(stats(1.0, 1.0, 100))
        meter.on_stats(stats(2.0, 2.0, 40))  # the device was set up anew
        meter.on_stats(stats(3.0, 0.5, 30))  # the whole process
        assert meter.total == 170
        assert meter.device("gpu0") is None
        assert not meter.hashing(10.0)
