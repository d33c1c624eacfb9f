"""One lesson: what it is, its sheet in any language, printed, saved, and made one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.lessons.canonical import written
from warmgui.core.lab.lessons.model import LANGUAGES
from warmgui.core.lab.lessons.sheet import LEAD, solution, worksheet
from warmgui.gui.file_dialogs import SaveQuestion
from warmgui.gui.lab.lesson import jobs as lesson_jobs
from warmgui.gui.lab.lesson.language import NAMES, formatter_for, is_right_to_left
from warmgui.gui.lab.lesson.mine import MineDialog
from warmgui.gui.lab.lesson.pdf import Paper, document
from warmgui.gui.lab.lesson.view import LessonView
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label, new_card, segments
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.printing import page_size, pdf_of
from warmgui.gui.widgets.basic import BOLD, Label, button
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.lab.lessons.sheet import Sheet
    from warmgui.core.model import Snapshot
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.lab.lesson.jobs import Opened
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_GROUP = 8
"""Letters of the hash that stand together."""
SHEETS = {"worksheet": worksheet, "solution": solution}


class OpenedLesson(QWidget):
    """A lesson that is open.

    Args:
        opened: the lesson and its numbers.
        language: to begin with.
        surroundings: ports, the window's formatter and theme.
    """

    left = Signal()
    """Back to all lessons."""
    replaced = Signal(object)
    """An `Opened`: the lesson with other numbers."""
    lab_requested = Signal(object)

    def __init__(
        self, opened: Opened, language: str, surroundings: tuple[Ports, Callable[[], Formatter], Theme]
    ) -> None:
        super().__init__()
        self.lesson = opened.lesson
        self._opened, self._surroundings = opened, surroundings
        self._snapshot: Snapshot | None = None
        self._typed: dict[tuple[str, str], str] = {}
        self.question: SaveQuestion | None = None
        self.mine: MineDialog | None = None
        self.back = button(self.tr("All lessons"), "")
        self.title = Label(size_px=18, weight=BOLD, wrap=True)
        self.about = label(role="muted")
        self.language = Choice()
        self.language.setAccessibleName(self.tr("Language of the lesson"))
        for each in LANGUAGES:
            self.language.addItem(NAMES[each], each)
        self.language.setCurrentIndex(self.language.findData(language))
        self.paper = Choice()
        self.paper.setAccessibleName(self.tr("Paper"))
        for size in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter):
            self.paper.addItem(QPageSize.name(size), size)
        self.paper.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.paper.setMinimumContentsLength(6)
        self.paper.setCurrentIndex(self.paper.findData(page_size(QLocale.system())))
        self.which = segments(
            [("worksheet", self.tr("Worksheet")), ("solution", self.tr("Solution"))],
            self.tr("What is shown"),
            lambda _key: self._show_sheet(),
        )
        self.print_worksheet = button(self.tr("Worksheet as PDF…"), "primary")
        self.print_solution = button(self.tr("Solution as PDF…"), "")
        self.save = button(self.tr("Save lesson file…"), "")
        self.make_mine = button(self.tr("Make it mine…"), "")
        self.hash = label(role="small", selectable=True)
        self.score = label(role="good")
        self.state = MarkedLabel()
        self._connect()
        self._lay_out()
        self.view: LessonView | None = None
        self._show_sheet()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What the lab does."""
        self._snapshot = snapshot
        if self.view is not None:
            self.view.show_snapshot(snapshot)

    def print_to(self, path: str, which: str) -> None:
        """Write "worksheet" or "solution" as a PDF; the page says how that ended."""
        language, sheet = str(self.language.currentData()), self._sheet(which)
        paper = Paper(
            formatter_for(language),
            QGuiApplication.font(),
            self.paper.currentData(),
            is_right_to_left(language),
        )
        self._write(path, lambda: pdf_of(document(sheet, paper)))

    def save_to(self, path: str) -> None:
        """Write the lesson file; the page says how that ended."""
        self._write(path, lambda: written(self.lesson))

    def change(self) -> None:
        """Ask for other numbers."""
        dialog = MineDialog(self._opened, self._surroundings[1](), self._snapshot, self)
        dialog.made.connect(self.replaced)
        dialog.finished.connect(self._on_mine_finished)
        self.mine = dialog
        dialog.open()

    # ---- private

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.language.activated.connect(lambda _at: self._show_sheet())
        self.print_worksheet.clicked.connect(lambda: self._ask_for_pdf("worksheet"))
        self.print_solution.clicked.connect(lambda: self._ask_for_pdf("solution"))
        self.save.clicked.connect(self._ask_for_file)
        self.make_mine.clicked.connect(self.change)
        for each in (self.back, self.print_worksheet, self.print_solution, self.save, self.make_mine):
            each.setAutoDefault(False)

    def _sheet(self, which: str) -> Sheet:
        return SHEETS[which](self.lesson, self._opened.worked, str(self.language.currentData()))

    def _show_sheet(self) -> None:
        language = str(self.language.currentData())
        formatter, sheet = formatter_for(language), self._sheet(self.which.selected or "worksheet")
        if self.view is not None:
            self._typed |= self.view.typed()
            let_go(self.view)
        self.title.setText(self.lesson.title[language])
        lead = next(part.text for part in sheet.parts if part.kind == LEAD)
        self.about.setText(formatter.text(lead))
        self.view = LessonView(
            sheet, self._opened, formatter, self._surroundings, right_to_left=is_right_to_left(language)
        )
        self.view.counted.connect(self._count)
        self.view.lab_requested.connect(self.lab_requested)
        self.view.put(self._typed)
        self._column.addWidget(self.view)
        if self._snapshot is not None:
            self.view.show_snapshot(self._snapshot)
        self._count()

    def _count(self) -> None:
        right, all_of_them = self.view.score() if self.view is not None else (0, 0)
        words = self.tr("{right} of {count} answers are right.").format(right=right, count=all_of_them)
        self.score.setText(words if right else "")
        self.score.setVisible(bool(right))

    def _write(self, path: str, made: Callable[[], bytes]) -> None:
        self.state.say(self.tr("Writing…"))
        lesson_jobs.start(lambda: lesson_jobs.write_file(path, made()), self._on_written, self._on_failed)

    def _on_written(self, path: object) -> None:
        self.state.say(self.tr("Written to {path}.").format(path=path), "good")

    def _on_failed(self, sentence: Text) -> None:
        words = as_sentence(self._surroundings[1]().text(sentence))
        self.state.say(self.tr("This could not be written: {words}").format(words=words), "danger")

    def _ask_for_pdf(self, which: str) -> None:
        title = self.print_worksheet.text() if which == "worksheet" else self.print_solution.text()
        name = f"{self.lesson.key}_{which}_{self.language.currentData()}"
        question = SaveQuestion(self, title.rstrip("…"), name, document=True)
        question.chosen.connect(lambda path: self.print_to(path, which))
        self._keep(question)

    def _ask_for_file(self) -> None:
        filters = {lesson_jobs.ENDING: self.tr("Lesson files (*.warmlesson)")}
        name = f"{self.lesson.key}_{self.lesson.date}"
        question = SaveQuestion(self, self.save.text().rstrip("…"), name, filters=filters)
        question.chosen.connect(self.save_to)
        self._keep(question)

    def _keep(self, question: SaveQuestion) -> None:
        self.question = question
        question.destroyed.connect(self._forget_question)
        question.open()

    def _forget_question(self) -> None:
        self.question = None

    def _on_mine_finished(self) -> None:
        self.mine = None

    # ---- how it looks

    def _lay_out(self) -> None:
        card, box = new_card()
        box.setSpacing(8)
        hold_side(self.title)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.back)
        box.addLayout(top)
        box.addWidget(self.about)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for part in (self.which, self.language, self.paper):
            choices.addWidget(part)
        choices.addStretch(1)
        box.addLayout(choices)
        actions = QGridLayout()
        actions.setSpacing(8)
        for i, each in enumerate((self.print_worksheet, self.print_solution, self.save, self.make_mine)):
            actions.addWidget(each, i // 2, i % 2)
        actions.setColumnStretch(2, 1)
        box.addLayout(actions)
        digits = self.lesson.sha256
        groups = " ".join(digits[i : i + _GROUP] for i in range(0, len(digits), _GROUP))
        self.hash.setText(
            self.tr("Seed {seed}. SHA-256 of this lesson: {hash}").format(
                seed=self.lesson.seed, hash=f"\u2066{groups}\u2069"
            )
        )
        box.addWidget(self.hash)
        box.addWidget(self.state)
        box.addWidget(self.score)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(card)
