"""Dialogs of servers that close at the end, and what is typed into them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from fakes.gui import ADDRESS, FakeDesk, type_text
from warmgui.core.servers.entries import Server
from warmgui.core.units import Formatter
from warmgui.gui.pages.servers.dialog import ServerDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.text import Text
    from warmgui.gui.pages.servers.editor import ServerEditor
    from warmgui.gui.theme import Theme
import contextlib

PIN = "9f86d081884c7d65" * 4
KEYRING = Server("stratum+tcp://pool.example:3333", "account", password="keyring")


@contextlib.contextmanager
def server_dialogs(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> Iterator[Callable[..., ServerDialog]]:
    made: list[ServerDialog] = []

    def dialog(*, formatter: Formatter | None = None, **more: Any) -> ServerDialog:
        new = ServerDialog(desk, lambda: formatter or Formatter(), **more)
        new.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(new)
        new.show()
        made.append(new)
        return new

    yield dialog
    for each in made:
        each.reject()


def decided(dialog: ServerDialog) -> list[tuple[Server, Text]]:
    found: list[tuple[Server, Text]] = []
    dialog.decided.connect(lambda server, text: found.append((server, text)))
    return found


def fill_pool(editor: ServerEditor) -> None:
    type_text(editor.pool.url, "stratum+tcp://pool.example:3333")
    type_text(editor.pool.user, ADDRESS)


def choose(editor: ServerEditor, place: str) -> None:
    part = editor.form.password
    part.place.setCurrentIndex(part.place.findData(place))
