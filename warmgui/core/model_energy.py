"""Nouns of the snapshot about money and energy: signals, flows, plan, economics, comparisons, contacts.

Like `model`: frozen, plain, no slots (the first charts wait for these imports). Prices are in the user's
currency per kWh, all taxes included. Unknown is None with a reason in `how`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series


@dataclass(frozen=True)
class Today:
    """Totals since local midnight. `cost` in the tariff's currency."""

    energy_kwh: float = 0.0
    heat_kwh: float = 0.0
    mining_kwh: float = 0.0
    cost: float | None = None
    sat: float | None = None
    co2_g: float | None = None
    """Of the mining energy."""
    own_kwh: float | None = None
    """Of the mining energy: from own sun, wind or battery."""
    useful_kwh: float | None = None
    """Heat from mining that fell while the room was not above its target."""
    judged_kwh: float | None = None
    """Heat from mining of which that is known."""


NOTHING_YET = Today()


@dataclass(frozen=True)
class SourceStatus:
    """One source of signals, and how it stands."""

    key: str
    """"prices", "carbon", "forecast", "home", "network"."""
    name: Text
    """In words: "Energy-Charts, DE-LU", "evcc (MQTT)"."""
    state: str
    """"off", "waiting", "ok", "stale" (too old: the fallback counts), "failed" (not usable: the fallback)."""
    at_utc: float | None = None
    """Of the newest good answer."""
    text: Text = EMPTY
    """What is wrong and what counts instead; empty when nothing is."""


@dataclass(frozen=True)
class Flows:
    """Where the home's power comes from now, W."""

    sun_w: Value = UNKNOWN
    wind_w: Value = UNKNOWN
    grid_w: Value = UNKNOWN
    """Positive: from the grid; negative: to it."""
    battery_w: Value = UNKNOWN
    """Positive: the battery gives; negative: it is charged."""
    battery_fraction: Value = UNKNOWN
    grid_present: Value = UNKNOWN
    """1 or 0; 0 is an outage."""
    home_w: Value = UNKNOWN
    """The whole home, this PC included."""
    pc_w: Value = UNKNOWN
    """This PC at the wall."""
    available_w: Value = UNKNOWN
    """Own power that mining could use without taking more from the grid, what it uses now included."""


@dataclass(frozen=True)
class PlanSlot:
    """One step of a plan."""

    start_utc: float
    end_utc: float
    power_w: float
    """Mining watts, mean."""
    heat_w: float
    """Heat into the room, the PC's idle heat included, mean."""
    room_c: float | None
    """Expected at its end."""
    setpoint_c: float
    """What the thermostat is told meanwhile."""
    target_c: float
    """What the user asked for."""
    price_per_kwh: float | None = None
    carbon_g_per_kwh: float | None = None
    own_w: float | None = None
    """Own power that is expected to be left for mining."""
    code: str = ""
    """"comfort", "preheat_cheap", "preheat_green", "preheat_sun", "coast", "hold", "reserve", "off"."""
    reason: Text = EMPTY


@dataclass(frozen=True)
class EnergyPlan:
    """What is meant to happen in the next one or two days, and what the plain thermostat would cost instead.

    All of it is MODELLED: a room model and forecasts.
    """

    made_utc: float
    policy: str
    slots: tuple[PlanSlot, ...]
    how: str = "optimised"
    """"optimised", or "rules" where a forecast or the optimiser was missing (`problem` says which)."""
    cost: float | None = None
    """Of the mining energy over the whole plan."""
    co2_g: float | None = None
    cold_kh: float | None = None
    """Kelvin-hours below what the user asked for."""
    thermostat_cost: float | None = None
    """The same for a thermostat that knows nothing of prices."""
    thermostat_co2_g: float | None = None
    thermostat_cold_kh: float | None = None
    text: Text = EMPTY
    """"Preheats 10-14 h while it is sunny and cheap, coasts through the evening peak."."""
    problem: Text = EMPTY


@dataclass(frozen=True)
class Steering:
    """What the policy does to the thermostat now."""

    setpoint_c: float
    """What the thermostat is told."""
    cap_w: float | None = None
    """No more mining watts than this; None: no cap."""
    code: str = "comfort"
    """As in `PlanSlot.code`."""
    reason: Text = EMPTY
    """"heating at 275 W because sun covers it and the room can store 1.3 kWh before 22 °C"."""
    coming: Text = EMPTY
    """The next change: "17:00 Will pause: 41 ct/kWh until 20:00; the room stays above 20 °C"."""


@dataclass(frozen=True)
class Comparison:
    """One kWh of heat in the room by one way of heating."""

    key: str
    """"mining", "plain_heater", "heat_pump", "gas", "oil", "propane", "nothing"."""
    name: Text
    note: Text
    """"0.11 €/kWh, 92 %", "COP 2.8 at 4 °C"."""
    cost_per_kwh: Value = UNKNOWN
    """Per kWh of heat, in the user's currency; what is earned is taken off. 0 where nothing is heated."""
    co2_g_per_kwh: Value = UNKNOWN
    """Per kWh of heat."""
    difference_per_day: Value = UNKNOWN
    """What this way would cost more (or less) than mining, for the heat that mining gives in a day."""
    present: bool = False
    """It is what this home heats with, as declared."""


@dataclass(frozen=True)
class Economics:
    """Net first; per day means: if the present hashrate and power went on for 24 hours at this price."""

    net_per_day: Value = UNKNOWN
    cost_per_day: Value = UNKNOWN
    income_per_day: Value = UNKNOWN
    income_sigma_per_day: Value = UNKNOWN
    """Standard deviation of one day's income when mining solo."""
    net_per_kwh_heat: Value = UNKNOWN
    economic_cop: Value = UNKNOWN
    """p / (p - revenue per kWh)."""
    break_even_price_per_kwh: Value = UNKNOWN
    """Electricity price at which mining alone pays for itself."""
    break_even_j_per_th: Value = UNKNOWN
    efficiency_j_per_th: Value = UNKNOWN
    useful_fraction: Value = UNKNOWN
    """Of today's heat from mining: what fell while the room was not above its target."""
    useful_cost_per_kwh: Value = UNKNOWN
    """Net cost of a kWh of heat that was useful."""
    co2_g_per_day: Value = UNKNOWN
    price_per_kwh: Value = UNKNOWN
    """Of the electricity that mining draws: what all of this rests on."""
    revenue_per_kwh: Value = UNKNOWN
    """What a kWh of that electricity earns; 0 on the practice network."""
    carbon_g_per_kwh: Value = UNKNOWN
    """What a kWh of that electricity emits."""
    today: Today = NOTHING_YET
    """The day's totals that the useful figures rest on: those of the tick before."""


@dataclass(frozen=True)
class Contact:
    """A host that was really contacted."""

    key: str
    """Of `HostEntry`."""
    host: str
    last_utc: float
    count: int
    """Requests or connections since the program started."""
    failed: bool = False
    """The last one got no answer."""


@dataclass(frozen=True)
class EnergyStatus:
    """Everything of the energy page."""

    price_per_kwh: Value = UNKNOWN
    feed_in_per_kwh: Value = UNKNOWN
    carbon_g_per_kwh: Value = UNKNOWN
    prices: Series | None = None
    """Yesterday's midnight to the end of what is known, gaps filled by the fallback."""
    carbon: Series | None = None
    own: Series | None = None
    """Own power expected, W."""
    flows: Flows = Flows()
    sources: tuple[SourceStatus, ...] = ()
    policy: str = "comfort"
    steering: Steering | None = None
    """None while nothing is to be heated."""
    plan: EnergyPlan | None = None
    economics: Economics = Economics()
    comparisons: tuple[Comparison, ...] = ()
