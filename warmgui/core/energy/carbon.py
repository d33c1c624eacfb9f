"""What a kWh from the grid emits, now and over a range.

Such numbers are models of the grid (which plants run, what flows over borders), so they are MODELLED, and a
forecast that is too old is STALE although it still speaks of now.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.energy.gaps import Fallback, filled, same_hour_before
from warmgui.core.energy.series import Series
from warmgui.core.energy.time_table import value_at
from warmgui.core.model import Value
from warmgui.core.text import translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.settings.model import Settings
    from warmgui.core.settings.tariff import CarbonSettings

STALE_S = 12 * 3600.0
"""A forecast that was fetched before this is shown as stale."""


def carbon_now(settings: Settings, series: Series | None, now_utc: float, local: LocalTime) -> Value:
    """g/kWh now, and how that is known. Never unknown: the declared number counts at last."""
    usable = usable_carbon(settings, series)
    if usable is not None:
        value = usable.at(now_utc)
        if value is not None:
            if usable.provenance is Provenance.SIMULATED:
                return Value(value, usable.provenance, translate("energy", "A simulated grid."))
            old = now_utc - usable.fetched_utc > STALE_S
            how = translate("energy", "Of the grid, by {source}.", source=usable.source)
            return Value(value, Provenance.STALE if old else usable.provenance, how)
        earlier = same_hour_before(usable, now_utc, local)
        if earlier is not None:
            return Value(earlier, Provenance.STALE, _EARLIER)
    carbon = settings.carbon
    table = value_at(carbon.bands, local, now_utc) if _knows_table(carbon) else None
    dynamic = carbon.source not in {"declared", "table"}
    if table is not None:
        return Value(table, Provenance.DECLARED, _UNKNOWN_TABLE if dynamic else _TABLE)
    return Value(carbon.declared_g_per_kwh, Provenance.DECLARED, _UNKNOWN_ONE if dynamic else _ONE)


def carbon_series(
    settings: Settings, series: Series | None, start_utc: float, end_utc: float, local: LocalTime
) -> Series:
    """g/kWh over all of a range; what was filled in has a provenance of its own in its step."""
    carbon = settings.carbon
    fallback = Fallback(carbon.bands if _knows_table(carbon) else (), carbon.declared_g_per_kwh)
    usable = usable_carbon(settings, series)
    if usable is not None:
        return replace(usable, slots=filled(usable, fallback, start_utc, end_utc, local))
    slots = fallback.slots(start_utc, end_utc, local)
    name = "your table" if carbon.source == "table" else "your settings"
    return Series(tuple(replace(slot, provenance=None) for slot in slots), Provenance.DECLARED, name)


def usable_carbon(settings: Settings, series: Series | None) -> Series | None:
    """The series, where the settings want one; what is simulated always counts."""
    if series is None or not series.slots:
        return None
    dynamic = settings.carbon.source not in {"declared", "table"}
    return series if dynamic or series.provenance is Provenance.SIMULATED else None


def _knows_table(carbon: CarbonSettings) -> bool:
    return carbon.source != "declared" and bool(carbon.bands)


_ONE = translate("energy", "As you set it, the same at all hours.")
_TABLE = translate("energy", "From your table by day and hour.")
_EARLIER = translate(
    "energy", "Nothing is known about now: this is the number of the same hour on the last known day."
)
_UNKNOWN_TABLE = translate("energy", "Nothing is known about now: your table counts.")
_UNKNOWN_ONE = translate("energy", "Nothing is known about now: the number of your settings counts.")
