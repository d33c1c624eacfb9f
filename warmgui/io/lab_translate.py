"""What the miner says of the lab, as the engine hears it, and what it is asked for.

Numbers that cannot be are held to what can be, lines that make no sense are dropped: the miner is another
process, and perhaps another version.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from miners import protocol
from miners.formats.target import hashes_per_share
from warmgui.core import messages
from warmgui.core.lab.tickets import bits_of_target, hash_of_header, ticket_of
from warmgui.core.model_lab import REPLAY, LabBlock, Replayed, Retarget, Ticket, ZeroBits
from warmgui.core.money.mining import target_of_nbits

if TYPE_CHECKING:
    from warmgui.core.model_lab import LabWork

HASH_BITS = 256
_MOST_ORPHANS = 1000
_VERSIONS = (
    (1_467_590_400, 0x20000000),  # July 2016: BIP 9, bits say what a miner is ready for
    (1_450_051_200, 4),  # December 2015: BIP 65
    (1_435_968_000, 3),  # July 2015: BIP 66
    (1_364_083_200, 2),  # March 2013: BIP 34
)
_FIRST_VERSION = 1


def lab_news(message: protocol.Message) -> messages.Inbox | None:
    """What the engine should know of a line about the lab; None for all others, and for nonsense."""
    try:
        return _told(message)
    except ValueError:
        return None


def lab_change(command: messages.ChangeLab) -> bytes:
    """The line for a change while the lab runs; what is no number stays as it is."""
    change = protocol.LabChange(command.nbits, _number(command.others_hs), _number(command.delay_s))
    return protocol.encode(change)


def lab_upstream(work: LabWork, *, version_rolling: bool) -> protocol.SetUpstream:
    """Where the miner is to work for the lab; a class has servers instead."""
    if work.kind == REPLAY:
        return protocol.SetUpstream("replay", url=work.replay, version_rolling=version_rolling)
    lab = protocol.LabWork(
        nbits=work.nbits,
        ntime=work.ntime,
        version=_version(work.ntime),
        retarget_blocks=work.retarget_blocks,
        block_s=_number(work.block_s) or 0.0,
        others_hs=_number(work.others_hs) or 0.0,
        delay_s=_number(work.delay_s) or 0.0,
        seed=work.seed,
    )
    return protocol.SetUpstream("lab", lab=lab, version_rolling=version_rolling)


def _version(ntime: int | None) -> int:
    """Of a block's header at this time, as rules or usage had it then."""
    return next((v for since, v in _VERSIONS if ntime is None or ntime >= since), _FIRST_VERSION)


def _told(message: protocol.Message) -> messages.Inbox | None:
    match message:
        case protocol.LabStats():
            return _stats(message)
        case protocol.LabBlock():
            return _block(message)
        case protocol.LabOrphaned():
            return messages.MinerLabOrphaned(message.hashes[:_MOST_ORPHANS])
        case protocol.LabRetarget():
            return _retarget(message)
        case protocol.ReplayFound():
            return _replayed(message)
    return None


def _stats(line: protocol.LabStats) -> messages.MinerLabStats:
    target_of_nbits(line.nbits)  # nothing is shown of a target that is none
    if not 0 <= line.exact_from <= HASH_BITS or max(len(line.exact), len(line.sample)) > HASH_BITS + 1:
        raise ValueError("no such zero bits")
    zero_bits = ZeroBits(
        hashes=_count(line.hashes),
        exact_from=line.exact_from,
        exact=tuple(map(_count, line.exact)),
        sampled=_count(line.sampled),
        sample=tuple(map(_count, line.sample)),
    )
    return messages.MinerLabStats(
        hashes=zero_bits.hashes,
        elapsed_s=_seconds(line.elapsed_s),
        height=_count(line.height),
        nbits=line.nbits,
        block_elapsed_s=_seconds(line.block_elapsed_s),
        zero_bits=zero_bits,
        ticket=_ticket(line.ticket_hash, line.ticket_header),
        best=_ticket(line.best_hash, line.best_header),
        others_hs=_seconds(line.others_hs),
        delay_s=_seconds(line.delay_s),
    )


def _block(line: protocol.LabBlock) -> messages.MinerLabBlock:
    target = target_of_nbits(line.nbits)
    ticket = _ticket(line.hash_hex, line.header_hex)
    if ticket is None or line.by not in {"us", "others"} or line.state not in {"main", "rival"}:
        raise ValueError("no block")
    if line.by == "us" and int(ticket.hash_hex, 16) > target:
        raise ValueError("it does not meet its target")
    header = bytes.fromhex(ticket.header_hex)
    return messages.MinerLabBlock(
        LabBlock(
            height=_count(line.height),
            hash_hex=ticket.hash_hex,
            header_hex=ticket.header_hex,
            by=line.by,
            device=line.device,
            nbits=line.nbits,
            bits=bits_of_target(target),
            hash_bits=ticket.bits,
            nonce=int.from_bytes(header[76:], "little"),
            at_s=_seconds(line.at_s),
            seconds=_seconds(line.seconds),
            hashes=_count(line.hashes),
            expected_hashes=hashes_per_share(target),
            state=line.state,
        )
    )


def _retarget(line: protocol.LabRetarget) -> messages.MinerLabRetarget:
    target_of_nbits(line.old_nbits)
    target_of_nbits(line.new_nbits)
    return messages.MinerLabRetarget(
        Retarget(
            height=_count(line.height),
            old_nbits=line.old_nbits,
            new_nbits=line.new_nbits,
            took_s=_seconds(line.took_s),
            aimed_s=_seconds(line.aimed_s),
            limited=line.limited,
        )
    )


def _replayed(line: protocol.ReplayFound) -> messages.MinerReplayed:
    if not 0 <= line.nonce < 1 << 32:
        raise ValueError("no nonce")
    return messages.MinerReplayed(
        Replayed(
            line.name,
            _count(line.height),
            line.date,
            line.nonce,
            line.hash_hex,
            _count(line.hashes),
            _seconds(line.seconds),
        )
    )


def _ticket(hash_hex: str, header_hex: str) -> Ticket | None:
    """A hash that really is its header's; None for none, and for what is not."""
    try:
        return ticket_of(hash_hex, header_hex) if hash_of_header(header_hex) == hash_hex else None
    except ValueError:
        return None


def _count(number: int) -> int:
    return max(number, 0)


def _number(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _seconds(number: float) -> float:
    """Seconds, or another measure that cannot be below 0."""
    return max(number, 0.0) if math.isfinite(number) else 0.0
