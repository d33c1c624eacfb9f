"""The section of docs/benchmarks.md about how well the room is learned."""

from __future__ import annotations

from typing import Any

from report_miner import nothing, number, percent, table

TITLE = """## How well the room is learned

Simulated rooms (1R1C, R2C2, ISO 13790 5R1C): {days} days of the shipping thermostat with measured sun,
declared by somebody who is off by up to a factor of two, then one night's fit, as the program does it.
Foreign rooms are drawn at random and nothing was tuned on them. Errors are those of accepted fits, against
the simulated room itself; peer: what was declared. Reach is told as known, or, where it is known to less than
about 15 %, as a range only; its truth is the room's own end at full power less its end with all heat of the
last day, ours and the radiator's. Whether there is a radiator is said, but in one row. The last column is the
root mean square of error / sigma over all fits that have a say, accepted or not. What it means:
[learning.md](learning.md).
"""
HEAD = [
    "rooms",
    "fits accepted",
    "UA error: median, 90 %, worst",
    "within 15 %",
    "reach as known: median, 90 %, worst",
    "within 15 %",
    "reach as a range",
    "error / sigma",
    "declared: median error of UA",
]


def learning(measured: dict[str, Any] | None) -> str:
    """Goals, then each kind of room."""
    if not measured or "not_measured" in measured:
        return nothing(TITLE.format(days=10), measured)
    goals = [
        [g["goal"], g["threshold"], number(g["value"], 3), "yes" if g["met"] else "**no**"]
        for g in measured["goals"]
    ]
    parts = [
        TITLE.format(days=measured["days"]),
        table(["goal", "", "reached", "met"], goals),
        table(HEAD, [_row(name, own) for name, own in measured["kinds"].items()]),
        _words(measured),
    ]
    return "\n".join(parts)


def _words(measured: dict[str, Any]) -> str:
    own = measured["kinds"]["all"]
    return (
        f"The true UA was within one sigma in {percent(own['ua_within_one_sigma'], 0)} of the accepted fits, "
        f"within two in {percent(own['ua_within_two_sigma'], 0)}; the true reach within the told range in "
        f"{percent(own['reach_within_its_range'], 0)}, within twice that in "
        f"{percent(own['reach_within_twice_its_range'], 0)}. Radiators recognised of those that matter: "
        f"{own['radiators_that_matter_found']} of {own['radiators_that_matter']}. A fit took "
        f"{own['fit_s_median']:.0f} s, {own['fit_s_worst']:.0f} s at most; all of it "
        f"{measured['took_s'] / 60:.0f} min, {measured['workers']} at a time.\n"
    )


def _row(name: str, own: dict[str, Any]) -> list[str]:
    return [
        name,
        f"{own['accepted']} of {own['fits']}",
        _sizes(own["ua"]),
        percent(own["ua"]["within"], 0),
        _sizes(own["reach"]),
        percent(own["reach"]["within"], 0),
        str(own["reach_told_as_a_range"]["count"]),
        number(own["ua_by_sigma"], 2),
        percent(own["ua_declared"]["median"], 0),
    ]


def _sizes(errors: dict[str, float | None]) -> str:
    return ", ".join(percent(errors[name], 0) for name in ("median", "p90", "worst"))
