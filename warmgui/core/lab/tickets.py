"""Every hash is a ticket: how good it is, a target of so many bits, and what stands in a block's header.

"Bits" are the logarithm to base 2 of the hashes that something takes on average: a target of 34 bits is met
by one hash in 2^34. Hash and header are hexadecimal; a hash is written as block explorers do, with its last
byte first, so that zeros stand in front.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

from miners.formats.target import hashes_per_share, nbits_from_target, target_from_difficulty
from warmgui.core.model_lab import Ticket
from warmgui.core.money.mining import HASHES_PER_DIFFICULTY, target_of_nbits
from warmgui.core.text import Amount, Text, translate, verbatim

HASH_BITS = 256
HEADER_BYTES = 80
_LIBRARY_DIGITS = 9
"""Logarithms are rounded to so many decimals: mathematics libraries differ in the 15th."""


def ticket_of(hash_hex: str, header_hex: str = "") -> Ticket:
    """One hash as a ticket.

    Args:
        hash_hex: 64 hexadecimal digits, as block explorers write them.
        header_hex: the 80 bytes that it is of, where they are known.

    Raises:
        ValueError: it is no hash.
    """
    if len(hash_hex) != HASH_BITS // 4:
        raise ValueError(f"a hash has 64 hexadecimal digits, not {len(hash_hex)}")
    number = int(hash_hex, 16)
    return Ticket(hash_hex, header_hex, bits_of_target(number), HASH_BITS - number.bit_length())


def hash_of_header(header_hex: str) -> str:
    """SHA-256 of the SHA-256 of 80 bytes, as block explorers write it.

    Raises:
        ValueError: it is no header.
    """
    return hashlib.sha256(hashlib.sha256(_header(header_hex)).digest()).digest()[::-1].hex()


def bits_of_target(target: int) -> float:
    """log2 of the mean number of hashes until one is at or below `target`."""
    return round(math.log2(hashes_per_share(target)), _LIBRARY_DIGITS)


def bits_of_difficulty(difficulty: float) -> float:
    """log2 of the mean number of hashes per block of this difficulty (bdiff, above 0)."""
    return round(math.log2(difficulty) + math.log2(HASHES_PER_DIFFICULTY), _LIBRARY_DIGITS)


def nbits_of_bits(bits: int) -> int:
    """The compact target of 2^(256 - bits), exactly: one hash in 2^bits meets it.

    Raises:
        ValueError: `bits` is not in 1..256.
    """
    if not 1 <= bits <= HASH_BITS:
        raise ValueError(f"a target of {bits} bits is none")
    return nbits_from_target(1 << (HASH_BITS - bits))


def nbits_of_difficulty(difficulty: float) -> int:
    """The compact target of a difficulty (bdiff).

    Raises:
        ValueError: it is not a positive finite number.
    """
    return nbits_from_target(target_from_difficulty(difficulty))


def bits_of_nbits(nbits: int) -> float:
    """log2 of the mean number of hashes per block of a compact target.

    Raises:
        ValueError: it is no target.
    """
    return bits_of_target(target_of_nbits(nbits))


# ---- what stands in a header -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HeaderField:
    """One of the six parts of a block's header."""

    key: str
    """"version", "previous", "merkle_root", "time", "nbits" or "nonce"."""
    name: Text
    start: int
    """Its first byte in the header."""
    raw_hex: str
    """Its bytes as they are hashed."""
    number: int
    """Its value: of whole numbers, and of hashes read as block explorers do."""
    shown: Text
    """The value as people write it."""
    says: Text
    """What it is for."""


_FIELDS: tuple[tuple[str, int, int, Text, Text], ...] = (
    (
        "version", 0, 4, translate("lab", "Version"),
        translate("lab", "Which rules the block follows; miners may vary some of its bits for more tickets."),
    ),
    (
        "previous", 4, 32, translate("lab", "Hash of the block before"),
        translate("lab", "Ties the block to the one before it: this is what makes a chain."),
    ),
    (
        "merkle_root", 36, 32, translate("lab", "Root of the payments"),
        translate("lab", "One hash of all payments in the block: change one, and everything here changes."),
    ),
    (
        "time", 68, 4, translate("lab", "Time"),
        translate("lab", "When it was built, in seconds since 1970."),
    ),
    (
        "nbits", 72, 4, translate("lab", "Target"),
        translate("lab", "The hash must not be above this number. Written short: a length and three bytes."),
    ),
    (
        "nonce", 76, 4, translate("lab", "Nonce"),
        translate("lab", "The number that miners change from ticket to ticket."),
    ),
)  # fmt: skip


def header_fields(header_hex: str) -> tuple[HeaderField, ...]:
    """The six parts of a header, in their order.

    Raises:
        ValueError: it is not 80 bytes.
    """
    header = _header(header_hex)
    return tuple(
        _field(key, name, start, header[start : start + size], says)
        for key, start, size, name, says in _FIELDS
    )


def _field(key: str, name: Text, start: int, raw: bytes, says: Text) -> HeaderField:
    number = int.from_bytes(raw, "little")
    if key == "time":
        moment = Amount(float(number), "date_utc")
        shown = translate("lab", "{number} ({date} {clock})", number=number, date=moment,
                          clock=Amount(float(number), "clock_utc"))  # fmt: skip
    elif key == "nonce":
        shown = translate("lab", "{number}", number=Amount(float(number), "height"))
    elif key in {"version", "nbits"}:
        shown = verbatim(f"0x{number:08x}")
    else:
        shown = verbatim(raw[::-1].hex())
    return HeaderField(key, name, start, raw.hex(), number, shown, says)


def _header(header_hex: str) -> bytes:
    header = bytes.fromhex(header_hex)
    if len(header) != HEADER_BYTES:
        raise ValueError(f"a header has 80 bytes, not {len(header)}")
    return header


# ---- check it yourself -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Check:
    """A command that hashes a header without this program."""

    key: str
    """"python", "openssl" or "powershell"."""
    name: Text
    """Where it runs."""
    command: str
    prints: str
    """What must come out, exactly."""


def checks(header_hex: str) -> tuple[Check, ...]:
    """Commands to copy that verify a header on any PC. Each is one line.

    Raises:
        ValueError: it is not 80 bytes.
    """
    header = _header(header_hex).hex()
    found = hash_of_header(header)
    meets = _meets(header, found)
    compares = "" if meets is None else ",int(d.hex(),16)<=int.from_bytes(b[72:75],'little')*256**(b[75]-3)"
    python = (
        f"import hashlib;b=bytes.fromhex('{header}');s=lambda x:hashlib.sha256(x).digest();d=s(s(b))[::-1];"
        f"print(d.hex(){compares})"
    )
    openssl = (
        f"printf %s {header} | xxd -r -p | openssl dgst -sha256 -binary | openssl dgst -sha256 -binary"
        ' | xxd -p -c 32 | awk \'{for(i=63;i>0;i-=2)printf "%s",substr($0,i,2);print ""}\''
    )
    powershell = (
        f"$h='{header}';$b=[byte[]]@(for($i=0;$i -lt 160;$i+=2){{[Convert]::ToByte($h.Substring($i,2),16)}});"
        "$s=[Security.Cryptography.SHA256]::Create();$d=$s.ComputeHash($s.ComputeHash($b));"
        "[Array]::Reverse($d);-join($d|ForEach-Object{$_.ToString('x2')})"
    )
    prints = found if meets is None else f"{found} {meets}"
    anywhere = translate("lab", "Python, on any system (on Windows write py for python3)")
    return (
        Check("python", anywhere, f'python3 -c "{python}"', prints),
        Check("openssl", translate("lab", "Terminal of Linux or macOS (openssl and xxd)"), openssl, found),
        Check("powershell", translate("lab", "PowerShell of Windows"), powershell, found),
    )


def _meets(header_hex: str, hash_hex: str) -> bool | None:
    """Whether the hash meets the header's own target; None where that is no target."""
    try:
        return int(hash_hex, 16) <= target_of_nbits(
            int.from_bytes(bytes.fromhex(header_hex)[72:76], "little")
        )
    except ValueError:
        return None
