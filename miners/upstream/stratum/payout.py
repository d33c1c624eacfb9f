"""Whom a block would pay: the coinbase that a server hands out, decoded and compared with our own address.

Pure, and proof against any bytes: what cannot be read is said to be unreadable. Sources: Bitcoin Core's
serialisation of transactions (`primitives/transaction.h`), BIP 144 for those with a witness.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from miners.formats.address import (
    MAIN,
    Address,
    AddressError,
    address_of_script,
    parse_address,
    payout_of_user,
)
from miners.protocol_upstream import PayoutOutput, PayoutReport

WHOLE_FRACTION = 0.999
"""From this part of the value on a coinbase "pays you": pools round, and some add an output of dust."""
FEE_FRACTION = 0.9
"""Down to this part the rest is called a fee, below it the shares of others."""
MAX_OUTPUTS_TOLD = 8
SAT_PER_BTC = 100_000_000
MAX_MONEY_SAT = 21_000_000 * SAT_PER_BTC
"""No valid block pays more: Bitcoin Core's MAX_MONEY."""

_NULL_OUTPOINT = bytes(32) + b"\xff\xff\xff\xff"
_COMPACT_BYTES = {0xFD: 2, 0xFE: 4, 0xFF: 8}


def payout_report(
    url: str, coinbase: bytes, user: str, payout_address: str, *, network: str = MAIN
) -> PayoutReport:
    """What a block made of this coinbase pays, and whether that is us.

    Args:
        url: of the server; goes into the report.
        coinbase: the whole transaction: coinbase1, extranonces and coinbase2, with or without a witness.
        user: what we are called there; a pool's user name often begins with an address.
        payout_address: what to compare with; "": the part of `user` before its first point.
        network: whose addresses to write where we name none of our own.
    """
    yours = _your_address(user, payout_address)
    your_text = yours.text if yours is not None else ""
    try:
        outputs = _outputs(coinbase)
    except _UnreadableError as error:
        return PayoutReport(
            url, "unreadable", your_text, text=f"the coinbase that the server sent cannot be read: {error}"
        )
    network = yours.network if yours is not None else network
    paid = sorted((output for output in outputs if output.value_sat), key=lambda o: o.value_sat, reverse=True)
    total_sat = sum(output.value_sat for output in paid)
    told = tuple(
        PayoutOutput(address_of_script(output.script, network), output.value_sat)
        for output in paid[:MAX_OUTPUTS_TOLD]
    )
    if yours is None:
        fraction, verdict = None, "no_address"
    else:
        your_sat = sum(output.value_sat for output in paid if output.script == yours.script)
        fraction = your_sat / total_sat if total_sat else 0.0
        verdict = _verdict(fraction)
    report = PayoutReport(url, verdict, your_text, fraction, told, len(outputs), total_sat)
    return dataclasses.replace(report, text=_sentence(report, len(paid)))


@dataclass(frozen=True, slots=True)
class _Output:
    value_sat: int
    script: bytes


class _UnreadableError(ValueError):
    """Bytes that are no coinbase; says why."""


def _your_address(user: str, payout_address: str) -> Address | None:
    if not payout_address.strip():
        return payout_of_user(user)
    try:
        return parse_address(payout_address)
    except AddressError:
        return None


def _verdict(fraction: float) -> str:
    if fraction >= WHOLE_FRACTION:
        return "pays_you"
    return "pays_you_partly" if fraction > 0 else "pays_others"


# ---- reading -----------------------------------------------------------------------------------------------


def _outputs(coinbase: bytes) -> list[_Output]:
    """All outputs in their order."""
    reader = _Reader(coinbase)
    reader.take(4, "its version")
    inputs = reader.size("its inputs")
    has_witness = inputs == 0
    if has_witness:  # BIP 144: a transaction without inputs is the marker, and a flag follows
        if reader.take(1, "its flag") != b"\x01":
            raise _UnreadableError("it has no input")
        inputs = reader.size("its inputs")
    if inputs != 1 or reader.take(len(_NULL_OUTPOINT), "its input") != _NULL_OUTPOINT:
        raise _UnreadableError("it is another transaction, not a coinbase")
    reader.take(reader.size("its script"), "its script")
    reader.take(4, "its sequence")
    outputs = []
    for _ in range(reader.size("its outputs")):
        value_sat = int.from_bytes(reader.take(8, "an output"), "little")
        outputs.append(_Output(value_sat, reader.take(reader.size("an output"), "an output")))
    if has_witness:
        for _ in range(reader.size("its witness")):
            reader.take(reader.size("its witness"), "its witness")
    reader.take(4, "its lock time")
    if reader.rest:
        raise _UnreadableError(f"{reader.rest} bytes follow its end")
    if sum(output.value_sat for output in outputs) > MAX_MONEY_SAT:
        raise _UnreadableError("it pays more bitcoin than can exist")
    return outputs


class _Reader:
    """Takes a transaction's bytes from the front."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def rest(self) -> int:
        """Bytes that were not taken."""
        return len(self._data) - self._at

    def take(self, count: int, what: str) -> bytes:
        """The next bytes."""
        if count > self.rest:
            raise _UnreadableError(f"it ends within {what}")
        self._at += count
        return self._data[self._at - count : self._at]

    def size(self, what: str) -> int:
        """The next compact size, in its shortest form as blocks must have it."""
        first = self.take(1, what)[0]
        length = _COMPACT_BYTES.get(first)
        if length is None:
            return first
        size = int.from_bytes(self.take(length, what), "little")
        if size < (0xFD if length == 2 else 1 << 4 * length):  # noqa: PLR2004 - the shortest of the long forms
            raise _UnreadableError(f"the size of {what} is not in its shortest form")
        return size


# ---- words -------------------------------------------------------------------------------------------------


def _sentence(report: PayoutReport, paid: int) -> str:
    """One plain sentence; `paid` is the number of outputs with a value."""
    if not report.outputs:
        return "a block of this work pays nobody"
    fraction = report.your_fraction or 0.0
    if report.verdict == "pays_you":
        return f"a block of this work pays you: {_btc(report.total_sat)} to {report.your_address}"
    if report.verdict == "pays_you_partly":
        your_part = f"a block of this work pays you {_percent(fraction)} of {_btc(report.total_sat)}"
        if fraction >= FEE_FRACTION:
            return f"{your_part}; the rest is usually the pool's fee"
        return f"{your_part}; the rest goes to others, as where a pool shares out each block at once"
    first = report.outputs[0]
    whom = f"{first.address or 'a script without an address'} {_btc(first.value_sat)}"
    if paid > 1:
        whom += f" and {paid - 1} other{'s' if paid > 2 else ''}"  # noqa: PLR2004 - grammar
    if report.verdict == "no_address":
        return f"this pool's coinbase pays {whom}; your user name holds no address to compare it with"
    return (
        f"this pool's coinbase pays {whom}, not you: usual where a pool shares out its blocks later "
        "(PPLNS, FPPS); a solo pool should pay your address here"
    )


def _btc(value_sat: int) -> str:
    whole, part = divmod(value_sat, SAT_PER_BTC)
    digits = f"{part:08d}".rstrip("0")
    return f"{whole}.{digits} BTC" if digits else f"{whole} BTC"


def _percent(fraction: float) -> str:
    """Never 0 % or 100 %, because neither is meant."""
    return f"{min(max(100 * fraction, 0.0001), 99.9):.3g} %"
