"""A table by day and hour as people type it: "Mo-Fr 07:00-22:00 0.32; Sa,Su 09:00-20:00 0.28; 0.24".

Entries are separated by ";" or stand on lines of their own. Each is [months] [days] [times] and a number;
what is left out means "always", and the first entry that fits counts. Times are local, "22:00-06:00" goes on
into the next day. An hour that comes twice when the clocks go back costs both times what the clock shows.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from warmgui.core.energy.series import Series, Slot
from warmgui.core.schedule.clock import DAY_S
from warmgui.core.settings.words import shown
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.schedule.clock import LocalTime

DAY_MIN = 24 * 60
MOST_BANDS = 100
LONGEST_TABLE = 4000
_EPOCH = date(1970, 1, 1).toordinal()
_DAY_WORDS = (
    "mo mon monday montag",
    "tu tue tuesday di dienstag",
    "we wed wednesday mi mittwoch",
    "th thu thursday do donnerstag",
    "fr fri friday freitag",
    "sa sat saturday samstag",
    "su sun sunday so sonntag",
)
_MONTH_WORDS = (
    *("jan january", "feb february", "mar march", "apr april", "may mai", "jun june", "jul july"),
    *("aug august", "sep september", "oct october okt", "nov november", "dec december dez"),
)
_DAYS = {word: number for number, words in enumerate(_DAY_WORDS) for word in words.split()}
_MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}
_DAY_NAMES = tuple(words.split()[0].capitalize() for words in _DAY_WORDS)
_MONTH_NAMES = tuple(words.split()[0].capitalize() for words in _MONTH_WORDS)
_TIMES = re.compile(r"(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?", re.ASCII)
_VALUE = re.compile(r"[-+]?\d{1,6}(?:[.,]\d{1,8})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Band:
    """One entry: `value` in these months, on these days, in these hours. Empty `months`, `days`: all."""

    value: float
    days: tuple[int, ...] = ()
    """0 is Monday."""
    start_min: int = 0
    end_min: int = DAY_MIN
    """Minutes of the local day; at or below `start_min` it ends on the next day."""
    months: tuple[int, ...] = ()
    """1 is January."""

    def holds(self, day: int, minute: int) -> bool:
        """Whether a minute of a local day (counted from 1970-01-01) is in it."""
        if self.start_min < self.end_min:
            return self.start_min <= minute < self.end_min and self._is_on(day)
        if minute >= self.start_min:
            return self._is_on(day)
        return minute < self.end_min and self._is_on(day - 1)

    def _is_on(self, day: int) -> bool:
        if self.days and (day + 3) % 7 not in self.days:  # 1970-01-01 was a Thursday
            return False
        return not self.months or date.fromordinal(_EPOCH + day).month in self.months


class BadTableError(ValueError):
    """It cannot be read; `text` says where and why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text


@functools.lru_cache(maxsize=16)
def parse_table(words: str) -> tuple[Band, ...]:
    """The entries of a table; none for an empty one.

    Raises:
        BadTableError: one of them cannot be read.
    """
    if len(words) > LONGEST_TABLE:
        raise BadTableError(translate("energy", "The table is too long."))
    entries = [entry.strip() for entry in re.split(r"[;\n]", words)]
    found = tuple(_band(entry) for entry in entries if entry)
    if len(found) > MOST_BANDS:
        raise BadTableError(
            translate("energy", "There is room for {number} entries in the table.", number=MOST_BANDS)
        )
    return found


def usable_bands(words: str) -> tuple[Band, ...]:
    """The same, none where it cannot be read."""
    try:
        return parse_table(words)
    except BadTableError:
        return ()


def table_words(bands: tuple[Band, ...]) -> str:
    """Entries as one would type them; `parse_table` reads it."""
    return "; ".join(_band_words(band) for band in bands)


def value_at(bands: tuple[Band, ...], local: LocalTime, at_utc: float) -> float | None:
    """What the table says about a moment; None where no entry fits."""
    wall_s = at_utc + local.offset_at(at_utc)
    day = int(wall_s // DAY_S)
    minute = int((wall_s - day * DAY_S) // 60.0)
    return next((band.value for band in bands if band.holds(day, minute)), None)


def table_series(
    bands: tuple[Band, ...], start_utc: float, end_utc: float, local: LocalTime, source: str = ""
) -> Series:
    """The table over a range; gaps where no entry fits."""
    if end_utc <= start_utc:
        return Series((), Provenance.DECLARED, source)
    edges = sorted({start_utc, end_utc, *_edges(bands, start_utc, end_utc, local)})
    slots: list[Slot] = []
    for start, end in pairwise(edges):
        value = value_at(bands, local, start)
        if value is None:
            continue
        joins = bool(slots) and slots[-1].end_utc == start and slots[-1].value == value
        slots.append(Slot(slots.pop().start_utc if joins else start, end, value))
    return Series(tuple(slots), Provenance.DECLARED, source)


def _edges(bands: tuple[Band, ...], start_utc: float, end_utc: float, local: LocalTime) -> Iterator[float]:
    """Moments at which another entry may begin to fit: on local clocks, also where an hour comes twice."""
    minutes = {0, *(band.start_min for band in bands), *(band.end_min % DAY_MIN for band in bands)}
    inside = [change for change, _ in local.changes if start_utc < change < end_utc]
    parts = [start_utc, *inside, end_utc]
    yield from inside
    for first_utc, last_utc in pairwise(parts):
        offset_s = local.offset_at(first_utc)
        first_day, last_day = ((at + offset_s) // DAY_S for at in (first_utc, last_utc))
        for day in range(int(first_day), int(last_day) + 1):
            for minute in minutes:
                at_utc = day * DAY_S + minute * 60.0 - offset_s
                if first_utc < at_utc < last_utc:
                    yield at_utc


def _band(entry: str) -> Band:
    *parts, last = re.sub(r"\s*([-,])\s+", r"\1", entry.replace("–", "-")).split()
    if _VALUE.fullmatch(last) is None:
        raise _bad(entry, translate("energy", "it must end in a number"))
    band = Band(float(last.replace(",", ".")))
    days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    times: tuple[int, int] | None = None
    for part in parts:
        if part[0].isdigit() and times is None:
            times = _times(entry, part)
        elif (found := _numbers(part, _MONTHS, 1, 12)) and not months:
            months = found
        elif (found := _numbers(part, _DAYS, 0, 7)) and not days:
            days = found
        elif part.lower() not in {"daily", "always"}:
            raise _bad(entry, translate("energy", "“{words}” is no day, month or time", words=shown(part)))
    start_min, end_min = times or (0, DAY_MIN)
    return Band(band.value, days, start_min, end_min, months)


def _times(entry: str, part: str) -> tuple[int, int]:
    found = _TIMES.fullmatch(part)
    if found is not None:
        start, end = (int(found[h]) * 60 + int(found[m] or 0) for h, m in ((1, 2), (3, 4)))
        minutes_good = all(int(found[m] or 0) < 60 for m in (2, 4))  # noqa: PLR2004 - minutes of an hour
        if minutes_good and start < DAY_MIN and end <= DAY_MIN and start != end:
            return start, end
    raise _bad(entry, translate("energy", "“{words}” is no time like 07:00-22:00", words=shown(part)))


def _numbers(part: str, names: dict[str, int], first: int, count: int) -> tuple[int, ...]:
    """Numbers of "Mo-Fr,Su"; none where it is something else."""
    found: set[int] = set()
    for piece in part.lower().split(","):
        ends = [names.get(word.rstrip(".")) for word in piece.split("-")]
        known = [end for end in ends if end is not None]
        if len(known) != len(ends) or len(known) > 2:  # noqa: PLR2004 - from, to
            return ()
        length = (known[-1] - known[0]) % count
        found.update(first + (known[0] - first + step) % count for step in range(length + 1))
    return tuple(sorted(found))


def _bad(entry: str, problem: Text) -> BadTableError:
    return BadTableError(
        translate("energy", "“{entry}” cannot be read: {problem}.", entry=shown(entry), problem=problem)
    )


def _band_words(band: Band) -> str:
    parts = [_names(band.months, _MONTH_NAMES, 1), _names(band.days, _DAY_NAMES, 0)]
    if (band.start_min, band.end_min) != (0, DAY_MIN):
        parts.append(f"{_clock(band.start_min)}-{_clock(band.end_min)}")
    # As many digits as are needed to read the very same number again, and no exponent.
    parts.append(f"{band.value:.8f}".rstrip("0").rstrip("."))
    return " ".join(part for part in parts if part)


def _names(numbers: tuple[int, ...], names: tuple[str, ...], first: int) -> str:
    """Runs of three and more as a range."""
    words: list[str] = []
    rest = list(numbers)
    while rest:
        run = 1
        while run < len(rest) and rest[run] == rest[0] + run:
            run += 1
        run = run if run > 2 else 1  # noqa: PLR2004 - two are shorter as a list
        first_name, last_name = names[rest[0] - first], names[rest[run - 1] - first]
        words.append(first_name if run == 1 else f"{first_name}-{last_name}")
        rest = rest[run:]
    return ",".join(words)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
