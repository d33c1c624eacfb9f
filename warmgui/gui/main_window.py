"""The window: it paints its ground at once; sidebar and pages move in when they have been imported.

Closing hides the window only where a tray icon brings it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMainWindow

from warmgui.gui.look import SIDEBAR_PX, FirstLook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QToolButton, QWidget

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.interior import Interior, Page
    from warmgui.gui.theme import Theme

DEFAULT_SIZE = QSize(1360, 860)
SMALLEST = QSize(560, 400)
"""Half of a small laptop's screen, or all of it at twice the size."""


class MainWindow(QMainWindow):
    """A ground, then sidebar and pages. It is told what to show and asks its owner for everything else."""

    quit_requested = Signal()
    heat_toggled = Signal()
    hidden_to_tray = Signal()
    first_painted = Signal()
    """The window has been seen, perhaps empty: now there is time to import its interior."""
    furnished = Signal()
    """Its sidebar has been seen, and answers: now there is time for everything else."""

    def __init__(self, look: FirstLook | None = None) -> None:
        """Make the empty window.

        Args:
            look: its colours and its sidebar's side until `furnish`.
        """
        super().__init__()
        self._look = look or FirstLook()
        self._interior: Interior | None = None
        self._formatter_source: Callable[[], Formatter] | None = None
        self._can_hide: Callable[[], bool] = bool
        self._snapshot: Snapshot | None = None
        self._quitting = False
        self._painted = self._furnished = False
        self.setWindowTitle("WarmGUI")
        room = self.screen().availableSize()
        self.setMinimumSize(SMALLEST.boundedTo(room))
        self.resize(DEFAULT_SIZE.boundedTo(QSize(room.width() - 40, room.height() - 60)))

    def furnish(
        self,
        pages: Sequence[Page],
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        can_hide: Callable[[], bool],
    ) -> None:
        """Put the sidebar in; no page yet. Once per window.

        Args:
            pages: the entries of the sidebar, in order.
            formatter_source: numbers and sentences in the reader's language.
            theme: colours.
            can_hide: whether closing may hide the window: a tray is there and the user wants it.
        """
        from warmgui.gui.interior import Interior

        self._formatter_source, self._can_hide = formatter_source, can_hide
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._look = FirstLook(theme.palette.ground, right_to_left)
        self._interior = Interior(pages, formatter_source, theme)
        self._interior.first_painted.connect(self._on_furnished)
        self.setCentralWidget(self._interior)
        self._interior.setFocus()  # no control looks chosen before a key was pressed
        self._make_shortcuts()

    # ---- what the owner calls ------------------------------------------------------------------------------

    @property
    def interior(self) -> Interior:
        """Sidebar and pages.

        Raises:
            RuntimeError: the window is not furnished yet.
        """
        if self._interior is None:
            raise RuntimeError("the window is not furnished yet")
        return self._interior

    @property
    def page(self) -> str:
        """The page that is shown, "" before the first."""
        return self._interior.page if self._interior is not None else ""

    @property
    def buttons(self) -> dict[str, QToolButton]:
        """The sidebar's, by page."""
        return self.interior.buttons

    def page_widget(self, key: str) -> QWidget:
        """The page itself, built if need be.

        Raises:
            KeyError: there is no such page.
        """
        return self.interior.page_widget(key)

    def show_page(self, key: str) -> None:
        """Show a page; an unknown name shows the first one."""
        self.interior.show_page(key)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what is happening, in the title and on every page that exists."""
        self._snapshot = snapshot
        self._show_title(snapshot)
        self.interior.show_snapshot(snapshot)

    def bring_to_front(self) -> None:
        """Show the window, wherever it was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def state(self) -> dict[str, Any]:
        """What to remember for the next start, as plain JSON values."""
        return {"geometry": self.saveGeometry().toBase64().toStdString(), "page": self.page}

    def restore(self, state: dict[str, Any]) -> None:
        """Place the window as it was; a state that cannot be read changes nothing."""
        geometry = state.get("geometry")
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def prepare_to_quit(self) -> None:
        """From now on closing means closing."""
        self._quitting = True

    # ---- Qt ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: Any) -> None:
        """Paint the ground while there is nothing else; tell the first time."""
        super().paintEvent(event)
        if not self._furnished:
            self._paint_ground()  # also once between the interior's arrival and its first painting
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: Any) -> None:
        """Hide where a tray brings the window back; otherwise quit, asking first while it heats."""
        if self._quitting:
            event.accept()
            return
        event.ignore()
        if self._can_hide():
            self.hide()
            self.hidden_to_tray.emit()
        elif self._is_off():
            self.quit_requested.emit()
        else:
            self._ask_to_quit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name and signature
        """Tab goes as one reads."""
        from warmgui.gui.reading_order import arrange

        arrange(self)
        return super().focusNextPrevChild(next)

    # ---- details -------------------------------------------------------------------------------------------

    def _paint_ground(self) -> None:
        """What the furnished window shows behind its labels, so that nothing moves or flashes later."""
        ground, painter = self._look.ground, QPainter(self)
        left = self.width() - SIDEBAR_PX if self._look.right_to_left else 0
        edge = left if self._look.right_to_left else SIDEBAR_PX - 1
        painter.fillRect(self.rect(), QColor(ground.window))
        painter.fillRect(left, 0, SIDEBAR_PX, self.height(), QColor(ground.sidebar))
        painter.fillRect(edge, 0, 1, self.height(), QColor(ground.edge))

    def _on_furnished(self) -> None:
        self._furnished = True
        self.furnished.emit()

    def _is_off(self) -> bool:
        from warmgui.core.vocabulary import Mode

        return self._snapshot is None or self._snapshot.mode is Mode.OFF

    def _ask_to_quit(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle("WarmGUI")
        question.setText(self.tr("Stop heating and quit?"))
        question.setInformativeText(
            self.tr("This desktop shows no tray icon, so WarmGUI cannot go on heating without its window.")
        )
        quit_button = question.addButton(
            self.tr("Quit and stop heating"), QMessageBox.ButtonRole.DestructiveRole
        )
        minimise = question.addButton(self.tr("Minimise"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(minimise)
        quit_button.clicked.connect(self.quit_requested)
        minimise.clicked.connect(self.showMinimized)
        question.open()

    def _show_title(self, snapshot: Snapshot) -> None:
        from warmgui.gui.status_words import window_title

        if self._formatter_source is not None:
            self.setWindowTitle(self._formatter_source().text(window_title(snapshot)))

    def _make_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        from warmgui.gui.interior import digit_of

        for number, key in enumerate(self.buttons, start=1):
            digit = digit_of(number, len(self.buttons))
            if digit is None:
                continue
            shortcut = QShortcut(QKeySequence(f"Ctrl+{digit}"), self)
            shortcut.activated.connect(lambda key=key: self.show_page(key))
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self.heat_toggled)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.quit_requested)
        QShortcut(QKeySequence("F6"), self).activated.connect(self.interior.switch_side)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._tell_keys)

    def _tell_keys(self) -> None:
        from warmgui.gui.keys_dialog import KeysDialog

        KeysDialog(self).open()
