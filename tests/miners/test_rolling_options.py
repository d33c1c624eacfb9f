"""Version rolling is the user's own choice: from the option or the message to the server's question."""

from __future__ import annotations

import asyncio
import dataclasses
import io
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.node import REGTEST_ADDRESS, FakeNode
from fakes.pool import RecordingSink, mine_version

from miners import protocol, tester
from miners.cli_options import parse, parser
from miners.engine import MiningEngine
from miners.pool.config import PoolConfig
from miners.pool.manners import PLAIN, Manners
from miners.pool.server import PoolServer
from miners.protocol import Server, SetUpstream
from miners.session import build_upstream
from miners.upstream.members import MemberContext
from miners.upstream.probe import probe_server
from miners.words import findings
from miners.work import ROLLABLE

if TYPE_CHECKING:
    from miners.protocol import ServerTested

REFUSING = dataclasses.replace(PLAIN, rolling=None)


def test_it_is_off_unless_it_is_asked_for() -> None:
    assert parse(["--practice"]).version_rolling is False
    assert parse(["--practice", "--version-rolling"]).version_rolling is True
    assert SetUpstream("practice").version_rolling is False
    assert MemberContext().version_rolling is False


def test_the_help_tells_the_licence() -> None:
    text = " ".join(parser().format_help().split())
    assert "Blockchain Defensive Patent License" in text
    assert "reciprocal" in text
    assert "docs/servers.md" in text


def test_the_wish_survives_the_wire() -> None:
    """And the app may leave it out."""
    asked = SetUpstream("servers", servers=(Server("stratum+tcp://a:1", "u"),), version_rolling=True)
    assert protocol.decode(protocol.encode(asked)) == asked
    assert protocol.decode(b'{"type": "set_upstream", "kind": "practice"}') == SetUpstream("practice")


@pytest.mark.parametrize("version_rolling", [False, True])
def test_the_practice_network_rolls_when_it_is_asked(*, version_rolling: bool) -> None:
    """A real child process."""
    sink = RecordingSink()

    async def play() -> None:
        engine = MiningEngine([], lambda _: None)
        request = SetUpstream("practice", version_rolling=version_rolling)
        upstream = build_upstream(request, engine, 2000.0)
        assert upstream is not None
        task = asyncio.create_task(upstream.run(sink))
        try:
            job = await sink.until_job()
            assert job.version_mask == (ROLLABLE if version_rolling else 0)
            upstream.submit(mine_version(job, job.version | (0x1000A000 if version_rolling else 0)))
            await sink.until(lambda: sink.results == ["accepted"])
        finally:
            task.cancel()
            await asyncio.wait([task])

    asyncio.run(play())


def _tested(manners: Manners, *, version_rolling: bool) -> ServerTested:
    async def play() -> ServerTested:
        async with PoolServer(PoolConfig(manners=manners)) as pool, asyncio.timeout(DEADLINE_S):
            server = Server(f"stratum+tcp://127.0.0.1:{pool.port}", "me.pc")
            return await probe_server(server, MemberContext(version_rolling=version_rolling), settle_s=0.0)

    return asyncio.run(play())


def test_a_test_of_a_server_tells_whether_it_allows_it() -> None:
    yes, no = _tested(PLAIN, version_rolling=True), _tested(REFUSING, version_rolling=True)
    unasked = _tested(PLAIN, version_rolling=False)
    assert (yes.version_rolling, no.version_rolling, unasked.version_rolling) == (True, False, None)
    assert "version rolling: yes" in findings(yes, None, asked_for_less=False)
    assert "version rolling: no, one version at a time" in findings(no, None, asked_for_less=False)
    assert not any("version" in line for line in findings(unasked, None, asked_for_less=False))


def test_a_node_is_tested_with_it_too() -> None:
    async def play() -> ServerTested:
        async with FakeNode() as node, asyncio.timeout(DEADLINE_S):
            server = Server(node.url, "peer", "secret", payout_address=REGTEST_ADDRESS)
            return await probe_server(server, MemberContext(version_rolling=True))

    assert asyncio.run(play()).version_rolling is True


def test_the_command_line_tests_with_it() -> None:
    out = io.StringIO()

    async def play() -> int:
        async with PoolServer(PoolConfig()) as pool, asyncio.timeout(DEADLINE_S):
            arguments = ["--test", "--json", "--version-rolling"]
            arguments += ["-o", f"stratum+tcp://127.0.0.1:{pool.port}", "-u", "me.pc"]
            return await tester.tell_people(parse(arguments), out)

    assert asyncio.run(play()) == 0
    tested = protocol.decode(out.getvalue().encode())
    assert isinstance(tested, protocol.ServerTested)
    assert tested.version_rolling is True
