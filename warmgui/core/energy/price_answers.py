"""Answers of price services as series: currency of the service per kWh, without the user's additions.

Each function takes what JSON gave, whatever that is, and either returns a series or says in words what is
wrong. Interfaces: api.awattar.de/v1/marketdata (times in ms, EUR/MWh), api.energy-charts.info/price
(unix_seconds, price in EUR/MWh), api.octopus.energy standard-unit-rates (pence per kWh, newest first, pages).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.energy.moments import iso_of, milliseconds_of, number_of, seconds_of, steps, value_of
from warmgui.core.energy.plausible import judge_prices
from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.settings.words import shown
from warmgui.core.text import translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.energy.moments import Row

MWH = 1000.0
PENCE = 100.0
OPEN_END_S = 3 * 86400.0
"""A price "until further notice" is believed for so long after it was fetched."""
OPEN_START_S = 2 * 86400.0
DEFAULT_PAYMENT = "DIRECT_DEBIT"
"""Of two prices by way of paying; most pay so."""


def awattar(plain: Any, fetched_utc: float) -> Series:
    """Market data of aWATTar.

    Raises:
        BadSignalError: it is none.
    """
    rows: list[Row] = []
    for record in _records(plain, "data"):
        unit = str(record.get("unit", "Eur/MWh"))
        _check_unit(unit)
        rows.append(
            (
                milliseconds_of(record.get("start_timestamp")),
                milliseconds_of(record.get("end_timestamp")),
                _per_kwh(record.get("marketprice")),
            )
        )
    return _judged(steps(rows), "EUR", "aWATTar", fetched_utc)


def energy_charts(plain: Any, zone: str, fetched_utc: float) -> Series:
    """Energy-Charts' prices of a bidding zone, by the hour or the quarter.

    Raises:
        BadSignalError: it is none.
    """
    times, prices = _columns(plain, "unix_seconds", "price")
    _check_unit(str(plain.get("unit", "EUR / MWh")))
    rows = [(seconds_of(t), None, _per_kwh(p)) for t, p in zip(times, prices, strict=True)]
    licence = " (CC BY 4.0)" if "CC BY 4.0" in str(plain.get("license_info", "")) else ""
    return _judged(steps(rows), "EUR", f"Energy-Charts.info {zone}{licence}", fetched_utc)


def octopus(pages: Sequence[Any], fetched_utc: float) -> Series:
    """Octopus' unit rates, VAT included, from all pages.

    Raises:
        BadSignalError: they are none.
    """
    records = [record for page in pages for record in _records(page, "results")]
    usual = (None, DEFAULT_PAYMENT)  # no set: a stranger's value may be a list
    paid = [r for r in records if r.get("payment_method") in usual]
    first_utc, last_utc = fetched_utc - OPEN_START_S, fetched_utc + OPEN_END_S
    rows: list[Row] = []
    for record in paid or records:
        start_utc, end = iso_of(record.get("valid_from")), record.get("valid_to")
        end_utc = max(last_utc, start_utc + 1.0) if end is None else iso_of(end)
        if end_utc <= start_utc:
            raise BadSignalError(translate("energy", "one of its steps ends before it begins"))
        start_utc, end_utc = max(start_utc, first_utc), min(end_utc, last_utc)
        if start_utc < end_utc:
            pence = value_of(record.get("value_inc_vat"))
            rows.append((start_utc, end_utc, None if pence is None else pence / PENCE))
    rows.sort(key=lambda row: row[0])  # newest first, over all pages
    return _judged(steps(rows), "GBP", "Octopus Energy", fetched_utc)


def next_page(plain: Any) -> str:
    """Where the rest of a paged answer is; "" on the last page."""
    following = plain.get("next") if isinstance(plain, dict) else None
    return following if isinstance(following, str) else ""


def refusal(plain: Any) -> str:
    """What a service says instead of data, in its own words."""
    if not isinstance(plain, dict):
        return ""
    for name in ("error", "errors", "detail", "message"):
        words = plain.get(name)
        if isinstance(words, list) and words:  # as GraphQL says it
            words = words[0]
        if isinstance(words, dict):
            words = words.get("message")
        if isinstance(words, str) and words.strip():
            return shown(words.strip())
    return ""


def no_list(plain: Any, name: str) -> BadSignalError:
    """An answer without the list that it must have."""
    words = refusal(plain)
    if words:
        return BadSignalError(translate("energy", "it says “{words}”", words=words))
    return BadSignalError(translate("energy", "its answer has no list “{name}”", name=name))


def _records(plain: Any, name: str) -> list[dict[str, Any]]:
    found = plain.get(name) if isinstance(plain, dict) else None
    if not isinstance(found, list) or not all(isinstance(record, dict) for record in found):
        raise no_list(plain, name)
    return found


def _columns(plain: Any, *names: str) -> tuple[list[Any], list[Any]]:
    found = [plain.get(name) if isinstance(plain, dict) else None for name in names]
    for name, column in zip(names, found, strict=True):
        if not isinstance(column, list):
            raise no_list(plain, name)
    first, second = (column or [] for column in found)
    if len(first) != len(second):
        raise BadSignalError(
            translate(
                "energy",
                "it has {times} times but {values} values",
                times=len(first),
                values=len(second),
            )
        )
    return first, second


def _check_unit(unit: str) -> None:
    if "".join(unit.split()).lower() not in {"eur/mwh", "€/mwh"}:
        raise BadSignalError(
            translate("energy", "its unit is “{unit}”, and EUR/MWh was to be expected", unit=shown(unit))
        )


def _per_kwh(value: Any) -> float | None:
    number = number_of(value)
    if number is None and value is not None:
        raise BadSignalError(translate("energy", "“{value}” is no number", value=shown(value)))
    return None if number is None else number / MWH


def _judged(slots: tuple[Slot, ...], currency: str, source: str, fetched_utc: float) -> Series:
    judge_prices([slot.value for slot in slots], currency)
    return Series(slots, Provenance.DATED, source, fetched_utc)
