"""The page where the work goes: the practice network, or pools and nodes in their order."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.passwords import forgotten
from warmgui.core.servers.check import upstream_problems
from warmgui.core.servers.proxy_address import proxy_shown
from warmgui.core.settings.model import fields_of
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.gui import icons
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.pages.servers import model
from warmgui.gui.pages.servers.card import ServerCard
from warmgui.gui.pages.servers.choice import ChoiceCard, EmptyCard
from warmgui.gui.pages.servers.dialog import ServerDialog
from warmgui.gui.pages.servers.words import name_of
from warmgui.gui.widgets.basic import button, directed
from warmgui.gui.widgets.leaving import shorten
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.model import UpstreamSettings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

UNDO_MS = 10_000


class ServersPage(QWidget):
    """A choice on top, a card per server below, and what can be done with them."""

    page_requested = Signal(str)
    """Another page of the window, by its key."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._formatter_source, self._theme = ports, formatter_source, theme
        self._edits = model.UpstreamEdits(ports)
        self._snapshot: Snapshot | None = None
        self._removed: tuple[Server, int] | None = None
        self.dialog: ServerDialog | None = None
        """The one that is open."""
        self.cards: list[ServerCard] = []
        self._undo_timer = QTimer(self)
        self._undo_timer.setSingleShot(True)
        self._undo_timer.setInterval(UNDO_MS)
        self._undo_timer.timeout.connect(self._forget_removed)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the servers of a snapshot, or what was changed after it."""
        self._snapshot = snapshot
        upstream = self._edits.told(snapshot)
        formatter = self._formatter_source()
        practice = upstream.kind == model.PRACTICE
        self.choice.show_upstream(upstream)
        found = model.statuses(upstream.servers, snapshot.upstream)
        self._follow(len(found))
        for place, (card, status) in enumerate(zip(self.cards, found, strict=True)):
            card.show_server(status, snapshot.upstream, place, len(found), practice=practice)
        self.empty.setVisible(not found)
        self._heading.setVisible(bool(found))
        if upstream.version_rolling != self.rolling.value:
            self.rolling.show_value(upstream.version_rolling)
        self._show_hints(upstream, formatter)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page ends the time to undo."""
        self._forget_removed()
        super().hideEvent(event)

    # ---- what the user does ------------------------------------------------------------------------------

    def add(self, kind: str = "") -> None:
        """Open the dialog for a new server."""
        self._open_dialog(None, kind)

    def undo(self) -> None:
        """Put back what was removed last."""
        self._undo_timer.stop()
        removed, self._removed = self._removed, None
        if removed is not None:
            server, place = removed
            self._save(lambda servers: model.added(servers, server, place))
        self.undo_strip.say("")

    def _open_dialog(self, server: Server | None, kind: str = "") -> None:
        if self.dialog is not None:
            self.dialog.raise_()
            return
        dialog = ServerDialog(self._ports.server_desk, self._formatter_source, server, kind, self.window())
        dialog.decided.connect(lambda new, text: self._on_decided(server, new, text))
        dialog.finished.connect(self._on_dialog_gone)
        self.dialog = dialog
        dialog.open()

    def _on_dialog_gone(self) -> None:
        self.dialog = None

    def _on_decided(self, old: Server | None, new: Server, text: Text) -> None:
        if old is None:
            saved = self._save(lambda servers: model.added(servers, new))
        else:
            saved = self._save(lambda servers: model.replaced(servers, old, new))
        if saved and text:
            self._say(text)

    def _on_trusted(self, server: Server, fingerprint: str) -> None:
        self._save(
            lambda servers: model.replaced(servers, server, dataclasses.replace(server, tls_pin=fingerprint))
        )

    def _on_password(self, server: Server, password: str, keep: bool) -> None:  # noqa: FBT001 - Qt's signal
        desk = self._ports.server_desk
        if desk is None:
            return
        wanted = dataclasses.replace(server, password="keyring" if keep else "ask")
        desk.keep_password(wanted, password, lambda place, text: self._on_kept(server, place, text))

    def _on_kept(self, server: Server, place: str, text: Text) -> None:
        now = dataclasses.replace(server, password=place)
        if self._save(lambda servers: model.replaced(servers, server, now)) and text:
            self._say(text)

    def _on_switched(self, server: Server, enabled: bool) -> None:  # noqa: FBT001 - Qt's signal
        now = dataclasses.replace(server, enabled=enabled)
        self._save(lambda servers: model.replaced(servers, server, now))

    def _on_moved(self, server: Server, by: int) -> None:
        self._save(lambda servers: model.moved(servers, server, by))
        # The keyboard stays with the server that was moved.
        moved = next((card for card in self.cards if card.server == server), None)
        if moved is not None:
            arrow = moved.up if by < 0 else moved.down
            other = moved.down if by < 0 else moved.up
            (arrow if arrow.isEnabled() else other).setFocus()

    def _on_removed(self, server: Server) -> None:
        self._forget_removed()
        place = next((i for i, card in enumerate(self.cards) if card.server == server), 0)
        if not self._save(lambda servers: model.removed(servers, server)):
            return
        self._removed = (server, place)
        self.undo_strip.say(self.tr("{server} was removed.").format(server=name_of(server)), self.tr("Undo"))
        self.undo_strip.button.setFocus()
        self._undo_timer.start()

    def _forget_removed(self) -> None:
        """The time to undo is over: the password of what was removed is of no use any more."""
        self._undo_timer.stop()
        removed, self._removed = self._removed, None
        self.undo_strip.say("")
        desk = self._ports.server_desk
        if removed is None or desk is None or removed[0].password == "none":  # noqa: S105 - a place
            return
        if all(card.server is None or card.server.key != removed[0].key for card in self.cards):
            desk.keep_password(forgotten(removed[0]), "", lambda _place, _text: None)

    def _on_kind(self, kind: str) -> None:
        self._say(self._edits.change(lambda upstream: dataclasses.replace(upstream, kind=kind)))
        self._show_again()

    def _on_rolling(self, allowed: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._say(self._edits.change(lambda upstream: dataclasses.replace(upstream, version_rolling=allowed)))
        self._show_again()

    def _save(self, how: Callable[[model.Servers], model.Servers]) -> bool:
        problem = self._edits.change_servers(how)
        self._say(problem)
        self._show_again()
        return not problem

    def _show_again(self) -> None:
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def _say(self, text: Text) -> None:
        self._problem.setText(self._formatter_source().text(text))
        self._problem.setVisible(bool(text))

    # ---- what is shown -----------------------------------------------------------------------------------

    def _show_hints(self, upstream: UpstreamSettings, formatter: Formatter) -> None:
        wrong = upstream_problems(upstream) if upstream.kind != model.PRACTICE else ()
        self.wrong.say("\n".join(formatter.text(text) for text in wrong))
        proxy = upstream.proxy.strip()
        said = translate(
            "servers",
            "Pools are reached through the proxy {proxy}; nodes are asked directly.",
            proxy=verbatim(proxy_shown(proxy)),
        )
        self._proxy.setText(formatter.text(said if proxy else EMPTY))
        self._proxy_row.setVisible(bool(proxy))

    def _follow(self, count: int) -> None:
        """As many cards as servers."""
        for card in self.cards[count:]:
            card.panel.cancel()
        shorten(self.cards, count)
        while len(self.cards) < count:
            card = ServerCard(self._ports.server_desk, self._formatter_source, self._theme)
            card.edit_clicked.connect(self._open_dialog)
            card.moved.connect(self._on_moved)
            card.switched.connect(self._on_switched)
            card.removed.connect(self._on_removed)
            card.trusted.connect(self._on_trusted)
            card.password_entered.connect(self._on_password)
            self.cards.append(card)
            self._list.addWidget(card)
            card.show()  # at once: what it holds may be focused before the next event

    def _lay_out(self) -> None:
        self._problem = label(role="danger")
        self._problem.hide()
        self.wrong = Notice(self._theme, "warning", icons.Icon.WARNING)
        self.choice = ChoiceCard()
        self.choice.chosen.connect(self._on_kind)
        self.empty = EmptyCard(self._theme)
        self.empty.add_clicked.connect(self.add)
        self.undo_strip = Notice(self._theme, "simulated", icons.Icon.INFO)
        self.undo_strip.pressed.connect(self.undo)
        self.add_button = button(self.tr("Add a pool or a node…"), "primary")
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        self._heading = QWidget()
        heading = QHBoxLayout(self._heading)
        heading.setContentsMargins(directed(4, 4, 0, 0))
        heading.addWidget(label(self.tr("In this order"), "heading"))
        order = label(
            self.tr("The first that gives work is used; the others stand in while it does not."), "small"
        )
        heading.addWidget(order, 1)
        heading.addWidget(self.add_button)
        self._proxy = label(role="small")
        self._proxy_row = QWidget()
        proxy = QHBoxLayout(self._proxy_row)
        proxy.setContentsMargins(directed(4, 0, 0, 0))
        proxy.addWidget(self._proxy, 1)
        change = button(self.tr("Change it in the settings"), "link")
        change.clicked.connect(lambda: self.page_requested.emit("settings"))
        proxy.addWidget(change)
        field = next(f for f in fields_of("upstream") if f.name == "version_rolling")
        self.rolling = FieldEditor(field, self._formatter_source(), field.default)
        self.rolling.edited.connect(lambda _section, _name, value: self._on_rolling(value))
        rolling, inside_rolling = new_card()
        inside_rolling.addWidget(self.rolling)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        inside = QWidget()
        column = page_column(inside)
        for part in (self._problem, self.choice, self.wrong, self._heading, self.undo_strip, self.empty):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addWidget(rolling)
        column.addWidget(self._proxy_row)
        fair = self.tr(
            "WarmGUI gets nothing from any pool or node: no fee, no share, no reward for a choice."
        )
        column.addWidget(label(fair, "small"))
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inside))
