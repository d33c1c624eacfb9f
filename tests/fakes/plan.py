"""A PC on a Monday with a week plan, for tests of the core."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from fakes.core import Rig, settings
from warmgui.core.schedule.week_plan import Slot, WeekPlan
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core import messages as m
    from warmgui.core.model import Snapshot
    from warmgui.core.model_room import PlanStatus

MONDAY = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
HOUR_S = 3600.0
WORK_DAY = (Slot(6 * 60), Slot(8 * 60, "eco"), Slot(17 * 60), Slot(22 * 60, "eco"))
WEEK = WeekPlan((WORK_DAY,) * 7)
PLAN = {"enabled": True, "week": WEEK}


def at(hour: float, chosen: dict[str, Any] | None = None, room_c: float = 15.0, **more: Any) -> Rig:
    """A PC on a Monday at this hour."""
    sections = {"schedule": PLAN, **(chosen or {})}
    rig = Rig(settings(**sections), room_c=room_c, **more)
    rig.now_utc = MONDAY + hour * HOUR_S - 1.0
    return rig


def go_to(rig: Rig, hour: float, *messages: m.Inbox) -> Snapshot:
    """Let time pass until shortly after an hour of that Monday: most of it in one leap."""
    rest_s = MONDAY + hour * HOUR_S - rig.now_utc
    if rest_s > 20.0:
        rig.tick(dt_s=rest_s - 10.0)
    return rig.run(12.0, *messages).snapshot


def plan_of(snapshot: Snapshot) -> PlanStatus:
    assert snapshot.plan is not None
    assert snapshot.plan.setpoint_c == snapshot.setpoint_c
    return snapshot.plan


def words(snapshot: Snapshot) -> str:
    return Formatter().text(plan_of(snapshot).text)
