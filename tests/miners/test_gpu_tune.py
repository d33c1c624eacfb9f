"""The fastest kernel that is right is found, remembered, and never believed without a test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fakes.gpu_cards import PLAIN, PLAIN2, Silicon, StubCard, after, card_info, false_hits, hangs, lost_hits
from fakes.miner import FakeClock

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.trust import Distrust
from miners.devices.gpu.tune import NotNow as Unwanted
from miners.devices.gpu.tune import Setting, Tuned, program_digest, restore, tune
from miners.devices.gpu.tune_cache import FORGET_CRASHES_S, MOST_CRASHES, TuneCache, card_key

if TYPE_CHECKING:
    from pathlib import Path

TUNED = Tuned(Setting("plain", 8, 5e9, (0.5, 1.0)), Setting("plain2", 4, 6e9, (1.0,)))


def tuned_card(silicon: Silicon, **changes: object) -> StubCard:
    return StubCard(silicon, card_info(**changes))


def test_the_fastest_kernels_and_what_parts_of_the_card_give_are_measured() -> None:
    silicon = Silicon(rate_hs=1e8)
    kernels = tune(tuned_card(silicon), clock=silicon.clock)
    assert kernels.single.setting.variant == "plain"
    assert kernels.single.setting.hashrate_hs == pytest.approx(1e8, rel=0.01)
    assert kernels.single.curve.levels == pytest.approx((0.6, 1.0), rel=0.02)
    assert kernels.rolling is not None
    assert kernels.rolling.setting.hashrate_hs == pytest.approx(1.2e8, rel=0.01)
    assert kernels.of(2) is kernels.rolling
    assert kernels.of(1) is kernels.of(8) is kernels.single
    assert max(silicon.lasted_s) < 0.012
    assert kernels.tuned == Tuned(kernels.single.setting, kernels.rolling.setting)


def test_several_versions_are_not_used_where_they_bring_nothing() -> None:
    silicon = Silicon(rate_hs=1e8, speedup={"plain2": 0.9})
    assert tune(tuned_card(silicon), clock=silicon.clock).rolling is None


def test_a_block_size_that_is_faster_wins() -> None:
    class Picky(Silicon):
        def takes_s(self, *arguments: object) -> float:
            return super().takes_s(*arguments) * (0.5 if self.block == 8 else 1.0)  # type: ignore[arg-type]  # passed on

        block = 0

    silicon = Picky(rate_hs=1e8)

    class Card(StubCard):
        def build(self, variant: object, block: int) -> object:  # type: ignore[override]  # passed on
            silicon.block = block
            return super().build(variant, block)  # type: ignore[arg-type]  # passed on

    assert tune(Card(silicon, card_info()), clock=silicon.clock).single.setting.block == 8


def test_through_opencl_the_whole_card_is_one_step() -> None:
    silicon = Silicon(rate_hs=1e8)
    kernels = tune(tuned_card(silicon, interface="opencl"), clock=silicon.clock)
    assert (kernels.single.curve.levels, kernels.single.curve.full_blocks) == ((1.0,), 8)


def test_when_time_is_up_the_best_until_then_is_taken() -> None:
    silicon = Silicon(rate_hs=1e8)
    kernels = tune(tuned_card(silicon), clock=silicon.clock, budget_s=0.0)
    assert kernels.single.setting.block == 4
    assert kernels.rolling is None


def test_a_variant_that_cannot_be_built_or_computes_wrongly_is_passed_over() -> None:
    silicon = Silicon(rate_hs=1e8, refuses=frozenset({"plain2"}))
    assert tune(tuned_card(silicon), clock=silicon.clock).rolling is None
    with pytest.raises(GpuError, match="cannot build plain"):
        tune(tuned_card(Silicon(refuses=frozenset({"plain", "plain2"}))))
    for defect in (false_hits, lost_hits):
        with pytest.raises(Distrust, match="failed a check against hashlib"):
            tune(tuned_card(Silicon(defect=defect)))
    card = tuned_card(Silicon())
    card.variants = ()
    with pytest.raises(GpuError, match="no kernel"):
        tune(card)


def test_a_card_that_is_lost_meanwhile_or_no_longer_wanted_ends_the_measurement() -> None:
    with pytest.raises(GpuError, match="did not answer"):
        tune(tuned_card(Silicon(defect=after(3, hangs))))
    answers = [True] * 5
    with pytest.raises(Unwanted):
        tune(tuned_card(Silicon(rate_hs=1e8)), wanted=lambda: bool(answers and answers.pop()))
    with pytest.raises(Unwanted):
        tune(tuned_card(Silicon(rate_hs=1e8)), wanted=lambda: False)


def test_what_was_fastest_is_built_again_and_tested_again() -> None:
    silicon = Silicon()
    kernels = restore(tuned_card(silicon), Tuned(Setting("plain", 8, 5e9, (0.5, 1.0)), None))
    assert (kernels.single.kernel.variant, kernels.single.kernel.block, kernels.rolling) == (PLAIN, 8, None)
    assert restore(tuned_card(silicon), TUNED).of(2).kernel.variant == PLAIN2
    with pytest.raises(Distrust):
        restore(tuned_card(Silicon(defect=lost_hits)), TUNED)
    with pytest.raises(GpuError, match="no kernel 'magic'"):
        restore(tuned_card(silicon), Tuned(Setting("magic", 8, 5e9, (1.0,))))
    with pytest.raises(GpuError, match="differently"):
        restore(tuned_card(silicon), Tuned(Setting("plain", 8, 5e9, (0.2, 0.5, 1.0))))


def test_the_digest_tells_cards_apart_that_get_other_kernels() -> None:
    new, old = card_info(), card_info(architecture="sm_30")
    assert program_digest(new) == program_digest(card_info(name="Another"))
    assert len({program_digest(new), program_digest(old), program_digest(card_info("opencl"))}) == 3


# ---- the memory of it --------------------------------------------------------------------------------------


def test_a_measurement_is_found_again_by_another_process(tmp_path: Path) -> None:
    key = card_key(card_info(), "abc")
    TuneCache(tmp_path / "new").store(key, TUNED)
    assert TuneCache(tmp_path / "new").load(key) == TUNED
    assert TuneCache(tmp_path / "new").load(card_key(card_info(driver="1.1"), "abc")) is None
    TuneCache(tmp_path / "new").store(key, Tuned(TUNED.single))
    assert TuneCache(tmp_path / "new").load(key) == Tuned(TUNED.single)


def test_only_the_newest_measurements_are_kept(tmp_path: Path) -> None:
    cache = TuneCache(tmp_path)
    for number in range(40):
        cache.store(str(number), TUNED)
    assert cache.load("0") is None
    assert cache.load("39") == TUNED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"version": 7}',
        '{"version": 1, "cards": [], "opening": 3}',
        '{"version": 1, "cards": {"k": 5}, "opening": {"k": {"times": "two", "utc_s": 1}}}',
        '{"version": 1, "cards": {"k": {"single": {}}}, "opening": {"k": {"times": 2, "utc_s": NaN}}}',
    ],
)
def test_a_damaged_file_is_as_if_it_were_not_there(tmp_path: Path, text: str) -> None:
    (tmp_path / "graphics-cards.json").write_text(text)
    cache = TuneCache(tmp_path)
    assert cache.load("k") is None
    assert cache.crashes("k") == 0
    cache.store("k", TUNED)
    assert cache.load("k") == TUNED


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("variant", 3),
        ("block", 8.0),
        ("block", -8),
        ("hashrate_hs", "fast"),
        ("hashrate_hs", 0),
        ("hashrate_hs", True),
        ("hashrate_hs", 10**400),
        ("levels", 1.0),
        ("levels", []),
        ("levels", [0.5]),
        ("levels", [1.0, 0.5, 1.0]),
        ("levels", ["a", 1.0]),
    ],
)
def test_a_damaged_entry_is_no_entry(tmp_path: Path, field: str, value: object) -> None:
    cache = TuneCache(tmp_path)
    cache.store("k", TUNED)
    file = tmp_path / "graphics-cards.json"
    for part in ("single", "rolling"):
        content = json.loads(file.read_text())
        content["cards"]["k"][part][field] = value
        (tmp_path / "other").mkdir(exist_ok=True)
        (tmp_path / "other" / file.name).write_text(json.dumps(content))
        assert TuneCache(tmp_path / "other").load("k") is None


def test_a_folder_that_cannot_be_written_costs_a_measurement_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = TuneCache(tmp_path / "file" / "cache")
    cache.store("k", TUNED)
    assert cache.load("k") is None


def test_a_process_that_ended_while_it_opened_a_card_is_counted_for_a_day(tmp_path: Path) -> None:
    clock = FakeClock()
    for count in range(1, MOST_CRASHES + 1):
        TuneCache(tmp_path, clock=clock).opening("k")
        assert TuneCache(tmp_path, clock=clock).crashes("k") == count
    assert TuneCache(tmp_path, clock=clock).crashes("another") == 0
    clock.now_s += FORGET_CRASHES_S
    assert TuneCache(tmp_path, clock=clock).crashes("k") == 0
    TuneCache(tmp_path, clock=clock).opening("k")
    TuneCache(tmp_path, clock=clock).opened("k")
    assert TuneCache(tmp_path, clock=clock).crashes("k") == 0
