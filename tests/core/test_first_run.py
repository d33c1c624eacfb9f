"""What a newcomer may expect: computed, dated, measured where something was measured, and never invented."""

from __future__ import annotations

import dataclasses

import pytest
from fakes.gui import make_devices, make_network, make_settings

from warmgui.core.first_run import (
    TYPICAL_HS,
    basis_words,
    best_rows,
    expectation,
    gain_c,
    measured_expectation,
    money_words,
    warmth_words,
)
from warmgui.core.messages import MinerBenchmarkRow
from warmgui.core.settings.model import Settings
from warmgui.core.units import Formatter

FACTS = make_network()
CPU, CARD, HEATER = make_devices()
F = Formatter()


def row(**facts: object) -> MinerBenchmarkRow:
    made = MinerBenchmarkRow("cpu", "avx2", 8, 100e6, None, None)
    return dataclasses.replace(made, **facts)  # type: ignore[arg-type]  # the caller names fields of the row


def test_a_typical_processor_earns_what_the_dated_facts_say() -> None:
    expected = expectation(FACTS, Settings())
    assert (expected.hashrate_hs, expected.measured) == (TYPICAL_HS, False)
    assert expected.sat_per_day == pytest.approx(0.0071, rel=0.01)
    assert expected.years_per_block == pytest.approx(121.5e6, rel=0.01)
    assert (expected.power_w, expected.cost_per_day, expected.gain_c) == (None, None, None)
    assert "26 Jun 2026" in F.text(basis_words(expected, FACTS))
    assert "not an income" in F.text(money_words(expected, Settings()))


def test_without_facts_nothing_is_claimed() -> None:
    expected = expectation(None, Settings())
    assert (expected.sat_per_day, expected.years_per_block, expected.income_per_day) == (None, None, None)
    assert not basis_words(expected, None)
    zero = expectation(dataclasses.replace(FACTS, difficulty=0.0), Settings())
    assert zero.sat_per_day is None


def test_income_is_told_only_in_a_currency_that_is_known() -> None:
    assert expectation(FACTS, Settings(), power_w=100.0).income_per_day is None
    dollars = make_settings(money={"currency": "USD"})
    expected = expectation(FACTS, dollars, power_w=100.0)
    assert expected.income_per_day == pytest.approx(0.0071e-8 * 60_000.0, rel=0.01)
    assert "would be worth" in F.text(money_words(expected, dollars))


def test_what_was_measured_counts_before_what_the_miner_said_at_its_start() -> None:
    expected = measured_expectation(FACTS, Settings(), (CPU, CARD, HEATER), (row(hashrate_hs=300e6),))
    assert expected.measured
    assert expected.hashrate_hs == pytest.approx(300e6 + 1.9e9)
    assert expected.power_w == 265.0
    assert expected.cost_per_day == pytest.approx(265.0 * 24 / 1000 * 0.30)


def test_devices_that_are_off_are_left_out_and_a_limit_holds() -> None:
    off = make_settings(devices={"disabled": ("gpu0",)})
    assert measured_expectation(FACTS, off, (CPU, CARD), ()).hashrate_hs == 262e6
    limited = make_settings(devices={"disabled": ("gpu0",)}, power={"limit_w": 47.5})
    expected = measured_expectation(FACTS, limited, (CPU, CARD), ())
    assert (expected.power_w, expected.hashrate_hs) == (47.5, 131e6)


def test_an_unknown_power_of_one_device_is_an_unknown_power() -> None:
    dark = dataclasses.replace(CARD, max_power_w=None)
    expected = measured_expectation(FACTS, Settings(), (CPU, dark), ())
    assert (expected.power_w, expected.gain_c) == (None, None)
    assert not warmth_words(expected, Settings())
    assert measured_expectation(FACTS, Settings(), (), ()).hashrate_hs == TYPICAL_HS


def test_the_fastest_row_counts_that_is_believable_and_does_not_roll() -> None:
    rows = (
        row(),
        row(kernel="lossy", hashrate_hs=900e6, hits=10, expected_hits=1000.0),
        row(kernel="good", hashrate_hs=200e6, hits=1010, expected_hits=1000.0),
        row(kernel="rolls", hashrate_hs=400e6, version_rolling=True),
    )
    assert {device: best.kernel for device, best in best_rows(rows).items()} == {"cpu": "good"}


def test_the_rooms_gain_follows_its_heat_loss_and_the_part_that_reaches_it() -> None:
    room = make_settings(room={"heat_loss_w_per_k": 50.0, "placement": 0.5})
    assert gain_c(100.0, room) == pytest.approx(1.0)
    assert gain_c(None, room) is None
    said = F.text(warmth_words(expectation(FACTS, room, power_w=100.0), room))
    assert "50 W/K" in said
    assert "modelled" in said
