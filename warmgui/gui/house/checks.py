"""What is wrong with a place or a heater while it is typed: one sentence each. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.server_advice import NO_ADVICE, Advice, Level
from warmgui.core.text import Amount, translate
from warmgui.core.thermometers import base_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.house.nouns import LanHeater, Place

SAFE_WATER_C = 60.0
"""Stored drinking water should be this warm (WHO, Legionella and the prevention of legionellosis, 2007)."""


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
    if place.kind == "tank" and target_c < SAFE_WATER_C:
        return Advice(
            Level.WARNING,
            translate(
                "house",
                "In drinking water below {safe} legionella can grow. Of water that only heats nobody drinks.",
                safe=Amount(SAFE_WATER_C, "temperature_c"),
            ),
        )
    return NO_ADVICE


def about_address(heater: LanHeater, others: Sequence[LanHeater]) -> Advice:
    """It must be one, and each heater stands in the list once."""
    address = heater.address.strip()
    if not address:
        return Advice(
            Level.ERROR, translate("house", "Enter the heater's address, or find it in the network.")
        )
    if "://" in address or not base_url(address):
        return Advice(
            Level.ERROR,
            translate(
                "house", "“{value}” is no address like 192.168.1.40 or bitaxe.local.", value=address[:60]
            ),
        )
    if any(other.key != heater.key and other.address.strip() == address for other in others):
        return Advice(Level.ERROR, translate("house", "This heater is in the list already."))
    return NO_ADVICE
