"""What a heat source is: something that turns watts into heat on demand.

The miner process of this PC, heaters in the network, and the useful compute on this PC.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.messages import Command
    from warmgui.core.model import Value
    from warmgui.core.vocabulary import Provenance

Row = TypeVar("Row", covariant=True)  # noqa: PLC0105 - read in `HeatSource[DeviceStatus]`, like a type
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
    levels_w: tuple[float, ...] = ()
    """The only powers that it knows besides off, ascending, W; empty: any within the other limits."""

    def level_w(self, watts: float) -> float:
        """The highest power that it can hold with at most so many watts; 0: off."""
        if self.levels_w:
            watts = max((level for level in self.levels_w if level <= watts), default=0.0)
        elif self.step_w > 0:
            watts = math.floor(watts / self.step_w) * self.step_w
        return watts if watts > 0 and watts >= self.min_w else 0.0


class HeatSource(Protocol[Row]):
    """A source with one or more outlets; `Row` is what it tells of each of its devices."""

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """The outlets that may be used now; a device that is switched off is not among them."""

    def set_power(
        self, watts: Mapping[str, float], lease_s: float = LEASE_S, *, user_active: bool = True
    ) -> tuple[Command, ...]:
        """Commands that hold these watts for `lease_s`; an outlet that is not named gets 0.

        `user_active`: somebody uses this PC, or nobody knows; sources that could be felt then hold back.
        """

    def status(self, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]) -> tuple[Row, ...]:
        """One row per device, with what the meter knows about its power and temperature."""
