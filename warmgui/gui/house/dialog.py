"""What the dialogs of places and heaters share: a title, a form that scrolls, what is wrong, two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.text import EMPTY, Text
from warmgui.gui.pages.parts import label, scrolled
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.servers.parts import Field, name_label
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, foot, line
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPushButton

    from warmgui.core.units import Formatter

_SIZE_PX = (640, 680)
_AROUND_PX = 12


class ChoiceRow(QWidget):
    """A choice with its name above and help below, like a `Field`."""

    def __init__(self, name: str, help_: str = "") -> None:
        super().__init__()
        self.input = Choice()
        self.input.setAccessibleName(name)
        heading = name_label(name)
        heading.setBuddy(self.input)
        self.help = label(help_, "small")
        if not help_:
            self.help.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (heading, self.input, self.help):
            column.addWidget(part)

    def add_below(self, made: QPushButton) -> None:
        """A button that belongs to it."""
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def value(self) -> str:
        """The key of what is chosen."""
        return str(self.input.currentData() or "")

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer (key, words); one that is not among them is as if nothing had been chosen: the first."""
        self.input.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.input.clear()
        for key, words in choices:
            self.input.addItem(words, key)
        self.input.setCurrentIndex(max(self.input.findData(chosen), 0))
        self.input.blockSignals(False)  # noqa: FBT003 - Qt's own

    def choose(self, key: str) -> None:
        """Choose one."""
        self.input.setCurrentIndex(max(self.input.findData(key), 0))

    def say_help(self, words: str) -> None:
        """Another help below."""
        self.help.setText(words)
        self.help.setVisible(bool(words))
        self.input.setAccessibleDescription(words)


class FormDialog(ReadingOrder):
    """A form with a title. What is to be saved is the business of who inherits."""

    decided = Signal(object)

    def __init__(
        self, title: str, formatter_source: Callable[[], Formatter], *, new: bool, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._formatter_source = formatter_source
        self._over = False
        self.setWindowTitle(title)
        self.title = Label(title, size_px=20, weight=BOLD, wrap=True)
        self.beside_title = QHBoxLayout()
        self.beside_title.addWidget(self.title, 1)
        self.problem = label(role="danger")
        self.problem.hide()
        self.cancel = button(self.tr("Cancel"), "")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.save = button(self.tr("Add") if new else self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_save)
        self.finished.connect(self._on_finished)

    def fields(self) -> list[Field]:
        """The inputs that count now, from top to bottom."""
        raise NotImplementedError

    def take(self) -> None:
        """All inputs are good: say what is to be saved, and close."""
        raise NotImplementedError

    def look(self, *, insist: bool = False) -> Text:
        """Judge all inputs; returns what is wrong first, or an empty sentence."""
        for field in self.fields():
            field.look(insist=insist)
        return next((field.error for field in self.fields() if field.error), EMPTY)

    def focus_problem(self) -> None:
        """Put the keyboard where something is wrong."""
        wrong = next((field for field in self.fields() if field.error), None)
        if wrong is not None:
            self.show_field(wrong)
            wrong.input.setFocus()
            self.bring_in_view(wrong)

    def bring_in_view(self, part: QWidget) -> None:
        """Scroll to a part, once it has found its place."""
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(part, 0, _AROUND_PX))

    def show_field(self, field: Field) -> None:
        """Open what a field is hidden in."""

    def lay_out(self, parts: Sequence[QWidget]) -> None:
        """Stand the parts below each other, between title and buttons."""
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(directed(0, 4, 8, 4))
        form.setSpacing(12)
        for part in parts:
            form.addWidget(part)
        form.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(28, 20, 20, 20))
        column.setSpacing(12)
        column.addLayout(self.beside_title)
        self._area = scrolled(inside)
        column.addWidget(self._area, 1)
        column.addWidget(line())
        column.addLayout(foot(self.problem, self.cancel, self.save))
        fit_on_screen(self, _SIZE_PX)

    def say_problem(self, text: Text) -> None:
        """Say why it cannot be taken; empty: nothing is wrong."""
        self.problem.setText(as_sentence(self._formatter_source().text(text)))
        self.problem.setVisible(bool(text))

    def on_changed(self) -> None:
        """Something was typed: what was wrong may be right now."""
        if not self.problem.isHidden():
            self.say_problem(self.look())

    def _on_save(self) -> None:
        problem = self.look(insist=True)
        self.say_problem(problem)
        if problem:
            self.focus_problem()
        else:
            self.take()

    def _on_finished(self) -> None:
        self._over = True
