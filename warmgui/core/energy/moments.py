"""From the rows of a service's answer to steps: what is out of order, double or overlapping is refused.

Nothing is mended here: an answer that contradicts itself is none.
"""

from __future__ import annotations

import math
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from warmgui.core.energy.plausible import FIRST_UTC, LAST_UTC
from warmgui.core.energy.series import MOST_SLOTS, Slot
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.settings.words import shown
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

MILLISECONDS = 1e11
"""Larger numbers are milliseconds since 1970, not seconds."""
LONGEST_STEP_S = 6 * 3600.0
"""Without an end a step lasts until the next start, but not over a hole in the data."""
USUAL_STEP_S = 3600.0

Row = tuple[float, float | None, float | None]
"""Start, end (None: until the next start), value (None: not known)."""


def seconds_of(value: Any) -> float:
    """Seconds since 1970, of a number of them.

    Raises:
        BadSignalError: it is none; milliseconds are named.
    """
    number = number_of(value)
    if number is not None and FIRST_UTC <= number <= LAST_UTC:
        return number
    if number is not None and FIRST_UTC <= number / 1000.0 <= LAST_UTC:
        raise BadSignalError(
            translate("energy", "its times are in milliseconds, and seconds were to be expected")
        )
    raise _no_time(value)


def milliseconds_of(value: Any) -> float:
    """Seconds since 1970, of a number of milliseconds.

    Raises:
        BadSignalError: it is none; seconds are named.
    """
    number = number_of(value)
    if number is not None and FIRST_UTC <= number / 1000.0 <= LAST_UTC:
        return number / 1000.0
    if number is not None and FIRST_UTC <= number <= LAST_UTC:
        raise BadSignalError(
            translate("energy", "its times are in seconds, and milliseconds were to be expected")
        )
    raise _no_time(value)


def moment_of(value: Any) -> float:
    """Seconds since 1970 of whatever a service writes: seconds, milliseconds, or ISO 8601 with its zone.

    Raises:
        BadSignalError: it is no time, or one without a zone.
    """
    if isinstance(value, str) and not value.strip().replace(".", "", 1).isdecimal():
        return iso_of(value)
    plain = float(value) if isinstance(value, str) else value
    number = number_of(plain)
    if number is None:
        raise _no_time(value)
    return milliseconds_of(plain) if number > MILLISECONDS else seconds_of(plain)


def iso_of(value: Any) -> float:
    """Seconds since 1970 of ISO 8601 with its zone.

    Raises:
        BadSignalError: it is none, or has no zone.
    """
    try:
        moment = datetime.fromisoformat(value.strip()) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None:
        raise _no_time(value)
    if moment.tzinfo is None:
        raise BadSignalError(translate("energy", "the time “{value}” has no zone", value=shown(value)))
    at_utc = moment.timestamp()
    if not FIRST_UTC <= at_utc <= LAST_UTC:
        raise _no_time(value)
    return at_utc


def number_of(value: Any) -> float | None:
    """A finite number, and no -0.0; None for all else, also for true and for words."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number + 0.0 if math.isfinite(number) else None


def value_of(value: Any) -> float | None:
    """A value of an answer: a number, digits in words, or null for "not known".

    Raises:
        BadSignalError: it is something else.
    """
    if value is None:
        return None
    number = number_of(value)
    if number is None and isinstance(value, str):
        try:
            number = number_of(float(value))
        except ValueError:
            number = None
    if number is None:
        raise BadSignalError(translate("energy", "“{value}” is no number", value=shown(value)))
    return number


def steps(rows: Sequence[Row]) -> tuple[Slot, ...]:
    """Rows in order as steps; those without a value are gaps.

    Raises:
        BadSignalError: there are none, or too many, or they contradict each other.
    """
    if not rows:
        raise BadSignalError(translate("energy", "its list is empty"))
    if len(rows) > MOST_SLOTS:
        raise BadSignalError(translate("energy", "its list is far too long"))
    check_order([start for start, _, _ in rows])
    slots = []
    for place, (start, end, value) in enumerate(rows):
        end_utc = _end(rows, place) if end is None else end
        if end_utc <= start:
            raise BadSignalError(translate("energy", "one of its steps ends before it begins"))
        if place + 1 < len(rows) and end_utc > rows[place + 1][0] + 1e-6:
            raise BadSignalError(translate("energy", "its steps overlap"))
        if value is not None:
            slots.append(Slot(start, end_utc, value))
    if not slots:
        raise BadSignalError(translate("energy", "it knows no value yet"))
    return tuple(slots)


def check_order(starts: Sequence[float]) -> None:
    """Whether times rise.

    Raises:
        BadSignalError: they do not, or one comes twice.
    """
    for start, following in pairwise(starts):
        if following == start:
            raise BadSignalError(translate("energy", "it has two values for the same time"))
        if following < start:
            raise BadSignalError(translate("energy", "its times are not in order"))


def _end(rows: Sequence[Row], place: int) -> float:
    start = rows[place][0]
    if place + 1 < len(rows):
        length_s = rows[place + 1][0] - start
        if length_s <= LONGEST_STEP_S:
            return start + length_s
    before_s = start - rows[place - 1][0] if place else USUAL_STEP_S
    return start + (before_s if before_s <= LONGEST_STEP_S else USUAL_STEP_S)


def _no_time(value: Any) -> BadSignalError:
    return BadSignalError(translate("energy", "“{value}” is no time", value=shown(value)))
