"""The engine: one pure `tick` a second turns messages and readings into commands, a sample and a snapshot.

Order of a tick: inbox, readings, meter, thermostat, guard (may only lower), allocator, commands, sample,
snapshot. Nothing here reads a clock or touches the world; `warmgui.io` carries the commands out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from warmgui.core.accounts import account
from warmgui.core.engine_parts import EngineParts
from warmgui.core.facts import Watch
from warmgui.core.heat.power.meter import GAP_S
from warmgui.core.heater import Moment, Verdict
from warmgui.core.house.picture import house_picture
from warmgui.core.lab.moment import lab_moment
from warmgui.core.narrator import Narrator
from warmgui.core.picture import Scene, draw, sample
from warmgui.core.steering import steered
from warmgui.core.troubles import all_faults, attention
from warmgui.core.vocabulary import Mode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core import messages as m
    from warmgui.core.energy.bill import Bill
    from warmgui.core.heat.explain import Explanation
    from warmgui.core.heat.power.meter import PowerView
    from warmgui.core.heat.safety.guard import Limit
    from warmgui.core.model import JournalEntry, NetworkFacts, Reading, Snapshot
    from warmgui.core.model_room import PlanStatus
    from warmgui.core.sample import Sample
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text


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
        self._simulated = simulated
        self._parts = parts = EngineParts(settings, facts, simulated=simulated)
        self._board, self._heater, self._mining = parts.board, parts.heater, parts.mining
        self._wants, self._steward, self._lab = parts.wants, parts.steward, parts.lab
        self._narrator = Narrator()
        self._last_s: float | None = None
        self._now_utc = 0.0
        if state is not None:
            parts.import_state(state)

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
            self._parts.take(message, now_s, now_utc)
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
            mode=self._parts.mode,
            attention=self._attention(verdict.limit),
            wants=self._wants,
            mining=self._mining,
            settings=self._parts.settings,
            consented=self._parts.consented,
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
        return self._parts.export_state(self._now_utc)

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

    def _look(self, now_s: float, now_utc: float, dt_s: float, utc_offset_s: float) -> Moment:
        heater, wants = self._heater, self._wants
        watch = Watch(self._board, self._parts.settings, now_s, self._mining.source.names)
        view = heater.climate.look(now_s, dt_s, self._board, heater.heat_w, trusted=heater.guard.room_trusted)
        if self._parts.unread:
            view = replace(view, sensors=self._parts.unread)
        wants.advance(view.room_c.value)
        self._lab.advance(now_s, self._parts.stored)
        self._mining.aim(
            self._parts.settings,
            consented=self._parts.consented,
            practice_only=self._parts.run_consent,
            lab=self._lab.upstream(rolling=self._parts.settings.upstream.version_rolling),
        )
        return Moment(
            now_s=now_s,
            now_utc=now_utc,
            dt_s=dt_s,
            watch=watch,
            view=view,
            setpoint_c=wants.setpoint_c,
            on=self._parts.mode is Mode.HEAT,
            paused=wants.paused and not self._lab.runs,  # it waits for the lab's end
            others_on=self._parts.consented and wants.mode is Mode.HEAT,
            utc_offset_s=utc_offset_s,
            next_setpoint=wants.next_setpoint(),
            lab_fraction=self._lab.power_fraction,
        )

    # ---- in words ------------------------------------------------------------------------------------------

    def _attention(self, limit: Limit) -> Text:
        return attention(
            self._heater,
            self._parts.settings,
            limit,
            self._parts.mode,
            refused=self._parts.heat_refused,
            lab=self._lab.runs,
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
        settings = self._parts.settings
        money = account(
            self._mining,
            power,
            self._parts.facts,
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
            settings=self._parts.stored,
            facts=self._parts.facts,
            simulated=self._simulated,
            consented=self._parts.consented,
            mode=self._parts.mode,
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
            room_knowledge=self._parts.knowledge,
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
