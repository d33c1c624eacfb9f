"""Solo or pool: what theory says of both before a path is drawn, each figure with its working.

The means are the same but for the fee; what differs is how far a life strays from its mean, and when anything
is paid at all. Simulated paths say the same (`analysis.paths`); here stands why, and `incomes_words` says it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.lab.paths import FPPS
from warmgui.core.money.facts import DEFAULT_FACTS, described
from warmgui.core.money.known import weaker
from warmgui.core.money.mining import (
    DAY_S,
    DAYS_PER_YEAR,
    SAT_PER_BTC,
    blocks_per_day,
    hashes_for_difficulty,
)
from warmgui.core.money.scenarios.parts import figure, of
from warmgui.core.money.workings.working import WorkingInput
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.lab.paths import PathQuestion
    from warmgui.core.model import NetworkFacts
    from warmgui.core.money.scenario import Figure

_BLOCK = "(D · 2^48 / 65535)"


@dataclass(frozen=True, slots=True)
class Incomes:
    """Both ways by theory, over all the years of the question."""

    question: PathQuestion
    blocks: Figure
    """Own blocks, on average."""
    nothing: Figure
    """Chance that not one is found."""
    solo_mean: Figure
    solo_sigma: Figure
    """Standard deviation."""
    solo_spread: Figure
    """Standard deviation over mean."""
    pool_mean: Figure
    pool_sigma: Figure
    pool_spread: Figure
    credit_s: Figure
    """Mean seconds between two credits in the pool."""
    payout_s: Figure
    """Seconds until the threshold has come together, on average; None without one."""

    @property
    def all(self) -> tuple[Figure, ...]:
        """In the order in which they are shown."""
        return (
            self.nothing, self.blocks, self.solo_mean, self.solo_sigma, self.solo_spread,
            self.pool_mean, self.pool_sigma, self.pool_spread, self.credit_s, self.payout_s,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Lines:
    """The question's numbers as lines of workings."""

    hashrate: WorkingInput
    difficulty: WorkingInput
    reward: WorkingInput
    pool: WorkingInput
    solo_fee: WorkingInput
    pool_fee: WorkingInput
    payout: WorkingInput
    share: WorkingInput
    window: WorkingInput
    years: WorkingInput


def incomes_of(
    question: PathQuestion,
    facts: NetworkFacts = DEFAULT_FACTS,
    rate_known: Provenance = Provenance.MEASURED,
) -> Incomes:
    """What theory says of a question that can be simulated (`paths.problem`).

    Args:
        question: hash power, network, pool.
        facts: where difficulty and reward of the question are from.
        rate_known: how the hashrate is known.
    """
    q, lines = question, _lines(question, facts, rate_known)
    days = q.years * DAYS_PER_YEAR
    number = blocks_per_day(q.hashrate_hs, q.difficulty) * days
    blocks = _figure("blocks", translate("lab", "Blocks of one's own, on average"), "number_rough", number,
                     f"B = h · 86400 · 365.25 · Y / {_BLOCK}",
                     lines.hashrate, lines.years, lines.difficulty)  # fmt: skip
    nothing = _figure("nothing", translate("lab", "Of such PCs, alone, get nothing"), "chance",
                      math.exp(-number), "q = exp(−B)", of("B", blocks))  # fmt: skip
    alone, paid = q.solo_day, (of("B", blocks), lines.reward, lines.solo_fee)
    solo_mean = _figure("solo_mean", translate("lab", "Alone, on average"), "sat", alone.mean_sat * days,
                        "M = B · R · 10^8 · (1 − f)", *paid)  # fmt: skip
    solo_sigma = _figure("solo_sigma", translate("lab", "Alone, standard deviation"), "sat",
                         alone.sigma_sat * math.sqrt(days), "S = sqrt(B) · R · 10^8 · (1 − f)",
                         *paid)  # fmt: skip
    pool_mean = _figure("pool_mean", translate("lab", "In the pool, on average"), "sat",
                        q.pool_day.mean_sat * days, "M = B · R · 10^8 · (1 − F)",
                        of("B", blocks), lines.reward, lines.pool_fee)  # fmt: skip
    pool_sigma = _pool_sigma(q, lines, blocks, pool_mean)
    return Incomes(
        question=q,
        blocks=blocks,
        nothing=nothing,
        solo_mean=solo_mean,
        solo_sigma=solo_sigma,
        solo_spread=_spread(
            "solo_spread", translate("lab", "Alone, spread over mean"), solo_mean, solo_sigma
        ),
        pool_mean=pool_mean,
        pool_sigma=pool_sigma,
        pool_spread=_spread(
            "pool_spread", translate("lab", "In the pool, spread over mean"), pool_mean, pool_sigma
        ),
        credit_s=_credit(q, lines),
        payout_s=_payout(q, lines, pool_mean),
    )


def _lines(q: PathQuestion, facts: NetworkFacts, rate_known: Provenance) -> _Lines:
    dated, chosen = described(facts), Provenance.DECLARED

    def line(symbol: str, name: Text, number: float, kind: str) -> WorkingInput:
        return WorkingInput(symbol, name, Amount(number, kind), chosen)

    hard = line("D", translate("lab", "Difficulty of the network"), q.difficulty, "difficulty")
    reward = line("R", translate("lab", "Subsidy and fees of a block"), q.reward_sat / SAT_PER_BTC, "btc")
    rate = line("h", translate("lab", "Hashrate of this PC"), q.hashrate_hs, "hashrate_hs")
    return _Lines(
        hashrate=replace(rate, provenance=rate_known),
        difficulty=replace(hard, provenance=facts.provenance, source=dated),
        reward=replace(reward, provenance=weaker(facts.provenance, Provenance.DATED), source=dated),
        pool=line("H", translate("lab", "Hashrate of the pool"), q.pool_hs, "hashrate_hs"),
        solo_fee=line("f", translate("lab", "Fee of a solo pool"), q.solo_fee, "fraction"),
        pool_fee=line("F", translate("lab", "Fee of the pool"), q.pool_fee, "fraction"),
        payout=line("L", translate("lab", "The pool pays from"), float(q.payout_sat), "sat"),
        share=line("d", translate("lab", "Difficulty of one's own shares"), q.share_difficulty, "difficulty"),
        window=line("w", translate("lab", "Window of PPLNS, in blocks' worth of work"), q.window, "number"),
        years=line("Y", translate("lab", "Years"), q.years, "number"),
    )


def _figure(
    key: str, label: Text, kind: str, number: float | None, formula: str, *inputs: WorkingInput
) -> Figure:
    """As certain as the least certain number in it; what follows by a model is modelled at the best."""
    made = figure(key, label, kind, number, formula, *inputs)
    known = Provenance.UNKNOWN if number is None else Provenance.MODELLED
    for line in inputs:
        known = weaker(known, line.provenance)
    working = None if made.working is None else replace(made.working, provenance=known)
    return replace(made, provenance=known, working=working)


def _pool_sigma(q: PathQuestion, lines: _Lines, blocks: Figure, mean: Figure) -> Figure:
    label = translate("lab", "In the pool, standard deviation")
    sigma_sat = q.pool_day.sigma_sat * math.sqrt(q.years * DAYS_PER_YEAR)
    if q.scheme == FPPS:
        inputs = (of("M", mean), of("B", blocks), lines.difficulty, lines.share)
        source = translate("lab", "The number of one's own shares is Poisson: B · D / d of them")
        made = _figure("pool_sigma", label, "sat", sigma_sat, "S = M / sqrt(B · D / d)", *inputs)
        return _with_source(made, source)
    own = " + d / (w · D)" if q.window > 0 else ""
    window = (lines.share, lines.window, lines.difficulty) if q.window > 0 else ()
    inputs = (of("B", blocks), lines.hashrate, lines.pool, *window, lines.reward, lines.pool_fee)
    source = translate("lab", "The pool's luck, and the luck of one's own shares in a window")
    formula = f"S = sqrt(B · (h / H{own})) · R · 10^8 · (1 − F)"
    return _with_source(_figure("pool_sigma", label, "sat", sigma_sat, formula, *inputs), source)


def _with_source(made: Figure, source: Text) -> Figure:
    return made if made.working is None else replace(made, working=replace(made.working, source=source))


def _spread(key: str, label: Text, mean: Figure, sigma: Figure) -> Figure:
    middle, width = mean.amount.value, sigma.amount.value
    ratio = None if not middle or width is None else width / middle
    return _figure(key, label, "times", ratio, "s = S / M", of("S", sigma), of("M", mean))


def _credit(q: PathQuestion, lines: _Lines) -> Figure:
    if q.scheme == FPPS:
        label, seconds = translate("lab", "A share of one's own, every"), DAY_S / q.pool_day.paid_times
        formula, inputs = "t = d · 2^48 / 65535 / h", (lines.share, lines.hashrate)
        return _figure("credit_s", label, "duration_s", seconds, formula, *inputs)
    label, seconds = (
        translate("lab", "The pool finds a block every"),
        hashes_for_difficulty(q.difficulty) / q.pool_hs,
    )
    return _figure(
        "credit_s", label, "duration_s", seconds, f"t = {_BLOCK} / H", lines.difficulty, lines.pool
    )


def _payout(q: PathQuestion, lines: _Lines, mean: Figure) -> Figure:
    label, a_day = translate("lab", "The pool's threshold comes together in"), q.pool_day.mean_sat
    if q.payout_sat <= 0 or a_day <= 0:
        return replace(_figure("payout_s", label, "duration_s", None, ""), note=_AT_ONCE)
    formula = "T = L / M · Y · 365.25 · 86400"
    inputs = (lines.payout, of("M", mean), lines.years)
    return _figure("payout_s", label, "duration_s", q.payout_sat / a_day * DAY_S, formula, *inputs)


_AT_ONCE = translate("lab", "It pays at once, however little it is.")
