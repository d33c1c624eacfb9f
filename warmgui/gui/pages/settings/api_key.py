"""The local API's part of the settings page: how it stands, and its key, which is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.settings import model as declared
from warmgui.gui.lab.mine.parts import CopyButton, fixed_label
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_ROLES = {"on": "good", "port_taken": "warning", "no_key": "warning"}


class ApiKeyView(QWidget):
    """A line about the state, and a button that makes a key.

    Args:
        ports: the ways out.
        formatter_source: sentences in the reader's language.
        seen: the settings of the last snapshot.
    """

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        seen: Callable[[], Settings],
    ) -> None:
        super().__init__()
        self._ports, self._formatter_source, self._seen = ports, formatter_source, seen
        self.state = MarkedLabel()
        self.make = button(self.tr("Make a key"), "")
        self.make.setEnabled(ports.api is not None)
        self.make.clicked.connect(self.make_key)
        self.about = label(role="small")
        self.problem = label(role="danger")
        self.problem.hide()
        self.key = fixed_label()
        self.key.setAccessibleName(self.tr("The key of the local API"))
        self.copy = CopyButton(self.tr("Copy"), self.key.text)
        self.copy.setAccessibleName(self.tr("Copy the key"))
        self.once = label(
            self.tr("It is shown only now: put it where the other program keeps its passwords."), "small"
        )
        self._shown: tuple[QWidget, ...] = (self.key, self.copy, self.once)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.make)
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addWidget(self.state)
        column.addWidget(self.key, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        for words in (self.once, self.about, self.problem):
            column.addWidget(words)
        self._hide_key()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """How it stands, and whether there is a key."""
        status = snapshot.api
        words = "" if status is None else self._formatter_source().text(status.text)
        self.state.say(words, "small" if status is None else _ROLES.get(status.state, "small"))
        if snapshot.settings.api.key_hash:
            self.make.setText(self.tr("Make another key"))
            self.about.setText(self.tr("There is a key. Another one takes its place."))
        else:
            self.make.setText(self.tr("Make a key"))
            self.about.setText(self.tr("There is no key yet, so nobody is let in."))
        self.about.setHidden(status is not None and status.state == "no_key")  # the line above says so

    def make_key(self) -> None:
        """A new one, kept as a fingerprint only."""
        desk = self._ports.api
        if desk is None:
            return
        key = desk.new_key()
        base = self._ports.settings_to_change(self._seen())
        changed = declared.changed(base, "api", "key_hash", desk.fingerprint(key))
        problem = self._ports.save_settings(changed)
        self.problem.setText(self._formatter_source().text(problem))
        self.problem.setVisible(bool(problem))
        self.key.setText(key)
        for part in self._shown:
            part.show()
        self.copy.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back does not see it again."""
        self._hide_key()
        super().hideEvent(event)

    def _hide_key(self) -> None:
        self.key.clear()
        for part in self._shown:
            part.hide()
