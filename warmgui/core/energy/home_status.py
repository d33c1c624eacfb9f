"""How the source of the home's powers stands, from what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model_energy import SourceStatus
from warmgui.core.settings.home_energy import PLACES
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core.readings import ReadingBoard
    from warmgui.core.settings.model import Settings

PART_NAMES: dict[Quantity, Text] = {
    Quantity.SUN_POWER_W: translate("energy", "sun"),
    Quantity.WIND_POWER_W: translate("energy", "wind"),
    Quantity.GRID_POWER_W: translate("energy", "grid"),
    Quantity.HOME_BATTERY_POWER_W: translate("energy", "battery"),
    Quantity.HOME_BATTERY_FRACTION: translate("energy", "charge of the battery"),
    Quantity.GRID_PRESENT: translate("energy", "whether there is grid"),
    Quantity.HOME_POWER_W: translate("energy", "the whole home"),
}
_NAMES = {
    "none": translate("energy", "Not known"),
    "evcc": verbatim("evcc (MQTT)"),
    "mqtt": translate("energy", "MQTT topics"),
    "home_assistant": verbatim("Home Assistant"),
}


def home_status(board: ReadingBoard, settings: Settings, now_s: float, now_utc: float) -> SourceStatus:
    """The state of the source with the key "home".

    Args:
        board: the newest readings.
        settings: the source and what it should tell.
        now_s: monotonic seconds, as in the readings.
        now_utc: wall time.
    """
    home = settings.home
    name = _NAMES[home.source]
    if not (home.uses_mqtt or home.uses_home_assistant):
        if home.source == "none":
            return SourceStatus("home", name, "off")
        return SourceStatus("home", name, "failed", text=_INCOMPLETE)
    known = {quantity: board.get(quantity, now_s) for _, quantity in PLACES}
    found = {q: reading for q, reading in known.items() if reading is not None}
    fresh = {q for q, reading in found.items() if reading.provenance is not Provenance.STALE}
    reasons = [told.reason for _, q in PLACES if (told := board.refusal(q)) is not None and q not in fresh]
    at_utc = max((now_utc - (now_s - reading.at_s) for reading in found.values()), default=None)
    if fresh:
        missing = [q for _, q in PLACES if q not in fresh and (q in home.known_parts or q in found)]
        text = (reasons[0] if reasons else _silent(missing[0])) if missing else EMPTY
        return SourceStatus("home", name, "ok", at_utc, text)
    if found:
        return SourceStatus("home", name, "stale", at_utc, reasons[0] if reasons else _OLD)
    if reasons:
        return SourceStatus("home", name, "failed", text=reasons[0])
    return SourceStatus("home", name, "waiting", text=_WAITING)


def _silent(quantity: Quantity) -> Text:
    return translate("energy", "Nothing new about: {part}.", part=PART_NAMES[quantity])


_INCOMPLETE = translate("energy", "The settings do not say where they are read.")
_OLD = translate("energy", "What was told last is too old to count on.")
_WAITING = translate("energy", "Nothing was heard yet.")
