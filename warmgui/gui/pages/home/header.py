"""The home page's header: what happens now, pauses and boosts, and the switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from warmgui.core.settings.heat import RoomSettings
from warmgui.gui import icons
from warmgui.gui.pages.home import state
from warmgui.gui.pages.home.faults import FaultList
from warmgui.gui.pages.home.servers import ServersNotice
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, ElidedLabel, Label, Pill, button
from warmgui.gui.widgets.notice import Notice
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_NARROW_HEADER_PX = 760


class HomeHeader(QWidget):
    """Room, state, where the work goes, pause, and the switch; below them what needs telling."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._dot = ""
        self.title = ElidedLabel(size_px=22, weight=BOLD)
        self.state_pill, self.upstream = Pill(), Pill()
        self.pause = button("", "chip")
        self.pause.setFixedHeight(28)
        self.pause.setIconSize(QSize(12, 12))
        self.pause.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.heat_label = Label(size_px=15, weight=SEMIBOLD)
        self.heat = ToggleSwitch(theme)
        self.simulated = Notice(theme, "simulated", icons.Icon.FLASK)
        self.fault = Notice(theme, "warning", icons.Icon.WARNING)
        self.faults = FaultList(theme)
        self.servers = ServersNotice(theme)
        self._build()
        theme.changed.connect(self._recolor)
        self._recolor()

    def _build(self) -> None:
        self.chips = QWidget()
        rows = QVBoxLayout(self.chips)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self._first_chips, self._more_chips = QHBoxLayout(), QHBoxLayout()
        for chips in (self._first_chips, self._more_chips):
            chips.setSpacing(12)
            rows.addLayout(chips)
        for chip in (self.state_pill, self.upstream, self.pause):
            self._first_chips.addWidget(chip)
        self._first_chips.addStretch(1)
        self._more_chips.addStretch(1)
        switch = QHBoxLayout()
        switch.setSpacing(8)
        switch.addWidget(self.heat_label)
        switch.addWidget(self.heat)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.title)
        self._row.addWidget(self.chips, 1)
        self._row.addStretch(0)
        self._row.addLayout(switch)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addLayout(self._row)
        self._box.addWidget(self.simulated)
        self._box.addWidget(self.fault)
        self._box.addWidget(self.faults)
        self._box.addWidget(self.servers)

    def arrange(self, width_px: int) -> None:
        """The chips beside the title, or below it where that is too narrow."""
        narrow = width_px < _NARROW_HEADER_PX
        if narrow and self._row.indexOf(self.chips) >= 0:
            self._row.removeWidget(self.chips)
            self._row.setStretch(1, 1)
            self._box.insertWidget(1, self.chips)
        elif not narrow and self._row.indexOf(self.chips) < 0:
            self._box.removeWidget(self.chips)
            self._row.insertWidget(1, self.chips, 1)
            self._row.setStretch(2, 0)
        # In a narrow window what happens has a line of its own: it is what one wants to read whole.
        few, many = self._first_chips, self._more_chips
        source, target = (few, many) if narrow else (many, few)
        if source.indexOf(self.pause) >= 0:
            for at, chip in enumerate((self.upstream, self.pause)):
                source.removeWidget(chip)
                target.insertWidget(at + (0 if narrow else 1), chip)

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.heat_label.setText(self.tr("Heat"))
        self.heat.setAccessibleName(self.tr("Heat"))
        self.heat.setToolTip(self.tr("Heat on or off"))
        self.pause.setAccessibleName(self.tr("Pause"))
        # The arrow stands behind the words: the button's own direction is the opposite of the page's.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.pause.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft
        )

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter, *, heat_on: bool) -> None:
        """Show the first line and the notices."""
        name = snapshot.settings.room.name
        # What nobody has named is named in the reader's language.
        self.title.set_text(self.tr("Living room") if name == RoomSettings().name else name)
        self.state_pill.words.set_text(state.state_words(snapshot, formatter))
        self.upstream.words.set_text(state.upstream_words(snapshot, formatter))
        self.pause.setText(state.pause_words(snapshot, formatter) + "\u2002")
        self.heat.setChecked(heat_on)
        self._dot = state.state_color(snapshot)
        self._paint_dot()
        sentence = self.tr("SIMULATED: this PC and this room are invented. Nothing here is measured.")
        self.simulated.say(sentence if snapshot.simulated else "")
        action = self.tr("Go on") if state.latched(snapshot.faults) else ""
        more = self.faults.action_words(snapshot)
        self.fault.say(state.notice_words(snapshot, formatter), action, more)
        self.faults.show_snapshot(snapshot, formatter)
        self.servers.show_snapshot(snapshot, formatter)

    def _recolor(self) -> None:
        self.pause.setIcon(icons.icon(icons.Icon.CHEVRON_DOWN, self._theme.palette.muted, stroke=2.6))
        self._paint_dot()

    def _paint_dot(self) -> None:
        mark: QLabel = self.state_pill.mark
        mark.setVisible(bool(self._dot))
        if self._dot:
            color = self._theme.color(self._dot).name()
            icons.put(mark, icons.dot(color, 10, self.devicePixelRatioF()))
