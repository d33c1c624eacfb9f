"""Lessons: the ready ones, others from files, and the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from warmgui.gui import fonts_scripts
from warmgui.gui.file_dialogs import dress
from warmgui.gui.i18n import language_for
from warmgui.gui.lab.lesson import jobs as lesson_jobs
from warmgui.gui.lab.lesson.list import LessonList
from warmgui.gui.lab.lesson.opened import OpenedLesson
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.lab.lesson.jobs import Opened
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme


class LessonTab(QWidget):
    """The lab's part with lessons.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force.
        theme: colours.
    """

    lab_requested = Signal(object)
    """A `LabWork` of a task was started."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter], theme: Theme) -> None:
        super().__init__()
        self._ports, self._formatter_source, self._theme = ports, formatter_source, theme
        self._snapshot: Snapshot | None = None
        self.dialog: QFileDialog | None = None
        self.opened: OpenedLesson | None = None
        self.list = LessonList()
        self.list.chosen.connect(lambda key: self.open_path(lesson_jobs.ready_path(key)))
        self.list.file_wanted.connect(self._choose_file)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.list)
        self._load_ready()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What the lab does, for the tasks that are mined."""
        self._snapshot = snapshot
        if self.opened is not None:
            self.opened.show_snapshot(snapshot)

    def open_path(self, path: str) -> None:
        """Read a lesson file and show it; what is wrong with it is told above the list."""
        self.list.state.say(self.tr("Opening…"))
        lesson_jobs.start(lambda: lesson_jobs.open_file(path), self._on_opened, self._on_failed)

    def show_list(self) -> None:
        """Back to all lessons."""
        if self.opened is not None:
            let_go(self.opened)
            self.opened = None
        self.list.state.say("")
        self.list.show()
        self.list.from_file.setFocus()

    # ---- private

    def _load_ready(self) -> None:
        def all_of_them() -> object:
            return [lesson_jobs.open_file(lesson_jobs.ready_path(key)) for key in lesson_jobs.READY]

        lesson_jobs.start(all_of_them, self._on_listed, self._on_failed)

    def _on_listed(self, made: object) -> None:
        language, formatter = language_for("system", QLocale()), self._formatter_source()
        for opened in cast("list[Opened]", made):
            self.list.add(opened.lesson, language, formatter)

    def _on_opened(self, made: object) -> None:
        self._show(cast("Opened", made))

    def _show(self, opened: Opened) -> None:
        self.show_list()
        fonts_scripts.bundle_all()  # its sheets can be had in every language
        shown = OpenedLesson(
            opened,
            language_for("system", QLocale()),
            (self._ports, self._formatter_source, self._theme),
        )
        shown.left.connect(self.show_list)
        shown.lab_requested.connect(self.lab_requested)
        shown.replaced.connect(self._on_replaced)
        self.opened = shown
        self.list.hide()
        self._column.addWidget(shown)
        if self._snapshot is not None:
            shown.show_snapshot(self._snapshot)
        shown.back.setFocus()

    def _on_replaced(self, made: object) -> None:
        self._show(cast("Opened", made))

    def _on_failed(self, sentence: Text) -> None:
        words = as_sentence(self._formatter_source().text(sentence))
        self.list.state.say(self.tr("The lesson could not be opened. {words}").format(words=words), "danger")

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a lesson file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lesson files (*.warmlesson *.json)"), self.tr("All files (*)")])
        dress(dialog)
        dialog.fileSelected.connect(self.open_path)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
