"""Writes docs/benchmarks.md from results of run.py, which it keeps in docs/benchmarks.json.

Each part is of its own date and machine: a part that was not measured this time keeps what was measured last.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from report_api import api
from report_class import classroom
from report_energy import energy
from report_fleet import fleet
from report_frozen import frozen
from report_house import house
from report_installers import installers
from report_lab import lab
from report_learning import learning
from report_load import load
from report_miner import gpu, miner, number, peers, table
from report_paths import paths
from report_power import power
from report_thermostat import thermostat

if TYPE_CHECKING:
    from pathlib import Path

INTRODUCTION = """# Benchmarks

Measured by `python3 start.py bench --write`; nothing here is typed by hand. Shared machines are noisy: read
the ratios, each against a named peer in the same run. Goals are the project's own. The same as JSON:
[benchmarks.json](benchmarks.json).
"""


def write(path: Path, result: dict[str, Any]) -> None:
    """Put the parts of this run into the store beside the page, and rewrite the whole page from it."""
    store_file = path.with_suffix(".json")
    store = json.loads(store_file.read_text(encoding="utf-8")) if store_file.exists() else {}
    for name in PARTS:
        measured = result.get(name)
        if measured and ("not_measured" not in measured or name not in store):
            store[name] = {"date": result["date"], "machine": result["machine"], "measured": measured}
    store_file.write_text(json.dumps(store, indent=1) + "\n", encoding="utf-8")
    parts = [_part(render, store.get(name)) for name, render in PARTS.items()]
    path.write_text("\n".join([INTRODUCTION, *parts]), encoding="utf-8")


def _part(render: Render, stored: dict[str, Any] | None) -> str:
    """One section: its title, when and where it was measured, its tables."""
    if stored is None:
        return render(None)
    title, newline, rest = render(stored["measured"]).partition("\n")
    where = f"\n*{stored['date']}, {_words(stored['machine'])}*\n"
    return title + newline + where + rest


def _words(host: dict[str, Any]) -> str:
    return f"{host['cpu']}, {host['threads']} threads, {host['system']}, Python {host['python']}"


def _upstream(measured: dict[str, Any] | None) -> str:
    title = (
        "## The Stratum client, on loopback\n\nPeers: a script with only socket, json and hashlib; the "
        "same client at two jobs a second; the same lines through `json.loads` alone. Medians.\n\n"
    )
    if not measured:
        return title + "Not measured in this run.\n"
    busy, calm = measured["switch_busy"], measured["switch_calm"]
    rows = [
        [
            "connect to first accepted share",
            f"{measured['first_share_ms']:.1f} ms",
            f"{measured['bare_first_share_ms']:.1f} ms",
            f"{measured['first_share_ratio']:.2f}",
        ],
        [
            f"new job sent to all workers hashing it, p95, {busy['jobs_per_s']:.0f} jobs/s",
            f"{busy['p95_ms']:.1f} ms (max {busy['max_ms']:.1f})",
            f"{calm['p95_ms']:.1f} ms (max {calm['max_ms']:.1f})",
            f"{measured['switch_p95_ratio']:.2f}",
        ],
        [
            "CPU time of the client per 1,000 jobs (12 merkle siblings each)",
            f"{measured['cpu_ms_per_1000_jobs']:.1f} ms",
            f"{measured['bare_cpu_ms_per_1000_jobs']:.1f} ms",
            f"{measured['cpu_ratio']:.2f}",
        ],
    ]
    reached = f"{100 * busy['reached_all_workers']:.1f} % of {busy['jobs']}"
    return (
        title
        + table(["", "WarmGUI", "peer", "ratio"], rows)
        + f"\nUnder {busy['jobs_per_s']:.0f} jobs a second {reached} jobs reached every worker in time.\n"
    )


def _lateness(measured: dict[str, Any] | None) -> str:
    title = "## A 20 ms GUI timer while all cores mine\n\nPeer: the same timer on the idle PC, in turns.\n\n"
    if not measured:
        return title + "Not measured in this run.\n"
    row = [
        number(measured["idle_p95_ms"]),
        number(measured["mining_p95_ms"]),
        number(measured["above_idle_p95_ms"]),
        number(measured["mining_max_ms"]),
    ]
    return title + table(
        ["idle p95 ms", "mining p95 ms", "above idle ms (goal ≤ 10)", "mining max ms"], [row]
    )


def _gui(measured: dict[str, Any] | None) -> str:
    title = "## The window\n\nPeers: a bare Qt window; one with three pyqtgraph plots. Medians.\n\n"
    if not measured or "not_measured" in measured:
        return title + f"Not measured in this run{': ' + measured['not_measured'] if measured else ''}.\n"
    rows = [
        [
            words,
            f"{measured[name]:.2f} {unit}",
            f"{measured['bare_' + name]:.2f} {unit}",
            f"{measured[ratio]:.2f} ({measured[ratio + '_min']:.2f} to {measured[ratio + '_max']:.2f})",
        ]
        for words, name, unit, ratio in (
            ("first paint", "first_paint_s", "s", "first_paint_ratio"),
            ("charts live", "charts_live_s", "s", "charts_live_ratio"),
            ("memory (RSS)", "rss_mb", "MB", "rss_ratio"),
        )
    ]
    if "sidebar_s" in measured:
        rows.insert(1, ["with sidebar and words", f"{measured['sidebar_s']:.2f} s", "–", "–"])
    return title + table(["", "WarmGUI", "peer", "ratio (goal ≤ 1.5)"], rows)


def _lab_window(measured: dict[str, Any] | None) -> str:
    title = (
        "## The lab's window while every core hashes\n\nA 20 ms timer inside the program itself. Peer: the "
        "same program at rest on its home page.\n\n"
    )
    if not measured or "not_measured" in measured:
        return title + f"Not measured in this run{': ' + measured['not_measured'] if measured else ''}.\n"
    rest, lab = measured["rest"], measured["lab"]
    row = [
        number(rest["p95_ms"]),
        number(lab["p95_ms"]),
        number(lab["p95_ms"] - rest["p95_ms"]),
        number(lab["max_ms"]),
        f"{measured['parts']} live, shown in turn",
        f"{measured['hashrate_hs'] / 1e6:.0f} MH/s",
    ]
    return title + table(
        ["at rest p95 ms", "lab p95 ms", "above rest ms (goal ≤ 10)", "lab max ms", "parts", "hashrate"],
        [row],
    )


def _history(measured: dict[str, Any] | None) -> str:
    title = "## History: 913 days of minutes\n\n"
    if not measured:
        return title + "Not measured in this run.\n"
    rows = [[row["what"], f"{row['ms']:.0f} ms", row["goal"]] for row in measured["rows"]]
    size = f"Database: {measured['rows_stored']:,} rows, {measured['size_mb']:.0f} MB.\n\n"
    return title + size + table(["", "time", "goal"], rows)


Render = Callable[[dict[str, Any] | None], str]
PARTS: dict[str, Render] = {
    "miner": miner,
    "peers": peers,
    "gpu": gpu,
    "upstream": _upstream,
    "lateness": _lateness,
    "gui": _gui,
    "history": _history,
    "thermostat": thermostat,
    "learning": learning,
    "house": house,
    "lab": lab,
    "power": power,
    "energy": energy,
    "paths": paths,
    "class": classroom,
    "labwindow": _lab_window,
    "fleet": fleet,
    "api": api,
    "load": load,
    "frozen": frozen,
    "installers": installers,
}
