"""Answers of carbon services as series, g CO₂ per kWh.

Interfaces: api.carbonintensity.org.uk/intensity/{from}/fw48h (half hours; what was measured counts before
what was foreseen), api.electricitymaps.com/v3/carbon-intensity/{history,forecast} (hours, with a token).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from warmgui.core.energy.json_series import json_slots
from warmgui.core.energy.moments import iso_of, steps, value_of
from warmgui.core.energy.plausible import judge_carbon
from warmgui.core.energy.price_answers import no_list
from warmgui.core.energy.series import Series
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.energy.moments import Row
    from warmgui.core.energy.series import Slot
    from warmgui.core.settings.time_table import HttpPlace

UK_SOURCE = "carbonintensity.org.uk (CC BY 4.0)"
MAPS_SOURCE = "Electricity Maps"
CARBON_FACTORS = {"g_per_kwh": 1.0, "kg_per_kwh": 1000.0, "lb_per_mwh": 0.45359237}
"""To g/kWh; a pound is exactly 0.45359237 kg."""


def uk_intensity(plain: Any, fetched_utc: float) -> Series:
    """Great Britain, the next two days.

    Raises:
        BadSignalError: it is no such answer.
    """
    found = plain.get("data") if isinstance(plain, dict) else None
    if not isinstance(found, list):
        raise no_list(plain, "data")
    rows: list[Row] = []
    for record in found:
        intensity = record.get("intensity") if isinstance(record, dict) else None
        if not isinstance(intensity, dict):
            raise no_list(record, "intensity")
        actual = value_of(intensity.get("actual"))
        value = value_of(intensity.get("forecast")) if actual is None else actual
        rows.append((iso_of(record.get("from")), iso_of(record.get("to")), value))
    return _judged(steps(rows), UK_SOURCE, fetched_utc)


def electricity_maps(answers: Sequence[Any], zone: str, fetched_utc: float) -> Series:
    """One zone: the last day, and the next ones where the token allows that. A forecast yields to history.

    Raises:
        BadSignalError: none of the answers has data.
    """
    found: dict[float, Row] = {}
    problem = no_list(answers[0] if answers else None, "history")
    for answer in answers:
        for name in ("forecast", "history"):
            records = answer.get(name) if isinstance(answer, dict) else None
            for record in records if isinstance(records, list) else ():
                if not isinstance(record, dict):
                    raise problem
                start_utc = iso_of(record.get("datetime"))
                value = value_of(record.get("carbonIntensity"))
                if value is not None and (name == "history" or start_utc not in found):
                    found[start_utc] = (start_utc, None, value)
    if not found:
        raise problem
    return _judged(steps([found[start] for start in sorted(found)]), f"{MAPS_SOURCE} {zone}", fetched_utc)


def json_carbon(answers: Sequence[Any], place: HttpPlace, source: str, fetched_utc: float) -> Series:
    """Another service, by the user's places.

    Raises:
        BadSignalError: it is nothing that can be used.
    """
    return _judged(json_slots(answers, place, CARBON_FACTORS[place.unit]), source, fetched_utc)


def _judged(slots: tuple[Slot, ...], source: str, fetched_utc: float) -> Series:
    judge_carbon([slot.value for slot in slots])
    return Series(slots, Provenance.MODELLED, source, fetched_utc)
