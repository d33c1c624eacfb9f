"""F1: every key of the program, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui.pages.parts import label, scrolled
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import SEMIBOLD, Label, button, fit_on_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZE_PX = (560, 560)


class KeysDialog(ReadingOrder):
    """A line for each key. Escape closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.lines = self._everywhere() + self._in_parts()
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(scrolled(_grid(self.lines)), 1)
        column.addLayout(below)
        fit_on_screen(self, _SIZE_PX)

    def as_text(self) -> str:
        """For tests, and for whoever copies it."""
        return "\n".join(f"{keys}\t{words}" for keys, words in self.lines)

    def _everywhere(self) -> list[tuple[str, str]]:
        return [
            ("F1", self.tr("This list")),
            (
                "Ctrl+1 … Ctrl+9, Ctrl+0",
                self.tr("The first nine pages of the sidebar, in order, and the last"),
            ),
            ("F6", self.tr("Between sidebar and page")),
            ("Ctrl+H", self.tr("Heat, or stop heating")),
            ("Ctrl+Q", self.tr("Quit")),
            ("Tab, Shift+Tab", self.tr("To the next and the previous control")),
            ("Page Up, Page Down", self.tr("Scroll the page")),
            ("Esc", self.tr("Close a dialog; stop reading a chart")),
        ]

    def _in_parts(self) -> list[tuple[str, str]]:
        return [
            ("← → ↑ ↓", self.tr("Target: a step. Page Up, Page Down: 2 °C. Home, End: the limits")),
            ("← →", self.tr("Charts: read them step by step. With Shift, those of Home: earlier and later")),
            (
                "← →",
                self.tr("Week plan: move the period's beginning. Enter: its temperature. Delete: remove it"),
            ),
            ("Ctrl+Tab", self.tr("Odds lab: the next part, with Shift the previous one")),
            ("Ctrl+F", self.tr("Settings: search")),
            ("F11", self.tr("Projector of a class: the whole screen")),
        ]


def _grid(lines: Sequence[tuple[str, str]]) -> QWidget:
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, (keys, words) in enumerate(lines):
        named = Label(keys, weight=SEMIBOLD)
        said = label(words)
        said.setAccessibleName(f"{keys}: {words}")
        grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, row, 1)
    return inside
