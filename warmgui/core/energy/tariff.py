"""What a kWh costs, now and over a range, by the user's tariff: as billed, all taxes included.

Prices of a day-ahead market do not grow old: a step that was published counts until it ends. Where none is
known, the same hour of the last known day counts, then the user's table, then the flat price; each says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.energy.gaps import Fallback, filled, same_hour_before
from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.time_table import Band, table_series, value_at
from warmgui.core.model import Value
from warmgui.core.text import Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.settings.model import Settings
    from warmgui.core.settings.tariff import TariffSettings

FINAL_PRICES = frozenset({"octopus"})
"""Sources whose prices are what is billed."""


def billed_price(spot_per_kwh: float, tariff: TariffSettings, markup_per_kwh: float | None = None) -> float:
    """What a kWh costs on the bill, from the exchange's price in the user's currency; may be negative.

    Args:
        spot_per_kwh: the exchange's price.
        tariff: what is added to it.
        markup_per_kwh: what is added at this hour; None: as always.
    """
    if tariff.source in FINAL_PRICES:
        return spot_per_kwh
    markup = tariff.markup_per_kwh if markup_per_kwh is None else markup_per_kwh
    return (spot_per_kwh + markup) * (1.0 + tariff.tax)


def billed(series: Series, tariff: TariffSettings, local: LocalTime | None = None) -> Series:
    """A whole series of the source's prices, as billed.

    Args:
        series: in the source's currency.
        tariff: exchange rate, additions and tax.
        local: for additions that depend on the hour; None: they are always the same.
    """
    rate = 1.0 if tariff.rate is None else tariff.rate
    bands = tariff.markup_bands if local is not None and tariff.source not in FINAL_PRICES else ()
    slots: list[Slot] = []
    for slot in series.slots:
        spot = slot.value * rate
        if local is None or not bands:
            slots.append(replace(slot, value=billed_price(spot, tariff)))
            continue
        # An addition may begin in the middle of a step.
        always = Band(tariff.markup_per_kwh)
        pieces = table_series((*bands, always), slot.start_utc, slot.end_utc, local).slots
        slots.extend(replace(piece, value=billed_price(spot, tariff, piece.value)) for piece in pieces)
    return replace(series, slots=tuple(slots))


def price_now(settings: Settings, series: Series | None, now_utc: float, local: LocalTime) -> Value:
    """The price of a kWh now, and how it is known. Never unknown: the flat price counts at last."""
    usable = usable_prices(settings, series)
    if usable is not None:
        value = usable.at(now_utc)
        if value is not None:
            return Value(value, usable.provenance, _published(usable))
        earlier = same_hour_before(usable, now_utc, local)
        if earlier is not None:
            return Value(earlier, Provenance.STALE, _EARLIER)
    tariff = settings.tariff
    table = value_at(tariff.bands, local, now_utc) if _knows_table(tariff) else None
    dynamic = tariff.source not in {"flat", "table"}
    if table is not None:
        return Value(table, Provenance.DECLARED, _UNKNOWN_TABLE if dynamic else _TABLE)
    how = _UNKNOWN_FLAT if dynamic else _FLAT
    return Value(settings.money.tariff_per_kwh, Provenance.DECLARED, how)


def price_series(
    settings: Settings, series: Series | None, start_utc: float, end_utc: float, local: LocalTime
) -> Series:
    """The price over all of a range. What is no published price has a provenance of its own in its step.

    Not for every tick: it costs about a millisecond for two days.
    """
    tariff = settings.tariff
    fallback = Fallback(tariff.bands if _knows_table(tariff) else (), settings.money.tariff_per_kwh)
    usable = usable_prices(settings, series)
    if usable is None:
        return _plain(fallback.slots(start_utc, end_utc, local), tariff.source)
    return replace(usable, slots=filled(usable, fallback, start_utc, end_utc, local))


def feed_in(settings: Settings) -> Value:
    """What is paid for a kWh given to the grid."""
    return Value(settings.tariff.feed_in_per_kwh, Provenance.DECLARED, _FEED_IN)


def usable_prices(settings: Settings, series: Series | None) -> Series | None:
    """The series, where the settings want one; what is simulated always counts."""
    if series is None or not series.slots:
        return None
    dynamic = settings.tariff.source not in {"flat", "table"}
    return series if dynamic or series.provenance is Provenance.SIMULATED else None


def _knows_table(tariff: TariffSettings) -> bool:
    """A flat price means just that, whatever an old table says."""
    return tariff.source != "flat" and bool(tariff.bands)


def _plain(slots: tuple[Slot, ...], source: str) -> Series:
    name = "your table" if source == "table" else "your settings"
    return Series(tuple(replace(slot, provenance=None) for slot in slots), Provenance.DECLARED, name)


def _published(series: Series) -> Text:
    if series.provenance is Provenance.SIMULATED:
        return translate("energy", "A simulated price.")
    return translate("energy", "Published price of {source}, as billed.", source=series.source)


_FLAT = translate("energy", "Your flat price.")
_TABLE = translate("energy", "From your table by day and hour.")
_EARLIER = translate(
    "energy", "No price of now is known: this is that of the same hour on the last known day."
)
_UNKNOWN_TABLE = translate("energy", "No price of now is known: your table counts.")
_UNKNOWN_FLAT = translate("energy", "No price of now is known: your flat price counts.")
_FEED_IN = translate("energy", "As you set it.")
