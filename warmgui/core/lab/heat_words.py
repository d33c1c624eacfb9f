"""Heat is heat, in words: what is cheapest, where this PC stands, and what would have to be otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.lab.heat_row import HeatRow

_CLOSE = 1e-3
"""Costs that differ by less than this part are called the same."""
_SINGLE_PRICE = translate("lab", "The income stands on one day's price and difficulty; both change.")
_NOT_COUNTED = translate("lab", "Price of the machines, wear and noise are not counted.")


def verdict(rows: Sequence[HeatRow], price_per_kwh: float, cop: float) -> tuple[Text, str, tuple[Text, ...]]:
    """The verdict, its tone, and what else there is to say.

    Args:
        rows: all ways; those whose cost is not known are left out.
        price_per_kwh: of electricity.
        cop: of the heat pump.
    """
    by_key = {row.key: row for row in rows}
    notes = (
        _pc_note(by_key["pc"], price_per_kwh),
        _asic_note(by_key["asic"], price_per_kwh, cop),
        _greenest(rows),
        _SINGLE_PRICE,
        _NOT_COUNTED,
    )
    return *_ranked(rows, by_key["pc"], price_per_kwh), notes


def _ranked(rows: Sequence[HeatRow], pc: HeatRow, price_per_kwh: float) -> tuple[Text, str]:
    known = [(row, row.cost.amount.value) for row in rows if row.cost.amount.value is not None]
    cheapest, least = min(known, key=lambda pair: pair[1])
    mine, cost = pc.cost.amount.value or 0.0, Amount(least, "price_per_kwh")
    if cheapest.key == pc.key:
        words = translate("lab", "With these numbers this PC makes the cheapest heat: {cost}.", cost=cost)
        return words, "good"
    tone = "mixed" if mine < price_per_kwh * (1.0 - _CLOSE) else "bad"
    told: dict[str, Amount | Text] = {
        "way": cheapest.name,
        "cost": cost,
        "mine": Amount(mine, "price_per_kwh"),
    }
    if least <= 0 or mine <= 0:
        return translate(
            "lab",
            "With these numbers the cheapest heat is that of “{way}”: {cost}. This PC's costs {mine}; "
            "below 0 it pays.",
            **told,
        ), tone
    return translate(
        "lab",
        "With these numbers the cheapest heat is that of “{way}”: {cost}. This PC's costs {mine}, "
        "{times} as much.",
        times=Amount(mine / least, "times"),
        **told,
    ), tone


def _pc_note(row: HeatRow, price_per_kwh: float) -> Text:
    earned = row.earned.amount.value if row.earned is not None else None
    told = {"earned": Amount(earned, "price_per_kwh")}
    if earned is None or price_per_kwh <= 0:
        return translate("lab", "Hashing gives this PC's heat back {earned} on average.", **told)
    part = earned / price_per_kwh
    if part < _CLOSE:
        return translate(
            "lab",
            "This PC's heat costs what a plain heater's does: hashing brings back {earned} on average, "
            "{part} of its electricity.",
            part=Amount(part, "fraction"), **told,
        )  # fmt: skip
    return translate(
        "lab", "Hashing pays {part} of this PC's electricity on average: {earned}.",
        part=Amount(part, "fraction"), **told,
    )  # fmt: skip


def _asic_note(row: HeatRow, price_per_kwh: float, cop: float) -> Text:
    earned = (row.earned.amount.value if row.earned is not None else None) or 0.0
    needed = price_per_kwh * (1.0 - 1.0 / cop)
    told = {
        "earned": Amount(earned, "price_per_kwh"),
        "needed": Amount(needed, "price_per_kwh"),
        "cop": Amount(cop, "cop"),
    }
    if earned > needed:
        return translate(
            "lab",
            "The ASIC beats a heat pump of COP {cop}: it earns {earned}, and {needed} would be enough.",
            **told,
        )
    return translate(
        "lab",
        "The ASIC does not beat a heat pump of COP {cop}: it earns {earned} and would have to earn more than "
        "{needed}.",
        **told,
    )


def _greenest(rows: Sequence[HeatRow]) -> Text:
    known = [(row, row.co2.amount.value) for row in rows if row.co2.amount.value is not None]
    row, least = min(known, key=lambda pair: pair[1])
    return translate(
        "lab",
        "Least CO₂: {way}, {grams} of heat. Hashing emits nothing of its own, and saves nothing either.",
        way=row.name,
        grams=Amount(least, "carbon_g_per_kwh"),
    )
