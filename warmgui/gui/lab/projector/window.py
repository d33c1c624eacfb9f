"""The projector's window: a class for the whole room, readable from its back row. Nicknames only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.model_class import ClassState
from warmgui.core.text import Amount
from warmgui.gui import fonts
from warmgui.gui.lab.classroom import model as class_model
from warmgui.gui.lab.projector import model
from warmgui.gui.lab.projector.chain import Chain
from warmgui.gui.lab.projector.views import Board, Lines, Number, Panel, WallFigure
from warmgui.gui.pages.parts import hold_side
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Label, button, fit_on_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont

    from warmgui.core.model_class import Interface
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_BASE_PX = (1280.0, 800.0)
_SIZE_PX = (1280, 800)
_ISOLATED = "\u2066{words}\u2069"


class ProjectorWindow(QWidget):
    """Shows one class; F11 fills the screen, Esc goes back and then closes.

    Args:
        formatter_source: gives the formatter in force.
        theme: colours.
        interfaces: where this PC can be reached, asked for when a class was opened on all of them.
    """

    def __init__(
        self,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        interfaces: Callable[[], Sequence[Interface]],
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._formatter_source, self._theme, self._interfaces = formatter_source, theme, interfaces
        self._state = ClassState()
        self._joining: tuple[object, ...] = ()
        self.unit = 1.0
        self.title = Label(weight=BOLD)
        self.join = Label(weight=SEMIBOLD)
        self.how = Label(role="muted")
        for made in (self.title, self.join, self.how):
            hold_side(made)
        self.code_name = Label(role="muted")
        self.code = Label(role="accent", weight=BOLD, tabular=True)
        self.fill = button(self.tr("Full screen (F11)"), "chip")
        self.fill.clicked.connect(self.toggle_full_screen)
        self.numbers = {
            "here": Number(theme),
            "rate": Number(theme, "heat_text"),
            "blocks": Number(theme),
            "difficulty": Number(theme, "power_text"),
            "waiting": Number(theme),
        }
        self.chain = Chain(theme, "")
        self.chain.setAccessibleName(self.tr("The chain"))
        self.luck = WallFigure(theme, self.tr("Luck (blocks found over expected) and hashes"))
        self.hashes = Board(theme, self.tr("Most hashes"))
        self.lucky = Board(theme, self.tr("Luckiest, for that much work"))
        self.steps = WallFigure(theme, self.tr("Difficulty, block by block"))
        self.retargets = Lines(theme, self.tr("How it adjusts"))
        self.cheats = Lines(theme, self.tr("Refused"))
        self._lay_out()
        for keys, wish in (("F11", self.toggle_full_screen), ("Esc", self.step_back)):
            QShortcut(QKeySequence(keys), self).activated.connect(wish)
        theme.changed.connect(self.update)
        fit_on_screen(self, _SIZE_PX)
        self._rescale()

    @property
    def panels(self) -> tuple[Panel, ...]:
        """Everything that grows with the window."""
        shown = (self.chain, self.luck, self.hashes, self.lucky, self.steps, self.retargets, self.cheats)
        return (*self.numbers.values(), *shown)

    def show_state(self, state: ClassState) -> None:
        """Draw the newest state of the class."""
        self._state = state
        formatter = self._formatter_source()
        text = formatter.text
        self._show_joining(state)
        waiting = model.since_block_s(state)
        waited = formatter.amount(Amount(waiting, "duration_s"))
        numbers = {
            "here": (Amount(float(model.here(state)), "height"), self.tr("students here")),
            "rate": (Amount(state.hashrate_hs, "hashrate_hs"), self.tr("together, estimated")),
            "blocks": (Amount(float(model.found_blocks(state)), "height"), self.tr("blocks")),
            "difficulty": (Amount(state.difficulty, "difficulty"), self.tr("difficulty")),
            "waiting": (Amount(waiting, "duration_s"), self.tr("since the last block")),
        }
        for key, (amount, name) in numbers.items():
            self.numbers[key].show_number(formatter.amount(amount), name)
        self.chain.show_state(state, formatter, "" if waiting is None else waited)
        verdict = text(state.verdict)
        nothing = self.tr("Once shares have come in, each student stands here as a dot.")
        self.luck.show_plot(model.luck_plot(state), formatter, verdict, nothing)
        self.steps.show_plot(model.steps_plot(state), formatter, "", "")
        self.retargets.show_lines([], text(model.retarget_words(state)))
        nobody = self.tr("nobody yet")
        self.hashes.show_rows(_rows(model.by_hash(state), text), nobody)
        self.lucky.show_rows(_rows(model.by_luck(state), text), nobody)
        honest = self.tr("Every share that came in was honest work.")
        self.cheats.show_lines([text(one) for one in model.cheats(state)], honest)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()
        self.fill.setVisible(not self.isFullScreen())

    def step_back(self) -> None:
        """Leave the full screen; from there close the window. The class goes on."""
        if self.isFullScreen():
            self.toggle_full_screen()
        else:
            self.close()

    # ---- Qt

    def resizeEvent(self, event: Any) -> None:
        """Everything grows with the window."""
        super().resizeEvent(event)
        self._rescale()

    def paintEvent(self, _event: Any) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("window"))
        painter.end()

    # ---- private

    def _show_joining(self, state: ClassState) -> None:
        opened = state.state in {"open", "opening"}
        told = (state.plan, state.port, opened)
        if told == self._joining:
            return
        self._joining = told
        title = state.plan.title if state.plan is not None and state.plan.title else self.tr("Class network")
        self.title.setText(title)
        self.setWindowTitle(self.tr("Projector: {title}").format(title=title))
        addresses = class_model.join_addresses(state, self._interfaces()) if opened else ()
        shown = " · ".join(_ISOLATED.format(words=one) for one in addresses[:2])
        self.join.setText(shown if opened else self.tr("The class is over."))
        self.how.setText(
            self.tr(
                "WarmGUI: Odds lab, Classroom, Join a class. Other miners: user = nickname, password = code."
            )
            if opened
            else ""
        )
        self.code_name.setText(self.tr("Join code") if opened else "")
        code = state.plan.code if opened and state.plan is not None else ""
        self.code.setText(_ISOLATED.format(words=code) if code else "")
        self.code.setAccessibleName(self.tr("Join code: {code}").format(code=" ".join(code)))

    def _rescale(self) -> None:
        unit = max(min(self.width() / _BASE_PX[0], self.height() / _BASE_PX[1]), 0.4)
        self.unit = unit
        sizes: tuple[tuple[Label, float, QFont.Weight], ...] = (
            (self.title, 26, BOLD),
            (self.join, 25, SEMIBOLD),
            (self.how, 15, fonts.font(self.font()).weight()),
            (self.code_name, 15, fonts.font(self.font()).weight()),
            (self.code, 52, BOLD),
        )
        for made, size, weight in sizes:
            made.setFont(fonts.font(made.font(), round(size * unit), weight, tabular=made is self.code))
        gap = round(12 * unit)
        self._column.setContentsMargins(gap * 2, gap, gap * 2, gap * 2)
        for layout in (self._column, self._strip, self._grid):
            layout.setSpacing(gap)
        self._head.setSpacing(gap * 2)
        for number in self.numbers.values():
            number.setFixedHeight(round(66 * unit))
        self.chain.setFixedHeight(round(96 * unit))
        for panel in self.panels:
            panel.set_unit(unit)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for made in (self.title, self.join, self.how):
            words.addWidget(made)
        code = QVBoxLayout()
        code.setSpacing(0)
        code.addWidget(self.code_name, 0, Qt.AlignmentFlag.AlignTrailing)
        code.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTrailing)
        self._head = QHBoxLayout()
        self._head.addLayout(words, 1)
        self._head.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(code)
        self._strip = QHBoxLayout()
        for number in self.numbers.values():
            self._strip.addWidget(number, 1)
        self._grid = QGridLayout()
        self._grid.addWidget(self.luck, 0, 0)
        self._grid.addWidget(self.hashes, 0, 1)
        self._grid.addWidget(self.lucky, 0, 2)
        self._grid.addWidget(self.steps, 1, 0)
        self._grid.addWidget(self.retargets, 1, 1)
        self._grid.addWidget(self.cheats, 1, 2)
        for column, stretch in enumerate((12, 7, 9)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setRowStretch(0, 8)
        self._grid.setRowStretch(1, 5)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._strip)
        self._column.addWidget(self.chain)
        self._column.addLayout(self._grid, 1)


def _rows(rows: Sequence[tuple[str, Text]], text: Callable[[Text], str]) -> list[tuple[str, str]]:
    return [(name, text(words)) for name, words in rows]
