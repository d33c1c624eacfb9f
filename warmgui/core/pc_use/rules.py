"""While somebody uses the PC, it runs on battery, fans should be quiet or a program needs it: less power.

`PcUse.limit` only lowers. The strictest rule counts and gives the one reason. Rules come at once and go late
(`hold`). What cannot be known is never taken as "nobody is there" unless the user chose so, and
`status.note` says which settings therefore do nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.model_room import UseStatus
from warmgui.core.pc_use import words
from warmgui.core.pc_use.battery import BatteryRules
from warmgui.core.pc_use.hold import Coolness, Hold
from warmgui.core.pc_use.hours import program_names, quiet_left_s
from warmgui.core.settings.pc_use import UseSettings
from warmgui.core.text import EMPTY, Text, together
from warmgui.core.vocabulary import Quantity, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from warmgui.core.heat.safety.guard import DeviceTemperature

UNKNOWN_AFTER_S = 15.0
"""A sensor that has not answered for so long cannot tell; until then it is only late."""
PROGRAM_GONE_S = 30.0
"""A program may leave the screen for a moment, or start itself anew."""


@dataclass(frozen=True, slots=True)
class PcUseFacts:
    """What is known in one tick; None is "not known"."""

    now_s: float
    now_utc: float = 0.0
    utc_offset_s: float = 0.0
    settings: UseSettings = field(default_factory=UseSettings)
    idle_s: float | None = None
    on_battery: bool | None = None
    charge: float | None = None
    """0..1 of the battery."""
    full_screen: bool | None = None
    programs: Mapping[str, bool] = field(default_factory=dict)
    """Whether it runs, by `program_key`; those that were looked for only."""
    devices: Mapping[str, DeviceTemperature] = field(default_factory=dict)
    refused: Mapping[Quantity, Text] = field(default_factory=dict)
    """Why a sensor cannot tell."""


@dataclass(frozen=True, slots=True)
class UseLimit:
    """What is allowed. `device_fraction` (0..1 of its own maximum) names only devices that are held back."""

    power_w: float
    reason: Text = EMPTY
    """Set whenever something is lowered."""
    device_fraction: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Cap:
    power_w: float
    reason: Text


class PcUse:
    """Memory of the rules. Ask `limit` once a tick."""

    def __init__(self) -> None:
        self.status = UseStatus()
        self.faults: tuple[Fault, ...] = ()
        """Settings that are switched on and cannot work here."""
        self._in_use, self._away, self._quiet = Hold(), Hold(), Hold()
        self._full_screen, self._program = Hold(PROGRAM_GONE_S), Hold(PROGRAM_GONE_S)
        self._battery = BatteryRules()
        self._coolness = Coolness()
        self._level = "unknown"
        self._in_use_known = self._away_known = True
        """Whether a rule that goes late came because somebody could tell."""
        self._known_s: dict[Quantity, float] = {}
        self._settings: UseSettings | None = None
        self._running = ""
        self._quiet_end_utc = 0.0

    def limit(self, power_w: float, facts: PcUseFacts) -> UseLimit:
        """At most `power_w`, W; 0 for anything that is no finite number. Time advances with `facts.now_s`."""
        self._follow(facts.settings)
        self._look(facts)
        asked_w = max(power_w, 0.0) if math.isfinite(power_w) else 0.0
        caps = [*self._use_caps(facts), *self._program_caps(facts), *self._battery_caps(facts)]
        fractions, fraction_reason = self._quiet_caps(facts, caps)
        # Of equally strict ones the first counts: `min` is stable.
        cap = min(caps, key=lambda one: one.power_w, default=None)
        self._tell(facts, cap, fraction_reason)
        if cap is not None and cap.power_w < asked_w:
            return UseLimit(cap.power_w, cap.reason, fractions)
        return UseLimit(asked_w, fraction_reason if asked_w > 0 else EMPTY, fractions)

    # ---- who is there --------------------------------------------------------------------------------------

    def _follow(self, settings: UseSettings) -> None:
        """Rules of settings that changed begin anew: whoever switches one off does not wait for it."""
        before, self._settings = self._settings, settings
        if before is None or before == settings:
            return
        for rule, names in (
            (self._in_use, ("in_use_w", "away_after_min", "unknown_is")),
            (self._away, ("away_w", "away_after_min", "unknown_is")),
            (self._full_screen, ("full_screen",)),
            (self._program, ("programs", "programs_do")),
            (self._quiet, ("quiet_hours",)),
        ):
            if any(getattr(before, name) != getattr(settings, name) for name in names):
                rule.drop()
        self._battery.follow(before, settings)

    def _look(self, facts: PcUseFacts) -> None:
        for quantity, known in (
            (Quantity.USER_IDLE_S, facts.idle_s is not None),
            (Quantity.FULL_SCREEN, facts.full_screen is not None),
            (Quantity.PROGRAM_RUNS, bool(facts.programs) or not facts.settings.programs),
        ):
            # The first look starts the clock: a sensor that has not begun yet is only late.
            if known or quantity not in self._known_s:
                self._known_s[quantity] = facts.now_s
        after_s = facts.settings.away_after_min * 60.0
        if facts.idle_s is not None:
            self._level = "away" if facts.idle_s >= after_s else "in_use"
        elif self._cannot_tell(Quantity.USER_IDLE_S, facts):
            self._level = "unknown"

    def _cannot_tell(self, quantity: Quantity, facts: PcUseFacts) -> bool:
        return quantity in facts.refused or facts.now_s - self._known_s[quantity] >= UNKNOWN_AFTER_S

    def _use_caps(self, facts: PcUseFacts) -> Iterator[_Cap]:
        settings, known = facts.settings, self._level != "unknown"
        counts_as = self._level if known else settings.unknown_is
        if counts_as == "in_use":
            self._in_use_known = known
        else:
            self._away_known = known
        in_use = self._in_use.look(facts.now_s, present=counts_as == "in_use")
        away = self._away.look(facts.now_s, present=counts_as == "away")
        if in_use and settings.in_use_w is not None:
            yield _cap(settings.in_use_w, words.in_use_reason(known=self._in_use_known))
        if away and settings.away_w is not None:
            yield _cap(settings.away_w, words.away_reason(known=self._away_known))

    # ---- programs ------------------------------------------------------------------------------------------

    def _program_caps(self, facts: PcUseFacts) -> Iterator[_Cap]:
        settings = facts.settings
        running = next(
            (name for key, name in program_names(settings.programs) if facts.programs.get(key)), ""
        )
        self._running = running or self._running
        if self._program.look(facts.now_s, present=bool(running)):
            yield from _held(settings.programs_do, settings, words.program_reason(self._running))
        filled = facts.full_screen is True and settings.full_screen != "go_on"
        if self._full_screen.look(facts.now_s, present=filled):
            yield from _held(settings.full_screen, settings, words.full_screen_reason())

    # ---- battery -------------------------------------------------------------------------------------------

    def _battery_caps(self, facts: PcUseFacts) -> Iterator[_Cap]:
        for power_w, reason in self._battery.caps(
            facts.now_s, facts.settings, on_battery=facts.on_battery, charge=facts.charge
        ):
            yield _cap(power_w, reason)

    # ---- quiet hours ---------------------------------------------------------------------------------------

    def _quiet_caps(self, facts: PcUseFacts, caps: list[_Cap]) -> tuple[dict[str, float], Text]:
        """Adds the limit by watts to `caps`; gives the limits by temperature."""
        settings = facts.settings
        left_s = quiet_left_s(settings.quiet_hours, facts.now_utc + facts.utc_offset_s)
        if left_s is not None:
            self._quiet_end_utc = facts.now_utc + left_s
        if not self._quiet.look(facts.now_s, present=left_s is not None):
            return {}, EMPTY
        if settings.quiet_w is not None:
            caps.append(_cap(settings.quiet_w, words.quiet_reason(self._quiet_end_utc)))
        return self._cool(facts, settings.quiet_device_max_c)

    def _cool(self, facts: PcUseFacts, most_c: float | None) -> tuple[dict[str, float], Text]:
        fractions: dict[str, float] = {}
        reason = EMPTY
        for device, heat in facts.devices.items():
            degrees_c = heat.temperature_c
            if most_c is None or degrees_c is None or heat.stale or not math.isfinite(degrees_c):
                self._coolness.forget(device)  # a silent device is the guard's business
                continue
            fraction = self._coolness.fraction(device, degrees_c, most_c, facts.now_s)
            if fraction < 1.0:
                if fraction < min(fractions.values(), default=1.0):
                    reason = words.quiet_device_reason(heat.name, most_c)
                fractions[device] = fraction
        return fractions, reason

    # ---- in words ------------------------------------------------------------------------------------------

    def _tell(self, facts: PcUseFacts, cap: _Cap | None, fraction_reason: Text) -> None:
        troubles = tuple(self._troubles(facts))
        self.faults = tuple(Fault(f"use.{code}", text, Severity.INFO) for code, text, on in troubles if on)
        self.status = UseStatus(
            level=self._level,
            idle_s=facts.idle_s,
            limit_w=None if cap is None else cap.power_w,
            reason=fraction_reason if cap is None else cap.reason,
            note=together(*(text for _, text, _ in troubles)),
            on_battery=facts.on_battery,
        )

    def _troubles(self, facts: PcUseFacts) -> Iterator[tuple[str, Text, bool]]:
        """Code, sentence, and whether a setting that is switched on needs it."""
        settings, refused = facts.settings, facts.refused
        if self._level == "unknown" and self._cannot_tell(Quantity.USER_IDLE_S, facts):
            why = refused.get(Quantity.USER_IDLE_S, EMPTY)
            needed = settings.in_use_w is not None or settings.away_w is not None
            yield "idle", words.idle_unknown(why, settings), needed
        if facts.full_screen is None and self._cannot_tell(Quantity.FULL_SCREEN, facts):
            why = refused.get(Quantity.FULL_SCREEN, EMPTY)
            lowers = settings.full_screen == "in_use" and settings.in_use_w is not None
            yield "full_screen", words.full_screen_unknown(why), settings.full_screen == "pause" or lowers
        if settings.programs and not facts.programs and self._cannot_tell(Quantity.PROGRAM_RUNS, facts):
            yield "programs", words.programs_unknown(refused.get(Quantity.PROGRAM_RUNS, EMPTY)), True
        known = any(heat.temperature_c is not None for heat in facts.devices.values())
        if facts.devices and not known and settings.quiet_hours and settings.quiet_device_max_c is not None:
            yield "temperature", words.temperature_unknown(), True


def strictest(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """The lower of two limits of each device."""
    return {
        device: min(one.get(device, 1.0), other.get(device, 1.0)) for device in dict.fromkeys([*one, *other])
    }


def _cap(power_w: float, why: Text) -> _Cap:
    return _Cap(power_w, words.allows(why, power_w))


def _held(choice: str, settings: UseSettings, why: Text) -> Iterator[_Cap]:
    """Either a pause, or the limit while the PC is in use where there is one."""
    if choice == "pause":
        yield _cap(0.0, why)
    elif settings.in_use_w is not None:
        yield _cap(settings.in_use_w, why)
