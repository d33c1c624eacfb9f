"""From runs in rooms to figures of controllers, and which goals they meet."""

from __future__ import annotations

import statistics
from typing import Any

from warmgui.analysis.rooms.scenarios import BARE
from warmgui.analysis.rooms.score import VARIANTS, Comfort, pooled_score

ALL = "all"
SCORES = {
    ("warmgui", "clean"): 1.5,
    ("warmgui", "dirty"): 1.1,
    ("warmgui_no_preview", "clean"): 0.9,
    ("warmgui_no_preview", "dirty"): 0.75,
}
OURS = ("warmgui", "warmgui_no_preview")
MOST_MOVES = 75.0
MOST_OVERSHOOT_K = 0.5
MOST_ENERGY_SHARE = 0.04


def controllers(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Controller -> condition -> group -> figures."""
    names = list(rows[0]["comfort"])
    conditions = list(dict.fromkeys(row["condition"] for row in rows))
    groups = list(dict.fromkeys(row["group"] for row in rows))
    return {
        name: {
            condition: {
                group: _figures(name, [r for r in rows if r["condition"] == condition and _in(r, group)])
                for group in (ALL, *groups)
            }
            for condition in conditions
        }
        for name in names
    }


def _in(row: dict[str, Any], group: str) -> bool:
    """The standard's air without capacity rewards nothing but not being hysteresis; it stands apart."""
    return bool(row["group"] == group or (group == ALL and row["group"] != BARE))


def _figures(name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    if not rows:
        return {"rooms": 0}
    mine: list[Comfort] = [row["comfort"][name] for row in rows]
    triples = [(r["comfort"]["hysteresis"], r["comfort"][name], r["comfort"]["oracle"]) for r in rows]
    rises = [k for comfort in mine for k in comfort.overshoot_k]
    moves = [comfort.moves_per_day for comfort in mine]
    shares = [
        r["comfort"][name].energy_kwh / r["comfort"]["warmgui_perfect_sensor"].energy_kwh - 1 for r in rows
    ]
    single = [s for triple in triples if (s := pooled_score([triple])) is not None]
    return {
        "rooms": len(rows),
        "score": {variant: pooled_score(triples, variant) for variant in VARIANTS},
        "score_single_median": statistics.median(single) if single else None,
        "score_single_worst": min(single, default=None),
        "discomfort_kh_per_day": sum(c.discomfort_kh["allowed"] for c in mine) / len(mine) / 14,
        "below_kh": sum(c.below_kh for c in mine),
        "above_kh": sum(c.above_kh for c in mine),
        "moves_per_day": statistics.fmean(moves),
        "moves_per_day_worst": max(moves),
        "orders_per_day_worst": max(c.orders_per_day for c in mine),
        "overshoot_k": statistics.fmean(rises) if rises else None,
        "overshoot_k_p95": statistics.quantiles(rises, n=20)[-1] if len(rises) > 1 else None,
        "overshoot_k_worst_room": max(
            (statistics.fmean(c.overshoot_k) for c in mine if c.overshoot_k), default=None
        ),
        "energy_kwh": sum(c.energy_kwh for c in mine),
        "energy_share": sum(c.energy_kwh for c in mine)
        / sum(r["comfort"]["warmgui_perfect_sensor"].energy_kwh for r in rows)
        - 1,
        "energy_share_worst_room": max(shares, key=abs),
    }


def goals(result: dict[str, Any]) -> list[dict[str, Any]]:
    """What must be reached, what was, and whether it is met."""
    measured = result["controllers"]
    found = []
    for (name, condition), least in SCORES.items():
        bound = measured["bound"][condition][ALL]["score"]["allowed"]
        value = measured[name][condition][ALL]["score"]["allowed"]
        met = value is not None and value >= least
        found.append(_goal(f"score, {name}, {condition}", value, f">= {least}", met, bound=bound))
    for condition in measured["warmgui"]:
        for name in OURS:
            figures = measured[name][condition][ALL]
            worst = max(f["moves_per_day_worst"] for f in measured[name][condition].values() if f["rooms"])
            found.append(
                _goal(
                    f"power moves a day, worst room, {name}, {condition}", worst, "<= 75", worst <= MOST_MOVES
                )
            )
            over = figures["overshoot_k"] or 0.0
            found.append(
                _goal(
                    f"mean overshoot per rise, K, {name}, {condition}",
                    over,
                    "<= 0.5",
                    over <= MOST_OVERSHOOT_K,
                )
            )
        share = measured["warmgui"][condition][ALL]["energy_share"]
        found.append(
            _goal(
                f"energy against a perfect sensor, {condition}",
                share,
                "within 4 %",
                abs(share) <= MOST_ENERGY_SHARE,
            )
        )
    hot = result["hazards"]
    found.append(
        _goal(
            "room too hot by a failing sensor, runs",
            hot["too_hot"],
            f"0 of {hot['runs']}",
            not hot["too_hot"],
        )
    )
    return found


def _goal(name: str, value: float | None, threshold: str, met: bool, **more: Any) -> dict[str, Any]:  # noqa: FBT001
    return {"goal": name, "value": value, "threshold": threshold, "met": bool(met), **more}
