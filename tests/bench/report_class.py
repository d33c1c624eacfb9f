"""The section of docs/benchmarks.md about a class network: students on loopback."""

from __future__ import annotations

from typing import Any

from report_miner import number, table

TITLE = """## A class network: students on loopback

Each student is a connection of its own; lost is what a student sent and the network did not account to that
very student. At a class's pace (a share every three seconds each), and as fast as answers come. Peer: a bare
asyncio server that answers the same lines and looks at nothing. All clients live in one process beside it.

"""
_NAMES = {
    "pace": "at a class's pace",
    "burst": "as fast as answers come",
    "bare": "the same, the peer",
}


def classroom(measured: dict[str, Any] | None) -> str:
    """One row for each number of students and kind of load."""
    if not measured:
        return TITLE + "Not measured in this run.\n"
    head = [
        "students",
        "shares",
        "a second",
        "latency p50",
        "p99",
        "longest",
        "lost",
        "refused",
        "new work at all",
    ]
    rows = [
        _row(f"{clients}, {name}", found[kind])
        for clients, found in measured.items()
        for kind, name in _NAMES.items()
    ]
    return TITLE + table(head, rows)


def _row(title: str, found: dict[str, Any]) -> list[str]:
    new_work = found.get("new_work_at_all_ms")
    return [
        title,
        str(found["sent"]),
        number(found["shares_per_s"], 0),
        number(found["p50_ms"], 1, " ms"),
        number(found["p99_ms"], 1, " ms"),
        number(found["max_ms"], 1, " ms"),
        str(found.get("lost", "–")),
        str(found.get("refused", "–")),
        "–" if new_work is None else number(new_work, 0, " ms"),
    ]
