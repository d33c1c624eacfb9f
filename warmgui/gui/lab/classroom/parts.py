"""Pieces that the classroom's views share: a question, a line to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from warmgui.gui import fonts
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import SEMIBOLD, button

if TYPE_CHECKING:
    from collections.abc import Callable

_COPIED_MS = 2500
_LEFT_TO_RIGHT = "\u2066{words}\u2069"


class CopyLine(QWidget):
    """A text that is typed elsewhere, letter by letter, with a button that copies it."""

    def __init__(self, size_px: int = 16) -> None:
        super().__init__()
        self.name = label(role="muted", wrap=False)
        self.words = label(selectable=True)
        self.words.setFont(fonts.font(self.words.font(), size_px, SEMIBOLD, tabular=True))
        self.copy = button(self.tr("Copy"), "")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self.copy_text)
        self._text = ""
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(self.tr("Copy")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.words, 1)
        row.addWidget(self.copy)

    @property
    def text(self) -> str:
        """What is copied."""
        return self._text

    def show_text(self, name: str, text: str) -> None:
        """Show it; addresses read from left to right whatever is around them."""
        self._text = text
        self.name.setText(name)
        self.words.setText(_LEFT_TO_RIGHT.format(words=text))
        self.words.setAccessibleName(f"{name}: {text}")
        self.copy.setAccessibleName(self.tr("Copy: {what}").format(what=name))

    def copy_text(self) -> None:
        """Put it into the clipboard."""
        QGuiApplication.clipboard().setText(self._text)
        self.copy.setText(self.tr("Copied"))
        self._copied.start()


def ask(
    parent: QWidget, title: str, words: tuple[str, str], answers: tuple[str, str], yes: Callable[[], None]
) -> QMessageBox:
    """Ask before something that cannot be taken back; the harmless answer is the default.

    Args:
        parent: the window in front of which it is asked.
        title: of the dialog.
        words: the question, and what it would mean.
        answers: to do it, and not to.
        yes: called once it is to be done.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words[0])
    box.setInformativeText(words[1])
    do = box.addButton(answers[0], QMessageBox.ButtonRole.DestructiveRole)
    leave = box.addButton(answers[1], QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    do.clicked.connect(yes)
    box.open()
    return box
