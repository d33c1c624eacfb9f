"""Pieces of the views of real hashing: hashes whose zeros stand out, numbers in a sentence, copying."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from warmgui.gui import fonts
from warmgui.gui.pages.parts import hold_side
from warmgui.gui.widgets.basic import BOLD, REGULAR, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.gui.theme import Theme

_COPIED_MS = 2500
_SLIDER_PX = 24
_HEAD, _TAIL = 16, 4
_LATIN = "\u2066{words}\u2069"
"""Held together from left to right within words that may run the other way."""


def fixed_font(size_px: int = fonts.BASE_PX, weight: QFont.Weight = REGULAR) -> QFont:
    """The system's font of equally wide letters."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(size_px)
    made.setWeight(weight)
    return made


def latin(words: str) -> str:
    """Digits and letters that run from left to right in every language."""
    return _LATIN.format(words=words)


def short_hash(hash_hex: str, head: int = _HEAD) -> str:
    """Its first and last digits: "9c04e2b7716afd09…5530"."""
    if len(hash_hex) <= head + _TAIL:
        return hash_hex
    return f"{hash_hex[:head]}…{hash_hex[-_TAIL:]}"


def breakable(digits: str, every: int = 8) -> str:
    """Long digits that may be broken at the end of a line; only to be looked at."""
    return "\u200b".join(digits[i : i + every] for i in range(0, len(digits), every))


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something when it has finished what it is saying; others notice nothing."""
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class HashLabel(QWidget):
    """A hash, its leading zero digits bold, underlined and in another colour: colour alone says nothing."""

    def __init__(self, *, short: bool = True, size_px: int = fonts.BASE_PX, strong: bool = False) -> None:
        """Make it empty.

        Args:
            short: only its first and last digits are shown.
            size_px: height of the digits.
            strong: in the colour of the text instead of the muted one.
        """
        super().__init__()
        self._short = short
        self.hash_hex = ""
        self.zeros = QLabel()
        self.rest = QLabel()
        for part in (self.zeros, self.rest):
            part.setTextFormat(Qt.TextFormat.PlainText)
        self.zeros.setProperty("role", "accent")
        if not strong:
            self.rest.setProperty("role", "muted")
        bold = fixed_font(size_px, BOLD)
        bold.setUnderline(True)
        self.zeros.setFont(bold)
        self.rest.setFont(fixed_font(size_px))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.zeros, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.rest, 0 if short else 1, Qt.AlignmentFlag.AlignTop)
        if short:
            row.addStretch(1)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        else:
            self.rest.setWordWrap(True)

    def show_hash(self, hash_hex: str) -> None:
        """Another hash; "" shows nothing."""
        self.hash_hex = hash_hex
        shown = short_hash(hash_hex) if self._short else hash_hex
        zeros = len(shown) - len(shown.lstrip("0"))
        self.zeros.setText(shown[:zeros])
        self.zeros.setVisible(zeros > 0)
        self.rest.setText(shown[zeros:] if self._short else breakable(shown[zeros:]))
        self.setAccessibleName(hash_hex)
        self.setToolTip(latin(hash_hex) if self._short and hash_hex else "")


class NumbersLabel(QLabel):
    """A sentence in which some numbers stand out, bold and in a colour of the theme."""

    def __init__(self, theme: Theme, size_px: int = fonts.BASE_PX + 2) -> None:
        super().__init__()
        self._theme = theme
        self._said: tuple[str, dict[str, tuple[str, str]]] = ("", {})
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(fonts.font(self.font(), size_px, tabular=True))
        self.setWordWrap(True)
        hold_side(self)  # type: ignore[arg-type]  # any QLabel has an alignment
        theme.changed.connect(self._draw)

    def say(self, template: str, numbers: Mapping[str, tuple[str, str]]) -> None:
        """Show a sentence.

        Args:
            template: with {named} places, translated.
            numbers: name -> (number, colour of the theme's palette).
        """
        said = (template, dict(numbers))
        if said != self._said:
            self._said = said
            self._draw()

    def plain(self) -> str:
        """What it says, without any looks."""
        template, numbers = self._said
        return template.format_map({name: number for name, (number, _) in numbers.items()})

    def _draw(self) -> None:
        template, numbers = self._said
        marked = {
            name: f'<b style="color:{self._theme.color(tone).name()}">{html.escape(number)}</b>'
            for name, (number, tone) in numbers.items()
        }
        self.setText(html.escape(template, quote=False).format_map(marked))
        self.setAccessibleName(self.plain())


class CopyButton(QPushButton):
    """Puts a text into the clipboard, and says so for a moment."""

    def __init__(self, words: str, what: Callable[[], str], *, kind: str = "") -> None:
        """Make it.

        Args:
            words: on the button.
            what: gives the text when it is pressed.
            kind: of the style sheet.
        """
        super().__init__(words)
        self._words, self._what = words, what
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_COPIED_MS)
        self._back.timeout.connect(lambda: self.setText(self._words))
        self.clicked.connect(self.copy)

    def copy(self) -> None:
        """As if it was pressed."""
        QGuiApplication.clipboard().setText(self._what())
        self.setText(self.tr("Copied"))
        announce(self, self.tr("Copied"))
        self._back.start()

    def hideEvent(self, event: QEvent) -> None:
        """Nothing runs on in a window that is gone."""
        self._back.stop()
        self.setText(self._words)
        super().hideEvent(event)  # type: ignore[arg-type]  # Qt's event, handed on


def fixed_label(words: str = "", size_px: int = fonts.BASE_PX, *, selectable: bool = True) -> Label:
    """Digits and commands, from left to right in every language."""
    made = Label(words, wrap=True)
    made.setFont(fixed_font(size_px))
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    if selectable:
        flags = Qt.TextInteractionFlag
        made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return made


class PlainSlider(QSlider):
    """A slider that leaves the wheel to the page."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        # Qt mirrors the slider but not the parts of its style sheet.
        self.setMinimumHeight(_SLIDER_PX)
        self.setProperty("mirrored", QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: Any) -> None:
        """Scrolling must not change it."""
        event.ignore()
