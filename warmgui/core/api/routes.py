"""The table of the local API: each path with what it takes and gives. OpenAPI and answers follow from it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from warmgui.core.api.gate import Head, Problem
from warmgui.core.api.wishes import WISHES

MOST_POINTS = 1500
LONGEST_RANGE_S = 10 * 366 * 86_400.0
USUAL_RANGE_S = 86_400.0
MOST_ENTRIES, USUAL_ENTRIES = 1000, 100
LATEST_UTC = 1e10
COLUMNS = (
    "room_c",
    "setpoint_c",
    "outdoor_c",
    "heat_w",
    "wall_w",
    "mining_w",
    "hashrate_hs",
    "energy_kwh",
    "mining_kwh",
)
"""Of the history: means over a step, of energies their sums."""
_NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query; all of them may be left out."""

    name: str
    schema: dict[str, Any]
    about: str


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path."""

    method: str
    path: str
    name: str
    """Of its answer: what `answers` or `wishes` knows it by."""
    summary: str
    gives: str = ""
    """A shape of `shapes`; "" for one that is no JSON object of ours."""
    parameters: tuple[Parameter, ...] = ()
    problems: tuple[int, ...] = ()
    """Statuses beyond those that every route has."""

    @property
    def is_wish(self) -> bool:
        """Whether it changes something."""
        return self.method == "POST"


_UTC = {"type": "number", "minimum": 0, "maximum": LATEST_UTC}
_FROM = Parameter("from", _UTC, "Seconds since 1970; a day before `to` where left out.")
_TO = Parameter("to", _UTC, "Seconds since 1970; now where left out.")
_STEP = Parameter(
    "step",
    {"type": "number", "minimum": 1, "maximum": LONGEST_RANGE_S},
    f"Seconds of each point, at least; never more than about {MOST_POINTS} points are given.",
)
_LIMIT = Parameter("limit", {"type": "integer", "minimum": 1, "maximum": MOST_ENTRIES}, "The newest so many.")


def _wish(name: str, summary: str, *problems: int) -> Route:
    return Route("POST", f"/v1/{name}", name, summary, "Told", (), (400, 413, 415, 503, *problems))


ROUTES: tuple[Route, ...] = (
    Route("GET", "/v1/status", "status", "What this PC does now.", "Status", (), (503,)),
    Route("GET", "/v1/devices", "devices", "What mines on this PC.", "Devices", (), (503,)),
    Route("GET", "/v1/house", "house", "Places and heaters in the network.", "House", (), (503,)),
    Route("GET", "/v1/fleet", "fleet", "Other machines on the broker.", "Fleet", (), (503,)),
    Route(
        "GET", "/v1/history", "history", "Series over time.", "History", (_FROM, _TO, _STEP), (400, 500, 503)
    ),
    Route(
        "GET",
        "/v1/journal",
        "journal",
        "What happened and why.",
        "Journal",
        (_FROM, _TO, _LIMIT),
        (400, 500, 503),
    ),
    _wish("heat", "Heat on or off. On needs the consent that was given at this PC.", 409),
    _wish("target", "The target by hand; with a week plan until its next change."),
    _wish("preset", "A preset by hand."),
    _wish("boost", "The boost, for a while. It needs the consent, like heat on.", 409),
    _wish("pause", "Hold still for a while.", 409),
    _wish("resume", "End a pause."),
    _wish(
        "limit", "This machine heats with at most this, until it is lifted; the lowest limit of all counts."
    ),
    Route("GET", "/openapi.json", "openapi", "This description."),
    Route("GET", "/metrics", "metrics", "For Prometheus.", "", (), (503,)),
)


def route_of(head: Head, *, api: bool, metrics: bool) -> Route | Problem:
    """The route that is asked for.

    Args:
        head: of the request.
        api: everything but the metrics is switched on.
        metrics: they are switched on.
    """
    found = [r for r in ROUTES if r.path == head.path and (metrics if r.name == "metrics" else api)]
    if not found:
        return Problem(404, "no_such_path", "There is nothing here. See /openapi.json.")
    route = next((r for r in found if r.method == head.method), None)
    if route is None:
        allowed = ", ".join(r.method for r in found)
        return Problem(405, "method", f"Only {allowed} is possible here.", (("Allow", allowed),))
    return route


def parameters(route: Route, head: Head) -> dict[str, float] | Problem:
    """The numbers of a query."""
    known = {parameter.name: parameter for parameter in route.parameters}
    found: dict[str, float] = {}
    for name, value in head.query:
        if name not in known:
            return Problem(400, "bad_query", f"There is no parameter “{name[:40]}” here.")
        if name in found:
            return Problem(400, "bad_query", f"“{name}” stands there twice.")
        schema = known[name].schema
        number = float(value) if _NUMBER.fullmatch(value) else math.nan
        whole = schema["type"] != "integer" or number.is_integer()
        if not (schema["minimum"] <= number <= schema["maximum"] and whole):
            kind = "a whole number" if schema["type"] == "integer" else "a number"
            words = f"“{name}” must be {kind} from {schema['minimum']:g} to {schema['maximum']:g}."
            return Problem(400, "bad_query", words)
        found[name] = number
    return found


@dataclass(frozen=True, slots=True)
class Range:
    """A part of the history."""

    start_utc: float
    end_utc: float
    points: int


def range_of(asked: dict[str, float], now_utc: float) -> Range | Problem:
    """The part of the history that is asked for, at most `MOST_POINTS` points of it."""
    end_utc = asked.get("to", now_utc)
    start_utc = asked.get("from", max(end_utc - USUAL_RANGE_S, 0.0))
    if start_utc > end_utc:
        return Problem(400, "bad_query", "“from” must not lie after “to”.")
    if end_utc - start_utc > LONGEST_RANGE_S:
        return Problem(400, "bad_query", "At most ten years are given at once.")
    step_s = asked.get("step")
    points = MOST_POINTS if step_s is None else math.ceil((end_utc - start_utc) / step_s)
    return Range(start_utc, end_utc, min(max(points, 1), MOST_POINTS))


def example_of(route: Route) -> dict[str, Any] | None:
    """A body that it takes."""
    return WISHES[route.name].example if route.is_wish else None
