"""What the window holds once it has been seen: the sidebar, and pages that are built when first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from warmgui.gui import icons
from warmgui.gui.look import SIDEBAR_PX
from warmgui.gui.pages.frame import PageFrame
from warmgui.gui.widgets.basic import BOLD, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme


class Page:
    """One entry of the sidebar. `make` builds the page, in its parent, when it is first seen."""

    def __init__(
        self,
        key: str,
        words: str,
        drawing: icons.Icon,
        make: Callable[[QWidget], QWidget],
        *,
        framed: bool = True,
        title: str = "",
    ) -> None:
        self.key = key
        self.words = words
        self.title = title or words
        """Above the page, where there is room for more words than in the sidebar."""
        self.drawing = drawing
        self.make = make
        self.framed = framed
        """With the common header; Home brings its own."""


@runtime_checkable
class Leading(Protocol):
    """A page that leads to others."""

    page_requested: SignalInstance
    """The key of another page."""


_BUTTON_PX, _LOW_BUTTON_PX = 61, 47
_BUTTON_GAP_PX = 4
_SMALLER_PX, _SIDES_PX = 3, 6
_DIGITS = 9


class _Entries(QScrollArea):
    """The sidebar's buttons: lower where the window is low, and scrolled where that is not enough."""

    def __init__(self, buttons: Sequence[QToolButton]) -> None:
        super().__init__()
        self._buttons = buttons
        inside = QWidget()
        inside.setProperty("transparent", "true")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            self._column.addWidget(button)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # No bars: there is no room for them. The wheel scrolls, and so does the Tab key.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def show_button(self, button: QToolButton) -> None:
        """Scroll to a button."""
        self.ensureWidgetVisible(button, 0, _BUTTON_GAP_PX)

    def minimumSizeHint(self) -> QSize:
        """One button: the rest is scrolled."""
        return QSize(0, _LOW_BUTTON_PX)

    def resizeEvent(self, event: Any) -> None:
        """Buttons as high as they may be."""
        room_px = (event.size().height() + _BUTTON_GAP_PX) // max(len(self._buttons), 1)
        low = room_px < _BUTTON_PX + _BUTTON_GAP_PX
        gap_px, icon_px = (1, 20) if low else (_BUTTON_GAP_PX, 24)
        self._column.setSpacing(gap_px)
        for button in self._buttons:
            button.setFixedHeight(min(max(room_px - gap_px, _LOW_BUTTON_PX), _BUTTON_PX))
            button.setIconSize(QSize(icon_px, icon_px))
            if button.property("low") is not low:
                button.setProperty("low", low)
                button.style().unpolish(button)
                button.style().polish(button)
        super().resizeEvent(event)


class _Sidebar(QFrame):
    """Its ground and the hairline towards the page."""

    first_painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._painted = False
        self.setFixedWidth(SIDEBAR_PX)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: Any) -> None:
        """Paint both; tell the first time."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sidebar"))
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if right_to_left else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), self._theme.color("card_border"))
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)


def digit_of(number: int, count: int) -> int | None:
    """The digit that opens a page with Ctrl: the first nine have their own, the last one has 0.

    Args:
        number: of the page in the sidebar, from 1.
        count: of pages.
    """
    if number <= _DIGITS:
        return number
    return 0 if number == count else None


def _fit(button: QToolButton) -> None:
    """Smaller letters where a language's word is too long; beyond that Qt shortens it, the tooltip has it."""
    font = button.font()
    for smaller_px in range(_SMALLER_PX + 1):
        font.setPixelSize(max(button.font().pixelSize() - smaller_px, 1))
        if QFontMetrics(font).horizontalAdvance(button.text()) <= button.width() - _SIDES_PX:
            break
    button.setFont(font)


class Interior(QWidget):
    """Sidebar and pages."""

    page_changed = Signal(str)
    first_painted = Signal()
    """The sidebar has been seen: now there is time for what takes longer."""

    def __init__(
        self, pages: Sequence[Page], formatter_source: Callable[[], Formatter], theme: Theme
    ) -> None:
        """Build the sidebar; no page yet.

        Args:
            pages: the entries of the sidebar, in order.
            formatter_source: numbers and sentences in the reader's language.
            theme: colours.
        """
        super().__init__()
        self.pages = {page.key: page for page in pages}
        self.buttons: dict[str, QToolButton] = {}
        self._formatter_source = formatter_source
        self._theme = theme
        self._snapshot: Snapshot | None = None
        self._built: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_sidebar())
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        row.addLayout(self._column, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.changed.connect(self.paint_icons)
        self.paint_icons()

    @property
    def page(self) -> str:
        """The page that is shown, "" before the first."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def put_above(self, strip: QWidget) -> None:
        """A strip over every page, for what holds for all of them."""
        self._column.insertWidget(0, strip)

    def page_widget(self, key: str) -> QWidget:
        """The page itself, built if need be.

        Raises:
            KeyError: there is no such page.
        """
        if key not in self._built:
            page = self.pages[key]
            shown = (
                PageFrame(page.title, page.make, self._formatter_source, self._stack)
                if page.framed
                else page.make(self._stack)
            )
            made = shown.page if isinstance(shown, PageFrame) else shown
            self._built[key] = made
            if isinstance(made, Leading):
                made.page_requested.connect(self.show_page)
            self._stack.addWidget(shown)
            if self._snapshot is not None:
                self._tell(made, shown, self._snapshot)
        return self._built[key]

    def show_page(self, key: str) -> None:
        """Show a page; an unknown name shows the first one."""
        key = key if key in self.pages else next(iter(self.pages))
        made = self.page_widget(key)
        parent = made.parentWidget()
        self._stack.setCurrentWidget(parent if isinstance(parent, PageFrame) else made)
        self.buttons[key].setChecked(True)
        for name, button in self.buttons.items():
            # One stop of the Tab key for all of them, else ten stand before each page.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)
        self._entries.show_button(self.buttons[key])
        self.page_changed.emit(key)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what is happening, on every page that exists."""
        self._snapshot = snapshot
        for made in self._built.values():
            parent = made.parentWidget()
            self._tell(made, parent if isinstance(parent, PageFrame) else made, snapshot)

    def switch_side(self) -> None:
        """The keys go from the sidebar to the page, or back."""
        shown = self.buttons.get(self.page)
        if shown is None:
            return
        here = self._stack.currentWidget()
        if here is not None and here.isAncestorOf(self.window().focusWidget() or self):
            shown.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            shown.setFocus(Qt.FocusReason.TabFocusReason)
            self.window().focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of a key in the sidebar: Up, Down, Home and End go from page to page."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = list(self.buttons)
            at = keys.index(self.page) if self.page else 0
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1, Qt.Key.Key_Up: at - 1}
            to = ends.get(
                Qt.Key(event.key()), (at + 1) % len(keys) if event.key() == Qt.Key.Key_Down else None
            )
            if to is not None:
                self.show_page(keys[to])
                self.buttons[keys[to]].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def paint_icons(self) -> None:
        """Draw the sidebar's icons."""
        palette = self._theme.palette
        for key, button in self.buttons.items():
            button.setIcon(icons.icon(self.pages[key].drawing, palette.muted, palette.accent_text))

    def _tell(self, made: QWidget, shown: QWidget, snapshot: Snapshot) -> None:
        if isinstance(shown, PageFrame):
            shown.show_snapshot(snapshot)
        made.show_snapshot(snapshot)  # type: ignore[attr-defined]  # every page has it

    def _make_sidebar(self) -> QFrame:
        sidebar = _Sidebar(self._theme)
        sidebar.first_painted.connect(self.first_painted)
        column = QVBoxLayout(sidebar)
        column.setContentsMargins(8, 20, 12, 16)
        column.setSpacing(4)
        brand = Label("WarmGUI", role="accent", size_px=12, weight=BOLD)
        brand.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(brand)
        column.addSpacing(12)
        group = QButtonGroup(self)
        for number, page in enumerate(self.pages.values(), start=1):
            button = self._make_button(page, number)
            group.addButton(button)
            self.buttons[page.key] = button
        self._entries = _Entries(list(self.buttons.values()))
        column.addWidget(self._entries, 1)
        return sidebar

    def _make_button(self, page: Page, number: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "nav")
        button.setText(page.words)
        button.setAccessibleName(page.title)
        digit = digit_of(number, len(self.pages))
        button.setToolTip(page.title if digit is None else f"{page.title} (Ctrl+{digit})")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFixedSize(SIDEBAR_PX - 21, _BUTTON_PX)
        _fit(button)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.installEventFilter(self)
        button.clicked.connect(lambda _checked=False, key=page.key: self.show_page(key))
        return button
