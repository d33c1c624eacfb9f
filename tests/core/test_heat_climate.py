"""What is known about the room, from sensor, typed-in value or model, and what the room asks for."""

from __future__ import annotations

from typing import Any

import pytest
from fakes.core import NOON_UTC, reading, settings

from warmgui.core.heat.climate import Climate, RoomView, Span
from warmgui.core.readings import ReadingBoard
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance, Quantity

SPAN = Span(40.0, 400.0)


def climate(**sections: Any) -> Climate:
    made = Climate(settings(**sections))
    made.restore(NOON_UTC, 40.0)
    return made


def look(c: Climate, now_s: float, board: ReadingBoard | None = None, *, trusted: bool = True) -> RoomView:
    return c.look(now_s, 1.0, board or ReadingBoard(), 40.0, trusted=trusted)


def room(value: float, at_s: float) -> ReadingBoard:
    board = ReadingBoard()
    board.take([reading(Quantity.ROOM_C, value, at_s, source="shelf")])
    return board


def test_without_a_sensor_the_room_is_modelled() -> None:
    view = look(climate(), 0.0)
    assert view.room_c.value == pytest.approx(5.0 + 340.0 / 26.0)
    assert view.room_c.provenance is Provenance.MODELLED
    assert view.control_c == view.sensed_c == view.room_c.value
    assert (view.outdoor_c.value, view.outdoor_c.provenance) == (5.0, Provenance.DECLARED)


def test_a_sensor_is_believed_while_it_is_fresh() -> None:
    c = climate(room={"sensor": "sensors"})
    board = room(19.5, 100.0)
    view = look(c, 160.0, board)
    assert (view.room_c.value, view.room_c.provenance) == (19.5, Provenance.MEASURED)
    assert view.control_c == 19.5
    assert c.faults(view) == ()
    late = look(c, 100.0 + 901.0, board)
    assert (late.room_c.value, late.room_c.provenance) == (19.5, Provenance.STALE)
    assert late.control_c is None
    assert late.sensed_c is None
    assert [f.code for f in c.faults(late)] == ["room_sensor_lost"]


def test_a_sensor_that_never_answered_is_unknown_not_modelled() -> None:
    entry = Thermometer("command", command="thermo", key="t1")
    c = climate(room={"sensor": "sensors", "thermometers": (entry,)})
    view = look(c, 0.0)
    assert Formatter().text(view.source) == "thermo"
    assert (view.room_c.value, view.room_c.provenance) == (None, Provenance.UNKNOWN)
    assert view.control_c is None
    nameless = look(climate(room={"sensor": "sensors"}), 0.0)
    assert not nameless.source


def test_an_untrusted_or_impossible_reading_does_not_control() -> None:
    c = climate(room={"sensor": "sensors"})
    assert look(c, 100.0, room(19.5, 100.0), trusted=False).control_c is None
    impossible = look(c, 100.0, room(85.0, 100.0))
    assert impossible.control_c is None
    assert impossible.sensed_c == 85.0


def test_a_dead_sensor_of_the_past_is_forgotten_when_none_is_chosen() -> None:
    view = look(climate(), 5000.0, room(12.0, 0.0))
    assert view.room_c.provenance is Provenance.MODELLED


def test_a_typed_in_value_counts_and_then_the_model_goes_on_from_it() -> None:
    c = climate(room={"sensor": "manual"})
    assert c.typed_in(18.0, 10.0, NOON_UTC, 40.0)
    view = look(c, 11.0)
    assert view.room_c.value == pytest.approx(18.0, abs=0.01)
    assert view.room_c.provenance is Provenance.DECLARED
    later = look(c, 10.0 + 901.0)
    assert later.room_c.provenance is Provenance.MODELLED
    assert later.control_c == pytest.approx(18.0, abs=0.1)
    c.configure(settings(room={"sensor": "none"}))
    assert "declared room" in look(c, 912.0).room_c.how.template


def test_an_impossible_typed_in_value_is_refused_in_words() -> None:
    c = climate(room={"sensor": "manual"})
    assert not c.typed_in(200.0, 10.0, NOON_UTC, 40.0)
    view = look(c, 11.0)
    assert [f.code for f in c.faults(view)] == ["manual_room_refused"]
    c.typed_in(19.0, 12.0, NOON_UTC, 40.0)
    assert c.faults(look(c, 13.0)) == ()


def test_an_outdoor_sensor_replaces_the_declaration() -> None:
    board = ReadingBoard()
    board.take([reading(Quantity.OUTDOOR_C, -3.0, 0.0, source="balcony")])
    view = look(climate(), 60.0, board)
    assert (view.outdoor_c.value, view.outdoor_c.provenance) == (-3.0, Provenance.MEASURED)
    assert look(climate(), 3 * 3600.0, board).outdoor_c.value == 5.0


class TestDemand:
    def demand(
        self, c: Climate, now_s: float, room_c: float, *, on: bool = True, setpoint_c: float = 20.0
    ) -> float:
        view = look(c, now_s, room(room_c, now_s))
        return c.demand_w(now_s, view, setpoint_c, SPAN, on=on)

    def test_off_wants_nothing(self) -> None:
        assert self.demand(climate(), 0.0, 10.0, on=False) == 0.0

    def test_mining_watts_come_on_top_of_the_idle_heat(self) -> None:
        """UA·15 K = 390 W, less 300 W of others and 40 W idle: 50 W, plus a part of the span for 0.05 K."""
        c = climate()
        watts = self.demand(c, 0.0, 19.95)
        assert c.thermostat.integral_w == pytest.approx(50.0)
        assert 50.0 <= watts <= 50.1 + 400.0 * 0.05 / 0.5

    def test_less_heat_in_the_room_needs_more_watts(self) -> None:
        """At placement 0.5 the same PC gives half the heat: 20 W idle, span 200 W."""
        c = climate(room={"placement": 0.5})
        assert self.demand(c, 0.0, 20.0) == pytest.approx((390.0 - 300.0 - 20.0) / 0.5)

    def test_no_heat_in_the_room_wants_nothing(self) -> None:
        assert self.demand(climate(room={"placement": 0.0}), 0.0, 10.0) == 0.0

    def test_it_is_controlled_once_a_minute_and_at_a_new_target(self) -> None:
        c = climate()
        first = self.demand(c, 0.0, 19.8)
        assert self.demand(c, 30.0, 15.0) == first
        assert self.demand(c, 31.0, 15.0, setpoint_c=21.0) != first

    def test_a_thermometer_that_answers_at_last_is_not_kept_waiting(self) -> None:
        c = climate(room={"sensor": "sensors"})
        silent = c.demand_w(0.0, look(c, 0.0), 20.0, SPAN, on=True)
        heard = c.demand_w(5.0, look(c, 5.0, room(15.0, 5.0)), 20.0, SPAN, on=True)
        assert heard > silent
        assert c.demand_w(6.0, look(c, 6.0, room(15.2, 6.0)), 20.0, SPAN, on=True) == heard

    def test_constant_power_does_not_look_at_the_room(self) -> None:
        c = climate(comfort={"control": "constant", "constant_w": 120.0})
        assert self.demand(c, 0.0, 29.0) == 120.0
        assert c.demand_w(1.0, look(c, 1.0), 20.0, Span(40.0, 80.0), on=True) == 80.0
        c.configure(settings(comfort={"control": "thermostat"}))
        assert self.demand(c, 2.0, 29.0) == 0.0

    def test_a_device_that_can_more_is_used_at_once_where_all_was_wanted(self) -> None:
        c = climate()
        view = look(c, 0.0)
        assert c.demand_w(0.0, view, 30.0, Span(40.0, 60.0), on=True) == 60.0
        assert c.demand_w(1.0, view, 30.0, Span(40.0, 61.0), on=True) == 60.0, "a little more can wait"
        assert c.demand_w(2.0, view, 30.0, Span(40.0, 110.0), on=True) == pytest.approx(110.0)

    def test_a_smaller_span_holds_at_once(self) -> None:
        c = climate()
        self.demand(c, 0.0, 10.0)
        assert c.demand_w(1.0, look(c, 1.0), 20.0, Span(40.0, 100.0), on=True) == 100.0

    def test_frozen_sensor_is_told(self) -> None:
        c = climate(room={"sensor": "sensors"})
        for minute in range(300):
            self.demand(c, minute * 60.0, 15.0)
        view = look(c, 18000.0, room(15.0, 18000.0))
        told = [f for f in c.faults(view) if f.code == "room_sensor_frozen"]
        assert len(told) == 1
        assert dict(told[0].text.args)["thermometer"] == view.source, "it is named"

    def test_held_back_power_does_not_wind_up(self) -> None:
        """Given a battery pause of two hours, when it ends, then there is no overshoot from the integral."""
        c = climate()
        for minute in range(120):
            self.demand(c, minute * 60.0, 19.7 + 0.01 * (minute % 2))
            c.applied(0.0, 60.0)
        assert c.thermostat.integral_w <= 52.0

    def test_heating_anew_starts_from_what_holds_the_room(self) -> None:
        c = climate()
        for minute in range(300):
            self.demand(c, minute * 60.0, 19.5 + 0.01 * (minute % 2))
        assert c.thermostat.integral_w >= 50.0
        self.demand(c, 18060.0, 19.8, on=False)
        self.demand(c, 18120.0, 19.8)
        holding_w = c.thermostat.response.holding_w(20.0, 5.0)
        assert c.thermostat.integral_w == pytest.approx(min(max(holding_w - 40.0, 0.0), 400.0), abs=1.0)


class TestRestart:
    def test_time_passes_in_the_room_while_the_program_is_off(self) -> None:
        before = climate(room={"sensor": "manual"})
        before.typed_in(20.0, 0.0, NOON_UTC, 40.0)
        before.model.step(6 * 3600.0, 600.0, 5.0)
        warm_c = before.model.room_c
        state = before.export_state(NOON_UTC)
        after = Climate(settings(room={"sensor": "manual"}))
        after.import_state(state, keep_integral=False)
        after.restore(NOON_UTC + 3 * 3600.0, 40.0)
        assert warm_c is not None
        assert after.model.room_c is not None
        assert 20.0 < after.model.room_c < warm_c

    def test_an_old_state_is_no_state(self) -> None:
        before = climate()
        before.model.room_c = 25.0
        after = Climate(settings())
        after.import_state(before.export_state(NOON_UTC), keep_integral=False)
        after.restore(NOON_UTC + 30 * 86400.0, 40.0)
        assert after.model.room_c == pytest.approx(5.0 + 340.0 / 26.0)

    def test_a_resumed_run_keeps_its_integral(self) -> None:
        before = climate()
        view = look(before, 0.0, room(19.0, 0.0))
        before.demand_w(0.0, view, 20.0, SPAN, on=True)
        before.thermostat.pi.integral_w = 222.0
        state = before.export_state(NOON_UTC)
        for keep, integral_w in ((True, 222.0), (False, 50.0)):
            after = Climate(settings())
            after.import_state(state, keep_integral=keep)
            after.restore(NOON_UTC, 40.0)
            after.demand_w(0.0, look(after, 0.0, room(20.0, 0.0)), 20.0, SPAN, on=True)
            assert after.thermostat.integral_w == pytest.approx(integral_w)

    @pytest.mark.parametrize("saved_utc", ["x", 10**400, -(10**400), True, None])
    def test_nonsense_is_left_out(self, saved_utc: object) -> None:
        c = Climate(settings())
        c.import_state({"room": 7, "thermostat": None, "saved_utc": saved_utc}, keep_integral=True)
        c.restore(NOON_UTC, 40.0)
        assert c.model.room_c is not None


def test_mean_of_the_day_is_told_once_it_is_known() -> None:
    c = climate()
    assert c.mean_room_c is None
    c.model.step(7 * 3600.0, 40.0, 5.0)
    assert c.mean_room_c == pytest.approx(c.model.room_c or 0.0, abs=0.1)
