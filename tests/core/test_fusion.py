"""Several thermometers of one room: the median counts, and each one that does not is named."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

import pytest
from fakes.core import reading
from fakes.sensors import english, entry, listed
from fakes.thermometers import Rig, states, told, used
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.fused import Fused, thermometer_faults
from warmgui.core.heat.fusion import APART_K, RoomThermometers
from warmgui.core.readings import ReadingBoard
from warmgui.core.text import Amount, translate
from warmgui.core.vocabulary import Provenance, Quantity, Severity


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
