"""Pools behind TLS, over real handshakes: who is trusted, who is asked about, who hears not a word."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from fakes.pool import RecordingSink, Script, ScriptedServer, any_share, stay
from fakes.tls import Authority, Certificate, Wire, self_signed

from miners.protocol_upstream import CertificateQuestion
from miners.upstream.api import CODES
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.terms import StratumTimings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

PATIENT = StratumTimings(connect_s=20, request_s=20, submit_s=20, silence_s=20)
AUTHORITY = Authority()
GOOD = AUTHORITY.certificate()
OWN = self_signed()


async def _forever(_: float) -> None:
    await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def running(url: str, **options: Any) -> AsyncIterator[tuple[StratumUpstream, RecordingSink]]:
    """A client at work that never tries twice, unless told otherwise."""
    sink = RecordingSink()
    settings: dict[str, Any] = {"timings": PATIENT, "sleep": _forever, **options}
    upstream = StratumUpstream(
        url, "me.pc", on_notice=sink.on_notice, on_report=sink.on_report, jitter=lambda: 1.0, **settings
    )
    task = asyncio.create_task(upstream.run(sink))
    try:
        yield upstream, sink
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert {state.code for state in sink.states} <= CODES
        assert {state.url for state in sink.states} <= {url}


async def _good(script: Script) -> None:
    await script.welcome()
    await stay(script)


def _questions(sink: RecordingSink) -> list[CertificateQuestion]:
    return [report for report in sink.reports if isinstance(report, CertificateQuestion)]


@pytest.mark.parametrize("scheme", ["stratum+ssl", "stratum+tls", "stratum+tcps"])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_certificate_of_the_system_is_trusted_by_every_name_of_tls(
    scheme: str, host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Point 19: three schemes, one meaning."""
    AUTHORITY.trust(tmp_path, monkeypatch)

    async def take_a_share(script: Script) -> None:
        await script.welcome()
        script.answer(await script.hear("mining.submit"), result=True)
        await stay(script)

    async def play() -> None:
        async with (
            ScriptedServer(take_a_share, tls=GOOD.context) as server,
            running(f"{scheme}://{host}:{server.port}") as (upstream, sink),
        ):
            upstream.submit(any_share(await sink.until_job()))
            await sink.until(lambda: sink.results == ["accepted"])
            assert (sink.state.state, sink.state.code) == ("connected", "connected")
            assert not _questions(sink)
            session = server.connections[0].writer.get_extra_info("ssl_object")
            assert session.version() in {"TLSv1.2", "TLSv1.3"}

    asyncio.run(play())


def _refused(
    certificate: Certificate, **options: Any
) -> tuple[list[CertificateQuestion], RecordingSink, Any]:
    async def play() -> tuple[list[CertificateQuestion], RecordingSink, list[bytes]]:
        heard: list[bytes] = []

        async def listen(script: Script) -> None:
            heard.append(await script.reader.read())

        async with (
            ScriptedServer(listen, tls=certificate.context) as server,
            running(server.url, **options) as (_, sink),
        ):
            await sink.until_state("refused")
            assert sink.state.text.endswith("trying again in 60 s")
            assert "nothing was sent" in sink.state.text
            assert str(server.port) in sink.state.text
            assert {q.url for q in _questions(sink)} == {server.url}
        return _questions(sink), sink, heard

    questions, sink, heard = asyncio.run(play())
    assert b"".join(heard) == b"", "nobody who is not trusted hears a word"
    assert not sink.jobs
    return questions, sink, heard


@pytest.mark.parametrize(
    ("certificate", "reason"),
    [
        (OWN, "self_signed"),
        (Authority().certificate(), "unknown_issuer"),
        (AUTHORITY.certificate("pool.example", "10.1.2.3"), "wrong_host"),
        (
            AUTHORITY.certificate("127.0.0.1", not_after=dt.datetime(2021, 5, 6, tzinfo=dt.UTC)),
            "expired",
        ),
    ],
    ids=["self_signed", "unknown_issuer", "wrong_host", "expired"],
)
def test_who_is_not_trusted_is_asked_about(
    certificate: Certificate, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Point 19: the question says whose certificate it is and why it is not trusted; nothing was sent."""
    AUTHORITY.trust(tmp_path, monkeypatch)
    (question,), sink, _ = _refused(certificate)
    assert sink.state.code == "tls_untrusted"
    assert question.reason == reason
    assert question.fingerprint == certificate.fingerprint
    assert question.words
    assert question.words in sink.state.text
    assert question.pinned == ""
    if reason == "self_signed":
        assert (question.subject, question.not_after) == ("CN=pool.example, O=A Pool", "2049-12-31")
        assert question.issuer == question.subject
    if reason == "expired":
        assert question.not_after == "2021-05-06"


def test_a_wrong_name_is_a_wrong_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    AUTHORITY.trust(tmp_path, monkeypatch)
    certificate = AUTHORITY.certificate("pool.example")

    async def play() -> None:
        async with (
            ScriptedServer(_good, tls=certificate.context) as server,
            running(f"stratum+ssl://localhost:{server.port}") as (_, sink),
        ):
            await sink.until_state("refused")
            (question,) = _questions(sink)
            assert question.reason == "wrong_host"
            assert "localhost" in question.words

    asyncio.run(play())


@pytest.mark.parametrize(
    "spelling", [str, str.upper, lambda pin: ":".join(pin[i : i + 2] for i in range(0, 64, 2))]
)
def test_with_a_pin_exactly_that_certificate_is_trusted(spelling: Any) -> None:
    """Trust on first use: signed by nobody, for another host, and good."""

    async def play() -> None:
        async with (
            ScriptedServer(_good, tls=OWN.context) as server,
            running(server.url, tls_pin=spelling(OWN.fingerprint)) as (_, sink),
        ):
            await sink.until_job()
            assert sink.state.state == "connected"
            assert not _questions(sink)

    asyncio.run(play())


def test_a_changed_certificate_is_said_loudly_and_hears_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even one that the system would trust: the pin alone decides."""
    AUTHORITY.trust(tmp_path, monkeypatch)
    (question,), sink, _ = _refused(GOOD, tls_pin=OWN.fingerprint)
    assert (question.reason, question.fingerprint, question.pinned) == (
        "changed",
        GOOD.fingerprint,
        OWN.fingerprint,
    )
    assert sink.state.code == "tls_changed"
    assert "is not the one that you trusted" in sink.state.text


def test_a_certificate_that_changes_on_reconnect_ends_the_mining() -> None:
    """Hostile: the first connection shows the pinned certificate, the next one another."""

    async def play() -> None:
        other = self_signed()

        async def once(script: Script) -> None:
            await script.welcome()
            # What the server shows belongs to its context: the next handshake gets another certificate.
            OWN_COPY.context.sni_callback = lambda sock, *_: setattr(sock, "context", other.context)

        async with ScriptedServer(once, stay, tls=OWN_COPY.context) as server:
            delays: list[float] = []

            async def wait(delay_s: float) -> None:
                delays.append(delay_s)
                if len(delays) > 1:
                    await asyncio.Event().wait()

            url = f"stratum+ssl://localhost:{server.port}"
            async with running(url, tls_pin=OWN_COPY.fingerprint, sleep=wait) as (_, sink):
                await sink.until_state("refused")
                assert sink.state.code == "tls_changed"
                (question,) = _questions(sink)
                assert question.fingerprint == other.fingerprint
                assert [job is None for job in sink.jobs] == [False, True]
                assert delays == [1, 60]

    OWN_COPY = self_signed()  # noqa: N806 - a constant of this test, which the test changes
    asyncio.run(play())


def test_the_same_question_is_asked_once() -> None:
    """Every attempt fails for the same reason; a person needs to read it once."""

    async def play() -> None:
        attempts = asyncio.Event()
        count = 0

        async def wait(_: float) -> None:
            nonlocal count
            count += 1
            if count == 3:
                attempts.set()
                await asyncio.Event().wait()

        async with (
            ScriptedServer(stay, tls=OWN.context) as server,
            running(server.url, sleep=wait) as (_, sink),
        ):
            async with asyncio.timeout(30):
                await attempts.wait()
            assert len(_questions(sink)) == 1
            assert [state.state for state in sink.states].count("refused") == 3

    asyncio.run(play())


def test_a_server_that_takes_the_certificate_back_is_no_question() -> None:
    """Not trusted, and gone when the certificate is to be looked at: a failure, without a question."""

    async def play() -> None:
        listeners: list[asyncio.Server] = []

        async def show(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.transport.abort()

        server = await asyncio.start_server(show, "127.0.0.1", 0, ssl=OWN.context)
        port = server.sockets[0].getsockname()[1]
        listeners.append(server)
        async with running(f"stratum+ssl://127.0.0.1:{port}") as (upstream, sink):
            real, calls = upstream._transport._dial, 0

            async def vanish(endpoint: Any) -> Any:
                nonlocal calls
                calls += 1
                if calls == 2:
                    server.close()
                return await real(endpoint)

            upstream._transport._dial = vanish  # type: ignore[method-assign]  # between the two handshakes
            await sink.until_state("waiting")
            assert sink.state.code == "connection_refused"
            assert not _questions(sink)
        await server.wait_closed()

    asyncio.run(play())


# ---- wrong ports and broken servers ----


async def _failed(wire: Wire, scheme: str = "stratum+ssl", **options: Any) -> RecordingSink:
    async with wire, running(f"{scheme}://127.0.0.1:{wire.port}", **options) as (_, sink):
        await sink.until_state("waiting")
    return sink


def test_a_tls_port_that_accepts_and_never_answers_is_left() -> None:
    """Point 19: it takes the connection and says nothing, for ever."""
    timings = StratumTimings(connect_s=0.1)
    sink = asyncio.run(_failed(Wire(), timings=timings))
    assert sink.state.code == "tls_failed"
    assert "did not answer the TLS handshake" in sink.state.text
    assert "stratum+tcp://" in sink.state.text


@pytest.mark.parametrize(
    "words",
    [b"HTTP/1.1 400 Bad Request\r\n\r\n", b'{"id":1,"result":[[],"00",4],"error":null}\n', b"\0" * 100],
    ids=["web", "stratum", "zeros"],
)
def test_a_plain_text_server_on_a_tls_port_is_told_as_such(words: bytes) -> None:
    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(words)
        await reader.read()

    sink = asyncio.run(_failed(Wire(speak)))
    assert sink.state.code == "tls_failed"
    assert "does not speak TLS on this port" in sink.state.text
    assert "stratum+tcp://" in sink.state.text


def test_a_server_that_hangs_up_instead_of_shaking_hands() -> None:
    async def leave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)

    sink = asyncio.run(_failed(Wire(leave)))
    assert sink.state.code == "tls_failed"
    assert "ended the connection instead of starting TLS" in sink.state.text


def test_a_tls_server_on_a_plain_port_is_told_as_such() -> None:
    """It answers our first line with a TLS alert, or hangs up: both times the hint is there."""

    async def play() -> None:
        async with (
            ScriptedServer(stay, tls=OWN.context) as server,
            running(f"stratum+tcp://127.0.0.1:{server.port}") as (_, sink),
        ):
            await sink.until_state("waiting")
            assert "stratum+ssl://" in sink.state.text
            assert sink.state.code in {"not_stratum", "closed"}

    asyncio.run(play())


@pytest.mark.parametrize(
    ("alert", "words"),
    [(70, "knows no TLS as new as 1.2"), (40, "alert handshake failure"), (80, "internal error")],
)
def test_alerts_of_a_server_have_words(alert: int, words: str) -> None:
    """Alert numbers of RFC 8446: protocol_version, handshake_failure, internal_error."""

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(bytes([0x15, 3, 1, 0, 2, 2, alert]))
        await reader.read()

    sink = asyncio.run(_failed(Wire(refuse)))
    assert sink.state.code == "tls_failed"
    assert words in sink.state.text


def test_a_tls_pool_that_moves_us_stays_tls_and_pinned() -> None:
    """Point 11: within the domain, by the same rules; a plain-text server at the new port hears nothing."""

    async def play() -> None:
        heard: list[bytes] = []

        async def note(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            heard.append(await reader.read(1000))

        async with Wire(note) as plain, ScriptedServer(_good, tls=self_signed().context) as stranger:

            async def to_plain(script: Script) -> None:
                await script.welcome()
                script.announce("client.reconnect", "127.0.0.1", str(plain.port), 0)
                await stay(script)

            async def to_stranger(script: Script) -> None:
                await script.welcome()
                script.announce("client.reconnect", "127.0.0.1", stranger.port, 0)
                await stay(script)

            async def no_wait(_: float) -> None:
                await asyncio.sleep(0)

            async with (
                ScriptedServer(to_plain, to_stranger, _good, tls=OWN.context) as server,
                running(server.url, tls_pin=OWN.fingerprint, sleep=no_wait) as (_, sink),
            ):
                await sink.until(lambda: len(server.connections) == 3)
                await sink.until_state("connected")
                assert [q.fingerprint for q in _questions(sink)] != []
                assert {q.reason for q in _questions(sink)} == {"changed"}
                assert all(not script.heard for script in stranger.connections)
        assert all(b"mining" not in words for words in heard)
        assert heard

    asyncio.run(play())


def test_a_server_that_does_not_say_goodbye_does_not_hold_us_up() -> None:
    """TLS ends with a farewell on both sides; who does not answer it is left after half a second."""

    async def play() -> None:
        async def deaf(script: Script) -> None:
            await script.welcome()
            script.writer.transport.pause_reading()  # type: ignore[attr-defined]  # a server that does not read
            await asyncio.Event().wait()

        async with ScriptedServer(deaf, tls=OWN.context) as server:
            loop = asyncio.get_running_loop()
            async with running(server.url, tls_pin=OWN.fingerprint) as (_, sink):
                await sink.until_job()
                began_s = loop.time()
            assert loop.time() - began_s < 20, "and not the 30 s that asyncio waits by itself"

    asyncio.run(play())


@pytest.mark.parametrize("pin", ["nonsense", "ab" * 31])
def test_a_pin_that_is_none_is_refused(pin: str) -> None:
    with pytest.raises(ValueError, match="fingerprint"):
        StratumUpstream("stratum+ssl://pool.example:1", "me", tls_pin=pin)
