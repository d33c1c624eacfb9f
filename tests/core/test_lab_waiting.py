"""Waiting for a block: the exponential law in numbers, words, pictures and workings."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from fakes.money import evaluated, symbols_of
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from warmgui.core.lab import waiting as w
from warmgui.core.lab import waiting_cost as cost
from warmgui.core.lab.random import SeededRandom
from warmgui.core.money import mining
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.money.workings.working import Working
    from warmgui.core.text import Text

RATE = 1.1e9
RATES, DIFFICULTIES = st.floats(1.0, 1e18), st.floats(1e-3, 1e16)
INPUTS = cost.WaitingInputs(RATE, DEFAULT_FACTS, 80.0, 0.30, power_known=Provenance.MEASURED)


def say(text: Text) -> str:
    """In English, with plain spaces."""
    return Formatter().text(text).replace("\xa0", " ").replace("\u202f", " ")


def at(rate: float = RATE, difficulty: float = DEFAULT_FACTS.difficulty) -> w.Waiting:
    """Where there is one."""
    found = w.waiting(rate, difficulty)
    assert found is not None
    return found


@given(RATES, DIFFICULTIES)
def test_chances_are_those_of_the_law(rate: float, difficulty: float) -> None:
    found = at(rate, difficulty)
    assert found.mean_s == pytest.approx(mining.hashes_for_difficulty(difficulty) / rate)
    assert found.median_s == pytest.approx(found.quantile_s(0.5))
    assert found.chance(1.0) <= found.chance(mining.DAY_S) <= found.per_year <= found.chance(w.LIFE_S) <= 1
    assert found.chance(mining.DAY_S) == pytest.approx(
        mining.chance_of_one(mining.blocks_per_day(rate, difficulty))
    )
    assert found.chance(found.quantile_s(0.95)) == pytest.approx(0.95)
    assert found.density_per_s(0.0) * found.mean_s == pytest.approx(1.0)
    assert 2**found.bits == pytest.approx(rate * found.mean_s, rel=1e-7)


@pytest.mark.parametrize(
    ("rate", "difficulty"),
    [(None, 1.0), (0.0, 1.0), (-1.0, 1.0), (1.0, 0.0), (math.nan, 1.0), (1e-300, 1e300)],
)
def test_without_hashes_there_is_no_waiting_time(rate: float | None, difficulty: float) -> None:
    assert w.waiting(rate, difficulty) is None


def test_seeded_waits_have_mean_median_and_quantiles_of_the_law() -> None:
    random, found, n = SeededRandom("waiting"), at(1e6, 0.01), 3000
    waits = sorted(random.exponential(found.mean_s) for _ in range(n))
    assert sum(waits) / n == pytest.approx(found.mean_s, rel=4 / math.sqrt(n))
    for chance in (0.05, 0.5, 0.95):
        low, high = stats.poisson.interval(0.9999, n * (1 - chance))
        assert low <= sum(1 for wait in waits if wait > found.quantile_s(chance)) <= high


def test_short_times_are_told_in_seconds_and_long_ones_in_years() -> None:
    assert w.span(15.0).kind == "duration_s"
    assert w.span(1e12).kind == "years"


# ---- pictures --------------------------------------------------------------------------------------------


@given(RATES, DIFFICULTIES)
def test_pictures_show_the_law_and_their_marks_lie_in_them(rate: float, difficulty: float) -> None:
    found = at(rate, difficulty)
    years = found.mean_s >= 2 * mining.YEAR_S
    unit_s = mining.YEAR_S if years else 1.0
    for plot in (w.density_plot(found), w.chance_plot(found, simulated=True)):
        (line,) = plot.series
        assert plot.x.kind == ("years" if years else "duration_s")
        assert list(line.x) == sorted(set(line.x))
        assert len(line.x) == len(line.y) > 100
        assert plot.x.low is not None
        assert plot.x.high is not None
        assert all(plot.x.low <= mark.at <= plot.x.high for mark in plot.marks)
        assert len(plot.marks) >= 3
        assert all(say(mark.label) for mark in plot.marks)
        assert say(plot.note)
    for x, y in list(zip(line.x, line.y, strict=True))[::40]:
        assert y == pytest.approx(found.chance(x * unit_s), rel=1e-6)
    assert plot.simulated
    assert line.simulated


def test_a_life_is_marked_where_waits_are_counted_in_years() -> None:
    labels = [say(mark.label) for mark in w.chance_plot(at()).marks]
    assert "a life of 80 years" in labels
    assert "mean: 16.6 million years" in labels
    assert not any("life" in say(mark.label) for mark in w.chance_plot(at(RATE, 1.0)).marks)


# ---- workings --------------------------------------------------------------------------------------------


def workings(inputs: cost.WaitingInputs) -> list[Working]:
    """All of them."""
    return [
        cost.cost_working(inputs),
        cost.cost_working(inputs, 0.9),
        cost.chance_working(inputs, 86_400.0),
        cost.mean_working(inputs),
        cost.quantile_working(inputs),
    ]


@pytest.mark.parametrize("rate", [1.0, RATE, 234e12])
def test_each_formula_gives_the_number_that_is_shown(rate: float) -> None:
    for opened in workings(replace(INPUTS, hashrate_hs=rate)):
        exact = evaluated(opened)
        assert opened.result.value is not None
        assert abs(exact - Decimal(opened.result.value)) <= Decimal("1e-9") * abs(exact)
        assert symbols_of(opened) == {entry.symbol for entry in opened.inputs}
        assert opened.provenance is Provenance.MODELLED
        assert say(opened.title)
        assert say(opened.source)
        for entry in opened.inputs:
            assert say(entry.name)
            assert entry.provenance is not Provenance.UNKNOWN


def test_even_odds_cost_what_the_arithmetic_of_money_says() -> None:
    j_per_th = mining.efficiency_j_per_th(80.0, RATE)
    expected = mining.cost_of_odds(0.5, DEFAULT_FACTS.difficulty, j_per_th, 0.30)
    assert cost.cost_working(INPUTS).result.value == expected
    assert expected > 1e6


def test_what_is_not_known_stays_unknown() -> None:
    for opened in workings(replace(INPUTS, hashrate_hs=None)):
        assert (opened.result.value, opened.provenance) == (None, Provenance.UNKNOWN)
    for missing in ({"power_w": None}, {"price_per_kwh": None}):
        opened = cost.cost_working(replace(INPUTS, **missing))
        assert (opened.result.value, opened.provenance) == (None, Provenance.UNKNOWN)
    assert cost.mean_working(replace(INPUTS, power_w=None)).result.value is not None


def test_free_heat_costs_nothing_and_simulated_hashes_say_so() -> None:
    assert cost.cost_working(replace(INPUTS, power_w=0.0)).result.value == 0.0
    opened = cost.mean_working(replace(INPUTS, simulated=True))
    assert opened.provenance is Provenance.SIMULATED
