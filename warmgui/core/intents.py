"""What the user asked for: a lasting mode, and timed wishes that end where no wish would have been."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
from warmgui.core.text import Amount, translate
from warmgui.core.vocabulary import Mode

if TYPE_CHECKING:
    from warmgui.core.settings import ComfortSettings

Wish = HeatOn | HeatOff | HeatFor | HeatUntilWarm | HeatUntil | PauseFor | Resume | Boost
WISHES = (HeatOn, HeatOff, HeatFor, HeatUntilWarm, HeatUntil, PauseFor, Resume, Boost)
HEATING_WISHES = (HeatOn, HeatFor, HeatUntilWarm, HeatUntil, Boost)
LONGEST_S = 366 * 86400.0
WARM_K = 0.05
SETPOINT_MAX_C = 30.0


@dataclass(frozen=True, slots=True)
class _Timed:
    kind: str
    end_s: float | None = None
    """Monotonic."""
    end_utc: float | None = None
    """Wall time: stays put when the clock is corrected."""


class Intents:
    """Mode and wishes. `mode` is in force now; `lasting` is what it goes back to."""

    def __init__(self, lasting: Mode = Mode.OFF) -> None:
        self.lasting = lasting
        self._heat: _Timed | None = None
        self._boost: _Timed | None = None
        self._pause: _Timed | None = None

    @property
    def mode(self) -> Mode:
        """What is asked for now, timed wishes included."""
        return Mode.HEAT if self._heat or self._boost else self.lasting

    @property
    def paused(self) -> bool:
        """Whether the user holds everything still."""
        return self._pause is not None and self.mode is Mode.HEAT

    def setpoint_c(self, comfort: ComfortSettings) -> float:
        """The target in force now, °C."""
        boost_k = comfort.boost_k if self._boost else 0.0
        return min(comfort.setpoint_c + boost_k, max(SETPOINT_MAX_C, comfort.setpoint_c))

    def take(self, wish: Wish, now_s: float, now_utc: float, comfort: ComfortSettings) -> None:
        """One wish of the user. One that makes no sense (an end in the past) changes nothing."""
        match wish:
            case HeatOn() | HeatOff():
                self._heat = self._boost = self._pause = None
                self.lasting = Mode.HEAT if isinstance(wish, HeatOn) else Mode.OFF
            case Boost():
                self._boost = _Timed("boost", end_s=now_s + comfort.boost_min * 60.0)
                self._pause = None
            case PauseFor(duration_s=duration_s):
                self._hold(now_s, duration_s)
            case Resume():
                self._pause = None
            case HeatFor() | HeatUntilWarm() | HeatUntil():
                self._heat_for_a_while(wish, now_s, now_utc)

    def _heat_for_a_while(
        self, wish: HeatFor | HeatUntilWarm | HeatUntil, now_s: float, now_utc: float
    ) -> None:
        match wish:
            case HeatFor(duration_s=duration_s):
                timed, length_s = _Timed("for", end_s=now_s + duration_s), duration_s
            case HeatUntil(end_utc=end_utc):
                timed, length_s = _Timed("until", end_utc=end_utc), end_utc - now_utc
            case HeatUntilWarm():
                timed, length_s = _Timed("until_warm"), 1.0
        if _sensible(length_s):
            self._heat, self._pause = timed, None

    def _hold(self, now_s: float, duration_s: float | None) -> None:
        if self.mode is Mode.OFF:
            return
        if duration_s is None:
            self._pause = _Timed("pause")
        elif _sensible(duration_s):
            self._pause = _Timed("pause", end_s=now_s + duration_s)

    def advance(self, now_s: float, now_utc: float, room_c: float | None, setpoint_c: float) -> None:
        """End what is over."""
        warm = room_c is not None and room_c >= setpoint_c - WARM_K
        if self._heat and (_over(self._heat, now_s, now_utc) or (self._heat.kind == "until_warm" and warm)):
            self._heat = None
        if self._boost and _over(self._boost, now_s, now_utc):
            self._boost = None
        if self._pause and (_over(self._pause, now_s, now_utc) or self.mode is Mode.OFF):
            self._pause = None

    def status(self, now_s: float, now_utc: float) -> IntentStatus | None:
        """The wish that matters most now, for the GUI."""
        timed = self._pause or self._boost or self._heat
        if timed is None:
            return None
        ends_utc = timed.end_utc
        if timed.end_s is not None:
            ends_utc = now_utc + (timed.end_s - now_s)
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


def _sensible(duration_s: float) -> bool:
    return math.isfinite(duration_s) and 0 < duration_s <= LONGEST_S


def _over(timed: _Timed, now_s: float, now_utc: float) -> bool:
    if timed.end_s is not None:
        return now_s >= timed.end_s
    return timed.end_utc is not None and now_utc >= timed.end_utc
