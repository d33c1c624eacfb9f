"""Finding a setting by what people call it: in any order and case, without accents, in English, too.

Each setting has the words that stand on the page (label, help, choices, section) and the words of its table
below: what people call it elsewhere. Both count as they read in the reader's language and in English.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.settings.model import SECTION_TITLES
from warmgui.core.settings.search_words import KIND_WORDS, SECTION_WORDS, WORDS
from warmgui.core.text import Text, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from warmgui.core.settings.model import SettingField
    from warmgui.core.units import Formatter

# Letters that people type for each other.
_SAME = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None, "ٱ": "ا", "ı": "i", "ł": "l", "ø": "o"})


def fold(text: str) -> str:
    """Text as it is compared: lower case, without accents and Arabic vowels, similar letters the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in plain if unicodedata.category(c) not in {"Mn", "Cf"})
    return kept.translate(_SAME)


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, folded."""
    return tuple(fold(query).split())


def spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words of a query stand in a text, as (start, end) of it; in order, joined where they touch."""
    folded, places = "", list[int]()
    for index, character in enumerate(text):
        piece = fold(character)
        folded += piece
        places += [index] * len(piece)
    found = []
    for word in words:
        at = folded.find(word)
        while word and at >= 0:
            found.append((places[at], places[at + len(word) - 1] + 1))
            at = folded.find(word, at + len(word))
    return _joined(sorted(found))


def _joined(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


@dataclass(frozen=True)
class Entry:
    """What can be found, folded: its name, and everything that is said of it."""

    name: str
    everything: str

    def rank(self, words: Sequence[str], *, inside: bool = False) -> int | None:
        """How well it fits, 0 best; None: not at all. Without words everything fits.

        Args:
            words: folded.
            inside: whether Latin words also count in the middle of others ("watt" in "aWATTar"). Those of
                other scripts always do: articles and prefixes are part of the word there, or there are no
                spaces at all.
        """
        if not all(_stands(word, self.everything, inside=inside) for word in words):
            return None
        return sum(not _stands(word, self.name, inside=inside) for word in words)


def _stands(word: str, text: str, *, inside: bool) -> bool:
    if inside or not word.isascii():
        return word in text
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum() and word[0].isalnum():
        at = text.find(word, at + 1)
    return at >= 0


def field_entry(field: SettingField, formatter: Formatter) -> Entry:
    """A setting, as the reader sees it and in English."""
    d = field.declaration
    named = [d.label]
    said = [d.help, d.optional_text, SECTION_TITLES[field.section], *(words for _, words in d.choices)]
    known = [
        WORDS.get((field.section, field.name)),
        SECTION_WORDS.get(field.section),
        KIND_WORDS.get(d.kind),
    ]
    said += [words for words in known if words is not None]
    unit = formatter.unit(d.kind) if d.kind else ""
    return entry(named, said, formatter, more=f"{field.name} {field.section} {unit}")


def entry(named: Sequence[Text], said: Sequence[Text], formatter: Formatter, more: str = "") -> Entry:
    """Something of this name, of which this is said."""
    names = " ".join(_both(text, formatter) for text in named)
    rest = " ".join(_both(text, formatter) for text in said)
    return Entry(fold(names), fold(f"{names} {rest} {more}"))


def _both(text: Text, formatter: Formatter) -> str:
    here, english = formatter.text(text), render(text, formatter.amount)
    return here if here == english else f"{here} {english}"
