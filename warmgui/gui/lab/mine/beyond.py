"""Below one's own blocks: what bitcoin's difficulty means, as two small figures of other parts of the lab."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.incomes import incomes_of
from warmgui.core.lab.incomes_words import income_words
from warmgui.core.lab.town import HOMES, YEARS, TownPlan, town, town_plot, town_words
from warmgui.core.text import Amount, joined
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.odds.model import PRESETS, Miner, described, measured
from warmgui.gui.lab.parts import Beside
from warmgui.gui.lab.pool.model import INPUTS, plot_of, question_of
from warmgui.gui.lab.titles import words_of
from warmgui.gui.lab.town_plot import picture
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.lab.paths import PathAnswer
    from warmgui.core.model import NetworkFacts, Snapshot
    from warmgui.core.units import Formatter
    from warmgui.core.vocabulary import Provenance
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_PLOT_PX = 190.0
_SEED = 1
_EXAMPLE = PRESETS[1]
_NEAR = 1.5
"""A hashrate within this factor of the one that was drawn draws nothing anew."""
_LIVES = frozenset({"pool-half", "solo-half"})


class Beyond(QWidget):
    """A town of such PCs, and their income alone or in a pool. Simulated, seeded, and drawn once.

    Args:
        ports: `paths` computes.
        formatter_source: gives the formatter in force.
        theme: colours.
        shares: how the two share the width.
        least_px: from this width on they stand beside each other.
    """

    wanted = Signal(str)
    """The part of the lab with that key is wanted."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        shares: Sequence[int],
        least_px: int,
    ) -> None:
        super().__init__()
        self._paths, self._formatter_source = ports.paths, formatter_source
        self._own: Miner | None = None
        self._drawn: tuple[Miner, float] | None = None
        self.town = _BeyondCard(theme, "odds")
        self.pool = _BeyondCard(theme, "pool")
        for card in (self.town, self.pool):
            card.more.clicked.connect(lambda _=False, key=card.key: self.wanted.emit(key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside((self.town, self.pool), shares, least_px))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw, the first time, and where hashrate or difficulty are really others."""
        self._own, facts = measured(snapshot, self._own), snapshot.network
        if facts is None or not facts.difficulty > 0.0:
            self.hide()
            return
        self.show()
        miner = self._own or described(*_EXAMPLE[2:])
        now = miner, facts.difficulty
        if self._drawn is None or not _alike(self._drawn, now):
            self._drawn = now
            self._draw(miner, facts)

    # ---- private

    def _draw(self, miner: Miner, facts: NetworkFacts) -> None:
        formatter = self._formatter_source()
        whose = self._whose(miner, formatter)
        made = town(TownPlan(miner.hashrate_hs, facts.difficulty, homes=HOMES, years=YEARS, seed=_SEED))
        self.town.figure.show_plot(picture(town_plot(made), formatter), formatter)
        self.town.say(formatter.text(town_words(made)), whose, miner.rate_known)
        if self._paths is None:
            self.pool.hide()
            return
        values = {spec.key: spec.default for spec in INPUTS} | {"hashrate": miner.hashrate_hs}
        asked = question_of(values, facts, seed=_SEED)
        spread = income_words(incomes_of(asked, facts, miner.rate_known))[1]
        self.pool.say(formatter.text(spread), whose, miner.rate_known)
        self._paths.ask(asked, self._on_told)

    def _on_told(self, answer: PathAnswer | None) -> None:
        self.pool.figure.setVisible(answer is not None)
        if answer is None:
            return
        plot = plot_of(answer, logarithmic=False)
        lives = tuple(one for one in plot.series if one.key in _LIVES)
        formatter = self._formatter_source()
        self.pool.figure.show_plot(replace(plot, series=lives), formatter)

    def _whose(self, miner: Miner, formatter: Formatter) -> str:
        name = (
            QCoreApplication.translate("MinerCard", "This PC") if miner.own else formatter.text(_EXAMPLE[1])
        )
        return joined([name, formatter.amount(Amount(miner.hashrate_hs, "hashrate_hs"))])


class _BeyondCard(Card):
    """A figure, what it says, whose it is, and the way to the part of the lab that has more of it."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__(margins=(20, 16, 20, 12), spacing=6)
        self.key = key
        self.figure = FigureView(theme, plot_height_px=_PLOT_PX)
        self.words = label()
        self.whose = label(role="small")
        self.badge = ProvenanceBadge()
        self.more = button(words_of(key), "link")
        self.more.setAutoDefault(False)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.whose, 1)
        below.addWidget(self.badge)
        below.addWidget(self.more)
        self.box.addWidget(self.figure)
        self.box.addWidget(self.words)
        self.box.addStretch(1)
        self.box.addLayout(below)

    def say(self, words: str, whose: str, known: Provenance) -> None:
        """Finished words."""
        self.words.setText(words)
        self.whose.setText(whose)
        self.badge.show_provenance(known)


def _alike(before: tuple[Miner, float], now: tuple[Miner, float]) -> bool:
    was, is_ = before[0], now[0]
    factor = is_.hashrate_hs / was.hashrate_hs
    same = (was.own, was.simulated) == (is_.own, is_.simulated)
    return same and 1.0 / _NEAR < factor < _NEAR and before[1] == now[1]
