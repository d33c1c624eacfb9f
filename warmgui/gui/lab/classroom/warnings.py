"""Students whose miners do something wrong: each named in a sentence, with the way to refuse them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_class import Student
    from warmgui.core.units import Formatter

MOST = 5


class _Warning(QWidget):
    """One student."""

    def __init__(self) -> None:
        super().__init__()
        self.nickname = ""
        self.words = MarkedLabel("warning", size_px=13)
        self.refuse = button("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.refuse)


class Warnings(QWidget):
    """The first few, and how many more there are."""

    refuse_asked = Signal(str)
    """A nickname."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = [_Warning() for _ in range(MOST)]
        self.more = label(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for one in self.lines:
            one.refuse.clicked.connect(lambda _=False, one=one: self.refuse_asked.emit(one.nickname))
            one.hide()
            column.addWidget(one)
        column.addWidget(self.more)
        self.hide()

    def show_students(self, students: Sequence[Student], formatter: Formatter, *, may_refuse: bool) -> None:
        """Show who is to be warned of: those who are still let in first."""
        warned = sorted((one for one in students if one.warning), key=lambda one: one.banned)
        for number, shown in enumerate(self.lines):
            student = warned[number] if number < len(warned) else None
            shown.setVisible(student is not None)
            if student is None:
                continue
            shown.nickname = student.nickname
            shown.words.say(formatter.text(student.warning), "warning")
            shown.refuse.setVisible(may_refuse and not student.banned)
            shown.refuse.setText(self.tr("Refuse for this class…"))
            name = self.tr("Refuse “{nickname}” for this class").format(nickname=student.nickname)
            shown.refuse.setAccessibleName(name)
        rest = len(warned) - MOST
        self.more.setText(self.tr("and %n more", "", rest) if rest > 0 else "")
        self.more.setVisible(rest > 0)
        self.setVisible(bool(warned))
