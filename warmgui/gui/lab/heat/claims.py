"""The way to the claim checker, with claims to begin with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from warmgui.gui.pages.parts import label
from warmgui.gui.pages.what_if.claim_dialog import EXAMPLE
from warmgui.gui.widgets.basic import Card, button

EXAMPLES = (
    EXAMPLE,
    "earns 5 $ per day with 1.2 TH/s and 18 W",
    "Antminer 110 TH/s 3250 W earns 20 $/day",
)
"""As one reads them on the Internet; the checker reads English."""


class ClaimsCard(Card):
    """Opens the claim checker."""

    asked = Signal(str)
    """With this sentence; "" for none."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self.box.addWidget(label(self.tr("Check a claim"), "heading"))
        told = self.tr(
            "Somebody says how much a miner earns, or how soon it finds a block? Type it as you read it: "
            "each number is set against the others and against the network."
        )
        self.box.addWidget(label(told, "muted"))
        self.examples: list[QPushButton] = []
        for words in EXAMPLES:
            made = button(f"\u2066“{words}”\u2069", "link")
            made.setProperty("flush", "true")
            made.setAutoDefault(False)
            made.setAccessibleName(self.tr("Check this claim: {claim}").format(claim=words))
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _=False, words=words: self.asked.emit(words))
            self.examples.append(made)
            self.box.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        self.open = button(self.tr("Check a claim…"), "")
        self.open.setAutoDefault(False)
        self.open.clicked.connect(lambda: self.asked.emit(""))
        self.box.addSpacing(4)
        self.box.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
