"""What will be asked for in the next days, as far as is known: week plan, holidays, the target by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite
from warmgui.core.schedule.stretches import Schedule

if TYPE_CHECKING:
    from warmgui.core.model_room import PlanStatus
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.settings.model import Settings

BY_HAND = frozenset({"override", "boost"})


@dataclass(frozen=True, slots=True)
class TargetSpan:
    """One target for a while."""

    start_utc: float
    end_utc: float
    target_c: float
    holiday: bool = False


def targets(
    settings: Settings,
    local: LocalTime,
    now_utc: float,
    end_utc: float,
    status: PlanStatus | None = None,
) -> tuple[TargetSpan, ...]:
    """All targets from now to `end_utc`, without gaps.

    Args:
        settings: week plan, holidays, presets, the dial.
        local: how local clocks change.
        now_utc: the first moment.
        end_utc: the last one; after `now_utc`.
        status: what is in force now, for a target by hand or a boost; None: the plan is.
    """
    schedule = Schedule(settings)
    schedule.begin(now_utc, local)
    found: list[TargetSpan] = []
    at_utc = now_utc
    by_hand = status is not None and status.source in BY_HAND
    if by_hand and status is not None and finite(status.setpoint_c) is not None:
        until_utc = end_utc if status.until_utc is None else min(max(status.until_utc, now_utc), end_utc)
        if until_utc > now_utc:
            found.append(TargetSpan(now_utc, until_utc, status.setpoint_c))
            at_utc = until_utc
    while at_utc < end_utc:
        planned = schedule.at(at_utc)
        until_utc = end_utc if planned.until_utc is None else min(planned.until_utc, end_utc)
        now = planned.now
        found.append(TargetSpan(at_utc, until_utc, now.setpoint_c, now.source == "holiday"))
        at_utc = until_utc
    return _merged(found)


def _merged(spans: list[TargetSpan]) -> tuple[TargetSpan, ...]:
    result: list[TargetSpan] = []
    for span in spans:
        last = result[-1] if result else None
        if last is not None and (last.target_c, last.holiday) == (span.target_c, span.holiday):
            result[-1] = TargetSpan(last.start_utc, span.end_utc, span.target_c, span.holiday)
        else:
            result.append(span)
    return tuple(result)
