"""Difficulty since 2009 on one picture: facts, what lies between them, halvings, and this PC's limits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from warmgui.core.lab.dates import day_amount, noon_utc
from warmgui.core.lab.eras import SPAN_NAMES, limits
from warmgui.core.money.difficulty_history import HALVINGS, HISTORY, RETARGET_BLOCKS
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts

_MARKED = ("day", "month", "life")
"""A year lies too close to a month on an axis of fourteen decades."""
_TONES = {"day": "good", "month": "sun", "year": "sun", "life": "bad"}


def difficulty_plot(
    hashrate_hs: float | None = None, facts: NetworkFacts = DEFAULT_FACTS, day: date | None = None
) -> Plot:
    """The picture.

    Args:
        hashrate_hs: of this PC, for its limits; None while it is not known.
        facts: the newest that is known.
        day: where the time machine stands; None: nowhere.
    """
    points = [(noon_utc(point.day), point.difficulty, point.day) for point in HISTORY]
    newest = _newest(facts)
    if newest is not None:
        points.append((noon_utc(newest), facts.difficulty, newest))
    x, y = tuple(p[0] for p in points), tuple(p[1] for p in points)
    return Plot(
        key="difficulty",
        title=translate("lab", "Difficulty of bitcoin's network since 2009"),
        x=Axis(translate("lab", "Date"), "date_utc"),
        y=Axis(translate("lab", "Difficulty"), "difficulty", logarithmic=True),
        series=(
            Series(
                "between",
                translate("lab", "Between the facts (modelled)"),
                "line",
                x,
                y,
                tone="other",
                provenance=Provenance.MODELLED,
            ),
            Series(
                "facts",
                translate("lab", "Dated facts"),
                "dots",
                x,
                y,
                names=_names(points),
                provenance=Provenance.DATED,
            ),
        ),
        marks=(*_halvings(x[-1]), *_limits(hashrate_hs, facts), *_here(day)),
        note=_note(points[-1][2]),
    )


def _newest(facts: NetworkFacts) -> date | None:
    """The day of the newest facts, where they are newer than the table."""
    try:
        day = date.fromisoformat(facts.date[:10])
    except ValueError:
        return None
    return day if day > HISTORY[-1].day and facts.difficulty > 0 else None


def _names(points: list[tuple[float, float, date]]) -> tuple[str, ...]:
    return tuple(day.isoformat() for _, _, day in points)


def _halvings(last_x: float) -> tuple[Mark, ...]:
    past = [(halving, noon_utc(halving.day)) for halving in HALVINGS if halving.day is not None]
    return tuple(
        Mark(
            "x",
            at,
            translate("lab", "halving: {subsidy}", subsidy=Amount(halving.subsidy_sat / 1e8, "btc")),
        )
        for halving, at in past
        if at <= last_x
    )


def _limits(hashrate_hs: float | None, facts: NetworkFacts) -> tuple[Mark, ...]:
    return tuple(
        Mark(
            "y",
            limit.difficulty,
            translate("lab", "this PC: a block {span}", span=SPAN_NAMES[limit.key]),
            _TONES[limit.key],
        )
        for limit in limits(hashrate_hs, facts)
        if limit.key in _MARKED
    )


def _here(day: date | None) -> tuple[Mark, ...]:
    if day is None:
        return ()
    return (Mark("x", noon_utc(day), translate("lab", "here"), "main", dashed=False),)


def _note(newest: date) -> Text:
    return translate(
        "lab",
        "{count} dated facts until {date}; the line between them is modelled. The network itself moves in "
        "steps of {blocks} blocks.",
        count=Amount(float(len(HISTORY)), "count"),
        date=day_amount(newest),
        blocks=Amount(float(RETARGET_BLOCKS), "height"),
    )
