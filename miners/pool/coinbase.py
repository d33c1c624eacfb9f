"""Coinbase transactions of the practice network, and whom they pay in the manners of each pool.

Nothing here is worth anything: the chain is nobody's, and the pool's own address has no key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners import work
from miners.formats.address import AddressError, parse_address

if TYPE_CHECKING:
    from miners.pool.manners import Paying

COINBASE_TEXT = b"/WarmGUI practice network/"
SUBSIDY_SAT = 312_500_000
"""Of the manners that pay somebody: Bitcoin's subsidy since 2024."""
_SEQUENCE = b"\xff\xff\xff\xff"
_OP_RETURN = 0x6A
_KEYLESS_HASH160 = work.sha256d(COINBASE_TEXT)[:20]
"""Nobody has a key with this hash."""
_POOL_SCRIPTS = {
    "p2wpkh": b"\x00\x14" + _KEYLESS_HASH160,
    "p2pkh": b"\x76\xa9\x14" + _KEYLESS_HASH160 + b"\x88\xac",
}
# BIP 141: what a block without further transactions commits to.
_WITNESS_COMMITMENT = b"\x24\xaa\x21\xa9\xed" + work.sha256d(bytes(64))


def payee_script(worker: str, network: str) -> bytes | None:
    """The script of the address that a worker's name begins with; None where it is none of this network."""
    try:
        address = parse_address(worker.partition(".")[0])
    except AddressError:
        return None
    return address.script if address.fits(network) else None


def output_list(paying: Paying, payee: bytes | None) -> bytes:
    """All outputs, serialised with their count; `payee` is the script of the user's address."""
    if paying.whom == "nobody":
        return said_output(COINBASE_TEXT)
    pool_script = _POOL_SCRIPTS[paying.pool_kind]
    fee_sat = round(SUBSIDY_SAT * paying.fee_fraction)
    outputs = [_output(SUBSIDY_SAT, pool_script)]
    if paying.whom == "user" and payee is not None:
        outputs = [_output(SUBSIDY_SAT - fee_sat, payee)]
        if fee_sat:
            outputs.append(_output(fee_sat, pool_script))
    outputs.append(_output(0, bytes([_OP_RETURN]) + _WITNESS_COMMITMENT))
    return bytes([len(outputs)]) + b"".join(outputs)


def said_output(words: bytes) -> bytes:
    """The only output of a coinbase that pays nobody and says something, with its count.

    Args:
        words: at most 75 bytes.
    """
    return b"\x01" + _output(0, bytes([_OP_RETURN, len(words)]) + words)


def coinbase_parts(version: int, height: int, extranonce_size: int) -> tuple[bytes, bytes]:
    """What comes before the extranonces, and what follows them up to the outputs."""
    push_extranonce = work.height_script(height) + bytes([extranonce_size])
    push_text = bytes([len(COINBASE_TEXT)]) + COINBASE_TEXT
    script_size = len(push_extranonce) + extranonce_size + len(push_text)
    before = version.to_bytes(4, "little") + b"\x01" + bytes(32) + _SEQUENCE + bytes([script_size])
    return before + push_extranonce, push_text + _SEQUENCE


def _output(value_sat: int, script: bytes) -> bytes:
    return value_sat.to_bytes(8, "little") + bytes([len(script)]) + script
