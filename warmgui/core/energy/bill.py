"""What the mining energy of one tick cost, emitted and was good for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import Value

_KNOWN_NOW = frozenset({Provenance.MEASURED, Provenance.MODELLED, Provenance.SIMULATED, Provenance.DECLARED})


@dataclass(frozen=True, slots=True)
class Bill:
    """Of one tick's mining energy; None is "not known"."""

    cost: float | None = None
    """Grid energy at the price, own energy at what the grid would have paid for it."""
    co2_g: float | None = None
    own_kwh: float | None = None
    """From own sun, wind or battery."""
    useful_kwh: float | None = None
    """Heat that fell while the room was not above its target."""
    judged_kwh: float | None = None
    """Heat of which it is known whether it was useful."""


def own_fraction(grid_w: Value, mining_w: Value) -> float | None:
    """0..1: how much of what mining draws now is own power; None where nobody measures that.

    What comes from the grid is what mining makes come: without it, so much less would be drawn. Old
    measurements count as none: what is billed must not rest on a cloud of ten minutes ago.

    Args:
        grid_w: positive from the grid, negative to it.
        mining_w: what mining draws.
    """
    if grid_w.value is None or grid_w.provenance not in _KNOWN_NOW or mining_w.value is None:
        return None
    if mining_w.value <= 0:
        return 0.0
    return min(max(1.0 - grid_w.value / mining_w.value, 0.0), 1.0)


def effective(price: float | None, feed_in: float | None, own: float | None) -> float | None:
    """Price of a kWh of which the part `own` would otherwise have been sold for `feed_in`."""
    if price is None or not own:
        return price
    return price * (1.0 - own) + (feed_in or 0.0) * own


def bill(
    mining_kwh: float,
    *,
    price: float | None,
    feed_in: float | None,
    carbon_g_per_kwh: float | None,
    own: float | None,
    useful: float | None,
    placement: float,
) -> Bill:
    """One tick.

    Args:
        mining_kwh: what mining drew.
        price: per kWh from the grid.
        feed_in: what the grid pays for a kWh.
        carbon_g_per_kwh: of the grid.
        own: part of it that was own power, 0..1; None where nobody knows: then all is the grid's.
        useful: part of the heat that was useful, 0..1.
        placement: part of the heat that falls into the room, 0..1.
    """
    heat_kwh = mining_kwh * placement
    each = effective(price, feed_in, own)
    grid_kwh = mining_kwh * (1.0 - (own or 0.0))
    return Bill(
        cost=None if each is None else mining_kwh * each + 0.0,  # at a negative price no -0.0
        co2_g=None if carbon_g_per_kwh is None else grid_kwh * carbon_g_per_kwh,
        own_kwh=None if own is None else mining_kwh * own,
        useful_kwh=None if useful is None else heat_kwh * useful,
        judged_kwh=None if useful is None else heat_kwh,
    )
