"""Whether to trust a certificate that nobody vouches for: asked in words that need no knowledge of TLS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from warmgui.gui import icons
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.words import grouped, name_of
from warmgui.gui.widgets.basic import SEMIBOLD, Label, button

if TYPE_CHECKING:
    from warmgui.core.model import CertificateStatus
    from warmgui.core.units import Formatter

_FINGERPRINT_PX = 12


class CertificateQuestion(QFrame):
    """A tinted card with the question; where the certificate changed, the careful answer comes first."""

    trusted = Signal(str)
    """The fingerprint that the user trusts."""
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("notice", "warning")
        self._fingerprint = ""
        self.heading = MarkedLabel("warning", icons.Icon.LOCK, size_px=14)
        self.heading.words.setFont(_bold(self.heading.words))
        self.reason = label()
        self.meaning = label(role="muted")
        self.fingerprint = label(selectable=True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(_FINGERPRINT_PX)
        self.fingerprint.setFont(fixed)
        # Sixty-four digits are read from left to right in every language.
        self.fingerprint.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._facts = QGridLayout()
        self._names: list[Label] = []
        self.subject, self.issuer, self.until = (label(selectable=True) for _ in range(3))
        self.trust = button(self.tr("Trust this certificate"), "")
        self.refuse = button(self.tr("Do not trust"), "")
        self.trust.clicked.connect(lambda: self.trusted.emit(self._fingerprint))
        self.refuse.clicked.connect(self.refused)
        self._lay_out()
        self.hide()

    @property
    def fingerprint_hex(self) -> str:
        """Of the certificate that is asked about, as the settings keep it."""
        return self._fingerprint

    def ask(self, question: CertificateStatus | None, formatter: Formatter) -> None:
        """Ask; hide when there is no question."""
        self.setVisible(question is not None)
        if question is None:
            return
        self._fingerprint = question.fingerprint
        changed = question.changed
        self._look("danger" if changed else "warning")
        name = name_of(question.server)
        if changed:
            heading = self.tr("Careful: {server} shows another certificate than before").format(server=name)
            meaning = self.tr(
                "Either the operator has renewed it, or somebody between you and this server is listening in "
                "and could take your work. Ask the operator, on another way than this one, whether the "
                "fingerprint below is theirs. Until then do not trust it: nothing is sent."
            )
        else:
            heading = self.tr("Do you trust the certificate of {server}?").format(server=name)
            meaning = self.tr(
                "The connection would be encrypted, but no authority vouches that the other end is who it "
                "says. For pools and nodes at home that is usual: they sign their certificate themselves. If "
                "this one is yours, or its operator publishes the same fingerprint, you can trust it: from "
                "then on only this very certificate is accepted. Until you decide, nothing is sent."
            )
        self.heading.say(heading, "danger" if changed else "warning")
        self.reason.setText(formatter.text(question.text))
        self.meaning.setText(meaning)
        self.fingerprint.setText(grouped(question.fingerprint))
        self.fingerprint.setAccessibleName(self.tr("Fingerprint") + " " + grouped(question.fingerprint))
        for fact, words in (
            (self.subject, question.subject),
            (self.issuer, question.issuer),
            (self.until, question.not_after),
        ):
            fact.setText(words or self.tr("not stated"))
        self._set_default(careful=changed)
        self.setAccessibleName(heading)

    def _set_default(self, *, careful: bool) -> None:
        """Nobody is urged to trust; where something has changed, not to trust is the filled button."""
        self.trust.setAutoDefault(False)
        self.refuse.setAutoDefault(careful)
        self.refuse.setProperty("kind", "primary" if careful else "")
        self.refuse.style().unpolish(self.refuse)
        self.refuse.style().polish(self.refuse)
        self._buttons.insertWidget(0, self.refuse if careful else self.trust)

    def _look(self, look: str) -> None:
        if self.property("notice") != look:
            self.setProperty("notice", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def _lay_out(self) -> None:
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        rows = (
            (self.tr("Fingerprint (SHA-256)"), self.fingerprint),
            (self.tr("Issued to"), self.subject),
            (self.tr("Issued by"), self.issuer),
            (self.tr("Valid until"), self.until),
        )
        for row, (name, value) in enumerate(rows):
            shown = label(name, "small", wrap=False)
            self._facts.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, row, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self.trust)
        self._buttons.addWidget(self.refuse)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.reason)
        column.addWidget(self.meaning)
        column.addLayout(self._facts)
        column.addSpacing(2)
        column.addLayout(self._buttons)


def _bold(words: Label) -> QFont:
    font = words.font()
    font.setWeight(SEMIBOLD)
    return font
