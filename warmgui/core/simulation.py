"""`--simulate`: every number that comes from the simulated PC and room says so.

The user's list of sensors is not read meanwhile: no thermometer knows a room that is a formula, and no plug
a PC that is one. Each of them says that in words.
"""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_room import ThermometerStatus
from warmgui.core.text import translate
from warmgui.core.thermometers_in_use import active
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import DeviceStatus, Earnings, Reach, Snapshot
    from warmgui.core.model_energy import Comparison, Economics
    from warmgui.core.model_house import HeaterStatus, HouseStatus, PlaceStatus, ScienceStatus
    from warmgui.core.sample import Sample
    from warmgui.core.settings.model import Settings

    T = TypeVar(
        "T",
        Snapshot,
        Sample,
        DeviceStatus,
        Earnings,
        Reach,
        Economics,
        Comparison,
        HouseStatus,
        PlaceStatus,
        HeaterStatus,
        ScienceStatus,
    )


_UNREAD = translate("engine", "Not read while the PC and the room are simulated.")


def without_list(settings: Settings) -> Settings:
    """The settings as a simulated PC and room take them: nobody waits for the sensors of the list."""
    return replace(settings, room=replace(settings.room, thermometers=()))


def unread(settings: Settings) -> tuple[ThermometerStatus, ...]:
    """The sensors that would be read if nothing were simulated."""
    return tuple(
        ThermometerStatus(entry.key, entry.shown_name, UNKNOWN, "unread", _UNREAD)
        for entry in active(settings)
    )


def marked(thing: T) -> T:
    """A copy whose own values and provenances say SIMULATED, except where nothing is known."""
    changes: dict[str, Any] = {}
    kind: Any = type(thing)
    for name in _markable(kind):
        value = _mark(getattr(thing, name))
        if value is not None:
            changes[name] = value
    return replace(thing, **changes)


@cache
def _markable(kind: type[Any]) -> tuple[str, ...]:
    """Fields that may hold something to mark; looked up once, because a picture is drawn every second."""
    return tuple(f.name for f in fields(kind) if "Value" in str(f.type) or "Provenance" in str(f.type))


def _mark(value: object) -> Value | Provenance | None:
    """The marked copy; None where there is nothing to mark."""
    if isinstance(value, Provenance):
        return value if value is Provenance.UNKNOWN else Provenance.SIMULATED
    if isinstance(value, Value) and value.value is not None:
        return replace(value, provenance=Provenance.SIMULATED)
    return None
