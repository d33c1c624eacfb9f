"""What is read on a window under the pseudo-locale, and which of it never went through a translator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from warmgui.core.kinds import CURRENCY_SYMBOLS
from warmgui.gui.i18n_pseudo import CLOSED, OPENED
from warmgui.gui.i18n_report import SAME

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = """H kH MH GH TH PH EH Hs s min h d W kW MW Wh kWh MWh J K C F m km ft sat sats BTC BTU ct g kg t CO
 k M G T P E GiB MiB kB MB MHz GHz px lb ms ft² m³ m²"""
UNITS = frozenset(_UNITS.split())
"""Symbols are the same in every language, also behind a prefix."""
_NAMES = """WarmGUI SHA PDF CSV SVG PNG JSON HTTP URL TLS TCP MQTT CPU GPU AVX Ctrl Shift XPUB Stratum Home
 Assistant Shelly Tasmota USB evcc Bitcoin Core COP GitHub Inter Qt Python Ethernet ANSI False True"""
NAMES = frozenset(_NAMES.split())
"""Proper names, keys, and words of programs that stand alone."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(
    r"\S*(?://|\.(?:com|org|net|io|fi|uk|de|at|es|example|local|sqlite3|txt|json|toml|log|py|pdf|csv)\b)\S*|~?/\S+"
)
_HEX = re.compile(r"\b(?:0x)?[0-9a-f]*\d[0-9a-f]*\b|\b[0-9a-f]{8,}\b|\b[a-z]*\d+[a-z0-9]*\b", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\u2066-\u2069]")


def texts_of(top: QWidget) -> Iterator[tuple[str, str]]:
    """(where, words) of everything that a person reads or hears in a window."""
    yield type(top).__name__, top.windowTitle()
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisibleTo(top):
            continue
        where = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        yield f"{where}: tooltip", widget.toolTip()
        yield f"{where}: accessible name", widget.accessibleName()
        yield f"{where}: accessible description", widget.accessibleDescription()
        for words in _words_of(widget):
            yield where, words


def _words_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.specialValueText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(i) for i in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield from (_named(action) for action in widget.actions())
    elif isinstance(widget, QAbstractItemView):
        yield from _table(widget)


def _named(action: QAction) -> str:
    return action.text()


def _table(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 30)):
            yield str(model.index(row, column).data() or "")


def untranslated(words: str, data: frozenset[str] = frozenset()) -> str:
    """What of some words has letters and stands outside the brackets; "" when all of it was translated.

    Args:
        words: as they are shown.
        data: words that a person or a device gave: names are nobody's to translate.
    """
    rest = _INVISIBLE.sub("", words)
    for known in sorted(data, key=len, reverse=True):
        rest = rest.replace(known, " ")
    rest = _outside(rest)
    for symbol in sorted(CURRENCY_SYMBOLS, key=len, reverse=True):
        rest = rest.replace(symbol, " ")
    rest = _HEX.sub(" ", _ADDRESS.sub(" ", rest))
    for same in sorted(SAME, key=len, reverse=True):
        if len(same) > 2:
            rest = rest.replace(same, " ")
    return " ".join(word for word in _WORD.findall(rest) if word not in UNITS and word not in NAMES)


def _outside(words: str) -> str:
    """The parts that stand in no bracket."""
    found, depth = [], 0
    for sign in words:
        depth += sign == OPENED
        if depth == 0:
            found.append(sign)
        depth -= sign == CLOSED and depth > 0
    return "".join(found)


class Painted:
    """Hears what is painted with `drawText` from Python: dials, weeks and figures."""

    def __init__(self) -> None:
        self.words: dict[str, None] = {}
        self._draw: Any = QPainter.drawText

    def __enter__(self) -> Self:
        draw, heard = self._draw, self.words

        def spied(painter: QPainter, *arguments: Any) -> Any:
            heard.update((one, None) for one in arguments if isinstance(one, str))
            return draw(painter, *arguments)

        QPainter.drawText = spied  # type: ignore[method-assign]  # put back below
        return self

    def __exit__(self, *_error: object) -> None:
        QPainter.drawText = self._draw  # type: ignore[method-assign]
