"""The practice pool over real TCP: logins, jobs, shares hashed for real, blocks, misbehaving clients."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from fakes_pool import DEADLINE_S, FakeClock, mine
from hypothesis import given, settings
from hypothesis import strategies as st

from miners import work
from miners.pool import server as pool_server
from miners.pool.chain import COINBASE_TEXT, GENESIS_UTC, JOB_WINDOW, JobBook, PracticeChain
from miners.pool.config import PoolConfig
from miners.pool.server import PoolServer
from miners.pool.session import MAX_JOBS, MAX_LINE, MAX_WORKERS
from miners.upstream.stratum import messages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

EASY = PoolConfig(difficulty=1e-9, lowest_difficulty=1e-9, block_nbits=0x1D00FFFF)
UTC = 1_800_000_000.0


class Client:
    """A raw Stratum client."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.told: list[dict[str, Any]] = []
        self.extranonce = messages.Extranonce(b"", 1)
        self._next_id = 0

    def send(self, raw: bytes) -> None:
        self.writer.write(raw)

    async def next(self) -> dict[str, Any]:
        async with asyncio.timeout(DEADLINE_S):
            line = await self.reader.readline()
        if not line:
            raise ConnectionResetError("the pool closed the connection")
        message: dict[str, Any] = json.loads(line)
        self.told.append(message)
        return message

    async def call(self, method: str, /, *params: Any, **more: Any) -> dict[str, Any]:
        """The reply to a request; what is announced before it is in `told`."""
        self._next_id += 1
        self.send(
            json.dumps({"id": self._next_id, "method": method, "params": params} | more).encode() + b"\n"
        )
        while (message := await self.next()).get("id") != self._next_id:
            pass
        return message

    async def until(self, method: str) -> list[Any]:
        while (message := await self.next()).get("method") != method:
            pass
        params: list[Any] = message["params"]
        return params

    async def login(self, worker: str = "w") -> work.Job:
        reply = await self.call("mining.subscribe", "test/1")
        self.extranonce = messages.parse_subscribe(reply["result"])
        assert (await self.call("mining.authorize", worker, "x"))["result"] is True
        return await self.next_job()

    async def next_job(self) -> work.Job:
        """The next job, as this client sees it."""
        return self.job(await self.until("mining.notify"))

    def last_job(self) -> work.Job:
        """The newest job that was heard so far."""
        return self.job([m["params"] for m in self.told if m.get("method") == "mining.notify"][-1])

    def job(self, params: list[Any]) -> work.Job:
        notify = messages.parse_notify(params)
        difficulties = [m["params"][0] for m in self.told if m.get("method") == "mining.set_difficulty"]
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
            self.extranonce.extranonce1,
            self.extranonce.extranonce2_size,
            work.target_from_difficulty(difficulties[-1]),
            difficulties[-1],
            clean=notify.clean,
            height=work.coinbase_height(notify.coinbase1),
        )

    async def submit(self, job: work.Job, nonce: int = 5, /, **changes: Any) -> Any:
        """Submit and give back the error, or None when it was accepted."""
        fields: dict[str, Any] = {
            "worker": "w",
            "job_id": job.job_id,
            "extranonce2": "00" * job.extranonce2_size,
            "ntime": f"{job.ntime:08x}",
            "nonce": f"{nonce:08x}",
        }
        reply = await self.call("mining.submit", *(fields | changes).values())
        assert reply["result"] in {True, None}
        return None if reply["result"] is True else reply["error"]


@contextlib.asynccontextmanager
async def client_of(pool: PoolServer) -> AsyncIterator[Client]:
    reader, writer = await asyncio.open_connection("127.0.0.1", pool.port)
    try:
        yield Client(reader, writer)
    finally:
        writer.transport.abort()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


def _with_client(
    test: Callable[[PoolServer, Client], Awaitable[None]],
    config: PoolConfig = EASY,
    **options: Any,
) -> None:
    async def play() -> None:
        settings = {"now_utc": lambda: UTC, **options}
        async with PoolServer(config, **settings) as pool, client_of(pool) as client:
            await test(pool, client)

    asyncio.run(play())


def test_login_gives_difficulty_and_genuine_work() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        assert (job.height, job.clean, job.nbits, job.difficulty) == (1, True, 0x1D00FFFF, 1e-9)
        assert job.ntime == int(UTC)
        assert job.version == 0x20000000
        assert client.extranonce.extranonce2_size == 8
        assert pool.stats.clients == 1

    _with_client(test)


def test_coinbase_is_a_whole_transaction_that_pays_nobody() -> None:
    """Parsed byte by byte: one input, one OP_RETURN output of 0, and all lengths right."""

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        raw = job.coinbase1 + job.extranonce1 + bytes(8) + job.coinbase2
        assert raw[:4] == bytes([1, 0, 0, 0])
        assert raw[4:41] == b"\x01" + bytes(32) + b"\xff" * 4
        script_size = raw[41]
        assert script_size <= 100
        script, rest = raw[42 : 42 + script_size], raw[42 + script_size :]
        assert script.endswith(COINBASE_TEXT)
        assert rest[:4] == b"\xff" * 4
        assert rest[4] == 1
        assert rest[5:13] == bytes(8), "of the amount 0"
        output_size = rest[13]
        output, lock_time = rest[14 : 14 + output_size], rest[14 + output_size :]
        assert output[0] == 0x6A, "OP_RETURN"
        assert output[2:] == COINBASE_TEXT
        assert output[1] == len(COINBASE_TEXT)
        assert lock_time == bytes(4)

    _with_client(test)


def test_every_client_has_its_own_extranonce() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        async with client_of(pool) as other:
            await other.login("v")
            assert other.extranonce.extranonce1 != client.extranonce.extranonce1
            assert pool.stats.clients == 2
            assert {session.worker for session in pool.sessions} == {"w", "v"}

    _with_client(test)


def test_good_share_counts_once_and_its_hash_is_the_best() -> None:
    events: list[dict[str, object]] = []

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        share = mine(job)
        assert await client.submit(job, share.nonce) is None
        assert pool.stats.accepted == 1
        assert pool.stats.best_difficulty == share.difficulty
        (event,) = [event for event in events if event["event"] == "share"]
        assert event["hash_hex"] == share.hash_bytes[::-1].hex()
        assert await client.submit(job, share.nonce) == [22, "Duplicate share", None]
        assert (pool.stats.accepted, pool.stats.rejected, pool.stats.stale) == (1, 1, 0)

    _with_client(test, on_event=events.append)
    assert {"client", "share", "client_gone"} <= {event["event"] for event in events}


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"worker": "nobody"}, [24, "Unauthorized worker", None]),
        ({"job_id": "deadbeef"}, [21, "Job not found", None]),
        ({"job_id": "not hex"}, [21, "Job not found", None]),
        ({"job_id": "01"}, [21, "Job not found", None]),
        ({"extranonce2": "00"}, [20, "Wrong size of extranonce2", None]),
        ({"extranonce2": "zz" * 8}, [20, "Wrong size of extranonce2", None]),
        ({"ntime": f"{int(UTC) + 7201:08x}"}, [20, "Ntime out of range", None]),
        ({"ntime": f"{GENESIS_UTC:08x}"}, [20, "Ntime out of range", None]),
        ({"ntime": "xyz"}, [20, "Malformed share", None]),
        ({"nonce": "1"}, [20, "Malformed share", None]),
        ({"nonce": 5}, [20, "Malformed share", None]),
        ({"bits": "00002000"}, [20, "Version rolling was not negotiated", None]),
        ({"bits": "00000000", "more": ""}, [20, "Malformed share", None]),
    ],
)
def test_bad_shares_are_refused_in_arrays(changes: dict[str, Any], error: list[object]) -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        assert await client.submit(job, **changes) == error
        assert pool.stats.accepted == 0
        assert pool.stats.rejected + pool.stats.stale == 1
        assert pool.stats.stale == (error[0] == 21)

    _with_client(test)


def test_share_just_above_its_target_is_refused() -> None:
    """A third too easy is too easy."""

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        values = {n: work.hash_value(work.header_hash(job.header76(bytes(8)), n)) for n in range(1000)}
        nonce = next(n for n, value in values.items() if job.target < value < job.target * 4 // 3)
        assert await client.submit(job, nonce) == [23, "Low difficulty share", None]

    _with_client(test)


def _meets(job: work.Job, nonce: int) -> bool:
    return work.hash_value(work.header_hash(job.header76(bytes(8)), nonce)) <= job.target


def test_zero_version_bits_are_as_good_as_none() -> None:
    async def test(_: PoolServer, client: Client) -> None:
        job = await client.login()
        assert await client.submit(job, mine(job).nonce, bits="00000000") is None

    _with_client(test)


def test_rolled_time_within_bounds_is_good() -> None:
    async def test(_: PoolServer, client: Client) -> None:
        job = await client.login()
        later = work.hash_value(work.header_hash(job.header76(bytes(8), ntime=job.ntime + 60), 5))
        assert later <= job.target, "at this difficulty nearly every hash is a share"
        assert await client.submit(job, ntime=f"{job.ntime + 60:08x}") is None

    _with_client(test, PoolConfig(difficulty=2.0**-32, lowest_difficulty=2.0**-32, block_nbits=0x1D00FFFF))


def test_job_of_another_client_is_no_job_of_this_one() -> None:
    """A retarget makes work for one client only, with that one's difficulty."""

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        async with client_of(pool) as other:
            await other.login("w")
            await other.call("mining.suggest_difficulty", 1e-8)
            theirs = other.last_job()
            assert theirs.job_id != job.job_id
            assert await client.submit(theirs) == [21, "Job not found", None]

    _with_client(test)


def test_block_extends_the_chain_and_makes_earlier_work_stale() -> None:
    events: list[dict[str, object]] = []

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        share = mine(job)
        assert await client.submit(job, share.nonce) is None
        assert pool.stats.blocks == 1
        assert pool.height == 1
        # The new work was sent before the reply, as ckpool does.
        next_job = client.last_job()
        assert (next_job.height, next_job.clean) == (2, True)
        assert next_job.previous_hash == share.hash_bytes
        assert await client.submit(job, share.nonce + 1) == [21, "Stale", None]
        assert pool.stats.stale == 1
        share = mine(next_job)
        assert await client.submit(next_job, share.nonce) is None
        assert pool.height == 2

    _with_client(
        test,
        PoolConfig(difficulty=1e-9, lowest_difficulty=1e-9, block_nbits=0x2100FFFF),
        on_event=events.append,
    )
    assert [event["height"] for event in events if event["event"] == "block"] == [1, 2]


def test_somebody_elses_block_makes_work_stale() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        pool.new_block()
        newer = await client.next_job()
        assert (newer.height, newer.clean) == (2, True)
        assert await client.submit(job) == [21, "Stale", None]

    _with_client(test)


def test_refreshed_work_keeps_earlier_work_good() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        pool.refresh_job()
        newer = await client.next_job()
        assert not newer.clean
        assert await client.submit(job, mine(job).nonce) is None
        assert await client.submit(newer, mine(newer).nonce) is None

    _with_client(test)


def test_tick_refreshes_the_work_in_time_and_drops_who_never_logs_in() -> None:
    clock = FakeClock()

    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        async with client_of(pool) as stranger:
            await stranger.call("mining.subscribe")
            clock.pass_s(29)
            pool.tick()
            clock.pass_s(1)
            pool.tick()
            assert not (await client.next_job()).clean
            clock.pass_s(30)
            pool.tick()
            with pytest.raises(OSError, match=r"closed|reset"):
                await stranger.next()

    _with_client(test, clock=clock)


def test_tick_gives_a_client_that_finds_nothing_easier_shares() -> None:
    clock = FakeClock()

    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        await client.call("mining.suggest_difficulty", 1000)
        hard = client.last_job()
        clock.pass_s(120)
        pool.tick()
        easier = await client.next_job()
        assert easier.difficulty < hard.difficulty == 1000
        assert not easier.clean

    _with_client(test, clock=clock)


def test_shares_in_a_flood_raise_the_difficulty_for_later_work() -> None:
    clock = FakeClock()

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        nonce = 0
        while pool.sessions[0].difficulty == 1e-9:
            if _meets(job, nonce):
                assert await client.submit(job, nonce) is None
            nonce += 1
            assert nonce < 500
        harder = client.last_job()
        assert harder.difficulty > 16e-9
        nonce = next(n for n in range(nonce, 10_000) if _meets(job, n) and not _meets(harder, n))
        assert await client.submit(job, nonce) is None, "earlier work keeps its difficulty"

    _with_client(test, clock=clock)


@pytest.mark.parametrize("login_first", [False, True])
def test_a_suggestion_is_taken_before_and_after_the_login_but_once(*, login_first: bool) -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        if login_first:
            await client.login()
            assert (await client.call("mining.suggest_difficulty", 2))["result"] is True
            job = client.last_job()
        else:
            await client.call("mining.suggest_difficulty", 2)
            job = await client.login()
        assert job.difficulty == 2
        before = len(client.told)
        assert (await client.call("mining.suggest_difficulty", 2))["result"] is True
        assert len(client.told) == before + 1, "nothing but the reply"

    _with_client(test)


@pytest.mark.parametrize("wish", ["1", None, True, -1, 0, "NaN"])
def test_a_suggestion_that_is_none_is_refused(wish: object) -> None:
    async def test(_: PoolServer, client: Client) -> None:
        raw = "NaN" if wish == "NaN" else json.dumps(wish)
        client.send(b'{"id":"s","method":"mining.suggest_difficulty","params":[%s]}\n' % raw.encode())
        reply = await client.next()
        assert (reply["id"], reply["error"][0]) == ("s", 20)
        assert (await client.call("mining.suggest_difficulty"))["error"][0] == 20

    _with_client(test)


def test_an_absurd_suggestion_has_bounds() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        client.send(b'{"id":1,"method":"mining.suggest_difficulty","params":[1%s]}\n' % (b"0" * 400))
        assert (await client.next())["result"] is True
        assert pool.sessions[0].difficulty == 1e15
        await client.call("mining.suggest_difficulty", 1e-300)
        assert pool.sessions[0].difficulty == 1e-9

    _with_client(test)


def test_version_rolling_is_granted_inside_both_masks() -> None:
    """BIP 310: every extension that was asked for is in the answer."""

    async def test(_: PoolServer, client: Client) -> None:
        wanted = ["version-rolling", "minimum-difficulty", "subscribe-extranonce", 5]
        reply = await client.call("mining.configure", wanted, {"version-rolling.mask": "3000e001"})
        assert reply["result"] == {
            "version-rolling": True,
            "version-rolling.mask": "1000e000",
            "minimum-difficulty": False,
            "subscribe-extranonce": True,
        }
        assert (await client.call("mining.configure"))["error"][0] == 20
        assert (await client.call("mining.extranonce.subscribe"))["result"] is True
        assert (await client.call("mining.ping"))["result"] == "pong"

    _with_client(test)


def test_requests_out_of_order_are_refused() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        assert (await client.call("mining.authorize", "w", "x"))["error"][0] == 25
        assert (await client.call("mining.submit", "w", "1", "00", "00", "00"))["error"][0] == 24
        assert (await client.call("mining.nonsense"))["error"] == [-3, "Method not found", None]
        assert (await client.call("mining.submit", params=None))["error"][0] == 20
        assert (await client.call("mining.subscribe", method=5))["error"][0] == -3
        await client.login()
        assert (await client.call("mining.subscribe"))["error"][0] == 20
        for name in ("", None, "x" * 500):
            assert (await client.call("mining.authorize", name))["error"][0] == 24
        assert (await client.call("mining.authorize"))["error"][0] == 24
        for number in range(MAX_WORKERS - 1):
            assert (await client.call("mining.authorize", f"w{number}"))["result"] is True
        assert (await client.call("mining.authorize", "w0"))["error"] == [
            24,
            "Too many workers on one connection",
            None,
        ]
        assert (await client.call("mining.authorize", "one more"))["error"][0] == 24
        assert pool.stats.clients == 1

    _with_client(test)


def test_announcements_and_answers_of_a_client_get_no_reply() -> None:
    async def test(_: PoolServer, client: Client) -> None:
        client.send(b'{"id":null,"method":"mining.ping","params":[]}\n{"id":5,"result":true,"error":null}\n')
        client.send(b'{"id":[],"method":"mining.ping","params":[]}\n')
        assert (await client.call("mining.ping"))["result"] == "pong"
        assert len(client.told) == 1

    _with_client(test)


@pytest.mark.parametrize(
    "line",
    [b"hello\n", b"[1]\n", b"[" * 10_000 + b"\n", b"\xff\xfe\n", b"x" * (MAX_LINE + 10), b"9" * 5000 + b"\n"],
)
def test_who_does_not_speak_stratum_is_dropped_alone(line: bytes) -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        async with client_of(pool) as stranger:
            stranger.send(line)
            with pytest.raises(OSError, match=r"closed|reset"):
                await stranger.next()
        await client.login()

    _with_client(test)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.binary(max_size=60)
        | st.builds(
            lambda method, params, number: json.dumps(
                {"id": number, "method": method, "params": params}
            ).encode(),
            st.sampled_from(
                [
                    "mining.subscribe",
                    "mining.authorize",
                    "mining.submit",
                    "mining.configure",
                    "mining.suggest_difficulty",
                    "mining.x",
                ]
            ),
            st.lists(
                st.none() | st.integers() | st.text(max_size=9) | st.lists(st.text(max_size=3)), max_size=7
            ),
            st.integers() | st.none() | st.text(max_size=3),
        ),
        max_size=10,
    )
)
def test_survives_any_client(lines: list[bytes]) -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        async with client_of(pool) as stranger:
            stranger.send(b"\n".join(lines) + b"\nend\n")
            with contextlib.suppress(OSError):
                while True:
                    await stranger.next()
        await client.login()
        assert pool.stats.clients == 1

    _with_client(test)


def test_a_client_that_does_not_read_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_server, "MAX_UNSENT_BYTES", 1000)

    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        client.reader._transport.pause_reading()  # type: ignore[attr-defined]  # a client that does not read
        async with asyncio.timeout(DEADLINE_S):
            while pool.sessions:
                for _ in range(1000):
                    pool.refresh_job()
                await asyncio.sleep(0)

    _with_client(test)


def test_too_many_clients_are_turned_away() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        async with client_of(pool) as second:
            with pytest.raises(OSError, match=r"closed|reset"):
                await second.call("mining.subscribe")
        assert pool.stats.clients == 1

    _with_client(test, PoolConfig(max_clients=1))


def test_difficulty_for_everybody_and_dropping_everybody() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        pool.set_difficulty(0.5)
        assert (await client.next_job()).difficulty == 0.5
        pool.drop_clients()
        with pytest.raises(OSError, match=r"closed|reset"):
            await client.next()

    _with_client(test)


def test_blocks_are_as_rare_as_configured() -> None:
    """Two clients at difficulty 1 and 3, a share each 5 s: a block in 600 s is 120 times their sum."""

    async def test(pool: PoolServer, client: Client) -> None:
        await client.call("mining.suggest_difficulty", 1)
        alone = await client.login()
        assert work.difficulty_from_target(alone.network_target) == pytest.approx(120, rel=1e-3)
        async with client_of(pool) as other:
            await other.call("mining.suggest_difficulty", 3)
            both = await other.login()
            assert work.difficulty_from_target(both.network_target) == pytest.approx(480, rel=1e-3)

    _with_client(test, PoolConfig())


def test_remembers_a_bounded_number_of_jobs() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        for _ in range(MAX_JOBS):
            pool.refresh_job()
            await client.next_job()
        assert await client.submit(job) == [21, "Job not found", None]
        assert len(pool.sessions[0]._jobs) == MAX_JOBS

    _with_client(test)


def test_book_forgets_the_oldest_of_too_many_jobs() -> None:
    chain, book = PracticeChain(lambda: UTC, 8), JobBook()
    jobs = [chain.next_job(0x1D00FFFF) for _ in range(JOB_WINDOW + 1)]
    for job in jobs:
        book.add(job)
    assert book.find(jobs[0].job_id) is None
    assert book.find(jobs[1].job_id) is jobs[1]


def test_time_never_runs_backwards_on_the_chain() -> None:
    """Even if this PC's clock does: a block is later than the one before it."""
    chain = PracticeChain(lambda: 5.0, 8)
    job = chain.next_job(0x1D00FFFF)
    assert job.ntime == GENESIS_UTC + 1
    chain.extend(job.header80(bytes(12), job.ntime, 0))
    assert chain.next_job(0x1D00FFFF).ntime == GENESIS_UTC + 2


def test_a_port_that_is_taken_is_an_error() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        second = PoolServer(PoolConfig(port=pool.port))
        assert second.port == 0
        with pytest.raises(OSError, match="address already in use"):
            await second.__aenter__()
        await second.__aexit__()

    _with_client(test)


def test_ticks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_server, "TICK_S", 0.001)

    async def test(_: PoolServer, client: Client) -> None:
        await client.login()
        assert not (await client.next_job()).clean

    _with_client(test, PoolConfig(job_interval_s=0.0))
