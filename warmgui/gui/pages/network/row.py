"""One host on the page of the network: what it is for, whether and when it was contacted, and its switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from warmgui.core.hosts.switch import can_switch
from warmgui.gui import icons
from warmgui.gui.pages.network import words as say
from warmgui.gui.pages.parts import hold_side, label
from warmgui.gui.widgets.basic import SEMIBOLD, Label, button
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.hosts.entry import HostEntry
    from warmgui.core.model_energy import Contact
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_PICTURE_PX = 20
_SWITCH_COLUMN_PX = 150
_ROLES = {say.USED: "good", say.HELD: "warning", say.OFF: "muted", say.NO_ADDRESS: "muted"}
_PICTURES = {
    say.USED: icons.Icon.NETWORK,
    say.HELD: icons.Icon.PAUSE,
    say.OFF: icons.Icon.CLOSE,
    say.NO_ADDRESS: icons.Icon.MINUS,
}


class HostRow(QWidget):
    """Follows one entry of the registry; the shape of its mark, its word and its switch say the same."""

    switched = Signal(str, bool)
    """Key, and whether it is to be contacted from now on."""
    set_up = Signal(str)
    """Key of a host that must be set up elsewhere first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._state, self._key = theme, "", ""
        self.picture = QLabel()
        self.picture.setFixedSize(_PICTURE_PX, _PICTURE_PX)
        self.title = Label(weight=SEMIBOLD, wrap=True)
        hold_side(self.title)
        self.host = label(role="muted", selectable=True)
        self.purpose = label(role="small")
        self.often = label(role="small")
        self.met = label(role="small")
        self.note = label(role="small")
        self.state = Label(size_px=13, weight=SEMIBOLD)
        self.toggle = ToggleSwitch(theme)
        self.toggle.clicked.connect(lambda on: self.switched.emit(self._key, on))
        self.way = button(self.tr("Set up"), "way")
        self.way.clicked.connect(lambda: self.set_up.emit(self._key))
        theme.changed.connect(self._paint)
        self._lay_out()

    def show_entry(
        self,
        entry: HostEntry,
        contacts: Sequence[Contact],
        now_utc: float,
        formatter: Formatter,
        *,
        can_return: bool,
    ) -> None:
        """Draw an entry.

        Args:
            entry: of the registry.
            contacts: all that are known.
            now_utc: for "5 min ago".
            formatter: words and numbers.
            can_return: where it is off, this page can switch it on.
        """
        words = formatter.text
        state = say.state_of(entry)
        self._key = entry.key
        title, state_words = words(entry.title), words(say.STATE_WORDS[state])
        self.title.setText(title)
        self.host.setText(entry.host or self._instead(entry))
        self.purpose.setText(words(entry.purpose))
        facts = (entry.how_often,) if entry.held_back else (entry.how_often, entry.note)
        self.often.setText(" · ".join(words(fact).rstrip(".") for fact in facts if fact))
        found = say.met(entry, contacts)
        self.met.setText(words(say.met_words(found, now_utc)))
        self.met.setVisible(bool(entry.host))
        self.met.set_role("danger" if found is not None and found.failed else "small")
        self.note.setText(words(entry.note) if entry.held_back else "")
        self.note.setVisible(entry.held_back)
        self.note.set_role("warning")
        self.state.setText(state_words)
        self.state.set_role(_ROLES[state])
        on = state in {say.USED, say.HELD}
        has_switch = can_return or (on and can_switch(entry))
        self.toggle.setVisible(has_switch)
        self.toggle.setChecked(on)
        self.toggle.setAccessibleName(title)
        self.toggle.setAccessibleDescription(state_words)
        self.way.setVisible(not has_switch and not on)
        self.way.setAccessibleName(self.tr("Set up: {title}").format(title=title))
        self.way.setAccessibleDescription(self.host.text())
        self.setAccessibleName(f"{title}: {state_words}, {self.host.text()}")
        if state != self._state:
            self._state = state
            self._paint()

    def _instead(self, entry: HostEntry) -> str:
        """What stands where an address would: those that could be chosen, or that there is none."""
        if entry.others:
            hosts = ", ".join(entry.others)
            return self.tr("None is chosen. It would be one of: {hosts}").format(hosts=hosts)
        return "" if entry.enabled else self.tr("No address is set.")

    def _paint(self) -> None:
        palette = self._theme.palette
        if self._state:
            color = {say.USED: palette.good, say.HELD: palette.warning_text}.get(self._state, palette.muted)
            icons.put(
                self.picture,
                icons.pixmap(_PICTURES[self._state], color, _PICTURE_PX, self.devicePixelRatioF()),
            )

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self.title, self.host, self.purpose, self.often, self.met, self.note):
            words.addWidget(part)
        end = QWidget()
        end.setFixedWidth(_SWITCH_COLUMN_PX)
        ways = QVBoxLayout(end)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(4)
        sides = Qt.AlignmentFlag
        ending: tuple[QWidget, ...] = (self.state, self.toggle, self.way)
        for widget in ending:
            ways.addWidget(widget, 0, sides.AlignTrailing | sides.AlignTop)
        ways.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(self.picture, 0, sides.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(end)
