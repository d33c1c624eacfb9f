"""The odds lab: its header, which says what is real, and its parts behind tabs."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from warmgui.core.messages import LabStop
from warmgui.core.text import Amount, joined
from warmgui.core.vocabulary import Action
from warmgui.gui.lab import tabs, titles
from warmgui.gui.lab.parts import kind_words, lab_words
from warmgui.gui.lab.tab_row import TabRow
from warmgui.gui.pages.parts import hold_side, scrolled
from warmgui.gui.scale import BAR_PX, PAGE_PX
from warmgui.gui.status_words import status_line
from warmgui.gui.widgets.basic import BOLD, ElidedLabel, Label, Pill, button, directed

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtCore import SignalInstance

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_APART_PX = 12
_LEAST_LAB_PX = 200
_PARTS_BAR_PX = 20
"""The scroll bar of the parts, and what is left free before it."""
_NEXT = ("Ctrl+Tab", "Ctrl+PgDown")
_BEFORE = ("Ctrl+Shift+Tab", "Ctrl+PgUp")


@runtime_checkable
class Noting(Protocol):
    """A part that says something beside its name."""

    noted: SignalInstance
    """The words, empty ones for nothing."""
    note: str


class LabPage(QWidget):
    """Told snapshots; hands them to the parts that were seen.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force (units and language may change while running).
        theme: colours.
        parent: the Qt parent.
    """

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
        self._built: dict[str, QWidget] = {}
        self._areas: dict[str, QWidget] = {}
        self.header = _Header()
        self.header.stop.clicked.connect(lambda: self._ports.post(LabStop()))
        self.row = TabRow([(key, titles.words_of(key)) for key in tabs.KEYS])
        self.row.setAccessibleName(self.tr("Parts of the lab"))
        self.row.chosen.connect(self._on_chosen)
        self._stack = _Stack()
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(PAGE_PX, PAGE_PX, BAR_PX, 0))
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.row)
        column.addWidget(self._stack, 1)
        for keys, by in ((_NEXT, 1), (_BEFORE, -1)):
            for each in keys:
                shortcut = QShortcut(QKeySequence(each), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda by=by: self.row.step(by))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def tab(self) -> str:
        """The key of the part that is shown, "" before the first."""
        return self.row.selected

    def tab_widget(self, key: str) -> QWidget:
        """A part, built if need be.

        Raises:
            KeyError: there is no such part.
        """
        if key not in self._built:
            made = tabs.make(key, self._ports, self._formatter_source, self._theme)
            self._built[key] = made
            wanted: Any = getattr(made, "wanted", None)
            if wanted is not None:  # a part that leads to others
                wanted.connect(self._on_chosen)
            self._areas[key] = scrolled(_in_column(made))
            self._stack.addWidget(self._areas[key])
            if isinstance(made, Noting):
                made.noted.connect(lambda words, key=key: self.row.note(key, words))
                self.row.note(key, made.note)
        return self._built[key]

    def show_tab(self, key: str) -> None:
        """Show a part; an unknown name shows the first one."""
        key = key if key in tabs.KEYS else tabs.KEYS[0]
        made = self.tab_widget(key)
        self.row.select(key)
        self._stack.setCurrentWidget(self._areas[key])
        if self._snapshot is not None:
            _tell(made, self._snapshot)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the newest state of the world."""
        self._snapshot = snapshot
        self.header.show_snapshot(snapshot, self._formatter_source())
        if not self.tab:
            self.show_tab(snapshot.settings.lab.tab)
            return
        for made in self._built.values():
            _tell(made, snapshot)

    def _on_chosen(self, key: str) -> None:
        self.show_tab(key)
        if self._snapshot is None:
            return
        settings = self._ports.settings_to_change(self._snapshot.settings)
        if settings.lab.tab != key:  # a problem with saving it is not worth a word
            lab = dataclasses.replace(settings.lab, tab=key)
            self._ports.save_settings(dataclasses.replace(settings, lab=lab))


class _Header(QWidget):
    """Title, what is real here, what happens now, and the running lab with its way to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Label(self.tr("Odds lab"), size_px=22, weight=BOLD)
        hold_side(self.title)
        self.honest = Pill()
        self.status = Pill()
        self.running = QWidget()
        self.lab = ElidedLabel(size_px=13)
        self.stop = button(self.tr("Stop the lab"), "")
        self.stop.setAutoDefault(False)
        lab_row = QHBoxLayout(self.running)
        lab_row.setContentsMargins(0, 0, 0, 0)
        lab_row.setSpacing(12)
        lab_row.addWidget(self.lab)
        lab_row.addStretch(1)
        lab_row.addWidget(self.stop)  # at the end, where no changing words move it
        pills = QHBoxLayout()
        pills.setSpacing(8)
        pills.addWidget(self.honest)
        pills.addWidget(self.status)
        pills.addStretch(1)
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addLayout(pills, 1)
        top.addStrut(self.stop.sizeHint().height())  # nothing moves when the lab begins
        self._lab_beside = False
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(directed(0, 0, _PARTS_BAR_PX, 0))
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.running)
        self.running.hide()

    def resizeEvent(self, event: Any) -> None:
        """Pills below the title where they have no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        parts = (self.title, self.honest, self.status)
        wanted = sum(part.sizeHint().width() for part in parts) + 2 * _APART_PX
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.LeftToRight if wanted <= self.width() else ways.TopToBottom)
        running = self.running.sizeHint().width()
        if self._lab_beside:  # its numbers change: once there it stays, and is shortened at most
            running = min(running, self.stop.sizeHint().width() + _LEAST_LAB_PX)
        beside = wanted + 2 * _APART_PX + running <= self.width()
        if beside != self._lab_beside:
            self._lab_beside = beside
            (self._top if beside else self._column).addWidget(self.running)

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Say it."""
        self.honest.words.set_text(honest_words(snapshot, formatter))
        self.status.words.set_text(formatter.text(status_line(snapshot)))
        lab = snapshot.lab
        runs = lab is not None and lab.runs
        if runs and lab is not None:
            self.lab.set_text(joined([kind_words(lab.work.kind), lab_words(snapshot, formatter)]))
        self._arrange()
        if self.running.isVisibleTo(self) is not runs:
            self.running.setVisible(runs)


class _Stack(QStackedWidget):
    """As small as may be: its parts scroll."""

    def minimumSizeHint(self) -> QSize:
        """The parts scroll."""
        return QSize(0, 0)


def honest_words(snapshot: Snapshot, formatter: Formatter) -> str:
    """What is real here: "real hashes from this PC at 1.1 GH/s · simulated things say so"."""
    so = QCoreApplication.translate("lab page", "simulated things say so")
    if snapshot.simulated:
        return QCoreApplication.translate("lab page", "this run is simulated: nothing is hashed")
    rate = measured_hs(snapshot)
    if rate is None:
        return joined([QCoreApplication.translate("lab page", "this PC is not hashing now"), so])
    words = formatter.amount(Amount(rate, "hashrate_hs"))
    real = QCoreApplication.translate("lab page", "real hashes from this PC at {rate}")
    return joined([real.format(rate=words), so])


def measured_hs(snapshot: Snapshot) -> float | None:
    """The hashrate of now, of the lab where it runs; None while nothing is hashed or known."""
    lab = snapshot.lab
    if lab is not None and lab.runs and lab.hashrate_hs:
        return lab.hashrate_hs
    if snapshot.action is not Action.HEATING:
        return None  # what the last minute had is not of now
    windows = snapshot.hashrate
    return next((rate for rate in (windows.m1, windows.s10) if rate), None)


def _in_column(made: QWidget) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(directed(0, 0, 8, PAGE_PX))
    column.addWidget(made)
    column.addStretch(1)
    return inside


def _tell(made: Any, snapshot: Snapshot) -> None:
    made.show_snapshot(snapshot)
