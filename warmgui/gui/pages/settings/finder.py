"""What of the settings fits a search: shown and marked in place, the rest of the page hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.settings.search import Entry, field_entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from warmgui.core.units import Formatter
    from warmgui.gui.forms import FieldEditor
    from warmgui.gui.pages.settings.search import FoundElsewhere


class Finder:
    """Looks through the editors of the page and what is elsewhere in the program.

    Args:
        editors: by section and name.
        cards: by section.
        elsewhere: what is not on the page.
        formatter: the reader's words.
    """

    def __init__(
        self,
        editors: Mapping[tuple[str, str], FieldEditor],
        cards: Mapping[str, QWidget],
        elsewhere: FoundElsewhere,
        formatter: Formatter,
    ) -> None:
        self._editors, self._cards = editors, cards
        self._elsewhere, self._formatter = elsewhere, formatter
        self._entries: dict[tuple[str, str], Entry] = {}
        self.hits: list[tuple[int, QWidget]] = []
        """How well each fits, the best with the lowest number, from top to bottom."""

    def look_for(self, words: tuple[str, ...]) -> None:
        """Show what fits, also inside of words where nothing begins so; everything without words."""
        if words and not self._entries:
            self._entries = {key: field_entry(e.field, self._formatter) for key, e in self._editors.items()}
        self._show(words, inside=False)
        if words and not self.hits:
            self._show(words, inside=True)

    @property
    def best(self) -> QWidget | None:
        """What fits best; of two alike the upper one."""
        return min(self.hits, key=lambda hit: hit[0])[1] if self.hits else None

    def _show(self, words: tuple[str, ...], *, inside: bool) -> None:
        self.hits = []
        sections: set[str] = set()
        for key, editor in self._editors.items():
            rank = self._entries[key].rank(words, inside=inside) if words else 0
            editor.setVisible(rank is not None)
            editor.mark(words)
            if rank is not None:
                sections.add(key[0])
                self.hits.append((rank, editor))
        for section, card in self._cards.items():
            card.setVisible(not words or section in sections)
        self.hits += self._elsewhere.look_for(words, inside=inside)
