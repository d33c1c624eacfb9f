"""The section of docs/benchmarks.md about simulated incomes: how long a hundred thousand lives take."""

from __future__ import annotations

from typing import Any

from report_miner import number, table

TITLE = """## Solo or pool: a hundred thousand simulated lives

Ten years at 61 moments, alone and in a pool, with quantiles at each moment, as the lab's page asks for them
(`warmgui.analysis.paths`, numpy only). Peers draw the same law as often, in the same run.

"""


def paths(measured: dict[str, Any] | None) -> str:
    """Seconds by question, and the peers."""
    if not measured:
        return TITLE + "Not measured in this run.\n"
    rows = [
        [
            name,
            number(row["in_process_s"], 3, " s"),
            number(row["with_child_s"], 2, " s"),
            number(row["with_child_worst_s"], 2, " s"),
        ]
        for name, row in measured["questions"].items()
    ]
    goal = number(measured["goal_s"], 0, " s")
    head = [
        f"{measured['paths']:,} paths (goal: within {goal})",
        "drawing",
        "with the child's start",
        "slowest",
    ]
    peers = [
        [name, number(row["s"], 2, " s"), f"{number(row['ratio'], 1)} times as long"]
        for name, row in measured["peers"].items()
    ]
    memory = measured["memory_mb"]
    size = "" if memory is None else f"Memory of a process that answers all of them: {memory:.0f} MB.\n\n"
    return TITLE + table(head, rows) + "\n" + size + table(["peer, first question", "time", "ratio"], peers)
