"""The window that says what went wrong: in a sentence, what that means for the heating, how to report it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.units import Formatter
    from warmgui.gui.ports import DiagnosticsDesk

_WIDTH_PX, _DETAILS_PX, _TITLE_PX = 600, 190, 18


@dataclass(frozen=True, slots=True)
class CrashWords:
    """What the window says."""

    title: str
    """One plain sentence."""
    heating: str
    """What it means for the heating."""
    more: str = ""
    """What else, and where to read on."""
    details: str = ""
    """Traceback or trace; shown when somebody wants it."""
    action: str = ""
    """Of a further button."""


class CrashDialog(ReadingOrder):
    """Never blocks another window; `action_pressed` where there is something to decide.

    Args:
        words: what it says.
        desk: collects a report; None where nobody can.
        formatter_source: numbers and sentences in the reader's language.
        parent: the window.
    """

    action_pressed = Signal()

    def __init__(
        self,
        words: CrashWords,
        desk: DiagnosticsDesk | None,
        formatter_source: Callable[[], Formatter],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("WarmGUI")
        self.setModal(False)
        self._desk, self._formatter_source = desk, formatter_source
        self.words = words
        self.title = Label(words.title, size_px=_TITLE_PX, weight=BOLD, wrap=True)
        hold_side(self.title)
        self.heating = label(words.heating)
        self.more = label(words.more, "small", selectable=True)
        self.details = QPlainTextEdit(words.details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setTabChangesFocus(True)
        self.details.setMinimumHeight(_DETAILS_PX // 2)
        self.details.hide()
        self.state = MarkedLabel()
        self.show_details = button(self.tr("Show details"), "way")
        self.show_details.setProperty("flush", "true")
        self.show_details.clicked.connect(self._toggle_details)
        self.copy = button(self.tr("Copy details"), "")
        self.copy.clicked.connect(self._copy)
        self.report = button(self.tr("Save diagnostics…"), "")
        self.report.clicked.connect(self._open_report)
        self.action = button(words.action, "")
        self.action.clicked.connect(self._act)
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        for part in (self.show_details, self.copy, self.report, self.action):
            part.setAutoDefault(False)
        self.close_button.setDefault(True)
        self._lay_out()
        for seldom, wanted in (
            (self.more, words.more),
            (self.show_details, words.details),
            (self.copy, words.details),
            (self.report, desk is not None),
            (self.action, words.action),
        ):
            seldom.setVisible(bool(wanted))
        self.close_button.setFocus()

    def _toggle_details(self) -> None:
        shown = not self.details.isVisible()
        self.details.setVisible(shown)
        self.show_details.setText(self.tr("Hide details") if shown else self.tr("Show details"))
        self.resize(
            max(self.width(), _WIDTH_PX), self.sizeHint().height() + (_DETAILS_PX // 2 if shown else 0)
        )

    def _copy(self) -> None:
        words = self.words
        parts = (words.title, words.heating, words.more, words.details)
        QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))
        self.state.say(self.tr("Copied."), "good")

    def _open_report(self) -> None:
        if self._desk is None:
            return
        from warmgui.gui.diagnostics_dialog import DiagnosticsDialog  # late: it is seldom needed

        DiagnosticsDialog(self._desk, self._formatter_source, self).open()

    def _act(self) -> None:
        self.action_pressed.emit()
        self.accept()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.report)
        buttons.addStretch(1)
        buttons.addWidget(self.action)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(24, 20, 24, 16))
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.heating)
        column.addWidget(self.more)
        column.addWidget(self.show_details, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.details, 1)
        column.addWidget(self.state)
        column.addStretch(0)
        column.addWidget(line())
        column.addLayout(buttons)
        fit_on_screen(self, (_WIDTH_PX, self.sizeHint().height()))
