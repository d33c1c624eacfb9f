"""What is believed about the room, as the thermostat and the room model need it.

dT/dt = (P + G - UA (T - T_out)) / C with P our heat, G all other heat, UA the heat loss and C the capacity.
C per m² of floor follows ISO 13790 (light, medium, heavy).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.settings.model import RoomSettings

CAPACITY_J_PER_K_M2 = {"light": 110e3, "medium": 165e3, "heavy": 260e3}


@dataclass(frozen=True, slots=True)
class RoomEstimate:
    """One node: heat loss UA in W/K, capacity C in J/K, other heat G in W."""

    heat_loss_w_per_k: float = 26.0
    capacity_j_per_k: float = 16.0 * 165e3
    other_heat_w: float = 0.0

    @classmethod
    def declared(cls, room: RoomSettings) -> RoomEstimate:
        """As the user described the room."""
        capacity = room.floor_area_m2 * CAPACITY_J_PER_K_M2[room.construction]
        return cls(room.heat_loss_w_per_k, capacity, room.other_heat_w)

    @property
    def time_constant_s(self) -> float:
        """C / UA."""
        return self.capacity_j_per_k / self.heat_loss_w_per_k

    def holding_w(self, room_c: float, outdoor_c: float) -> float:
        """Heat that holds the room at `room_c`, W; negative when other heat does more than that."""
        return self.heat_loss_w_per_k * (room_c - outdoor_c) - self.other_heat_w

    def equilibrium_c(self, heat_w: float, outdoor_c: float) -> float:
        """Where the room ends after a long time with `heat_w` from us."""
        return outdoor_c + (heat_w + self.other_heat_w) / self.heat_loss_w_per_k

    def after(self, room_c: float, heat_w: float, outdoor_c: float, dt_s: float) -> float:
        """The room `dt_s` later: the exact solution, stable for any step."""
        end_c = self.equilibrium_c(heat_w, outdoor_c)
        return end_c + (room_c - end_c) * math.exp(-max(dt_s, 0.0) / self.time_constant_s)
