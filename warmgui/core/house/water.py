"""Water as a place: heated between two temperatures, never hygiene by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.house.nouns import Place

J_PER_L_K = 4186.0
"""A litre of water by a kelvin."""
BELOW_K = {"tank": 2.0, "pool": 0.3}
"""So far below its target water is heated again."""
LUKEWARM_C = (25.0, 55.0)
"""Legionella grow in water between about 20 and 50 °C and die slowly below 55 °C; technical rules (DVGW W
551) ask for 60 °C where a storage tank is drawn from."""
DISINFECTS_C = 60.0
DISINFECTS_S = 1800.0
LUKEWARM_S = 72 * 3600.0
"""Water that was lukewarm for so long without having been hot."""


class Hysteresis:
    """On below the target, off at it."""

    def __init__(self) -> None:
        self.on = False

    def look(self, place: Place, water_c: float, target_c: float) -> bool:
        """Whether it is to be heated."""
        if water_c >= target_c:
            self.on = False
        elif water_c <= target_c - BELOW_K[place.kind]:
            self.on = True
        return self.on


class WaterWatch:
    """How long the water of a tank was lukewarm since it was hot last."""

    def __init__(self, lukewarm_s: float = 0.0) -> None:
        self.lukewarm_s = lukewarm_s
        self._hot_s = 0.0

    def look(self, dt_s: float, water_c: float | None) -> None:
        """So many seconds passed with the water at this; None: nobody knows."""
        if water_c is None:
            return
        self._hot_s = self._hot_s + dt_s if water_c >= DISINFECTS_C else 0.0
        if self._hot_s >= DISINFECTS_S:
            self.lukewarm_s = 0.0
        elif LUKEWARM_C[0] <= water_c < LUKEWARM_C[1]:
            self.lukewarm_s += dt_s

    def warning(self, place: Place) -> Text:
        """Of legionella; empty for what is no tank. It is a hint, and claims nothing about the water."""
        if place.kind != "tank":
            return EMPTY
        if LUKEWARM_C[0] <= place.target_c < LUKEWARM_C[1]:
            return translate(
                "house",
                "Legionella can grow in water that is kept at {target}. Heat all of it to {hot} regularly: "
                "once a week is usual. This program does not do that by itself.",
                target=Amount(place.target_c, "temperature_c"),
                hot=Amount(DISINFECTS_C, "temperature_c"),
            )
        if self.lukewarm_s >= LUKEWARM_S:
            return translate(
                "house",
                "The water has been lukewarm for {time} without having been at {hot}: legionella can grow in "
                "it. Heat all of it to {hot} before you use it.",
                time=Amount(self.lukewarm_s / 3600.0, "duration_h"),
                hot=Amount(DISINFECTS_C, "temperature_c"),
            )
        return EMPTY


def rise_k(place: Place, heat_w: float, dt_s: float) -> float:
    """What so much heat does to the water, K; 0 where its volume is not known."""
    return 0.0 if not place.volume_l else heat_w * dt_s / (place.volume_l * J_PER_L_K)


def minutes_to(place: Place, water_c: float | None, target_c: float, heat_w: float | None) -> float | None:
    """Until the water is at its target with so much heat, losses left out; None: unknown, or warm."""
    if water_c is None or not place.volume_l or not heat_w or heat_w <= 0 or water_c >= target_c:
        return None
    return (target_c - water_c) * place.volume_l * J_PER_L_K / heat_w / 60.0
