"""The thermostat's section of docs/benchmarks.md."""

from __future__ import annotations

from typing import Any

from report_miner import nothing, number, percent, table

TITLE = """## The thermostat in simulated rooms

Peers in the same rooms, weather and sensor noise: hysteresis of ± 0.5 K, time-proportional (0.6/0.01,
10 min), plain PI (simple-pid), the filtered PI with its dead band. `oracle` is that PI with a perfect sensor,
`bound` a clairvoyant. Score = (D_hyst - D)/(D_hyst - D_oracle), D in K·h outside the setpoint ± 0.5 K,
above only what the heater caused; more in warmgui/analysis/rooms/score.py. A dash: hysteresis does it about
as well as the oracle there, so that the quotient says nothing.
"""
NAMES = {
    "warmgui": "**WarmGUI**, with preview",
    "warmgui_no_preview": "**WarmGUI**, without preview",
    "filtered_pi": "filtered PI",
    "plain_pi": "plain PI",
    "hysteresis": "hysteresis",
    "time_proportional": "time-proportional",
    "oracle": "oracle (perfect sensor)",
    "bound": "bound (clairvoyant)",
}
HEAD = [
    "controller",
    "score",
    "strict",
    "while heating",
    "D K·h/day",
    "moves/day (worst room)",
    "overshoot K (p95)",
    "energy kWh",
]


def thermostat(measured: dict[str, Any] | None) -> str:
    """Goals, then every controller by sensor and kind of room."""
    if not measured or "not_measured" in measured:
        return nothing(TITLE, measured)
    parts = [
        TITLE,
        f"{measured['rooms']} rooms, {measured['days']} days; {measured['step_us']:.0f} µs a step.\n",
        table(["goal", "", "reached", "bound", "met"], [_goal(goal) for goal in measured["goals"]]),
        _hazards(measured["hazards"]),
    ]
    first = measured["controllers"]["warmgui"]
    for condition, groups in first.items():
        for group, figures in groups.items():
            if figures["rooms"]:
                parts += [
                    f"\n### {condition} sensor; {group} ({figures['rooms']} rooms)\n",
                    table(HEAD, _rows(measured["controllers"], condition, group)),
                ]
    return "\n".join(parts)


def _hazards(hot: dict[str, Any]) -> str:
    return (
        f"\nA failing sensor ({hot['runs']} runs: dropouts, frozen, missing, jumps, at bad moments) made "
        f"the room too hot in {hot['too_hot']} runs (hysteresis: {hot['too_hot_hysteresis']}). The worst was "
        f"{hot['worst_k']:+.2f} K beside the limit ({hot['worst']}), of hysteresis "
        f"{hot['worst_k_hysteresis']:+.1f} K.\n"
    )


def _goal(goal: dict[str, Any]) -> list[str]:
    met = "yes" if goal["met"] else "**no**"
    return [goal["goal"], goal["threshold"], number(goal["value"], 3), number(goal.get("bound")), met]


def _rows(controllers: dict[str, Any], condition: str, group: str) -> list[list[str]]:
    rows = []
    for name, words in NAMES.items():
        figures = controllers[name][condition][group]
        score = figures["score"]
        rows.append(
            [
                words,
                *(number(score[variant]) for variant in ("allowed", "strict", "heating")),
                number(figures["discomfort_kh_per_day"]),
                f"{figures['moves_per_day']:.0f} ({figures['moves_per_day_worst']:.0f})",
                f"{number(figures['overshoot_k'])} ({number(figures['overshoot_k_p95'])})",
                f"{figures['energy_kwh']:.0f} ({percent(figures['energy_share'])})",
            ]
        )
    return rows
