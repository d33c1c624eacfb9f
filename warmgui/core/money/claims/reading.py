"""A sentence while it is read: what stands where, which period and which verb belong to a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from warmgui.core.money.claims.claims import Period, Understood
from warmgui.core.money.claims.numbers import BIG, NUMBER, number
from warmgui.core.money.claims.parts import KINDS_OF, NAMES, PER, money
from warmgui.core.text import Amount, Text, translate

N = rf"({NUMBER}{BIG})"
_CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "chf": "CHF",
    "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "cad": "CAD",
    "aud": "AUD",
    "¥": "JPY",
    "jpy": "JPY",
}
_CUR = "(" + "|".join(re.escape(c) for c in sorted(_CURRENCIES, key=len, reverse=True)) + ")"
MONEY = rf"(?:{_CUR}\s?{N}|{N}\s?{_CUR}(?!\w))"
_PERIODS = {
    Period.BLOCK: r"blocks?|10\s?min(?:utes)?",
    Period.DAY: r"day|24\s?h(?:ours)?|d",
    Period.MONTH: r"month|mo",
    Period.YEAR: r"year|yr|annum|y",
}
_PER = {
    period: re.compile(
        rf"\s*(?:/\s*|\b(?:per|an?|each|every|in an?|in one|one)\s+)(?:{words})\b", re.IGNORECASE
    )
    for period, words in _PERIODS.items()
}
_ADVERBS = {
    Period.DAY: re.compile(r"\s*(?:daily)\b", re.IGNORECASE),
    Period.MONTH: re.compile(r"\s*(?:monthly)\b", re.IGNORECASE),
    Period.YEAR: re.compile(r"\s*(?:yearly|annually)\b", re.IGNORECASE),
}
PREFIXES = {"": 1.0, "k": 1e3, "m": 1e6, "g": 1e9, "t": 1e12, "p": 1e15, "e": 1e18, "z": 1e21}
_EARNS = re.compile(
    r"\b(?:earn\w*|mak(?:e|es|ing)|made|bring\w*|income|revenue|yield\w*|mines?|profit\w*|"
    r"pays? (?:you|me|out)|gets?)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"\b(?:cost\w*|bill\w*|pay(?:s|ing)?|paid|spend\w*|expens\w*|electricity|power for)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Reading:
    """A sentence while it is read; what has been understood is blanked, so that nothing counts twice."""

    original: str
    left: str
    values: dict[str, Any] = field(default_factory=dict)
    understood: list[Understood] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)

    def take(self, name: str, value: object, start: int, end: int, text: Text) -> None:
        """Note a number and blank it; a second, other one for the same thing is only noted as such."""
        words = self.original[start:end].strip(" ,;")
        if name in self.values and self.values[name] != value:
            self.twice.append(words)
        else:
            self.values[name] = value
            self.understood.append(Understood(name, words, start, end, text))
        self.left = self.left[:start] + "\0" * (end - start) + self.left[end:]


def take_number(
    reading: Reading, name: str, match: re.Match[str], scale: float, digits: str | None = None
) -> None:
    """Take a number of the match (its first group, or `digits`), times its unit's scale."""
    value = number(digits if digits is not None else match[1])
    if value is not None:
        # 16.1 T is 16.1e12 and not 16100000000000.002.
        value = float(f"{value * scale:.15g}")
        reading.take(name, value, match.start(), match.end(), told(name, Amount(value, KINDS_OF[name])))


def money_of(match: re.Match[str]) -> tuple[float | None, str]:
    """The number and the currency of a match of `MONEY`."""
    before, first, second, behind = match[1], match[2], match[3], match[4]
    return number(first or second), _CURRENCIES[(before or behind).lower()]


def take_money(reading: Reading, name: str, value: float | None, currency: str, match: re.Match[str]) -> None:
    """Take an amount of money; in another currency than the one before it does not count."""
    if value is None:
        return
    if reading.values.setdefault("currency", currency) != currency:
        reading.twice.append(match[0].strip())
        return
    reading.take(name, value, match.start(), match.end(), told(name, money(value, currency)))


def told(name: str, what: Amount | Text) -> Text:
    """What a number was taken for, in words."""
    return translate("claims", "{name}: {what}", name=NAMES[name], what=what)


def told_per(what: Amount | Text, period: Period | None) -> Text:
    """An amount and its period."""
    if period is None:
        return Text("", "{what}", (("what", what),))
    return translate("claims", "{what} {per}", what=what, per=PER[period])


def period_near(reading: Reading, start: int, end: int) -> tuple[Period | None, int]:
    """The period right behind a number, and where it ends; else an adverb or "per day" shortly before it."""
    for table in (_PER, _ADVERBS):
        for period, pattern in table.items():
            match = pattern.match(reading.left, end)
            if match is not None:
                return period, match.end()
    before = reading.left[max(0, start - 40) : start]
    clause = re.split(r"[.;\0]", before)[-1]
    for table in (_PER, _ADVERBS):
        for period, pattern in table.items():
            if pattern.search(clause):
                return period, end
    return None, end


def verb(reading: Reading, start: int, end: int) -> str | None:
    """Whether money comes ("income") or goes ("cost"): by the verb right behind, or the nearest before."""
    before = re.split(r"[.;]", reading.original[:start])[-1]
    behind = re.split(r"[.;,\d]| and | but ", reading.original[end : end + 40])[0]
    nearest = {
        name: max((match.end() for match in pattern.finditer(before)), default=-1)
        for name, pattern in (("income", _EARNS), ("cost", _COSTS))
    }
    best = max(nearest, key=lambda name: nearest[name])
    right_behind = next(
        (name for name, pattern in (("income", _EARNS), ("cost", _COSTS)) if pattern.match(behind.lstrip())),
        None,
    )
    if right_behind is not None:
        return right_behind
    if nearest[best] >= 0:
        return best
    if _EARNS.search(behind):
        return "income"
    return "cost" if _COSTS.search(behind) else None
