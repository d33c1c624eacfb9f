"""The pool in the manners of real servers: what they said to a recorded probe, ours says too."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, cast

import pytest
from fakes.dialogue import Dialogue, Scene
from fakes.manners import DIFFICULTY, SOLO, Talk, nonce_of
from hypothesis import given, settings
from hypothesis import strategies as st

from miners import work
from miners.pool import refusals
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
from miners.upstream.stratum import messages

MAINNET = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4.w1"


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
            self.nonces[key] = nonce_of(job, meets=True, version=version)
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
    assert talk.submit(job, nonce=nonce_of(job, meets=True))["result"] is True, "earlier work keeps its own"


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
    assert talk.submit(job, nonce=nonce_of(job, meets=True))["error"][0] == 23, "earlier work is harder too"


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
    assert talk.submit(job, nonce=nonce_of(job, meets=True))["result"] is True
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
