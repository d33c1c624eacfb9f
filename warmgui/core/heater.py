"""From what is wanted to what is given and really used: thermostat, guard, allocator, miner and meter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.heat.climate import Climate, RoomView, Span
from warmgui.core.heat.power.allocator import available_w
from warmgui.core.heat.power.calibration import Calibrator
from warmgui.core.heat.power.local_miner import MinerState
from warmgui.core.heat.power.meter import GAP_S, Meter, MeterInputs, PowerView
from warmgui.core.heat.power.minimum_times import MinimumTimes
from warmgui.core.heat.safety.guard import Guard, GuardFacts, Limit
from warmgui.core.heat.safety.runaway import WorkFacts
from warmgui.core.messages import MeterRead
from warmgui.core.mining import Mining
from warmgui.core.pc_use.rules import PcUse, strictest
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from warmgui.core.facts import Watch
    from warmgui.core.heat.control.thermostat import NextSetpoint
    from warmgui.core.messages import Command, MeterReadingsCleared
    from warmgui.core.model_energy import Steering
    from warmgui.core.settings import Settings
    from warmgui.core.text import Text

PLAIN = "comfort"
"""The code of a steering that changes nothing."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The time, and the room and the wishes in it."""

    now_s: float
    now_utc: float
    dt_s: float
    watch: Watch
    view: RoomView
    setpoint_c: float
    on: bool
    """Heat is asked for and allowed."""
    paused: bool
    """The user holds everything still."""
    utc_offset_s: float = 0.0
    """Local time less UTC."""
    next_setpoint: NextSetpoint | None = None
    """The next different target of the week plan."""
    steering: Steering | None = None
    """What prices, carbon and own power make of the target; None: nothing."""
    lab_fraction: float | None = None
    """The lab asks for this part of what the devices can give, whatever the room; None: no lab runs."""

    @property
    def told_c(self) -> float:
        """What the thermostat is told, °C."""
        return self.setpoint_c if self.steering is None else self.steering.setpoint_c

    @property
    def steered(self) -> Text:
        """Why that is another target or less power than asked for; empty where it is neither."""
        return EMPTY if self.steering is None or self.steering.code == PLAIN else self.steering.reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """From what is wanted to what is given, mining watts."""

    span: Span
    wanted_w: float
    target_w: float
    limit: Limit
    limited: Text
    """Why it is less than wanted."""


class Heater:
    """The chain of power. Each step is called once a tick, in the order in which they stand here."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.meter, self.guard, self.pc_use = Meter(), Guard(), PcUse()
        self.climate, self.mining = Climate(settings), Mining(settings)
        self.calibration, self._minimum = Calibrator(), MinimumTimes()
        self.heat_w = 0.0
        """Heat into the room as metered last."""
        self._power = PowerView()
        self._measured_w: float | None = None
        self._unattended_s = 0.0
        """Heating without mouse, keyboard or a word from the user; sleep is no heating."""

    def configure(self, settings: Settings) -> None:
        """New settings."""
        if settings.room.sensor != self._settings.room.sensor:
            self.guard.forget_room()
        self._settings = settings
        self.climate.configure(settings)
        self.mining.source.configure(settings.power, settings.devices)

    def begin(self, now_utc: float) -> None:
        """Before the first tick."""
        self.heat_w = self.meter.idle_wall_w(self._settings.power) * self._settings.room.placement
        self.climate.restore(now_utc, self.heat_w)

    def read_meter(self, message: MeterRead | MeterReadingsCleared) -> None:
        """The user read a wall meter, or is done with it."""
        if isinstance(message, MeterRead):
            self.calibration.read(message.wall_w, self._settings.power)
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

    def attend(self, idle_s: float = 0.0) -> None:
        """The user was last here `idle_s` seconds ago."""
        self._unattended_s = min(self._unattended_s, idle_s)

    def measure(self, moment: Moment) -> PowerView:
        """What it really was since the last command; power curves and trim follow it."""
        source, watch = self.mining.source, moment.watch
        power = self.meter.measure(
            MeterInputs(
                now_s=moment.now_s,
                power=self._settings.power,
                placement=self._settings.room.placement,
                cpu=watch.cpu_power(),
                gpus=watch.gpu_power(),
                wall=watch.wall_power(),
                work=watch.work(source.duties, source.modelled_w),
                busy=not source.at_rest(moment.now_s),
                other_load=watch.other_load,
                learned=source.learned,
            )
        )
        self._power, self.heat_w = power, power.heat_w.value or 0.0
        fresh = power.wall_w.provenance is not Provenance.STALE
        self.calibration.look(moment.now_s, power, fresh=fresh)
        ours = source.state is MinerState.READY and not source.measuring
        self._measured_w = sum(power.measured_w.values()) if ours and power.measured_w else None
        if ours:
            source.learn(power.measured, moment.now_s, moment.dt_s)
        self.mining.tick(moment.now_s)
        return power

    def judge(self, moment: Moment) -> Verdict:
        """Thermostat, guard and limits, in this order; after the first one watts only fall."""
        self._time_run(moment)
        outlets, power = self.mining.source.outlets(), self._settings.power
        most_w = available_w(outlets)
        span = Span(
            self.meter.idle_wall_w(power), most_w if power.limit_w is None else min(most_w, power.limit_w)
        )
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
        if moment.on:
            wanted_w = max(wanted_w, self._minimum.kept_w(moment.now_s, outlets))
        limit = self.guard.limit(wanted_w, self._guard_facts(moment))
        facts = moment.watch.pc_use(self._settings.use, moment.now_utc, moment.utc_offset_s)
        use = self.pc_use.limit(limit.power_w, facts)
        if use.device_fraction:
            limit = replace(limit, device_fraction=strictest(limit.device_fraction, use.device_fraction))
        target_w, limited = use.power_w, use.reason or limit.reason
        if capped and not limited and moment.steering is not None:
            limited = moment.steering.reason
        if moment.paused:
            target_w = 0.0
        target_w = min(target_w, available_w(outlets, limit.device_fraction))
        return Verdict(span, wanted_w, target_w, limit, limited)

    @property
    def preheating(self) -> bool:
        """Whether it heats ahead of the next target."""
        return self.climate.preheating

    def command(self, moment: Moment, verdict: Verdict) -> tuple[Command, ...]:
        """Watts to devices to commands, each with its lease."""
        source, upstream = self.mining.source, self.mining.upstream
        latched = self.guard.latched
        if any(fault.code == "miner_runs_on" for fault in latched):
            self._minimum.rest(moment.now_s)
            return source.stop(moment.now_s)
        wanted = moment.on and upstream.kind != "none" and not latched
        shares = self._minimum.share(
            moment.now_s,
            verdict.target_w if wanted else 0.0,
            source.outlets(),
            verdict.limit.device_fraction,
        )
        commands = (
            *source.keep(moment.now_s, wanted=wanted, upstream=upstream),
            *source.set_power(shares, user_active=moment.watch.user_active),
        )
        self.climate.applied(source.commanded_w, moment.dt_s)
        return commands

    def export_state(self, now_utc: float) -> dict[str, Any]:
        """What is worth keeping over a restart, as plain values."""
        return {
            "climate": self.climate.export_state(now_utc),
            "meter": self.meter.export_state(),
            "curves": self.mining.source.export_state(),
            "day": self.mining.day.export_state(),
        }

    def import_state(self, state: Mapping[str, Any], *, goes_on: bool) -> None:
        """Take up what `export_state` gave; wrong parts are left out."""
        parts = {k: v for k, v in state.items() if isinstance(v, dict)}
        self.climate.import_state(parts.get("climate", {}), keep_integral=goes_on)
        self.meter.import_state(parts.get("meter", {}))
        self.mining.source.import_state(parts.get("curves", {}))
        self.mining.day.import_state(parts.get("day", {}))

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
            safety=self._settings.safety,
            pause_on_battery=self._settings.use.battery == "stop",
            on_battery=watch.flag(Quantity.ON_BATTERY),
            room_c=moment.view.sensed_c,
            devices=watch.temperatures(),
            unattended_s=self._unattended_s,
            work=work,
            slept_s=moment.dt_s if moment.dt_s > GAP_S else 0.0,
            room_awaited=self._settings.comfort.control == "thermostat"
            and moment.lab_fraction is None
            and moment.view.room_c.provenance in {Provenance.STALE, Provenance.UNKNOWN},
            wall_w=self._power.wall_w.value,
            baseline_w=self._power.baseline_w.value,
        )
