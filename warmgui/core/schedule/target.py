"""Which target is in force: by hand until the plan's next change, else holiday, week plan, or the dial."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.messages import ChoosePreset, SetTarget
from warmgui.core.model import Fault
from warmgui.core.model_room import PlanStatus
from warmgui.core.schedule.clock import DAY_S, LocalTime
from warmgui.core.schedule.stretches import Planned, Schedule, Stretch, preset_c
from warmgui.core.schedule.week_plan import COLDEST_C, PRESETS, WARMEST_C
from warmgui.core.settings.words import is_finite_number
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.settings.model import Settings

CLOCK_FIX_S = 3600.0
"""A clock that goes back by less is being corrected, and the end of a target by hand stays where it was."""
PRESET_WORDS: dict[str, Text] = {
    "frost": translate("engine", "Frost"),
    "eco": translate("engine", "Eco"),
    "comfort": translate("engine", "Comfort"),
}


@dataclass(frozen=True, slots=True)
class ByHand:
    """A target that somebody set."""

    preset: str
    setpoint_c: float | None
    end_utc: float | None
    """The plan's next time; None: there is none."""


class Targets:
    """The target in force without boosts, and how it is told."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._schedule = Schedule(settings)
        self._table: LocalTime | None = None
        self._local = LocalTime()
        self._now_utc: float | None = None
        self._by_hand: ByHand | None = None
        self._refused: Text = EMPTY

    def configure(self, settings: Settings) -> bool:
        """New settings; True when somebody moved the dial by them."""
        old, self._settings = self._settings, settings
        self._schedule.configure(settings)
        if old.schedule.enabled != settings.schedule.enabled:
            self._by_hand = None
            return False
        moved = old.comfort.setpoint_c != settings.comfort.setpoint_c and not settings.schedule.enabled
        if moved:
            self._by_hand = None
        elif old.schedule != settings.schedule:
            self._anchor()
        return moved

    def zone(self, table: LocalTime) -> None:
        """How local time will change."""
        self._table = table

    def begin(self, now_utc: float, utc_offset_s: float) -> None:
        """The time of this tick. What io said about the zone counts only while it agrees with the clock."""
        local = self._table
        if local is None or local.offset_at(now_utc) != utc_offset_s:
            local = LocalTime(utc_offset_s)
        last_utc, self._now_utc = self._now_utc, now_utc
        moved, self._local = local != self._local, local
        self._schedule.begin(now_utc, local)
        hand = self._by_hand
        if hand is not None and hand.end_utc is not None and now_utc >= hand.end_utc:
            self._by_hand = None
        if last_utc is None:
            self._anchor(earlier_only=True)
        elif moved or now_utc < last_utc - CLOCK_FIX_S:
            self._anchor()

    def take(self, wish: SetTarget | ChoosePreset) -> bool:
        """A target by hand; False when it cannot be, and then nothing changed."""
        if isinstance(wish, ChoosePreset):
            return self._choose(wish.preset)
        good = is_finite_number(wish.setpoint_c) and COLDEST_C <= wish.setpoint_c <= WARMEST_C
        if not good:
            self._refused = translate(
                "engine",
                "A target that cannot be was not taken: it must lie between {low} and {high}.",
                low=Amount(COLDEST_C, "temperature_c"),
                high=Amount(WARMEST_C, "temperature_c"),
            )
            return False
        self._set("", float(wish.setpoint_c))
        return True

    def _choose(self, preset: str) -> bool:
        if preset == "":
            self._by_hand, self._refused = None, EMPTY
        elif preset in PRESETS:
            self._set(preset, None)
        else:
            self._refused = translate("engine", "A preset of an unknown name was not taken.")
            return False
        return True

    def _set(self, preset: str, setpoint_c: float | None) -> None:
        self._by_hand, self._refused = ByHand(preset, setpoint_c, self._planned().point_utc), EMPTY

    def _anchor(self, *, earlier_only: bool = False) -> None:
        """The plan's changes lie elsewhere now: by hand counts until the next of them."""
        if self._by_hand is None:
            return
        until_utc, old_utc = self._planned().point_utc, self._by_hand.end_utc
        if earlier_only and old_utc is not None and (until_utc is None or until_utc > old_utc):
            return
        self._by_hand = ByHand(self._by_hand.preset, self._by_hand.setpoint_c, until_utc)

    def _planned(self) -> Planned:
        return self._schedule.at(self._now_utc or 0.0)

    # ---- what it is ----------------------------------------------------------------------------------------

    @property
    def planned(self) -> Planned:
        """The target in force now, by hand or not, until when, and the next different one."""
        plan, hand = self._planned(), self._by_hand
        if hand is None:
            return plan
        setpoint_c = hand.setpoint_c
        if setpoint_c is None:
            setpoint_c = preset_c(self._settings.comfort, hand.preset)
        now = Stretch(plan.now.start_utc, "override", hand.preset, setpoint_c)
        if hand.end_utc is None:
            return Planned(now)
        return Planned(now, hand.end_utc, hand.end_utc, self._after(hand.end_utc, setpoint_c))

    def _after(self, end_utc: float, setpoint_c: float) -> Stretch | None:
        """The first target of the plan from a moment on that is another than this."""
        then = self._schedule.at(end_utc)
        if then.now.setpoint_c != setpoint_c:
            return Stretch(end_utc, then.now.source, then.now.preset, then.now.setpoint_c)
        return then.next

    def faults(self) -> tuple[Fault, ...]:
        """What was not taken."""
        return (Fault("target_refused", self._refused, Severity.INFO),) if self._refused else ()

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, Any]:
        """A target by hand with an end, as plain values; one without lasts until the restart."""
        hand = self._by_hand
        if hand is None or hand.end_utc is None:
            return {}
        return {"preset": hand.preset, "setpoint_c": hand.setpoint_c, "end_utc": hand.end_utc}

    def import_state(self, state: Mapping[str, Any]) -> None:
        """Take up what `export_state` gave; the first `begin` drops it when its end is past."""
        preset, setpoint_c, end_utc = (state.get(k) for k in ("preset", "setpoint_c", "end_utc"))
        if not self._settings.schedule.enabled or not is_finite_number(end_utc):
            return
        if preset in PRESETS and setpoint_c is None:
            self._by_hand = ByHand(str(preset), None, end_utc)
        elif preset == "" and is_finite_number(setpoint_c) and COLDEST_C <= setpoint_c <= WARMEST_C:
            self._by_hand = ByHand("", setpoint_c, end_utc)


def plan_status(planned: Planned, now_utc: float, *, enabled: bool, preheating: bool) -> PlanStatus:
    """How it is told."""
    now, until_utc, coming = planned.now, planned.until_utc, planned.next
    return PlanStatus(
        setpoint_c=now.setpoint_c,
        source=now.source,
        preset=now.preset,
        text=_words(now, until_utc, now_utc, enabled=enabled),
        until_utc=until_utc,
        next_setpoint_c=None if coming is None else coming.setpoint_c,
        next_utc=None if coming is None else coming.start_utc,
        preheating=preheating,
    )


def _words(now: Stretch, until_utc: float | None, now_utc: float, *, enabled: bool) -> Text:
    what = _what(now, enabled=enabled)
    if until_utc is None or now.source == "target":
        return what
    if now.source == "holiday":
        # Whole days: the plan goes on at the midnight after the last one.
        last = Amount(until_utc - 1.0, "date_utc")
        return translate("engine", "{what} until {date}", what=what, date=last)
    time = Amount(until_utc, "clock_utc")
    if until_utc - now_utc < DAY_S:
        return translate("engine", "{what} until {time}", what=what, time=time)
    date = Amount(until_utc, "date_utc")
    return translate("engine", "{what} until {date}, {time}", what=what, date=date, time=time)


def _what(now: Stretch, *, enabled: bool) -> Text:
    words = {
        "override": translate("engine", "by hand"),
        "holiday": translate("engine", "holiday"),
        "target": translate("engine", "as the dial is set"),
    }
    if now.source == "target" and enabled:
        return translate("engine", "the week plan is empty: the dial counts")
    if now.source in words:
        return words[now.source]
    if now.preset:
        return PRESET_WORDS[now.preset]
    return Text("", "{setpoint}", (("setpoint", Amount(now.setpoint_c, "temperature_c")),))
