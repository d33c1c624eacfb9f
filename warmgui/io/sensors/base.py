"""What a sensor is, and the sentences that sensors share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from warmgui.core.model import Reading
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings


class SensorAbsentError(Exception):
    """This computer has no such sensor; nothing is wrong and nobody needs to ask again."""


class Sensor(Protocol):
    """One source of readings. A thread of its own calls `read`, so it may take its time."""

    name: str
    """In words, for faults: "RAPL", "room thermometer"."""
    period_s: float
    """How often it is worth asking."""

    def read(self, now_s: float) -> list[Reading]:
        """What is true now.

        Raises:
            SensorAbsentError: there is no such sensor here.
            Exception: anything else is told as a fault, and the sensor is asked again later.
        """

    def close(self) -> None:
        """Let go of files and libraries; called when nobody reads any more."""


@runtime_checkable
class Configurable(Protocol):
    """A sensor that looks where the settings say."""

    def configure(self, settings: Settings) -> None:
        """Follow these settings from the next reading on. Called by another thread; must not wait."""


def unknown(quantity: Quantity, now_s: float, reason: Text, source: str = "", device: str = "") -> Reading:
    """A reading without a value, and why."""
    return Reading(quantity, None, Provenance.UNKNOWN, now_s, source, device, reason)


def measured(quantity: Quantity, value: float, now_s: float, source: str, device: str = "") -> Reading:
    """A measured value."""
    return Reading(quantity, value, Provenance.MEASURED, now_s, source, device)


def failed(source: str, problem: object) -> Text:
    """A sensor's trouble in words."""
    return translate("sensors", "{sensor} does not answer: {problem}.", sensor=source, problem=str(problem))


class EnergyCounter:
    """Watts from a cumulative energy counter that wraps around.

    Args:
        range_j: the counter's range in joules: after the largest value comes 0; None when it never wraps.
        most_w: more than this is a counter that was reset, not a power.
    """

    def __init__(self, range_j: float | None = None, most_w: float = 3000.0) -> None:
        self._range_j = range_j
        self._most_w = most_w
        self._last: tuple[float, float] | None = None

    def power_w(self, energy_j: float, at_s: float) -> float | None:
        """Mean power since the call before; None for the first one, after a pause and after a reset."""
        last, self._last = self._last, (energy_j, at_s)
        if last is None:
            return None
        used_j, passed_s = energy_j - last[0], at_s - last[1]
        if used_j < 0 and self._range_j is not None:
            used_j += self._range_j
        # After a long pause (sleep) the counter may have wrapped more than once, or begun anew.
        if not 0.0 < passed_s <= _LONGEST_INTERVAL_S:
            return None
        power_w = used_j / passed_s
        return power_w if 0.0 <= power_w <= self._most_w else None


_LONGEST_INTERVAL_S = 60.0
