"""The choice where the work goes, and what stands on the page while there is no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from warmgui.core.servers.advice import NODE, POOL
from warmgui.gui import icons
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.servers import model
from warmgui.gui.widgets.basic import Card, button, directed

if TYPE_CHECKING:
    from warmgui.core.settings.model import UpstreamSettings
    from warmgui.gui.theme import Theme

_BELOW_RADIO_PX = 32
_PICTURE_PX = 26


class ChoiceCard(Card):
    """Practice network, or the servers."""

    chosen = Signal(str)
    """The new `upstream.kind`."""

    def __init__(self) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=4)
        self._none = self.tr("Add a pool or your own node below first.")
        self._some = self.tr(
            "Real work, in their order. What a pool pays is the pool's to say, and never much."
        )
        self.practice = QRadioButton(self.tr("Practice network on this PC"))
        self.servers = QRadioButton(self.tr("The pools and nodes below"))
        self._group = QButtonGroup(self)
        for radio in (self.practice, self.servers):
            self._group.addButton(radio)
        self.below = label(self._none, "small")
        self.box.addWidget(label(self.tr("Where the work goes"), "heading"))
        self.box.addSpacing(4)
        self.box.addWidget(self.practice)
        self.box.addLayout(
            _indented(
                label(
                    self.tr(
                        "Real hashes for a small pool inside this program: it earns nothing, and nothing "
                        "leaves your PC."
                    ),
                    "small",
                )
            )
        )
        self.box.addSpacing(4)
        self.box.addWidget(self.servers)
        self.box.addLayout(_indented(self.below))
        self.practice.clicked.connect(lambda: self.chosen.emit(model.PRACTICE))
        self.servers.clicked.connect(lambda: self.chosen.emit(model.SERVERS))

    def show_upstream(self, upstream: UpstreamSettings) -> None:
        """Show what is chosen, and whether there is a choice."""
        practice = upstream.kind == model.PRACTICE
        with QSignalBlocker(self._group):
            (self.practice if practice else self.servers).setChecked(True)
        usable = any(server.enabled for server in upstream.servers)
        self.servers.setEnabled(usable or not practice)
        if upstream.servers and not usable:
            self.below.setText(self.tr("All of them are switched off."))
        else:
            self.below.setText(self._some if usable else self._none)


class EmptyCard(Card):
    """The three ways to go on, none of them urged."""

    add_clicked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 16, 20, 20), spacing=12)
        self._theme = theme
        self._pictures: list[tuple[QLabel, icons.Icon]] = []
        self.box.addWidget(label(self.tr("No pool and no node yet"), "heading"))
        self.box.addWidget(
            label(
                self.tr(
                    "None is needed: on the practice network the heat is the same. If you want the work to "
                    "go to bitcoin, there are two ways. Neither earns what its electricity costs."
                ),
                "muted",
            )
        )
        self.pool = button(self.tr("Add a pool…"), "")
        self.node = button(self.tr("Add my own node…"), "")
        self.pool.clicked.connect(lambda: self.add_clicked.emit(POOL))
        self.node.clicked.connect(lambda: self.add_clicked.emit(NODE))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(
            self._way(
                icons.Icon.SERVERS,
                self.tr("A pool"),
                self.tr(
                    "It hands out the work of many people. A public pool shares rewards by work; a solo pool "
                    "pays a found block to your address alone. It sees your address or user name."
                ),
                self.pool,
            ),
            1,
        )
        row.addWidget(
            self._way(
                icons.Icon.NODE,
                self.tr("Your own node"),
                self.tr(
                    "Your own Bitcoin Core hands out the work: nobody in between, no fee. A found block is "
                    "all yours; at home that happens once in an age."
                ),
                self.node,
            ),
            1,
        )
        self.box.addLayout(row)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _way(self, drawing: icons.Icon, title: str, words: str, made: QWidget) -> QWidget:
        way = QWidget()
        way.setProperty("tile", "true")
        way.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        picture = QLabel()
        picture.setFixedSize(QSize(_PICTURE_PX, _PICTURE_PX))
        self._pictures.append((picture, drawing))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(picture)
        top.addWidget(label(title, "heading"), 1)
        column = QVBoxLayout(way)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(label(words, "muted"))
        column.addStretch(1)
        column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        return way

    def _recolor(self) -> None:
        for picture, drawing in self._pictures:
            color = self._theme.palette.accent_text
            icons.put(picture, icons.pixmap(drawing, color, _PICTURE_PX, self.devicePixelRatioF()))


def _indented(words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(directed(_BELOW_RADIO_PX, 0, 0, 0))
    row.addWidget(words)
    return row
