"""The fault campaign: strikes the real program down, again and again, and looks at what is left.

    python3 start.py faults --seed 1 --rounds 500       all families, each fault by its weight
    python3 start.py faults --only kill --rounds 100    one family, or one fault by its name (repeatable)
    python3 start.py faults --seed 1 --only miner.kill --strike 17      one strike again
    python3 start.py faults --write                     and rewrite the tables of docs/reliability.md
    python3 start.py faults --seed 4 --only cards --rounds 4 --write --add      and count it there, too
    python3 start.py faults --list

Each strike is judged by five checks (checks.py). Where one fails its folder stays where temporary files are.
Results come as JSON lines, one a strike; the last line is the sum.
"""

from __future__ import annotations

import argparse
import importlib
import json
import multiprocessing
import random
import signal
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from faults.campaign import Fault, Worlds  # noqa: E402 - needs the path above
from faults.table import write_tables  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Sequence

TABLES = {
    "faults": (
        "kill",
        "stop",
        "engine",
        "window",
        "servers",
        "network",
        "children",
        "cards",
        "library",
        "memory",
    ),
    "disk": ("disk", "clock", "sensors", "sensors_pc", "places"),
}
"""Table of the page -> its modules, each with `FAULTS`."""
AT_ONCE = 8
"""So many strikes of one kind of world go to one worker, which keeps that world."""


def all_faults() -> dict[str, list[Fault]]:
    """Table -> faults; modules that do not stand here yet are left out."""
    here = Path(__file__).parent
    found: dict[str, list[Fault]] = {}
    for table, names in TABLES.items():
        modules = [importlib.import_module(f"faults.{n}") for n in names if (here / f"{n}.py").exists()]
        found[table] = [fault for module in modules for fault in module.FAULTS]
    return found


def main(arguments: Sequence[str]) -> int:
    """Strike; 0 where everything held."""
    options = _options(arguments)
    tables = all_faults()
    faults = [f for found in tables.values() for f in found if _wanted(f, options.only)]
    if options.list:
        for fault in faults:
            _say(f"{fault.family:10} {fault.name:28} {fault.lacking()}")
        return 0
    lacking = {fault.name: why for fault in faults if (why := fault.lacking())}
    faults = [fault for fault in faults if fault.name not in lacking]
    for name, why in lacking.items():
        _say(json.dumps({"left_out": name, "why": why}))
    strikes = _plan(faults, options)
    outcomes: list[dict[str, Any]] = []
    chunks = _chunks(strikes, random.Random(options.seed))
    jobs = [(options.seed, [(fault.name, number) for fault, number in chunk]) for chunk in chunks]
    with multiprocessing.get_context("spawn").Pool(options.jobs, maxtasksperchild=4) as pool:
        for found in pool.imap_unordered(play_chunk, jobs):
            for outcome in found:
                outcomes.append(outcome)
                _say(json.dumps(outcome, ensure_ascii=False))
                if options.out is not None:
                    with options.out.open("a", encoding="utf-8") as file:
                        file.write(json.dumps(outcome, ensure_ascii=False) + "\n")
    failed = [o for o in outcomes if o["wrong"]]
    kills = sum(o["kills"] for o in outcomes)
    _say(json.dumps({"strikes": len(outcomes), "sigkill": kills, "failed": len(failed)}))
    if options.write:
        names = {table: {fault.name for fault in found} for table, found in tables.items()}
        write_tables(names, [*_earlier(options.earlier), *outcomes], add=options.add)
    return 1 if failed else 0


def play_chunk(job: tuple[int, list[tuple[str, int]]]) -> list[dict[str, Any]]:
    """Some strikes of one kind of world, in a process of their own."""
    seed, strikes = job
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that its worlds are closed
    by_name = {fault.name: fault for found in all_faults().values() for fault in found}
    worlds = Worlds()
    try:
        return [worlds.play(by_name[name], seed, number).plain() for name, number in strikes]
    finally:
        worlds.close()


def _earlier(files: list[Path]) -> list[dict[str, Any]]:
    """What earlier runs gave; a strike that was repeated counts as it went last."""
    found: dict[tuple[str, int, int], dict[str, Any]] = {}
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            outcome = json.loads(line)
            found[outcome["name"], outcome["seed"], outcome["strike"]] = outcome
    return list(found.values())


def _plan(faults: list[Fault], options: argparse.Namespace) -> list[tuple[Fault, int]]:
    """Which fault strikes how often; each at least once."""
    if options.strike is not None:
        return [(fault, options.strike) for fault in faults]
    if not options.rounds:
        return []
    whole = sum(fault.weight for fault in faults)
    counts = {f.name: max(1, round(options.rounds * f.weight / whole)) for f in faults}
    return [(fault, number) for fault in faults for number in range(counts[fault.name])]


def _chunks(strikes: list[tuple[Fault, int]], rng: random.Random) -> list[list[tuple[Fault, int]]]:
    """Mixed within one kind of world, then cut, and mixed again."""
    kinds: defaultdict[object, list[tuple[Fault, int]]] = defaultdict(list)
    for fault, number in strikes:
        kinds[fault.make].append((fault, number))
    chunks = []
    for kind in kinds.values():
        rng.shuffle(kind)
        chunks += [kind[i : i + AT_ONCE] for i in range(0, len(kind), AT_ONCE)]
    rng.shuffle(chunks)
    return chunks


def _wanted(fault: Fault, only: list[str]) -> bool:
    return not only or fault.family in only or fault.name in only


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=500, help="strikes, shared out by weight; 0: none")
    parser.add_argument("--only", action="append", default=[], metavar="FAMILY|NAME")
    parser.add_argument("--strike", type=int, default=None, metavar="N", help="this one only")
    parser.add_argument("--jobs", type=int, default=1, help="programs that are struck side by side")
    parser.add_argument(
        "--out", type=Path, default=None, metavar="FILE", help="append the outcomes here, too"
    )
    parser.add_argument(
        "--from",
        dest="earlier",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="outcomes of earlier runs, for --write; of one strike the last counts",
    )
    parser.add_argument("--write", action="store_true", help="rewrite the tables of docs/reliability.md")
    parser.add_argument(
        "--add", action="store_true", help="with --write: on top of what the tables count, with another seed"
    )
    parser.add_argument("--list", action="store_true", help="name the faults, and what this machine lacks")
    return parser.parse_args(arguments)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
