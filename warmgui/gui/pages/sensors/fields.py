"""Inputs of the sensor forms: a number with its range, a setting by its declaration, a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.servers.advice import NO_ADVICE, Advice, Level
from warmgui.core.text import Amount, Text, translate
from warmgui.gui import forms_model
from warmgui.gui.forms_model import parse_number, plain_number
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.servers.parts import Field, name_label
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import SettingField
    from warmgui.core.units import Formatter


def wrong(text: Text) -> Advice:
    """It keeps the form from being taken."""
    return Advice(Level.ERROR, text) if text else NO_ADVICE


def in_sentences(formatter: Formatter) -> Callable[[Text], str]:
    """The core's words, which begin small, as sentences."""
    return lambda text: as_sentence(formatter.text(text))


class NumberField(Field):
    """A number that may be left out. `kind` gives its unit; the range is in the unit of storage."""

    def __init__(
        self,
        name: str,
        formatter: Formatter,
        bounds: tuple[float, float],
        *,
        kind: str = "",
        whole: bool = False,
        placeholder: str = "",
        help_: str = "",
    ) -> None:
        unit = formatter.unit(kind) if kind else ""
        super().__init__(f"{name} ({unit})" if unit else name, placeholder, help_)
        self._formatter, self._bounds, self._kind, self._whole = formatter, bounds, kind, whole
        self.input.setMaximumWidth(160)
        self.beside.addStretch(1)
        self._more: Callable[[str], Advice] = lambda _text: NO_ADVICE
        self.judge_with(self._about, formatter.text)

    def judge_more(self, more: Callable[[str], Advice]) -> None:
        """What else is to be said about a number in its range, or about none."""
        self._more = more
        self.look()

    def value(self) -> float | None:
        """The number as it is stored; None where none (or a wrong one) stands in it."""
        shown = parse_number(self.text())
        return None if shown is None else self._stored(shown)

    def show_value(self, value: float | None) -> None:
        """Show a stored number."""
        shown = value if value is None or not self._kind else self._shown(value)
        self.set_text("" if shown is None else plain_number(shown, self._formatter.prefs.decimal, 4))

    def _shown(self, stored: float) -> float:
        return self._formatter.to_display(stored, self._kind) if self._kind else stored

    def _stored(self, shown: float) -> float:
        stored = self._formatter.from_display(shown, self._kind) if self._kind else shown
        return float(f"{stored:.12g}")

    def _about(self, text: str) -> Advice:
        about_number = self._about_number(text)
        return self._more(text) if about_number is NO_ADVICE else about_number

    def _about_number(self, text: str) -> Advice:
        if not text.strip():
            return NO_ADVICE
        number = parse_number(text)
        if number is None:
            return wrong(translate("sensors", "“{value}” is no number.", value=text.strip()[:40]))
        low, high = self._bounds
        if self._whole and number != int(number):
            return wrong(translate("sensors", "A whole number is wanted."))
        if not low <= self._stored(number) <= high:
            kind = self._kind or "number"
            return wrong(
                translate("sensors", "From {low} to {high}.", low=Amount(low, kind), high=Amount(high, kind))
            )
        return NO_ADVICE


class DeclaredField(Field):
    """One setting, as its declaration names and judges it."""

    def __init__(self, field: SettingField, formatter: Formatter) -> None:
        d = field.declaration
        super().__init__(formatter.text(d.label), "", formatter.text(d.help))
        self._field, self._formatter = field, formatter
        self._more: Callable[[str], Advice] = lambda _text: NO_ADVICE
        self.judge_with(self._about, formatter.text)

    def judge_more(self, more: Callable[[str], Advice]) -> None:
        """What else is to be said about a text that the declaration allows."""
        self._more = more
        self.look()

    def value(self) -> Any:
        """The setting; a wrong text gives its default."""
        reading = forms_model.read(self._field, self.text(), self._formatter)
        return self._field.default if reading.problem else reading.value

    def show_value(self, value: Any) -> None:
        """Show a stored value."""
        self.set_text(forms_model.shown(self._field, value, self._formatter))

    def _about(self, text: str) -> Advice:
        problem = forms_model.read(self._field, text, self._formatter).problem
        return wrong(problem) if problem else self._more(text)


class ChoiceField(QWidget):
    """A choice with its name above and help below, like a `Field`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.input = Choice()
        self.input.setAccessibleName(name)
        heading = name_label(name)
        heading.setBuddy(self.input)
        self.help = label(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (heading, self.input, self.help):
            column.addWidget(part)
