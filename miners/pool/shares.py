"""What a pool makes of a share: checks that the manners put in order. No sockets, no replies in here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from miners import work
from miners.pool.ports import CheckedShare, Desk, GivenJob
from miners.pool.refusals import ALLOW, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from miners.pool.manners import Rolling

_WORD_MASK = (1 << 32) - 1
_WORD_DIGITS = 8
_HEX = re.compile(r"(?:[0-9a-fA-F]{2})+")
_WORD = re.compile(r"[0-9a-fA-F]{1,8}")
_LEADING_HEX = re.compile(r"(?:[0-9a-fA-F]{2})*")
_FIELDS = ("share_worker", "share_job", "share_extranonce2", "share_ntime", "share_nonce")


@dataclass(slots=True)
class Submission:
    """A share on its way through the checks."""

    params: list[object]
    texts: tuple[str, ...] = ()
    """Worker, job id, extranonce2, time, nonce, as written."""
    bits: int | None = None
    given: GivenJob | None = None
    extranonce2: bytes = b""
    ntime: int = 0
    nonce: int = 0
    share: CheckedShare | None = None

    @property
    def work(self) -> GivenJob:
        """The job, which `job` has found."""
        assert self.given is not None, "the check for the job comes before those that need it"  # noqa: S101 - an order of checks that is wrong
        return self.given


def checked_share(desk: Desk, params: list[object]) -> CheckedShare:
    """The share, if the pool counts it.

    Raises:
        RefusedError: it does not; with the kind of refusal.
    """
    submission = Submission(params)
    for name in desk.manners.checks:
        CHECKS[name](desk, submission)
    return _hashed(desk, submission)


def _fields(desk: Desk, submission: Submission) -> None:
    manners = desk.manners
    fewest, most = manners.parameters
    if not fewest <= len(submission.params) <= most:
        raise RefusedError("size")
    for kind, param in zip(_FIELDS, submission.params, strict=False):
        if not isinstance(param, str) or not (param or manners.lenient_hex):
            raise RefusedError(kind)
        submission.texts += (param,)


def _hex(desk: Desk, submission: Submission) -> None:
    """Numbers are numbers; who is lenient reads them as far as they go."""
    _, _, extranonce2, ntime, nonce = submission.texts
    manners = desk.manners
    if not manners.lenient_hex:
        if manners.short_extranonce2 == "pad" and not _HEX.fullmatch(extranonce2):
            raise RefusedError("share_extranonce2")
        if not _WORD.fullmatch(ntime):
            raise RefusedError("share_ntime")
        if not _HEX.fullmatch(nonce) or not _WORD_DIGITS <= len(nonce) <= manners.longest_nonce:
            raise RefusedError("share_nonce")
    submission.ntime = _number(ntime)
    submission.nonce = _number(nonce[:_WORD_DIGITS])


def _worker(desk: Desk, submission: Submission) -> None:
    if desk.manners.workers != "any" and submission.texts[0] not in desk.workers:
        raise RefusedError("worker")


def _version(desk: Desk, submission: Submission) -> None:
    rolling = desk.manners.rolling
    bits = submission.params[len(_FIELDS)] if len(submission.params) > len(_FIELDS) else None
    if rolling is None or (rolling.needs_asking and desk.version_mask is None):
        unasked = "refuse" if rolling is None else rolling.unasked
        if unasked == "refuse" and not (bits is None or (isinstance(bits, str) and not bits.strip("0"))):
            raise RefusedError("version_unasked" if isinstance(bits, str) else "size")
        return
    if bits is None:
        if rolling.needs_bits:
            raise RefusedError("version_missing")
        return
    submission.bits = _bits(desk, rolling, bits)


def _bits(desk: Desk, rolling: Rolling, text: object) -> int:
    if not isinstance(text, str) or not _WORD.fullmatch(text):
        kind = "version_text" if isinstance(text, str) else "version_type"
        if desk.manners.refusals[kind] is ALLOW:
            return 0
        raise RefusedError(kind)
    bits = int(text, 16)
    if rolling.checks_mask and bits & ~_mask(desk, rolling):
        raise RefusedError("version_bits")
    return bits


def _job(desk: Desk, submission: Submission) -> None:
    submission.given = desk.given(submission.texts[1])


def _extranonce2(desk: Desk, submission: Submission) -> None:
    text, size = submission.texts[2], submission.work.extranonce2_size
    match desk.manners.short_extranonce2:
        case "pad":
            submission.extranonce2 = bytes.fromhex(text)[:size].ljust(size, b"\0")
        case "take":
            submission.extranonce2 = _bytes(text)
        case _:
            if len(text) != 2 * size:
                raise RefusedError("extranonce2_size")
            if not desk.manners.lenient_hex and not _HEX.fullmatch(text):
                raise RefusedError("share_extranonce2")
            submission.extranonce2 = _bytes(text).ljust(size, b"\0")


def _ntime(desk: Desk, submission: Submission) -> None:
    window, job = desk.manners.ntime, submission.work.job
    earliest = {"job": job.ntime, "chain": job.min_ntime, "any": 0}[window.earliest]
    if submission.ntime < earliest:
        raise RefusedError("ntime_old")
    after = job.ntime if window.after == "job" else desk.now_utc()
    if window.ahead_s is not None and submission.ntime > after + window.ahead_s:
        raise RefusedError("ntime_new")


def _hash_not_zero(desk: Desk, submission: Submission) -> None:
    """Its first 32 bits must be zero, whatever the difficulty."""
    if work.hash_value(_hashed(desk, submission).hash_bytes) >> 224:
        raise RefusedError("hash_not_zero")


def _target(desk: Desk, submission: Submission) -> None:
    share = _hashed(desk, submission)
    if work.hash_value(share.hash_bytes) > work.target_from_difficulty(share.job_difficulty):
        raise RefusedError("low")


def _duplicate(desk: Desk, submission: Submission) -> None:
    counted, share = submission.work.job.accepted, _hashed(desk, submission)
    if share.hash_bytes in counted:
        raise RefusedError("duplicate")
    counted.add(share.hash_bytes)


def _seen(desk: Desk, submission: Submission) -> None:
    """What was sent before is a duplicate even if it was no share then."""
    _, *texts = submission.texts
    key = (*texts, str(submission.params[5]) if len(submission.params) > len(_FIELDS) else "0")
    if key in desk.seen:
        raise RefusedError("duplicate")
    desk.seen.add(key)


CHECKS: Mapping[str, Callable[[Desk, Submission], None]] = MappingProxyType(
    {
        "fields": _fields,
        "hex": _hex,
        "worker": _worker,
        "version": _version,
        "job": _job,
        "extranonce2": _extranonce2,
        "ntime": _ntime,
        "hash_not_zero": _hash_not_zero,
        "target": _target,
        "duplicate": _duplicate,
        "seen": _seen,
    }
)
"""By the names that `Manners.checks` uses."""


def _hashed(desk: Desk, submission: Submission) -> CheckedShare:
    if submission.share is None:
        given = submission.work
        header80 = given.job.header80(
            given.extranonce1 + submission.extranonce2,
            submission.ntime,
            submission.nonce,
            _rolled(desk, submission),
        )
        difficulty = desk.difficulty if desk.manners.difficulty_at_once else given.difficulty
        submission.share = CheckedShare(given.job, header80, difficulty)
    return submission.share


def _rolled(desk: Desk, submission: Submission) -> int:
    """The version of the share's header."""
    version, bits, rolling = submission.work.job.version, submission.bits, desk.manners.rolling
    if bits is None or rolling is None:
        return version
    match rolling.combine:
        case "or":
            return version | bits
        case "xor":
            return version ^ bits
        case _:
            mask = _mask(desk, rolling)
            return version & ~mask & _WORD_MASK | bits & mask


def _mask(desk: Desk, rolling: Rolling) -> int:
    return rolling.mask if desk.version_mask is None else desk.version_mask


def _bytes(text: str) -> bytes:
    leading = _LEADING_HEX.match(text)
    return bytes.fromhex(leading[0]) if leading else b""


def _number(text: str) -> int:
    leading = _WORD.match(text)
    return int(leading[0], 16) if leading else 0
