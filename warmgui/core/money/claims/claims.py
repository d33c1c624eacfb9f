"""The claim checker: a claim's numbers in; what they come to, and what is wrong with them, out.

`words.parse_claim` reads a sentence, forms fill a `Claim` directly, `check.check` judges it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from datetime import date

    from warmgui.core.money.workings.working import Working


class Period(StrEnum):
    """What "per" means."""

    BLOCK = "block"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


PERIOD_DAYS = {Period.BLOCK: 1.0 / 144.0, Period.DAY: 1.0, Period.MONTH: 365.25 / 12, Period.YEAR: 365.25}
"""A block is ten minutes here: what the difficulty is set for."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The numbers of a claim. What it does not say is None."""

    hashrate_hs: float | None = None
    chance_one_in: float | None = None
    """N of "1 in N"."""
    chance_period: Period | None = None
    """The N of its period; None: the claim does not say per what."""
    reward_btc: float | None = None
    """Of a block, with or without its fees."""
    difficulty: float | None = None
    """Of the network (bdiff)."""
    day: date | None = None
    """When it was claimed."""
    height: int | None = None
    power_w: float | None = None
    efficiency_j_per_th: float | None = None
    price_per_kwh: float | None = None
    """In `currency`."""
    income: float | None = None
    """Per `income_period`, in `currency`; of bitcoin itself in `income_sat`."""
    income_sat: float | None = None
    income_period: Period | None = None
    cost: float | None = None
    """Per `cost_period`, in `currency`."""
    cost_period: Period | None = None
    currency: str = "USD"
    """ISO code of price, income, cost and `btc_price`."""
    btc_price: float | None = None
    pool_fee: float | None = None
    """0..1."""

    def is_empty(self) -> bool:
        """It says no number at all."""
        return all(getattr(self, each.name) is None for each in fields(self) if each.name != "currency")


class Severity(StrEnum):
    """How a claim's number stands."""

    RIGHT = "right"
    ROUGHLY = "roughly"
    WRONG = "wrong"
    CONTRADICTION = "contradiction"
    """It disagrees with another number of the same claim."""
    MISSING = "missing"
    """It cannot be judged without a number that the claim does not give."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found."""

    key: str
    severity: Severity
    text: Text
    working: Working | None = None


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """What the check comes to: the worst first in words, then finding by finding."""

    verdict: Text
    severity: Severity
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """One number that was found in a sentence."""

    field: str
    """Of `Claim`."""
    words: str
    """As they stand in the sentence."""
    start: int
    end: int
    """Where, in characters."""
    text: Text
    """What it was taken for: "Hashrate: 480 GH/s"."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence, read."""

    claim: Claim
    understood: tuple[Understood, ...] = ()
    ignored: tuple[str, ...] = ()
    """Numbers whose meaning was not clear."""
    problem: Text = EMPTY
    """One sentence where nothing could be understood, or something contradicts itself."""
