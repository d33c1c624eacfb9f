"""The card "One kWh of heat in this room costs": this PC and every other way to heat, in money or in CO₂."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from warmgui.gui.figures.chart_plots import comparison_plot
from warmgui.gui.figures.save_line import SaveLine, widget_file
from warmgui.gui.pages.energy.money_words import comparison_rows
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import MEDIUM, SEMIBOLD, Card, Label
from warmgui.gui.widgets.cost_bars import Track
from warmgui.gui.widgets.opening import OpeningRow
from warmgui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.save import FigureFile
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.cost_bars import CostWords


class CostRow(OpeningRow):
    """Name, note, value and bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label(size_px=14, weight=MEDIUM)
        self.mark = Label(role="badge", size_px=10)
        self.mark.setFixedHeight(18)
        self.note = Label(role="muted", size_px=13, wrap=True)
        hold_side(self.note)
        self.value = Label(size_px=14, weight=SEMIBOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.track = Track(theme)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.mark)
        top.addWidget(self.note, 1)
        top.addWidget(self.badge)
        top.addWidget(self.value)
        self.box.addLayout(top)
        self.box.addWidget(self.track)
        self.let_through(self.name, self.mark, self.note, self.value, self.badge, self.track)

    def show_words(self, words: CostWords) -> None:
        """Show finished words; a screen reader hears them as one sentence."""
        self.name.setText(words.name)
        self.mark.setText(words.mark)
        self.mark.setVisible(bool(words.mark))
        self.note.setText(words.note)
        self.value.setText(words.value)
        self.badge.show_provenance(words.provenance, words.how)
        self.track.show_share(words.share, words.look)
        self.setToolTip(words.how)
        mark = f" ({words.mark})" if words.mark else ""
        self.setAccessibleName(f"{words.name}{mark}: {words.value}, {self.badge.text()}")
        self.setAccessibleDescription(". ".join(part for part in (words.note, words.how) if part))
        self.updateGeometry()


class CostCard(Card):
    """Told snapshots. `opened` carries the key of the working of a row."""

    opened = Signal(str)

    def __init__(self, theme: Theme, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(12, 16, 12, 12), spacing=2)
        self._theme, self._formatter_source = theme, formatter_source
        self._snapshot: Snapshot | None = None
        self._openable: Collection[str] = ()
        self._keys: list[str] = []
        self.title = label("", "heading")
        self.kind = Segments(("cost", "carbon"), kind="quiet")
        self.kind.select("cost")
        self.kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.kind.chosen.connect(self._on_kind)
        self.nothing = label(role="muted")
        self.nothing.setContentsMargins(8, 0, 8, 6)
        self.rows: list[CostRow] = []
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self.kind)
        self.bars = QWidget()
        self._list = QVBoxLayout(self.bars)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self.files = SaveLine(self._file)
        self.files.setContentsMargins(8, 0, 8, 0)
        self.box.addLayout(top)
        self.box.addWidget(self.nothing)
        self.box.addWidget(self.bars)
        self.box.addWidget(self.files)
        self.box.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        carbon = self.kind.selected == "carbon"
        costs, emits = (
            self.tr("One kWh of heat in this room costs"),
            self.tr("One kWh of heat in this room emits"),
        )
        self.title.setText(emits if carbon else costs)
        self.kind.set_words({"cost": self.tr("Cost"), "carbon": self.tr("CO₂")})
        self.kind.setAccessibleName(self.tr("Compare cost or carbon dioxide"))
        self.bars.setAccessibleName(self.title.text())
        self.setAccessibleName(self.title.text())
        self.files.retranslate()
        self.nothing.setText(self.tr("Nothing can be compared yet: no price is known."))

    def show_snapshot(self, snapshot: Snapshot, openable: Collection[str] = ()) -> None:
        """Show the comparisons; rows whose working is in `openable` are buttons."""
        self._snapshot, self._openable = snapshot, openable
        comparisons = () if snapshot.energy is None else snapshot.energy.comparisons
        carbon = self.kind.selected == "carbon"
        rows = comparison_rows(comparisons, self._formatter_source(), carbon=carbon)
        self.nothing.setVisible(not rows)
        self.files.setVisible(bool(rows))
        for at in range(len(self.rows), len(rows)):
            made = CostRow(self._theme)
            made.clicked.connect(lambda _=False, at=at: self._on_row(at))
            self.rows.append(made)
            self._list.addWidget(made)
        for made, words in zip(self.rows, rows, strict=False):
            made.show_words(words)
            made.set_openable(opens=self._key(words.key) in openable)
        for at, made in enumerate(self.rows):
            made.setVisible(at < len(rows))
        self._keys = [words.key for words in rows]

    def _file(self) -> FigureFile | None:
        snapshot = self._snapshot
        if snapshot is None or snapshot.energy is None or not snapshot.energy.comparisons:
            return None
        carbon = self.kind.selected == "carbon"
        plot = comparison_plot(snapshot.energy.comparisons, carbon=carbon, simulated=snapshot.simulated)
        return widget_file(plot.key, self.bars, self._theme, self._formatter_source(), lambda: [plot])

    def _key(self, way: str) -> str:
        return f"comparison.{way}{'.co2' if self.kind.selected == 'carbon' else ''}"

    def _on_kind(self, _key: str) -> None:
        self.retranslate()
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot, self._openable)

    def _on_row(self, at: int) -> None:
        key = self._key(self._keys[at])
        if key in self._openable:
            self.opened.emit(key)
