"""The engine: one pure `tick` a second turns messages and readings into commands, a sample and a snapshot.

Order of a tick: inbox, readings, meter, thermostat, guard (may only lower), allocator, commands, sample,
snapshot. Nothing here reads a clock or touches the world; `warmgui.io` carries the commands out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from warmgui.core import messages as m
from warmgui.core.action import ActionMemory, Situation
from warmgui.core.facts import Watch
from warmgui.core.faults import sensor_faults
from warmgui.core.heat.climate import LEAST_PLACEMENT
from warmgui.core.heat.explain import NOT_WARMTH
from warmgui.core.heat.power.meter import GAP_S
from warmgui.core.heater import Heater, Moment, Verdict
from warmgui.core.journal import Diary, Now
from warmgui.core.mining import MINER_MESSAGES
from warmgui.core.model_room import ControlStatus, PlanStatus
from warmgui.core.money.earnings import earnings
from warmgui.core.picture import Scene, draw, sample
from warmgui.core.readings import ReadingBoard
from warmgui.core.schedule.wants import WANTS, Want, Wants, starts_heat
from warmgui.core.sentence import Story, preheat_words
from warmgui.core.simulation import unread, without_list
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.thermometers import replaced
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.heat.explain import Explanation
    from warmgui.core.heat.power.meter import PowerView
    from warmgui.core.heat.safety.guard import Limit
    from warmgui.core.model import Fault, JournalEntry, NetworkFacts, Reading, Sample, Snapshot
    from warmgui.core.model_room import RoomKnowledge, ThermometerStatus
    from warmgui.core.settings import Settings

STATE_VERSION = 1
NO_CONSENT = translate("engine", "you have not agreed yet that this PC may mine")


@dataclass(frozen=True, slots=True)
class Tick:
    """What one tick gives. `journal` holds only what is new."""

    snapshot: Snapshot
    commands: tuple[m.Command, ...]
    sample: Sample
    journal: tuple[JournalEntry, ...]


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
        self._facts, self._simulated = facts, simulated
        self._settings, self._unread = self._adopted(settings)
        settings = self._settings
        self._board, self._heater = ReadingBoard(), Heater(settings)
        self._mining = self._heater.mining
        self._wants, self._action, self._diary = Wants(settings), ActionMemory(), Diary()
        self._run_consent = self._heat_refused = False
        self._knowledge: RoomKnowledge | None = None
        self._last_s: float | None = None
        self._now_utc = 0.0
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
        moment = self._look(now_s, now_utc, dt_s, utc_offset_s)
        power = self._heater.measure(moment)
        verdict = self._heater.judge(moment)
        commands = self._heater.command(moment, verdict)
        plan = self._wants.plan(preheating=moment.on and self._heater.preheating)
        told = self._heater.climate.explain()
        entries = self._decide(moment, verdict, plan, told)
        scene = self._scene(moment, verdict, power, plan, told)
        mining = self._mining
        energy = self._heater.meter.integrate(dt_s, power, self._settings.money.tariff_per_kwh)
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
            **self._wants.export_state(),
            **self._heater.export_state(self._now_utc),
        }

    # ---- begin ---------------------------------------------------------------------------------------------

    def _import(self, state: Mapping[str, Any]) -> None:
        if state.get("version") != STATE_VERSION:
            return
        resume = self._settings.comfort.auto_resume and self._settings.consented
        self._heater.import_state(state, goes_on=self._wants.import_state(state, resume=resume))

    def _advance(self, now_s: float, now_utc: float, utc_offset_s: float) -> float:
        """Seconds since the last tick; after a sleep nothing that was read before is true."""
        dt_s = 0.0
        if self._last_s is None:
            self._heater.begin(now_utc)
        else:
            dt_s = max(now_s - self._last_s, 0.0)
            if dt_s > GAP_S:
                self._board.expire(self._last_s)
                self._heater.heat_w = 0.0
        self._last_s, self._now_utc = now_s, now_utc
        self._mining.day.begin(now_utc, utc_offset_s)
        self._wants.begin(now_s, now_utc, utc_offset_s)
        return dt_s

    # ---- inbox ---------------------------------------------------------------------------------------------

    def _take(self, message: m.Inbox, now_s: float, now_utc: float) -> None:
        if isinstance(message, MINER_MESSAGES):
            self._mining.take(message, now_s, now_utc)
        elif isinstance(message, m.NetworkFactsChanged):
            self._facts = message.facts
        elif isinstance(message, m.LocalTimeChanged):
            self._wants.zone(message.local)
        elif isinstance(message, m.RoomLearned):
            self._knowledge, attempt = message.knowledge, message.knowledge.attempt
            self._heater.climate.know(message.knowledge.model, None if attempt is None else attempt.room)
        else:
            self._heater.attend()
            self._take_user(message, now_s, now_utc)

    def _take_user(self, message: m.Inbox, now_s: float, now_utc: float) -> None:
        if isinstance(message, WANTS):
            self._take_wish(message)
        elif isinstance(message, m.SettingsChanged):
            self._configure(message.settings)
        elif isinstance(message, m.ConsentForRun):
            self._run_consent, self._heat_refused = True, False
        elif isinstance(message, m.ManualRoom):
            if self._heater.climate.typed_in(message.room_c, now_s, now_utc, self._heater.heat_w):
                self._heater.guard.forget_room()
        elif isinstance(message, m.MeterRead | m.MeterReadingsCleared):
            self._heater.read_meter(message)
        elif isinstance(message, m.ResetFaults):
            self._heater.guard.reset()
            self._heater.climate.trust_again()
            self._mining.faults.clear()
            self._mining.blocks.read()
            self._mining.retry()
            self._mining.source.forgive_crashes()
        elif isinstance(message, m.TryDevicesAgain):
            self._mining.try_again()
        elif isinstance(message, m.BenchmarkRequested):
            self._mining.request_benchmark(message.device)

    def _take_wish(self, wish: Want) -> None:
        starts = starts_heat(wish)
        self._heat_refused = starts and not self._consented
        if self._heat_refused:
            return
        if starts:
            self._mining.retry()
        self._wants.take(wish)

    def _configure(self, settings: Settings) -> None:
        settings, self._unread = self._adopted(settings)
        self._board.forget(replaced(self._settings, settings))
        self._settings = settings
        self._heater.configure(settings)
        self._wants.configure(settings)
        if self._consented:
            self._heat_refused = False
        else:
            self._wants.withdraw()

    def _adopted(self, settings: Settings) -> tuple[Settings, tuple[ThermometerStatus, ...]]:
        """The settings as they count here, and the sensors of theirs that are not read here."""
        return (without_list(settings), unread(settings)) if self._simulated else (settings, ())

    @property
    def _consented(self) -> bool:
        return self._run_consent or self._settings.consented

    @property
    def _mode(self) -> Mode:
        return self._wants.mode if self._consented else Mode.OFF

    def _look(self, now_s: float, now_utc: float, dt_s: float, utc_offset_s: float) -> Moment:
        heater, wants = self._heater, self._wants
        watch = Watch(self._board, self._settings, now_s, self._mining.source.names)
        view = heater.climate.look(now_s, dt_s, self._board, heater.heat_w, trusted=heater.guard.room_trusted)
        if self._unread:
            view = replace(view, sensors=self._unread)
        wants.advance(view.room_c.value)
        self._mining.aim(self._settings, consented=self._consented, practice_only=self._run_consent)
        return Moment(
            now_s=now_s,
            now_utc=now_utc,
            dt_s=dt_s,
            watch=watch,
            view=view,
            setpoint_c=wants.setpoint_c,
            on=self._mode is Mode.HEAT,
            paused=wants.paused,
            utc_offset_s=utc_offset_s,
            next_setpoint=wants.next_setpoint(),
        )

    # ---- in words ------------------------------------------------------------------------------------------

    def _decide(
        self, moment: Moment, verdict: Verdict, plan: PlanStatus, told: Explanation | None
    ) -> tuple[JournalEntry, ...]:
        stopped = verdict.wanted_w > 0 and verdict.target_w <= 0
        self._action.decide(
            Situation(
                now_s=moment.now_s,
                mode=self._mode,
                wanted_w=verdict.wanted_w,
                working=self._mining.working(moment.now_s),
                attention=self._attention(verdict.limit),
                user_pause=self._wants.pause_words() if moment.paused else EMPTY,
                stop=verdict.limited if stopped else EMPTY,
                start=self._mining.delay,
                constant=self._settings.comfort.control == "constant",
                room_c=moment.view.control_c,
                setpoint_c=moment.setpoint_c,
                rest=told.reason if told is not None and told.mode in NOT_WARMTH else EMPTY,
                preheat=preheat_words(plan, moment.view.control_c),
            )
        )
        now = Now(
            at_utc=moment.now_utc,
            mode=self._mode,
            action=self._action.action,
            setpoint_c=moment.setpoint_c,
            power_w=verdict.target_w,
            mode_reason=self._wants.cause if self._consented else NO_CONSENT,
            action_reason=self._action.reason,
            target_reason=plan.text,
        )
        return self._diary.write(now, self._mining.take_news())

    def _attention(self, limit: Limit) -> Text:
        if self._heater.guard.latched:
            return self._heater.guard.latched[0].text
        if self._heat_refused:
            return NO_CONSENT
        if self._mode is Mode.OFF:
            return EMPTY
        thermostat = self._settings.comfort.control == "thermostat"
        if thermostat and self._settings.room.placement < LEAST_PLACEMENT:
            return translate("engine", "by the settings, no heat of this PC reaches the room")
        return limit.reason if limit.needs_user else self._mining.problem

    def _scene(
        self,
        moment: Moment,
        verdict: Verdict,
        power: PowerView,
        plan: PlanStatus,
        told: Explanation | None,
    ) -> Scene:
        settings, climate = self._settings, self._heater.climate
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
            plan=plan,
            control=None
            if told is None
            else ControlStatus(told.mode, told.reason, told.eta_low_s, told.eta_high_s),
        )
        return Scene(
            now_s=moment.now_s,
            settings=settings,
            facts=self._facts,
            simulated=self._simulated,
            consented=self._consented,
            mode=self._mode,
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
                test_network=self._mining.on_test_network,
                simulated=self._simulated,
            ),
            temperatures=moment.watch.temperature_values(),
            intent=self._wants.intent,
            faults=self._all_faults(moment),
            journal=self._diary.recent,
            calibration=self._heater.calibration.status(),
            pc_use=self._heater.pc_use.status,
            room_knowledge=self._knowledge,
            solar_w_per_m2=moment.watch.solar(),
        )

    def _all_faults(self, moment: Moment) -> tuple[Fault, ...]:
        log = self._mining.faults
        found = (
            *self._heater.guard.latched,
            *self._heater.meter.faults,
            *self._heater.climate.faults(moment.view),
            *sensor_faults(self._board),
            *self._wants.faults(),
            *self._mining.standing_faults(),
            *self._heater.pc_use.faults,
        )
        return (*log.dated(found, moment.now_utc), *log.current(moment.now_s))
