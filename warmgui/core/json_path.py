"""Where a number stands in a JSON answer: "temperature", "StatusSNS.DS18B20.Temperature", "sensors[0].tC".

Names are separated by dots; `[0]` counts from 0 (and from the end below it); names with dots or spaces stand
in `["quotes"]`. A leading "$" or "$." (as in JSONPath) is fine.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

Step = str | int
LONGEST = 200
_PART = re.compile(
    r"""\[\s*(?P<index>-?\d{1,6})\s*\]
      | \[\s*(?P<quoted>"(?:[^"\\]|\\.)*"|'[^'\\]*')\s*\]
      | (?P<dot>\.?)(?P<name>[^.\[\]"'\s][^.\[\]"']*)""",
    re.VERBOSE,
)


def parse_path(text: str) -> tuple[Step, ...]:
    """The steps of a path; none for an empty one, which means the answer itself.

    Raises:
        ValueError: it cannot be read.
    """
    words = text.strip()
    if len(words) > LONGEST:
        raise ValueError("too long")
    rest = words[1:] if words == "$" or words.startswith(("$.", "$[")) else words
    at, steps = 0, list[Step]()
    while at < len(rest):
        found = _PART.match(rest, at)
        if found is None or (found["name"] is not None and at > 0 and not found["dot"]):
            raise ValueError(f"at “{rest[at : at + 20]}”")
        steps.append(_step(found))
        at = found.end()
    return tuple(steps)


def _step(found: re.Match[str]) -> Step:
    if found["index"] is not None:
        return int(found["index"])
    if found["quoted"] is not None:
        words = found["quoted"]
        return str(json.loads(words)) if words[0] == '"' else words[1:-1]
    return found["name"].strip()


def is_path(text: str) -> bool:
    """Whether a path can be read."""
    try:
        parse_path(text)
    except ValueError:
        return False
    return True


def value_at(data: Any, steps: tuple[Step, ...]) -> Any:
    """What stands there.

    Raises:
        KeyError: nothing does; `args[0]` is the step that was not found.
    """
    for step in steps:
        if isinstance(data, dict) and str(step) in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and -len(data) <= step < len(data):
            data = data[step]
        else:
            raise KeyError(str(step))
    return data


def parse_json(text: str) -> Any:
    """A JSON text; NaN and Infinity are refused, as the standard wants it.

    Raises:
        ValueError: it is no JSON, or nested beyond all sense.
    """
    try:
        return json.loads(text, parse_constant=_no_number)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d{1,3})?")
_OPEN = {"on", "open", "opened", "true", "1"}
_CLOSED = {"off", "close", "closed", "false", "0"}


def first_number(words: str) -> float | None:
    """The first number in a text, "20,5 °C" -> 20.5; None where there is none."""
    found = _NUMBER.search(words)
    if found is None:
        return None
    value = float(found[0].replace(",", "."))
    return value if math.isfinite(value) else None


def number_in(value: Any) -> float | None:
    """The number that a JSON value is, or begins with ("21.5", "21,5 °C"); None where it is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        try:
            number = float(value)
        except OverflowError:
            return None
        return number if math.isfinite(number) else None
    if not isinstance(value, str) or not re.match(r"\s*[-+]?\d", value):
        return None
    return first_number(value)


def switch_in(value: Any) -> bool | None:
    """What a contact or switch says in the words that devices use; None where it is none of them."""
    if isinstance(value, bool):
        return value
    words = str(value).strip().lower() if isinstance(value, str | int) else ""
    if words in _OPEN:
        return True
    return False if words in _CLOSED else None
