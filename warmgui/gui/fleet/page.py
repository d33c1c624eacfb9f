"""The page of the fleet: an invitation that waits, the machines and what they are told, this PC, sharing."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.text import EMPTY, together
from warmgui.gui.editors import Editors
from warmgui.gui.fleet.broker_dialog import BrokerDialog, DecidedBroker
from warmgui.gui.fleet.invitation import InvitationCard
from warmgui.gui.fleet.nodes import NodesTable
from warmgui.gui.fleet.own_card import BrokerCard, OwnCard
from warmgui.gui.fleet.steer import SteerBar
from warmgui.gui.fleet.words import summary
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme


class FleetPage(QWidget):
    """Other machines on the broker. Nothing here changes payout, pool or consent of any of them."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._formatter_source = ports, formatter_source
        self._snapshot: Snapshot | None = None
        self._said: Text = EMPTY
        self.editors = Editors(ports, formatter_source, self)
        self.editors.pending.failed.connect(self.say)
        self.invitation = InvitationCard()
        self.invitation.accepted.connect(lambda: self._answer(yes=True))
        self.invitation.refused.connect(lambda: self._answer(yes=False))
        self.problem = label(role="danger")
        self.problem.hide()
        self.own, self.start = OwnCard(self.editors), BrokerCard()
        for card in (self.start, self.own):
            card.broker_clicked.connect(self.name_broker)
        self.watch = self.editors.make("fleet", "watch")
        self.summary = label(role="muted")
        self.table = NodesTable(theme)
        self.steer = SteerBar(formatter_source)
        self.nobody = label(
            self.tr(
                "No machine has said anything yet. On each PC that shall appear here open this page, name "
                "the same broker, and switch on “Tell the broker how this PC heats”."
            )
        )
        self.coordinate = self.editors.make("fleet", "coordinate")
        self.budget = self.editors.make("fleet", "budget_w")
        self.sharing = label(role="small")
        self._lay_out()
        self.table.chosen.connect(self._show_steering)
        self.steer.wished.connect(self._command)
        self.steer.invited.connect(lambda nodes: self._each(nodes, invite=True))
        self.steer.forgotten.connect(lambda nodes: self._each(nodes, invite=False))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the fleet of a snapshot."""
        self._snapshot = snapshot
        fleet, settings, f = snapshot.fleet, snapshot.settings, self._formatter_source()
        self.editors.show_settings(settings)
        self.own.show_fleet(fleet, settings, f)
        self.start.setVisible(not settings.mqtt.host.strip())
        self.invitation.ask(None if fleet is None else fleet.invitation)
        nodes = () if fleet is None else fleet.nodes
        watched = settings.fleet.watch
        if fleet is not None:
            self.table.show_fleet(fleet, f)
        some = watched and bool(nodes)
        for part in (self.summary, self.table, self.steer):
            part.setVisible(some)
        self.nobody.setVisible(watched and not some and bool(settings.mqtt.host.strip()))
        self.summary.setText(f.text(summary(nodes)) if some else "")
        self.budget.setVisible(settings.fleet.coordinate)
        self.sharing.setText("" if fleet is None else f.text(fleet.sharing))
        self.sharing.setVisible(bool(self.sharing.text()))
        self._show_steering()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page saves what was typed."""
        self.editors.pending.save()
        super().hideEvent(event)

    def say(self, text: Text) -> None:
        """Say why something could not be done; empty: all is well."""
        self._said = text
        self.problem.setText(self._formatter_source().text(text))
        self.problem.setVisible(bool(text))

    # ---- what is shown

    def _show_steering(self) -> None:
        fleet = None if self._snapshot is None else self._snapshot.fleet
        self.steer.show_nodes(() if fleet is None else fleet.nodes, self.table.chosen_nodes())
        self.steer.setEnabled(self._ports.fleet is not None and fleet is not None and fleet.connected)

    # ---- what the user does

    def name_broker(self) -> None:
        """Ask for the broker."""
        if self._snapshot is None:
            return
        mqtt = self._now(self._snapshot).mqtt
        self.dialog = BrokerDialog(self._ports.sensor_desk, self._formatter_source, mqtt, self.window())
        self.dialog.decided.connect(self._take_broker)
        self.dialog.open()

    def _take_broker(self, decided: DecidedBroker) -> None:
        if self._snapshot is not None:
            changed = dataclasses.replace(self._now(self._snapshot), mqtt=decided.mqtt)
            self.say(self._ports.save_settings(changed) or decided.text)

    def _answer(self, *, yes: bool) -> None:
        if self._snapshot is None:
            return
        if yes:
            problem = self._ports.save_settings(_following(self._now(self._snapshot)))
            self.say(problem)
            if problem:
                return  # it still waits
        if self._ports.fleet is not None:
            self._ports.fleet.answer(yes=yes)
        self.invitation.ask(None)

    def _command(self, targets: tuple[str, ...], what: str, value: str) -> None:
        if self._ports.fleet is not None:
            self.say(self._ports.fleet.command(targets, what, value))

    def _each(self, nodes: tuple[str, ...], *, invite: bool) -> None:
        desk = self._ports.fleet
        if desk is None:
            return
        problems = [desk.invite(node) if invite else desk.forget(node) for node in nodes]
        self.say(together(*problems))

    def _now(self, snapshot: Snapshot) -> Settings:
        return self._ports.settings_to_change(snapshot.settings)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = page_column(inside)
        machines, box = new_card(self.tr("Machines"))
        box.setSpacing(8)
        for part in (self.watch, self.nobody, self.summary, self.table, self.steer):
            box.addWidget(part)
        shared, sharing = new_card(self.tr("Power for the whole fleet"))
        for part in (self.coordinate, self.budget, self.sharing):
            sharing.addWidget(part)
        for widget in (self.invitation, self.problem, self.start, machines, self.own, shared):
            column.addWidget(widget)
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inside))


def _following(settings: Settings) -> Settings:
    """A yes: this PC tells, and follows."""
    fleet = dataclasses.replace(settings.fleet, announce=True, accept_commands=True)
    return dataclasses.replace(settings, fleet=fleet)
