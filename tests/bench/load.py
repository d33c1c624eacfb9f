"""The part `load`: the window with fifty devices and five years, a miner with 64 threads, slow visitors."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent / "e2e"), str(HERE)]

import load_miner  # noqa: E402 - needs the path above
import load_visitors  # noqa: E402 - needs the path above
from screen import missing_programs, private_screen  # noqa: E402 - needs the path above

DEVICES, DAYS = 50, 5 * 365 + 1


def measure() -> dict[str, Any]:
    """All of it; some four minutes."""
    return {"window": window(), "miner": load_miner.measure(), "visitors": load_visitors.measure()}


def window() -> dict[str, Any]:
    """The loaded window, and the same program with nothing of it."""
    lacking = missing_programs()
    if lacking:
        return {"not_measured": f"needs {', '.join(lacking)}"}
    from make_history import make_history

    found: dict[str, Any] = {"devices": DEVICES, "days": DAYS}
    with private_screen(1460, 900) as screen, tempfile.TemporaryDirectory() as folder:
        history = Path(folder) / "five-years.sqlite3"
        make_history(history, DAYS, int(time.time()))
        for name, words in (("peer", ["--peer"]), ("load", ["--history", str(history)])):
            done = subprocess.run(
                [sys.executable, str(HERE / "load_window.py"), *words],
                cwd=ROOT,
                env=screen.environment(),
                capture_output=True,
                text=True,
                check=True,
            )
            found[name] = json.loads(done.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("window", "miner", "visitors"), help="this part alone")
    only = parser.parse_args().only
    parts = {"window": window, "miner": load_miner.measure, "visitors": load_visitors.measure}
    print(json.dumps(measure() if only is None else parts[only](), indent=1))
