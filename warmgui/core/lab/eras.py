"""The time machine: what the network was on a day since 2009, and what this PC would have found then.

Difficulties are dated facts or lie, modelled, between two of them (`money.difficulty_history`). Fees are left
out: what a block paid is its subsidy.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from warmgui.core.lab.dates import day_amount, noon_utc
from warmgui.core.lab.hardware import machine_on
from warmgui.core.lab.tickets import nbits_of_difficulty
from warmgui.core.model_lab import YEAR, LabWork
from warmgui.core.money.difficulty_history import (
    HISTORY,
    RETARGET_BLOCKS,
    difficulty_on,
    first_reached,
    height_on,
    network_hashrate_hs,
    subsidy_on,
)
from warmgui.core.money.facts import DEFAULT_FACTS, described
from warmgui.core.money.known import following, known, unknown
from warmgui.core.money.mining import (
    DAY_S,
    HASHES_PER_DIFFICULTY,
    LIFE_YEARS,
    SAT_PER_BTC,
    YEAR_S,
    blocks_per_day,
    hashes_for_difficulty,
)
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.lab.hardware import Machine
    from warmgui.core.model import NetworkFacts, Value
    from warmgui.core.money.difficulty_history import FirstReached

FIRST_DAY = HISTORY[0].day
SPANS_S: dict[str, float] = {
    "day": DAY_S,
    "month": YEAR_S / 12.0,
    "year": YEAR_S,
    "life": LIFE_YEARS * YEAR_S,
}
"""In which this PC finds one block on average; s."""
SPAN_NAMES: dict[str, Text] = {
    "day": translate("lab", "in a day"),
    "month": translate("lab", "in a month"),
    "year": translate("lab", "in a year"),
    "life": translate("lab", "in a life"),
}
_MUCH = 0.05
"""Of the network: from here on its difficulty would have noticed."""
_NO_RATE = translate("lab", "How fast this PC hashes is not known yet.")


@dataclass(frozen=True, slots=True)
class Era:
    """One day of the network, and this PC in it."""

    day: date
    """UTC."""
    difficulty: Value
    height: Value
    subsidy_sat: Value
    network_hs: Value
    """Follows from the difficulty."""
    machine: Machine | None
    """What people mined with."""
    nbits: int
    """The compact target; of a modelled difficulty the nearest that a header can have."""
    ntime: int
    """Of a header of that day: noon, UTC."""
    blocks_per_day: Value
    """That this PC would have found on average."""
    block_s: Value
    """Mean seconds until it would have found one."""
    share: Value
    """Of the network's hash power, 0..1, had it been there."""
    words: Text
    """"On 1 Jan 2011 this PC would have found 1.53 blocks a day on average ..."."""
    note: Text = EMPTY
    """Where this PC alone would have been much of the network: that the difficulty would have followed."""

    @property
    def work(self) -> LabWork:
        """To mine as if it were that day."""
        return LabWork(YEAR, nbits=self.nbits, ntime=self.ntime)


@dataclass(frozen=True, slots=True)
class Limit:
    """Until when this PC found a block in a span of time, on average."""

    key: str
    """Of `SPANS_S`."""
    span_s: float
    difficulty: float
    """At which it takes just that long."""
    reached: FirstReached | None
    """When the network first was so difficult; None: it never was, so it still holds, or it never held."""
    state: str
    """"past" (it held until then), "holds" (it still does) or "never" (not even on the first day)."""
    words: Text


def era_on(day: date, hashrate_hs: float | None = None, facts: NetworkFacts = DEFAULT_FACTS) -> Era:
    """The network on a day, held between the first day and that of the newest facts.

    Args:
        day: UTC.
        hashrate_hs: of this PC; None while it is not known.
        facts: the newest that is known; counts from its own date on.
    """
    newest = _newest(facts)
    day = min(max(day, FIRST_DAY), newest)
    difficulty, height, subsidy = difficulty_on(day), height_on(day), subsidy_on(day)
    if day == newest and day > HISTORY[-1].day:
        how = described(facts)
        difficulty = known(facts.difficulty, facts.provenance, how)
        height = known(float(facts.height), facts.provenance, how)
        subsidy = known(float(facts.subsidy_sat), facts.provenance, how)
    rate = _rate(hashrate_hs)
    network = following(network_hashrate_hs, (difficulty,), translate(
        "lab", "So many hashes a second make ten minutes a block at this difficulty."
    ))  # fmt: skip
    per_day = following(blocks_per_day, (rate, difficulty), difficulty.how)
    btc = following(lambda blocks, sat: blocks * sat / SAT_PER_BTC, (per_day, subsidy), subsidy.how)
    span = following(lambda hs, hard: hashes_for_difficulty(hard) / hs, (rate, difficulty), difficulty.how)
    share = following(lambda hs, all_hs: hs / (hs + all_hs), (rate, network), network.how)
    return Era(
        day=day,
        difficulty=difficulty,
        height=height,
        subsidy_sat=subsidy,
        network_hs=network,
        machine=machine_on(day),
        nbits=_nbits(day, difficulty.value or 1.0),
        ntime=int(noon_utc(day)),
        blocks_per_day=per_day,
        block_s=span,
        share=share,
        words=_words(day, per_day, span, btc),
        note=_share_note(share),
    )


def limits(hashrate_hs: float | None, facts: NetworkFacts = DEFAULT_FACTS) -> tuple[Limit, ...]:
    """Until when it took a day, a month, a year and a life to find a block; empty while nothing is hashed."""
    if hashrate_hs is None or not (math.isfinite(hashrate_hs) and hashrate_hs > 0):
        return ()
    return tuple(_limit(key, span_s, hashrate_hs, facts) for key, span_s in SPANS_S.items())


def years(facts: NetworkFacts = DEFAULT_FACTS) -> tuple[date, ...]:
    """Where the time machine stops: the first day, each new year, and the day of the newest facts."""
    last = _newest(facts)
    return (FIRST_DAY, *(date(year, 1, 1) for year in range(FIRST_DAY.year + 1, last.year + 1)), last)


# ---- details ---------------------------------------------------------------------------------------------


def _newest(facts: NetworkFacts) -> date:
    try:
        return max(date.fromisoformat(facts.date[:10]), HISTORY[-1].day)
    except ValueError:
        return HISTORY[-1].day


def _rate(hashrate_hs: float | None) -> Value:
    if hashrate_hs is None or not hashrate_hs > 0:
        return unknown(_NO_RATE)
    return known(hashrate_hs, Provenance.MEASURED)


def _nbits(day: date, difficulty: float) -> int:
    """Of a header of the same period of 2016 blocks where there is one, else the nearest possible."""
    point = next((point for point in HISTORY if point.day == day), None)
    if point is None or point.height is None:
        return nbits_of_difficulty(difficulty)
    period = point.height // RETARGET_BLOCKS
    exact = (
        p.nbits for p in HISTORY if p.height is not None and p.height // RETARGET_BLOCKS == period and p.nbits
    )
    return next(exact, None) or nbits_of_difficulty(difficulty)


def _words(day: date, per_day: Value, span: Value, btc: Value) -> Text:
    if per_day.value is None or span.value is None:
        return _NO_RATE
    told: dict[str, Amount] = {"date": day_amount(day), "wait": Amount(span.value, "duration_s")}
    if per_day.value >= 1.0:
        return translate(
            "lab",
            "On {date} this PC would have found {blocks} blocks a day on average, one every {wait}: {btc} "
            "a day.",
            blocks=Amount(per_day.value, "number_rough"),
            btc=Amount(btc.value, "btc"),
            **told,
        )
    return translate("lab", "On {date} a block would have taken this PC {wait} on average.", **told)


def _share_note(share: Value) -> Text:
    if share.value is None or share.value < _MUCH:
        return EMPTY
    return translate(
        "lab",
        "It would have been {share} of the network's hash power: within {blocks} blocks the difficulty "
        "would have followed.",
        share=Amount(share.value, "fraction"),
        blocks=Amount(float(RETARGET_BLOCKS), "height"),
    )


def _limit(key: str, span_s: float, hashrate_hs: float, facts: NetworkFacts) -> Limit:
    difficulty = hashrate_hs * span_s / HASHES_PER_DIFFICULTY
    told: dict[str, Amount | Text] = {"span": SPAN_NAMES[key], "difficulty": Amount(difficulty, "difficulty")}
    if difficulty < HISTORY[0].difficulty:
        words = translate(
            "lab", "A block {span}, on average: never, not even on the network's first day.", **told
        )
        return Limit(key, span_s, difficulty, None, "never", words)
    reached = first_reached(difficulty)
    if reached is None or reached.day > _newest(facts):
        words = translate("lab", "A block {span}, on average: to this day.", **told)
        return Limit(key, span_s, difficulty, None, "holds", words)
    if reached.provenance is Provenance.DATED:
        words = translate(
            "lab", "A block {span}, on average: until {date} (difficulty {difficulty}).",
            date=day_amount(reached.day), **told,
        )  # fmt: skip
    else:
        words = translate(
            "lab", "A block {span}, on average: until about {date} (difficulty {difficulty}, modelled).",
            date=day_amount(reached.day), **told,
        )  # fmt: skip
    return Limit(key, span_s, difficulty, reached, "past", words)
