"""What goes into one step of the thermostat."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NextSetpoint:
    """A scheduled change: what a preview start looks at."""

    in_s: float
    setpoint_c: float


@dataclass(frozen=True, slots=True)
class ControlInputs:
    """What the controller sees in one step. Powers are heat into the room, W."""

    time_s: float
    room_c: float | None
    outdoor_c: float | None
    setpoint_c: float
    min_w: float
    max_w: float
    applied_w: float | None = None
    """Mean heat since the last step, where it is known; less than asked stops the integral from rising."""
    next_setpoint: NextSetpoint | None = None
    """The next scheduled change: a rise is started ahead of."""
    window_open: bool | None = None
    """What a window contact says; None: there is none."""
