"""The tray icon: one click heats, one click stops; the menu as plain data from `tray_menu`, drawn here.

Where the desktop draws the menu itself (StatusNotifier over D-Bus) only plain lines arrive, so everything has
one; where Qt draws it, the first line and the target are widgets as in the design.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, QTime, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from warmgui.core.messages import HeatOff, HeatOn
from warmgui.core.settings import model as declared
from warmgui.core.vocabulary import Mode
from warmgui.gui import icons
from warmgui.gui import target_wishes as wishes
from warmgui.gui.status_words import icon_action, status_line
from warmgui.gui.tray_menu import (
    TARGET_STEP_C,
    Deed,
    Entry,
    menu_of,
    target_words,
)
from warmgui.gui.tray_rows import DetailMenu, HeaderAction, TargetAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

EVENING = QTime(22, 0)
POLL_MS = 5000
_WATCHER = "org.kde.StatusNotifierWatcher"


def desktop_draws_menus() -> bool:
    """Whether the tray's menu is sent to the desktop over D-Bus instead of being drawn by Qt."""
    try:
        from PySide6.QtDBus import QDBusConnection
    except ImportError:  # a build of Qt without D-Bus (Windows)
        return False
    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bool(bus.interface().isServiceRegistered(_WATCHER).value())


def next_evening(now: QDateTime) -> QDateTime:
    """The next 22:00 that is not within the next minutes."""
    evening = QDateTime(now.date(), EVENING)
    return evening if now.secsTo(evening) > 15 * 60 else evening.addDays(1)


class Tray(QObject):
    """Owns the icon and its menu; both come and go with the desktop's tray."""

    available_changed = Signal(bool)
    """The tray appeared or went away: without one the window must not hide."""
    open_requested = Signal()
    page_requested = Signal(str)
    """A notice was clicked that says where it can be dealt with."""
    quit_requested = Signal()
    first_run_requested = Signal()
    ask_time_requested = Signal()

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports = ports
        self._formatter_source = formatter_source
        self._theme = theme
        self._snapshot: Snapshot | None = None
        self._target_c: float | None = None
        self._unanswered = 0
        self._icon_key: object = None
        self.menu = DetailMenu(theme)
        self._actions: dict[str, QAction] = {}
        self._homes: dict[str, DetailMenu] = {}
        """The submenus that lines stand in."""
        self._entries: dict[str, Entry] = {}
        self._rich = True
        self._shape: object = None
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self._on_notice_clicked)
        self._notice_page = ""
        theme.changed.connect(self._refresh)
        self._available = False
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.look_for_tray)

    @property
    def available(self) -> bool:
        """Whether the icon can be seen."""
        return self._available

    def start(self) -> None:
        """Show the icon as soon as there is a tray, also one that comes later."""
        self._timer.start()
        self._refresh()
        self.look_for_tray()

    def stop(self) -> None:
        """Take the icon away."""
        self._timer.stop()
        self.icon.hide()
        self._available = False

    def look_for_tray(self) -> None:
        """Notice a tray that came or went (a restarted panel, a late extension)."""
        available = QSystemTrayIcon.isSystemTrayAvailable()
        if available != self._available:
            self._available = available
            self._rich = not (available and desktop_draws_menus())
            self.icon.setVisible(available)
            self._refresh()
            self.available_changed.emit(available)

    def notify(self, title: str, words: str, page: str = "") -> None:
        """A short notice beside the icon; a click on it opens the window, at the page if there is one."""
        self._notice_page = page
        if self._available and QSystemTrayIcon.supportsMessages():
            self.icon.showMessage(title, words, icons.app_icon())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow what is happening."""
        self._snapshot = snapshot
        if self._target_c is not None:
            self._unanswered += 1
            given_up = wishes.plan_is_on(snapshot) and self._unanswered > wishes.PATIENCE
            if given_up or wishes.is_in_force(snapshot, self._target_c):
                self._target_c = None
        self._refresh()

    def toggle(self) -> None:
        """What a click on the icon does: heat or stop; before consent, the first-run steps."""
        if self._snapshot is None or not self._snapshot.consented:
            self.first_run_requested.emit()
        elif self._snapshot.mode is Mode.HEAT:
            self._ports.post(HeatOff())
        else:
            self._ports.post(HeatOn())

    def change_target(self, steps: int) -> None:
        """The target so many half degrees up or down, within the setting's range."""
        if self._snapshot is None:
            return
        snapshot = self._snapshot
        field = next(f for f in declared.fields_of("comfort") if f.name == "setpoint_c")
        low, high = field.declaration.minimum or 0.0, field.declaration.maximum or 0.0
        start = self._target_c
        if start is None and wishes.plan_is_on(snapshot):
            start = snapshot.plan.setpoint_c if snapshot.plan is not None else snapshot.setpoint_c
        elif start is None:
            start = self._ports.settings_to_change(snapshot.settings).comfort.setpoint_c
        target = min(max(start + steps * TARGET_STEP_C, low), high)
        if not wishes.set_target(self._ports, snapshot, target):
            self._target_c, self._unanswered = target, 0
            self._refresh()

    # ---- drawing -------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        formatter = self._formatter_source()
        action = icon_action(self._snapshot)
        state = icons.tray_state(action)
        if self._icon_key != (state, self._rich):
            self._icon_key = (state, self._rich)
            self.icon.setIcon(icons.tray_icon(state, desktop_draws=not self._rich))
        awake = formatter.text(self._snapshot.awake) if self._snapshot is not None else ""
        lines = (formatter.text(status_line(self._snapshot)), awake)
        self.icon.setToolTip("\n".join(line for line in lines if line))
        evening = next_evening(QDateTime.currentDateTime())
        menu = menu_of(self._snapshot, evening.toMSecsSinceEpoch() / 1000.0, EVENING.toString("HH:mm"))
        shape = (self._rich, tuple(entry.key for entry in _flat(menu.entries)))
        if shape != self._shape:
            self._shape = shape
            self._build(menu.entries, rich=self._rich)
        self._actions["header"].setText(formatter.text(menu.title))
        header = self._actions["header"]
        if isinstance(header, HeaderAction):
            header.show_words(
                formatter.text(menu.title), formatter.text(menu.temperatures), formatter.text(menu.because)
            )
        else:
            self._actions["because"].setText(formatter.text(menu.because))
            self._actions["because"].setVisible(bool(menu.because))
        for entry in _flat(menu.entries):
            if entry.key in self._actions:  # the target's children are one line where Qt draws the menu
                self._update(self._actions[entry.key], entry, formatter)

    def _build(self, entries: tuple[Entry, ...], *, rich: bool) -> None:
        for submenu in {home for home in self._homes.values() if home is not self.menu}:
            submenu.deleteLater()
        self.menu.clear()
        self._actions, self._homes = {}, {}
        if rich:
            header = HeaderAction(self.menu)
            header.triggered.connect(self.open_requested)
            self.menu.addAction(header)
            self._actions["header"] = header
        else:
            for key in ("header", "because"):
                self._actions[key] = self.menu.addAction("")
                self._actions[key].setEnabled(False)
        for entry in entries:
            self._add(self.menu, entry, rich=rich)

    def _add(self, menu: DetailMenu, entry: Entry, *, rich: bool) -> None:
        if entry.line_above:
            menu.addSeparator()
        if entry.key == "target" and rich:
            target = TargetAction(menu)
            target.stepped.connect(self.change_target)
            menu.addAction(target)
            self._actions["target"] = target
            return
        if entry.children:
            submenu = DetailMenu(self._theme, menu)
            menu.addMenu(submenu)
            self._actions[entry.key] = submenu.menuAction()
            for child in entry.children:
                self._add(submenu, child, rich=rich)
            return
        action = menu.addAction("")
        self._homes[entry.key] = menu
        action.triggered.connect(lambda _checked=False, key=entry.key: self._on_triggered(key))
        self._actions[entry.key] = action

    def _update(self, action: QAction, entry: Entry, formatter: Formatter) -> None:
        words, detail = formatter.text(entry.text), formatter.text(entry.detail)
        if isinstance(action, TargetAction):
            shown = detail
            if self._target_c is not None:
                shown = formatter.text(target_words(self._target_c))
            action.show_words(words, shown, enabled=entry.enabled)
            action.setText(words)
            return
        if self._rich:
            action.setText(words)
            home = self._homes.get(entry.key, self.menu)
            home.set_detail(action, detail)
        else:
            line = self.tr("{words}: {detail}").format(words=words, detail=detail)
            action.setText(line if detail else words)
        action.setEnabled(entry.enabled)
        self._entries[entry.key] = entry
        if entry.checked is not None and not (self._rich and entry.detail and entry.key == "heat"):
            action.setCheckable(True)
            action.setChecked(entry.checked)

    def _on_triggered(self, key: str) -> None:
        entry = self._entries[key]
        if entry.wish is not None:
            self._ports.post(entry.wish)
        elif entry.deed is Deed.PRESET and self._snapshot is not None:
            self._target_c = None
            wishes.choose_preset(self._ports, self._snapshot, entry.preset)
        elif entry.deed is not None:
            self._do(entry.deed)

    def _do(self, deed: Deed) -> None:
        deeds: dict[Deed, Callable[[], None]] = {
            Deed.TOGGLE: self.toggle,
            Deed.WARMER: lambda: self.change_target(1),
            Deed.COOLER: lambda: self.change_target(-1),
            Deed.ASK_TIME: self.ask_time_requested.emit,
            Deed.OPEN: self.open_requested.emit,
            Deed.QUIT: self.quit_requested.emit,
        }
        deeds[deed]()

    def _on_notice_clicked(self) -> None:
        if self._notice_page:
            self.page_requested.emit(self._notice_page)
        else:
            self.open_requested.emit()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.toggle()
        elif reason is QSystemTrayIcon.ActivationReason.MiddleClick:
            self.open_requested.emit()


def _flat(entries: tuple[Entry, ...]) -> list[Entry]:
    return [e for entry in entries for e in (entry, *_flat(entry.children))]
