"""No number claims to be surer than what it rests on, and nothing is not "minus nothing"."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from fakes.core import NOON_UTC, Rig, reading, settings
from fakes.money import evaluated

from warmgui.core.energy.bill import bill
from warmgui.core.energy.series import Series, Slot
from warmgui.core.messages import HeatOn, NetworkFactsChanged, PauseFor, SeriesArrived
from warmgui.core.model_energy import Economics, EnergyStatus
from warmgui.core.money.counterfactual import ComparisonInputs, comparisons
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.known import declared, known, weaker
from warmgui.core.money.mining import target_of_nbits
from warmgui.core.money.workings.workings import workings
from warmgui.core.settings.comparison import ComparisonSettings
from warmgui.core.vocabulary import Provenance, Quantity

HOUR_S = 3600.0
ORDER = (Provenance.UNKNOWN, Provenance.SIMULATED, Provenance.STALE, Provenance.MODELLED)


def energy_of(rig: Rig) -> EnergyStatus:
    energy = rig.last.snapshot.energy
    assert energy is not None
    return energy


class TestProvenance:
    @pytest.mark.parametrize("grid", [Provenance.SIMULATED, Provenance.MODELLED])
    def test_a_price_that_rests_on_own_power_is_no_surer_than_that_power(self, grid: Provenance) -> None:
        # Given a declared price and carbon, and own power that somebody only computed
        rig = Rig(settings(home={"source": "evcc"}, tariff={"feed_in_per_kwh": 0.08}), room_c=18.0)
        rig.extra = [
            reading(Quantity.SUN_POWER_W, 3000.0, 0.0),
            reading(Quantity.GRID_POWER_W, 10.0, 0.0, provenance=grid),
        ]
        rig.run(120, HeatOn())
        figures = energy_of(rig).economics
        # Then what follows from both is as sure as the weaker one, and so is all that follows from it
        for value in (figures.price_per_kwh, figures.carbon_g_per_kwh, figures.cost_per_day):
            assert value.value is not None
            assert value.provenance in ORDER[: ORDER.index(grid) + 1]

    def test_totals_of_a_simulated_pc_are_simulated(self) -> None:
        constant = {"control": "constant", "constant_w": 60.0}
        for simulated, told in ((True, Provenance.SIMULATED), (False, Provenance.MODELLED)):
            rig = Rig(settings(comfort=constant), room_c=20.0, simulated=simulated)
            rig.run(180, HeatOn())
            assert energy_of(rig).economics.useful_fraction.provenance is told

    def test_a_simulated_efficiency_stays_simulated_at_rest(self) -> None:
        constant = {"control": "constant", "constant_w": 60.0}
        rig = Rig(settings(comfort=constant), room_c=20.0, simulated=True)
        rig.run(180, HeatOn())
        rig.miner.die(rig.now_s, None)
        rig.run(120)
        efficiency = energy_of(rig).economics.efficiency_j_per_th
        assert efficiency.value is not None
        assert efficiency.provenance is Provenance.SIMULATED


class TestNegativeZero:
    def test_no_value_is_minus_nothing(self) -> None:
        for value in (known(-0.0, Provenance.MEASURED), declared(-0.0)):
            assert value.value is not None
            assert math.copysign(1.0, value.value) == 1.0

    def test_mining_that_pays_for_itself_exactly_costs_nothing(self) -> None:
        figures = Economics(
            net_per_kwh_heat=declared(0.0),
            price_per_kwh=declared(0.3),
            revenue_per_kwh=declared(0.3),
            carbon_g_per_kwh=declared(0.0),
        )
        rows = comparisons(ComparisonInputs(figures, ComparisonSettings(), "EUR", 1.0, declared(0.0)))
        for row in rows:
            for value in (row.cost_per_kwh, row.co2_g_per_kwh, row.difference_per_day):
                assert value.value != 0.0 or math.copysign(1.0, value.value) == 1.0

    def test_no_energy_at_a_negative_price_costs_nothing(self) -> None:
        found = bill(0.0, price=-0.1, feed_in=0.0, carbon_g_per_kwh=0.0, own=None, useful=1.0, placement=1.0)
        assert found.cost is not None
        assert math.copysign(1.0, found.cost) == 1.0

    def test_nothing_over_a_meter_that_counts_the_other_way_round_is_nothing(self) -> None:
        rig = Rig(settings(home={"source": "evcc"}), room_c=18.0)
        rig.extra = [reading(Quantity.GRID_POWER_W, -0.0, 0.0)]
        rig.run(3, HeatOn())
        grid_w = energy_of(rig).flows.grid_w.value
        assert grid_w is not None
        assert math.copysign(1.0, grid_w) == 1.0


def test_heat_below_the_target_is_useful_also_while_the_room_may_cool() -> None:
    # Given a room below its target that an expensive hour lets cool, and constant power that was just on
    wanted = settings(tariff={"source": "energy_charts"}, dispatch={"policy": "cost", "cooler_c": 2.0})
    rig = Rig(wanted, room_c=20.5)
    slots = tuple(
        Slot(NOON_UTC + i * HOUR_S, NOON_UTC + (i + 1) * HOUR_S, price)
        for i, price in enumerate((0.25, 0.6, *[0.25] * 10))
    )
    series = Series(slots, Provenance.DATED, "Energy-Charts", NOON_UTC)
    rig.run(300, HeatOn(), SeriesArrived("price", series))
    before = rig.last.snapshot.today
    assert before.useful_kwh == pytest.approx(before.judged_kwh)
    # When the dear hour begins, the last of that heat falls into a room that still wants it
    rig.now_utc = NOON_UTC + HOUR_S - 5.0
    rig.run(30)
    energy, after = energy_of(rig), rig.last.snapshot.today
    assert energy.steering is not None
    assert energy.steering.code == "coast"
    assert (after.judged_kwh or 0.0) > (before.judged_kwh or 0.0)
    assert after.useful_kwh == pytest.approx(after.judged_kwh)


def test_offline_what_a_service_told_before_still_counts_and_is_told_so() -> None:
    wanted = settings(tariff={"source": "energy_charts"}, network={"offline": True})
    rig = Rig(wanted, room_c=20.0)
    rig.run(3, HeatOn())
    price = energy_of(rig).price_per_kwh
    assert (price.value, price.provenance) == (wanted.money.tariff_per_kwh, Provenance.DECLARED)
    slots = (Slot(NOON_UTC - HOUR_S, NOON_UTC + HOUR_S, 0.11),)
    rig.run(3, SeriesArrived("price", Series(slots, Provenance.DATED, "Energy-Charts", NOON_UTC)))
    price = energy_of(rig).price_per_kwh
    assert (price.value, price.provenance) == (0.11, Provenance.DATED)


def test_a_compact_target_of_any_length_is_refused_at_once() -> None:
    for nbits in (-1, 1 << 32, int("f" * 4000, 16), 0x0480_0001):
        with pytest.raises(ValueError, match="target"):
            target_of_nbits(nbits)


ELECTRIC = frozenset({"mining", "plain_heater", "heat_pump"})


def test_in_a_simulated_home_only_fuels_have_prices_of_their_own() -> None:
    rig = Rig(settings(comparison={"gas_price": 0.11}), room_c=20.0, simulated=True)
    rig.extra = [reading(Quantity.OUTDOOR_C, 4.0, 0.0)]
    rig.run(60, HeatOn())
    for way in energy_of(rig).comparisons:
        told = way.cost_per_kwh.provenance
        if way.cost_per_kwh.value is not None:
            assert (told is Provenance.SIMULATED) == (way.key in ELECTRIC), way.key
        assert way.difference_per_day.provenance in {Provenance.SIMULATED, Provenance.UNKNOWN}


def test_no_working_is_surer_than_its_inputs() -> None:
    rig = Rig(settings(comparison={"gas_price": 1.2, "gas_unit": "m3", "methane_leakage": 0.02}), room_c=20.0)
    rig.extra = [reading(Quantity.OUTDOOR_C, 4.0, 0.0)]
    old = replace(DEFAULT_FACTS, provenance=Provenance.STALE, fetched_utc=NOON_UTC)
    rig.run(120, HeatOn(), NetworkFactsChanged(old))
    opened = workings(rig.last.snapshot)
    assert opened
    for key, one in opened.items():
        for entry in one.inputs:
            assert weaker(one.provenance, entry.provenance) is one.provenance, (key, entry.symbol)


def test_the_efficiency_of_a_rest_is_that_of_the_hashes_which_are_shown() -> None:
    # Given a PC that has just come to rest, and hashes that it still had to tell
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 60.0}), room_c=20.0)
    rig.run(120, HeatOn())
    rig.tick(PauseFor(600.0))
    seen = 0
    for _ in range(40):
        rig.miner.hashes["cpu"] += 10**8
        snapshot = rig.tick().snapshot
        one = workings(snapshot)["efficiency_j_per_th"]
        if {entry.symbol for entry in one.inputs} == {"E", "H"}:
            seen += 1
            assert float(evaluated(one)) == pytest.approx(one.result.value, rel=1e-9)
    assert seen
