"""What both ends of the door agree on: who proves what to whom, and how much may be said.

The door sends a number of its own; the visitor answers with its request and a proof that needs the key and
that number; the door's answer proves the same with the visitor's number. So nobody without the key is heard,
nobody can play an old request again, and nobody can pose as the door.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from typing import Any

PROTOCOL = 1
MOST_ASKED, MOST_ANSWERED = 8_192, 4_000_000
"""Bytes."""
ASK, ANSWER = "ask", "answer"


class StrangeError(ValueError):
    """It is no message of ours."""


def number() -> str:
    """One that was never used before."""
    return os.urandom(16).hex()


def proof(key: bytes, role: str, given: str, body: str) -> str:
    """That somebody with the key said this just now."""
    return hmac.new(key, f"{role}\n{given}\n{body}".encode(), hashlib.sha256).hexdigest()


def proves(said: object, key: bytes, role: str, given: str, body: str) -> bool:
    """Whether that is the proof."""
    right = proof(key, role, given, body)
    return isinstance(said, str) and hmac.compare_digest(said.encode(), right.encode())


def packed(plain: dict[str, Any]) -> bytes:
    """As it goes through the door."""
    return json.dumps(plain, separators=(",", ":"), allow_nan=False).encode()


def unpacked(message: bytes) -> dict[str, Any]:
    """What came through the door.

    Raises:
        ValueError: it is no object in JSON.
    """
    try:
        plain = json.loads(message)
    except RecursionError as error:
        raise StrangeError("nested too deeply") from error
    if not isinstance(plain, dict):
        raise StrangeError("no object")
    return plain


def text_in(plain: dict[str, Any], name: str) -> str:
    """A text of a message.

    Raises:
        ValueError: there is none.
    """
    value = plain.get(name)
    if not isinstance(value, str):
        raise StrangeError(f"no {name}")
    return value
