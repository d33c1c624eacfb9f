"""The room as it is known in one tick, and what can be added to its heat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.model import Value
    from warmgui.core.model_room import ThermometerStatus
    from warmgui.core.text import Text


@dataclass(frozen=True, slots=True)
class RoomView:
    """What is shown, what is controlled on, and what the guard looks at."""

    room_c: Value
    source: Text
    outdoor_c: Value
    control_c: float | None
    """None: nothing that may be believed."""
    sensed_c: float | None
    """A fresh number as it is, believable or not; the model's where there is no sensor."""
    thermometers: tuple[ThermometerStatus, ...] = ()
    sensors: tuple[ThermometerStatus, ...] = ()
    """Of the list, but none of the room's."""


@dataclass(frozen=True, slots=True)
class Span:
    """Marginal watts that mining can add, on top of the PC's own idle watts at the wall."""

    idle_w: float
    mining_max_w: float
    others_low_w: float = 0.0
    """Heat that heaters beside the PC bring into this room whatever they are told, W."""
    others_max_w: float = 0.0
    """Heat that they can add to that, W."""
