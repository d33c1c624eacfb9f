"""What the user asked for: a lasting mode, and timed wishes that end where no wish would have been."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.messages import (
    Boost,
    HeatFor,
    HeatOff,
    HeatOn,
    HeatUntil,
    HeatUntilWarm,
    PauseFor,
    Resume,
)
from warmgui.core.model import IntentStatus
from warmgui.core.schedule.week_plan import COLDEST_C, WARMEST_C
from warmgui.core.settings.words import is_finite_number
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Mode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.settings.model import ComfortSettings

Wish = HeatOn | HeatOff | HeatFor | HeatUntilWarm | HeatUntil | PauseFor | Resume | Boost
WISHES = (HeatOn, HeatOff, HeatFor, HeatUntilWarm, HeatUntil, PauseFor, Resume, Boost)
HEATING_WISHES = (HeatOn, HeatFor, HeatUntilWarm, HeatUntil, Boost)
LONGEST_S = 366 * 86400.0
WARM_K = 0.05
CLOCK_FIX_S = 2 * 3600.0
"""A wish until a wall time outlasts its own length by no more than that, however far the clock goes back."""


@dataclass(frozen=True, slots=True)
class _Timed:
    kind: str
    end_s: float | None = None
    """Monotonic."""
    end_utc: float | None = None
    """Wall time: stays put when the clock is corrected."""
    latest_s: float | None = None
    """Monotonic: over then, whatever the wall clock says."""
    base_c: float | None = None
    """Of a boost: the target that it was asked over."""


class Intents:
    """Mode and wishes. `mode` is in force now; `lasting` is what it goes back to."""

    def __init__(self, lasting: Mode = Mode.OFF) -> None:
        self.lasting = lasting
        self.cause: Text = EMPTY
        """Why the mode changed last."""
        self._heat: _Timed | None = None
        self._boost: _Timed | None = None
        self._pause: _Timed | None = None
        self._saved: Mapping[str, Any] | None = None

    @property
    def mode(self) -> Mode:
        """What is asked for now, timed wishes included."""
        return Mode.HEAT if self._heat or self._boost else self.lasting

    @property
    def paused(self) -> bool:
        """Whether the user holds everything still."""
        return self._pause is not None and self.mode is Mode.HEAT

    def setpoint_c(self, base_c: float, comfort: ComfortSettings) -> float:
        """The target in force now, °C, where `base_c` is the one without boosts.

        A plan that falls while a boost runs does not take the boost away; one that rises counts.
        """
        if self._boost is None:
            return base_c
        over_c = max(base_c, base_c if self._boost.base_c is None else self._boost.base_c)
        return min(over_c + comfort.boost_k, max(WARMEST_C, base_c))

    def heats_at(self, at_utc: float, now_s: float, now_utc: float) -> bool:
        """Whether heat will be asked for at that moment, as far as is known now."""
        if self.lasting is Mode.HEAT:
            return True
        timed = [t for t in (self._heat, self._boost) if t is not None]
        return any((_ends_utc(t, now_s, now_utc) or 0.0) >= at_utc for t in timed)

    # ---- wishes --------------------------------------------------------------------------------------------

    def take(
        self, wish: Wish, now_s: float, now_utc: float, comfort: ComfortSettings, base_c: float | None = None
    ) -> None:
        """One wish of the user. One that makes no sense (an end in the past) changes nothing."""
        match wish:
            case HeatOn() | HeatOff():
                self._heat = self._boost = self._pause = None
                self.lasting = Mode.HEAT if isinstance(wish, HeatOn) else Mode.OFF
                self.cause = _SWITCHED_ON if isinstance(wish, HeatOn) else _SWITCHED_OFF
            case Boost(duration_s=duration_s):
                length_s = comfort.boost_min * 60.0 if duration_s is None else duration_s
                if _sensible(length_s):
                    self._boost_for(length_s, now_s, base_c)
            case PauseFor(duration_s=duration_s):
                self._hold(now_s, duration_s)
            case Resume():
                self._pause = None
            case HeatFor() | HeatUntilWarm() | HeatUntil():
                self._heat_for_a_while(wish, now_s, now_utc)

    def by_hand(self) -> None:
        """The user chose a target: a boost gives way to it, and its heat goes on until its end."""
        boost, self._boost = self._boost, None
        if boost is not None and self.mode is Mode.OFF:
            self._heat = _Timed("for", end_s=boost.end_s)

    def _boost_for(self, length_s: float, now_s: float, base_c: float | None) -> None:
        if self._boost is not None:
            base_c = self._boost.base_c
        self._boost = _Timed("boost", end_s=now_s + length_s, base_c=base_c)
        self._pause = None
        self.cause = translate("engine", "you asked for a boost")

    def _heat_for_a_while(
        self, wish: HeatFor | HeatUntilWarm | HeatUntil, now_s: float, now_utc: float
    ) -> None:
        match wish:
            case HeatFor(duration_s=duration_s):
                timed, length_s = _Timed("for", end_s=now_s + duration_s), duration_s
                cause = translate(
                    "engine", "you asked for heat for {duration}", duration=Amount(duration_s, "duration_s")
                )
            case HeatUntil(end_utc=end_utc):
                length_s = end_utc - now_utc
                timed = _Timed("until", end_utc=end_utc, latest_s=now_s + length_s + CLOCK_FIX_S)
                cause = translate(
                    "engine", "you asked for heat until {time}", time=Amount(end_utc, "clock_utc")
                )
            case HeatUntilWarm():
                timed, length_s = _Timed("until_warm"), 1.0
                cause = translate("engine", "you asked for heat until it is warm")
        if _sensible(length_s):
            self._heat, self._pause, self.cause = timed, None, cause

    def _hold(self, now_s: float, duration_s: float | None) -> None:
        if self.mode is Mode.OFF:
            return
        if duration_s is None:
            self._pause = _Timed("pause")
        elif _sensible(duration_s):
            self._pause = _Timed("pause", end_s=now_s + duration_s)

    # ---- time ----------------------------------------------------------------------------------------------

    def advance(self, now_s: float, now_utc: float, room_c: float | None, setpoint_c: float) -> None:
        """End what is over."""
        warm = room_c is not None and room_c >= setpoint_c - WARM_K
        if self._boost and _over(self._boost, now_s, now_utc):
            self._boost, self.cause = None, translate("engine", "the boost is over")
        if self._heat and self._heat.kind == "until_warm" and warm:
            self._heat, self.cause = None, translate("engine", "it is as warm as you asked for")
        if self._heat and _over(self._heat, now_s, now_utc):
            self._heat, self.cause = None, translate("engine", "the time that you asked for is over")
        if self._pause and (_over(self._pause, now_s, now_utc) or self.mode is Mode.OFF):
            self._pause = None

    def status(self, now_s: float, now_utc: float) -> IntentStatus | None:
        """The wish that matters most now, for the GUI."""
        timed = self._pause or self._boost or self._heat
        if timed is None:
            return None
        ends_utc = _ends_utc(timed, now_s, now_utc)
        at = Amount(ends_utc, "clock_utc")
        texts = {
            "for": translate("engine", "Heating until {time}", time=at),
            "until": translate("engine", "Heating until {time}", time=at),
            "until_warm": translate("engine", "Heating until it is warm"),
            "boost": translate("engine", "Boost until {time}", time=at),
            "pause": translate("engine", "Paused until {time}", time=at),
        }
        text = texts[timed.kind]
        if timed.kind == "pause" and ends_utc is None:
            text = translate("engine", "Paused until you resume")
        return IntentStatus(timed.kind, text, ends_utc)

    def boost_end_utc(self, now_s: float, now_utc: float) -> float | None:
        """When the boost ends; None while there is none."""
        return None if self._boost is None else _ends_utc(self._boost, now_s, now_utc)

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self, now_s: float, now_utc: float) -> dict[str, Any]:
        """Boost and pause as plain values; heat for a while is a wish of this run."""
        return {
            name: {
                "left_s": None if timed.end_s is None else timed.end_s - now_s,
                "end_utc": _ends_utc(timed, now_s, now_utc),
                "base_c": timed.base_c,
            }
            for name, timed in (("boost", self._boost), ("pause", self._pause))
            if timed is not None
        }

    def import_state(self, state: Mapping[str, Any]) -> None:
        """Take up what `export_state` gave when `begin` says what time it is."""
        self._saved = state

    def begin(self, now_s: float, now_utc: float) -> None:
        """Before the first tick: of what was saved, whatever is not over yet goes on."""
        saved, self._saved = self._saved or {}, None
        self._boost = _restored(saved.get("boost"), "boost", now_s, now_utc)
        pause = _restored(saved.get("pause"), "pause", now_s, now_utc)
        self._pause = pause if self.mode is Mode.HEAT else None


_SWITCHED_ON = translate("engine", "you switched heating on")
_SWITCHED_OFF = translate("engine", "you switched heating off")


def _restored(saved: object, kind: str, now_s: float, now_utc: float) -> _Timed | None:
    """A saved wish with what is left of it now; None where there is nothing, or nothing usable."""
    if not isinstance(saved, dict):
        return None
    left_s, end_utc, base_c = (saved.get(k) for k in ("left_s", "end_utc", "base_c"))
    if end_utc is None and kind == "pause":
        return _Timed(kind)
    if not is_finite_number(end_utc) or not _sensible(end_utc - now_utc):
        return None
    rest_s = end_utc - now_utc
    if is_finite_number(left_s):
        rest_s = min(rest_s, left_s)  # the clock went back while the program did not run
    if not is_finite_number(base_c) or not COLDEST_C <= base_c <= WARMEST_C:
        base_c = None
    return _Timed(kind, end_s=now_s + rest_s, base_c=base_c)


def _ends_utc(timed: _Timed, now_s: float, now_utc: float) -> float | None:
    return timed.end_utc if timed.end_s is None else now_utc + (timed.end_s - now_s)


def _sensible(duration_s: float) -> bool:
    return math.isfinite(duration_s) and 0 < duration_s <= LONGEST_S


def _over(timed: _Timed, now_s: float, now_utc: float) -> bool:
    if timed.latest_s is not None and now_s >= timed.latest_s:
        return True
    if timed.end_s is not None:
        return now_s >= timed.end_s
    return timed.end_utc is not None and now_utc >= timed.end_utc
