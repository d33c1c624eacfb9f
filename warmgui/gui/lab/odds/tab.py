"""Your odds: how long a block takes, what that compares with, a town of such homes, and what luck costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.comparisons import (
    against_words,
    comparison,
    comparison_working,
    heads_words,
    known_words,
)
from warmgui.core.lab.waiting import NOBODY_IS_DUE, chance_plot, density_plot
from warmgui.core.money.known import declared
from warmgui.core.text import Amount
from warmgui.core.vocabulary import Provenance
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.odds.model import NAMES, Miner, OddsCase, compared, measured
from warmgui.gui.lab.odds.parts import FigureRows, MinerCard, TownCard
from warmgui.gui.pages.energy.money_words import MoneyWords
from warmgui.gui.pages.parts import label, new_card, segments
from warmgui.gui.pages.working.dialog import WorkingDialog, opened
from warmgui.gui.scale import GAP_PX

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_TWO_COLUMNS_PX = 860
_BEST, _HEADS = "best", "heads"
CHANCE, DENSITY = "chance", "density"


class OddsTab(QWidget):
    """Told snapshots; draws what changed.

    Args:
        ports: not needed here.
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
        self._ports, self._formatter_source = ports, formatter_source
        self._snapshot: Snapshot | None = None
        self._own: Miner | None = None
        self._shown: OddsCase | None = None
        self.dialog: WorkingDialog | None = None
        self.miner = MinerCard(formatter_source())
        self.miner.changed.connect(lambda _miner: self._refresh())
        self.figure = FigureView(theme)
        self.kind = segments(
            [(CHANCE, self.tr("Chance by then")), (DENSITY, self.tr("How waits are spread"))],
            self.tr("Which figure"),
            lambda _key: self._draw_wait(),
        )
        self.due = label(role="muted")
        self.rows = FigureRows(self.tr("Your odds in numbers"))
        self.rows.opened.connect(self.open_working)
        self.alike = FigureRows(self.tr("What the chance of a year is like"))
        self.alike.opened.connect(self._open_comparison)
        self.town = TownCard(theme, formatter_source)
        self.nothing = label(role="muted")
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Keep the newest state; draw it while somebody sees it."""
        self._snapshot = snapshot
        self._own = measured(snapshot, self._own)
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: Any) -> None:
        """Catch up."""
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: Any) -> None:
        """One column or two."""
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS_PX
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def open_working(self, key: str) -> None:
        """Open a figure, as it is now."""
        formatter = self._formatter_source()
        if key == _BEST and self._snapshot is not None:
            keys = ["odds.best_percentile", "odds.typical_best_today"]
            self._open(opened(self._snapshot, keys, formatter, self))
        elif self._shown is not None and key in NAMES:
            more = [self._shown.working(other) for other in NAMES if other != key]
            if self.town.shown is not None:
                more.append(self._shown.of_town(self.town.shown))
            self._open(WorkingDialog(self._shown.working(key), formatter, self, more=more))

    # ---- private

    def _lay_out(self) -> None:
        wait, box = new_card()
        box.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        box.addSpacing(6)
        box.addWidget(self.figure)
        box.addWidget(self.due)
        box.addStretch(1)
        self._content = QWidget()
        self._columns = QHBoxLayout(self._content)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP_PX)
        for cards, part in (((wait, self.town), 3), ((self.rows, self.alike), 2)):
            side = QVBoxLayout()
            side.setSpacing(GAP_PX)
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
            self._columns.addLayout(side, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.miner)
        column.addWidget(self.nothing)
        column.addWidget(self._content)
        self.nothing.hide()

    def _refresh(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        self.miner.show_own(self._own)
        miner, facts = self.miner.miner, snapshot.network
        case = None
        if miner is not None and facts is not None:
            # The flat one: over such times the price of this hour says nothing.
            case = OddsCase(miner, facts, declared(snapshot.settings.money.tariff_per_kwh))
        if facts is None:
            self.nothing.setText(self.tr("Nothing is known of bitcoin's difficulty, so there are no odds."))
        self.nothing.setVisible(facts is None)
        self._content.setVisible(case is not None and case.waiting is not None)
        if case is not None and case.waiting is not None:
            self._show(case)

    def _show(self, case: OddsCase) -> None:
        changed = self._shown is None or (case.miner, case.facts, case.price.value) != (
            self._shown.miner,
            self._shown.facts,
            self._shown.price.value,
        )
        self._shown = case
        if changed:
            self._draw_wait()
            self._show_comparisons(case)
            self.town.show_town(case.miner.hashrate_hs, case.facts.difficulty)
        self._show_rows(case)

    def _draw_wait(self) -> None:
        if self._shown is None:
            return
        found, formatter = self._shown.waiting, self._formatter_source()
        if found is not None:
            plot = density_plot if self.kind.selected == DENSITY else chance_plot
            self.figure.show_plot(plot(found, simulated=self._shown.miner.simulated), formatter)
        self.due.setText(formatter.text(NOBODY_IS_DUE))

    def _show_rows(self, case: OddsCase) -> None:
        formatter = self._formatter_source()
        rows = []
        for key, name in NAMES.items():
            working = case.working(key)
            words = formatter.amount(working.result)
            note = ""
            if working.result.value is None:
                note = self.tr("How much power mining adds is not known while this PC does not mine.")
            rows.append(MoneyWords(key, formatter.text(name), words, working.provenance, note))
        best = self._best_row(formatter)
        self.rows.show_rows([*rows, best] if best is not None and case.miner.own else rows)

    def _show_comparisons(self, case: OddsCase) -> None:
        formatter, found = self._formatter_source(), case.waiting
        if found is None:
            return
        heads = MoneyWords(
            _HEADS,
            formatter.text(heads_words(found.per_year)),
            formatter.amount(Amount(found.per_year, "chance")),
            case.working("year").provenance,
        )
        rows = [
            MoneyWords(
                each.key,
                _beginning(formatter.text(each.name)),
                formatter.amount(Amount(each.chance, "chance")),
                comparison_working(each).provenance,
                formatter.text(against_words(found.per_year, each)),
                formatter.text(known_words(each)),
            )
            for each in compared(found.per_year)
        ]
        self.alike.show_rows([heads, *rows])

    def _open_comparison(self, key: str) -> None:
        if key == _HEADS:
            self.open_working("year")
        else:
            working = comparison_working(comparison(key))
            self._open(WorkingDialog(working, self._formatter_source(), self))

    def _best_row(self, formatter: Formatter) -> MoneyWords | None:
        snapshot = self._snapshot
        part = None if snapshot is None else snapshot.odds.best_percentile
        if snapshot is None or part is None or snapshot.shares.best_difficulty is None:
            return None
        value = formatter.amount(Amount(snapshot.shares.best_difficulty, "difficulty"))
        note = self.tr("Of days with so many hashes, {part} have a smaller best share.")
        known = Provenance.SIMULATED if snapshot.simulated else Provenance.MEASURED
        said = note.format(part=formatter.amount(Amount(part, "fraction")))
        return MoneyWords(_BEST, self.tr("Your best share today"), value, known, said)

    def _open(self, dialog: WorkingDialog | None) -> None:
        self.dialog = dialog
        if dialog is not None:
            dialog.destroyed.connect(self._forget)
            dialog.open()

    def _forget(self) -> None:
        self.dialog = None


def _beginning(words: str) -> str:
    """Words that stand within sentences elsewhere, at the beginning of a line."""
    return words[:1].upper() + words[1:]
