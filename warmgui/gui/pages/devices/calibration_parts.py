"""What the dialog of the calibration is made of: a step with its state, a reading that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Label, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_room import MeterPoint


class Step(QWidget):
    """A number, what is to be done, how far that is, and a button that helps."""

    def __init__(
        self, number: str, title: str, sentence: str, state: QWidget, helps: QWidget | None = None
    ) -> None:
        super().__init__()
        mark = Label(number, role="number", size_px=14, weight=BOLD)
        mark.setFixedSize(30, 30)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = label(title)
        heading.setFont(Label(weight=SEMIBOLD).font())
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (heading, label(sentence, "muted"), state):
            column.addWidget(part)
        if helps is not None:
            column.addWidget(helps, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)


class Reading(QWidget):
    """One reading in words, and a button that takes it back."""

    def __init__(
        self, number: int, sentence: str, point: MeterPoint, drop: Callable[[MeterPoint, QPushButton], None]
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.words = label(f"{number}. {sentence}")
        self.remove = button(self.tr("Remove"), "quiet")
        self.remove.setAccessibleName(self.tr("Remove reading {number}").format(number=number))
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(lambda: drop(point, self.remove))
        row.addWidget(self.words, 1)
        row.addWidget(self.remove)
