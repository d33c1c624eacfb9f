"""How the numbers of a report are known, in words: the numbered notes at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.money.earnings import btc_price
from warmgui.core.money.facts import described, source_words
from warmgui.core.money.useful_heat import TOLERANCE_K
from warmgui.core.settings.model import fields_of
from warmgui.core.text import EMPTY, Amount, Text, together, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from warmgui.core.report.model import ReportFacts
    from warmgui.core.settings.model import Settings

_WORDS = {
    Provenance.MEASURED: translate("provenance", "measured"),
    Provenance.MODELLED: translate("provenance", "modelled"),
    Provenance.SIMULATED: translate("provenance", "simulated"),
    Provenance.STALE: translate("provenance", "stale"),
    Provenance.UNKNOWN: translate("provenance", "unknown"),
    Provenance.DATED: translate("provenance", "dated"),
    Provenance.DECLARED: translate("provenance", "declared"),
}
_SURE = 0.9995
"""From here on it is all of it."""


def notes_of(facts: ReportFacts) -> dict[str, Text]:
    """The notes by what they are about, in the order of their numbers."""
    known = facts.provenances
    notes = {
        "energy": _known_as(
            translate(
                "report",
                "Mining energy is what the PC draws at the wall less what it would draw without mining.",
            ),
            known.get("power"),
        ),
        "useful": _known_as(
            translate(
                "report",
                "Useful is the heat of mining that came into the room while it was not above its target "
                "by more than {tolerance}.",
                tolerance=Amount(TOLERANCE_K, "temperature_difference_c"),
            ),
            known.get("room"),
        ),
        "cost": _known_as(_tariff(facts.settings), known.get("price")),
        "sat": _earnings(facts),
        "income": _price(facts),
        "co2": _known_as(_carbon(facts.settings), known.get("carbon")),
        "own": translate(
            "report",
            "Own power is what sun, wind or battery had left for mining at that second. It costs what the "
            "grid would have paid for it and emits nothing.",
        ),
        "comparison": _comparison(facts.settings),
        "heaters": _heaters(facts.settings),
    }
    return {key: text for key, text in notes.items() if text}


def numbers(notes: Mapping[str, Text], *keys: str) -> tuple[int, ...]:
    """The numbers of some of the notes."""
    places = {key: number for number, key in enumerate(notes, start=1)}
    return tuple(sorted(places[key] for key in keys if key in places))


def shares(found: Mapping[Provenance, float]) -> Text:
    """In words: "measured 80 %, modelled 20 %"; one word where it is all the same."""
    ordered = sorted(found.items(), key=lambda item: -item[1])
    if ordered and ordered[0][1] >= _SURE:
        return _WORDS[ordered[0][0]]
    return listed(
        translate("report", "{word} {share}", word=_WORDS[word], share=Amount(share, "fraction"))
        for word, share in ordered
    )


def listed(parts: Iterable[Text]) -> Text:
    """Parts with commas between them, as data."""
    whole = EMPTY
    for part in parts:
        whole = translate("report", "{list}, {item}", list=whole, item=part) if whole else part
    return whole


def chosen(settings: Settings, section: str, name: str) -> Text:
    """The label of what is chosen for a setting, "Energy-Charts (day-ahead, many zones)"."""
    field = next(f for f in fields_of(section) if f.name == name)
    value = getattr(getattr(settings, section), name)
    return dict(field.declaration.choices).get(value) or verbatim(str(value))


def _known_as(what: Text, found: Mapping[Provenance, float] | None) -> Text:
    if not found:
        return what
    return together(what, translate("report", "How it was known: {shares}.", shares=shares(found)))


def _tariff(settings: Settings) -> Text:
    return translate(
        "report",
        "Each second of mining costs the price of its moment. Price from: {source}; where none was known: "
        "{price}.",
        source=chosen(settings, "tariff", "source"),
        price=Amount(settings.money.tariff_per_kwh, "price_per_kwh"),
    )


def _carbon(settings: Settings) -> Text:
    return translate(
        "report",
        "CO₂ of the electricity from the grid. Carbon intensity from: {source}; where none was known: "
        "{carbon}. Making and scrapping the PC is not in it.",
        source=chosen(settings, "carbon", "source"),
        carbon=Amount(settings.carbon.declared_g_per_kwh, "carbon_g_per_kwh"),
    )


def _heaters(settings: Settings) -> Text:
    if not settings.house.heaters:
        return EMPTY
    return translate(
        "report", "Heaters in the network are not in these sums: this report is of this PC's mining alone."
    )


def _earnings(facts: ReportFacts) -> Text:
    what = translate(
        "report",
        "Expected earnings are an average over luck, second by second from the hashrate and the network's "
        "difficulty as it was known then; what was really paid out may differ.",
    )
    if facts.network is None:
        return what
    dated = translate(
        "report",
        "Known now: {network}. Source: {source}.",
        network=described(facts.network),
        source=source_words(facts.network),
    )
    return together(what, dated)


def _price(facts: ReportFacts) -> Text:
    if facts.network is None:
        return EMPTY
    return btc_price(facts.network, facts.settings.money).how


def _comparison(settings: Settings) -> Text:
    return translate(
        "report",
        "Other heaters at the mean price and carbon intensity that mining really had and the mean "
        "temperature outside, fuels by the settings. A kWh of fuel: {basis}. Methane counts over {years}.",
        basis=chosen(settings, "comparison", "heating_value"),
        years=chosen(settings, "comparison", "gwp"),
    )
