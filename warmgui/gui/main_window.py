"""The window: a sidebar, a page, and a title that says so while it heats.

Pages are built when they are first seen, so that the window itself paints at once. Closing hides the window
only where a tray icon brings it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.vocabulary import Mode
from warmgui.gui import icons
from warmgui.gui.pages.frame import PageFrame
from warmgui.gui.status_words import window_title
from warmgui.gui.widgets.basic import BOLD, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

SIDEBAR_PX = 96
DEFAULT_SIZE = QSize(1360, 860)
SMALLEST = QSize(560, 400)
"""Half of a small laptop's screen, or all of it at twice the size."""


class Page:
    """One entry of the sidebar. `make` builds the page when it is first seen."""

    def __init__(
        self,
        key: str,
        words: str,
        drawing: icons.Icon,
        make: Callable[[], QWidget],
        *,
        framed: bool = True,
    ) -> None:
        self.key = key
        self.words = words
        self.drawing = drawing
        self.make = make
        self.framed = framed
        """With the common header; Home brings its own."""


class _Sidebar(QFrame):
    """Its ground and the hairline towards the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, _event: Any) -> None:
        """Paint both."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sidebar"))
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if right_to_left else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), self._theme.color("card_border"))


class MainWindow(QMainWindow):
    """Sidebar and pages. It is told what to show and asks its owner for everything else."""

    quit_requested = Signal()
    heat_toggled = Signal()
    hidden_to_tray = Signal()
    page_changed = Signal(str)
    first_painted = Signal()
    """The window has been seen for the first time: now there is time for what takes longer."""

    def __init__(
        self,
        pages: Sequence[Page],
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        can_hide: Callable[[], bool],
    ) -> None:
        """Build the frame; no page yet.

        Args:
            pages: the entries of the sidebar, in order.
            formatter_source: numbers and sentences in the reader's language.
            theme: colours.
            can_hide: whether closing may hide the window: a tray is there and the user wants it.
        """
        super().__init__()
        self._pages = {page.key: page for page in pages}
        self._formatter_source = formatter_source
        self._theme = theme
        self._can_hide = can_hide
        self._snapshot: Snapshot | None = None
        self._built: dict[str, QWidget] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._quitting = False
        self._painted = False
        self.setMinimumSize(SMALLEST)
        room = self.screen().availableSize()
        self.resize(DEFAULT_SIZE.boundedTo(QSize(room.width() - 40, room.height() - 60)))
        self._stack = QStackedWidget()
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_sidebar())
        row.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        whole.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        whole.setFocus()  # no control looks chosen before a key was pressed
        self._make_shortcuts()
        self._show_title()
        theme.changed.connect(self.paint_icons)
        self.first_painted.connect(self.paint_icons)

    # ---- what the owner calls ------------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """The page that is shown, "" before the first."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def page_widget(self, key: str) -> QWidget:
        """The page itself, built if need be.

        Raises:
            KeyError: there is no such page.
        """
        if key not in self._built:
            page = self._pages[key]
            made = page.make()
            self._built[key] = made
            shown = PageFrame(page.words, made, self._formatter_source) if page.framed else made
            self._stack.addWidget(shown)
            if self._snapshot is not None:
                self._tell(made, shown, self._snapshot)
        return self._built[key]

    def show_page(self, key: str) -> None:
        """Show a page; an unknown name shows the first one."""
        key = key if key in self._pages else next(iter(self._pages))
        made = self.page_widget(key)
        parent = made.parentWidget()
        self._stack.setCurrentWidget(parent if isinstance(parent, PageFrame) else made)
        self._buttons[key].setChecked(True)
        self.page_changed.emit(key)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what is happening, on every page that exists."""
        self._snapshot = snapshot
        self._show_title()
        for made in self._built.values():
            parent = made.parentWidget()
            self._tell(made, parent if isinstance(parent, PageFrame) else made, snapshot)

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
        """Tell the first time."""
        super().paintEvent(event)
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
        elif self._snapshot is None or self._snapshot.mode is Mode.OFF:
            self.quit_requested.emit()
        else:
            self._ask_to_quit()

    def _ask_to_quit(self) -> None:
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

    def paint_icons(self) -> None:
        """Draw the sidebar's icons."""
        palette = self._theme.palette
        for key, button in self._buttons.items():
            button.setIcon(icons.icon(self._pages[key].drawing, palette.muted, palette.accent_text))

    # ---- details -------------------------------------------------------------------------------------------

    def _tell(self, made: QWidget, shown: QWidget, snapshot: Snapshot) -> None:
        if isinstance(shown, PageFrame):
            shown.show_snapshot(snapshot)
        made.show_snapshot(snapshot)  # type: ignore[attr-defined]  # every page has it

    def _show_title(self) -> None:
        snapshot = self._snapshot
        self.setWindowTitle(self._formatter_source().text(window_title(snapshot)) if snapshot else "WarmGUI")

    def _make_sidebar(self) -> QFrame:
        sidebar = _Sidebar(self._theme)
        sidebar.setFixedWidth(SIDEBAR_PX)
        column = QVBoxLayout(sidebar)
        column.setContentsMargins(10, 20, 11, 16)
        column.setSpacing(4)
        brand = Label("WarmGUI", role="accent", size_px=12, weight=BOLD)
        brand.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(brand)
        column.addSpacing(12)
        group = QButtonGroup(self)
        for page in self._pages.values():
            button = QToolButton()
            button.setProperty("kind", "nav")
            button.setText(page.words)
            button.setAccessibleName(page.words)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(24, 24))
            button.setCheckable(True)
            button.setFixedSize(SIDEBAR_PX - 21, 61)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _checked=False, key=page.key: self.show_page(key))
            group.addButton(button)
            self._buttons[page.key] = button
            column.addWidget(button)
        column.addStretch(1)
        return sidebar

    def _make_shortcuts(self) -> None:
        for number, key in enumerate(self._pages, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda key=key: self.show_page(key))
            self._buttons[key].setToolTip(f"{self._pages[key].words} (Ctrl+{number})")
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self.heat_toggled)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.quit_requested)
