"""Leading zero bits of hashes: the law, how counted ones keep to it, and the live histogram.

Each bit of a hash is a coin toss: half of all hashes begin with a one, a quarter with a single zero, and so
on; exactly i zero bits stand in front of one hash in 2^(i + 1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.lab.gamma import chi_square_survival
from warmgui.core.lab.tickets import bits_of_difficulty
from warmgui.core.money.facts import calendar_date, described
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import EMPTY, Amount, Text, together, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import NetworkFacts
    from warmgui.core.model_lab import ZeroBits

_ENOUGH = 5.0
"""Expected numbers below are taken together (Cochran 1954)."""
_STRANGE, _WRONG = 0.01, 0.0001
_FLOOR = 0.5
"""Where bars of a log scale begin: a single hash is still seen."""
_GAP_FROM = 8.0
_BARE_BITS = 32.0
"""Shown before anything is counted and without a target."""
_Z_95 = 1.96


def chance_of_exactly(bits: int) -> float:
    """Part of all hashes with exactly so many leading zero bits."""
    return math.ldexp(1.0, -bits - 1)


# ---- keeping to the law ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Group:
    """One or more numbers of zero bits."""

    low: int
    high: int | None
    """The last of them; None: and all above."""
    found: int
    expected: float


@dataclass(frozen=True, slots=True)
class LawTest:
    """Chi-square of counted hashes against the law."""

    statistic: float
    freedom: int
    chance: float
    """Of at least such a deviation by luck alone, 0..1."""
    groups: tuple[Group, ...]
    says: Text


def law_test(counts: ZeroBits) -> LawTest | None:
    """Whether counted hashes keep to the law; None while there are too few to tell.

    The exact counts are compared among themselves (how they fall from bar to bar), and so is the sample; the
    two are independent, so that their chi-squares add up.
    """
    parts = [grouped(counts.exact, counts.exact_from), grouped(counts.sample, 0)]
    parts = [groups for groups in parts if len(groups) > 1]
    if not parts:
        return None
    groups = tuple(group for part in parts for group in part)
    statistic = sum((g.found - g.expected) ** 2 / g.expected for g in groups)
    freedom = sum(len(part) - 1 for part in parts)
    chance = chi_square_survival(statistic, freedom)
    return LawTest(statistic, freedom, chance, groups, verdict(chance))


def grouped(found: Sequence[int], first: int) -> tuple[Group, ...]:
    """Counts of `first` + i zero bits (the last: or more) with their expectations, the rare ones together."""
    total = float(sum(found))
    groups: list[Group] = []
    for i, number in enumerate(found):
        rest = math.ldexp(total, -i)
        if i == len(found) - 1 or rest / 2.0 < _ENOUGH:
            groups.append(Group(first + i, None, sum(found[i:]), rest))
            break
        groups.append(Group(first + i, first + i, number, rest / 2.0))
    return tuple(groups)


def verdict(chance: float) -> Text:
    """In words. `chance`: of at least such a deviation by luck alone."""
    shown = Amount(chance, "fraction")
    if chance >= _STRANGE:
        return translate(
            "lab",
            "As the law says: every zero bit halves the number. {chance} of such histograms deviate more.",
            chance=shown,
        )
    if chance >= _WRONG:
        return translate(
            "lab", "A rare histogram: only {chance} of them deviate more from the law. Go on.", chance=shown
        )
    return translate(
        "lab",
        "This is not how hashes fall: only {chance} of such histograms deviate as much from the law.",
        chance=Amount(chance, "chance"),
    )


# ---- the picture -----------------------------------------------------------------------------------------


def histogram(
    counts: ZeroBits | None,
    *,
    target_bits: float | None = None,
    facts: NetworkFacts | None = None,
    simulated: bool = False,
) -> Plot:
    """Every hash is a lottery ticket: bars over leading zero bits, on a log scale.

    Args:
        counts: None before the first hash.
        target_bits: marked as "your target".
        facts: bitcoin's difficulty is marked beyond a break of the axis.
        simulated: nothing was hashed.
    """
    series = () if counts is None else _series(counts, simulated=simulated)
    shown = max([_last_bar(counts), target_bits or 0.0]) or _BARE_BITS
    marks: list[Mark] = []
    if target_bits is not None:
        label = translate("lab", "your target: {bits}", bits=Amount(target_bits, "bits"))
        marks.append(Mark("x", target_bits - 0.5, label, "other"))
    high, gap = shown + 1.5, None
    if facts is not None and facts.difficulty > 0:
        bits = bits_of_difficulty(facts.difficulty)
        label = translate(
            "lab", "bitcoin on {date}: {bits}",
            date=calendar_date(facts), bits=Amount(float(round(bits)), "bits"),
        )  # fmt: skip
        marks.append(Mark("x", bits - 0.5, label, "muted", dashed=False))
        if bits - shown > _GAP_FROM:
            gap = (shown + 2.5, bits - 2.5)
        high = max(high, bits + 0.5)
    return Plot(
        "zero-bits",
        translate("lab", "Every hash is a lottery ticket"),
        Axis(translate("lab", "leading zero bits of the hash"), "number", low=-0.5, high=high, gap=gap),
        Axis(translate("lab", "hashes (log scale)"), "count", logarithmic=True, low=_FLOOR),
        series,
        tuple(marks),
        together(_note(counts), described(facts) if facts else EMPTY),
        simulated,
    )


def _series(counts: ZeroBits, *, simulated: bool) -> tuple[Series, ...]:
    found: list[Series] = []
    seen = min(counts.exact_from, max(len(counts.sample) - 1, 0))
    if counts.sampled > 0 and seen > 0:
        scale = counts.hashes / counts.sampled
        numbers = counts.sample[:seen]
        bounds = [_bounds(number, scale) for number in numbers]
        label = translate(
            "lab", "from a sample of {number}, scaled up", number=Amount(float(counts.sampled), "count")
        )
        found.append(
            Series(
                "sample", label, "bars", tuple(float(i) for i in range(seen)),
                tuple(number * scale if number else None for number in numbers),
                tuple(low for low, _ in bounds), tuple(high for _, high in bounds),
                tone="cost", simulated=simulated,
            )
        )  # fmt: skip
    if any(counts.exact):
        last = max(i for i, number in enumerate(counts.exact) if number)
        found.append(
            Series(
                "exact", translate("lab", "counted, every one"), "bars",
                tuple(float(counts.exact_from + i) for i in range(last + 1)),
                tuple(float(number) if number else None for number in counts.exact[: last + 1]),
                simulated=simulated,
            )
        )  # fmt: skip
    if counts.hashes > 0:
        ends = max(int(math.log2(counts.hashes)) + 1, 1)
        found.append(
            Series(
                "law", translate("lab", "the law: every bit halves"), "line",
                tuple(float(i) for i in range(ends)),
                tuple(counts.hashes * chance_of_exactly(i) for i in range(ends)), tone="muted",
            )
        )  # fmt: skip
    return tuple(found)


def _bounds(number: int, scale: float) -> tuple[float, float]:
    """95 % bounds of a sampled count, by the root that makes counts equally uncertain (Anscombe 1948)."""
    root = math.sqrt(number + 0.375)
    low = max(root - _Z_95 / 2.0, 0.0) ** 2 - 0.375
    return max(low, 0.0) * scale, ((root + _Z_95 / 2.0) ** 2 - 0.375) * scale


def _last_bar(counts: ZeroBits | None) -> float:
    if counts is None:
        return 0.0
    exact = [counts.exact_from + i for i, number in enumerate(counts.exact) if number]
    sampled = [i for i, number in enumerate(counts.sample) if number and i < counts.exact_from]
    return float(max([*exact, *sampled], default=0))


def _note(counts: ZeroBits | None) -> Text:
    if counts is None or counts.hashes == 0:
        return translate("lab", "Nothing is hashed yet.")
    if counts.exact_from == 0:
        return translate("lab", "{hashes} hashes, every one counted.", hashes=_count(counts.hashes))
    return translate(
        "lab",
        "{hashes} hashes. From {bits} on every one is counted; below, a random sample is.",
        hashes=_count(counts.hashes),
        bits=Amount(float(counts.exact_from), "bits"),
    )


def _count(number: int) -> Amount:
    return Amount(float(number), "count")
