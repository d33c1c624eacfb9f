"""Floods that a server can bring about: shares at absurd difficulties, states and answers by the thousand."""

from __future__ import annotations

import asyncio

import pytest
from fakes.miner import make_job, make_share

from miners.engine_parts import MOST_SHARES_HZ, STATS_LEAST_S, StatsTeller, bearable
from miners.work import MAX_TARGET, hashes_per_share, target_from_difficulty

EVERY_HASH = MAX_TARGET


@pytest.mark.parametrize("hashrate_hs", [1e3, 150e6, 5e12])
def test_an_absurdly_easy_share_is_made_so_hard_that_few_are_found(hashrate_hs: float) -> None:
    job = make_job(target=EVERY_HASH)
    eased = bearable(job, hashrate_hs)
    assert hashrate_hs / hashes_per_share(eased.target) == pytest.approx(MOST_SHARES_HZ, rel=1e-6)
    assert (eased.job_id, eased.sequence, eased.difficulty) == (job.job_id, job.sequence, job.difficulty)


def test_usual_difficulties_are_left_alone() -> None:
    job = make_job(target=target_from_difficulty(0.001))
    assert bearable(job, 150e6) is job


@pytest.mark.parametrize("hashrate_hs", [None, 0.0, 1.0, 100.0])
def test_nothing_is_changed_where_the_speed_is_unknown_or_tiny(hashrate_hs: float | None) -> None:
    job = make_job(target=EVERY_HASH)
    assert bearable(job, hashrate_hs) is job


def test_a_replayed_block_is_left_alone() -> None:
    job = make_job(target=EVERY_HASH, fixed_header76=bytes(76))
    assert bearable(job, 150e6) is job


def test_what_is_handed_in_is_good_for_the_pool_too() -> None:
    job = make_job(target=EVERY_HASH)
    eased = bearable(job, 10_000.0)
    found = [s for s in (make_share(eased, nonce) for nonce in range(3000))
             if int.from_bytes(s.hash_bytes, "little") <= eased.target]  # fmt: skip
    assert found
    assert len(found) < 3000 / 20


def test_a_flood_of_changes_becomes_a_stream_whose_last_word_is_told() -> None:
    async def test() -> None:
        loop, told, value = asyncio.get_running_loop(), [], 0
        last = asyncio.Event()

        def tell() -> None:
            told.append(value)
            if value == 1000:
                last.set()

        teller = StatsTeller(loop, tell)
        for value in range(1, 1001):  # noqa: B007 - `tell` reads it
            teller.soon()
        async with asyncio.timeout(10):
            await last.wait()
        assert told == [1, 1000]
        teller.now()
        assert told == [1, 1000, 1000]
        teller.soon()
        teller.close()
        teller.now()
        await asyncio.sleep(2 * STATS_LEAST_S)  # what was planned would have come by now
        assert told == [1, 1000, 1000]

    asyncio.run(test())
