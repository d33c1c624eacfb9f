"""All benchmarks, from one command; prints one JSON object and can rewrite docs/benchmarks.md.

    python3 start.py bench                 everything (about half an hour)
    python3 start.py bench --only gui      one part: miner, peers, gpu, upstream, lateness, gui, history,
                                           thermostat, learning, energy, paths, house, lab, class, power,
                                           fleet, api, load, frozen, installers
    python3 start.py bench --write         and put the results into docs/benchmarks.md
    python3 start.py bench --only peers --peer native=/path/to/cpuminer (see peer_miners.py)

Each part compares with a named peer in the same run: hashlib, another miner, a bare script, an idle PC, a
bare Qt window.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent / "e2e"), str(HERE)]

import gpu_results  # noqa: E402 - needs the path above
import installer_proofs  # noqa: E402 - needs the path above
import own_path  # noqa: E402 - needs the path above
import peer_miners  # noqa: E402 - needs the path above
from power_control import power_report  # noqa: E402 - needs the path above
from screen import Screen, missing_programs, private_screen  # noqa: E402 - needs the path above

PARTS = (
    "miner",
    "peers",
    "gpu",
    "upstream",
    "lateness",
    "gui",
    "history",
    "thermostat",
    "learning",
    "power",
    "energy",
    "paths",
    "house",
    "lab",
    "class",
    "labwindow",
    "fleet",
    "api",
    "load",
    "frozen",
    "installers",
)


def main(arguments: list[str]) -> int:
    """Measure the wanted parts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part only (repeatable)")
    parser.add_argument("--runs", type=int, default=5, help="pairs of runs where two programs are compared")
    parser.add_argument("--write", action="store_true", help="rewrite docs/benchmarks.md")
    parser.add_argument(
        "--peer", action="append", default=[], metavar="NAME=PATH", help="cpuminer-opt: native, sha or avx2"
    )
    parser.add_argument("--gpu", type=Path, metavar="FILE", help="what the selftest of the cards wrote")
    options = parser.parse_args(arguments)
    try:
        programs = peer_miners.programs(options.peer, os.environ)
    except ValueError as error:
        parser.error(str(error))
    # Where this is set every start compiles everything anew, which no user's start does.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    result: dict[str, Any] = {"date": time.strftime("%Y-%m-%d"), "machine": machine()}
    for part in options.only or PARTS:
        print(f"measuring: {part} ...", file=sys.stderr, flush=True)
        measures = {
            "miner": miner,
            "peers": lambda runs: peer_miners.measure(programs, max(8, 2 * runs)),
            "gpu": lambda _runs: gpu_results.read(options.gpu),
            "upstream": upstream,
            "lateness": lateness,
            "gui": gui,
            "history": history,
            "thermostat": thermostat,
            "learning": learning,
            "power": lambda _runs: power_report(steps=False),
            "energy": lambda _runs: energy(),
            "paths": lambda _runs: paths(),
            "house": house,
            "lab": lab,
            "class": lambda _runs: classroom(),
            "labwindow": lambda _runs: lab_window(),
            "fleet": lambda _runs: fleet(),
            "api": api,
            "load": lambda _runs: load(),
            "frozen": frozen,
            "installers": lambda _runs: installer_proofs.read(ROOT / "build" / "proofs", ROOT / "dist"),
        }
        result[part] = measures[part](options.runs)
    print(json.dumps(result, indent=2))
    if options.write:
        from report import write

        write(ROOT / "docs" / "benchmarks.md", result)
    return 0


def machine() -> dict[str, Any]:
    """What this was measured on, without anything that names the machine or its user."""
    from miners.cpu_name import cpu_name

    return {
        "cpu": cpu_name(),
        "threads": os.cpu_count(),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
    }


# ---- the miner ---------------------------------------------------------------------------------------


def miner(runs: int) -> dict[str, Any]:
    """The miner's own benchmark: kernels, limits, call cost, job switch; peers: hashlib, the bare kernel."""
    done = subprocess.run(
        [sys.executable, "-m", "miners", "--benchmark", "--json", "--devices", "cpu"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if not done.stdout:
        raise AssertionError(f"the benchmark of the miner ended with {done.returncode}: {done.stderr}")
    measured: dict[str, Any] = json.loads(done.stdout)  # status 1 only says that it does not trust a row
    return {**measured, "own": own_path.measure(max(4, runs))}


# ---- when to heat ------------------------------------------------------------------------------------


def energy() -> dict[str, Any]:
    """A year under each policy against the plain thermostat, and how long a plan takes."""
    from energy import measure

    answer: dict[str, Any] = measure()
    return answer


def paths() -> dict[str, Any]:
    """How long a hundred thousand simulated lives take; peers: numpy path by path, and in whole arrays."""
    from simulated_paths import measure

    answer: dict[str, Any] = measure()
    return answer


# ---- a class network ---------------------------------------------------------------------------------


def house(runs: int) -> dict[str, Any]:
    """A tick of the engine with fifty heat sources in ten places; peer: the same engine without them."""
    from house import measure

    answer: dict[str, Any] = measure(runs)
    return answer


def lab(runs: int) -> dict[str, Any]:
    """Hashes in the lab beside the practice network's; from a block to new work."""
    from lab import measure

    answer: dict[str, Any] = measure(runs)
    return answer


def classroom() -> dict[str, Any]:
    """Two hundred and a thousand students on loopback: shares a second, latency, lost shares."""
    from classroom import measure

    answer: dict[str, Any] = measure()
    return answer


# ---- the local API ------------------------------------------------------------------------------------


def api(runs: int) -> dict[str, Any]:
    """Requests a second and a scrape of the metrics; peer: Python's own http.server with the same bytes."""
    from api import measure

    answer: dict[str, Any] = measure(runs)
    return answer


def load() -> dict[str, Any]:
    """Fifty devices and five years in the window, 64 threads of work, slow visitors."""
    from load import measure

    answer: dict[str, Any] = measure()
    return answer


# ---- a fleet on one broker ---------------------------------------------------------------------------


def fleet() -> dict[str, Any]:
    """A hundred machines on one broker: how soon all are seen, how soon all follow; peer: bare paho."""
    from fleet import measure

    answer: dict[str, Any] = measure()
    return answer


# ---- the Stratum client ------------------------------------------------------------------------------


def upstream(runs: int) -> dict[str, Any]:
    """First share, job switches under load, CPU cost per job; peers: bare scripts and a calm server."""
    from upstream import measure

    answer: dict[str, Any] = measure(runs)
    return answer


# ---- the GUI while all cores mine --------------------------------------------------------------------


def lateness(runs: int) -> dict[str, Any]:
    """Lateness of a 20 ms timer of a Qt program, idle and while every core mines; the two take turns."""
    idle, mining = [], []
    for _ in range(max(1, runs // 2)):
        idle.append(_timer())
        with _Mining():
            mining.append(_timer())
    p95 = {"idle": _median(idle, "p95_ms"), "mining": _median(mining, "p95_ms")}
    return {
        "idle_p95_ms": p95["idle"],
        "mining_p95_ms": p95["mining"],
        "above_idle_p95_ms": p95["mining"] - p95["idle"],
        "mining_max_ms": _median(mining, "max_ms"),
    }


def _timer() -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, str(HERE / "lateness.py"), "10"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


class _Mining:
    """The miner on the practice network with all threads, as the app runs it."""

    def __enter__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "miners", "--practice", "--json"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if (json.loads(line).get("hashrate_hs") or 0) > 0:
                return
        raise AssertionError("the miner ended before it hashed")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.communicate(timeout=30)


# ---- the window --------------------------------------------------------------------------------------


def gui(runs: int) -> dict[str, Any]:
    """First paint, charts live and memory of the app against a bare window, in turns on a private screen."""
    lacking = missing_programs()
    if lacking:
        return {"not_measured": f"needs {', '.join(lacking)}"}
    rows: dict[str, list[dict[str, float]]] = {"bare_qt": [], "bare_charts": [], "app": []}
    with private_screen(1460, 900) as screen:
        for _ in range(runs + 1):
            rows["bare_qt"].append(_window(screen, [str(HERE / "bare_window.py"), "qt"], "first_paint"))
            rows["bare_charts"].append(
                _window(screen, [str(HERE / "bare_window.py"), "charts"], "charts_live")
            )
            with tempfile.TemporaryDirectory() as home:
                app = [str(HERE / "traced_app.py"), "--simulate", "--home", home]
                rows["app"].append(_window(screen, app, "charts_live"))
    warm = {name: found[1:] for name, found in rows.items()}  # the first of each fills the disk cache
    first = [a["first_paint"] / b["first_paint"] for a, b in zip(warm["app"], warm["bare_qt"], strict=True)]
    live = [
        a["charts_live"] / b["charts_live"] for a, b in zip(warm["app"], warm["bare_charts"], strict=True)
    ]
    memory = [a["rss_mb"] / b["rss_mb"] for a, b in zip(warm["app"], warm["bare_charts"], strict=True)]
    return {
        "first_paint_s": _median(warm["app"], "first_paint"),
        "bare_first_paint_s": _median(warm["bare_qt"], "first_paint"),
        **_ratio("first_paint", first),
        "sidebar_s": _median(warm["app"], "sidebar"),
        "charts_live_s": _median(warm["app"], "charts_live"),
        "bare_charts_live_s": _median(warm["bare_charts"], "charts_live"),
        **_ratio("charts_live", live),
        "rss_mb": _median(warm["app"], "rss_mb"),
        "bare_rss_mb": _median(warm["bare_charts"], "rss_mb"),
        **_ratio("rss", memory),
        "runs": runs,
    }


def lab_window() -> dict[str, Any]:
    """Lateness of a 20 ms timer inside the program: at rest, and with the lab live and every core hashing."""
    lacking = missing_programs()
    if lacking:
        return {"not_measured": f"needs {', '.join(lacking)}"}
    with private_screen(1460, 900) as screen, tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, str(HERE / "lab_window.py"), "--home", home],
            cwd=ROOT,
            env=screen.environment(),
            capture_output=True,
            text=True,
            check=True,
        )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def frozen(runs: int) -> dict[str, Any]:
    """Size and first paint of the frozen program; peers: a frozen bare window, and the source tree."""
    from frozen import measure

    answer: dict[str, Any] = measure(runs)
    return answer


def _ratio(name: str, found: list[float]) -> dict[str, float]:
    """Median, least and most of what the pairs of runs gave."""
    return {
        f"{name}_ratio": statistics.median(found),
        f"{name}_ratio_min": min(found),
        f"{name}_ratio_max": max(found),
    }


def _window(screen: Screen, arguments: list[str], last_event: str) -> dict[str, float]:
    """Start a program, note when it tells its events, weigh it three seconds after the last."""
    import psutil

    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=screen.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    events: dict[str, float] = {}
    assert process.stdout is not None
    for line in process.stdout:
        told = json.loads(line) if line.startswith("{") else {}
        if "event" in told:
            events[told["event"]] = told["at_s"] - began
        if told.get("event") == last_event:
            break
    time.sleep(3.0)
    events["rss_mb"] = psutil.Process(process.pid).memory_info().rss / 1e6
    process.terminate()
    process.communicate(timeout=30)
    if last_event not in events:
        raise AssertionError(f"{arguments} ended before {last_event}")
    return events


# ---- history -----------------------------------------------------------------------------------------


def history(_runs: int) -> dict[str, Any]:
    """913 days of minutes: opening the year and panning through all of it, as the charts do."""
    from history import measure

    answer: dict[str, Any] = measure()
    return answer


# ---- the thermostat ----------------------------------------------------------------------------------


def thermostat(_runs: int) -> dict[str, Any]:
    """Fourteen days in simulated rooms: ours, hysteresis, time-proportional and plain PI side by side."""
    from thermostat import measure

    answer: dict[str, Any] = measure()
    return answer


def learning(_runs: int) -> dict[str, Any]:
    """Ten days in simulated rooms, then the nightly fit: its heat loss and reach beside the true ones."""
    from thermostat_learning import measure

    answer: dict[str, Any] = measure()
    return answer


def _median(rows: list[dict[str, float]], name: str) -> float:
    return statistics.median(row[name] for row in rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
