"""The guard: runs after the controller, may only lower power, and says why.

`Guard.limit(watts, facts)` has three kinds of reasons: limits that scale (device temperature above the soft
limit, the outlet's circuit), inhibits that clear by themselves (battery, room too warm, implausible
thermometer, a device above its hard limit, a PC that has just woken up, too long unattended), and latched
stops that wait for the user. The latched ones are about our own work only: a game that the user starts is no
fault. Hardware cut-outs stay in hardware: no conformity is claimed. docs/safety.md lists the hazards.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import plausible
from warmgui.core.heat.safety.circuit import Circuit
from warmgui.core.heat.safety.runaway import Runaway, WorkFacts
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import Fault
    from warmgui.core.settings.model import SafetySettings

HARD_CLEARS_K = 10.0
ROOM_CLEARS_K = 1.0
BATTERY_CLEARS_S = 30.0
JUMP_K_PER_MIN = 5.0
PLAUSIBLE_AGAIN_S = 600.0
TEMPERATURE_LOST_S = 30.0
TEMPERATURE_LOST_FRACTION = 0.5
WOKEN_S = 5.0
"""After a sleep nothing works for so long: sensors and connections come back first."""
WOKEN_BLIND_S = 900.0
"""... and for at most so long while a room thermometer that is set up says nothing; then the thermostat's own
rules for a lost thermometer count."""


@dataclass(frozen=True, slots=True)
class DeviceTemperature:
    """Hottest reading of a device, °C. `stale`: it used to report and does not now."""

    name: str
    temperature_c: float | None
    stale: bool = False


@dataclass(frozen=True, slots=True)
class GuardFacts:
    """What the guard looks at in one tick; None is "not known"."""

    now_s: float
    safety: SafetySettings
    pause_on_battery: bool = True
    on_battery: bool | None = None
    room_c: float | None = None
    """As the sensor (or the model) says, even when it is implausible."""
    devices: Mapping[str, DeviceTemperature] = field(default_factory=dict)
    unattended_s: float = 0.0
    """Heating without mouse, keyboard or a word from the user."""
    work: WorkFacts = field(default_factory=WorkFacts)
    slept_s: float = 0.0
    """So long the PC slept since the last look: no timer runs meanwhile."""
    room_awaited: bool = False
    """A room thermometer is set up and controlled on, and nothing fresh is known from it."""
    wall_w: float | None = None
    baseline_w: float | None = None
    """Of the whole PC at the wall, and of it without us, W."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What is allowed. `device_fraction` (0..1 of its own maximum) names only devices that are held back."""

    power_w: float
    reason: Text = EMPTY
    device_fraction: Mapping[str, float] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    needs_user: bool = False
    room_stop: Text = EMPTY
    """Why nothing may heat this room now, whatever it hangs on: also heaters beside this PC."""


class Guard:
    """Memory of the guard: hysteresis, timers and latches. Ask `limit` once a tick."""

    def __init__(self) -> None:
        self._runaway = Runaway()
        self._stopped_devices: set[str] = set()
        self._lost_since_s: dict[str, float] = {}
        self._battery_s: float | None = None
        self._room_hot = False
        self._implausible_s: float | None = None
        self._implausible_c: float | None = None
        self._room: tuple[float, float] | None = None
        self._circuit = Circuit()
        self._slept_s = 0.0
        self._woken_s: float | None = None

    def reset(self) -> None:
        """The user has read the latched faults and wants to go on."""
        self._runaway = Runaway()

    @property
    def latched(self) -> tuple[Fault, ...]:
        """Stops that wait for the user."""
        return self._runaway.faults

    @property
    def room_trusted(self) -> bool:
        """Whether the room thermometer may be believed."""
        return self._implausible_s is None

    def forget_room(self) -> None:
        """Another thermometer, or a value that a person typed in: a jump now means nothing."""
        self._room = self._implausible_s = None

    def limit(self, power_w: float, facts: GuardFacts) -> Limit:
        """At most `power_w`, W; 0 for anything that is no finite number. Time advances with `facts.now_s`."""
        asked = power_w if math.isfinite(power_w) else 0.0
        asked = max(asked, 0.0)
        facts = self._awake(facts)
        self._runaway.look(facts.now_s, facts.work)
        fractions, device_reason = self._device_fractions(facts)
        circuit_w = self._circuit.most_w(facts.now_s, facts.safety.circuit_w, facts.wall_w, facts.baseline_w)
        # Every memory looks at every tick, whichever reason is the one that is told.
        reasons = (
            self._battery(facts),
            self._implausible_room(facts),
            self._hot_room(facts),
            _unattended(facts),
            self._woken(facts),
        )
        if self._runaway.faults:
            words = self._runaway.faults[0].text
            return Limit(0.0, words, fractions, self._runaway.faults, needs_user=True, room_stop=words)
        stop = next((reason for reason in reasons if reason), EMPTY)
        room_stop = next((reason for reason in reasons[1:] if reason), EMPTY)  # a battery is this PC's own
        if stop:
            needs_user = bool(reasons[3]) and stop == reasons[3]
            return Limit(0.0, stop, fractions, needs_user=needs_user, room_stop=room_stop)
        if asked > circuit_w:
            return Limit(circuit_w, _circuit_words(facts.safety.circuit_w), fractions)
        return Limit(asked, device_reason, fractions)

    def _awake(self, facts: GuardFacts) -> GuardFacts:
        """The facts by a clock that stands still while the PC sleeps: ten minutes asleep prove nothing."""
        if facts.slept_s > 0 and math.isfinite(facts.slept_s):
            self._slept_s += facts.slept_s
            self._room = None  # a room may cool by any amount overnight
        awake = replace(facts, now_s=facts.now_s - self._slept_s) if self._slept_s else facts
        if facts.slept_s > 0:
            self._woken_s = awake.now_s
        return awake

    # ---- inhibits ------------------------------------------------------------------------------------------

    def _battery(self, facts: GuardFacts) -> Text:
        if facts.on_battery and facts.pause_on_battery:
            self._battery_s = facts.now_s
        elif self._battery_s is not None and (
            not facts.pause_on_battery or facts.now_s - self._battery_s >= BATTERY_CLEARS_S
        ):
            self._battery_s = None
        return EMPTY if self._battery_s is None else translate("engine", "the PC is on battery")

    def _hot_room(self, facts: GuardFacts) -> Text:
        room_c, limit_c = _number(facts.room_c), facts.safety.room_max_c
        if room_c is not None:
            self._room_hot = room_c > limit_c or (self._room_hot and room_c > limit_c - ROOM_CLEARS_K)
        if not self._room_hot:
            return EMPTY
        return translate("engine", "the room is above {limit}", limit=Amount(limit_c, "temperature_c"))

    def _implausible_room(self, facts: GuardFacts) -> Text:
        room_c = _number(facts.room_c)
        if room_c is not None:
            if self._is_implausible(room_c, facts.now_s):
                self._implausible_s, self._implausible_c = facts.now_s, room_c
            self._room = (facts.now_s, room_c)
            if self._implausible_s is not None and facts.now_s - self._implausible_s >= PLAUSIBLE_AGAIN_S:
                self._implausible_s = None
        if self._implausible_s is None:
            return EMPTY
        return translate(
            "engine",
            "the room thermometer said {room}, which cannot be",
            room=Amount(self._implausible_c, "temperature_c"),
        )

    def _is_implausible(self, room_c: float, now_s: float) -> bool:
        if plausible(room_c) is None:
            return True
        if self._room is None:
            return False
        at_s, before_c = self._room
        # A coarse sensor moves by a whole step within a second, so a minute is the least that counts.
        return abs(room_c - before_c) > JUMP_K_PER_MIN * max((now_s - at_s) / 60.0, 1.0)

    def _woken(self, facts: GuardFacts) -> Text:
        if self._woken_s is None:
            return EMPTY
        since_s = facts.now_s - self._woken_s
        words = translate("engine", "the PC has just woken up")
        if since_s < WOKEN_S:
            return words
        if since_s < TEMPERATURE_LOST_S and any(d.stale for d in facts.devices.values()):
            return words
        if since_s < WOKEN_BLIND_S and facts.room_awaited:
            return translate("engine", "the room thermometer has said nothing since the PC woke up")
        self._woken_s = None
        return EMPTY

    # ---- devices -------------------------------------------------------------------------------------------

    def _device_fractions(self, facts: GuardFacts) -> tuple[dict[str, float], Text]:
        fractions: dict[str, float] = {}
        reason = EMPTY
        for device, heat in facts.devices.items():
            fraction, why = self._device_fraction(device, heat, facts)
            if fraction < 1.0:
                fractions[device] = fraction
                reason = why if not reason or fraction <= min(fractions.values()) else reason
        return fractions, reason

    def _device_fraction(self, device: str, heat: DeviceTemperature, facts: GuardFacts) -> tuple[float, Text]:
        safety, temperature_c = facts.safety, _number(heat.temperature_c)
        if temperature_c is None or heat.stale:
            return self._without_temperature(device, heat, facts.now_s)
        self._lost_since_s.pop(device, None)
        hot = temperature_c >= safety.hard_limit_c
        still_hot = device in self._stopped_devices and temperature_c > safety.hard_limit_c - HARD_CLEARS_K
        degrees = Amount(temperature_c, "temperature_c")
        if hot or still_hot:
            self._stopped_devices.add(device)
            return 0.0, translate("engine", "{device} is at {degrees}", device=heat.name, degrees=degrees)
        self._stopped_devices.discard(device)
        if temperature_c <= safety.soft_limit_c:
            return 1.0, EMPTY
        # soft < temperature < hard here, so the difference is above 0
        fraction = (safety.hard_limit_c - temperature_c) / (safety.hard_limit_c - safety.soft_limit_c)
        return fraction, translate("engine", "{device} is at {degrees}", device=heat.name, degrees=degrees)

    def _without_temperature(self, device: str, heat: DeviceTemperature, now_s: float) -> tuple[float, Text]:
        """A device that never told its temperature is left alone; one that fell silent is not trusted."""
        if not heat.stale:
            return (0.0 if device in self._stopped_devices else 1.0), EMPTY
        since_s = self._lost_since_s.setdefault(device, now_s)
        why = translate("engine", "the temperature of {device} is not known any more", device=heat.name)
        if device in self._stopped_devices:
            return 0.0, why
        lost = now_s - since_s >= TEMPERATURE_LOST_S
        return (TEMPERATURE_LOST_FRACTION, why) if lost else (1.0, EMPTY)


def _unattended(facts: GuardFacts) -> Text:
    if not facts.unattended_s >= facts.safety.max_hours * 3600.0:
        return EMPTY
    return translate(
        "engine",
        "nobody used this PC for {hours}; press Heat to go on",
        hours=Amount(facts.safety.max_hours, "duration_h"),
    )


def _circuit_words(circuit_w: float | None) -> Text:
    return translate("engine", "the outlet allows {limit} in all", limit=Amount(circuit_w, "power_w"))


def _number(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
