"""A long run of the real program, watched from outside and from inside; writes lines of JSON.

    python3 start.py soak real --hours 2 --out DIR          really mining on the practice network
    python3 start.py soak accelerated --hours 24 --out DIR  a simulated PC and room, --speed times as fast
      --headless                                            without a window
      --services                                            with MQTT (fleet, Home Assistant) and the API on

Somebody uses the window: every page and part, every dialog opened and closed, colours, settings and
languages changed (`life.py`). At the end `judge.py DIR` says what grew. Where a simulated second takes longer
to compute than it lasts the engine's clock leaves some out; `end.json` says how many have a row of their own.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import itertools
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent), str(HERE.parent / "e2e"), str(HERE)]

from record import Cards, sample  # noqa: E402 - needs the path above
from screen import private_screen  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY_S = 10.0
END_S = 60.0
ASK_S = 0.2
ASKED = ("/v1/status", "/metrics", "/v1/no-such-thing", "/v1/journal")


def main(arguments: list[str]) -> int:
    """Run it and keep the record."""
    options = _parser().parse_args(arguments)
    real = options.kind == "real"
    speed = 1.0 if real else options.speed
    seconds = options.hours * 3600 / speed
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    cards = Cards()
    about = {
        "kind": options.kind,
        "speed": speed,
        "hours": options.hours,
        "window": not options.headless,
        "services": options.services,
        "deed_s": options.deed_s,
        "begun": time.strftime("%Y-%m-%d %H:%M"),
        "no_gpu": cards.why_not,
    }
    (out / "about.json").write_text(json.dumps(about, indent=1), encoding="utf-8")
    words = ["--practice"] if real else ["--simulate", "--speed", str(speed)]
    words += ["--heat", "--time-limit", str(round(seconds))]
    words += [] if options.power is None else ["--power", str(options.power)]
    with contextlib.ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        environment = dict(os.environ)
        if options.services:
            stack.enter_context(_services(home))
        if options.headless:
            program = [sys.executable, "-m", "warmgui", "--headless", "--json"]
        else:
            screen = stack.enter_context(private_screen(1280, 800))
            environment = screen.environment(
                WARMGUI_SOAK_FILE=str(out / "inside.jsonl"),
                WARMGUI_SOAK_DEED_S=str(options.deed_s),
                WARMGUI_SOAK_EVERY_S=str(min(60.0, seconds / 60)),
            )
            program = [sys.executable, str(HERE / "soaked_app.py")]
        status = _watch([*program, "--home", str(home), *words], environment, out, home, cards)
        _keep(home, out / "home")
        (out / "end.json").write_text(json.dumps({"status": status, **_stored(home)}), encoding="utf-8")
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=("real", "accelerated"))
    parser.add_argument("--hours", type=float, required=True, help="of running, or of simulated time")
    parser.add_argument("--speed", type=float, default=60.0, help="simulated seconds per second")
    parser.add_argument("--power", type=float, default=None, help="constant mining power, W")
    parser.add_argument("--headless", action="store_true", help="without a window")
    parser.add_argument("--services", action="store_true", help="with a broker, the fleet and the local API")
    parser.add_argument("--deed-s", type=float, default=5.0, help="seconds between two deeds in the window")
    parser.add_argument("--out", type=Path, required=True, help="a folder for the record")
    return parser


def _watch(command: list[str], environment: dict[str, str], out: Path, home: Path, cards: Cards) -> int:
    """Take a sample every few seconds until the program has ended; its exit status."""
    ended = threading.Event()
    with (out / "stdout.txt").open("wb") as told, (out / "stderr.txt").open("wb") as said:
        quiet = told if "--headless" not in command else subprocess.DEVNULL
        program = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=quiet, stderr=said)

        def wait() -> None:
            program.wait()
            ended.set()

        threading.Thread(target=wait, daemon=True).start()
        try:
            while not ended.wait(EVERY_S):
                sample(program.pid, home, out / "outside.jsonl", cards)
        except BaseException:  # Ctrl-C, too: nothing is left behind
            program.terminate()
            program.wait(END_S)
            raise
    return program.returncode


@contextlib.contextmanager
def _services(home: Path) -> Iterator[None]:
    """A broker on loopback; settings that speak to it, and the local API on, with somebody who asks it."""
    from dataclasses import replace

    from fakes.api import KEY
    from fakes.boinc import free_port
    from fakes.mqtt import Mosquitto

    from warmgui import paths
    from warmgui.core.api.gate import fingerprint
    from warmgui.core.settings.model import Settings
    from warmgui.io.settings_file import save

    folders = paths.inside(home).created()
    settings, port = Settings(), free_port()
    with tempfile.TemporaryDirectory() as folder, Mosquitto(Path(folder)) as broker:
        save(
            folders.settings_file,
            replace(
                settings,
                mqtt=replace(settings.mqtt, host="127.0.0.1", port=broker.port),
                fleet=replace(settings.fleet, announce=True, accept_commands=True),
                api=replace(settings.api, enabled=True, metrics=True, port=port, key_hash=fingerprint(KEY)),
            ),
        )
        end = threading.Event()
        asking = threading.Thread(target=_ask, args=(port, KEY, end), daemon=True)
        asking.start()
        try:
            yield
        finally:
            end.set()
            asking.join(END_S)


def _ask(port: int, key: str, end: threading.Event) -> None:
    """Ask the API for the state, the metrics and what it does not have, five times a second."""
    turn = itertools.cycle(ASKED)
    while not end.wait(ASK_S):
        asking = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(asking):
            asking.request("GET", next(turn), headers={"Authorization": f"Bearer {key}"})
            asking.getresponse().read()


def _keep(home: Path, to: Path) -> None:
    """The last log, and everything else, for a look; what was there before goes."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(
        home, to, ignore=shutil.ignore_patterns("*.lock", "*.sock"), ignore_dangling_symlinks=True
    )


def _stored(home: Path) -> dict[str, Any]:
    """Of the seconds that passed for the engine: how many have a row of their own, and how many were lost."""
    for file in home.rglob("*.sqlite3"):
        with contextlib.closing(sqlite3.connect(file)) as database:
            rows, first, last = database.execute("SELECT count(*), min(t), max(t) FROM sample_1s").fetchone()
            counted = database.execute("SELECT sum(seconds) FROM sample_1s").fetchone()[0]
        if rows:
            return {"file": file.name, "rows": rows, "span_s": last - first + 1, "counted_s": counted}
    return {}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
