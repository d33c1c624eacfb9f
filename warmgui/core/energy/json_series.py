"""Any other service: a series out of its JSON by the places that the user named.

Either lists of records ("data", with "start", "end" and "value" in each), or parallel lists ("times" and
"values" in one object). Times may be seconds, milliseconds or ISO 8601 with a zone; a list that runs
backwards is turned round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.energy.moments import check_order, moment_of, steps, value_of
from warmgui.core.energy.price_answers import refusal
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.json_path import parse_path, value_at
from warmgui.core.settings.words import shown
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.energy.moments import Row
    from warmgui.core.energy.series import Slot
    from warmgui.core.settings.time_table import HttpPlace

MOST_RECORDS = 20_000


def json_slots(answers: Sequence[Any], place: HttpPlace, factor: float = 1.0) -> tuple[Slot, ...]:
    """Steps out of one or more answers; where two answers speak of the same time the later answer counts.

    Raises:
        BadSignalError: there are none, and what is wrong.
    """
    merged: dict[float, Row] = {}
    for number, answer in enumerate(answers):
        try:
            rows = [
                row for path in place.records.split(";") for row in _rows(_at(answer, path), place, factor)
            ]
        except BadSignalError:
            if number == 0:
                raise
            continue  # tomorrow, which is told in other words while it is not known
        merged.update((row[0], row) for row in rows)
    return steps([merged[start] for start in sorted(merged)])


def _rows(data: Any, place: HttpPlace, factor: float) -> list[Row]:
    if isinstance(data, list):
        found = [_record(record, place, factor) for record in _few(data)]
    else:
        columns = [_few(_at(data, place.start)), _few(_at(data, place.value))]
        ends = _few(_at(data, place.end)) if place.end else [None] * len(columns[0])
        if not len(columns[0]) == len(columns[1]) == len(ends):
            raise BadSignalError(
                translate(
                    "energy",
                    "it has {times} times but {values} values",
                    times=len(columns[0]),
                    values=len(columns[1]),
                )
            )
        found = [_row(*row, factor) for row in zip(columns[0], ends, columns[1], strict=True)]
    starts = [row[0] for row in found]
    if len(starts) > 1 and starts == sorted(starts, reverse=True):
        found.reverse()
        starts.reverse()
    check_order(starts)
    return found


def _record(record: Any, place: HttpPlace, factor: float) -> Row:
    end = _at(record, place.end) if place.end else None
    return _row(_at(record, place.start), end, _at(record, place.value), factor)


def _row(start: Any, end: Any, value: Any, factor: float) -> Row:
    number = value_of(value)
    return (
        moment_of(start),
        None if end is None else moment_of(end),
        None if number is None else number * factor,
    )


def _few(data: Any) -> list[Any]:
    if not isinstance(data, list):
        raise BadSignalError(
            translate("energy", "a list was to be expected, and it is “{value}”", value=shown(data))
        )
    if len(data) > MOST_RECORDS:
        raise BadSignalError(translate("energy", "its list is far too long"))
    return data


def _at(data: Any, path: str) -> Any:
    try:
        return value_at(data, parse_path(path))
    except KeyError as error:
        words = refusal(data)
        if words:
            raise BadSignalError(translate("energy", "it says “{words}”", words=words)) from error
        there = ", ".join(map(str, list(data)[:8])) if isinstance(data, dict) else type(data).__name__
        raise BadSignalError(
            translate(
                "energy",
                "its answer has no “{path}” (there is: {there})",
                path=shown(path.strip()),
                there=shown(there) or "-",
            )
        ) from error
    except ValueError as error:
        raise BadSignalError(
            translate("energy", "the place “{path}” cannot be read", path=shown(path))
        ) from error
