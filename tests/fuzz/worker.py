"""One target in a process of its own, until its processor time is spent. Called by `run.py`.

With atheris (libFuzzer over Python's bytecode) the program's own coverage leads the search; without it the saved
inputs are mutated by chance. Whatever falls is written to `finds/` and the search goes on.
"""

from __future__ import annotations

import argparse
import faulthandler
import importlib.util
import json
import logging
import os
import random
import sys
import time
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from fuzz.judging import Find, Judge, corpus_of, load, name_of  # noqa: E402 - after the path
from fuzz.mutate import mutated  # noqa: E402

RSS_LIMIT_MB = 2048
NATIVE_HANG_S = 120
TOLD_EVERY = 2000


class Search:
    """The search of one target, and its account on the disk."""

    def __init__(self, name: str, out: Path, cpu_s: float, seed: int) -> None:
        self.name, self.out, self.cpu_s = name, out, cpu_s
        self.chance = random.Random(seed)
        self.seed = seed
        self.engine = "mutation"
        for folder in ("corpus", "finds"):
            (out / folder).mkdir(parents=True, exist_ok=True)

    def prepare(self) -> None:
        """Load the target; write what the search begins with."""
        self.target = load(self.name)
        self.judge = Judge(self.target.judge, self._fell)
        for data in (*self.target.SEEDS, *corpus_of(self.name)):
            (self.out / "corpus" / name_of(data)).write_bytes(data)
        self.before = {"cpu_s": 0.0, "executed": 0, "finds": {}}
        if (self.out / "account.json").exists():  # an earlier run in the same folder is gone on with
            self.before = json.loads((self.out / "account.json").read_text())
        self.started_s = time.process_time()

    def try_one(self, data: bytes) -> None:
        """One input; ends the process when the time is spent."""
        self.judge(data)
        if self.judge.result.executed % 50 == 0 and time.process_time() - self.started_s >= self.cpu_s:
            self.tell()
            os._exit(0)  # libFuzzer has no other end that writes nothing of its own
        if self.judge.result.executed % TOLD_EVERY == 0:
            self.tell()

    def tell(self) -> None:
        """The account so far."""
        finds = {name: find.times for name, find in self.judge.result.finds.items()}
        told = {
            "target": self.name,
            "engine": self.engine,
            "cpu_s": round(self.before["cpu_s"] + time.process_time() - self.started_s, 1),
            "executed": self.before["executed"] + self.judge.result.executed,
            "finds": self.before["finds"] | finds,
        }
        beside = self.out / "account.part"
        beside.write_text(json.dumps(told, indent=1))
        beside.replace(self.out / "account.json")

    def _fell(self, find: Find) -> None:
        name = name_of(find.data)
        (self.out / "finds" / name).write_bytes(find.data)
        (self.out / "finds" / f"{name}.txt").write_text(
            f"{find.name}\n\n{find.words}", "utf-8", "backslashreplace"
        )
        sys.stderr.write(f"[{self.name}] fell: {find.name} ({name})\n")

    # ---- engines ----------------------------------------------------------------------------------------

    def by_atheris(self) -> None:
        """Coverage leads."""
        import atheris

        self.engine = f"atheris {_version('atheris')}"
        with atheris.instrument_imports(include=["warmgui", "miners"], enable_loader_override=False):
            self.prepare()
        words = list(self.target.WORDS)

        def custom(data: bytes, most: int, seed: int) -> bytes:
            chance = random.Random(seed)
            if chance.random() < 0.4:
                return bytes(atheris.Mutate(data, most))
            return mutated(data, chance, words, (), most)

        options = [
            f"-max_len={self.target.LONGEST}",
            f"-rss_limit_mb={RSS_LIMIT_MB}",
            f"-timeout={NATIVE_HANG_S}",
            f"-seed={self.seed or 1}",
            "-print_final_stats=0",
            "-verbosity=0",
            f"-artifact_prefix={self.out / 'finds'}{os.sep}",
        ]
        atheris.Setup([sys.argv[0], *options, str(self.out / "corpus")], self.try_one, custom_mutator=custom)
        atheris.Fuzz()

    def by_mutation(self) -> None:
        """Chance leads."""
        self.prepare()
        inputs = [path.read_bytes() for path in sorted((self.out / "corpus").glob("*"))]
        for data in inputs:
            self.try_one(data)
        while True:
            data = self.chance.choice(inputs)
            faulthandler.dump_traceback_later(NATIVE_HANG_S, exit=True)
            self.try_one(mutated(data, self.chance, self.target.WORDS, inputs, self.target.LONGEST))


def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)


def main(arguments: list[str]) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cpu-s", type=float, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutation", action="store_true", help="chance leads, even where atheris is there")
    options = parser.parse_args(arguments)
    warnings.simplefilter("error")
    logging.disable()
    search = Search(options.target, options.out, options.cpu_s, options.seed)
    if options.mutation or importlib.util.find_spec("atheris") is None:
        search.by_mutation()
    else:
        search.by_atheris()


if __name__ == "__main__":
    main(sys.argv[1:])
