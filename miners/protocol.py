"""Messages between the miner process and the program that started it: one JSON object per line, UTF-8.

The protocol is versioned by one number. Counters in `Stats` are cumulative: a lost line costs nothing.
`encode` never fails for these types; `decode` raises `ProtocolError` for anything that is not one of them,
and ignores fields that it does not know, so that an older side survives a newer one.

No slots: Python builds such a class twice, and the first charts wait for these imports.
"""

from __future__ import annotations

import dataclasses
import json
import math
import types
import typing
from dataclasses import dataclass

from miners.protocol_devices import (
    Benchmark,
    BenchmarkProgress,
    BenchmarkResult,
    CancelBenchmark,
    DeviceInfo,
    DeviceNotice,
    DeviceStats,
    SetPower,
)
from miners.protocol_lab import LabBlock, LabChange, LabOrphaned, LabRetarget, LabStats, LabWork
from miners.protocol_upstream import (
    BlockReport,
    CertificateQuestion,
    PayoutOutput,
    PayoutReport,
    Server,
    ServerState,
    ServerTested,
    SetUpstream,
)

__all__ = [
    "MAX_LINE",
    "PROTOCOL",
    "Benchmark",
    "BenchmarkProgress",
    "BenchmarkResult",
    "BlockReport",
    "CancelBenchmark",
    "CertificateQuestion",
    "DeviceInfo",
    "DeviceNotice",
    "DeviceStats",
    "FaultNotice",
    "Hello",
    "JobNotice",
    "LabBlock",
    "LabChange",
    "LabOrphaned",
    "LabRetarget",
    "LabStats",
    "LabWork",
    "Log",
    "Message",
    "PayoutOutput",
    "PayoutReport",
    "ProtocolError",
    "Ready",
    "ReplayFound",
    "Server",
    "ServerState",
    "ServerTested",
    "SetPower",
    "SetUpstream",
    "Share",
    "Stats",
    "Stop",
    "decode",
    "encode",
]

PROTOCOL = 1
"""Both sides must speak the same number."""

MAX_LINE = 1 << 20
"""Longest line in bytes that either side accepts."""


class ProtocolError(ValueError):
    """A line that is not a message of this protocol; says what was wrong with it."""


# ---- to the miner --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Hello:
    """First line from the app; the miner answers with `Ready` or ends when the protocol differs."""

    protocol: int = PROTOCOL
    app: str = ""


@dataclass(frozen=True)
class Stop:
    """End the process after saying goodbye to the upstream."""


# ---- from the miner ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ready:
    """The miner is up: what it is and what it can use."""

    protocol: int
    version: str
    devices: tuple[DeviceInfo, ...]
    kernels: tuple[str, ...]
    pid: int = 0


@dataclass(frozen=True)
class Stats:
    """The periodic line, about once a second and at once after a change of state."""

    uptime_s: float
    devices: tuple[DeviceStats, ...]
    hashes: int
    hashrate_hs: float | None
    accepted: int
    rejected: int
    stale: int
    hw_errors: int
    upstream: str
    """"none", "connecting", "connected" (subscribed and authorised), "waiting" (backing off), "refused"."""
    upstream_text: str = ""
    """One plain sentence about the upstream, for example why it waits."""
    upstream_url: str = ""
    difficulty: float | None = None
    """Share difficulty of the current job."""
    best_difficulty: float | None = None
    """Difficulty of the best accepted share since the process started."""
    job_id: str = ""
    sequence: int = 0
    clients: int | None = None
    """Clients on the practice pool, where it runs."""
    upstream_code: str = ""
    """Stable name of what `upstream_text` says (see `upstream.api.CODES`), for translation; may be empty."""
    local: int = 0
    """Shares that only this PC checked, because a node takes nothing but blocks."""
    server: int | None = None
    """Which of `SetUpstream.servers` gives the work now; None: none of them."""
    servers: tuple[ServerState, ...] = ()
    """One per server, in the order of `SetUpstream.servers`."""
    searched: float | None = None
    """Of a replay's block the part of all nonces that was searched, 0..1; None: endless work, or none."""


@dataclass(frozen=True)
class Share:
    """The upstream's answer to one submitted share. `result` is "accepted", "rejected" or "stale"."""

    result: str
    device: str
    job_id: str
    difficulty: float
    """Of this very hash, not of the job."""
    hash_hex: str
    reason: str = ""
    latency_s: float | None = None
    is_block: bool = False


@dataclass(frozen=True)
class JobNotice:
    """New work arrived."""

    job_id: str
    sequence: int
    difficulty: float
    nbits: str
    ntime: int
    clean: bool
    height: int | None = None


@dataclass(frozen=True)
class FaultNotice:
    """Something is wrong.

    `code` is stable (for translation), `text` a plain sentence; `device` may be empty.
    """

    code: str
    text: str
    device: str = ""


@dataclass(frozen=True)
class ReplayFound:
    """A historic block's real nonce was found again."""

    name: str
    height: int
    date: str
    nonce: int
    hash_hex: str
    hashes: int
    seconds: float


@dataclass(frozen=True)
class Log:
    """A line for the log file. `level` is a name of the logging module."""

    level: str
    text: str


Message = (
    Hello
    | SetPower
    | SetUpstream
    | LabChange
    | Benchmark
    | CancelBenchmark
    | Stop
    | Ready
    | DeviceNotice
    | Stats
    | Share
    | JobNotice
    | CertificateQuestion
    | PayoutReport
    | BlockReport
    | ServerTested
    | FaultNotice
    | BenchmarkResult
    | BenchmarkProgress
    | ReplayFound
    | LabStats
    | LabBlock
    | LabOrphaned
    | LabRetarget
    | Log
)

_NAMES: dict[str, type] = {
    "hello": Hello,
    "set_power": SetPower,
    "set_upstream": SetUpstream,
    "lab_change": LabChange,
    "benchmark": Benchmark,
    "cancel_benchmark": CancelBenchmark,
    "stop": Stop,
    "ready": Ready,
    "device": DeviceNotice,
    "stats": Stats,
    "share": Share,
    "job": JobNotice,
    "certificate": CertificateQuestion,
    "payout": PayoutReport,
    "block": BlockReport,
    "server_tested": ServerTested,
    "fault": FaultNotice,
    "benchmark_result": BenchmarkResult,
    "benchmark_progress": BenchmarkProgress,
    "replay_found": ReplayFound,
    "lab_stats": LabStats,
    "lab_block": LabBlock,
    "lab_orphaned": LabOrphaned,
    "lab_retarget": LabRetarget,
    "log": Log,
}
_TYPES: dict[type, str] = {cls: name for name, cls in _NAMES.items()}


def encode(message: Message) -> bytes:
    """One line, newline included."""
    body = {"type": _TYPES[type(message)], **dataclasses.asdict(message)}
    return json.dumps(body, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def decode(line: bytes | str) -> Message:
    """The message on one line.

    Raises:
        ProtocolError: not JSON, no known type, a missing field, a value of the wrong type, NaN or infinity.
    """
    if len(line) > MAX_LINE:
        raise ProtocolError(f"line of {len(line)} bytes is longer than {MAX_LINE}")
    try:
        body = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"not JSON: {error}") from error
    if not isinstance(body, dict):
        raise ProtocolError("not an object")
    cls = _NAMES.get(body["type"]) if isinstance(body.get("type"), str) else None
    if cls is None:
        raise ProtocolError(f"unknown type {body.get('type')!r}")
    return typing.cast("Message", _build(cls, body))


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number here")


def _build(cls: type, body: dict[str, object]) -> object:
    hints = typing.get_type_hints(cls)
    values: dict[str, object] = {}
    for f in dataclasses.fields(cls):
        if f.name in body:
            values[f.name] = _convert(body[f.name], hints[f.name], f"{cls.__name__}.{f.name}")
        elif f.default is dataclasses.MISSING:
            raise ProtocolError(f"{cls.__name__}.{f.name} is missing")
    return cls(**values)


def _convert(value: object, hint: object, where: str) -> object:
    origin = typing.get_origin(hint)
    if origin in {types.UnionType, typing.Union}:
        if value is None:
            return None
        return _convert(value, next(a for a in typing.get_args(hint) if a is not type(None)), where)
    if origin is tuple:
        if not isinstance(value, list):
            raise ProtocolError(f"{where} is not a list")
        return tuple(_convert(item, typing.get_args(hint)[0], where) for item in value)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise ProtocolError(f"{where} is not an object")
        return _build(hint, value)
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return _finite(value, where)
    if type(value) is hint:
        return value
    raise ProtocolError(f"{where} is {type(value).__name__}, not {getattr(hint, '__name__', hint)}")


def _finite(value: float, where: str) -> float:
    try:
        number = float(value)
    except OverflowError as error:  # an integer of hundreds of digits
        raise ProtocolError(f"{where} is too large") from error
    if math.isfinite(number):
        return number
    raise ProtocolError(f"{where} is not finite")
