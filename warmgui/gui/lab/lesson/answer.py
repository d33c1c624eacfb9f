"""A place where pupils type an answer, and are told whether it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from warmgui.core.lab.lessons.working import is_right
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from decimal import Decimal

    from warmgui.core.lab.lessons.model import Ask

_LONGEST = 60
_NAME_PX, _FIELD_PX = (110, 260), (110, 170)
"""Least and most: so much as there is room, and all fields of a page under one another."""
_GREEDY = 200
_HINT_AFTER = 2
"""Wrong answers."""


class AnswerRow(QWidget):
    """What is asked, a field, its unit, and a verdict.

    Args:
        words: what is asked.
        unit: behind the field, "" for none.
        ask: how it is judged; None: it is only written down.
        value: the right answer.
        hint: the formula in letters, shown after some wrong answers.
    """

    judged = Signal()
    """Another verdict, or none any more."""

    def __init__(
        self, words: str, unit: str = "", ask: Ask | None = None, value: Decimal | None = None, hint: str = ""
    ) -> None:
        super().__init__()
        self._ask, self._value, self._hint = ask, value, hint
        self._wrong = 0
        self.right: bool | None = None
        """None: not judged."""
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setMinimumWidth(_FIELD_PX[0])
        self.field.setMaximumWidth(_FIELD_PX[1])
        self.field.setAccessibleName(f"{words} ({unit})" if unit else words)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self.judge)
        self.check = button(self.tr("Check"), "")
        self.check.setAutoDefault(False)
        self.check.setAccessibleName(self.tr("Check: {what}").format(what=words))
        self.check.clicked.connect(self.judge)
        self.check.setEnabled(False)
        self.verdict = MarkedLabel()
        name = label(words)
        name.setBuddy(self.field)
        name.setMinimumWidth(_NAME_PX[0])
        name.setMaximumWidth(_NAME_PX[1])
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(name, _GREEDY)
        row.addWidget(self.field, _GREEDY)
        if unit:
            row.addWidget(label(unit, "muted", wrap=False))
        row.addWidget(self.check)
        row.addStretch(1)  # gets what the others cannot take
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.verdict)
        self.check.setVisible(ask is not None)

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def put(self, words: str) -> None:
        """What was typed before; judged if it can be."""
        self.field.setText(words)
        self.check.setEnabled(bool(words.strip()))
        if words.strip():
            self.judge()

    def judge(self) -> None:
        """Tell whether it is right."""
        if self._ask is None or self._value is None or not self.typed.strip():
            return
        self.right = is_right(self._ask, self._value, self.typed)
        if self.right:
            self.verdict.say(self.tr("Right."), "good")
        elif self.right is None:
            told = self.tr(
                "This is no number that could be read. Examples: 0.0625, 1/16, 6.25 %, 2^20, 3.5e9, 1.1 G"
            )
            self.verdict.say(told, "warning")
        else:
            self._wrong += 1
            told = self.tr("Not yet.")
            if self._wrong >= _HINT_AFTER and self._hint:
                told = self.tr("Not yet. The formula: {formula}").format(formula=f"\u2066{self._hint}\u2069")
            self.verdict.say(told, "warning")
        self.verdict.setAccessibleName(self.verdict.text())
        self.judged.emit()

    def _on_edited(self, words: str) -> None:
        self.check.setEnabled(bool(words.strip()))
        self.right = None
        self.verdict.say("")
        self.judged.emit()
