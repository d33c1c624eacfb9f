"""A language that nobody speaks: it shows which words are in no catalogue, and whether longer ones have room.

"Heating at {power}" becomes "[Ĥéåţîñĝ åţ {power} ····]": readable, 40 % longer, in brackets. What stands on
the screen without brackets was never handed to a translator. "pseudo-rtl" is the same from right to left,
with Arabic letters for the added length. Only tests, the gallery and `--language pseudo` use it.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from warmgui.gui.languages import PSEUDO_LANGUAGES

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PSEUDO, PSEUDO_RTL = PSEUDO_LANGUAGES
LONGER = 0.4
OPENED, CLOSED = "[", "]"
_ACCENTS = str.maketrans("acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ", "åçðéĝĥîĵķļñöŕšţûŵýžÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ")
"""Letters of Latin-1 and Latin Extended-A, which the bundled font has."""
_WORD = 5
_RIGHT_TO_LEFT_MARK = "\u200f"
_NUMBER = "%n"
_QT_WORDS = frozenset({"QPlatformTheme", "QDialogButtonBox"})
"""What Qt writes on the buttons of our dialogs; the rest of Qt's words (names of keys, too) stay."""


def pseudo(source: str, *, right_to_left: bool = False) -> str:
    """A sentence in the language that nobody speaks; places in braces and "%n" stay.

    Args:
        source: of the sources, English.
        right_to_left: for `PSEUDO_RTL`.
    """
    if not any(sign.isalpha() for sign in _words_of(source)):
        return source
    letters = sum(map(len, _words_of(source).split()))
    added = max(1, round(letters * LONGER))
    sign = "ن" if right_to_left else "·"
    filling = " ".join(sign * min(_WORD, added - at) for at in range(0, added, _WORD))
    begin = _RIGHT_TO_LEFT_MARK if right_to_left else ""
    return f"{begin}{OPENED}{_accented(source)} {filling}{CLOSED}"


def is_wrapped(shown: str) -> bool:
    """Whether what is shown came through `pseudo`."""
    return OPENED in shown and CLOSED in shown


class PseudoTranslator(QTranslator):
    """Translates everything that is ours, and Qt's words on buttons."""

    def __init__(self, *, right_to_left: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._right_to_left = right_to_left

    def isEmpty(self) -> bool:
        """There is a translation of everything."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """As `pseudo`; None for Qt's own words, which then stay as they are."""
        del disambiguation, n  # Qt puts the number in
        is_qts = context[:1] == "Q" and context[1:2].isupper() and context not in _QT_WORDS
        return None if is_qts or not source else pseudo(source, right_to_left=self._right_to_left)


def _words_of(source: str) -> str:
    try:
        literals = [literal for literal, _, _, _ in string.Formatter().parse(source)]
    except ValueError:  # a brace that is none of a place
        literals = [source]
    return "".join(literals).replace(_NUMBER, "")


def _accented(source: str) -> str:
    try:
        parts = list(string.Formatter().parse(source))
    except ValueError:
        return source.translate(_ACCENTS)
    found = []
    for literal, name, form, conversion in parts:
        words = literal.replace("{", "{{").replace("}", "}}")
        found.append(_NUMBER.join(part.translate(_ACCENTS) for part in words.split(_NUMBER)))
        if name is not None:
            found.append(
                "{" + name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "") + "}"
            )
    return "".join(found)
