"""Writes docs/benchmarks.md from one result of run.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

INTRODUCTION = """# Benchmarks

Measured by `python3 start.py bench --write`; nothing here is typed by hand. Shared machines are noisy: read
the ratios, each against a named peer in the same run. Goals are the project's own.
"""


def write(path: Path, result: dict[str, Any]) -> None:
    """Rewrite the whole page; parts that were not measured this time say so."""
    host = result["machine"]
    parts = [
        INTRODUCTION,
        f"Last run: **{result['date']}**, {_words(host)}.\n",
        _miner(result.get("miner")),
        _upstream(result.get("upstream")),
        _lateness(result.get("lateness")),
        _gui(result.get("gui")),
        _history(result.get("history")),
    ]
    path.write_text("\n".join(parts), encoding="utf-8")


def _words(host: dict[str, Any]) -> str:
    return f"{host['cpu']}, {host['threads']} threads, {host['system']}, Python {host['python']}"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def _number(value: float | None, digits: int = 2) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _miner(measured: dict[str, Any] | None) -> str:
    title = "## The miner (`python -m miners --benchmark --json`)\n\nPeer: hashlib, one thread, same run.\n"
    if not measured:
        return title + "\nNot measured in this run.\n"
    rows = [
        [
            row["device"],
            row["kernel"],
            str(row["threads"]),
            f"{row['hashrate_hs'] / 1e6:.3f}",
            _number(row["cycles_per_hash"], 1),
            _number(row["ratio_to_hashlib"], 1),
        ]
        for row in measured["results"]
    ]
    head = ["device", "kernel", "threads", "MH/s", "cycles per hash", "× hashlib"]
    text = (
        title + f"\nClock during the run: {_number(measured.get('clock_ghz'))} GHz.\n\n" + _table(head, rows)
    )
    overhead = [
        [f"{r['batch']:,}", f"{1000 * r['call_s']:.2f} ms", f"{100 * r['fraction']:.2f} %"]
        for r in measured["call_overhead"]["rows"]
    ]
    text += "\nCall overhead by batch size, against the longest call (one thread):\n\n"
    text += _table(["hashes per call", "a call takes", "lost"], overhead)
    switch = measured.get("job_switch_ms")
    if switch:
        text += (
            f"\nNew job to all workers: p50 {switch['p50']:.1f} ms, p95 {switch['p95']:.1f} ms, "
            f"max {switch['max']:.1f} ms (goal ≤ 20 ms).\n"
        )
    return text


def _upstream(measured: dict[str, Any] | None) -> str:
    title = (
        "\n## The Stratum client, on loopback\n\nPeers: a script with only socket, json and hashlib; the "
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
        + _table(["", "WarmGUI", "peer", "ratio"], rows)
        + f"\nUnder {busy['jobs_per_s']:.0f} jobs a second {reached} jobs reached every worker in time.\n"
    )


def _lateness(measured: dict[str, Any] | None) -> str:
    title = (
        "\n## A 20 ms GUI timer while all cores mine\n\nPeer: the same timer on the idle PC, in turns.\n\n"
    )
    if not measured:
        return title + "Not measured in this run.\n"
    row = [
        _number(measured["idle_p95_ms"]),
        _number(measured["mining_p95_ms"]),
        _number(measured["above_idle_p95_ms"]),
        _number(measured["mining_max_ms"]),
    ]
    return title + _table(
        ["idle p95 ms", "mining p95 ms", "above idle ms (goal ≤ 10)", "mining max ms"], [row]
    )


def _gui(measured: dict[str, Any] | None) -> str:
    title = "\n## The window\n\nPeers: a bare Qt window; one with three pyqtgraph plots. Medians.\n\n"
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
    return title + _table(["", "WarmGUI", "peer", "ratio (goal ≤ 1.5)"], rows)


def _history(measured: dict[str, Any] | None) -> str:
    title = "\n## History: 913 days of minutes\n\n"
    if not measured:
        return title + "Not measured in this run.\n"
    rows = [[row["what"], f"{row['ms']:.0f} ms", row["goal"]] for row in measured["rows"]]
    size = f"Database: {measured['rows_stored']:,} rows, {measured['size_mb']:.0f} MB.\n\n"
    return title + size + _table(["", "time", "goal"], rows)
