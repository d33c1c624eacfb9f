"""From a server as it is written down to its source of work; bad input is one sentence."""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING, Any

import pytest
from fakes.miner import Messages
from fakes.pool import RecordingSink

from miners import session
from miners.engine import MiningEngine
from miners.protocol import FaultNotice, Server, SetUpstream
from miners.upstream import members
from miners.upstream.api import CODES
from miners.upstream.failover import FailoverUpstream
from miners.upstream.members import BadServer, MemberContext, ServerError, build_member, check_server
from miners.upstream.node.client import NodeUpstream
from miners.upstream.stratum.client import StratumUpstream

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
TYPO = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt088"
LEGACY_TYPO = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"
PIN = "ab" * 32
POOL = "stratum+tcp://127.0.0.1:3333"
NODE = "http://127.0.0.1:18443"


@pytest.mark.parametrize("scheme", ["stratum+tcp", "stratum+ssl", "stratum+tls", "tcp"])
def test_a_pool_is_a_stratum_client(scheme: str) -> None:
    assert isinstance(build_member(Server(f"{scheme}://p:1", "me"), MemberContext()), StratumUpstream)


def test_an_http_address_is_a_node(tmp_path: Path) -> None:
    server = Server(NODE, "user", "secret", payout_address=ADDRESS)
    assert isinstance(build_member(server, MemberContext(blocks_dir=tmp_path)), NodeUpstream)


def test_everything_that_is_written_down_reaches_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Any] = {}

    class Spy:
        def __init__(self, *arguments: object, **options: object) -> None:
            seen.update(options, arguments=arguments)

    monkeypatch.setattr(members, "StratumUpstream", Spy)
    sequences = itertools.count(7)
    context = MemberContext(sequences=sequences, proxy="socks5://127.0.0.1:9050")
    server = Server(
        f" {POOL} ", " me.pc ", "secret", f" {ADDRESS} ", tls_pin="AB:" * 31 + "AB", suggest_difficulty=0.01
    )
    build_member(server, context)
    assert seen["arguments"] == (POOL, "me.pc", "secret")
    assert (seen["proxy"], seen["tls_pin"], seen["payout_address"]) == (context.proxy, PIN, ADDRESS)
    assert (seen["sequences"], seen["suggest_difficulty"]) == (sequences, 0.01)


@pytest.mark.parametrize(
    ("server", "code", "words"),
    [
        (Server(""), "server_bad", "no address"),
        (Server("ftp://x:1", "me"), "server_bad", "ftp is not supported"),
        (Server("pool.example", "me"), "server_bad", "no port"),
        (Server("pool example:1", "me"), "server_bad", "no spaces"),
        (Server("x" * 100_000, "me"), "server_bad", "no port"),
        (Server("http://me:secret@127.0.0.1:8332"), "server_bad", "own fields"),
        (Server(POOL), "worker_refused", "user name is missing"),
        (Server(POOL, "   "), "worker_refused", "user name is missing"),
        (Server(POOL, f"{TYPO}.pc"), "address_bad", "checksum"),
        (Server(POOL, TYPO.upper()), "address_bad", "checksum"),
        (Server(POOL, f"{LEGACY_TYPO}.pc"), "address_bad", "checksum"),
        (Server(POOL, "me", payout_address="nonsense"), "address_bad", "'nonsense' is not usable"),
        (Server(POOL, "me", tls_pin="1234"), "server_bad", "64 hexadecimal digits"),
        (Server(POOL, "me", suggest_difficulty=0.0), "server_bad", "not a positive number"),
        (Server(POOL, "me", suggest_difficulty=-1.0), "server_bad", "not a positive number"),
        (Server(NODE, "u", "p"), "address_bad", "needs the payout address"),
        (Server(NODE, "u", "p", TYPO), "address_bad", "checksum"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_with_a_code(server: Server, code: str, words: str) -> None:
    with pytest.raises(ServerError, match=words) as refused:
        build_member(server, MemberContext())
    assert refused.value.code == code
    assert code in CODES
    assert len(str(refused.value)) < 1500
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("user", ["me", "1", "3.worker", "bc1fan", "tb1.pc", f"{ADDRESS}.pc", "1" * 25])
def test_user_names_that_are_no_addresses_are_names(user: str) -> None:
    assert check_server(Server(POOL, user)).user == user


def test_a_proxy_that_is_none_is_said_too() -> None:
    with pytest.raises(ServerError) as refused:
        build_member(Server(POOL, "me"), MemberContext(proxy="gopher://x:1"))
    assert refused.value.code == "server_bad"


def test_a_node_that_cannot_be_made_is_a_server_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ValueError("not today")

    monkeypatch.setattr("miners.upstream.node.client.NodeUpstream", refuse)
    with pytest.raises(ServerError, match="not today"):
        build_member(Server(NODE, "u", "p", ADDRESS), MemberContext(blocks_dir=tmp_path))


def test_blocks_wait_beside_the_apps_history(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WARMGUI_HOME", str(tmp_path))
    assert members.blocks_folder() == tmp_path / "data" / "blocks"
    monkeypatch.delenv("WARMGUI_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert members.blocks_folder().parts[-2:] == ("WarmGUI", "blocks")
    seen: list[Path] = []
    monkeypatch.setattr(
        "miners.upstream.node.client.NodeUpstream", lambda *_, blocks_dir, **__: seen.append(blocks_dir)
    )
    build_member(Server(NODE, "u", "p", ADDRESS), MemberContext())
    assert seen == [members.blocks_folder()]


def test_a_bad_server_says_why_and_ends() -> None:
    sink = RecordingSink()
    server = Server("ftp://x", "me")
    asyncio.run(BadServer(server, ServerError("server_bad", "ftp is not supported")).run(sink))
    state = sink.state
    assert (state.state, state.code, state.text, state.url) == (
        "refused",
        "server_bad",
        "ftp is not supported",
        "ftp://x",
    )


# ---- a list of them ----------------------------------------------------------------------------------


def build(*servers: Server, **options: str) -> tuple[object, Messages]:
    async def made() -> tuple[object, Messages]:
        messages = Messages()
        engine = MiningEngine([], messages)
        upstream = session.build_upstream(SetUpstream("servers", servers=servers, **options), engine, 1e6)
        await engine.close()
        return upstream, messages

    return asyncio.run(made())


def test_servers_always_stand_behind_failover_even_one() -> None:
    assert isinstance(build(Server(POOL, "me"))[0], FailoverUpstream)


def test_one_bad_server_does_not_take_the_others_away() -> None:
    """The good ones work; the bad one is in its place, refused, with its sentence."""
    upstream, _ = build(Server("ftp://x", "me"), Server(POOL, "me"))
    assert isinstance(upstream, FailoverUpstream)
    sink = RecordingSink()

    async def play() -> None:
        task = asyncio.create_task(upstream.run(sink))
        await sink.until(lambda: sink.states and sink.state.servers[0].state == "refused")
        first, second = sink.state.servers
        assert first.code == "server_bad"
        assert "ftp is not supported" in first.text
        assert second.state in {"connecting", "waiting"}
        task.cancel()
        await asyncio.wait([task])

    asyncio.run(play())


def test_only_bad_servers_are_a_bad_command() -> None:
    with pytest.raises(ValueError, match=r"ftp is not supported.*; .*user name is missing"):
        build(Server("ftp://x", "me"), Server(POOL))
    with pytest.raises(ValueError, match="no server"):
        build()


def test_notices_say_whose_they_are_where_there_are_several(monkeypatch: pytest.MonkeyPatch) -> None:
    contexts: list[MemberContext] = []

    def note(server: Server, context: MemberContext) -> BadServer:
        contexts.append(context)
        assert context.on_notice is not None
        context.on_notice("pool_message", "b.example says hello" if "b.example" in server.url else "hello")
        return BadServer(server, ServerError("server_bad", "never runs"))

    monkeypatch.setattr(session, "build_member", note)
    _, messages = build(Server("a.example:1", "me"), Server("b.example:2", "me"))
    assert [m.text for m in messages.of(FaultNotice)] == ["a.example: hello", "b.example says hello"]
    _, messages = build(Server("c.example:3", "me"))
    assert [m.text for m in messages.of(FaultNotice)] == ["hello"]
    assert contexts[0].sequences is contexts[1].sequences


def test_a_server_without_an_address_has_no_name_in_notices() -> None:
    def notice(code: str, text: str) -> None:
        raise AssertionError((code, text))

    assert session._named(notice, Server("ftp://x")) is notice


def test_proxy_and_folder_of_the_request_are_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[MemberContext] = []

    def note(server: Server, context: MemberContext) -> BadServer:
        seen.append(context)
        return BadServer(server, ServerError("server_bad", "never runs"))

    monkeypatch.setattr(session, "build_member", note)
    build(Server(POOL, "me"), proxy=" socks5://127.0.0.1:9050 ", blocks_dir=str(tmp_path))
    assert (seen[0].proxy, seen[0].blocks_dir, seen[0].hashrate_hs) == (
        "socks5://127.0.0.1:9050",
        tmp_path,
        1e6,
    )
