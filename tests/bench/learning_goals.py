"""From fits of rooms whose heat loss is known to figures, and which goals they meet."""

from __future__ import annotations

import math
import statistics
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL = "all"
WITHIN = 0.15
MEANT = 0.05
"""A radiator that gives less than this share of a room's heat beside us need not be recognised."""
ACCEPTED = "fits accepted"
LEAST_ACCEPTED = 0.75
"""So that refusing most is no way to meet the rest; nobody is told a wrong number where a fit is refused."""
LEAST_RECOGNISED = 0.9
TOLD_SIGMA = 0.4
"""Where sigma is wider, the data said nothing: what was believed before is no error of the fit."""
RECOGNISED = "radiators recognised with a good thermometer that gave"
LEAST_IN_RANGE = 0.95


def summary(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Figures of accepted fits, over all and by kind, of what was declared, and the goals."""
    kinds: dict[str, list[dict[str, Any]]] = {ALL: rows}
    for row in rows:
        kinds.setdefault(row["kind"], []).append(row)
    figures = {name: _figures(own) for name, own in kinds.items()}
    return {"fits": len(rows), "kinds": figures, "goals": _goals(figures[ALL], rows)}


def _figures(rows: list[dict[str, Any]]) -> dict[str, Any]:
    accepted = [row for row in rows if row["code"] == "accepted"]
    told = [row for row in accepted if row["reach_error"] is not None]
    codes = [row["code"] for row in rows]
    return {
        "fits": len(rows),
        "accepted": len(accepted),
        "codes": {code: codes.count(code) for code in sorted(set(codes))},
        "ua": _errors([row["ua_error"] for row in accepted]),
        "ua_declared": _errors([row["declared_error"] for row in rows]),
        "ua_whether_accepted_or_not": _errors([row["ua_error"] for row in rows if "ua_error" in row]),
        "ua_by_sigma": _rms([row["sigmas"] for row in rows if row.get("sigma_share", 1.0) < TOLD_SIGMA]),
        "ua_within_one_sigma": _share([abs(row["sigmas"]) <= 1.0 for row in accepted]),
        "ua_within_two_sigma": _share([abs(row["sigmas"]) <= 2.0 for row in accepted]),
        "reach": _errors([row["reach_error"] for row in told if row["reach_known"]]),
        "reach_told_as_a_range": _errors([row["reach_error"] for row in told if not row["reach_known"]]),
        "reach_within_its_range": _share([bool(row["reach_in_range"]) for row in accepted]),
        "reach_within_twice_its_range": _share([bool(row["reach_in_twice"]) for row in accepted]),
        "radiators": sum(row["has_radiator"] for row in rows),
        "radiators_that_matter": sum(map(_matters, rows)),
        "radiators_that_matter_found": sum(row["radiator"] is not None for row in rows if _matters(row)),
        "radiators_seen_where_none_is": sum(
            row["radiator"] is not None for row in rows if not row["has_radiator"]
        ),
        "fit_s_median": statistics.median(row["fit_s"] for row in rows),
        "fit_s_worst": max(row["fit_s"] for row in rows),
    }


def _errors(values: Sequence[float]) -> dict[str, float | None]:
    """Of relative errors without their sign."""
    sizes = np.abs(np.array(values, dtype=np.float64))
    if not sizes.size:
        return {"count": 0, "median": None, "p90": None, "worst": None, "within": None}
    return {
        "count": int(sizes.size),
        "median": float(np.median(sizes)),
        "p90": float(np.quantile(sizes, 0.9)),
        "worst": float(sizes.max()),
        "within": float((sizes <= WITHIN).mean()),
    }


def _rms(values: Sequence[float]) -> float | None:
    """Root mean square: 1 where errors are as large as sigma says."""
    return math.sqrt(statistics.fmean(v * v for v in values)) if values else None


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None


def _matters(row: dict[str, Any]) -> bool:
    """Whether a radiator gave enough to be recognised."""
    return bool(row["has_radiator"]) and row["radiator_share"] >= MEANT


def _goals(figures: dict[str, Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for name, words in (("ua", "heat loss UA"), ("reach", "reach that is told as known")):
        for statistic in ("median", "p90", "worst"):
            value = figures[name][statistic]
            goal = f"error of the {words}, {statistic} of accepted fits"
            met = value is not None and value <= WITHIN
            found.append(_goal(goal, value, f"<= {WITHIN}", met=met))
    told = [row for row in rows if row["shipped"] and row["condition"] == "clean" and row["said"] == "none"]
    accepted = [row["code"] == "accepted" for row in told]
    seen = [row["radiator"] is not None for row in rows if _matters(row) and row["condition"] == "clean"]
    held = [bool(row["reach_in_twice"]) for row in rows if row["code"] == "accepted"]
    shares = (
        ("true reach within two sigma of what is told", held, LEAST_IN_RANGE),
        (
            f"shipped rooms with a good thermometer and said to have no other heating: {ACCEPTED}",
            accepted,
            LEAST_ACCEPTED,
        ),
        (f"{RECOGNISED} {100 * MEANT:.0f} % of the heat or more", seen, LEAST_RECOGNISED),
    )
    for goal, flags, least in shares:
        share = _share(flags)
        if share is not None:
            found.append(_goal(goal, share, f">= {least}", met=share >= least))
    false = figures["radiators_seen_where_none_is"]
    return [*found, _goal("rooms without a radiator in which one is seen", false, "<= 0", met=false == 0)]


def _goal(name: str, value: float | None, threshold: str, *, met: bool) -> dict[str, Any]:
    return {"goal": name, "value": value, "threshold": threshold, "met": met}
