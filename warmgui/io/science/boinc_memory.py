"""What BOINC was set to before we steered it: kept beside our data, so that a crash loses nothing of it."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.house.compute.boinc import MODES
from warmgui.core.house.compute.override import own_limit_pct, restored
from warmgui.io.science.boinc_words import CANNOT_REMEMBER
from warmgui.io.science.trouble import ScienceProblemError
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

FILE = "science.json"
_MOST_BYTES = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Before:
    """The user's own choices in a BOINC."""

    port: int
    run: str
    """One of `MODES`' words."""
    gpu: str
    limit_pct: float
    """Lowest of the user's own limits of time."""
    override: str | None
    """The file of local preferences; None: there was none."""
    written: str | None = None
    """What we wrote in its place last; None: nothing."""


def read(file: Path) -> Before | None:
    """What is remembered; None: nothing, or nothing that can be read."""
    try:
        with file.open("rb") as opened:
            stored = json.loads(opened.read(_MOST_BYTES))
        known = Before(**stored)
        return known if _good(known) else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, RecursionError) as error:
        log.warning("what BOINC was set to before cannot be read: %s", error)
        return None


def _good(known: Before) -> bool:
    """Whether it can be.

    Raises:
        TypeError: it cannot.
    """
    modes, texts = set(MODES.values()), (known.override, known.written)
    return (
        type(known.port) is int
        and {known.run, known.gpu} <= modes
        and isinstance(known.limit_pct, int | float)
        and 0 < known.limit_pct <= 100  # noqa: PLR2004 - per cent
        and all(text is None or isinstance(text, str) for text in texts)
    )


def write(file: Path, before: Before) -> None:
    """Remember.

    Raises:
        OSError: it cannot be written.
    """
    write_whole(file, json.dumps(asdict(before)))


def forget(file: Path) -> None:
    """All is as it was."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        log.warning("what BOINC was set to before cannot be removed: %s", error)


class Memory:
    """What is known of the user's own choices, here and on the disk.

    Args:
        file: where they are kept.
        port: of the BOINC that they are of.
    """

    def __init__(self, file: Path, port: int) -> None:
        self._file, self._port = file, port
        self.before: Before | None = None

    def recall(self) -> Before | None:
        """What is known, be it from an earlier run."""
        return self.before or read(self._file)

    def keep(self, before: Before) -> None:
        """Remember.

        Raises:
            ScienceProblemError: it cannot be written, so nothing may be changed.
        """
        if before != read(self._file):
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write(self._file, before)
            except OSError as error:
                log.warning("science: %s", error)
                raise ScienceProblemError("distrusted", CANNOT_REMEMBER) from error
        self.before = before

    def forget(self) -> None:
        """All is as it was."""
        forget(self._file)
        self.before = None

    def with_own(self, now: str | None) -> Before:
        """The user's own choices, with the file of preferences as its user wants it, who may have changed it.

        Args:
            now: the file; None: there is none.
        """
        before = self.before or Before(self._port, "auto", "auto", 100.0, now)
        if before.written is None:
            return replace(before, override=now)
        if now is not None and now.strip() == before.written.strip():
            return before
        own = restored(now, before.written, before.override) or None
        return replace(before, override=own, limit_pct=own_limit_pct(own, before.limit_pct))
