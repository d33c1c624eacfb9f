"""Answers of price and carbon services as they give them, and zones whose clocks change."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from fakes.sensors import english
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.schedule.clock import LocalTime
from warmgui.io.local_time import local_time

if TYPE_CHECKING:
    from collections.abc import Callable

NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC).timestamp()
"""12:00 in Berlin, a Sunday."""
MIDNIGHT = datetime(2026, 11, 21, 23, 0, tzinfo=UTC).timestamp()
"""The same day's midnight in Berlin."""
HOUR = 3600.0
ZONES = ("Europe/Berlin", "Australia/Sydney", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata")
UTC_LOCAL = LocalTime()


def offset_of(zone: str, at_utc: float) -> float:
    delta = datetime.fromtimestamp(at_utc, ZoneInfo(zone)).utcoffset()
    assert delta is not None
    return delta.total_seconds()


@cache
def local_in(zone: str, year: int = 2027) -> LocalTime:
    """Local time as the engine is told it, for a year."""
    return local_time(datetime(year, 1, 5, tzinfo=UTC).timestamp(), lambda at_utc: offset_of(zone, at_utc))


def utc_of(zone: str, *moment: int, fold: int = 0) -> float:
    return datetime(*moment, tzinfo=ZoneInfo(zone), fold=fold).timestamp()  # type: ignore[arg-type,misc]


def awattar_answer(prices: list[Any], start_utc: float = MIDNIGHT, unit: str = "Eur/MWh") -> dict[str, Any]:
    return {
        "object": "list",
        "data": [
            {
                "start_timestamp": int((start_utc + HOUR * i) * 1000),
                "end_timestamp": int((start_utc + HOUR * (i + 1)) * 1000),
                "marketprice": price,
                "unit": unit,
            }
            for i, price in enumerate(prices)
        ],
        "url": "/at/v1/marketdata",
    }


def charts_answer(prices: list[Any], start_utc: float = MIDNIGHT, step_s: float = HOUR) -> dict[str, Any]:
    return {
        "license_info": "CC BY 4.0 (creativecommons.org/licenses/by/4.0) from Bundesnetzagentur | SMARD.de",
        "unix_seconds": [int(start_utc + step_s * i) for i in range(len(prices))],
        "price": prices,
        "unit": "EUR / MWh",
        "deprecated": False,
    }


def octopus_answer(
    pence: list[float], start_utc: float = MIDNIGHT, following: str | None = None
) -> dict[str, Any]:
    """Half hours, newest first."""
    records = [
        {
            "value_exc_vat": round(value / 1.05, 4),
            "value_inc_vat": value,
            "valid_from": zulu(start_utc + 1800.0 * i),
            "valid_to": zulu(start_utc + 1800.0 * (i + 1)),
            "payment_method": None,
        }
        for i, value in enumerate(pence)
    ]
    return {"count": len(records), "next": following, "previous": None, "results": records[::-1]}


def uk_answer(
    forecasts: list[Any], actual: float | None = None, start_utc: float = MIDNIGHT
) -> dict[str, Any]:
    return {
        "data": [
            {
                "from": zulu(start_utc + 1800.0 * i)[:16] + "Z",
                "to": zulu(start_utc + 1800.0 * (i + 1))[:16] + "Z",
                "intensity": {
                    "forecast": value,
                    "actual": actual if i == 0 else None,
                    "index": "moderate",
                },
            }
            for i, value in enumerate(forecasts)
        ]
    }


def maps_answer(name: str, values: list[Any], start_utc: float = MIDNIGHT) -> dict[str, Any]:
    return {
        "zone": "DE",
        name: [
            {"zone": "DE", "carbonIntensity": value, "datetime": zulu(start_utc + HOUR * i)[:-1] + ".000Z"}
            for i, value in enumerate(values)
        ],
    }


def zulu(at_utc: float) -> str:
    return f"{datetime.fromtimestamp(at_utc, UTC):%Y-%m-%dT%H:%M:%SZ}"


def refused(read: Callable[..., object], *given: Any) -> str:
    """Why an answer was not taken."""
    with pytest.raises(BadSignalError) as caught:
        read(*given)
    return english(caught.value.text)
