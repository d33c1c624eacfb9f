"""A tree of blocks, the longest chain, and two sides that race."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from fakes.lab import BEGUN_UTC, EASY, header_on, network_of, tree_of

from miners import work
from miners.lab.bits import nbits_of_bits
from miners.lab.chain import Block, BlockTree, View, work_of
from miners.lab.headers import job_on, simulated_header
from miners.protocol_lab import LabBlock, LabOrphaned, LabRetarget

if TYPE_CHECKING:
    from miners.lab.network import LabNetwork


def grow(tree: BlockTree, parent: Block, at_s: float = 0.0, salt: int = 0) -> Block:
    return tree.add(header_on(tree, parent, salt), by="us", device="cpu", at_s=at_s)


def line_of_blocks(tree: BlockTree, parent: Block, count: int, step_s: float = 1.0, salt: int = 0) -> Block:
    for _ in range(count):
        parent = grow(tree, parent, parent.at_s + step_s, salt)
    return parent


def test_a_block_stands_on_its_parent() -> None:
    tree = tree_of()
    first = grow(tree, tree.genesis)
    second = grow(tree, first)
    assert (first.height, second.height) == (1, 2)
    assert tree.parent_of(second) is first
    assert second.header80[4:36] == first.hash_bytes == work.sha256d(first.header80)
    assert second.total_work == 2 * work_of(EASY)
    assert 255 <= work_of(EASY) <= 256
    with pytest.raises(KeyError):
        tree.add(bytes(80), by="us", device="", at_s=0.0)


def test_the_coinbase_begins_with_the_height() -> None:
    tree = tree_of()
    tip = line_of_blocks(tree, tree.genesis, 17)
    job = job_on(tip, EASY, 1, sequence=3, target=1, extranonce1=b"abcd", version=1)
    coinbase = job.coinbase1 + job.extranonce1 + bytes(job.extranonce2_size) + job.coinbase2
    assert work.coinbase_height(coinbase) == job.height == 18


def test_more_work_wins_and_of_equal_work_the_first_seen() -> None:
    tree = tree_of()
    first, rival = grow(tree, tree.genesis), grow(tree, tree.genesis, salt=1)
    view = View(tree.genesis)
    assert view.hear(first)
    assert not view.hear(rival)
    assert view.tip is first
    assert view.hear(grow(tree, rival, salt=1))


def test_work_counts_and_not_length() -> None:
    tree = tree_of()
    tree.choose_nbits(EASY, tree.genesis)
    long = line_of_blocks(tree, tree.genesis, 3)
    header80 = header_on(tree, tree.genesis, 9, nbits=nbits_of_bits(12))
    heavy = tree.add(header80, by="us", device="", at_s=0.0)
    view = View(long)
    assert heavy.height < long.height
    assert view.hear(heavy)


def test_branches_part_where_they_part() -> None:
    tree = tree_of()
    fork = line_of_blocks(tree, tree.genesis, 2)
    left, right = line_of_blocks(tree, fork, 2, salt=1), line_of_blocks(tree, fork, 3, salt=2)
    lost, won, common = tree.branches(left, right)
    assert [block.height for block in lost] == [3, 4]
    assert [block.height for block in won] == [3, 4, 5]
    assert common is fork
    assert tree.branches(left, left) == ([], [], left)


def test_a_period_is_measured_from_the_block_before_it() -> None:
    """Given periods of 4 blocks of 10 s, when blocks come every 5 s, then the difficulty doubles exactly."""
    tree = tree_of(nbits_of_bits(16), retarget_blocks=4, block_s=10.0)
    tip = line_of_blocks(tree, tree.genesis, 4, step_s=5.0)
    told = tree.retargeted(tip)
    assert told is not None
    assert (told.height, told.took_s, told.aimed_s, told.limited) == (5, 20.0, 40.0, False)
    assert work.target_from_nbits(told.new_nbits) == work.target_from_nbits(nbits_of_bits(17))
    second = line_of_blocks(tree, tip, 4, step_s=10.0)
    told = tree.retargeted(second)
    assert told is not None
    assert told.took_s == 40.0
    assert told.new_nbits == told.old_nbits == nbits_of_bits(17)
    assert tree.retargeted(line_of_blocks(tree, second, 1)) is None


def test_each_branch_has_a_difficulty_of_its_own() -> None:
    tree = tree_of(nbits_of_bits(16), retarget_blocks=2, block_s=10.0)
    slow = line_of_blocks(tree, tree.genesis, 2, step_s=20.0, salt=1)
    fast = line_of_blocks(tree, tree.genesis, 2, step_s=5.0, salt=2)
    assert tree.nbits_after(slow) == nbits_of_bits(15)
    assert tree.nbits_after(fast) == nbits_of_bits(17)


def test_a_chosen_target_holds_until_the_next_retarget() -> None:
    tree = tree_of(nbits_of_bits(16), retarget_blocks=3, block_s=10.0)
    tip = line_of_blocks(tree, tree.genesis, 1, step_s=10.0)
    tree.choose_nbits(nbits_of_bits(20), tip)
    tip = line_of_blocks(tree, tip, 2, step_s=10.0)
    assert tip.nbits == nbits_of_bits(20)
    assert tree.nbits_after(tip) == nbits_of_bits(20)
    tree.choose_nbits(nbits_of_bits(9), tip)
    assert tree.retargeted(tip) is None
    assert tree.nbits_after(tip) == nbits_of_bits(9)


def test_times_are_later_than_the_median_of_eleven() -> None:
    tree = tree_of()
    assert tree.least_ntime(tree.genesis) == BEGUN_UTC + 1
    tip = line_of_blocks(tree, tree.genesis, 30)
    times = []
    block = tip
    while block.height:
        times.append(block.ntime)
        block = tree.parent_of(block)
    for place in range(len(times) - 11):
        assert times[place] > sorted(times[place + 1 : place + 12])[5]


def test_what_nothing_comes_back_to_is_forgotten() -> None:
    tree = tree_of()
    tip = line_of_blocks(tree, tree.genesis, 100)
    tree.choose_nbits(EASY, tree.genesis)
    tree.forget_below(90)
    assert len(tree) == 100 - 90 + 11 + 1
    assert tree.genesis.hash_bytes not in tree
    assert tip.hash_bytes in tree
    assert tree.least_ntime(tip) > tip.ntime - 11


def test_simulated_headers_say_what_real_ones_say() -> None:
    tree = tree_of()
    header80 = simulated_header(tree.genesis, EASY, 77, 1, random.Random(5))
    assert len(header80) == 80
    assert header80[4:36] == tree.genesis.hash_bytes
    assert int.from_bytes(header80[68:72], "little") == 77
    assert int.from_bytes(header80[72:76], "little") == EASY
    assert header80 == simulated_header(tree.genesis, EASY, 77, 1, random.Random(5))


# ---- two sides --------------------------------------------------------------------------------------------


def test_our_block_is_told_with_what_it_took() -> None:
    tree = tree_of()
    network = network_of(tree)
    network.advance(3.0, 900, tree.least_ntime)
    (first,) = network.found(header_on(tree, network.tip), "cpu", 3.0, 900)
    network.advance(5.0, 1000, tree.least_ntime)
    (second,) = network.found(header_on(tree, network.tip), "cpu", 5.0, 1000)
    assert isinstance(first, LabBlock)
    assert isinstance(second, LabBlock)
    assert (first.height, first.seconds, first.hashes, first.state, first.by) == (1, 3.0, 900, "main", "us")
    assert (second.height, second.seconds, second.hashes) == (2, 2.0, 100)
    assert second.hash_hex == network.tip.hash_hex
    assert network.hashes_since(network.tip, 1234) == 234


def others_found_one(delay_s: float = 10.0) -> tuple[BlockTree, LabNetwork]:
    """The others found a block that still travels; now they rest."""
    tree = tree_of(nbits_of_bits(20))
    network = network_of(tree, others_hs=2.0**20, delay_s=delay_s)
    at_s = 0.0
    while network._theirs.tip.height == 0:
        at_s += 0.01
        assert network.advance(at_s, 0, tree.least_ntime) == []
    network.others_hs = 0.0
    return tree, network


def test_the_one_of_two_that_came_first_stays_until_the_next_decides() -> None:
    tree, network = others_found_one()
    (ours,) = network.found(header_on(tree, network.tip), "cpu", 9.0, 50)
    assert isinstance(ours, LabBlock)
    (rival,) = network.advance(30.0, 60, tree.least_ntime)
    assert isinstance(rival, LabBlock)
    assert (ours.state, rival.state, rival.by, rival.height) == ("main", "rival", "others", 1)
    assert rival.hashes == 60
    # Then the others find the next one, on theirs: ours is orphaned.
    network.others_hs = 2.0**20
    news: list[object] = []
    at_s = 30.0
    while not news:
        at_s += 0.01
        news += network.advance(at_s, 60, tree.least_ntime)
    block, orphaned = news
    assert isinstance(block, LabBlock)
    assert isinstance(orphaned, LabOrphaned)
    assert (block.height, block.state, block.by) == (2, "main", "others")
    assert orphaned == LabOrphaned((ours.hash_hex,), 0)
    assert bytes.fromhex(block.header_hex)[4:36][::-1].hex() == rival.hash_hex


def test_or_we_find_the_next_and_theirs_is_lost_on_their_side_too() -> None:
    tree, network = others_found_one()
    network.found(header_on(tree, network.tip), "cpu", 9.0, 50)
    network.advance(30.0, 60, tree.least_ntime)
    (second,) = network.found(header_on(tree, network.tip), "cpu", 30.0, 70)
    assert isinstance(second, LabBlock)
    assert second.state == "main"
    assert network.advance(60.0, 80, tree.least_ntime) == []
    assert network._theirs.tip.hash_hex == second.hash_hex


def test_blocks_arrive_in_their_order_where_the_delay_became_shorter() -> None:
    tree = tree_of(nbits_of_bits(20))
    network = network_of(tree, others_hs=2.0**20, delay_s=100.0)
    at_s = 0.0
    while network._theirs.tip.height < 3:
        at_s += 0.01
        network.advance(at_s, 0, tree.least_ntime)
        if network._theirs.tip.height == 1:
            network.delay_s = 0.0
    assert network.advance(99.0, 0, tree.least_ntime) == []
    network.others_hs = 0.0
    heights = [n.height for n in network.advance(300.0, 0, tree.least_ntime) if isinstance(n, LabBlock)]
    assert heights == list(range(1, len(heights) + 1))
    assert len(heights) >= 3


def test_a_retarget_is_told_with_the_block_that_brings_it() -> None:
    tree = tree_of(nbits_of_bits(20), retarget_blocks=2, block_s=10.0)
    network = network_of(tree)
    network.found(header_on(tree, network.tip), "cpu", 5.0, 1)
    block, told = network.found(header_on(tree, network.tip), "cpu", 10.0, 2)
    assert isinstance(block, LabBlock)
    assert told == LabRetarget(3, nbits_of_bits(20), nbits_of_bits(21), 10.0, 20.0, limited=False)
    assert network.nbits == nbits_of_bits(21)
    network.choose_nbits(EASY)
    assert network.nbits == EASY


def test_a_long_lab_does_not_grow() -> None:
    tree = tree_of(nbits_of_bits(20))
    network = network_of(tree, others_hs=2.0**21, delay_s=0.2)
    for step in range(1, 1000):
        network.advance(step * 0.5, step, tree.least_ntime)
        network.found(header_on(tree, network.tip, step), "cpu", step * 0.5, step)
    assert network.tip.height > 1000
    assert len(tree) < 300
    assert len(network._hashes_at) < 300
