"""Plans inside a replay, made with what was known then: published prices, weather as the day before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from warmgui.analysis.plan import planned
from warmgui.analysis.replay_loop import DAY_S, HOUR_S, hourly, known_at
from warmgui.core.energy.plan.question import PlanQuestion, Signals, cut
from warmgui.core.energy.plan.rules import SHIFTING
from warmgui.core.energy.plan.state import state_of
from warmgui.core.energy.plan.targets import TargetSpan
from warmgui.core.energy.series import Series, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.analysis.replay_loop import LoopDrive, LoopTrace, Machine
    from warmgui.core.energy.plan.room import PlanRoom
    from warmgui.core.model_energy import EnergyPlan
    from warmgui.core.settings.dispatch import DispatchSettings

RECENT_S = 36 * HOUR_S


class Outlook(Protocol):
    """Forecasts of a moment."""

    def series(self, name: str, values: tuple[Slot, ...], at_utc: float) -> Series | None:
        """What was known then of one signal ("own", "outdoor" or "solar"), by hours."""
        ...


class DayBefore:
    """What was, and where that ends, the day before again, moved to where it is now."""

    def series(self, name: str, values: tuple[Slot, ...], at_utc: float) -> Series | None:  # noqa: ARG002
        """The last day and the next two."""
        first_utc = at_utc // HOUR_S * HOUR_S - DAY_S
        past = [s for s in values if first_utc - DAY_S <= s.start_utc and s.end_utc <= at_utc]
        if not past:
            return None
        slots = {s.start_utc: s for s in past}
        for hour in range(int(3 * DAY_S // HOUR_S)):
            start_utc = first_utc + hour * HOUR_S
            before = slots.get(start_utc - DAY_S)
            if start_utc not in slots and before is not None:
                slots[start_utc] = Slot(start_utc, start_utc + HOUR_S, before.value)
        return Series(tuple(slots[start] for start in sorted(slots)))


class ReplayPlanner:
    """Plans every `every_s`, and as soon as the target is another one.

    Args:
        drive: what is given.
        machine: what heats.
        settings: the policy.
        room: what the room is taken for; its other heat is looked for in the last day, as in the program.
        outlook: forecasts; None: the day before.
        every_s: how often.
    """

    def __init__(
        self,
        drive: LoopDrive,
        machine: Machine,
        settings: DispatchSettings,
        room: PlanRoom,
        *,
        outlook: Outlook | None = None,
        every_s: float = HOUR_S,
    ) -> None:
        self._drive, self._machine, self._settings = drive, machine, settings
        self._room, self._every_s = room, every_s
        self._outlook = outlook or DayBefore()
        self._hours = {
            name: hourly(drive, values)
            for name, values in (
                ("price", drive.price),
                ("carbon", drive.carbon),
                ("own", drive.available_w),
                ("outdoor", drive.outdoor_c),
                ("solar", drive.solar_w_per_m2),
            )
        }
        self._plan: EnergyPlan | None = None
        self._made: tuple[int, float] | None = None
        self.count = 0
        """Plans so far."""

    def plan(self, number: int, trace: LoopTrace, room_c: float) -> EnergyPlan | None:
        """The plan in force at the beginning of a step."""
        if self._settings.policy not in SHIFTING:
            return None
        target_c = self._drive.target_c[number]
        made = self._made
        if made is None or (number - made[0]) * self._drive.step_s >= self._every_s or target_c != made[1]:
            self._made = (number, target_c)
            self._plan = planned(self._question(number, trace, room_c))
            self.count += 1
        return self._plan

    def _question(self, number: int, trace: LoopTrace, room_c: float) -> PlanQuestion:
        drive, machine, settings = self._drive, self._machine, self._settings
        now_utc = drive.at_utc(number)
        end_utc = now_utc + settings.plan_hours * HOUR_S
        weather = {
            name: self._outlook.series(name, self._hours[name], now_utc)
            for name in ("own", "outdoor", "solar")
        }
        signals = Signals(
            known_at(self._hours["price"], now_utc),
            known_at(self._hours["carbon"], now_utc),
            weather["own"],
            weather["outdoor"],
            weather["solar"],
            drive.outdoor_c[number],
        )
        slots, missing = cut(now_utc, end_utc, _spans(drive, number, end_utc), signals)
        # Before the first day there is no day before: the weather of now is the forecast then.
        missing = tuple(name for name in missing if name != "forecast")
        state = state_of(self._room, room_c, drive.outdoor_c[number], self._recent(number, trace))
        return PlanQuestion(
            made_utc=now_utc,
            policy=settings.policy,
            slots=slots,
            room=state.room,
            room_c=room_c,
            mass_c=state.mass_c,
            max_w=machine.max_w,
            min_w=machine.min_w,
            idle_w=machine.idle_w,
            placement=machine.placement,
            cooler_c=settings.cooler_c,
            warmer_c=settings.warmer_c,
            frost_c=machine.frost_c,
            feed_in=machine.feed_in,
            warm_by=machine.warm_by,
            missing=missing,
        )

    def _recent(self, number: int, trace: LoopTrace) -> dict[str, Sequence[float | None]]:
        """The last day and a half; air at the beginning of each step, ten minutes apart at least."""
        drive = self._drive
        stride = max(int(600.0 // drive.step_s), 1)
        first = max(number - int(RECENT_S / drive.step_s), 1)
        places = range(first, number, stride)
        return {
            "t_utc": [drive.at_utc(k) for k in places],
            "room_c": [trace.room_c[k - 1] for k in places],
            "outdoor_c": [drive.outdoor_c[k] for k in places],
            "heat_w": [sum(trace.heat_w[k : k + stride]) / len(trace.heat_w[k : k + stride]) for k in places],
            "solar_w_per_m2": [drive.solar_w_per_m2[k] for k in places],
        }


def _spans(drive: LoopDrive, number: int, end_utc: float) -> list[TargetSpan]:
    """The targets from a step on; beyond the last one it lasts."""
    found: list[TargetSpan] = []
    last = min(len(drive), number + int((end_utc - drive.at_utc(number)) // drive.step_s) + 1)
    for k in range(number, last):
        target_c, end = drive.target_c[k], drive.at_utc(k + 1)
        if found and found[-1].target_c == target_c:
            found[-1] = TargetSpan(found[-1].start_utc, end, target_c)
        else:
            found.append(TargetSpan(drive.at_utc(k), end, target_c))
    found[-1] = TargetSpan(found[-1].start_utc, max(end_utc, found[-1].end_utc), found[-1].target_c)
    return found
