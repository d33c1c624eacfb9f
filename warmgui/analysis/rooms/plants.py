"""Three models of a heated room: one node, two nodes, and the simple hourly method of ISO 13790.

All speak the same language: `step` lets one minute pass with constant inputs and returns the air, °C.
Conductances are W/K, capacities J/K, heat W. `extra_ua_w_per_k` is an open window.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

MINUTE_S = 60.0
AIR_AND_FURNITURE_J_PER_K_M2 = 10e3
"""Per m² of floor, ISO 52016-1."""
CAPACITY_J_PER_K_M2 = {"light": 110e3, "medium": 165e3, "heavy": 260e3}
"""C_m per m² of floor, ISO 13790 table 12."""
MASS_AREA_PER_FLOOR = {"light": 2.5, "medium": 2.5, "heavy": 3.0}
"""A_m per m² of floor, ISO 13790 table 12."""
SURFACE_PER_FLOOR = 4.5
"""Lambda_at: A_t = 4.5 A_f, ISO 13790 7.2.2.2."""
H_IS_W_PER_K_M2 = 3.45
"""h_is between air and surface, ISO 13790 7.2.2.2."""
H_MS_W_PER_K_M2 = 9.1
"""h_ms between mass and surface, ISO 13790 12.2.2."""
MASS_EXCHANGE = 0.5
"""Two nodes: share of the surface's exchange that reaches the middle of the mass."""
WINDOW_UA_W_PER_K_M2 = 1.3
AIR_J_PER_K_M3 = 1206.0


class Plant(Protocol):
    """A room that time passes in."""

    air_c: float

    @property
    def ua_w_per_k(self) -> float:
        """Steady heat into the air per kelvin between air and outside, windows closed."""
        ...

    def settle(self, temperature_c: float) -> None:
        """Begin with everything at this temperature."""
        ...

    def step(
        self, heat_w: float, outdoor_c: float, sun_w: float, gains_w: float, extra_ua_w_per_k: float
    ) -> float:
        """One minute; returns the air at its end."""
        ...


class OneNode:
    """1R1C: dT/dt = (P + G - UA (T - T_out)) / C, solved exactly."""

    def __init__(self, ua_w_per_k: float, capacity_j_per_k: float) -> None:
        self.capacity_j_per_k = capacity_j_per_k
        self.air_c = 18.0
        self._ua = ua_w_per_k
        self._keep: dict[float, float] = {}

    @property
    def ua_w_per_k(self) -> float:
        """Heat loss, W/K."""
        return self._ua

    def settle(self, temperature_c: float) -> None:
        """Begin at this temperature."""
        self.air_c = temperature_c

    def step(
        self, heat_w: float, outdoor_c: float, sun_w: float, gains_w: float, extra_ua_w_per_k: float
    ) -> float:
        """One minute."""
        ua = self._ua + extra_ua_w_per_k
        keep = self._keep.get(extra_ua_w_per_k)
        if keep is None:
            keep = self._keep[extra_ua_w_per_k] = math.exp(-MINUTE_S * ua / self.capacity_j_per_k)
        end_c = outdoor_c + (heat_w + sun_w + gains_w) / ua
        self.air_c = end_c + (self.air_c - end_c) * keep
        return self.air_c


@dataclass(frozen=True, slots=True)
class TwoNodeParameters:
    """R2C2: air with furniture, and the mass of walls; heat goes into the air, the sun's into both."""

    air_to_outdoor: float
    air_to_mass: float
    mass_to_outdoor: float
    air_j_per_k: float
    mass_j_per_k: float
    sun_into_mass: float = 0.6


class TwoNode:
    """R2C2, solved exactly for inputs that are constant over the minute."""

    def __init__(self, parameters: TwoNodeParameters) -> None:
        self.parameters = parameters
        self.air_c = self.mass_c = 18.0
        self._steps: dict[float, tuple[float, ...]] = {}

    @property
    def ua_w_per_k(self) -> float:
        """Heat loss seen from the air: direct, and through the mass in series."""
        p = self.parameters
        return p.air_to_outdoor + _series(p.air_to_mass, p.mass_to_outdoor)

    def settle(self, temperature_c: float) -> None:
        """Begin with both nodes at this temperature."""
        self.air_c = self.mass_c = temperature_c

    def step(
        self, heat_w: float, outdoor_c: float, sun_w: float, gains_w: float, extra_ua_w_per_k: float
    ) -> float:
        """One minute: both nodes go towards their equilibrium by the matrix exponential."""
        p = self.parameters
        found = self._steps.get(extra_ua_w_per_k)
        if found is None:
            found = self._steps[extra_ua_w_per_k] = _two_node_step(p, extra_ua_w_per_k)
        k_aa, k_am, k_ma, k_mm, r_aa, r_am, r_ma, r_mm = found
        sun_mass_w = sun_w * p.sun_into_mass
        air_w = heat_w + gains_w + sun_w - sun_mass_w
        end_air = outdoor_c + r_aa * air_w + r_am * sun_mass_w
        end_mass = outdoor_c + r_ma * air_w + r_mm * sun_mass_w
        air, mass = self.air_c - end_air, self.mass_c - end_mass
        self.air_c = end_air + k_aa * air + k_am * mass
        self.mass_c = end_mass + k_ma * air + k_mm * mass
        return self.air_c


def _two_node_step(p: TwoNodeParameters, extra_ua: float) -> tuple[float, ...]:
    """(exp(A·60 s) row by row, resistance matrix row by row): all that a minute needs."""
    direct = p.air_to_outdoor + extra_ua
    g_aa, g_mm, g_am = direct + p.air_to_mass, p.mass_to_outdoor + p.air_to_mass, -p.air_to_mass
    det = g_aa * g_mm - g_am * g_am
    a, b = -g_aa / p.air_j_per_k, -g_am / p.air_j_per_k
    c, d = -g_am / p.mass_j_per_k, -g_mm / p.mass_j_per_k
    # exp of a 2x2 matrix with real different eigenvalues: e^(mean·t) (cosh(q t) I + sinh(q t)/q (A - mean I))
    mean = (a + d) / 2.0
    q = math.sqrt(((a - d) / 2.0) ** 2 + b * c)
    even = math.exp(mean * MINUTE_S) * math.cosh(q * MINUTE_S)
    odd = math.exp(mean * MINUTE_S) * math.sinh(q * MINUTE_S) / q
    return (
        even + odd * (a - mean),
        odd * b,
        odd * c,
        even + odd * (d - mean),
        g_mm / det,
        -g_am / det,
        -g_am / det,
        g_aa / det,
    )


@dataclass(frozen=True, slots=True)
class Iso13790Parameters:
    """What the simple hourly method knows of a room; areas m², conductances W/K, C_m J/K."""

    floor_m2: float
    opaque: float
    """H_tr_op, through walls and roof."""
    windows: float
    """H_tr_w."""
    ventilation: float
    """H_ve; must be above 0."""
    mass_area_m2: float
    """A_m."""
    mass_j_per_k: float
    """C_m."""
    air_j_per_k: float = 0.0
    """Air and furniture: 0 in the standard, which steps by the hour; see `Iso13790`."""

    @property
    def surface_m2(self) -> float:
        """A_t, all surfaces that face the room."""
        return SURFACE_PER_FLOOR * self.floor_m2

    @property
    def air_to_surface(self) -> float:
        """H_tr_is."""
        return H_IS_W_PER_K_M2 * self.surface_m2

    @property
    def mass_to_surface(self) -> float:
        """H_tr_ms."""
        return H_MS_W_PER_K_M2 * self.mass_area_m2

    @property
    def mass_to_outdoor(self) -> float:
        """H_tr_em = 1/(1/H_tr_op - 1/H_tr_ms)."""
        return 1.0 / (1.0 / self.opaque - 1.0 / self.mass_to_surface)


class Iso13790:
    """5R1C: the simple hourly method of ISO 13790:2008, annex C, on steps of a minute.

    Supply air comes from outside. In the standard the air has no capacity: on steps of a minute it jumps by
    kelvins when a heater comes on. `air_j_per_k` gives the air node what the standard's successor ISO 52016-1
    gives it (10 kJ/K per m² of floor), as a conductance C/dt to its own temperature of the minute before.
    """

    def __init__(self, parameters: Iso13790Parameters) -> None:
        self.parameters = p = parameters
        self.air_c = self.surface_c = self.mass_c = 18.0
        mass_share = p.mass_area_m2 / p.surface_m2
        self._sun_mass = mass_share  # formula C.2
        self._sun_surface = 1.0 - mass_share - p.windows / (H_MS_W_PER_K_M2 * p.surface_m2)  # C.3
        self._c = p.mass_j_per_k / MINUTE_S
        self._c_air = p.air_j_per_k / MINUTE_S
        self._is, self._ms, self._em = p.air_to_surface, p.mass_to_surface, p.mass_to_outdoor
        self._coupled: dict[float, tuple[float, float, float, float]] = {}

    @property
    def ua_w_per_k(self) -> float:
        """Heat loss seen from the air."""
        p = self.parameters
        return p.ventilation + _series(self._is, p.windows + p.opaque)

    def settle(self, temperature_c: float) -> None:
        """Begin with everything at this temperature."""
        self.air_c = self.surface_c = self.mass_c = temperature_c

    def step(
        self, heat_w: float, outdoor_c: float, sun_w: float, gains_w: float, extra_ua_w_per_k: float
    ) -> float:
        """One minute by Crank-Nicolson; as in the standard, air and surface are the step's means."""
        p = self.parameters
        found = self._coupled.get(extra_ua_w_per_k)
        if found is None:
            found = self._coupled[extra_ua_w_per_k] = self._couple(extra_ua_w_per_k)
        h_ve, h_1, h_2, h_3 = found
        radiant_w = 0.5 * gains_w + sun_w
        surface_w = self._sun_surface * radiant_w
        # C.1 with phi_HC, and what comes from outside and from the minute before; h_ve has both
        air_w = 0.5 * gains_w + heat_w + (h_ve - self._c_air) * outdoor_c + self._c_air * self.air_c
        supply = h_1 * air_w / h_ve
        through_surface = surface_w + p.windows * outdoor_c + supply
        total_w = self._sun_mass * radiant_w + self._em * outdoor_c + h_3 * through_surface / h_2  # C.5
        half = 0.5 * (h_3 + self._em)
        before_c = self.mass_c
        self.mass_c = (before_c * (self._c - half) + total_w) / (self._c + half)  # C.4
        mean_c = 0.5 * (before_c + self.mass_c)  # C.9
        self.surface_c = (self._ms * mean_c + through_surface) / (self._ms + p.windows + h_1)  # C.10
        self.air_c = (self._is * self.surface_c + air_w) / (self._is + h_ve)  # C.11
        return self.air_c

    def _couple(self, extra_ua: float) -> tuple[float, float, float, float]:
        """H_ve and H_tr_1 to H_tr_3, formulas C.6 to C.8."""
        h_ve = self.parameters.ventilation + extra_ua + self._c_air
        h_1 = _series(h_ve, self._is)
        h_2 = h_1 + self.parameters.windows
        return h_ve, h_1, h_2, _series(h_2, self._ms)


def _series(first: float, second: float) -> float:
    return first * second / (first + second)


@dataclass(frozen=True, slots=True)
class RoomSpec:
    """A room as people describe it; `build` makes the plant of a model."""

    model: str
    """`1r1c`, `r2c2`, `5r1c`, or `5r1c-`: without a capacity of the air, as the standard has it."""
    floor_m2: float
    ua_w_per_k: float
    construction: str = "medium"
    sun_aperture_m2: float = 0.8
    """Window area x transmission x shading: sun on the facade times this comes in."""
    capacity_factor: float = 1.0
    """Rooms differ from the table."""

    @property
    def capacity_j_per_k(self) -> float:
        """Air and mass together."""
        return self.floor_m2 * CAPACITY_J_PER_K_M2[self.construction] * self.capacity_factor

    def build(self) -> Plant:
        """A fresh plant whose `ua_w_per_k` is this room's."""
        return {"1r1c": self._one, "r2c2": self._two, "5r1c": self._iso, "5r1c-": self._iso}[self.model]()

    def _one(self) -> Plant:
        return OneNode(self.ua_w_per_k, self.capacity_j_per_k)

    def _two(self) -> Plant:
        """Half of the loss goes directly (window, air), half through the mass."""
        air = AIR_AND_FURNITURE_J_PER_K_M2 * self.floor_m2
        exchange = MASS_EXCHANGE * H_IS_W_PER_K_M2 * SURFACE_PER_FLOOR * self.floor_m2
        through = 0.5 * self.ua_w_per_k
        outside = 1.0 / (1.0 / through - 1.0 / exchange)
        mass = max(self.capacity_j_per_k - air, air)
        return TwoNode(TwoNodeParameters(through, exchange, outside, air, mass))

    def _iso(self) -> Plant:
        """Ventilation of half a change an hour at most a third of the loss, a window of 1.3 W/m²K, walls."""
        volume_m3 = 2.5 * self.floor_m2
        ventilation = min(0.5 * volume_m3 * AIR_J_PER_K_M3 / 3600.0, self.ua_w_per_k / 3.0)
        # From the air the rest is in series with the exchange of air and surface.
        exchange = H_IS_W_PER_K_M2 * SURFACE_PER_FLOOR * self.floor_m2
        rest = 1.0 / (1.0 / (self.ua_w_per_k - ventilation) - 1.0 / exchange)
        windows = min(WINDOW_UA_W_PER_K_M2 * 0.15 * self.floor_m2, rest / 2.0)
        return Iso13790(
            Iso13790Parameters(
                floor_m2=self.floor_m2,
                opaque=rest - windows,
                windows=windows,
                ventilation=ventilation,
                mass_area_m2=MASS_AREA_PER_FLOOR[self.construction] * self.floor_m2,
                mass_j_per_k=self.capacity_j_per_k,
                air_j_per_k=0.0 if self.model == "5r1c-" else AIR_AND_FURNITURE_J_PER_K_M2 * self.floor_m2,
            )
        )


class Radiator:
    """Central heating behind a thermostatic valve: proportional in its band, and slow.

    Half open at `valve_c`; the valve's head and the water take `LAG_S` to follow.
    """

    LAG_S = 900.0

    def __init__(self, valve_c: float, full_w: float, band_k: float = 2.0) -> None:
        self.valve_c, self.full_w, self.band_k = valve_c, full_w, band_k
        self.heat_w = 0.0
        self._follow = 1.0 - math.exp(-MINUTE_S / self.LAG_S)

    def step(self, air_c: float) -> float:
        """Heat of the next minute for this air, W."""
        opening = 0.5 + (self.valve_c - air_c) / self.band_k
        wanted = self.full_w * min(max(opening, 0.0), 1.0)
        self.heat_w += (wanted - self.heat_w) * self._follow
        return self.heat_w
