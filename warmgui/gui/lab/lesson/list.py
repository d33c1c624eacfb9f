"""The lessons that the program brings along, and the way to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from warmgui.core.lab.lessons.words import LEVEL_WORDS
from warmgui.core.text import Amount, joined, translate
from warmgui.gui.lab.lesson.language import bulleted, is_right_to_left
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, new_card
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.lab.lessons.model import Lesson
    from warmgui.core.units import Formatter


class LessonList(QWidget):
    """One card per ready lesson, and a button for files."""

    chosen = Signal(str)
    """The key of a ready lesson."""
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self.from_file = button(self.tr("Open a lesson file…"), "")
        self.from_file.setAutoDefault(False)
        self.from_file.clicked.connect(self.file_wanted)
        self.state = MarkedLabel()
        told = self.tr(
            "A lesson file gives the same worksheet, figures and simulated results on every PC, without the "
            "internet. Two classes that see the same SHA-256 have the same lesson."
        )
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(label(told, "muted"), 1)
        top.addWidget(self.from_file)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(top)
        self._column.addWidget(self.state)

    def add(self, lesson: Lesson, language: str, formatter: Formatter) -> None:
        """One more card."""
        card, box = new_card(lesson.title[language])
        about = [
            formatter.text(LEVEL_WORDS[lesson.level]),
            formatter.amount(Amount(float(lesson.minutes), "duration_min")),
            formatter.text(translate("lessons", "{number} tasks", number=len(lesson.tasks))),
        ]
        box.addWidget(label(joined(about), "muted"))
        box.addWidget(label(self.tr("What pupils learn"), "small"))
        for goal in lesson.goals:
            box.addWidget(label(bulleted(goal[language], right_to_left=is_right_to_left(language))))
        opening = button(self.tr("Open"), "primary")
        opening.setAutoDefault(False)
        opening.setAccessibleName(self.tr("Open: {lesson}").format(lesson=lesson.title[language]))
        opening.clicked.connect(lambda: self.chosen.emit(lesson.key))
        self.buttons[lesson.key] = opening
        row = QHBoxLayout()
        row.addWidget(opening)
        row.addStretch(1)
        box.addSpacing(4)
        box.addLayout(row)
        self._column.addWidget(card)
