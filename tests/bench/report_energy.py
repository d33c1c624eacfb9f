"""The section of docs/benchmarks.md about when to heat: a year under each policy; how long a plan takes."""

from __future__ import annotations

from typing import Any

from report_miner import number, percent, table

TITLE = """## When to heat: a year of synthetic prices, and how long a plan takes

Rooms of `analysis/rooms` live through the same {days} days (seeded prices, carbon, weather and balcony sun;
see `tests/bench/energy_world.py`) with the program's own thermostat, dispatcher and planner. The planner sees
published prices, an erring forecast and a room model that is off by ten percent, and may let the room be
1.0 K cooler and 1.5 K warmer. Peer: the plain thermostat in the same room and year; ratios below 1 are less.

"""
NAMES = {
    "comfort": "comfort (the plain thermostat)",
    "cost": "cost first",
    "cost, by rules": "cost first, by rules without a plan",
    "carbon": "carbon first",
    "sun": "own sun first",
}


def energy(measured: dict[str, Any] | None) -> str:
    """Ratios by policy, by room, and seconds."""
    if not measured:
        return TITLE.format(days=365) + "Not measured in this run.\n"
    rows = [_row(NAMES[name], row) for name, row in measured["policies"].items()]
    head = ["all rooms", "cost", "CO₂", "own power", "in the band", "short of the target", "moves a day"]
    rooms = [
        [
            room,
            *(
                f"{number(row[p]['cost_ratio'])} / {number(row[p]['co2_ratio'])}"
                for p in NAMES
                if p != "comfort"
            ),
        ]
        for room, row in measured["by_room"].items()
    ]
    room_head = ["cost / CO₂", *(NAMES[p] for p in NAMES if p != "comfort")]
    parts = [table(head, rows), table(room_head, rooms), _planning(measured["planning"])]
    return TITLE.format(days=measured["days"]) + "\n".join(parts)


def _row(name: str, row: dict[str, Any]) -> list[str]:
    return [
        name,
        number(row["cost_ratio"]),
        number(row["co2_ratio"]),
        percent(row["own_share"], 0),
        number(row["comfort_ratio"]),
        number(row["cold_k"], 2, " K"),
        number(row["moves_per_day"], 0),
    ]


def _planning(planning: dict[str, Any]) -> str:
    rows = [
        [
            f"48 h in {name} ({planning[name]['slots']} slots)",
            number(planning[name]["in_process_s"], 3, " s"),
            number(planning[name]["with_child_s"], 2, " s"),
            number(planning[name]["with_child_worst_s"], 2, " s"),
        ]
        for name in ("hours", "quarter hours")
    ]
    goal = number(planning["goal_s"], 0, " s")
    return table([f"one plan (goal: within {goal})", "optimiser", "with the child's start", "slowest"], rows)
