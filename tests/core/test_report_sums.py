"""What follows from sums of history: over what is known, never 0 for want of an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.report import sums
from warmgui.core.settings.use import MoneySettings

HALF_KNOWN = {"mining_kwh": 4.0, "cost": 0.6, "cost_unknown_kwh": 2.0}


def test_the_price_paid_is_over_the_energy_whose_cost_is_known() -> None:
    assert sums.per_mined_kwh(HALF_KNOWN, "cost") == pytest.approx(0.3)
    assert sums.known_fraction(HALF_KNOWN, "cost") == 0.5


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"mining_kwh": 0.0, "cost": 0.0, "cost_unknown_kwh": 0.0},
        {"mining_kwh": 4.0, "cost": None, "cost_unknown_kwh": 4.0},
        {"mining_kwh": 4.0, "cost": 1.0, "cost_unknown_kwh": 4.0},
        {"mining_kwh": 4.0, "cost": 1.0},
    ],
)
def test_no_price_follows_from_nothing(row: sums.Row) -> None:
    assert sums.per_mined_kwh(row, "cost") is None
    assert sums.net_per_useful_kwh(row, 1.0) is None


def test_rounding_does_not_make_a_known_sum_partly_known() -> None:
    assert sums.known_fraction({"mining_kwh": 3.0, "cost_unknown_kwh": 1e-12}, "cost") == 1.0
    assert sums.known_fraction({"mining_kwh": 3.0, "cost_unknown_kwh": 3.1}, "cost") == 0.0
    assert sums.known_fraction({"mining_kwh": 3.0}, "energy_kwh") is None, "it is never partly known"


def test_earnings_in_money_need_a_price_unless_they_are_nothing() -> None:
    assert sums.income({"sat": 1000.0}, 60_000.0) == pytest.approx(0.6)
    assert sums.income({"sat": 1000.0}, None) is None
    assert sums.income({"sat": 0.0}, None) == 0.0
    assert sums.income({"sat": None}, 60_000.0) is None
    assert sums.net_cost({"cost": 2.0, "sat": 1000.0}, 60_000.0) == pytest.approx(1.4)
    assert sums.net_cost({"cost": 2.0, "sat": 1.0}, None) is None
    assert sums.net_cost({"cost": None, "sat": 0.0}, None) is None


def test_net_cost_is_of_the_energy_whose_cost_and_earnings_are_known() -> None:
    row = HALF_KNOWN | {"sat": 400.0, "sat_unknown_kwh": 0.0}
    assert sums.net_cost(row, 50_000.0) == pytest.approx(0.6 - 0.1), "half of 0.20 was earned by the rest"
    row = row | {"cost_unknown_kwh": 0.0, "sat_unknown_kwh": 3.0}
    assert sums.net_cost(row, 50_000.0) == pytest.approx(0.6 / 4 - 0.2)


def test_net_per_useful_kwh_is_not_flattered_by_hours_without_a_price() -> None:
    """Known throughout it would be (0.3 - 0.05) / 0.5 per kWh; half of the cost is unknown here."""
    row = HALF_KNOWN | {
        "useful_kwh": 2.0,
        "useful_unknown_kwh": 0.0,
        "sat": 400.0,
        "sat_unknown_kwh": 0.0,
    }
    assert sums.net_per_useful_kwh(row, 50_000.0) == pytest.approx(0.5)
    assert sums.net_per_useful_kwh(row, None) is None
    assert sums.net_per_useful_kwh(row | {"useful_kwh": 0.0}, 1.0) is None


def test_all_at_once() -> None:
    row = sums.extended(
        HALF_KNOWN
        | {"sat": 0.0, "co2_g": 800.0, "co2_unknown_kwh": 2.0, "own_kwh": 1.0}
        | {"own_unknown_kwh": 0.0},
        None,
    )
    assert row["carbon_paid_g_per_kwh"] == pytest.approx(400.0)
    assert row["own_fraction"] == 0.25
    assert (row["net_cost"], row["income"]) == (0.6, 0.0)
    assert row["useful_fraction"] is None


# ---- adding rows


def test_rows_add_up_and_means_are_weighed_by_time() -> None:
    rows: list[sums.Row] = [
        {"start_utc": 60.0, "energy_kwh": 1.0, "mean_room_c": 20.0, "seconds": 3600.0, "cost": None},
        {"start_utc": 0.0, "energy_kwh": 2.0, "mean_room_c": 23.0, "seconds": 1800.0, "cost": None},
        {"start_utc": 99.0, "energy_kwh": None, "mean_room_c": None, "seconds": 9.0},
    ]
    total = sums.added(rows)
    assert total["energy_kwh"] == 3.0
    assert total["mean_room_c"] == pytest.approx(21.0)
    assert total["start_utc"] == 0.0
    assert total["cost"] is None
    assert sums.added([]) == {}
    assert sums.added([{"mean_room_c": None}])["mean_room_c"] is None


amounts = st.floats(0.0, 1e3)


@given(st.lists(st.tuples(amounts, amounts, st.booleans()), min_size=1, max_size=12))
def test_a_sum_is_known_for_what_its_rows_know(hours: list[tuple[float, float, bool]]) -> None:
    rows: list[sums.Row] = [
        {"mining_kwh": mined, "cost": cost if known else None, "cost_unknown_kwh": 0.0 if known else mined}
        for mined, cost, known in hours
    ]
    total = sums.added(rows)
    mined = sum(mined for mined, _, _ in hours)
    share = sums.known_fraction(total, "cost")
    if mined == 0:
        assert share is None
        return
    assert share is not None
    assert 0.0 <= share <= 1.0
    assert share * mined == pytest.approx(sum(m for m, _, known in hours if known), abs=1e-6)


# ---- the price of a bitcoin


def test_the_price_comes_in_the_users_currency_or_not_at_all() -> None:
    usd, eur = MoneySettings(currency="USD"), MoneySettings(currency="EUR")
    assert sums.price_per_btc(None, usd) is None
    assert sums.price_per_btc(DEFAULT_FACTS, usd) == DEFAULT_FACTS.btc_price
    assert sums.price_per_btc(DEFAULT_FACTS, eur) is None
    assert sums.price_per_btc(DEFAULT_FACTS, replace(eur, usd_rate=0.5)) == pytest.approx(30_400.0)
    in_eur = replace(DEFAULT_FACTS, btc_price=55_000.0, price_currency="EUR")
    assert sums.price_per_btc(in_eur, eur) == 55_000.0
    nothing = replace(DEFAULT_FACTS, btc_price=None, hashprice_usd=None)
    assert sums.price_per_btc(nothing, usd) is None
