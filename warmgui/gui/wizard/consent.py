"""The last of the first-run steps: where the work goes, what to know before, and the consent itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton

from warmgui.core.consent_words import AGREE, LAW, PRACTICE
from warmgui.core.first_run import measured_expectation
from warmgui.core.servers.advice import NODE, POOL
from warmgui.core.text import EMPTY
from warmgui.gui.pages.parts import label, new_card
from warmgui.gui.pages.servers import model
from warmgui.gui.pages.servers.editor import ServerEditor
from warmgui.gui.widgets.basic import Card, directed
from warmgui.gui.wizard.expected import ExpectationCard
from warmgui.gui.wizard.pages import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import ServerDesk
    from warmgui.gui.wizard.pages import Edit


class ConsentStep(Step):
    """Nothing is chosen beforehand but the practice network, and nothing is agreed to."""

    def __init__(self, draft: Settings, formatter: Formatter, edit: Edit, desk: ServerDesk | None) -> None:
        super().__init__()
        self._edit = edit
        self._formatter = formatter
        self._before = draft.upstream.servers
        self._first_kind = next((s.kind for s in self._before if s.enabled), "")
        self.practice = QRadioButton(self.tr("Practice network, on this PC only (recommended)"))
        self.pool = QRadioButton(self.tr("A pool"))
        self.node = QRadioButton(self.tr("My own node"))
        self.editor = ServerEditor(desk, lambda: formatter)
        self._kept: Server | None = None
        self._form_card = Card(margins=(20, 16, 20, 16))
        self._form_card.box.addWidget(self.editor)
        self._draft = draft
        self._snapshot: Snapshot | None = None
        self._add_choice()
        self.expected = ExpectationCard(self.tr("What to expect of it"))
        self.box.addWidget(self.expected)
        self._add_law()
        self._add_consent(draft)
        self.box.addStretch(1)
        self._load(draft)
        self._show_expected()

    def title(self) -> str:
        """The heading of the page."""
        return self.tr("Where the work goes, and your consent")

    def problem(self) -> str:
        """What is wrong with the form, if it counts."""
        if self.kind == model.PRACTICE:
            return ""
        return self._formatter.text(self.editor.problem())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What was measured meanwhile."""
        before, self._snapshot = self._snapshot, snapshot
        if before is None or _told(before) != _told(snapshot):
            self._show_expected()

    def show_draft(self, draft: Settings, formatter: Formatter) -> None:
        """Other devices, another room, another price."""
        self._draft, self._formatter = draft, formatter
        self._show_expected()

    def _show_expected(self) -> None:
        shot, draft = self._snapshot, self._draft
        facts = None if shot is None else shot.network
        devices, rows = ((), ()) if shot is None else (shot.devices, shot.benchmark)
        expected = measured_expectation(facts, draft, devices, rows)
        practice = self.kind == model.PRACTICE
        self.expected.show_expectation(expected, facts, draft, self._formatter, practice=practice)

    @property
    def kind(self) -> str:
        """Where the work goes: "practice", "pool" or "node"."""
        if self.practice.isChecked():
            return model.PRACTICE
        return NODE if self.node.isChecked() else POOL

    def end(self) -> None:
        """The steps are over."""
        self.editor.end()

    def keep_password(self, kept: Callable[[Text], None]) -> None:
        """Bring a password that was typed to where it is to be kept; then tell."""
        if self.kind == model.PRACTICE:
            self.editor.end()
            kept(EMPTY)
            return

        def on_kept(server: Server, text: Text) -> None:
            self._kept = server
            self._edit("upstream", "servers", self._servers_with(server))
            kept(text)

        self.editor.keep_password(on_kept)

    def take_back(self) -> None:
        """The steps were left and nothing was saved: what was kept for them goes again."""
        kept, self._kept = self._kept, None
        if kept is not None:
            self.editor.take_back(kept)

    # ---- where the work goes

    def _load(self, draft: Settings) -> None:
        for kind in (POOL, NODE):
            found = self._known(kind)
            if found is not None:
                self.editor.load(found)
        working = draft.upstream.kind != model.PRACTICE and self._first_kind in {POOL, NODE}
        chosen = self._first_kind if working else model.PRACTICE
        {POOL: self.pool, NODE: self.node}.get(chosen, self.practice).setChecked(True)
        self._show_form()
        for radio in (self.practice, self.pool, self.node):
            radio.clicked.connect(self._on_kind)
            radio.toggled.connect(self._show_expected)
        self.editor.changed.connect(self._on_typed)

    def _known(self, kind: str) -> Server | None:
        """The first server of a kind that is in the settings already: it is the one that is changed here."""
        return next((server for server in self._before if server.kind == kind), None)

    def _on_kind(self) -> None:
        self._show_form()
        practice = self.kind == model.PRACTICE
        self._edit("upstream", "kind", model.PRACTICE if practice else model.SERVERS)
        self._on_typed()

    def _show_form(self) -> None:
        practice = self.kind == model.PRACTICE
        self._form_card.setVisible(not practice)
        if not practice:
            self.editor.set_kind(self.kind)

    def _on_typed(self) -> None:
        servers = self._before if self.kind == model.PRACTICE else self._servers_with(self.editor.server())
        self._edit("upstream", "servers", servers)
        self.checked.emit()

    def _servers_with(self, server: Server) -> tuple[Server, ...]:
        """The list with what is typed here: first, unless it was in the list and the first choice already."""
        known = self._known(self.kind)
        if known is not None and self._first_kind == self.kind:
            return model.replaced(self._before, known, server)
        others = self._before if known is None else model.removed(self._before, known)
        return model.added(others, server, 0)

    # ---- layout

    def _add_choice(self) -> None:
        self._group = QButtonGroup(self)
        for radio, words in (
            (
                self.practice,
                self._formatter.text(PRACTICE),
            ),
            (
                self.pool,
                self.tr(
                    "Any Stratum V1 server. It sees your IP address and your payout address or user name."
                ),
            ),
            (
                self.node,
                self.tr("Bitcoin Core on this PC or in your network hands out the work: no pool, no fee."),
            ),
        ):
            self._group.addButton(radio)
            self.box.addWidget(radio)
            below = label(words, "small")
            below.setContentsMargins(directed(28, 0, 0, 2))
            self.box.addWidget(below)
        self.box.addWidget(self._form_card)

    def _add_law(self) -> None:
        card, column = new_card(self.tr("Before you agree"))
        column.setSpacing(8)
        for text in LAW:
            column.addWidget(label(self._formatter.text(text), "muted"))
        self.box.addWidget(card)

    def _add_consent(self, draft: Settings) -> None:
        self.agree = QCheckBox(self._formatter.text(AGREE))
        self.agree.setChecked(draft.consented)
        self.agree.toggled.connect(self.checked)
        self.box.addWidget(self.agree)
        self.given = label(role="small")
        self.given.setText(
            self.tr("Consent was given on {time}.").format(time=draft.consent.given_at)
            if draft.consented
            else ""
        )
        self.box.addWidget(self.given)
        self.given.setVisible(draft.consented)


def _told(snapshot: Snapshot) -> tuple[object, ...]:
    """What the expectation rests on."""
    devices = tuple((d.id, d.benchmark_hs, d.max_power_w) for d in snapshot.devices)
    return snapshot.network, snapshot.benchmark, devices
