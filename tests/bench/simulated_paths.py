"""How long a hundred thousand simulated lives take: ten years, 61 moments, alone and in a pool.

Peers, in the same run, with the same law and as many paths: numpy asked path by path (as one would write it
first), and numpy asked for whole arrays (as one would write it second), both with quantiles at each moment.

    python3 start.py bench --only paths [--write]
    .venv/bin/python tests/bench/simulated_paths.py
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import numpy as np  # noqa: E402 - its threads are set above

ROOT = Path(__file__).resolve().parent.parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from warmgui.analysis.paths import answered  # noqa: E402 - needs the path above
from warmgui.core.lab.paths import FPPS, QUANTILES, PathQuestion  # noqa: E402 - needs the path above
from warmgui.core.money.mining import blocks_per_day  # noqa: E402 - needs the path above
from warmgui.io.path_computer import PathComputer  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Callable

GOAL_S = 1.0
PC = PathQuestion(1.1e9, 133.87e12, 314_000_000, 1e20, pool_fee=0.02, payout_sat=50)
QUESTIONS = {
    "this PC (1.1 GH/s), PPLNS": PC,
    "this PC (1.1 GH/s), FPPS": replace(PC, scheme=FPPS),
    "an ASIC (200 TH/s), PPLNS": replace(PC, hashrate_hs=2e14, payout_sat=100_000),
    "an ASIC (200 TH/s), FPPS": replace(PC, hashrate_hs=2e14, payout_sat=100_000, scheme=FPPS),
}


def measure(runs: int = 9) -> dict[str, Any]:
    """Seconds of each question, in process and with the child's start; both peers on the first one."""
    rows = {name: _row(question, runs) for name, question in QUESTIONS.items()}
    first = next(iter(rows.values()))["in_process_s"]
    by_path, by_array = _timed(lambda: _path_by_path(PC)), _median(lambda: _whole_arrays(PC), 3)
    return {
        "goal_s": GOAL_S,
        "paths": PC.paths,
        "points": PC.points,
        "years": PC.years,
        "runs": runs,
        "questions": rows,
        "peers": {
            "numpy, path by path": {"s": by_path, "ratio": by_path / first},
            "numpy, whole arrays": {"s": by_array, "ratio": by_array / first},
        },
        "memory_mb": _memory_mb(),
    }


def _row(question: PathQuestion, runs: int) -> dict[str, float]:
    children = [_asked_s(question) for _ in range(runs)]
    return {
        "in_process_s": _median(lambda: answered(question), runs),
        "with_child_s": statistics.median(children),
        "with_child_worst_s": max(children),
    }


def _asked_s(question: PathQuestion) -> float:
    """From asking to the answer, the child's start included."""
    done = threading.Event()
    begun_s = time.perf_counter()
    PathComputer().ask(question, lambda answer: done.set() if answer is not None else None)
    assert done.wait(60.0), "no answer"
    return time.perf_counter() - begun_s


def _median(work: Callable[[], object], runs: int) -> float:
    return statistics.median(_timed(work) for _ in range(runs))


def _timed(work: Callable[[], object]) -> float:
    begun_s = time.perf_counter()
    work()
    return time.perf_counter() - begun_s


# ---- peers -----------------------------------------------------------------------------------------------


def _means(question: PathQuestion) -> tuple[int, float, float, float]:
    """Steps, and means of a step: own blocks, the pool's blocks, own shares in a window."""
    steps = question.points - 1
    days = question.days / steps
    part = question.hashrate_hs / question.pool_hs
    pool = blocks_per_day(question.pool_hs, question.difficulty) * days
    return steps, question.solo_day.paid_times * days, pool, question.window_shares * part


def _path_by_path(question: PathQuestion) -> np.ndarray[Any, Any]:
    rng = np.random.default_rng(question.seed)
    steps, alone, pool, shares = _means(question)
    solo, paid = np.zeros((2, question.paths, steps))
    for i in range(question.paths):
        solo[i] = rng.poisson(alone, steps).cumsum()
        paid[i] = rng.poisson(rng.poisson(pool, steps) * shares).cumsum()
    return np.quantile(np.stack((solo, paid)), QUANTILES, axis=1)


def _whole_arrays(question: PathQuestion) -> np.ndarray[Any, Any]:
    rng = np.random.default_rng(question.seed)
    steps, alone, pool, shares = _means(question)
    size = (question.paths, steps)
    solo = rng.poisson(alone, size).cumsum(axis=1)
    paid = rng.poisson(rng.poisson(pool, size) * shares).cumsum(axis=1)
    return np.quantile(np.stack((solo, paid)), QUANTILES, axis=1)


def _memory_mb() -> float | None:
    """Peak of a process that answers all questions; None where the system does not tell."""
    if not Path("/proc/self/status").exists():
        return None
    # Not getrusage: its peak survives the start of another program and would be ours.
    code = (
        "import sys; sys.path[:0] = ['.', 'tests/bench'];"
        "from simulated_paths import QUESTIONS, answered;"
        "[answered(q) for q in QUESTIONS.values()];"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024.0


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
