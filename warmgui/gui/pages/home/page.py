"""The home page: one glance says how warm it is, what is happening and why, what it costs and earns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from warmgui.core.messages import (
    Boost,
    ChoosePreset,
    HeatOff,
    HeatOn,
    ManualRoom,
    PauseFor,
    ResetFaults,
    Resume,
)
from warmgui.core.schedule.stretches import preset_c
from warmgui.gui import target_wishes as wishes
from warmgui.gui.pages.home import state
from warmgui.gui.pages.home.header import HomeHeader
from warmgui.gui.pages.home.parts import HomeBody
from warmgui.gui.pages.servers.model import UpstreamEdits, asked_easier
from warmgui.gui.scale import BAR_PX, PAGE_PX
from warmgui.gui.widgets.basic import Label, directed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

SAVE_DELAY_MS = 300


class HomePage(QWidget):
    """The page. It draws snapshots and sends the user's wishes through `ports`.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force (units and language may change while running).
        theme: colours.
        parent: the Qt parent.
    """

    settled = Signal()
    """Its charts are there."""
    page_requested = Signal(str)
    """Another page of the window, by its key."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._formatter_source, self._theme = ports, formatter_source, theme
        self._snapshot: Snapshot | None = None
        self._edits = UpstreamEdits(ports)
        self._wanted_c: float | None = None
        self._wanted_on: bool | None = None
        self._wanted_preset = ""
        self._unanswered = 0
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(SAVE_DELAY_MS)
        self._save.timeout.connect(self._save_setpoint)
        self._build()
        self._connect()
        self.retranslate()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the newest state of the world."""
        self._snapshot = snapshot
        self._edits.told(snapshot)
        formatter = self._formatter_source()
        self._agree(snapshot)
        self._show_header(snapshot, formatter)
        self._show_dial(snapshot, formatter)
        self.body.show_snapshot(snapshot, formatter)
        self.problem.setVisible(bool(self.problem.text()))

    def retranslate(self) -> None:
        """All words again, in the language in force."""
        self.header.retranslate()
        self.body.retranslate()
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        room_px = self.width() - 2 * PAGE_PX
        self.header.arrange(room_px)
        self.body.arrange(room_px)

    def changeEvent(self, event: QEvent) -> None:
        """A new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # ---- building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.header = HomeHeader(self._theme)
        self.body = HomeBody(self._theme, self._formatter_source, self._ports.reader)
        self.problem = Label(role="danger", wrap=True)
        self.problem.hide()
        content = QWidget()
        content.setProperty("transparent", "true")
        box = QVBoxLayout(content)
        box.setContentsMargins(directed(PAGE_PX, 20, PAGE_PX - BAR_PX, PAGE_PX))
        box.setSpacing(12)
        box.addWidget(self.header)
        box.addWidget(self.problem)
        box.addWidget(self.body, 1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(directed(0, 0, BAR_PX, 0))
        outer.addWidget(self.scroller)
        self.setMinimumWidth(400)

    def _connect(self) -> None:
        self.header.heat.clicked.connect(self._on_heat)
        self.header.pause.clicked.connect(self._open_pause_menu)
        self.header.fault.pressed.connect(lambda: self._ports.post(ResetFaults()))
        self.header.fault.other_pressed.connect(self._on_faults)
        self.header.servers.pressed.connect(self._on_servers)
        self.header.servers.other_pressed.connect(lambda: self.page_requested.emit("servers"))
        self.body.dial.edited.connect(self._on_dial)
        self.body.dial.released.connect(self._save_soon)
        self.body.preset_row.chosen.connect(self._on_preset)
        self.body.preset_row.back_pressed.connect(self._on_back)
        self.body.house.clicked.connect(lambda: self.page_requested.emit("house"))
        self.body.charts.settled.connect(self.settled)
        self.body.working_requested.connect(self._on_working)
        self.body.room_entry.entered.connect(lambda room_c: self._ports.post(ManualRoom(room_c)))

    # ---- the target ----------------------------------------------------------------------------------

    def _agree(self, snapshot: Snapshot) -> None:
        """The user's own value rules until the engine's agrees with it; so nothing snaps back."""
        if self._wanted_c is not None and not (self.body.dial.dragging or self._save.isActive()):
            self._unanswered += 1
            given_up = wishes.plan_is_on(snapshot) and self._unanswered > wishes.PATIENCE
            if given_up or wishes.is_in_force(snapshot, self._wanted_c):
                self._wanted_c, self._wanted_preset = None, ""
        # Without a consent nothing heats: the switch goes back, the first-run steps are open instead.
        if not snapshot.consented or state.heat_is_on(snapshot) == self._wanted_on:
            self._wanted_on = None

    def _show_dial(self, snapshot: Snapshot, formatter: Formatter) -> None:
        value_c = snapshot.setpoint_c if self._wanted_c is None else self._wanted_c
        dial = self.body.dial
        fahrenheit = formatter.prefs.fahrenheit
        # One degree of what the reader sees, or half a degree Celsius.
        dial.step_c = 1 / 1.8 if fahrenheit else 0.5
        dial.offset_c = 5.0 if fahrenheit else 0.0
        dial.setEnabled(snapshot.settings.comfort.control != "constant")
        gain_c = snapshot.reach.gain_c if snapshot.reach is not None else None
        dial.show_state(
            value_c, snapshot.room_c.value, gain_c, state.dial_words(snapshot, value_c, formatter)
        )
        boosting = self._wanted_c is None and wishes.is_boosting(snapshot)
        marked = self._wanted_preset or wishes.preset_of(snapshot, value_c)
        self.body.preset_row.show_words(state.preset_words(snapshot, formatter))
        self.body.presets.setEnabled(snapshot.settings.comfort.control != "constant")
        self.body.presets.select("boost" if boosting else marked)

    def _on_dial(self, value_c: float) -> None:
        self._want(value_c)

    def _want(self, value_c: float, preset: str = "") -> None:
        """Show at once what the user wants; it is on its way after a moment."""
        self._wanted_c, self._wanted_preset, self._unanswered = value_c, preset, 0
        if self._snapshot is not None:
            self._show_dial(self._snapshot, self._formatter_source())
        self._save.start()

    def _save_soon(self) -> None:
        if self._wanted_c is not None:
            self._save.start()

    def _save_setpoint(self) -> None:
        if self._wanted_c is None or self._snapshot is None:
            return
        if self.body.dial.dragging:
            self._save.start()
            return
        self._unanswered = 0
        if self._wanted_preset:
            problem = wishes.choose_preset(self._ports, self._snapshot, self._wanted_preset)
        else:
            problem = wishes.set_target(self._ports, self._snapshot, self._wanted_c)
        self.problem.setText(self._formatter_source().text(problem))
        if problem:
            # It was not taken: show what is in force, and why.
            self._wanted_c, self._wanted_preset = None, ""
            self.show_snapshot(self._snapshot)
        self.problem.setVisible(bool(problem))

    def _on_preset(self, key: str) -> None:
        if self._snapshot is None:
            self.body.presets.select(None)
            return
        if key == "boost":
            self._ports.post(Boost())
            return
        self._want(preset_c(self._snapshot.settings.comfort, key), key)

    def _on_back(self) -> None:
        """What was set by hand ends; so does a boost."""
        self._save.stop()
        self._wanted_c, self._wanted_preset = None, ""
        self._ports.post(ChoosePreset(""))

    # ---- header --------------------------------------------------------------------------------------

    def _show_header(self, snapshot: Snapshot, formatter: Formatter) -> None:
        on = state.heat_is_on(snapshot) if self._wanted_on is None else self._wanted_on
        self.header.show_snapshot(snapshot, formatter, heat_on=on)

    def _on_heat(self, on: bool) -> None:  # noqa: FBT001 - the signature of Qt's signal
        self._wanted_on = on
        self._ports.post(HeatOn() if on else HeatOff())

    def _on_faults(self) -> None:
        """All that is wrong, or only the loudest again."""
        self.header.faults.toggle()
        if self._snapshot is not None:
            self._show_header(self._snapshot, self._formatter_source())

    def _on_working(self, keys: tuple[str, ...]) -> None:
        """How a figure comes about."""
        from warmgui.gui.pages.working.dialog import opened

        dialog = None
        if self._snapshot is not None:
            dialog = opened(self._snapshot, keys, self._formatter_source(), self)
        if dialog is not None:
            dialog.open()

    def _on_servers(self) -> None:
        """The first button beside what is said about servers: an easier difficulty, or the page."""
        if not self.header.servers.asks_easier or self._snapshot is None:
            self.page_requested.emit("servers")
            return
        upstream = self._snapshot.upstream
        problem = self._edits.change_servers(lambda servers: asked_easier(servers, upstream))
        if not problem:
            self.header.servers.asked(upstream)
            self.header.servers.show_snapshot(self._snapshot, self._formatter_source())
        self.problem.setText(self._formatter_source().text(problem))
        self.problem.setVisible(bool(problem))

    def _open_pause_menu(self) -> None:
        menu = self.pause_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pause = self.header.pause
        menu.popup(pause.mapToGlobal(pause.rect().bottomLeft()))

    def pause_menu(self) -> QMenu:
        """What the pause chip opens."""
        menu = QMenu(self)
        wishes: list[tuple[str, Inbox]] = [
            (self.tr("Pause 1 hour"), PauseFor(3600.0)),
            (self.tr("Pause 4 hours"), PauseFor(4 * 3600.0)),
            (self.tr("Pause until resumed"), PauseFor(None)),
        ]
        if self._snapshot is not None and state.is_paused_by_user(self._snapshot):
            wishes.insert(0, (self.tr("Go on now"), Resume()))
        for text, wish in wishes:
            menu.addAction(text).triggered.connect(lambda _checked=False, wish=wish: self._ports.post(wish))
        return menu
