"""What places and heaters look at in one tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.readings import ReadingBoard


@dataclass(frozen=True, slots=True)
class GoodHour:
    """Whether prices, carbon and own sun say that heat is good to have now."""

    good: bool = True
    reason: Text = EMPTY
    """What is waited for, where it is not."""
    reserve: bool = False
    """An outage, or power that is kept for one: nobody may take more than `own_w`."""
    own_w: float | None = None
    """Own power that all heating together may use, where that is what makes the hour good, W."""


PLAIN_HOUR = GoodHour()


@dataclass(frozen=True, slots=True)
class HouseNow:
    """One tick."""

    now_s: float
    now_utc: float
    dt_s: float
    utc_offset_s: float
    board: ReadingBoard
    on: bool
    """Heat is asked for and allowed."""
    paused: bool = False
    outdoor_c: float | None = None
    good_hour: GoodHour = PLAIN_HOUR
    room_awaited: bool = False
    """Nobody knows yet how warm the PC's own room is."""


@dataclass(frozen=True, slots=True)
class HereWish:
    """What the PC's own room asks for."""

    heat_w: float
    """Heat above what comes anyway, W."""
    pc_max_w: float
    """What the PC's devices may draw, marginal W at the wall."""
    placement: float = 1.0
    """Part of the PC's power that heats the room."""
    cap_w: float | None = None
    """No more electric power for this room than that; None: no cap."""
    base: bool = True
    """The heaters beside the PC take their part; else it is the PC's alone."""
