"""An axis: which range, which round numbers, and what the reader calls them. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from warmgui.core.kinds import DURATIONS, KINDS
from warmgui.core.text import Amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from warmgui.core.plot import Axis
    from warmgui.core.units import Formatter

_GAP_PART, _LEAST_PART = 0.07, 0.06
_MOST_LINES = 6
_MOST_DECADES = 7
_STEPS = (1.0, 2.0, 5.0)
_ZERO_BELOW = 0.6
"""A range that begins below this part of its end is drawn from zero."""
_FEW, _WIDE, _LIKE, _SEVERAL = 4, 20.0, 1.1, 2.0
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers of one kind to places between 0 and 1; everything is in the reader's unit."""

    low: float
    high: float
    ticks: tuple[float, ...]
    words: tuple[str, ...]
    """Of the ticks."""
    logarithmic: bool = False
    gap: tuple[float, float] | None = None
    """Between these the axis is broken."""

    def place(self, shown: float) -> float:
        """Where a number stands: 0 at the low end, 1 at the high one; what is beyond is outside of that."""
        if self.logarithmic and shown <= 0:
            return 0.0
        low, at, high = (self._even(each) for each in (self.low, shown, self.high))
        if self.gap is None:
            return (at - low) / (high - low)
        start, end = (self._even(each) for each in self.gap)
        first = self.gap_places[0]
        if at <= start:
            return first * (at - low) / (start - low)
        if at < end:
            return first + _GAP_PART * (at - start) / (end - start)
        return first + _GAP_PART + (1.0 - _GAP_PART - first) * (at - end) / (high - end)

    @property
    def gap_places(self) -> tuple[float, float]:
        """Where the break is, 0..1; (1, 1) where there is none."""
        if self.gap is None:
            return 1.0, 1.0
        low, start, end, high = (self._even(each) for each in (self.low, *self.gap, self.high))
        share = (start - low) / (start - low + high - end)
        first = min(max(share, _LEAST_PART), 1.0 - _LEAST_PART) * (1.0 - _GAP_PART)
        return first, first + _GAP_PART

    def _even(self, shown: float) -> float:
        return math.log10(shown) if self.logarithmic else shown

    @property
    def ground(self) -> float:
        """What a bar stands on: zero where there is one."""
        return self.low if self.logarithmic else min(max(0.0, self.low), self.high)


def axis_scale(
    axis: Axis,
    values: Iterable[float | None],
    formatter: Formatter,
    *,
    from_zero: bool = False,
    tight: bool = False,
) -> Scale:
    """The scale of a plot's axis: over its values, or between the ends that it names, with its gap.

    Args:
        axis: what the plot says of it; a gap outside of its range is none.
        values: in the unit of `axis.kind`.
        formatter: the reader's.
        from_zero: bars stand on it; on powers of ten the lowest of them still has some height.
        tight: see `scale_for`.
    """
    logarithmic = axis.logarithmic
    ends = [end for end in (axis.low, axis.high) if end is not None and not (logarithmic and end <= 0)]
    low = axis.low if axis.low in ends else None
    known = [v for v in values if v is not None and math.isfinite(v) and not (logarithmic and v <= 0)]
    known = [v for v in known if (low is None or v >= low) and (axis.high is None or v <= axis.high)]
    known += ends
    gap, logarithmic = axis.gap, logarithmic and bool(known)
    if gap is not None and known and min(known) < gap[0] < gap[1] < max(known):
        below = [v for v in known if v <= gap[0]]
        base = scale_for(
            [*below, gap[0]], axis.kind, formatter, logarithmic=logarithmic, from_zero=from_zero, tight=True
        )
        return _broken(base, gap, max(known), axis.kind, formatter)
    made = scale_for(known, axis.kind, formatter, logarithmic=logarithmic, from_zero=from_zero, tight=tight)
    if from_zero and made.logarithmic and low is None:
        least = formatter.to_display(min(known), axis.kind)
        made = replace(made, low=min(made.low, least / 2.0))
    return _between(made, low, axis.high if axis.high in ends else None, axis.kind, formatter)


def _between(made: Scale, low: float | None, high: float | None, kind: str, formatter: Formatter) -> Scale:
    """The scale with these ends, where they are given and in order."""
    start = made.low if low is None else formatter.to_display(low, kind)
    end = made.high if high is None else formatter.to_display(high, kind)
    if (start, end) == (made.low, made.high) or not start < end:
        return made
    slack = (end - start) * 1e-9
    ticks = tuple(tick for tick in made.ticks if start - slack <= tick <= end + slack)
    return replace(made, low=start, high=end, ticks=ticks, words=tuple(tick_words(ticks, kind, formatter)))


def _broken(base: Scale, gap: tuple[float, float], top: float, kind: str, formatter: Formatter) -> Scale:
    """A scale up to a gap, and what is beyond it."""
    start, end, high = (formatter.to_display(each, kind) for each in (*gap, top))
    ticks = [tick for tick in base.ticks if tick <= start]
    few = 2
    if not base.logarithmic and len(ticks) >= few:
        step = ticks[1] - ticks[0]
        while (high - end) / step > _MOST_LINES:
            step *= 10.0
        beyond = range(math.ceil(end / step - 1e-9), math.floor(high / step + 1e-9) + 1)
        ticks += [float(f"{n * step:.12g}") for n in beyond]
    elif base.logarithmic:
        powers = range(math.ceil(math.log10(end)), math.floor(math.log10(high)) + 1)
        ticks += [10.0**power for power in powers][:: max(len(powers) // _MOST_LINES, 1)]
    words = tuple(tick_words(ticks, kind, formatter))
    return replace(base, high=high, gap=(start, end), ticks=tuple(ticks), words=words)


def scale_for(
    values: Iterable[float | None],
    kind: str,
    formatter: Formatter,
    *,
    logarithmic: bool = False,
    from_zero: bool = False,
    tight: bool = False,
) -> Scale:
    """The axis for some numbers.

    Args:
        values: in the unit of `kind`; None and what is not finite are left out.
        kind: of `units.KINDS`.
        formatter: the reader's.
        logarithmic: over powers of ten, where all numbers are above zero.
        from_zero: bars stand on zero.
        tight: the range ends with the numbers and not on round ones (an axis of time or input).
    """
    shown = [formatter.to_display(v, kind) for v in values if v is not None and math.isfinite(v)]
    above = [value for value in shown if value > 0]
    if logarithmic and above:
        make = _stretch if tight and max(above) > min(above) else _decades
        return make(min(above), max(above), kind, formatter)
    low, high = (min(shown), max(shown)) if shown else (0.0, 1.0)
    if KINDS[kind].style == "date" and tight:
        return _dates(low, high, formatter)
    if from_zero or (not tight and 0 <= low < _ZERO_BELOW * high):
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low < 1e-12 * max(abs(low), abs(high), 1e-300):
        pad = abs(high) * 0.1 or 1.0
        low, high = (0.0, high + pad) if low >= 0 else (low - pad, high + pad)
    return _line(low, high, kind, formatter, tight=tight)


def is_geometric(values: Sequence[float]) -> bool:
    """Whether each is about so many times the one before, over more than one power of ten."""
    if len(values) < _FEW or values[0] <= 0 or values[-1] < _WIDE * values[0]:
        return False
    factors = [b / a for a, b in pairwise(values) if a > 0]
    return len(factors) == len(values) - 1 and max(factors) < _LIKE * min(factors)


def tick_words(ticks: Iterable[float], kind: str, formatter: Formatter) -> list[str]:
    """Round numbers in words: the unit stands at the last one, and wherever it is another one."""
    parts = [formatter.split(Amount(_stored(tick, kind, formatter), kind)) for tick in ticks]
    if not parts:
        return []
    unit = parts[-1][1]
    few = len({of for number, of in parts if number != "0"}) > 1
    parts = _without_idle_zeros(parts, formatter.prefs.decimal)
    words = []
    for index, (number, of) in enumerate(parts):
        told = bool(of) and number != "0" and (few or index == len(parts) - 1 or of != unit)
        words.append(f"{number}{formatter.prefs.space}{of}" if told else number)
    return words


def _without_idle_zeros(parts: list[tuple[str, str]], decimal: str) -> list[tuple[str, str]]:
    """Money has two decimals; on an axis of whole amounts they say nothing."""
    if all(set(number.partition(decimal)[2]) <= {"0"} for number, _ in parts):
        return [(number.partition(decimal)[0], unit) for number, unit in parts]
    return parts


def _stored(shown: float, kind: str, formatter: Formatter) -> float:
    return float(f"{formatter.from_display(shown, kind):.12g}")


def _line(low: float, high: float, kind: str, formatter: Formatter, *, tight: bool) -> Scale:
    base = _base(max(abs(low), abs(high)), kind)
    power = math.floor(math.log10((high - low) / base / _MOST_LINES))
    steps = [m * 10.0**p * base for p in range(power, power + 4) for m in _STEPS]
    if KINDS[kind].style == "years" and high >= _SEVERAL:
        steps = [step for step in steps if step >= 1.0]  # not "183 days" among years
    for step in steps:
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if tight:
            first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        ticks = tuple(float(f"{n * step:.12g}") for n in range(first, last + 1))
        if len(ticks) > _MOST_LINES + 1:
            continue
        words = tick_words(ticks, kind, formatter)
        if len(set(words)) == len(words):  # else the reader's digits cannot tell these numbers apart
            break
    ends = (low, high) if tight or len(ticks) < 2 else (ticks[0], ticks[-1])  # noqa: PLR2004 - two ends
    return Scale(*ends, ticks, tuple(words))


def _base(largest: float, kind: str) -> float:
    """What round numbers are round in: hours or days rather than thousands of seconds."""
    if KINDS[kind].style != "duration":
        return 1.0
    return [per_s for least_s, per_s, _, _ in DURATIONS if largest >= least_s][-1]


def _decades(low: float, high: float, kind: str, formatter: Formatter) -> Scale:
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    last = max(last, first + 1)
    stride = math.ceil((last - first) / _MOST_DECADES)
    ticks = tuple(10.0**power for power in range(first, last + 1, stride))
    return Scale(10.0**first, 10.0**last, ticks, tuple(tick_words(ticks, kind, formatter)), logarithmic=True)


def _stretch(low: float, high: float, kind: str, formatter: Formatter) -> Scale:
    """Powers of ten from the first number to the last one, with some between where there are few."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for mantissas in (_STEPS, (1.0, 3.0), (1.0,)):
        ticks = tuple(
            m * 10.0**p for p in powers for m in mantissas if low <= m * 10.0**p <= high * (1 + 1e-9)
        )
        if len(ticks) <= _MOST_LINES + 1:
            break
    else:
        ticks = ticks[:: math.ceil(len(ticks) / _MOST_LINES)]
    return Scale(low, high, ticks, tuple(tick_words(ticks, kind, formatter)), logarithmic=True)


def _dates(low_utc: float, high_utc: float, formatter: Formatter) -> Scale:
    """Years where there are several, else the ends."""
    first, last = (datetime.fromtimestamp(at, UTC).year for at in (low_utc, high_utc))
    stride = next((s for s in _YEAR_STEPS if (last - first) / s <= _MOST_LINES), _YEAR_STEPS[-1])
    years = [y for y in range(first, last + 1) if y % stride == 0]
    ticks = [datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in years]
    inside = [(t, str(y)) for t, y in zip(ticks, years, strict=True) if low_utc <= t <= high_utc]
    if len(inside) < 2:  # noqa: PLR2004 - one year says nothing about a length
        inside = [(t, formatter.amount(Amount(t, "date_utc"))) for t in (low_utc, high_utc)]
    high_utc = max(high_utc, low_utc + 1.0)
    return Scale(low_utc, high_utc, tuple(t for t, _ in inside), tuple(w for _, w in inside))
