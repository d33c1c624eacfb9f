"""Everything that somebody wants: mode and timed wishes, and the target by hand, holiday, plan or dial."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from warmgui.core.heat.control.thermostat import NextSetpoint
from warmgui.core.intents import HEATING_WISHES, WISHES, Intents, Wish
from warmgui.core.messages import ChoosePreset, HeatOff, SafeStart, SetTarget
from warmgui.core.model import Fault
from warmgui.core.schedule.target import Targets, plan_status
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Mode, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import IntentStatus
    from warmgui.core.model_room import PlanStatus
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.settings.model import Settings

Want = Wish | SetTarget | ChoosePreset | SafeStart
WANTS = (*WISHES, SetTarget, ChoosePreset, SafeStart)
SAFE_START = "safe_start"
"""Code of the fault that says so."""


class Wants:
    """Mode and target in force. A boost stands above a target by hand, that above holiday and week plan."""

    def __init__(self, settings: Settings, lasting: Mode = Mode.OFF) -> None:
        self._settings = settings
        self._intents, self._targets = Intents(lasting), Targets(settings)
        self._now_s = self._now_utc = 0.0
        self._begun = False
        self._safe_start, self._news = EMPTY, list[Text]()

    def configure(self, settings: Settings) -> None:
        """New settings."""
        self._settings = settings
        if self._targets.configure(settings):
            self._intents.by_hand()

    def zone(self, table: LocalTime) -> None:
        """How local time will change."""
        self._targets.zone(table)

    def begin(self, now_s: float, now_utc: float, utc_offset_s: float) -> None:
        """The time of this tick."""
        self._now_s, self._now_utc = now_s, now_utc
        self._targets.begin(now_utc, utc_offset_s)
        if not self._begun:
            self._begun = True
            self._intents.begin(now_s, now_utc)

    def take(self, want: Want) -> None:
        """One wish of the user; what makes no sense changes nothing."""
        if isinstance(want, SetTarget | ChoosePreset):
            if self._targets.take(want):
                self._intents.by_hand()
            return
        if isinstance(want, SafeStart):
            self._safe_start = safe_start_words(want.crashes)
            self._news.append(self._safe_start)
            want = HeatOff()
        self._intents.take(want, self._now_s, self._now_utc, self._settings.comfort, self.base_c)

    def withdraw(self) -> None:
        """Consent is gone: a later one does not start anything by itself."""
        self._intents = Intents()

    def advance(self, room_c: float | None) -> None:
        """End what is over."""
        self._intents.advance(self._now_s, self._now_utc, room_c, self.setpoint_c)

    # ---- what is wanted ------------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """In force now."""
        return self._intents.mode

    @property
    def cause(self) -> Text:
        """Why the mode changed last."""
        return self._intents.cause

    @property
    def paused(self) -> bool:
        """The user holds everything still."""
        return self._intents.paused

    @property
    def base_c(self) -> float:
        """The target without boosts, °C."""
        return self._targets.planned.now.setpoint_c

    @property
    def on_holiday(self) -> bool:
        """Whether the target is that of a holiday."""
        return self._targets.planned.now.source == "holiday"

    @property
    def setpoint_c(self) -> float:
        """The target in force, °C."""
        return self._intents.setpoint_c(self.base_c, self._settings.comfort)

    @property
    def intent(self) -> IntentStatus | None:
        """The timed wish that matters most."""
        return self._intents.status(self._now_s, self._now_utc)

    def next_setpoint(self) -> NextSetpoint | None:
        """The next different target to be warm by; None where that is not wanted or heat will be off then."""
        coming = self._targets.planned.next
        if coming is None or not self._settings.schedule.warm_by:
            return None
        if not self._intents.heats_at(coming.start_utc, self._now_s, self._now_utc):
            return None
        return NextSetpoint(coming.start_utc - self._now_utc, coming.setpoint_c)

    def plan(self, *, preheating: bool) -> PlanStatus:
        """Which target is in force, why, and what comes next."""
        status = plan_status(
            self._targets.planned,
            self._now_utc,
            enabled=self._settings.schedule.enabled,
            preheating=preheating,
        )
        end_utc = self._intents.boost_end_utc(self._now_s, self._now_utc)
        if end_utc is None:
            return status
        return replace(
            status,
            setpoint_c=self.setpoint_c,
            source="boost",
            preset="",
            text=translate("engine", "Boost until {time}", time=Amount(end_utc, "clock_utc")),
            until_utc=end_utc,
        )

    def pause_words(self) -> Text:
        """Why everything is held still, while it is."""
        intent = self.intent
        if intent is None or intent.ends_utc is None:
            return translate("engine", "until you resume")
        return translate("engine", "you asked for it until {time}", time=Amount(intent.ends_utc, "clock_utc"))

    def faults(self) -> tuple[Fault, ...]:
        """What was asked for and cannot be, and why nothing of before goes on."""
        safe = (Fault(SAFE_START, self._safe_start, Severity.WARNING),) if self._safe_start else ()
        return (*safe, *self._targets.faults())

    def take_news(self) -> tuple[Text, ...]:
        """For the journal, since the last call."""
        news, self._news = self._news, []
        return tuple(news)

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "heating": self._intents.lasting is Mode.HEAT,
            "timed": self._intents.export_state(self._now_s, self._now_utc),
            "by_hand": self._targets.export_state(),
        }

    def import_state(self, state: Mapping[str, Any], *, resume: bool) -> bool:
        """Take up what `export_state` gave; heat only where it may go on. True when it does."""
        by_hand, timed = state.get("by_hand"), state.get("timed")
        if isinstance(by_hand, dict):
            self._targets.import_state(by_hand)
        if not resume:
            return False
        if state.get("heating") is True:
            self._intents = Intents(Mode.HEAT)
        if isinstance(timed, dict):
            self._intents.import_state(timed)
        self._intents.cause = translate("engine", "it goes on after the restart, as you chose")
        return self._intents.lasting is Mode.HEAT or (isinstance(timed, dict) and "boost" in timed)


def starts_heat(want: Want) -> bool:
    """Whether it makes the PC heat."""
    return isinstance(want, HEATING_WISHES)


def safe_start_words(crashes: int) -> Text:
    """Why this run began without heat, and until when it leaves graphics cards alone."""
    if not crashes:
        return translate(
            "engine",
            "WarmGUI began without heating, as it was told to, and leaves graphics cards alone until its "
            "next start.",
        )
    return translate(
        "engine",
        "WarmGUI crashed {count} times in a row soon after its start, so it began without heating and leaves "
        "graphics cards alone until its next start.",
        count=crashes,
    )
