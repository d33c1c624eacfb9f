"""The claim checker: a claim's sentence or its numbers in, what is right and what is wrong with it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from warmgui.core.money.claims.claims import Claim
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.pages.what_if.claim_findings import Findings, as_text
from warmgui.gui.pages.what_if.claim_form import ClaimForm
from warmgui.gui.pages.what_if.claim_model import merged
from warmgui.gui.pages.what_if.panes import Panes
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Card, Label, button, directed, fit_on_screen, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import NetworkFacts
    from warmgui.core.money.claims.claims import ClaimVerdict, Parsed
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_SIZE_PX = (1120, 780)
_FORM_PX = 430
_SENTENCE_PX = 72
_COPIED_MS = 2500
_LONGEST = 2000
EXAMPLE = "1 in 3.5 million per day at 480 GH/s, 6.25 BTC"


class ClaimDialog(ReadingOrder):
    """Reads while one types, judges at once; every number can be put right by hand."""

    def __init__(
        self,
        facts: NetworkFacts,
        formatter: Formatter,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        parse: Callable[[str], Parsed] | None = None,
        check: Callable[[Claim, NetworkFacts], ClaimVerdict] | None = None,
    ) -> None:
        """Make it.

        Args:
            facts: of the network today, for what a claim does not say.
            formatter: the reader's units and words.
            theme: the program's; no part of this window paints for itself.
            parent: the window.
            parse: reads a sentence; None for the program's own.
            check: judges a claim; None for the program's own.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Check a claim"))
        self._facts, self._formatter, self._theme = facts, formatter, theme
        self._parse, self._check = parse or _parse, check or _check
        self._said = Claim()
        self.verdict: ClaimVerdict | None = None
        self.title = Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True)
        hold_side(self.title)
        self.sentence = QPlainTextEdit()
        self.sentence.setPlaceholderText(f"\u2066{EXAMPLE}\u2069")
        self.sentence.setAccessibleName(self.tr("What is claimed"))
        self.sentence.setTabChangesFocus(True)
        self.sentence.setFixedHeight(_SENTENCE_PX)
        self.sentence.textChanged.connect(self._on_sentence)
        self.example = button(self.tr("An example"), "link")
        self.clear = button(self.tr("Empty all"), "link")
        self.understood, self.ignored = MarkedLabel("good"), MarkedLabel("warning")
        self.form = ClaimForm(formatter)
        self.form.edited.connect(self._judge)
        self.findings = Findings()
        self.findings.opened.connect(self._on_opened)
        self.copy = button(self.tr("Copy as text"), "")
        self.close_button = button(self.tr("Close"), "primary")
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(self.tr("Copy as text")))
        self.example.clicked.connect(lambda: self.sentence.setPlainText(EXAMPLE))
        self.clear.clicked.connect(self.empty)
        self.copy.clicked.connect(self.copy_text)
        self.close_button.clicked.connect(self.accept)
        for made in (self.example, self.clear, self.copy, self.close_button):
            made.setAutoDefault(False)
        self._lay_out()
        self._judge()
        self.sentence.setFocus()

    def empty(self) -> None:
        """Begin anew."""
        self._said = Claim()
        self.sentence.clear()
        self.form.show_claim(Claim())
        self._judge()

    def copy_text(self) -> None:
        """Put claim and result into the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())
        self.copy.setText(self.tr("Copied"))
        self._copied.start()

    def as_text(self) -> str:
        """Claim and result in plain words; "" while there is none."""
        if self.verdict is None:
            return ""
        return as_text(self.sentence.toPlainText().strip(), self.verdict, self._formatter)

    def done(self, result: int) -> None:
        """Nothing runs on in a window that is gone."""
        self._copied.stop()
        super().done(result)

    # ---- private -------------------------------------------------------------------------------------------

    def _on_sentence(self) -> None:
        words = self.sentence.toPlainText().strip()[:_LONGEST]
        parsed = self._parse(words)
        text = self._formatter.text
        self.understood.say(" · ".join(text(u.text) for u in parsed.understood), "good")
        if parsed.problem and words:
            self.ignored.say(text(parsed.problem), "warning")
        elif parsed.ignored:
            numbers = ", ".join(f"“{number}”" for number in parsed.ignored)
            self.ignored.say(self.tr("Not understood: {numbers}").format(numbers=numbers), "warning")
        else:
            self.ignored.say("")
        claim = merged(self.form.claim(), self._said, parsed.claim)
        self._said = parsed.claim
        self.form.show_claim(claim)
        self._judge()

    def _judge(self) -> None:
        claim = self.form.claim()
        self.verdict = None if claim.is_empty() else self._check(claim, self._facts)
        empty = self.tr(
            "Type a claim as you read or heard it, or fill in its numbers: each is worked out anew, and set "
            "against the others and against what is known of the network."
        )
        self.findings.show_verdict(self.verdict, empty, self._formatter)
        self.copy.setEnabled(self.verdict is not None)
        self.clear.setEnabled(bool(self.sentence.toPlainText()) or not claim.is_empty())

    def _on_opened(self, working: Working) -> None:
        from warmgui.gui.pages.working.dialog import WorkingDialog

        WorkingDialog(working, self._formatter, self).open()

    # ---- how it looks --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        form = Card(margins=(20, 16, 20, 20), spacing=12)
        form.box.addWidget(label(self.tr("Its numbers"), "heading"))
        form.box.addWidget(label(self.tr("Leave empty what the claim does not say."), "small"))
        form.box.addWidget(self.form)
        said = Card(margins=(20, 16, 20, 16), spacing=8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What is claimed"), "heading"), 1)
        head.addWidget(self.example)
        head.addWidget(self.clear)
        said.box.addLayout(head)
        for part in (self.sentence, self.understood, self.ignored):
            said.box.addWidget(part)
        found = Card(margins=(20, 16, 20, 16), spacing=8)
        found.box.addWidget(label(self.tr("What is true of it"), "heading"))
        found.box.addWidget(self.findings)
        self.panes = Panes(form, (said, found), side_px=_FORM_PX, side_at=2, side_first=False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(24, 20, 20, 16))
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.panes, 1)
        column.addWidget(line())
        column.addLayout(buttons)
        fit_on_screen(self, _SIZE_PX)


def _parse(words: str) -> Parsed:
    from warmgui.core.money.claims.words import parse_claim

    return parse_claim(words)


def _check(claim: Claim, facts: NetworkFacts) -> ClaimVerdict:
    from warmgui.core.money.claims.check import check

    return check(claim, facts)
