"""The whole program as a reader meets it: every page, tab of the lab, dialog, first step and the tray's menu.

One evening with everything in it, so that what is true "everywhere" can be looked at everywhere.
"""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, QEvent, QPoint, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from fakes.class_desk import FakeClassDesk, make_state
from fakes.energy import ENERGY_NOW_UTC, EnergyReader, make_energy_snapshot
from fakes.fleet_page import INVITED, FakeFleetDesk
from fakes.gui import POOL, FakeDesk, FakePorts, FakeSensorDesk, make_settings
from fakes.house_page import (
    ATTIC,
    BITAXE,
    LOUD,
    NETWORK,
    TANK,
    TANK_C,
    FakeHeaterDesk,
    FakeScienceDesk,
    make_house,
)
from fakes.lab_mine import found_header, make_chain, make_lab
from fakes.room import KNOWN
from fakes.schedule import HOLIDAY, plan_status
from fakes.sensor_card import BALCONY, SHELF, SHELLY, status
from fakes.server_dialog import KEYRING
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.schedule.week_plan import Slot, WeekPlan
from warmgui.core.units import Formatter
from warmgui.gui.lab import tabs
from warmgui.gui.main_window import MainWindow
from warmgui.gui.pages.catalog import PageCatalog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.gui.theme import Theme

PAGES = (
    *("home", "room", "schedule", "devices", "house", "fleet"),
    *("energy", "servers", "history", "egress", "settings"),
)
TABS = tuple(f"lab/{key}" for key in tabs.KEYS)
CLASS = "lab/class open"
"""The teacher's page while a class is open."""
NO_HOUSE = "house empty"
"""The page of places while there is only this PC."""
STEPS = 4
"""Of the first run."""
MENU = "tray menu"
WORK_DAY = (Slot(6 * 60), Slot(8 * 60, "eco"), Slot(17 * 60), Slot(22 * 60, "eco"))
WINDOW_PX = (1280, 800)


def house_settings() -> Settings:
    """A week plan, three sensors, two servers, a policy."""
    return make_settings(
        comfort={"setpoint_c": 21.0, "comfort_c": 21.0},
        schedule={"enabled": True, "week": WeekPlan((WORK_DAY,) * 7), "holidays": (HOLIDAY,)},
        room={"sensor": "sensors", "thermometers": (SHELF, SHELLY, BALCONY, TANK_C)},
        mqtt={"host": "192.168.1.5"},
        fleet={"announce": True, "watch": True, "coordinate": True},
        house={"places": (TANK, ATTIC), "heaters": (BITAXE, LOUD), "scan_networks": (NETWORK,)},
        science={"work": "both"},
        upstream={"kind": "servers", "servers": (POOL, KEYRING)},
        dispatch={"policy": "cost"},
    )


def house_snapshot(**more: Any) -> Snapshot:
    """Everything that a page can show."""
    given: dict[str, Any] = {
        "settings": house_settings(),
        "plan": plan_status(),
        "room_knowledge": KNOWN,
        "thermometers": (status(SHELF, 20.4), status(SHELLY, None, "failed"), status(BALCONY, 4.0)),
        "lab": make_lab(),
        "house": make_house(),
        "fleet": INVITED,
    }
    return make_energy_snapshot(**(given | more))


class House:
    """One window with all its pages, and all dialogs beside it. `close` lets go of everything."""

    def __init__(self, theme: Theme, formatter: Callable[[], Formatter] = Formatter) -> None:
        self.theme, self.formatter = theme, formatter
        self.fake = FakePorts(reader=EnergyReader(), desk=FakeDesk(), sensor_desk=FakeSensorDesk())
        self.class_desk = FakeClassDesk()
        self.ports = dataclasses.replace(
            self.fake.ports(),
            class_desk=self.class_desk,
            heaters=FakeHeaterDesk(known=(NETWORK, "10.0.0.0/24")),
            science=FakeScienceDesk(),
            fleet=FakeFleetDesk(),
            current_settings=house_settings,
        )
        self.snapshot = house_snapshot()
        self.catalog = PageCatalog(lambda: self.ports, formatter, house_settings, theme)
        self.window = MainWindow()
        self.window.furnish(self.catalog.pages(), formatter, theme, bool)
        self.window.resize(*WINDOW_PX)
        self.window.show_snapshot(self.snapshot)
        self.window.show()
        self._made: dict[str, QWidget] = {}
        self._tray: Any = None

    # ---- what there is

    def names(self) -> Iterator[str]:
        """Of all parts, in order."""
        yield from PAGES
        yield from TABS
        yield CLASS
        yield NO_HOUSE
        yield from (f"first run {n + 1}" for n in range(STEPS))
        yield from self._dialogs()
        yield MENU

    def parts(self, *, size_px: tuple[int, int] | None = None) -> Iterator[tuple[str, QWidget]]:
        """(name, window) of each, one after the other: shown while it is looked at.

        Args:
            size_px: of every window; None for its own.
        """
        for name in self.names():
            window = self.open(name)
            if size_px is not None and name != MENU:
                window.resize(*size_px)
            settle()
            if name == "home":
                charts = self.window.page_widget("home").body.charts  # type: ignore[attr-defined]  # as above
                wait_until(lambda charts=charts: not charts._redraw.isActive())
                settle()
            yield name, window
            if window is not self.window:
                window.hide()

    def open(self, name: str) -> QWidget:
        """Show one part; returns the window that it is in."""
        if name in PAGES or name == NO_HOUSE or name.startswith("lab/"):
            self._show_page(name)
            return self.window
        if name.startswith("first run"):
            return self._step(int(name.rsplit(maxsplit=1)[-1]) - 1)
        if name == MENU:
            return self._menu()
        if name not in self._made:
            made = self._made[name] = self._dialogs()[name]()
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._made[name].show()
        return self._made[name]

    def close(self) -> None:
        """Nothing of it goes on."""
        for made in [*self._made.values(), self.window]:
            if isinstance(made, QDialog):
                made.reject()
            made.hide()
        if self._tray is not None:
            self._tray.menu.hide()
            self._tray.stop()
            self._tray.deleteLater()
        QThreadPool.globalInstance().waitForDone()
        settle()
        for made in [*self._made.values(), self.window]:
            made.deleteLater()
        self._made.clear()
        settle()

    # ---- making it

    def _show_page(self, name: str) -> None:
        page, _, tab = name.partition("/")
        if page in {"house", NO_HOUSE}:
            self._show_house(empty=page == NO_HOUSE)
            return
        self.window.show_page(page)
        if page == "home":
            charts = self.window.page_widget("home").body.charts  # type: ignore[attr-defined]  # the home page
            self.window.repaint()
            wait_until(lambda: len(charts.plots) == len(charts.cards))
        if tab:
            lab = self.window.page_widget("lab")
            lab.show_tab(tab.split()[0])  # type: ignore[attr-defined]  # the lab's page
            self.class_desk.say(
                make_state() if name == CLASS else make_state(state="none", students=0, blocks=0)
            )
            told = make_chain() if tab == "adjust" else make_lab()
            self.window.show_snapshot(dataclasses.replace(self.snapshot, lab=told))
        QThreadPool.globalInstance().waitForDone()

    def _show_house(self, *, empty: bool) -> None:
        now = self.snapshot
        if empty:
            settings = dataclasses.replace(now.settings, house=type(now.settings.house)())
            now = dataclasses.replace(now, settings=settings, house=None)
        self.window.show_page("house")
        self.window.show_snapshot(now)

    def _step(self, index: int) -> QWidget:
        from warmgui.gui.wizard.dialog import Wizard

        if "wizard" not in self._made:
            made = Wizard(self.ports, lambda _settings: self.formatter(), house_settings(), self.snapshot)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
            self._made["wizard"] = made
        wizard = self._made["wizard"]
        wizard.show()
        wizard.go(index)  # type: ignore[attr-defined]  # the wizard
        return wizard

    def _menu(self) -> QWidget:
        from warmgui.gui.tray import Tray

        if self._tray is None:
            self._tray = Tray(self.ports, self.formatter, self.theme)
            self._tray.show_snapshot(self.snapshot)
        menu = self._tray.menu
        menu.popup(QPoint(10, 10))
        return menu  # type: ignore[no-any-return]  # a QMenu

    def _dialogs(self) -> dict[str, Callable[[], QWidget]]:
        from warmgui.core.money import scenarios
        from warmgui.gui.figures.table_dialog import NumberTable, TableDialog
        from warmgui.gui.house.heaters_dialog import HeaterDialog
        from warmgui.gui.house.heaters_find import FindDialog
        from warmgui.gui.house.places_dialog import PlaceDialog
        from warmgui.gui.keys_dialog import KeysDialog
        from warmgui.gui.lab.mine.check import CheckDialog
        from warmgui.gui.lab.projector.window import ProjectorWindow
        from warmgui.gui.lab.slow.dialog import SlowDialog
        from warmgui.gui.lab.slow.model import slow_choices
        from warmgui.gui.pages.devices.calibration_dialog import CalibrationDialog
        from warmgui.gui.pages.energy.replay import ReplayDialog
        from warmgui.gui.pages.energy.sources import EnergySourcesDialog
        from warmgui.gui.pages.history import model as history_model
        from warmgui.gui.pages.history.export_dialog import ExportDialog
        from warmgui.gui.pages.sensors.dialog import SensorDialog
        from warmgui.gui.pages.servers.dialog import ServerDialog
        from warmgui.gui.pages.what_if.claim_dialog import ClaimDialog
        from warmgui.gui.pages.what_if.window import WhatIfDialog
        from warmgui.gui.pages.working.dialog import opened
        from warmgui.gui.report.dialog import ReportDialog, Wanted
        from warmgui.gui.time_dialog import TimeDialog

        f, theme, ports, reader = self.formatter, self.theme, self.ports, EnergyReader()
        week = history_model.period_at(history_model.Span.WEEK, datetime(2026, 6, 24).astimezone())
        what_if = scenarios.ALL[0]

        def calibration() -> QWidget:
            made = CalibrationDialog(self.fake.posted.append, f)
            made.show_snapshot(self.snapshot)
            return made

        def find() -> QWidget:
            assert ports.heaters is not None
            made = FindDialog(ports.heaters, f, house_settings())
            made.networks["10.0.0.0/24"].search.click()
            return made

        def projector() -> QWidget:
            made = ProjectorWindow(f, theme, self.class_desk.interfaces)
            made.show_state(make_state())
            return made

        def working() -> QWidget:
            made = opened(self.snapshot, ["net_per_day", "odds.per_life"], f(), self.window)
            assert made is not None
            return made

        return {
            "calibration": calibration,
            "check a hash": lambda: CheckDialog("Block 7", found_header(7)[0], f()),
            "claim": lambda: ClaimDialog(DEFAULT_FACTS, f(), theme),
            "energy sources": lambda: EnergySourcesDialog(
                ports, f, house_settings(), theme=theme, now_utc=lambda: ENERGY_NOW_UTC
            ),
            "keys": KeysDialog,
            "table of a chart": lambda: TableDialog(
                NumberTable("Charts", ("Time", "Heat"), (("19:00", "171 W"), ("18:59", "170 W")), ("now",))
            ),
            "find heaters": find,
            "heater": lambda: HeaterDialog(ports.heaters, f, house_settings(), heater=LOUD),
            "new place": lambda: PlaceDialog(f, house_settings()),
            "place": lambda: PlaceDialog(f, house_settings(), place=ATTIC),
            "export": lambda: ExportDialog(reader, week, f),
            "projector": projector,
            "replay": lambda: ReplayDialog(ports, f(), "cost", theme),
            "report": lambda: ReportDialog(reader, Wanted(week, "October 2026", self.snapshot), f),
            "sensor": lambda: SensorDialog(ports.sensor_desk, f, house_settings(), entry=SHELLY),
            "new sensor": lambda: SensorDialog(ports.sensor_desk, f, house_settings()),
            "server": lambda: ServerDialog(ports.server_desk, f, KEYRING),
            "new server": lambda: ServerDialog(ports.server_desk, f),
            "slow motion": lambda: SlowDialog(slow_choices(make_lab()), f(), theme),
            "until when": lambda: TimeDialog(QDateTime.fromSecsSinceEpoch(int(ENERGY_NOW_UTC)), self.window),
            "what if": lambda: WhatIfDialog(what_if, f(), theme, scenarios=scenarios.ALL),
            "working": working,
        }


def settle() -> None:
    """Layouts, jobs' answers and late deletions have had their turn."""
    for _ in range(5):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def wait_until(ready: Callable[[], bool]) -> None:
    """Let Qt work until something is so."""
    from deadlines import DEADLINE_S
    from PySide6.QtCore import QDeadlineTimer, QEventLoop

    deadline = QDeadlineTimer(round(DEADLINE_S * 1000))
    while not ready():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        assert not deadline.hasExpired(), "it never became so"
