"""What the views of real hashing say: rates with their source, the slider's scale, states, blocks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import make_devices, make_practice_snapshot
from fakes.lab_mine import RATE_HS, lab_snapshot, make_block, make_lab

from warmgui.core.lab.tickets import bits_of_nbits, nbits_of_difficulty
from warmgui.core.model import HashrateWindows
from warmgui.core.model_lab import CHAIN, CLASS, MINE, REPLAY, YEAR, LabWork
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.lab.mine import words

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot

F = Formatter()
IDLE = HashrateWindows()


def idle(**more: Any) -> Snapshot:
    """A PC that did nothing yet."""
    return make_practice_snapshot(**({"hashrate": IDLE} | more))


# ---- the hash rate


def test_a_running_lab_is_the_first_to_know_the_rate() -> None:
    known = words.known_rate(lab_snapshot(make_lab()))
    assert (known.value, known.provenance) == (RATE_HS, Provenance.MEASURED)


def test_then_the_mean_of_the_last_lab_for_the_power_that_is_chosen() -> None:
    ended = make_lab(state="ended", power_fraction=0.5, hashrate_hs=None, hashes=1000, elapsed_s=10.0)
    same, full = (words.known_rate(lab_snapshot(ended, hashrate=IDLE), part) for part in (0.5, 1.0))
    assert (same.value, same.provenance) == (100.0, Provenance.MEASURED)
    assert (full.value, full.provenance) == (200.0, Provenance.MODELLED)


@pytest.mark.parametrize("kind", [CLASS, REPLAY])
def test_labs_that_count_no_hashes_of_their_own_tell_no_mean(kind: str) -> None:
    ended = make_lab(state="ended", work=LabWork(kind), hashes=1000, elapsed_s=10.0)
    assert words.known_rate(lab_snapshot(ended)).value == 1.1e9, "the last minute of heating"


def test_then_the_benchmark_then_heating_then_nothing() -> None:
    """What heats follows the room; the benchmark is of this PC."""
    heats = words.known_rate(make_practice_snapshot(devices=()))
    assert (heats.value, heats.provenance) == (1.1e9, Provenance.MEASURED)
    assert words.known_rate(make_practice_snapshot(), 0.5) == words.known_rate(idle(), 0.5)
    estimated = words.known_rate(idle(), 0.5)
    # The network heater is off and has no benchmark.
    assert estimated.value == pytest.approx((262e6 + 1.9e9) / 2)
    assert estimated.provenance is Provenance.MODELLED
    nothing = words.known_rate(idle(devices=()))
    assert (nothing.value, nothing.provenance) == (None, Provenance.UNKNOWN)


def test_simulated_rates_are_never_called_measured() -> None:
    made_up = make_lab(simulated=True)
    ended = dataclasses.replace(made_up, state="ended", hashrate_hs=None)
    for lab in (made_up, ended):
        known = words.known_rate(lab_snapshot(lab, simulated=True, hashrate=IDLE))
        assert known.provenance is Provenance.SIMULATED
    assert words.known_rate(make_practice_snapshot(simulated=True)).provenance is Provenance.SIMULATED
    assert words.known_rate(idle(simulated=True)).provenance is Provenance.SIMULATED


# ---- the difficulty


def test_the_scale_goes_from_a_second_to_bitcoins_difficulty() -> None:
    scale = words.scale_of(make_practice_snapshot(), 1.1e9)
    assert (scale.low, scale.high) == (30, 79)
    assert scale.nbits(79) == nbits_of_difficulty(133.87e12)
    assert scale.bits(79) == pytest.approx(78.93, abs=0.01)
    assert scale.is_bitcoins(79)
    assert bits_of_nbits(scale.nbits(34)) == pytest.approx(34.0)
    assert scale.bits(34) == 34.0


def test_without_facts_or_rate_there_is_a_scale_all_the_same() -> None:
    scale = words.scale_of(make_practice_snapshot(network=None), None)
    assert (scale.low, scale.high) == (words.LEAST_BITS, 80)
    assert scale.bits(80) == 80.0
    assert not scale.is_bitcoins(80)
    assert bits_of_nbits(scale.nbits(80)) == pytest.approx(80.0)


def test_an_asics_scale_still_ends_at_bitcoins() -> None:
    scale = words.scale_of(make_practice_snapshot(), 2.0**90)
    assert (scale.low, scale.high) == (78, 79)


def test_it_begins_where_a_block_takes_about_fifteen_seconds() -> None:
    assert words.first_position(1.1e9) == 34
    assert words.first_position(None) == words.UNKNOWN_RATE_BITS
    assert words.first_position(1.0) == words.LEAST_BITS


def test_both_waits_come_from_one_rate_and_can_be_opened() -> None:
    snapshot = make_practice_snapshot()
    rate = words.known_rate(lab_snapshot(make_lab(hashrate_hs=1.1e9)))
    here, far = words.wait_workings(34.0, rate, snapshot.network)
    assert here.result.value == pytest.approx(2.0**34 / 1.1e9)
    assert F.amount(far.result) == "16.6 million years"
    assert far.inputs[0].provenance is Provenance.DATED
    assert "26 Jun 2026" in F.text(far.inputs[0].source)
    inputs = {each.symbol: each.amount.value or 0.0 for each in far.inputs}
    years = inputs["D"] * 2**48 / 65_535 / inputs["h"] / (365.25 * 86_400)
    assert far.result.value == pytest.approx(years)
    assert len(words.wait_workings(34.0, rate, None)) == 1


def test_an_unknown_rate_has_an_unknown_wait() -> None:
    assert words.wait_amount(34.0, None).value is None
    assert F.amount(words.wait_amount(34.0, 1.1e9)) == "16 s"


# ---- states


def said(snapshot: Snapshot, kind: str = MINE) -> tuple[str, str]:
    text, role = words.state_text(snapshot, kind)
    return F.text(text), role


def test_what_is_said_while_nothing_runs() -> None:
    assert "all of it becomes heat" in said(make_practice_snapshot())[0]
    assert "You are asked before" in said(make_practice_snapshot(consented=False))[0]


def test_every_device_off_is_said_first() -> None:
    off = tuple(dataclasses.replace(each, enabled=False) for each in make_devices())
    assert said(make_practice_snapshot(devices=off)) == (
        "Every device of this PC is off: switch one on under Devices.",
        "warning",
    )
    stuck = tuple(dataclasses.replace(each, state="quarantined") for each in make_devices())
    assert words.no_device(make_practice_snapshot(devices=stuck))
    assert not words.no_device(make_practice_snapshot(devices=())), "not known yet"


def test_starting_held_and_simulated_are_said() -> None:
    assert said(lab_snapshot(make_lab(state="starting")))[0] == "The miner is starting."
    waits = make_lab(state="starting", text=verbatim("tuning the card"))
    assert said(lab_snapshot(waits))[0] == "tuning the card"
    held = make_lab(state="held", text=verbatim("you are on battery"))
    assert said(lab_snapshot(held)) == ("Held: you are on battery.", "warning")
    assert said(lab_snapshot(make_lab(state="held")))[0] == "Held: no power is given now."
    assert said(lab_snapshot(make_lab(simulated=True)))[0].startswith("Simulated:")
    assert said(lab_snapshot(make_lab()))[0] == "", "as it should run"


@pytest.mark.parametrize("kind", [YEAR, CHAIN, REPLAY, CLASS, "unheard of"])
def test_another_lab_is_named(kind: str) -> None:
    sentence = said(lab_snapshot(make_lab(work=LabWork(kind))))[0]
    assert sentence.startswith("The lab hashes for ")
    assert sentence.endswith("Starting here ends that.")


def test_an_end_is_told_with_its_reason() -> None:
    assert said(lab_snapshot(make_lab(state="ended")))[0].startswith("Stopped.")
    over = make_lab(state="ended", text=verbatim("Its time was over."))
    assert said(lab_snapshot(over))[0] == "Its time was over."
    other = make_lab(state="ended", work=LabWork(CHAIN))
    assert said(lab_snapshot(other))[0].startswith("Nothing is hashed yet.")


# ---- tickets and blocks


def test_tickets_of_a_second_are_counted_only_while_they_are_drawn() -> None:
    lab = make_lab()
    assert "drew 1 103 482 117 tickets" in F.text(words.drew_text(lab, draws=True)).replace("\u202f", " ")
    assert "drew" not in F.text(words.drew_text(lab, draws=False))
    assert "drew" not in F.text(words.drew_text(None, draws=False))
    assert "(simulated)" in F.text(words.drew_text(make_lab(simulated=True), draws=True))


def test_zero_bits_are_counted_in_words() -> None:
    assert [F.text(words.zero_bits_text(n)) for n in (0, 1, 5)] == [
        "0 zero bits",
        "1 zero bit",
        "5 zero bits",
    ]


def test_a_block_has_a_number_luck_and_a_nonce() -> None:
    lab = make_lab()
    block = lab.blocks[-1]
    assert F.text(words.block_title(lab, block)) == "Block 7 found by this PC"
    assert F.text(words.block_title(lab, lab.blocks[2])) == "Block 3 found by this PC"
    assert F.text(words.block_luck(block)) == "Took 11 s; expected 15 s. Luck 136 %."
    assert F.text(words.block_numbers(block)) == f"nonce {block.nonce} · 8.6 bits"
    assert F.text(words.found_text(lab, block)).startswith("Block 7 found by this PC. Took 11 s")


def test_orphans_are_not_counted_and_a_block_without_hashes_has_no_luck() -> None:
    kept, lost = make_block(1), make_block(2, state="orphan", at_s=40.0)
    lab = make_lab(blocks=(kept, lost), blocks_found=1)
    assert words.number_of(lab, kept) == 1
    at_once = make_block(3, hashes=0, seconds=0.0)
    assert F.text(words.block_luck(at_once)) == "Took 0 s."
    assert words.own_blocks(None) == ()


def test_simulated_blocks_say_so() -> None:
    lab = make_lab(simulated=True)
    assert F.text(words.block_title(lab, lab.blocks[-1])) == "Block 7 found (simulated)"
    assert F.text(words.simulated_mark(lab)) == "simulated"
    assert F.text(words.simulated_mark(make_lab())) == ""
