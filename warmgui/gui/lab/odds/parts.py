"""Pieces of "Your odds": whose hashrate it is of, rows of figures that open, and the town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.town import HOMES, YEARS, Town, TownPlan, expected_words, found_words, town, town_plot
from warmgui.core.text import Amount, joined
from warmgui.core.vocabulary import Provenance
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.odds.model import EFFICIENCY, HASHRATE, PRESETS, Miner, described
from warmgui.gui.lab.town_plot import picture
from warmgui.gui.pages.energy.money import MoneyRow
from warmgui.gui.pages.parts import HEADING_PX, hold_side, label, segments
from warmgui.gui.pages.what_if.inputs import InputRow
from warmgui.gui.widgets.badge import provenance_word
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label, button
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.units import Formatter
    from warmgui.gui.pages.energy.money_words import MoneyWords
    from warmgui.gui.theme import Theme

OWN, OTHER = "own", "other"
_TOWN_PX = 230.0


class MinerCard(Card):
    """Whose odds: this PC's, or a machine's that one describes. `changed` carries a `Miner` or None."""

    changed = Signal(object)

    def __init__(self, formatter: Formatter) -> None:
        super().__init__(margins=(20, 12, 20, 12), spacing=8)
        self._formatter = formatter
        self._own: Miner | None = None
        self._chosen = False
        self.whose = segments(
            [(OWN, self.tr("This PC")), (OTHER, self.tr("Another machine"))],
            self.tr("Whose odds"),
            self._on_whose,
        )
        self.words = label()
        self.rows = {spec.key: InputRow(spec, formatter) for spec in (HASHRATE, EFFICIENCY)}
        for row in self.rows.values():
            row.changed.connect(lambda _key, _value: self._describe())
        self.presets = {key: button(formatter.text(words), "chip") for key, words, _, _ in PRESETS}
        for key, _, rate, efficiency in PRESETS:
            self.presets[key].clicked.connect(
                lambda _=False, rate=rate, efficiency=efficiency: self._take(rate, efficiency)
            )
        self._lay_out()
        self._show()

    @property
    def miner(self) -> Miner | None:
        """Whose odds are shown; None: this PC's, and its hashrate is not known."""
        if self.whose.selected == OWN:
            return self._own
        return described(self.rows["hashrate"].value, self.rows["efficiency"].value)

    def show_own(self, miner: Miner | None) -> None:
        """What is measured of this PC."""
        before, shown = self._own, self.whose.selected
        self._own = miner
        if not self._chosen:  # while nothing is known of this PC an example says more than an empty page
            self.whose.select(OWN if miner is not None else OTHER)
        if miner == before and self.whose.selected == shown:
            return
        self._show()
        if self.whose.selected == OWN or self.whose.selected != shown:
            self._tell()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.whose)
        top.addWidget(self.words, 1)
        self.box.addLayout(top)
        self.other = QWidget()
        column = QVBoxLayout(self.other)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        self.examples = QWidget()
        chips = QHBoxLayout(self.examples)
        chips.setContentsMargins(0, 4, 0, 0)
        chips.setSpacing(8)
        for made in self.presets.values():
            chips.addWidget(made)
        chips.addStretch(1)
        inputs = QHBoxLayout()
        inputs.setSpacing(24)
        for row in self.rows.values():
            inputs.addWidget(row, 1)
        column.addLayout(inputs)
        self.box.addWidget(self.examples)
        self.box.addWidget(self.other)

    def _describe(self) -> None:
        self._chosen = True
        self._show()
        self._tell()

    def _on_whose(self, _key: str) -> None:
        self._chosen = True
        self._show()
        self._tell()

    def _take(self, rate: float, efficiency: float) -> None:
        self._chosen = True
        self.rows["hashrate"].show_value(rate)
        self.rows["efficiency"].show_value(efficiency)
        self.whose.select(OTHER)
        self._show()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.miner)

    def _show(self) -> None:
        own = self.whose.selected == OWN
        self.other.setVisible(not own)
        self.examples.setVisible(not own or self._own is None)
        if not own and (self._chosen or self._own is not None):
            self.words.setText(self.tr("A machine that you describe; nothing of it is measured."))
        elif self._own is None:
            self.words.setText(
                self.tr(
                    "Nothing was hashed since the program was started, so nobody knows this PC's hashrate. "
                    "Let it heat or mine, or look at another machine:"
                )
            )
        else:
            rate = self._formatter.amount(Amount(self._own.hashrate_hs, "hashrate_hs"))
            said = {
                Provenance.SIMULATED: self.tr("{rate}, simulated"),
                Provenance.MEASURED: self.tr("{rate}, measured"),
            }.get(self._own.rate_known, joined(["{rate}", provenance_word(self._own.rate_known)]))
            self.words.setText(said.format(rate=rate))


class FigureRows(Card):
    """Figures below one another; each opens. `opened` carries its key."""

    opened = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__(margins=(12, 16, 12, 12), spacing=2)
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 0, 8, 0)
        heading.addWidget(label(title, "heading"))
        self.box.addLayout(heading)
        self.rows: dict[str, MoneyRow] = {}
        self.box.addStretch(1)

    def show_rows(self, rows: Sequence[MoneyWords]) -> None:
        """These, in this order, and no others."""
        if [words.key for words in rows] != list(self.rows):
            for made in self.rows.values():
                self.box.removeWidget(made)
                let_go(made)
            self.rows.clear()
        for words in rows:
            if words.key not in self.rows:
                made = self.rows[words.key] = MoneyRow()
                made.set_openable(opens=True)
                made.clicked.connect(lambda _=False, key=words.key: self.opened.emit(key))
                self.box.insertWidget(self.box.count() - 1, made)
            self.rows[words.key].show_words(words)


class TownCard(Card):
    """Many homes like yours, for a hundred years. Simulated, and seeded."""

    def __init__(self, theme: Theme, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._formatter_source = formatter_source
        self._asked: tuple[float, float] | None = None
        self.shown: Town | None = None
        self.seed = 1
        self.figure = FigureView(theme, plot_height_px=_TOWN_PX)
        self.found = Label(size_px=HEADING_PX, weight=SEMIBOLD, wrap=True)
        self.expected = label()
        hold_side(self.found)
        self.again = button(self.tr("Draw another town"), "")
        self.again.clicked.connect(self._on_again)
        self.seed_words = label(role="small", wrap=False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.again)
        row.addWidget(self.seed_words)
        row.addStretch(1)
        for part in (self.figure, self.found, self.expected):
            self.box.addWidget(part)
        self.box.addLayout(row)
        self.box.addStretch(1)

    def show_town(self, hashrate_hs: float, difficulty: float) -> None:
        """Let it mine."""
        if (hashrate_hs, difficulty) != self._asked:
            self._asked = hashrate_hs, difficulty
            self._draw()

    def retranslate(self) -> None:
        """The words again."""
        self._draw()

    def _on_again(self) -> None:
        self.seed += 1
        self._draw()

    def _draw(self) -> None:
        if self._asked is None:
            return
        formatter = self._formatter_source()
        made = self.shown = town(TownPlan(*self._asked, homes=HOMES, years=YEARS, seed=self.seed))
        self.figure.show_plot(picture(town_plot(made), formatter), formatter)
        self.found.setText(formatter.text(found_words(made)))
        self.expected.setText(formatter.text(expected_words(made)))
        self.seed_words.setText(
            self.tr("Seed {number}: the same one gives the same town.").format(number=self.seed)
        )
