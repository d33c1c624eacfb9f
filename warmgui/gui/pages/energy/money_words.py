"""What heat costs and what mining comes to, in finished words: no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate
from warmgui.core.units import NOTHING
from warmgui.gui.widgets.cost_bars import CostWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import Value
    from warmgui.core.model_energy import Comparison, Economics
    from warmgui.core.units import Formatter
    from warmgui.core.vocabulary import Provenance

MINING = "mining"
NOTHING_KEY = "nothing"
_NEARLY_ONE = 0.05
_TWO, _CLEARLY = 2, 0.005


@dataclass(frozen=True)
class MoneyWords:
    """One figure of the card of money."""

    key: str
    name: str
    value: str
    provenance: Provenance
    note: str = ""
    how: str = ""


# ---- one kWh of heat


def comparison_rows(comparisons: Sequence[Comparison], f: Formatter, *, carbon: bool) -> list[CostWords]:
    """A row per way of heating, this PC first; the longest bar is the largest amount."""
    ordered = sorted(comparisons, key=lambda row: row.key != MINING)
    amounts = {row.key: _of(row, carbon=carbon).value for row in ordered}
    most = max((a for a in amounts.values() if a is not None), default=0.0)
    # Doing nothing costs nothing and warms nobody: it is no way to heat that could be the cheapest.
    heating = {key: a for key, a in amounts.items() if a is not None and key != NOTHING_KEY}
    best_key = _clearly_least(heating)
    rows = []
    for row in ordered:
        value, amount = _of(row, carbon=carbon), amounts[row.key]
        best = row.key == best_key
        rows.append(
            CostWords(
                row.key,
                f.text(row.name),
                f.text(row.note),
                _amount_words(amount, f, carbon=carbon),
                None if amount is None else amount / most if most > 0 else 0.0,
                value.provenance,
                f.text(value.how),
                f.text(_mark(row, best=best, carbon=carbon)),
                "mine" if row.key == MINING else "best" if best else "other",
            )
        )
    return rows


def _clearly_least(amounts: dict[str, float]) -> str:
    """The key of the least amount; "" where another one is as good as the same: none is the cheapest."""
    if len(amounts) < _TWO:
        return ""
    first, second = sorted(amounts, key=lambda key: amounts[key])[:2]
    margin = abs(amounts[second]) * _CLEARLY
    return first if amounts[second] - amounts[first] > margin else ""


def _of(row: Comparison, *, carbon: bool) -> Value:
    return row.co2_g_per_kwh if carbon else row.cost_per_kwh


def _amount_words(amount: float | None, f: Formatter, *, carbon: bool) -> str:
    if amount is None:
        return NOTHING
    if carbon:
        return f.text(translate("energy", "{grams} g", grams=Amount(_rounded(amount), "number")))
    return f.amount(Amount(amount, "money"))


def _rounded(grams: float) -> float:
    return round(grams) if abs(grams) >= 1.0 else grams


def _mark(row: Comparison, *, best: bool, carbon: bool) -> Text:
    if row.present:
        return translate("energy", "what you heat with")
    if not best:
        return Text("", "")
    return translate("energy", "cleanest") if carbon else translate("energy", "cheapest")


# ---- money, net first


def net_words(economics: Economics, f: Formatter) -> MoneyWords:
    """The large figure."""
    per_kwh = economics.net_per_kwh_heat
    note = ""
    if per_kwh.value is not None:
        note = f.text(translate("energy", "{net} per kWh of heat", net=Amount(per_kwh.value, "money")))
    return _words(
        "net_per_day", translate("energy", "Net, mining"), economics.net_per_day, "money_per_day", f, note
    )


def money_rows(economics: Economics, f: Formatter) -> list[MoneyWords]:
    """The figures below it."""
    e = economics
    return [
        _words(
            "cost_per_day", translate("energy", "Electricity of mining"), e.cost_per_day, "money_per_day", f
        ),
        _words(
            "income_per_day",
            translate("energy", "Expected income"),
            e.income_per_day,
            "money_per_day",
            f,
            _spread(e, f),
        ),
        _words(
            "economic_cop",
            translate("energy", "Economic COP"),
            e.economic_cop,
            "cop",
            f,
            _above_one(e.economic_cop.value, f),
        ),
        _words(
            "break_even_price_per_kwh",
            translate("energy", "Pays for itself below"),
            e.break_even_price_per_kwh,
            "price_per_kwh",
            f,
        ),
        _words(
            "break_even_j_per_th",
            translate("energy", "Break-even efficiency"),
            e.break_even_j_per_th,
            "joules_per_terahash",
            f,
            _this_pc(e, f),
        ),
        _words(
            "useful_fraction",
            translate("energy", "Useful heat today"),
            e.useful_fraction,
            "fraction",
            f,
            f.text(translate("energy", "fell while the room was not above its target")),
        ),
        _words(
            "useful_cost_per_kwh",
            translate("energy", "A useful kWh costs"),
            e.useful_cost_per_kwh,
            "money",
            f,
        ),
        _words("co2_g_per_day", translate("energy", "CO₂ of mining, a day"), e.co2_g_per_day, "co2_g", f),
    ]


def _words(  # noqa: PLR0917 - a table's cells in its order
    key: str, name: Text, value: Value, kind: str, f: Formatter, note: str = ""
) -> MoneyWords:
    how = f.text(value.how)
    if value.value is None:
        # What is not known says why where the number would stand.
        note = how
    return MoneyWords(key, f.text(name), f.amount(Amount(value.value, kind)), value.provenance, note, how)


def _spread(economics: Economics, f: Formatter) -> str:
    sigma = economics.income_sigma_per_day.value
    if not sigma:
        return ""
    return f.text(translate("energy", "solo: ± {sigma} from day to day", sigma=Amount(sigma, "money")))


def _above_one(cop: float | None, f: Formatter) -> str:
    """Words: "0.000029 above a plain heater": what is not 1 must not read 1."""
    if cop is None or abs(cop - 1.0) > _NEARLY_ONE or cop == 1.0:
        return f.text(translate("energy", "a plain heater has 1")) if cop is not None else ""
    above = Amount(float(f"{cop - 1.0:.2g}"), "number")
    if cop < 1.0:
        return f.text(translate("energy", "{difference} against a plain heater's 1", difference=above))
    return f.text(translate("energy", "+{difference} against a plain heater's 1", difference=above))


def _this_pc(economics: Economics, f: Formatter) -> str:
    own = economics.efficiency_j_per_th.value
    if own is None:
        return ""
    return f.text(translate("energy", "this PC: {own}", own=Amount(own, "joules_per_terahash")))
