"""What the parts of the claim checker share: the claim under test, findings, workings, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from warmgui.core.money.claims.claims import PERIOD_DAYS, Claim, Finding, Period, Severity
from warmgui.core.money.facts import described
from warmgui.core.money.mining import HASHES_PER_DIFFICULTY
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts

RIGHT_WITHIN, ROUGHLY_WITHIN = 1.05, 1.3
"""Ratios: five per cent off is right, thirty per cent is roughly right."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WIKI = verbatim("Bitcoin wiki, Difficulty")
RULE = verbatim("Bitcoin Core, GetBlockSubsidy")

PER = {
    Period.BLOCK: translate("claims", "per block"),
    Period.DAY: translate("claims", "per day"),
    Period.MONTH: translate("claims", "per month"),
    Period.YEAR: translate("claims", "per year"),
}
NAMES = {
    "hashrate_hs": translate("claims", "Hashrate"),
    "chance_one_in": translate("claims", "Chance"),
    "reward_btc": translate("claims", "Reward of a block"),
    "difficulty": translate("claims", "Difficulty"),
    "day": translate("claims", "Day"),
    "height": translate("claims", "Height"),
    "power_w": translate("claims", "Power"),
    "efficiency_j_per_th": translate("claims", "Energy per terahash"),
    "price_per_kwh": translate("claims", "Electricity price"),
    "income": translate("claims", "Income"),
    "income_sat": translate("claims", "Income in sat"),
    "cost": translate("claims", "Cost"),
    "btc_price": translate("claims", "Price of a bitcoin"),
    "pool_fee": translate("claims", "Fee of the pool"),
}
KINDS_OF = {
    "hashrate_hs": "hashrate_hs",
    "reward_btc": "btc",
    "difficulty": "difficulty",
    "height": "height",
    "power_w": "power_w",
    "efficiency_j_per_th": "joules_per_terahash",
    "pool_fee": "fraction",
    "chance_one_in": "number",
    "price_per_kwh": "number",
    "income": "number",
    "income_sat": "sat",
    "cost": "number",
    "btc_price": "number",
}
"""Of `units.KINDS`; money is told by `money`, because a claim has a currency of its own."""


@dataclass(frozen=True, slots=True)
class Case:
    """A claim whose numbers are possible, and the network that it is held against."""

    claim: Claim
    facts: NetworkFacts

    @property
    def hashrate_hs(self) -> float | None:
        """As claimed, or what claimed watts and J/TH come to."""
        claim = self.claim
        if claim.hashrate_hs is not None or claim.power_w is None or claim.efficiency_j_per_th is None:
            return claim.hashrate_hs
        return claim.power_w / claim.efficiency_j_per_th * 1e12

    @property
    def power_w(self) -> float | None:
        """As claimed, or what claimed hashrate and J/TH come to."""
        claim = self.claim
        if claim.power_w is not None or claim.hashrate_hs is None or claim.efficiency_j_per_th is None:
            return claim.power_w
        return claim.hashrate_hs * claim.efficiency_j_per_th / 1e12

    def said(self, symbol: str, field: str) -> WorkingInput:
        """A number of the claim, as a line of a working."""
        number = getattr(self.claim, field)
        return WorkingInput(
            symbol, NAMES[field], Amount(float(number), KINDS_OF[field]), Provenance.DECLARED, CLAIMED
        )

    def hashing(self, symbol: str) -> WorkingInput:
        """The hashrate, claimed or derived."""
        known = Provenance.DECLARED if self.claim.hashrate_hs is not None else Provenance.MODELLED
        return WorkingInput(
            symbol, NAMES["hashrate_hs"], Amount(self.hashrate_hs, "hashrate_hs"), known, CLAIMED
        )

    def drawing(self, symbol: str) -> WorkingInput:
        """The power, claimed or derived."""
        known = Provenance.DECLARED if self.claim.power_w is not None else Provenance.MODELLED
        return WorkingInput(symbol, NAMES["power_w"], Amount(self.power_w, "power_w"), known, CLAIMED)

    def network(self, symbol: str) -> WorkingInput:
        """The network's difficulty of the facts."""
        return line(symbol, NAMES["difficulty"], self.facts.difficulty, "difficulty", described(self.facts))


CLAIMED = translate("claims", "As claimed")
HEADERS = WorkingInput(
    "K",
    translate("claims", "Hashes per share of difficulty 1"),
    Amount(HASHES_PER_DIFFICULTY, "number"),
    Provenance.DATED,
    WIKI,
)


def line(symbol: str, name: Text, value: float, kind: str, source: Text = EMPTY) -> WorkingInput:
    """A dated number as a line of a working."""
    return WorkingInput(symbol, name, Amount(value, kind), Provenance.DATED, source)


def period_line(symbol: str, period: Period) -> WorkingInput:
    """How long a period is, in days."""
    source = (
        translate("claims", "A block is taken to come every ten minutes") if period is Period.BLOCK else EMPTY
    )
    return line(symbol, translate("claims", "Days of the period"), PERIOD_DAYS[period], "number", source)


def worked(title: Text, kind: str, value: float, formula: str, *inputs: WorkingInput) -> Working:
    """A working of the claim checker."""
    return Working(title, Amount(value, kind), formula, inputs)


def found(key: str, severity: Severity, text: Text, working: Working | None = None) -> tuple[Finding, ...]:
    """One finding, as a row."""
    return (Finding(key, severity, text, working),)


def judged(claimed: float, true: float, wrong: Severity = Severity.WRONG) -> Severity:
    """How a number stands against what it should be; `wrong` where it is far off."""
    low, high = sorted((abs(claimed), abs(true)))
    if high == 0:
        return Severity.RIGHT
    if high <= low * RIGHT_WITHIN:
        return Severity.RIGHT
    return Severity.ROUGHLY if high <= low * ROUGHLY_WITHIN else wrong


def factor(claimed: float, true: float) -> Amount:
    """How many times too large or too small, above 1; unknown where one of them is 0."""
    low, high = sorted((abs(claimed), abs(true)))
    return Amount(high / low if low > 0 else None, "number_rough")


def money(value: float, currency: str) -> Text:
    """An amount in the claim's currency, whatever the reader's is."""
    return translate("claims", "{number} {currency}", number=Amount(value, "number_money"), currency=currency)


def day_amount(day: date) -> Amount:
    """A day as a number for the formatter."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Amount((at - _EPOCH).total_seconds(), "calendar_date")
