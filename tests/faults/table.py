"""The tables of docs/reliability.md: what was struck how often, and what held."""

from __future__ import annotations

import json
import os
import platform
import re
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from faults.campaign import CHECKS
from reliability_page import DOCS, write

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 150
"""Characters of a sentence in the table."""


def write_tables(
    tables: Mapping[str, set[str]], outcomes: list[dict[str, Any]], *, add: bool = False
) -> None:
    """Rewrite every table of which something was played.

    Args:
        tables: name of the table -> names of its faults.
        outcomes: as `Outcome.plain`.
        add: on top of what the table counts already.

    Raises:
        ValueError: one of these seeds is counted already.
    """
    for name, faults in tables.items():
        mine = [outcome for outcome in outcomes if outcome["name"] in faults]
        if mine:
            results = summed(mine)
            if add:
                results = added(
                    json.loads((DOCS / "reliability" / f"{name}.json").read_text("utf-8")), results
                )
            write(name, table(results), results)


def added(kept: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Both together, as `summed`; sentences and times of a fault stay what they were.

    Raises:
        ValueError: a seed is in both, so that strikes would be counted twice.
    """
    if twice := set(kept["seeds"]) & set(new["seeds"]):
        raise ValueError(f"seed {min(twice)} is counted already: take another one")
    faults = {fault["name"]: fault for fault in kept["faults"]}
    for fault in new["faults"]:
        old = faults.get(fault["name"])
        faults[fault["name"]] = fault if old is None else _both(old, fault)
    kills = Counter(kept["kills_by_target"]) + Counter(new["kills_by_target"])
    return {
        **new,
        "seeds": sorted({*kept["seeds"], *new["seeds"]}),
        **{name: kept[name] + new[name] for name in ("strikes", "sigkill", "sigstop", "failed")},
        "kills_by_target": dict(kills.most_common()),
        "faults": sorted(faults.values(), key=lambda one: (one["family"], one["target"], one["name"])),
    }


def _both(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    return {
        **old,
        "strikes": old["strikes"] + new["strikes"],
        "sigkill": old["sigkill"] + new["sigkill"],
        **{of: {c: old[of][c] + new[of][c] for c in CHECKS} for of in ("judged", "held")},
        "told_by": dict(Counter(old["told_by"]) + Counter(new["told_by"])),
        "sentence": old["sentence"] or new["sentence"],
    }


def summed(outcomes: list[dict[str, Any]]) -> dict[str, Any]:
    """What is kept: counts per fault, one sentence of each, whatever failed."""
    groups: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome["name"]].append(outcome)
    return {
        "seeds": sorted({o["seed"] for o in outcomes}),
        "date": time.strftime("%Y-%m-%d"),
        "machine": machine(),
        "strikes": len(outcomes),
        "sigkill": sum(o["kills"] for o in outcomes),
        "sigstop": sum(1 for o in outcomes if o["signal"] == "SIGSTOP"),
        "kills_by_target": dict(_kills(outcomes)),
        "failed": [outcome for outcome in outcomes if outcome["wrong"]],
        "faults": [_one(name, group) for name, group in sorted(groups.items(), key=_order)],
    }


def _kills(outcomes: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """Target -> how often SIGKILL was sent to it, the most first."""
    found: Counter[str] = Counter()
    for outcome in outcomes:
        found[outcome["target"]] += outcome["kills"]
    return [(target, kills) for target, kills in found.most_common() if kills]


def _order(item: tuple[str, list[dict[str, Any]]]) -> tuple[str, str, str]:
    first = item[1][0]
    return first["family"], first["target"], item[0]


def _one(name: str, group: list[dict[str, Any]]) -> dict[str, Any]:
    said = Counter(o["sentence"].partition(": ")[0] for o in group if o["sentence"])
    return {
        "name": name,
        "family": group[0]["family"],
        "target": group[0]["target"],
        "what": next((o["what"] for o in group if o["what"]), name),
        "strikes": len(group),
        "sigkill": sum(o["kills"] for o in group),
        "judged": {check: sum(_concerns(o, check) for o in group) for check in CHECKS},
        "held": {check: sum(_held(o, check) for o in group) for check in CHECKS},
        "told_by": dict(said),
        "sentence": _without_folder(next((o["sentence"] for o in group if o["sentence"]), "")),
        "median_s": sorted(o["seconds"] for o in group)[len(group) // 2],
    }


def _without_folder(sentence: str) -> str:
    """Where a strike's files lay says nothing to anybody."""
    return re.sub(r"/\S*?warmgui-faults-[^/\s]+", "", sentence)


def _concerns(outcome: dict[str, Any], check: str) -> bool:
    return check not in outcome.get("unjudged", ())


def _held(outcome: dict[str, Any], check: str) -> bool:
    return _concerns(outcome, check) and check not in outcome["wrong"] and "strike" not in outcome["wrong"]


def table(results: dict[str, Any]) -> str:
    """Markdown of what `summed` gave."""
    counts = f"{results['sigkill']} times SIGKILL and {results['sigstop']} times SIGSTOP"
    failed = f"in {len(results['failed'])} something did not hold"
    seeds = ", ".join(map(str, results["seeds"]))
    where = f"Seeds {seeds}; {results['date']}; {results['machine']}."
    kills = ", ".join(f"{target} {count}" for target, count in results["kills_by_target"].items())
    lines = [
        f"{results['strikes']} strikes, {counts}; {failed}. {where}",
        "",
        f"SIGKILL by target: {kills or 'none'}.",
        "",
        "| what was done | strikes | history | settings | processes | heat | sentence | told by |",
        "|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    for fault in results["faults"]:
        held = " | ".join(_of(fault["held"][check], fault["judged"][check]) for check in CHECKS)
        lines.append(f"| {fault['what']} | {fault['strikes']} | {held} | {_shortened(fault['sentence'])} |")
    return "\n".join(lines)


def _of(held: int, judged: int) -> str:
    """How many of how many; bold where not all, "–" where the check does not concern the fault."""
    if not judged:
        return "–"
    return str(held) if held == judged else f"**{held} of {judged}**"


def _shortened(sentence: str) -> str:
    """Without the time of a line of the log and without ports, and harmless in a table."""
    plain = re.sub(r"(?<=log: )\S+ \S+ [A-Z]+ .*?(?=warmgui)", "", sentence)
    plain = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1", plain.replace("|", "/").replace("<", "&lt;"))
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"


def machine() -> str:
    """What it ran on, without a name."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    model = models[0] if models else platform.processor()
    release = platform.release().split("-")[0]
    return f"{platform.system()} {release}, {model}, {os.cpu_count()} threads (shared)"
