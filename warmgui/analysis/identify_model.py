"""The two-node room: parameters, exact discretisation, time constants.

C_a dT_a/dt = H_a (T_o - T_a) + H_am (T_m - T_a) + P + G + A_a S + d        (air and furniture)
C_m dT_m/dt = H_m (T_o - T_m) + H_am (T_a - T_m) + A_m S                     (walls)
dd/dt = -d / tau_d + noise: heat that nobody logs (people, doors) comes and goes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import expm
from scipy.special import expit

if TYPE_CHECKING:
    from warmgui.analysis.identify_series import Array

AIR, MASS, OTHER = 0, 1, 2
"""States: air °C, mass °C, other heat W."""
OUTDOOR, INTO_AIR, INTO_MASS = 0, 1, 2
"""Inputs: °C, W, W."""
LEAST_EXCESS = 1.02
"""What goes through the mass cannot be more than what air and mass exchange."""


@dataclass(frozen=True, slots=True)
class TwoNodes:
    """A room. W/K and J/K."""

    heat_loss_w_per_k: float
    """UA, steady, seen from the air: all ways together."""
    capacity_j_per_k: float
    """Air and mass."""
    air_share: float
    """Of the capacity."""
    coupling_w_per_k: float
    direct_share: float
    """Of the loss: from the air directly."""

    @property
    def air_loss_w_per_k(self) -> float:
        """H_a."""
        return self.direct_share * self.heat_loss_w_per_k

    @property
    def through_mass_w_per_k(self) -> float:
        """Loss by way of the mass: H_am and H_m in series."""
        return (1.0 - self.direct_share) * self.heat_loss_w_per_k

    @property
    def exchange_w_per_k(self) -> float:
        """H_am, never less than what the loss through the mass needs."""
        return max(self.coupling_w_per_k, LEAST_EXCESS * self.through_mass_w_per_k)

    @property
    def air_capacity_j_per_k(self) -> float:
        """C_a."""
        return self.air_share * self.capacity_j_per_k

    def rates(self, held_w_per_k: float = 0.0) -> tuple[Array, Array]:
        """Continuous system: dx/dt = A x + B u for states (air, mass), inputs (outdoor, air, mass).

        Args:
            held_w_per_k: how hard a radiator pulls the air towards its own temperature.
        """
        exchange, through = self.exchange_w_per_k, self.through_mass_w_per_k
        outside = 1.0 / (1.0 / through - 1.0 / exchange)
        air, mass = self.air_capacity_j_per_k, (1.0 - self.air_share) * self.capacity_j_per_k
        direct = self.air_loss_w_per_k
        a = np.array(
            [
                [-(direct + exchange + held_w_per_k) / air, exchange / air],
                [exchange / mass, -(exchange + outside) / mass],
            ]
        )
        b = np.array([[direct / air, 1.0 / air, 0.0], [outside / mass, 0.0, 1.0 / mass]])
        return a, b

    def time_constants_s(self) -> tuple[float, float]:
        """Fast and slow."""
        values = np.linalg.eigvals(self.rates()[0]).real
        slow, fast = (-1.0 / float(v) for v in (values.max(), values.min()))
        return fast, slow

    def discrete(self, step_s: float, other_tau_s: float, held_w_per_k: float = 0.0) -> tuple[Array, Array]:
        """x[k+1] = A x[k] + B u[k] for (air, mass, other heat), exact for inputs constant over a step."""
        a, b = self.rates(held_w_per_k)
        joint = np.zeros((6, 6))
        joint[:2, :2] = a
        joint[:2, 3:] = b
        joint[AIR, OTHER] = 1.0 / self.air_capacity_j_per_k
        joint[OTHER, OTHER] = -1.0 / other_tau_s
        whole = np.asarray(expm(joint * step_s), dtype=np.float64)
        return whole[:3, :3], whole[:3, 3:]


@dataclass(frozen=True, slots=True)
class Noise:
    """What the model does not know, per step."""

    other_w: float
    """Standard deviation of the unlogged heat that comes and goes, W."""
    other_tau_s: float
    air_c: float
    """Of the air from step to step, K: the rest."""


SOFT_C = 0.1
"""A valve does not close at a point: so many kelvins around it, K."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A radiator: below `closes_c` it gives `gain_w_per_k` for each kelvin that is missing."""

    closes_c: float
    gain_w_per_k: float
    loose_c: float = 0.1
    """Valves are not exact, and some only know on and off: where one stands, standard deviation in K."""

    def openness(self, room_c: Array) -> Array:
        """0 well above `closes_c`, 1 well below: how much of `gain_w_per_k` answers a change of the room."""
        return np.asarray(expit((self.closes_c - room_c) / SOFT_C), dtype=np.float64)

    def heat_w(self, room_c: Array) -> Array:
        """What it gives in a room at this temperature, W."""
        below = SOFT_C * np.logaddexp(0.0, (self.closes_c - room_c) / SOFT_C)
        return np.asarray(self.gain_w_per_k * below, dtype=np.float64)


AIR_SHARE = 2
"""Its place in the optimiser's vector."""
MOST_AIR = 0.95
PLAIN = 8
"""Length of the vector without a radiator."""


def unpack(vector: Array) -> tuple[TwoNodes, Noise]:
    """Room and noise of the optimiser's vector: all logarithms, but for the direct share (logit).

    What air and mass exchange beyond the least that there must be is one of them: a bound would be a bend in
    the cost, and its curvature there would say nothing.
    """
    nodes = TwoNodes(
        math.exp(vector[0]),
        math.exp(vector[1]),
        min(math.exp(vector[AIR_SHARE]), MOST_AIR),
        0.0,
        1.0 / (1.0 + math.exp(-vector[4])),
    )
    nodes = replace(nodes, coupling_w_per_k=nodes.exchange_w_per_k + math.exp(vector[3]))
    return nodes, Noise(math.exp(vector[5]), math.exp(vector[6]), math.exp(vector[7]))


def holder_of(vector: Array) -> Holder | None:
    """Radiator of the optimiser's vector (gain, where it closes, how exactly), if there is one in it."""
    if vector.size == PLAIN:
        return None
    return Holder(float(vector[9]), math.exp(vector[8]), math.exp(vector[10]))
