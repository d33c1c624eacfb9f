"""What stands on the page while there are neither other places nor heaters in the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from warmgui.gui import icons
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from warmgui.gui.theme import Theme

_PICTURE_PX = 32


class EmptyCard(Card):
    """Two sentences, and the first two things to do."""

    find_clicked = Signal()
    add_heater_clicked = Signal()
    add_place_clicked = Signal()

    def __init__(self, theme: Theme, *, can_find: bool) -> None:
        super().__init__(margins=(20, 20, 20, 20), spacing=12)
        self._theme = theme
        title = self.tr("More than this PC's room")
        self.setAccessibleName(title)
        self.picture = QLabel()
        self.picture.setFixedSize(QSize(_PICTURE_PX, _PICTURE_PX))
        self.search = button(self.tr("Find heaters…") if can_find else self.tr("Add a heater…"), "primary")
        self.search.clicked.connect(self.find_clicked if can_find else self.add_heater_clicked)
        self.place = button(self.tr("Add a place…"), "")
        self.place.clicked.connect(self.add_place_clicked)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(title, "heading"))
        words.addWidget(
            label(
                self.tr(
                    "Small miners in your network (Bitaxe, NerdQAxe, Avalon) can keep another room, a water "
                    "tank, a pool or a greenhouse warm, or carry the steady part of this room's heat. "
                    "Nothing is searched, set or switched before you agree to it."
                )
            )
        )
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.picture)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.search)
        buttons.addWidget(self.place)
        buttons.addStretch(1)
        self.box.addLayout(top)
        self.box.addLayout(buttons)
        theme.changed.connect(self._recolor)
        self._recolor()

    def _recolor(self) -> None:
        color = self._theme.palette.accent_text
        icons.put(
            self.picture, icons.pixmap(icons.Icon.PLACES, color, _PICTURE_PX, self.devicePixelRatioF(), 1.6)
        )
