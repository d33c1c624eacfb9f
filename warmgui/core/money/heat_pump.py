"""The COP of a heat pump by the temperature outside: a line through two declared points, held beyond them.

The points of the settings: the median of UK homes over a year, 2.80, and on their coldest days, 2.44 (Energy
Systems Catapult, Electrification of Heat, 2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.money.known import declared, following
from warmgui.core.text import Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.model import Value
    from warmgui.core.settings.comparison import ComparisonSettings


def cop(settings: ComparisonSettings, outdoor_c: Value) -> Value:
    """Heat per electricity now; the usual one where the temperature outside is not known."""
    if not by_outdoor(settings, outdoor_c):
        how = translate("money", "The COP of your settings.")
        if settings.heat_pump != "fixed" and outdoor_c.value is None:
            how = translate("money", "The usual COP of your settings: the temperature outside is not known.")
        return declared(settings.heat_pump_cop, how)
    how = translate(
        "money",
        "On the line from COP {cold} at {cold_c} to {mild} at {mild_c}, and not beyond it, as declared.",
        cold=Amount(settings.heat_pump_cold_cop, "cop"),
        cold_c=Amount(settings.heat_pump_cold_c, "temperature_c"),
        mild=Amount(settings.heat_pump_cop, "cop"),
        mild_c=Amount(settings.heat_pump_c, "temperature_c"),
    )
    points = declared(settings.heat_pump_cop)
    return following(lambda outdoor, _: cop_at(settings, outdoor), (outdoor_c, points), how)


def by_outdoor(settings: ComparisonSettings, outdoor_c: Value) -> bool:
    """Whether the line counts: it is chosen, has two different points, and it is known how cold it is."""
    line = settings.heat_pump == "outdoor" and settings.heat_pump_c != settings.heat_pump_cold_c
    return line and outdoor_c.value is not None


def cop_at(settings: ComparisonSettings, outdoor_c: float) -> float:
    """On the line between the two points; beyond them as at the nearer one."""
    return settings.heat_pump_cold_cop + (settings.heat_pump_cop - settings.heat_pump_cold_cop) * (
        warmth(settings, outdoor_c)
    )


def warmth(settings: ComparisonSettings, outdoor_c: float) -> float:
    """Where between the two points: 0 at the cold one, 1 at the usual one."""
    span = settings.heat_pump_c - settings.heat_pump_cold_c
    return min(max((outdoor_c - settings.heat_pump_cold_c) / span, 0.0), 1.0)


def cop_note(settings: ComparisonSettings, outdoor_c: Value, factor: Value) -> Text:
    """In short: "COP 2.8 at 4 °C"."""
    shown = Amount(factor.value, "cop")
    if not by_outdoor(settings, outdoor_c):
        return translate("money", "COP {cop}", cop=shown)
    at = Amount(outdoor_c.value, "temperature_c")
    return translate("money", "COP {cop} at {outdoor}", cop=shown, outdoor=at)
