"""From runs in rooms to figures of controllers, and which goals they meet."""

from __future__ import annotations

import statistics
from typing import Any

from warmgui.analysis.rooms.scenarios import BARE, GROUPS
from warmgui.analysis.rooms.score import VARIANTS, Comfort, pooled_score

ALL = "all"
SCORES = {
    ("warmgui", "clean"): 1.5,
    ("warmgui", "dirty"): 1.1,
    ("warmgui_no_preview", "clean"): 0.9,
    ("warmgui_no_preview", "dirty"): 0.75,
}
AGAINST_ORACLE = {
    ("warmgui", "clean"): 1.0,
    ("warmgui", "dirty"): 1.1,
    ("warmgui_no_preview", "clean"): 1.15,
    ("warmgui_no_preview", "dirty"): 1.4,
}
"""Where hysteresis does it about as well as the oracle (slow rooms, weak heaters) there is no score."""
UNNOTICED_KH = 0.2
"""K·h a day: an oracle below this is taken as this, or the quotient would be about nothing."""
WORDS = {"warmgui": "with preview", "warmgui_no_preview": "without"}
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
    measured, hot = result["controllers"], result["hazards"]
    found = [goal for who in SCORES for goal in _comfort(measured, *who)]
    for condition in measured["warmgui"]:
        for name in OURS:
            groups = measured[name][condition]
            moves = max(figures["moves_per_day_worst"] for figures in groups.values() if figures["rooms"])
            over_k = groups[ALL]["overshoot_k"] or 0.0
            who = f"{WORDS[name]}, {condition}"
            found += [
                _goal(f"power moves a day, worst room; {who}", moves, "<= 75", moves <= MOST_MOVES),
                _goal(f"mean overshoot per rise, K; {who}", over_k, "<= 0.5", over_k <= MOST_OVERSHOOT_K),
            ]
        share = measured["warmgui"][condition][ALL]["energy_share"]
        name = f"energy above that with a perfect sensor; with preview, {condition}"
        found.append(_goal(name, share, "within 4 %", abs(share) <= MOST_ENERGY_SHARE))
    name = "runs in which a failing sensor made the room too hot"
    found.append(_goal(name, hot["too_hot"], f"0 of {hot['runs']}", not hot["too_hot"]))
    return found


def _comfort(measured: dict[str, Any], name: str, condition: str) -> list[dict[str, Any]]:
    """The score where there is one, else discomfort against the oracle's."""
    found = []
    for group in GROUPS[:-1]:
        figures, bound = (measured[who][condition].get(group) for who in (name, "bound"))
        if not figures or not figures["rooms"]:
            continue
        title = f"{WORDS[name]}, {condition}; {group}"
        value, least = figures["score"]["allowed"], SCORES[name, condition]
        if value is not None:
            most = bound["score"]["allowed"]
            found.append(_goal(f"score; {title}", value, f">= {least}", value >= least, bound=most))
            continue
        kh, oracle_kh, bound_kh = (
            measured[who][condition][group]["discomfort_kh_per_day"] for who in (name, "oracle", "bound")
        )
        value, most = kh / max(oracle_kh, UNNOTICED_KH), AGAINST_ORACLE[name, condition]
        found.append(
            _goal(
                f"discomfort by the oracle's; {title}",
                value,
                f"<= {most}",
                value <= most,
                bound=bound_kh / max(oracle_kh, UNNOTICED_KH),
            )
        )
    return found


def _goal(name: str, value: float, threshold: str, met: bool, **more: Any) -> dict[str, Any]:  # noqa: FBT001
    return {"goal": name, "value": value, "threshold": threshold, "met": bool(met), **more}
