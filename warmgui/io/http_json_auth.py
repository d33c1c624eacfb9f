"""Answers to HTTP's challenges: Digest (RFC 7616: newer Shellys), Basic (RFC 7617: older ones), tokens."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from typing import TYPE_CHECKING
from urllib.request import parse_http_list, parse_keqv_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HASHES: dict[str, Callable[[bytes], str]] = {
    "SHA-256": lambda data: hashlib.sha256(data).hexdigest(),
    "MD5": lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest(),
}
"""The strongest first. MD5 is what old devices ask for; it protects no more than they do."""


SHORTEST_KEPT_BACK = 8
"""Characters: shorter ones stand in too many answers by chance."""


def without_secrets(body: bytes, secrets_sent: Iterable[str]) -> bytes:
    """An answer in which nothing stands that was sent to prove who asks: error messages like to repeat it.

    What they say reaches windows, logs and reports.
    """
    for secret in secrets_sent:
        if len(secret) >= SHORTEST_KEPT_BACK and secret.encode() in body:
            whole = rb"(?<![0-9A-Za-z])" + re.escape(secret.encode()) + rb"(?![0-9A-Za-z])"
            body = re.sub(whole, b"(secret)", body)
    return body


class Credentials:
    """A user and a password for one device; without a user the password is a bearer token.

    A password goes out only as a device asks for it, and is remembered for the next request.
    """

    def __init__(
        self, user: str, password: str, nonce: Callable[[], str] = lambda: secrets.token_hex(8)
    ) -> None:
        self._user, self._password, self._nonce = user, password, nonce
        self._scheme = "" if user else "bearer"
        self._digest: dict[str, str] = {}
        self._count = 0

    @property
    def secrets(self) -> tuple[str, str]:
        """The password or token itself, and as Basic sends it."""
        return self._password, self._basic()

    def challenge(self, challenges: Sequence[str]) -> bool:
        """Take what a 401 asks for; False where nothing (new) can be answered."""
        if self._scheme == "bearer":
            return False
        parsed = [_parse(words) for words in challenges]
        for name in HASHES:
            for scheme, values in parsed:
                if scheme == "digest" and values.get("algorithm", "MD5").upper() == name:
                    self._scheme, self._digest, self._count = "digest", values, 0
                    return True
        if any(scheme == "basic" for scheme, _ in parsed) and self._scheme != "basic":
            self._scheme = "basic"
            return True
        return False

    def headers(self, method: str, path: str) -> dict[str, str]:
        """What the next request carries."""
        if self._scheme == "bearer":
            return {"Authorization": f"Bearer {self._password}"}
        if self._scheme == "basic":
            return {"Authorization": f"Basic {self._basic()}"}
        if self._scheme == "digest":
            return {"Authorization": self._answer(method, path)}
        return {}

    def _basic(self) -> str:
        return base64.b64encode(f"{self._user}:{self._password}".encode()).decode()

    def _answer(self, method: str, path: str) -> str:
        given = self._digest
        algorithm = given.get("algorithm", "MD5")
        hashed = HASHES[algorithm.upper()]
        self._count += 1
        realm, nonce, count, own = (
            given.get("realm", ""),
            given.get("nonce", ""),
            f"{self._count:08x}",
            self._nonce(),
        )
        ha1 = hashed(f"{self._user}:{realm}:{self._password}".encode())
        ha2 = hashed(f"{method}:{path}".encode())
        parts = [f'username="{self._user}"', f'realm="{realm}"', f'nonce="{nonce}"', f'uri="{path}"']
        if "auth" in [word.strip() for word in given.get("qop", "").split(",")]:
            response = hashed(f"{ha1}:{nonce}:{count}:{own}:auth:{ha2}".encode())
            parts += ["qop=auth", f"nc={count}", f'cnonce="{own}"']
        else:
            response = hashed(f"{ha1}:{nonce}:{ha2}".encode())
        parts += [f'response="{response}"', f"algorithm={algorithm}"]
        if "opaque" in given:
            parts.append(f'opaque="{given["opaque"]}"')
        return "Digest " + ", ".join(parts)


def _parse(words: str) -> tuple[str, dict[str, str]]:
    scheme, _, rest = words.strip().partition(" ")
    try:
        return scheme.lower(), parse_keqv_list(parse_http_list(rest))
    except (ValueError, IndexError):  # the second: a name whose value is empty
        return scheme.lower(), {}
