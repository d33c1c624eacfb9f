"""What the check of a claim found: each with a shape, a word, a sentence, and the way to its working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.money.claims.claims import Severity
from warmgui.gui import fonts, icons
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import SEMIBOLD, button, line
from warmgui.gui.widgets.leaving import clear

if TYPE_CHECKING:
    from warmgui.core.money.claims.claims import ClaimVerdict, Finding
    from warmgui.core.units import Formatter

LOOKS = {
    Severity.RIGHT: ("good", icons.Icon.CHECK),
    Severity.ROUGHLY: ("good", icons.Icon.MINUS),
    Severity.WRONG: ("danger", icons.Icon.CLOSE),
    Severity.CONTRADICTION: ("danger", icons.Icon.WARNING),
    Severity.MISSING: ("muted", icons.Icon.INFO),
}
"""Role of the words, and the shape: no two severities share one."""


def severity_word(severity: Severity) -> str:
    """One word or two for how a number stands."""
    return {
        Severity.RIGHT: QCoreApplication.translate("claims", "Right"),
        Severity.ROUGHLY: QCoreApplication.translate("claims", "Roughly right"),
        Severity.WRONG: QCoreApplication.translate("claims", "Wrong"),
        Severity.CONTRADICTION: QCoreApplication.translate("claims", "Contradicts itself"),
        Severity.MISSING: QCoreApplication.translate("claims", "Cannot be judged"),
    }[severity]


class FindingRow(QWidget):
    """One thing that was found."""

    opened = Signal(object)
    """The `Working`."""

    def __init__(self, finding: Finding, formatter: Formatter) -> None:
        super().__init__()
        self.finding = finding
        role, drawing = LOOKS[finding.severity]
        self.word = MarkedLabel(role, drawing, size_px=14)
        self.word.words.setFont(fonts.font(self.word.words.font(), 14, SEMIBOLD))
        self.sentence = label(formatter.text(finding.text), selectable=True)
        self.open = button(self.tr("How?"), "way")
        self.open.setAutoDefault(False)
        self.open.setAccessibleName(
            self.tr("How this is worked out: {finding}").format(finding=self.sentence.text())
        )
        self.open.setToolTip(self.tr("Formula, inputs, dates and sources"))
        self.open.clicked.connect(lambda: self.opened.emit(finding.working))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.word, 1)
        top.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.sentence)
        self.word.say(severity_word(finding.severity), role)
        self.open.setVisible(finding.working is not None)


class Findings(QWidget):
    """The verdict and what it rests on."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FindingRow] = []
        self.word = MarkedLabel(size_px=18)
        self.sentence = label(selectable=True)
        self.sentence.setFont(fonts.font(self.sentence.font(), 14))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.word)
        column.addWidget(self.sentence)
        column.addSpacing(4)
        column.addLayout(self._list)

    def show_verdict(self, verdict: ClaimVerdict | None, empty: str, formatter: Formatter) -> None:
        """Show a verdict; `empty` is said where there is none."""
        clear(self._list)
        self.rows = []
        if verdict is None:
            self.word.say("")
            self.sentence.set_role("muted")
            self.sentence.setText(empty)
            return
        role, drawing = LOOKS[verdict.severity]
        self.word.draw(drawing)
        self.word.say(severity_word(verdict.severity), role)
        self.word.words.setFont(fonts.font(self.word.words.font(), 18, SEMIBOLD))
        self.sentence.set_role("")
        self.sentence.setText(formatter.text(verdict.verdict))
        for finding in verdict.findings:
            row = FindingRow(finding, formatter)
            row.opened.connect(self.opened)
            self._list.addWidget(line())
            self._list.addWidget(row)
            self.rows.append(row)


def as_text(sentence: str, verdict: ClaimVerdict, formatter: Formatter) -> str:
    """Claim, verdict and findings as plain text."""
    lines = [f"“{sentence}”", ""] if sentence else []
    lines += [f"{severity_word(verdict.severity)}. {formatter.text(verdict.verdict)}", ""]
    lines += [f"- {severity_word(f.severity)}: {formatter.text(f.text)}" for f in verdict.findings]
    return "\n".join(lines).rstrip() + "\n"
