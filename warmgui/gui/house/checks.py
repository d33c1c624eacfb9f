"""What is wrong with a place or a heater while it is typed: one sentence each. No widgets here."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from warmgui.core.house.lan.address import address_of
from warmgui.core.house.water import WaterWatch
from warmgui.core.servers.advice import NO_ADVICE, Advice, Level
from warmgui.core.text import Amount, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.house.nouns import LanHeater, Place


def about_name(place: Place, others: Sequence[Place]) -> Advice:
    """Two places with one name could not be told apart."""
    name = place.name.strip().casefold()
    if name and any(other.key != place.key and other.name.strip().casefold() == name for other in others):
        return Advice(Level.ERROR, translate("house", "Another place has this name already."))
    return NO_ADVICE


def about_target(place: Place, target_c: float | None) -> Advice:
    """It must be there, and not above the highest temperature."""
    if target_c is None:
        return Advice(Level.ERROR, translate("house", "Enter how warm it is to be."))
    if target_c > place.highest_c:
        return Advice(
            Level.ERROR,
            translate(
                "house",
                "It is never to be warmer than {highest}: choose a lower target, or change that below.",
                highest=Amount(place.highest_c, "temperature_c"),
            ),
        )
    lukewarm = WaterWatch().warning(dataclasses.replace(place, target_c=target_c))
    return Advice(Level.WARNING, lukewarm) if lukewarm else NO_ADVICE


def about_address(heater: LanHeater, others: Sequence[LanHeater]) -> Advice:
    """It must be one, and each heater stands in the list once."""
    address = heater.address.strip()
    if not address:
        return Advice(
            Level.ERROR, translate("house", "Enter the heater's address, or find it in the network.")
        )
    where = address_of(heater)
    if where is None:
        return Advice(
            Level.ERROR,
            translate(
                "house", "“{value}” is no address like 192.168.1.40 or bitaxe.local.", value=address[:60]
            ),
        )
    if any(other.key != heater.key and address_of(other) == where for other in others):
        return Advice(Level.ERROR, translate("house", "This heater is in the list already."))
    return NO_ADVICE
