"""A sensor that fails at the worst moment: what must never drive the room too hot.

Two cold days, one rise of the setpoint each; the fault comes on the second day, when the controller has had a
day to learn, and once without any day to learn (`early`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.analysis.rooms.sensing import CLEAN, Jump, Sensing, Span, dirty
from warmgui.analysis.rooms.weather import MINUTES_PER_DAY

if TYPE_CHECKING:
    from warmgui.analysis.rooms.scenarios import Scenario

DAYS = 4
HAZARD_DAY = 2


@dataclass(frozen=True, slots=True)
class Hazard:
    """One fault of the sensor in one room."""

    name: str
    scenario: Scenario
    sensing: Sensing


def hazards(scenario: Scenario) -> tuple[Hazard, ...]:
    """Faults around the first rise of a day, around noon, and from the very beginning."""
    short = replace(scenario, days=DAYS)
    rise = next(m for m, value in scenario.schedule if value >= max(v for _, v in scenario.schedule))
    at = HAZARD_DAY * MINUTES_PER_DAY + rise
    noon = HAZARD_DAY * MINUTES_PER_DAY + 780
    found: dict[str, Sensing] = {
        "dropout of 20 h before a rise": replace(CLEAN, dropouts=(Span(at - 30, at + 1170),)),
        "dropout of 10 h in the rise": replace(CLEAN, dropouts=(Span(at + 10, at + 610),)),
        "dropout from the beginning": replace(CLEAN, dropouts=(Span(0, 2 * MINUTES_PER_DAY),)),
        "frozen before a rise, 10 h": replace(CLEAN, frozen=(Span(at - 5, at + 600),)),
        "frozen in the rise, 10 h": replace(CLEAN, frozen=(Span(at + 20, at + 620),)),
        "frozen before the preview, 20 h": replace(CLEAN, frozen=(Span(at - 400, at + 800),)),
        "frozen at the first rise": replace(CLEAN, frozen=(Span(rise - 5, rise + 700),)),
        "frozen at noon, 8 h": replace(CLEAN, frozen=(Span(noon, noon + 480),)),
        "coarse and frozen before a rise": replace(
            dirty(DAYS, scenario.seed), dropouts=(), frozen=(Span(at - 5, at + 600),)
        ),
        "half of the readings missing": replace(CLEAN, missing=0.5),
    }
    for by_k in (-10.0, -5.0, -3.0, 3.0, 10.0):
        for minutes in (5, 30, 240):
            jump = (Jump(Span(noon, noon + minutes), by_k),)
            found[f"{by_k:+.0f} K for {minutes} min"] = replace(CLEAN, jumps=jump)
    found["-5 K for 4 h in the rise"] = replace(CLEAN, jumps=(Jump(Span(at + 15, at + 255), -5.0),))
    return tuple(Hazard(name, short, sensing) for name, sensing in found.items())
