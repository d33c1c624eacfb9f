"""What an entry for the start at log-in can do, on any system."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class EntryState(StrEnum):
    """What the desktop will do at the next log-in."""

    OFF = "off"
    """There is no entry, or somebody switched it off where the desktop lists such entries."""
    ON = "on"
    MOVED = "moved"
    """There is one, but what it starts is no longer there."""
    OTHER = "other"
    """There is one for another folder of settings: another copy's, which is left alone."""


class Autostart(Protocol):
    """The entry of this user for this program."""

    def state(self) -> EntryState:
        """What the desktop will do.

        Raises:
            OSError: nobody can tell.
        """

    def switch(self, *, on: bool) -> None:
        """Write the entry, or remove it; an entry of another copy's is replaced, but never removed.

        Raises:
            OSError: it cannot be written or removed.
        """
