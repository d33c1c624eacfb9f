"""The tray menu where Qt draws it: the header, the target with − and +, and details at the end of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget, QWidgetAction

from warmgui.gui import fonts
from warmgui.gui.widgets.basic import REGULAR, SEMIBOLD, Label, button, directed

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction, QPaintEvent

    from warmgui.gui.theme import Theme

_WIDTH_PX = 300
_SIDE_PX = 12
_GAP_PX = 18
_SIGN_PX = 18


class DetailMenu(QMenu):
    """A menu whose lines may have muted words at their far end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._details: dict[QAction, str] = {}

    def set_detail(self, action: QAction, words: str) -> None:
        """Say what stands at the end of a line."""
        if self._details.get(action, "") != words:
            self._details[action] = words
            metrics = QFontMetrics(self.font())
            widths = [metrics.horizontalAdvance(a.text() + w) for a, w in self._details.items()]
            self.setMinimumWidth(max(_WIDTH_PX, max(widths) + 3 * _SIDE_PX + _GAP_PX))
            self.update()

    def clear(self) -> None:
        """Forget all lines."""
        self._details = {}
        super().clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines as ever, then the details."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.color("muted"))
        side = Qt.AlignmentFlag.AlignTrailing  # Qt mirrors it with the layout
        for action, words in self._details.items():
            box = self.actionGeometry(action).adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
            if action.menu() is not None:  # the arrow of a submenu stands there
                box.adjust(_GAP_PX, 0, -_GAP_PX, 0)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


class HeaderAction(QWidgetAction):
    """What is happening, room and target, and the reason."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.title = Label(weight=SEMIBOLD)
        self.temperatures = Label(role="muted", weight=REGULAR)
        self.because = Label(role="small", size_px=12, wrap=True)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.title, 1)
        top.addWidget(self.temperatures)
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(_SIDE_PX, 8, _SIDE_PX, 6)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.because)
        widget.setMinimumWidth(_WIDTH_PX)
        self.setDefaultWidget(widget)

    def show_words(self, title: str, temperatures: str, because: str) -> None:
        """Show finished words."""
        self.title.setText(title)
        self.temperatures.setText(temperatures)
        self.because.setText(because)
        self.because.setVisible(bool(because))


class TargetAction(QWidgetAction):
    """The target, with − and + beside it; the menu stays open while they are pressed."""

    stepped = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words = Label()
        self.number = Label(tabular=True)
        self.number.setMinimumWidth(64)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.cooler = button("−", "link")
        self.cooler.setAccessibleName(self.tr("Cooler"))
        self.cooler.clicked.connect(lambda: self.stepped.emit(-1))
        self.warmer = button("+", "link")
        self.warmer.setAccessibleName(self.tr("Warmer"))
        self.warmer.clicked.connect(lambda: self.stepped.emit(1))
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(directed(_SIDE_PX, 0, 4, 0))
        row.setSpacing(0)
        row.addWidget(self.words, 1)
        steps = QWidget()
        steps.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight
        )  # − is left in every language, as on the dial
        inside = QHBoxLayout(steps)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for part in (self.cooler, self.number, self.warmer):
            inside.addWidget(part)
        row.addWidget(steps)
        for side in (self.cooler, self.warmer):
            side.setFixedSize(34, 30)
            side.setFont(fonts.font(side.font(), _SIGN_PX))
            side.setAutoRepeat(True)
        self.setDefaultWidget(widget)

    def show_words(self, words: str, number: str, *, enabled: bool) -> None:
        """Show finished words."""
        self.words.setText(words)
        self.number.setText(number)
        for widget in (self.cooler, self.warmer):
            widget.setEnabled(enabled)
