"""What is known of prices, carbon and own power, what it means for the thermostat, and what a tick cost.

The engine asks once a tick, in this order: `look`, `steer`, `bill`, `status`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.energy.bill import Bill, bill, effective, own_fraction
from warmgui.core.energy.carbon import carbon_now, carbon_series
from warmgui.core.energy.dispatch.policy import Dispatcher, DispatchInputs
from warmgui.core.energy.dispatch.rules import Levels
from warmgui.core.energy.flows import flows
from warmgui.core.energy.home_status import home_status
from warmgui.core.energy.own_forecast import own_power
from warmgui.core.energy.tariff import feed_in, price_now, price_series
from warmgui.core.messages import PlanMade, SeriesArrived, SourceSaid
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import EnergyStatus, Flows
from warmgui.core.money.counterfactual import ComparisonInputs, comparisons
from warmgui.core.money.economics import EconomicsInputs, economics
from warmgui.core.money.known import following
from warmgui.core.money.useful_heat import useful_fraction
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.energy.series import Series
    from warmgui.core.heat.power.meter import EnergyStep, PowerView
    from warmgui.core.model import Earnings, NetworkFacts, Today
    from warmgui.core.model_energy import Economics, EnergyPlan, SourceStatus, Steering
    from warmgui.core.readings import ReadingBoard
    from warmgui.core.settings.model import Settings

EnergyNews = SeriesArrived | SourceSaid | PlanMade
ENERGY_NEWS = EnergyNews.__args__
REDRAW_S = 900.0
"""The known time ahead moves on with the clock."""
_SHOWN_DAYS = 3
"""From yesterday's midnight to the end of tomorrow."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of the room in this tick, and what mining could give."""

    target_c: float
    room_c: float | None
    mining_max_w: float
    minimum_w: float
    holiday: bool = False
    insisted: bool = False
    """Boost, or "until warm": now, whatever it costs."""
    capacity_j_per_k: float | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What the money of this tick follows from, besides the signals."""

    earnings: Earnings
    facts: NetworkFacts
    today: Today
    outdoor_c: Value
    resting: Value = UNKNOWN
    """J/TH that counts while nothing is mined."""
    gain_c: float | None = None
    """What full power adds to the room."""


class Steward:
    """Keeps the signals, steers by them, and accounts for the energy."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._series: dict[str, Series] = {}
        self._sources: dict[str, SourceStatus] = {}
        self._reads_home = False
        self._plan: EnergyPlan | None = None
        self._local = LocalTime()
        self._dispatcher = Dispatcher(settings.dispatch, settings.home.stale_s)
        self._levels = Levels()
        self._now_s = self._now_utc = 0.0
        self._drawn_s: float | None = None
        self._prices: Series | None = None
        self._carbons: Series | None = None
        self._own: Series | None = None
        self._flows = Flows()
        self._mining_w: Value = UNKNOWN
        self._ours_w: Value = UNKNOWN
        self._steering: Steering | None = None
        self.price: Value = UNKNOWN
        """Of a kWh from the grid, now."""
        self.feed_in: Value = UNKNOWN
        """What the grid pays for a kWh, now."""
        self.carbon: Value = UNKNOWN
        """Of a kWh from the grid, now."""

    def configure(self, settings: Settings) -> None:
        """New settings."""
        self._settings, self._drawn_s = settings, None
        self._dispatcher.configure(settings.dispatch, settings.home.stale_s)

    def zone(self, local: LocalTime) -> None:
        """How local time will change."""
        self._local, self._drawn_s = local, None

    def take(self, news: EnergyNews) -> None:
        """What io found out."""
        self._drawn_s = None
        match news:
            case SeriesArrived(kind=kind, series=None):
                self._series.pop(kind, None)
            case SeriesArrived(kind=kind, series=series) if series is not None:
                self._series[kind] = series
            case SourceSaid(status=status):
                self._sources[status.key] = status
            case PlanMade(plan=plan):
                self._plan = plan

    def look(
        self, now_s: float, now_utc: float, board: ReadingBoard, power: PowerView, others_w: float = 0.0
    ) -> None:
        """The signals of this moment; `others_w`: what heaters in the network draw, which we steer, too."""
        settings, local = self._settings, self._local
        self._now_s, self._now_utc, self._mining_w = now_s, now_utc, power.mining_w
        mining_w = power.mining_w.value
        self._ours_w = (
            power.mining_w if mining_w is None else replace(power.mining_w, value=mining_w + others_w)
        )
        self._flows = flows(board, settings, now_s, self._ours_w, power.wall_w)
        self.price = price_now(settings, self._series.get("price"), now_utc, local)
        self.carbon = carbon_now(settings, self._series.get("carbon"), now_utc, local)
        self.feed_in = feed_in(settings)
        self._follow_home(home_status(board, settings, now_s, now_utc))
        if self._drawn_s is None or not 0 <= now_s - self._drawn_s < REDRAW_S:
            self._drawn_s = now_s
            self._draw(now_utc)

    def _follow_home(self, status: SourceStatus) -> None:
        """The home's own source; what is simulated is told by whoever simulates it."""
        if status.state != "off":
            self._sources[status.key], self._reads_home = status, True
        elif self._reads_home:
            del self._sources[status.key]
            self._reads_home = False

    def _draw(self, now_utc: float) -> None:
        settings, local = self._settings, self._local
        yesterday = local.day_at(now_utc) - 1
        start_utc, end_utc = local.begins_utc(yesterday), local.begins_utc(yesterday + _SHOWN_DAYS)
        price, carbon = self._series.get("price"), self._series.get("carbon")
        self._prices = price_series(settings, price, start_utc, end_utc, local)
        self._carbons = carbon_series(settings, carbon, start_utc, end_utc, local)
        self._own = self._series.get("own") or own_power(settings, self._series.get("solar"))

    def steer(self, wish: Wish | None) -> Steering | None:
        """What the thermostat is told, and why; None while nothing is to be heated."""
        self._steering = None if wish is None else self._dispatcher.steer(self._inputs(wish))
        return self._steering

    @property
    def policy(self) -> str:
        """What decides when to heat: `settings.dispatch.policy`."""
        return self._settings.dispatch.policy

    def level(self, kind: str) -> str | None:
        """How the "price" or "carbon" of now compares with the next day's; None where too little is known."""
        found = self._levels.at(self._carbons if kind == "carbon" else self._prices, self._now_utc)
        return None if found is None else found.level

    def ahead_c(self, in_s: float, target_c: float) -> float:
        """What the thermostat is told of the week plan's next target."""
        return self._dispatcher.ahead_c(self._now_utc + in_s, target_c)

    def _inputs(self, wish: Wish) -> DispatchInputs:
        comfort = self._settings.comfort
        return DispatchInputs(
            now_s=self._now_s,
            now_utc=self._now_utc,
            target_c=wish.target_c,
            room_c=wish.room_c,
            flows=self._flows,
            price=self.price,
            carbon=self.carbon,
            prices=self._prices,
            carbons=self._carbons,
            plan=self._plan,
            mining_max_w=wish.mining_max_w,
            minimum_w=wish.minimum_w,
            feed_in=self.feed_in,
            frost_c=comfort.frost_c,
            holiday=wish.holiday,
            insisted=wish.insisted,
            constant=comfort.control == "constant",
            mining_w=self._mining_w.value,
            capacity_j_per_k=wish.capacity_j_per_k,
        )

    # ---- what it came to -----------------------------------------------------------------------------------

    @property
    def own_fraction(self) -> float | None:
        """0..1: how much of what mining draws is own power; None where nobody measures it."""
        return own_fraction(self._flows.grid_w, self._ours_w)

    @property
    def effective_price(self) -> Value:
        """Of a kWh that mining draws now: what own power would have been sold for counts as its price."""
        own = self.own_fraction
        if not own:
            return self.price
        return following(
            lambda *_: effective(self.price.value, self.feed_in.value, own) or 0.0,
            (self.price, self.feed_in, self._flows.grid_w, self._mining_w),
            translate("energy", "Own power counts at what the grid would pay for it."),
        )

    def bill(self, step: EnergyStep, room_c: float | None, setpoint_c: float) -> Bill:
        """What the energy of this tick cost, emitted and was good for."""
        return bill(
            step.mining_kwh,
            price=self.price.value,
            feed_in=self.feed_in.value,
            carbon_g_per_kwh=self.carbon.value,
            own=self.own_fraction,
            useful=useful_fraction(room_c, setpoint_c),
            placement=self._settings.room.placement,
        )

    def status(self, account: Account) -> EnergyStatus:
        """For the energy page."""
        figures = self._economics(account)
        return EnergyStatus(
            price_per_kwh=self.price,
            feed_in_per_kwh=self.feed_in,
            carbon_g_per_kwh=self.carbon,
            prices=self._prices,
            carbon=self._carbons,
            own=self._own,
            flows=self._flows,
            sources=tuple(self._sources.values()),
            policy=self._settings.dispatch.policy,
            steering=self._steering,
            plan=self._plan,
            economics=figures,
            comparisons=comparisons(
                ComparisonInputs(
                    economics=figures,
                    settings=self._settings.comparison,
                    currency=self._settings.money.currency,
                    placement=self._settings.room.placement,
                    mining_w=self._mining_w,
                    outdoor_c=account.outdoor_c,
                    cooler_k=account.gain_c,
                    practice=account.earnings.practice,
                )
            ),
        )

    def _economics(self, account: Account) -> Economics:
        return economics(
            EconomicsInputs(
                earnings=account.earnings,
                mining_w=self._mining_w,
                facts=account.facts,
                money=self._settings.money,
                carbon_g_per_kwh=self._own_carbon,
                placement=self._settings.room.placement,
                today=account.today,
                resting=account.resting,
            )
        )

    @property
    def _own_carbon(self) -> Value:
        """Of a kWh that mining draws now: own power emits nothing."""
        own, grid = self.own_fraction, self.carbon
        if not own or grid.value is None:
            return grid
        how = translate("energy", "Of the part that comes from the grid; own power emits nothing.")
        parts = (grid, self._flows.grid_w, self._mining_w)
        return following(lambda grams, *_: grams * (1.0 - own), parts, how)

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, object]:
        """What is worth keeping, as plain values."""
        return self._dispatcher.export_state(self._now_s)

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave."""
        self._dispatcher.import_state(state)
