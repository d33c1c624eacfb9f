"""The shipping thermostat and guard for simulators in other languages: JSON lines in, JSON lines out.

    python -m warmgui.simulator_bridge

One object a line, about one a minute of simulated time::

    {"time_s": 0, "room_c": 19.4, "outdoor_c": 3.0, "setpoint_c": 20, "min_w": 60, "max_w": 350,
     "next_setpoint": [3600, 21]}

gives `{"power_w": 212.0, "mode": "holding", "reason": "keeping the room at 20.0 °C"}`. `room_c`, `outdoor_c`
and `next_setpoint` may be null or left out. A line `{"room": {...}}` begins anew, with what is believed of
the room (`heat_loss_w_per_k`, `capacity_j_per_k`, `other_heat_w`, `frost_c`, each optional). A bad line
gives `{"error": "..."}` and changes nothing. See docs/thermostat.md.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.numbers import finite
from warmgui.core.heat.standalone import StandaloneHeater
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import IO, TextIO

NEEDED = ("time_s", "setpoint_c", "min_w", "max_w")
POSITIVE = ("heat_loss_w_per_k", "capacity_j_per_k")
LONGEST_LINE = 65_536
_SHOWN = 100
ROOM = (*POSITIVE, "other_heat_w", "frost_c")


class BadLineError(ValueError):
    """A line that says nothing; its text says why."""


class Bridge:
    """One heater; `answer` line by line."""

    def __init__(self) -> None:
        self._heater = StandaloneHeater()
        self._words = Formatter()

    def answer(self, line: str) -> dict[str, object]:
        """What to print for a line that came in."""
        try:
            asked = _object(line)
            if "room" in asked:
                self._heater = _new_heater(asked["room"])
                return {"power_w": None, "mode": "idle", "reason": ""}
            return self._control(asked)
        except BadLineError as error:
            return {"error": str(error)}

    def _control(self, asked: Mapping[str, Any]) -> dict[str, object]:
        needed = {name: finite(asked.get(name)) for name in NEEDED}
        missing = [name for name, value in needed.items() if value is None]
        if missing:
            message = f"not a number: {', '.join(missing)}"
            raise BadLineError(message)
        numbers = cast("dict[str, float]", needed)
        power_w = self._heater.control(
            numbers["time_s"],
            finite(asked.get("room_c")),
            finite(asked.get("outdoor_c")),
            numbers["setpoint_c"],
            numbers["min_w"],
            numbers["max_w"],
            _coming(asked.get("next_setpoint")),
        )
        told = self._heater.explain()
        return {"power_w": power_w, "mode": told.mode, "reason": self._words.text(told.reason)}


def _object(line: str) -> Mapping[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        message = "this line is no JSON"
        raise BadLineError(message) from None
    if not isinstance(found, dict):
        message = "this line is no JSON object"
        raise BadLineError(message)
    return found


def _new_heater(room: object) -> StandaloneHeater:
    if not isinstance(room, dict):
        message = "room: not an object"
        raise BadLineError(message)
    given = {name: finite(value) for name, value in room.items() if name in ROOM}
    wrong = [n for n, value in given.items() if value is None or (n in POSITIVE and value <= 0)]
    if wrong:
        message = f"room: not a possible number: {', '.join(wrong)}"
        raise BadLineError(message)
    numbers = cast("dict[str, float]", given)
    frost_c = numbers.pop("frost_c", 7.0)
    return StandaloneHeater(replace(RoomEstimate(), **numbers), frost_c)


def _coming(value: object) -> tuple[float, float] | None:
    if value is None:
        return None
    pair = [value.get("in_s"), value.get("setpoint_c")] if isinstance(value, dict) else value
    numbers = [finite(v) for v in pair] if isinstance(pair, list) else []
    if len(numbers) != 2 or numbers[0] is None or numbers[1] is None:  # noqa: PLR2004 - a pair
        message = "next_setpoint: not [seconds from now, °C]"
        raise BadLineError(message)
    return numbers[0], numbers[1]


def serve(lines: Iterable[str], out: TextIO) -> None:
    """Answer every line that is not empty, at once."""
    bridge = Bridge()
    for line in lines:
        if line.strip():
            out.write(json.dumps(bridge.answer(line)) + "\n")
            out.flush()


def lines_of(stream: IO[bytes]) -> Iterator[str]:
    """The lines of a pipe, whatever bytes they are; of one too long only its beginning, which is no JSON."""
    while line := stream.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            line = line[:_SHOWN] + b"..."
        yield line.decode("utf-8", "replace")


def main() -> None:
    """Serve standard input until it ends."""
    serve(lines_of(sys.stdin.buffer), sys.stdout)


if __name__ == "__main__":
    main()
