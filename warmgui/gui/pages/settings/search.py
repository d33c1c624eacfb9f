"""The search of the settings page: its field, what it marks, and the ways to what stands elsewhere."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeySequence,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from warmgui.core.settings.search import Entry, entry, spans
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.settings.ways import WAYS
from warmgui.gui.widgets.basic import Card, button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.units import Formatter
    from warmgui.gui.widgets.basic import Label

_PLAIN = "plain_words"


class SearchField(QLineEdit):
    """Ctrl+F leads to it from anywhere in the window while its page is shown; Esc empties it."""

    entered = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Search settings"))
        self.setAccessibleName(self.tr("Search settings"))
        shown = QKeySequence(QKeySequence.StandardKey.Find).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(self.tr("{keys} · Enter goes to the first hit, Esc clears").format(keys=shown))
        self.setAccessibleDescription(self.toolTip())
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(120)
        self.setMaximumWidth(280)
        self.shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), page)
        self.shortcut.activated.connect(self.take_focus)

    def take_focus(self) -> None:
        """Type here; what stands here already is replaced by what is typed."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: Any) -> None:
        """Enter and Esc are the search's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
        else:
            super().keyPressEvent(event)


class FoundElsewhere(Card):
    """Ways to what is no input of this page: pages, dialogs, first-run steps."""

    chosen = Signal(str)
    """The target of a way."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__(margins=(20, 12, 20, 12), spacing=2)
        self.box.addWidget(label(self.tr("Elsewhere in WarmGUI"), "heading"))
        self.buttons: dict[str, QPushButton] = {}
        self._entries: dict[str, Entry] = {}
        for way in WAYS:
            made = button(formatter.text(way.title), "way")
            made.setProperty("flush", "true")
            made.clicked.connect(lambda _checked=False, target=way.target: self.chosen.emit(target))
            self.buttons[way.target] = made
            self._entries[way.target] = entry([way.title], [way.words], formatter)
            self.box.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def look_for(self, words: Sequence[str], *, inside: bool = False) -> list[tuple[int, QPushButton]]:
        """Show the ways that fit; their ranks. None without words."""
        found = []
        for target, made in self.buttons.items():
            rank = self._entries[target].rank(words, inside=inside) if words else None
            made.setVisible(rank is not None)
            if rank is not None:
                found.append((rank, made))
        self.setVisible(bool(found))
        return found


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say it without moving the keyboard."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def mark(part: Label, words: Sequence[str]) -> None:
    """Mark what a search found in a label; as it was where nothing was found.

    The label's own words are escaped: only the marks are interpreted.
    """
    kept = part.property(_PLAIN)
    plain = part.text() if kept is None else str(kept)
    found = spans(plain, words)
    if not found:
        if kept is not None:
            part.setProperty(_PLAIN, None)
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setText(plain)
        return
    roles, palette = QPalette.ColorRole, QGuiApplication.palette()
    look = (
        f"background-color:{palette.color(roles.Highlight).name()};"
        f"color:{palette.color(roles.HighlightedText).name()}"
    )
    pieces, at = [], 0
    for start, end in found:
        pieces.append(html.escape(plain[at:start]))
        pieces.append(f'<span style="{look}">{html.escape(plain[start:end])}</span>')
        at = end
    part.setProperty(_PLAIN, plain)
    part.setTextFormat(Qt.TextFormat.RichText)
    part.setText("".join(pieces) + html.escape(plain[at:]))
