"""Time machine: bitcoin from 2009 to today, this PC in it, and real blocks of those years mined again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.lab.eras import era_on, limits
from warmgui.core.lab.eras_plot import difficulty_plot
from warmgui.core.lab.hardware import efficiency_plot
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.classroom.model import pc_hashrate
from warmgui.gui.lab.machine.cards import EraCard, LimitsCard, MineCard
from warmgui.gui.lab.machine.dates import DateBar
from warmgui.gui.lab.machine.replay import ReplayCard
from warmgui.gui.lab.parts import Beside
from warmgui.gui.pages.parts import in_tab_order, new_card

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from warmgui.core.lab.eras import Era
    from warmgui.core.model import NetworkFacts, Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_BESIDE_PX = 800
_STEADY = 0.05
"""A hashrate that changed by less leaves figures and sentences as they are."""


class MachineTab(QWidget):
    """A day is chosen; everything here is of that day.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force.
        theme: colours.
    """

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formatter_source = formatter_source
        self._snapshot: Snapshot | None = None
        self._shown: tuple[Any, ...] = ()
        self._facts: NetworkFacts = DEFAULT_FACTS
        self._rate: float | None = None
        self.era: Era | None = None
        self.plot = FigureView(theme)
        self.dates = DateBar(formatter_source)
        self.day_card = EraCard()
        self.limits = LimitsCard()
        self.mine = MineCard(ports, formatter_source, lambda: self.era)
        self.replay = ReplayCard(ports, formatter_source)
        self.hardware = FigureView(theme)
        self.dates.chosen.connect(lambda _day: self._draw())
        self.limits.asked.connect(self._on_asked)
        self._lay_out()
        in_tab_order(
            (self.dates, self.plot, self.day_card, self.limits, self.mine, self.replay, self.hardware)
        )
        self._draw()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the newest state of the world."""
        self._snapshot = snapshot
        if not self.isVisible():
            return
        self._rate = steady(self._rate, pc_hashrate(snapshot))
        if snapshot.network is not None and snapshot.network != self._facts:
            self._facts = snapshot.network
            self.dates.show_facts(snapshot.network)
        self._draw()
        self.mine.show_snapshot(snapshot)
        self.replay.show_snapshot(snapshot, self._rate)

    def showEvent(self, event: Any) -> None:
        """What was told meanwhile."""
        super().showEvent(event)
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    # ---- private

    def _draw(self) -> None:
        """All that depends on day, hashrate and facts; nothing where none of them changed."""
        day, formatter = self.dates.day, self._formatter_source()
        simulated = self._snapshot is not None and self._snapshot.simulated
        now = (day, self._rate, self._facts, formatter, simulated)
        if now == self._shown:
            return
        self._shown = now
        self.era = era_on(day, self._rate, self._facts)
        self.plot.show_plot(difficulty_plot(self._rate, self._facts, day), formatter)
        self.hardware.show_plot(efficiency_plot(), formatter)
        self.day_card.show_era(self.era, self._rate, formatter, simulated=simulated)
        self.limits.show_limits(limits(self._rate, self._facts), formatter)
        self.mine.show_era(self.era, formatter)

    def _on_asked(self, day: date | None) -> None:
        if day is not None:
            self.dates.choose(day)

    def _lay_out(self) -> None:
        top, box = new_card()
        box.addWidget(self.plot)
        box.addWidget(self.dates)
        machines, below = new_card()
        below.addWidget(self.hardware)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(top)
        column.addWidget(self.day_card)
        column.addWidget(Beside((self.mine, self.limits), (1, 1), _BESIDE_PX))
        column.addWidget(Beside((self.replay, machines), (1, 1), _BESIDE_PX))


def steady(before: float | None, now: float | None) -> float | None:
    """The hashrate that is shown: a new one once it differs enough; what was known once stays known."""
    if now is None:
        return before
    if before is None or abs(now - before) > _STEADY * before:
        return float(f"{now:.3g}")
    return before
