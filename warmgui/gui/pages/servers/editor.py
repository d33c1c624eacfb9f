"""The form of one server, with its test: in the page's dialog, and in the last of the first-run steps."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.passwords import leftover
from warmgui.core.servers.advice import NODE, POOL
from warmgui.core.text import EMPTY, Text
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.forms import NodeForm, PoolForm
from warmgui.gui.pages.servers.parts import TestPanel
from warmgui.gui.pages.servers.words import name_of
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.servers.entries import Server
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.servers.examples import Example
    from warmgui.gui.pages.servers.forms import ServerForm
    from warmgui.gui.ports import ServerDesk


class ServerEditor(QWidget):
    """One form for a pool and one for a node; what was typed into either stays when the kind changes."""

    changed = Signal()

    def __init__(self, desk: ServerDesk | None, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._desk = desk
        self._loaded: Server | None = None
        formatter = formatter_source()
        self._words = formatter.text
        self.pool = PoolForm(formatter.text, formatter.prefs.decimal)
        self.node = NodeForm(formatter.text)
        self.node.hide()
        self.example = label(role="muted")
        self.example.hide()
        self.test_button = button(self.tr("Test"), "")
        self.test_button.clicked.connect(self.test)
        self.test_help = label(
            self.tr("Connects once and asks for work; it mines nothing and saves nothing."), "small"
        )
        self.panel = TestPanel(desk, formatter_source)
        self.panel.trusted.connect(self._on_trusted)
        self._lay_out()
        for part in (self.test_button, self.test_help):
            part.setVisible(desk is not None)
        for form in (self.pool, self.node):
            form.load(None)
            form.changed.connect(self.changed)

    @property
    def kind(self) -> str:
        """Which form is shown: "pool" or "node"."""
        return self.form.kind

    @property
    def form(self) -> ServerForm:
        """The form that is shown."""
        return self.pool if self.node.isHidden() else self.node

    def set_kind(self, kind: str) -> None:
        """Show the form of a kind."""
        if kind != self.kind:
            self.panel.cancel()
            self.example.hide()
        self.node.setVisible(kind == NODE)
        self.pool.setVisible(kind != NODE)
        self.changed.emit()

    def load(self, server: Server) -> None:
        """Show a server."""
        self._loaded = server
        self.set_kind(NODE if server.kind == NODE else POOL)
        self.form.load(server)

    def show_example(self, example: Example) -> None:
        """Show how such a server's inputs look; nothing is filled in, nothing typed is lost."""
        self.set_kind(example.kind)
        self.form.show_example(example)
        self.example.setText(self._words(example.words))
        self.example.show()

    def server(self) -> Server:
        """What is typed, right or wrong."""
        return self.form.server()

    def problem(self, *, insist: bool = False) -> Text:
        """The first error, from top to bottom; `insist` says all of them beside their inputs."""
        for field in self.form.fields():
            field.look(insist=insist)
        return next((field.error for field in self.form.fields() if field.error), EMPTY)

    def focus_problem(self) -> None:
        """Lead to the first input with an error."""
        wrong = next((field for field in self.form.fields() if field.error), None)
        if wrong is not None:
            wrong.input.setFocus()

    def test(self) -> None:
        """Test what is typed, unless something in it is wrong."""
        if self.problem(insist=True):
            self.focus_problem()
            return
        server = self.server()
        self.panel.run(server, self.form.password.typed(), name_of(server))

    def keep_password(self, kept: Callable[[Server, Text], None]) -> None:
        """Bring the password to where it is to be kept, and then tell the server as it is to be saved.

        Args:
            kept: gets the server with the true place of its password, and a sentence that may be empty.
        """
        server, part = self.server(), self.form.password
        typed = part.typed()
        if self._desk is None:
            kept(server, EMPTY)
            return
        former = part.left(server)
        if former is not None:
            self._desk.keep_password(former, "", _nobody)
        if typed is None or server.password == "none":  # noqa: S105 - a place, not a password
            kept(server, EMPTY)
            return
        self._desk.keep_password(
            server, typed, lambda place, text: kept(dataclasses.replace(server, password=place), text)
        )

    def take_back(self, server: Server) -> None:
        """Its password was kept, and then the server was not saved."""
        left = leftover(server, () if self._loaded is None else (self._loaded,))
        if left is not None and self._desk is not None:
            self._desk.keep_password(left, "", _nobody)

    def end(self) -> None:
        """Nobody looks any more: a test that runs is given up."""
        self.panel.cancel()

    def _on_trusted(self, fingerprint: str) -> None:
        self.form.pin(fingerprint)
        self.changed.emit()
        self.test()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.test_button)
        row.addWidget(self.test_help, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.example)
        column.addWidget(self.pool)
        column.addWidget(self.node)
        column.addLayout(row)
        column.addWidget(self.panel)


def _nobody(_place: str, _text: Text) -> None:
    """Nobody waits for that answer."""
