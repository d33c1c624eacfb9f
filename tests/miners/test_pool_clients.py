"""The real client on the pool in every manner, over real TCP and TLS."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import json
import ssl
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import trustme
from deadlines import DEADLINE_S
from fakes.manners import EASY_DATUM
from fakes.pool import RecordingSink, any_share, mine, mine_version

from miners.pool import __main__ as program
from miners.pool.config import PoolConfig
from miners.pool.manners import CKPOOL, CKPOOL_SOLO, DATUM, NICEHASH, PLAIN, PRESETS, PUBLIC_POOL, Manners
from miners.pool.server import PoolServer
from miners.protocol import PayoutReport
from miners.upstream.stratum.client import StratumUpstream

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

ROOT = Path(__file__).resolve().parents[2]
USER = "bcrt1qt54nf3gcjmts8ynfg0ks363u45qs9d392rv72g"
MAINNET_USER = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
EASY: dict[str, Manners] = PRESETS | {"datum": EASY_DATUM}
DUPLICATE = {
    "plain": "Duplicate share",
    "ckpool": "Duplicate",
    "ckpool-solo": "Duplicate",
    "ckpool-lhr": "Duplicate",
    "public-pool": "Duplicate share",
    "datum": "duplicate",
    "nicehash": "Duplicate share",
}
LOW = {
    "plain": "Low difficulty share",
    "ckpool": "Above target",
    "ckpool-solo": "Above target",
    "ckpool-lhr": "Above target",
    "public-pool": "Difficulty too low",
    "datum": "high-hash",
    "nicehash": "Low difficulty share",
}


@dataclasses.dataclass(frozen=True)
class Stage:
    """A pool, and a client at work on it."""

    pool: PoolServer
    upstream: StratumUpstream
    sink: RecordingSink


@contextlib.asynccontextmanager
async def _working(
    url: str, user: str = USER, **options: Any
) -> AsyncIterator[tuple[StratumUpstream, RecordingSink]]:
    sink = RecordingSink()

    async def no_wait(_: float) -> None:
        await asyncio.sleep(0)

    settings: dict[str, Any] = {"on_notice": sink.on_notice, "on_report": sink.on_report, "sleep": no_wait}
    upstream = StratumUpstream(url, user, **(settings | options))
    task = asyncio.create_task(upstream.run(sink))
    try:
        yield upstream, sink
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def _play(
    manners: Manners,
    test: Callable[[Stage], Awaitable[None]],
    settings: dict[str, Any] | None = None,
    **options: Any,
) -> RecordingSink:
    async def play() -> RecordingSink:
        defaults = {"difficulty": 1e-6, "lowest_difficulty": 1e-9, "block_nbits": 0x1D00FFFF}
        config = PoolConfig(manners=manners, **(defaults | (settings or {})))
        async with (
            PoolServer(config) as pool,
            _working(f"127.0.0.1:{pool.port}", **options) as (upstream, sink),
        ):
            await test(Stage(pool, upstream, sink))
        return sink

    return asyncio.run(play())


@pytest.mark.parametrize("version_rolling", [False, True])
@pytest.mark.parametrize("name", PRESETS)
def test_mines_in_every_manner(name: str, *, version_rolling: bool) -> None:
    """Authorised, work, a share that counts, one twice, one too easy, and a new block."""

    async def test(stage: Stage) -> None:
        pool, upstream, sink = stage.pool, stage.upstream, stage.sink
        job = await sink.until_job()
        assert sink.state.state == "connected"
        assert (job.height, job.difficulty) == (1, 1e-6)
        assert job.extranonce2_size == (4 if name in {"public-pool", "nicehash"} else 8)
        assert job.version_mask == (0x1FFFE000 if version_rolling else 0)
        share = mine_version(job, job.version | (0x6000 if version_rolling else 0))
        upstream.submit(share)
        await sink.until(lambda: sink.results == ["accepted"])
        upstream.submit(share)
        await sink.until(lambda: len(sink.outcomes) == 2)
        assert (sink.outcomes[1].result, sink.outcomes[1].reason) == ("rejected", DUPLICATE[name])
        easy = next(s for n in range(100) if (s := any_share(job, n)).difficulty < job.difficulty)
        upstream.submit(easy)
        await sink.until(lambda: len(sink.outcomes) == 3)
        assert (sink.outcomes[2].result, sink.outcomes[2].reason) == ("rejected", LOW[name])
        pool.new_block()
        await sink.until(lambda: sink.job.height == 2)
        upstream.submit(share)
        await sink.until(lambda: len(sink.outcomes) == 4)
        assert sink.outcomes[3].result == "stale"
        upstream.submit(mine(sink.job))
        await sink.until(lambda: len(sink.outcomes) == 5)
        assert sink.results[4] == "accepted"
        assert (pool.stats.accepted, pool.stats.rejected) == (2, 2)

    sink = _play(EASY[name], test, version_rolling=version_rolling)
    assert sink.notices == []


@pytest.mark.parametrize("name", ["ckpool", "ckpool-solo", "ckpool-lhr", "datum", "nicehash"])
def test_rolls_the_version_of_work_that_signals_something(name: str) -> None:
    """Bit 28 is set in the job and lies in the mask: it is kept where a pool ORs or replaces."""

    async def test(stage: Stage) -> None:
        job = await stage.sink.until_job()
        assert (job.version, job.version_mask) == (0x30000000, 0x0FFFE000)
        stage.upstream.submit(mine_version(job, 0x30002000))
        await stage.sink.until(lambda: stage.sink.results == ["accepted"])
        stage.upstream.submit(mine(job))
        await stage.sink.until(lambda: stage.sink.results == ["accepted"] * 2)

    _play(EASY[name], test, {"block_version": 0x30000000}, version_rolling=True)


@pytest.mark.parametrize("name", PRESETS)
def test_comes_back_after_being_sent_away_or_dropped(name: str) -> None:
    """With a new extranonce, and shares of before are given up."""

    async def test(stage: Stage) -> None:
        pool, upstream, sink = stage.pool, stage.upstream, stage.sink
        job = await sink.until_job()
        farewells: tuple[Callable[[], None], ...] = (
            lambda: pool.ask_reconnect("127.0.0.1", str(pool.port), 0),
            pool.ask_reconnect,
            pool.drop_clients,
        )
        for farewell in farewells:
            farewell()
            await sink.until(lambda: sink.jobs[-1] is None)
            newer = await sink.until_job()
            assert newer.extranonce1 != job.extranonce1
            answered = len(sink.outcomes)
            upstream.submit(mine(job))
            assert len(sink.outcomes) == answered + 1
            assert sink.outcomes[-1].result == "stale"
            job = newer
        upstream.submit(mine(job))
        await sink.until(lambda: sink.results[-1] == "accepted")

    _play(EASY[name], test)


@pytest.mark.parametrize("name", PRESETS)
def test_extranonce_that_changes_during_the_work(name: str) -> None:
    async def test(stage: Stage) -> None:
        before = await stage.sink.until_job()
        stage.pool.set_extranonce()
        await stage.sink.until(lambda: stage.sink.job.extranonce1 != before.extranonce1)
        stage.upstream.submit(mine(before))
        assert stage.sink.results == ["stale"]
        stage.upstream.submit(mine(stage.sink.job))
        await stage.sink.until(lambda: stage.sink.results == ["stale", "accepted"])

    _play(EASY[name], test)


@pytest.mark.parametrize("name", PRESETS)
def test_messages_and_questions(name: str) -> None:
    async def test(stage: Stage) -> None:
        await stage.sink.until_job()
        stage.pool.show_message("maintenance at noon")
        await stage.sink.until(lambda: ("pool_message", "maintenance at noon") in stage.sink.notices)
        (session,) = stage.pool.sessions
        stage.pool.ask_version()
        async with asyncio.timeout(DEADLINE_S):
            while not session.client_version:
                stage.pool.refresh_job()  # the client answers before it reads this work
                jobs = len(stage.sink.jobs)
                await stage.sink.until(lambda before=jobs: len(stage.sink.jobs) > before)
        assert session.client_version.startswith("warmgui/")

    _play(EASY[name], test)


def test_node_of_the_pool_that_is_down() -> None:
    """Ckpool pings and keeps old work; the client answers and tells."""

    async def test(stage: Stage) -> None:
        await stage.sink.until_job()
        jobs = len(stage.sink.jobs)
        stage.pool.set_node_down(True)
        await stage.sink.until(lambda: "pool_node_down" in stage.sink.codes)
        assert len(stage.sink.jobs) == jobs
        stage.pool.set_node_down(False)
        await stage.sink.until(lambda: len(stage.sink.jobs) > jobs)
        assert stage.pool.sessions[0].pongs == 1

    _play(CKPOOL, test)


def test_whole_difficulty_and_a_change_of_it() -> None:
    async def test(stage: Stage) -> None:
        assert (await stage.sink.until_job()).difficulty == 1.0
        stage.pool.set_difficulty(8.9)
        stage.pool.refresh_job()
        await stage.sink.until(lambda: stage.sink.job.difficulty == 8.0)

    _play(DATUM, test)


@pytest.mark.parametrize("user", [MAINNET_USER, "somebody.pc"])
@pytest.mark.parametrize("manners", [CKPOOL_SOLO, PUBLIC_POOL], ids=lambda manners: manners.name)
def test_no_address_or_one_of_another_network_is_a_refusal_in_words(manners: Manners, user: str) -> None:
    async def test(stage: Stage) -> None:
        state = await stage.sink.until_state("refused")
        assert state.code == "worker_refused"
        assert user in state.text

    _play(manners, test, user=user)


@pytest.mark.parametrize(
    ("manners", "verdict", "fraction"),
    [
        (CKPOOL_SOLO, "pays_you_partly", 0.98),
        (PUBLIC_POOL, "pays_you", 1.0),
        (CKPOOL, "pays_others", 0.0),
        (DATUM, "pays_others", 0.0),
        (NICEHASH, "pays_others", 0.0),
    ],
    ids=lambda value: value.name if isinstance(value, Manners) else None,
)
def test_whom_the_work_pays(manners: Manners, verdict: str, fraction: float) -> None:
    """The coinbase of the solo manners pays the user, perhaps beside a fee; that of the others the pool."""

    async def test(stage: Stage) -> None:
        await stage.sink.until_job()
        await stage.sink.until(lambda: stage.sink.reports)

    sink = _play(manners, test)
    (report,) = sink.reports
    assert isinstance(report, PayoutReport)
    assert (report.verdict, report.your_fraction) == (verdict, fraction)
    assert report.total_sat == 312_500_000
    assert any(output.address.startswith("m" if manners is DATUM else "bcrt1q") for output in report.outputs)


def test_practice_network_pays_nobody() -> None:
    async def test(stage: Stage) -> None:
        job = await stage.sink.until_job()
        assert job.coinbase2.count(b"\x6a\x1a/WarmGUI practice network/") == 1

    sink = _play(PLAIN, test, user="practice.this-pc")
    assert [report for report in sink.reports if getattr(report, "total_sat", 0)] == []


# ---- TLS ---------------------------------------------------------------------------------------------------


def test_mines_over_tls_on_a_pinned_certificate() -> None:
    certificate = trustme.CA().issue_cert("127.0.0.1")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    der = ssl.PEM_cert_to_DER_cert(certificate.cert_chain_pems[0].bytes().decode())

    async def play() -> None:
        config = PoolConfig(manners=CKPOOL_SOLO, difficulty=1e-6, block_nbits=0x1D00FFFF)
        async with PoolServer(config, tls=context) as pool:
            url = f"stratum+ssl://127.0.0.1:{pool.port}"
            async with _working(url, tls_pin=sha256(der).hexdigest()) as (upstream, sink):
                upstream.submit(mine(await sink.until_job()))
                await sink.until(lambda: sink.results == ["accepted"])

    asyncio.run(play())


def test_program_speaks_tls_and_has_manners(tmp_path: Path) -> None:
    """As a real child process, its certificate from files."""
    certificate = trustme.CA().issue_cert("localhost")
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    cert.write_bytes(certificate.cert_chain_pems[0].bytes())
    key.write_bytes(certificate.private_key_pem.bytes())
    argv = [sys.executable, "-m", "miners.pool", "--stdio", "--manners", "public-pool", "--network", "main"]
    argv += ["--difficulty", "1e-6", "--tls-cert", str(cert), "--tls-key", str(key)]
    der = ssl.PEM_cert_to_DER_cert(cert.read_text())

    async def play(port: int) -> None:
        url, pin = f"stratum+tls://localhost:{port}", sha256(der).hexdigest()
        async with _working(url, MAINNET_USER, tls_pin=pin) as (_, sink):
            assert (await sink.until_job()).extranonce2_size == 4
            await sink.until(lambda: sink.reports)
            (report,) = sink.reports
            assert isinstance(report, PayoutReport)
            assert (report.verdict, report.your_address) == ("pays_you", MAINNET_USER)

    with subprocess.Popen(argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        try:
            assert child.stdout is not None
            asyncio.run(play(json.loads(child.stdout.readline())["port"]))
        finally:
            child.kill()


def test_a_key_without_a_certificate_is_a_mistake(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert program.main(["--tls-key", "x"]) == 1
    assert "--tls-key without --tls-cert" in capsys.readouterr().err
    assert program.main(["--tls-cert", str(tmp_path / "none.pem")]) == 1
    assert "cannot start" in capsys.readouterr().err
