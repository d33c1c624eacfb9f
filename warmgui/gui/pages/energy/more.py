"""The card "What if…": claims that one can compute, the claim checker, last week anew, and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout

from warmgui.gui import fonts
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label, button, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.money.scenario import Scenario
    from warmgui.core.units import Formatter

ACTIONS = ("claim", "replay", "sources")
GROUPS = ("home", "heat", "grid", "world")
"""Of `Scenario.group`, in the order of the list; whatever else there is comes last."""
_LINK_PX, _GAP_PX, _SIDES_PX = 28, 16, 36


class MoreCard(Card):
    """Lists what can be opened; the page opens it.

    Args:
        scenarios: what can be computed.
    """

    scenario_chosen = Signal(object)
    """The `Scenario`."""
    chosen = Signal(str)
    """One of `ACTIONS`."""

    def __init__(self, scenarios: Sequence[Scenario]) -> None:
        super().__init__(margins=(20, 16, 12, 16), spacing=4)
        self._columns = 0
        self.title = label("", "heading")
        self.sentence = label(role="muted")
        self.links: list[tuple[Scenario, QPushButton]] = []
        self.headings: dict[str, Label] = {}
        self._blocks: list[QVBoxLayout] = []
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(_GAP_PX)
        for group in sorted({one.group for one in scenarios}, key=_place):
            self._blocks.append(self._block(group, [one for one in scenarios if one.group == group]))
        self.ways: dict[str, QPushButton] = {}
        self._below = below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        below.setSpacing(8)
        for key in ACTIONS:
            made = self.ways[key] = button("", "")
            made.setAutoDefault(False)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            below.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        below.addStretch(1)
        self.box.addWidget(self.title)
        self.box.addWidget(self.sentence)
        self.box.addSpacing(6)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)
        self.box.addSpacing(6)
        self.box.addWidget(line())
        self.box.addSpacing(8)
        self.box.addLayout(below)
        self._arrange(1)

    def retranslate(self, formatter: Formatter) -> None:
        """All words."""
        self.title.setText(self.tr("What if…"))
        self.sentence.setText(self.tr("Claims that were made, with numbers that you can change:"))
        groups = {
            "home": self.tr("At home"),
            "heat": self.tr("Heat that somebody pays for"),
            "grid": self.tr("The grid, sun and gas"),
            "world": self.tr("The world"),
        }
        for group, shown in self.headings.items():
            shown.setText(groups.get(group, ""))
            shown.setVisible(group in groups)
        for scenario, made in self.links:
            _name(made, formatter.text(scenario.title))
        words = {
            "claim": self.tr("Check a claim…"),
            "replay": self.tr("Replay last week under another policy…"),
            "sources": self.tr("Set up prices and signals…"),
        }
        for key, made in self.ways.items():
            made.setText(words[key])

    def arrange(self, width_px: int) -> None:
        """As many columns as have room.

        The page tells the width: a card that is laid out for more room would never become narrow by itself.
        """
        room_px = width_px - _SIDES_PX
        self._arrange(self._columns_for(room_px))
        wanted_px = sum(made.sizeHint().width() + self._below.spacing() for made in self.ways.values())
        directions = QBoxLayout.Direction
        self._below.setDirection(directions.LeftToRight if wanted_px <= room_px else directions.TopToBottom)

    def _columns_for(self, width_px: int) -> int:
        """All groups side by side, or two, or one below the other: no title is ever cut off."""
        for columns in (len(self._blocks), 2):
            rows = -(-len(self._blocks) // columns)
            wide = [self._wide_px(group) for group in self.headings]
            widest = [max(wide[at : at + rows]) for at in range(0, len(wide), rows)]
            if sum(widest) + (len(widest) - 1) * _GAP_PX <= width_px:
                return columns
        return 1

    def _wide_px(self, group: str) -> int:
        """Of the words themselves: a layout within a layout remembers what they were before."""
        links = [made.sizeHint().width() for scenario, made in self.links if scenario.group == group]
        return max([self.headings[group].sizeHint().width(), *links])

    def _block(self, group: str, scenarios: Sequence[Scenario]) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(0)
        heading = self.headings[group] = label("", "small", wrap=False)
        heading.setFont(fonts.font(heading.font(), 12, SEMIBOLD))
        block.addWidget(self.headings[group])
        for scenario in scenarios:
            made = self._link()
            made.clicked.connect(lambda _=False, one=scenario: self.scenario_chosen.emit(one))
            self.links.append((scenario, made))
            block.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        block.addStretch(1)
        return block

    def _link(self) -> QPushButton:
        made = button("", "link")
        made.setProperty("flush", "true")
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.setFixedHeight(_LINK_PX)
        return made

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self._blocks) // columns)
        for block in self._blocks:
            self._grid.removeItem(block)
        for at, block in enumerate(self._blocks):
            self._grid.addLayout(block, at % rows, at // rows)
        for column in range(len(self._blocks)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _place(group: str) -> int:
    return GROUPS.index(group) if group in GROUPS else len(GROUPS)


def _name(made: QPushButton, words: str) -> None:
    # The sign behind the words turns round by itself among words that run the other way.
    made.setText(f"{words}\u2002›")
    made.setAccessibleName(words)
