"""What happened on the lab's chain, newest first; a change of the difficulty can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.adjust_words import what_happened
from warmgui.core.text import Amount
from warmgui.gui.lab.mine.parts import announce
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.lab.adjust_words import Happened
    from warmgui.core.model_lab import LabStatus
    from warmgui.core.units import Formatter

_MOST = 6
_WHEN_PX = 46


class _Row(QWidget):
    """One thing that happened: when, what, and how it comes about."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.told: Happened | None = None
        self.when = label(role="small", wrap=False)
        self.words = label()
        self.when.setMinimumWidth(_WHEN_PX)
        self.open = button(self.tr("How"), "link")
        self.open.clicked.connect(lambda: self.opened.emit(self.told))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.when, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_row(self, told: Happened, formatter: Formatter) -> None:
        """Show it."""
        self.told = told
        self.when.setText(formatter.amount(Amount(told.at_s, "seconds")))
        self.words.setText(formatter.text(told.text))
        self.open.setVisible(told.retarget is not None)
        self.open.setAccessibleName(self.tr("How this comes about: {what}").format(what=self.words.text()))
        self.show()


class StoryCard(Card):
    """The last things that happened. `opened` carries the change that is to be opened.

    Args:
        formatter_source: gives the formatter in force.
    """

    opened = Signal(object)

    def __init__(self, formatter_source: Callable[[], Formatter], parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(20, 16, 20, 16), spacing=8)
        self._formatter_source = formatter_source
        self._newest: tuple[float, str] | None = None
        self.box.addWidget(label(self.tr("What happened"), "heading"))
        self.nothing = label(
            self.tr(
                "Changes of the difficulty and races of two blocks are told here. Add or remove hash power, "
                "and watch the difficulty follow."
            ),
            "muted",
        )
        self.rows = [_Row() for _ in range(_MOST)]
        inside = QVBoxLayout()
        inside.setSpacing(8)
        for row in self.rows:
            row.opened.connect(self.opened)
            inside.addWidget(row)
        self.box.addWidget(self.nothing)
        self.box.addLayout(inside)
        self.box.addStretch(1)

    def show_status(self, lab: LabStatus | None) -> None:
        """The newest state."""
        told = () if lab is None else what_happened(lab)
        formatter = self._formatter_source()
        self.nothing.setVisible(not told)
        for number, row in enumerate(self.rows):
            if number < len(told):
                row.show_row(told[number], formatter)
            else:
                row.hide()
        newest = (told[0].at_s, self.rows[0].words.text()) if told else None
        known, self._newest = self._newest, newest
        # What had happened before this view was first told is no news.
        first = known is None and len(told) == 1
        if newest is not None and newest != known and (known is not None or first) and self.isVisible():
            announce(self, newest[1])
