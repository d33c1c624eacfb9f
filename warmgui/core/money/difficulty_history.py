"""Difficulty, heights and subsidy of bitcoin's network since 2009: dated facts, and what follows between.

Every point is a fact with a source; between two points difficulty is taken to change by the same factor each
day, which is MODELLED: the network itself moves in steps of 2016 blocks. Nothing here asks anybody.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, pairwise

from warmgui.core.model import Value
from warmgui.core.money.mining import HASHES_PER_DIFFICULTY, difficulty_of_nbits, subsidy_sat
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

BLOCK_S = 600.0
"""Mean seconds per block that the network's retargets aim at."""
RETARGET_BLOCKS = 2016
_DAY_S = 86400.0
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_HEADER = translate("money", "The block's own header, whose hash proves it")
_CHAIN = translate(
    "money", "The chain's own retarget targets; the height at new year is right to about a day"
)
_RETARGET = translate("money", "The chain's own retarget at this height; the day is right to about two days")
_DATED = translate("money", "The chain's own retarget at this height")
_RULE = translate(
    "money", "The chain's own retarget, which the times of two blocks prove (Bitcoin Core, tests of the rule)"
)
_PUBLISHED = translate("money", "Published on that day")


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One dated fact: the network's difficulty at a block."""

    day: date
    """UTC."""
    height: int | None
    difficulty: float
    """bdiff."""
    source: Text
    nbits: int | None = None
    """The compact target of the block's header, where it is at hand; `difficulty` follows from it."""
    about: bool = False
    """Day and height belong together to a day or two only."""


@dataclass(frozen=True, slots=True)
class Halving:
    """A block from which on a block creates half as much."""

    height: int
    day: date | None
    """UTC; None while it is ahead."""

    @property
    def subsidy_sat(self) -> int:
        """What a block creates from here on."""
        return subsidy_sat(self.height)


@dataclass(frozen=True, slots=True)
class Published:
    """What was published about the network on a day or in a month; ranges as (lowest, highest)."""

    day: date
    difficulty: tuple[float, float]
    hashrate_hs: float | None
    """As published, which is a mean over some days; None: the source gives none."""
    hashprice_usd: tuple[float, float]
    """$ per PH/s and day."""
    note: Text


@dataclass(frozen=True, slots=True)
class FirstReached:
    """When the network first was as difficult as asked for."""

    day: date
    height: int
    provenance: Provenance
    how: Text


def _new_year(year: int, height: int, difficulty: float) -> HistoryPoint:
    return HistoryPoint(date(year, 1, 1), height, difficulty, _CHAIN, about=True)


def _header(day: date, height: int, nbits: int) -> HistoryPoint:
    return HistoryPoint(day, height, difficulty_of_nbits(nbits), _HEADER, nbits)


def _rule(day: date, height: int, nbits: int) -> HistoryPoint:
    return HistoryPoint(day, height, difficulty_of_nbits(nbits), _RULE, nbits)


HISTORY: tuple[HistoryPoint, ...] = (
    _header(date(2009, 1, 3), 0, 0x1D00FFFF),
    _rule(date(2009, 12, 18), 30_240, 0x1D00FFFF),
    _rule(date(2009, 12, 30), 32_256, 0x1D00D86A),
    _new_year(2010, 32_490, 1.1829),
    _rule(date(2010, 7, 13), 66_528, 0x1C05A3F4),
    _rule(date(2010, 7, 16), 68_544, 0x1C0168FD),
    _header(date(2010, 12, 29), 100_000, 0x1B04864C),
    _new_year(2011, 100_410, 14484.0),
    _header(date(2011, 5, 21), 125_552, 0x1A44B9F2),
    _new_year(2012, 160_037, 1.1599e6),
    _new_year(2013, 214_563, 2.9796e6),
    _header(date(2013, 12, 27), 277_316, 0x1903A30C),
    _new_year(2014, 278_005, 1.1809e9),
    _header(date(2014, 2, 20), 286_819, 0x19015F53),
    _new_year(2015, 336_861, 4.0641e10),
    _new_year(2016, 391_182, 1.0388e11),
    _new_year(2017, 446_033, 3.1769e11),
    _header(date(2017, 8, 24), 481_824, 0x18013CE9),
    _header(date(2017, 12, 18), 500_000, 0x18009645),
    _new_year(2018, 501_961, 1.8731e12),
    _new_year(2019, 556_459, 5.6186e12),
    _new_year(2020, 610_691, 1.2949e13),
    _new_year(2021, 663_913, 1.86e13),
    _header(date(2021, 9, 11), 700_000, 0x170F48E4),
    _new_year(2022, 716_599, 2.4272e13),
    _new_year(2023, 769_787, 3.5364e13),
    _header(date(2023, 7, 24), 800_000, 0x17053894),
    _new_year(2024, 823_786, 7.2006e13),
    _header(date(2024, 4, 20), 840_000, 0x17034219),
    _new_year(2025, 877_259, 1.0978e14),
    HistoryPoint(date(2025, 5, 30), None, 1.2698e14, _PUBLISHED),
    HistoryPoint(date(2025, 10, 29), 921_312, 1.5597e14, _RETARGET, about=True),
    _new_year(2026, 930_350, 1.4826e14),
    HistoryPoint(date(2026, 6, 13), 953_568, 1.2493e14, _RETARGET, about=True),
    HistoryPoint(date(2026, 6, 26), 955_584, 1.3387e14, _DATED),
)
"""In order of time. Five digits each, or exact where the header's target is at hand."""

HALVINGS: tuple[Halving, ...] = (
    Halving(210_000, date(2012, 11, 28)),
    Halving(420_000, date(2016, 7, 9)),
    Halving(630_000, date(2020, 5, 11)),
    Halving(840_000, date(2024, 4, 20)),
    Halving(1_050_000, None),
)

PUBLISHED: tuple[Published, ...] = (
    Published(
        date(2025, 5, 30),
        (126.98e12, 126.98e12),
        943e18,
        (53.0, 57.0),
        translate("money", "943 EH/s published; the difficulty means 909 EH/s."),
    ),
    Published(
        date(2025, 11, 1),
        (152e12, 156e12),
        1.1e21,
        (38.0, 43.0),
        translate("money", "November 2025: more than 1.1 ZH/s, the record so far."),
    ),
    Published(
        date(2026, 6, 26),
        (133.87e12, 133.87e12),
        984e18,
        (28.68, 28.68),
        translate("money", "984 EH/s published; the difficulty means 958 EH/s. A single source."),
    ),
)


def network_hashrate_hs(difficulty: float) -> float:
    """Hashes per second of the whole network that make ten minutes a block at this difficulty."""
    return difficulty * HASHES_PER_DIFFICULTY / BLOCK_S


def difficulty_on(day: date) -> Value:
    """The network's difficulty on a day (UTC): a dated fact, or MODELLED between two of them."""
    place = bisect_right(_DAYS, day) - 1
    if place < 0:
        return Value(None, Provenance.UNKNOWN, _BEFORE)
    point = HISTORY[place]
    if day == point.day:
        return Value(point.difficulty, Provenance.DATED, point.source)
    if place == len(HISTORY) - 1:
        how = translate("money", "The newest that is known: that of {date}.", date=_amount(point.day))
        return Value(point.difficulty, Provenance.DATED, how)
    after = HISTORY[place + 1]
    share = (day - point.day).days / (after.day - point.day).days
    between = math.exp(
        math.log(point.difficulty) + share * (math.log(after.difficulty) - math.log(point.difficulty))
    )
    return Value(between, Provenance.MODELLED, _between(point.day, after.day))


def first_reached(difficulty: float) -> FirstReached | None:
    """When the network first was at least so difficult; None: it never was, as far as these facts go.

    Raises:
        ValueError: the difficulty is no positive number.
    """
    if not (math.isfinite(difficulty) and difficulty > 0):
        raise ValueError(f"difficulty {difficulty!r} is not a positive number")
    first = HISTORY[0]
    if difficulty <= first.difficulty:
        return FirstReached(first.day, first.height or 0, Provenance.DATED, first.source)
    for place, (before, reached) in enumerate(pairwise(_HIGHEST_YET)):
        if reached < difficulty:
            continue
        earlier, later = HISTORY[place], HISTORY[place + 1]
        if difficulty == reached and later.height is not None:
            return FirstReached(later.day, later.height, Provenance.DATED, later.source)
        share = math.log(difficulty / before) / math.log(reached / before)
        day = earlier.day + timedelta(days=round(share * (later.day - earlier.day).days))
        height = round(height_on(day).value or 0.0)
        return FirstReached(day, height, Provenance.MODELLED, _between(earlier.day, later.day))
    return None


def height_on(day: date) -> Value:
    """The height of the chain on a day: MODELLED between facts, and at ten minutes a block after the last."""
    place = bisect_right(_HEIGHT_DAYS, day) - 1
    if place < 0:
        return Value(None, Provenance.UNKNOWN, _BEFORE)
    then, height = _HEIGHTS[place]
    if day == then:
        return Value(float(height), Provenance.DATED, _CHAIN)
    if place == len(_HEIGHTS) - 1:
        blocks = (day - then).days * _DAY_S / BLOCK_S
        how = translate(
            "money", "At ten minutes a block since block {height}.", height=Amount(float(height), "count")
        )
        return Value(height + blocks, Provenance.MODELLED, how)
    later, top = _HEIGHTS[place + 1]
    share = (day - then).days / (later - then).days
    return Value(height + share * (top - height), Provenance.MODELLED, _between(then, later))


def day_of(height: int) -> tuple[date, Provenance] | None:
    """The day (UTC) on which a block was, or will be, found; None for a height below 0."""
    place = bisect_right(_HEIGHTS, height, key=lambda entry: entry[1]) - 1
    if place < 0:
        return None
    then, known = _HEIGHTS[place]
    if known == height:
        return then, Provenance.DATED
    if place == len(_HEIGHTS) - 1:
        days = min((height - known) * BLOCK_S / _DAY_S, float((date.max - then).days))
        return then + timedelta(days=round(days)), Provenance.MODELLED
    later, top = _HEIGHTS[place + 1]
    share = (height - known) / (top - known)
    return then + timedelta(days=round(share * (later - then).days)), Provenance.MODELLED


def subsidy_on(day: date) -> Value:
    """What a block creates on a day, sat (a whole number); on a halving's own day what holds after it."""
    if day < HISTORY[0].day:
        return Value(None, Provenance.UNKNOWN, _BEFORE)
    past = [halving for halving in HALVINGS if halving.day is not None and halving.day <= day]
    ahead = next((halving for halving in HALVINGS if halving.day is None), None)
    height = past[-1].height if past else 0
    estimate = height_on(day)
    if ahead is not None and (estimate.value or 0.0) >= ahead.height:
        return Value(float(subsidy_sat(int(estimate.value or 0.0))), Provenance.MODELLED, estimate.how)
    how = translate(
        "money",
        "Half of the former subsidy since block {height}; the rule of the chain.",
        height=Amount(float(height), "count"),
    )
    return Value(float(subsidy_sat(height)), Provenance.DATED, how if height else _FIRST_RULE)


_BEFORE = translate("money", "The network began on 3 January 2009.")
_FIRST_RULE = translate("money", "50 BTC a block until the first halving; the rule of the chain.")


def _between(before: date, after: date) -> Text:
    return translate(
        "money",
        "Between the facts of {before} and {after}.",
        before=_amount(before),
        after=_amount(after),
    )


def _amount(day: date) -> Amount:
    return Amount(
        (datetime(day.year, day.month, day.day, tzinfo=UTC) - _EPOCH).total_seconds(), "calendar_date"
    )


_DAYS = tuple(point.day for point in HISTORY)
_HIGHEST_YET = tuple(accumulate((point.difficulty for point in HISTORY), max))
_HEIGHTS: tuple[tuple[date, int], ...] = tuple(
    sorted(
        {(point.day, point.height) for point in HISTORY if point.height is not None}
        | {(halving.day, halving.height) for halving in HALVINGS if halving.day is not None}
    )
)
_HEIGHT_DAYS = tuple(day for day, _ in _HEIGHTS)
