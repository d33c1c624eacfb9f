"""The engine: one pure `tick` a second turns messages and readings into commands, a sample and a snapshot.

Order of a tick: inbox, readings, meter, thermostat, guard (may only lower), allocator, commands, sample,
snapshot. Nothing here reads a clock or touches the world; `warmgui.io` carries the commands out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from warmgui.core import messages as m
from warmgui.core.accounts import account
from warmgui.core.energy.steward import ENERGY_NEWS, Steward
from warmgui.core.facts import Watch
from warmgui.core.heat.power.meter import GAP_S
from warmgui.core.heater import HEATER_WISHES, Heater, Moment, Verdict
from warmgui.core.hosts.offline import as_the_engine_has_it
from warmgui.core.house.picture import house_picture
from warmgui.core.house_messages import HOUSE_NEWS
from warmgui.core.lab.moment import lab_moment
from warmgui.core.lab.session import LAB_NEWS, LAB_WISHES, LabSession, LabWish, leaves_pc
from warmgui.core.mining import MINER_MESSAGES
from warmgui.core.narrator import Narrator
from warmgui.core.picture import Scene, draw, sample
from warmgui.core.readings import ReadingBoard
from warmgui.core.schedule.wants import WANTS, Want, Wants, starts_heat
from warmgui.core.simulation import unread, without_list
from warmgui.core.steering import steered
from warmgui.core.thermometers_in_use import replaced
from warmgui.core.troubles import all_faults, attention
from warmgui.core.vocabulary import Mode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.energy.bill import Bill
    from warmgui.core.heat.explain import Explanation
    from warmgui.core.heat.power.meter import PowerView
    from warmgui.core.heat.safety.guard import Limit
    from warmgui.core.model import JournalEntry, NetworkFacts, Reading, Snapshot
    from warmgui.core.model_lab import LabWork
    from warmgui.core.model_room import PlanStatus, RoomKnowledge, ThermometerStatus
    from warmgui.core.sample import Sample
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text

STATE_VERSION = 1
_ENDS_LAB = (m.HeatOff, m.PauseFor)
"""Who wants quiet wants neither the lab nor a measurement."""


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
        self._stored, self._settings, self._unread = self._adopted(settings)
        settings = self._settings
        self._board, self._heater = ReadingBoard(), Heater(settings)
        self._mining = self._heater.mining
        self._wants, self._narrator, self._steward = Wants(settings), Narrator(), Steward(settings)
        self._lab = LabSession()
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
        self._steward.look(moment.now_s, moment.now_utc, self._board, power, self._heater.house.drawn_w)
        moment = steered(moment, self._steward, self._wants, self._heater)
        verdict = self._heater.judge(moment)
        commands = (*self._heater.command(moment, verdict), *self._lab.take_commands())
        plan = self._wants.plan(preheating=moment.on and self._heater.preheating)
        told = self._heater.climate.explain()
        entries = self._narrator.decide(
            moment,
            verdict,
            plan,
            told,
            mode=self._mode,
            attention=self._attention(verdict.limit),
            wants=self._wants,
            mining=self._mining,
            settings=self._settings,
            consented=self._consented,
            lab=self._lab,
        )
        energy = self._heater.meter.integrate(dt_s, power)
        bill = self._steward.bill(energy, moment.view.control_c, max(moment.setpoint_c, moment.told_c))
        mining = self._mining
        hashes = mining.take_hashes()  # before the scene: its figures rest on the hashes that it shows
        shares = mining.day.take_shares(hashes, lab=mining.of_lab(moment.now_s))
        scene = self._scene(moment, verdict, power, plan, told, bill=bill)
        sat = scene.earnings.sat_per_day.value
        mining.day.take_energy(energy, bill, None if sat is None else sat * min(dt_s, GAP_S) / 86400.0)
        row = sample(scene, mining, energy, shares, hashes)
        return Tick(draw(scene, mining), commands, row, entries)

    def export_state(self) -> dict[str, Any]:
        """Everything worth keeping over a restart, as plain values (JSON)."""
        return {
            "version": STATE_VERSION,
            **self._wants.export_state(),
            **self._heater.export_state(self._now_utc),
            "energy": self._steward.export_state(),
        }

    # ---- begin ---------------------------------------------------------------------------------------------

    def _import(self, state: Mapping[str, Any]) -> None:
        if state.get("version") != STATE_VERSION:
            return
        energy = state.get("energy")
        if isinstance(energy, dict):
            self._steward.import_state(energy)
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
            if isinstance(message, m.MinerReady):
                self._lab.restarted()
        elif isinstance(message, LAB_NEWS):
            self._lab.hear(message, now_utc)
        elif isinstance(message, m.NetworkFactsChanged):
            self._facts = message.facts
        elif isinstance(message, HOUSE_NEWS):
            self._heater.hear(message, now_s)
        elif isinstance(message, m.LocalTimeChanged):
            self._wants.zone(message.local)
            self._steward.zone(message.local)
        elif isinstance(message, ENERGY_NEWS):
            self._steward.take(message)
        elif isinstance(message, m.RoomLearned):
            self._knowledge, attempt = message.knowledge, message.knowledge.attempt
            self._heater.climate.know(message.knowledge.model, None if attempt is None else attempt.room)
        else:
            self._heater.attend()
            if isinstance(message, LAB_WISHES):
                self._take_lab(message, now_s, now_utc)
            else:
                self._take_user(message, now_s, now_utc)

    def _take_user(self, message: m.Inbox, now_s: float, now_utc: float) -> None:
        if isinstance(message, WANTS):
            self._take_wish(message)
        elif isinstance(message, m.SettingsChanged):
            self._configure(message.settings)
        elif isinstance(message, m.ConsentForRun):
            self._run_consent, self._heat_refused = True, False
        elif isinstance(message, HEATER_WISHES):
            self._heater.take(message, now_s, now_utc)
        elif isinstance(message, m.TryDevicesAgain):
            self._mining.try_again()
        elif isinstance(message, m.BenchmarkRequested | m.CancelBenchmark):
            self._mining.take_measuring(message)

    def _take_wish(self, wish: Want) -> None:
        starts = starts_heat(wish)
        self._heat_refused = starts and not self._consented
        if self._heat_refused:
            return
        if starts:
            self._mining.retry()
        if isinstance(wish, _ENDS_LAB):
            self._lab.end()
            self._mining.source.benchmark.cancel()
        self._wants.take(wish)

    def _take_lab(self, wish: LabWish, now_s: float, now_utc: float) -> None:
        if isinstance(wish, m.LabStart):
            self._heat_refused = not self._may_hash(wish.work)
            if self._heat_refused:
                return
            self._mining.retry()
        self._lab.take(wish, now_s, now_utc, self._stored, ready=self._mining.source.ready)

    def _configure(self, settings: Settings) -> None:
        self._stored, settings, self._unread = self._adopted(settings)
        self._board.forget(replaced(self._settings, settings))
        self._settings = settings
        self._heater.configure(settings)
        self._wants.configure(settings)
        self._steward.configure(settings)
        if self._consented:
            self._heat_refused = False
        else:
            self._wants.withdraw()
        if not self._may_hash(self._lab.work):
            self._lab.end()

    def _adopted(self, settings: Settings) -> tuple[Settings, Settings, tuple[ThermometerStatus, ...]]:
        """The settings as they are shown, as they count, and the sensors of theirs that are not read here."""
        if self._simulated:
            here = without_list(settings)
            return here, here, unread(settings)
        return settings, as_the_engine_has_it(settings), ()

    def _may_hash(self, work: LabWork | None) -> bool:
        """Consent for one run is consent to what stays on this PC."""
        return self._settings.consented if work is not None and leaves_pc(work) else self._consented

    @property
    def _consented(self) -> bool:
        return self._run_consent or self._settings.consented

    @property
    def _mode(self) -> Mode:
        wanted = Mode.HEAT if self._lab.runs else self._wants.mode
        return wanted if self._consented else Mode.OFF

    def _look(self, now_s: float, now_utc: float, dt_s: float, utc_offset_s: float) -> Moment:
        heater, wants = self._heater, self._wants
        watch = Watch(self._board, self._settings, now_s, self._mining.source.names)
        view = heater.climate.look(now_s, dt_s, self._board, heater.heat_w, trusted=heater.guard.room_trusted)
        if self._unread:
            view = replace(view, sensors=self._unread)
        wants.advance(view.room_c.value)
        self._lab.advance(now_s, self._stored)
        self._mining.aim(
            self._settings,
            consented=self._consented,
            practice_only=self._run_consent,
            lab=self._lab.upstream(rolling=self._settings.upstream.version_rolling),
        )
        return Moment(
            now_s=now_s,
            now_utc=now_utc,
            dt_s=dt_s,
            watch=watch,
            view=view,
            setpoint_c=wants.setpoint_c,
            on=self._mode is Mode.HEAT,
            paused=wants.paused and not self._lab.runs,  # it waits for the lab's end
            others_on=self._consented and wants.mode is Mode.HEAT,
            utc_offset_s=utc_offset_s,
            next_setpoint=wants.next_setpoint(),
            lab_fraction=self._lab.power_fraction,
        )

    # ---- in words ------------------------------------------------------------------------------------------

    def _attention(self, limit: Limit) -> Text:
        return attention(
            self._heater, self._settings, limit, self._mode, refused=self._heat_refused, lab=self._lab.runs
        )

    def _scene(
        self,
        moment: Moment,
        verdict: Verdict,
        power: PowerView,
        plan: PlanStatus,
        told: Explanation | None,
        *,
        bill: Bill,
    ) -> Scene:
        settings = self._settings
        money = account(
            self._mining,
            power,
            self._facts,
            settings.money,
            price=self._steward.effective_price,
            outdoor_c=moment.view.outdoor_c,
            reach=self._heater.climate.reach(verdict.span),
            simulated=self._simulated,
        )
        story = self._narrator.story(
            moment,
            verdict,
            plan,
            told,
            self._heater,
            heat_w=None if power.heat_w.value is None else self._heater.heat_w,
            constant=settings.comfort.control == "constant",
            lab=self._lab.reason,
        )
        return Scene(
            now_s=moment.now_s,
            settings=self._stored,
            facts=self._facts,
            simulated=self._simulated,
            consented=self._consented,
            mode=self._mode,
            story=story,
            view=moment.view,
            power=power,
            target_power_w=verdict.target_w,
            max_power_w=verdict.span.mining_max_w,
            earnings=money.earnings,
            temperatures=moment.watch.temperature_values(),
            intent=self._lab.intent() or self._wants.intent,
            faults=all_faults(self._heater, self._board, self._wants, moment),
            journal=self._narrator.recent,
            calibration=self._heater.calibration.status(),
            pc_use=self._heater.pc_use.status,
            room_knowledge=self._knowledge,
            solar_w_per_m2=moment.watch.solar(),
            energy=self._steward.status(money),
            bill=bill,
            house=house_picture(self._heater, moment, verdict, power, story, steward=self._steward),
            lab=self._lab.status(
                lab_moment(
                    self._mining,
                    moment,
                    verdict,
                    self._attention(verdict.limit),
                    simulated=self._simulated,
                )
            ),
        )
