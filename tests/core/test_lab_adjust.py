"""How difficulty follows: compact targets, the rule in words, the chain's picture and its figures."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.lab import adjust, adjust_chain, adjust_words, tickets
from warmgui.core.model_lab import CHAIN, LabBlock, LabStatus, LabWork, Retarget
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

F = Formatter()
BITS_20, BITS_21, BITS_22 = (adjust.nbits_of_hashes(2.0**bits) for bits in (20, 21, 22))


def block(height: int, by: str = "us", state: str = "main", **more: Any) -> LabBlock:
    """A block whose header names the block before it."""
    tag = f"{height:02x}{'0' if state == 'main' else '1'}{by[0]}".encode().hex()
    hash_hex = tag.rjust(64, "0")
    before = f"{height - 1:02x}0u".encode().hex().rjust(64, "0")
    header = "00000020" + bytes.fromhex(before)[::-1].hex() + "00" * 44
    values: dict[str, Any] = {
        "height": height,
        "hash_hex": hash_hex,
        "header_hex": header,
        "by": by,
        "device": "cpu",
        "nbits": BITS_20,
        "bits": 20.0,
        "hash_bits": 21.0,
        "nonce": 7,
        "at_s": 10.0 * height,
        "seconds": 8.0 + height,
        "hashes": 2**20,
        "expected_hashes": 2.0**20,
        "state": state,
    }
    return LabBlock(**(values | more))


def retarget(took_s: float, new_nbits: int, *, limited: bool = False, height: int = 9) -> Retarget:
    return Retarget(height, BITS_20, new_nbits, took_s, 80.0, limited=limited, at_s=took_s)


def status(**more: Any) -> LabStatus:
    work = LabWork(CHAIN, nbits=BITS_20, retarget_blocks=8, block_s=10.0)
    values: dict[str, Any] = {
        "work": work,
        "state": "running",
        "nbits": BITS_20,
        "height": 5,
        "elapsed_s": 90.0,
    }
    return LabStatus(**(values | more))


# ---- compact targets


@given(st.integers(1, 200))
def test_whole_bits_survive_the_way_there_and_back(bits: int) -> None:
    assert tickets.bits_of_nbits(adjust.nbits_of_hashes(2.0**bits)) == pytest.approx(bits, abs=1e-9)


def test_less_than_one_hash_is_one_and_nonsense_is_refused() -> None:
    assert adjust.hashes_of_nbits(adjust.nbits_of_hashes(0.0)) == pytest.approx(1.0, rel=1e-4)
    for nonsense in (math.nan, math.inf):
        with pytest.raises(ValueError, match="no difficulty"):
            adjust.nbits_of_hashes(nonsense)


def test_the_first_difficulty_fits_the_hash_power() -> None:
    nbits = adjust.first_nbits(1.1e9, 10.0)
    assert adjust.hashes_of_nbits(nbits) == pytest.approx(1.1e10, rel=1e-4)
    # A PC that hardly hashes gets a difficulty at which blocks still come one by one.
    assert adjust.hashes_of_nbits(adjust.first_nbits(10.0, 2.0)) == pytest.approx(2.0**18, rel=1e-4)


# ---- the rule


def test_blocks_to_go() -> None:
    assert adjust.blocks_to_go(status(height=1)) == 8
    assert adjust.blocks_to_go(status(height=8)) == 1
    assert adjust.blocks_to_go(status(height=9, retargets=(retarget(40.0, BITS_21),))) == 8
    assert adjust.blocks_to_go(status(height=12, retargets=(retarget(40.0, BITS_21),))) == 5
    fixed = LabWork(CHAIN, nbits=BITS_20)
    assert adjust.blocks_to_go(status(work=fixed)) is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            retarget(40.0, BITS_21),
            "blocks came twice as fast (40 s instead of 80 s). The difficulty doubled.",
        ),
        (retarget(80.0, BITS_20), "took 80 s instead of 80 s. The difficulty stays about the same."),
        (retarget(10.0, BITS_22, limited=True), "factor of 4, so the difficulty only quadrupled."),
        (
            retarget(27.0, adjust.nbits_of_hashes(3 * 2.0**20)),
            "came 2.96 × as fast (27 s instead of 80 s)",
        ),
    ],
)
def test_what_a_change_was_is_said_with_its_numbers(change: Retarget, words: str) -> None:
    assert words in F.text(adjust_words.retarget_text(change))


def test_a_fall_is_said_too() -> None:
    slower = dataclasses.replace(retarget(160.0, BITS_20), old_nbits=BITS_21)
    assert F.text(adjust_words.retarget_text(slower)).endswith("The difficulty halved.")
    much = dataclasses.replace(retarget(900.0, BITS_20, limited=True), old_nbits=BITS_22)
    assert F.text(adjust_words.retarget_text(much)).endswith("only fell to a quarter.")
    some = dataclasses.replace(retarget(106.7, BITS_20), old_nbits=adjust.nbits_of_hashes(2.0**20 * 4 / 3))
    said = F.text(adjust_words.retarget_text(some))
    assert "blocks took 1.33 × as long" in said
    assert "now 0.75 × what it was" in said


def test_blocks_that_took_no_time_are_as_fast_as_can_be() -> None:
    at_once = retarget(0.0, BITS_22, limited=True)
    assert adjust.speed_of(at_once) == math.inf
    assert "quadrupled" in F.text(adjust_words.retarget_text(at_once))


def test_the_rule_and_what_comes_next() -> None:
    rule = F.text(adjust_words.rule_text(status().work))
    assert "Every 8 blocks" in rule
    assert "should have taken 80 s" in rule
    assert "every 2016 blocks, which should take 14 days" in rule
    assert F.text(adjust_words.next_text(status(height=3))) == (
        "Block 3 is searched. Blocks until the difficulty follows: 6."
    )
    assert "stays as it is" in F.text(adjust_words.next_text(status(work=LabWork(CHAIN, nbits=BITS_20))))


def test_a_change_opened_comes_to_what_it_says() -> None:
    change = retarget(40.0, BITS_21)
    opened = adjust_words.retarget_working(change)
    given_values = {each.symbol: each.amount.value for each in opened.inputs}
    old, aimed, took = (given_values[key] or 0.0 for key in ("N", "T", "t"))
    assert opened.result.value == pytest.approx(old * aimed / max(aimed / 4, min(took, 4 * aimed)), rel=1e-4)
    assert opened.provenance is Provenance.MEASURED
    limited = adjust_words.retarget_working(retarget(1.0, BITS_22, limited=True), simulated=True)
    assert len(limited.notes) == len(opened.notes) + 1
    assert limited.provenance is Provenance.SIMULATED


# ---- the chain's picture


def test_a_chain_without_races_is_one_row() -> None:
    cells = adjust_chain.chain_cells([block(1), block(2), block(3)])
    assert [(cell.block.height, cell.lane, cell.decided) for cell in cells] == [
        (1, 0, True),
        (2, 0, True),
        (3, 0, True),
    ]
    assert [bool(cell.parent) for cell in cells] == [False, True, True]
    assert adjust_chain.races([block(1), block(2)]) == ()


def test_the_loser_of_a_race_stands_aside() -> None:
    blocks = [block(1), block(2, state="orphan"), block(2, "others", hash_hex="ab" * 32), block(3)]
    cells = adjust_chain.chain_cells(blocks)
    assert [(c.block.by, c.lane) for c in cells if c.block.height == 2] == [("others", 0), ("us", 1)]
    (race,) = adjust_chain.races(blocks)
    assert race.winner.by == "others"
    assert race.decided
    said = F.text(adjust_words.race_text(race))
    assert "decided for that of the others (simulated); that of this PC is an orphan" in said


def test_a_race_at_the_top_is_not_decided() -> None:
    blocks = [block(1), block(2), block(2, "others", "rival")]
    (race,) = adjust_chain.races(blocks)
    assert not race.decided
    assert "the next block decides" in F.text(adjust_words.race_text(race))
    # The branch's next block is told before the first one is called an orphan: it counts as decided by then.
    assert adjust_chain.races([*blocks, block(3)])[0].decided


def test_what_is_only_an_orphan_is_never_drawn_into_the_chain() -> None:
    (cell,) = adjust_chain.chain_cells([block(4, state="orphan")])
    assert cell.aside
    assert cell.decided


def test_a_rival_that_is_alone_at_its_height_is_the_chain() -> None:
    (cell,) = adjust_chain.chain_cells([block(4, "others", "rival")])
    assert not cell.aside


def test_a_header_that_is_none_has_no_block_before_it() -> None:
    assert adjust_chain.previous_hash(block(2, header_hex="")) == ""
    assert adjust_chain.previous_hash(block(2, header_hex="zz" * 80)) == ""
    assert adjust_chain.previous_hash(block(2)) == block(1).hash_hex


def test_what_happened_is_told_newest_first() -> None:
    blocks = (block(1), block(2), block(2, "others", "orphan", at_s=25.0), block(3))
    told = adjust_words.what_happened(status(blocks=blocks, retargets=(retarget(40.0, BITS_21),)))
    assert [each.kind for each in told] == [adjust_words.RETARGET, adjust_words.RACE]
    assert told[0].retarget is not None
    assert [each.at_s for each in told] == [40.0, 25.0]


# ---- figures


def test_block_times_show_whose_blocks_they_are() -> None:
    blocks = (block(1), block(2, "others"), block(3), block(3, "others", "orphan"))
    plot = adjust.block_times_plot(status(blocks=blocks, retargets=(retarget(40.0, BITS_21, height=3),)))
    by_key = {series.key: series for series in plot.series}
    assert by_key["us"].x == (1.0, 3.0)
    assert by_key["us"].y == (9.0, 11.0)
    assert not by_key["us"].simulated
    assert by_key["others"].x == (2.0,)
    assert by_key["others"].simulated
    assert by_key["orphans"].x == (3.0,)
    assert [(mark.axis, mark.at) for mark in plot.marks] == [("y", 10.0), ("x", 2.5)]
    assert F.text(plot.marks[1].label) == "difficulty 2 ×"


def test_only_the_last_blocks_are_drawn() -> None:
    plot = adjust.block_times_plot(
        status(
            blocks=tuple(block(height) for height in range(1, 101)),
            retargets=tuple(retarget(40.0, BITS_21, height=h) for h in range(1, 101, 4)),
        )
    )
    assert len(plot.series[0].x) == 60
    heights = [mark.at for mark in plot.marks if mark.axis == "x"]
    assert len(heights) == 6
    assert min(heights) > 40.0


def test_before_the_first_block_there_is_a_figure_without_bars() -> None:
    plot = adjust.block_times_plot(status())
    assert plot.series == ()
    assert plot.marks[0].at == 10.0


def test_simulated_figures_say_so() -> None:
    made_up = status(blocks=(block(1),), simulated=True)
    assert adjust.block_times_plot(made_up).simulated
    assert adjust.block_times_plot(made_up).series[0].simulated
    plot = adjust.power_plot(made_up, (adjust.Power(1.0, 2e6, 0.0),))
    assert plot.simulated
    assert all(series.simulated for series in plot.series if series.key == "own")
    assert "nothing was hashed" in F.text(plot.note)


def test_the_difficulty_is_shown_as_the_power_that_it_is_right_for() -> None:
    changes = (
        retarget(40.0, BITS_21),
        Retarget(17, BITS_21, BITS_22, 41.0, 80.0, limited=False, at_s=81.0),
    )
    seen = (adjust.Power(0.0, None, 0.0), adjust.Power(1.0, 2e5, 0.0), adjust.Power(50.0, 2e5, 4e5))
    plot = adjust.power_plot(status(retargets=changes), seen)
    asked, own, everyone = plot.series
    assert asked.x == (0.0, 40.0, 81.0, 90.0)
    assert asked.y == pytest.approx([2.0**bits / 10.0 for bits in (20, 21, 22, 22)], rel=1e-6)
    assert own.x == (1.0, 50.0)
    assert everyone.y == (2e5, 6e5)
    assert everyone.simulated
    assert not own.simulated


def test_a_chain_whose_first_changes_are_forgotten_begins_where_they_are_known() -> None:
    change = Retarget(41, BITS_21, BITS_22, 50.0, 80.0, limited=False, at_s=80.0)
    asked = adjust.power_plot(status(retargets=(change,)), ()).series[0]
    assert asked.x[0] == 30.0


def test_without_a_time_to_aim_at_there_is_no_power_that_is_right() -> None:
    plot = adjust.power_plot(status(work=LabWork(CHAIN, block_s=0.0)), ())
    assert plot.series == ()


def test_power_is_remembered_and_a_new_lab_begins_anew() -> None:
    seen: tuple[adjust.Power, ...] = ()
    for second in range(3):
        seen = adjust.with_power(seen, status(elapsed_s=float(second), hashrate_hs=1e6))
    seen = adjust.with_power(seen, status(elapsed_s=2.0, hashrate_hs=2e6, others_hs=1e6))
    assert [(each.at_s, each.own_hs, each.others_hs) for each in seen] == [
        (0.0, 1e6, 0.0),
        (1.0, 1e6, 0.0),
        (2.0, 2e6, 1e6),
    ]
    assert adjust.with_power(seen, status(elapsed_s=2.0, state="ended")) == seen
    assert [each.at_s for each in adjust.with_power(seen, status(elapsed_s=0.5))] == [0.5]


def test_a_long_lab_keeps_fewer_points() -> None:
    seen: tuple[adjust.Power, ...] = ()
    for second in range(2000):
        seen = adjust.with_power(seen, status(elapsed_s=float(second), hashrate_hs=1e6))
    assert len(seen) <= 900
    assert seen[0].at_s == 0.0
    assert seen[-1].at_s == 1999.0
