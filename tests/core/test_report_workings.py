"""A figure of the history, opened: the formula, put in numbers, gives the figure."""

from __future__ import annotations

import pytest
from fakes.report import a_row

from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.report.sums import added, extended, usual
from warmgui.core.report.workings import RowWorkings
from warmgui.core.vocabulary import Provenance

PRICE = 60_800.0
KNOWN = {
    "power": Provenance.MEASURED,
    "price": Provenance.DECLARED,
    "carbon": Provenance.DECLARED,
    "room": Provenance.MEASURED,
}


def workings(**changes: float | None) -> RowWorkings:
    row = extended(a_row(0, **changes), PRICE)
    return RowWorkings(row, KNOWN, DEFAULT_FACTS, PRICE)


def numbers(made: RowWorkings, key: str) -> tuple[dict[str, float], float]:
    working = made.working(key)
    assert working is not None
    found = {given.symbol: given.amount.value for given in working.inputs}
    assert None not in found.values()
    assert working.result.value is not None
    return {symbol: value for symbol, value in found.items() if value is not None}, working.result.value


def test_the_price_paid_follows_from_its_inputs() -> None:
    given, result = numbers(workings(cost_unknown_kwh=0.5), "price_paid")
    assert result == pytest.approx(given["C"] / (given["E"] - given["E₀"]))


def test_the_useful_part_follows_from_its_inputs() -> None:
    given, result = numbers(workings(useful_unknown_kwh=0.2), "useful_fraction")
    assert result == pytest.approx(given["Q"] / (given["E"] - given["E₀"]))


def test_income_and_net_follow_from_their_inputs() -> None:
    made = workings(cost_unknown_kwh=0.5)
    given, result = numbers(made, "income")
    assert result == pytest.approx(given["S"] / 1e8 * given["P"])
    given, result = numbers(made, "net_cost")
    k = min(given["k₁"], given["k₂"])
    assert result == pytest.approx(given["C"] * k / given["k₁"] - given["I"] * k / given["k₂"])
    given, result = numbers(made, "net_per_useful_kwh")
    per_kwh = given["C"] / (given["E"] * given["k₁"]) - given["I"] / (given["E"] * given["k₂"])
    assert result == pytest.approx(per_kwh / given["u"])


def test_where_all_is_known_the_formulas_are_plain() -> None:
    made = workings()
    given, result = numbers(made, "net_cost")
    assert set(given) == {"C", "I"}
    assert result == pytest.approx(given["C"] - given["I"])
    given, result = numbers(made, "net_per_useful_kwh")
    assert result == pytest.approx((given["C"] - given["I"]) / (given["E"] * given["u"]))


@pytest.mark.parametrize("key", ["cost", "useful_kwh", "own_kwh", "co2_g", "sat"])
def test_sums_say_what_was_summed_up(key: str) -> None:
    made = workings(own_kwh=0.5, own_unknown_kwh=0.0).working(key)
    assert made is not None
    assert "Σ" in made.formula
    assert made.inputs
    assert any("second by second" in note.template for note in made.notes)


def test_a_working_is_as_certain_as_its_least_certain_input() -> None:
    made = workings()
    cost, co2, income = (made.working(key) for key in ("cost", "co2_g", "income"))
    assert cost is not None
    assert co2 is not None
    assert income is not None
    assert (cost.provenance, income.provenance) == (Provenance.DECLARED, Provenance.DATED)
    stale = RowWorkings(extended(a_row(0), PRICE), KNOWN | {"price": Provenance.STALE})
    assert stale.working("cost").provenance is Provenance.STALE  # type: ignore[union-attr]


def test_what_is_partly_known_says_so() -> None:
    made = workings(cost_unknown_kwh=0.5).working("cost")
    assert made is not None
    assert any("Known for" in note.template for note in made.notes)
    assert not any("Known for" in note.template for note in workings().working("cost").notes)  # type: ignore[union-attr]


def test_unknown_figures_and_plain_counts_have_no_working() -> None:
    made = workings(cost=None)
    assert [made.working(key) for key in ("cost", "price_paid", "net_cost", "accepted")] == [None] * 4
    bare = RowWorkings({"cost": 1.0, "sat": 1.0, "income": 1.0, "net_cost": 0.5}, {})
    working = bare.working("net_cost")
    assert working is not None
    assert [given.symbol for given in working.inputs] == ["C", "I"]
    assert working.provenance is Provenance.UNKNOWN
    half = RowWorkings({**bare._row, "mining_kwh": 1.0, "sat_unknown_kwh": 0.5}, {}).working("net_cost")
    assert half is not None
    assert [given.symbol for given in half.inputs] == ["C", "I", "k₂"], "nobody says how much cost is known"


def test_sums_of_rows_have_workings_too() -> None:
    total = extended(added([a_row(0), a_row(1)]), PRICE)
    given, result = numbers(RowWorkings(total, KNOWN, DEFAULT_FACTS, PRICE), "price_paid")
    assert (given["E"], result) == (4.0, pytest.approx(0.3))


def test_the_usual_provenance() -> None:
    shares = {Provenance.MEASURED: 0.4, Provenance.STALE: 0.6}
    assert usual({"power": shares, "price": {}}) == {"power": Provenance.STALE}
