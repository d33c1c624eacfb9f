"""The energy page: when to heat and why, where the power comes from, and what it costs and earns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from warmgui.core.money import scenarios
from warmgui.core.money.workings.workings import KEYS
from warmgui.gui.pages.energy.cost import CostCard
from warmgui.gui.pages.energy.flow import FlowCard
from warmgui.gui.pages.energy.header import EnergyHeader, PolicyEdit
from warmgui.gui.pages.energy.money import MoneyCard
from warmgui.gui.pages.energy.more import MoreCard
from warmgui.gui.pages.energy.plan import PlanCard
from warmgui.gui.pages.parts import page_column, scrolled
from warmgui.gui.pages.working.dialog import opened
from warmgui.gui.scale import BAR_PX, GAP_PX, PAGE_PX
from warmgui.gui.widgets.basic import directed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.money.scenario import Scenario
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_TWO_COLUMNS_PX = 940
_WITH = {
    "net_per_day": ("net_per_kwh_heat", "cost_per_day", "income_per_day"),
    "income_per_day": ("income_sigma_per_day", "revenue_per_kwh"),
    "break_even_j_per_th": ("efficiency_j_per_th",),
}
"""What can be opened beside a figure."""
_KEYS, _NONE = frozenset(KEYS), frozenset[str]()


class EnergyPage(QWidget):
    """Draws `snapshot.energy`; opens the windows of figures, scenarios, claims, replays and sources.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force (units and language may change while running).
        theme: colours.
        parent: the Qt parent.
    """

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._formatter_source, self._theme = ports, formatter_source, theme
        self._snapshot: Snapshot | None = None
        self._edit = PolicyEdit(ports)
        self._problem = ""
        self._columns = 0
        self.dialog: QDialog | None = None
        self.header = EnergyHeader(theme)
        self.plan = PlanCard(theme, formatter_source, ports.reader)
        self.flow = FlowCard(theme, formatter_source)
        self.cost = CostCard(theme, formatter_source)
        self.money = MoneyCard(formatter_source)
        self.more = MoreCard(scenarios.ALL)
        self._lay_out()
        self.header.policy.chosen.connect(self._on_policy)
        self.header.set_up.connect(self._open_sources)
        self.cost.opened.connect(self.open_working)
        self.money.opened.connect(self.open_working)
        self.more.scenario_chosen.connect(self._on_scenario)
        self.more.chosen.connect(self._on_action)
        self.retranslate()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the newest state of the world."""
        self._snapshot = snapshot
        formatter = self._formatter_source()
        self.header.show_snapshot(snapshot, formatter, self._problem)
        self.header.policy.show_policy(self._edit.told(snapshot), formatter)
        self.plan.show_snapshot(snapshot)
        self.flow.show_snapshot(snapshot)
        openable = _NONE if snapshot.energy is None else _KEYS
        self.cost.show_snapshot(snapshot, openable)
        self.money.show_snapshot(snapshot, openable)

    def retranslate(self) -> None:
        """All words again, in the language in force."""
        formatter = self._formatter_source()
        self.header.retranslate(formatter)
        self.more.retranslate(formatter)
        for card in (self.plan, self.flow, self.cost, self.money):
            card.retranslate()
        self._arrange(self._room_px())
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def open_working(self, key: str) -> None:
        """Open a figure, as it is now."""
        if self._snapshot is None:
            return
        dialog = opened(self._snapshot, [key, *_WITH.get(key, ())], self._formatter_source(), self)
        if dialog is not None:
            self._open(dialog)

    # ---- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._arrange(self._room_px())

    def changeEvent(self, event: QEvent) -> None:
        """A new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # ---- wishes

    def _on_policy(self, policy: str) -> None:
        if self._snapshot is None:
            return
        problem = self._edit.choose(policy, self._snapshot)
        self._problem = self._formatter_source().text(problem)
        self.show_snapshot(self._snapshot)

    def _on_scenario(self, scenario: Scenario) -> None:
        from warmgui.gui.pages.what_if.window import WhatIfDialog

        facts = None if self._snapshot is None else self._snapshot.network
        all_of_them: Sequence[Scenario] = scenarios.ALL
        if facts is not None:
            all_of_them = [scenarios.with_facts(one, facts) for one in all_of_them]
        first = next(one for one in all_of_them if one.key == scenario.key)
        self._open(WhatIfDialog(first, self._formatter_source(), self._theme, self, scenarios=all_of_them))

    def _on_action(self, action: str) -> None:
        {"claim": self._open_claim, "replay": self._open_replay, "sources": self._open_sources}[action]()

    def _open_claim(self) -> None:
        from warmgui.core.money.facts import DEFAULT_FACTS
        from warmgui.gui.pages.what_if.claim_dialog import ClaimDialog

        facts = None if self._snapshot is None else self._snapshot.network
        self._open(ClaimDialog(facts or DEFAULT_FACTS, self._formatter_source(), self._theme, self))

    def _open_replay(self) -> None:
        from warmgui.gui.pages.energy.replay import ReplayDialog

        policy = "comfort" if self._snapshot is None else self._snapshot.settings.dispatch.policy
        self._open(ReplayDialog(self._ports, self._formatter_source(), policy, self._theme, self))

    def _open_sources(self) -> None:
        from warmgui.gui.pages.energy.sources import EnergySourcesDialog

        if self._snapshot is None:
            return
        settings = self._ports.settings_to_change(self._snapshot.settings)
        dialog = EnergySourcesDialog(self._ports, self._formatter_source, settings, self, theme=self._theme)
        dialog.show_snapshot(self._snapshot)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_finished)  # a lambda that holds the dialog outlives this page
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    # ---- layout

    def _lay_out(self) -> None:
        inside = QWidget()
        self._body = page_column(inside)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP_PX)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(GAP_PX)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addLayout(self._right, 0, 1)
        self._body.addSpacing(PAGE_PX)
        self._body.addWidget(self.header)
        self._body.addLayout(self._grid)
        self._body.addWidget(self.more)
        self._body.addStretch(1)
        self.scroller = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(directed(PAGE_PX, 0, BAR_PX, 0))
        outer.addWidget(self.scroller)
        self._arrange(_TWO_COLUMNS_PX)

    def _room_px(self) -> int:
        """How wide the cards may be."""
        return self.width() - PAGE_PX - BAR_PX - 8

    def _arrange(self, width_px: int) -> None:
        """Two columns or one; the page tells its parts how wide they are."""
        self.header.arrange(width_px)
        self.more.arrange(width_px)
        columns = 2 if width_px >= _TWO_COLUMNS_PX else 1
        self.money.arrange(width_px if columns == 1 else 0)
        if columns == self._columns:
            return
        self._columns = columns
        left: list[QWidget] = [self.plan, self.cost]
        right: list[QWidget] = [self.flow, self.money]
        if columns == 1:
            left, right = [self.plan, self.flow, self.cost, self.money], []
        for card in (*left, *right):
            self._left.removeWidget(card)
            self._right.removeWidget(card)
        for column, cards in ((self._left, left), (self._right, right)):
            for card in cards:
                # The last one takes what is left, so that both columns end together.
                column.addWidget(card, 1 if card is cards[-1] else 0)
        self._grid.setColumnStretch(0, 61)
        self._grid.setColumnStretch(1, 39 if right else 0)
