"""The home's battery as a reserve: what an outage allows, and what "security first" keeps for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.energy.dispatch import words
from warmgui.core.energy.dispatch.inputs import fresh
from warmgui.core.model_energy import Steering

if TYPE_CHECKING:
    from warmgui.core.energy.dispatch.inputs import Band, DispatchInputs
    from warmgui.core.energy.surplus import SurplusView

REFILLED = 0.05
"""A battery that was down to its reserve is used again when it is so much above it."""
AGAIN_S = 1800.0
"""Some inverters stop at a reserve of their own and let the grid take over: tried again after so long."""
DRAIN_W = 10.0
"""More than this out of the battery is no measuring error."""


class Reserve:
    """Whether the battery is being kept."""

    def __init__(self) -> None:
        self.keeps = False
        """It was down to the reserve, and is not much above it yet."""
        self._drained_s: float | None = None
        """When it was emptied below the reserve last."""

    def look(
        self, inputs: DispatchInputs, sun: SurplusView, band: Band, reserve: float, *, security: bool
    ) -> Steering | None:
        """What the battery demands now; None: nothing, the policy decides.

        An outage counts for every policy. The last word about the grid counts, however old: in an outage
        sources fall silent. Without an outage only `security` keeps the battery.
        """
        fraction = fresh(inputs.flows.battery_fraction)
        if fraction is not None and not 0.0 <= fraction <= 1.0:
            fraction = None
        if fraction is not None:
            full = reserve + REFILLED if self.keeps else reserve
            self.keeps = fraction < min(full, 1.0) if self.keeps else fraction <= reserve
        if inputs.flows.grid_present.value == 0:
            return self._outage(inputs, sun, band, reserve, fraction)
        return self._secure(inputs, sun, band, reserve, fraction) if security else None

    def _outage(
        self, inputs: DispatchInputs, sun: SurplusView, band: Band, reserve: float, fraction: float | None
    ) -> Steering:
        frost_c = min(inputs.frost_c, band.target_c)
        if fraction is not None and not self.keeps:
            return Steering(band.target_c, None, "reserve", words.outage_battery(fraction, reserve))
        if fraction is not None and sun.on and not self._drains(inputs):
            return Steering(band.target_c, sun.cap_w, "reserve", words.outage_sun(sun.cap_w))
        return Steering(frost_c, 0.0, "reserve", words.outage_nothing(fraction, reserve))

    def _secure(
        self, inputs: DispatchInputs, sun: SurplusView, band: Band, reserve: float, fraction: float | None
    ) -> Steering:
        drains, low = self._drains(inputs), self.keeps if fraction is not None else True
        if low and drains:
            self._drained_s = inputs.now_s
        elif not low or not self._drained_lately(inputs.now_s):
            self._drained_s = None
        blocked = self._drained_s is not None
        reason = words.battery_words(fraction, reserve, blocked=blocked)
        if not blocked:
            return Steering(band.target_c, None, "comfort", reason)
        if sun.on and not drains:
            return Steering(band.target_c, sun.cap_w, "reserve", words.kept_sun(sun.cap_w))
        return Steering(min(inputs.frost_c, band.target_c), None, "reserve", reason)

    def _drained_lately(self, now_s: float) -> bool:
        return self._drained_s is not None and 0.0 <= now_s - self._drained_s <= AGAIN_S

    @staticmethod
    def _drains(inputs: DispatchInputs) -> bool:
        battery_w = fresh(inputs.flows.battery_w)
        return battery_w is not None and battery_w > DRAIN_W
