"""The tables of docs/reliability.md: what was struck how often, and what held."""

from __future__ import annotations

import os
import platform
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from faults.campaign import CHECKS
from reliability_page import write

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_tables(tables: Mapping[str, set[str]], outcomes: list[dict[str, Any]], seed: int) -> None:
    """Rewrite every table of which something was played.

    Args:
        tables: name of the table -> names of its faults.
        outcomes: as `Outcome.plain`.
        seed: of the campaign.
    """
    for name, faults in tables.items():
        mine = [outcome for outcome in outcomes if outcome["name"] in faults]
        if mine:
            results = summed(mine, seed)
            write(name, table(results), results)


def summed(outcomes: list[dict[str, Any]], seed: int) -> dict[str, Any]:
    """What is kept: counts per fault, one sentence of each, whatever failed."""
    groups: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome["name"]].append(outcome)
    return {
        "seed": seed,
        "date": time.strftime("%Y-%m-%d"),
        "machine": machine(),
        "strikes": len(outcomes),
        "sigkill": sum(o["kills"] for o in outcomes),
        "sigstop": sum(1 for o in outcomes if o["signal"] == "SIGSTOP"),
        "failed": [outcome for outcome in outcomes if outcome["wrong"]],
        "faults": [_one(name, group) for name, group in sorted(groups.items(), key=_order)],
    }


def _order(item: tuple[str, list[dict[str, Any]]]) -> tuple[str, str, str]:
    first = item[1][0]
    return first["family"], first["target"], item[0]


def _one(name: str, group: list[dict[str, Any]]) -> dict[str, Any]:
    said = Counter(o["sentence"].partition(": ")[0] for o in group if o["sentence"])
    return {
        "name": name,
        "family": group[0]["family"],
        "target": group[0]["target"],
        "what": next((o["what"] for o in group if o["what"]), ""),
        "strikes": len(group),
        "sigkill": sum(o["kills"] for o in group),
        "held": {
            check: sum(1 for o in group if check not in o["wrong"] and "strike" not in o["wrong"])
            for check in CHECKS
        },
        "told_by": dict(said),
        "sentence": next((o["sentence"] for o in group if o["sentence"]), ""),
        "median_s": sorted(o["seconds"] for o in group)[len(group) // 2],
    }


def table(results: dict[str, Any]) -> str:
    """Markdown of what `summed` gave."""
    counts = f"{results['sigkill']} times SIGKILL and {results['sigstop']} times SIGSTOP"
    failed = f"in {len(results['failed'])} something did not hold"
    where = f"Seed {results['seed']}, {results['date']}, {results['machine']}."
    lines = [
        f"{results['strikes']} strikes, {counts}; {failed}. {where}",
        "",
        "| what was done | strikes | history | settings | processes | heat | sentence | told by |",
        "|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    for fault in results["faults"]:
        held = " | ".join(str(fault["held"][check]) for check in CHECKS)
        told = fault["sentence"].replace("|", "/").replace("<", "&lt;")
        lines.append(f"| {fault['what']} | {fault['strikes']} | {held} | {told} |")
    return "\n".join(lines)


def machine() -> str:
    """What it ran on, without a name."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    return (
        f"{platform.system()} {platform.release().split('-')[0]}, {model}, {os.cpu_count()} threads (shared)"
    )
