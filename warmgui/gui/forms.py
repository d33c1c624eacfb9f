"""One editor per declared setting: label, input with unit, help, the sentence about a wrong value, reset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from warmgui.gui import forms_model
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.settings.search import mark
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.settings.model import SettingField
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.widgets.basic import Label

_INPUT_WIDTH = 170
_TEXT_WIDTH = 240


class NumberBox(QAbstractSpinBox):
    """A spin box that keeps what was typed: Qt's own would throw a wrong text away or bend it into range."""

    edited = Signal(str)

    def __init__(self, step: Callable[[str, int], str], parent: QWidget | None = None) -> None:
        """`step` gives the text after so many steps."""
        super().__init__(parent)
        self._step = step
        self.setKeyboardTracking(True)
        self.lineEdit().setTextMargins(7, 0, 0, 0)
        self.lineEdit().textEdited.connect(self.edited)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_text(self, text: str) -> None:
        """Show a text; emits nothing."""
        self.lineEdit().setText(text)

    def stepBy(self, steps: int) -> None:
        """Qt calls this for the arrows, the keys and the wheel."""
        self.lineEdit().setText(self._step(self.text(), steps))
        self.selectAll()
        self.edited.emit(self.text())

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both arrows work; the range is looked after by `step`."""
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Everything may be typed; what is wrong with it is said beside the input."""
        return QValidator.State.Acceptable, text, position

    def wheelEvent(self, event: Any) -> None:
        """Only a focused box turns with the wheel: scrolling the page must not change settings."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FieldEditor(QWidget):
    """Edits one setting. `edited` carries (section, name, value) of every *good* value, at once."""

    edited = Signal(str, str, object)
    checked = Signal()
    """The text was looked at: `problem` says how it stands."""

    def __init__(
        self, field: SettingField, formatter: Formatter, value: Any, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._formatter = formatter
        self._value = value
        self.problem = ""
        d = field.declaration
        self._label = label(formatter.text(d.label))
        self._help = label(formatter.text(d.help), "small")
        if not d.help:
            # Shown by itself, before it has a place, it would be a window for a moment.
            self._help.hide()
        self.link: QPushButton | None = None
        if d.link is not None:
            self.link = button(formatter.text(d.link[0]), "link")
            self.link.setProperty("flush", "true")
            address = d.link[1]
            self.link.setToolTip(address)
            self.link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        self._problem = label(role="danger")
        self._problem.hide()
        self._reset = QPushButton(self.tr("Reset"))
        self._reset.setProperty("kind", "link")
        self._reset.setProperty("flush", "true")
        self._reset.setToolTip(self.tr("Back to {value}").format(value=self._default_words()))
        self._reset.setAccessibleName(
            self.tr("Reset “{label}” to {value}").format(
                label=self._label.text(), value=self._default_words()
            )
        )
        self._reset.clicked.connect(self._on_reset)
        self._unit: Label | None = None
        self._automatic: QCheckBox | None = None
        self._input = self._make_input()
        self._label.setBuddy(self._input)
        self._input.setAccessibleName(self._label.text())
        self._input.setAccessibleDescription(self._help.text())
        self._lay_out()
        self.show_value(value)

    @property
    def value(self) -> Any:
        """The last good value."""
        return self._value

    @property
    def input(self) -> QWidget:
        """The widget that takes the keyboard."""
        return self._input

    def take_focus(self) -> None:
        """Put the keyboard where this setting is edited."""
        where = self._input if self._input.isEnabled() else self._automatic or self._input
        where.setFocus(Qt.FocusReason.TabFocusReason)

    def is_being_edited(self) -> bool:
        """Whether somebody else's change must wait: the input has the focus, or holds a wrong text."""
        return bool(self.problem) or (
            self._input.hasFocus() and isinstance(self._input, QLineEdit | NumberBox)
        )

    def show_value(self, value: Any) -> None:
        """Show a stored value; emits nothing."""
        self._value = value
        with QSignalBlocker(self._input):
            if isinstance(self._input, QCheckBox):
                self._input.setChecked(bool(value))
            elif isinstance(self._input, QComboBox):
                self._input.setCurrentIndex(max(self._input.findData(value), 0))
            elif isinstance(self._input, NumberBox):
                self._input.set_text(forms_model.shown(self.field, value, self._formatter))
            elif isinstance(self._input, QLineEdit):
                self._input.setText(forms_model.shown(self.field, value, self._formatter))
        if self._automatic is not None:
            with QSignalBlocker(self._automatic):
                self._automatic.setChecked(value is None)
            self._show_input(wanted=value is not None)
        self._say("")
        self._offer_reset(value)

    def _make_input(self) -> QWidget:
        field, d = self.field, self.field.declaration
        if field.type is bool:
            check = QCheckBox()
            check.toggled.connect(self._take)
            return check
        if d.choices:
            choice = Choice()
            for stored, words in d.choices:
                choice.addItem(self._formatter.text(words), stored)
            choice.currentIndexChanged.connect(lambda index: self._take(choice.itemData(index)))
            choice.setMinimumWidth(_INPUT_WIDTH)
            return choice
        if field.type in {int, float}:
            number = NumberBox(lambda text, steps: forms_model.stepped(field, text, steps, self._formatter))
            number.edited.connect(self._read)
            number.setFixedWidth(_INPUT_WIDTH - 60)
            if field.optional:
                self._automatic = QCheckBox(self._formatter.text(d.optional_text))
                self._automatic.setAccessibleName(f"{self._label.text()}: {self._automatic.text()}")
                self._automatic.toggled.connect(self._on_automatic)
            return number
        line = QLineEdit()
        line.setMinimumWidth(_TEXT_WIDTH)
        line.textEdited.connect(self._read)
        return line

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        if self._automatic is not None:
            row.addWidget(self._automatic)
            row.addStrut(self._input.sizeHint().height())  # nothing moves when the field comes or goes
        row.addWidget(self._input)
        if self.field.type in {int, float}:
            # Kept even when empty, so that the inputs of a card stand in one column.
            self._unit = label(forms_model.unit(self.field, self._formatter), "muted", wrap=False)
            self._unit.setMinimumWidth(48)
            row.addWidget(self._unit)
        below = QHBoxLayout()
        below.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._help)
        if self.link is not None:
            words.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self._problem)
        below.addLayout(words, 1)
        below.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(row)
        column.addLayout(below)

    def _default_words(self) -> str:
        default, d = self.field.default, self.field.declaration
        if default is None:
            return self._formatter.text(d.optional_text)
        if isinstance(default, bool):
            return self.tr("on") if default else self.tr("off")
        for stored, words in d.choices:
            if stored == default:
                return self._formatter.text(words)
        number = forms_model.shown(self.field, default, self._formatter)
        unit = forms_model.unit(self.field, self._formatter)
        return f"{number} {unit}".strip() or self.tr("empty")

    def _show_input(self, *, wanted: bool) -> None:
        """A field without a number would look broken: it is there when a number counts."""
        self._input.setEnabled(wanted)
        self._input.setVisible(wanted)
        if self._unit is not None:
            self._unit.setVisible(wanted)

    def _on_automatic(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._show_input(wanted=not checked)
        if checked:
            self._take(None)
            self.show_value(None)
            return
        if isinstance(self._input, NumberBox) and not self._input.text():
            self._input.set_text(forms_model.stepped(self.field, "", 0, self._formatter))
        self._input.setFocus()
        self._read(self._input.text() if isinstance(self._input, NumberBox) else "")

    def _offer_reset(self, value: Any) -> None:
        """One more click, or an empty field, is as easy to find: a link for that would only be noise."""
        default = self.field.default
        self._reset.setVisible(value != default and not isinstance(default, bool) and default != "")

    def _on_reset(self) -> None:
        self.show_value(self.field.default)
        self._take(self.field.default)

    def _read(self, text: str) -> None:
        reading = forms_model.read(self.field, text, self._formatter)
        if reading.problem:
            self._say(self._formatter.text(reading.problem))
            self._reset.show()
        else:
            self._take(reading.value)
        self.checked.emit()

    def _take(self, value: Any) -> None:
        self._say("")
        self._value = value
        self._offer_reset(value)
        self.edited.emit(self.field.section, self.field.name, value)

    def set_formatter(self, formatter: Formatter) -> None:
        """Show other units (°F for °C); what is wrong and still being typed stays as it is."""
        self._formatter = formatter
        if self._unit is not None:
            self._unit.setText(forms_model.unit(self.field, formatter))
        self._reset.setToolTip(self.tr("Back to {value}").format(value=self._default_words()))
        if not self.is_being_edited():
            self.show_value(self._value)

    def without_help(self) -> None:
        """No help below: the one above says the same. A screen reader still reads it."""
        self._help.hide()

    def forbid(self, why: Text) -> None:
        """It cannot be changed, and the help says why; what is stored stays."""
        words = self._formatter.text(why)
        self._help.setText(words)
        self._help.show()
        self._input.setAccessibleDescription(words)
        for part in (self._input, self._reset):
            part.setEnabled(False)

    def mark(self, words: Sequence[str]) -> None:
        """Mark the words of a search in label and help; none: as they were."""
        for part in (self._label, self._help):
            mark(part, words)

    def rename(self, words: str) -> None:
        """A shorter label, where a heading above says the rest."""
        self._label.setText(words)

    def say_problem(self, text: Text) -> None:
        """Say why a value could not be kept (a rule between several fields, a full disk)."""
        self._say(self._formatter.text(text))

    def _say(self, words: str) -> None:
        self.problem = words
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        invalid = bool(words)
        if self._input.property("invalid") != invalid:
            self._input.setProperty("invalid", invalid)
            self._input.style().unpolish(self._input)
            self._input.style().polish(self._input)
