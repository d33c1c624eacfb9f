"""The practice pool over real TCP: how hard its shares are, who may ask for what, and its clock."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fakes.pool import FakeClock
from fakes.pool_client import Client, client_of, meets, with_client

from miners import work
from miners.pool.config import PoolConfig

if TYPE_CHECKING:
    from miners.pool.server import PoolServer


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

    with_client(test, clock=clock)


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

    with_client(test, clock=clock)


def test_shares_in_a_flood_raise_the_difficulty_for_later_work() -> None:
    clock = FakeClock()

    async def test(pool: PoolServer, client: Client) -> None:
        job = await client.login()
        nonce = 0
        while pool.sessions[0].difficulty == 1e-9:
            if meets(job, nonce):
                assert await client.submit(job, nonce) is None
            nonce += 1
            assert nonce < 500
        harder = client.last_job()
        assert harder.difficulty > 16e-9
        nonce = next(n for n in range(nonce, 10_000) if meets(job, n) and not meets(harder, n))
        assert await client.submit(job, nonce) is None, "earlier work keeps its difficulty"

    with_client(test, clock=clock)


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

    with_client(test)


@pytest.mark.parametrize("wish", ["1", None, True, -1, 0, "NaN"])
def test_a_suggestion_that_is_none_is_refused(wish: object) -> None:
    async def test(_: PoolServer, client: Client) -> None:
        raw = "NaN" if wish == "NaN" else json.dumps(wish)
        client.send(b'{"id":"s","method":"mining.suggest_difficulty","params":[%s]}\n' % raw.encode())
        reply = await client.next()
        assert (reply["id"], reply["error"][0]) == ("s", 20)
        assert (await client.call("mining.suggest_difficulty"))["error"][0] == 20

    with_client(test)


def test_an_absurd_suggestion_has_bounds() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        client.send(b'{"id":1,"method":"mining.suggest_difficulty","params":[1%s]}\n' % (b"0" * 400))
        assert (await client.next())["result"] is True
        assert pool.sessions[0].difficulty == 1e15
        await client.call("mining.suggest_difficulty", 1e-300)
        assert pool.sessions[0].difficulty == 1e-9

    with_client(test)


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

    with_client(test)


def test_difficulty_for_everybody_and_dropping_everybody() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        pool.set_difficulty(0.5)
        assert (await client.next_job()).difficulty == 0.5
        pool.drop_clients()
        with pytest.raises(OSError, match=r"closed|reset"):
            await client.next()

    with_client(test)


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

    with_client(test, PoolConfig())
