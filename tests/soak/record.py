"""What a tree of processes holds, again and again: memory, handles, threads; and how long its files are."""

from __future__ import annotations

import contextlib
import json
import time
from pathlib import Path
from typing import Any

import psutil

ROLES = (  # the first word of the command line that fits says what a process is
    ("miners.pool", "pool"),
    ("miners", "miner"),
    ("warmgui.analysis", "analysis"),
    ("heater_guard", "guard"),
)


def role(process: psutil.Process, root: int) -> str:
    """What a process of the tree is, by its command line."""
    if process.pid == root:
        return "app"
    words = " ".join(process.cmdline())
    return next((name for sign, name in ROLES if sign in words), "other")


def processes(root: int) -> list[dict[str, Any]]:
    """All of the tree, each with its memory (bytes), handles and threads; those that just ended are left out."""
    found: list[dict[str, Any]] = []
    try:
        parent = psutil.Process(root)
        tree = [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []
    for process in tree:
        with contextlib.suppress(psutil.Error), process.oneshot():
            memory = process.memory_full_info()
            found.append(
                {
                    "role": role(process, root),
                    "pid": process.pid,
                    "rss_bytes": memory.rss,
                    "uss_bytes": memory.uss,
                    "handles": process.num_fds(),
                    "threads": process.num_threads(),
                    "cpu_s": sum(process.cpu_times()[:2]),
                }
            )
    return found


def files(home: Path) -> dict[str, int]:
    """Bytes of the history (with its journal), of all logs, and of everything, under a folder."""
    sizes: dict[Path, int] = {}
    for path in home.rglob("*"):
        with contextlib.suppress(OSError):
            if path.is_file():
                sizes[path] = path.stat().st_size
    return {
        "database_bytes": sum(size for path, size in sizes.items() if path.suffix == ".sqlite3"),
        "wal_bytes": sum(size for path, size in sizes.items() if path.name.endswith("-wal")),
        "log_bytes": sum(size for path, size in sizes.items() if ".log" in path.name),
        "home_bytes": sum(sizes.values()),
        "files": len(sizes),
    }


def sample(root: int, home: Path, to: Path) -> None:
    """Add one line to the record."""
    line = {"t_s": time.time(), "processes": processes(root), **files(home)}
    with to.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
