"""More nouns of the snapshot: plan, controller, thermometers, use of the PC, what was learned of the room.

Like `model`: frozen, plain, no slots (the first charts wait for these imports).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.heat.learned import Attempt, LearnedRoom, Radiator
    from warmgui.core.model_value import Value


@dataclass(frozen=True)
class PlanStatus:
    """Which target is in force, why, and what comes next."""

    setpoint_c: float
    source: str = "target"
    """"target" (the dial, no week plan), "week", "holiday", "override" (until the next change of the week
    plan), "boost"."""
    preset: str = ""
    """"frost", "eco", "comfort" where the target is one of them; "" for a temperature of its own."""
    text: Text = EMPTY
    """"Comfort until 22:30", "holiday until 3 Dec", "by hand until 17:00"."""
    until_utc: float | None = None
    """When this ends; None: not by itself."""
    next_setpoint_c: float | None = None
    next_utc: float | None = None
    """The next different target, for preview starts; None: none within a week."""
    preheating: bool = False
    """Heating ahead of the next target ("warm by")."""


@dataclass(frozen=True)
class ControlStatus:
    """What the controller is doing: `Explanation` of the thermostat, for people."""

    mode: str
    """As in `heat.explain`."""
    reason: Text
    eta_low_s: float | None = None
    eta_high_s: float | None = None
    """Range of the time until the target is reached; None: not within a day."""


@dataclass(frozen=True)
class ThermometerStatus:
    """One thermometer or other sensor of the list, and what is to be thought of it."""

    key: str
    """`Thermometer.key`; "" for the one that was typed in."""
    name: str
    value: Value
    state: str
    """"ok", "waiting" (has not answered yet), "silent", "stale", "frozen", "implausible", "jumped", "apart"
    (far from the others), "unread" (the room is simulated)."""
    text: Text = EMPTY
    """What is wrong, in one sentence; empty when nothing is."""
    used: bool = False
    """It counts: of the room's, it is part of the median that is controlled on."""


@dataclass(frozen=True)
class UseStatus:
    """Whether somebody uses this PC, and which of the two watt levels that means."""

    level: str = "unknown"
    """"in_use", "away", or "unknown": nobody can tell."""
    idle_s: float | None = None
    """Since mouse or keyboard were used; None where that cannot be known."""
    limit_w: float | None = None
    """The limit in force because of use, quiet hours, battery or programs; None: none."""
    reason: Text = EMPTY
    """Of that limit."""
    note: Text = EMPTY
    """What cannot be known on this desktop, and which settings therefore do nothing; empty if all works."""
    on_battery: bool | None = None
    """None: there is none, or nobody can tell."""


@dataclass(frozen=True)
class RoomKnowledge:
    """What the nightly fits have learned about the room, for the page that shows it."""

    model: LearnedRoom | None = None
    """In force; None: the declared room is."""
    attempt: Attempt | None = None
    """The last fit, accepted or not."""
    versions: tuple[LearnedRoom, ...] = ()
    """Accepted ones, newest first, `model` among them: one may go back to any."""
    days: float = 0.0
    """Days of usable data so far."""
    days_needed: float = 7.0
    running: bool = False
    radiator: Radiator | None = None
    """A radiator that holds the room, if one was recognised."""
    text: Text = EMPTY
    """"Still learning, day 2 of about 7."; "Learned from 12 days; the error of a day ahead is 0.3 °C."."""


@dataclass(frozen=True)
class MeterPoint:
    """One reading of a wall meter against what was computed at the same time, W."""

    computed_w: float
    meter_w: float
    computed_error_w: float = 0.0
    """Standard error of the mean that `computed_w` is."""
    plug_w: float | None = None
    """What a plug said at the same time, where one was compared with the meter."""


@dataclass(frozen=True)
class CalibrationFit:
    """meter = gain x computed + offset."""

    gain: float = 1.0
    offset_w: float = 0.0
    gain_error: float | None = None
    """Standard error; None: the gain was not measured."""
    error_w: float | None = None
    """Standard error of the calibrated watts at the highest point."""
    note: Text = EMPTY
    """What is missing, though it may be used."""
    refused: Text = EMPTY
    """Why it must not be used; the numbers then mean nothing."""


@dataclass(frozen=True)
class CalibrationStatus:
    """A calibration that is going on: the readings so far, what follows for the model, and for a plug."""

    wall_points: tuple[MeterPoint, ...] = ()
    wall: CalibrationFit | None = None
    plug: CalibrationFit | None = None
    refused: Text = EMPTY
    """Why the last reading was not taken."""
