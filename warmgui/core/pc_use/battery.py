"""Rules of a laptop's battery: pause or less power on it, a least charge, and charging before heating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.pc_use import words
from warmgui.core.pc_use.hold import Hold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.settings.pc_use import UseSettings
    from warmgui.core.text import Text

PLUGGED_S = 30.0
"""So long after it was plugged in the PC counts as on battery: plugs and docks wobble."""
CHARGE_GAP = 0.05
"""A charge that was too low must rise so far above the limit."""


class BatteryRules:
    """Memory of the rules."""

    def __init__(self) -> None:
        self._on_battery, self._low, self._unknown = Hold(PLUGGED_S), Hold(PLUGGED_S), Hold(PLUGGED_S)
        self._charge = Hold()
        self._too_low = False
        self._last_charge = 0.0
        self._charging: bool | None = None
        """None: on battery, or nothing is known yet."""

    def follow(self, before: UseSettings, now: UseSettings) -> None:
        """Rules whose settings changed begin anew."""
        if (before.battery, before.battery_min) != (now.battery, now.battery_min):
            for rule in (self._on_battery, self._low, self._unknown):
                rule.drop()
            self._too_low = False
        if before.charge_first != now.charge_first:
            self._charge.drop()
            self._charging = None

    def caps(
        self, now_s: float, settings: UseSettings, *, on_battery: bool | None, charge: float | None
    ) -> Iterator[tuple[float, Text]]:
        """(watts, reason) of each rule that holds."""
        if self._on_battery.look(now_s, present=on_battery is True and settings.battery != "go_on"):
            stops = settings.battery == "stop"
            yield 0.0 if stops else settings.battery_w, words.battery_reason(None, 0.0)
        yield from self._least_charge(now_s, settings, on_battery=on_battery, charge=charge)
        yield from self._charge_first(now_s, settings, on_battery=on_battery, charge=charge)

    def _least_charge(
        self, now_s: float, settings: UseSettings, *, on_battery: bool | None, charge: float | None
    ) -> Iterator[tuple[float, Text]]:
        least = settings.battery_min
        asked = settings.battery != "stop" and least > 0
        if charge is not None:
            self._too_low = charge < least or (self._too_low and charge < least + CHARGE_GAP)
            self._last_charge = charge
        # A battery that does not tell whether it is plugged in may well be in use.
        low = asked and on_battery is not False and charge is not None and self._too_low
        if self._low.look(now_s, present=low):
            yield 0.0, words.battery_reason(self._last_charge, least)
        untold = asked and on_battery is True and charge is None
        if self._unknown.look(now_s, present=untold):
            yield 0.0, words.unknown_charge_reason()

    def _charge_first(
        self, now_s: float, settings: UseSettings, *, on_battery: bool | None, charge: float | None
    ) -> Iterator[tuple[float, Text]]:
        wanted = settings.charge_first
        if wanted is None:
            return
        if on_battery:
            self._charging = None
        elif charge is not None:
            # Just plugged in it charges up to the mark; later again only after it fell clearly below.
            self._charging = charge < (wanted - CHARGE_GAP if self._charging is False else wanted)
            self._last_charge = charge
        if self._charge.look(now_s, present=bool(self._charging)):
            yield 0.0, words.charge_reason(self._last_charge, wanted)
