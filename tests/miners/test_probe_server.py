"""The test of one server: what a person is told, and that nothing more than needed is said to the server."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import socket
from typing import TYPE_CHECKING, Any

import pytest
from fakes.node import MAIN_ADDRESS, REGTEST_ADDRESS, FakeNode
from fakes.pool import Script, ScriptedServer, stay
from fakes.tls import self_signed

from miners.protocol import Server, ServerTested
from miners.upstream import probe
from miners.upstream.api import CODES, UpstreamSink, UpstreamState
from miners.upstream.members import MemberContext
from miners.upstream.probe import probe_server
from miners.upstream.stratum.terms import StratumTimings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

USER = "me.pc"


def probed(
    *scripts: Callable[[Script], Awaitable[None]], **options: Any
) -> tuple[ServerTested, list[list[str]]]:
    """Test a scripted server; the result, and the methods that each connection heard."""
    tls = options.pop("tls", None)
    server_fields = options.pop("server", {})

    async def play() -> tuple[ServerTested, list[list[str]]]:
        async with ScriptedServer(*scripts, tls=tls) as there:
            server = Server(there.url, USER, **server_fields)
            tested = await probe_server(server, **({"settle_s": 0.05} | options))
            # Who leaves has left: the server sees the end of the connection.
            for script in there.connections:
                with contextlib.suppress(OSError):
                    await script.until_closed()
        return tested, [[str(m.get("method")) for m in script.heard] for script in there.connections]

    return asyncio.run(play())


async def welcome(script: Script) -> None:
    await script.welcome(difficulty=0.001)
    await stay(script)


def test_a_good_pool_in_one_sentence() -> None:
    tested, heard = probed(welcome)
    assert (tested.ok, tested.code) == (True, "ok")
    assert tested.text.startswith("connected, authorised, job in 0.")
    assert tested.text.endswith(" s, share difficulty 0.001")
    assert None not in {tested.connected_s, tested.authorized_s, tested.job_s}
    assert 0 <= (tested.connected_s or 0) <= (tested.authorized_s or 0) <= (tested.job_s or 0)
    assert (tested.difficulty, tested.height, tested.certificate) == (0.001, 102, None)
    assert tested.payout is not None
    assert tested.payout.verdict == "no_address"
    assert len(heard) == 1, "one connection"
    assert "mining.submit" not in heard[0]


def test_what_comes_a_moment_after_the_first_job_counts() -> None:
    """Some servers send difficulty and work a second time, right after the first."""

    async def twice(script: Script) -> None:
        await script.welcome(difficulty=1000)
        script.announce("mining.set_difficulty", 0.5)
        script.notify("2")
        await stay(script)

    tested, _ = probed(twice, settle_s=0.5)
    assert tested.difficulty == 0.5
    assert "share difficulty 0.5" in tested.text


def test_it_does_not_wait_longer_than_it_may() -> None:
    tested, _ = probed(welcome, settle_s=60.0, deadline_s=0.3)
    assert tested.ok


def test_a_refusal_is_told_in_the_pools_words() -> None:
    async def refuse(script: Script) -> None:
        script.answer(await script.hear("mining.subscribe"), [[], "0a0b", 4])
        script.answer(await script.hear("mining.authorize"), False, [24, "No such worker", None])  # noqa: FBT003 - the wire's
        await stay(script)

    tested, heard = probed(refuse)
    assert (tested.ok, tested.code) == (False, "worker_refused")
    assert "No such worker" in tested.text
    assert "trying again" not in tested.text
    assert tested.connected_s is not None
    assert tested.authorized_s is None
    assert len(heard) == 1


def test_a_server_that_leaves_after_its_first_job_is_no_good() -> None:
    async def leave(script: Script) -> None:
        await script.welcome()
        await script.writer.drain()

    tested, _ = probed(leave, settle_s=5.0)
    assert not tested.ok
    assert tested.code == "closed"
    assert tested.text.startswith("it gave a job, but then: ")


def test_a_pool_whose_node_is_down_gives_no_useful_work() -> None:
    async def ping(script: Script) -> None:
        await script.welcome()
        script.say({"id": 9, "method": "mining.ping", "params": []})
        await stay(script)

    tested, _ = probed(ping, settle_s=0.5)
    assert (tested.ok, tested.code) == (False, "node_down")
    assert "node seems to be down" in tested.text


@pytest.mark.parametrize(
    ("steps", "code", "words"),
    [
        ("silent", "no_answer", "connected, but not authorised within 0.2 s"),
        ("authorised", "no_job", "connected and authorised, but no job came within 0.2 s"),
    ],
)
def test_the_deadline_says_how_far_it_came(steps: str, code: str, words: str) -> None:
    async def stall(script: Script) -> None:
        if steps == "authorised":
            script.answer(await script.hear("mining.subscribe"), [[], "0a0b", 4])
            script.answer(await script.hear("mining.authorize"), result=True)
        await stay(script)

    tested, _ = probed(stall, deadline_s=0.2)
    assert (tested.ok, tested.code, tested.text) == (False, code, words)


@pytest.mark.parametrize(
    ("url", "code", "words"),
    [
        ("127.0.0.1:9", "connect_timeout", "no connection to 127.0.0.1:9 within 0.05 s"),
        ("http://127.0.0.1:9", "no_answer", "the node at 127.0.0.1:9 gave no work within 0.05 s"),
    ],
)
def test_a_black_hole_is_given_up_at_the_deadline(
    url: str, code: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hole:
        async def run(self, sink: UpstreamSink) -> None:
            sink.on_state(UpstreamState("connecting", "connecting"))
            await asyncio.Event().wait()

    monkeypatch.setattr(probe, "build_member", lambda *_: Hole())
    tested = asyncio.run(probe_server(Server(url, USER), deadline_s=0.05))
    assert (tested.ok, tested.code, tested.text) == (False, code, words)


def test_a_server_that_says_nothing_is_told_what_that_may_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client's own words come before the deadline: silence may be the wrong port."""
    assert probe.TIMINGS.connect_s * 2 < probe.DEADLINE_S
    assert probe.TIMINGS.connect_s + probe.TIMINGS.request_s < probe.DEADLINE_S
    monkeypatch.setattr(probe, "TIMINGS", StratumTimings(request_s=0.05))
    tested, _ = probed(stay)
    assert (tested.ok, tested.code) == (False, "no_answer")
    assert "0 s" in tested.text


def test_a_closed_port_is_said_at_once() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        tested = asyncio.run(probe_server(Server(f"127.0.0.1:{port}", USER)))
    assert (tested.ok, tested.code) == (False, "connection_refused")
    assert tested.text == f"cannot reach 127.0.0.1:{port}: connection refused"
    assert tested.connected_s is None


def test_an_untrusted_certificate_is_a_question_and_a_pin_is_the_answer() -> None:
    certificate = self_signed("pool.example")
    tested, heard = probed(welcome, tls=certificate.context)
    assert (tested.ok, tested.code) == (False, "tls_untrusted")
    assert tested.certificate is not None
    assert tested.certificate.fingerprint == certificate.fingerprint
    assert all(methods == [] for methods in heard), "nothing was said to it"
    tested, _ = probed(welcome, tls=certificate.context, server={"tls_pin": certificate.fingerprint})
    assert tested.ok
    tested, _ = probed(welcome, tls=certificate.context, server={"tls_pin": "00" * 32})
    assert (tested.ok, tested.code) == (False, "tls_changed")
    assert tested.certificate is not None
    assert tested.certificate.pinned == "00" * 32


def test_a_server_that_is_none_is_not_even_tried() -> None:
    tested = asyncio.run(probe_server(Server("ftp://x", USER)))
    assert (tested.ok, tested.code, tested.url) == (False, "server_bad", "ftp://x")
    assert tested.code in CODES


def test_the_patience_of_the_caller_counts() -> None:
    timings = StratumTimings(request_s=0.05)

    async def silent(script: Script) -> None:
        await stay(script)

    tested, _ = probed(silent, context=MemberContext(timings=timings))
    assert tested.code == "no_answer"


@pytest.mark.parametrize("error", [None, RuntimeError("a bug"), RuntimeError()])
def test_a_source_of_work_that_ends_is_a_no(
    error: RuntimeError | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ending:
        async def run(self, sink: UpstreamSink) -> None:
            sink.on_state(UpstreamState("connecting", "connecting"))
            if error is not None:
                raise error

    monkeypatch.setattr(probe, "build_member", lambda *_: Ending())
    tested = asyncio.run(probe_server(Server("127.0.0.1:1", USER)))
    assert not tested.ok
    assert tested.text == {None: "this source of work ended"}.get(error, str(error) or "RuntimeError")


def test_a_test_that_is_cancelled_leaves_the_server() -> None:
    async def play() -> None:
        begun = asyncio.Event()

        async def begin(script: Script) -> None:
            begun.set()
            await stay(script)

        async with ScriptedServer(begin) as there:
            task = asyncio.create_task(probe_server(Server(there.url, USER)))
            await begun.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await there.connections[0].until_closed()

    asyncio.run(play())


# ---- nodes -------------------------------------------------------------------------------------------


def probe_node(**changes: Any) -> tuple[ServerTested, list[str]]:
    async def play() -> tuple[ServerTested, list[str]]:
        async with FakeNode() as node:
            server = Server(node.url, node.user, node.password, REGTEST_ADDRESS)
            tested = await probe_server(dataclasses.replace(server, **changes))
            return tested, node.methods

    return asyncio.run(play())


def test_a_nodes_template_is_fetched_and_checked_and_its_chain_named() -> None:
    tested, methods = probe_node()
    assert (tested.ok, tested.code) == (True, "ok"), tested.text
    assert "regtest" in tested.text
    assert "template for block" in tested.text
    assert tested.text.endswith(" s, checked")
    assert tested.height is not None
    assert None not in {tested.connected_s, tested.authorized_s, tested.job_s}
    assert "submitblock" not in methods


def test_a_test_hands_in_no_blocks_that_wait_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    probe_node()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"password": "wrong"}, "node_unauthorized"), ({"payout_address": MAIN_ADDRESS}, "address_network")],
)
def test_what_is_wrong_with_a_node_has_its_own_code(changes: dict[str, str], code: str) -> None:
    tested, _ = probe_node(**changes)
    assert (tested.ok, tested.code) == (False, code)
