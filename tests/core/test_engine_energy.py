"""Prices, carbon and own power in the whole engine: what the room is told, why, and what it costs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.core import NOON_UTC, Rig, reading, settings

from warmgui.core.energy.series import Series, Slot
from warmgui.core.messages import Boost, HeatOn, SeriesArrived, SettingsChanged, SourceSaid
from warmgui.core.model_energy import SourceStatus
from warmgui.core.schedule.week_plan import Holiday
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

HOUR_S = 3600.0
CHEAP, USUAL, DEAR = 0.08, 0.25, 0.55


def priced(*prices: float, start_utc: float = NOON_UTC) -> SeriesArrived:
    slots = tuple(
        Slot(start_utc + i * HOUR_S, start_utc + (i + 1) * HOUR_S, price) for i, price in enumerate(prices)
    )
    return SeriesArrived("price", Series(slots, Provenance.MEASURED, "Energy-Charts", start_utc))


def chosen(policy: str = "cost", **more: Any) -> Settings:
    return settings(tariff={"source": "energy_charts"}, dispatch={"policy": policy}, **more)


DEAR_NOW = (DEAR, DEAR, USUAL, USUAL, USUAL, CHEAP, CHEAP, USUAL, USUAL, USUAL, USUAL, USUAL)
CHEAP_NOW = (CHEAP, CHEAP, USUAL, USUAL, USUAL, DEAR, DEAR, USUAL, USUAL, USUAL, USUAL, USUAL)


def say(text: Any) -> str:
    return Formatter().text(text)


class TestPrices:
    def test_an_expensive_hour_lets_the_room_cool_and_says_so(self) -> None:
        # Given a room half a kelvin below its target, which may cool by one
        rig = Rig(chosen(), room_c=20.5)
        rig.run(5, HeatOn(), priced(*DEAR_NOW))
        snapshot = rig.run(200).snapshot
        energy = snapshot.energy
        assert energy is not None
        assert energy.steering is not None
        # Then the thermostat is told the cooler limit, nothing heats, and nobody is told "warm enough"
        assert (energy.steering.code, energy.steering.setpoint_c) == ("coast", 20.0)
        assert snapshot.setpoint_c == 21.0, "the target that was asked for stays what it is"
        assert snapshot.target_power_w == 0.0
        assert snapshot.action is Action.RESTING
        assert "waiting" in say(snapshot.headline)
        assert "0.55" in say(energy.steering.reason)

    def test_a_cheap_hour_heats_ahead(self) -> None:
        rig = Rig(chosen(), room_c=21.2)
        rig.run(5, HeatOn(), priced(*CHEAP_NOW))
        snapshot = rig.run(300).snapshot
        assert snapshot.energy is not None
        assert snapshot.energy.steering is not None
        assert snapshot.energy.steering.code == "preheat_cheap"
        assert snapshot.energy.steering.setpoint_c == 22.5
        assert snapshot.target_power_w is not None
        assert snapshot.target_power_w > 0
        assert snapshot.action is Action.HEATING
        assert "ahead" in say(snapshot.headline)

    def test_comfort_first_does_not_look_at_prices(self) -> None:
        rig = Rig(chosen("comfort"), room_c=20.5)
        rig.run(5, HeatOn(), priced(*DEAR_NOW))
        snapshot = rig.run(300).snapshot
        assert snapshot.action is Action.HEATING
        assert snapshot.energy is not None
        assert snapshot.energy.steering is not None
        assert snapshot.energy.steering.code == "comfort"
        assert "below target" in say(snapshot.reason)

    def test_a_boost_heats_whatever_it_costs(self) -> None:
        rig = Rig(chosen(), room_c=20.5)
        rig.run(5, HeatOn(), priced(*DEAR_NOW))
        rig.run(60)
        snapshot = rig.run(120, Boost()).snapshot
        assert snapshot.energy is not None
        assert snapshot.energy.steering is not None
        assert snapshot.energy.steering.setpoint_c == snapshot.setpoint_c
        assert snapshot.action is Action.HEATING

    def test_another_policy_counts_at_once(self) -> None:
        rig = Rig(chosen(), room_c=20.5)
        rig.run(5, HeatOn(), priced(*DEAR_NOW))
        assert rig.run(200).snapshot.action is Action.RESTING
        assert rig.run(120, SettingsChanged(chosen("comfort"))).snapshot.action is Action.HEATING

    def test_prices_that_are_gone_leave_the_target(self) -> None:
        rig = Rig(chosen(), room_c=20.5)
        rig.run(5, HeatOn(), priced(*DEAR_NOW))
        rig.run(100)
        snapshot = rig.run(200, SeriesArrived("price", None)).snapshot
        assert snapshot.action is Action.HEATING
        assert snapshot.energy is not None
        assert snapshot.energy.price_per_kwh.value == 0.30
        assert snapshot.energy.price_per_kwh.provenance is Provenance.DECLARED

    def test_what_a_source_says_of_itself_is_shown(self) -> None:
        rig = Rig(chosen())
        status = SourceStatus("prices", verbatim("Energy-Charts"), "failed", None, verbatim("no answer"))
        snapshot = rig.run(3, SourceSaid(status)).snapshot
        assert snapshot.energy is not None
        assert snapshot.energy.sources == (status,)


class TestBill:
    def test_energy_is_billed_at_the_price_of_its_second(self) -> None:
        rig = Rig(chosen("comfort"), room_c=18.0)
        rig.run(5, HeatOn(), priced(DEAR, DEAR))
        rig.run(120)
        samples = [tick.sample for tick in rig.ticks]
        assert samples[-1].price_per_kwh == DEAR
        assert samples[-1].price_provenance is Provenance.MEASURED
        today = rig.last.snapshot.today
        assert sum(s.mining_kwh * (s.price_per_kwh or 0.0) for s in samples) == pytest.approx(today.cost)
        assert sum(s.co2_g or 0.0 for s in samples) == pytest.approx(today.mining_kwh * 475.0)
        assert today.co2_g == pytest.approx(today.mining_kwh * 475.0)

    def test_heat_counts_as_useful_only_below_the_target(self) -> None:
        constant = {"control": "constant", "constant_w": 60.0}
        for room_c, useful in ((20.0, 1.0), (24.0, 0.0)):
            rig = Rig(settings(comfort=constant), room_c=room_c)
            rig.run(60, HeatOn())
            rig.run(120)
            today = rig.last.snapshot.today
            assert today.judged_kwh is not None
            assert today.judged_kwh > 0
            assert today.useful_kwh == pytest.approx(useful * today.judged_kwh)
            energy = rig.last.snapshot.energy
            assert energy is not None
            assert energy.economics.useful_fraction.value == useful

    def test_own_power_is_billed_at_what_the_grid_would_pay(self) -> None:
        rig = Rig(settings(tariff={"feed_in_per_kwh": 0.08}, home={"source": "evcc"}), room_c=18.0)
        rig.extra = [
            reading(Quantity.SUN_POWER_W, 3000.0, 0.0),
            reading(Quantity.GRID_POWER_W, -2000.0, 0.0),
            reading(Quantity.HOME_BATTERY_POWER_W, 0.0, 0.0),
            reading(Quantity.HOME_BATTERY_FRACTION, 1.0, 0.0),
        ]
        rig.run(60, HeatOn())
        before = rig.last.snapshot.today
        after = rig.run(60).snapshot.today
        kwh = after.mining_kwh - before.mining_kwh
        assert kwh > 0
        assert (after.cost or 0) - (before.cost or 0) == pytest.approx(0.08 * kwh)
        assert (after.own_kwh or 0) - (before.own_kwh or 0) == pytest.approx(kwh)
        assert (after.co2_g or 0) - (before.co2_g or 0) == 0.0
        sample = rig.last.sample
        assert sample.available_w is not None
        assert sample.available_w > 1900.0


class TestOwnSun:
    def test_the_cap_follows_the_surplus(self) -> None:
        # Given a home that exports 40 W, and the policy that heats with own power only
        wanted = replace(chosen("sun"))
        wanted = replace(wanted, home=replace(wanted.home, source="evcc"))
        rig = Rig(wanted, room_c=20.8)

        def flows(grid_w: float) -> None:
            rig.extra = [
                reading(Quantity.SUN_POWER_W, 500.0, 0.0),
                reading(Quantity.GRID_POWER_W, grid_w, 0.0),
                reading(Quantity.HOME_BATTERY_POWER_W, 0.0, 0.0),
                reading(Quantity.HOME_BATTERY_FRACTION, 1.0, 0.0),
            ]

        flows(-40.0)
        rig.run(5, HeatOn())
        rig.run(50)
        assert rig.last.snapshot.target_power_w == 0.0, "the delay of a minute runs"
        rig.run(120)
        snapshot = rig.last.snapshot
        assert snapshot.energy is not None
        assert snapshot.energy.steering is not None
        assert snapshot.energy.steering.code == "preheat_sun"
        assert snapshot.target_power_w is not None
        assert 0.0 < snapshot.target_power_w <= snapshot.energy.steering.cap_w + 1e-6  # type: ignore[operator]

    def test_an_outage_stops_the_heat_in_every_policy(self) -> None:
        for policy in ("comfort", "cost", "carbon", "sun", "security"):
            wanted = chosen(policy)
            wanted = replace(wanted, home=replace(wanted.home, source="evcc"))
            rig = Rig(wanted, room_c=18.0)
            rig.extra = [
                reading(Quantity.GRID_PRESENT, 0.0, 0.0),
                reading(Quantity.HOME_BATTERY_FRACTION, 0.10, 0.0),
            ]
            rig.run(30, HeatOn())
            snapshot = rig.run(400).snapshot
            assert snapshot.target_power_w == 0.0, policy
            assert snapshot.action in {Action.RESTING, Action.PAUSED}, policy
            assert "grid is down" in say(snapshot.headline), policy


def test_the_state_survives_a_restart() -> None:
    rig = Rig(chosen(), room_c=20.5)
    rig.run(5, HeatOn())
    state = rig.engine.export_state()
    assert "energy" in state
    again = Rig(chosen(), room_c=20.5, state=state).run(5).snapshot
    assert again.energy is not None
    for broken in ({"energy": None}, {"energy": {"keeps_reserve": 3, "gate": "x"}}, {"energy": []}):
        assert Rig(chosen(), room_c=20.5, state={**state, **broken}).run(5).snapshot.energy is not None


def test_a_holiday_is_not_heated_ahead() -> None:
    # Given a cheap hour, and a holiday at a target above frost
    away = chosen(schedule={"enabled": True, "holidays": (Holiday("2020-01-01", "2035-12-31", "", 15.0),)})
    rig = Rig(away, room_c=15.2)
    rig.run(5, HeatOn(), priced(*CHEAP_NOW))
    steering = getattr(rig.run(60).snapshot.energy, "steering", None)
    assert steering is not None
    assert rig.last.snapshot.plan is not None
    assert rig.last.snapshot.plan.source == "holiday"
    assert steering.setpoint_c <= rig.last.snapshot.setpoint_c
    # And at home the same hour heats ahead
    home = Rig(chosen(comfort={"setpoint_c": 15.0}), room_c=15.2)
    home.run(5, HeatOn(), priced(*CHEAP_NOW))
    steering = getattr(home.run(60).snapshot.energy, "steering", None)
    assert steering is not None
    assert steering.setpoint_c > home.last.snapshot.setpoint_c
