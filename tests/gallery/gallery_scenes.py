"""What is photographed: each page, each part of the lab, the first steps, the tray's menu, the dialogs."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime

from warmgui.gui.lab.tabs import KEYS as TABS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.main_window import MainWindow
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme


@dataclass(frozen=True)
class Stage:
    """What a scene may use: a furnished window, and what everything in it is made of."""

    window: MainWindow
    ports: Ports
    formatter_for: Callable[[Settings], Formatter]
    theme: Theme
    snapshots: dict[str, Snapshot]
    now_utc: float

    @property
    def snapshot(self) -> Snapshot:
        """A heating PC."""
        return self.snapshots["heating"]

    def formatter(self) -> Formatter:
        """Of the snapshot's settings."""
        return self.formatter_for(self.snapshot.settings)


@dataclass(frozen=True)
class Scene:
    """One picture. `make` shows something and returns the widget that is photographed."""

    key: str
    make: Callable[[Stage], QWidget]
    ready: Callable[[Stage], bool] = lambda _stage: True
    """Whether what comes late is there."""


_CHARTS = 3
PAGES = ("home", "room", "schedule", "devices", "energy", "servers", "history", "egress", "settings")


def page(key: str, snapshot: str = "heating") -> Scene:
    """A page of the window."""

    def make(stage: Stage) -> QWidget:
        stage.window.show_snapshot(stage.snapshots[snapshot])
        stage.window.show_page(key)
        return stage.window

    return Scene(key, make, _has_charts) if key == "home" else Scene(key, make)


def _has_charts(stage: Stage) -> bool:
    home: Any = stage.window.page_widget("home")
    return len(home.body.charts.plots) == _CHARTS


def house(stage: Stage) -> QWidget:
    """Places and heaters, with some of each."""
    from fakes.house_page import house_page_settings, make_house

    settings = house_page_settings(science={"work": "both"}, appearance=_appearance(stage))
    stage.window.show_snapshot(dataclasses.replace(stage.snapshot, settings=settings, house=make_house()))
    stage.window.show_page("house")
    return stage.window


def _appearance(stage: Stage) -> dict[str, Any]:
    now = stage.snapshot.settings.appearance
    return {"language": now.language, "theme": now.theme}


def fleet(stage: Stage) -> QWidget:
    """Machines on a broker, and one that asks."""
    from fakes.fleet_page import INVITED, fleet_snapshot

    settings = dataclasses.replace(
        fleet_snapshot(coordinate=True).settings, appearance=stage.snapshot.settings.appearance
    )
    stage.window.show_snapshot(dataclasses.replace(stage.snapshot, settings=settings, fleet=INVITED))
    stage.window.show_page("fleet")
    shown: Any = stage.window.page_widget("fleet")
    shown.table.choose("room-203")
    return stage.window


def house_empty(stage: Stage) -> QWidget:
    """The same while there is only this PC."""
    stage.window.show_snapshot(stage.snapshot)
    stage.window.show_page("house")
    return stage.window


def place(stage: Stage) -> QWidget:
    """A place that a fan brings heat to."""
    from fakes.house_page import ATTIC, house_page_settings

    from warmgui.gui.house.places_dialog import PlaceDialog

    return PlaceDialog(stage.formatter, house_page_settings(), place=ATTIC, parent=stage.window)


def heater(stage: Stage) -> QWidget:
    """A heater in the network."""
    from fakes.house_page import AVALON, FakeHeaterDesk, house_page_settings

    from warmgui.gui.house.heaters_dialog import HeaterDialog

    settings = house_page_settings()
    return HeaterDialog(FakeHeaterDesk(), stage.formatter, settings, heater=AVALON, parent=stage.window)


def find_heaters(stage: Stage) -> QWidget:
    """The question whether a network may be searched."""
    from fakes.house_page import NETWORK, FakeHeaterDesk

    from warmgui.gui.house.heaters_find import FindDialog

    made = FindDialog(FakeHeaterDesk(), stage.formatter, stage.snapshot.settings, stage.window)
    made.networks[NETWORK].search.click()
    return made


def lab(tab: str) -> Scene:
    """A part of the lab, while it hashes."""

    def make(stage: Stage) -> QWidget:
        stage.window.show_snapshot(stage.snapshots["lab"])
        stage.window.show_page("lab")
        shown: Any = stage.window.page_widget("lab")
        shown.show_tab(tab)
        stage.window.show_snapshot(stage.snapshots["lab"])
        return stage.window

    return Scene(f"lab-{tab}", make)


def first_run(step: int) -> Scene:
    """One of the first steps."""

    def make(stage: Stage) -> QWidget:
        from warmgui.gui.wizard.dialog import Wizard

        fresh = dataclasses.replace(stage.snapshot.settings, consent=type(stage.snapshot.settings.consent)())
        made = Wizard(stage.ports, stage.formatter_for, fresh, stage.snapshot, stage.window)
        made.go(step)
        return made

    return Scene(f"first-run-{step + 1}", make)


def tray_menu(stage: Stage) -> QWidget:
    """The tray's menu where Qt draws it."""
    from warmgui.gui.tray import Tray

    tray = Tray(stage.ports, stage.formatter, stage.theme, stage.window)
    tray.show_snapshot(stage.snapshot)
    tray._refresh()
    tray.menu.adjustSize()
    return tray.menu


def until(stage: Stage) -> QWidget:
    """Until when to heat."""
    from warmgui.gui.time_dialog import TimeDialog

    return TimeDialog(QDateTime.fromSecsSinceEpoch(round(stage.now_utc)), stage.window)


def sensor(stage: Stage) -> QWidget:
    """A new thermometer."""
    from warmgui.gui.pages.sensors.dialog import SensorDialog

    return SensorDialog(
        stage.ports.sensor_desk, stage.formatter, stage.snapshot.settings, parent=stage.window
    )


def server(stage: Stage) -> QWidget:
    """A new pool."""
    from warmgui.gui.pages.servers.dialog import ServerDialog

    return ServerDialog(stage.ports.server_desk, stage.formatter, kind="pool", parent=stage.window)


def calibration(stage: Stage) -> QWidget:
    """Watts by a meter at the wall."""
    from warmgui.gui.pages.devices.calibration_dialog import CalibrationDialog

    made = CalibrationDialog(stage.ports.post, stage.formatter, stage.window)
    made.show_snapshot(stage.snapshot)
    return made


def claim(stage: Stage) -> QWidget:
    """The checker of claims."""
    from warmgui.core.money.facts import DEFAULT_FACTS
    from warmgui.gui.pages.what_if.claim_dialog import ClaimDialog

    return ClaimDialog(stage.snapshot.network or DEFAULT_FACTS, stage.formatter(), stage.theme, stage.window)


def what_if(stage: Stage) -> QWidget:
    """A scenario."""
    from warmgui.core.money import scenarios
    from warmgui.gui.pages.what_if.window import WhatIfDialog

    return WhatIfDialog(
        scenarios.ALL[0], stage.formatter(), stage.theme, stage.window, scenarios=scenarios.ALL
    )


def working(stage: Stage) -> QWidget:
    """An opened figure."""
    from warmgui.gui.pages.working.dialog import opened

    made = opened(
        stage.snapshot, ("net_per_day", "cost_per_day", "earnings"), stage.formatter(), stage.window
    )
    if made is None:
        raise LookupError("no such figure")
    return made


def sources(stage: Stage) -> QWidget:
    """Prices and signals."""
    from warmgui.gui.pages.energy.sources import EnergySourcesDialog

    made = EnergySourcesDialog(
        stage.ports,
        stage.formatter,
        stage.snapshot.settings,
        stage.window,
        theme=stage.theme,
        now_utc=lambda: stage.now_utc,
    )
    made.show_snapshot(stage.snapshot)
    return made


def replay(stage: Stage) -> QWidget:
    """Last week under another policy."""
    from warmgui.gui.pages.energy.replay import ReplayDialog

    return ReplayDialog(stage.ports, stage.formatter(), "comfort", stage.theme, stage.window)


def export(stage: Stage) -> QWidget:
    """A file of the history."""
    made: Any = _history(stage)
    from warmgui.gui.pages.history.export_dialog import ExportDialog

    return ExportDialog(stage.ports.reader, made._period, stage.formatter, stage.window)  # type: ignore[arg-type]


def report(stage: Stage) -> QWidget:
    """The report of a month."""
    made: Any = _history(stage)
    from warmgui.gui.report.dialog import ReportDialog, Wanted

    wanted = Wanted(made._period, made._period_words(), stage.snapshot)
    return ReportDialog(stage.ports.reader, wanted, stage.formatter, stage.window)  # type: ignore[arg-type]


def _history(stage: Stage) -> QWidget:
    stage.window.show_page("history")
    return stage.window.page_widget("history")


def slow(stage: Stage) -> QWidget:
    """One hash, step by step."""
    from warmgui.gui.lab.slow.dialog import SlowDialog
    from warmgui.gui.lab.slow.model import slow_choices

    return SlowDialog(slow_choices(stage.snapshots["lab"].lab), stage.formatter(), stage.theme, stage.window)


def check(stage: Stage) -> QWidget:
    """A block, and how to hash it oneself."""
    from warmgui.gui.lab.mine import words as mine_words
    from warmgui.gui.lab.mine.check import CheckDialog

    status = stage.snapshots["lab"].lab
    if status is None or not status.blocks:
        raise LookupError("no block was found")
    block, formatter = status.blocks[-1], stage.formatter()
    title = formatter.text(mine_words.block_title(status, block))
    return CheckDialog(title, block.header_hex, formatter, stage.window, simulated=status.simulated)


SCENES = (
    *(page(key) for key in PAGES),
    Scene("house", house),
    Scene("house-empty", house_empty),
    Scene("fleet", fleet),
    *(lab(tab) for tab in TABS),
    *(first_run(step) for step in range(4)),
    Scene("tray-menu", tray_menu),
    *(
        Scene(f"dialog-{made.__name__.replace('_', '-')}", made)
        for made in (
            until, sensor, server, calibration, claim, what_if, working, sources, replay, export, report,
            slow, check, place, heater, find_heaters,
        )
    ),
)  # fmt: skip
"""All of them, in the order of the contact sheet."""
