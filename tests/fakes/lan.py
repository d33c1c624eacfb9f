"""Packets of mDNS as ESP-IDF's responder sends them: names are compressed, addresses come along."""

from __future__ import annotations

import struct

HTTP = "_http._tcp.local"


def encoded(name: str) -> bytes:
    """A name without compression."""
    labels = [label.encode() for label in name.split(".")]
    return b"".join(bytes((len(label),)) + label for label in labels) + b"\0"


def record(name: bytes, kind: int, data: bytes) -> bytes:
    """One record that lives for two minutes."""
    return name + struct.pack("!2HIH", kind, 0x8001, 120, len(data)) + data


def axeos_announcement(
    address: str, title: str = "Bitaxe Gamma 601 (1234)", *, subtype: bool = True, port: int = 80
) -> bytes:
    """A Bitaxe's answer: PTR, and SRV, TXT and A beside it; the instance's name is compressed."""
    service = f"_axeos._sub.{HTTP}" if subtype else HTTP
    header = struct.pack("!6H", 0, 0x8400, 0, 1, 0, 3)
    name = bytes((len(title),)) + title.encode() + encoded(HTTP)
    pointer_at = len(header) + len(encoded(service)) + 10
    instance = struct.pack("!H", 0xC000 | pointer_at)
    texts = [b"board=601", b"family=Gamma", b"asic=BM1370", b"asic_count=1", b"fw_version=v2.15.0"]
    host = encoded("bitaxe.local")
    return (
        header
        + record(encoded(service), 12, name)
        + record(instance, 33, struct.pack("!3H", 0, 0, port) + host)
        + record(instance, 16, b"".join(bytes((len(text),)) + text for text in texts))
        + record(host, 1, bytes(int(part) for part in address.split(".")))
    )
