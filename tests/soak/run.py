"""A long run of the real window, watched from outside and from inside; writes lines of JSON and a summary.

    python3 tests/soak/run.py real --hours 2          really mining on the practice network
    python3 tests/soak/run.py accelerated --hours 24  a simulated PC and room, --speed times as fast

Every half minute another page is opened, as somebody would who looks around.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent / "e2e"), str(HERE)]

from record import sample  # noqa: E402 - needs the path above
from screen import private_screen  # noqa: E402 - needs the path above

EVERY_S = 10.0
PAGE_S = 30.0
PAGES = ("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7", "ctrl+8", "ctrl+9", "ctrl+0")


def main(arguments: list[str]) -> int:
    """Run it and keep the record."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=("real", "accelerated"))
    parser.add_argument("--hours", type=float, required=True, help="of running, or of simulated time")
    parser.add_argument("--speed", type=float, default=120.0, help="simulated seconds per second")
    parser.add_argument("--power", type=float, default=None, help="constant mining power, W")
    parser.add_argument("--out", type=Path, required=True, help="a folder for the record")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    real = options.kind == "real"
    seconds = options.hours * 3600 / (1 if real else options.speed)
    words = ["--practice"] if real else ["--simulate", "--speed", str(options.speed)]
    words += ["--heat", "--time-limit", str(round(seconds))]
    words += [] if options.power is None else ["--power", str(options.power)]
    with tempfile.TemporaryDirectory() as folder, private_screen(1280, 800) as screen:
        home = Path(folder)
        program = subprocess.Popen(
            [sys.executable, str(HERE / "soaked_app.py"), "--home", str(home), *words],
            env=screen.environment(WARMGUI_SOAK_FILE=str(options.out / "inside.jsonl")),
            cwd=ROOT,
        )
        window = screen.window(program.pid)
        begun_s, turn = time.monotonic(), itertools.cycle(PAGES)
        page_s = begun_s
        while program.poll() is None:
            sample(program.pid, home, options.out / "outside.jsonl")
            if time.monotonic() >= page_s:
                page_s += PAGE_S
                screen.xdotool("windowactivate", window)
                screen.xdotool("key", next(turn))
            time.sleep(EVERY_S)
        for name in ("logs", "data"):
            if (home / name).is_dir():
                os.system(f"ls -l {home / name} > {options.out / name}.txt")
        os.system(f"cp -r {home} {options.out / 'home'}")
    return program.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
