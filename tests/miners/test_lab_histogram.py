"""Real hashes of fixed headers against the geometric law, and what the histogram promises."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import pytest
from fakes.lab import EASY, tree_of
from fakes.miner import FakeClock
from scipy import stats

from miners import work
from miners.devices.checker import search_completely
from miners.kernels import dispatch
from miners.lab.bits import zero_bits
from miners.lab.headers import job_on
from miners.lab.histogram import EXACT_BINS, SAMPLE_BINS, Histogram, Sampler, Ticket
from miners.lab.limits import share_target
from miners.upstream.historic import BLOCKS, HistoricBlock

if TYPE_CHECKING:
    from miners.kernels.api import Candidate

SCANNED = 1 << 22
FROM_BITS = 8


def fixed_job() -> work.Job:
    tree = tree_of()
    return job_on(tree.genesis, EASY, 1_700_000_000, sequence=1, target=1, extranonce1=b"abcd", version=1)


def against_the_law(counts: tuple[int, ...], first_bits: int) -> float:
    """How probable counts like these are if each further zero bit halves what is left; rare bins together."""
    total = sum(counts)
    observed: list[float] = []
    expected: list[float] = []
    left, part = float(total), 0.5
    for count in counts:
        if left * part < 10:
            break
        observed.append(count)
        expected.append(left * part)
        left -= left * part
    observed.append(total - sum(observed))
    expected.append(total - sum(expected))
    assert first_bits >= 0
    return float(stats.chisquare(observed, expected).pvalue)


@pytest.mark.parametrize("block", BLOCKS[:3], ids=lambda block: block.name)
def test_every_hash_of_a_fixed_header_follows_the_law(block: HistoricBlock) -> None:
    """Given all hashes of 4 million nonces of a real header, from 8 zero bits on: nothing here is chance."""
    header76 = block.header80[:76]
    kernel = dispatch.select_kernel().kernel
    prepared = kernel.prepare((header76,), share_target(FROM_BITS))

    def scan(start: int, count: int) -> tuple[tuple[Candidate, ...], int]:
        result = kernel.scan(prepared, start, count)
        return tuple(result.candidates), result.overflow

    histogram = Histogram()
    histogram.raise_exact(FROM_BITS)
    for candidate in search_completely(scan, 0, SCANNED):
        digest = work.header_hash(header76, candidate.nonce)
        if work.hash_value(digest) <= share_target(FROM_BITS):
            header80 = header76 + candidate.nonce.to_bytes(4, "little")
            histogram.count(digest, partial(bytes, header80))
    total = sum(histogram.exact)
    mean = SCANNED / 2**FROM_BITS
    assert stats.poisson.ppf(1e-5, mean) <= total <= stats.poisson.ppf(1 - 1e-5, mean)
    assert against_the_law(histogram.exact, FROM_BITS) > 1e-3
    best = histogram.best
    assert best is not None
    assert work.sha256d(best.header80) == best.hash_bytes
    assert zero_bits(work.hash_value(best.hash_bytes)) == FROM_BITS + max(
        i for i, number in enumerate(histogram.exact) if number
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_the_sample_follows_the_law(seed: int) -> None:
    histogram = Histogram()
    clock = FakeClock(0.0)
    sampler = Sampler(histogram, random.Random(seed), clock)
    job = fixed_job()
    while histogram.sampled < 100_000:
        sampler.draw(job, 0.0)
    assert sum(histogram.sample) == histogram.sampled
    assert against_the_law(histogram.sample, 0) > 1e-3


def test_what_is_drawn_are_real_hashes_of_the_job() -> None:
    histogram = Histogram()
    sampler = Sampler(histogram, random.Random(3), FakeClock(0.0))
    job = fixed_job()
    ticket = sampler.draw_ticket(job)
    assert histogram.ticket == ticket
    assert histogram.sampled == 1
    assert work.sha256d(ticket.header80) == ticket.hash_bytes
    assert len(ticket.header_hex) == 160
    assert ticket.header80[:36] == job.header76(bytes(4))[:36]
    assert ticket.hash_hex == ticket.hash_bytes[::-1].hex()
    other = sampler.draw_ticket(job)
    assert other.header80[36:68] != ticket.header80[36:68]  # another extranonce
    assert other.header80[76:] != ticket.header80[76:]


def test_a_slice_ends_in_time() -> None:
    clock = FakeClock(0.0)

    class Slow(random.Random):
        def randbytes(self, n: int) -> bytes:
            clock.now_s += 0.001
            return super().randbytes(n)

    sampler = Sampler(Histogram(), Slow(1), clock)
    assert sampler.draw(fixed_job(), 0.0) == 32
    begun_s = clock.now_s
    assert sampler.draw(fixed_job(), 0.003) <= 4 * 32
    assert clock.now_s - begun_s <= 0.006
    # A clock that stands still ends it, too.
    assert Sampler(Histogram(), random.Random(1), FakeClock(0.0)).draw(fixed_job(), 1.0) == 2048


def test_what_became_incomplete_is_not_told_any_more() -> None:
    histogram = Histogram()
    assert histogram.exact_from == 0

    def number(bits: int) -> bytes:
        return ((1 << (256 - bits)) - 1).to_bytes(32, "little")

    for bits in (10, 11, 11, 12):
        histogram.count(number(bits), lambda: bytes(80))
    histogram.raise_exact(11)
    histogram.count(number(10), lambda: bytes(80))  # of an older job, on its way
    histogram.raise_exact(9)
    assert histogram.exact_from == 11
    assert histogram.exact[:3] == (2, 1, 0)


def test_the_last_bins_count_all_with_more() -> None:
    histogram = Histogram()
    for bits in (EXACT_BINS - 1, EXACT_BINS, 256):
        histogram.count((((1 << 256) - 1) >> bits).to_bytes(32, "little"), lambda: bytes(80))
    assert len(histogram.exact) == EXACT_BINS
    assert histogram.exact[-1] == 3
    histogram.count_sampled(bytes(32), bytes(76), bytes(4))
    assert histogram.sample[-1] == 1
    assert len(histogram.sample) == SAMPLE_BINS
    assert histogram.best == Ticket(bytes(32), bytes(80))


def test_only_a_better_one_becomes_the_best() -> None:
    histogram = Histogram()
    histogram.count((5).to_bytes(32, "little"), lambda: bytes(80))
    histogram.count((9).to_bytes(32, "little"), lambda: pytest.fail("not kept, so not built"))
    assert histogram.best is not None
    assert histogram.best.hash_hex == f"{5:064x}"
    histogram.count_sampled((3).to_bytes(32, "little"), bytes(76), b"abcd")
    assert histogram.best.header80[76:] == b"abcd"
