"""Files that appear whole or not at all: written beside their place, then renamed. Half a file helps nobody.

Whatever goes wrong, an older file of that name stays as it was.
"""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def whole_file(path: str | Path) -> Iterator[IO[str]]:
    """A text file that takes its name when all of it has been written. Line ends are the writer's own.

    A link stays one; a pipe or a device is written to as it is.

    Raises:
        OSError: the file cannot be written.
    """
    with _place_of(path) as place, place.open("w", newline="", encoding="utf-8") as file:
        yield file


def write_whole(path: Path, text: str) -> None:
    """Write a whole file of text.

    Raises:
        OSError: it cannot be written.
    """
    with whole_file(path) as file:
        file.write(text)


def write_whole_bytes(path: str | Path, content: bytes) -> None:
    """Write a whole file of bytes.

    Raises:
        OSError: it cannot be written.
    """
    with _place_of(path) as place:
        place.write_bytes(content)


@contextlib.contextmanager
def _place_of(path: str | Path) -> Iterator[Path]:
    """Where to write: beside the file, and what was written there takes its name at the end."""
    there = Path(path).resolve()
    if there.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if there.exists() and not there.is_file():  # nothing can take its place
        yield there
        return
    if there.exists() and not os.access(there, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    beside = there.with_name(f"{there.name}.{os.getpid()}.part")
    beside.unlink(missing_ok=True)
    beside.touch(exist_ok=False)  # never through a link that somebody else put there
    try:
        yield beside
        beside.replace(there)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
