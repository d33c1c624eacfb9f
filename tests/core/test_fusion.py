"""Several thermometers of one room: the median counts, and each one that does not is named."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from statistics import median
from typing import TYPE_CHECKING

import pytest
from fakes_core import NOON_UTC, reading
from fakes_sensors import english, entry, listed
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.engine import Engine
from warmgui.core.heat import surroundings
from warmgui.core.heat.fusion import APART_K, Fused, RoomThermometers, thermometer_faults
from warmgui.core.messages import SettingsChanged
from warmgui.core.model import Reading
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.readings import ReadingBoard
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.vocabulary import Provenance, Quantity, Severity

if TYPE_CHECKING:
    from warmgui.core.settings import Settings


@dataclass
class Rig:
    """Thermometers a, b, c ... that say what they are told."""

    number: int = 2
    now_s: float = 0.0
    board: ReadingBoard = field(default_factory=ReadingBoard)
    room: RoomThermometers = field(default_factory=RoomThermometers)

    @property
    def settings(self) -> Settings:
        return listed(*(entry("file", path=k, key=k, name=k.upper()) for k in "abcdefgh"[: self.number]))

    def say(self, *values_c: float | None, after_s: float = 60.0) -> Fused:
        """Each says its value after a while; None: it says nothing."""
        self.now_s += after_s
        self.board.take(
            reading(Quantity.ROOM_C, value, self.now_s, device=key, source=f"file {key}")
            for key, value in zip("abcdefgh", values_c, strict=False)
            if value is not None
        )
        return self.look()

    def refuse(self, key: str, why: str) -> Fused:
        reason = verbatim(why)
        self.board.take([Reading(Quantity.ROOM_C, None, Provenance.UNKNOWN, self.now_s, "", key, reason)])
        return self.look()

    def look(self) -> Fused:
        return self.room.look(self.board, self.settings, self.now_s)


def states(fused: Fused) -> list[str]:
    return [status.state for status in fused.statuses]


def used(fused: Fused) -> list[bool]:
    return [status.used for status in fused.statuses]


def told(fused: Fused) -> list[str]:
    return [english(fault.text) for fault in thermometer_faults(fused.statuses)]


class TestMedian:
    def test_one_is_itself(self) -> None:
        fused = Rig(1).say(20.5)
        assert (fused.value.value, fused.value.provenance) == (20.5, Provenance.MEASURED)
        assert (states(fused), used(fused), fused.trusted) == (["ok"], [True], True)
        assert english(fused.source) == "file a"
        assert told(fused) == []

    def test_two_that_agree_are_averaged(self) -> None:
        fused = Rig(2).say(20.0, 21.0)
        assert fused.value.value == 20.5
        assert english(fused.source) == "2 thermometers"
        assert english(fused.value.how) == "The middle of 2: A, B."

    def test_of_three_the_middle_one_counts(self) -> None:
        assert Rig(3).say(22.0, 20.0, 20.4).value.value == 20.4

    def test_of_four_the_two_middle_ones(self) -> None:
        assert Rig(4).say(19.0, 20.0, 21.0, 21.5).value.value == 20.5

    @given(st.lists(st.floats(15.0, 17.9), min_size=1, max_size=8))
    def test_close_ones_give_their_median(self, values: list[float]) -> None:
        fused = Rig(len(values)).say(*values)
        assert fused.value.value == pytest.approx(median(values))
        assert set(states(fused)) == {"ok"}

    @given(st.lists(st.floats(-10.0, 45.0), min_size=1, max_size=8))
    def test_never_more_heat_than_the_highest_and_never_less_than_the_lowest_asks_for(
        self, values: list[float]
    ) -> None:
        fused = Rig(len(values)).say(*values)
        assert fused.value.value is not None
        assert min(values) - 1e-9 <= fused.value.value <= max(values) + 1e-9
        assert fused.trusted
        assert any(used(fused))

    @given(st.lists(st.floats(18.0, 20.9), min_size=2, max_size=6), st.floats(-10.0, 45.0))
    def test_one_that_fails_among_several_moves_nothing_much(self, good: list[float], bad: float) -> None:
        """With two good ones or more, one more cannot carry the value more than 3 K beyond them."""
        fused = Rig(len(good) + 1).say(*good, bad)
        assert fused.value.value is not None
        assert min(good) - APART_K <= fused.value.value <= max(good) + APART_K

    def test_simulated_ones_stay_marked(self) -> None:
        rig = Rig(2, now_s=5.0)
        rig.board.take([reading(Quantity.ROOM_C, 20.0, 5.0, device="a", provenance=Provenance.SIMULATED)])
        assert rig.say(None, 20.0).value.provenance is Provenance.SIMULATED


class TestApart:
    def test_one_far_from_the_median_is_named_and_left_out(self) -> None:
        fused = Rig(3).say(20.0, 20.4, 26.0)
        assert fused.value.value == 20.2
        assert (states(fused), used(fused)) == (["ok", "ok", "apart"], [True, True, False])
        assert told(fused) == ["C is 5.8 °C away from what counts, and is left out."]
        (fault,) = thermometer_faults(fused.statuses)
        assert (fault.code, fault.device, fault.severity) == ("thermometer_apart", "c", Severity.WARNING)

    def test_two_that_disagree_are_both_named_and_the_higher_counts(self) -> None:
        """Given one that fell behind a cold wall, the room is not heated to meet it."""
        fused = Rig(2).say(20.0, 12.0)
        assert fused.value.value == 20.0
        assert (states(fused), used(fused)) == (["apart", "apart"], [True, False])
        assert told(fused) == [
            "The thermometers disagree; A says most, and counts until they agree.",
            "B is 8.0 °C away from what counts, and is left out.",
        ]

    def test_they_must_come_well_together_again(self) -> None:
        rig = Rig(2)
        rig.say(20.0, 23.5)
        assert set(states(rig.say(20.0, 22.8))) == {"apart"}, "between 2.5 and 3 K nothing changes"
        assert rig.say(20.0, 22.4).value.value == 21.2

    def test_without_a_majority_the_highest_counts(self) -> None:
        assert Rig(3).say(10.0, 20.0, 30.0).value.value == 30.0
        assert Rig(4).say(15.0, 15.2, 24.0, 24.2).value.value == 24.2
        assert set(states(Rig(4).say(15.0, 15.2, 24.0, 24.2))) == {"apart"}

    def test_one_that_was_apart_and_falls_silent_leaves_the_others_alone(self) -> None:
        rig = Rig(2)
        rig.say(20.0, 26.0)
        for _ in range(16):
            fused = rig.say(20.0, None)
        assert (fused.value.value, states(fused)) == (20.0, ["ok", "stale"])


class TestSilence:
    def test_before_anybody_speaks(self) -> None:
        fused = Rig(2).look()
        assert (fused.value.value, fused.value.provenance) == (None, Provenance.UNKNOWN)
        assert (states(fused), fused.present, fused.sensed_c, fused.trusted) == (
            ["waiting", "waiting"],
            True,
            None,
            False,
        )
        assert english(fused.source) == "A, B"
        assert told(fused) == []

    def test_a_list_without_any_thermometer_waits_for_one(self) -> None:
        fused = RoomThermometers().look(ReadingBoard(), listed(), 0.0)
        assert (fused.present, states(fused), english(fused.source)) == (True, ["waiting"], "")

    def test_without_a_list_there_is_none(self) -> None:
        assert not RoomThermometers().look(ReadingBoard(), listed(sensor="none"), 0.0).present

    def test_entries_that_are_off_or_measure_something_else_are_not_of_the_room(self) -> None:
        settings = listed(entry(key="a", enabled=False), entry(key="b", role="outdoor"), entry(key="c"))
        assert [s.key for s in RoomThermometers().look(ReadingBoard(), settings, 0.0).statuses] == ["c"]

    def test_one_that_grows_old_is_left_out_and_named(self) -> None:
        rig = Rig(2)
        rig.say(20.0, 21.0)
        fused = rig.say(20.0, None, after_s=901.0)
        assert (fused.value.value, states(fused)) == (20.0, ["ok", "stale"])
        assert told(fused) == ["B has said nothing new for too long."]

    def test_all_old_gives_the_newest_as_stale(self) -> None:
        rig = Rig(2)
        rig.say(20.0, None)
        rig.say(None, 21.0)
        rig.now_s += 2000.0
        fused = rig.look()
        assert (fused.value.value, fused.value.provenance, fused.trusted) == (21.0, Provenance.STALE, False)
        assert fused.sensed_c is None

    def test_a_single_old_one_is_told_by_the_room(self) -> None:
        rig = Rig(1)
        rig.say(20.0)
        rig.now_s += 2000.0
        assert told(rig.look()) == []

    def test_a_reason_is_told_while_the_last_value_still_counts(self) -> None:
        rig = Rig(1)
        rig.say(20.0)
        fused = rig.refuse("a", "A: nothing answers.")
        assert (fused.value.value, states(fused), fused.trusted) == (20.0, ["silent"], True)
        assert told(fused) == ["A: nothing answers."]
        assert thermometer_faults(fused.statuses)[0].severity is Severity.INFO
        assert states(rig.say(20.0)) == ["ok"]

    def test_a_reason_without_any_value(self) -> None:
        fused = Rig(1).refuse("a", "A: nothing answers.")
        assert (states(fused), fused.value.value) == (["silent"], None)

    def test_nan_is_no_value(self) -> None:
        fused = Rig(2).say(float("nan"), 20.0)
        assert (fused.value.value, states(fused)) == (20.0, ["silent", "ok"])
        assert told(fused) == []

    def test_a_reading_may_count_longer_than_usual(self) -> None:
        rig = Rig(1)
        rig.board.take([replace(reading(Quantity.ROOM_C, 20.0, 0.0, device="a"), fresh_s=3600.0)])
        rig.now_s = 3000.0
        assert rig.look().sensed_c == 20.0
        rig.now_s = 3601.0
        assert rig.look().sensed_c is None

    def test_a_nameless_reading_counts_while_it_is_fresh(self) -> None:
        """A simulated room, or a foreign simulator."""
        rig = Rig(0)
        rig.board.take([reading(Quantity.ROOM_C, 20.0, 0.0, source="simulated room")])
        fused = rig.room.look(rig.board, listed(sensor="none"), 10.0)
        assert (fused.value.value, english(fused.source)) == (20.0, "simulated room")
        assert not rig.room.look(rig.board, listed(sensor="none"), 1000.0).present


class TestNonsense:
    @pytest.mark.parametrize("bad", [-10.5, 45.5, 61.0, 85.0, -127.0, 23_125.0])
    def test_an_implausible_one_is_out_for_ten_minutes(self, bad: float) -> None:
        rig = Rig(2)
        rig.say(20.0, 20.0)
        fused = rig.say(20.0, bad)
        assert (fused.value.value, states(fused)) == (20.0, ["ok", "implausible"])
        value = english(translate("test", "{value}", value=Amount(bad, "temperature_c")))
        assert told(fused) == [f"B said {value}, which cannot be; it counts again after ten good minutes."]
        assert used(fused) == [True, False]
        for _ in range(9):
            assert states(rig.say(20.0, 20.0)) == ["ok", "implausible"]
        assert states(rig.say(20.0, 20.0)) == ["ok", "ok"]

    def test_one_that_jumps_is_out_for_ten_minutes(self) -> None:
        rig = Rig(2)
        rig.say(20.0, 20.0)
        fused = rig.say(20.0, 25.5)
        assert states(fused) == ["ok", "jumped"]
        assert told(fused) == ["B jumped to 25.5 °C; it counts again after ten steady minutes."]
        for _ in range(9):
            assert states(rig.say(20.0, 22.0)) == ["ok", "jumped"]
        assert states(rig.say(20.0, 22.0)) == ["ok", "ok"]

    def test_a_slow_change_is_no_jump(self) -> None:
        rig = Rig(1)
        rig.say(15.0)
        assert states(rig.say(25.0, after_s=125.0)) == ["ok"]

    def test_a_single_one_is_not_trusted_but_the_guard_sees_it(self) -> None:
        rig = Rig(1)
        rig.say(20.0)
        fused = rig.say(27.0)
        assert (fused.value.value, fused.sensed_c, fused.trusted) == (27.0, 27.0, False)

    @pytest.mark.parametrize("bad", [50.0, 85.0, -127.0])
    def test_what_no_room_can_have_is_shown_nowhere_as_the_room_s(self, bad: float) -> None:
        # Given a room's only thermometer
        rig = Rig(1)
        rig.say(20.0)
        # When it says nonsense
        fused = rig.say(bad)
        # Then the guard sees it, its row says it, and the room is not known
        assert (fused.sensed_c, fused.statuses[0].value.value) == (bad, bad)
        assert (fused.value.value, fused.value.provenance) == (None, Provenance.UNKNOWN)
        assert "which cannot be" in english(fused.value.how)
        # And when it is well again it is shown at once, and believed after ten minutes
        fused = rig.say(20.0)
        assert (fused.value.value, fused.trusted, states(fused)) == (20.0, False, ["implausible"])
        rig.say(20.0, after_s=300.0)
        assert rig.say(20.0, after_s=300.0).trusted

    def test_nonsense_that_grows_old_is_no_last_value(self) -> None:
        rig = Rig(1)
        rig.say(85.0)
        rig.now_s += 1000.0
        fused = rig.look()
        assert (states(fused), fused.sensed_c) == (["stale"], None)
        assert (fused.value.value, fused.value.provenance) == (None, Provenance.UNKNOWN)

    def test_of_several_that_are_out_the_guard_sees_the_highest(self) -> None:
        rig = Rig(2)
        rig.say(20.0, 20.0)
        fused = rig.say(27.0, 50.0)
        assert (fused.sensed_c, fused.value.value) == (50.0, 27.0)


class TestFrozen:
    def run(self, rig: Rig, minutes: int, *rows: float | None, drift: float = 0.02) -> Fused:
        """The first of the rows moves by `drift` a minute."""
        for minute in range(minutes):
            first = None if rows[0] is None else rows[0] + drift * minute
            fused = rig.say(first, *rows[1:])
        return fused

    def test_one_that_stands_still_while_the_others_move_is_named(self) -> None:
        rig = Rig(3)
        for minute in range(80):
            fused = rig.say(18.0 + 0.02 * minute, 18.1 + 0.02 * minute, 18.0)
        assert states(fused) == ["ok", "ok", "frozen"]
        assert fused.value.value == pytest.approx(18.05 + 0.02 * 79)
        assert "C has not moved for" in told(fused)[0]

    def test_it_is_back_with_its_next_change(self) -> None:
        rig = Rig(2)
        self.run(rig, 80, 18.0, 18.0)
        assert states(rig.say(19.6, 18.1)) == ["ok", "ok"]

    def test_of_two_the_moving_one_counts_when_the_frozen_one_is_lower(self) -> None:
        """It would otherwise make the room warmer and warmer."""
        rig = Rig(2)
        fused = self.run(rig, 150, 18.0, 18.0)
        assert states(fused) == ["ok", "frozen"]
        assert fused.value.value == pytest.approx(18.0 + 0.02 * 149)

    def test_a_frozen_one_far_above_a_falling_one_still_holds_the_heat_back(self) -> None:
        """Perhaps the falling one lies on a cold window sill."""
        rig = Rig(2)
        fused = self.run(rig, 200, 21.0, 21.0, drift=-0.02)
        assert fused.value.value == 21.0
        assert states(fused) == ["apart", "apart"]

    def test_a_coarse_one_may_stand_still_for_long(self) -> None:
        rig = Rig(2)
        for value in (20.0, 20.5, 20.0):
            rig.say(20.0, value)
        assert states(self.run(rig, 70, 20.0, 20.0, drift=0.02)) == ["ok", "ok"]

    def test_all_quiet_is_nothing(self) -> None:
        rig = Rig(3)
        for _ in range(120):
            fused = rig.say(20.0, 20.1, 20.2)
        assert states(fused) == ["ok", "ok", "ok"]

    def test_a_pause_is_no_standing_still(self) -> None:
        rig = Rig(2)
        rig.say(18.0, 18.0)
        self.run(rig, 90, 18.0, None)
        assert states(rig.say(19.8, 18.0)) == ["ok", "ok"]


class TestForget:
    def test_another_thermometer_under_the_same_key_may_say_something_else(self) -> None:
        rig = Rig(1)
        rig.say(20.0)
        rig.room.forget(["a"])
        assert states(rig.say(28.0, after_s=1.0)) == ["ok"]

    def test_what_the_old_one_said_does_not_count(self) -> None:
        rig = Rig(1)
        rig.say(20.0)
        rig.room.forget(["a"])
        rig.now_s += 1.0
        assert states(rig.look()) == ["waiting"]

    def test_the_board_forgets_with_the_next_news(self) -> None:
        board = ReadingBoard()
        board.take([reading(Quantity.ROOM_C, 20.0, 0.0, device="a"), reading(Quantity.ROOM_C, 20.0, 0.0)])
        board.forget(["a"])
        board.take([reading(Quantity.ROOM_C, 21.0, 1.0, device="a")])  # still the old one's word
        assert board.get(Quantity.ROOM_C, 1.0, "a") is None
        assert board.get(Quantity.ROOM_C, 1.0) is not None
        board.take([reading(Quantity.ROOM_C, 22.0, 2.0, device="a")])
        assert board.fresh(Quantity.ROOM_C, 2.0, "a") == 22.0


class TestSurroundings:
    OUT = (entry(key="a", role="outdoor"), entry(key="b", role="outdoor"))

    def board(self, quantity: Quantity, at_s: float = 0.0, **values: float) -> ReadingBoard:
        board = ReadingBoard()
        board.take(reading(quantity, v, at_s, device=k.strip("_"), source=k) for k, v in values.items())
        return board

    def test_the_lowest_outdoor_sensor_counts(self) -> None:
        found = surroundings.outdoor(self.board(Quantity.OUTDOOR_C, a=9.0, b=4.0), listed(*self.OUT), 0.0)
        assert found is not None
        assert (found.value, found.device) == (4.0, "b")

    def test_sensors_come_before_a_weather_service(self) -> None:
        board = self.board(Quantity.OUTDOOR_C, a=9.0, weather=4.0)
        found = surroundings.outdoor(board, listed(*self.OUT), 0.0)
        assert found is not None
        assert found.value == 9.0
        later = surroundings.outdoor(self.board(Quantity.OUTDOOR_C, weather=4.0), listed(*self.OUT), 0.0)
        assert later is not None
        assert later.value == 4.0

    def test_what_is_old_is_unknown(self) -> None:
        board = self.board(Quantity.OUTDOOR_C, a=9.0)
        assert surroundings.outdoor(board, listed(*self.OUT), 3 * 3600.0) is None
        assert surroundings.sun(board, listed(), 0.0) is None

    def test_the_sunniest_sensor_counts(self) -> None:
        settings = listed(entry(key="a", role="sun"), entry(key="b", role="sun"))
        found = surroundings.sun(self.board(Quantity.SOLAR_W_PER_M2, a=90.0, b=400.0), settings, 0.0)
        assert found is not None
        assert found.value == 400.0

    def test_one_open_window_is_enough(self) -> None:
        settings = listed(entry(key="a", role="window"), entry(key="b", role="window"))
        found = surroundings.window(self.board(Quantity.WINDOW_OPEN, a=0.0, b=1.0), settings, 0.0)
        assert found is not None
        assert (found.value, found.device) == (1.0, "b")

    def test_plugs_add_up_and_one_that_is_missing_makes_the_sum_unknown(self) -> None:
        settings = listed(entry(key="a", role="plug"), entry(key="b", role="plug"))
        found = surroundings.wall_power(self.board(Quantity.WALL_POWER_W, a=90.0, b=20.0), settings, 0.0)
        assert found is not None
        assert (found.value, found.source, found.provenance) == (110.0, "a, b", Provenance.MEASURED)
        assert surroundings.wall_power(self.board(Quantity.WALL_POWER_W, a=90.0), settings, 0.0) is None
        late = surroundings.wall_power(self.board(Quantity.WALL_POWER_W, a=90.0, b=20.0), settings, 30.0)
        assert late is not None
        assert late.provenance is Provenance.STALE

    def test_without_a_plug_in_the_list_the_nameless_one_counts(self) -> None:
        board = self.board(Quantity.WALL_POWER_W, _=90.0)
        found = surroundings.wall_power(board, listed(), 0.0)
        assert found is not None
        assert found.value == 90.0


class TestEngine:
    """The list all the way to the snapshot."""

    LIST = (
        entry(key="a", name="Shelf", path="/a"),
        entry(key="b", name="Desk", path="/b"),
        entry(key="o", name="North wall", role="outdoor", path="/o"),
        entry(key="p", name="Plug", role="plug", path="/p"),
    )

    def test_what_the_list_says_is_shown_and_named(self) -> None:
        engine = Engine(listed(*self.LIST), DEFAULT_FACTS)
        readings = [
            reading(Quantity.ROOM_C, 20.0, 10.0, device="a"),
            reading(Quantity.ROOM_C, 26.0, 10.0, device="b"),
            reading(Quantity.OUTDOOR_C, -3.0, 10.0, device="o"),
            reading(Quantity.WALL_POWER_W, 88.0, 10.0, device="p"),
        ]
        snapshot = engine.tick(10.0, NOON_UTC, 0.0, readings, []).snapshot
        assert (snapshot.room_c.value, snapshot.room_c.provenance) == (26.0, Provenance.MEASURED)
        rooms = [status for status in snapshot.thermometers if status.key in {"a", "b"}]
        assert [(s.name, s.state, s.used) for s in rooms] == [
            ("Shelf", "apart", False),
            ("Desk", "apart", True),
        ]
        assert {fault.device for fault in snapshot.faults if fault.code == "thermometer_apart"} == {"a", "b"}
        assert (snapshot.outdoor_c.value, snapshot.outdoor_c.provenance) == (-3.0, Provenance.MEASURED)
        assert (snapshot.wall_w.value, snapshot.wall_w.provenance) == (88.0, Provenance.MEASURED)

    def test_a_reason_is_told_once(self) -> None:
        engine = Engine(listed(*self.LIST[:1]), DEFAULT_FACTS)
        said = Reading(Quantity.ROOM_C, None, Provenance.UNKNOWN, 10.0, "", "a", verbatim("Shelf: gone."))
        snapshot = engine.tick(10.0, NOON_UTC, 0.0, [said], []).snapshot
        assert [english(f.text) for f in snapshot.faults].count("Shelf: gone.") == 1

    def test_an_entry_that_is_changed_begins_anew(self) -> None:
        """The sensor that is read in this very tick is still the old one."""
        engine = Engine(listed(*self.LIST), DEFAULT_FACTS)
        old = [
            reading(Quantity.ROOM_C, 20.0, 10.0, device="a"),
            reading(Quantity.OUTDOOR_C, -3.0, 10.0, device="o"),
        ]
        engine.tick(10.0, NOON_UTC, 0.0, old, [])
        elsewhere = replace(self.LIST[0], path="/x"), replace(self.LIST[2], path="/y")
        snapshot = engine.tick(11.0, NOON_UTC, 0.0, old, [SettingsChanged(listed(*elsewhere))]).snapshot
        assert snapshot.thermometers[0].state == "waiting"
        assert snapshot.outdoor_c.provenance is Provenance.DECLARED
        new = [reading(Quantity.ROOM_C, 28.0, 12.0, device="a")]
        snapshot = engine.tick(12.0, NOON_UTC, 0.0, new, []).snapshot
        assert (snapshot.room_c.value, snapshot.thermometers[0].state) == (28.0, "ok")
