"""Changes of the lists of places and heaters, as functions of settings. No widgets here."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from warmgui.core.house.nouns import HERE
from warmgui.core.settings.house import HEATERS, PLACES
from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from warmgui.core.house.nouns import LanHeater, Place
    from warmgui.core.settings.model import HouseSettings, Settings
    from warmgui.core.thermometers import Secret, Thermometer

Entry = TypeVar("Entry", bound="Place | LanHeater")
PARTS = ("house", "science", "room", "mqtt", "home_assistant")
"""Sections that this page and its dialogs change."""


@dataclass(frozen=True, slots=True)
class DecidedHeater:
    """What the dialog of a heater wants to be saved."""

    heater: LanHeater
    text: Text = EMPTY
    """What was said about its password."""


def changed(settings: Settings, how: Callable[[HouseSettings], HouseSettings]) -> Settings:
    """The settings with another house."""
    return dataclasses.replace(settings, house=how(settings.house))


def with_place(settings: Settings, place: Place) -> Settings:
    """With a place as it is now; a new one (without a key) gets a key, and stands last."""
    entries = settings.house.places
    if not place.key:
        place = dataclasses.replace(place, key=PLACES.new_key({entry.key for entry in entries}))
    return changed(settings, lambda house: dataclasses.replace(house, places=_put(entries, place)))


def without_place(settings: Settings, key: str) -> Settings:
    """Without a place. Its heaters stay in the list, off and without a place: nobody knows what they warm."""
    places = tuple(place for place in settings.house.places if place.key != key)
    heaters = tuple(
        dataclasses.replace(heater, place="", enabled=False) if heater.place == key else heater
        for heater in settings.house.heaters
    )
    return changed(settings, lambda house: dataclasses.replace(house, places=places, heaters=heaters))


def with_heater(settings: Settings, heater: LanHeater, at: int | None = None) -> Settings:
    """With a heater as it is now; a new one (without a key) gets a key.

    Args:
        settings: to change.
        heater: the entry.
        at: where it is put if it is not in the list; None: last.
    """
    entries = settings.house.heaters
    if not heater.key:
        heater = dataclasses.replace(heater, key=HEATERS.new_key({entry.key for entry in entries}))
    return changed(settings, lambda house: dataclasses.replace(house, heaters=_put(entries, heater, at)))


def without_heater(settings: Settings, key: str) -> Settings:
    """Without a heater: whoever speaks to it turns it off or down first."""
    heaters = tuple(heater for heater in settings.house.heaters if heater.key != key)
    return changed(settings, lambda house: dataclasses.replace(house, heaters=heaters))


def with_consent(settings: Settings, network: str, *, given: bool) -> Settings:
    """With the consent to search a network, or without it."""
    others = tuple(one for one in settings.house.scan_networks if one != network)
    networks = (*others, network) if given else others
    return changed(settings, lambda house: dataclasses.replace(house, scan_networks=networks))


def has_place(heater: LanHeater, places: Iterable[Place]) -> bool:
    """Whether somebody knows what it warms."""
    return heater.place == HERE or any(place.key == heater.place for place in places)


def heaters_of(settings: Settings, place: str) -> tuple[LanHeater, ...]:
    """The heaters of a place."""
    return tuple(heater for heater in settings.house.heaters if heater.place == place)


def sensors_of(settings: Settings, role: str) -> tuple[Thermometer, ...]:
    """The entries of the list of sensors with a role."""
    return tuple(entry for entry in settings.room.thermometers if entry.role == role)


def is_known(settings: Settings, address: str) -> bool:
    """Whether a heater with this address is in the list."""
    return any(heater.address.strip() == address.strip() for heater in settings.house.heaters)


def is_needed(settings: Settings, secret: Secret) -> bool:
    """Whether some heater of the list still uses this password."""
    return any(
        heater.secret.key == secret.key and heater.password != "none"  # noqa: S105 - a place
        for heater in settings.house.heaters
    )


def _put(entries: tuple[Entry, ...], entry: Entry, place: int | None = None) -> tuple[Entry, ...]:
    at = next((i for i, each in enumerate(entries) if each.key == entry.key), None)
    if at is not None:
        return (*entries[:at], entry, *entries[at + 1 :])
    at = len(entries) if place is None else min(max(place, 0), len(entries))
    return (*entries[:at], entry, *entries[at:])
