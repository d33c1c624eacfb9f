"""The class in two figures for the teacher: luck against hash power, and the difficulty block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.lab.luck_working import chi_square_working
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.parts import Beside
from warmgui.gui.lab.projector import model
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, new_card
from warmgui.gui.pages.working.dialog import WorkingDialog
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.model_class import ClassState
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_BESIDE_PX = 760
_HEIGHT_PX = 190.0
_MOST_OPENED = 40
"""Of more groups nobody would read the formula."""


class ClassFigures(QWidget):
    """The same pictures as on the projector, to be read by keys, as tables, and to be saved."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: tuple[ClassState, Formatter] | None = None
        self.dialog: WorkingDialog | None = None
        self.luck = FigureView(theme, plot_height_px=_HEIGHT_PX)
        self.steps = FigureView(theme, plot_height_px=_HEIGHT_PX)
        self.verdict = MarkedLabel("small", size_px=13)
        self.working = button(QCoreApplication.translate("LotteryCard", "How this comes about"), "link")
        self.working.setAutoDefault(False)
        self.working.clicked.connect(self.open_working)
        self.retargets = label(role="small")
        luck, left = new_card()
        left.addWidget(self.luck)
        left.addWidget(self.verdict)
        left.addWidget(self.working, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        steps, right = new_card()
        right.addWidget(self.steps)
        right.addWidget(self.retargets)
        right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside((luck, steps), (1, 1), _BESIDE_PX))

    def show_state(self, state: ClassState, formatter: Formatter) -> None:
        """Draw the newest state; nothing before there is anything to draw."""
        self.setVisible(bool(state.blocks) or bool(model.drawn_students(state)))
        if self.isHidden():
            return
        self.luck.show_plot(model.luck_plot(state), formatter)
        self.steps.show_plot(model.steps_plot(state), formatter)
        self._shown = state, formatter
        self.verdict.say(formatter.text(state.verdict))
        self.working.setVisible(0 < len(state.luck_groups) <= _MOST_OPENED)
        self.retargets.setText(formatter.text(model.retarget_words(state)))

    def open_working(self) -> None:
        """What the verdict on luck rests on, as it is now."""
        if self._shown is None or not self._shown[0].luck_groups:
            return
        state, formatter = self._shown
        self.dialog = WorkingDialog(chi_square_working(state.luck_groups), formatter, self)
        self.dialog.destroyed.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
