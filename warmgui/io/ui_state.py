"""Where the window was, and which notices were seen: convenience, not settings. Losing it loses nothing."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)
_LARGEST_BYTES = 100_000


def file_in(folder: Path) -> Path:
    """Where the state lies in the data folder."""
    return folder / "ui.json"


def load(path: Path) -> dict[str, Any]:
    """The state of a JSON file; empty when there is none or it cannot be read."""
    try:
        if not path.is_file():  # a pipe in its place would never end
            return {}
        with path.open("rb") as file:
            plain = json.loads(file.read(_LARGEST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return plain if isinstance(plain, dict) else {}


def save(path: Path, state: dict[str, Any]) -> None:
    """Write the state; trouble is logged only."""
    try:
        write_whole(path, json.dumps(state))
    except (OSError, ValueError, TypeError) as error:
        logger.warning("the window's place could not be kept: %s", error)
