"""The miner as a child, pools as children: killed, started again, refusing. Real processes, real TCP."""

from __future__ import annotations

import itertools
import socket
import time
from typing import TYPE_CHECKING

import pytest
from fakes.service import Child, PoolChild

from miners.protocol import (
    Hello,
    JobNotice,
    PayoutReport,
    Ready,
    Server,
    SetPower,
    SetUpstream,
    Share,
    Stats,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

USER = "me.pc"
POOL = ("--share-interval", "0.3", "--difficulty", "0.01")


@pytest.fixture
def child() -> Iterator[Child]:
    running = Child()
    running.send(Hello(app="test"))
    running.until(Ready)
    yield running
    running.end()


@pytest.fixture
def closed_port() -> Iterator[int]:
    """Bound, but nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_work_follows_the_servers_that_live_and_every_share_is_answered_once(
    child: Child, closed_port: int
) -> None:
    """The first refuses; the second works, is killed and comes back; the third stands in meanwhile."""
    with PoolChild(*POOL) as second, PoolChild(*POOL) as third:
        urls = (f"127.0.0.1:{closed_port}", second.url, third.url)
        request = SetUpstream("servers", servers=tuple(Server(url, USER) for url in urls))
        asked_s = time.monotonic()
        child.send(request, SetPower("cpu", 1.0, 120.0))
        at_second = child.until(Stats, lambda s: s.server == 1 and s.job_id != "")
        assert time.monotonic() - asked_s < 5.0
        assert at_second.servers[0].code == "connection_refused"
        assert at_second.servers[2].state == "standby"
        child.until(Share, lambda s: s.result == "accepted")
        assert child.heard_of(PayoutReport)[-1].url == second.url

        second.kill()
        killed_s = time.monotonic()
        at_third = child.until(Stats, lambda s: s.server == 2 and s.job_id != "")
        assert time.monotonic() - killed_s < 5.0
        assert at_third.upstream == "connected"
        assert at_third.upstream_url == third.url
        assert at_third.servers[1].state in {"waiting", "connecting"}
        before = at_third.accepted
        child.until(Stats, lambda s: s.accepted > before)

        second.start()
        back = child.until(Stats, lambda s: s.server == 1 and s.job_id != "")
        assert back.servers[2].state == "standby"
        before = back.accepted
        child.until(Stats, lambda s: s.accepted > before)

        child.send(request)  # said again: nobody reconnects
        child.send(SetPower("cpu", 0.0, 120.0))
        rest = child.until(Stats, lambda s: s.devices[0].duty == 0)
        assert (rest.server, rest.sequence >= back.sequence) == (1, True)
        child.send(SetUpstream("none"))
        end = child.until(Stats, lambda s: s.upstream == "none")

    shares = child.heard_of(Share)
    assert len({share.hash_hex for share in shares}) == len(shares)
    assert end.accepted + end.rejected + end.stale == len(shares)
    assert end.rejected == 0
    assert end.hw_errors == 0
    sequences = [job.sequence for job in child.heard_of(JobNotice)]
    assert len(set(sequences)) >= 3
    assert all(earlier != later for earlier, later in itertools.pairwise(sequences))


def test_another_list_of_servers_replaces_the_first(child: Child) -> None:
    with PoolChild(*POOL) as first, PoolChild(*POOL) as second:
        child.send(SetUpstream("servers", servers=(Server(first.url, USER),)), SetPower("cpu", 0.2, 120.0))
        child.until(Stats, lambda s: s.upstream_url == first.url and s.server == 0)
        child.send(SetUpstream("servers", servers=(Server(second.url, USER),)))
        child.until(Stats, lambda s: s.upstream_url == second.url and s.server == 0)


def test_a_bad_server_is_refused_in_its_place_and_the_good_one_works(child: Child) -> None:
    with PoolChild(*POOL) as good:
        servers = (Server("ftp://x", USER), Server(good.url, USER))
        child.send(SetUpstream("servers", servers=servers))
        stats = child.until(Stats, lambda s: s.server == 1)
        assert (stats.servers[0].state, stats.servers[0].code) == ("refused", "server_bad")
        assert "ftp is not supported" in stats.servers[0].text


def test_bad_servers_only_are_a_bad_command_and_leave_no_work(child: Child) -> None:
    child.send(SetUpstream("servers", servers=(Server("ftp://x", USER), Server("127.0.0.1:1"))))
    fault = child.fault()
    assert fault.code == "bad_command"
    assert "ftp is not supported" in fault.text
    assert "user name is missing" in fault.text
    child.send(SetPower("cpu", 0.5))
    child.until(Stats, lambda s: s.upstream == "none")


def test_the_end_of_stdin_ends_a_miner_between_two_servers(child: Child, closed_port: int) -> None:
    servers = tuple(Server(f"127.0.0.1:{closed_port}", f"worker{n}") for n in range(3))
    child.send(SetUpstream("servers", servers=servers))
    stats = child.until(Stats, lambda s: s.upstream == "waiting" and len(s.servers) == 3)
    assert stats.upstream_text.startswith("no server gives work: ")
    assert child.end() == 0
