"""A worksheet or solution on the screen: the same parts as on paper, with fields instead of dotted lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from warmgui.core.lab.lessons import sheet as parts
from warmgui.core.lab.lessons.formulas import FORMULAS
from warmgui.gui.below import below
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.lesson.answer import AnswerRow
from warmgui.gui.lab.lesson.lab import LabRow
from warmgui.gui.lab.lesson.language import bulleted
from warmgui.gui.lab.lesson.table import SheetTable
from warmgui.gui.pages.parts import label, new_card
from warmgui.gui.widgets.basic import SEMIBOLD, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.lab.lessons.sheet import Part, Sheet
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.lab.lesson.jobs import Opened
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_LINE_PX, _PICTURE_PX = 22, 210
_SCREENLESS = {parts.TITLE, parts.LEAD, parts.NAME}
"""What the head of the page shows already, or only paper needs."""


class LessonView(QWidget):
    """The parts of one sheet, a card per task.

    Args:
        sheet: what is shown.
        opened: the lesson that it is of.
        formatter: of the sheet's language.
        right_to_left: how the language runs.
        surroundings: ports, the window's formatter and theme.
    """

    counted = Signal()
    """Another answer is right, or one no more."""
    lab_requested = Signal(object)
    """A `LabWork` was started."""

    def __init__(
        self,
        sheet: Sheet,
        opened: Opened,
        formatter: Formatter,
        surroundings: tuple[Ports, Callable[[], Formatter], Theme],
        *,
        right_to_left: bool = False,
    ) -> None:
        super().__init__()
        self._opened, self._formatter, self._right_to_left = opened, formatter, right_to_left
        self._ports, self._window_formatter, self._theme = surroundings
        self.answers: dict[tuple[str, str], AnswerRow] = {}
        """By task and answer; of what is measured, by task and a number."""
        self.notes: dict[str, QPlainTextEdit] = {}
        self.labs: list[LabRow] = []
        self.figures: list[FigureView] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._show(sheet)
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        for each in (self, *below(self, QWidget)):
            each.setLayoutDirection(direction)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What the lab does."""
        for lab in self.labs:
            lab.show_snapshot(snapshot)

    def typed(self) -> dict[tuple[str, str], str]:
        """What pupils wrote, to be put back later."""
        made = {key: row.typed for key, row in self.answers.items() if row.typed}
        made |= {(task, ""): field.toPlainText() for task, field in self.notes.items() if field.toPlainText()}
        return made

    def put(self, typed: dict[tuple[str, str], str]) -> None:
        """Put back what was written."""
        for key, words in typed.items():
            if key in self.answers:
                self.answers[key].put(words)
            elif key[0] in self.notes and not key[1]:
                self.notes[key[0]].setPlainText(words)

    def score(self) -> tuple[int, int]:
        """Right answers, and how many there are to be found."""
        asked = [row for row in self.answers.values() if row.check.isVisibleTo(row)]
        return sum(1 for row in asked if row.right), len(asked)

    # ---- private

    def _show(self, sheet: Sheet) -> None:
        task, box = None, self._new_card()
        labs: set[str] = set()
        for part in sheet.parts:
            if part.kind in _SCREENLESS:
                continue
            if part.kind == parts.TASK or (part.task == "" and task):
                box = self._new_card()
            if part.kind == parts.BLANK and part.task not in labs:
                labs.add(part.task)
                self._add_lab(part.task, box)
            task = part.task
            for widget in self._widgets(part):
                box.addWidget(widget)

    def _new_card(self) -> QVBoxLayout:
        card, box = new_card()
        box.setSpacing(8)
        self._column.addWidget(card)
        return box

    def _add_lab(self, task: str, box: QVBoxLayout) -> None:
        wish = self._opened.worked.wishes.get(task)
        if wish is None:
            return
        row = LabRow(self._ports, self._window_formatter, wish)
        row.requested.connect(self.lab_requested)
        self.labs.append(row)
        box.addWidget(row)

    def _widgets(self, part: Part) -> Iterator[QWidget]:
        if part.kind == parts.TABLE and part.table is not None:
            yield SheetTable(part.table, self._formatter, right_to_left=self._right_to_left)
        elif part.kind == parts.PLOT and part.plot is not None:
            figure = FigureView(self._theme, plot_height_px=_PICTURE_PX)
            figure.show_plot(part.plot, self._formatter)
            self.figures.append(figure)
            yield figure
        elif part.kind == parts.BLANK:
            yield self._answer(part)
        elif part.kind == parts.LINES:
            yield self._room(part)
        else:
            yield self._words(part)

    def _words(self, part: Part) -> QWidget:
        words = self._formatter.text(part.text)
        role = {
            parts.HEADING: "heading",
            parts.TASK: "heading",
            parts.SMALL: "small",
            parts.FORMULA: "muted",
        }.get(part.kind, "")
        if part.kind == parts.BULLET:
            words = bulleted(words, right_to_left=self._right_to_left)
        made = label(words, role, selectable=True)
        if part.kind == parts.ANSWER:
            made = Label(words, weight=SEMIBOLD, wrap=True)
        hold(made, right_to_left=self._right_to_left)
        return made

    def _answer(self, part: Part) -> QWidget:
        words = self._formatter.text(part.text)
        unit = parts.unit_words(part.unit, self._formatter)
        if not part.ask:
            row = AnswerRow(words)
            number = sum(1 for task, ask in self.answers if task == part.task and ask.startswith("#"))
            self.answers[part.task, f"#{number}"] = row
            return row
        task = next(each for each in self._opened.lesson.tasks if each.key == part.task)
        ask = next(each for each in task.asks if each.key == part.ask)
        value, _ = self._opened.worked.values[f"{part.task}.{part.ask}"]
        hint = "" if ask.formula == "value" else FORMULAS[ask.formula].letters
        row = AnswerRow(words, unit, ask, value, hint)
        row.judged.connect(self.counted)
        self.answers[part.task, part.ask] = row
        return row

    def _room(self, part: Part) -> QWidget:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFixedHeight(part.lines * _LINE_PX)
        field.setAccessibleName(self.tr("Your answer"))
        self.notes[part.task] = field
        return field


def hold(made: Label, *, right_to_left: bool) -> None:
    """Begin where the lesson's language begins, whatever the window's is."""
    sides = Qt.AlignmentFlag
    side = sides.AlignRight if right_to_left else sides.AlignLeft
    made.setAlignment(side | sides.AlignAbsolute | sides.AlignVCenter)
