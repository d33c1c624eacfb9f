"""Reads the workflows: the plain part of YAML that they keep to, and nothing beside it.

No YAML library is among the dependencies, and none is needed for mappings, lists and blocks of text. What
this reader refuses may still be YAML; what it takes means the same to every reader of YAML.
"""

from __future__ import annotations

import re
from typing import Any

_KEY = re.compile(r"([A-Za-z_][\w-]*):(?: (.*))?")
_AMBIGUOUS = re.compile(r"^[\[&*!|>%@`?]|^(?:yes|no|on|off|~)$|: |^\{(?!\{)", re.IGNORECASE)


class NotPlainError(ValueError):
    """A line that is not of the plain part; with its number."""


def read(text: str) -> Any:
    """The document.

    Raises:
        NotPlainError: a line is outside of what is understood.
    """
    lines = _Lines(text)
    document = _block(lines, 0)
    if lines.peek() is not None:
        raise NotPlainError(f"line {lines.number}: it stands too far left or right")
    return document


class _Lines:
    """Lines that mean something, one after the other."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._at = 0

    @property
    def number(self) -> int:
        return self._at + 1

    def peek(self) -> tuple[int, str] | None:
        """Indentation and words of the next line; None at the end."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line != line.rstrip() or "\t" in line:
                raise NotPlainError(f"line {self.number}: a tab, or spaces at its end")
            if line.strip() and not line.lstrip().startswith("#"):
                words = line.strip()
                return len(line) - len(words), re.sub(r" #.*$", "", words)
            self._at += 1
        return None

    def take(self) -> None:
        self._at += 1

    def replace(self, indent: int, words: str) -> None:
        """What follows "- " is read as a line of its own."""
        self._lines[self._at] = " " * indent + words

    def text(self, indent: int) -> str:
        """A block of text, deeper than its key."""
        found = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            found.append(line)
            self._at += 1
        return "\n".join(line[indent + 2 :] for line in found).strip("\n") + "\n"


def _block(lines: _Lines, indent: int) -> Any:
    first = lines.peek()
    if first is None or first[0] != indent:
        raise NotPlainError(f"line {lines.number}: something was expected {indent} spaces in")
    return _list(lines, indent) if first[1].startswith("- ") else _mapping(lines, indent)


def _list(lines: _Lines, indent: int) -> list[Any]:
    found = []
    while (line := lines.peek()) is not None and line[0] == indent and line[1].startswith("- "):
        rest = line[1][2:]
        if _KEY.fullmatch(rest):
            lines.replace(indent + 2, rest)
            found.append(_mapping(lines, indent + 2))
        else:
            lines.take()
            found.append(_scalar(rest, lines.number))
    return found


def _mapping(lines: _Lines, indent: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    while (line := lines.peek()) is not None and line[0] == indent:
        key = _KEY.fullmatch(line[1])
        if key is None or key.group(1) in found:
            raise NotPlainError(f"line {lines.number}: no key, or one that was there: {line[1]}")
        name, value = key.group(1), key.group(2)
        lines.take()
        following = lines.peek()
        if value == "|":
            found[name] = lines.text(indent)
        elif value is not None:
            found[name] = _scalar(value, lines.number - 1)
        elif following is not None and following[0] > indent:
            found[name] = _block(lines, indent + 2)
        else:
            found[name] = None
    return found


def _scalar(words: str, number: int) -> str | int | bool:
    if words in ("true", "false"):
        return words == "true"
    if words.isdecimal():
        return int(words)
    if words[0] in "\"'":
        if len(words) < 2 or words[-1] != words[0] or words[0] in words[1:-1] or "\\" in words:
            raise NotPlainError(f"line {number}: these quotation marks are not plain: {words}")
        return words[1:-1]
    if _AMBIGUOUS.search(words):
        raise NotPlainError(f"line {number}: this may mean something else in YAML: {words}")
    return words
