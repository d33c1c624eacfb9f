"""The pool in the manners of real servers: what they said to a recorded probe, ours says too."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, cast

import pytest
from fakes_dialogue import Dialogue, Scene
from fakes_pool import FakeClock
from hypothesis import given, settings
from hypothesis import strategies as st

from miners import work
from miners.pool import refusals
from miners.pool import session as pool_session
from miners.pool.config import PoolConfig
from miners.pool.manners import (
    CKPOOL,
    CKPOOL_LHR,
    CKPOOL_SOLO,
    DATUM,
    NICEHASH,
    PLAIN,
    PRESETS,
    PUBLIC_POOL,
    Manners,
    Rolling,
)
from miners.pool.server import PoolServer
from miners.pool.session import ClientEndError, ClientSession
from miners.upstream import messages

UTC = 1_800_000_000.0
SOLO = "bcrt1qt54nf3gcjmts8ynfg0ks363u45qs9d392rv72g.w1"
MAINNET = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4.w1"
DIFFICULTY = 1e-6
EASY_DATUM = replace(
    DATUM,
    difficulty_form="shortest",
    checks=tuple(check for check in DATUM.checks if check != "hash_not_zero"),
)
"""DATUM knows no difficulty below 1, for which no test can find a share."""


class Talk:
    """One client of a pool, without sockets, time or chance."""

    def __init__(self, manners: Manners, **settings: Any) -> None:
        config: dict[str, Any] = {
            "manners": manners,
            "difficulty": DIFFICULTY,
            "lowest_difficulty": 1e-9,
            "block_nbits": 0x1D00FFFF,
        }
        self.clock = FakeClock()
        self.pool = PoolServer(PoolConfig(**(config | settings)), clock=self.clock, now_utc=lambda: UTC)
        self.said: list[dict[str, Any]] = []
        self.session = ClientSession(
            self.pool, bytes.fromhex("0a0b0c0d"), lambda raw: self.said.append(json.loads(raw))
        )
        self.pool._connections[cast("Any", self)] = self.session
        self._next_id = 0

    def line(self, line: bytes) -> list[dict[str, Any]]:
        """What the pool says to one line."""
        before = len(self.said)
        self.session.handle(line)
        return self.said[before:]

    def call(self, method: str, *params: Any) -> list[dict[str, Any]]:
        self._next_id += 1
        return self.line(json.dumps({"id": self._next_id, "method": method, "params": params}).encode())

    def reply(self, method: str, *params: Any) -> dict[str, Any]:
        """The one answer among what is said; without its id."""
        (reply,) = [m for m in self.call(method, *params) if "method" not in m]
        assert reply.pop("id") == self._next_id
        return reply

    def login(self, worker: str = SOLO, *, rolling: bool = False) -> work.Job:
        if rolling:
            self.call("mining.configure", ["version-rolling"], {"version-rolling.mask": "ffffffff"})
        self.call("mining.subscribe", "probe/1")
        self.call("mining.authorize", worker, "x")
        return self.job()

    def notifies(self) -> list[list[Any]]:
        return [m["params"] for m in self.said if m.get("method") == "mining.notify"]

    def job(self) -> work.Job:
        """The newest work, as the client reads it."""
        notify = messages.parse_notify(self.notifies()[-1])
        difficulty = [m["params"][0] for m in self.said if m.get("method") == "mining.set_difficulty"][-1]
        given = self.session._jobs[notify.job_id]
        return work.Job(
            notify.job_id,
            1,
            notify.version,
            notify.previous_hash,
            notify.coinbase1,
            notify.coinbase2,
            notify.merkle_branch,
            notify.nbits,
            notify.ntime,
            given.extranonce1,
            given.extranonce2_size,
            work.target_from_difficulty(difficulty),
            difficulty,
            clean=notify.clean,
        )

    def submit(self, job: work.Job, *more: str, worker: str = SOLO, **changes: str) -> dict[str, Any]:
        fields = {
            "job_id": job.job_id,
            "extranonce2": "00" * job.extranonce2_size,
            "ntime": f"{job.ntime:08x}",
            "nonce": "00000000",
        }
        return self.reply("mining.submit", worker, *(fields | changes).values(), *more)


def _nonce(job: work.Job, *, meets: bool, version: int | None = None) -> str:
    """The first nonce whose hash meets the target, or does not."""
    header = job.header76(bytes(job.extranonce2_size), version=version)
    nonces = range(1 << 22)
    found = next(n for n in nonces if (work.hash_value(work.header_hash(header, n)) <= job.target) is meets)
    return f"{found:08x}"


# ---- against the recordings --------------------------------------------------------------------------------


@dataclass
class Probe:
    """The recorded client, translated: our job ids, our times, and shares that count where theirs did."""

    talk: Talk
    nonces: dict[tuple[str, ...], str]

    def params(self, scene: Scene, recorded: dict[str, list[Any]]) -> list[Any]:
        if scene.method == "mining.suggest_difficulty":
            return [DIFFICULTY]
        if scene.method != "mining.submit":
            return scene.params
        worker, job_id, extranonce2, ntime, nonce, *bits = scene.params
        job = self.talk.job()
        times = recorded.get(job_id) or next(reversed(recorded.values()))
        ours = f"{job.ntime + int(ntime, 16) - int(times[7], 16):08x}"
        known = job_id in recorded
        key = (job_id, nonce, *bits)
        if scene.answer is not None and scene.answer.get("result") is True:
            version = job.version | int(bits[0], 16) if bits else None
            self.nonces[key] = _nonce(job, meets=True, version=version)
        nonce = self.nonces.get(key, nonce)
        return [worker, job.job_id if known else job_id, extranonce2, ours, nonce, *bits]


@pytest.mark.parametrize(
    ("name", "manners"),
    [
        ("ckpool-solo", CKPOOL_SOLO),
        ("ckpool-pool", CKPOOL),
        ("public-pool", PUBLIC_POOL),
        ("datum", DATUM),
    ],
)
def test_every_answer_has_the_recorded_form(name: str, manners: Manners) -> None:
    """The same requests in the same order: the same silence, the same refusals in the same words."""
    dialogue, talk = Dialogue(name), Talk(manners)
    probe = Probe(talk, {})
    recorded: dict[str, list[Any]] = {}
    for scene in dialogue.scenes:
        request = {"id": scene.request_id, "method": scene.method, "params": probe.params(scene, recorded)}
        said = talk.line(json.dumps(request).encode())
        ours = next((m for m in said if "method" not in m), None)
        assert (ours is None) == (scene.answer is None), scene
        if ours is not None and scene.answer is not None:
            _same_form(ours, scene.answer, scene.method)
        if scene.method in {"mining.configure", "mining.subscribe", "mining.authorize"}:
            order = [message.get("method", "reply") for message in said]
            theirs = [message.get("method", "reply") for message in scene.said]
            assert order == theirs[: len(order)], scene.method
        recorded |= {m["params"][0]: m["params"] for m in scene.said if m.get("method") == "mining.notify"}
    with pytest.raises(ClientEndError):
        talk.line(b"hello\n")


def _same_form(ours: dict[str, Any], theirs: dict[str, Any], method: str) -> None:
    assert set(ours) == set(theirs), "the same members"
    if method == "mining.subscribe":
        kinds, extranonce1, size = ours["result"]
        their_kinds, their_extranonce1, their_size = theirs["result"]
        assert size == their_size
        assert len(extranonce1) == len(their_extranonce1)
        assert [kind[0] for kind in kinds][: len(their_kinds)] == [kind[0] for kind in their_kinds]
    else:
        assert ours == theirs


@pytest.mark.parametrize(
    ("name", "manners"),
    [("ckpool-solo", CKPOOL_SOLO), ("ckpool-pool", CKPOOL), ("public-pool", PUBLIC_POOL), ("datum", DATUM)],
)
def test_job_ids_look_like_the_recorded_ones(name: str, manners: Manners) -> None:
    talk = Talk(manners)
    talk.login()
    ours, theirs = talk.notifies()[0][0], Dialogue(name).announced("mining.notify")[0][0]
    assert len(ours) == len(theirs)
    assert int(ours, 16)


# ---- seen live, beyond the recordings ----------------------------------------------------------------------


def test_wrong_network_in_each_manner() -> None:
    """Solo ckpool says false and is done with the client; public-pool says why; others do not care."""
    talk = Talk(CKPOOL_SOLO)
    talk.call("mining.subscribe", "p")
    assert talk.reply("mining.authorize", MAINNET, "x") == {"result": False, "error": None}
    with pytest.raises(ClientEndError, match="refused"):
        talk.call("mining.authorize", SOLO, "x")
    talk = Talk(PUBLIC_POOL)
    talk.call("mining.subscribe", "p")
    refused = talk.reply("mining.authorize", MAINNET, "x")
    assert refused["result"] is None
    assert refused["error"][:2] == [20, "Authorization validation error"]
    assert talk.reply("mining.authorize", SOLO, "x")["result"] is True, "the connection stays"
    for manners in (CKPOOL, DATUM, NICEHASH, PLAIN):
        talk = Talk(manners)
        talk.call("mining.subscribe", "p")
        assert talk.reply("mining.authorize", MAINNET, "x")["result"] is True
    assert Talk(CKPOOL_SOLO, network="main").login(MAINNET).job_id


@pytest.mark.parametrize(
    ("manners", "lines", "expected"),
    [
        (CKPOOL, [("mining.authorize", ["w", "x"])], {"result": False, "error": "Failed subscription"}),
        (CKPOOL, [("mining.submit", [])], ClientEndError),
        (CKPOOL, [("mining.nonsense", [])], ClientEndError),
        (CKPOOL, [("mining.subscribe", []), ("mining.submit", ["w"] * 5)], None),
        (CKPOOL, [("mining.subscribe", []), ("mining.suggest_difficulty", [3])], None),
        (CKPOOL, [("mining.subscribe", []), ("mining.subscribe", [])], None),
        (
            CKPOOL,
            [("mining.subscribe", []), ("mining.authorize", [])],
            {"result": False, "error": "params missing array entries"},
        ),
        (
            CKPOOL_LHR,
            [("mining.subscribe", []), ("mining.submit", ["w"] * 5)],
            {"result": False, "error": [21, "Stale", None]},
        ),
        (
            CKPOOL_LHR,
            [("mining.subscribe", []), ("mining.extranonce.subscribe", [])],
            {"result": None, "error": [20, "Not supported.", None]},
        ),
        (PUBLIC_POOL, [("mining.submit", ["w"] * 5)], ClientEndError),
        (PUBLIC_POOL, [("mining.authorize", [SOLO, "x"])], {"error": None, "result": True}),
        (
            PUBLIC_POOL,
            [("mining.authorize", [SOLO])],
            {"result": None, "error": [20, "Authorization validation error", ", undefined"]},
        ),
        (PUBLIC_POOL, [("mining.authorize", [5, "x"])], ClientEndError),
        (PUBLIC_POOL, [("mining.nonsense", [])], None),
        (
            PUBLIC_POOL,
            [("mining.suggest_difficulty", ["x"])],
            {"result": None, "error": [20, "Suggest difficulty validation error", ", undefined"]},
        ),
        (DATUM, [("mining.submit", ["w"] * 5)], {"error": [20, "unknown-work", None], "result": None}),
        (DATUM, [("mining.submit", [])], {"error": [20, "unknown-work", None], "result": None}),
        (DATUM, [("mining.authorize", [])], {"error": None, "result": True}),
        (
            DATUM,
            [("mining.suggest_difficulty", [3])],
            {"error": [-3, "Method not found", None], "result": None},
        ),
        (DATUM, [("mining.configure", [["version-rolling"]])], ClientEndError),
        (DATUM, [("mining.subscribe", []), ("mining.subscribe", [])], None),
    ],
)
def test_requests_out_of_turn(
    manners: Manners, lines: list[tuple[str, list[Any]]], expected: dict[str, Any] | type[Exception] | None
) -> None:
    """The answer to the last of these requests; None is silence."""
    talk = Talk(manners)
    for method, params in lines[:-1]:
        talk.call(method, *params)
    method, params = lines[-1]
    if expected is None:
        assert talk.call(method, *params) == []
    elif isinstance(expected, dict):
        assert talk.reply(method, *params) == expected
    else:
        with pytest.raises(expected):
            talk.call(method, *params)


ANSWER = b'{"id":7,"result":true,"error":null}'


@pytest.mark.parametrize(
    ("line", "replies"),
    [
        (b"\n", {"plain": "end", "ckpool": "end", "public-pool": [], "datum": []}),
        (b"[1]", {"plain": "end", "ckpool": [], "public-pool": [], "datum": "end"}),
        (
            b'{"id":1}',
            {
                "plain": [],
                "ckpool": [{"id": 1, "error": "-3:method not found"}],
                "public-pool": [],
                "datum": "end",
            },
        ),
        (ANSWER, {"plain": [], "ckpool": [], "public-pool": [], "datum": "end"}),
        (
            b'{"id":1,"method":5,"params":[]}',
            {
                "plain": [{"id": 1, "result": None, "error": [-3, "Method not found", None]}],
                "ckpool": [{"id": 1, "error": "-1:method is not string"}],
                "public-pool": [],
                "datum": "end",
            },
        ),
        (
            b'{"id":1,"method":"mining.subscribe"}',
            {
                "plain": [{"id": 1, "result": None, "error": [20, "params are missing", None]}],
                "ckpool": [{"id": 1, "error": "-1:params not found"}],
                "public-pool": [
                    {"id": 1, "result": None, "error": [20, "Subscription validation error", ", undefined"]}
                ],
                "datum": "end",
            },
        ),
    ],
)
def test_lines_that_are_no_requests(line: bytes, replies: dict[str, Any]) -> None:
    for name, expected in replies.items():
        talk = Talk(PRESETS[name])
        if expected == "end":
            with pytest.raises(ClientEndError):
                talk.line(line)
        else:
            assert talk.line(line) == expected, name


@pytest.mark.parametrize("request_id", ['"abc"', "2.5", "null", "NaN", "[1]", "true"])
def test_ids_that_are_no_integers(request_id: str) -> None:
    """DATUM hangs up; ckpool and public-pool give back what is simple; we answer texts only."""
    line = f'{{"id":{request_id},"method":"mining.configure","params":[["version-rolling"],{{}}]}}'.encode()
    simple = {'"abc"': "abc", "2.5": 2.5, "true": True}.get(request_id)
    for name in ("ckpool", "public-pool"):
        (reply,) = Talk(PRESETS[name]).line(line)
        assert reply["id"] == simple
    assert [m["id"] for m in Talk(PLAIN).line(line)] == (["abc"] if simple == "abc" else [])
    with pytest.raises(ClientEndError):
        Talk(DATUM).line(line)


# ---- shares ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("manners", "changes", "more", "expected"),
    [
        (CKPOOL, {"nonce": "1"}, [], {"result": False, "error": "No nonce"}),
        (CKPOOL, {"nonce": "zzzzzzzz"}, [], {"result": False, "error": "No nonce"}),
        (CKPOOL, {"ntime": "zz"}, [], {"result": False, "error": "No ntime"}),
        (CKPOOL, {"extranonce2": "zz"}, [], {"result": False, "error": "No nonce2"}),
        (CKPOOL, {"job_id": ""}, [], {"result": False, "error": "No job_id"}),
        (CKPOOL, {"worker": ""}, [], {"result": False, "error": "No username"}),
        (CKPOOL, {}, ["00000001"], {"result": False, "error": "Invalid version mask"}),
        (CKPOOL_LHR, {"worker": "nobody"}, [], {"result": False, "error": [20, "Worker mismatch", None]}),
        (PLAIN, {"nonce": "123456789a"}, [], {"result": None, "error": [20, "Malformed share", None]}),
        (NICEHASH, {}, ["zz"], {"result": None, "error": [20, "Malformed share", None]}),
        (NICEHASH, {}, ["20000000"], {"result": None, "error": [20, "Invalid version mask", None]}),
        (
            EASY_DATUM,
            {"extranonce2": "00"},
            ["00000000"],
            {"result": None, "error": [20, "unknown-work", None]},
        ),
        (EASY_DATUM, {}, [], {"result": None, "error": [23, "bad-version", None]}),
        (EASY_DATUM, {}, ["20000000"], {"result": None, "error": [23, "bad-version", None]}),
        (DATUM, {}, ["00000000"], {"result": None, "error": [23, "H-not-zero", None]}),
    ],
)
def test_shares_that_are_malformed(
    manners: Manners, changes: dict[str, str], more: list[str], expected: dict[str, Any]
) -> None:
    talk = Talk(manners)
    job = talk.login(rolling=True)
    worker = changes.get("worker", SOLO)
    fields = {key: value for key, value in changes.items() if key != "worker"}
    assert talk.submit(job, *more, worker=worker, **fields) == expected
    assert (talk.pool.stats.accepted, talk.pool.stats.rejected) == (0, 1)


@pytest.mark.parametrize("params", [[], ["w", "1", "00", "00"], ["w", "1", "00", "00", 5], [1, 2, 3, 4, 5]])
@pytest.mark.parametrize("name", PRESETS)
def test_parameters_that_are_missing_or_no_text(name: str, params: list[Any]) -> None:
    talk = Talk(PRESETS[name])
    talk.login()
    assert talk.reply("mining.submit", *params)["result"] in {False, None}


def test_long_and_short_numbers_are_cut_and_padded_by_ckpool() -> None:
    """A short extranonce2 gets zeros behind, what is too long is not read."""
    talk = Talk(CKPOOL)
    job = talk.login("w")
    nonce = _nonce(job, meets=True)
    assert talk.submit(job, worker="w", extranonce2="00", nonce=nonce)["result"] is True
    assert (
        talk.submit(job, worker="w", extranonce2="00" * 20, nonce=nonce + "ff")["reject-reason"]
        == "Duplicate"
    )
    assert talk.submit(job, "zz", worker="w", nonce=nonce)["reject-reason"] == "Duplicate", "no bits are none"


def test_public_pool_looks_at_letters_first_and_at_little_else() -> None:
    """Neither time nor mask nor worker matter; what was sent before is a duplicate, share or not."""
    talk = Talk(PUBLIC_POOL)
    job = talk.login()
    low = _nonce(job, meets=False)
    assert talk.submit(job, nonce=low)["error"] == [23, "Difficulty too low", ""]
    assert talk.submit(job, worker="nobody", nonce=low)["error"] == [22, "Duplicate share", ""]
    assert talk.submit(job, nonce="zz")["error"][0] == 23
    assert talk.submit(job, extranonce2="0", nonce=low)["error"][0] == 23
    far = replace(job, ntime=5)
    assert talk.submit(far, nonce=_nonce(far, meets=True))["result"] is True
    odd = _nonce(job, meets=True, version=job.version ^ 1)
    assert talk.submit(job, "00000001", nonce=odd)["result"] is True, "a block that no node would take"


def test_what_was_seen_is_forgotten_before_it_grows_without_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_session, "MAX_SEEN", 3)
    talk = Talk(PUBLIC_POOL)
    job = talk.login()
    for number in range(10):
        talk.submit(job, nonce=f"{number:08x}")
        assert len(talk.session.seen) <= 3


@pytest.mark.parametrize(
    ("manners", "offset_s", "fine"),
    [
        (CKPOOL, -1, False),
        (CKPOOL, 7000, True),
        (CKPOOL, 7001, False),
        (EASY_DATUM, -1, True),
        (EASY_DATUM, 7200, True),
        (EASY_DATUM, 7201, False),
        (PLAIN, -1, True),
        (PLAIN, 7201, False),
    ],
)
def test_window_of_time(manners: Manners, offset_s: int, *, fine: bool) -> None:
    talk = Talk(manners)
    job = talk.login("w")
    rolled = replace(job, ntime=job.ntime + offset_s)
    assert (talk.submit(rolled, worker="w", nonce=_nonce(rolled, meets=True))["result"] is True) is fine


def test_datum_tells_too_old_from_too_new_and_stale_from_unknown() -> None:
    talk = Talk(EASY_DATUM)
    job = talk.login("w")
    assert talk.submit(replace(job, ntime=1), worker="w")["error"] == [21, "time-too-old", None]
    assert talk.submit(replace(job, ntime=job.ntime + 9000), worker="w")["error"] == [
        21,
        "time-too-new",
        None,
    ]
    assert talk.submit(job, worker="w", job_id="deadbeef")["error"] == [20, "unknown-work", None]
    talk.pool.new_block()
    assert talk.submit(job, worker="w")["error"] == [21, "stale-prevblk", None]


# ---- version rolling ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("manners", "bits", "rolled"),
    [
        (CKPOOL, 0x2000, 0x30002000),
        (EASY_DATUM, 0x2000, 0x30002000),
        (PUBLIC_POOL, 0x2000, 0x30002000),
        (NICEHASH, 0x2000, 0x20002000),
        (CKPOOL, 0x10002000, 0x30002000),
        (EASY_DATUM, 0x10002000, 0x30002000),
        (PUBLIC_POOL, 0x10002000, 0x20002000),
        (NICEHASH, 0x10002000, 0x30002000),
        (CKPOOL, 0, 0x30000000),
        (PUBLIC_POOL, 0, 0x30000000),
        (NICEHASH, 0, 0x20000000),
    ],
)
def test_what_becomes_of_bits_that_the_job_has_already(manners: Manners, bits: int, rolled: int) -> None:
    """Seen live: ckpool and DATUM OR the bits in, public-pool flips them; BIP 310 puts them in their place.

    With a job whose version signals something (here bit 28) that makes three different headers.
    """
    talk = Talk(manners, block_version=0x30000000)
    job = talk.login(rolling=True)
    assert job.version == 0x30000000
    nonce = _nonce(job, meets=True, version=rolled)
    assert talk.submit(job, f"{bits:08x}", nonce=nonce)["result"] is True
    other = replace(job, version=rolled ^ 0x4000)
    assert talk.submit(job, f"{bits:08x}", nonce=_nonce(other, meets=True))["result"] is not True


def test_bits_without_negotiation() -> None:
    """Ckpool and public-pool take them, DATUM does not look at them, others refuse them."""
    for manners, version in ((CKPOOL, 0x20002000), (PUBLIC_POOL, 0x20002000), (EASY_DATUM, 0x20000000)):
        talk = Talk(manners)
        job = talk.login()
        nonce = _nonce(job, meets=True, version=version)
        assert talk.submit(job, "00002000", nonce=nonce)["result"] is True
    for manners in (PLAIN, NICEHASH):
        talk = Talk(manners)
        job = talk.login()
        assert talk.submit(job, "00002000")["error"] == [20, "Version rolling was not negotiated", None]
        assert talk.reply("mining.submit", SOLO, job.job_id, "00", "00", "00", 5)["error"][0] == 20
    talk = Talk(CKPOOL)
    job = talk.login()
    params = [SOLO, job.job_id, "00" * 8, f"{job.ntime:08x}", _nonce(job, meets=True)]
    assert talk.reply("mining.submit", *params, 5)["result"] is True, "a number is no bits"


def test_five_parameters_mean_the_jobs_own_version() -> None:
    talk = Talk(NICEHASH, block_version=0x30000000)
    job = talk.login(rolling=True)
    assert talk.submit(job, nonce=_nonce(job, meets=True))["result"] is True


@pytest.mark.parametrize(
    ("manners", "params", "result"),
    [
        (CKPOOL, [], {"version-rolling": True, "version-rolling.mask": "1fffe000"}),
        (PUBLIC_POOL, [["x"]], {"version-rolling": True, "version-rolling.mask": "1fffe000"}),
        (
            DATUM,
            [["version-rolling", "minimum-difficulty", "y", 5], {"version-rolling.mask": "00ffe000"}],
            {"version-rolling": True, "version-rolling.mask": "00ffe000", "minimum-difficulty": False},
        ),
        (
            DATUM,
            [["version-rolling"], {"version-rolling.mask": "zz"}],
            {"version-rolling": True, "version-rolling.mask": "00000000"},
        ),
        (DATUM, [["version-rolling"], {}], {"version-rolling": True, "version-rolling.mask": "1fffe000"}),
        (
            NICEHASH,
            [["version-rolling", "subscribe-extranonce", "info"], {"version-rolling.mask": "00ffe000"}],
            {
                "version-rolling": True,
                "version-rolling.mask": "1fffe000",
                "subscribe-extranonce": True,
                "info": False,
            },
        ),
        (NICEHASH, [["info"], {}], {"info": False}),
    ],
)
def test_configure(manners: Manners, params: list[Any], result: dict[str, Any]) -> None:
    assert Talk(manners).reply("mining.configure", *params)["result"] == result


def test_datum_announces_the_mask_only_where_it_was_negotiated() -> None:
    talk = Talk(DATUM)
    said = talk.call("mining.configure", ["version-rolling"], {"version-rolling.mask": "00ffe000"})
    assert said[1] == {"id": None, "method": "mining.set_version_mask", "params": ["00ffe000"]}
    assert len(talk.call("mining.configure", ["minimum-difficulty"], {})) == 1


# ---- difficulty --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("manners", "difficulty", "written"),
    [
        (PLAIN, 2, "2.0"),
        (CKPOOL, 2, "2"),
        (CKPOOL, 0.001, "0.001"),
        (PUBLIC_POOL, 16384, "16384"),
        (DATUM, 3.7, "3"),
        (DATUM, 0.001, "1"),
        (CKPOOL_LHR, 3, "3.0"),
    ],
)
def test_how_a_difficulty_is_written(manners: Manners, difficulty: float, written: str) -> None:
    raw: list[bytes] = []
    pool = PoolServer(PoolConfig(manners=manners, difficulty=difficulty))
    session = ClientSession(pool, b"1234", raw.append)
    for line in ('"mining.subscribe","params":["p"]', f'"mining.authorize","params":["{SOLO}","x"]'):
        session.handle(f'{{"id":1,"method":{line}}}'.encode())
    (said,) = {line for line in raw if b'"method":"mining.set_difficulty"' in line}
    assert f'"params":[{written}]'.encode() in said


def test_ckpool_hears_whole_numbers_only_after_the_login_and_never_replies() -> None:
    talk = Talk(CKPOOL_SOLO)
    talk.call("mining.subscribe", "p")
    assert talk.call("mining.suggest_difficulty", 3) == []
    talk.call("mining.authorize", SOLO, "x")
    jobs = len(talk.notifies())
    assert talk.call("mining.suggest_difficulty", 0.5) == []
    assert talk.call("mining.suggest_difficulty", 3) == [
        {"id": None, "method": "mining.set_difficulty", "params": [3]}
    ]
    assert len(talk.notifies()) == jobs, "it holds for later jobs, and none follows"
    job = replace(talk.job(), target=work.target_from_difficulty(DIFFICULTY))
    assert talk.submit(job, nonce=_nonce(job, meets=True))["result"] is True, "earlier work keeps its own"


def test_public_pool_hears_one_suggestion_at_any_time_and_it_holds_at_once() -> None:
    talk = Talk(PUBLIC_POOL)
    assert talk.call("mining.suggest_difficulty", 1e-5) == [
        {"id": None, "method": "mining.set_difficulty", "params": [1e-5]}
    ]
    talk.call("mining.subscribe", "p")
    said = talk.call("mining.authorize", SOLO, "x")
    assert [m.get("method") for m in said] == [None, "mining.notify"], "the difficulty is known already"
    assert talk.call("mining.suggest_difficulty", 7) == []
    assert talk.call("mining.suggest_difficulty", "x") == []
    job = talk.job()
    talk.session.set_difficulty(1e6)
    assert talk.notifies()[-1][8] is True
    talk = Talk(replace(PUBLIC_POOL, after_difficulty="nothing"))
    job = talk.login()
    talk.session.set_difficulty(1e6)
    assert talk.submit(job, nonce=_nonce(job, meets=True))["error"][0] == 23, "earlier work is harder too"


def test_a_new_block_in_each_manner() -> None:
    """One clean job, or a clean one and another; DATUM's first has no transactions and an id of its own."""
    branch = (bytes(32),)
    expected = {
        "plain": [(True, 1)],
        "ckpool": [(True, 1), (False, 1)],
        "public-pool": [(True, 1)],
        "datum": [(True, 0), (False, 1), (False, 1)],
    }
    for name, jobs in expected.items():
        talk = Talk(PRESETS[name], merkle_branch=branch)
        talk.login()
        before = len(talk.notifies())
        talk.pool.new_block()
        news = talk.notifies()[before:]
        assert [(params[8], len(params[4])) for params in news] == jobs
        assert news[0][0].startswith("N") == (name == "datum")


def test_numbers_without_leading_zeros() -> None:
    talk = Talk(PUBLIC_POOL, block_version=4)
    talk.login()
    assert talk.notifies()[0][5] == "4"
    assert messages.parse_notify(talk.notifies()[0]).version == 4


# ---- silence, pings, extranonces ---------------------------------------------------------------------------


def test_idle_clients_and_pings() -> None:
    class Writer:
        """Stands in for a connection: remembers that it was broken off."""

        def __init__(self) -> None:
            self.transport = self
            self.aborted = False

        def abort(self) -> None:
            self.aborted = True

    for manners, gone in ((PUBLIC_POOL, True), (CKPOOL, False)):
        talk = Talk(manners, job_interval_s=1e9)
        talk.login()
        writer = Writer()
        talk.pool._connections = {cast("Any", writer): talk.session}
        talk.clock.pass_s(299)
        talk.pool.tick()
        assert not writer.aborted
        talk.clock.pass_s(1)
        talk.pool.tick()
        assert writer.aborted is gone


def test_ckpool_pings_while_its_node_is_down_and_keeps_old_work() -> None:
    talk = Talk(CKPOOL)
    talk.login()
    jobs = len(talk.notifies())
    talk.pool.set_node_down(True)
    assert talk.said[-1] == {"id": 42, "method": "mining.ping", "params": []}
    talk.line(b'{"id":42,"result":"pong","error":null}')
    assert talk.session.pongs == 1
    talk.clock.pass_s(30)
    talk.pool.tick()
    assert [m.get("method") for m in talk.said].count("mining.ping") == 2
    assert len(talk.notifies()) == jobs
    talk.pool.set_node_down(False)
    assert len(talk.notifies()) == jobs + 1


def test_extranonce_of_another_size() -> None:
    talk = Talk(NICEHASH)
    before = talk.login()
    talk.pool.set_extranonce(3)
    job = talk.job()
    assert job.extranonce1 != before.extranonce1
    assert (job.extranonce2_size, talk.notifies()[-1][8]) == (3, True)
    told = [m["params"] for m in talk.said if m.get("method") == "mining.set_extranonce"]
    assert told == [[job.extranonce1.hex(), 3]]
    assert talk.submit(job, nonce=_nonce(job, meets=True))["result"] is True
    assert talk.submit(before)["error"][0] == 21
    stranger = Talk(NICEHASH)
    stranger.pool.set_extranonce()
    assert [m["method"] for m in stranger.said] == ["mining.set_extranonce"], "no work before the login"


def test_a_table_without_such_a_kind_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no such refusals"):
        refusals._table(refusals.CLOSE, nonsense=refusals.CLOSE)


def test_presets_have_their_names_and_known_checks() -> None:
    from miners.pool.shares import CHECKS

    assert set(PRESETS) == {
        "plain",
        "ckpool",
        "ckpool-solo",
        "ckpool-lhr",
        "public-pool",
        "datum",
        "nicehash",
    }
    for name, manners in PRESETS.items():
        assert manners.name == name
        assert set(manners.checks) <= set(CHECKS)
        assert set(manners.refusals) == refusals.KINDS
        assert {kind for _, kind in manners.refused_methods} <= refusals.KINDS
    assert replace(PLAIN, rolling=Rolling()).rolling == NICEHASH.rolling


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=8,
)


@pytest.mark.parametrize("name", PRESETS)
@settings(max_examples=60)
@given(
    calls=st.lists(
        st.tuples(
            json_values,
            st.sampled_from(
                [
                    "mining.subscribe",
                    "mining.authorize",
                    "mining.submit",
                    "mining.configure",
                    "mining.suggest_difficulty",
                    "mining.extranonce.subscribe",
                ]
            ),
            json_values,
        ),
        max_size=6,
    ),
    log_in=st.booleans(),
)
def test_any_client_is_answered_or_dropped(
    name: str, calls: list[tuple[Any, str, Any]], *, log_in: bool
) -> None:
    """In no manner does a client bring the pool out of order, and every reply is a line of JSON."""
    talk = Talk(PRESETS[name])
    job_id = talk.login().job_id if log_in else "1"
    try:
        for request_id, method, params in calls:
            if isinstance(params, list) and len(params) > 1 and method == "mining.submit":
                params[1] = job_id
            talk.line(json.dumps({"id": request_id, "method": method, "params": params}).encode())
    except ClientEndError:
        pass
    assert all(isinstance(message, dict) for message in talk.said)
