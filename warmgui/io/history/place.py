"""Where samples go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.paths import Paths

SIMULATED_HISTORY = "simulated.sqlite3"


def history_file(paths: Paths, *, simulate: bool) -> Path:
    """What is simulated never mixes with what was measured."""
    return paths.data / SIMULATED_HISTORY if simulate else paths.history_file
