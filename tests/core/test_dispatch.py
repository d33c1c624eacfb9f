"""What the thermostat is told by each policy: a home, some time, a setpoint and a reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.dispatch import (
    DAY,
    HOUR_S,
    MIDNIGHT_UTC,
    House,
    flows,
    hourly,
    make_plan,
    measured,
    stale,
    words,
)

from warmgui.core.energy.dispatch.policy import Dispatcher
from warmgui.core.model_energy import Flows
from warmgui.core.settings.dispatch import POLICIES

TWO_DAYS = hourly(DAY * 2)


# ---- comfort ---------------------------------------------------------------------------------------------


def test_comfort_is_the_target_without_a_cap() -> None:
    steering = House("comfort").steer(prices=TWO_DAYS, flows=flows(available_w=500.0))
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (20.0, None, "comfort")
    assert words(steering.reason) == "the target comes first, as you chose"


# ---- cost and carbon, by the rules -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hour", "setpoint_c", "code"),
    [
        (13.5, 21.5, "preheat_cheap"),
        (18.2, 19.0, "coast"),
        (9.5, 20.0, "comfort"),
        (3.0, 21.5, "preheat_cheap"),
    ],
)
def test_by_known_prices(hour: float, setpoint_c: float, code: str) -> None:
    steering = House("cost", at_h=hour).steer(prices=TWO_DAYS)
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (setpoint_c, None, code)


def test_waiting_is_told_with_price_and_clock() -> None:
    steering = House("cost", at_h=18.2).steer(prices=TWO_DAYS)
    assert words(steering.reason) == "0.41 €/kWh until 21:00: waiting, the room may cool to 19.0 °C"
    assert words(steering.coming) == "21:00 Will heat to the target again"
    before = House("cost", at_h=16.5).steer(prices=TWO_DAYS)
    assert words(before.coming) == "17:00 Will pause: 0.37 €/kWh; the room stays above 19.0 °C"


def test_carbon_has_its_own_series() -> None:
    grams = hourly([300.0 if h < 12 else 100.0 if h < 15 else 500.0 for h in range(24)] * 2, scale=1.0)
    noon, evening = House("carbon", at_h=13.0), House("carbon", at_h=16.0)
    assert noon.steer(carbons=grams, prices=TWO_DAYS).code == "preheat_green"
    assert evening.steer(carbons=grams).code == "comfort"  # most of the day is like this
    assert "500" in words(noon.steer(carbons=grams).reason)


@pytest.mark.parametrize(
    ("cents", "codes"),
    [
        ([20] * 8 + [30] * 16, {"preheat_cheap": 8, "comfort": 16}),  # a night tariff
        ([20] * 17 + [50] * 3 + [20] * 4, {"comfort": 21, "coast": 3}),  # a dear evening
        ([30] * 11 + [10] * 3 + [30] * 10, {"comfort": 21, "preheat_cheap": 3}),  # a cheap noon
    ],
)
def test_steps_of_one_price_belong_together(cents: list[int], codes: dict[str, int]) -> None:
    prices = hourly(cents * 3)
    found = [House("cost", at_h=h + 0.5).steer(prices=prices).code for h in range(24)]
    assert {code: found.count(code) for code in sorted(set(found))} == dict(sorted(codes.items()))


def test_a_flat_price_is_comfort() -> None:
    steering = House("cost").steer(prices=hourly([30] * 48))
    assert (steering.setpoint_c, steering.code) == (20.0, "comfort")


@pytest.mark.parametrize("policy", ["cost", "carbon"])
def test_without_prices_the_target_counts_and_it_is_said(policy: str) -> None:
    for series in (None, hourly([10, 50, 20], start_utc=MIDNIGHT_UTC + 10 * HOUR_S)):
        steering = House(policy).steer(prices=series, carbons=series)
        assert (steering.setpoint_c, steering.code) == (20.0, "comfort")
        assert "not known" in words(steering.reason) or "no prices" in words(steering.reason)


def test_negative_prices_are_cheap() -> None:
    steering = House("cost", at_h=13.0).steer(prices=hourly([20] * 12 + [-5] * 3 + [30] * 9 + [20] * 24))
    assert steering.code == "preheat_cheap"


def test_a_step_of_the_price_never_changes_its_mind() -> None:
    house = House("cost", at_h=0.0)
    house.inputs = replace(house.inputs, prices=TWO_DAYS)
    codes: dict[int, set[str]] = {}
    for _ in range(24 * 60):
        codes.setdefault(int((house.now_utc - MIDNIGHT_UTC) // HOUR_S), set()).add(house.steer().code)
        house.now_utc += 60.0
        house.now_s += 60.0
    assert all(len(found) == 1 for found in codes.values())


# ---- cost and carbon, by the plan ------------------------------------------------------------------------

PLAN = make_plan("cost", (9, 11, 21.2, "preheat_cheap"), (11, 14, 19.0, "coast"), (14, 20, 20.0, "comfort"))


def test_the_plan_counts_before_the_rules() -> None:
    house = House("cost")
    steering = house.steer(plan=PLAN, prices=TWO_DAYS)
    assert (steering.setpoint_c, steering.code) == (21.2, "preheat_cheap")
    assert words(steering.coming) == "11:00 Will pause: 0.30 €/kWh until 14:00; the room stays above 19.0 °C"
    house.now_utc += 2 * HOUR_S
    assert house.steer().code == "coast"
    house.now_utc += 3 * HOUR_S
    last = house.steer()
    assert (last.code, words(last.coming)) == ("comfort", "")


@pytest.mark.parametrize(
    "changes",
    [
        {"plan": replace(PLAN, policy="carbon")},
        {"plan": replace(PLAN, made_utc=MIDNIGHT_UTC + 3 * HOUR_S)},
        {"plan": replace(PLAN, made_utc=MIDNIGHT_UTC + 20 * HOUR_S)},
        {"plan": make_plan("cost", (0, 1, 21.0, "preheat_cheap"))},
        {"plan": PLAN, "target_c": 18.0},
        {"plan": None},
    ],
    ids=["other policy", "old", "from the future", "over", "other target", "none"],
)
def test_a_plan_that_does_not_fit_is_none(changes: dict[str, Any]) -> None:
    steering = House("cost").steer(prices=TWO_DAYS, **{"target_c": 20.0, **changes})
    assert steering.reason != PLAN.slots[0].reason
    assert steering.setpoint_c != 21.2


def test_a_plan_cannot_leave_the_band() -> None:
    plan = make_plan("cost", (9, 12, 29.0, "preheat_cheap"))
    assert House("cost").steer(plan=plan).setpoint_c == 21.5
    plan = make_plan("cost", (9, 12, 5.0, "coast"))
    assert House("cost").steer(plan=plan).setpoint_c == 19.0


def test_a_plan_that_counts_on_sun_looks_whether_it_shines() -> None:
    plan = make_plan("cost", (9, 14, 21.4, "preheat_sun"))
    dark = House("cost").steer(plan=plan)
    assert (dark.setpoint_c, dark.code) == (20.0, "comfort")
    assert "none to spare yet" in words(dark.reason)
    sunny = House("cost")
    sunny.steer(plan=plan)
    steering = sunny.sun(120.0, 61.0)
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (21.5, 120.0, "preheat_sun")


# ---- own sun ---------------------------------------------------------------------------------------------


def test_sun_heats_up_to_the_band_with_what_is_to_spare() -> None:
    house = House("sun")
    waiting = house.sun(275.0, 59.0)
    assert (waiting.setpoint_c, waiting.cap_w, waiting.code) == (19.0, None, "coast")
    assert words(waiting.coming).startswith("10:01 Will heat, if own power lasts")
    house.inputs = replace(house.inputs, mining_w=275.0)
    steering = house.sun(275.0, 2.0)
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (21.5, 275.0, "preheat_sun")
    assert words(steering.reason) == ("own power covers it, and the room can store 1.1 kWh before 21.5 °C")


def test_a_cloud_is_told_while_it_holds_the_least_power() -> None:
    house = House("sun")
    house.sun(275.0, 400.0)
    steering = house.sun(10.0, 20.0)
    assert (steering.cap_w, steering.code) == (50.0, "preheat_sun")
    assert "its least" in words(steering.reason)
    assert "Will pause" in words(steering.coming)
    assert house.sun(10.0, 161.0).code == "coast"


def test_below_the_band_the_room_is_heated_anyway_and_it_says_so() -> None:
    house = House("sun")
    steering = house.wait(5.0, flows=flows(available_w=0.0), room_c=18.8)
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (19.0, None, "hold")
    assert "heated all the same" in words(steering.reason)
    assert house.steer(room_c=18.95).code == "hold"
    assert house.steer(room_c=19.0).code == "coast"


def test_below_the_band_sun_alone_is_not_waited_for() -> None:
    house = House("sun")
    house.sun(60.0, 70.0)
    steering = house.steer(room_c=18.5)
    assert (steering.cap_w, steering.code) == (None, "hold")


def test_too_little_sun_is_told() -> None:
    steering = House("sun").sun(30.0)
    assert words(steering.reason) == "own power of 30 W is too little; the room may cool to 19.0 °C"


# ---- stale signals ---------------------------------------------------------------------------------------


def test_a_gap_in_the_news_means_nothing_until_it_is_too_old() -> None:
    house = House("sun")
    house.sun(200.0, 70.0)
    assert house.wait(89.0, flows=Flows(), prices=TWO_DAYS).code == "preheat_sun"
    assert house.wait(2.0).code != "preheat_sun"


def test_stale_news_fall_back_to_prices_at_once_and_then_to_the_target() -> None:
    house = House("sun", at_h=18.2)
    house.sun(200.0, 70.0)
    gone = house.steer(flows=Flows(available_w=stale(200.0)), prices=TWO_DAYS)
    assert (gone.code, gone.setpoint_c) == ("coast", 19.0)
    bare = house.steer(prices=None)
    assert (bare.code, bare.setpoint_c) == ("comfort", 20.0)
    assert words(bare.reason) == "no fresh news of the home's own power"


def test_carbon_first_reads_the_plans_carbon() -> None:
    plan = make_plan("carbon", (9, 11, 20.0, "comfort"), (11, 14, 19.0, "coast"))
    steering = House("carbon").steer(plan=plan)
    assert words(steering.coming) == "11:00 Will pause: 300 g/kWh; the room stays above 19.0 °C"


def test_the_end_of_known_prices_tells_no_next_change() -> None:
    house = House("cost", at_h=18.2)
    assert words(house.steer(prices=hourly([20] * 17 + [40] * 2 + [20] * 4)).coming).startswith("19:00")
    house.now_utc += 3 * HOUR_S
    assert words(house.steer(prices=hourly([20] * 26)).coming) == ""


def test_the_time_out_is_a_setting() -> None:
    house = House("sun")
    house.dispatcher.configure(house.settings, stale_s=10.0)
    house.sun(200.0, 70.0)
    assert house.wait(11.0, flows=Flows()).code == "comfort"


# ---- own power beside prices -----------------------------------------------------------------------------


def test_own_power_is_stored_while_the_grid_is_dear() -> None:
    house = House("cost", at_h=18.0)
    house.inputs = replace(house.inputs, prices=TWO_DAYS)
    steering = house.sun(150.0, 61.0)
    assert (steering.setpoint_c, steering.cap_w, steering.code) == (21.5, 150.0, "preheat_sun")
    # before it really heats nobody is told that it does; the next change of the price still counts
    assert words(steering.reason) == "own power of 150 W covers it, up to 21.5 °C"
    assert words(steering.coming) == "21:00 Will heat to the target again"


def test_own_power_that_sells_well_is_sold() -> None:
    house = House("cost", at_h=18.0)
    house.inputs = replace(house.inputs, prices=TWO_DAYS, feed_in=measured(0.5))
    assert house.sun(150.0, 61.0).code == "coast"
    house = House("carbon", at_h=18.0)
    house.inputs = replace(house.inputs, feed_in=measured(0.5))
    assert house.sun(150.0, 61.0).code == "preheat_sun"


def test_at_a_usual_price_own_power_only_stores_what_is_above_the_target() -> None:
    house = House("cost", at_h=9.2)
    house.inputs = replace(house.inputs, prices=TWO_DAYS, room_c=19.5)
    assert house.sun(100.0, 61.0).cap_w is None  # the grid helps to the target
    assert house.wait(1.0, room_c=20.0).cap_w == 100.0
    assert house.wait(1.0, room_c=19.8).cap_w == 100.0  # it does not flap around the target
    assert house.wait(1.0, room_c=19.6).cap_w is None


def test_without_prices_the_price_now_tells_whether_own_power_is_worth_it() -> None:
    house = House("cost", at_h=18.0)
    house.inputs = replace(house.inputs, price=measured(0.3), feed_in=measured(0.29))
    assert house.sun(100.0, 61.0).code == "comfort"
    assert house.steer(feed_in=measured(0.1)).code == "preheat_sun"


# ---- never hot -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("target_c", [5.0, 7.0])
def test_frost_protection_is_told_as_it_is(policy: str, target_c: float) -> None:
    house = House(policy, at_h=13.0)
    house.inputs = replace(house.inputs, prices=TWO_DAYS, carbons=TWO_DAYS, target_c=target_c, room_c=10.0)
    assert house.sun(300.0, 61.0).setpoint_c == target_c


@pytest.mark.parametrize("policy", POLICIES)
def test_on_holiday_nothing_is_heated_ahead(policy: str) -> None:
    house = House(policy, at_h=13.0)
    house.inputs = replace(house.inputs, prices=TWO_DAYS, carbons=TWO_DAYS, target_c=15.0, holiday=True)
    assert house.sun(300.0, 61.0).setpoint_c <= 15.0


@pytest.mark.parametrize("policy", POLICIES)
def test_nothing_beyond_thirty_degrees(policy: str) -> None:
    house = House(policy, at_h=13.0, warmer_c=5.0)
    house.inputs = replace(house.inputs, prices=TWO_DAYS, carbons=TWO_DAYS, target_c=29.0)
    assert house.sun(300.0, 61.0).setpoint_c <= 30.0


@pytest.mark.parametrize("policy", POLICIES)
def test_boost_waits_for_nothing(policy: str) -> None:
    steering = House(policy, at_h=18.0).steer(prices=TWO_DAYS, flows=flows(available_w=0.0), insisted=True)
    assert (steering.setpoint_c, steering.cap_w) == (20.0, None)


def test_constant_power_pauses_by_its_cap() -> None:
    house = House("cost", at_h=18.2)
    assert house.steer(prices=TWO_DAYS, constant=True).cap_w == 0.0
    house.now_utc += 3 * HOUR_S
    assert house.steer().cap_w is None


# ---- the next target of the thermostat -------------------------------------------------------------------


def test_a_coming_target_is_not_warmed_for_where_nobody_will_heat() -> None:
    at_18_utc = MIDNIGHT_UTC + 18 * HOUR_S
    house = House("cost")
    assert house.dispatcher.ahead_c(at_18_utc, 20.0) == 20.0  # before the first tick
    house.steer(prices=TWO_DAYS)
    assert house.dispatcher.ahead_c(at_18_utc, 20.0) == 19.0
    assert house.dispatcher.ahead_c(at_18_utc - 9 * HOUR_S, 20.0) == 20.0
    house.steer(plan=make_plan("cost", (9, 24, 19.4, "hold")))
    assert house.dispatcher.ahead_c(at_18_utc, 20.0) == 19.4
    assert house.dispatcher.ahead_c(at_18_utc, 22.0) == 21.0  # the plan knows another target: the rules
    house.steer(insisted=True)
    assert house.dispatcher.ahead_c(at_18_utc, 20.0) == 20.0
    sunny = House("sun")
    sunny.sun(100.0)
    assert sunny.dispatcher.ahead_c(at_18_utc, 20.0) == 19.0
    comfort = House("comfort")
    comfort.steer(prices=TWO_DAYS)
    assert comfort.dispatcher.ahead_c(at_18_utc, 20.0) == 20.0


# ---- over a restart --------------------------------------------------------------------------------------


def test_a_restart_goes_on() -> None:
    house = House("sun")
    house.sun(200.0, 100.0)
    state = house.dispatcher.export_state(house.now_s)
    house.dispatcher = Dispatcher(house.settings)
    house.dispatcher.import_state(state)
    house.now_s = 3.0
    assert house.sun(200.0).code == "preheat_sun"
