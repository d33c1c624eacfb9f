"""The report of a month, or of any time: what was heated, what it cost and earned, and how that is known.

Pure: facts in, sentences and tables out. Net comes first, what is unknown is said to be, and each figure has
the numbers of the notes that say where it comes from. `gui.report` draws it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.report import notes as report_notes
from warmgui.core.report.model import Report, ReportFigure
from warmgui.core.report.sections import sections
from warmgui.core.report.sums import added, extended, known_fraction, practice_fraction, price_per_btc
from warmgui.core.report.tables import charts, comparison_table, period_table
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.report.model import ReportFacts
    from warmgui.core.report.sums import Row

_ALL = 0.9995


def report(facts: ReportFacts) -> Report:
    """All of it. Never raises for finite numbers; what nobody knows is left out or said to be unknown."""
    price = price_per_btc(facts.network, facts.settings.money)
    rows = [extended(row, price) for row in facts.rows]
    total = extended(added(facts.rows), price)
    notes = report_notes.notes_of(facts)
    comparison = comparison_table(facts, total)
    if comparison is None:
        notes.pop("comparison", None)
    if total.get("own_kwh") is None:
        notes.pop("own", None)
    return Report(
        title=translate("report", "Heat from computing"),
        period=verbatim(facts.period),
        bucket=facts.bucket,
        headline=_headline(total, facts.settings.money.currency),
        warnings=_warnings(facts, total),
        figures=_figures(total, notes),
        sections=sections(facts, total),
        charts=charts(facts, rows),
        comparison=comparison,
        table=period_table(facts, rows, total),
        notes=tuple(notes.values()) if rows else (),
        made=translate(
            "report",
            "Made by WarmGUI on {date} from the history of this PC.",
            date=Amount(facts.made_utc, "date_utc"),
        ),
    )


# ---- what stands at the top ------------------------------------------------------------------------------


def _headline(total: Row, currency: str) -> Text:
    mined, cost, net, sat = (total.get(key) for key in ("mining_kwh", "cost", "net_cost", "sat"))
    if not mined:
        nothing = translate("report", "Nothing was recorded in this time.")
        return nothing if mined is None else translate("report", "Nothing was mined in this time.")
    if cost is None:
        return translate("report", "What mining cost is not known.")
    if net is None:
        return translate(
            "report",
            "Mining cost {cost}. The expected earnings are {sat}; what those are worth in {currency} is not "
            "known.",
            cost=Amount(cost, "money"),
            sat=Amount(sat, "sat"),
            currency=currency,
        )
    if not sat:
        return translate(
            "report",
            "Net cost {net}: electricity for mining, which earned nothing.",
            net=Amount(net, "money"),
        )
    if net < 0:
        return translate(
            "report",
            "Mining is expected to have earned {net} more than its electricity of {cost} cost.",
            net=Amount(-net, "money"),
            cost=Amount(cost, "money"),
        )
    return translate(
        "report",
        "Net cost {net}: {cost} for electricity less {income} of expected earnings.",
        net=Amount(net, "money"),
        cost=Amount(cost, "money"),
        income=Amount(total.get("income"), "money"),
    )


def _warnings(facts: ReportFacts, total: Row) -> tuple[Text, ...]:
    found = []
    if facts.simulated:
        found.append(translate("report", "Simulated: no real PC, room or money stands behind these numbers."))
    practice = practice_fraction(total)
    if practice is not None and practice >= _ALL:
        found.append(
            translate(
                "report", "All of the work went to the practice network or a test network: it pays nothing."
            )
        )
    elif practice:
        found.append(
            translate(
                "report",
                "{share} of the mining energy worked for the practice network or a test network, which pay "
                "nothing.",
                share=Amount(practice, "fraction"),
            )
        )
    known = known_fraction(total, "cost")
    if known is not None and known < 1.0:
        found.append(
            translate(
                "report",
                "The cost is known for {share} of the mining energy only; the rest is not in the sums.",
                share=Amount(known, "fraction"),
            )
        )
    covered_s, whole_s = total.get("seconds"), _whole_s(facts)
    if covered_s is not None and covered_s < whole_s * _ALL:
        found.append(
            translate(
                "report",
                "The program ran for {share} of this time; what happened in the rest is not in here.",
                share=Amount(covered_s / whole_s, "fraction"),
            )
        )
    return tuple(found)


def _whole_s(facts: ReportFacts) -> float:
    """Seconds of the period, as far as they have passed."""
    return max(min(facts.end_utc, facts.made_utc) - facts.starts_utc[0], 1.0)


# ---- figures ---------------------------------------------------------------------------------------------


def _figures(total: Row, notes: Mapping[str, Text]) -> tuple[ReportFigure, ...]:
    if not total.get("mining_kwh"):
        return ()

    def figure(key: str, name: Text, kind: str, beside: Text, *about: str) -> ReportFigure:
        return ReportFigure(
            key, name, Amount(total.get(key), kind), beside, report_notes.numbers(notes, *about)
        )

    found = (
        figure(
            "net_cost",
            translate("report", "Net cost"),
            "money",
            _known(total, "cost"),
            "cost",
            "sat",
            "income",
        ),
        figure(
            "net_per_useful_kwh",
            translate("report", "Net cost of a useful kWh"),
            "price_per_kwh",
            EMPTY,
            *("cost", "sat", "income", "useful"),
        ),
        figure(
            "cost",
            translate("report", "Electricity for mining"),
            "money",
            _mean_price(total),
            "cost",
            "own",
            "heaters",
        ),
        figure("sat", translate("report", "Expected earnings"), "sat", _worth(total), "sat", "income"),
        figure(
            "useful_kwh",
            translate("report", "Useful heat"),
            "heat_kwh",
            _share(total.get("useful_fraction"), total, "useful_kwh"),
            "useful",
        ),
        figure("mining_kwh", translate("report", "Mining energy"), "energy_kwh", EMPTY, "energy", "heaters"),
        figure(
            "own_kwh",
            translate("report", "Own power"),
            "energy_kwh",
            _share(total.get("own_fraction"), total, "own_kwh"),
            "own",
        ),
        figure("co2_g", translate("report", "CO₂"), "co2_g", _mean_carbon(total), "co2", "own"),
    )
    unneeded = {"own_kwh"}
    return tuple(each for each in found if each.amount.value is not None or each.key not in unneeded)


def _known(total: Row, key: str) -> Text:
    known = known_fraction(total, key)
    if known is None or known >= 1.0:
        return EMPTY
    return translate("report", "known for {share} of the mining energy", share=Amount(known, "fraction"))


def _beside(what: Text, total: Row, key: str) -> Text:
    known = _known(total, key)
    return translate("report", "{what}; {known}", what=what, known=known) if known else what


def _mean_price(total: Row) -> Text:
    paid = total.get("price_paid")
    if paid is None:
        return EMPTY
    what = translate("report", "{price} on average", price=Amount(paid, "price_per_kwh"))
    return _beside(what, total, "cost")


def _mean_carbon(total: Row) -> Text:
    paid = total.get("carbon_paid_g_per_kwh")
    if paid is None:
        return EMPTY
    what = translate("report", "{carbon} on average", carbon=Amount(paid, "carbon_g_per_kwh"))
    return _beside(what, total, "co2_g")


def _share(share: float | None, total: Row, key: str) -> Text:
    if share is None:
        return EMPTY
    what = translate("report", "{share} of the mining energy", share=Amount(share, "fraction"))
    return _beside(what, total, key)


def _worth(total: Row) -> Text:
    if not total.get("sat") or total.get("income") is None:
        return EMPTY
    what = translate("report", "worth {income}", income=Amount(total.get("income"), "money"))
    return _beside(what, total, "sat")
