"""A teacher's own lesson from a ready one: other facts, settings, seed and date, and so another hash."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.canonical import sealed
from warmgui.core.lab.lessons.check import check
from warmgui.core.lab.lessons.fields import damaged
from warmgui.core.lab.lessons.model import LANGUAGES, LessonError
from warmgui.core.lab.lessons.numbers import exactly, log2, parsed, plain
from warmgui.core.lab.lessons.parts import LARGEST_SEED
from warmgui.core.lab.lessons.working import worked
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.lab.lessons.model import Given, Lesson
    from warmgui.core.model import NetworkFacts

_DIGITS = 12
_BLOCK_S = Decimal(8)
"""A power of two of hashes then takes 6 to 11 seconds."""


def tidy(value: float) -> Decimal:
    """A measured number as one of a lesson: twelve digits, in plain form."""
    with exactly():
        return Decimal(plain(Decimal(f"{value:.{_DIGITS - 1}e}")))


def fitted(value: Decimal) -> Decimal:
    """A typed number as one of a lesson: in plain form, with so many digits as a file may have."""
    with exactly():
        return Decimal(plain(Decimal(f"{value:.{_DIGITS + 2}e}")))


def fitting_bits(hashrate_hs: Decimal) -> Decimal:
    """Whole zero bits at which a block takes some ten seconds at this rate, at least one."""
    with exactly():
        return max(Decimal(1), log2(max(hashrate_hs, Decimal(1)) * _BLOCK_S).to_integral_value())


def todays_facts(lesson: Lesson, network: NetworkFacts) -> dict[str, Given]:
    """Those facts of the lesson that the program knows newer: by their keys, with date and source."""
    known: dict[str, float | None] = {
        "difficulty": network.difficulty,
        "height": float(network.height),
        "subsidy_sat": float(network.subsidy_sat),
        "fees_sat": float(network.fees_sat),
        "btc_price": network.btc_price if network.price_currency == "USD" else None,
    }
    days = {"btc_price": network.price_date, "fees_sat": network.fees_date}
    made = {}
    for fact in lesson.facts:
        value = known.get(fact.key)
        day = days.get(fact.key) or network.date
        if value is not None and value >= 0 and _is_day(day):
            made[fact.key] = replace(
                fact,
                value=tidy(value),
                date=day,
                source=dict.fromkeys(LANGUAGES, network.source or "WarmGUI"),
            )
    return made


def changed(
    lesson: Lesson,
    *,
    facts: Mapping[str, Given] | None = None,
    settings: Mapping[str, Decimal] | None = None,
    seed: int | None = None,
    date: str | None = None,
) -> Lesson:
    """The lesson with other numbers, looked through, worked out once, and sealed anew.

    Args:
        lesson: to begin with.
        facts: by key, instead of those that it has.
        settings: new values by key.
        seed: another luck, 0 to 2^63 - 1.
        date: ISO, of the day on which it was put together.

    Raises:
        LessonError: with these numbers it cannot be used.
    """
    facts, settings = facts or {}, settings or {}
    made = replace(
        lesson,
        facts=tuple(facts.get(fact.key, fact) for fact in lesson.facts),
        settings=tuple(replace(each, value=settings.get(each.key, each.value)) for each in lesson.settings),
        seed=lesson.seed if seed is None else seed,
        date=lesson.date if date is None else date,
    )
    for given in made.givens:
        if parsed(plain(given.value)) is None:
            raise LessonError(damaged(given.key, translate("lessons", "is too long a number")))
    if not 0 <= made.seed <= LARGEST_SEED:
        raise LessonError(damaged("seed", translate("lessons", "is too large")))
    check(made)
    worked(made)
    return sealed(made)


def _is_day(words: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
