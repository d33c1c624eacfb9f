"""The section of docs/benchmarks.md about the odds lab: what it costs to hash there."""

from __future__ import annotations

from typing import Any

from report_miner import number, table

TITLE = """## The odds lab: blocks of one's own

Peer: the practice network on the same devices in the same engine, in turns. The lab counts every hash from
some twenty zero bits on, draws thousands a second at random, and tells all of it once a second.

"""


def lab(measured: dict[str, Any] | None) -> str:
    """What it costs, and how soon a block brings new work."""
    if not measured:
        return TITLE + "Not measured in this run.\n"
    cost, switch = measured["most_cost"], measured["most_switch_ms"]
    rows = [
        [
            "CPU time beside hashing",
            f"{measured['loop_part']:.2%}",
            f"{measured['practice_loop_part']:.2%}",
            f"<= {cost:.0%}",
        ],
        [
            "hashes per CPU second, lab over practice",
            f"{measured['ratio']:.3f} ({measured['ratio_min']:.3f} .. {measured['ratio_max']:.3f})",
            "1",
            f">= {1 - cost:.2f}",
        ],
        ["hashes a second, lab over practice", f"{measured['wall_ratio']:.3f}", "1", ""],
        [
            "from a block's hash to new work, first worker",
            number(measured["first_worker_ms"], 2, " ms"),
            "",
            f"<= {switch:g} ms",
        ],
        ["the same, all workers", number(measured["all_workers_ms"], 2, " ms"), "", ""],
        ["hashes drawn at random a second", number(measured["sampled_hz"], 0), "", ""],
    ]
    return TITLE + table(["", "lab", "practice", "goal"], rows)
