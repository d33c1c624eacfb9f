"""The published figures of each claim, recomputed with fractions; thresholds that turn a verdict."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.money import fuels
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.scenario import Outcome, Scenario
from warmgui.core.money.scenarios import ALL, apartment, duck, microgrid, network, scenario, with_facts
from warmgui.core.money.scenarios.parts import Given, steps
from warmgui.core.money.scenarios.parts import value as value_of
from warmgui.core.text import EMPTY
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Provenance

READER = Formatter(FormatPrefs(group=" ", space=" "))
any_speed = hypothesis_settings(deadline=None, max_examples=60)
HASHES = Fraction(2**256) / (0xFFFF * 2**208)
DIFFICULTY = Fraction(133_870_000_000_000)
HASHPRICE = Fraction(2868, 100)
exactly = pytest.approx


def outcome(key: str, **inputs: float) -> Outcome:
    each = scenario(key)
    unknown = set(inputs) - {i.key for i in each.inputs}
    assert not unknown
    return each.outcome(inputs)


def got(result: Outcome, key: str) -> float:
    number = {f.key: f for f in result.figures}[key].amount.value
    assert number is not None
    return number


def near(expected: Fraction | float) -> object:
    return pytest.approx(float(expected), rel=1e-9)


# ---- the published figures ---------------------------------------------------------------------------------


def test_the_heater_appliance() -> None:
    """Premium $800: 64 months at $12.50, 93 months at $28.68/PH/day; a month costs $67."""
    result = outcome("appliance_heater")
    month = Fraction(400, 40) / 1000 * HASHPRICE * 30
    assert got(result, "income") == near(month)
    assert got(result, "income") == pytest.approx(8.60, abs=0.005)
    assert got(result, "payback") == near(800 / month)
    assert round(got(result, "payback")) == 93
    assert got(result, "published_payback") == near(64)
    assert got(result, "cost") == pytest.approx(67, abs=0.5)
    assert result.tone == "bad"
    at_41_67 = outcome("appliance_heater", hashprice_usd=41.6666666666667)
    assert got(at_41_67, "income") == pytest.approx(12.5, rel=1e-9)
    assert round(got(at_41_67, "payback")) == 64


def test_the_attic_duct() -> None:
    """1,200 W x 80 % = 960 W into the house, with the fan counted; summer is waste."""
    result = outcome("attic_duct")
    revenue = HASHPRICE / (24 * 30)
    assert got(result, "warm_w") == near(960)
    assert got(result, "drawn_w") == near(1260)
    assert got(result, "heat_cost") == near((1260 * Fraction(165, 1000) - 1200 * revenue) / 960)
    year_kwh = Fraction(8766) * 1260 / 1000
    assert got(result, "useful") + got(result, "lost") == near(year_kwh), "what is not useful is waste"
    assert got(result, "summer_month") > 0


def test_a_lone_pc() -> None:
    result = outcome("lone_pc")
    per_day = Fraction(150_000_000) * 86400 / (DIFFICULTY * HASHES)
    assert got(result, "wait") == near(1 / per_day / Fraction(36525, 100))
    assert got(result, "wait") == pytest.approx(1.2e8, rel=0.02)
    assert got(result, "day") == near(per_day)
    assert got(result, "year") == near(per_day * Fraction(36525, 100))
    joules = math.log(2) * float(DIFFICULTY * HASHES / 150_000_000) * 110
    assert got(result, "even_odds_cost") == near(joules / 3.6e6 * 0.165)


@pytest.mark.parametrize(
    ("hashrate", "years"), [(150e6, 1.2e8), (10e9, 1.8e6), (10e12, 1_822), (1.2e12, 15_180), (234e12, 78)]
)
def test_the_table_of_devices(hashrate: float, years: float) -> None:
    assert got(outcome("lone_pc", hashrate_hs=hashrate), "wait") == pytest.approx(years, rel=0.02)


def test_solo_against_pool() -> None:
    result = outcome("solo_or_pool")
    blocks = Fraction(10**13) * 86400 * Fraction(36525, 100) * 10 / (DIFFICULTY * HASHES)
    assert got(result, "blocks") == near(blocks)
    assert got(result, "solo") == near(blocks * 314_000_000)
    assert got(result, "pool") == near(blocks * 314_000_000 * Fraction(98, 100))
    assert got(result, "nothing") == near(math.exp(-float(blocks)))
    assert got(result, "beats") == near(-math.expm1(-float(blocks)))
    free = outcome("solo_or_pool", pool_fee=0.0)
    assert got(free, "pool") == pytest.approx(got(free, "solo"), rel=1e-12), (
        "without a fee the means are the same"
    )


def test_resistive_heat_against_a_heat_pump() -> None:
    """A miner beats a heat pump only if revenue > p(1 - 1/COP); the economic COP is p/(p - revenue)."""
    result = outcome("heat_pump")
    price, revenue, cop = Fraction(165, 1000), HASHPRICE / (24 * 15), Fraction(28, 10)
    assert got(result, "mining") == near(price - revenue)
    assert got(result, "heat_pump") == near(price / cop)
    assert got(result, "needed") == near(price * (1 - 1 / cop))
    assert got(result, "needed_j_per_th") == near(HASHPRICE / (24 * price * (1 - 1 / cop)))
    assert got(result, "economic_cop") == near(price / (price - revenue))
    needed = got(result, "needed_j_per_th")
    for j_per_th, cheaper in ((needed * 0.999, True), (needed * 1.001, False)):
        there = outcome("heat_pump", efficiency_j_per_th=j_per_th)
        assert (got(there, "mining") < got(there, "heat_pump")) == cheaper


def test_the_car_wash() -> None:
    result = outcome("car_wash")
    heat = Fraction(25) / Fraction(1, 10)
    income = heat / 24 * 1000 / 20 / 1000 * HASHPRICE
    assert got(result, "heat") == near(heat)
    assert got(result, "income") == near(income)
    assert got(result, "saved") == near(income), "electric before, electric now: what it earns is saved"
    assert got(result, "hashrate") == near(heat / 24 * 1000 / 20 * 10**12)


def test_the_tank() -> None:
    """2,500 gal -> 11.0 kWh/°C; $1,000 at $0.10 -> 13.7 kW mean."""
    result = outcome("water_tank")
    assert got(result, "capacity") == pytest.approx(11.0, abs=0.05)
    assert got(result, "capacity") == near(2500 * Fraction(3785411784, 10**9) * Fraction(4186, 3_600_000))
    assert got(result, "power") == pytest.approx(13.7, abs=0.05)
    assert got(result, "power") == near(Fraction(10_000) / (Fraction(36525, 1200) * 24))


def test_the_house_of_two_and_a_half_years() -> None:
    result = outcome("house_heated", decline=0.0)
    assert got(result, "heat") == near(30_000)
    assert got(result, "income") == near(30_000 * Fraction(50) / (24 * 25))
    assert got(result, "electricity") == near(30_000 * Fraction(165, 1000))
    falling = outcome("house_heated", decline=0.3)
    assert got(falling, "income") < got(result, "income")
    assert got(result, "net") == near(
        got(result, "electricity") - got(result, "income") + got(result, "hardware")
    )


def test_stranded_gas() -> None:
    """1 Mcf = 300.7 kWh; 90.2 kWh electric at 30 %; vented 572, flared at 98 % about 65 kg CO2e."""
    result = outcome("stranded_gas")
    assert got(result, "thermal") == pytest.approx(300.7, abs=0.05)
    assert got(result, "electric") == pytest.approx(90.2, abs=0.05)
    assert got(result, "vented") == pytest.approx(572, abs=0.5)
    assert got(result, "flared") == pytest.approx(65, abs=0.5)
    mmbtu = Fraction(1026, 1000)
    assert got(result, "thermal") == near(mmbtu * 10**6 / Fraction(341214, 100))
    assert got(result, "vented") == near(Fraction(192, 10) * Fraction(298, 10))
    burnt = mmbtu * Fraction(5306, 100)
    assert got(result, "flared") == near(
        burnt * Fraction(98, 100) + Fraction(2, 100) * Fraction(192, 10) * Fraction(298, 10)
    )
    slipping = outcome("stranded_gas", slip=0.05)
    assert got(slipping, "generator") == near(
        burnt * Fraction(95, 100) + Fraction(5, 100) * Fraction(192, 10) * Fraction(298, 10)
    )
    assert got(slipping, "saved") == near(got(slipping, "flared") - got(slipping, "generator"))


def test_the_contracts_of_flared_gas() -> None:
    result = outcome("flared_gas")
    kwh_year = (
        Fraction(300)
        * Fraction(1026, 1000)
        * 10**6
        / Fraction(341214, 100)
        * Fraction(3, 10)
        * Fraction(36525, 100)
        * Fraction(9, 10)
    )
    revenue = HASHPRICE / (24 * 20)
    kw = Fraction(300) * Fraction(1026, 1000) * 10**6 / Fraction(341214, 100) * Fraction(3, 10) / 24
    invested = kw * (900 + Fraction(1000, 20) * 15)
    assert got(result, "sell") == near(Fraction(300) * Fraction(36525, 100) * Fraction(9, 10))
    assert got(result, "share") == near(kwh_year * revenue * Fraction(15, 100))
    assert got(result, "own") == near(kwh_year * (revenue - Fraction(2, 100)) - invested / 4)
    assert got(result, "miner") == near(got(result, "own") - got(result, "share"))


def test_the_worlds_hundred_terawatt_hours() -> None:
    """958 EH/s x 20 J/TH -> 168 TWh a year; 100 TWh needs 11.9 J/TH."""
    result = outcome("world_100twh")
    network_hs = DIFFICULTY * HASHES / 600
    assert float(network_hs) == pytest.approx(958e18, rel=0.001)
    assert got(result, "energy") == near(network_hs / 10**12 * 20 / 10**9 * 8766 / 1000)
    assert round(got(result, "energy")) == 168
    assert got(result, "needed_j_per_th") == near(Fraction(10**14) / 8766 / (network_hs / 10**12))
    assert got(result, "needed_j_per_th") == pytest.approx(11.9, abs=0.05)
    claimed = outcome("world_100twh", efficiency_j_per_th=got(result, "needed_j_per_th"))
    assert got(claimed, "energy") == near(100)
    assert claimed.tone == "good"


def test_finland() -> None:
    result = outcome("heat_finland")
    assert got(result, "arrives") == near(30)
    assert got(result, "covered") == near(Fraction(30, 46))
    assert got(result, "power") == near(Fraction(100_000, 8766))
    assert result.tone == "mixed"


def test_network_energy_as_cambridge_does_it() -> None:
    result = outcome("network_energy")
    twh = DIFFICULTY * HASHES / 600 / 10**12 * 8766 / 10**12
    limit = HASHPRICE / (24 * Fraction(5, 100))
    paying = [Fraction(str(j)) for _, _, j in network.MACHINES if Fraction(str(j)) <= limit]
    assert got(result, "low") == near(twh * min(paying) * Fraction(101, 100))
    assert got(result, "best") == near(twh * sum(paying) / len(paying) * Fraction(110, 100))
    assert got(result, "high") == near(twh * max(paying) * Fraction(120, 100))
    assert got(result, "low") < got(result, "best") < got(result, "high")


def test_methane_flares_and_neutrality() -> None:
    """25 is AR4, 29.8 AR6; 145 bcm -> 275 Mt is 1.90 kg/m³; 95 % clean is not 95 % neutral."""
    methane = outcome("methane_multiplier")
    assert got(methane, "difference") == near(Fraction(298, 250) - 1)
    assert got(methane, "burnt_t") == near(Fraction(4401, 1604))
    flares = outcome("flared_world")
    assert got(flares, "factor") == near(Fraction(275, 145))
    assert got(flares, "factor") == pytest.approx(1.90, abs=0.005)
    per_m3 = Fraction(1026, 1000) * Fraction(5306, 100) / (1000 * Fraction(3048, 10_000) ** 3)
    assert got(flares, "burnt") == near(145 * per_m3)
    neutral = outcome("carbon_neutral_95")
    assert got(neutral, "simple") == near(Fraction(95, 100) * 24 + Fraction(5, 100) * 820)
    assert got(neutral, "neutral") == near(1 - (Fraction(95, 100) * 24 + Fraction(5, 100) * 820) / 475)


# ---- thresholds --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "inputs", "tone", "words"),
    [
        ("appliance_heater", {"hashprice_usd": 45.0}, "good", "pays back"),
        ("appliance_heater", {"hashprice_usd": 44.0}, "bad", "does not pay"),
        ("appliance_heater", {"device_usd": 100.0}, "good", "no dearer"),
        ("attic_duct", {"duct_fraction": 0.9}, "good", "In winter"),
        ("attic_duct", {"price_usd_per_kwh": 0.02}, "good", "on top"),
        ("attic_duct", {"season_months": 0.0}, "bad", "Nothing is to be heated"),
        ("lone_pc", {}, "bad", "will not find"),
        ("lone_pc", {"hashrate_hs": 10e12, "years": 40.0}, "mixed", "do not count on it"),
        ("lone_pc", {"hashrate_hs": 2e15}, "good", "Likely"),
        ("solo_or_pool", {}, "bad", "nothing"),
        ("solo_or_pool", {"hashrate_hs": 2e15}, "mixed", "gamble"),
        ("solo_or_pool", {"hashrate_hs": 1e17}, "good", "evens out"),
        ("earns_more", {"price_usd_per_kwh": 0.029}, "good", "Yes"),
        ("earns_more", {"price_usd_per_kwh": 0.031}, "mixed", "cheaper by that"),
        ("earns_more", {"efficiency_j_per_th": 7e5}, "bad", "by far"),
        ("heat_pump", {}, "bad", "No:"),
        ("heat_pump", {"efficiency_j_per_th": 9.5}, "good", "cheapest"),
        ("heat_pump", {"gas_usd_per_kwh": 0.12}, "mixed", "Not the cheapest"),
        ("car_wash", {}, "good", "It saves"),
        ("car_wash", {"heat_usd_per_kwh": 0.03}, "bad", "more"),
        ("car_wash", {"usd_per_th": 50.0}, "mixed", "paid back only after"),
        ("water_tank", {}, "good", "paid back"),
        ("water_tank", {"hot_c": 80.0}, "mixed", "cooling"),
        ("water_tank", {"usd_per_th": 60.0}, "bad", "longer than they last"),
        ("pool_greenhouse", {}, "mixed", "between"),
        ("pool_greenhouse", {"price_usd_per_kwh": 0.06}, "good", "cheapest"),
        ("pool_greenhouse", {"propane_usd_per_kwh": 0.05}, "bad", "dearest"),
        ("pool_greenhouse", {"outside_c": 35.0}, "mixed", "Sun and warm air"),
        ("house_heated", {}, "mixed", "dearer than gas"),
        ("house_heated", {"price_usd_per_kwh": 0.05}, "good", "Cheaper than gas"),
        ("house_heated", {"price_usd_per_kwh": 0.001}, "good", "free"),
        ("house_heated", {"hashprice_usd": 30.0}, "bad", "Dearer"),
        ("apartment_ev", {}, "good", "It fits"),
        ("apartment_ev", {"connection_kw": 25.0}, "mixed", "In part"),
        ("apartment_ev", {"cars": 100.0}, "bad", "does not even"),
        ("apartment_ev", {"connection_kw": 5.0}, "bad", "does not even"),
        ("apartment_ev", {"heat_kwh_per_flat": 0.0}, "mixed", "Nothing is to be heated"),
        ("compute_where_heat", {}, "good", "It pays"),
        ("compute_where_heat", {"heat_fraction": 0.25}, "mixed", "Not yet"),
        ("compute_where_heat", {"near_usd": 0.3}, "bad", "too dear"),
        ("microgrid", {}, "good", "It works"),
        ("microgrid", {"reserve": 0.0, "sun_kwh": 5.0}, "bad", "without power"),
        ("microgrid", {"feed_in_usd": 0.08, "outage_start_h": 10.0}, "mixed", "Feeding in pays more"),
        ("microgrid", {"sun_kwh": 0.0, "wind_kw": 0.1}, "mixed", "nothing is left"),
        ("duck_curve", {}, "good", "falls from"),
        ("duck_curve", {"behaviour": 0.0}, "bad", "keeps its back"),
        ("duck_curve", {"miners_gw": 0.0}, "mixed", "nothing changes"),
        ("stranded_gas", {}, "mixed", "No difference"),
        ("stranded_gas", {"otherwise": 0.0}, "good", "let out"),
        ("stranded_gas", {"slip": 0.005}, "good", "less than the flare"),
        ("stranded_gas", {"slip": 0.05}, "bad", "Worse"),
        ("flared_gas", {}, "mixed", "Selling"),
        ("flared_gas", {"share": 0.3}, "mixed", "A share"),
        ("flared_gas", {"hashprice_usd": 60.0}, "good", "Owning"),
        ("flared_gas", {"gas_usd_per_mcf": 0.0, "share": 0.0}, "bad", "No contract"),
        ("world_100twh", {}, "mixed", "more"),
        ("world_100twh", {"efficiency_j_per_th": 12.5}, "good", "About right"),
        ("world_100twh", {"efficiency_j_per_th": 9.0}, "bad", "less"),
        ("heat_finland", {}, "mixed", "On paper"),
        ("heat_finland", {"reach": 0.8}, "good", "Yes"),
        ("heat_finland", {"twh": 40.0}, "bad", "No:"),
        ("network_energy", {}, "good", "within"),
        ("network_energy", {"twh": 300.0}, "bad", "outside"),
        ("network_energy", {"price_usd_per_kwh": 0.2}, "mixed", "shrink"),
        ("methane_multiplier", {}, "mixed", "Out of date"),
        ("methane_multiplier", {"claimed": 29.8}, "good", "Right"),
        ("methane_multiplier", {"claimed": 20.0}, "bad", "Too low"),
        ("methane_multiplier", {"claimed": 84.0}, "bad", "Too high"),
        ("flared_world", {}, "mixed", "CO₂ alone"),
        ("flared_world", {"claimed_mt": 330.0}, "good", "included"),
        ("flared_world", {"claimed_mt": 200.0}, "bad", "Too low"),
        ("flared_world", {"claimed_mt": 500.0}, "bad", "does not follow"),
        ("carbon_neutral_95", {}, "mixed", "not 95 % neutral"),
        ("carbon_neutral_95", {"clean_g": 0.0, "rest_g": 475.0}, "good", "holds"),
        ("carbon_neutral_95", {"additional": 0.0}, "bad", "No better"),
        ("carbon_neutral_95", {"additional": 0.3}, "bad", "Not carbon neutral"),
    ],
)  # fmt: skip
def test_a_threshold_turns_the_verdict(key: str, inputs: dict[str, float], tone: str, words: str) -> None:
    result = outcome(key, **inputs)
    assert (result.tone, words in READER.text(result.verdict)) == (tone, True), READER.text(result.verdict)


def test_figures_without_a_number_say_why() -> None:
    for result, key, words in (
        (outcome("heat_pump", cop=1.0), "needed_j_per_th", "no better"),
        (outcome("heat_pump", price_usd_per_kwh=0.01), "economic_cop", "earns more"),
        (outcome("attic_duct", season_months=0.0), "all_year_heat_cost", "useful"),
        (outcome("car_wash", heat_usd_per_kwh=0.03), "payback", "Never"),
        (outcome("compute_where_heat", gas_usd_per_kwh=0.0), "even", "Never"),
    ):
        each = {f.key: f for f in result.figures}[key]
        assert each.amount.value is None
        assert each.provenance is Provenance.UNKNOWN
        assert words in READER.text(each.note)
        with pytest.raises(ValueError, match=key):
            value_of(each)


# ---- balances ----------------------------------------------------------------------------------------------


def drawn(key: str, **least: float) -> st.SearchStrategy[Given]:
    each = scenario(key)
    keys = {i.key: st.floats(max(i.minimum, least.get(i.key, i.minimum)), i.maximum) for i in each.inputs}
    return st.fixed_dictionaries(keys).map(lambda values: Given(each.inputs, values))


@any_speed
@given(drawn("microgrid"))
def test_in_the_microgrid_every_kilowatt_hour_goes_somewhere(inputs: Given) -> None:
    level = inputs["battery_kwh"] * inputs["reserve"]
    for step in microgrid.day(inputs):
        gone = step.served + step.miner + step.charge + step.sold + step.wasted
        assert gone == exactly(step.sun + step.wind + step.discharge + step.bought, abs=1e-9, rel=1e-9)
        level += (step.charge * 0.9 - step.discharge) / 4
        assert step.battery_kwh == exactly(level, abs=1e-6)
        assert -1e-6 <= level <= inputs["battery_kwh"] + 1e-6
        assert step.served <= step.load + 1e-9
        assert step.grid or (step.bought == 0 and step.sold == 0), "no grid in an outage"
        assert step.miner <= inputs["miner_kw"] + 1e-9
        assert min(step) >= -1e-9


def test_the_microgrids_reserve_carries_the_outage() -> None:
    """More reserve never leaves the home with less."""
    missing = [got(outcome("microgrid", reserve=part / 10, sun_kwh=5.0), "missing") for part in range(11)]
    assert missing == sorted(missing, reverse=True)
    assert missing[0] > 0
    assert missing[-1] == 0
    sun = math.fsum(
        s.sun for s in microgrid.day(Given(scenario("microgrid").inputs, scenario("microgrid").defaults))
    )
    assert sun / 4 == pytest.approx(20.0)


@any_speed
@given(drawn("apartment_ev"))
def test_the_apartment_house_never_draws_more_than_its_connection(inputs: Given) -> None:
    house = apartment.day(inputs)
    for hour in range(24):
        total = house.base[hour] + house.cars[hour] + house.miners[hour]
        assert total <= inputs["connection_kw"] * (1 + 1e-9)
        assert min(house.base[hour], house.cars[hour], house.miners[hour]) >= 0
    assert math.fsum(house.cars) <= inputs["cars"] * inputs["car_kwh"] * (1 + 1e-9)
    wanted = inputs["flats"] * inputs["flat_w"] / 1000 * 24
    assert math.fsum(house.base) + house.flats_missing_kwh == exactly(wanted, rel=1e-9)


@any_speed
@given(drawn("duck_curve"))
def test_the_duck_loses_no_sun_on_the_way(inputs: Given) -> None:
    """Net load with miners less their power, less what is spilled, is the same as without them."""
    day = duck.curve(inputs)
    for hour in range(24):
        without = day.net[hour] - day.spilled[hour]
        with_them = day.with_miners[hour] - day.spilled_with[hour] - day.miners[hour]
        assert without == exactly(with_them, abs=1e-6, rel=1e-9)
        assert day.spilled_with[hour] <= day.spilled[hour] + 1e-9
        assert 0 <= day.miners[hour] <= inputs["miners_gw"]


# ---- facts and sources -------------------------------------------------------------------------------------


def test_newer_facts_take_the_place_of_dated_ones() -> None:
    facts = replace(
        DEFAULT_FACTS,
        date="2026-11-20",
        height=976_000,
        difficulty=2 * DEFAULT_FACTS.difficulty,
        hashprice_usd=None,
    )
    each = with_facts(scenario("lone_pc"), facts)
    assert each.defaults["difficulty"] == facts.difficulty
    result = each.outcome()
    before = scenario("lone_pc").outcome()
    assert got(result, "wait") == exactly(2 * got(before, "wait"))
    line = next(f for f in result.figures if f.key == "hashes_per_block").working
    assert line is not None
    assert "20 Nov 2026" in READER.text(line.inputs[0].source)
    assert line.inputs[0].provenance is Provenance.DATED
    earning = with_facts(scenario("earns_more"), facts)
    assert earning.defaults["hashprice_usd"] == pytest.approx(28.68 / 2, rel=1e-3)
    world = with_facts(scenario("world_100twh"), facts)
    assert world.defaults["network_hs"] == pytest.approx(2 * 958e18, rel=1e-3)
    house = with_facts(scenario("house_heated"), facts)
    assert house.defaults["hashprice_usd"] == 50.0, "a price of another day stays"
    unpriced = with_facts(scenario("earns_more"), replace(facts, btc_price=None, hashprice_usd=None))
    assert unpriced.defaults["hashprice_usd"] == 28.68


def test_facts_of_the_program_change_no_default() -> None:
    for each in ALL:
        again = with_facts(each, DEFAULT_FACTS)
        assert again.defaults == pytest.approx(each.defaults, rel=1e-12)
        assert again.outcome().tone == each.outcome().tone


def test_a_scenario_of_another_making_can_have_facts() -> None:
    plain = Scenario(
        "k", EMPTY, EMPTY, scenario("lone_pc").inputs, lambda _values: scenario("lone_pc").outcome()
    )
    assert with_facts(plain, DEFAULT_FACTS).outcome().tone == "bad"


def test_a_changed_number_is_the_readers_own() -> None:
    working = next(f for f in outcome("earns_more", power_w=123.0).figures if f.key == "cost").working
    assert working is not None
    power, price = working.inputs
    assert (power.amount.value, power.provenance, power.source) == (123.0, Provenance.DECLARED, EMPTY)
    assert price.provenance is Provenance.DATED
    assert "EIA" in READER.text(price.source)


def test_points_of_a_chart_reach_both_ends() -> None:
    assert steps(1.0, 3.0, 3) == (1.0, 2.0, 3.0)
    powers = steps(1.0, 1000.0, 4, logarithmic=True)
    assert powers == pytest.approx((1.0, 10.0, 100.0, 1000.0))
    assert powers[-1] == 1000.0


def test_fuels_have_their_published_numbers() -> None:
    """As tables of 40 CFR 98 give them, per kWh."""
    assert pytest.approx(29.307, abs=5e-4) == fuels.KWH_PER_THERM
    assert pytest.approx(10.62, abs=5e-3) == fuels.KWH_PER_M3_GAS
    assert pytest.approx(40.44, abs=5e-3) == fuels.OIL.kwh_per_unit
    assert pytest.approx(26.67, abs=5e-3) == fuels.PROPANE.kwh_per_unit
    assert pytest.approx(300.7, abs=0.05) == fuels.KWH_PER_MCF
    kg = {key: fuel.co2_g_per_kwh() / 1000 for key, fuel in fuels.FUELS.items()}
    assert kg == pytest.approx(
        {"gas": 0.1810, "oil": 0.2524, "propane": 0.2145, "kerosene": 0.2566}, abs=6e-5
    )
    for fuel in fuels.FUELS.values():
        assert fuel.co2_g_per_kwh(fuels.Basis.LHV) * fuel.lhv_per_hhv == pytest.approx(fuel.co2_g_per_kwh())
        assert fuel.heat_co2_g_per_kwh(0.5) == pytest.approx(2 * fuel.co2_g_per_kwh())
        assert fuel.heat_co2_g_per_kwh() == pytest.approx(fuel.co2_g_per_kwh() / fuel.boiler_efficiency)
    assert (fuels.methane_gwp("100"), fuels.methane_gwp("20")) == (29.8, 82.5)
