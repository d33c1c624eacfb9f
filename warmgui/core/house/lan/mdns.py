"""One-shot multicast DNS (RFC 6762, 5.1): the question for heaters that announce themselves, and its answers.

A Bitaxe with AxeOS announces `_http._tcp` with the subtype `_axeos` and the texts board, family, asic and
fw_version (bitaxeorg/ESP-Miner `components/connect/connect.c`). Everything here comes from whoever is in the
network: nothing of it is believed before the device itself has answered.
"""

from __future__ import annotations

import contextlib
import struct
from dataclasses import dataclass, field

from warmgui.core.house.finds import FoundHeater
from warmgui.core.house.lan.address import HTTP_PORT, is_private_host
from warmgui.core.house.lan.values import clean

GROUP, PORT = "224.0.0.251", 5353
AXEOS = "_axeos._sub._http._tcp.local"
HTTP = "_http._tcp.local"
MOST_RECORDS = 200
MOST_BYTES = 9000
"""The longest packet that RFC 6762 allows."""
_A, _PTR, _TXT, _SRV = 1, 12, 16, 33
_UNICAST, _IN = 0x8000, 1
_MOST_LABELS = 64
_POINTER = 0xC0
_NAMES = ("bitaxe", "nerdqaxe", "nerdaxe", "nerdoctaxe")


def question() -> bytes:
    """Who is AxeOS, and who speaks HTTP? The answer may come to us alone."""
    header = struct.pack("!6H", 0, 0, 2, 0, 0, 0)
    asked = b"".join(_name(name) + struct.pack("!2H", _PTR, _UNICAST | _IN) for name in (AXEOS, HTTP))
    return header + asked


def _name(name: str) -> bytes:
    labels = (label.encode() for label in name.split("."))
    return b"".join(bytes((len(label),)) + label for label in labels) + b"\0"


@dataclass
class _Records:
    pointers: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    services: dict[str, tuple[str, int]] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)


def answers(packet: bytes, sender: str) -> tuple[FoundHeater, ...]:
    """Heaters that a packet tells of; none where it is something else, or broken.

    Args:
        packet: as it came.
        sender: IPv4 address that it came from.
    """
    records = _Records()
    with contextlib.suppress(struct.error, IndexError, ValueError):  # what was read before still counts
        _read(packet[:MOST_BYTES], records)
    found = dict[str, FoundHeater]()
    for instance in (target for service, target in records.pointers if service in {AXEOS, HTTP}):
        heater = _heater(instance, records, sender)
        if heater is not None:
            found[heater.address] = heater
    return tuple(found.values())


def _heater(instance: str, records: _Records, sender: str) -> FoundHeater | None:
    texts = records.texts.get(instance, {})
    title = clean(instance.removesuffix(f".{HTTP}"))
    ours = (AXEOS, instance) in records.pointers or {"family", "asic"} <= texts.keys()
    if not ours and not title.lower().startswith(_NAMES):
        return None
    host, port = records.services.get(instance, ("", HTTP_PORT))
    address = records.addresses.get(host, sender)
    if not is_private_host(address) or not port:
        return None
    model = clean(" ".join(each for each in (texts.get("family", ""), texts.get("asic", "")) if each))
    place = address if port == HTTP_PORT else f"{address}:{port}"
    return FoundHeater("axeos", place, title, model, how="mdns")


def _read(packet: bytes, records: _Records) -> None:
    _, flags, questions, *counts = struct.unpack_from("!6H", packet)
    if not flags & 0x8000:
        return  # somebody's question
    at = 12
    for _ in range(min(questions, MOST_RECORDS)):
        _, at = _read_name(packet, at)
        at += 4
    for _ in range(min(sum(counts), MOST_RECORDS)):
        name, at = _read_name(packet, at)
        kind, _, _, length = struct.unpack_from("!2HIH", packet, at)
        at += 10
        if at + length > len(packet):
            raise ValueError("a record ends behind the packet")
        _keep(packet[: at + length], at, (kind, name), records)
        at += length


def _keep(packet: bytes, at: int, what: tuple[int, str], records: _Records) -> None:
    """One record: of `what` = (kind, name), from `at` to the end of the packet's part."""
    (kind, name), length = what, len(packet) - at
    if kind == _PTR:
        records.pointers.append((name.lower(), _read_name(packet, at)[0]))
    elif kind == _A and length == 4:  # noqa: PLR2004 - an IPv4 address
        records.addresses[name] = ".".join(str(each) for each in packet[at:])
    elif kind == _SRV and length > 6:  # noqa: PLR2004 - priority, weight, port, name
        (port,) = struct.unpack_from("!H", packet, at + 4)
        records.services[name] = (_read_name(packet, at + 6)[0], port)
    elif kind == _TXT:
        records.texts[name] = _texts(packet[at:])


def _texts(data: bytes) -> dict[str, str]:
    found, at = dict[str, str](), 0
    while at < len(data):
        length = data[at]
        name, _, value = data[at + 1 : at + 1 + length].decode("utf-8", "replace").partition("=")
        if name:
            found[name.lower()] = value
        at += 1 + length
    return found


def _read_name(packet: bytes, at: int) -> tuple[str, int]:
    """(name, where it ends); a pointer may only point back, so that none runs in circles.

    Raises:
        ValueError: it cannot be read.
    """
    labels, end, limit = list[str](), -1, at
    while len(labels) <= _MOST_LABELS:
        length = packet[at]
        if length & _POINTER == _POINTER:
            target = ((length & 0x3F) << 8) | packet[at + 1]
            end = at + 2 if end < 0 else end
            if target >= limit:
                raise ValueError("a name that points forward")
            at = limit = target
        elif length & _POINTER:
            raise ValueError("an unknown label")
        elif not length:
            return ".".join(labels), at + 1 if end < 0 else end
        else:
            labels.append(packet[at + 1 : at + 1 + length].decode("utf-8", "replace"))
            at += 1 + length
    raise ValueError("an endless name")
