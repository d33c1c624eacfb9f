"""What is known of the room's surroundings: outdoor temperature, sun, windows and the plug's watts.

How the sensors of other places and of heaters in the network stand is told here, too; what they say counts
elsewhere (`core.house`), never for this room.

Sensors of the user's list come before anything else that speaks on the board (a weather service).
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from typing import TYPE_CHECKING

from warmgui.core.model import Value
from warmgui.core.model_room import ThermometerStatus
from warmgui.core.text import EMPTY, translate
from warmgui.core.thermometers import QUANTITY
from warmgui.core.thermometers_in_use import active, of_role
from warmgui.core.vocabulary import Provenance
from warmgui.core.weather import DEVICE, weather_device

if TYPE_CHECKING:
    from warmgui.core.model import Reading
    from warmgui.core.readings import ReadingBoard
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Thermometer


def statuses(board: ReadingBoard, settings: Settings, now_s: float) -> tuple[ThermometerStatus, ...]:
    """The sensors of the list that are none of the room's: what each says, and whether it counts."""
    entries = [entry for entry in active(settings) if entry.role != "room"]
    if not entries:
        return ()
    counting = {
        "outdoor": outdoor(board, settings, now_s),
        "sun": sun(board, settings, now_s),
        "window": window(board, settings, now_s),
    }
    wanted = _measured_elsewhere(settings)
    found = []
    for entry in entries:
        counts = counting.get(entry.role)
        listed = entry.role == "plug" or entry.key in wanted.get(entry.role, ())
        used = listed or (counts is not None and counts.device == entry.key)
        found.append(_status(board, entry, now_s, used=used))
    return tuple(found)


def _measured_elsewhere(settings: Settings) -> dict[str, frozenset[str]]:
    """Keys of the sensors that places and heaters in the network rest on, by role."""
    house = settings.house
    return {
        "place": frozenset(place.sensor for place in house.places if place.enabled),
        "heater": frozenset(heater.meter for heater in house.heaters if heater.enabled),
    }


def _status(board: ReadingBoard, entry: Thermometer, now_s: float, *, used: bool) -> ThermometerStatus:
    """How one stands. While it says what cannot be, what it said before counts as long as it is fresh."""
    quantity = QUANTITY[entry.role]
    reading, refusal = board.get(quantity, now_s, entry.key), board.refusal(quantity, entry.key)
    value, state, text = Value(None, Provenance.UNKNOWN), "waiting", EMPTY
    if reading is not None:
        how = translate("engine", "Read from {source}.", source=reading.source)
        value, state = Value(reading.value, reading.provenance, how), "ok"
    if reading is not None and reading.provenance is Provenance.STALE:
        state = "stale"
        text = translate(
            "engine", "{thermometer} has said nothing new for too long.", thermometer=entry.shown_name
        )
    elif refusal is not None:
        state = "silent"
    if refusal is not None and refusal.reason:
        text = refusal.reason
    if refusal is not None and refusal.impossible is not None:
        state = "implausible"
        if (reading is None or reading.provenance is Provenance.STALE) and isfinite(refusal.impossible):
            value = Value(refusal.impossible, Provenance.MEASURED, refusal.reason)
    counts = used and reading is not None and reading.provenance is not Provenance.STALE
    return ThermometerStatus(entry.key, entry.shown_name, value, state, text, counts)


def outdoor(board: ReadingBoard, settings: Settings, now_s: float) -> Reading | None:
    """The outdoor temperature, fresh; None where nobody knows it.

    Of several sensors the lowest counts: sun and walls only ever add.
    """
    return min(_fresh(board, settings, now_s, "outdoor"), key=_value, default=None)


def sun(board: ReadingBoard, settings: Settings, now_s: float) -> Reading | None:
    """Global radiation on the horizontal, fresh. Of several sensors the highest: shade only ever takes."""
    return max(_fresh(board, settings, now_s, "sun"), key=_value, default=None)


def window(board: ReadingBoard, settings: Settings, now_s: float) -> Reading | None:
    """The contact of an open window, else of a closed one; None without a fresh contact."""
    return max(_fresh(board, settings, now_s, "window"), key=_value, default=None)


def wall_power(board: ReadingBoard, settings: Settings, now_s: float) -> Reading | None:
    """Watts of the PC's plug; the sum of several (the PC and its screen), where all of them are known.

    Late ones are marked STALE, as everywhere on the board.
    """
    entries = of_role(settings, "plug")
    if not entries:
        return board.get(QUANTITY["plug"], now_s)
    found = [board.get(QUANTITY["plug"], now_s, entry.key) for entry in entries]
    readings = [reading for reading in found if reading is not None]
    if len(readings) < len(entries):
        return None
    oldest = min(readings, key=lambda reading: reading.at_s)
    late = any(reading.provenance is Provenance.STALE for reading in readings)
    return replace(
        oldest,
        value=sum(_value(reading) for reading in readings),
        provenance=Provenance.STALE if late else oldest.provenance,
        source=", ".join(reading.source for reading in readings),
        device="",
    )


def _fresh(board: ReadingBoard, settings: Settings, now_s: float, role: str) -> list[Reading]:
    """Fresh readings of the list, else of everybody else."""
    quantity = QUANTITY[role]
    listed = [entry.key for entry in of_role(settings, role)]
    own = _fresh_of(board, role, now_s, listed)
    others = [d for d in board.devices(quantity) if d not in listed and _is_of_now(d, settings)]
    return own or _fresh_of(board, role, now_s, others)


def _is_of_now(device: str, settings: Settings) -> bool:
    """Not what a weather service said that is off now, or about another place."""
    weather = settings.weather
    here = weather_device(weather.latitude, weather.longitude)
    return not device.startswith(DEVICE) or (weather.asks_service and device == here)


def _fresh_of(board: ReadingBoard, role: str, now_s: float, devices: list[str]) -> list[Reading]:
    found = [board.get(QUANTITY[role], now_s, device) for device in devices]
    return [
        reading for reading in found if reading is not None and reading.provenance is not Provenance.STALE
    ]


def _value(reading: Reading) -> float:
    return reading.value or 0.0
