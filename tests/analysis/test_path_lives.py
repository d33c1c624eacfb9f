"""A hundred thousand lives: mean, spread and quantiles against theory, thresholds, memory, and the child."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from warmgui.analysis import paths as paths_module
from warmgui.analysis.__main__ import answer
from warmgui.analysis.paths import answered
from warmgui.core.lab.incomes_words import errors_apart
from warmgui.core.lab.paths import (
    FPPS,
    QUANTILES,
    PathQuestion,
    PathSide,
    answer_from,
    question_plain,
)
from warmgui.core.money.mining import blocks_per_day

PC = PathQuestion(1.1e9, 1.3387e14, 314_000_000, 1e20, pool_fee=0.02, paths=20_000)
ASIC = replace(PC, hashrate_hs=2e14, payout_sat=100_000)
FARM = replace(PC, hashrate_hs=5e16, points=13)
QUESTIONS = {
    "pc": PC,
    "pc by share": replace(PC, scheme=FPPS),
    "pc, easy shares": replace(PC, share_difficulty=1.0, points=13),
    "pc, endless window": replace(PC, window=0.0),
    "asic": replace(ASIC, points=13),
    "asic by share": replace(ASIC, scheme=FPPS),
    "farm": FARM,
    "tiny pool": replace(PC, pool_hs=1e15, window=0.5),
}


def every(side: PathSide) -> list[float]:
    """All numbers of a side."""
    rows = (side.mean_sat, side.earned_mean_sat, *side.quantiles_sat, *side.examples_sat)
    return [number for row in rows for number in row]


@pytest.mark.parametrize("name", QUESTIONS)
def test_mean_and_spread_are_those_of_theory(name: str) -> None:
    """Within the error that theory itself gives so many paths; the seeds are fixed."""
    question = QUESTIONS[name]
    found = answered(question)
    for side in (found.solo, found.pool):
        apart = errors_apart(side, question.paths)
        assert apart is not None
        assert abs(apart) < 4.0
    # The pool's sigma: of something near to normal, its error is 1 / sqrt(2 n).
    if name != "tiny pool":
        assert found.pool.sigma_sat == pytest.approx(found.pool.theory_sigma_sat, rel=4.0 / math.sqrt(2e4))
    if name == "farm":
        assert found.solo.sigma_sat == pytest.approx(found.solo.theory_sigma_sat, rel=4.0 / math.sqrt(2e4))


def test_quantiles_alone_are_those_of_poisson() -> None:
    """Of a farm: a fifth of a block a year and more, at each moment."""
    found = answered(FARM)
    mean = FARM.solo_day.paid_times * FARM.days
    each = FARM.reward_sat
    for i, at in enumerate(found.years):
        for q, row in zip(QUANTILES, found.solo.quantiles_sat, strict=True):
            blocks = row[i] / each
            assert blocks == pytest.approx(round(blocks))
            # The order statistic's own error, in probability: 4 sqrt(q (1 - q) / n).
            slack = 4 * math.sqrt(q * (1 - q) / FARM.paths)
            law = stats.poisson(mean * at / FARM.years)
            assert law.cdf(round(blocks)) >= q - slack
            assert law.cdf(round(blocks) - 1) <= q + slack


def test_quantiles_in_a_pool_are_those_of_its_blocks() -> None:
    """Where the window is endless a member's income is a fixed part of the pool's blocks."""
    question = replace(PC, window=0.0, points=7)
    found = answered(question)
    part = question.hashrate_hs / question.pool_hs * question.reward_sat * (1 - question.pool_fee)
    mean = blocks_per_day(question.pool_hs, question.difficulty) * question.days
    for q, row in zip(QUANTILES, found.pool.quantiles_sat, strict=True):
        slack = 4 * math.sqrt(q * (1 - q) / question.paths)
        law = stats.poisson(mean)
        assert law.cdf(round(row[-1] / part)) >= q - slack
        assert law.cdf(round(row[-1] / part) - 1) <= q + slack


def test_how_many_are_never_paid_alone() -> None:
    found = answered(replace(ASIC, paths=100_000, points=7))
    nothing = math.exp(-ASIC.solo_day.paid_times * ASIC.days)
    assert 0.85 < nothing < 0.95
    assert found.solo.nothing == pytest.approx(nothing, abs=4 * math.sqrt(nothing * (1 - nothing) / 1e5))


@pytest.mark.parametrize("name", QUESTIONS)
def test_paths_only_rise_and_quantiles_stand_in_order(name: str) -> None:
    found = answered(QUESTIONS[name])
    assert len(found.years) == QUESTIONS[name].points
    assert found.years[0] == 0.0
    assert found.years[-1] == pytest.approx(10.0)
    for side in (found.solo, found.pool):
        for row in (side.mean_sat, side.earned_mean_sat, *side.quantiles_sat, *side.examples_sat):
            assert row[0] == 0.0
            assert all(a <= b + 1e-9 for a, b in pairwise(row))
        for lower, upper in pairwise(side.quantiles_sat):
            assert all(a <= b for a, b in zip(lower, upper, strict=True))
        assert len(side.examples_sat) == paths_module.EXAMPLES


def test_what_is_unpaid_stays_unpaid() -> None:
    """Whole multiples of the threshold are paid, the rest is what the pool still holds; nothing is lost."""
    question = replace(PC, payout_sat=50)
    free, held = answered(PC), answered(question)
    assert held.pool.earned_mean_sat == free.pool.earned_mean_sat
    assert 0 < held.pool.earned_sat - held.pool.mean_sat[-1] < 50
    for row in (*held.pool.examples_sat, *held.pool.quantiles_sat):
        assert all(paid % 50 == 0 for paid in row)
    for paid, earned in zip(held.pool.examples_sat, free.pool.examples_sat, strict=True):
        assert all(0 <= e - p < 50 for p, e in zip(paid, earned, strict=True))
    assert free.pool.earned_mean_sat == pytest.approx(free.pool.mean_sat)
    assert held.solo == free.solo


def test_a_threshold_that_is_never_reached() -> None:
    found = answered(replace(PC, payout_sat=100_000))
    assert found.pool.nothing == 1.0
    assert found.pool.mean_sat[-1] == 0.0
    assert found.pool.earned_sat > 0.0


def test_seeds_and_streams() -> None:
    """The same seed gives the same found; the pool's terms do not change what happens alone."""
    assert answered(ASIC) == answered(ASIC)
    other = answered(replace(ASIC, seed=2))
    assert other.solo != answered(ASIC).solo
    assert answered(replace(ASIC, pool_fee=0.1, scheme=FPPS)).solo == answered(ASIC).solo


def test_one_path_is_enough() -> None:
    found = answered(replace(PC, paths=1, points=2))
    assert len(found.pool.examples_sat) == 1
    assert {row[-1] for row in found.pool.quantiles_sat} == {found.pool.examples_sat[0][-1]}


def test_wide_numbers_are_sorted_in_part_and_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given the same paths; when they are counted or sorted in part; then every number is the same."""
    question = replace(PC, paths=2000, points=5, payout_sat=20)
    counted = answered(question)
    monkeypatch.setattr(paths_module, "_WIDE", -1)
    placed = answered(question)
    for one, two in ((counted.solo, placed.solo), (counted.pool, placed.pool)):
        assert one.quantiles_sat == two.quantiles_sat
        np.testing.assert_allclose(every(one), every(two), rtol=1e-12)
        assert one.nothing == two.nothing


# ---- the job ---------------------------------------------------------------------------------------------


def test_the_job_as_the_child_answers_it() -> None:
    question = replace(PC, paths=500, points=4)
    said = json.dumps(answer({"kind": "paths", **question_plain(question)}), allow_nan=False)
    assert answer_from(json.loads(said)) == answered(question)


@pytest.mark.parametrize("broken", [{"paths": 10**9}, {"scheme": "lottery"}, {"years": None}, {"seed": -1}])
def test_what_is_no_question_is_no_job(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no "):
        answer({"kind": "paths", **question_plain(PC), **broken})


def test_memory_of_the_largest_usual_question() -> None:
    """100,000 paths of 61 points, wide and narrow: far below 300 MB, imports and all."""
    if not Path("/proc/self/status").exists():
        pytest.skip("only Linux tells a process's own peak like this")
    code = (
        "import sys; sys.path.insert(0, '.');"
        "from warmgui.analysis.paths import answered; from warmgui.core.lab.paths import PathQuestion;"
        "[answered(PathQuestion(h, 1.3387e14, 314_000_000, 1e20, payout_sat=50)) for h in (1.1e9, 2e14)];"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) / 1024 < 300
