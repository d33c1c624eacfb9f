"""What small Bluetooth thermometers shout into the air: BTHome version 2, the open firmwares for Xiaomi's.

Only bytes come in: the "service data" of an advertisement, without its header. BTHome: https://bthome.io/format;
ATC and PVVX: the README of the firmware "ATC_MiThermometer" (the formats, not its code).
"""

from __future__ import annotations

from dataclasses import dataclass

BTHOME = 0xFCD2
ENVIRONMENT = 0x181A
_VERSION = 2
_ATC_BYTES, _PVVX_BYTES = 13, 15
_BINARY = range(0x15, 0x2E)
_OPENINGS = frozenset({0x11, 0x1A, 0x1B, 0x2D})
"""Opening, door, garage door, window."""
_TEMPERATURES = {0x02: 0.01, 0x45: 0.1, 0x57: 1.0, 0x58: 0.35}
_LENGTHS = {
    **dict.fromkeys(
        (0x00, 0x01, 0x09, 0x0F, 0x10, 0x11, *_BINARY, 0x2E, 0x2F, 0x3A, 0x46, 0x57, 0x58, 0x59, 0x60), 1
    ),
    **dict.fromkeys((0x02, 0x03, 0x06, 0x07, 0x08, 0x0C, 0x0D, 0x0E, 0x12, 0x13, 0x14, 0x3C, 0x3D, 0x3F), 2),
    **dict.fromkeys((0x40, 0x41, 0x43, 0x44, 0x45, 0x47, 0x48, 0x49, 0x4A, 0x51, 0x52, 0x56, 0x5A, 0x5D), 2),
    **dict.fromkeys((0x5E, 0x5F, 0x61, 0xF0), 2),
    **dict.fromkeys((0x04, 0x05, 0x0A, 0x0B, 0x42, 0x4B, 0xF2), 3),
    **dict.fromkeys((0x3E, 0x4C, 0x4D, 0x4E, 0x4F, 0x55, 0x5B, 0x5C, 0xF1), 4),
    0x50: 6,
}
"""Bytes of each kind of object. One that is not in here ends the reading: what follows cannot be found."""
_WITH_LENGTH = frozenset({0x53, 0x54})


@dataclass(frozen=True, slots=True)
class Heard:
    """What one advertisement says; None: nothing about that."""

    temperature_c: float | None = None
    is_open: bool | None = None
    encrypted: bool = False
    """It says something, and nobody but the owner of its key knows what."""


def parse(service: int, data: bytes) -> Heard:
    """What service data says; an empty `Heard` for anything else. Never raises.

    Args:
        service: the 16 bits of its UUID.
        data: as it came.
    """
    if service == BTHOME:
        return _bthome(data)
    if service == ENVIRONMENT and len(data) == _ATC_BYTES:  # MAC (6), temperature, ...: big endian, 0.1 °C
        return Heard(int.from_bytes(data[6:8], "big", signed=True) / 10.0)
    if (
        service == ENVIRONMENT and len(data) == _PVVX_BYTES
    ):  # MAC (6), temperature, ...: little endian, 0.01 °C
        return Heard(int.from_bytes(data[6:8], "little", signed=True) / 100.0)
    return Heard()


def _bthome(data: bytes) -> Heard:
    if not data or data[0] >> 5 != _VERSION:
        return Heard()
    if data[0] & 1:
        return Heard(encrypted=True)
    temperature_c, is_open, at = None, None, 1
    while at < len(data):
        kind, at = data[at], at + 1
        length = _LENGTHS.get(kind)
        if kind in _WITH_LENGTH and at < len(data):
            length = 1 + data[at]
        if length is None or at + length > len(data):
            break
        value, at = data[at : at + length], at + length
        if kind in _TEMPERATURES and temperature_c is None:
            temperature_c = int.from_bytes(value, "little", signed=True) * _TEMPERATURES[kind]
        elif kind in _OPENINGS:
            is_open = bool(value[0])
    return Heard(temperature_c, is_open)


def service_of(uuid: str) -> int | None:
    """The 16 bits of a service's UUID as systems write it; None for a long one of its own."""
    words = uuid.lower()
    if not words.startswith("0000") or not words.endswith("-0000-1000-8000-00805f9b34fb"):
        return None
    try:
        return int(words[4:8], 16)
    except ValueError:
        return None
