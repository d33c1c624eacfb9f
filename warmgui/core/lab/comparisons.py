"""What a chance compares to: coins, cards, lotteries, lightning; each with how it is known, and by whom.

What can be counted is computed exactly from the rules; what was observed is what somebody published, dated.
Every formula stands there as one would write it, and a test evaluates it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from warmgui.core.money.workings.working import Working
from warmgui.core.text import EMPTY, Amount, Text, filled, translate, verbatim
from warmgui.core.vocabulary import Provenance

EXACT, RULES, PUBLISHED = "exact", "rules", "published"
"""How it is known: counted; counted from an operator's rules of a date; observed and published on a date."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Something as unlikely as that."""

    key: str
    name: Text
    """"a royal flush in five cards dealt"."""
    chance: float
    formula: str
    """As one would write it on paper."""
    how: str = EXACT
    as_of: str = ""
    """ISO date (or year) of the rules, or of the publication; "" where it is counted."""
    source: str = ""


def _exact(key: str, name: Text, formula: str, ways: int) -> Comparison:
    return Comparison(key, name, 1.0 / ways, formula)


def _rules(key: str, name: Text, formula: str, ways: int, *, as_of: str, source: str) -> Comparison:
    return Comparison(key, name, 1.0 / ways, formula, RULES, as_of, source)


def _row(high: int, low: int) -> str:
    return " · ".join(str(n) for n in range(high, low - 1, -1))


_FIVE_OF_50_TWO_OF_12 = "q = 1 / (50 · 49 · 48 · 47 · 46 / 120 · (12 · 11 / 2))"
_SIX_OF_49 = "49 · 48 · 47 · 46 · 45 · 44 / 720"

COMPARISONS: tuple[Comparison, ...] = tuple(
    sorted(
        (
            _exact("six", translate("lab", "a six with one die"), "q = 1 / 6", 6),
            _exact("five_alike", translate("lab", "five dice that all show the same"), "q = 6 / 6⁵", 6**4),
            _exact(
                "pin", translate("lab", "a PIN of four digits guessed at the first try"), "q = 1 / 10⁴", 10**4
            ),
            Comparison(
                "bennu",
                translate("lab", "the asteroid Bennu hitting the Earth before the year 2300"),
                1.0 / 1750,
                "q = 1 / 1\u202f750",
                PUBLISHED,
                "2021-08-11",
                "NASA, Center for Near Earth Object Studies (Farnocchia et al., Icarus 2021)",
            ),
            Comparison(
                "lightning_life",
                translate("lab", "being struck by lightning in a life of 80 years, in the USA"),
                270.0 / 330e6 * 80.0,
                "q = 80 · 270 / 330\u202f000\u202f000",
                PUBLISHED,
                "2019",
                _NWS := "National Weather Service, weather.gov/safety/lightning-odds: averages 2009 to 2018",
            ),
            Comparison(
                "lightning_year",
                translate("lab", "being struck by lightning in one year, in the USA"),
                270.0 / 330e6,
                "q = 270 / 330\u202f000\u202f000",
                PUBLISHED,
                "2019",
                _NWS,
            ),
            _exact(
                "royal_flush",
                translate("lab", "a royal flush in five cards dealt"),
                "q = 4 / (52 · 51 · 50 · 49 · 48 / 120)",
                math.comb(52, 5) // 4,
            ),
            _exact(
                "lotto_6_49",
                translate("lab", "six right numbers of 49 with one ticket"),
                f"q = 1 / ({_SIX_OF_49})",
                math.comb(49, 6),
            ),
            _exact(
                "second_of_year",
                translate("lab", "one certain second of a year, picked blindly"),
                "q = 1 / (365.25 · 86\u202f400)",
                31_557_600,
            ),
            _rules(
                "lotto_6aus49",
                translate("lab", "the jackpot of the German Lotto 6aus49 with one ticket"),
                f"q = 1 / ({_SIX_OF_49} · 10)",
                math.comb(49, 6) * 10,
                as_of="2013-05-04",
                source="Rules of Lotto 6aus49: six of 49 and one Superzahl of ten",
            ),
            _rules(
                "euromillions",
                translate("lab", "the jackpot of EuroMillions with one ticket"),
                _FIVE_OF_50_TWO_OF_12,
                math.comb(50, 5) * math.comb(12, 2),
                as_of="2016-09-24",
                source="Rules of EuroMillions: five of 50 and two of 12",
            ),
            _rules(
                "powerball",
                translate("lab", "the jackpot of Powerball with one ticket"),
                "q = 1 / (69 · 68 · 67 · 66 · 65 / 120 · 26)",
                math.comb(69, 5) * 26,
                as_of="2015-10-07",
                source="Rules of Powerball: five of 69 and one of 26",
            ),
            Comparison(
                "human",
                translate("lab", "one certain person of all on Earth, picked blindly"),
                1.0 / 8.2e9,
                "q = 1 / 8\u202f200\u202f000\u202f000",
                PUBLISHED,
                "2024-07-11",
                "United Nations, World Population Prospects 2024",
            ),
            Comparison(
                "millimetre",
                translate("lab", "one certain millimetre of the equator, picked blindly"),
                1.0 / 40_075_016_686,
                "q = 1 / (2 · 3.14159265358979 · 6\u202f378\u202f137\u202f000)",
                RULES,
                "1984-01-01",
                "WGS 84: the Earth's equatorial radius is 6 378 137 m",
            ),
            _exact(
                "one_suit",
                translate("lab", "thirteen cards dealt that are all of one suit"),
                f"q = 4 / ({_row(52, 40)} / 6\u202f227\u202f020\u202f800)",
                math.comb(52, 13) // 4,
            ),
            Comparison(
                "second_of_universe",
                translate("lab", "one certain second since the Big Bang, picked blindly"),
                1.0 / (13.787e9 * 31_557_600),
                "q = 1 / (13\u202f787\u202f000\u202f000 · 365.25 · 86\u202f400)",
                PUBLISHED,
                "2020-09-11",
                "Planck Collaboration, Planck 2018 results VI: the universe is 13.787 billion years old",
            ),
            Comparison(
                "molecule",
                translate("lab", "one certain molecule of 18 g of water, picked blindly"),
                18.015 / 18.0 / 6.02214076e23,
                "q = 18.015 / 18 / (6.02214076 · 10²³)",
                RULES,
                "2019-05-20",
                "The SI: 6.02214076 × 10²³ molecules are a mole; a mole of water weighs 18.015 g",
            ),
            _exact(
                "cards",
                translate("lab", "a shuffled pack of 52 cards in a certain order"),
                f"q = 1 / ({_row(52, 2)})",
                math.factorial(52),
            ),
        ),
        key=lambda each: -each.chance,
    )
)
"""The likeliest first."""


def comparison(key: str) -> Comparison:
    """One of them.

    Raises:
        KeyError: there is none of this name.
    """
    return _by_key()[key]


@lru_cache(maxsize=1)
def _by_key() -> dict[str, Comparison]:
    return {each.key: each for each in COMPARISONS}


_LIKELIER_THAN_A_COIN = 0.5**0.5


def heads_in_a_row(chance: float) -> int | None:
    """How many tosses that all show heads come nearest to a chance; None where even one is too many."""
    if not 0.0 < chance < _LIKELIER_THAN_A_COIN:
        return None
    return max(round(-math.log2(chance)), 1)


def nearest(chance: float) -> tuple[Comparison | None, Comparison | None]:
    """The next likelier (or equally likely) comparison, and the next less likely one; None: there is none.

    Args:
        chance: 0..1.
    """
    above = [each for each in COMPARISONS if each.chance >= chance]
    below = [each for each in COMPARISONS if each.chance < chance]
    return above[-1] if above else None, below[0] if below else None


# ---- in words --------------------------------------------------------------------------------------------


def heads_words(chance: float) -> Text:
    """As in "About as likely as 31 heads in a row."; empty of 0, and of what is likelier than a coin."""
    heads = heads_in_a_row(chance)
    if heads is None:
        return EMPTY
    if heads == 1:
        return translate("lab", "About as likely as heads with one coin.")
    return translate("lab", "About as likely as {heads} heads in a row.", heads=Amount(float(heads), "count"))


def against_words(chance: float, other: Comparison) -> Text:
    """How many times likelier, or less likely, than one certain thing."""
    if chance >= other.chance:
        return translate(
            "lab",
            "{times} as likely as {event}.",
            times=Amount(chance / other.chance, "times"),
            event=other.name,
        )
    if chance <= 0.0:
        return translate("lab", "Never, where {event} is at least possible.", event=other.name)
    return translate(
        "lab",
        "{times} less likely than {event}.",
        times=Amount(other.chance / chance, "times"),
        event=other.name,
    )


def known_words(each: Comparison) -> Text:
    """How it is known: counted, by the rules of a date, or published on a date, and by whom."""
    if each.how == EXACT:
        return translate("lab", "Counted exactly.")
    template = (
        translate("lab", "Counted from the rules since {date}. {source}.")
        if each.how == RULES
        else translate("lab", "As published, {date}. {source}.")
    )
    return filled(template, date=_date(each.as_of), source=verbatim(each.source))


def _date(as_of: str) -> Amount | Text:
    """Of a day, or of a year only."""
    if len(as_of) == len("2019"):
        return verbatim(as_of)
    return Amount(datetime.fromisoformat(as_of).replace(tzinfo=UTC).timestamp(), "calendar_date")


def comparison_working(each: Comparison) -> Working:
    """The chance of it, opened."""
    known = Provenance.MODELLED if each.how == EXACT else Provenance.DATED
    return Working(
        translate("lab", "Chance of {event}", event=each.name),
        Amount(each.chance, "chance"),
        each.formula,
        (),
        known,
        (),
        known_words(each),
    )
