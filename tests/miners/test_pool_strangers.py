"""The practice pool over real TCP: clients that misbehave are refused or dropped, alone."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.pool_client import EASY, Client, client_of, with_client
from hypothesis import given, settings
from hypothesis import strategies as st

from miners.pool.config import PoolConfig
from miners.pool.session import MAX_LINE, MAX_WORKERS

if TYPE_CHECKING:
    from miners.pool.server import PoolServer


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

    with_client(test)


def test_announcements_and_answers_of_a_client_get_no_reply() -> None:
    async def test(_: PoolServer, client: Client) -> None:
        client.send(b'{"id":null,"method":"mining.ping","params":[]}\n{"id":5,"result":true,"error":null}\n')
        client.send(b'{"id":[],"method":"mining.ping","params":[]}\n')
        assert (await client.call("mining.ping"))["result"] == "pong"
        assert len(client.told) == 1

    with_client(test)


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

    with_client(test)


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

    with_client(test)


def test_a_client_that_does_not_read_is_dropped() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        client.reader._transport.pause_reading()  # type: ignore[attr-defined]  # a client that does not read
        async with asyncio.timeout(DEADLINE_S):
            while pool.sessions:
                for _ in range(1000):
                    pool.refresh_job()
                await asyncio.sleep(0)

    with_client(test, dataclasses.replace(EASY, max_unsent_bytes=1000))


def test_too_many_clients_are_turned_away() -> None:
    async def test(pool: PoolServer, client: Client) -> None:
        await client.login()
        async with client_of(pool) as second:
            with pytest.raises(OSError, match=r"closed|reset"):
                await second.call("mining.subscribe")
        assert pool.stats.clients == 1

    with_client(test, PoolConfig(max_clients=1))
