"""One server of the page: what it is, how it stands, what it asks, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from warmgui.gui import icons
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers import words
from warmgui.gui.pages.servers.certificate_question import CertificateQuestion
from warmgui.gui.pages.servers.parts import PayoutView, TestPanel
from warmgui.gui.pages.servers.password_question import PasswordQuestion
from warmgui.gui.scale import GAP_PX
from warmgui.gui.widgets.basic import BOLD, Card, ElidedLabel, Label, Pill, button, directed
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import ServerStatus, UpstreamStatus
    from warmgui.core.servers.entries import Server
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import ServerDesk
    from warmgui.gui.theme import Theme

_NUMBER_PX = 30
_INDENT_PX = _NUMBER_PX + GAP_PX
_ARROW_PX = 16
_DOT_PX = 10


class ServerCard(Card):
    """Told by the page; says by signals what its user wants."""

    edit_clicked = Signal(object)
    moved = Signal(object, int)
    switched = Signal(object, bool)
    removed = Signal(object)
    trusted = Signal(object, str)
    password_entered = Signal(object, str, bool)

    def __init__(
        self, desk: ServerDesk | None, formatter_source: Callable[[], Formatter], theme: Theme
    ) -> None:
        super().__init__(margins=(16, 16, 16, 12), spacing=8)
        self._formatter_source, self._theme = formatter_source, theme
        self._server: Server | None = None
        self._refused = ""
        self._dot_color = ""
        self.number = Label(size_px=14, weight=BOLD, tabular=True)
        self.number.setProperty("role", "number")
        self.number.setFixedSize(_NUMBER_PX, _NUMBER_PX)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = ElidedLabel(size_px=16, weight=BOLD)
        self.pill = Pill()
        self.what = label(role="muted")
        self.lock = MarkedLabel("small", icons.Icon.LOCK)
        self.sentence = label()
        self.difficulty = label()
        self.asked = label(role="small")
        self.payout = PayoutView()
        self.question = CertificateQuestion()
        self.password = PasswordQuestion()
        self.panel = TestPanel(desk, formatter_source)
        self.on_off = label(role="muted", wrap=False)
        self.switch = ToggleSwitch(theme)
        self.test = button(self.tr("Test"), "")
        self.edit = button(self.tr("Edit…"), "")
        self.up, self.down = self._arrow(icons.Icon.CHEVRON_UP), self._arrow(icons.Icon.CHEVRON_DOWN)
        self.remove = button(self.tr("Remove"), "quiet")
        self._lay_out()
        self.test.setVisible(desk is not None)
        self._connect()
        theme.changed.connect(self._recolor)
        self._recolor()

    @property
    def server(self) -> Server | None:
        """The one that is shown."""
        return self._server

    def show_server(
        self, status: ServerStatus, upstream: UpstreamStatus, place: int, count: int, *, practice: bool
    ) -> None:
        """Show how the server at `place` (from 0) of `count` stands."""
        if self._server is not None and status.server.key != self._server.key:
            self.panel.cancel()
        self._server = server = status.server
        formatter = self._formatter_source()
        name = words.name_of(server)
        self.number.setText(str(place + 1))
        self.name.set_text(name)
        facts = [formatter.text(words.kind_of(server)), words.who(server)]
        self.what.setText(" · ".join(fact for fact in facts if fact))
        self._show_lock(server, formatter, connected=status.state == "connected")
        self._show_state(status, formatter, practice=practice, running=upstream.state != "none")
        works = status.active and not practice
        self._say(self.difficulty, formatter.text(words.difficulty_of(upstream)) if works else "")
        self._say(self.asked, formatter.text(words.asked_of(server)))
        self.payout.show_payout(None if practice else status.payout, formatter)
        self._ask(status, formatter)
        self.switch.setChecked(server.enabled)
        self.on_off.setText(self.tr("on") if server.enabled else self.tr("off"))
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self._name_for_readers(place, name)

    def _show_lock(self, server: Server, formatter: Formatter, *, connected: bool) -> None:
        encrypted, sentence = words.lock_of(server, connected=connected)
        self.lock.draw(icons.Icon.LOCK if encrypted else icons.Icon.UNLOCKED)
        self.lock.say(formatter.text(sentence), "small")

    def _show_state(
        self, status: ServerStatus, formatter: Formatter, *, practice: bool, running: bool
    ) -> None:
        state = words.state_of(status, practice=practice, running=running)
        self.pill.words.set_text(formatter.text(state.word))
        self._dot_color = state.color
        self._recolor()
        told = bool(status.text) and status.server.enabled and not practice and status.certificate is None
        self._say(self.sentence, words.sentence_of(status.text, formatter) if told else "")

    def _ask(self, status: ServerStatus, formatter: Formatter) -> None:
        question = status.certificate if status.server.enabled else None
        if question is not None and question.fingerprint == self._refused:
            question = None  # answered: it stays refused until the certificate is another one
        elif question is not None:
            self._refused = ""
        if question is None or not self.panel.question.isVisibleTo(self):
            self.question.ask(question, formatter)
        self.password.ask(status.server if status.needs_password and status.server.enabled else None)

    @staticmethod
    def _say(shown: Label, sentence: str) -> None:
        shown.setText(sentence)
        shown.setVisible(bool(sentence))

    def _name_for_readers(self, place: int, name: str) -> None:
        self.setAccessibleName(
            self.tr("{number}: {server}, {state}").format(
                number=place + 1, server=name, state=self.pill.words.whole_text
            )
        )
        for made, words_of_it in (
            (self.test, self.tr("Test {server}")),
            (self.edit, self.tr("Edit {server}")),
            (self.remove, self.tr("Remove {server}")),
            (self.up, self.tr("Move {server} up")),
            (self.down, self.tr("Move {server} down")),
            (self.switch, self.tr("Use {server}")),
        ):
            made.setAccessibleName(words_of_it.format(server=name))
        self.up.setToolTip(self.tr("Ask this one earlier"))
        self.down.setToolTip(self.tr("Ask this one later"))
        self.switch.setToolTip(self.tr("Switched off, it stays in the list and is not contacted."))

    def _arrow(self, drawing: icons.Icon) -> QPushButton:
        made = button("", "quiet")
        made.setProperty("drawing", drawing)
        made.setFixedSize(_NUMBER_PX, _NUMBER_PX)
        made.setIconSize(QSize(_ARROW_PX, _ARROW_PX))
        made.setProperty("arrow", "true")
        return made

    def _recolor(self) -> None:
        palette = self._theme.palette
        for made in (self.up, self.down):
            made.setIcon(icons.icon(icons.Icon(made.property("drawing")), palette.text, stroke=2.2))
        mark: QLabel = self.pill.mark
        mark.setVisible(bool(self._dot_color))
        if self._dot_color:
            color = self._theme.color(self._dot_color).name()
            icons.put(mark, icons.dot(color, _DOT_PX, self.devicePixelRatioF()))

    def _connect(self) -> None:
        self.edit.clicked.connect(lambda: self.edit_clicked.emit(self._server))
        self.up.clicked.connect(lambda: self.moved.emit(self._server, -1))
        self.down.clicked.connect(lambda: self.moved.emit(self._server, 1))
        self.switch.clicked.connect(lambda on: self.switched.emit(self._server, on))
        self.remove.clicked.connect(lambda: self.removed.emit(self._server))
        self.test.clicked.connect(self._run_test)
        self.question.trusted.connect(self._on_trusted)
        self.panel.trusted.connect(self._on_trusted)
        self.question.refused.connect(self._on_refused)
        self.password.entered.connect(
            lambda password, keep: self.password_entered.emit(self._server, password, keep)
        )

    def _run_test(self) -> None:
        if self._server is not None:
            self.panel.run(self._server, None, words.name_of(self._server))

    def _on_trusted(self, fingerprint: str) -> None:
        self.question.hide()
        self.trusted.emit(self._server, fingerprint)

    def _on_refused(self) -> None:
        if self._server is not None:
            self._refused = self.question.fingerprint_hex
            self.question.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.number)
        top.addWidget(self.name)
        top.addWidget(self.pill)
        top.addStretch(1)
        top.addWidget(self.on_off)
        top.addWidget(self.switch)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(directed(_INDENT_PX, 0, 0, 0))
        column.setSpacing(6)
        parts = (self.what, self.lock, self.sentence, self.difficulty, self.asked, self.payout)
        for part in (*parts, self.question, self.password, self.panel):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(directed(_INDENT_PX, 0, 0, 0))
        buttons.setSpacing(8)
        for made in (self.test, self.edit, self.remove):
            buttons.addWidget(made)
        buttons.addStretch(1)
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        self.box.addLayout(top)
        self.box.addWidget(inside)
        self.box.addLayout(buttons)
