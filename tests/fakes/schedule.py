"""A schedule page with a plan, and snapshots for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.gui import NOW_UTC, FakePorts, make_settings, make_snapshot
from warmgui.core.model_room import PlanStatus
from warmgui.core.schedule.week_plan import Holiday, WeekPlan
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.schedule.page import SchedulePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week.week import WeekView
import contextlib

F = Formatter()
LEFT = Qt.MouseButton.LeftButton
HOLIDAY = Holiday("2026-12-24", "2027-01-02")


@contextlib.contextmanager
def schedule_page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[SchedulePage]:
    made = SchedulePage(ports.ports(), lambda: F, settings_with(holidays=(HOLIDAY,)), theme)
    qtbot.addWidget(made)
    made.resize(1150, 900)
    made.show_snapshot(snapshot_with(settings_with(holidays=(HOLIDAY,))))
    made.show()
    made.activateWindow()
    yield made
    if made.popover is not None:
        made.popover.close()
    made.save()


def settings_with(**schedule: Any) -> Settings:
    return make_settings(schedule={"enabled": True} | schedule)


def plan_status(source: str = "week", **more: Any) -> PlanStatus:
    text = translate("engine", "{what} until {time}", what=verbatim("Comfort"), time=clock(3.5))
    given: dict[str, Any] = {
        "preset": "comfort",
        "until_utc": NOW_UTC + 3.5 * 3600.0,
        "next_setpoint_c": 17.0,
        "next_utc": NOW_UTC + 3.5 * 3600.0,
    }
    return PlanStatus(20.0, source, text=text, **(given | more))


def clock(hours: float) -> Amount:
    return Amount(NOW_UTC + hours * 3600.0, "clock_utc")


def snapshot_with(settings: Settings | None = None, **more: Any) -> Snapshot:
    given: dict[str, Any] = {
        "settings": settings or settings_with(),
        "setpoint_c": 20.0,
        "plan": plan_status(),
    }
    return make_snapshot(**(given | more))


def week_of(page: SchedulePage) -> WeekView:
    return page.week_card.week


def step(page: SchedulePage, day: int = 0, times: int = 1, key: Qt.Key = Qt.Key.Key_Right) -> None:
    for _ in range(times):
        QTest.keyClick(week_of(page).handle((day, 0)), key)


def start_of(plan: WeekPlan, day: int = 0) -> int:
    return plan.days[day][0].start_min
