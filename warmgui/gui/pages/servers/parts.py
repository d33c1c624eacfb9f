"""Pieces that the form and the cards of servers share: a row of a form, what a block would pay, a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.servers.advice import NO_ADVICE, Level
from warmgui.core.text import EMPTY, Amount, Text
from warmgui.gui import fonts
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.certificate_question import CertificateQuestion
from warmgui.gui.pages.servers.words import btc, outputs_of, shortened
from warmgui.gui.pages.trial import Trial
from warmgui.gui.widgets.basic import MEDIUM, Label, button, directed
from warmgui.gui.widgets.choice import Choice as Choice  # noqa: PLC0414 - where others look for it
from warmgui.gui.widgets.leaving import clear
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import PayoutStatus
    from warmgui.core.servers.advice import Advice
    from warmgui.core.servers.entries import Server
    from warmgui.core.servers.trial import ServerTest
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import ServerDesk

_ROLES = {Level.NOTE: "small", Level.GOOD: "good", Level.WARNING: "warning", Level.ERROR: "danger"}
_LONGEST_ADDRESS = 34
_VERDICT_ROLES = {
    "pays_you": "good",
    "pays_you_partly": "good",
    "pays_others": "small",
    "no_address": "small",
    "unreadable": "warning",
}


def name_label(words: str) -> Label:
    """The name of an input."""
    made = label(words, wrap=False)
    made.setFont(fonts.font(made.font(), weight=MEDIUM))
    return made


class Field(QWidget):
    """A row of a form: its name above, the input, help, and the sentence about what stands in it.

    An error is said once the user has left the input, or had it checked: not at the first letter.
    """

    changed = Signal()

    def __init__(self, name: str, placeholder: str = "", help_: str = "") -> None:
        super().__init__()
        self._judge: Callable[[str], Advice] = lambda _text: NO_ADVICE
        self._words: Callable[[Text], str] = str
        self._left = False
        self.advice: Advice = NO_ADVICE
        self.name = name_label(name)
        self.input = QLineEdit()
        self.input.setPlaceholderText(placeholder)
        self.input.setAccessibleName(name)
        self.name.setBuddy(self.input)
        self.help = label(help_, "small")
        if not help_:
            self.help.hide()
        self.verdict = MarkedLabel()
        self.beside = QHBoxLayout()
        self.beside.setSpacing(8)
        self.beside.addWidget(self.input, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addLayout(self.beside)
        column.addWidget(self.verdict)
        column.addWidget(self.help)
        self.input.textEdited.connect(self._on_edited)  # no lambda: see `widgets.choice`
        self.input.editingFinished.connect(self._on_left)

    def judge_with(self, judge: Callable[[str], Advice], words: Callable[[Text], str]) -> None:
        """What looks at the text, and how its sentence becomes words."""
        self._judge, self._words = judge, words
        self.look()

    def text(self) -> str:
        """What stands in it, without blanks around."""
        return self.input.text().strip()

    def set_text(self, text: str) -> None:
        """Show a text as if it had been there; emits nothing."""
        self.input.setText(text)
        self._left = bool(text.strip())
        self.look()

    def look(self, *, insist: bool = False) -> None:
        """Judge the text again; `insist` says errors also of what was not touched yet."""
        self._left = self._left or insist
        self.advice = self._judge(self.input.text())
        wrong = self.advice.level is Level.ERROR
        said = self._words(self.advice.text) if self._left or not wrong else ""
        self.verdict.say(said, _ROLES.get(self.advice.level, "small"))
        self.input.setAccessibleDescription(said or self.help.text())
        invalid = wrong and self._left
        if bool(self.input.property("invalid")) != invalid:
            self.input.setProperty("invalid", invalid)
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)

    @property
    def error(self) -> Text:
        """What keeps the form from being taken; empty where nothing does."""
        return self.advice.text if self.advice.level is Level.ERROR else EMPTY

    def _on_edited(self, _text: str) -> None:
        self.look()
        self.changed.emit()

    def _on_left(self) -> None:
        if self.input.text().strip():
            self._left = True
            self.look()


class Expander(QWidget):
    """A line that opens and closes what stands below it."""

    def __init__(self, closed_words: str, open_words: str, inside: QWidget) -> None:
        super().__init__()
        self._words = {False: f"{closed_words} ▾", True: f"{open_words} ▴"}
        self.inside = inside
        self.button = button(self._words[False], "link", checkable=True)
        self.button.toggled.connect(self.set_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(inside)
        inside.hide()

    def set_open(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Open or close it."""
        self.button.setChecked(opened)
        self.button.setText(self._words[opened])
        self.inside.setVisible(opened)


class PayoutView(QWidget):
    """Whom a block would pay: one sentence, and the outputs for those who want to see them."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: PayoutStatus | None = None
        self.sentence = MarkedLabel()
        table = QWidget()
        self._table = QGridLayout(table)
        self._table.setContentsMargins(directed(8, 0, 0, 4))
        self._table.setHorizontalSpacing(16)
        self._table.setVerticalSpacing(4)
        self._table.setColumnStretch(2, 1)
        self.details = Expander(self.tr("Who is paid, in detail"), self.tr("Hide the details"), table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.sentence)
        column.addWidget(self.details)
        self.hide()

    def show_payout(self, payout: PayoutStatus | None, formatter: Formatter) -> None:
        """Show a report; hide without one."""
        self.setVisible(payout is not None)
        if payout is None:
            self._shown = None
            return
        self.sentence.say(formatter.text(payout.text), _VERDICT_ROLES.get(payout.verdict, "small"))
        if payout != self._shown:
            self._shown = payout
            self._fill(payout, formatter)

    def _fill(self, payout: PayoutStatus, formatter: Formatter) -> None:
        clear(self._table)
        self.details.setVisible(bool(payout.outputs))
        for row, (address, bitcoin, sat) in enumerate(outputs_of(payout)):
            share = Amount(sat / payout.total_sat if payout.total_sat else None, "fraction")
            self._add(
                row, address or self.tr("(a script without an address)"), bitcoin, formatter.amount(share)
            )
        rest = payout.output_count - len(payout.outputs)
        last = len(payout.outputs)
        if rest > 0:
            self._table.addWidget(label(self.tr("and %n more output(s)", "", rest), "small"), last, 0, 1, 3)
        total = self.tr("Together {bitcoin} BTC").format(bitcoin=btc(payout.total_sat))
        self._table.addWidget(label(total, "small"), last + 1, 0, 1, 3)

    def _add(self, row: int, address: str, bitcoin: str, share: str) -> None:
        name = label(shortened(address, _LONGEST_ADDRESS), "small", wrap=False)
        name.setToolTip(plain_tip(address))
        amount = Label(f"{bitcoin} BTC", role="small", size_px=12, tabular=True)
        part = Label(share, role="small", size_px=12, tabular=True)
        for column, cell in enumerate((name, amount, part)):
            self._table.addWidget(cell, row, column)


class TestPanel(Trial["ServerTest"]):
    """Runs a test of a server and says how it ended."""

    __test__ = False  # its name is no test's
    trusted = Signal(str)
    """A fingerprint that the user trusts, asked for by the test."""

    def __init__(self, desk: ServerDesk | None, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._desk, self._formatter_source = desk, formatter_source
        self.expectation = label(role="small")
        self.payout = PayoutView()
        self.question = CertificateQuestion()
        self.question.trusted.connect(self._on_trusted)
        self.question.refused.connect(self.question.hide)
        for part in (self.expectation, self.payout, self.question):
            self.box.addWidget(part)
        self.clear()

    def run(self, server: Server, password: str | None, name: str) -> None:
        """Test a server; a test that runs already is given up."""
        desk = self._desk
        if desk is not None:
            words = self.tr("Testing {server}…").format(server=name)
            self.begin(words, lambda told: desk.test(server, password, told))

    def show_result(self, result: ServerTest) -> None:
        """Say how the test ended."""
        formatter = self._formatter_source()
        self.sentence.say(formatter.text(result.text), "good" if result.ok else "danger")
        self.expectation.setText(formatter.text(result.expectation))
        self.expectation.setVisible(bool(result.expectation))
        self.payout.show_payout(result.payout, formatter)
        self.question.ask(result.certificate, formatter)

    def clear(self) -> None:
        """Nothing is said any more."""
        for part in (self.expectation, self.payout, self.question):
            part.hide()
        super().clear()

    def _on_trusted(self, fingerprint: str) -> None:
        self.clear()
        self.trusted.emit(fingerprint)
