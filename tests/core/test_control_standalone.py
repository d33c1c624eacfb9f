"""The entry point for foreign simulators, and the bridge for those in other languages."""

from __future__ import annotations

import io
import json
import math
import subprocess
import sys
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.control.thermostat import NextSetpoint
from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.explain import ControlMode
from warmgui.core.heat.standalone import StandaloneHeater
from warmgui.simulator_bridge import LONGEST_LINE, Bridge, lines_of, serve

WILD = st.one_of(st.none(), st.floats(), st.floats(5.0, 30.0))


def test_it_is_the_shipping_thermostat_and_guard() -> None:
    """Given a room of 31 °C, then the guard's words are told and only the idle heat is left."""
    heater = StandaloneHeater()
    assert heater.control(0.0, 19.9, 5.0, 20.0, 60.0, 350.0) > 60.0
    for minute in range(1, 30):
        watts = heater.control(60.0 * minute, 19.9 + 0.4 * minute, 5.0, 40.0, 60.0, 350.0)
    assert watts == 60.0
    assert heater.explain().mode == "guarded"
    assert "room" in heater.explain().reason.template


@pytest.mark.parametrize("coming", [(1800.0, 22.0), [1800.0, 22.0], NextSetpoint(1800.0, 22.0)])
def test_the_next_setpoint_may_be_given_in_any_form(coming: Any) -> None:
    """Half an hour before a rise of 2 K that takes hours, it heats ahead."""
    heater = StandaloneHeater(RoomEstimate(20.0, 5e6))
    heater.control(0.0, 20.0, 5.0, 20.0, 60.0, 800.0, coming)
    assert heater.explain().mode == "preview"


@pytest.mark.parametrize("coming", [None, 3, (1,), ("soon", 22.0), (math.nan, 22.0), (-5.0, 22.0), (600, 19)])
def test_what_is_no_rise_to_come_is_left_out(coming: Any) -> None:
    heater = StandaloneHeater()
    heater.control(0.0, 20.0, 5.0, 20.0, 60.0, 800.0, coming)
    assert heater.explain().mode == "holding"


@given(st.lists(st.tuples(st.floats(), WILD, WILD, st.floats(), st.floats(), st.floats()), max_size=15))
def test_any_input_gives_watts_in_range(
    steps: list[tuple[float, float | None, float | None, float, float, float]],
) -> None:
    heater = StandaloneHeater()
    for time_s, room_c, outdoor_c, setpoint_c, low, high in steps:
        watts = heater.control(time_s, room_c, outdoor_c, setpoint_c, low, high, (time_s, setpoint_c))
        floor = low if math.isfinite(low) and low > 0 else 0.0
        ceiling = max(high if math.isfinite(high) else 0.0, floor)
        assert math.isfinite(watts)
        assert floor <= watts <= ceiling * (1 + 1e-9)
        told = heater.explain()
        assert told.mode in get_args(ControlMode)


# ---- JSON lines ------------------------------------------------------------------------------------------

LINE = {"time_s": 0, "room_c": 19.4, "outdoor_c": 3.0, "setpoint_c": 20, "min_w": 60, "max_w": 350}


def said(*lines: object) -> list[dict[str, object]]:
    out = io.StringIO()
    serve((json.dumps(line) if not isinstance(line, str) else line for line in lines), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_line_gives_watts_mode_and_words() -> None:
    heater = StandaloneHeater()
    expected = heater.control(0.0, 19.4, 3.0, 20.0, 60.0, 350.0, (3600.0, 21.0))
    (answer,) = said(LINE | {"next_setpoint": {"in_s": 3600, "setpoint_c": 21}})
    assert answer["power_w"] == expected
    assert answer["mode"] == heater.explain().mode
    assert "°C" in str(answer["reason"])


def test_bad_lines_are_answered_in_words_and_change_nothing() -> None:
    """Given good lines with bad ones between them, then the good answers are the same as without."""
    bad: list[object] = [
        "what",
        "[1]",
        "[" * 100_000,
        {"time_s": 0},
        LINE | {"time_s": "noon"},
        LINE | {"next_setpoint": [1]},
        LINE | {"next_setpoint": "soon"},
        {"room": 3},
        {"room": {"heat_loss_w_per_k": 0}},
        {"room": {"capacity_j_per_k": None}},
    ]
    good = [LINE, LINE | {"time_s": 60, "room_c": None}, LINE | {"time_s": 120}]
    mixed = said(good[0], *bad, "", good[1], good[2])
    errors = [a["error"] for a in mixed if "error" in a]
    assert len(errors) == len(bad)
    assert all(isinstance(e, str) and e for e in errors)
    assert [a for a in mixed if "error" not in a] == said(*good)


def test_a_room_begins_anew_with_what_is_believed_of_it() -> None:
    bridge = Bridge()
    first = bridge.answer(json.dumps(LINE | {"room_c": 20.0}))
    assert bridge.answer('{"room": {"heat_loss_w_per_k": 10.0, "frost_c": 6}}')["mode"] == "idle"
    second = bridge.answer(json.dumps(LINE | {"room_c": 20.0}))
    assert (first["power_w"], second["power_w"]) == (350.0, pytest.approx(10.0 * 17.0))


def test_no_byte_ends_it_and_a_line_without_end_is_one_bad_line() -> None:
    good = json.dumps(LINE).encode()
    pipe = io.BytesIO(b"\xff\xfe\n" + good + b"\n" + b"9" * 3 * LONGEST_LINE + b"\n" + good)
    out = io.StringIO()
    serve(lines_of(pipe), out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert ["error" in answer for answer in answers] == [True, False, True, False]
    assert answers[1] == answers[3]


def test_as_a_program_it_answers_each_line_at_once() -> None:
    """A simulator writes a line, waits for the answer, and writes the next."""
    program = [sys.executable, "-m", "warmgui.simulator_bridge"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for minute in range(3):
            child.stdin.write(json.dumps(LINE | {"time_s": 60 * minute}) + "\n")
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["power_w"] >= 60.0
        child.stdin.close()
        assert child.wait(30) == 0
