"""Reads a claim out of a sentence: "1 in 3.5 million per day at 480 GH/s, 6.25 BTC".

Each rule takes what it understands out of the sentence, the most telling ones first; what is left over and
has digits is told as not understood. Words are English; other readers fill in the form.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from warmgui.core.money.claims.claims import Claim, Parsed, Period
from warmgui.core.money.claims.numbers import BIG, NUMBER, number
from warmgui.core.money.claims.parts import day_amount, money
from warmgui.core.money.claims.reading import (
    MONEY,
    PREFIXES,
    N,
    Reading,
    money_of,
    period_near,
    take_money,
    take_number,
    told,
    told_per,
    verb,
)
from warmgui.core.money.mining import SAT_PER_BTC
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 2000
"""Characters of a sentence that are read."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"


def parse_claim(words: str) -> Parsed:
    """What a sentence claims. Never raises; what is not understood is told."""
    sentence = words[:LONGEST]
    reading = Reading(sentence, sentence)
    for rule in _RULES:
        rule(reading)
    ignored = tuple(
        match.group(0).strip() for match in re.finditer(rf"{NUMBER}{BIG}[^\s\0,;]*", reading.left)
    )
    claim = Claim(**reading.values)
    understood = tuple(sorted(reading.understood, key=lambda each: each.start))
    return Parsed(claim, understood, (*reading.twice, *ignored), _problem(claim, reading, words))


def _problem(claim: Claim, reading: Reading, words: str) -> Text:
    if claim.is_empty():
        return translate(
            "claims",
            "No number with a unit was found. An example: 1 in 3.5 million per day at 480 GH/s, 6.25 BTC.",
        )
    if reading.twice:
        return translate(
            "claims",
            "Two different numbers for the same thing: {words} does not count.",
            words=reading.twice[0],
        )
    if len(words) > LONGEST:
        return translate("claims", "Only the first {count} characters were read.", count=LONGEST)
    return EMPTY


# ---- rules: each takes what it knows -----------------------------------------------------------------------


def _dates(reading: Reading) -> None:
    for match in re.finditer(r"\b(20\d\d)-(\d\d)-(\d\d)\b", reading.left):
        _take_day(reading, match, int(match[1]), int(match[2]), int(match[3]))
    for match in re.finditer(
        rf"\b(?:(\d{{1,2}})\.?\s+)?{_MONTH}\s+(?:(\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(20\d\d)\b",
        reading.left,
        re.IGNORECASE,
    ):
        month = _MONTHS.index(match[2].lower()) + 1
        _take_day(reading, match, int(match[4]), month, int(match[1] or match[3] or 15))
    for match in re.finditer(r"\b(?:in|of|since|from|year)\s+(20\d\d)\b", reading.left, re.IGNORECASE):
        _take_day(reading, match, int(match[1]), 7, 1)


def _take_day(reading: Reading, match: re.Match[str], year: int, month: int, day: int) -> None:
    try:
        when = date(year, month, day)
    except ValueError:
        return
    reading.take("day", when, match.start(), match.end(), told("day", day_amount(when)))


def _heights(reading: Reading) -> None:
    for match in re.finditer(
        rf"\b(?:block|height)\s+(?:number\s+|height\s+|no\.?\s+|#)?{N}(?!\s*[\w$€£%/])",
        reading.left,
        re.IGNORECASE,
    ):
        value = number(match[1])
        if value is not None and value == int(value) and value >= 0:
            reading.take(
                "height", int(value), match.start(), match.end(), told("height", Amount(value, "height"))
            )


_ODDS = re.compile(
    rf"(?<![\d.,])\b(?:1|one)\s*(?:(in|out of)|[:/])\s*(?:a\s+)?(?:{N}|(million|billion|trillion)\b)",
    re.IGNORECASE,
)
_PERCENT_CHANCE = re.compile(
    rf"{N}\s?%(?=[^%.;]{{0,20}}?(?:chance|odds|probab))|(?:chance|odds|probab\w*)[^\d%.;]{{0,20}}?{N}\s?%",
    re.IGNORECASE,
)
_CHANCE_WORDS = re.compile(
    r"\s*(?:chance|odds|probability)\b(?:\s+(?:of|for|to find|of finding)\s+(?:an?|one|the)\s+block)?"
    r"(?:[^.;,\d\0]{0,30}?(?=\s(?:per|an?|each|every)\s|/|\sdaily))?",
    re.IGNORECASE,
)
_FLOW_WORDS = re.compile(
    r"\s*(?:(?:in|of|for)\s+)?(?:income|revenue|profit|costs?|electricity)\b", re.IGNORECASE
)
_LEAST_RATIO = 100.0
"""1:30 is a time of day, 1:3500000 a chance."""


def _chances(reading: Reading) -> None:
    for match in _ODDS.finditer(reading.left):
        value = number(match[2] or f"1 {match[3]}")
        if value is not None and (match[1] or value >= _LEAST_RATIO):
            _take_chance(reading, value, match.start(), match.end())
    for match in _PERCENT_CHANCE.finditer(reading.left):
        value = number(match[1] or match[2])
        if value is not None and value > 0:
            _take_chance(reading, 100.0 / value, match.start(), match.end())


def _take_chance(reading: Reading, one_in: float, start: int, end: int) -> None:
    between = _CHANCE_WORDS.match(reading.left, end)
    period, end = period_near(reading, start, between.end() if between else end)
    chance = Amount(1.0 / one_in if one_in > 0 else None, "chance")
    reading.take("chance_one_in", one_in, start, end, told("chance_one_in", told_per(chance, period)))
    if period is not None and reading.values["chance_one_in"] == one_in:
        reading.values.setdefault("chance_period", period)


def _efficiencies(reading: Reading) -> None:
    scales = {"k": 1e9, "m": 1e6, "g": 1e3, "t": 1.0, "p": 1e-3}
    pattern = rf"{N}\s?(?:j|w|joules?|watts?)\s?(?:/|per)\s?(?:(k|m|g|t|p)h(?:/s)?\b|(tera)hash\w*)"
    for match in re.finditer(pattern, reading.left, re.IGNORECASE):
        take_number(reading, "efficiency_j_per_th", match, scales["t" if match[3] else match[2].lower()])


def _hashrates(reading: Reading) -> None:
    for match in re.finditer(
        rf"{N}\s?([kmgtpez]?)h(?:ash(?:es)?)?\s?(?:/|p|per\s)\s?s(?:ec\w*)?\b|{N}\s?([kmgtpez])h\b",
        reading.left,
        re.IGNORECASE,
    ):
        take_number(
            reading,
            "hashrate_hs",
            match,
            PREFIXES[(match[2] if match[1] else match[4]).lower()],
            match[1] or match[3],
        )


def _prices(reading: Reading) -> None:
    cents = rf"{N}\s?(?:ct|cts|cents?|¢|p)\s?(?:/|per|a)\s?kwh"
    for match in re.finditer(cents, reading.left, re.IGNORECASE):
        value = number(match[1])
        if value is not None:
            words = translate("claims", "{number} ct per kWh", number=Amount(value, "number"))
            reading.take(
                "price_per_kwh", value / 100.0, match.start(), match.end(), told("price_per_kwh", words)
            )
    for match in re.finditer(rf"{MONEY}\s?(?:/|per|a)\s?kwh", reading.left, re.IGNORECASE):
        take_money(reading, "price_per_kwh", *money_of(match), match)


def _btc_prices(reading: Reading) -> None:
    bitcoin = r"(?:btc|bitcoins?)"
    for match in re.finditer(
        rf"{MONEY}\s?(?:/|per|a|for one|for a)\s?{bitcoin}\b", reading.left, re.IGNORECASE
    ):
        take_money(reading, "btc_price", *money_of(match), match)
    verbs = r"(?:price\s*)?(?:is\s+|was\s+)?(?:at|of|=|:|costs?|is worth|worth|price)?"
    pattern = rf"\b{bitcoin}(?:'s)?\s+{verbs}\s*{MONEY}"
    for match in re.finditer(pattern, reading.left, re.IGNORECASE):
        if period_near(reading, match.start(), match.end())[0] is None:
            take_money(reading, "btc_price", *money_of(match), match)


def _fees(reading: Reading) -> None:
    for match in re.finditer(
        rf"{N}\s?%(?=\s*(?:pool\s*)?fees?\b)|\bfees?\s*(?:of|is|:|=)?\s*{N}\s?%",
        reading.left,
        re.IGNORECASE,
    ):
        take_number(reading, "pool_fee", match, 0.01, match[1] or match[2])


def _difficulties(reading: Reading) -> None:
    before = rf"\bdifficulty\s*(?:of|is|was|at|=|:)?\s*(?:about\s+)?{N}\s?([kmgtpe]?)\b"
    pattern = rf"{before}|{N}\s?([kmgtpe]?)\s+difficulty\b"
    for match in re.finditer(pattern, reading.left, re.IGNORECASE):
        take_number(
            reading,
            "difficulty",
            match,
            PREFIXES[(match[2] or match[4] or "").lower()],
            match[1] or match[3],
        )


def _incomes(reading: Reading) -> None:
    for match in re.finditer(rf"{N}\s?(?:sats?|satoshis?)\b", reading.left, re.IGNORECASE):
        _take_sat(reading, number(match[1]), match)
    for match in re.finditer(rf"{N}\s?(?:btc|bitcoins?|₿)(?!\w)|₿\s?{N}", reading.left, re.IGNORECASE):
        value = number(match[1] or match[2])
        period, _ = period_near(reading, match.start(), match.end())
        if period not in {None, Period.BLOCK} or verb(reading, match.start(), match.end()) == "income":
            _take_sat(reading, None if value is None else value * SAT_PER_BTC, match)
        else:
            take_number(reading, "reward_btc", match, 1.0, match[1] or match[2])
    for match in re.finditer(MONEY, reading.left, re.IGNORECASE):
        _take_flow(reading, match)


def _take_sat(reading: Reading, sat: float | None, match: re.Match[str]) -> None:
    if sat is None:
        return
    period, end = period_near(reading, match.start(), match.end())
    reading.take(
        "income_sat", sat, match.start(), end, told("income_sat", told_per(Amount(sat, "sat"), period))
    )
    if period is not None:
        reading.values.setdefault("income_period", period)


def _take_flow(reading: Reading, match: re.Match[str]) -> None:
    """Money that comes or goes; what it costs without a period is a price of purchase, and is left."""
    value, currency = money_of(match)
    between = _FLOW_WORDS.match(reading.left, match.end())
    period, end = period_near(reading, match.start(), between.end() if between else match.end())
    name = verb(reading, match.start(), match.end() if between else end)
    if value is None or name is None or (name == "cost" and period is None):
        return
    if reading.values.setdefault("currency", currency) != currency:
        reading.twice.append(match[0].strip())
        return
    words = told_per(money(value, currency), period)
    reading.take(name, value, match.start(), end, told(name, words))
    if period is not None:
        reading.values.setdefault(f"{name}_period", period)


def _powers(reading: Reading) -> None:
    for match in re.finditer(
        rf"{N}\s?(k|m|g)?(?:w|watts?)\b(?!\s?(?:h\b|/|hours?))", reading.left, re.IGNORECASE
    ):
        take_number(reading, "power_w", match, PREFIXES[(match[2] or "").lower()])


_RULES: tuple[Callable[[Reading], None], ...] = (
    _dates,
    _efficiencies,
    _hashrates,
    _chances,
    _prices,
    _btc_prices,
    _fees,
    _difficulties,
    _heights,
    _incomes,
    _powers,
)
