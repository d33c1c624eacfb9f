"""How much there is of each thing that can be reset, as far as that can be seen."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.recovery import THINGS, Found, is_as_at_first
from warmgui.io.recovery.export import room_file

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings
    from warmgui.paths import Paths

_CACHES = ("weather*.json", "network*.json", "prices*.json", "carbon*.json", "*.pause.json", "miner.json")
_SPEEDS_ELSEWHERE = "WARMGUI_KERNEL_CACHE"
"""Environment: the miner keeps measured speeds of kernels and cards in this folder instead of the cache's."""
_SPEEDS = ("kernel-speeds.json", "graphics-cards.json")


def found(paths: Paths, settings: Settings) -> dict[str, Found]:
    """How much there is of each thing, as far as that can be seen. Never raises."""
    history = _history_found(paths.history_file)
    sizes = {
        "room": [room_file(paths)],
        "speeds": cache_files(paths),
        "window": [paths.data / "ui.json"],
    }
    told = {key: _files_found(files) for key, files in sizes.items()}
    for thing in THINGS:
        if thing.live:
            told[thing.key] = Found(there=not is_as_at_first(settings, thing))
    told["settings"] = Found(
        _size(paths.settings_file), None, told["settings"].there or paths.settings_file.exists()
    )
    told["passwords"] = Found(there=True)
    return told | history


def _history_found(path: Path) -> dict[str, Found]:
    none = {key: Found() for key in ("history", "journal", "thermostat")}
    if not path.exists():
        return none
    none["history"] = Found(_size(path), None, there=True)
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=0.5)) as connection:
            first = connection.execute("SELECT MIN(t) FROM sample_1h").fetchone()[0]
            first = first or connection.execute("SELECT MIN(t) FROM sample_1s").fetchone()[0]
            began, entries = connection.execute("SELECT MIN(at_utc), COUNT(*) FROM journal").fetchone()
            state = connection.execute("SELECT SUM(LENGTH(value)) FROM state WHERE key LIKE 'engine%'")
            state_bytes = state.fetchone()[0] or 0
    except sqlite3.Error:  # damaged, foreign, held: that it is there is known
        return none
    return {
        "history": Found(_size(path), first, there=True),
        "journal": Found(0, began, there=entries > 0),
        "thermostat": Found(state_bytes, None, there=state_bytes > 0),
    }


def cache_files(paths: Paths) -> list[Path]:
    """What is measured or fetched again."""
    with contextlib.suppress(OSError):
        files = [file for pattern in _CACHES for file in paths.data.glob(pattern)]
        files += [file for file in paths.cache.rglob("*.json") if file.is_file()]
        if elsewhere := os.environ.get(_SPEEDS_ELSEWHERE, "").strip():
            folder = Path(elsewhere).expanduser()
            files += [folder / name for name in _SPEEDS if (folder / name).is_file()]
        return sorted(set(files))
    return []


def _files_found(files: list[Path]) -> Found:
    there = [file for file in files if file.is_file()]
    since = [file.stat().st_mtime for file in there]
    return Found(sum(map(_size, there)), min(since, default=None), there=bool(there))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
