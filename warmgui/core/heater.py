"""From what is wanted to what is given and really used: thermostat, guard, allocator, miner and meter."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.heat.climate import Climate, Span
from warmgui.core.heat.power.allocator import available_w
from warmgui.core.heat.power.calibration import Calibrator
from warmgui.core.heat.power.local_miner import MinerState
from warmgui.core.heat.power.meter import GAP_S, Meter, MeterInputs, PowerView
from warmgui.core.heat.power.minimum_times import MinimumTimes
from warmgui.core.heat.safety.guard import Guard, GuardFacts
from warmgui.core.heat.safety.runaway import WorkFacts
from warmgui.core.house.house import House
from warmgui.core.house.now import HereWish, HouseNow
from warmgui.core.house.pc_heat import PcHeat
from warmgui.core.house_messages import HOUSE_WISHES, ScienceReport
from warmgui.core.messages import ManualRoom, MeterRead, MeterReadingsCleared, ResetFaults
from warmgui.core.mining import Mining
from warmgui.core.moment import Moment, Verdict
from warmgui.core.pc_use.rules import PcUse, strictest
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from warmgui.core.heat.power.source import HeatOutlet
    from warmgui.core.house_messages import HouseNews, HouseWish
    from warmgui.core.messages import Command
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text

    HeaterWish = ManualRoom | MeterRead | MeterReadingsCleared | ResetFaults | HouseWish

__all__ = ["HEATER_WISHES", "Heater", "Moment", "Verdict"]
WORKS_FROM_W = 5.0
HEATER_WISHES = (ManualRoom, MeterRead, MeterReadingsCleared, ResetFaults, *HOUSE_WISHES)
"""What a user says that the chain of power answers itself."""


class Heater:
    """The chain of power. Each step is called once a tick, in the order in which they stand here."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.meter, self.guard, self.pc_use = Meter(), Guard(), PcUse()
        self.climate, self.mining = Climate(settings), Mining(settings)
        self.calibration, self._minimum = Calibrator(), MinimumTimes()
        self.house, self.pc = House(settings), PcHeat(self.mining, settings.science)
        self.heat_w = 0.0
        """Heat into the room as metered last."""
        self._power = PowerView()
        self._measured_w: float | None = None
        self._unattended_s = 0.0
        """Heating without mouse, keyboard or a word from the user; sleep is no heating."""

    def configure(self, settings: Settings) -> None:
        """New settings."""
        if settings.room.sensor != self.settings.room.sensor:
            self.guard.forget_room()
        self.settings = settings
        self.climate.configure(settings)
        self.mining.source.configure(settings.power, settings.devices)
        self.house.configure(settings)
        self.pc.science.configure(settings.science)

    def begin(self, now_utc: float) -> None:
        """Before the first tick."""
        self.heat_w = self.meter.idle_wall_w(self.settings.power) * self.settings.room.placement
        self.climate.restore(now_utc, self.heat_w)

    def take(self, message: HeaterWish, now_s: float, now_utc: float) -> None:
        """One of `HEATER_WISHES`."""
        match message:
            case ManualRoom(room_c=room_c):
                if self.climate.typed_in(room_c, now_s, now_utc, self.heat_w):
                    self.guard.forget_room()
            case MeterRead() | MeterReadingsCleared():
                self.read_meter(message)
            case ResetFaults():
                self.reset_faults()
            case _:
                self.house.take(message, now_s)

    def hear(self, news: HouseNews, now_s: float) -> None:
        """What heaters in the network and the useful compute say."""
        if isinstance(news, ScienceReport):
            self.pc.science.take(news, now_s)
        else:
            self.house.take(news, now_s)

    def read_meter(self, message: MeterRead | MeterReadingsCleared) -> None:
        """The user read a wall meter, or is done with it."""
        if isinstance(message, MeterRead):
            self.calibration.read(message.wall_w, self.settings.power)
        elif message.point is not None:
            self.calibration.drop(message.point)
        else:
            self.calibration.clear()

    def reset_faults(self) -> None:
        """The user has read the latched faults and wants to go on."""
        self.guard.reset()
        self.climate.trust_again()
        self.mining.faults.clear()
        self.mining.blocks.read()
        self.mining.retry()
        self.mining.source.forgive_crashes()
        self.house.forgive()

    def attend(self, idle_s: float = 0.0) -> None:
        """The user was last here `idle_s` seconds ago."""
        self._unattended_s = min(self._unattended_s, idle_s)

    def measure(self, moment: Moment) -> PowerView:
        """What it really was since the last command; power curves and trim follow it."""
        source, watch, pc = self.mining.source, moment.watch, self.pc
        pc.look(moment.now_s)
        power = self.meter.measure(
            MeterInputs(
                now_s=moment.now_s,
                power=self.settings.power,
                placement=self.settings.room.placement,
                cpu=watch.cpu_power(),
                gpus=watch.gpu_power(),
                wall=watch.wall_power(),
                work=watch.work(pc.duties, pc.modelled_w),
                busy=pc.busy(moment.now_s),
                other_load=pc.other_load(watch.other_load),
                learned=source.learned,
            )
        )
        self.house.look(self._house_now(moment))
        self._power, self.heat_w = power, (power.heat_w.value or 0.0) + self.house.here.heat_w
        fresh = power.wall_w.provenance is not Provenance.STALE
        self.calibration.look(moment.now_s, power, fresh=fresh)
        ours = source.state is MinerState.READY and not source.measuring
        mined = pc.mined(power.measured)
        self._measured_w = sum(found.power_w for found in mined.values()) if ours and mined else None
        if ours:
            source.learn(mined, moment.now_s, moment.dt_s)
        self.mining.tick(moment.now_s)
        return power

    def judge(self, moment: Moment) -> Verdict:
        """Thermostat, guard and limits, in this order; after the first one watts only fall."""
        self._time_run(moment)
        outlets = self.outlets()
        span = self._span(outlets)
        wanted_w = self.climate.demand_w(
            moment.now_s,
            moment.view,
            moment.told_c,
            span,
            on=moment.on and moment.lab_fraction is None,
            next_setpoint=moment.next_setpoint,
        )
        if moment.lab_fraction is not None:
            wanted_w = moment.lab_fraction * span.mining_max_w
        cap_w = None if moment.steering is None else moment.steering.cap_w
        capped = cap_w is not None and cap_w < wanted_w
        if cap_w is not None:
            wanted_w = min(wanted_w, cap_w)
        pc_w, shared = self._share(moment, wanted_w, span, cap_w)
        if moment.on and moment.lab_fraction is None and self.house.here.members:
            # Of all heaters of the room; where the PC heats another one, that is all there is.
            wanted_w = max(wanted_w, min(self.climate.heat_wanted_w, math.inf if cap_w is None else cap_w))
        if moment.on:
            kept_w = self._minimum.kept_w(moment.now_s, outlets)
            pc_w = min(max(pc_w, kept_w), self.house.pc_most_w)  # no least time passes a limit
            wanted_w = max(wanted_w, pc_w)
        limit = self.guard.limit(pc_w, self._guard_facts(moment))
        if limit.room_stop:
            self.house.hold_here(moment.now_s)
        facts = moment.watch.pc_use(self.settings.use, moment.now_utc, moment.utc_offset_s)
        use = self.pc_use.limit(limit.power_w, facts)
        if use.device_fraction:
            limit = replace(limit, device_fraction=strictest(limit.device_fraction, use.device_fraction))
        target_w, limited = use.power_w, use.reason or limit.reason or shared
        if capped and not limited and moment.steering is not None:
            limited = moment.steering.reason
        if moment.paused:
            target_w = 0.0
        target_w = min(target_w, available_w(outlets, limit.device_fraction))
        here_w = self.house.here.steady.total_w
        return Verdict(
            span,
            max(wanted_w, here_w),
            target_w,
            limit,
            limited,
            here_w,
            self.house.here.heat_w >= WORKS_FROM_W or self.pc.science.working,
            self.pc.delay,
        )

    def outlets(self) -> tuple[HeatOutlet, ...]:
        """What of this PC can take watts now."""
        return self.pc.outlets()

    def _span(self, outlets: Sequence[HeatOutlet]) -> Span:
        """What this PC can add, and what heaters beside it bring into its room."""
        power, here = self.settings.power, self.house.here
        most_w = available_w(outlets)
        return Span(
            self.meter.idle_wall_w(power),
            most_w if power.limit_w is None else min(most_w, power.limit_w),
            here.low_w,
            here.most_w,
        )

    def _share(self, moment: Moment, wanted_w: float, span: Span, cap_w: float | None) -> tuple[float, Text]:
        """What the PC is to draw beside all other heaters, marginal W, and why that is less than wanted."""
        house, in_lab = self.house, moment.lab_fraction is not None
        pc_max_w = span.mining_max_w
        if in_lab or not house.here.members:
            heat_w, per_w = min(wanted_w, pc_max_w), 1.0
        else:
            heat_w, per_w = self.climate.heat_wanted_w, self.climate.heat_per_w
        wish = HereWish(heat_w, pc_max_w, per_w, cap_w, base=moment.on and not in_lab)
        pc_w = house.plan(self._house_now(moment), wish)
        return pc_w, house.limited(pc_w) if pc_w < wanted_w else EMPTY

    def _house_now(self, moment: Moment) -> HouseNow:
        return HouseNow(
            now_s=moment.now_s,
            now_utc=moment.now_utc,
            dt_s=moment.dt_s,
            utc_offset_s=moment.utc_offset_s,
            board=moment.watch.board,
            on=moment.others_on,
            paused=moment.paused,
            outdoor_c=moment.view.outdoor_c.value,
            good_hour=moment.good_hour,
            room_awaited=self._room_awaited(moment),
        )

    def _room_awaited(self, moment: Moment) -> bool:
        """The thermostat wants to know how warm the room is, and nobody says it."""
        unknown = moment.view.room_c.provenance in {Provenance.STALE, Provenance.UNKNOWN}
        return self.settings.comfort.control == "thermostat" and moment.lab_fraction is None and unknown

    @property
    def preheating(self) -> bool:
        """Whether it heats ahead of the next target."""
        return self.climate.preheating

    def command(self, moment: Moment, verdict: Verdict) -> tuple[Command, ...]:
        """Watts to devices to commands, each with its lease."""
        source, science = self.mining.source, self.pc.science
        latched = self.guard.latched
        others = self.house.commands()
        if any(fault.code == "miner_runs_on" for fault in latched):
            self._minimum.rest(moment.now_s)
            return (*others, *science.set_power({}), *source.stop(moment.now_s))
        wanted = moment.on and not latched
        shares = self._minimum.share(
            moment.now_s,
            verdict.target_w if wanted else 0.0,
            self.pc.usable(),
            verdict.limit.device_fraction,
        )
        commands = (
            *others,
            *self.pc.keep(moment.now_s, wanted=wanted),
            *self.pc.set_power(shares, user_active=moment.watch.user_active),
        )
        here = self.house.here
        self.climate.applied(self.pc.commanded_w, moment.dt_s, max(here.heat_w - here.low_w, 0.0))
        return commands

    def export_state(self, now_utc: float) -> dict[str, Any]:
        """What is worth keeping over a restart, as plain values."""
        return {
            "climate": self.climate.export_state(now_utc),
            "meter": self.meter.export_state(),
            "curves": self.mining.source.export_state(),
            "day": self.mining.day.export_state(),
            "house": self.house.export_state(),
        }

    def import_state(self, state: Mapping[str, Any], *, goes_on: bool) -> None:
        """Take up what `export_state` gave; wrong parts are left out."""
        parts = {k: v for k, v in state.items() if isinstance(v, dict)}
        self.climate.import_state(parts.get("climate", {}), keep_integral=goes_on)
        self.meter.import_state(parts.get("meter", {}))
        self.mining.source.import_state(parts.get("curves", {}))
        self.mining.day.import_state(parts.get("day", {}))
        self.house.import_state(parts.get("house", {}))

    def _time_run(self, moment: Moment) -> None:
        self._unattended_s = self._unattended_s + min(moment.dt_s, GAP_S) if moment.on else 0.0
        self.attend(moment.watch.idle_s)

    def _guard_facts(self, moment: Moment) -> GuardFacts:
        now_s, watch, source = moment.now_s, moment.watch, self.mining.source
        work = WorkFacts(
            stopped=source.at_rest(now_s),
            hashing=self.mining.hashes.hashing(now_s),
            miner_load=watch.miner_load,
            other_load=watch.other_load,
            commanded_w=source.commanded_w,
            measured_w=self._measured_w,
        )
        return GuardFacts(
            now_s=now_s,
            safety=self.settings.safety,
            pause_on_battery=self.settings.use.battery == "stop",
            on_battery=watch.flag(Quantity.ON_BATTERY),
            room_c=moment.view.sensed_c,
            devices=watch.temperatures(),
            unattended_s=self._unattended_s,
            work=work,
            slept_s=moment.dt_s if moment.dt_s > GAP_S else 0.0,
            room_awaited=self._room_awaited(moment),
            wall_w=self._power.wall_w.value,
            baseline_w=self._power.baseline_w.value,
        )
