"""The lab of the simulated PC: plausible, seeded, at the simulation's speed, and no hash of it made."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TypeVar

import pytest
from fakes.io import FakeClock
from scipy import stats

from miners.upstream.historic import BLOCKS
from warmgui.core.lab.tickets import bits_of_nbits, nbits_of_bits
from warmgui.core.messages import (
    ChangeLab,
    Inbox,
    MinerLabBlock,
    MinerLabOrphaned,
    MinerLabRetarget,
    MinerLabStats,
    MinerReplayed,
    MinerShare,
    MinerStats,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
)
from warmgui.core.model_lab import LabWork
from warmgui.core.settings.model import Settings
from warmgui.io.sensors.simulated import SimulatedWorld
from warmgui.io.sensors.simulated_lab import HISTORIC, SimulatedLab, SimulatedReplay

FULL_HS = 1.45e9
MINE = LabWork("mine", nbits_of_bits(34), seed=5)
T = TypeVar("T")


class Pc:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.world = SimulatedWorld(Settings(), self.clock)
        self.world.miner.execute(StartMiner(), self.clock.now_s())
        self.told: list[Inbox] = []

    def lab(self, work: LabWork) -> None:
        self.world.miner.execute(SetMinerUpstream("lab", lab=work), self.clock.now_s())

    def run(self, seconds: int, duty: float = 1.0, step_s: float = 1.0) -> None:
        for _ in range(seconds):
            for device in self.world.devices:
                self.world.miner.execute(SetDevicePower(device.id, duty, 5.0 * step_s), self.clock.now_s())
            self.told += self.world.miner.poll(self.clock.forward(step_s))

    def of(self, kind: type[T]) -> list[T]:
        return [m for m in self.told if isinstance(m, kind)]


@pytest.fixture
def pc() -> Pc:
    running = Pc()
    running.run(2, 0.0)
    return running


def test_tickets_and_a_histogram_come_every_second(pc: Pc) -> None:
    pc.lab(MINE)
    pc.run(120)
    lines = pc.of(MinerLabStats)
    last = lines[-1]
    assert len(lines) == 120
    assert last.hashes == pytest.approx(120 * FULL_HS, rel=0.02)
    assert last.elapsed_s == pytest.approx(120, abs=2)
    assert len({line.ticket for line in lines}) == 120
    assert last.best is not None
    assert sum(last.zero_bits.sample) == last.zero_bits.sampled == pytest.approx(8000 * 120, rel=0.02)
    counts, first = last.zero_bits.exact, last.zero_bits.exact_from
    expected = [last.hashes / 2 ** (first + i + 1) for i in range(6)]
    rest = last.hashes / 2 ** (first + 6)
    observed = [*counts[:6], sum(counts[6:])]
    chi2 = sum((o - e) ** 2 / e for o, e in zip(observed, [*expected, rest], strict=True))
    assert stats.chi2.sf(chi2, 7) > 1e-4
    assert max(i for i, n in enumerate(counts) if n) + first == last.best.zero_bits
    assert not pc.of(MinerShare)  # nothing of it is a share
    assert min(a.best.hash_hex >= b.best.hash_hex for a, b in itertools.pairwise(lines)
               if a.best and b.best)  # fmt: skip


def test_blocks_come_as_often_as_the_target_lets_them(pc: Pc) -> None:
    pc.lab(MINE)
    pc.run(1200)
    blocks = [m.block for m in pc.of(MinerLabBlock)]
    mean = 1200 * FULL_HS / 2**34
    assert stats.poisson.ppf(1e-5, mean) <= len(blocks) <= stats.poisson.ppf(1 - 1e-5, mean)
    assert [b.height for b in blocks] == list(range(1, len(blocks) + 1))
    for before, block in zip([None, *blocks], blocks, strict=False):
        assert int(block.hash_hex, 16) <= 2**222
        previous = bytes.fromhex(block.header_hex)[4:36][::-1].hex()
        assert previous == ("00" * 32 if before is None else before.hash_hex)
        assert block.nonce == int.from_bytes(bytes.fromhex(block.header_hex)[76:], "little")
    assert sum(b.hashes for b in blocks) <= pc.of(MinerLabStats)[-1].hashes
    held = pc.of(MinerLabStats)[-1].zero_bits
    assert sum(held.exact[34 - held.exact_from :]) == len(blocks)


def test_the_same_seed_gives_the_same_lab() -> None:
    stories = []
    for seed in (1, 1, 2):
        pc = Pc()
        pc.run(2, 0.0)
        pc.lab(LabWork("chain", nbits_of_bits(32), retarget_blocks=4, block_s=5.0, others_hs=1e9, seed=seed))
        pc.run(60)
        stories.append([m for m in pc.told if isinstance(m, MinerLabBlock | MinerLabRetarget)])
    assert stories[0] == stories[1] != stories[2]
    assert len(stories[0]) > 5


def test_races_orphans_and_retargets(pc: Pc) -> None:
    work = LabWork(
        "chain", nbits_of_bits(31), retarget_blocks=8, block_s=5.0, others_hs=1.5e9, delay_s=1.5, seed=3
    )
    pc.lab(work)
    pc.run(900)
    kinds = Counter(type(m) for m in pc.told)
    assert kinds[MinerLabOrphaned] > 3
    retargets = [m.retarget for m in pc.of(MinerLabRetarget)]
    assert len(retargets) > 8
    settled = [bits_of_nbits(r.new_nbits) for r in retargets[4:]]
    assert sum(settled) / len(settled) == pytest.approx(33.6, abs=0.6)  # 2.95 GH/s x 5 s, less the orphans
    told: dict[str, int] = {}
    for news in pc.told:
        if isinstance(news, MinerLabBlock):
            block = news.block
            parent = bytes.fromhex(block.header_hex)[4:36][::-1].hex()
            assert block.height == 1 or told[parent] == block.height - 1
            told[block.hash_hex] = block.height
        elif isinstance(news, MinerLabOrphaned):
            assert all(h in told for h in news.hashes)
    assert {m.block.by for m in pc.of(MinerLabBlock)} == {"us", "others"}


def test_changes_are_followed(pc: Pc) -> None:
    pc.lab(MINE)
    pc.run(3)
    pc.world.miner.execute(ChangeLab(nbits_of_bits(40), 2e9, 0.5), pc.clock.now_s())
    pc.run(2)
    last = pc.of(MinerLabStats)[-1]
    assert (last.nbits, last.others_hs, last.delay_s) == (nbits_of_bits(40), 2e9, 0.5)
    assert last.hashes > 4 * FULL_HS
    pc.world.miner.execute(ChangeLab(0, -1.0, -1.0), pc.clock.now_s())
    pc.run(1)
    last = pc.of(MinerLabStats)[-1]
    assert (last.nbits, last.others_hs, last.delay_s) == (nbits_of_bits(40), 0.0, 0.0)


def test_nothing_happens_while_no_power_is_given(pc: Pc) -> None:
    pc.lab(LabWork("chain", nbits_of_bits(32), others_hs=1e9))
    pc.run(30, 0.0)
    assert not pc.of(MinerLabBlock)
    last = pc.of(MinerLabStats)[-1]
    assert (last.hashes, last.elapsed_s, last.ticket, last.best) == (0, 0.0, None, None)


def test_easy_targets_and_fast_simulations_do_not_flood(pc: Pc) -> None:
    pc.lab(LabWork("mine", nbits_of_bits(3), seed=1))
    pc.run(20)
    assert len(pc.of(MinerLabBlock)) < 20 * 60
    assert bits_of_nbits(pc.of(MinerLabStats)[-1].nbits) == pytest.approx(26)
    before = len(pc.told)
    pc.run(10, step_s=3600.0)
    assert len(pc.told) - before < 10 * 200
    pc.lab(LabWork("mine", nbits=0))
    pc.run(1)
    assert bits_of_nbits(pc.of(MinerLabStats)[-1].nbits) == pytest.approx(32)


def test_historic_blocks_are_found_where_they_are(pc: Pc) -> None:
    pc.lab(LabWork("replay", replay="1,genesis"))
    pc.run(1, 0.1)
    stats = pc.of(MinerStats)[-1]
    assert stats.job_id == "genesis"  # the first one took a fraction of a second
    assert stats.searched is not None
    assert 0 < stats.searched < 1
    pc.run(5, 0.1)
    first, second = (m.found for m in pc.of(MinerReplayed))
    assert (first.name, second.name) == ("1", "genesis")
    assert second.nonce == BLOCKS[0].nonce
    assert second.hashes == BLOCKS[0].position + 1
    assert second.seconds == pytest.approx(second.hashes / (FULL_HS / 10), rel=0.05)
    assert pc.of(MinerStats)[-1].searched is None
    pc.world.miner.execute(ChangeLab(nbits=5), pc.clock.now_s())
    assert not pc.of(MinerLabStats)


def test_the_historic_blocks_are_the_miner_s() -> None:
    assert [(b.name, b.height, b.date, b.nonce, b.hash_hex) for b in BLOCKS] == list(HISTORIC)
    replay = SimulatedReplay("all")
    replay.pass_time(100.0, 6.0 * 2**32)
    assert [type(m) for m in replay.tell()] == [MinerReplayed] * 6
    assert SimulatedReplay("nothing").name == ""
    still = SimulatedLab(MINE, FULL_HS, "cpu", 0.0)
    still.pass_time(1.0, 0.0)
    assert len(still.tell()) == 1


def test_afterwards_shares_come_again(pc: Pc) -> None:
    pc.lab(MINE)
    pc.run(60)
    pc.world.miner.execute(SetMinerUpstream("practice"), pc.clock.now_s())
    pc.run(60)
    assert 3 < len(pc.of(MinerShare)) < 40
    assert pc.of(MinerStats)[-1].job_id == ""
