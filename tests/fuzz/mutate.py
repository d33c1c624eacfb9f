"""Seeded mutation of inputs: bytes, words, numbers, lines, and the inside of JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

WILD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 21.5, 100, 255, 65535, 65536, 2**31, 2**32 - 1, 2**32, 2**53, 2**63, 2**64, 10**30,
    10**400, -(10**400), -(10**30), 0.5, -0.0, 5e-324, 1e-30, 1e30, 1e308, float("inf"), float("-inf"), float("nan"),
    "", " ", "0", "-1", "1e400", "nan", "Infinity", "true", "none", "null", "\x00", "\n", "\r\n", "\u2028", "\ud800",
    "\udfff\ud800", "é", "🔥", "\u202e", "ａ１", "²", "١٢", "{x}", "{0}", "{x.__class__}", "%s%n", "../../etc/passwd", "<b>x</b>",
    "A" * 300, "00" * 32, "ff" * 32, "zz", "0x1", "1_000", "1,5", "2026-02-30T25:61:00Z", "2026-03-29T02:30:00",
    "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "http://[::1", "http://a:b@c:0/", "file:///etc/passwd",
    [], {}, [[]], [{}], {"": None}, [None] * 40, {"a": {"a": {"a": {}}}},
)  # fmt: skip
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_NUMBERS = (
    b"0", b"-1", b"1", b"-0", b"0.1", b"1e5", b"1e308", b"1e400", b"-1e400", b"1e-400", b"255", b"256", b"65535", b"65536",
    b"2147483648", b"4294967296", b"9223372036854775808", b"18446744073709551616", b"9" * 50, b"9" * 4400, b"NaN", b"Infinity",
)  # fmt: skip
_BYTES = (b"\x00", b"\n", b"\r\n", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xf0\x9f\x94\xa5", b'"', b"\\u0000", b"\\ud800",
          b"{", b"}", b"[", b"]" , b"," , b":", b"'", b"\\", b"<", b">", b"&", b"=", b"#", b"%", b" ", b"[" * 2000, b'{"a":' * 1500)  # fmt: skip


def mutated(
    data: bytes,
    chance: random.Random,
    words: Sequence[bytes],
    others: Sequence[bytes] = (),
    most: int = 1 << 16,
) -> bytes:
    """A neighbour of an input, of at most so many bytes."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        data = chance.choice(_STEPS)(data, chance, words, others)
    return data[:most]


def _flip(data: bytes, chance: random.Random, *_: object) -> bytes:
    if not data:
        return chance.randbytes(chance.randrange(1, 9))
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _cut(data: bytes, chance: random.Random, *_: object) -> bytes:
    begin, end = _range(data, chance)
    return data[:begin] + data[end:]


def _end(data: bytes, chance: random.Random, *_: object) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _double(data: bytes, chance: random.Random, *_: object) -> bytes:
    begin, end = _range(data, chance)
    return data[:end] + data[begin:end] * chance.choice((1, 1, 2, 20)) + data[end:]


def _insert(data: bytes, chance: random.Random, *_: object) -> bytes:
    at = chance.randrange(len(data) + 1)
    piece = chance.choice(_BYTES) if chance.random() < 0.7 else chance.randbytes(chance.randrange(1, 9))
    return data[:at] + piece + data[at:]


def _word(data: bytes, chance: random.Random, words: Sequence[bytes], _others: object) -> bytes:
    if not words:
        return data
    at, word = chance.randrange(len(data) + 1), chance.choice(words)
    return data[:at] + word + data[at + chance.choice((0, 0, len(word))) :]


def _number(data: bytes, chance: random.Random, *_: object) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    place = chance.choice(found)
    return data[: place.start()] + chance.choice(_NUMBERS) + data[place.end() :]


def _splice(data: bytes, chance: random.Random, _words: object, others: Sequence[bytes]) -> bytes:
    if not others:
        return data
    other = chance.choice(others)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _lines(data: bytes, chance: random.Random, _words: object, others: Sequence[bytes]) -> bytes:
    """Lines deleted, doubled, moved, or taken from another input."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        case 2:
            lines.append(lines.pop(at))
        case _:
            if others:
                lines.insert(at, chance.choice(chance.choice(others).split(b"\n")))
    return b"\n".join(lines)


def _json(data: bytes, chance: random.Random, *_: object) -> bytes:
    """One value, somewhere in one line of JSON (behind any first word), becomes another."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    line = lines[at]
    starts = [place for place in (line.find(b"{"), line.find(b"[")) if place >= 0]
    begin = min(starts, default=-1)
    if begin < 0 or len(line) > 1 << 15:
        return _number(data, chance)
    try:
        body = json.loads(line[begin:])
    except (ValueError, RecursionError):
        return data
    try:
        lines[at] = line[:begin] + json.dumps(_bent(body, chance)).encode()
    except (ArithmeticError, ValueError, RecursionError):  # numbers of thousands of digits
        return data
    return b"\n".join(lines)


def _bent(body: Any, chance: random.Random) -> Any:
    places = _places(body)
    if not places:
        return chance.choice(WILD)
    where, key = chance.choice(places)
    match chance.randrange(6):
        case 0:
            del where[key]
        case 1 if isinstance(where, list):
            where.insert(key, where[key])
        case 1:
            where[chance.choice(("", "x", str(key) + " "))] = where[key]
        case 2:
            other, name = chance.choice(places)
            where[key] = json.loads(json.dumps(other[name]))
        case 3:
            where[key] = _near(where[key], chance)
        case _:
            where[key] = chance.choice(WILD)
    return body


def _near(value: Any, chance: random.Random) -> Any:
    """A value of the same kind, a little beside."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int | float):
        return chance.choice((value + 1, value - 1, -value, value * 2, str(value), [value]))
    if isinstance(value, str):
        at = chance.randrange(len(value) + 1)
        return chance.choice(
            (
                value[:at],
                value[at:],
                value + value,
                value.upper(),
                value[:at] + chr(chance.randrange(1, 0x3000)) + value[at:],
            )
        )
    return {"x": value} if isinstance(value, list) else [value]


def _places(body: Any) -> list[tuple[Any, Any]]:
    """Every place in a JSON value: what holds it, and its key or number there."""
    found: list[tuple[Any, Any]] = []
    waiting = [body]
    while waiting and len(found) < 2000:
        here = waiting.pop()
        items = here.items() if isinstance(here, dict) else enumerate(here) if isinstance(here, list) else ()
        for key, value in items:
            found.append((here, key))
            waiting.append(value)
    return found


def _range(data: bytes, chance: random.Random) -> tuple[int, int]:
    begin = chance.randrange(len(data) + 1)
    return begin, min(len(data), begin + chance.choice((1, 1, 2, 4, 8, 16, 64, 256)))


_STEPS: tuple[Callable[..., bytes], ...] = (
    _flip, _cut, _end, _double, _insert, _insert, _word, _word, _number, _number, _splice, _lines, _lines, _json, _json, _json, _json,
)  # fmt: skip
