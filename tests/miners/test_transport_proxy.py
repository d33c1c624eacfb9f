"""The way to a pool: name look-ups, several addresses, and proxies of every kind, over real TCP."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from fakes.pool import RecordingSink, Script, ScriptedServer, stay
from fakes.tls import FakeProxy, Wire, self_signed
from hypothesis import given
from hypothesis import strategies as st

from miners.formats.proxy_url import ProxyAddress, parse_proxy
from miners.formats.server_url import Endpoint
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.terms import StratumTimings
from miners.upstream.wire import dial
from miners.upstream.wire import proxy as proxy_module
from miners.upstream.wire.transport import Transport, TransportError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PATIENT = StratumTimings(connect_s=20, request_s=20, silence_s=20)
SCHEMES = ["socks5", "socks4", "http"]


async def _good(script: Script) -> None:
    await script.welcome()
    await stay(script)


@contextlib.asynccontextmanager
async def running(url: str, proxy: str, **options: Any) -> AsyncIterator[RecordingSink]:
    """A client at work behind a proxy, that never tries twice."""
    sink = RecordingSink()

    async def forever(_: float) -> None:
        await asyncio.Event().wait()

    settings: dict[str, Any] = {"timings": PATIENT, **options}
    upstream = StratumUpstream(url, "me", proxy=proxy, sleep=forever, on_report=sink.on_report, **settings)
    task = asyncio.create_task(upstream.run(sink))
    try:
        yield sink
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


# ---- through proxies ----


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("host", ["127.0.0.1", "pool.invalid"])
def test_mines_through_a_proxy_that_looks_up_the_name(scheme: str, host: str) -> None:
    """pool.invalid does not exist here: only the proxy knows it, and only the proxy is told."""

    async def play() -> None:
        async with ScriptedServer(_good) as server, FakeProxy() as proxy:
            url = f"stratum+tcp://{host}:{server.port}"
            async with running(url, f"{scheme}://127.0.0.1:{proxy.port}") as sink:
                await sink.until_job()
                assert proxy.wishes == [(scheme, host, server.port)]
                assert sink.state.text == f"connected to {host}:{server.port}"

    asyncio.run(play())


def test_a_proxys_name_is_looked_up_by_us_and_every_address_tried() -> None:
    """Where localhost is ::1 first, the proxy listens on 127.0.0.1 only."""

    async def play() -> None:
        async with (
            ScriptedServer(_good) as server,
            FakeProxy() as proxy,
            running(server.url, f"socks5://localhost:{proxy.port}") as sink,
        ):
            await sink.until_job()

    asyncio.run(play())


def test_of_a_proxys_addresses_the_first_that_answers_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    async def two(*_: object) -> list[dial.AddressInfo]:
        return _infos(("127.0.0.2", 0), ("127.0.0.1", 0))

    monkeypatch.setattr(proxy_module, "resolve", two)

    async def play() -> None:
        async with ScriptedServer(_good) as server, FakeProxy() as proxy:
            address = f"socks5://proxy.invalid:{proxy.port}"
            async with running(server.url, address) as sink:
                await sink.until_job()

    asyncio.run(play())


@pytest.mark.parametrize(
    ("scheme", "host"),
    [("socks4", "[::1]"), ("socks5", "x" * 300 + ".example"), ("http", "x" * 70 + ".example")],
)
def test_what_a_proxy_cannot_be_asked_for_is_said(scheme: str, host: str) -> None:
    """SOCKS4 has no IPv6, SOCKS5 no names of more than 255 letters; HTTP proxies decide themselves."""

    async def play() -> None:
        async with FakeProxy(refuse=True) as proxy:
            address = f"{scheme}://127.0.0.1:{proxy.port}"
            async with running(f"stratum+tcp://{host}:1", address) as sink:
                state = await sink.until_state("waiting")
                assert state.code == "proxy_failed"
                assert f"the proxy 127.0.0.1:{proxy.port}" in state.text

    asyncio.run(play())


@pytest.mark.parametrize("scheme", SCHEMES)
def test_tls_goes_through_a_proxy_and_asks_the_same_questions(scheme: str) -> None:
    own = self_signed()

    async def play() -> None:
        async with ScriptedServer(_good, tls=own.context) as server, FakeProxy() as proxy:
            address = f"{scheme}://127.0.0.1:{proxy.port}"
            async with running(server.url, address) as sink:
                await sink.until_state("refused")
                assert sink.state.code == "tls_untrusted"
            async with running(server.url, address, tls_pin=own.fingerprint) as sink:
                await sink.until_job()
            assert len(proxy.wishes) == 3, "also the look at the certificate went through the proxy"

    asyncio.run(play())


@pytest.mark.parametrize(("scheme", "login"), [("socks5", ("me", "p@ss:word")), ("http", ("me", "secret"))])
def test_a_proxy_with_a_password(scheme: str, login: tuple[str, str]) -> None:
    user, password = login[0], login[1].replace("@", "%40").replace(":", "%3A")

    async def play() -> None:
        async with ScriptedServer(_good) as server, FakeProxy(login=login) as proxy:
            async with running(server.url, f"{scheme}://{user}:{password}@127.0.0.1:{proxy.port}") as sink:
                await sink.until_job()
            async with running(server.url, f"{scheme}://127.0.0.1:{proxy.port}") as sink:
                state = await sink.until_state("waiting")
                assert state.code == "proxy_failed"
                assert f"the proxy 127.0.0.1:{proxy.port} wants a user name and a password" in state.text

    asyncio.run(play())


def test_a_proxy_that_does_not_take_the_password() -> None:
    async def play() -> None:
        async with FakeProxy(login=("me", "right")) as proxy:
            address = f"socks5://me:wrong@127.0.0.1:{proxy.port}"
            async with running("stratum+tcp://pool.invalid:3333", address) as sink:
                state = await sink.until_state("waiting")
                assert f"127.0.0.1:{proxy.port} does not take the user name and password" in state.text
                assert "wrong" not in state.text

    asyncio.run(play())


@pytest.mark.parametrize("status", [502, 403, 200.5])
def test_a_proxy_that_repeats_the_password_does_not_bring_it_into_our_words(status: float) -> None:
    """As it was sent (Basic) and in plain words; also in a line that is no answer at all."""

    async def repeats(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        header = (await reader.readuntil(b"\r\n\r\n")).decode()
        sent = header.partition("Basic ")[2].split()[0]
        writer.write(f"HTTP/1.1 {status} no: {base64.b64decode(sent).decode()} ({sent})\r\n\r\n".encode())
        await writer.drain()

    async def play() -> None:
        async with Wire(repeats) as proxy:
            address = f"http://me:hunter2@127.0.0.1:{proxy.port}"
            async with running("stratum+tcp://pool.invalid:3333", address) as sink:
                state = await sink.until_state("waiting")
                assert state.code == "proxy_failed"
                assert "hunter2" not in state.text
                assert base64.b64encode(b"me:hunter2").decode() not in state.text
                assert status == 200.5 or "no: me:(password)" in state.text, "the rest is still its own words"

    asyncio.run(play())


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_proxy_that_refuses_is_named_in_its_own_words(scheme: str) -> None:
    async def play() -> None:
        async with (
            FakeProxy(refuse=True) as proxy,
            running("stratum+tcp://pool.invalid:3333", f"{scheme}://127.0.0.1:{proxy.port}") as sink,
        ):
            state = await sink.until_state("waiting")
            assert state.code == "proxy_failed"
            start = f"the proxy 127.0.0.1:{proxy.port} did not connect to pool.invalid:3333: "
            assert state.text.startswith(start)
            words = state.text.removeprefix(start).removesuffix("; trying again in 1 s")
            assert words, "and why, as the proxy says it"

    asyncio.run(play())


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_proxy_that_hangs_is_left(scheme: str) -> None:
    async def play() -> None:
        async with Wire() as proxy:
            address = f"{scheme}://127.0.0.1:{proxy.port}"
            timings = StratumTimings(connect_s=0.1)
            async with running("stratum+tcp://pool.invalid:3333", address, timings=timings) as sink:
                state = await sink.until_state("waiting")
                assert state.code == "proxy_failed"
                assert f"the proxy 127.0.0.1:{proxy.port} did not answer within" in state.text

    asyncio.run(play())


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"\0" * 50,
        b"\xff" * 50,
        b"SSH-2.0-OpenSSH\r\n\r\n",
        b"HTTP/1.1 \xff\xfe zz\r\n\r\n",
        b"\x05\x02",
        b"\r\n\r\n",
    ],
)
def test_what_is_no_proxy_is_named(scheme: str, words: bytes) -> None:
    """Whatever answers at the proxy's port: the sentence is about the proxy, never about the pool."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(words)
        await writer.drain()

    async def play() -> None:
        async with Wire(speak) as proxy:
            address = f"{scheme}://127.0.0.1:{proxy.port}"
            async with running("stratum+tcp://pool.invalid:3333", address) as sink:
                state = await sink.until_state("waiting")
                assert state.code == "proxy_failed"
                assert f"127.0.0.1:{proxy.port}" in state.text

    asyncio.run(play())


def test_a_proxy_that_is_not_there() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    async def play() -> None:
        async with running("stratum+tcp://pool.invalid:3333", f"socks5://127.0.0.1:{port}") as sink:
            state = await sink.until_state("waiting")
            assert state.text.startswith(f"cannot reach the proxy 127.0.0.1:{port}: connection refused; ")
        async with running("stratum+tcp://pool.invalid:3333", "socks5://proxy.invalid:1") as sink:
            state = await sink.until_state("waiting")
            assert state.text.startswith("cannot reach the proxy proxy.invalid:1: ")
            assert state.code == "proxy_failed"

    asyncio.run(play())


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silently sending somebody's work through a proxy that they do not see would be a lie."""

    async def play() -> None:
        async with ScriptedServer(_good) as server, FakeProxy() as proxy:
            for name in ("ALL_PROXY", "all_proxy", "HTTP_PROXY", "https_proxy", "SOCKS_PROXY"):
                monkeypatch.setenv(name, f"socks5://127.0.0.1:{proxy.port}")
            async with running(server.url, "") as sink:
                await sink.until_job()
            assert proxy.connections == 0

    asyncio.run(play())


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", None),
        ("  ", None),
        ("socks5://127.0.0.1:9050", ProxyAddress("SOCKS5", Endpoint("127.0.0.1", 9050))),
        ("SOCKS5H://tor:9050", ProxyAddress("SOCKS5", Endpoint("tor", 9050))),
        ("socks4a://u@h:1", ProxyAddress("SOCKS4", Endpoint("h", 1), "u")),
        (
            "http://me:p%40ss@proxy.example:8080",
            ProxyAddress("HTTP", Endpoint("proxy.example", 8080), "me", "p@ss"),
        ),
        ("socks5://[::1]:1080", ProxyAddress("SOCKS5", Endpoint("::1", 1080))),
    ],
)
def test_proxies_are_read(text: str, address: ProxyAddress | None) -> None:
    assert parse_proxy(text) == address


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("127.0.0.1:9050", "not supported; write socks5"),
        ("ftp://h:1", "not supported"),
        ("https://h:1", "not supported"),
        ("socks5://:1", "names no host"),
        ("socks5://h", "names no port"),
        ("socks5://h:0", "names no port"),
        ("socks5://h:99999", "no address of a proxy"),
        ("socks5://a b:1", "no spaces"),
        ("socks5://h:1/path", "stands nothing"),
        ("socks5://h:1?x", "stands nothing"),
        ("socks4://me:secret@h:1", "SOCKS4 knows no passwords"),
    ],
)
def test_proxies_that_are_none_are_refused_in_words(text: str, words: str) -> None:
    """At construction, so that a typing error is told at once."""
    with pytest.raises(ValueError, match=words):
        StratumUpstream("pool.example:1", "me", proxy=text)


@given(st.text(max_size=40), st.sampled_from(["", "socks5://", "http://me:hidden@", "socks9://me:hidden@"]))
def test_any_text_is_a_proxy_or_a_sentence_without_the_password(text: str, start: str) -> None:
    try:
        said = repr(parse_proxy(start + text))
    except ValueError as error:
        said = str(error)
    assert "hidden" not in said or "hidden" in text


# ---- addresses ----


def _infos(*addresses: tuple[str, int]) -> list[dial.AddressInfo]:
    return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", address) for address in addresses]


def test_the_first_address_that_answers_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dead address (here: a port that refuses) costs nothing but the attempt."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        dead = probe.getsockname()[1]

    async def play() -> None:
        async with ScriptedServer(_good) as server:
            infos = _infos(("127.0.0.1", dead), ("127.0.0.1", server.port))
            monkeypatch.setattr(dial, "_look_up", lambda *_: infos)
            sock = await dial.dial("pool.example", 3333)
            assert sock.getpeername()[1] == server.port
            sock.close()

    asyncio.run(play())


def test_an_address_that_is_silent_does_not_keep_the_next_one_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """IPv6 that exists in name only: the next address is tried beside it, and the silent one is let go."""
    monkeypatch.setattr(dial, "STAGGER_S", 0.01)
    let_go = []

    async def play() -> None:
        async with ScriptedServer(_good) as server:
            infos = _infos(("127.0.0.1", 1), ("127.0.0.1", server.port))
            monkeypatch.setattr(dial, "_look_up", lambda *_: infos)
            real = dial._connect

            async def connect(info: dial.AddressInfo) -> socket.socket:
                if info[4][1] != 1:
                    return await real(info)
                try:
                    return await asyncio.Event().wait()  # type: ignore[return-value]  # never returns
                finally:
                    let_go.append(info)

            monkeypatch.setattr(dial, "_connect", connect)
            (await dial.dial("pool.example", 3333)).close()

    asyncio.run(play())
    assert len(let_go) == 1


def test_two_that_answer_at_once_leave_no_socket_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dial, "STAGGER_S", 0)
    ours: list[socket.socket] = []

    async def play() -> None:
        monkeypatch.setattr(dial, "_look_up", lambda *_: _infos(*[("127.0.0.1", n) for n in range(3)]))
        together = asyncio.Event()

        async def connect(_: dial.AddressInfo) -> socket.socket:
            ours.append(socket.socket())
            if len(ours) == 3:
                together.set()
            await together.wait()
            return ours[0] if len(ours) == 1 else ours.pop()

        taken = []

        async def keep(info: dial.AddressInfo) -> socket.socket:
            sock = await connect(info)
            taken.append(sock)
            return sock

        monkeypatch.setattr(dial, "_connect", keep)
        winner = await dial.dial("pool.example", 3333)
        assert [sock for sock in taken if sock.fileno() >= 0] == [winner]
        winner.close()

    asyncio.run(play())
    for sock in ours:
        sock.close()


@pytest.mark.parametrize("refused", [0, 1])
def test_of_several_errors_a_refusal_says_most(refused: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dial, "_look_up", lambda *_: _infos(("a", 0), ("a", 1)))

    async def connect(info: dial.AddressInfo) -> socket.socket:
        raise ConnectionRefusedError if info[4][1] == refused else OSError("else")

    monkeypatch.setattr(dial, "_connect", connect)
    with pytest.raises(ConnectionRefusedError):
        asyncio.run(dial.dial("pool.example", 1))


def test_a_name_server_that_hangs_does_not_hold_up_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop's own threads would be joined at the end; this one is left alone, and its answer with it."""
    asked, answer = threading.Event(), threading.Event()
    late: list[str] = []

    def hang(host: str, _: int) -> list[dial.AddressInfo]:
        asked.set()
        answer.wait(60)
        late.append(host)
        return []

    monkeypatch.setattr(dial, "_look_up", hang)

    async def play() -> None:
        with pytest.raises(TransportError, match="no answer within"):
            await Transport("pool.example:1", connect_s=0.01).open(Endpoint("pool.example", 1))

    asyncio.run(play())
    assert asked.is_set()
    assert not late, "we did not wait for it"
    answer.set()
    (thread,) = [t for t in threading.enumerate() if t.name == "look up pool.example"] or [None]
    if thread is not None:
        thread.join(60)
    assert late == ["pool.example"], "and an answer after the end harms nobody"


def test_an_answer_after_we_gave_up_is_nobodys_business(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = threading.Event()

    def slow(*_: object) -> list[dial.AddressInfo]:
        answer.wait(60)
        return []

    monkeypatch.setattr(dial, "_look_up", slow)

    async def play() -> None:
        task = asyncio.create_task(dial.resolve("pool.example", 1))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        answer.set()
        for thread in [t for t in threading.enumerate() if t.name == "look up pool.example"]:
            await asyncio.to_thread(thread.join, 60)
        await asyncio.sleep(0)

    asyncio.run(play())


def test_a_name_that_does_not_exist() -> None:
    """RFC 6761 promises that .invalid never does; without a network the answer is another sentence."""

    async def play() -> None:
        with pytest.raises(TransportError) as failure:
            await Transport("x").open(Endpoint("pool.invalid", 1))
        assert failure.value.code in {"no_such_host", "unreachable"}
        with pytest.raises(TransportError, match="no such host") as failure:
            await Transport("x").open(Endpoint("x" * 70 + ".example", 1))
        assert failure.value.code == "no_such_host"

    began_s = time.monotonic()
    asyncio.run(play())
    assert time.monotonic() - began_s < 60
