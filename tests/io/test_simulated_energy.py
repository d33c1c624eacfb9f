"""The simulated home and market: energy adds up, numbers are plausible, the same run gives the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.energy_web import HOUR, MIDNIGHT, NOON
from fakes.io import FakeClock
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.flows import flows
from warmgui.core.energy.own_forecast import own_power
from warmgui.core.energy.plausible import judge_carbon, judge_prices
from warmgui.core.energy.tariff import price_now
from warmgui.core.messages import SeriesArrived, SourceSaid
from warmgui.core.model import Value
from warmgui.core.readings import ReadingBoard
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.sensors.simulated import SimulatedWorld
from warmgui.io.sensors.simulated_energy import BATTERY_W, SimulatedEnergy, solar_w_per_m2

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series
    from warmgui.core.messages import Inbox

MEASURED_ZERO = Value(0.0, Provenance.MEASURED)


def energy(settings: Settings | None = None) -> SimulatedEnergy:
    return SimulatedEnergy(settings or Settings(), lambda _: 5.0, lambda _: HOUR)


def series_in(news: tuple[Inbox, ...] | list[Inbox], kind: str) -> Series:
    found = [m.series for m in news if isinstance(m, SeriesArrived) and m.kind == kind]
    assert found[-1] is not None
    return found[-1]


class TestMarket:
    def test_a_month_of_prices(self) -> None:
        made = energy()
        prices = [made.price_per_kwh(MIDNIGHT + h * HOUR) for h in range(24 * 30)]
        judge_prices(prices, "EUR")
        # Somewhat below the flat price, cheap at noon, dear in the evening, and now and then below nothing.
        assert 0.2 < sum(prices) / len(prices) < 0.3
        assert 5 < sum(price < 0 for price in prices) < 60
        by_hour = [sum(prices[hour::24]) / 30 for hour in range(24)]
        assert by_hour[13] < by_hour[8] < by_hour[19]

    def test_in_yen(self) -> None:
        money = replace(Settings().money, currency="JPY", tariff_per_kwh=0.0)
        made = energy(replace(Settings(), money=money))
        prices = [made.price_per_kwh(MIDNIGHT + h * HOUR) for h in range(48)]
        judge_prices(prices, "JPY")
        assert max(prices) > 20.0

    def test_carbon(self) -> None:
        made = energy()
        values = [made.carbon_g_per_kwh(MIDNIGHT + h * HOUR) for h in range(24 * 30)]
        judge_carbon(values)
        assert min(values) < 250 < max(values)

    @pytest.mark.parametrize(("clock_h", "hours"), [(8.0, 48), (12.9, 48), (13.1, 72)])
    def test_tomorrow_comes_at_one(self, clock_h: float, hours: int) -> None:
        news = energy().news(MIDNIGHT + clock_h * HOUR)
        series = series_in(news, "price")
        assert (len(series.slots), series.provenance) == (hours, Provenance.SIMULATED)
        assert series.slots[0].start_utc == MIDNIGHT - 24 * HOUR
        status = next(m.status for m in news if isinstance(m, SourceSaid) and m.status.key == "prices")
        assert ("not published yet" in english(status.text)) == (hours == 48)
        assert {m.status.key for m in news if isinstance(m, SourceSaid)} == {
            "prices",
            "carbon",
            "forecast",
            "home",
        }

    def test_it_counts_as_the_price(self) -> None:
        made = energy()
        value = price_now(Settings(), series_in(made.news(NOON), "price"), NOON, LocalTime(HOUR))
        assert value.provenance is Provenance.SIMULATED
        assert value.value == made.price_per_kwh(NOON + HOUR / 2)


class TestHome:
    @given(st.lists(st.tuples(st.floats(1, 7200), st.floats(0, 400)), min_size=1, max_size=30))
    def test_it_adds_up(self, steps: list[tuple[float, float]]) -> None:
        made, now_s = energy(), 0.0
        for step_s, wall_w in steps:
            now_s += step_s
            found = {r.quantity: r.value or 0.0 for r in made.read(now_s, NOON + now_s, wall_w)}
            given_w = sum(
                found[quantity]
                for quantity in (
                    Quantity.SUN_POWER_W,
                    Quantity.WIND_POWER_W,
                    Quantity.HOME_BATTERY_POWER_W,
                    Quantity.GRID_POWER_W,
                )
            )
            assert given_w == pytest.approx(found[Quantity.HOME_POWER_W])
            assert found[Quantity.HOME_POWER_W] >= wall_w
            assert 0.0 <= found[Quantity.HOME_BATTERY_FRACTION] <= 1.0
            assert abs(found[Quantity.HOME_BATTERY_POWER_W]) <= BATTERY_W
            assert found[Quantity.SUN_POWER_W] >= 0.0
            assert found[Quantity.WIND_POWER_W] >= 0.0

    def test_the_battery_remembers(self) -> None:
        made, charges = energy(), []
        for hour in range(72):
            readings = {r.quantity: r.value for r in made.read(hour * HOUR, MIDNIGHT + hour * HOUR, 100.0)}
            charges.append(readings[Quantity.HOME_BATTERY_FRACTION])
        assert len(set(charges)) > 10

    def test_a_full_battery_takes_nothing(self) -> None:
        june = MIDNIGHT + 200 * 24 * HOUR
        made = energy()
        found: dict[Quantity, float | None] = {}
        for minute in range(60 * 14):
            at_utc = june + minute * 60.0
            found = {r.quantity: r.value for r in made.read(minute * 60.0, at_utc, 0.0)}
            if found[Quantity.HOME_BATTERY_FRACTION] == 1.0:
                break
        assert found[Quantity.HOME_BATTERY_POWER_W] == 0.0
        assert (found[Quantity.GRID_POWER_W] or 0.0) < -500.0

    def test_sun_in_summer_and_at_night(self) -> None:
        assert solar_w_per_m2(172, 0.0) == 0.0
        noons = [solar_w_per_m2(day, 12.5) for day in range(365)]
        assert 600 < max(noons) < 1050
        assert min(noons) > 0
        assert sum(noons[150:200]) > 3 * sum(noons[325:])

    def test_the_users_cells(self) -> None:
        made = replace(Settings(), home=replace(Settings().home, sun_peak_w=9000.0))
        assert energy(made).peak_w == 9000.0
        own = own_power(Settings(), series_in(energy().news(NOON), "solar"))
        assert own is not None
        assert own.provenance is Provenance.SIMULATED


class TestTelling:
    def test_once_an_hour_and_when_the_money_changes(self) -> None:
        made, heard = energy(), list[object]()
        made.read(0.0, NOON, 0.0)
        made.publish_to(heard.append)
        for minutes in (0, 1, 59):
            made.read(minutes * 60.0, NOON + minutes * 60.0, 0.0)
        assert len(heard) == 8
        made.read(3600.0, NOON + 3600.0, 0.0)
        assert len(heard) == 16
        made.settings = replace(made.settings, money=replace(made.settings.money, tariff_per_kwh=0.4))
        made.read(3601.0, NOON + 3601.0, 0.0)
        assert len(heard) == 24

    def test_the_simulated_pc_lives_in_this_home(self) -> None:
        clock = FakeClock(1000.0, NOON)
        world, board, heard = SimulatedWorld(Settings(), clock), ReadingBoard(), list[object]()
        world.energy.publish_to(heard.append)
        board.take(world.sensors.read(clock.forward(1.0)))
        found = flows(board, Settings(), clock.s, MEASURED_ZERO, MEASURED_ZERO)
        assert found.home_w.value == board.fresh(Quantity.HOME_POWER_W, clock.s)
        assert found.available_w.provenance is Provenance.SIMULATED
        outdoor = series_in([m for m in heard if isinstance(m, SeriesArrived)], "outdoor")
        assert outdoor.at(NOON) == pytest.approx(world.outdoor_at(NOON + HOUR / 2))
