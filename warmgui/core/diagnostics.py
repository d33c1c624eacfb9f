"""What goes into a report about a fault: texts without anything private, and a sentence about what went.

Everything that a bundle holds is text that a person can read before it is saved. It is English whatever the
language of the program: whoever helps reads it.
"""

from __future__ import annotations

import dataclasses
import json
import math
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from warmgui.core.hosts.registry import egress
from warmgui.core.redact_settings import redacted, sensor_facts, server_facts
from warmgui.core.servers.entries import Server
from warmgui.core.text import EMPTY, Amount, Text, render, translate
from warmgui.core.thermometers import Thermometer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from warmgui.core.model import JournalEntry, Snapshot
    from warmgui.core.redact import Redactor
    from warmgui.core.settings.model import Settings

LONGEST_FILE = 300_000
"""Characters of one text of a bundle."""
_MOST_ITEMS = 300
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One text of a bundle."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """A report, as it is shown and as it is saved."""

    files: tuple[BundleFile, ...]
    removed: tuple[tuple[str, int], ...] = ()
    """(kind of `redact.KINDS`, how many different ones) of what was taken out."""


@dataclass(frozen=True, slots=True)
class Part:
    """A package that this program is made of."""

    name: str
    version: str
    licence: str
    """As it says itself; "" where it does not."""


@dataclass(frozen=True, slots=True)
class Licences:
    """The licences of what is bundled: a folder with their texts, or a list where nothing is bundled."""

    folder: str = ""
    parts: tuple[Part, ...] = ()


def removed_words(bundle: Bundle) -> Text:
    """One sentence about what was taken out."""
    counts = dict(bundle.removed)
    things = EMPTY
    for kinds, thing in _THINGS:
        count = sum(counts.get(kind, 0) for kind in kinds)
        if count:
            told = translate("diagnostics", "{thing} ({count})", thing=thing, count=count)
            things = (
                translate("diagnostics", "{first}, {second}", first=things, second=told) if things else told
            )
    if not things:
        return translate("diagnostics", "Nothing private was found that had to be taken out.")
    return translate(
        "diagnostics",
        "Taken out, with a word like <name-1> in its place: {things}. Look through it all the same.",
        things=things,
    )


_THINGS: tuple[tuple[tuple[str, ...], Text], ...] = (
    (("user", "home", "email"), translate("diagnostics", "names of people and their folders")),
    (
        ("computer", "host", "ip", "mac", "wifi"),
        translate("diagnostics", "computers and addresses of networks"),
    ),
    (("address", "key", "pool-user"), translate("diagnostics", "payout addresses and accounts")),
    (
        ("secret", "credentials", "value"),
        translate("diagnostics", "passwords, tokens and values of addresses"),
    ),
    (("serial", "uuid"), translate("diagnostics", "numbers of devices")),
    (("place",), translate("diagnostics", "your place")),
    (("name", "path"), translate("diagnostics", "what you typed in")),
)


def facts_text(facts: Mapping[str, str], redactor: Redactor) -> str:
    """One line per fact."""
    width = max((len(name) for name in facts), default=0)
    return "".join(f"{name.ljust(width)}  {redactor.text(value)}\n" for name, value in facts.items())


def settings_text(settings: Settings, redactor: Redactor) -> str:
    """All settings as JSON; what was typed is taken out by what its field is."""
    return _json(redacted(settings, redactor))


def hosts_text(
    settings: Settings, snapshot: Snapshot | None, redactor: Redactor, *, no_releases: bool = False
) -> str:
    """Every host that may be contacted, and who really was; `no_releases`: see `egress`."""
    lines = ["May be contacted under these settings:"]
    for entry in egress(settings, no_releases=no_releases):
        state = "on" if entry.enabled else "waits, offline" if entry.held_back else "off"
        host = redactor.text(entry.host) or "-"
        lines.append(
            f"  {state:15}{english(entry.title, redactor)}  {host}  {english(entry.how_often, redactor)}"
        )
    lines.append("Contacted since the start:")
    contacts = () if snapshot is None else snapshot.contacts
    for contact in contacts:
        ok = "no answer" if contact.failed else "answered"
        lines.append(
            f"  {_time(contact.last_utc)}  {redactor.text(contact.host)}  {contact.count} times, {ok}"
        )
    return "\n".join([*lines, *(() if contacts else ["  nobody, or not known"]), ""])


def state_text(snapshot: Snapshot, redactor: Redactor) -> str:
    """What it does and why, faults, devices and their kernels, in lines."""
    lines = [
        f"{_time(snapshot.now_utc)}  mode {snapshot.mode.value}, {snapshot.action.value}"
        + (", simulated" if snapshot.simulated else ""),
        f"reason: {english(snapshot.reason, redactor)}",
        f"says: {english(snapshot.headline, redactor)} {english(snapshot.detail, redactor)}",
        "",
        "Faults:",
    ]
    for fault in snapshot.faults:
        since = "" if fault.since_utc is None else f" since {_time(fault.since_utc)}"
        latched = ", waits for the user" if fault.latched else ""
        lines.append(
            f"  {fault.severity.value} {fault.code}{since}{latched}: {english(fault.text, redactor)}"
        )
    lines += [*(() if snapshot.faults else ["  none"]), "", "Devices:"]
    for device in snapshot.devices:
        driver = ", ".join(part for part in (device.interface, device.driver) if part) or "-"
        state = "on" if device.enabled else "off"
        lines.append(f"  {device.id}: {device.name}, kernel {device.kernel_words or '-'}, {driver}")
        lines.append(f"    {state}, state {device.state} {device.state_words}".rstrip())
        rates = f"hashrate {_number(device.hashrate_hs)} H/s, benchmark {_number(device.benchmark_hs)} H/s"
        power = f"{_number(device.power_w.value)} W ({device.power_w.provenance.value})"
        temperature = f"{_number(device.temperature_c.value)} °C"
        lines.append(f"    {rates}, {power}, {temperature}, errors {device.hw_errors}")
    return redactor.text("\n".join([*lines, *(() if snapshot.devices else ["  none"]), ""]))


def journal_text(entries: Iterable[JournalEntry], redactor: Redactor) -> str:
    """One line per change, the oldest first."""
    lines = [
        f"{_time(entry.at_utc)}  {entry.mode.value}/{entry.action.value}  {_number(entry.power_w)} W  "
        f"{english(entry.reason, redactor)}"
        for entry in entries
    ]
    return "\n".join([*(lines or ["nothing"]), ""])


def snapshots_text(snapshots: Sequence[Snapshot], redactor: Redactor) -> str:
    """Snapshots as JSON, each number with its provenance; settings have a file of their own."""
    return _json([_plain(snapshot, redactor, 0) for snapshot in snapshots])


def english(text: Text, redactor: Redactor) -> str:
    """A sentence in English, without anything private."""
    return redactor.text(render(text, _amount))


def bounded(text: str, longest: int = LONGEST_FILE) -> str:
    """The end of a text that is too long: what happened last counts."""
    if len(text) <= longest:
        return text
    return f"[the first {len(text) - longest} characters are left out]\n{text[-longest:]}"


def _json(plain: Any) -> str:
    return json.dumps(plain, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _plain(value: Any, redactor: Redactor, depth: int) -> Any:
    """Nouns of the core as plain JSON values."""
    if depth > _DEEPEST:
        return "…"
    match value:
        case None | bool() | int():
            plain: Any = value.value if isinstance(value, Enum) else value
        case float():
            plain = value if math.isfinite(value) else None
        case Enum():
            plain = value.value
        case str():
            plain = redactor.text(value)
        case Text():
            plain = english(value, redactor)
        case Amount():
            plain = {"value": value.value, "kind": value.kind}
        case Server():
            plain = server_facts(value, redactor)
        case Thermometer():
            plain = sensor_facts(value, redactor)
        case _:
            plain = _container(value, redactor, depth)
    return plain


def _container(value: Any, redactor: Redactor, depth: int) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name), redactor, depth + 1)
            for field in dataclasses.fields(value)
            if field.name != "settings"
        }
    if isinstance(value, dict):
        pairs = list(value.items())[:_MOST_ITEMS]
        return {redactor.text(str(name)): _plain(part, redactor, depth + 1) for name, part in pairs}
    try:
        parts = list(value)
    except TypeError:
        return type(value).__name__
    left = len(parts) - _MOST_ITEMS
    plain = [_plain(part, redactor, depth + 1) for part in parts[:_MOST_ITEMS]]
    return [*plain, f"{left} more"] if left > 0 else plain


def _amount(amount: Amount) -> str:
    if amount.kind.endswith("_utc") and amount.value is not None:
        return _time(amount.value)
    return f"{_number(amount.value)} ({amount.kind})"


def _number(value: float | None) -> str:
    return "unknown" if value is None else f"{value:g}"


def _time(at_utc: float) -> str:
    try:
        return datetime.fromtimestamp(at_utc, UTC).strftime("%Y-%m-%d %H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        return "no time"
