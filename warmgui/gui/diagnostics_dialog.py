"""The window that shows a report about a fault, every file of it, before anybody saves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.diagnostics import removed_words
from warmgui.gui.diagnostics_dialog_facts import display_facts
from warmgui.gui.file_dialogs import SaveQuestion
from warmgui.gui.file_words import file_reason
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from warmgui.core.diagnostics import Bundle
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import DiagnosticsDesk

_SIZE_PX = (960, 680)
_LIST_PX, _LEAST_LIST_PX, _LEAST_TEXT_PX = 210, 120, 200
_LEAST_HEIGHT_PX, _ROW_PX, _ROOMY_PX = 90, 28, 440


class DiagnosticsDialog(ReadingOrder):
    """Collects when it is made; all of it can be read, searched and copied, then saved as a .zip."""

    def __init__(
        self, desk: DiagnosticsDesk, formatter_source: Callable[[], Formatter], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Diagnostics"))
        self._desk, self._formatter_source = desk, formatter_source
        self._bundle: Bundle | None = None
        self.removed = label(self.tr("Collecting…"))
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files of the report"))
        self.files.setMinimumWidth(_LEAST_LIST_PX)
        self.files.setSpacing(2)
        self.files.currentRowChanged.connect(self._show_file)
        self.text = _reader(self.tr("Text of the file"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in all files"))
        self.search.setAccessibleName(self.tr("Search in all files"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(lambda _words: self._find(again=False))
        self.search.returnPressed.connect(lambda: self._find(again=True))
        self.next = button(self.tr("Next"), "")
        self.next.clicked.connect(lambda: self._find(again=True))
        self.copy = button(self.tr("Copy this file"), "")
        self.copy.clicked.connect(self._copy)
        self.state = MarkedLabel()
        self.save = button(self.tr("Save…"), "primary")
        self.save.clicked.connect(self._choose_file)
        self.close_button = button(self.tr("Close"), "")
        self.close_button.clicked.connect(self.reject)
        for part in (self.next, self.copy, self.close_button, self.save):
            part.setAutoDefault(False)
        for part in (self.save, self.copy, self.next):
            part.setEnabled(False)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        self._lay_out()
        self._cancels = [desk.collect(display_facts(), self._show)]
        cancels = self._cancels
        for gone in (self.finished, self.destroyed):
            gone.connect(lambda *_: _call_all(cancels))

    @property
    def bundle(self) -> Bundle | None:
        """What is shown, once it is collected."""
        return self._bundle

    def save_to(self, path: str) -> None:
        """Write what is shown to a file."""
        if self._bundle is None:
            return
        self.save.setEnabled(False)
        self.state.say(self.tr("Writing…"))
        self._cancels.append(self._desk.save(path, self._bundle, self._on_saved))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the report has it."""
        for part in (self._title, self._note):
            part.setVisible(event.size().height() >= _ROOMY_PX)
        super().resizeEvent(event)

    # ---- private

    def _show(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self.removed.setText(self._formatter_source().text(removed_words(bundle)))
        self.files.clear()
        for file in bundle.files:
            row = QListWidgetItem(file.name, self.files)
            row.setSizeHint(QSize(0, _ROW_PX))
        for part in (self.save, self.copy, self.next):
            part.setEnabled(bool(bundle.files))
        self.files.setCurrentRow(0)

    def _show_file(self, row: int) -> None:
        files = () if self._bundle is None else self._bundle.files
        self.text.setPlainText(files[row].text if 0 <= row < len(files) else "")

    def _find(self, *, again: bool) -> None:
        """The next place from here on, over all files; once round."""
        wanted = self.search.text()
        if not wanted or self._bundle is None:
            self.state.say("")
            return
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionEnd() if again else cursor.selectionStart())
        self.text.setTextCursor(cursor)
        here = self.files.currentRow()
        count = len(self._bundle.files)
        for step in range(count + 1):
            row = (here + step) % count
            if step:
                if wanted.casefold() not in self._bundle.files[row].text.casefold():
                    continue
                self.files.setCurrentRow(row)
                self.text.moveCursor(QTextCursor.MoveOperation.Start)
            if self.text.find(wanted):
                self.state.say("")
                return
        self.state.say(self.tr("Not found: {words}").format(words=wanted), "warning")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.state.say(self.tr("Copied."), "good")

    def _choose_file(self) -> None:
        day = QDateTime.currentDateTime().toString("yyyy-MM-dd_HHmm")
        filters = {".zip": self.tr("ZIP files (*.zip)")}
        question = SaveQuestion(self, self.windowTitle(), f"warmgui_diagnostics_{day}", filters=filters)
        question.chosen.connect(self.save_to)
        question.open()

    def _on_saved(self, error: Exception | None) -> None:
        self.save.setEnabled(True)
        if error is None:
            self.state.say(self.tr("Saved. Nothing was sent: give the file to whom you want."), "good")
            return
        words = self._formatter_source().text(file_reason(error))
        said = self.tr("The file could not be written: {words}").format(words=words)
        self.state.say(as_sentence(said), "danger")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.next)
        top.addWidget(self.copy)
        right = QWidget()
        reading = QVBoxLayout(right)
        reading.setContentsMargins(directed(8, 0, 0, 0))
        reading.setSpacing(8)
        reading.addLayout(top)
        reading.addWidget(self.text, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.files)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_PX, _SIZE_PX[0] - _LIST_PX])
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(24, 20, 24, 16))
        column.setSpacing(12)
        self._title = Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True)
        hold_side(self._title)
        told = self.tr(
            "All that the report holds is shown here, and nothing leaves this PC. It is in English."
        )
        self._note = label(told, "small")
        for part in (self._title, self._note):
            column.addWidget(part)
        column.addWidget(self.removed)
        column.addWidget(split, 1)
        column.addWidget(self.state)
        column.addWidget(line())
        column.addLayout(buttons)
        fit_on_screen(self, _SIZE_PX)


def _call_all(waiting: list[Callable[[], None]]) -> None:
    while waiting:
        waiting.pop()()


def _reader(name: str) -> QPlainTextEdit:
    """A text to read: English and code, from left to right in every language."""
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setAccessibleName(name)
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    made.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    made.setTabChangesFocus(True)
    made.setMinimumSize(_LEAST_TEXT_PX, _LEAST_HEIGHT_PX)
    flags = Qt.TextInteractionFlag
    made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return made
