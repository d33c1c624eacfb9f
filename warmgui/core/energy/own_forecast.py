"""Own power that is to be expected: from a forecast of radiation and the peak power of the cells.

P = peak x G / 1000 W/m2 x 0.8, with G on the horizontal: no roof's tilt, no shadow, no snow. It is MODELLED,
and meant for a plan that is made anew each hour, not for a bill.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.energy.series import Series
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

PERFORMANCE = 0.8
"""Inverter, heat, dirt, cables: what is left of the rated power (a usual figure for small plants)."""
SIMULATED_PEAK_W, SIMULATED_BASE_W = 4000.0, 450.0
"""Of the simulated home, where the settings say nothing."""
STANDARD_W_PER_M2 = 1000.0
"""Radiation at which the peak power is rated."""


def sun_power_w(peak_w: float, solar_w_per_m2: float) -> float:
    """What the cells give, W."""
    return min(max(peak_w * solar_w_per_m2 / STANDARD_W_PER_M2 * PERFORMANCE, 0.0), peak_w)


def own_power(settings: Settings, solar: Series | None, base_w: float | None = None) -> Series | None:
    """Own power that is expected to be left for heating, W.

    Args:
        settings: peak power of the cells, and what the home uses anyway.
        solar: W/m² on the horizontal.
        base_w: what the home uses besides heating, where that was measured; else the settings' number counts,
            and without one nothing is taken off.

    Returns:
        None without a forecast or without cells.
    """
    home = settings.home
    peak_w, usual_w = home.sun_peak_w, home.base_w
    if solar is not None and solar.provenance is Provenance.SIMULATED:
        peak_w = SIMULATED_PEAK_W if peak_w is None else peak_w
        usual_w = SIMULATED_BASE_W if usual_w is None else usual_w
    if peak_w is None or solar is None or not solar.slots:
        return None
    used_w = usual_w if base_w is None else base_w
    provenance = solar.provenance
    if provenance not in {Provenance.SIMULATED, Provenance.STALE}:
        provenance = Provenance.MODELLED
    slots = tuple(
        replace(slot, value=max(sun_power_w(peak_w, slot.value) - (used_w or 0.0), 0.0))
        for slot in solar.slots
    )
    return Series(slots, provenance, solar.source, solar.fetched_utc)
