"""The Stratum client: any sequence of a pool's lines, and any bytes through its line reader.

A line that begins with "!" is ours: "!share 0" hands in a share of the newest job, "!wait 60" lets time pass,
"!config 3" (first line) chooses version rolling (1), TLS (2) and a suggested difficulty (4). Without such lines,
behind a first line "!raw", everything goes through the real reader of the client.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import json
import math
from typing import Any

from fakes.pool import FakeClock, any_share, notify_params

from miners.formats.server_url import Endpoint
from miners.upstream.api import CODES, FoundShare, ShareOutcome, UpstreamState
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.messages import MAX_LINE
from miners.upstream.stratum.session import StratumSession
from miners.upstream.stratum.terms import SessionConfig, SessionEndError, StratumTimings
from miners.work import ROLLABLE, Job

ABOUT = "Stratum client: lines of a pool, bytes through its reader, whom a coinbase pays"
LONGEST = 16384
USER = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4.pc"
MOST_ANSWERS = 8
"""So many lines one line of a pool makes us say at most."""
LONGEST_NOTICE = 600


class Listener:
    """Hears everything of a session, and checks each job against the pool's own words."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.shares: list[FoundShare] = []
        self.outcomes: list[ShareOutcome] = []
        self.notices: list[tuple[str, str]] = []
        self.sent: list[bytes] = []
        self.authorized = 0
        self.heard: list[Any] | None = None
        """The parameters of the `mining.notify` that is being said, as JSON reads it."""
        self.accepted: list[Any] = []
        """Those of the newest one that was taken."""

    def send(self, line: bytes) -> None:
        assert line.endswith(b"\n"), "half a line"
        assert b"\n" not in line[:-1], "two lines in one"
        said = json.loads(line, parse_constant=_no_constant)
        assert isinstance(said, dict)
        self.sent.append(line)

    def on_authorized(self) -> None:
        self.authorized += 1

    def on_job(self, job: Job | None) -> None:
        if job is None:
            return
        assert self.authorized, "a job before the worker was taken"
        check_job(job, self.accepted if self.heard is None else self.heard)
        self.jobs.append(job)

    def on_outcome(self, outcome: ShareOutcome) -> None:
        assert outcome.result in {"accepted", "rejected", "stale"}
        readable(outcome.reason)
        self.outcomes.append(outcome)

    def on_notice(self, code: str, text: str) -> None:
        readable(text)
        self.notices.append((code, text))

    def on_node(self, *, is_down: bool) -> None:
        pass

    def on_state(self, state: UpstreamState) -> None:
        assert state.code in CODES
        readable(state.text)

    def hear(self, line: bytes) -> None:
        """Remember what the pool says, read independently."""
        self.heard = None
        try:
            body = json.loads(line.decode())
        except (ValueError, RecursionError):
            return
        if (
            isinstance(body, dict)
            and body.get("method") == "mining.notify"
            and isinstance(body.get("params"), list)
        ):
            self.heard = body["params"]

    def took(self) -> None:
        """What was said counts."""
        self.accepted = self.accepted if self.heard is None else self.heard
        self.heard = None


def oracle_header(params: list[Any], extranonce1: bytes, extranonce2: bytes) -> bytes:
    """The 76 bytes, computed from the announcement as the protocol's description says it."""
    _, previous, coinb1, coinb2, branch, version, nbits, ntime = params[:8]
    root = _sha(bytes.fromhex(coinb1) + extranonce1 + extranonce2 + bytes.fromhex(coinb2))
    for sibling in branch:
        assert len(sibling) == 64
        root = _sha(root + bytes.fromhex(sibling))
    words = [bytes.fromhex(previous[i : i + 8])[::-1] for i in range(0, 64, 8)]
    return (
        int(version, 16).to_bytes(4, "little")
        + b"".join(words)
        + root
        + int(ntime, 16).to_bytes(4, "little")
        + int(nbits, 16).to_bytes(4, "little")
    )


def check_job(job: Job, params: list[Any]) -> None:
    """What every job that is mined on must be."""
    assert job.job_id == params[0]
    extranonce2 = bytes(range(job.extranonce2_size))
    assert 1 <= job.extranonce2_size <= 16
    header = job.header76(extranonce2)
    assert header == oracle_header(params, job.extranonce1, extranonce2), "another header than announced"
    assert 0 < job.target < 1 << 256
    assert math.isfinite(job.difficulty)
    assert job.difficulty > 0
    assert job.network_target == compact_target(int(params[6], 16))
    assert not job.version_mask & ~ROLLABLE, "bits that are not ours to roll"
    assert not job.version_mask & job.version, "bits that the pool has set"
    assert job.height is None or job.height >= 0


def _sha(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def compact_target(nbits: int) -> int:
    """Bitcoin's compact form, by its description: 0 where it is negative; the highest where it is beyond 256 bits."""
    size, word = nbits >> 24, nbits & 0x7FFFFF
    target = word >> 8 * (3 - size) if size <= 3 else word << 8 * (size - 3)
    return 0 if nbits & 0x800000 else min(target, (1 << 256) - 1)


def readable(text: str) -> None:
    """A sentence for a person: short, on one line, and no half characters."""
    text.encode()
    assert len(text) <= LONGEST_NOTICE, f"a sentence of {len(text)} characters"
    assert "\n" not in text
    assert "\x1b" not in text


def judge(data: bytes) -> None:
    if data.startswith(b"!raw\n"):
        _LOOP.run_until_complete(_bytes(data[5:]))
    else:
        _lines(data)


def _lines(data: bytes) -> None:
    lines = data.split(b"\n")
    flags = _amount(lines[0], b"!config") or 0
    listener, clock = Listener(), FakeClock()
    config = SessionConfig(
        Endpoint("eu.pool.example", 3333), USER, "x", "warmgui/test", 0.5 if flags & 4 else None, StratumTimings(),
        version_rolling=bool(flags & 1), tls=bool(flags & 2),
    )  # fmt: skip
    session = StratumSession(config, listener, listener.send, itertools.count(1), clock)
    session.start()
    try:
        for line in lines:
            if line.startswith(b"!"):
                _ours(line, session, listener, clock)
            elif line.strip():
                _theirs(line, session, listener)
    except SessionEndError as end:
        _check_end(end)
    session.close("the end")
    answered, handed_in = [id(o.share) for o in listener.outcomes], [id(share) for share in listener.shares]
    assert sorted(answered) == sorted(handed_in), "a share without exactly one outcome"


def _ours(line: bytes, session: StratumSession, listener: Listener, clock: FakeClock) -> None:
    back = _amount(line, b"!share")
    if back is not None and back < len(listener.jobs):
        share = any_share(listener.jobs[-1 - back])
        listener.shares.append(share)
        session.submit(share)
    clock.pass_s(_amount(line, b"!wait") or 0)
    assert math.isfinite(session.deadline_s())
    session.expire()


def _theirs(line: bytes, session: StratumSession, listener: Listener) -> None:
    listener.hear(line)
    before, said, told = _state(session), len(listener.sent), len(listener.jobs)
    broken = sum(code == "pool_message_broken" for code, _ in listener.notices)
    session.handle(line)
    assert len(listener.sent) - said <= MOST_ANSWERS, "one line made many"
    if sum(code == "pool_message_broken" for code, _ in listener.notices) > broken:
        assert _state(session) == before, "a broken line changed something"
        assert len(listener.jobs) == told, "a broken line made work"
        listener.heard = None
    listener.took()


def _state(session: StratumSession) -> tuple[object, ...]:
    jobs = session._jobs
    return (
        session.authorized,
        jobs._difficulty,
        jobs._extranonce,
        jobs._notify,
        jobs._job,
        jobs._clean_sequence,
    )


def _check_end(end: SessionEndError) -> None:
    assert end.code in CODES, end.code
    readable(str(end))
    assert 0.0 <= end.wait_s <= 300.0
    if end.redirect is not None:
        host = end.redirect.host.lower().rstrip(".")
        assert host == "eu.pool.example" or host.endswith(".pool.example") or host == "pool.example", host
        assert 0 < end.redirect.port < 65536


def _amount(line: bytes, word: bytes) -> int | None:
    first, _, rest = line.partition(b" ")
    if first != word or not rest.isdigit() or len(rest) > 6:
        return None
    return int(rest)


# ---- through the real reader --------------------------------------------------------------------------


class _Writer:
    """The other end does not care what we say; it is checked like everything that is said."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self.transport = self

    def write(self, line: bytes) -> None:
        self._listener.send(line)

    def is_closing(self) -> bool:
        return False

    def get_write_buffer_size(self) -> int:
        return 0

    def abort(self) -> None:
        pass

    def close(self) -> None:
        pass

    async def wait_closed(self) -> None:
        pass


class _Way:
    """A transport whose server has said everything already."""

    def __init__(self, listener: Listener, data: bytes) -> None:
        self._listener, self._data = listener, data

    async def open(self, _endpoint: Endpoint) -> tuple[asyncio.StreamReader, _Writer]:
        reader = asyncio.StreamReader(limit=MAX_LINE)
        reader.feed_data(self._data)
        reader.feed_eof()
        return reader, _Writer(self._listener)


async def _bytes(data: bytes) -> None:
    listener, clock = Listener(), FakeClock()
    upstream = StratumUpstream(
        "stratum+tcp://eu.pool.example:3333", USER, clock=clock, on_notice=listener.on_notice, version_rolling=True,
        on_report=lambda message: str(message).encode(errors="surrogatepass"),
    )  # fmt: skip
    upstream._transport = _Way(listener, data)  # type: ignore[assignment]
    upstream._sink = listener
    listener.on_job = _anything  # type: ignore[method-assign]  # which announcement a job is of is known line by line only
    try:
        await upstream._connection(Endpoint("eu.pool.example", 3333))
    except SessionEndError as end:
        _check_end(end)
    else:
        raise AssertionError("a connection ended without a word")


def _anything(job: Job | None) -> None:
    if job is not None:
        assert len(job.header76(bytes(job.extranonce2_size))) == 76


def _no_constant(name: str) -> float:
    raise ValueError(name)


_LOOP = asyncio.new_event_loop()


def _line(**message: Any) -> bytes:
    return json.dumps(message).encode() + b"\n"


def _announce(method: str, *params: Any) -> bytes:
    return _line(id=None, method=method, params=list(params))


_SUBSCRIBED = _line(id=1, result=[[["mining.notify", "x"]], "0a0b0c0d", 8], error=None)
_SUBSCRIBED_2 = _line(id=2, result=[[["mining.notify", "x"]], "0a0b0c0d", 8], error=None)
_AUTHORIZED = _line(id=2, result=True, error=None)
_AUTHORIZED_3 = _line(id=3, result=True, error=None)
_JOB = _announce("mining.notify", *notify_params("1"))
_JOB_2 = _announce(
    "mining.notify", *notify_params("2", clean=False, branch=["11" * 32, "22" * 32], version="20400000")
)
_EASY = _announce("mining.set_difficulty", 1e-9)
_CONFIGURED = _line(id=1, result={"version-rolling": True, "version-rolling.mask": "1fffe000"}, error=None)
_WELCOME = _SUBSCRIBED + _EASY + _AUTHORIZED + _JOB
_ROLLING = b"!config 1\n" + _CONFIGURED + _SUBSCRIBED_2 + _EASY + _AUTHORIZED_3 + _JOB

SEEDS = (
    _WELCOME + b"!share 0\n!share 0\n" + _line(id=4, result=True, error=None) + _line(id=5, result=None, error=[21, "Job not found", None]),
    _WELCOME + _JOB_2 + b"!share 0\n!share 1\n!wait 61\n" + _announce("mining.set_extranonce", "ffee", 4) + _JOB + b"!share 2",
    _ROLLING + b"!share 0\n" + _line(id=5, result=False, error=[20, "Invalid version mask", None]) + _announce("mining.set_version_mask", "00ffe000"),
    b"!config 4\n" + _SUBSCRIBED + _AUTHORIZED + _announce("client.reconnect", "us.pool.example", "3334", "5"),
    _WELCOME + _announce("client.reconnect", "evil.example", 3333, 0) + _announce("client.show_message", "hello"),
    _WELCOME + _line(id=7, method="mining.ping", params=[]) + _line(id="v", method="client.get_version", params=[]) + b"!wait 160\n",
    b"!config 1\n!wait 6\n" + _SUBSCRIBED_2 + _AUTHORIZED_3 + _JOB,
    b"!config 2\n" + _line(id=1, result=None, error=[20, "full", None]),
    _SUBSCRIBED + _line(id=2, result=False, error={"code": 24, "message": "who?"}),
    b"!raw\n" + _CONFIGURED + _SUBSCRIBED_2 + _EASY + _AUTHORIZED_3 + _JOB + _JOB_2,
    b"!raw\n" + _CONFIGURED + _SUBSCRIBED_2 + _AUTHORIZED_3
    + _announce("mining.notify", *notify_params(coinb2="ffffffff02" + "00f2052a01000000" + "16" + "0014751e76e8199196d454941c45d1b3a323f1433bd6" + "0000000000000000" + "266a24aa21a9ed" + "00" * 32 + "00000000")),
    b"!raw\nHTTP/1.1 400 Bad Request\r\n\r\n",
    b"!raw\n\x15\x03\x01\x00\x02\x02\x28",
)  # fmt: skip
WORDS = (
    b'"id":', b'"method":', b'"params":', b'"result":', b'"error":', b'"reject-reason":', b"mining.notify", b"mining.set_difficulty",
    b"mining.set_extranonce", b"mining.set_version_mask", b"mining.ping", b"client.reconnect", b"client.show_message", b"client.get_version",
    b"version-rolling", b"version-rolling.mask", b"1fffe000", b"!share 0\n", b"!wait 6\n", b"!wait 61\n", b"!wait 151\n", b"!raw\n", b"!config 1\n",
    b".pool.example", b"null", b"true", b"false", b"1e-9", b"1e999", b"stale", b'[21,"x",null]', b'[23,"low difficulty",null]', b"00" * 32,
)  # fmt: skip
