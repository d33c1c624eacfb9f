"""What a tree of processes holds, again and again: memory, handles, threads; and how long its files are."""

from __future__ import annotations

import contextlib
import json
import time
from pathlib import Path
from typing import Any

import psutil

ROLES = (  # the first word of the command line that fits says what a process is
    ("miners.pool.class", "class network"),
    ("miners.pool", "pool"),
    ("--look", "card search"),
    ("miners", "miner"),
    ("warmgui.analysis", "analysis"),
    ("heater_guard", "guard"),
    ("mosquitto", "broker"),
)
NO_CARD = "no NVIDIA driver here"


def role(process: psutil.Process, root: int) -> str:
    """What a process of the tree is, by its command line."""
    if process.pid == root:
        return "app"
    words = " ".join(process.cmdline())
    return next((name for sign, name in ROLES if sign in words), "other")


def processes(root: int) -> list[dict[str, Any]]:
    """All of the tree, each with its memory (bytes), handles and threads; who just ended is left out."""
    found: list[dict[str, Any]] = []
    try:
        parent = psutil.Process(root)
        tree = [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []
    for process in tree:
        with contextlib.suppress(psutil.Error), process.oneshot():
            found.append(
                {
                    "role": role(process, root),
                    "pid": process.pid,
                    "rss_bytes": process.memory_info().rss,
                    "own_bytes": own_bytes(process),
                    "handles": process.num_fds(),
                    "threads": process.num_threads(),
                    "cpu_s": sum(process.cpu_times()[:2]),
                }
            )
    return found


def own_bytes(process: psutil.Process) -> int:
    """What a process has written into memory, and no file holds.

    Not psutil's *unique set size*, where the kernel says better: that one counts pages of libraries as soon
    as the last other process that had them is gone, and so jumped by 54 MB when another long run ended.
    """
    try:
        rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return int(process.memory_full_info().uss)
    words = next(line.split() for line in rollup.splitlines() if line.startswith("Anonymous:"))
    return int(words[1]) * 1024


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
        "other_bytes": sum(
            size for path, size in sizes.items() if ".sqlite3" not in path.name and ".log" not in path.name
        ),
        "files": len(sizes),
    }


class Cards:
    """Memory of NVIDIA cards that a tree of processes holds; None, and why, where there is no card."""

    def __init__(self) -> None:
        self.why_not = ""
        self._nvml: Any = None
        try:
            import pynvml

            pynvml.nvmlInit()
        except Exception as error:  # noqa: BLE001 - no library, no driver, no card: all mean the same
            self.why_not = f"{NO_CARD} ({type(error).__name__})"
        else:
            self._nvml = pynvml

    def bytes_of(self, pids: set[int]) -> int | None:
        """What these processes hold on all cards, bytes."""
        if self._nvml is None:
            return None
        held = 0
        for number in range(self._nvml.nvmlDeviceGetCount()):
            card = self._nvml.nvmlDeviceGetHandleByIndex(number)
            running = self._nvml.nvmlDeviceGetComputeRunningProcesses(card)
            held += sum(one.usedGpuMemory or 0 for one in running if one.pid in pids)
        return held


def sample(root: int, home: Path, to: Path, cards: Cards) -> None:
    """Add one line to the record."""
    found = processes(root)
    line = {
        "t_s": time.time(),
        "load": psutil.getloadavg()[0],
        "processes": found,
        "gpu_bytes": cards.bytes_of({one["pid"] for one in found}),
        **files(home),
    }
    with to.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
