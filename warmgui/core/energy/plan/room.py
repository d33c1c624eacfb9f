"""The room as a plan needs it: two nodes (air, and the mass of the walls), let pass in steps of any length.

C_a dT_a/dt = H_a (T_o - T_a) + H_am (T_m - T_a) + P + G + A S
C_m dT_m/dt = H_m (T_o - T_m) + H_am (T_a - T_m)
with P our heat, G all other heat, A the window's aperture and S the sun. Steps are exact for inputs that are
constant over them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.numbers import finite

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from warmgui.core.heat.learned import LearnedRoom
    from warmgui.core.settings.model import RoomSettings

AIR_J_PER_K_M2 = 10e3
"""Air and furniture per m² of floor, ISO 52016-1."""
COUPLING_W_PER_K_M2 = 7.8
"""Per m² of floor: h_is = 3.45 W/m²K (ISO 13790) over 4.5 m² of surface, half of the way into the mass."""
DIRECT_SHARE = 0.5
"""Of a declared heat loss: windows and air."""
LEAST_EXCESS = 1.02
"""What goes out through the mass cannot be more than what air and mass exchange."""
LEAST_SHARE, MOST_SHARE = 0.005, 0.9
"""Of the capacity: what is air."""


@dataclass(frozen=True, slots=True)
class RoomStep:
    """x' = A x + B (outdoor °C, W into the air) for x = (air, mass), row by row."""

    aa: float
    am: float
    ma: float
    mm: float
    air_per_outdoor: float
    mass_per_outdoor: float
    air_per_w: float
    mass_per_w: float

    def after(self, air_c: float, mass_c: float, outdoor_c: float, heat_w: float) -> tuple[float, float]:
        """Air and mass one step later; `heat_w` is all heat into the air."""
        return (
            self.aa * air_c + self.am * mass_c + self.air_per_outdoor * outdoor_c + self.air_per_w * heat_w,
            self.ma * air_c + self.mm * mass_c + self.mass_per_outdoor * outdoor_c + self.mass_per_w * heat_w,
        )


@dataclass(frozen=True, slots=True)
class PlanRoom:
    """W/K, J/K, m² and W; all positive, but for the last two, which may be 0."""

    air_loss: float
    coupling: float
    mass_loss: float
    air_j_per_k: float
    mass_j_per_k: float
    aperture_m2: float = 0.0
    gains_w: float = 0.0

    @classmethod
    def of(
        cls, loss: float, capacity: float, air_j_per_k: float, coupling: float, air_loss: float, **more: float
    ) -> PlanRoom:
        """From a heat loss seen from the air and what is known of its parts; forced into what can be.

        Args:
            loss: UA, W/K.
            capacity: air and mass, J/K.
            air_j_per_k: the air's part of it.
            coupling: between air and mass, W/K.
            air_loss: the part of UA that goes from the air directly.
            more: `aperture_m2`, `gains_w`.

        Raises:
            ValueError: loss or capacity is no positive number.
        """
        if not (0 < loss < math.inf and 0 < capacity < math.inf):
            raise ValueError("no room: its heat loss and its capacity must be positive")
        direct = min(max(air_loss, 0.01 * loss), 0.99 * loss)
        through = loss - direct
        exchange = max(coupling, LEAST_EXCESS * through)
        outside = 1.0 / (1.0 / through - 1.0 / exchange)
        air = min(max(air_j_per_k, LEAST_SHARE * capacity), MOST_SHARE * capacity)
        return cls(direct, exchange, outside, air, capacity - air, **more)

    @classmethod
    def learned(cls, room: LearnedRoom) -> PlanRoom:
        """As the nightly fit found it."""
        return cls.of(
            room.heat_loss_w_per_k,
            room.capacity_j_per_k,
            room.air_capacity_j_per_k,
            room.coupling_w_per_k,
            room.air_loss_w_per_k,
            aperture_m2=max(room.solar_aperture_m2, 0.0),
            gains_w=room.gains_w + room.radiator_w,
        )

    @classmethod
    def declared(cls, room: RoomSettings) -> PlanRoom:
        """As it was described, with the usual share of air and mass."""
        estimate = RoomEstimate.declared(room)
        return cls.of(
            estimate.heat_loss_w_per_k,
            estimate.capacity_j_per_k,
            AIR_J_PER_K_M2 * room.floor_area_m2,
            COUPLING_W_PER_K_M2 * room.floor_area_m2,
            DIRECT_SHARE * estimate.heat_loss_w_per_k,
            gains_w=estimate.other_heat_w,
        )

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> PlanRoom:
        """What `dataclasses.asdict` gave.

        Raises:
            KeyError, TypeError, ValueError: it is none.
        """
        values = {name: finite(plain[name]) for name in cls.__dataclass_fields__}
        numbers = {name: value for name, value in values.items() if value is not None}
        if len(numbers) < len(values):
            raise ValueError("no room: something of it is no number")
        room = cls(**numbers)
        positive = (room.air_loss, room.coupling, room.mass_loss, room.air_j_per_k, room.mass_j_per_k)
        if not all(0 < v < math.inf for v in positive):
            raise ValueError("no room: losses and capacities must be positive")
        return room

    @property
    def loss_w_per_k(self) -> float:
        """UA: all ways from the air to the outside."""
        return self.air_loss + self.coupling * self.mass_loss / (self.coupling + self.mass_loss)

    @property
    def capacity_j_per_k(self) -> float:
        """Air and mass."""
        return self.air_j_per_k + self.mass_j_per_k

    def mass_at_rest_c(self, air_c: float, outdoor_c: float) -> float:
        """Where the mass ends when air and outside stay as they are."""
        return (self.coupling * air_c + self.mass_loss * outdoor_c) / (self.coupling + self.mass_loss)

    def flow_out_w(self, air_c: float, mass_c: float, outdoor_c: float) -> float:
        """Heat that leaves the room."""
        return self.air_loss * (air_c - outdoor_c) + self.mass_loss * (mass_c - outdoor_c)

    def step(self, dt_s: float) -> RoomStep:
        """The exact step of so many seconds."""
        g_aa, g_mm, g_am = self.air_loss + self.coupling, self.mass_loss + self.coupling, -self.coupling
        det = g_aa * g_mm - g_am * g_am
        a, b = -g_aa / self.air_j_per_k, -g_am / self.air_j_per_k
        c, d = -g_am / self.mass_j_per_k, -g_mm / self.mass_j_per_k
        # exp of a 2x2 matrix with real different eigenvalues, by e^(l1 t) and e^(l2 t): nothing overflows.
        mean = (a + d) / 2.0
        q = math.sqrt(((a - d) / 2.0) ** 2 + b * c)
        first, second = math.exp((mean + q) * dt_s), math.exp((mean - q) * dt_s)
        even, odd = (first + second) / 2.0, (first - second) / (2.0 * q)
        aa, am = even + odd * (a - mean), odd * b
        ma, mm = odd * c, even + odd * (d - mean)
        # All resistances to the outside: a watt into the air ends at (r_a, r_m) above it.
        r_a, r_m = g_mm / det, -g_am / det
        return RoomStep(
            aa,
            am,
            ma,
            mm,
            1.0 - aa - am,
            1.0 - ma - mm,
            r_a - aa * r_a - am * r_m,
            r_m - ma * r_a - mm * r_m,
        )
