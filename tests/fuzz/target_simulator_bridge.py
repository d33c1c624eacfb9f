"""The bridge for simulators in other languages: bytes as they come through its pipe, many lines to one heater.

Every line that is not empty is answered in JSON; watts are within what the line allows; what is no line changes nothing.
"""

from __future__ import annotations

import io
import json
from typing import Any, get_args

from fuzz.sentences import door

from warmgui.core.heat.explain import ControlMode
from warmgui.core.heat.numbers import finite
from warmgui.simulator_bridge import Bridge, lines_of, serve

ABOUT = "Simulator bridge: bytes of its pipe, lines to one heater, rooms that are believed"
LONGEST = 16384
MODES = frozenset(get_args(ControlMode))


def judge(data: bytes) -> None:
    lines = [line for line in lines_of(io.BytesIO(data)) if line.strip()]
    out = io.StringIO()
    serve(lines_of(io.BytesIO(data)), out)
    answers = [json.loads(line, parse_constant=_no_number) for line in out.getvalue().splitlines()]
    assert len(answers) == len(lines), "a line without an answer"
    good = Bridge()
    for line, answer in zip(lines, answers, strict=True):
        if "error" in answer:
            assert set(answer) == {"error"}
            assert len(answer["error"]) < 200
            continue
        assert good.answer(line) == answer, "what was no line changed something"
        _watts(json.loads(line), answer)


def _watts(asked: dict[str, Any], answer: dict[str, Any]) -> None:
    assert set(answer) == {"power_w", "mode", "reason"}
    assert answer["mode"] in MODES
    assert len(answer["reason"]) < 500
    if "room" in asked:
        assert answer["power_w"] is None
        return
    low_w = max(finite(asked["min_w"]) or 0.0, 0.0)
    high_w = max(finite(asked["max_w"]) or 0.0, low_w)
    assert low_w <= answer["power_w"] <= high_w * (1 + 1e-9)


def _no_number(word: str) -> None:
    raise AssertionError(f"{word} is no JSON")


_LINE = {"time_s": 0, "room_c": 19.4, "outdoor_c": 3.0, "setpoint_c": 20, "min_w": 60, "max_w": 350}
_ROOM = {"room": {"heat_loss_w_per_k": 20.0, "capacity_j_per_k": 5e6, "other_heat_w": 50.0, "frost_c": 7.0}}


def _day(**changes: Any) -> bytes:
    """A room under the bridge, every ten minutes for some hours."""
    lines = [_LINE | {"time_s": 600 * k, "room_c": 18.0 + 0.1 * k} | changes for k in range(24)]
    return b"\n".join(json.dumps(line).encode() for line in lines)


SEEDS = (
    door("what"), _day(), _day(next_setpoint=[3600, 21]), _day(room_c=None), _day(setpoint_c=30, max_w=2000, room_c=31.5),
    b"\n".join(json.dumps(line).encode() for line in (_ROOM, _LINE, {"room": {}}, _LINE | {"next_setpoint": {"in_s": 3600, "setpoint_c": 21}}, [1], {"room": {"capacity_j_per_k": -1}})),
)  # fmt: skip
WORDS = (
    *(f'"{name}"'.encode() for name in (*_LINE, *_ROOM["room"], "room", "next_setpoint", "in_s")), b"\n", b"\r", b"null", b"true", b"NaN", b"1e400", b"-1e400", b"1e308", b"5e-324", b"-1", b"0", b"86400",
    b"9" * 400, b"\xff", "\u2028".encode(),
)  # fmt: skip
