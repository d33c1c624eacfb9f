"""Vardiff against simulated miners: it finds the right difficulty, and then leaves it alone."""

from __future__ import annotations

import math
import random

import pytest

from miners.pool.vardiff import MAX_FALL, MAX_RISE, Vardiff

INTERVAL_S = 5.0
HASHES = 2.0**32


class Miner:
    """Finds shares as a Poisson process; time passes in ticks of one second at most."""

    def __init__(self, difficulty: float, hashrate_hs: float, *, seed: int = 1, lowest: float = 1e-6) -> None:
        self.now_s = 0.0
        self.hashrate_hs = hashrate_hs
        self.vardiff = Vardiff(difficulty, INTERVAL_S, lowest, self.now_s)
        self.changes: list[tuple[float, float]] = []
        self.shares = 0
        self._random = random.Random(seed)

    @property
    def right_difficulty(self) -> float:
        return self.hashrate_hs * INTERVAL_S / HASHES

    def mine(self, seconds: float) -> None:
        end_s = self.now_s + seconds
        while self.now_s < end_s:
            rate = self.hashrate_hs / (self.vardiff.difficulty * HASHES)
            wait_s = self._random.expovariate(rate) if rate else 1e9
            self.now_s += min(wait_s, 1.0)
            if wait_s <= 1.0:
                self.shares += 1
                self.vardiff.share(self.vardiff.difficulty)
            difficulty = self.vardiff.retarget(self.now_s)
            if difficulty is not None:
                self.changes.append((self.now_s, difficulty))


@pytest.mark.parametrize("seed", range(5))
def test_a_right_difficulty_stays(seed: int) -> None:
    """Ten hours of luck, good and bad, are no reason for a change."""
    miner = Miner(100e6 * INTERVAL_S / HASHES, 100e6, seed=seed)
    miner.mine(36_000)
    assert miner.changes == []
    assert miner.shares == pytest.approx(7200, rel=0.05)


def test_a_wrong_difficulty_is_corrected_from_far_above_and_below() -> None:
    """Wrong by up to a factor of 100 000 either way; the way there takes few steps.

    Luck can fool any rule once, so this is about many miners: always the same ones, none picked.
    """
    miners = [
        Miner(100e6 * INTERVAL_S / HASHES * 10 ** (seed / 50 - 5), 100e6, seed=seed, lowest=1e-9)
        for seed in range(501)
    ]
    for miner in miners:
        miner.mine(900)
    off = sorted(abs(math.log(miner.vardiff.difficulty / miner.right_difficulty)) for miner in miners)
    assert off[len(off) // 2] < math.log(1.25)
    assert off[-len(off) // 20] < math.log(1.7), "nineteen of twenty"
    assert off[-3] < math.log(2.2)
    assert max(len(miner.changes) for miner in miners) <= 10


@pytest.mark.parametrize("factor", [0.1, 0.4, 2.5, 10])
def test_another_speed_is_followed(factor: float) -> None:
    """Graphics cards join or leave; the worst of many miners is right again after twenty minutes."""
    for seed in range(20):
        miner = Miner(100e6 * INTERVAL_S / HASHES, 100e6, seed=seed)
        miner.mine(600)
        miner.hashrate_hs *= factor
        miner.mine(1200)
        assert miner.right_difficulty / 2 < miner.vardiff.difficulty < miner.right_difficulty * 2


def test_a_slower_miner_gets_easier_shares_soon() -> None:
    miner = Miner(100e6 * INTERVAL_S / HASHES, 100e6)
    miner.mine(600)
    before = len(miner.changes)
    miner.hashrate_hs = 10e6
    miner.mine(300)
    assert miner.changes[before][0] < 600 + 240
    miner.mine(600)
    assert miner.right_difficulty / 2 < miner.vardiff.difficulty < 2 * miner.right_difficulty


def test_a_miner_that_finds_nothing_gets_easier_shares_too() -> None:
    """Nothing but time passes: no share ever calls for a retarget."""
    vardiff = Vardiff(1e6, INTERVAL_S, 1e-6, 0.0)
    changes = [d for second in range(1, 300) if (d := vardiff.retarget(float(second))) is not None]
    assert changes == sorted(changes, reverse=True)
    assert 3 <= len(changes) <= 10
    assert changes[0] >= 1e6 * MAX_FALL


def test_never_below_the_lowest() -> None:
    miner = Miner(1.0, 0.0, lowest=0.5)
    miner.mine(3600)
    assert miner.vardiff.difficulty == 0.5
    assert len(miner.changes) == 1, "what cannot change is not announced"


def test_a_flood_is_stopped_at_once_and_within_bounds() -> None:
    """A difficulty a billion times too low: the pool does not wait for its holding time."""
    vardiff = Vardiff(1.0, INTERVAL_S, 1e-6, 0.0)
    changed_at = None
    for number in range(1, 1000):
        vardiff.share(1.0)
        if vardiff.retarget(number * 1e-6) is not None:
            changed_at = number
            break
    assert changed_at is not None
    assert changed_at <= 20
    assert vardiff.difficulty == MAX_RISE


def test_holds_after_a_change() -> None:
    """A little luck right after the start changes nothing before one interval is over."""
    vardiff = Vardiff(1.0, INTERVAL_S, 1e-6, 0.0)
    for _ in range(8):
        vardiff.share(1.0)
    assert vardiff.retarget(INTERVAL_S * 0.9) is None
    assert vardiff.retarget(INTERVAL_S) is not None


def test_shares_of_an_earlier_difficulty_count_by_their_worth() -> None:
    """Eight shares of an eighth of the difficulty are one share: nothing to correct."""
    vardiff = Vardiff(8.0, INTERVAL_S, 1e-6, 0.0)
    for second in range(1, 41):
        vardiff.share(1.0)
        assert vardiff.retarget(second * INTERVAL_S / 8) is None


def test_a_clock_that_jumps_back_is_harmless() -> None:
    vardiff = Vardiff(1.0, INTERVAL_S, 1e-6, 100.0)
    assert vardiff.retarget(0.0) is None
    assert vardiff.difficulty == 1.0


def test_difficulties_read_well() -> None:
    assert Vardiff(0.123456789, INTERVAL_S, 1e-6, 0.0).difficulty == 0.1235
    assert Vardiff(16384, INTERVAL_S, 1e-6, 0.0).difficulty == 16384, "whole numbers are left alone"
