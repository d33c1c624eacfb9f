"""When a service is asked again, and how a source stands, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.model_energy import SourceStatus
from warmgui.core.schedule.clock import DAY_S, midnight_before
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series

HOUR_S = 3600.0
PUBLISHED_H = 13.0
"""Local hour from which tomorrow's prices may be there: Europe's market tells them at about 13 h."""
LATE_S = 3 * HOUR_S
"""The market's day may end so long before the user's."""
FIRST_RETRY_S = 300.0
"""After nobody was reached; whoever answered, however badly, is left alone for an hour."""
LONGEST_RETRY_S = 4 * HOUR_S


def knows_tomorrow(series: Series, now_utc: float, offset_s: float) -> bool:
    """Whether prices reach to about the end of the user's tomorrow."""
    midnight_utc = midnight_before(now_utc, offset_s)
    return bool(series.slots) and series.slots[-1].end_utc >= midnight_utc + 2 * DAY_S - LATE_S


def next_prices_utc(series: Series, now_utc: float, offset_s: float, spread_s: float = 0.0) -> float:
    """When prices are worth asking for again.

    Args:
        series: what the last good answer gave.
        now_utc: wall time.
        offset_s: local time less UTC.
        spread_s: so much after the hour, that not all programs ask at once.
    """
    soonest_utc = series.fetched_utc + HOUR_S
    midnight_utc = midnight_before(now_utc, offset_s)
    published_utc = midnight_utc + PUBLISHED_H * HOUR_S + spread_s
    if series.at(now_utc) is None:
        return soonest_utc
    if knows_tomorrow(series, now_utc, offset_s):
        return max(soonest_utc, published_utc + DAY_S)
    return max(soonest_utc, published_utc)


def next_carbon_utc(series: Series, now_utc: float, offset_s: float, spread_s: float = 0.0) -> float:
    """When carbon intensity is worth asking for again: forecasts change each hour."""
    del now_utc, offset_s, spread_s
    return series.fetched_utc + HOUR_S


def retry_s(failures: int, pause_s: float | None, *, answered: bool) -> float:
    """How long to leave a service alone after so many failures in a row.

    Args:
        failures: this one included.
        pause_s: what the service asked for.
        answered: it did answer.
    """
    first_s = HOUR_S if answered else FIRST_RETRY_S
    return max(min(first_s * 2.0 ** (failures - 1), LONGEST_RETRY_S), pause_s or 0.0)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a source, for its status."""

    key: str
    name: Text
    wanted: bool
    """A service is to be asked."""
    series: Series | None = None
    problem: Text = EMPTY
    """Of the last attempt; empty after a good one."""
    offline: bool = False
    fallback: Text = EMPTY
    """What counts without it."""
    waits_for_tomorrow: bool = False
    """It tells prices of a market that publishes tomorrow's at midday."""


def status(standing: Standing, now_utc: float, offset_s: float) -> SourceStatus:
    """How a source stands."""
    series = standing.series
    at_utc = None if series is None else series.fetched_utc
    if not standing.wanted:
        return SourceStatus(standing.key, standing.name, "off")
    problem = _OFFLINE if standing.offline else standing.problem
    if series is None:
        if not problem:
            return SourceStatus(standing.key, standing.name, "waiting", text=_WAITING)
        return SourceStatus(standing.key, standing.name, "failed", text=_with_fallback(problem, standing))
    if series.at(now_utc) is None:
        words = problem or _SILENT
        return SourceStatus(standing.key, standing.name, "stale", at_utc, _with_fallback(words, standing))
    if problem:
        told = translate(
            "energy",
            "{problem} What was told at {time} counts.",
            problem=problem,
            time=Amount(series.fetched_utc, "clock_utc"),
        )
        return SourceStatus(standing.key, standing.name, "ok", at_utc, told)
    missing = standing.waits_for_tomorrow and not knows_tomorrow(series, now_utc, offset_s)
    return SourceStatus(standing.key, standing.name, "ok", at_utc, _TOMORROW if missing else EMPTY)


def failed_words(name: Text, problem: Text, wait_s: float) -> Text:
    """A failure, and when it is tried again."""
    return translate(
        "energy",
        "{name}: {problem}. It is asked again in {time}.",
        name=name,
        problem=problem,
        time=Amount(wait_s, "duration_s"),
    )


def _with_fallback(problem: Text, standing: Standing) -> Text:
    if not standing.fallback:
        return problem
    return translate("energy", "{problem} Meanwhile {fallback}.", problem=problem, fallback=standing.fallback)


_OFFLINE = translate("energy", "The program is set to stay offline.")
_WAITING = translate("energy", "It has not answered yet.")
_SILENT = translate("energy", "It says nothing about now.")
_TOMORROW = translate("energy", "Tomorrow's prices are not published yet; they come at about 13 h.")
