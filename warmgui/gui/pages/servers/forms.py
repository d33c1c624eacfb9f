"""The inputs of a pool and of a node, each a widget that reads and shows one `Server`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.servers import advice
from warmgui.core.servers.advice import EXAMPLE_NODE, EXAMPLE_POOL, NODE, POOL
from warmgui.core.servers.entries import Server
from warmgui.gui.below import below
from warmgui.gui.forms_model import parse_number, plain_number
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.login import NodeLogin, PasswordPart
from warmgui.gui.pages.servers.parts import Expander, Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.servers.advice import Advice
    from warmgui.core.text import Text
    from warmgui.gui.pages.servers.examples import Example

_SPACING_PX = 12


class ServerForm(QWidget):
    """What both have: the address, and a password somewhere."""

    changed = Signal()
    kind = ""
    password: PasswordPart[Server]

    def __init__(self, address_name: str, example: str) -> None:
        super().__init__()
        self._base = Server("")
        self.url = Field(address_name, example)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(_SPACING_PX)

    def load(self, server: Server | None) -> None:
        """Show a server, or nothing."""
        self._base = server or Server("")
        self.url.set_text(self._base.url)

    def server(self) -> Server:
        """What the inputs say, with everything that they do not show left as it was."""
        raise NotImplementedError

    def fields(self) -> list[Field]:
        """Those that count now, from top to bottom."""
        raise NotImplementedError

    def show_example(self, example: Example) -> None:
        """Put an example's form into the empty inputs, greyed."""
        self.url.input.setPlaceholderText(example.url)

    def pin(self, fingerprint: str) -> None:
        """Trust a certificate from now on."""
        self._base = dataclasses.replace(self._base, tls_pin=fingerprint)

    def _pin_for(self, url: str) -> str:
        """A certificate was trusted for one address only."""
        address, before = Server(url).address, self._base.address
        same = before is None or (address is not None and address.endpoint == before.endpoint)
        return self._base.tls_pin if same else ""

    def _connect(self) -> None:
        for field in below(self, Field):
            field.changed.connect(self.changed)


class PoolForm(ServerForm):
    """Address, user, worker, password; more for those who want it."""

    kind = POOL

    def __init__(self, words: Callable[[Text], str], decimal: str) -> None:
        super().__init__(self.tr("Address of the pool"), EXAMPLE_POOL)
        self._decimal = decimal
        self.tls = QCheckBox(self.tr("Encrypted (TLS)"))
        self.tls.setToolTip(
            self.tr("Writes stratum+ssl:// before the address; the pool needs a port for it.")
        )
        self.url.beside.addWidget(self.tls)
        self.user = Field(
            self.tr("Payout address, or user name at this pool"),
            "bc1q…",
            self.tr("A solo pool pays a found block to this address. WarmGUI gets nothing from any pool."),
        )
        self.worker = Field(self.tr("Name of this PC there (worker)"), self.tr("for example heater"))
        self.preview = label(role="small", selectable=True)
        self.password = PasswordPart(none=self.tr("None (most pools need none)"))
        self.payout = Field(
            self.tr("Payout address, to compare with"),
            "bc1q…",
            self.tr("Where the user name is no address: the pool's block is compared with this one."),
        )
        self.difficulty = Field(
            self.tr("Ask for a share difficulty"),
            self.tr("as the pool likes"),
            self.tr(
                "Easier shares come more often, so that you see sooner that the pool counts them. They "
                "change nothing about what you earn on average. Some pools ignore the wish."
            ),
        )
        self._judge(words)
        self._lay_out()
        self._connect()
        self.url.input.textChanged.connect(self._follow_tls)
        self.tls.clicked.connect(self._write_tls)
        for field in (self.user, self.worker):
            field.input.textChanged.connect(lambda _text: self._show_preview())
        self._show_preview()

    def load(self, server: Server | None) -> None:
        """Show a pool."""
        super().load(server)
        base = self._base
        account, worker = advice.split_user(base.user)
        self.user.set_text(account)
        self.worker.set_text(worker)
        self.payout.set_text(base.payout_address)
        wish = base.suggest_difficulty
        self.difficulty.set_text("" if wish is None else plain_number(wish, self._decimal))
        self.password.load(server)
        self.more.set_open(bool(base.payout_address) or wish is not None)

    def server(self) -> Server:
        """The pool as it is typed."""
        url = advice.whole_url(self.url.text(), POOL)
        return dataclasses.replace(
            self._base,
            url=url,
            user=advice.joined_user(self.user.text(), self.worker.text()),
            payout_address=self.payout.text(),
            password=self.password.chosen,
            cookie_file="",
            tls_pin=self._pin_for(url),
            suggest_difficulty=parse_number(self.difficulty.text()) if self.difficulty.text() else None,
        )

    def fields(self) -> list[Field]:
        """Those that count now."""
        kept = [self.password.field] if self.password.chosen != "none" else []
        return [self.url, self.user, self.worker, *kept, self.payout, self.difficulty]

    def show_example(self, example: Example) -> None:
        """Put an example's form into the empty inputs, greyed."""
        super().show_example(example)
        self.user.input.setPlaceholderText(example.user)

    def _judge(self, words: Callable[[Text], str]) -> None:
        self.url.judge_with(lambda text: advice.about_url(text, POOL), words)
        self.user.judge_with(advice.about_user, words)
        self.worker.judge_with(advice.about_worker, words)
        self.payout.judge_with(lambda text: advice.about_payout(text, required=False), words)
        self.difficulty.judge_with(self._about_difficulty, words)
        self.password.judge_with(words, lambda: self.server().key)

    def _about_difficulty(self, text: str) -> Advice:
        return advice.about_difficulty(parse_number(text)) if text.strip() else advice.NO_ADVICE

    def _follow_tls(self, text: str) -> None:
        self.tls.setChecked(advice.is_tls(text))

    def _write_tls(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.url.input.setText(advice.with_tls(self.url.input.text(), tls=on))
        self.url.look()
        self.changed.emit()

    def _show_preview(self) -> None:
        user = advice.joined_user(self.user.text(), self.worker.text())
        shown = bool(self.worker.text()) and bool(self.user.text())
        self.preview.setText(self.tr("The pool gets: {user}").format(user=user) if shown else "")
        self.preview.setVisible(shown)

    def _lay_out(self) -> None:
        inside = QWidget()
        more = QVBoxLayout(inside)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(_SPACING_PX)
        more.addWidget(self.payout)
        more.addWidget(self.difficulty)
        self.more = Expander(self.tr("More options"), self.tr("Fewer options"), inside)
        row = QHBoxLayout()
        row.setSpacing(_SPACING_PX)
        row.addWidget(self.worker, 1)
        row.addWidget(self.password, 1)
        for part in (self.worker, self.password):
            part.layout().addStretch(1)  # type: ignore[union-attr]  # both have a column
        self.box.addWidget(self.url)
        self.box.addWidget(self.user)
        self.box.addLayout(row)
        self.box.addWidget(self.preview)
        self.box.addWidget(self.more)


class NodeForm(ServerForm):
    """Address, the way in, and the address that a block pays."""

    kind = NODE

    def __init__(self, words: Callable[[Text], str]) -> None:
        super().__init__(self.tr("Address of the node"), EXAMPLE_NODE)
        self.url.help.setText(self.tr("The RPC port of Bitcoin Core; 8332 on the main network."))
        self.url.help.show()
        self.payout = Field(
            self.tr("Payout address"),
            "bc1q…",
            self.tr("A found block pays here, whole: 100 % yours. Take an address of your own wallet."),
        )
        self.login = NodeLogin(self.url.text)
        self.password = self.login.password
        self.url.judge_with(lambda text: advice.about_url(text, NODE), words)
        self.payout.judge_with(lambda text: advice.about_node_payout(text, self.url.text()), words)
        self.login.judge_with(words, lambda: self.server().key)
        for part in (self.url, self.payout, self.login):
            self.box.addWidget(part)
        self._connect()
        self.login.changed.connect(self.changed)
        self.url.input.editingFinished.connect(self._on_address)

    def load(self, server: Server | None) -> None:
        """Show a node."""
        super().load(server)
        self.login.load(server)
        self.payout.set_text(self._base.payout_address)

    def server(self) -> Server:
        """The node as it is typed."""
        by_cookie = self.login.by_cookie.isChecked()
        url = advice.whole_url(self.url.text(), NODE)
        return dataclasses.replace(
            self._base,
            url=url,
            user="" if by_cookie else self.login.user.text(),
            payout_address=self.payout.text(),
            password="none" if by_cookie else self.password.chosen,
            cookie_file=self.login.cookie.text() if by_cookie else "",
            tls_pin=self._pin_for(url),
            suggest_difficulty=None,
        )

    def fields(self) -> list[Field]:
        """Those that count now."""
        return [self.url, self.payout, *self.login.fields()]

    def _on_address(self) -> None:
        self.payout.look()
        self.login.look_around()
