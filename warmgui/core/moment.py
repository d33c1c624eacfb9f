"""The time with the room and the wishes in it, and what the chain of power makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.house.now import PLAIN_HOUR
from warmgui.core.text import EMPTY

if TYPE_CHECKING:
    from warmgui.core.facts import Watch
    from warmgui.core.heat.climate import RoomView, Span
    from warmgui.core.heat.control.thermostat import NextSetpoint
    from warmgui.core.heat.safety.guard import Limit
    from warmgui.core.house.now import GoodHour
    from warmgui.core.model_energy import Steering
    from warmgui.core.text import Text

PLAIN = "comfort"
"""The code of a steering that changes nothing."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The time, and the room and the wishes in it."""

    now_s: float
    now_utc: float
    dt_s: float
    watch: Watch
    view: RoomView
    setpoint_c: float
    on: bool
    """Heat is asked for and allowed."""
    paused: bool
    """The user holds everything still."""
    utc_offset_s: float = 0.0
    """Local time less UTC."""
    next_setpoint: NextSetpoint | None = None
    """The next different target of the week plan."""
    steering: Steering | None = None
    """What prices, carbon and own power make of the target; None: nothing."""
    lab_fraction: float | None = None
    """The lab asks for this part of what the devices can give, whatever the room; None: no lab runs."""
    good_hour: GoodHour = PLAIN_HOUR
    """For places that may wait for one."""
    others_on: bool = False
    """Other places than this PC's room may be heated, too."""

    @property
    def told_c(self) -> float:
        """What the thermostat is told, °C."""
        return self.setpoint_c if self.steering is None else self.steering.setpoint_c

    @property
    def steered(self) -> Text:
        """Why that is another target or less power than asked for; empty where it is neither."""
        return EMPTY if self.steering is None or self.steering.code == PLAIN else self.steering.reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """From what is wanted to what is given, mining watts."""

    span: Span
    wanted_w: float
    target_w: float
    limit: Limit
    limited: Text
    """Why it is less than wanted."""
    here_w: float = 0.0
    """What heaters in the network are told to draw for this room besides."""
    others_work: bool = False
    """Something else than the miner warms this room."""
    waits: Text = EMPTY
    """What the first heat waits for."""

    @property
    def stopped(self) -> bool:
        """Whether something wants heat, and nothing may give it."""
        return self.wanted_w > 0 and self.target_w + self.here_w <= 0
