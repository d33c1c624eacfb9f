"""All that is wrong, below the strip that says the loudest: what, since when, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Severity
from warmgui.gui import icons
from warmgui.gui.pages.home.state import told_faults
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import Card, line
from warmgui.gui.widgets.leaving import clear

if TYPE_CHECKING:
    from warmgui.core.model import Fault, Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_WAITS = translate("home", "It waits for you: press “Go on” when it is dealt with.")
_ENDS = translate("home", "It goes away by itself when it is over.")


def fault_words(fault: Fault) -> Text:
    """How a fault ends, and since when it is there."""
    ends = _WAITS if fault.latched else _ENDS
    if fault.since_utc is None:
        return ends
    return translate("home", "Since {time}. {ends}", time=Amount(fault.since_utc, "clock_utc"), ends=ends)


class FaultList(Card):
    """One row per fault. Hidden until it is asked for, and when there is one fault or none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(16, 8, 16, 8), spacing=0)
        self._theme = theme
        self._shown: object = None
        self._wanted = False
        self.rows: list[QWidget] = []
        theme.changed.connect(self._forget)
        self.hide()

    def action_words(self, snapshot: Snapshot) -> str:
        """What the strip's second button says; "" where the strip says everything."""
        count = len(told_faults(snapshot))
        if count <= 1:
            return ""
        return self.tr("Hide") if self._wanted else self.tr("Show all ({count})").format(count=count)

    def toggle(self) -> None:
        """Show the list, or hide it."""
        self._wanted = not self._wanted

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Show the faults, the loudest first; a change that nobody sees draws nothing."""
        faults = told_faults(snapshot)
        if len(faults) <= 1:
            self._wanted = False
        self.setVisible(self._wanted)
        told = tuple(
            (fault.severity, formatter.text(fault.text), formatter.text(fault_words(fault)))
            for fault in faults
        )
        if self._wanted and told != self._shown:
            self._shown = told
            self._show_rows(told)

    def _show_rows(self, told: tuple[tuple[Severity, str, str], ...]) -> None:
        clear(self.box)
        self.rows = []
        for severity, what, how in told:
            if self.rows:
                self.box.addWidget(line())
            row = self._row(severity, what, how)
            self.rows.append(row)
            self.box.addWidget(row)

    def _row(self, severity: Severity, what: str, how: str) -> QWidget:
        made = QWidget()
        made.setAccessibleName(what)
        made.setAccessibleDescription(how)
        error = severity is Severity.ERROR
        picture = QLabel()
        color = self._theme.palette.danger if error else self._theme.palette.warning_text
        drawing = icons.Icon.WARNING if error else icons.Icon.INFO
        icons.put(picture, icons.pixmap(drawing, color, 18, self.devicePixelRatioF()))
        picture.setFixedWidth(20)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(what, selectable=True))
        words.addWidget(label(how, "small"))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return made

    def _forget(self) -> None:
        """The colours are others: draw the rows again."""
        self._shown = None
