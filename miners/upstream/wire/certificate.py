"""The few fields of a certificate that a person needs to decide, read from its DER. Pure; trusts nothing.

Sources: RFC 5280 section 4.1 (fields), ITU-T X.690 (DER). What cannot be read is "", never an error: the
fingerprint alone decides what is trusted.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from dataclasses import dataclass

from miners.formats.plain_text import plain_text

_SEQUENCE = 0x30
_SET = 0x31
_OID = 0x06
_VERSION = 0xA0
_UTC_TIME = 0x17
_GENERALIZED_TIME = 0x18
_TEXTS = {
    0x0C: "utf-8",
    0x12: "ascii",
    0x13: "ascii",
    0x14: "latin-1",
    0x16: "ascii",
    0x1A: "ascii",
    0x1C: "utf-32-be",
    0x1E: "utf-16-be",
}
_NAMES = {
    b"\x55\x04\x03": "CN",
    b"\x55\x04\x0a": "O",
    b"\x55\x04\x0b": "OU",
    b"\x55\x04\x06": "C",
    b"\x55\x04\x07": "L",
    b"\x55\x04\x08": "ST",
}
"""Attributes of names worth showing, by object identifier (RFC 4519)."""
_FIRST_CENTURY_YEAR = 50
"""UTCTime has two digits of the year: from 50 on it is 19xx (RFC 5280)."""
_LONG_LENGTH = 0x80


class _DerError(ValueError):
    """No DER, or not the one of a certificate."""


@dataclass(frozen=True)
class CertificateFacts:
    """What a certificate says about itself."""

    fingerprint: str
    """SHA-256 of the DER, 64 hexadecimal digits."""
    subject: str = ""
    issuer: str = ""
    not_after: str = ""
    """Last day of validity, ISO date."""


def fingerprint(der: bytes) -> str:
    """SHA-256 of a certificate, 64 lower-case hexadecimal digits."""
    return hashlib.sha256(der).hexdigest()


def normal_pin(text: str) -> str:
    """A fingerprint as people copy it: with or without colons and spaces, in either case; "" stays "".

    Raises:
        ValueError: no SHA-256; says so.
    """
    pin = re.sub(r"[\s:]", "", text).lower()
    if pin and not re.fullmatch(r"[0-9a-f]{64}", pin):
        raise ValueError("the pinned certificate is not a SHA-256 fingerprint of 64 hexadecimal digits")
    return pin


def read_certificate(der: bytes) -> CertificateFacts:
    """The facts of a certificate in DER."""
    subject = issuer = not_after = ""
    with contextlib.suppress(_DerError):
        fields = _Der(_Der(_Der(der).take(_SEQUENCE)).take(_SEQUENCE))
        fields.skip_optional(_VERSION)
        fields.skip()  # serial number
        fields.skip()  # signature algorithm
        issuer = _name(fields.take(_SEQUENCE))
        validity = _Der(fields.take(_SEQUENCE))
        validity.skip()  # not before
        not_after = _date(*validity.next())
        subject = _name(fields.take(_SEQUENCE))
    return CertificateFacts(fingerprint(der), subject, issuer, not_after)


class _Der:
    """Reads one element after the other."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def __bool__(self) -> bool:
        return self._at < len(self._data)

    def next(self) -> tuple[int, bytes]:
        """Tag and contents."""
        head = self._data[self._at : self._at + 2]
        if len(head) < 2:  # noqa: PLR2004 - tag and length
            raise _DerError
        tag, length = head
        start = self._at + 2
        if length & _LONG_LENGTH:
            count = length & ~_LONG_LENGTH
            length = int.from_bytes(self._data[start : start + count], "big")
            start += count
        contents = self._data[start : start + length]
        if len(contents) != length:
            raise _DerError
        self._at = start + length
        return tag, contents

    def take(self, wanted: int) -> bytes:
        """The contents of the next element, which must have this tag."""
        tag, contents = self.next()
        if tag != wanted:
            raise _DerError
        return contents

    def skip(self) -> None:
        self.next()

    def skip_optional(self, tag: int) -> None:
        if self._data[self._at : self._at + 1] == bytes([tag]):
            self.next()


def _name(data: bytes) -> str:
    """A distinguished name as text, in the order of the certificate: "CN=pool.example, O=A Pool"."""
    parts = []
    relative_names = _Der(data)
    while relative_names:
        pairs = _Der(relative_names.take(_SET))
        while pairs:
            pair = _Der(pairs.take(_SEQUENCE))
            label = _NAMES.get(pair.take(_OID))
            tag, raw = pair.next()
            if label is not None and tag in _TEXTS:
                parts.append(f"{label}={raw.decode(_TEXTS[tag], errors='replace')}")
    return plain_text(", ".join(parts))


def _date(tag: int, raw: bytes) -> str:
    text = raw.decode("ascii", errors="replace")
    if tag == _UTC_TIME and re.fullmatch(r"[0-9]{12}Z", text):
        text = ("19" if int(text[:2]) >= _FIRST_CENTURY_YEAR else "20") + text
    elif tag != _GENERALIZED_TIME or not re.match(r"[0-9]{14}", text):
        return ""
    return f"{text[:4]}-{text[4:6]}-{text[6:8]}"
