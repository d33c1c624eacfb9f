"""What more heat adds to a room: an increment, because all other heat cancels in it."""

from __future__ import annotations

from dataclasses import dataclass

WIDEST = 0.8
"""A relative uncertainty beyond this says nothing."""

KNOWN = 0.17
"""Half of a range, as a share of what is told: a wider one is told as a range only."""


@dataclass(frozen=True, slots=True)
class Increment:
    """K over the mean of the last 24 h; low and high at one standard deviation of the heat loss."""

    gain_c: float
    low_c: float
    high_c: float


def reach(
    mean_heat_w: float,
    full_heat_w: float,
    heat_loss_w_per_k: float,
    heat_loss_sigma: float,
    radiator_w: float = 0.0,
    *,
    radiator_sigma_w: float = 0.0,
) -> Increment:
    """T_reach - mean T = (Pmax - mean P) / UA, after a long time at full power.

    Args:
        mean_heat_w: of ours over the last 24 h, W.
        full_heat_w: Pmax, W.
        heat_loss_w_per_k: UA.
        heat_loss_sigma: its standard deviation, W/K.
        radiator_w: what a radiator that holds the room gives on average; more heat from us displaces that
            first, and only the rest lifts the room.
        radiator_sigma_w: standard deviation of that, W.
    """
    more_w = max(full_heat_w - mean_heat_w - max(radiator_w, 0.0), 0.0)
    gain_c = more_w / heat_loss_w_per_k
    spread = min(max(heat_loss_sigma / heat_loss_w_per_k, 0.0), WIDEST)
    displaced_c = max(radiator_sigma_w, 0.0) / heat_loss_w_per_k
    # Both go together: a room that loses more heat needs more of the radiator's.
    low_c, high_c = gain_c / (1.0 + spread) - displaced_c, gain_c / (1.0 - spread) + displaced_c
    return Increment(gain_c, max(low_c, 0.0), high_c)


def is_known(gain_c: float, low_c: float, high_c: float) -> bool:
    """Whether a reach is known well enough to be told as a number; else only its range is told."""
    return 0.5 * (high_c - low_c) <= KNOWN * gain_c
