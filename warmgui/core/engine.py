"""The engine: one pure `tick` a second turns messages and readings into commands, a sample and a snapshot.

Order of a tick: inbox, readings, thermostat, guard (may only lower), allocator, commands, meter, sample,
snapshot. Nothing here reads a clock or touches the world; `warmgui.io` carries the commands out.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core import messages as m
from warmgui.core.action import ActionMemory, Situation
from warmgui.core.facts import Watch
from warmgui.core.faults import sensor_faults
from warmgui.core.heat.allocator import allocate, available_w
from warmgui.core.heat.climate import Climate, RoomView, Span
from warmgui.core.heat.guard import Guard, GuardFacts, Limit
from warmgui.core.heat.meter import GAP_S, Meter, MeterInputs, PowerView
from warmgui.core.heat.runaway import WorkFacts
from warmgui.core.intents import HEATING_WISHES, WISHES, Intents, Wish
from warmgui.core.mining import MINER_MESSAGES, Mining
from warmgui.core.model import Action, JournalEntry, Mode, Quantity, Sample, Snapshot
from warmgui.core.money.earnings import earnings
from warmgui.core.picture import Scene, draw, sample
from warmgui.core.readings import ReadingBoard
from warmgui.core.sentence import Story
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.model import Fault, NetworkFacts, Reading
    from warmgui.core.settings import Settings

JOURNAL_LENGTH = 20
STATE_VERSION = 1


@dataclass(frozen=True, slots=True)
class Tick:
    """What one tick gives. `journal` holds only what is new."""

    snapshot: Snapshot
    commands: tuple[m.Command, ...]
    sample: Sample
    journal: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True)
class _Moment:
    """The time, and the room and the wishes in it."""

    now_s: float
    now_utc: float
    dt_s: float
    watch: Watch
    view: RoomView
    setpoint_c: float
    on: bool
    """Heat is asked for and allowed."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    """From what is wanted to what is given, mining watts."""

    span: Span
    wanted_w: float
    target_w: float
    limit: Limit
    limited: Text
    """Why it is less than wanted."""


class Engine:
    """All state of the heater. One owner, one thread; `tick` about once a second."""

    def __init__(
        self,
        settings: Settings,
        facts: NetworkFacts,
        *,
        simulated: bool = False,
        state: Mapping[str, Any] | None = None,
    ) -> None:
        """Begin.

        Args:
            settings: validated settings.
            facts: the bitcoin network on a date.
            simulated: the PC and the room are simulated; every number then says so.
            state: what `export_state` gave before a restart; wrong parts are left out.
        """
        self._settings, self._facts, self._simulated = settings, facts, simulated
        self._board, self._meter, self._guard = ReadingBoard(), Meter(), Guard()
        self._climate, self._mining = Climate(settings), Mining(settings)
        self._intents, self._action = Intents(), ActionMemory()
        self._journal: deque[JournalEntry] = deque(maxlen=JOURNAL_LENGTH)
        self._run_consent = self._heat_refused = False
        self._last_s: float | None = None
        self._now_utc = 0.0
        self._attended_s = -math.inf
        self._heating_since_s: float | None = None
        self._heat_w = 0.0
        self._measured_w: float | None = None
        if state is not None:
            self._import(state)

    def tick(
        self,
        now_s: float,
        now_utc: float,
        utc_offset_s: float,
        readings: Sequence[Reading],
        messages: Sequence[m.Inbox],
    ) -> Tick:
        """One step.

        Args:
            now_s: monotonic seconds; a gap above 10 s counts as sleep.
            now_utc: wall time; may jump.
            utc_offset_s: local time less UTC.
            readings: what the sensors said since the last tick.
            messages: what user and miner said, oldest first.
        """
        dt_s = self._advance(now_s, now_utc, utc_offset_s)
        for message in messages:
            self._take(message, now_s, now_utc)
        self._board.take(readings)
        moment = self._look(now_s, now_utc, dt_s)
        verdict = self._judge(moment)
        commands = self._command(moment, verdict)
        power = self._measure(moment)
        entries = self._decide(moment, verdict)
        scene = self._scene(moment, verdict, power)
        mining = self._mining
        energy = self._meter.integrate(dt_s, power, self._settings.money.tariff_per_kwh)
        sat = scene.earnings.sat_per_day.value
        mining.day.take_energy(energy, None if sat is None else sat * min(dt_s, GAP_S) / 86400.0)
        hashes = mining.take_hashes()
        shares = mining.day.take_shares(hashes)
        row = sample(scene, mining, energy, shares, hashes)
        return Tick(draw(scene, mining), commands, row, entries)

    def export_state(self) -> dict[str, Any]:
        """Everything worth keeping over a restart, as plain values (JSON)."""
        return {
            "version": STATE_VERSION,
            "heating": self._intents.lasting is Mode.HEAT,
            "climate": self._climate.export_state(self._now_utc),
            "meter": self._meter.export_state(),
            "curves": self._mining.source.export_state(),
            "day": self._mining.day.export_state(),
        }

    # ---- begin ---------------------------------------------------------------------------------------------

    def _import(self, state: Mapping[str, Any]) -> None:
        if state.get("version") != STATE_VERSION:
            return
        resume = self._settings.comfort.auto_resume and self._settings.consented
        resume = resume and state.get("heating") is True
        if resume:
            self._intents = Intents(Mode.HEAT)
        parts = {k: v for k, v in state.items() if isinstance(v, dict)}
        self._climate.import_state(parts.get("climate", {}), keep_integral=resume)
        self._meter.import_state(parts.get("meter", {}))
        self._mining.source.import_state(parts.get("curves", {}))
        self._mining.day.import_state(parts.get("day", {}))

    def _advance(self, now_s: float, now_utc: float, utc_offset_s: float) -> float:
        """Seconds since the last tick; after a sleep nothing that was read before is true."""
        dt_s = 0.0
        if self._last_s is None:
            self._heat_w = self._meter.idle_wall_w(self._settings.power) * self._settings.room.placement
            self._climate.restore(now_utc, self._heat_w)
        else:
            dt_s = max(now_s - self._last_s, 0.0)
            if dt_s > GAP_S:
                self._board.expire(self._last_s)
                self._heat_w = 0.0
        self._last_s, self._now_utc = now_s, now_utc
        self._mining.day.begin(now_utc, utc_offset_s)
        return dt_s

    # ---- inbox ---------------------------------------------------------------------------------------------

    def _take(self, message: m.Inbox, now_s: float, now_utc: float) -> None:
        if isinstance(message, MINER_MESSAGES):
            self._mining.take(message, now_s, now_utc)
        elif isinstance(message, m.NetworkFactsChanged):
            self._facts = message.facts
        else:
            self._attended_s = now_s
            self._take_user(message, now_s, now_utc)

    def _take_user(self, message: m.Inbox, now_s: float, now_utc: float) -> None:
        if isinstance(message, WISHES):
            self._take_wish(message, now_s, now_utc)
        elif isinstance(message, m.SettingsChanged):
            self._configure(message.settings)
        elif isinstance(message, m.ConsentForRun):
            self._run_consent, self._heat_refused = True, False
        elif isinstance(message, m.ManualRoom):
            if self._climate.typed_in(message.room_c, now_s, now_utc, self._heat_w):
                self._guard.forget_room()
        elif isinstance(message, m.ResetFaults):
            self._guard.reset()
            self._mining.faults.clear()
            self._mining.retry()
        elif isinstance(message, m.BenchmarkRequested):
            self._mining.request_benchmark(message.device)

    def _take_wish(self, wish: Wish, now_s: float, now_utc: float) -> None:
        starts = isinstance(wish, HEATING_WISHES)
        self._heat_refused = starts and not self._consented
        if self._heat_refused:
            return
        if starts:
            self._mining.retry()
        self._intents.take(wish, now_s, now_utc, self._settings.comfort)

    def _configure(self, settings: Settings) -> None:
        if settings.room.sensor != self._settings.room.sensor:
            self._guard.forget_room()
        self._settings = settings
        self._climate.configure(settings)
        self._mining.source.configure(settings.power, settings.devices)
        self._heat_refused = self._heat_refused and not self._consented

    @property
    def _consented(self) -> bool:
        return self._run_consent or self._settings.consented

    # ---- watts ---------------------------------------------------------------------------------------------

    def _look(self, now_s: float, now_utc: float, dt_s: float) -> _Moment:
        watch = Watch(self._board, now_s, self._mining.source.names)
        view = self._climate.look(now_s, dt_s, self._board, self._heat_w, trusted=self._guard.room_trusted)
        comfort = self._settings.comfort
        self._intents.advance(now_s, now_utc, view.room_c.value, self._intents.setpoint_c(comfort))
        on = self._intents.mode is Mode.HEAT and self._consented
        if not on:
            self._heating_since_s = None
        elif self._heating_since_s is None:
            self._heating_since_s = now_s
        self._attended_s = max(self._attended_s, now_s - watch.idle_s)
        self._mining.aim(self._settings, consented=self._consented, practice_only=self._run_consent)
        return _Moment(now_s, now_utc, dt_s, watch, view, self._intents.setpoint_c(comfort), on)

    def _judge(self, moment: _Moment) -> _Verdict:
        """Thermostat, guard and limits, in this order; after the first one watts only fall."""
        outlets, power = self._mining.source.outlets(), self._settings.power
        most_w = available_w(outlets)
        span = Span(
            self._meter.idle_wall_w(power), most_w if power.limit_w is None else min(most_w, power.limit_w)
        )
        wanted_w = self._climate.demand_w(moment.now_s, moment.view, moment.setpoint_c, span, on=moment.on)
        limit = self._guard.limit(wanted_w, self._guard_facts(moment))
        target_w, limited = limit.power_w, limit.reason
        if power.in_use_w is not None and moment.watch.in_use and target_w > power.in_use_w:
            target_w = power.in_use_w
            most = Amount(power.in_use_w, "power_w")
            limited = translate("engine", "you use the PC, which allows {limit}", limit=most)
        if self._intents.paused:
            target_w = 0.0
        target_w = min(target_w, available_w(outlets, limit.device_fraction))
        return _Verdict(span, wanted_w, target_w, limit, limited)

    def _guard_facts(self, moment: _Moment) -> GuardFacts:
        now_s, watch, source = moment.now_s, moment.watch, self._mining.source
        since_s = self._heating_since_s
        work = WorkFacts(
            stopped=source.at_rest(now_s),
            hashing=self._mining.hashes.hashing(now_s),
            miner_load=watch.miner_load,
            other_load=watch.other_load,
            commanded_w=source.commanded_w,
            measured_w=self._measured_w,
        )
        return GuardFacts(
            now_s=now_s,
            safety=self._settings.safety,
            pause_on_battery=self._settings.power.pause_on_battery,
            on_battery=watch.flag(Quantity.ON_BATTERY),
            room_c=moment.view.sensed_c,
            devices=watch.temperatures(),
            unattended_s=0.0 if since_s is None else now_s - max(since_s, self._attended_s),
            work=work,
        )

    def _command(self, moment: _Moment, verdict: _Verdict) -> tuple[m.Command, ...]:
        source, upstream = self._mining.source, self._mining.upstream
        latched = self._guard.latched
        if any(fault.code == "miner_runs_on" for fault in latched):
            return source.stop(moment.now_s)
        wanted = moment.on and upstream.kind != "none" and not latched
        shares = allocate(verdict.target_w, source.outlets(), verdict.limit.device_fraction) if wanted else {}
        commands = (
            *source.keep(moment.now_s, wanted=wanted, upstream=upstream),
            *source.set_power(shares),
        )
        self._climate.applied(source.commanded_w, moment.dt_s)
        return commands

    def _measure(self, moment: _Moment) -> PowerView:
        source, watch = self._mining.source, moment.watch
        power = self._meter.measure(
            MeterInputs(
                now_s=moment.now_s,
                power=self._settings.power,
                placement=self._settings.room.placement,
                cpu=watch.cpu_power(),
                gpus=watch.gpu_power(),
                wall=watch.wall_power(),
                work=watch.work(source.duties, source.modelled_w),
                other_load=watch.other_load,
            )
        )
        self._heat_w = power.heat_w.value or 0.0
        self._measured_w = sum(power.measured_w.values()) if power.measured_w else None
        source.learn(power.measured_w, moment.now_s, moment.dt_s)
        self._mining.tick(moment.now_s)
        return power

    # ---- in words ------------------------------------------------------------------------------------------

    def _decide(self, moment: _Moment, verdict: _Verdict) -> tuple[JournalEntry, ...]:
        stopped = verdict.wanted_w > 0 and verdict.target_w <= 0
        changed = self._action.decide(
            Situation(
                now_s=moment.now_s,
                mode=self._intents.mode if self._consented else Mode.OFF,
                wanted_w=verdict.wanted_w,
                working=self._mining.working(moment.now_s),
                attention=self._attention(verdict.limit),
                user_pause=self._user_pause(moment),
                stop=verdict.limited if stopped else EMPTY,
                start=self._mining.delay,
                constant=self._settings.comfort.control == "constant",
                room_c=moment.view.control_c,
                setpoint_c=moment.setpoint_c,
            )
        )
        if not changed:
            return ()
        entry = JournalEntry(moment.now_utc, self._action.action, self._action.reason, verdict.target_w)
        self._journal.append(entry)
        return (entry,)

    def _attention(self, limit: Limit) -> Text:
        if self._guard.latched:
            return self._guard.latched[0].text
        if self._heat_refused:
            return translate("engine", "you have not agreed yet that this PC may mine")
        if self._intents.mode is Mode.OFF or not self._consented:
            return EMPTY
        return limit.reason if limit.needs_user else self._mining.problem

    def _user_pause(self, moment: _Moment) -> Text:
        if not self._intents.paused:
            return EMPTY
        status = self._intents.status(moment.now_s, moment.now_utc)
        if status is None or status.ends_utc is None:
            return translate("engine", "until you resume")
        return translate("engine", "you asked for it until {time}", time=Amount(status.ends_utc, "clock_utc"))

    def _scene(self, moment: _Moment, verdict: _Verdict, power: PowerView) -> Scene:
        settings, climate = self._settings, self._climate
        held_back = verdict.limited and self._action.action is Action.HEATING
        limited = translate("engine", "Less power: {reason}.", reason=verdict.limited) if held_back else EMPTY
        story = Story(
            action=self._action.action,
            reason=self._action.reason,
            now_utc=moment.now_utc,
            setpoint_c=moment.setpoint_c,
            constant=settings.comfort.control == "constant",
            room_c=moment.view.room_c,
            outdoor_c=moment.view.outdoor_c,
            heat_w=power.heat_w.value,
            eta_s=climate.eta_s,
            reach=climate.reach(verdict.span),
            mean_room_c=climate.mean_room_c,
            limited=limited,
        )
        return Scene(
            now_s=moment.now_s,
            settings=settings,
            facts=self._facts,
            simulated=self._simulated,
            consented=self._consented,
            mode=self._intents.mode if self._consented else Mode.OFF,
            story=story,
            view=moment.view,
            power=power,
            target_power_w=verdict.target_w,
            max_power_w=verdict.span.mining_max_w,
            earnings=earnings(
                self._mining.hashrate_hs(),
                power.mining_w,
                self._facts,
                settings.money,
                self._mining.upstream.kind == "practice",
                simulated=self._simulated,
            ),
            temperatures=moment.watch.temperature_values(),
            intent=self._intents.status(moment.now_s, moment.now_utc),
            faults=self._all_faults(moment),
            journal=tuple(self._journal),
        )

    def _all_faults(self, moment: _Moment) -> tuple[Fault, ...]:
        return (
            *self._guard.latched,
            *self._mining.faults.current(moment.now_s),
            *self._climate.faults(moment.view),
            *sensor_faults(self._board),
        )
