"""A snapshot as one line for the terminal, and as one JSON object for programs. Pure; used by `headless`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from warmgui.core.api.shapes import house as house_object
from warmgui.core.text import Amount, render
from warmgui.core.upstream_words import host_of
from warmgui.core.vocabulary import Provenance
from warmgui.status_energy import energy_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.model import CertificateStatus, DeviceStatus, ServerStatus, Snapshot, Value
    from warmgui.core.units import Formatter

PASSWORD_VARIABLE = "WARMGUI_POOL_PASSWORD"  # noqa: S105 - the name of the variable
"""Where a run without a window finds the password of a pool that is kept nowhere."""
MQTT_VARIABLE = "WARMGUI_MQTT_PASSWORD"
HOME_ASSISTANT_VARIABLE = "WARMGUI_HOME_ASSISTANT_TOKEN"
"""Read where the settings name a broker and a Home Assistant; they come before what is kept."""
_ACTIONS = {
    "off": "Off",
    "starting": "Starting",
    "heating": "Heating",
    "satisfied": "Warm enough",
    "resting": "At rest",
    "paused": "Paused",
    "attention": "Attention",
}


def status_line(snapshot: Snapshot, formatter: Formatter) -> str:
    """What happens now, with how every number is known."""
    shares = snapshot.shares
    setpoint = formatter.amount(Amount(snapshot.setpoint_c, "temperature_c"))
    parts = [
        _ACTIONS[snapshot.action.value],
        f"heat {_number(snapshot.heat_w, 'heat_power_w', formatter)}",
        f"power {_number(snapshot.wall_w, 'power_w', formatter)}",
        f"room {_number(snapshot.room_c, 'temperature_c', formatter)} → {setpoint}",
        _hashrate(snapshot, formatter),
        f"shares {shares.accepted} ok, {shares.rejected} rejected, {shares.stale} stale",
        _earning(snapshot, formatter),
    ]
    line = " · ".join(parts)
    warning = next((f for f in snapshot.faults if f.severity.value == "error"), None)
    return line if warning is None else f"{line} · ! {render(warning.text, formatter.amount)}"


def status_object(snapshot: Snapshot, formatter: Formatter) -> dict[str, Any]:
    """The same for programs: units in the names, null for what is unknown, provenance beside every number."""
    found: dict[str, Any] = {
        "time_utc": datetime.fromtimestamp(snapshot.now_utc, UTC).isoformat(timespec="seconds"),
        "mode": snapshot.mode.value,
        "action": snapshot.action.value,
        "reason": render(snapshot.reason, formatter.amount),
        "simulated": snapshot.simulated,
        "setpoint_c": snapshot.setpoint_c,
        "target_power_w": snapshot.target_power_w,
    }
    for name in ("heat_w", "wall_w", "mining_w", "room_c", "outdoor_c"):
        value: Value = getattr(snapshot, name)
        found[name] = value.value
        found[f"{name}_provenance"] = value.provenance.value
    found |= {
        "hashrate_hs": _rate_hs(snapshot),
        "accepted": snapshot.shares.accepted,
        "rejected": snapshot.shares.rejected,
        "stale": snapshot.shares.stale,
        "hashes": snapshot.shares.hashes,
        "best_difficulty": snapshot.shares.best_difficulty,
        "sat_per_day": snapshot.earnings.sat_per_day.value,
        "hypothetical_sat_per_day": snapshot.earnings.hypothetical_sat_per_day.value,
        "practice": snapshot.earnings.practice,
        "upstream": snapshot.upstream.name,
        "upstream_state": snapshot.upstream.state,
        "upstream_text": render(snapshot.upstream.text, formatter.amount),
        "share_difficulty": snapshot.upstream.difficulty,
        "share_interval_s": snapshot.upstream.share_interval_s.value,
        "expectation": render(snapshot.upstream.expectation, formatter.amount),
        "servers": [_server_object(status, formatter) for status in snapshot.upstream.servers],
        "energy_kwh_today": snapshot.today.energy_kwh,
        "heat_kwh_today": snapshot.today.heat_kwh,
        "devices": [_device_object(device, formatter) for device in snapshot.devices],
        "plan": _plan_object(snapshot, formatter),
        "control": _control_object(snapshot, formatter),
        "energy": energy_object(snapshot, formatter),
        "house": None if snapshot.house is None else house_object(snapshot.house),
        "thermometers": [
            {
                "name": found.name,
                "room_c": found.value.value,
                "room_c_provenance": found.value.provenance.value,
                "state": found.state,
                "used": found.used,
                "text": render(found.text, formatter.amount),
            }
            for found in snapshot.thermometers
        ],
        "faults": [
            {
                "code": fault.code,
                "severity": fault.severity.value,
                "device": fault.device,
                "text": render(fault.text, formatter.amount),
            }
            for fault in snapshot.faults
        ],
    }
    return found


def _plan_object(snapshot: Snapshot, formatter: Formatter) -> dict[str, Any] | None:
    """Which target is in force and why, and what comes next."""
    plan = snapshot.plan
    if plan is None:
        return None
    return {
        "setpoint_c": plan.setpoint_c,
        "source": plan.source,
        "preset": plan.preset,
        "text": render(plan.text, formatter.amount),
        "next_setpoint_c": plan.next_setpoint_c,
        "next_utc": plan.next_utc,
        "preheating": plan.preheating,
    }


def _control_object(snapshot: Snapshot, formatter: Formatter) -> dict[str, Any] | None:
    """What the thermostat does; null while it does nothing."""
    control = snapshot.control
    if control is None:
        return None
    return {
        "mode": control.mode,
        "reason": render(control.reason, formatter.amount),
        "eta_low_s": control.eta_low_s,
        "eta_high_s": control.eta_high_s,
    }


def questions(snapshot: Snapshot, formatter: Formatter) -> Iterator[tuple[str, str]]:
    """(key, sentence) of everything that only a person can answer, with what to do without a window."""
    for status in snapshot.upstream.servers:
        if status.certificate is not None:
            fingerprint = status.certificate.fingerprint
            yield f"certificate {fingerprint}", _certificate_question(status.certificate, formatter)
        if status.needs_password:
            words = (
                f"{host_of(status.server)} needs a password, and none is kept: put it into the environment "
                f"variable {PASSWORD_VARIABLE}, or start WarmGUI with a window and keep it there, in the "
                "keyring or in a private file."
            )
            yield f"password {status.server.key}", words


def _certificate_question(question: CertificateStatus, formatter: Formatter) -> str:
    return (
        f"{render(question.text, formatter.amount)} Subject {question.subject or 'unknown'}, issuer "
        f"{question.issuer or 'unknown'}, valid until {question.not_after or 'unknown'}, SHA-256 "
        f'{question.fingerprint}. If you trust it, write tls_pin = "{question.fingerprint}" into this '
        "server's table in the settings file, or say so in the window."
    )


def _server_object(status: ServerStatus, formatter: Formatter) -> dict[str, Any]:
    server = status.server
    address = server.address
    return {
        "server": "" if address is None else str(address.endpoint),
        "kind": server.kind,
        "enabled": server.enabled,
        "state": status.state,
        "text": render(status.text, formatter.amount),
        "active": status.active,
        "needs_password": status.needs_password,
        "certificate": None if status.certificate is None else status.certificate.fingerprint,
        "payout": None if status.payout is None else status.payout.verdict,
    }


def _device_object(device: DeviceStatus, formatter: Formatter) -> dict[str, Any]:
    return {
        "device": device.id,
        "kind": device.kind,
        "name": device.name,
        "kernel": device.kernel_words,
        "interface": device.interface,
        "driver": device.driver,
        "enabled": device.enabled,
        "state": device.state,
        "text": render(device.note, formatter.amount),
        "version_rolling": render(device.rolling_note, formatter.amount),
        "duty": device.duty,
        "hashrate_hs": device.hashrate_hs,
        "power_w": device.power_w.value,
        "power_w_provenance": device.power_w.provenance.value,
        "temperature_c": device.temperature_c.value,
        "temperature_c_provenance": device.temperature_c.provenance.value,
        "hw_errors": device.hw_errors,
    }


def _number(value: Value, kind: str, formatter: Formatter) -> str:
    if value.value is None:
        return "unknown"
    words = formatter.amount(Amount(value.value, kind))
    return words if value.provenance is Provenance.MEASURED else f"{words} ({value.provenance.value})"


def _rate_hs(snapshot: Snapshot) -> float | None:
    return snapshot.hashrate.m1 if snapshot.hashrate.m1 is not None else snapshot.hashrate.s10


def _hashrate(snapshot: Snapshot, formatter: Formatter) -> str:
    rate_hs = _rate_hs(snapshot)
    if rate_hs is None:
        return "hashrate not known yet"
    words = formatter.amount(Amount(rate_hs, "hashrate_hs"))
    return f"{words} (simulated)" if snapshot.simulated else words


def _earning(snapshot: Snapshot, formatter: Formatter) -> str:
    earnings = snapshot.earnings
    if earnings.practice:
        if earnings.lab:
            return "earning 0, lab"
        return f"earning 0, {'test' if earnings.test_network else 'practice'} network"
    if earnings.sat_per_day.value is None:
        return "earning unknown"
    return f"earning {formatter.amount(Amount(earnings.sat_per_day.value, 'sat_per_day'))} on average"
