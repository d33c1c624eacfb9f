"""The sentences of a report: what was heated, what it cost, what it earned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.money.earnings import btc_price
from warmgui.core.money.facts import price_date
from warmgui.core.report.model import ReportSection
from warmgui.core.report.notes import chosen
from warmgui.core.report.sums import per_mined_kwh, practice_fraction
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.report.model import ReportFacts
    from warmgui.core.report.sums import Row

_DIFFERENT = 1e-3


def sections(facts: ReportFacts, total: Row) -> tuple[ReportSection, ...]:
    """Those that have something to say; none where nothing was mined."""
    if not total.get("mining_kwh"):
        return ()
    found = (
        ReportSection(translate("report", "What was heated"), _heated(total)),
        ReportSection(translate("report", "What it cost"), _cost(facts, total)),
        ReportSection(translate("report", "What it earned"), _earned(facts, total)),
    )
    return tuple(section for section in found if section.sentences)


def _heated(total: Row) -> tuple[Text, ...]:
    found = []
    useful, share = total.get("useful_kwh"), total.get("useful_fraction")
    if useful is None or share is None:
        found.append(
            translate("report", "How much of the heat was wanted is not known: room or target were not.")
        )
    else:
        found.append(
            translate(
                "report",
                "Mining used {mining}. {useful} of heat came while the room was not above its target, "
                "{share} of that energy as far as it is known.",
                mining=Amount(total.get("mining_kwh"), "energy_kwh"),
                useful=Amount(useful, "heat_kwh"),
                share=Amount(share, "fraction"),
            )
        )
    idle = (total.get("energy_kwh") or 0.0) - (total.get("mining_kwh") or 0.0)
    if idle > 0:
        found.append(
            translate(
                "report",
                "The PC used {idle} besides; that warms the room, too, but is not credited to mining.",
                idle=Amount(idle, "energy_kwh"),
            )
        )
    if total.get("mean_room_c") is not None:
        found.append(
            translate(
                "report",
                "The room had {room} on average, outside it was {outdoor}. Mining heated for {hours}.",
                room=Amount(total.get("mean_room_c"), "temperature_c"),
                outdoor=Amount(total.get("mean_outdoor_c"), "temperature_c"),
                hours=Amount(total.get("hours_heating"), "duration_h"),
            )
        )
    return tuple(found)


def _cost(facts: ReportFacts, total: Row) -> tuple[Text, ...]:
    found = []
    paid = total.get("price_paid")
    if paid is not None:
        found.append(
            translate(
                "report",
                "Mining paid {price} on average. Price from: {source}.",
                price=Amount(paid, "price_per_kwh"),
                source=chosen(facts.settings, "tariff", "source"),
            )
        )
    difference = _against_mean(paid, total.get("mean_price_per_kwh"))
    if difference:
        found.append(difference)
    return tuple(found)


def _against_mean(paid: float | None, mean: float | None) -> Text:
    """Whether mining ran when electricity was cheap."""
    if paid is None or mean is None or mean <= 0 or abs(paid / mean - 1.0) <= _DIFFERENT:
        return EMPTY
    amounts = {
        "mean": Amount(mean, "price_per_kwh"),
        "difference": Amount(abs(mean - paid), "price_per_kwh"),
    }
    if paid < mean:
        return translate(
            "report",
            "Over all hours the price was {mean}: mining paid {difference} less than that.",
            **amounts,
        )
    return translate(
        "report", "Over all hours the price was {mean}: mining paid {difference} more than that.", **amounts
    )


def _earned(facts: ReportFacts, total: Row) -> tuple[Text, ...]:
    found = []
    sat, practice = total.get("sat"), practice_fraction(total)
    if sat:
        found.append(
            translate(
                "report",
                "{sat} are expected on average. That is no payout: alone one earns a block or nothing, "
                "in a pool what the pool pays.",
                sat=Amount(sat, "sat"),
            )
        )
        found.append(_worth_words(facts, total))
    elif sat is not None and practice:
        found.append(translate("report", "Nothing: the work went where it pays nothing."))
    if practice and total.get("hypothetical_sat"):
        found.append(
            translate(
                "report",
                "If all of the work had gone to bitcoin’s network it would be worth {sat} on average "
                "(modelled).",
                sat=Amount(total.get("hypothetical_sat"), "sat"),
            )
        )
    if total.get("hashes"):
        found.append(
            translate(
                "report",
                "{hashes} were computed; {accepted} shares were accepted, {rejected} rejected, {stale} came "
                "late.",
                hashes=Amount(total.get("hashes"), "hashes"),
                accepted=Amount(total.get("accepted"), "number"),
                rejected=Amount(total.get("rejected"), "number"),
                stale=Amount(total.get("stale"), "number"),
            )
        )
    each = per_mined_kwh(total, "sat")
    if each:
        found.append(
            translate("report", "That is {sat} for a kWh of mining energy.", sat=Amount(each, "sat"))
        )
    return tuple(found)


def _worth_words(facts: ReportFacts, total: Row) -> Text:
    if facts.network is None:
        return translate("report", "What it is worth in money is not known.")
    if total.get("income") is None:
        return btc_price(facts.network, facts.settings.money).how
    return translate(
        "report",
        "At the price of {date} they are worth {income}.",
        date=price_date(facts.network),
        income=Amount(total.get("income"), "money"),
    )
