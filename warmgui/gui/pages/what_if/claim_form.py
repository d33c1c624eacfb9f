"""The form of a claim: a field for each number, empty where the claim says nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from warmgui.core.kinds import CURRENCY_SYMBOLS
from warmgui.core.money.claims.claims import Claim
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.parts import name_label
from warmgui.gui.pages.what_if.claim_model import (
    DAY_LABEL,
    FIELDS,
    HEIGHT_LABEL,
    NO_PERIOD,
    PERIODS,
    ClaimField,
    Entry,
    FieldScale,
    read_day,
    read_height,
)
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter

_PERIOD_PX = 118
_UNIT_PX = 52


class _Row(QWidget):
    """Name, input, what stands beside it, and what is wrong."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name_label(name)
        self.input = QLineEdit()
        self.input.setAccessibleName(name)
        self.name.setBuddy(self.input)
        self.problem = MarkedLabel("danger")
        self.beside = QHBoxLayout()
        self.beside.setSpacing(8)
        self.beside.addWidget(self.input, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addLayout(self.beside)
        column.addWidget(self.problem)
        self.input.textEdited.connect(lambda _text: self.edited.emit())

    def say(self, words: str) -> None:
        """What is wrong with the text; "" for nothing."""
        self.problem.say(words, "danger")
        self.input.setAccessibleDescription(words)
        if bool(self.input.property("invalid")) != bool(words):
            self.input.setProperty("invalid", bool(words))
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)


class NumberRow(_Row):
    """A number, its unit, and where it has one its period."""

    def __init__(self, field: ClaimField, formatter: Formatter) -> None:
        super().__init__(formatter.text(field.label))
        self.field = field
        self._formatter = formatter
        self._scale = FieldScale(field, formatter)
        self._currency = "USD"
        self._unit = self._scale.unit_for(None, self._currency)
        self.value: float | None = None
        self.unit = label(self._unit.words, "muted", wrap=False)
        self.beside.addWidget(self.unit)
        self.unit.setMinimumWidth(_UNIT_PX)
        self.unit.setVisible(bool(self._unit.words))
        self.edited.connect(self._read)
        self.input.editingFinished.connect(self._tidy)

    def show_value(self, value: float | None, currency: str) -> None:
        """Show a number; emits nothing."""
        self._currency = currency
        if value != self.value or not self.input.hasFocus():
            self.value = value
            self._tidy()
        self.unit.setText(self._scale.unit_for(value, currency).words)
        self.say("")

    def _read(self) -> None:
        entry = self._scale.read(self.input.text(), self._unit)
        self.say(self._formatter.text(entry.problem))
        self.value = entry.value

    def _tidy(self) -> None:
        if self.problem.text() and self.value is None:
            return  # what was typed stays
        self._unit = self._scale.unit_for(self.value, self._currency)
        self.input.setText(self._scale.text(self.value, self._unit))
        self.unit.setText(self._unit.words)


class PlainRow(_Row):
    """A date or a height."""

    def __init__(self, name: str, formatter: Formatter, read: Any, placeholder: str) -> None:
        super().__init__(name)
        self._formatter, self._reader = formatter, read
        self.value: Any = None
        self.input.setPlaceholderText(placeholder)
        self.edited.connect(self._read)

    def show_value(self, value: Any) -> None:
        """Show it; emits nothing."""
        if value != self.value or not self.input.hasFocus():
            self.value = value
            self.input.setText("" if value is None else str(value))
        self.say("")

    def _read(self) -> None:
        entry: Entry = self._reader(self.input.text())
        self.say(self._formatter.text(entry.problem))
        self.value = entry.value


class ClaimForm(QWidget):
    """All numbers of a claim; `edited` when somebody changed one by hand."""

    edited = Signal()

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._claim = Claim()
        self.numbers: dict[str, NumberRow] = {}
        self.periods: dict[str, Choice] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in FIELDS:
            row = NumberRow(field, formatter)
            row.edited.connect(self._on_edited)
            self.numbers[field.name] = row
            if field.period and field.period not in self.periods:
                self.periods[field.period] = self._period(row)
            column.addWidget(row)
        self.currency = self._currency_choice()
        self.numbers["price_per_kwh"].beside.addWidget(self.currency)
        self.day = PlainRow(formatter.text(DAY_LABEL), formatter, read_day, "2022-06-30")
        self.height_ = PlainRow(formatter.text(HEIGHT_LABEL), formatter, read_height, "742 000")
        last = QHBoxLayout()
        last.setSpacing(12)
        for row_ in (self.day, self.height_):
            row_.edited.connect(self._on_edited)
            last.addWidget(row_, 1)
        column.addLayout(last)

    def claim(self) -> Claim:
        """What stands in the form; a field with a wrong text says nothing."""
        return self._claim

    def has_problem(self) -> bool:
        """Whether something that was typed cannot be meant."""
        rows: tuple[_Row, ...] = (*self.numbers.values(), self.day, self.height_)
        return any(row.problem.text() for row in rows)

    def show_claim(self, claim: Claim) -> None:
        """Show a claim; emits nothing."""
        self._claim = claim
        for name, row in self.numbers.items():
            row.show_value(getattr(claim, name), claim.currency)
        for name, choice in self.periods.items():
            period = getattr(claim, name)
            with QSignalBlocker(choice):
                choice.setCurrentIndex(0 if period is None else 1 + [p for p, _ in PERIODS].index(period))
        with QSignalBlocker(self.currency):
            at = self.currency.findText(claim.currency)
            if at < 0:
                self.currency.addItem(claim.currency)
                at = self.currency.count() - 1
            self.currency.setCurrentIndex(at)
        self.day.show_value(claim.day)
        self.height_.show_value(claim.height)

    def _on_edited(self) -> None:
        changes: dict[str, Any] = {name: row.value for name, row in self.numbers.items()}
        for name, choice in self.periods.items():
            at = choice.currentIndex()
            changes[name] = PERIODS[at - 1][0] if at > 0 else None
        changes |= {
            "currency": self.currency.currentText(),
            "day": self.day.value,
            "height": self.height_.value,
        }
        self._claim = replace(self._claim, **changes)
        self.edited.emit()

    def _period(self, row: NumberRow) -> Choice:
        made = Choice()
        made.setFixedWidth(_PERIOD_PX)
        words: list[Text] = [NO_PERIOD, *(text for _, text in PERIODS)]
        for text in words:
            made.addItem(self._formatter.text(text))
        made.setAccessibleName(self.tr("{field}: per what").format(field=row.name.text()))
        made.currentIndexChanged.connect(lambda _index: self._on_edited())
        row.beside.addWidget(made)
        return made

    def _currency_choice(self) -> Choice:
        made = Choice()
        made.setFixedWidth(_PERIOD_PX)
        for code in ("USD", *(code for code in CURRENCY_SYMBOLS if code != "USD")):
            made.addItem(code)
        made.setAccessibleName(self.tr("Currency of the claim"))
        made.currentIndexChanged.connect(lambda _index: self._on_currency())
        return made

    def _on_currency(self) -> None:
        for row in self.numbers.values():
            row.show_value(row.value, self.currency.currentText())
        self._on_edited()
