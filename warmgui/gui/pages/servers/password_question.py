"""Asks for a password that is not kept anywhere, or that the keyring would not give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from warmgui.gui import icons
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.words import name_of
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.servers.entries import Server


class PasswordQuestion(QFrame):
    """A tinted card with one hidden input."""

    entered = Signal(str, bool)
    """The password, and whether it is to be kept in the keyring."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("notice", "warning")
        self.heading = MarkedLabel("warning", icons.Icon.KEY, size_px=13)
        self.input = QLineEdit()
        self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.input.setAccessibleName(self.tr("Password"))
        self.input.setMaximumWidth(320)
        self.input.returnPressed.connect(self._enter)
        self.keep = QCheckBox(self.tr("Keep it in the system's keyring"))
        self.give = button(self.tr("Use this password"), "primary")
        self.give.setEnabled(False)
        self.give.clicked.connect(self._enter)
        self.input.textChanged.connect(lambda text: self.give.setEnabled(bool(text)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.input, 1)
        row.addWidget(self.give)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.keep)
        column.addWidget(
            label(
                self.tr(
                    "Not kept, it is held until WarmGUI ends, and asked for in the next run. What the "
                    "keyring does not take goes into a private file, not encrypted, and that is said."
                ),
                "small",
            )
        )
        self.hide()

    def ask(self, server: Server | None) -> None:
        """Ask for a server's password; hide when none is missing. What is being typed stays."""
        if server is None:
            self.input.clear()
            self.hide()
            return
        self.ask_for(name_of(server))

    def ask_for(self, name: str) -> None:
        """Ask for the password of whatever has this name."""
        words = self.tr("{server} needs its password").format(server=name)
        self.heading.say(words, "warning")
        self.setAccessibleName(words)
        self.show()

    def _enter(self) -> None:
        password = self.input.text()
        if password:
            self.entered.emit(password, self.keep.isChecked())
            self.input.clear()
