"""What a heat source is: something that turns watts into heat on demand. The local miner is the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.messages import Command
    from warmgui.core.model import DeviceStatus, Value
    from warmgui.core.vocabulary import Provenance

LEASE_S = 5.0
"""Without renewal a source falls to 0 after so many seconds: a frozen app never leaves a hot machine."""


@dataclass(frozen=True, slots=True)
class HeatOutlet:
    """One device of a source that takes watts. Watts are what it adds at the wall (marginal)."""

    id: str
    name: str
    min_w: float
    """Least power that it can hold; anything below means off."""
    max_w: float
    step_w: float
    """Distance of the levels it knows; 0 when it modulates freely."""
    provenance: Provenance
    """How `max_w` is known."""
    hashes_per_joule: float | None = None
    min_on_s: float = 0.0
    """Once on it stays on for so long, unless a safety stop wants it off."""
    min_off_s: float = 0.0
    """Once off it stays off for so long."""


class HeatSource(Protocol):
    """A source with one or more outlets."""

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """The outlets that may be used now; a device that is switched off is not among them."""

    def set_power(
        self, watts: Mapping[str, float], lease_s: float = LEASE_S, *, user_active: bool = True
    ) -> tuple[Command, ...]:
        """Commands that hold these watts for `lease_s`; an outlet that is not named gets 0.

        `user_active`: somebody uses this PC, or nobody knows; sources that could be felt then hold back.
        """

    def status(
        self, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]
    ) -> tuple[DeviceStatus, ...]:
        """One row per device, with what the meter knows about its power and temperature."""
