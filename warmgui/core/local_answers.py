"""What a command from this machine does to the engine, and what is answered. Pure; English only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core import messages as m
from warmgui.core.house.nouns import HERE
from warmgui.core.house_messages import LimitPower
from warmgui.core.local_commands import Answer, Asked
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_NO_CONSENT, NO_CONSENT
from warmgui.core.text import Amount
from warmgui.core.vocabulary import Mode, Provenance, Severity

if TYPE_CHECKING:
    from warmgui.core.messages import Inbox
    from warmgui.core.model import DeviceStatus, Snapshot
    from warmgui.core.model_house import HeaterStatus
    from warmgui.core.model_value import Value
    from warmgui.core.units import Formatter

BY = "here"
"""Whose power limit it is, see `LimitPower`."""
_BY = {
    "here": "on this machine",
    "home_assistant": "by Home Assistant",
    "fleet": "by the fleet",
    "api": "through the local API",
}
_CLOSE_C = 0.05


def wish(asked: Asked, snapshot: Snapshot) -> Inbox | Answer:
    """The message for the engine, or the answer where there is nothing to tell it.

    Args:
        asked: checked by `local_commands`; one that changes something.
        snapshot: the newest one.
    """
    found = _message(asked)
    if m.starts_heat(found) and not snapshot.consented:
        return Answer(EXIT_NO_CONSENT, NO_CONSENT)
    if isinstance(found, m.PauseFor) and snapshot.mode is Mode.OFF:
        return Answer(EXIT_CANNOT, "Heating is off: there is nothing to pause.")
    if isinstance(found, m.Resume) and not _is("pause", snapshot):
        return Answer(EXIT_CANNOT, "Nothing is paused.")
    return found


def _message(asked: Asked) -> Inbox:
    number = asked.value if isinstance(asked.value, int | float) else None
    match asked.verb:
        case "heat":
            return m.HeatOn() if asked.value == "on" else m.HeatOff()
        case "target":
            return m.SetTarget(float(number or 0.0))
        case "boost":
            return m.Boost(number)
        case "pause":
            return m.PauseFor(number)
        case "resume":
            return m.Resume()
        case "limit":
            return LimitPower(number, BY)
    raise ValueError(asked.verb)


def followed(asked: Asked, snapshot: Snapshot) -> bool:
    """Whether the engine does by now what was asked."""
    match asked.verb:
        case "heat":
            return snapshot.mode is (Mode.HEAT if asked.value == "on" else Mode.OFF)
        case "target":
            return abs(snapshot.setpoint_c - float(asked.value or 0.0)) < _CLOSE_C
        case "boost" | "pause":
            return _is(asked.verb, snapshot)
        case "resume":
            return not _is("pause", snapshot)
        case "limit":
            limits = dict(snapshot.house.limits) if snapshot.house is not None else {}
            return limits.get(BY) == asked.value
    return True


def outcome(asked: Asked, snapshot: Snapshot, formatter: Formatter) -> Answer:
    """What to say once the engine has followed."""
    told = _sentence(asked, snapshot, formatter)
    headline = formatter.text(snapshot.headline)
    also = headline if asked.verb in {"heat", "resume"} and asked.value != "off" else ""
    return Answer(EXIT_DONE, " ".join(part for part in (told, also) if part))


def not_followed(snapshot: Snapshot, formatter: Formatter) -> Answer:
    """What to say where the engine did not follow in time."""
    now = formatter.text(snapshot.headline)
    return Answer(EXIT_CANNOT, f"WarmGUI was told, and has not followed yet. {now}".rstrip())


def _sentence(asked: Asked, snapshot: Snapshot, formatter: Formatter) -> str:
    match asked.verb:
        case "heat":
            return f"Heating is switched {asked.value}."
        case "target":
            return _target_words(float(asked.value or 0.0), snapshot, formatter)
        case "boost" | "pause":
            text = "" if snapshot.intent is None else formatter.text(snapshot.intent.text)
            return f"{text or asked.verb.capitalize()}."
        case "resume":
            return "The pause is over."
    if asked.value is None:
        return "The power limit from this machine is lifted."
    limit = formatter.amount(Amount(float(asked.value), "power_w"))
    return f'This machine heats with at most {limit} until you lift that with "warmgui limit none".'


def _target_words(target_c: float, snapshot: Snapshot, formatter: Formatter) -> str:
    target = formatter.amount(Amount(target_c, "temperature_c"))
    return f"The target is {target}." + (" Heating is off." if snapshot.mode is Mode.OFF else "")


def status_lines(snapshot: Snapshot, formatter: Formatter) -> list[str]:
    """The state in sentences: what happens, why, what is wrong."""
    lines = [formatter.text(text) for text in (snapshot.headline, snapshot.detail) if text]
    if snapshot.intent is not None:
        lines.append(f"{formatter.text(snapshot.intent.text)}.")
    lines += _place_lines(snapshot, formatter)
    limits = () if snapshot.house is None else snapshot.house.limits
    for by, limit_w in limits:
        amount = formatter.amount(Amount(limit_w, "power_w"))
        lines.append(f"Power limit: {amount}, set {_BY.get(by, by)}.")
    lines += [formatter.text(f.text) for f in snapshot.faults if f.severity is not Severity.INFO]
    return [*lines, *_fleet_lines(snapshot, formatter)]


def _place_lines(snapshot: Snapshot, formatter: Formatter) -> list[str]:
    """Places besides the PC's own room, which the headline tells of, and what is computed for science."""
    if snapshot.house is None:
        return []
    lines = []
    for place in snapshot.house.places:
        if place.key == HERE:
            parts = []
        else:
            name = formatter.text(place.name) or place.key
            parts = [f"{name}: {_value(place.temperature_c, 'temperature_c', formatter)}"]
            parts += [formatter.text(place.text)] if place.text else []
        parts += [formatter.text(warning) for warning in place.warnings]
        lines += [" · ".join(parts)] if parts else []
    science = snapshot.house.science
    return lines if science is None or not science.text else [*lines, formatter.text(science.text)]


def _fleet_lines(snapshot: Snapshot, formatter: Formatter) -> list[str]:
    """How this machine stands on the broker, and who asks something of it."""
    fleet = snapshot.fleet
    if fleet is None:
        return []
    lines = [formatter.text(text) for text in (fleet.connection, fleet.problem) if text]
    if fleet.invitation is not None:
        who = fleet.invitation.sender
        lines.append(f'{who} asks that this PC follows commands: "warmgui fleet join" says yes to that.')
    return lines


def device_lines(snapshot: Snapshot, formatter: Formatter) -> list[str]:
    """One line for every device and every heater in the network; a sentence where there is none."""
    lines = [_device_line(device, formatter) for device in snapshot.devices]
    heaters = () if snapshot.house is None else snapshot.house.heaters
    lines += [_heater_line(heater, formatter) for heater in heaters]
    return lines or ["No device is known yet: they are found when the miner has been started."]


def _device_line(device: DeviceStatus, formatter: Formatter) -> str:
    state = device.state if device.enabled else "switched off by you"
    rate = "–" if device.hashrate_hs is None else formatter.amount(Amount(device.hashrate_hs, "hashrate_hs"))
    parts = [
        f"{device.id}: {device.name}",
        state,
        _value(device.power_w, "power_w", formatter),
        _value(device.temperature_c, "temperature_c", formatter),
        rate,
    ]
    note = formatter.text(device.note) if device.note else ""
    return " · ".join(parts) + (f" · {note}" if note else "")


def _heater_line(heater: HeaterStatus, formatter: Formatter) -> str:
    rate = "–" if heater.hashrate_hs is None else formatter.amount(Amount(heater.hashrate_hs, "hashrate_hs"))
    parts = [
        f"{heater.name or heater.key} ({heater.model or heater.kind})",
        heater.state,
        _value(heater.power_w, "power_w", formatter),
        _value(heater.temperature_c, "temperature_c", formatter),
        rate,
        *(formatter.text(text) for text in (heater.text, heater.warning) if text),
    ]
    return " · ".join(parts)


def _value(value: Value, kind: str, formatter: Formatter) -> str:
    if value.value is None:
        return "–"
    words = formatter.amount(Amount(value.value, kind))
    return words if value.provenance is Provenance.MEASURED else f"{words} ({value.provenance.value})"


def _is(kind: str, snapshot: Snapshot) -> bool:
    return snapshot.intent is not None and snapshot.intent.kind == kind
