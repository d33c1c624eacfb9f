"""How pools say no: for every way to break the rules, the form and the words of each kind of server.

The tables are what real servers answered on loopback (ckpool, its fork for low hashrates, public-pool, the
DATUM gateway); the first one is this program's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Form = Literal["array", "reason", "words", "bare", "false", "silent", "close", "allow"]
"""array: `error` is [code, words, more]; reason: `error` null, words in `reject-reason`; words: `error` is
the words; bare: the same without a `result`; false: `result` false and nothing else; silent: no reply at all;
close: the connection ends; allow: no refusal, the request is taken as if it were in order."""

STALE_KINDS = frozenset({"stale", "unknown_job"})
"""Refusals of shares that are nobody's fault: the work is over."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One answer. `code` and `more` belong to the form "array"; `result` is null or false there."""

    form: Form
    words: str = ""
    code: int = 20
    result: bool | None = None
    more: str | None = None
    then_drop: bool = False
    """The client is as good as gone: whatever it says next ends the connection."""

    def body(self, request_id: object) -> dict[str, object]:
        """The reply's members."""
        match self.form:
            case "array":
                error: object = [self.code, self.words, self.more]
                return {"id": request_id, "result": self.result, "error": error}
            case "reason":
                return {"id": request_id, "result": False, "error": None, "reject-reason": self.words}
            case "bare":
                return {"id": request_id, "error": self.words}
            case _:
                return {"id": request_id, "result": False, "error": self.words or None}


CLOSE = Refusal("close")
SILENT = Refusal("silent")
ALLOW = Refusal("allow")
Refusals: TypeAlias = "Mapping[str, Refusal]"


class RefusedError(Exception):
    """A request is refused; `kind` is a key of the tables below."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def array(code: int, words: str, *, result: bool | None = None, more: str | None = None) -> Refusal:
    """The classic form."""
    return Refusal("array", words, code, result, more)


def _table(other: Refusal, **kinds: Refusal) -> Refusals:
    """A table; kinds that it leaves out are answered with `other`."""
    unknown = set(kinds) - KINDS
    if unknown:
        raise ValueError(f"no such refusals: {unknown}")
    return MappingProxyType(dict.fromkeys(KINDS, other) | kinds)


KINDS = frozenset(
    {
        # lines
        "empty_line",
        "not_object",
        "no_method",
        "method_type",
        "unasked_answer",
        "odd_id",
        "no_params",
        # requests at the wrong time, or that nobody knows
        "unknown_method",
        "not_supported",
        "no_transactions",
        "early",
        "unauthorized",
        "authorize_early",
        "submit_early",
        "submit_unauthorized",
        "subscribe_twice",
        "authorize_twice",
        # logins and wishes
        "authorize_params",
        "worker_name",
        "address",
        "too_many_workers",
        "configure_params",
        "suggest_type",
        "suggest_range",
        # shares
        "size",
        "share_worker",
        "share_job",
        "share_extranonce2",
        "share_ntime",
        "share_nonce",
        "worker",
        "unknown_job",
        "stale",
        "extranonce2_size",
        "ntime_old",
        "ntime_new",
        "version_unasked",
        "version_bits",
        "version_missing",
        "version_type",
        "version_text",
        "hash_not_zero",
        "low",
        "duplicate",
    }
)
"""Everything that can be wrong with what a client says."""

_EXPIRED = array(21, "Job not found")

PLAIN = _table(
    array(20, "Malformed share"),
    empty_line=CLOSE,
    not_object=CLOSE,
    no_method=SILENT,
    unasked_answer=SILENT,
    odd_id=SILENT,
    no_params=array(20, "params are missing"),
    method_type=array(-3, "Method not found"),
    unknown_method=array(-3, "Method not found"),
    early=ALLOW,
    unauthorized=ALLOW,
    submit_early=ALLOW,
    submit_unauthorized=ALLOW,
    authorize_twice=ALLOW,
    authorize_early=array(25, "Not subscribed"),
    subscribe_twice=array(20, "Already subscribed"),
    authorize_params=array(24, "A worker needs a name"),
    worker_name=array(24, "A worker needs a name"),
    address=array(24, "The worker's name needs an address of this network"),
    too_many_workers=array(24, "Too many workers on one connection"),
    configure_params=array(20, "No list of extensions"),
    suggest_type=array(20, "A difficulty is a number"),
    suggest_range=array(20, "A difficulty is positive"),
    worker=array(24, "Unauthorized worker"),
    unknown_job=_EXPIRED,
    stale=array(21, "Stale"),
    extranonce2_size=array(20, "Wrong size of extranonce2"),
    share_extranonce2=array(20, "Wrong size of extranonce2"),
    ntime_old=array(20, "Ntime out of range"),
    ntime_new=array(20, "Ntime out of range"),
    version_unasked=array(20, "Version rolling was not negotiated"),
    version_bits=array(20, "Invalid version mask"),
    version_missing=array(20, "Version bits are missing"),
    low=array(23, "Low difficulty share"),
    duplicate=array(22, "Duplicate share"),
)

_CKPOOL_WORDS = {
    "size": "Invalid array size",
    "share_worker": "No username",
    "share_job": "No job_id",
    "share_extranonce2": "No nonce2",
    "share_ntime": "No ntime",
    "share_nonce": "No nonce",
    "worker": "Worker mismatch",
    "version_bits": "Invalid version mask",
}
"""Refusals before a share is looked at: ckpool puts them into `error`."""
_CKPOOL_REASONS = {
    "unknown_job": "Invalid JobID",
    "stale": "Stale",
    "ntime_old": "Ntime out of range",
    "ntime_new": "Ntime out of range",
    "low": "Above target",
    "duplicate": "Duplicate",
}
_CKPOOL_MANNERS: dict[str, Refusal] = {
    "empty_line": CLOSE,
    "no_method": Refusal("bare", "-3:method not found"),
    "method_type": Refusal("bare", "-1:method is not string"),
    "odd_id": ALLOW,
    "no_params": Refusal("bare", "-1:params not found"),
    "early": CLOSE,
    "submit_early": CLOSE,
    "authorize_early": Refusal("words", "Failed subscription"),
    "authorize_params": Refusal("words", "params missing array entries"),
    "worker_name": Refusal("words", "Empty workername parameter"),
    "address": Refusal("false", then_drop=True),
    "no_transactions": Refusal("bare", "Invalid job_id"),
    "version_type": ALLOW,
    "version_text": ALLOW,
}

CKPOOL = _table(
    SILENT,
    **_CKPOOL_MANNERS,
    **{kind: Refusal("words", words) for kind, words in _CKPOOL_WORDS.items()},
    **{kind: Refusal("reason", words) for kind, words in _CKPOOL_REASONS.items()},
)

_LHR_CODES = {"unknown_job": 21, "stale": 21, "duplicate": 22, "low": 23}

CKPOOL_LHR = _table(
    SILENT,
    **(_CKPOOL_MANNERS | {"unauthorized": ALLOW}),
    **{
        kind: array(_LHR_CODES.get(kind, 20), words, result=False)
        for kind, words in (_CKPOOL_WORDS | _CKPOOL_REASONS).items()
    },
    not_supported=array(20, "Not supported."),
    submit_unauthorized=array(21, "Stale", result=False),
)
"""A fork for low hashrates: the same words, in arrays."""

PUBLIC_POOL = _table(
    array(20, "Mining Submit validation error", more=", undefined"),
    empty_line=SILENT,
    not_object=SILENT,
    no_method=SILENT,
    method_type=SILENT,
    unasked_answer=SILENT,
    odd_id=ALLOW,
    no_params=array(20, "Subscription validation error", more=", undefined"),
    unknown_method=SILENT,
    early=ALLOW,
    unauthorized=ALLOW,
    authorize_early=ALLOW,
    submit_early=CLOSE,
    submit_unauthorized=CLOSE,
    subscribe_twice=ALLOW,
    authorize_twice=ALLOW,
    authorize_params=array(20, "Authorization validation error", more=", undefined"),
    worker_name=CLOSE,
    address=array(20, "Authorization validation error", more=", undefined"),
    suggest_type=array(20, "Suggest difficulty validation error", more=", undefined"),
    suggest_range=array(20, "Suggest difficulty validation error", more=", undefined"),
    unknown_job=array(21, "Job not found", more=""),
    stale=array(21, "Job not found", more=""),
    low=array(23, "Difficulty too low", more=""),
    duplicate=array(22, "Duplicate share", more=""),
    version_text=ALLOW,
)

DATUM = _table(
    array(20, "unknown-work"),
    empty_line=SILENT,
    not_object=CLOSE,
    no_method=CLOSE,
    method_type=CLOSE,
    unasked_answer=CLOSE,
    odd_id=CLOSE,
    no_params=CLOSE,
    configure_params=CLOSE,
    unknown_method=array(-3, "Method not found"),
    early=ALLOW,
    unauthorized=ALLOW,
    authorize_early=ALLOW,
    submit_early=ALLOW,
    submit_unauthorized=ALLOW,
    subscribe_twice=SILENT,
    authorize_twice=ALLOW,
    stale=array(21, "stale-prevblk"),
    ntime_old=array(21, "time-too-old"),
    ntime_new=array(21, "time-too-new"),
    version_bits=array(23, "bad-version"),
    version_missing=array(23, "bad-version"),
    version_type=array(23, "bad-version"),
    version_text=ALLOW,
    hash_not_zero=array(23, "H-not-zero"),
    low=array(23, "high-hash"),
    duplicate=array(22, "duplicate"),
)

NICEHASH = MappingProxyType(dict(PLAIN) | {"not_supported": array(20, "Not supported.", result=False)})
"""As the marketplace's own description of its extension says; nothing of it was recorded."""
