"""The card "Money, net first": what mining comes to in a day, and where it would break even."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from warmgui.core.model_energy import Economics
from warmgui.gui.pages.energy.money_words import MoneyWords, money_rows, net_words
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Card, Label
from warmgui.gui.widgets.opening import OpeningRow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter

_TWO_COLUMNS_PX = 680
_NET_PX = 27


class MoneyRow(OpeningRow):
    """A name, a number, how it is known, and a line below."""

    def __init__(self, size_px: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        large = size_px == _NET_PX
        self.name = Label(role="muted", size_px=13, wrap=True)
        self.value = Label(size_px=size_px, weight=BOLD if large else SEMIBOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.note = Label(role="small", size_px=12, wrap=True)
        for words in (self.name, self.note):
            hold_side(words)
        top, middle = QHBoxLayout(), QHBoxLayout()
        for row in (top, middle):
            row.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.badge)
        if large:
            middle.addWidget(self.value)
            middle.addStretch(1)
        else:
            top.addWidget(self.value)
        self.box.setSpacing(2)
        self.box.addLayout(top)
        self.box.addLayout(middle)
        self.box.addWidget(self.note)
        self.box.addStretch(1)
        self.let_through(self.name, self.value, self.badge, self.note)

    def show_words(self, words: MoneyWords) -> None:
        """Show finished words; a screen reader hears them as one sentence."""
        self.name.setText(words.name)
        self.value.setText(words.value)
        self.note.setText(words.note)
        self.note.setVisible(bool(words.note))
        self.badge.show_provenance(words.provenance, words.how)
        self.setToolTip(words.how)
        self.setAccessibleName(f"{words.name}: {words.value}, {self.badge.text()}")
        self.setAccessibleDescription(
            ". ".join(dict.fromkeys(part for part in (words.note, words.how) if part))
        )
        self.updateGeometry()


class MoneyCard(Card):
    """Told snapshots. `opened` carries the key of the working of a figure."""

    opened = Signal(str)

    def __init__(self, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(12, 16, 12, 12), spacing=4)
        self._formatter_source = formatter_source
        self._openable: Collection[str] = ()
        self._columns, self._wanted = 0, 1
        self.title = label("", "heading")
        self.net = MoneyRow(_NET_PX)
        self.net.clicked.connect(lambda: self._on_row("net_per_day"))
        self.rows: dict[str, MoneyRow] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 0, 8, 0)
        heading.addWidget(self.title)
        self.box.addLayout(heading)
        self.box.addWidget(self.net)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.title.setText(self.tr("Money, net first"))

    def show_snapshot(self, snapshot: Snapshot, openable: Collection[str] = ()) -> None:
        """Show the figures; those whose working is in `openable` are buttons."""
        self._openable = openable
        f = self._formatter_source()
        economics = Economics() if snapshot.energy is None else snapshot.energy.economics
        self.net.show_words(net_words(economics, f))
        self.net.set_openable(opens="net_per_day" in openable)
        for words in money_rows(economics, f):
            if words.key not in self.rows:
                made = self.rows[words.key] = MoneyRow()
                made.clicked.connect(lambda _=False, key=words.key: self._on_row(key))
                self._columns = 0
            self.rows[words.key].show_words(words)
            self.rows[words.key].set_openable(opens=words.key in openable)
        self._arrange()

    def arrange(self, width_px: int) -> None:
        """Two columns where there is room for two: the page tells how much there is."""
        self._wanted = 2 if width_px >= _TWO_COLUMNS_PX else 1
        self._arrange()

    def _arrange(self) -> None:
        columns = self._wanted
        if columns == self._columns:
            return
        self._columns = columns
        for at, made in enumerate(self.rows.values()):
            self._grid.removeWidget(made)
            self._grid.addWidget(made, at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_row(self, key: str) -> None:
        if key in self._openable:
            self.opened.emit(key)
