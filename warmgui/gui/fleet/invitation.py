"""Somebody asks whether this PC follows commands: the question, and the two answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from warmgui.core.model_fleet import Invitation


class InvitationCard(Card):
    """Hidden while nobody asks."""

    accepted = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=8)
        title = self.tr("Follow commands from afar?")
        self.setAccessibleName(title)
        self.words = label()
        self.no, self.yes = button(self.tr("No"), ""), button(self.tr("Yes, follow"), "")
        self.no.clicked.connect(self.refused)
        self.yes.clicked.connect(self.accepted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        self.box.addWidget(label(title, "heading"))
        self.box.addWidget(self.words)
        self.box.addLayout(row)
        self.hide()

    def ask(self, invitation: Invitation | None) -> None:
        """Show who asks; None: nobody."""
        if invitation is not None:
            self.words.setText(
                self.tr(
                    "“{sender}” asks whether this PC follows commands through the broker: heat on or off, "
                    "target, preset, power limit. Whoever may write to the broker could then send them. "
                    "Payout, pool and your consent stay yours."
                ).format(sender=invitation.sender)
            )
        self.setVisible(invitation is not None)
