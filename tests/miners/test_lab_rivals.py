"""The simulated miners: their waits against Poisson's bounds, their races, the same for the same seed."""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter

import pytest
from fakes.lab import header_on, network_of, tree_of
from scipy import stats

from miners.lab.bits import bits_of_nbits, nbits_of_bits
from miners.lab.clock import HashingTime
from miners.lab.rivals import MOST_BLOCKS_HZ, Rivals
from miners.protocol_lab import LabBlock, LabOrphaned, LabRetarget

BITS20 = nbits_of_bits(20)


def waits(seed: int, count: int, rate_hz: float) -> list[float]:
    rivals = Rivals(rate_hz * 2.0**20, random.Random(seed))
    times = [0.0]
    while len(times) <= count:
        times.append(rivals.due_s(BITS20))
        rivals.find(times[-1])
    return [later - before for before, later in itertools.pairwise(times)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_waits_are_exponential(seed: int) -> None:
    found = waits(seed, 4000, rate_hz=2.0)
    assert stats.kstest(found, "expon", args=(0.0, 0.5)).pvalue > 1e-3
    slots = Counter(int(at_s // 10) for at_s in itertools.accumulate(found))
    counts = [slots[i] for i in range(150)]
    # Given 20 blocks expected in each ten seconds, then all counts are within Poisson's 1 in a million.
    assert min(counts) >= stats.poisson.ppf(1e-6, 20)
    assert max(counts) <= stats.poisson.ppf(1 - 1e-6, 20)
    assert 0.6 < stats.tvar(counts) / 20 < 1.5


def test_a_change_of_power_changes_only_how_fast_the_wait_runs_down() -> None:
    rivals, twin = (Rivals(2.0**20, random.Random(7)) for _ in range(2))
    due_s = twin.due_s(BITS20)
    rivals.search(due_s / 2, BITS20)
    rivals.hashrate_hs *= 2
    assert rivals.due_s(BITS20) == pytest.approx(due_s * 0.75)
    rivals.hashrate_hs = 0.0
    assert rivals.due_s(BITS20) == math.inf
    rivals.search(1e6, BITS20)
    rivals.hashrate_hs = 2.0**20
    assert rivals.due_s(BITS20) == pytest.approx(1e6 + due_s / 2)


def test_no_power_finds_more_than_can_be_followed() -> None:
    assert Rivals(1e24, random.Random(1)).rate_hz(nbits_of_bits(1)) == MOST_BLOCKS_HZ
    tree = tree_of(nbits_of_bits(1))
    network = network_of(tree, others_hs=1e24)
    found = [n for n in network.advance(100.0, 0, tree.least_ntime) if isinstance(n, LabBlock)]
    assert stats.poisson.ppf(1e-6, 3200) <= len(found) <= stats.poisson.ppf(1 - 1e-6, 3200)


def story(seed: int) -> list[object]:
    """A lab of 300 s with both sides at one block a second, half a second apart, and retargets."""
    tree = tree_of(BITS20, retarget_blocks=20, block_s=0.5)
    network = network_of(tree, others_hs=2.0**20, delay_s=0.5, seed=seed)
    ours = random.Random(99)
    news: list[object] = []
    for step in range(1, 3001):
        at_s = step / 10
        news += network.advance(at_s, step * 100, tree.least_ntime)
        if ours.random() < 0.1:
            news += network.found(header_on(tree, network.tip, step), "cpu", at_s, step * 100)
    return news


def test_the_same_seed_tells_the_same_story() -> None:
    assert story(5) == story(5)
    assert story(5) != story(6)


def test_a_delay_brings_races_and_orphans_and_the_story_holds_together() -> None:
    news = story(5)
    kinds = Counter(type(n) for n in news)
    assert kinds[LabOrphaned] > 5
    assert kinds[LabRetarget] > 10
    blocks = {n.hash_hex: n for n in news if isinstance(n, LabBlock)}
    states = Counter((b.by, b.state) for b in blocks.values())
    assert states["us", "rival"] == 0  # what we find builds on what we see
    assert states["others", "rival"] > 5
    # Each block names one that was told before, one lower.
    told: dict[str, int] = {}
    orphans: set[str] = set()
    main: dict[int, str] = {}
    for n in news:
        if isinstance(n, LabBlock):
            parent = bytes.fromhex(n.header_hex)[4:36][::-1].hex()
            assert n.height == 1 or told[parent] == n.height - 1
            assert n.seconds >= 0
            assert n.hashes >= 0
            told[n.hash_hex] = n.height
        elif isinstance(n, LabOrphaned):
            assert all(told[h] == n.height + 1 + i for i, h in enumerate(n.hashes))
            assert not orphans & set(n.hashes)
            orphans |= set(n.hashes)
    # What was never orphaned and is not aside is one chain, without a gap.
    for b in blocks.values():
        if b.hash_hex not in orphans and b.state == "main":
            assert b.height not in main
            main[b.height] = b.hash_hex
    assert max(main) == max(told.values())


def test_without_a_delay_nobody_is_orphaned() -> None:
    tree = tree_of(BITS20)
    network = network_of(tree, others_hs=2.0**22)
    news: list[object] = []
    for step in range(1, 500):
        news += network.advance(step / 4, step, tree.least_ntime)
        news += network.found(header_on(tree, network.tip, step), "cpu", step / 4, step)
    assert not any(isinstance(n, LabOrphaned) for n in news)
    assert all(n.state == "main" for n in news if isinstance(n, LabBlock))


def test_the_difficulty_follows_the_power_of_others() -> None:
    """Given blocks of 10 s at their power, when they get eight times as many, then three bits are added."""
    tree = tree_of(BITS20, retarget_blocks=50, block_s=10.0)
    network = network_of(tree, others_hs=2.0**20 / 10)
    network.advance(2000.0, 0, tree.least_ntime)
    network.others_hs *= 8
    news = network.advance(20_000.0, 0, tree.least_ntime)
    settled = [bits_of_nbits(n.new_nbits) for n in news if isinstance(n, LabRetarget)][4:]
    assert len(settled) > 10
    assert sum(settled) / len(settled) == pytest.approx(23.0, abs=0.25)


# ---- the clock ---------------------------------------------------------------------------------------------


def test_time_counts_while_hashes_come() -> None:
    clock = HashingTime(100.0, 0)
    for look in range(1, 11):
        clock.look(100.0 + look * 0.1, look * 50)
    assert clock.elapsed_s == pytest.approx(1.0)


def test_a_rest_does_not_count_and_neither_does_a_slept_night() -> None:
    clock = HashingTime(0.0, 0)
    assert clock.look(0.5, 10) == pytest.approx(0.5)
    for look in range(100):
        assert clock.look(0.5 + look * 0.1, 10) == pytest.approx(0.5)
    assert clock.look(10.45, 20) == pytest.approx(0.55, abs=0.1)
    assert clock.look(30_000.0, 30) <= 1.65


def test_a_device_that_reports_seldom_loses_no_time() -> None:
    clock = HashingTime(0.0, 0)
    for look in range(1, 101):
        clock.look(look * 0.05, look // 4)
    assert clock.elapsed_s == pytest.approx(5.0, abs=0.2)
