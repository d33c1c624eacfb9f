"""Simulations of lessons: the same on every machine, and what they should be by theory."""

from __future__ import annotations

import hashlib
import math
from decimal import Decimal, InvalidOperation

import pytest
from scipy import stats

from warmgui.core.kinds import KINDS
from warmgui.core.lab.lessons.lab_tasks import lab_wish
from warmgui.core.lab.lessons.numbers import exactly
from warmgui.core.lab.lessons.outcome import Outcome, quantile
from warmgui.core.lab.lessons.simulations import MODELS
from warmgui.core.lab.random import SeededRandom
from warmgui.core.lab.tickets import nbits_of_bits
from warmgui.core.model_lab import CHAIN, CLASS, MINE, REPLAY
from warmgui.core.text import Text
from warmgui.core.units import Formatter

USUAL = {
    "tickets": {"tickets": "1024"},
    "waits": {"mean": "60", "waits": "2000"},
    "towns": {"homes": "200", "towns": "500", "chance": "0.005"},
    "solo_pool": {
        "lives": "1000",
        "mean": "0.7",
        "pool_blocks": "26000",
        "reward_sat": "314000000",
        "fee": "0.02",
    },
    "chain": {
        "retargets": "14",
        "blocks": "200",
        "change_at": "5",
        "block_s": "10",
        "hashrate": "1000",
        "factor": "8",
    },
}


def run(model: str, seed: int = 1, **changes: str) -> Outcome:
    """The outcome of a model."""
    values = {name: Decimal(value) for name, value in (USUAL[model] | changes).items()}
    with exactly():
        return MODELS[model].run(values, SeededRandom(seed), dict.fromkeys(values, "duration_s"))


def number(outcome: Outcome, name: str) -> float:
    return float(outcome.results[name])


@pytest.mark.parametrize("model", sorted(MODELS))
def test_the_same_seed_gives_the_same_and_another_another(model: str) -> None:
    assert run(model) == run(model)
    assert run(model).results != run(model, 2).results


@pytest.mark.parametrize("model", sorted(MODELS))
def test_results_are_those_that_are_promised(model: str) -> None:
    outcome = run(model)
    assert set(outcome.results) == set(MODELS[model].results)
    kinds = {kind for kind in MODELS[model].results.values() if not kind.startswith("=")}
    assert kinds <= set(KINDS)
    assert all(len(row) == len(outcome.table.heads) for row in outcome.table.rows)
    assert outcome.plot.simulated is not MODELS[model].real
    text = Formatter().text(outcome.table.title)
    assert ("simulated" in text) is not MODELS[model].real
    for row in outcome.table.rows:
        assert all(isinstance(cell, Text) or cell.value is not None for cell in row)


def test_tickets_are_real_hashes_that_anybody_can_check() -> None:
    outcome = run("tickets")
    args = dict(outcome.note.args)
    batch = str(args["first"]).removesuffix(" ticket 1")
    best = hashlib.sha256(hashlib.sha256(f"{batch} ticket {args['number']}".encode()).digest()).hexdigest()
    assert best == args["hash"]
    assert 256 - int(best, 16).bit_length() == number(outcome, "best")
    assert sum(cell[1].value for cell in outcome.table.rows) == 1024  # type: ignore[union-attr,misc]  # amounts


def test_tickets_follow_the_halving_law() -> None:
    rows = run("tickets", tickets="16384").table.rows
    seen = [row[1].value for row in rows]  # type: ignore[union-attr]  # amounts
    expected = [row[2].value for row in rows]  # type: ignore[union-attr]  # amounts
    assert sum(expected) == pytest.approx(16384)  # type: ignore[arg-type]  # numbers
    assert stats.chisquare(seen, expected).pvalue > 0.001


def test_waits_follow_the_exponential_law() -> None:
    outcome = run("waits")
    assert number(outcome, "mean") == pytest.approx(60, rel=5 / math.sqrt(2000))
    assert number(outcome, "median") == pytest.approx(60 * math.log(2), rel=0.1)
    assert number(outcome, "longer") == pytest.approx(math.exp(-1), abs=0.05)
    seen, expected = ([number(outcome, f"{side}{i}") for i in range(3)] for side in "oe")
    assert sum(seen) == 2000
    assert sum(expected) == pytest.approx(2000)
    assert stats.chisquare(seen, expected).pvalue > 0.001


def test_towns_follow_the_binomial_law() -> None:
    outcome = run("towns")
    law = stats.binom(200, 0.005)
    expected = [500 * law.pmf(0), 500 * law.pmf(1), 500 * law.sf(1)]
    assert [number(outcome, f"e{i}") for i in range(3)] == pytest.approx(expected)
    assert stats.chisquare([number(outcome, f"o{i}") for i in range(3)], expected).pvalue > 0.001
    assert number(outcome, "mean") * 500 == number(outcome, "total")


@pytest.mark.parametrize(("chance", "total"), [("0", 0), ("1", 15)])
def test_towns_at_the_ends(chance: str, total: int) -> None:
    assert number(run("towns", homes="5", towns="3", chance=chance), "total") == total
    assert number(run("towns", homes="1", towns="3", chance=chance), "total") == total / 5


def test_solo_and_pool_have_the_same_mean_but_for_the_fee() -> None:
    outcome = run("solo_pool")
    mean = 0.7 * 314e6
    assert number(outcome, "solo_mean") == pytest.approx(mean, rel=5 / math.sqrt(0.7 * 1000))
    assert number(outcome, "pool_mean") == pytest.approx(0.98 * mean, rel=0.001)
    assert number(outcome, "nothing") == pytest.approx(math.exp(-0.7), abs=0.08)
    spread = 1.645 / math.sqrt(26000)
    assert number(outcome, "pool_low") == pytest.approx(0.98 * mean * (1 - spread), rel=0.003)
    assert number(outcome, "pool_high") == pytest.approx(0.98 * mean * (1 + spread), rel=0.003)


def test_a_small_pool_is_drawn_block_by_block() -> None:
    assert number(run("solo_pool", pool_blocks="5"), "pool_mean") == pytest.approx(
        0.98 * 0.7 * 314e6, rel=0.1
    )


def test_a_chain_follows_its_hash_power_within_the_limit() -> None:
    outcome = run("chain")
    needed = [row[2].value for row in outcome.table.rows]  # type: ignore[union-attr]  # amounts
    factors = [row[4].value for row in outcome.table.rows]  # type: ignore[union-attr]  # amounts
    assert number(outcome, "after") == pytest.approx(10 / 8, rel=0.4)
    assert factors[5] == 4  # eight times as much asks for more than the limit gives
    assert max(factors) <= 4  # type: ignore[type-var]  # numbers
    assert needed[-1] == pytest.approx(8 * 1000 * 10, rel=0.4)
    assert number(outcome, "last") == pytest.approx(10, rel=0.4)
    assert number(run("chain", retargets="3", change_at="2"), "after") == number(
        run("chain", retargets="3", change_at="2"), "last"
    )
    assert run("chain", factor="0.01").table.rows[5][4].value == 0.25  # type: ignore[union-attr]  # an amount


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        ("tickets", {"tickets": "15"}),
        ("waits", {"waits": "3"}),
        ("towns", {"chance": "1.1"}),
        ("towns", {"homes": "10000", "towns": "500"}),
        ("solo_pool", {"fee": "2"}),
        ("chain", {"retargets": "31"}),
        ("chain", {"retargets": "5"}),
    ],
)
def test_numbers_out_of_bounds_are_refused(model: str, changes: dict[str, str]) -> None:
    with pytest.raises(InvalidOperation):
        run(model, **changes)


def test_quantiles_are_values_of_the_row() -> None:
    row = [Decimal(n) for n in (1, 2, 3, 4)]
    assert [quantile(row, Decimal(q)) for q in ("0", "0.25", "0.5", "0.51", "1")] == [1, 1, 2, 3, 4]


# ---- what is mined


def test_wishes_are_those_of_the_lab() -> None:
    values = {
        name: Decimal(n)
        for name, n in {"bits": 33, "minutes": 5, "block_s": 3, "retarget_blocks": 12}.items()
    }
    mine = lab_wish(MINE, values, 9)
    assert (mine.work.kind, mine.duration_s, mine.work.nbits) == (MINE, 300.0, nbits_of_bits(33))
    chain = lab_wish(CHAIN, values, 9)
    assert (chain.work.block_s, chain.work.retarget_blocks, chain.work.seed) == (3.0, 12, 9)
    replay = lab_wish(REPLAY, {"height": Decimal(0), "minutes": Decimal(2)}, 9)
    assert (replay.work.kind, replay.work.replay, replay.duration_s) == (REPLAY, "0", 120.0)
    with pytest.raises(InvalidOperation):
        lab_wish(CLASS, values, 9)
    with pytest.raises(InvalidOperation):
        lab_wish(MINE, values | {"bits": Decimal(65)}, 9)
