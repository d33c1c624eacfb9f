"""A rich day of the energy page: day-ahead prices, sun on MQTT, a plan for 48 hours, and what it comes to."""

from __future__ import annotations

import dataclasses
import math
from array import array
from typing import TYPE_CHECKING, Any

from fakes.gui import FakeReader, make_settings, make_snapshot
from warmgui.core.chart_reader import ChartData
from warmgui.core.energy.series import Series, Slot
from warmgui.core.model import Value
from warmgui.core.model_energy import (
    Comparison,
    Economics,
    EnergyPlan,
    EnergyStatus,
    Flows,
    PlanSlot,
    SourceStatus,
    Steering,
)
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model import Snapshot

HOUR_S, DAY_S = 3600.0, 86400.0
MIDNIGHT_UTC = 1_795_305_600.0
"""22 November 2026, 00:00 UTC."""
ENERGY_NOW_UTC = MIDNIGHT_UTC + 13 * HOUR_S + 24 * 60.0
CENTS = (24, 22, 21, 20, 20, 23, 31, 36, 34, 27, 21, 15, 12, 11, 13, 19, 28, 37, 41, 39, 35, 31, 28, 25)
HEAT_W = (
    60,
    60,
    70,
    120,
    230,
    275,
    180,
    60,
    80,
    150,
    260,
    275,
    275,
    270,
    200,
    120,
    60,
    0,
    0,
    40,
    90,
    70,
    60,
    60,
)
ROOM_C = (
    *(18.1, 17.9, 17.8, 18.0, 18.8, 19.8, 20.2, 20.1, 20.0, 20.1, 20.5, 20.9, 21.2, 21.4),
    *(21.4, 21.2, 20.9, 20.6, 20.3, 20.1, 20.1, 20.0, 19.4, 18.8),
)
SUN_W = (0, 0, 0, 0, 0, 0, 0, 4, 60, 150, 250, 305, 330, 305, 240, 150, 55, 6, 0, 0, 0, 0, 0, 0)
GRAMS = (
    *(310, 300, 295, 290, 300, 330, 380, 400, 360, 300, 240, 190, 170, 165, 180, 230, 320, 410),
    *(450, 440, 420, 390, 360, 330),
)
CODES = {
    "preheat_sun": translate("fake", "own sun covers it, and the room can store heat"),
    "preheat_cheap": translate("fake", "electricity is cheap now, and dear in the evening"),
    "coast": translate("fake", "electricity is dear; the room stays above 20 °C without heat"),
    "hold": translate("fake", "just enough to hold the target"),
    "comfort": translate("fake", "the room must be warm by 07:00"),
}
M, D, X = Provenance.MEASURED, Provenance.DECLARED, Provenance.MODELLED


def code_at(hour: int) -> str:
    """Why an hour of the day is as it is."""
    if 10 <= hour < 15:
        return "preheat_sun"
    if hour in {16, 17, 18}:
        return "coast"
    return "comfort" if 3 <= hour < 7 else "hold"


def make_plan(
    now_utc: float = ENERGY_NOW_UTC, *, hours: int = 48, midnight_utc: float = MIDNIGHT_UTC, **more: Any
) -> EnergyPlan:
    """An hourly plan that begins with the hour of `now_utc`."""
    first = int((now_utc - midnight_utc) // HOUR_S)
    slots = []
    for at in range(first, first + hours):
        hour = at % 24
        start_utc = midnight_utc + at * HOUR_S
        slots.append(
            PlanSlot(
                start_utc,
                start_utc + HOUR_S,
                power_w=max(HEAT_W[hour] - 30.0, 0.0),
                heat_w=float(HEAT_W[hour]),
                room_c=ROOM_C[hour],
                setpoint_c=20.0,
                target_c=20.0,
                price_per_kwh=CENTS[hour] / 100.0,
                carbon_g_per_kwh=float(GRAMS[hour]),
                own_w=float(SUN_W[hour]),
                code=code_at(hour),
                reason=CODES[code_at(hour)],
            )
        )
    values: dict[str, Any] = {
        "cost": 0.61,
        "co2_g": 900.0,
        "cold_kh": 0.3,
        "thermostat_cost": 0.82,
        "thermostat_co2_g": 1300.0,
        "thermostat_cold_kh": 0.3,
        "text": translate(
            "fake",
            "Warm by 07:00. Preheats 10–14 h while it is sunny and cheap, coasts through the evening peak.",
        ),
    }
    return EnergyPlan(now_utc, "cost", tuple(slots), **(values | more))


def hourly(
    values: Sequence[float], scale: float, midnight_utc: float = MIDNIGHT_UTC, *, source: str, hours: int = 48
) -> Series:
    """A day of hours, again and again."""
    slots = (
        Slot(midnight_utc + i * HOUR_S, midnight_utc + (i + 1) * HOUR_S, values[i % 24] * scale)
        for i in range(hours)
    )
    return Series(tuple(slots), X, source, midnight_utc)


def make_flows() -> Flows:
    """310 W of sun, 115 W from the grid, and a battery that rests."""
    inverter = verbatim("Read from inverter (MQTT).")
    return Flows(
        sun_w=Value(310.0, M, inverter),
        grid_w=Value(115.0, M, inverter),
        battery_w=Value(0.0, M, inverter),
        battery_fraction=Value(0.64, M, inverter),
        home_w=Value(425.0, M, inverter),
        pc_w=Value(275.0, X, verbatim("From components, board and power supply.")),
        available_w=Value(260.0, X),
    )


def make_comparisons() -> tuple[Comparison, ...]:
    """A kWh of heat by five ways."""
    today = Amount(0.0000002, "money")
    price = Amount(0.11, "price_per_kwh")
    rows = (
        (
            "mining",
            "This PC, mining",
            translate("fake", "today's mean price; earned {sum}", sum=today),
            0.1899998,
        ),
        (
            "plain_heater",
            "Plain electric heater",
            translate("fake", "the same, to the seventh decimal"),
            0.19,
        ),
        ("gas", "Gas boiler", translate("fake", "{price}, 92 %", price=price), 0.12),
        ("oil", "Oil boiler", translate("fake", "{price}, 85 %", price=price), 0.13),
        ("propane", "Propane heater", translate("fake", "{price}, 90 %", price=price), 0.155),
        ("heat_pump", "Heat pump", verbatim("COP 2.8 at 4 °C"), 0.068),
        ("nothing", "Nothing", verbatim("the room gets colder"), 0.0),
    )
    grams = {
        "mining": 320.0,
        "plain_heater": 320.0,
        "gas": 197.0,
        "oil": 297.0,
        "propane": 238.0,
        "heat_pump": 114.0,
        "nothing": 0.0,
    }
    return tuple(
        Comparison(key, verbatim(name), note, Value(cost, X), Value(grams[key], X))
        for key, name, note, cost in rows
    )


def make_economics() -> Economics:
    """A PC that earns next to nothing."""
    how = verbatim("Dated facts of 26 Jun 2026 and your prices.")
    return Economics(
        net_per_day=Value(-1.0599, X, how),
        cost_per_day=Value(1.06, D, how),
        income_per_day=Value(0.0000311, Provenance.DATED, how),
        income_sigma_per_day=Value(2.44, Provenance.DATED, how),
        net_per_kwh_heat=Value(-0.1899998, X, how),
        economic_cop=Value(1.0000294, X, how),
        break_even_price_per_kwh=Value(0.0000056, Provenance.DATED, how),
        break_even_j_per_th=Value(4.2, Provenance.DATED, how),
        efficiency_j_per_th=Value(129_000.0, X, how),
        useful_fraction=Value(0.83, X, how),
        useful_cost_per_kwh=Value(0.2289, X, how),
        co2_g_per_day=Value(1800.0, X, how),
    )


def make_sources(now_utc: float = ENERGY_NOW_UTC) -> tuple[SourceStatus, ...]:
    """All is well."""
    return (
        SourceStatus("prices", verbatim("Day-ahead prices, DE-LU"), "ok", now_utc - 7200.0),
        SourceStatus("carbon", verbatim("Carbon: one number"), "off"),
        SourceStatus("home", verbatim("sun from inverter (MQTT)"), "ok", now_utc - 4.0),
    )


def bad_sources(now_utc: float = ENERGY_NOW_UTC) -> tuple[SourceStatus, ...]:
    """One is too old, one does not answer."""
    old = translate("fake", "No word since {at}: the table counts.", at=Amount(now_utc - 900.0, "clock_utc"))
    return (
        SourceStatus(
            "prices", verbatim("Energy-Charts, DE-LU"), "failed", None, verbatim("It sent HTML, no prices.")
        ),
        SourceStatus("home", verbatim("evcc (MQTT)"), "stale", now_utc - 900.0, old),
        SourceStatus("forecast", verbatim("Open-Meteo"), "waiting"),
    )


def make_steering() -> Steering:
    """Heating, and what comes next."""
    now = translate(
        "fake",
        "heating at {power} because sun covers it and the room can store {energy} before {room}",
        power=Amount(275.0, "power_w"),
        energy=Amount(1.3, "heat_kwh"),
        room=Amount(22.0, "temperature_c"),
    )
    coming = translate(
        "fake",
        "{at} Will pause: {price} until {end}; the room stays above {room}.",
        at=Amount(MIDNIGHT_UTC + 17 * HOUR_S, "clock_utc"),
        price=Amount(0.41, "price_per_kwh"),
        end=Amount(MIDNIGHT_UTC + 20 * HOUR_S, "clock_utc"),
        room=Amount(20.0, "temperature_c"),
    )
    return Steering(21.5, 275.0, "preheat_sun", now, coming)


def make_energy(now_utc: float = ENERGY_NOW_UTC, **overrides: Any) -> EnergyStatus:
    """Everything of the energy page at 13:24."""
    values: dict[str, Any] = {
        "price_per_kwh": Value(0.11, X, verbatim("Energy-Charts, this hour.")),
        "feed_in_per_kwh": Value(0.08, D),
        "carbon_g_per_kwh": Value(165.0, D),
        "prices": hourly(CENTS, 0.01, source="Energy-Charts"),
        "carbon": hourly(GRAMS, 1.0, source="declared"),
        "own": hourly(SUN_W, 1.0, source="Open-Meteo"),
        "flows": make_flows(),
        "sources": make_sources(now_utc),
        "policy": "cost",
        "steering": make_steering(),
        "plan": make_plan(now_utc),
        "economics": make_economics(),
        "comparisons": make_comparisons(),
    }
    return EnergyStatus(**(values | overrides))


def make_energy_snapshot(energy: EnergyStatus | None = None, **overrides: Any) -> Snapshot:
    """The snapshot of that moment; `energy` and any field can be given."""
    values: dict[str, Any] = {
        "now_utc": ENERGY_NOW_UTC,
        "settings": make_settings(dispatch={"policy": "cost"}),
        "room_c": Value(21.4, M),
        "energy": make_energy() if energy is None else energy,
    }
    return make_snapshot(**(values | overrides))


def without_energy(**overrides: Any) -> Snapshot:
    """Nothing is known of prices and signals."""
    return dataclasses.replace(make_energy_snapshot(**overrides), energy=None)


class EnergyReader(FakeReader):
    """History of that day, until now: the heat, room, sun and price of `make_plan`, with some ripple."""

    def __init__(self, now_utc: float = ENERGY_NOW_UTC, **more: Any) -> None:
        super().__init__(**more)
        self.now_utc = now_utc

    def series(
        self, columns: Sequence[str], start_utc: float, end_utc: float, max_points: int = 1500
    ) -> ChartData:
        """Means over five minutes."""
        super().series(columns, start_utc, end_utc, max_points)
        step_s = 300.0
        last_utc = min(end_utc, self.now_utc)
        times = [start_utc + i * step_s for i in range(max(int((last_utc - start_utc) // step_s), 0))]
        made = {
            "heat_w": [HEAT_W[self._hour(t)] + 4.0 * math.sin(t / 700.0) for t in times],
            "room_c": [self._room(t) for t in times],
            "available_w": [float(SUN_W[self._hour(t)]) for t in times],
            "price_per_kwh": [CENTS[self._hour(t)] / 100.0 for t in times],
            "carbon_g_per_kwh": [float(GRAMS[self._hour(t)]) for t in times],
        }
        empty = [math.nan] * len(times)
        return ChartData(
            array("d", times), {name: array("d", made.get(name, empty)) for name in columns}, step_s
        )

    @staticmethod
    def _hour(at_utc: float) -> int:
        return int((at_utc - MIDNIGHT_UTC) // HOUR_S) % 24

    def _room(self, at_utc: float) -> float:
        hour, rest = divmod((at_utc - MIDNIGHT_UTC) / HOUR_S, 1.0)
        first, second = ROOM_C[int(hour) % 24], ROOM_C[int(hour + 1) % 24]
        return first + (second - first) * rest
