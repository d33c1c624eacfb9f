"""The form of a claim's numbers: which fields there are, and how each is typed. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from warmgui.core.kinds import CURRENCY_SYMBOLS
from warmgui.core.money.claims.claims import Claim, Period
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.text import EMPTY, Text, translate
from warmgui.gui.pages.what_if.model import InputScale

if TYPE_CHECKING:
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.what_if.model import ShownUnit

PERIODS = (
    (Period.BLOCK, translate("claims", "per block")),
    (Period.DAY, translate("claims", "per day")),
    (Period.MONTH, translate("claims", "per month")),
    (Period.YEAR, translate("claims", "per year")),
)
NO_PERIOD = translate("claims", "not said")


@dataclass(frozen=True, slots=True)
class ClaimField:
    """One number of a claim."""

    name: str
    """Of `Claim`."""
    label: Text
    kind: str
    usual: float
    """Gives the unit of an empty field: TH/s for a hashrate."""
    highest: float
    lowest: float = 0.0
    in_currency: str = ""
    """What stands behind the currency: "/kWh"."""
    is_money: bool = False
    period: str = ""
    """The field of `Claim` that says "per what"."""


FIELDS = (
    ClaimField("hashrate_hs", translate("claims", "Hashrate"), "hashrate_hs", 1e12, 1e24),
    ClaimField(
        "chance_one_in",
        translate("claims", "Chance of a block: 1 in"),
        "number",
        1.0,
        1e30,
        1.0,
        period="chance_period",
    ),
    ClaimField("reward_btc", translate("claims", "Reward of a block"), "btc", 1.0, 100.0),
    ClaimField("difficulty", translate("claims", "Difficulty of the network"), "difficulty", 1e12, 1e24),
    ClaimField("power_w", translate("claims", "Power"), "power_w", 1.0, 1e12),
    ClaimField(
        "efficiency_j_per_th", translate("claims", "Energy per terahash"), "joules_per_terahash", 1.0, 1e12
    ),
    ClaimField(
        "price_per_kwh",
        translate("claims", "Electricity price"),
        "number",
        1.0,
        1e6,
        -1e3,
        in_currency="/kWh",
        is_money=True,
    ),
    ClaimField("btc_price", translate("claims", "Price of a bitcoin"), "number", 1.0, 1e12, is_money=True),
    ClaimField(
        "income", translate("claims", "It earns"), "number", 1.0, 1e15, is_money=True, period="income_period"
    ),
    ClaimField(
        "income_sat", translate("claims", "It earns, in satoshi"), "sat", 1.0, 2.1e15, period="income_period"
    ),
    ClaimField(
        "cost", translate("claims", "It costs"), "number", 1.0, 1e15, is_money=True, period="cost_period"
    ),
    ClaimField("pool_fee", translate("claims", "Fee of the pool"), "fraction", 0.01, 1.0),
)
DAY_LABEL = translate("claims", "Day of the claim")
HEIGHT_LABEL = translate("claims", "Height of the chain")
_HIGHEST_HEIGHT = 10_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What a text in a field means: None for an empty one; it counts only where `problem` is empty."""

    value: Any
    problem: Text = EMPTY


class FieldScale:
    """One field for one reader: its unit, its text, and what a text means."""

    def __init__(self, field: ClaimField, formatter: Formatter) -> None:
        self.field = field
        spec = ScenarioInput(
            field.name,
            field.label,
            field.kind,
            field.usual,
            field.lowest,
            field.highest,
            0.0,
            logarithmic=True,
        )
        self._scale = InputScale(spec, formatter)

    def unit_for(self, value: float | None, currency: str) -> ShownUnit:
        """The unit that suits a value, or an empty field."""
        unit = self._scale.unit_for(value or self.field.usual)
        if not self.field.is_money:
            return unit
        return replace(unit, words=CURRENCY_SYMBOLS.get(currency, currency) + self.field.in_currency)

    def text(self, value: float | None, unit: ShownUnit) -> str:
        """What stands in the field."""
        return "" if value is None else self._scale.text(value, unit)

    def read(self, text: str, unit: ShownUnit) -> Entry:
        """What was typed."""
        if not text.strip():
            return Entry(None)
        typed = self._scale.read(text, unit)
        return Entry(None, typed.problem) if typed.problem else Entry(typed.value)


def read_day(text: str) -> Entry:
    """A date as 2026-11-22."""
    if not text.strip():
        return Entry(None)
    try:
        return Entry(date.fromisoformat(text.strip()))
    except ValueError:
        words = text.strip()[:40]
        return Entry(None, translate("claims", "“{value}” is no date like 2026-11-22.", value=words))


def read_height(text: str) -> Entry:
    """A whole number."""
    digits = "".join(text.split()).replace("\u202f", "")
    if not digits:
        return Entry(None)
    if not digits.isdecimal() or int(digits) > _HIGHEST_HEIGHT:
        words = text.strip()[:40]
        return Entry(None, translate("claims", "“{value}” is no height of the chain.", value=words))
    return Entry(int(digits))


def merged(claim: Claim, before: Claim, now: Claim) -> Claim:
    """What stands in the form after the sentence has changed.

    What the sentence says follows it; what somebody typed into a field himself stays.

    Args:
        claim: of the form.
        before: what the sentence said.
        now: what it says.
    """
    changes: dict[str, Any] = {}
    for name in claim.__dataclass_fields__:
        was, is_ = getattr(before, name), getattr(now, name)
        if is_ != was and (getattr(claim, name) == was or is_ is not None):
            changes[name] = is_
    return replace(claim, **changes)
