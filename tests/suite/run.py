"""Linters, types, import rules, then all tests with the coverage that each part owes.

    python3 start.py test                  all of it, as every stop is judged
    python3 start.py test --deep           and what takes minutes and guards what is rare (tests/conftest.py)
    python3 start.py test tests/core -x    the linters, then these tests; whatever pytest understands

The type checks take half a minute of one processor: they run beside the tests, and end them where they fail.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
WORKERS = max(2, min(8, (os.cpu_count() or 2) * 3 // 2))
"""More than processors: with as many, half of their time went into waiting for programs and servers."""
PYTEST = (sys.executable, "-m", "pytest")
OPTIONS = ("-n", str(WORKERS), "--dist", "loadgroup", "--max-worker-restart=0", "--cov", "--cov-report=")
QUICK = (
    (sys.executable, "-m", "ruff", "check", "."),
    (sys.executable, "-m", "ruff", "format", "--check", "."),
    (str(Path(sys.executable).with_name("lint-imports")),),
)
TYPES = (sys.executable, "-m", "mypy")
OWED = (("95", "warmgui/core/*,miners/*"), ("85", "warmgui/*,miners/*"))
"""Per cent of the branches, and where."""
_LOOK_S = 0.5


def main(arguments: list[str]) -> int:
    """What the checks say: 0 when nothing is wrong."""
    if {"-h", "--help"} & set(arguments):
        say((__doc__ or "").strip())
        return 0
    surroundings = environment(deep="--deep" in arguments)
    arguments = [each for each in arguments if each != "--deep"]
    with tempfile.TemporaryFile() as said:
        types = start(TYPES, surroundings, said)
        try:
            return checked(arguments, surroundings, types, said)
        finally:
            end(types)


def checked(
    arguments: list[str], surroundings: dict[str, str], types: subprocess.Popen[bytes], said: IO[bytes]
) -> int:
    """Everything but the types, which are judged elsewhere at the same time."""
    for step in QUICK:
        say("$ " + " ".join(os.path.basename(part) for part in step))  # noqa: PTH119 - as one types it
        if subprocess.call(step, cwd=ROOT, env=surroundings) != 0:
            say("This check failed; nothing after it was run.")
            return 1
    if not arguments:
        compile_once(surroundings)
    say("$ pytest, and mypy beside it")
    tests = start((*PYTEST, *OPTIONS, *arguments), surroundings)
    try:
        result = wait_for_both(tests, types)
    finally:
        end(tests)
    said.seek(0)
    say("$ mypy\n" + said.read().decode(errors="replace").rstrip())
    if types.wait() != 0:
        say("The types are wrong; the tests do not matter until they are right.")
        return 1
    if result != 0 or arguments:
        return result
    return covered(surroundings)


def wait_for_both(tests: subprocess.Popen[bytes], types: subprocess.Popen[bytes]) -> int:
    """What the tests end with; they are ended where the types are wrong."""
    while True:
        try:
            result = tests.wait(_LOOK_S)
        except subprocess.TimeoutExpired:
            if types.poll() in (None, 0):
                continue
            return 1
        types.wait()
        return result


def covered(surroundings: dict[str, str]) -> int:
    """Whether enough was looked at."""
    for limit, include in OWED:
        say(f"$ coverage of branches: {include} must reach {limit} %")
        report = (
            sys.executable,
            "-m",
            "coverage",
            "report",
            f"--include={include}",
            f"--fail-under={limit}",
        )
        if subprocess.call(report, cwd=ROOT, env=surroundings) != 0:
            return 1
    return 0


def environment(*, deep: bool) -> dict[str, str]:
    """For everything that is started here.

    Each worker and each of the thousand programs that tests start would compile the sources anew where
    nothing that was compiled is kept.
    """
    made = {**os.environ, "PYTHONPATH": str(ROOT)}
    made.pop("PYTHONDONTWRITEBYTECODE", None)
    if deep:
        made["WARMGUI_DEEP"] = "1"
    return made


def compile_once(surroundings: dict[str, str]) -> None:
    """Compile all sources, each once: four workers that begin together would each do all of it.

    Only pytest compiles tests as pytest does; what it says here it says again later.
    """
    files = sorted(map(str, (ROOT / "tests").rglob("test_*.py")))
    look = (*PYTEST, "--collect-only", "-qq", "-p", "no:cacheprovider", "-p", "no:xdist")
    parts = [start((*look, *files[n::WORKERS]), surroundings, subprocess.DEVNULL) for n in range(WORKERS)]
    for part in parts:
        part.wait()


def start(
    command: tuple[str, ...], surroundings: dict[str, str], out: IO[bytes] | int | None = None
) -> subprocess.Popen[bytes]:
    """A program in the project's folder; what it says goes to `out`, else to the terminal."""
    said = None if out is None else subprocess.STDOUT
    return subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=out, stderr=said)


def end(program: subprocess.Popen[bytes]) -> None:
    """Nothing that was started here outlives it."""
    if program.poll() is None:
        program.terminate()
        program.wait()


def say(words: str) -> None:
    """One line for the person at the terminal."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
