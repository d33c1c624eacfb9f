"""What BOINC was set to before we steered it: kept beside our data, so that a crash loses nothing of it."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from warmgui.core.house.science_boinc import MODES
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
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        log.warning("what BOINC was set to before cannot be read: %s", error)
        return None
    return known if _good(known) else None


def _good(known: Before) -> bool:
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
