"""From what sensors say to watts at the wall: power supply, calibration, and whether a plug may be believed.

Without a plug the wall is (components + board) / efficiency of the power supply, which is MODELLED however
well its parts were measured; calibrated against a meter it becomes gain x that + offset, and stays MODELLED.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.heat.power.words import wall_how
from warmgui.core.model import Fault, Value
from warmgui.core.text import Amount, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.heat.power.words import Component
    from warmgui.core.model import Reading
    from warmgui.core.settings.model import PowerSettings

PLUG, SENSORS, DECLARED = "plug", "sensors", "declared"
"""How the wall is known."""
PLUG_LEAST = 0.95
"""A plug that says less than this part of what the components draw does not measure this PC."""
PLUG_WRONG_S = 60.0
"""Plugs are slow: only after so long it is a fault."""


@dataclass(frozen=True, slots=True)
class Wall:
    """Power at the wall. `raw_w`: what it was made of, the plug's own watts or the sum of the components."""

    value: Value
    basis: str
    raw_w: float
    computed_w: float
    """By power supply and board alone, without plug and calibration: what a calibration compares."""
    plug_w: float | None = None
    """As the plug says it."""


def computed_w(components_w: float, power: PowerSettings) -> float:
    """Wall power by the declared power supply and board, W."""
    return (components_w + power.board_w) / power.psu_efficiency


def marginal_gain(power: PowerSettings) -> float:
    """Watts at the wall per watt more of a component."""
    return power.wall_gain / power.psu_efficiency


def at_the_wall_w(basis: str, raw_w: float, power: PowerSettings) -> float:
    """From what sensors say, see `Wall.raw_w`, to calibrated watts at the wall."""
    if basis == PLUG:
        return max(power.plug_gain * raw_w + power.plug_offset_w, 0.0)
    return max(power.wall_gain * computed_w(raw_w, power) + power.wall_offset_w, 0.0)


def wall(plug: Reading | None, components: Sequence[Component], power: PowerSettings) -> Wall:
    """What the whole PC draws: by `plug`, or else by its components."""
    sum_w = sum(c.power_w for c in components)
    modelled_w = computed_w(sum_w, power)
    if plug is not None and plug.value is not None:
        value = Value(
            at_the_wall_w(PLUG, plug.value, power), plug.provenance, wall_how(power, [], plug.source)
        )
        return Wall(value, PLUG, plug.value, modelled_w, plug.value)
    provenance = Provenance.MODELLED
    for component in components:
        if component.provenance in {Provenance.STALE, Provenance.SIMULATED}:
            provenance = component.provenance
    value = Value(at_the_wall_w(SENSORS, sum_w, power), provenance, wall_how(power, components, ""))
    return Wall(value, SENSORS if components[0].source else DECLARED, sum_w, modelled_w)


class PlugCheck:
    """Whether the plug measures this PC, and lately enough."""

    def __init__(self) -> None:
        self._wrong_s: float | None = None
        self._fault: Fault | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with it for longer than a plug may be late."""
        return () if self._fault is None else (self._fault,)

    def usable(
        self, plug: Reading | None, components: Sequence[Component], power: PowerSettings, now_s: float
    ) -> Reading | None:
        """The plug's reading, where it is worth more than the components' sensors."""
        if plug is None or plug.value is None or not math.isfinite(plug.value):
            self._wrong_s = self._fault = None
            return None
        fresh = [c for c in components if c.source and c.provenance is not Provenance.STALE]
        if plug.provenance is Provenance.STALE:
            # An old number of a plug, or a new one of sensors and model?
            return None if fresh else plug
        least_w, said_w = sum(c.power_w for c in fresh), at_the_wall_w(PLUG, plug.value, power)
        if said_w >= PLUG_LEAST * least_w:
            self._wrong_s = self._fault = None
            return replace(plug, value=max(plug.value, 0.0))
        if self._wrong_s is None:
            self._wrong_s = now_s
        elif now_s - self._wrong_s >= PLUG_WRONG_S:
            self._fault = Fault(
                "plug_too_low",
                translate(
                    "engine",
                    "{source} says {plug}, but processor and cards alone draw {parts}: it does not measure "
                    "this PC, and is left out.",
                    source=plug.source,
                    plug=Amount(said_w, "power_w"),
                    parts=Amount(least_w, "power_w"),
                ),
            )
        return None
