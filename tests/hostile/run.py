"""Hostile servers against the real miner: each attack for some seconds, and what the miner did.

    python3 start.py hostile                          all attacks, one at a time (half an hour)
    python3 start.py hostile --only floods hijack     families or single attacks
    python3 start.py hostile --jobs 3 --write         three at a time, and write docs/reliability.md

The miner is `python -m miners --stdio` with two servers: the hostile one, and a good pool behind it. After
each attack the hostile server vanishes (the next must take over) and comes back as a good one (the
miner must return).
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import reliability_page  # noqa: E402 - needs the path above
from hostile.judge import Outcome, play  # noqa: E402 - as above
from hostile.manners import FLOODS, LIES, SILENCE  # noqa: E402 - as above
from hostile.nodes import NODES  # noqa: E402 - as above
from hostile.pools import GIGANTIC, NUMBERS, SENT_ELSEWHERE  # noqa: E402 - as above
from hostile.tls import TLS  # noqa: E402 - as above

if TYPE_CHECKING:
    from hostile.attack import Attack

ATTACKS: list[Attack] = [*SENT_ELSEWHERE, *GIGANTIC, *NUMBERS, *FLOODS, *SILENCE, *LIES, *TLS, *NODES]
_LONGEST_SENTENCE = 110


def main(arguments: list[str]) -> int:
    """Attack; 0 where everything held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="*", default=[], metavar="FAMILY|NAME")
    parser.add_argument("--jobs", type=int, default=1, help="attacks at a time, each with a miner of its own")
    parser.add_argument("--write", action="store_true", help="the table of docs/reliability.md")
    options = parser.parse_args(arguments)
    wanted = [n for n, a in enumerate(ATTACKS) if not options.only or {a.name, a.family} & set(options.only)]
    outcomes: list[Outcome] = []
    with multiprocessing.get_context("spawn").Pool(options.jobs, maxtasksperchild=4) as pool:
        for outcome in pool.imap(play_number, wanted):
            outcomes.append(outcome)
            _say(json.dumps(outcome.plain(), ensure_ascii=False))
            if options.write:
                write([outcome])
    failed = [outcome.name for outcome in outcomes if outcome.wrong]
    _say(f"{len(outcomes)} attacks, {len(failed)} did harm {failed}")
    return 1 if failed else 0


def play_number(number: int) -> Outcome:
    """An attack by its number, in a process of its own."""
    attack = ATTACKS[number]
    try:
        return play(attack)
    except Exception as error:  # noqa: BLE001 - the others are played all the same
        outcome = Outcome(attack.name, attack.family, attack.what)
        outcome.wrong.append(f"{type(error).__name__}: {error}")
        return outcome


def write(outcomes: list[Outcome]) -> None:
    """The page; attacks that were left out this time keep their rows."""
    kept = reliability_page.DOCS / "reliability" / "pools.json"
    rows = [Outcome(**row) for row in json.loads(kept.read_text(encoding="utf-8"))] if kept.exists() else []
    fresh = {(o.family, o.name): o for o in [*rows, *outcomes]}
    ordered = [fresh[a.family, a.name] for a in ATTACKS if (a.family, a.name) in fresh]
    reliability_page.write("pools", table_of(ordered), [outcome.plain() for outcome in ordered])


def table_of(outcomes: list[Outcome]) -> str:
    """Markdown."""
    lines = [
        "| attack | what the server did | the miner | memory | main thread | back after | sentence |",
        "|---|---|---|---:|---:|---:|---|",
    ]
    for o in outcomes:
        back = "" if o.recovery_s is None else f"{o.recovery_s:.0f} s"
        sentence = o.sentence.replace("|", "\\|")
        sentence = sentence if len(sentence) <= _LONGEST_SENTENCE else sentence[:_LONGEST_SENTENCE] + " …"
        did = o.did if not o.wrong else f"**{o.did}: {'; '.join(o.wrong)}**"
        cells = (f"{o.family}: {o.name}", o.what, did, f"+{o.memory_mib:.0f} MiB", f"{o.main_cpu:.0%}", back)
        lines.append(f"| {' | '.join(cells)} | {sentence} |")
    return "\n".join(lines)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
