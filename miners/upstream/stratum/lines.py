"""From what a connection brings, in pieces of any size, to whole lines; and which of them are jobs."""

from __future__ import annotations

import re

_JOB = re.compile(rb'"method"\s*:\s*"mining\.notify"')
"""Quotation marks within a string have a backslash before them, so this stands in no text."""


class LineTooLongError(Exception):
    """A line longer than any that is read."""


class Lines:
    """Cuts bytes into lines.

    Args:
        longest: bytes of a line, its end not counted.
    """

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._pieces: list[bytes] = []
        self._size = 0

    @property
    def rest(self) -> bytes:
        """The beginning of a line whose end has not come."""
        return b"".join(self._pieces)

    def cut(self, data: bytes) -> list[bytes]:
        """The lines that end in `data`, without their ends.

        Raises:
            LineTooLongError: one is; what came before it is lost with it, for the connection is over.
        """
        *whole, rest = data.split(b"\n")
        if whole:
            whole[0] = self.rest + whole[0]
            self._pieces, self._size = [], 0
        if rest:
            self._pieces.append(rest)
            self._size += len(rest)
        if max(map(len, whole), default=0) > self._longest or self._size > self._longest:
            raise LineTooLongError
        return whole


def newest_job(lines: list[bytes]) -> int:
    """Where the last announcement of a job stands; -1: there is none."""
    return next((at for at in range(len(lines) - 1, -1, -1) if is_job(lines[at])), -1)


def is_job(line: bytes) -> bool:
    """Whether a line announces a job, seen without reading all of it as JSON."""
    return _JOB.search(line) is not None


def may_be_clean(line: bytes) -> bool:
    """Whether a job that is not read further may make earlier work worthless; in doubt it does."""
    return b"false" not in line
