"""How long until a block: the exponential law, in numbers and as a picture.

Every hash is a ticket of its own, so the chance of the next second never depends on the seconds before.
Everything is a function of one hashrate (measured, or simulated) and a difficulty. Money: `waiting_cost`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from warmgui.core.lab.tickets import bits_of_difficulty
from warmgui.core.money.mining import (
    LIFE_YEARS,
    YEAR_S,
    chance_of_one,
    hashes_for_difficulty,
)
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import Amount, Text, translate

LIFE_S = LIFE_YEARS * YEAR_S
_POINTS = 161
_SHORT_S = 2.0 * YEAR_S
"""Means below are drawn on an axis of seconds, hours or days; above of years."""
_MEANS_SHOWN = 5.0
_LARGEST_S = 1e300


@dataclass(frozen=True, slots=True)
class Waiting:
    """What to expect of one hashrate at one difficulty."""

    hashrate_hs: float
    difficulty: float
    mean_s: float
    median_s: float
    per_year: float
    """Chance of at least one block in a year, 0..1."""

    @property
    def bits(self) -> float:
        """log2 of the mean number of hashes per block."""
        return bits_of_difficulty(self.difficulty)

    def chance(self, seconds: float) -> float:
        """Of at least one block within so many seconds."""
        return chance_of_one(seconds / self.mean_s)

    def quantile_s(self, chance: float) -> float:
        """Seconds after which this part (0 <= chance < 1) of such PCs have found a block."""
        return -math.log1p(-chance) * self.mean_s

    def density_per_s(self, seconds: float) -> float:
        """Of the waiting time, 1/s."""
        return math.exp(-seconds / self.mean_s) / self.mean_s


def waiting(hashrate_hs: float | None, difficulty: float) -> Waiting | None:
    """None while nothing is hashed, or the hashrate is not known.

    Args:
        hashrate_hs: hashes per second.
        difficulty: bdiff, above 0.
    """
    if hashrate_hs is None or not hashrate_hs > 0 or not difficulty > 0:
        return None
    mean_s = hashes_for_difficulty(difficulty) / hashrate_hs
    if not 0 < mean_s < _LARGEST_S:
        return None
    return Waiting(
        hashrate_hs,
        difficulty,
        mean_s,
        math.log(2.0) * mean_s,
        chance_of_one(YEAR_S / mean_s),
    )


def span(seconds: float) -> Amount:
    """Any length of time, as people tell it: "15 s", "16.6 million years"."""
    return Amount(seconds / YEAR_S, "years") if seconds >= YEAR_S else Amount(seconds, "duration_s")


NOBODY_IS_DUE = translate(
    "lab", "Nobody is ever due: however long you have waited, the mean wait from now on is the same."
)


# ---- as a picture ----------------------------------------------------------------------------------------


def density_plot(found: Waiting, *, simulated: bool = False) -> Plot:
    """How waits are spread: the first moments are always the likeliest, and there is no hump."""
    unit_s, axis = _axis(found)
    ends = _MEANS_SHOWN * found.mean_s
    steps = [ends * i / (_POINTS - 1) for i in range(_POINTS)]
    low = [found.density_per_s(s) * found.mean_s for s in steps]
    line = Series(
        "density", translate("lab", "Likelihood of this wait"), "line",
        tuple(s / unit_s for s in steps), tuple(low), simulated=simulated,
    )  # fmt: skip
    return Plot(
        "waiting-density",
        translate("lab", "How long the wait for a block is"),
        Axis(axis.label, axis.kind, low=0.0, high=ends / unit_s),
        Axis(translate("lab", "Likelihood, relative to the start"), "fraction", low=0.0, high=1.0),
        (line,),
        _marks(found, unit_s, ends),
        _note(found),
        simulated,
    )


def chance_plot(found: Waiting, *, simulated: bool = False) -> Plot:
    """The chance of having found a block by then: from a second to many means, on a log axis."""
    unit_s, axis = _axis(found)
    first = min(found.mean_s / 1000.0, LIFE_S / 10.0) if unit_s == YEAR_S else found.mean_s / 1000.0
    ends = found.mean_s * 10.0
    ratio = ends / first
    steps = [first * ratio ** (i / (_POINTS - 1)) for i in range(_POINTS)]
    line = Series(
        "chance", translate("lab", "Chance of a block by then"), "line",
        tuple(s / unit_s for s in steps), tuple(found.chance(s) for s in steps), simulated=simulated,
    )  # fmt: skip
    return Plot(
        "waiting-chance",
        translate("lab", "Chance of having found a block"),
        Axis(axis.label, axis.kind, logarithmic=True, low=first / unit_s, high=ends / unit_s),
        Axis(translate("lab", "Chance"), "fraction", low=0.0, high=1.0),
        (line,),
        _marks(found, unit_s, ends, first),
        _note(found),
        simulated,
    )


def _axis(found: Waiting) -> tuple[float, Axis]:
    if found.mean_s < _SHORT_S:
        return 1.0, Axis(translate("lab", "Time"), "duration_s")
    return YEAR_S, Axis(translate("lab", "Time"), "years")


def _marks(found: Waiting, unit_s: float, ends_s: float, begins_s: float = 0.0) -> tuple[Mark, ...]:
    marks = [
        (
            found.median_s,
            translate("lab", "half have one: {time}", time=span(found.median_s)),
            "main",
        ),
        (found.mean_s, translate("lab", "mean: {time}", time=span(found.mean_s)), "other"),
        (
            found.quantile_s(0.95),
            translate("lab", "95 % have one: {time}", time=span(found.quantile_s(0.95))),
            "muted",
        ),
    ]
    if unit_s == YEAR_S:
        marks.append(
            (LIFE_S, translate("lab", "a life of {years}", years=Amount(LIFE_YEARS, "years")), "bad")
        )
    return tuple(
        Mark("x", seconds / unit_s, label, tone)
        for seconds, label, tone in marks
        if begins_s <= seconds <= ends_s
    )


def _note(found: Waiting) -> Text:
    return translate(
        "lab",
        "{rate} at difficulty {difficulty} ({bits}). Exponential law: no wait makes the next one shorter.",
        rate=Amount(found.hashrate_hs, "hashrate_hs"),
        difficulty=Amount(found.difficulty, "difficulty"),
        bits=Amount(found.bits, "bits"),
    )
