"""What is said while the thermometer is silent: the truth also where nothing is heated."""

from __future__ import annotations

from fakes.control import Bench

from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.units import Formatter

MEDIUM = RoomEstimate(26.0, 2.64e6)


def silent(_reading: float) -> float | None:
    return None


def said(bench: Bench) -> str:
    return Formatter().text(bench.thermostat.explain().reason)


def test_where_it_was_heated_it_goes_on_as_before() -> None:
    bench = Bench(MEDIUM)
    bench.run(360)
    bench.sensor = silent
    bench.run(5)
    assert bench.watts > bench.low
    assert said(bench) == "the thermometer is silent; going on as before for a quarter of an hour"
    bench.run(15)
    assert bench.watts > bench.low
    assert said(bench) == "the thermometer is silent; heating carefully by what is known of the room"


def test_where_nothing_was_heated_it_says_that_it_does_not_heat() -> None:
    """Given a room that is too warm, when the thermometer falls silent, then nothing "goes on as before"."""
    bench = Bench(MEDIUM, room_c=26.0, setpoint_c=17.0, low=0.0, outdoor_c=17.0)
    bench.run(30)
    bench.sensor = silent
    bench.run(5)
    assert (bench.mode, bench.watts) == ("sensor_held", 0.0)
    assert said(bench) == "not heating, because the thermometer is silent"
    bench.run(15)
    assert (bench.mode, bench.watts) == ("open_loop", 0.0)
    assert said(bench) == "the thermometer is silent; by what is known of the room it needs no heat now"


def test_a_thermometer_that_never_answered_is_told_as_such() -> None:
    bench = Bench(MEDIUM, low=0.0)
    bench.sensor = silent
    bench.run(5)
    assert bench.watts == 0.0
    assert said(bench) == "not heating, because no thermometer has answered yet"
    bench.run(15)
    assert bench.mode == "frost_only"
    assert said(bench) == "no thermometer has answered yet; heating only against frost"
    assert bench.thermostat.explain().eta_low_s is None


def test_after_hours_it_has_been_silent_for_hours_and_after_an_answer_that_is_over() -> None:
    bench = Bench(MEDIUM)
    bench.run(60)
    bench.sensor = silent
    bench.run(9 * 60)
    assert said(bench) == "the thermometer has been silent for hours; heating only against frost"
    bench.sensor = lambda value: value
    bench.run(3)
    assert "silent" not in said(bench)
