"""Facts about the bitcoin network: those that the program brings along, dated; and how fetched ones age."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from warmgui.core.model import NetworkFacts
from warmgui.core.money.mining import SAT_PER_BTC, sat_per_day, subsidy_sat
from warmgui.core.text import Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Provenance

_HEIGHT = 955_584
_PH = 1e15
_CLOCK_S = 3600.0
"""So far a clock may be set back without making everything doubtful."""
STALE_S = 6 * 3600.0
"""Difficulty holds for two weeks, but price and fees of half a day ago are no longer today's."""

DEFAULT_FACTS = NetworkFacts(
    date="2026-06-26",
    height=_HEIGHT,
    difficulty=133.87e12,
    subsidy_sat=subsidy_sat(_HEIGHT),
    fees_sat=1_500_000,
    hashprice_usd=28.68,
    btc_price=60_800.0,
    price_currency="USD",
    source="Difficulty from the block chain; price implied by a published hash price of $28.68 per PH/s "
    "and day at 3.14 BTC per block (a single source)",
    hashrate_hs=984e18,
)
"""Retarget of 2026-06-26. The chain's own difficulty is certain, the price stands on one source."""


def source_words(facts: NetworkFacts) -> Text:
    """Where they come from: in the reader's words for those of the program, as it says itself for others."""
    if facts.source != DEFAULT_FACTS.source:
        return verbatim(facts.source)
    return translate(
        "money",
        "Difficulty from the block chain; price implied by a published hash price of $28.68 per PH/s and day "
        "at 3.14 BTC per block (a single source)",
    )


def aged(facts: NetworkFacts, now_utc: float) -> NetworkFacts:
    """The same facts, and STALE where they were told too long ago, or in a future that a wrong clock made."""
    if facts.fetched_utc is None or -_CLOCK_S <= now_utc - facts.fetched_utc <= STALE_S:
        return facts
    return replace(facts, provenance=Provenance.STALE)


def calendar_date(facts: NetworkFacts) -> Amount:
    """The date of the facts as a number for the formatter; unknown when it is not an ISO date."""
    return _calendar(facts.date)


def described(facts: NetworkFacts) -> Text:
    """The line under the charts: "Network of 26 Jun 2026, block 955 584, difficulty 133.87 T"."""
    return translate(
        "money",
        "Network of {date}, block {height}, difficulty {difficulty}",
        date=calendar_date(facts),
        height=Amount(float(facts.height), "count"),
        difficulty=Amount(facts.difficulty, "difficulty"),
    )


def price_date(facts: NetworkFacts) -> Amount:
    """The date of the price, which may be older than the rest: a node knows none."""
    return _calendar(facts.price_date or facts.date)


def fees_date(facts: NetworkFacts) -> Amount:
    """The date of the fees."""
    return _calendar(facts.fees_date or facts.date)


def reward_sat(facts: NetworkFacts) -> int:
    """What one block pays, subsidy and fees."""
    return facts.subsidy_sat + facts.fees_sat


def btc_price_usd(facts: NetworkFacts) -> float | None:
    """Dollars per BTC on the date of the facts: stated, or implied by the hash price; else None."""
    if facts.btc_price is not None and facts.price_currency == "USD":
        return facts.btc_price
    if facts.hashprice_usd is None:
        return None
    btc_per_ph_day = sat_per_day(_PH, facts.difficulty, reward_sat(facts)) / SAT_PER_BTC
    return facts.hashprice_usd / btc_per_ph_day if btc_per_ph_day > 0 else None


def _calendar(date: str) -> Amount:
    try:
        day = datetime.fromisoformat(date).replace(tzinfo=UTC)
    except ValueError:
        return Amount(None, "calendar_date")
    return Amount((day - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds(), "calendar_date")
