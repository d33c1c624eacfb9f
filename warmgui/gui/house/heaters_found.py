"""Rows of the search: a network with the question whether it may be searched, and what was found."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.text import Amount, joined
from warmgui.gui import icons
from warmgui.gui.house import words
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import SEMIBOLD, Label, button

if TYPE_CHECKING:
    from warmgui.core.house.finds import FoundHeater
    from warmgui.core.units import Formatter

_NETWORK_AND_BROADCAST = 2


def addresses_in(network: str) -> int:
    """How many addresses are asked in a network like "192.168.1.0/24"; 0 where that is none."""
    try:
        found = ipaddress.ip_network(network, strict=False).num_addresses
    except ValueError:
        return 0
    return max(found - _NETWORK_AND_BROADCAST, 1)


class NetworkRow(QWidget):
    """One network of this PC. Searching asks for a yes first, once for each network."""

    search_clicked = Signal(str)
    answered = Signal(str, bool)
    asked = Signal()
    """The question is shown."""

    def __init__(self, network: str) -> None:
        super().__init__()
        self._network = network
        self._given = False
        self.name = Label(network, size_px=15, weight=SEMIBOLD, tabular=True)
        self.consent = label(self.tr("You agreed to this."), "small", wrap=False)
        self.withdraw = button(self.tr("Withdraw"), "link")
        self.withdraw.setAccessibleName(
            self.tr("No longer allow searching {network}").format(network=network)
        )
        self.search = button(self.tr("Search…"), "")
        self.search.setAccessibleName(self.tr("Search {network}").format(network=network))
        self.question = QFrame()
        self.question.setProperty("notice", "warning")
        self.heading = MarkedLabel("warning", icons.Icon.NETWORK, size_px=13)
        self.details = label(
            self.tr(
                "Each of its {count} addresses is asked once whether it is a heater: on port 80 for AxeOS, "
                "on port 4028 for cgminer. Nothing is changed anywhere. Other devices may notice that, and a "
                "watchful router may call it an attack. Search only networks that are yours."
            ).format(count=addresses_in(network)),
            "small",
        )
        self.yes, self.no = button(self.tr("Search it"), "primary"), button(self.tr("No"), "")
        for made in (self.withdraw, self.search, self.yes, self.no):
            made.setAutoDefault(False)
        self.search.clicked.connect(self._on_search)
        self.withdraw.clicked.connect(lambda: self.answered.emit(self._network, False))  # noqa: FBT003 - Qt's signal
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self._lay_out()

    def show_consent(self, *, given: bool) -> None:
        """Whether it may be searched."""
        self._given = given
        self.consent.setVisible(given)
        self.withdraw.setVisible(given)
        self.search.setText(self.tr("Search") if given else self.tr("Search…"))
        if given:
            self.question.hide()

    def _on_search(self) -> None:
        if self._given:
            self.search_clicked.emit(self._network)
            return
        self.heading.say(self.tr("May {network} be searched?").format(network=self._network), "warning")
        self.question.setAccessibleName(self.heading.text())
        self.question.show()
        self.yes.setFocus()
        self.asked.emit()

    def _on_yes(self) -> None:
        self.question.hide()
        self.search.setFocus()
        self.answered.emit(self._network, True)  # noqa: FBT003 - Qt's signal

    def _on_no(self) -> None:
        self.question.hide()
        self.search.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.consent)
        row.addWidget(self.withdraw)
        row.addStretch(1)
        row.addWidget(self.search)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        asked = QVBoxLayout(self.question)
        asked.setContentsMargins(16, 12, 16, 12)
        asked.setSpacing(8)
        asked.addWidget(self.heading)
        asked.addWidget(self.details)
        asked.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.question)
        self.question.hide()


class FoundRow(QWidget):
    """One device that seems to be a heater."""

    add_clicked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._found: FoundHeater | None = None
        self.name = label("", wrap=True)
        self.what = label("", "small")
        self.add = button(self.tr("Add…"), "")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda: self.add_clicked.emit(self._found))
        words_of_it = QVBoxLayout()
        words_of_it.setSpacing(0)
        words_of_it.addWidget(self.name)
        words_of_it.addWidget(self.what)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words_of_it, 1)
        row.addWidget(self.add)

    def show_found(self, found: FoundHeater, f: Formatter, *, known: bool) -> None:
        """Show one; `known`: it is in the list already."""
        self._found = found
        name = found.name or found.model or found.address
        kind = words.HEATER_NAMES.get(found.kind)
        draws = "" if found.power_w is None else f.amount(Amount(found.power_w, "power_w"))
        model = found.model if found.name else ""
        self.name.setText(name)
        self.what.setText(joined((found.address, model, f.text(kind) if kind else found.kind, draws)))
        self.add.setEnabled(not known)
        self.add.setText(self.tr("In your list") if known else self.tr("Add…"))
        self.add.setAccessibleName(f"{self.add.text()} {name}")
