"""Few of a flood's jobs are begun: the first ones at once, then the newest now and then."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from fakes.miner import make_job
from fakes.pool import FakeClock

from miners.upstream.stratum import client
from miners.upstream.stratum.job_gate import BURST, JOBS_HZ, JobGate

if TYPE_CHECKING:
    from miners.work import Job


def job(number: int) -> Job:
    return make_job(sequence=number)


def test_usual_jobs_pass_at_once() -> None:
    async def test() -> None:
        given: list[Job] = []
        clock = FakeClock()
        gate = JobGate(given.append, clock)
        for number in range(100):
            gate(job(number))
            assert [j.sequence for j in given] == list(range(number + 1))
            clock.pass_s(30.0)

    asyncio.run(test())


def test_of_a_flood_the_newest_comes_a_moment_later() -> None:
    async def test() -> None:
        given: list[Job] = []
        newest = asyncio.Event()

        def give(job: Job) -> None:
            given.append(job)
            if job.sequence == 9_999:
                newest.set()

        gate = JobGate(give, FakeClock())
        for number in range(10_000):
            gate(job(number))
        assert [j.sequence for j in given] == list(range(BURST))
        async with asyncio.timeout(30):
            await newest.wait()
        assert len(given) == BURST + 1

    asyncio.run(test())


@pytest.mark.parametrize("seconds", [1.0, 10.0])
def test_a_long_flood_passes_so_many_a_second(seconds: float) -> None:
    async def test() -> None:
        given: list[Job] = []
        clock = FakeClock()
        gate = JobGate(given.append, clock)
        for number in range(round(1000 * seconds)):
            gate(job(number))
            clock.pass_s(0.001)
        gate.close()
        assert given[-1].sequence > 1000 * seconds - 2 * 1000 / JOBS_HZ
        assert BURST < len(given) <= BURST + JOBS_HZ * seconds + 1

    asyncio.run(test())


def test_what_waits_ends_with_its_connection() -> None:
    async def test() -> None:
        given: list[Job] = []
        clock = FakeClock()
        gate = JobGate(given.append, clock)
        for number in range(BURST + 1):
            gate(job(number))
        gate.close()
        await asyncio.sleep(2 / JOBS_HZ)  # it would have come by now
        assert len(given) == BURST

    asyncio.run(test())


@pytest.mark.parametrize(("closing", "sent"), [(True, []), (False, [b"share"])])
def test_nothing_is_written_into_a_connection_that_is_gone(closing: bool, sent: list[bytes]) -> None:  # noqa: FBT001 - what is compared
    """Else asyncio complains on stderr, a line for each share of a flood."""
    writer = mock.Mock()
    writer.transport.is_closing.return_value = closing
    writer.transport.get_write_buffer_size.return_value = 0
    client._write(writer, b"share")
    assert [call.args[0] for call in writer.write.mock_calls] == sent
