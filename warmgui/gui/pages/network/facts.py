"""The card about difficulty and price: what counts now, how old it is, and who is to be asked."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.money.facts import described, price_date, source_words
from warmgui.core.passwords import leftover
from warmgui.core.settings import model as declared
from warmgui.core.settings.egress import CORE, MEMPOOL
from warmgui.core.text import EMPTY, Amount, together, translate
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers.login import PasswordPart
from warmgui.gui.pending import PendingSettings
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import NetworkFacts, Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.sensors.model import SettingsEdits
    from warmgui.gui.ports import Ports

_ONLY_WITH = {
    "mempool_url": MEMPOOL,
    "mempool_ca_file": MEMPOOL,
    "core_url": CORE,
    "core_cookie": CORE,
    "core_user": CORE,
}
_SECTION = "network"
_PASSWORD_PX = 420


class FactsCard(Card):
    """Facts with their badge and age; the choice, its addresses, and the node's password."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter], edits: SettingsEdits) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._ports, self._formatter_source, self._edits = ports, formatter_source, edits
        self._seen: Settings | None = None
        self._pending = PendingSettings(ports, lambda: edits.shown, self)
        self._pending.saved.connect(lambda _settings: self._say(""))
        self._pending.failed.connect(lambda text: self._say(formatter_source().text(text)))
        self._pending.refused.connect(self._on_refused)
        self.words = label()
        self.badge = ProvenanceBadge()
        self.price = label(role="muted")
        self.coming = label(role="muted")
        self.status = label(role="muted")
        self.problem = label(role="danger")
        self.problem.hide()
        self.editors: dict[str, FieldEditor] = {}
        for name in ("facts", *_ONLY_WITH):
            field = next(f for f in declared.fields_of(_SECTION) if f.name == name)
            editor = FieldEditor(field, formatter_source(), field.default)
            editor.edited.connect(self._on_edited)
            self.editors[name] = editor
        self.password: PasswordPart[Secret] = PasswordPart(
            none=self.tr("None"), name=self.tr("Password at Bitcoin Core")
        )
        self.password.setMaximumWidth(_PASSWORD_PX)
        self.keep = button(self.tr("Keep the password"), "")
        self.keep.clicked.connect(self._on_keep)
        self._lay_out()
        self._follow(str(self.editors["facts"].value))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what counts, and follow what somebody else changed."""
        formatter = self._formatter_source()
        facts = snapshot.network
        if facts is not None:
            self.words.setText(formatter.text(_now(facts, snapshot.now_utc)))
            self.badge.show_provenance(facts.provenance, formatter.text(source_words(facts)))
            self.price.setText(formatter.text(_price(facts)))
            coming = formatter.text(_coming(facts))
            self.coming.setText(coming)
            self.coming.setVisible(bool(coming))
        sources = () if snapshot.energy is None else snapshot.energy.sources
        told = next((source for source in sources if source.key == "network"), None)
        words = "" if told is None else formatter.text(told.text)
        self.status.setText(words)
        self.status.setVisible(bool(words))
        self.status.set_role("danger" if told is not None and told.state == "failed" else "muted")
        self._show_settings(self._edits.shown)

    def save(self) -> None:
        """Save what is pending, at once."""
        self._pending.save()

    def take_focus(self) -> None:
        """Put the keyboard into the choice."""
        self.editors["facts"].take_focus()

    def _show_settings(self, settings: Settings) -> None:
        before, self._seen = self._seen, settings
        for name, editor in self.editors.items():
            value = declared.get(settings, _SECTION, name)
            changed = before is None or value != declared.get(before, _SECTION, name)
            busy = (_SECTION, name) in self._pending or editor.is_being_edited()
            if changed and value != editor.value and not busy:
                editor.show_value(value)
        if before is None or before.network.core_secret != settings.network.core_secret:
            self.password.judge_with(self._formatter_source().text, lambda: settings.network.core_secret.key)
            self.password.load(settings.network.core_secret)
        self._follow(str(self.editors["facts"].value))

    def _follow(self, source: str) -> None:
        for name, needed in _ONLY_WITH.items():
            self.editors[name].setVisible(source == needed)
        has_user = source == CORE and bool(str(self.editors["core_user"].value).strip())
        self._login.setVisible(has_user and self._ports.sensor_desk is not None)

    def _on_edited(self, section: str, name: str, value: object) -> None:
        self._pending.put(section, name, value)
        self._follow(str(self.editors["facts"].value))

    def _on_refused(self, _section: str, name: str, problem: Text) -> None:
        self.editors[name].say_problem(problem)

    def _on_keep(self) -> None:
        """Bring the password to where it is to be kept, then remember where that is."""
        self.save()
        desk = self._ports.sensor_desk
        if desk is None:
            return
        place, typed = self.password.chosen, self.password.typed()
        former = self._edits.shown.network.core_secret
        secret = dataclasses.replace(former, password=place)
        if place == "none" or typed is None:
            left = leftover(former, (secret,))
            if left is not None:
                desk.keep_password(left, "", lambda _place, _text: None)
            self._remember(place)
            return
        desk.keep_password(secret, typed, self._on_kept)

    def _on_kept(self, place: str, text: Text) -> None:
        self._remember(place)
        if text:
            self._say(self._formatter_source().text(text))

    def _remember(self, place: str) -> None:
        problem = self._edits.change(
            lambda base: dataclasses.replace(
                base, network=dataclasses.replace(base.network, core_password=place)
            )
        )
        self._say(self._formatter_source().text(problem))
        self._show_settings(self._edits.shown)

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _lay_out(self) -> None:
        self.box.addWidget(label(self.tr("Difficulty and price of bitcoin"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(row)
        for part in (self.price, self.coming, self.status):
            self.box.addWidget(part)
        for editor in self.editors.values():
            self.box.addWidget(editor)
        self._login = QWidget()
        column = QVBoxLayout(self._login)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.password)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        self.box.addWidget(self._login)
        self.box.addWidget(self.problem)


def _now(facts: NetworkFacts, now_utc: float) -> Text:
    """The facts, and when they were told."""
    if facts.fetched_utc is None:
        return translate("egress", "{facts}. The program brings them along.", facts=described(facts))
    age = Amount(max(now_utc - facts.fetched_utc, 0.0) // 60.0 * 60.0, "duration_s")
    return translate("egress", "{facts}. Told {age} ago.", facts=described(facts), age=age)


def _coming(facts: NetworkFacts) -> Text:
    """The network's hashrate and its next difficulty, as far as the source tells them."""
    if facts.retarget_height is None:
        retarget = EMPTY
    elif facts.retarget_change is None:
        retarget = translate(
            "egress",
            "The difficulty changes at block {height}.",
            height=Amount(facts.retarget_height, "count"),
        )
    else:
        retarget = translate(
            "egress",
            "The difficulty changes at block {height}; expected: {change}.",
            height=Amount(facts.retarget_height, "count"),
            change=Amount(facts.retarget_change, "fraction"),
        )
    if facts.hashrate_hs is None:
        return retarget
    rate = translate(
        "egress", "All miners together: about {rate}.", rate=Amount(facts.hashrate_hs, "hashrate_hs")
    )
    return together(rate, retarget)


def _price(facts: NetworkFacts) -> Text:
    if facts.btc_price is None:
        return translate("egress", "No price of bitcoin is known.")
    return translate(
        "egress",
        "Price of one bitcoin on {date}: {price} {currency}.",
        date=price_date(facts),
        price=Amount(facts.btc_price, "number"),
        currency=facts.price_currency,
    )
