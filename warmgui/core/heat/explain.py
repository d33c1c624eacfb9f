"""What a controller says about itself: its mode, why, and when the target will be reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from warmgui.core.text import Text

ControlMode = Literal[
    "idle",
    "holding",
    "heating_up",
    "preview",
    "coasting",
    "sensor_held",
    "open_loop",
    "frost_only",
    "sensor_frozen",
    "sensor_jumped",
    "window_open",
    "guarded",
]
"""Every mode there is: "idle" before the first step, "guarded" where the guard gave less than was asked."""

NOT_WARMTH: frozenset[ControlMode] = frozenset(
    {"sensor_held", "open_loop", "frost_only", "sensor_frozen", "sensor_jumped", "window_open"}
)
"""With these no heat does not mean that the room is warm."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the watts are what they are."""

    mode: ControlMode
    reason: Text
    """One sentence."""
    eta_low_s: float | None = None
    """Seconds until the room is at what is heated to, the early end of what is believed; None: not known."""
    eta_high_s: float | None = None
    """The late end; None: not known, or not within a day."""
