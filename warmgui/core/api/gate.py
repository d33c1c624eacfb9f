"""Who is let in to the local API: only who has the key, from this PC, and no web page.

A browser on this PC is the danger: any page may send requests to 127.0.0.1. It is kept out three times: by
the name it asked for (DNS rebinding makes its own name point here, but "Host" still says it), by what a
browser adds to a page's requests (Origin, Sec-Fetch-Site), and by the key, which no page has.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from urllib.parse import unquote_plus

LONGEST_BODY = 16 * 1024
"""Bytes."""
LONGEST_KEY = 200
MOST_BAD_KEYS = 5
WINDOW_S = 60.0
"""Five wrong keys within so long shut the door for wrong keys, for as long again."""
NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""How a program on this PC calls us."""


@dataclass(frozen=True, slots=True)
class Head:
    """A request before its body."""

    method: str
    target: str
    """As it was sent: path and query."""
    headers: tuple[tuple[str, str], ...] = ()
    """Names in small letters."""

    def all_of(self, name: str) -> list[str]:
        """Every value of a header."""
        return [value for known, value in self.headers if known == name]

    def one(self, name: str) -> str | None:
        """The value of a header that may stand there once; None where it does not, or stands there twice."""
        found = self.all_of(name)
        return found[0].strip() if len(found) == 1 else None

    @property
    def path(self) -> str:
        """Without the query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """The parameters, as they were written; one without "=" has an empty value."""
        words = self.target.partition("?")[2]
        pairs = [part.partition("=") for part in words.split("&") if part]
        return tuple((unquote_plus(name), unquote_plus(value)) for name, _, value in pairs)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something is refused. `code` is stable, `message` is for people."""

    status: int
    code: str
    message: str
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def plain(self) -> dict[str, dict[str, str]]:
        """The body."""
        return {"error": {"code": self.code, "message": self.message}}


def fingerprint(key: str) -> str:
    """What the settings hold of a key: SHA-256, hexadecimal. A key is 256 random bits: it needs no salt."""
    return hashlib.sha256(key.encode()).hexdigest()


def foreign(head: Head, port: int) -> Problem | None:
    """Why a request is not of a program on this PC; None where it may be.

    Args:
        head: of the request.
        port: that we listen on.
    """
    host = (head.one("host") or "").lower()
    name, separator, said = host.rpartition(":")
    if name not in NAMES or not separator or said != str(port):
        words = "This server answers to 127.0.0.1, localhost and [::1] with its port only."
        return Problem(403, "foreign_host", words)
    if head.all_of("origin"):
        return Problem(403, "web_page", "Web pages are not answered.")
    if any(value.strip().lower() != "none" for value in head.all_of("sec-fetch-site")):
        return Problem(403, "web_page", "Web pages are not answered.")
    return None


class Doorkeeper:
    """Compares keys in constant time, and stops listening to guesses.

    The right key is always let in: a program that guesses could else keep everybody out for ever. That gives
    guessing nothing, because a key has 256 random bits. No key at all is no guess.
    """

    def __init__(self) -> None:
        self._bad_s: list[float] = []
        self._until_s: float | None = None

    def problem(self, head: Head, key_hash: str, now_s: float) -> Problem | None:
        """Why somebody is not let in; None for who has the key.

        Args:
            head: of the request.
            key_hash: of the settings; "" lets nobody in.
            now_s: monotonic.
        """
        key = _bearer(head)
        if key is not None and _is_right(key, key_hash):
            return None
        if self._until_s is not None and now_s < self._until_s:
            wait_s = str(max(int(self._until_s - now_s + 0.999), 1))
            words = f"Too many wrong keys. Wait {wait_s} s."
            return Problem(429, "locked", words, (("Retry-After", wait_s),))
        if key is None:
            return Problem(401, "no_key", "Send the key: Authorization: Bearer KEY.", _CHALLENGE)
        self._bad_s = [*(at_s for at_s in self._bad_s if now_s - at_s < WINDOW_S), now_s]
        if len(self._bad_s) >= MOST_BAD_KEYS:
            self._bad_s, self._until_s = [], now_s + WINDOW_S
        return Problem(401, "wrong_key", "This is not the key.", _CHALLENGE)


_CHALLENGE = (("WWW-Authenticate", "Bearer"),)


def _bearer(head: Head) -> str | None:
    scheme, _, key = (head.one("authorization") or "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" and key.strip() else None


def _is_right(key: str, key_hash: str) -> bool:
    if not key_hash or len(key) > LONGEST_KEY:
        return False
    return hmac.compare_digest(fingerprint(key).encode(), key_hash.strip().lower().encode())


def body_problem(head: Head) -> Problem | None:
    """Why a body cannot be taken, by its head alone; None where it may be."""
    length = head.one("content-length")
    if length is not None and length.isdecimal() and int(length[:12]) > LONGEST_BODY:
        return too_long()
    kind = (head.one("content-type") or "").partition(";")[0].strip().lower()
    if kind != "application/json":
        return Problem(415, "not_json", "Send JSON: Content-Type: application/json.")
    return None


def too_long() -> Problem:
    """For a body beyond `LONGEST_BODY`."""
    return Problem(413, "too_long", f"At most {LONGEST_BODY} bytes are taken.")
