"""One entry of a table by day and hour between its band and the texts of its row. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from warmgui.core.energy.time_table import DAY_MIN, BadTableError, Band, parse_table, table_words
from warmgui.core.text import EMPTY, Text, translate
from warmgui.gui.forms_model import parse_number, plain_number

_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?", re.ASCII)
_EVERY_DAY = tuple(range(7))


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a row."""

    days: tuple[int, ...]
    """0 is Monday."""
    start: str
    end: str
    value: str
    months: str = ""


def texts_of(band: Band, decimal: str) -> Typed:
    """A band as it stands in a row; every day has all of its days chosen."""
    return Typed(
        band.days or _EVERY_DAY,
        _clock(band.start_min),
        _clock(band.end_min),
        plain_number(band.value, decimal),
        _months(band.months),
    )


def band_of(typed: Typed) -> tuple[Band | None, Text]:
    """The band of a row, or what is wrong with it."""
    value = parse_number(typed.value)
    if value is None:
        return None, translate("energy", "“{value}” is no number.", value=typed.value.strip()[:40])
    times = [_minutes(words, empty) for words, empty in ((typed.start, 0), (typed.end, DAY_MIN))]
    for words, minutes in zip((typed.start, typed.end), times, strict=True):
        if minutes is None:
            return None, translate("energy", "“{value}” is no time like 07:00.", value=words.strip()[:40])
    start, end = times[0] or 0, times[1] if times[1] is not None else DAY_MIN
    if start == end or start >= DAY_MIN:
        return None, translate("energy", "It ends when it begins.")
    days = () if set(typed.days) == set(_EVERY_DAY) else tuple(sorted(typed.days))
    band = Band(value, days, start, end)
    if not typed.months.strip():
        return band, EMPTY
    try:
        (months,) = parse_table(f"{typed.months.strip()} 0")
    except (BadTableError, ValueError):
        months = Band(0.0)
    if not months.months or replace(months, months=()) != Band(0.0):
        words = typed.months.strip()[:40]
        return None, translate("energy", "“{value}” are no months like Nov-Feb.", value=words)
    return replace(band, months=months.months), EMPTY


def _minutes(words: str, empty: int) -> int | None:
    """Minutes of "7", "07:00" or "24:00"."""
    text = words.strip()
    if not text:
        return empty
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    minutes = int(found[1]) * 60 + int(found[2] or 0)
    return minutes if minutes <= DAY_MIN and int(found[2] or 0) < 60 else None  # noqa: PLR2004 - minutes


def _months(months: tuple[int, ...]) -> str:
    """Such as "Nov-Feb", also over the end of the year; "" for all."""
    firsts = [month for month in months if (month - 2) % 12 + 1 not in months]
    if len(firsts) == 1 and len(months) > 1:
        last = (firsts[0] + len(months) - 2) % 12 + 1
        return f"{_name(firsts[0])}-{_name(last)}"
    return ",".join(_name(month) for month in months)


def _name(month: int) -> str:
    return table_words((Band(0.0, months=(month,)),)).split(" ")[0]


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
