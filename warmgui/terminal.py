"""A person at a terminal, who is asked and answers; a pipe or a service is none."""

from __future__ import annotations

import contextlib
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDEST = 100


class Terminal:
    """Where questions are asked.

    Args:
        keys: what is typed; None: standard input.
        out: where a question is shown; None: standard output.
    """

    def __init__(self, keys: TextIO | None = None, out: TextIO | None = None) -> None:
        self._keys = sys.stdin if keys is None else keys
        self._out = sys.stdout if out is None else out

    @property
    def is_one(self) -> bool:
        """Whether somebody sits there; a windowed program on Windows has neither stream."""
        return all(stream is not None and stream.isatty() for stream in (self._keys, self._out))

    def show(self, paragraphs: Iterable[str]) -> None:
        """Text to be read, folded to the terminal's width, a blank line after each paragraph."""
        width = min(shutil.get_terminal_size().columns - 1, _WIDEST)
        for words in paragraphs:
            self._out.write(textwrap.fill(words, width) + "\n\n")
        self._out.flush()

    def answer(self, question: str) -> str:
        """What is typed in answer, in small letters; "" where it ends without one."""
        with contextlib.suppress(OSError):
            self._out.write(f"{question} ")
            self._out.flush()
            return self._keys.readline().strip().lower()
        return ""
