"""Reading BOINC's XML with doubt: a small tree, bounded, without document types and without entities.

BOINC writes its XML by hand: a project's name may hold a bare "&", and a byte may not be UTF-8. What is no
entity of XML's own five is taken as text, so that no entity can ever be declared and grow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat  # document types are refused before anything of them is read

from warmgui.core.text import Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 8 * 2**20
MOST_NODES = 200_000
DEEPEST = 40

_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class ScienceAnswerError(ValueError):
    """What a program sent is no answer that can be used. `text` says why, without a full stop."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text


@dataclass(slots=True)
class Node:
    """An element: its name, the text directly in it, its children in order."""

    name: str
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def find(self, name: str) -> Node | None:
        """The first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> Iterator[Node]:
        """Children of a name."""
        return (child for child in self.children if child.name == name)

    def words(self, name: str) -> str:
        """The text of a child, trimmed; "" where there is none."""
        child = self.find(name)
        return "" if child is None else child.text.strip()

    def number(self, name: str) -> float | None:
        """A child's text as a finite number; None where it is none."""
        try:
            value = float(self.words(name))
        except ValueError:
            return None
        return value if abs(value) < float("inf") else None

    def whole(self, name: str) -> int | None:
        """A child's text as a whole number; None where it is none."""
        value = self.number(name)
        return int(value) if value is not None and value == int(value) else None


def parse(raw: bytes) -> Node:
    """The root element of an answer.

    Raises:
        ScienceAnswerError: it is too long, no XML, too deep, or declares a document type.
    """
    if len(raw) > MOST_BYTES:
        raise ScienceAnswerError(TOO_LONG)
    words = _BARE.sub("&amp;", _CONTROLS.sub("", raw.decode("utf-8", "replace")))
    reader = _Reader()
    try:
        reader.parser.Parse(words.strip(), True)  # noqa: FBT003 - expat's own way to say that this is all
    except (expat.ExpatError, ValueError) as error:
        if isinstance(error, ScienceAnswerError):
            raise
        raise ScienceAnswerError(translate("science", "its answer cannot be read")) from error
    return reader.root


TOO_LONG = translate("science", "its answer is far too long")


class _Reader:
    """Builds the tree."""

    def __init__(self) -> None:
        self.root = Node("")
        self._open: list[Node] = []
        self._count = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words

    def _refuse(self, *_: object) -> None:
        raise ScienceAnswerError(translate("science", "its answer declares a document type"))

    def _start(self, name: str, _: object) -> None:
        self._count += 1
        if self._count > MOST_NODES or len(self._open) >= DEEPEST:
            raise ScienceAnswerError(TOO_LONG)
        node = Node(name)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _words(self, words: str) -> None:
        self._open[-1].text += words
