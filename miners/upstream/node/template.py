"""Block templates of a bitcoin node, checked field by field, and the jobs that are made of them; pure.

Sources: BIP 22 and 23 (getblocktemplate), BIP 9 (rules), BIP 145 (segwit), Bitcoin Core's `rpc/mining.cpp`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from miners import work
from miners.formats.plain_text import plain_text
from miners.upstream.node.coinbase import (
    COMMITMENT_HEADER,
    EXTRANONCE1_SIZE,
    EXTRANONCE2_SIZE,
    CoinbaseError,
    block_bytes,
    build_coinbase,
    witness_commitment,
)

KNOWN_RULES = frozenset({"csv", "segwit", "taproot", "testdummy", "signet"})
MAX_MONEY_SAT = 21_000_000 * 100_000_000
MAX_LOCK_HEIGHT = 499_999_999
"""Larger lock times are dates."""
MAX_TRANSACTIONS = 100_000
"""More than four million weight units can hold."""
_HEX = re.compile(r"(?:[0-9a-fA-F]{2})*")
_HASH_CHARS = 64
_SEGWIT_MARK = b"\x00\x01"


class TemplateError(ValueError):
    """A template that no block can be made of; the message is a plain sentence's end."""


@dataclass(frozen=True, slots=True)
class Template:
    """A checked block template. Hashes are in header order (as SHA-256 gives them)."""

    height: int
    version: int
    previous_hash: bytes
    nbits: int
    ntime: int
    """The node's time, never before the earliest one that the chain allows."""
    value_sat: int
    transactions: tuple[bytes, ...]
    """All but the coinbase, whole, with their witnesses."""
    txids: tuple[bytes, ...]
    commitment: bytes
    """Witness commitment of BIP 141, computed here."""
    flags: bytes
    """What the node wants in the coinbase's script (coinbaseaux)."""
    longpoll_id: str
    rollable: int = 0
    """Bits of the version that nobody uses on this chain: a block may have them or not (BIP 320)."""

    @property
    def network_target(self) -> int:
        """A hash at or below this is a block."""
        return work.target_from_nbits(self.nbits)


def parse_template(raw: object) -> Template:
    """Check a result of getblocktemplate.

    Raises:
        TemplateError: says what is wrong with it.
    """
    if not isinstance(raw, dict):
        raise TemplateError("it is no object")
    _check_rules(raw)
    transactions, txids, wtxids = _transactions(raw)
    commitment = witness_commitment(wtxids)
    _check_commitment(raw, commitment)
    nbits = int.from_bytes(_bytes(raw, "bits", size=4), "big")
    _check_target(raw, nbits)
    mintime = _number(raw, "mintime", 1, 0xFFFFFFFF) if "mintime" in raw else 0
    return Template(
        height=_number(raw, "height", 1, MAX_LOCK_HEIGHT),
        version=_version(raw),
        previous_hash=_hash(raw, "previousblockhash"),
        nbits=nbits,
        ntime=max(_number(raw, "curtime", 1, 0xFFFFFFFF), mintime),
        value_sat=_number(raw, "coinbasevalue", 0, MAX_MONEY_SAT),
        transactions=transactions,
        txids=txids,
        commitment=commitment,
        flags=_flags(raw),
        longpoll_id=_longpoll_id(raw),
        rollable=work.ROLLABLE & ~_version(raw) & ~_deployments(raw),
    )


def job_of(
    template: Template,
    payout_script: bytes,
    *,
    job_id: str,
    sequence: int,
    extranonce1: bytes,
    target: int,
    clean: bool,
    version_rolling: bool = False,
) -> work.Job:
    """The template as work for the devices; `target` is what this PC looks for.

    Raises:
        TemplateError: the coinbase cannot be built.
        ValueError: extranonce1 does not have four bytes.
    """
    if len(extranonce1) != EXTRANONCE1_SIZE:
        raise ValueError(f"an extranonce1 of {len(extranonce1)} bytes")
    try:
        coinbase = build_coinbase(
            template.height, template.value_sat, payout_script, template.commitment, template.flags
        )
    except CoinbaseError as error:
        raise TemplateError(str(error)) from error
    return work.Job(
        job_id=job_id,
        sequence=sequence,
        version=template.version,
        previous_hash=template.previous_hash,
        coinbase1=coinbase.before,
        coinbase2=coinbase.after,
        merkle_branch=work.merkle_branch(template.txids),
        nbits=template.nbits,
        ntime=template.ntime,
        extranonce1=extranonce1,
        extranonce2_size=EXTRANONCE2_SIZE,
        target=target,
        difficulty=work.difficulty_from_target(target),
        clean=clean,
        height=template.height,
        version_mask=template.rollable if version_rolling else 0,
    )


def block_of(
    template: Template, job: work.Job, *, extranonce2: bytes, ntime: int, nonce: int, version: int
) -> bytes:
    """The block that a nonce found for `job` (made of `template`) completes, as submitblock takes it."""
    header80 = job.header76(extranonce2, ntime=ntime, version=version) + nonce.to_bytes(4, "little")
    coinbase = job.coinbase1 + job.extranonce1 + extranonce2 + job.coinbase2
    return block_bytes(header80, coinbase, template.transactions)


def _check_rules(raw: dict[str, object]) -> None:
    rules = raw.get("rules")
    if not isinstance(rules, list) or not all(isinstance(rule, str) for rule in rules):
        raise TemplateError("it names no rules")
    unknown = [r[1:] for r in rules if r.startswith("!") and r[1:] not in KNOWN_RULES]
    if unknown:
        raise TemplateError(f"it follows a rule that this program does not know: {plain_text(unknown[0])}")
    if not {"segwit", "!segwit"} & set(rules):
        raise TemplateError("segwit is not active on its chain")
    if "workid" in raw:
        raise TemplateError("its server wants a workid; Bitcoin Core never does")
    if raw.get("noncerange", "00000000ffffffff") != "00000000ffffffff":
        raise TemplateError("it allows a part of the nonces only")


def _transactions(
    raw: dict[str, object],
) -> tuple[tuple[bytes, ...], tuple[bytes, ...], tuple[bytes, ...]]:
    """Whole transactions, their txids and their witness hashes."""
    listed = raw.get("transactions")
    if not isinstance(listed, list) or len(listed) > MAX_TRANSACTIONS:
        raise TemplateError("it has no list of transactions")
    whole, txids, wtxids = [], [], []
    for number, item in enumerate(listed, start=1):
        if not isinstance(item, dict):
            raise TemplateError(f"transaction {number} is no object")
        data, txid, wtxid = _bytes(item, "data"), _hash(item, "txid"), _hash(item, "hash")
        # One wrong byte would make the node refuse the block, after the luck of a lifetime.
        if work.sha256d(data) != wtxid:
            raise TemplateError(f"transaction {number} does not have the hash that it is listed with")
        if data[4:6] != _SEGWIT_MARK and txid != wtxid:
            raise TemplateError(f"transaction {number} does not have the txid that it is listed with")
        whole.append(data)
        txids.append(txid)
        wtxids.append(wtxid)
    return tuple(whole), tuple(txids), tuple(wtxids)


def _check_commitment(raw: dict[str, object], commitment: bytes) -> None:
    """Ours is what goes into the block; a node that computes another one would refuse it."""
    if "default_witness_commitment" not in raw:
        return
    if _bytes(raw, "default_witness_commitment") != COMMITMENT_HEADER + commitment:
        raise TemplateError("its witness commitment does not belong to its transactions")


def _check_target(raw: dict[str, object], nbits: int) -> None:
    target = work.target_from_nbits(nbits)
    if target in {0, work.MAX_TARGET}:  # negative, nothing, or of more than 256 bits: no block can meet it
        raise TemplateError(f"bits {nbits:08x} is no target")
    if "target" in raw and int.from_bytes(_hash(raw, "target"), "little") != target:
        raise TemplateError("its target and its bits differ")


def _version(raw: dict[str, object]) -> int:
    """The version as given; signed in JSON, and never without the bits that the node insists on."""
    version = _number(raw, "version", -(1 << 31), (1 << 32) - 1)
    required = _number(raw, "vbrequired", 0, (1 << 32) - 1) if "vbrequired" in raw else 0
    return (version | required) & 0xFFFFFFFF


def _deployments(raw: dict[str, object]) -> int:
    """The bits with which blocks signal on this chain (BIP 9): not ours, signalled or not."""
    available = raw.get("vbavailable") or {}
    if not isinstance(available, dict):
        raise TemplateError("its vbavailable is no object")
    return sum({1 << _number(available, name, 0, 31) for name in available})


def _flags(raw: dict[str, object]) -> bytes:
    flags = raw.get("coinbaseaux") or {}
    if not isinstance(flags, dict):
        raise TemplateError("its coinbaseaux is no object")
    return b"".join(_bytes(flags, name) for name in flags)


def _longpoll_id(raw: dict[str, object]) -> str:
    value = raw.get("longpollid", "")
    if not isinstance(value, str):
        raise TemplateError("its longpollid is no text")
    return value


def _number(raw: dict[str, object], name: str, lowest: int, highest: int) -> int:
    value = raw.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
        raise TemplateError(f"its {name} is {_shown(value)}")
    return value


def _bytes(raw: dict[str, object], name: str, size: int | None = None) -> bytes:
    value = raw.get(name)
    if not isinstance(value, str) or not _HEX.fullmatch(value) or len(value) != 2 * (size or len(value) // 2):
        raise TemplateError(f"its {name} is {_shown(value)}")
    return bytes.fromhex(value)


def _hash(raw: dict[str, object], name: str) -> bytes:
    """A hash as nodes show it, turned round."""
    return _bytes(raw, name, size=_HASH_CHARS // 2)[::-1]


def _shown(value: object) -> str:
    if value is None:
        return "missing"
    if isinstance(value, list | dict):  # may be deeper than words can be made of
        return "a list" if isinstance(value, list) else "an object"
    return plain_text(str(value))[:80]
