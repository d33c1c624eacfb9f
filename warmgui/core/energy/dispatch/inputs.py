"""What the dispatcher is told once a tick, and which of it may be believed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite, first
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Flows
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series
    from warmgui.core.model_energy import EnergyPlan
    from warmgui.core.settings.dispatch import DispatchSettings

HOTTEST_C = 30.0
"""No policy heats beyond it."""
NO_FLOWS = Flows()
_DOUBTED = frozenset({Provenance.STALE, Provenance.UNKNOWN})


@dataclass(frozen=True, slots=True)
class DispatchInputs:
    """One tick, while heat is asked for. Unknown is None or `UNKNOWN`."""

    now_s: float
    now_utc: float
    target_c: float
    """What the user asked for, °C."""
    room_c: float | None
    flows: Flows = NO_FLOWS
    price: Value = UNKNOWN
    """Of a kWh from the grid."""
    carbon: Value = UNKNOWN
    prices: Series | None = None
    carbons: Series | None = None
    plan: EnergyPlan | None = None
    mining_max_w: float = 0.0
    """The most that mining can take now."""
    minimum_w: float = 0.0
    """The least that it can take without standing still."""
    feed_in: Value = UNKNOWN
    """What the grid pays for a kWh; unknown counts as nothing."""
    frost_c: float = 7.0
    """A target at or below this asks for protection only."""
    holiday: bool = False
    """The target is a holiday's: nothing is heated ahead."""
    insisted: bool = False
    """The user pressed Boost, or "until warm": now, whatever it costs."""
    constant: bool = False
    """The control is constant power: only the cap counts."""
    mining_w: float | None = None
    """What mining takes now, for the words."""
    capacity_j_per_k: float | None = None
    """Of the room, for the words."""


@dataclass(frozen=True, slots=True)
class Band:
    """What the room may be around the target, °C."""

    low_c: float
    target_c: float
    high_c: float


def band_of(inputs: DispatchInputs, settings: DispatchSettings) -> Band:
    """The room's band. Frost protection and holidays have none above the target; frost has none below."""
    target_c = min(first(finite(inputs.target_c), inputs.frost_c), HOTTEST_C)
    return band(
        target_c, settings.cooler_c, settings.warmer_c, frost_c=inputs.frost_c, holiday=inputs.holiday
    )


def band(target_c: float, cooler_c: float, warmer_c: float, *, frost_c: float, holiday: bool = False) -> Band:
    """The same in plain numbers."""
    if target_c <= frost_c:
        return Band(target_c, target_c, target_c)
    low_c = max(target_c - cooler_c, frost_c)
    high_c = target_c if holiday else min(target_c + warmer_c, HOTTEST_C)
    return Band(low_c, target_c, max(high_c, target_c))


def fresh(value: Value) -> float | None:
    """The number, where it is known now and not too old."""
    return None if value.provenance in _DOUBTED else finite(value.value)


class Held:
    """The last good number of a signal, for so long as a gap in the news means nothing."""

    def __init__(self) -> None:
        self._value: float | None = None
        self._at_s = -math.inf

    @property
    def known(self) -> bool:
        """Whether there was one, as of the last `take`."""
        return self._value is not None

    def take(self, value: Value, now_s: float, stale_s: float) -> float | None:
        """The number to work with; None where none is known, or it is too old."""
        number = fresh(value)
        if number is not None:
            self._value, self._at_s = number, now_s
            return number
        # A source that says itself that it is too old has waited long enough already.
        if value.provenance is Provenance.STALE or not 0 <= now_s - self._at_s <= stale_s:
            self._value = None
        return self._value
