"""The note beside the history that says where the door is and holds its key; readable by its owner only."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 4096
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True, repr=False)
class Note:
    """Where the door is, and what opens it."""

    address: str
    key: bytes


def note_file(data: Path, *, simulated: bool) -> Path:
    """Of a run in this data folder; a simulation has a door of its own."""
    return data / ("door-simulated.json" if simulated else "door.json")


def new_key() -> bytes:
    """Of one run."""
    return os.urandom(_KEY_BYTES)


def write(file: Path, note: Note) -> None:
    """Put the note in its place, whole, readable by this user only from the first byte on.

    Raises:
        OSError: it cannot be written.
    """
    beside = file.with_name(f"{file.name}.{os.getpid()}.part")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump({"address": note.address, "key": note.key.hex()}, out)
        beside.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def read(file: Path) -> Note | None:
    """The note; None where there is none, or nothing that could be one."""
    try:
        with file.open("rb") as source:
            plain = json.loads(source.read(_LARGEST))
        address, key = plain["address"], bytes.fromhex(plain["key"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    good = isinstance(address, str) and address.isprintable() and len(key) == _KEY_BYTES
    return Note(address, key) if good else None


def remove(file: Path, key: bytes) -> None:
    """Take the note away, if it is still ours."""
    note = read(file)
    if note is not None and note.key == key:
        with contextlib.suppress(OSError):
            file.unlink()
