"""What is happening, told: the action with its one reason, the journal, and the story for the home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.action import ActionMemory, Situation
from warmgui.core.heat.explain import NOT_WARMTH
from warmgui.core.journal import Diary, Now
from warmgui.core.model_room import ControlStatus
from warmgui.core.sentence import Story, preheat_words
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Action, Mode

if TYPE_CHECKING:
    from warmgui.core.heat.explain import Explanation
    from warmgui.core.heater import Heater, Moment, Verdict
    from warmgui.core.lab.session import LabSession
    from warmgui.core.mining import Mining
    from warmgui.core.model import JournalEntry
    from warmgui.core.model_room import PlanStatus
    from warmgui.core.schedule.wants import Wants
    from warmgui.core.settings.model import Settings

NO_CONSENT = translate("engine", "you have not agreed yet that this PC may mine")
_BELOW_K = 0.05
"""So far below its target a room that is left to cool is not "warm enough"."""


class Narrator:
    """Owns the action with its hysteresis, and the journal of one run."""

    def __init__(self) -> None:
        self._action, self._diary = ActionMemory(), Diary()

    @property
    def action(self) -> Action:
        """What is happening."""
        return self._action.action

    @property
    def recent(self) -> tuple[JournalEntry, ...]:
        """The last few entries of the journal, newest last."""
        return self._diary.recent

    def decide(
        self,
        moment: Moment,
        verdict: Verdict,
        plan: PlanStatus,
        told: Explanation | None,
        *,
        mode: Mode,
        attention: Text,
        wants: Wants,
        mining: Mining,
        settings: Settings,
        consented: bool,
        lab: LabSession,
    ) -> tuple[JournalEntry, ...]:
        """Set the action; returns what is new in the journal."""
        self._action.decide(
            Situation(
                now_s=moment.now_s,
                mode=mode,
                wanted_w=verdict.wanted_w,
                working=mining.working(moment.now_s) or verdict.others_work,
                attention=attention,
                user_pause=wants.pause_words() if moment.paused else EMPTY,
                stop=verdict.limited if verdict.stopped else EMPTY,
                start=verdict.waits,
                constant=settings.comfort.control == "constant",
                room_c=moment.view.control_c,
                setpoint_c=moment.setpoint_c,
                rest=_rest(moment, told),
                preheat=preheat_words(plan, moment.view.control_c),
                steered=moment.steered,
                lab=lab.reason,
            )
        )
        now = Now(
            at_utc=moment.now_utc,
            mode=mode,
            action=self._action.action,
            setpoint_c=moment.setpoint_c,
            power_w=verdict.target_w,
            mode_reason=(lab.cause or wants.cause) if consented else NO_CONSENT,
            action_reason=self._action.reason,
            target_reason=plan.text,
        )
        return self._diary.write(now, (*wants.take_news(), *mining.take_news()))

    def story(
        self, moment: Moment, verdict: Verdict, plan: PlanStatus, told: Explanation | None, heater: Heater,
        *, heat_w: float | None, constant: bool, lab: Text,
    ) -> Story:  # fmt: skip
        """What the home page's sentences are about."""
        climate = heater.climate
        held_back = verdict.limited and self.action is Action.HEATING
        return Story(
            action=self.action,
            reason=self._action.reason,
            now_utc=moment.now_utc,
            setpoint_c=moment.setpoint_c,
            constant=constant,
            room_c=moment.view.room_c,
            outdoor_c=moment.view.outdoor_c,
            heat_w=heat_w,
            eta_s=climate.eta_s,
            reach=climate.reach(verdict.span),
            mean_room_c=climate.mean_room_c,
            limited=translate("engine", "Less power: {reason}.", reason=verdict.limited)
            if held_back
            else EMPTY,
            plan=plan,
            control=None
            if told is None
            else ControlStatus(told.mode, told.reason, told.eta_low_s, told.eta_high_s),
            steered=moment.steered,
            lab=lab,
        )


def _rest(moment: Moment, told: Explanation | None) -> Text:
    """Why no heat is wanted, where that is no sign of warmth."""
    if told is not None and told.mode in NOT_WARMTH:
        return told.reason
    room_c = moment.view.control_c
    left_to_cool = room_c is None or room_c < moment.setpoint_c - _BELOW_K
    return moment.steered if left_to_cool else EMPTY
