"""A sentence with a small drawing before it: the drawing says by its shape what the colour says too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from warmgui.gui import fonts, icons
from warmgui.gui.pages.parts import label

if TYPE_CHECKING:
    from warmgui.gui.widgets.basic import Label

_MARK_PX = 15
_ROLE_MARKS = {
    "good": icons.Icon.CHECK,
    "warning": icons.Icon.WARNING,
    "danger": icons.Icon.CLOSE,
    "small": icons.Icon.INFO,
}


class MarkedLabel(QWidget):
    """A wrapped sentence behind a drawing in the colour of its words. Hidden while it has nothing to say."""

    def __init__(self, role: str = "small", drawing: icons.Icon | None = None, size_px: int = 12) -> None:
        """Make it empty.

        Args:
            role: of the words (see the style sheet); it also chooses the drawing where none is given.
            drawing: always this one.
            size_px: height of the words.
        """
        super().__init__()
        self._drawing, self._fixed = drawing, drawing
        self._mark = QLabel()
        self._painted: tuple[icons.Icon, str, float] | None = None
        self._mark.setFixedSize(QSize(_MARK_PX, _MARK_PX + 2))
        self.words: Label = label(role=role, selectable=False)
        self.words.setFont(fonts.font(self.words.font(), size_px))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    @property
    def role(self) -> str:
        """The role of the words."""
        return str(self.words.property("role"))

    def text(self) -> str:
        """What it says."""
        return self.words.text()

    def say(self, sentence: str, role: str = "small") -> None:
        """Show a sentence in a role; hide when there is none."""
        self.words.setText(sentence)
        self.words.set_role(role)
        self._drawing = self._fixed or _ROLE_MARKS.get(role, icons.Icon.INFO)
        self.setVisible(bool(sentence))
        self._paint_mark()

    def draw(self, drawing: icons.Icon) -> None:
        """Another drawing, whatever the role."""
        self._fixed = self._drawing = drawing
        self._paint_mark()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._paint_mark()

    def showEvent(self, event: object) -> None:
        """The style sheet has spoken by now."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's event, handed on
        self._paint_mark()

    def _paint_mark(self) -> None:
        if self._drawing is None or not self.isVisible():
            return
        self.words.ensurePolished()
        color = self.words.palette().color(QPalette.ColorRole.WindowText).name()
        wanted = (self._drawing, color, self.devicePixelRatioF())
        if wanted == self._painted:  # asked for with every snapshot
            return
        self._painted = wanted
        icons.put(self._mark, icons.pixmap(self._drawing, color, _MARK_PX, self.devicePixelRatioF(), 2.2))
