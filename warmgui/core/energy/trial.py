"""The end of trying a source of prices, carbon, the home's powers or the forecast, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.schedule.clock import DAY_S, midnight_before
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.energy.series import Series
    from warmgui.core.model import Reading

PRICES, CARBON, HOME, FORECAST = SIGNALS = ("prices", "carbon", "home", "forecast")
SERIES_KINDS = {PRICES: "price_per_kwh", CARBON: "carbon_g_per_kwh"}
_MINUTE_S = 60.0
_READING_NAMES = {
    Quantity.SUN_POWER_W: translate("energy", "Sun {value}"),
    Quantity.WIND_POWER_W: translate("energy", "wind {value}"),
    Quantity.GRID_POWER_W: translate("energy", "grid {value}"),
    Quantity.HOME_BATTERY_POWER_W: translate("energy", "battery {value}"),
    Quantity.HOME_BATTERY_FRACTION: translate("energy", "charge {value}"),
    Quantity.HOME_POWER_W: translate("energy", "home {value}"),
}
_GRID_WORDS = {True: translate("energy", "there is grid"), False: translate("energy", "the grid is out")}
_JOINED = translate("energy", "{first}, {rest}")


@dataclass(frozen=True, slots=True)
class SignalTest:
    """How a trial ended."""

    good: bool
    text: Text
    """What came out, in a sentence; why nothing did, where it is not good."""
    note: Text = EMPTY
    """What else is worth knowing; empty if nothing is."""
    series: Series | None = None
    """Of prices (as billed) or carbon, for a preview."""


def series_words(series: Series, kind: str, now_utc: float, offset_s: float) -> Text:
    """Such as "47 values, until the end of tomorrow, now 0.231 €/kWh."; gaps and what is over are said.

    Args:
        series: not empty.
        kind: of `units.KINDS`.
        now_utc: wall time.
        offset_s: local time less UTC.
    """
    end_utc, value = series.slots[-1].end_utc, series.at(now_utc)
    places: dict[str, int | Text] = {"number": len(series.slots), "until": _until(end_utc, now_utc, offset_s)}
    if value is None:
        return translate("energy", "{number} values, until {until}, but none for now.", **places)
    now = Amount(value, kind)
    if len(series.slots) == 1:
        return translate("energy", "{value} until {until}.", value=now, until=places["until"])
    return translate("energy", "{number} values, until {until}; now {value}.", value=now, **places)


def reading_words(readings: Sequence[Reading]) -> Text:
    """Such as "Sun 310 W, grid 115 W, charge 64 %."; empty where nothing is known."""
    parts: list[Text] = []
    order = list(Quantity)  # whoever spoke first
    for reading in sorted(readings, key=lambda reading: order.index(reading.quantity)):
        if reading.value is None:
            continue
        if reading.quantity is Quantity.GRID_PRESENT:
            parts.append(_GRID_WORDS[bool(reading.value)])
        elif reading.quantity in _READING_NAMES:
            kind = "fraction" if reading.quantity is Quantity.HOME_BATTERY_FRACTION else "power_w"
            name = _READING_NAMES[reading.quantity]
            parts.append(Text(name.context, name.template, (("value", Amount(reading.value, kind)),)))
    words = EMPTY
    for part in reversed(parts):
        words = Text(_JOINED.context, _JOINED.template, (("first", part), ("rest", words))) if words else part
    return translate("energy", "{parts}.", parts=words) if words else EMPTY


def _until(end_utc: float, now_utc: float, offset_s: float) -> Text:
    """The end of today or tomorrow by these names, else day and time."""
    midnight_utc = midnight_before(now_utc, offset_s)
    if abs(end_utc - midnight_utc - DAY_S) < _MINUTE_S:
        return translate("energy", "the end of today")
    if abs(end_utc - midnight_utc - 2 * DAY_S) < _MINUTE_S:
        return translate("energy", "the end of tomorrow")
    clock = Amount(end_utc, "clock_utc")
    if end_utc < midnight_utc + DAY_S:
        return translate("energy", "{time} today", time=clock)
    if end_utc < midnight_utc + 2 * DAY_S:
        return translate("energy", "{time} tomorrow", time=clock)
    return translate("energy", "{date}, {time}", date=Amount(end_utc, "date_utc"), time=clock)
