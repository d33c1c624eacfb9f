"""The practice pool over real TCP: logins, jobs, shares hashed for real, blocks, misbehaving clients."""

from __future__ import annotations

from typing import Any

import pytest
from fakes.pool import mine
from fakes.pool_client import UTC, Client, client_of, with_client

from miners import work
from miners.pool import server as pool_server
from miners.pool.chain import COINBASE_TEXT, GENESIS_UTC, JOB_WINDOW, JobBook, PracticeChain
from miners.pool.config import PoolConfig
from miners.pool.server import PoolServer
from miners.pool.session import MAX_JOBS


def test_login_gives_difficulty_and_genuine_work() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        assert (job.height, job.clean, job.nbits, job.difficulty) == (1, True, 0x1D00FFFF, 1e-9)
        assert job.ntime == int(UTC)
        assert job.version == 0x20000000
        assert client.extranonce.extranonce2_size == 8
        assert pool.stats.clients == 1

    with_client(test)


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

    with_client(test)


def test_every_client_has_its_own_extranonce() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        async with client_of(pool) as other:
            await other.login("v")
            assert other.extranonce.extranonce1 != client.extranonce.extranonce1
            assert pool.stats.clients == 2
            assert {session.worker for session in pool.sessions} == {"w", "v"}

    with_client(test)


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

    with_client(test, on_event=events.append)
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

    with_client(test)


def test_share_just_above_its_target_is_refused() -> None:
    """A third too easy is too easy."""

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        values = {n: work.hash_value(work.header_hash(job.header76(bytes(8)), n)) for n in range(1000)}
        nonce = next(n for n, value in values.items() if job.target < value < job.target * 4 // 3)
        assert await client.submit(job, nonce) == [23, "Low difficulty share", None]

    with_client(test)


def test_zero_version_bits_are_as_good_as_none() -> None:
    async def test(_: PoolServer, client: Client) -> None:
        job = await client.login()
        assert await client.submit(job, mine(job).nonce, bits="00000000") is None

    with_client(test)


def test_rolled_time_within_bounds_is_good() -> None:
    async def test(_: PoolServer, client: Client) -> None:
        job = await client.login()
        later = work.hash_value(work.header_hash(job.header76(bytes(8), ntime=job.ntime + 60), 5))
        assert later <= job.target, "at this difficulty nearly every hash is a share"
        assert await client.submit(job, ntime=f"{job.ntime + 60:08x}") is None

    with_client(test, PoolConfig(difficulty=2.0**-32, lowest_difficulty=2.0**-32, block_nbits=0x1D00FFFF))


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

    with_client(test)


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

    with_client(
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

    with_client(test)


def test_refreshed_work_keeps_earlier_work_good() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        pool.refresh_job()
        newer = await client.next_job()
        assert not newer.clean
        assert await client.submit(job, mine(job).nonce) is None
        other = mine(newer, start=1)
        assert await client.submit(newer, other.nonce, extranonce2=other.extranonce2.hex()) is None

    with_client(test)


def test_work_of_the_same_second_counts_once_under_whichever_id() -> None:
    """Found by fuzzing: refreshed within a second, or on a chain ahead of the clock, it is the same work."""

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        nonce = mine(job).nonce
        assert await client.submit(job, nonce) is None
        pool.refresh_job()
        newer = await client.next_job()
        assert newer.job_id != job.job_id
        assert newer.header76(bytes(newer.extranonce2_size)) == job.header76(bytes(job.extranonce2_size))
        assert await client.submit(newer, nonce) == [22, "Duplicate share", None]

    with_client(test)


def test_remembers_a_bounded_number_of_jobs() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        for _ in range(MAX_JOBS):
            pool.refresh_job()
            await client.next_job()
        assert await client.submit(job) == [21, "Job not found", None]
        assert len(pool.sessions[0]._jobs) == MAX_JOBS

    with_client(test)


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

    with_client(test)


def test_ticks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_server, "TICK_S", 0.001)

    async def test(_: PoolServer, client: Client) -> None:
        await client.login()
        assert not (await client.next_job()).clean

    with_client(test, PoolConfig(job_interval_s=0.0))
