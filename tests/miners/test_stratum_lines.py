"""Lines out of pieces, and a flood of jobs of which only the last is read."""

from __future__ import annotations

import itertools
import json

import pytest
from fakes.miner import make_job
from fakes.pool import FakeClock, notify_params
from hypothesis import given
from hypothesis import strategies as st

from miners.upstream.stratum import messages
from miners.upstream.stratum.job_gate import BURST, JOBS_HZ, JobGate
from miners.upstream.stratum.jobs import StratumJobs
from miners.upstream.stratum.lines import Lines, LineTooLongError, is_job, may_be_clean, newest_job
from miners.upstream.stratum.version_rolling import VersionRolling

SUBSCRIBED = b'{"id":1,"result":[[["mining.notify","a"]],"0a0b",4],"error":null}'


@given(st.lists(st.binary(max_size=40)), st.lists(st.integers(1, 30), min_size=1))
def test_lines_are_the_same_however_they_are_cut(lines: list[bytes], sizes: list[int]) -> None:
    sent = b"".join(line.replace(b"\n", b"") + b"\n" for line in lines) + b"rest"
    cutter, got, steps = Lines(100), list[bytes](), itertools.cycle(sizes)
    at = 0
    while at < len(sent):
        size = next(steps)
        got += cutter.cut(sent[at : at + size])
        at += size
    assert got == [line.replace(b"\n", b"") for line in lines]
    assert cutter.rest == b"rest"


@pytest.mark.parametrize(
    "pieces", [[b"x" * 11], [b"x" * 6, b"x" * 5], [b"x" * 11 + b"\n"], [b"x" * 9, b"xx\n"]]
)
def test_a_line_that_is_too_long_is_known_before_its_end(pieces: list[bytes]) -> None:
    lines = Lines(10)
    for piece in pieces[:-1]:
        assert lines.cut(piece) == []
    with pytest.raises(LineTooLongError):
        lines.cut(pieces[-1])


def test_jobs_are_known_by_their_method_only() -> None:
    job = json.dumps({"id": None, "method": "mining.notify", "params": notify_params("1")}).encode()
    quoting = json.dumps({"id": 4, "result": None, "error": [20, job.decode(), None]}).encode()
    assert is_job(job)
    assert is_job(b'{"params":[],"method" : "mining.notify"}')
    assert not is_job(SUBSCRIBED), "what a subscription names"
    assert not is_job(quoting), "what an answer repeats"
    assert newest_job([job, SUBSCRIBED, job, quoting]) == 2
    assert newest_job([SUBSCRIBED]) == -1
    assert may_be_clean(job)
    assert not may_be_clean(b'{"method":"mining.notify","params":[false]}')


def test_the_gate_says_when_a_job_would_have_to_wait() -> None:
    clock, given = FakeClock(), list[object]()
    gate = JobGate(given.append, clock)
    for number in range(BURST):
        assert not gate.is_shut
        gate(make_job(number))
    assert gate.is_shut
    clock.pass_s(1.5 / JOBS_HZ)
    assert not gate.is_shut


@pytest.mark.parametrize("clean", [False, True])
def test_a_clean_job_that_was_passed_over_makes_the_next_one_clean(clean: bool) -> None:  # noqa: FBT001 - a case
    jobs = StratumJobs(itertools.count(1), VersionRolling())
    jobs.set_extranonce(messages.Extranonce(b"ab", 4))
    jobs.pass_over(clean=clean)
    jobs.pass_over(clean=False)
    cleans = []
    for _ in range(2):
        jobs.announced(notify_params("1", clean=False))
        job = jobs.build()
        assert job is not None
        cleans.append(job.clean)
    assert cleans == [clean, False]
