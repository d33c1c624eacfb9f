"""Nonsense for everything that reads: each target for some minutes of processor time, guided by coverage.

    python3 start.py fuzz                         every target for 10 CPU-minutes, two at a time
    python3 start.py fuzz --only mqtt --cpu-minutes 1
    python3 start.py fuzz --keep                  what reaches new code is saved in tests/fuzz/corpus, minimised
    python3 start.py fuzz --write                 the table of docs/reliability.md

With atheris (`pip install -e .[fuzz]`: Linux, CPython 3.11 to 3.13) coverage leads; without it the saved inputs are
mutated by chance, from the seed. Work and finds are in build/fuzz/TARGET; what an earlier run left there is gone
on with, and counted. Exit status 1: something fell; `build/fuzz/TARGET/finds` has the inputs and why.
"""

from __future__ import annotations

import argparse
import json
import logging
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]

from fuzz import minimise  # noqa: E402 - after the path
from fuzz.judging import CORPUS, TARGETS, corpus_of, load  # noqa: E402 - after the path
from reliability_page import DOCS, write  # noqa: E402 - after the path

WORK = ROOT / "build" / "fuzz"
LOOK_S = 0.5


def main(arguments: list[str]) -> int:
    """Run, keep, write; as asked."""
    options = _parser().parse_args(arguments)
    names = options.only or list(TARGETS)
    logging.disable()
    if options.fresh:
        for name in names:
            shutil.rmtree(options.work / name, ignore_errors=True)
    if options.cpu_minutes > 0:
        _run_all(names, options)
    accounts = {name: account for name in names if (account := _account(options.work, name))}
    if options.keep:
        for name in names:
            _keep(name, options.work)
    fell = False
    for name, account in accounts.items():
        fell = fell or bool(account["finds"])
        print(_line(name, account))
    if options.write:
        _write(accounts)
    return 1 if fell else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--only", action="append", choices=TARGETS, help="this target; may be said several times"
    )
    parser.add_argument("--cpu-minutes", type=float, default=10.0, help="of each target; 0 runs none")
    parser.add_argument("--jobs", type=int, default=2, help="targets at the same time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutation", action="store_true", help="chance leads, even where atheris is there")
    parser.add_argument("--fresh", action="store_true", help="forget what earlier runs left")
    parser.add_argument("--keep", action="store_true", help="save what reaches new code")
    parser.add_argument("--write", action="store_true", help="write the table of docs/reliability.md")
    parser.add_argument("--work", type=Path, default=WORK)
    return parser


def _run_all(names: list[str], options: argparse.Namespace) -> None:
    waiting, running = list(names), dict[str, subprocess.Popen[bytes]]()
    try:
        while waiting or running:
            while waiting and len(running) < options.jobs:
                name = waiting.pop(0)
                running[name] = _start(name, options)
            time.sleep(LOOK_S)
            for name, process in list(running.items()):
                if process.poll() is not None:
                    del running[name]
                    print(f"{name}: ended with {process.returncode}", flush=True)
    finally:
        for process in running.values():
            process.kill()


def _start(name: str, options: argparse.Namespace) -> subprocess.Popen[bytes]:
    out = options.work / name
    out.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable,
        str(HERE / "worker.py"),
        name,
        "--out",
        str(out),
        "--cpu-s",
        str(60 * options.cpu_minutes),
    ]
    command += ["--seed", str(options.seed), *(["--mutation"] if options.mutation else [])]
    with (out / "log.txt").open("ab") as log:
        return subprocess.Popen(command, stdout=log, stderr=log)


def _account(work: Path, name: str) -> dict[str, Any] | None:
    path = work / name / "account.json"
    return json.loads(path.read_text()) if path.exists() else None


def _keep(name: str, work: Path) -> None:
    """The saved corpus: what was saved, what the target begins with, what was found since."""
    target = load(name)
    found = [path.read_bytes() for path in sorted((work / name / "corpus").glob("*"))]
    kept = minimise.minimised(target.judge, [*corpus_of(name), *target.SEEDS, *found])
    minimise.write(CORPUS / name, kept)
    print(f"{name}: {len(kept)} inputs saved, {sum(map(len, kept)) // 1024} kB", flush=True)


def _line(name: str, account: dict[str, Any]) -> str:
    minutes, finds = account["cpu_s"] / 60, ", ".join(account["finds"]) or "nothing fell"
    return f"{name}: {account['engine']}, {minutes:.1f} CPU-minutes, {account['executed']} inputs, {finds}"


# ---- the page -----------------------------------------------------------------------------------------


def _write(accounts: dict[str, dict[str, Any]]) -> None:
    """The table, with what earlier runs of other targets told; what was mended is written by hand."""
    kept = DOCS / "reliability" / "fuzz.json"
    rows: dict[str, dict[str, Any]] = (
        {row["target"]: row for row in json.loads(kept.read_text())} if kept.exists() else {}
    )
    mended = json.loads((HERE / "mended.json").read_text())
    for name, account in accounts.items():
        rows[name] = {
            "target": name,
            "about": load(name).ABOUT,
            "engine": account["engine"],
            "cpu_minutes": round(account["cpu_s"] / 60, 1),
            "executed": account["executed"],
            "open": sorted(account["finds"]) if account["finds"] else [],
            "date": datetime.now(UTC).date().isoformat(),
        }
    ordered = [rows[name] for name in TARGETS if name in rows]
    for row in ordered:
        files = corpus_of(row["target"])
        row |= {
            "corpus": len(files),
            "corpus_kb": round(sum(map(len, files)) / 1024),
            "mended": mended.get(row["target"], []),
        }
    write("fuzz", _table(ordered), ordered)


def _table(rows: list[dict[str, Any]]) -> str:
    lines = [
        "| what is fed | engine | CPU-minutes | inputs | saved | fell and was mended | last run |",
        "|---|---|---:|---:|---:|---|---|",
    ]
    for row in rows:
        fell = "; ".join(row["mended"]) or "–"
        lines.append(
            f"| {row['about']} | {row['engine']} | {row['cpu_minutes']:g} | {row['executed']:,} |"
            f" {row['corpus']} ({row['corpus_kb']} kB) | {fell} | {row['date']} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
