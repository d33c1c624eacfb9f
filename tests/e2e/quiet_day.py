"""A whole day of the real window, every page and dialog opened, in a network whose way out is watched.

    .venv/bin/python tests/e2e/quiet_day.py              24 simulated hours, then the practice network
    .venv/bin/python tests/e2e/quiet_day.py --hours 2    less of it

The window runs on a screen of its own, inside `quiet_network`: any packet to any address but loopback is
counted, and questions for names on loopback, too. What somebody does with it are the deeds of
tests/soak/life.py: every page, tab, range and dialog, colours, languages, settings saved. Exit status 0 only
where no packet wanted to leave, the watch saw its own packet, every deed was done, the hours are in the
history and both windows ended as they were asked to.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE), str(HERE.parent), str(HERE.parent / "soak")]

from screen import private_screen  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Sequence

INSIDE = "--inside"
DEED_S, TOLD_EVERY_S = 0.5, 2.0
SPEED = 240
"""Simulated seconds in one: a day in six minutes, in which a window is still drawn."""
LONGEST_S = 1800.0
PAGES = ("home", "room", "schedule", "devices", "house", "fleet", "energy", "lab", "servers", "history")
PAGES = (*PAGES, "egress", "settings")
_LISTENS = "0A"
_ACCEPTS = 0x10000


def main(arguments: Sequence[str]) -> int:
    """Outside: make the network, run, judge. Inside: run the windows and tell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--hours", type=float, default=24.0, help="simulated (default: 24)")
    parser.add_argument("--practice-s", type=float, default=90.0, help="seconds with real hashing afterwards")
    parser.add_argument(INSIDE, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.inside:
        print(json.dumps(inside(options.hours, options.practice_s)))  # noqa: T201 - its output
        return 0
    told = outside(options.hours, options.practice_s)
    print(json.dumps(told, indent=1))  # noqa: T201 - its output
    return 0 if told.get("good") else 1


def outside(hours: float, practice_s: float) -> dict[str, Any]:
    """What was found out, and whether it is good."""
    words = [INSIDE, "--hours", str(hours), "--practice-s", str(practice_s)]
    program = [sys.executable, str(HERE / "quiet_network.py"), sys.executable, str(HERE / "quiet_day.py")]
    done = subprocess.run(
        ["unshare", "--map-root-user", "--net", *program, *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "WARMGUI_TEST_DEADLINE_S": str(2 * LONGEST_S)},
        cwd=ROOT,
    )
    if done.returncode != 0:
        return {"good": False, "words": done.stdout + done.stderr}
    watched = json.loads(done.stdout.splitlines()[-1])
    if not watched["stdout"]:
        return {"good": False, "words": watched["stderr"]}
    told = json.loads(watched["stdout"].splitlines()[-1])
    day, practice = told["day"], told["practice"]
    good = (
        watched["probe_seen"]
        and not watched["packets"]
        and day["hours"] >= hours
        and practice["hashes"] > 0
        and not day["left_out"]
        and (day["code"], practice["code"]) == (0, 0)
        and not [one for run in (day, practice) for one in run["sockets"] if one["open_to_others"]]
    )
    return {"good": good, "probe_seen": watched["probe_seen"], "packets": watched["packets"], **told}


def inside(hours: float, practice_s: float) -> dict[str, Any]:
    """The day and the practice network, one after the other."""
    with private_screen() as screen, tempfile.TemporaryDirectory() as folder:
        environment = screen.environment(
            WARMGUI_SOAK_DEED_S=str(DEED_S), WARMGUI_SOAK_EVERY_S=str(TOLD_EVERY_S), XDG_RUNTIME_DIR=folder
        )
        day = Run(Path(folder, "day"), environment, "--simulate", "--heat", "--speed", str(SPEED))
        day.until(lambda: day.hours() >= hours and not day.left_out())
        practice = Run(Path(folder, "practice"), environment, "--practice", "--heat")
        begun_s = time.monotonic()
        practice.until(lambda: time.monotonic() - begun_s > practice_s and practice.hashes() > 0)
        return {"day": day.end(), "practice": practice.end()}


class Run:
    """The real window with a hand in it."""

    def __init__(self, home: Path, environment: dict[str, str], *arguments: str) -> None:
        home.mkdir()
        self._home, self._told = home, home / "soak.jsonl"
        self._errors = (home / "errors.txt").open("w+")
        self._process = subprocess.Popen(
            [sys.executable, str(HERE.parent / "soak" / "soaked_app.py"), "--home", str(home), *arguments],
            env={**environment, "WARMGUI_SOAK_FILE": str(self._told)},
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            cwd=ROOT,
        )
        self._sockets: list[dict[str, Any]] = []

    def until(self, enough: Any) -> None:
        """Wait for it, for LONGEST_S at most, or until the program ended."""
        pause, end_s = threading.Event(), time.monotonic() + LONGEST_S
        while not enough() and time.monotonic() < end_s and self._process.poll() is None:
            pause.wait(1.0)
        self._sockets = [*unix_sockets(), *listening_ports()]

    def deeds(self) -> set[str]:
        """What was done by now."""
        with contextlib.suppress(OSError, ValueError):
            lines = self._told.read_text("utf-8").splitlines()
            return {name for line in lines for name in json.loads(line)["took"]}
        return set()

    def left_out(self) -> list[str]:
        """What was not done yet, of all that there is."""
        from life import Life

        life = Life(cast("Any", None))  # only the names are asked for
        parts = (life.tabs, life.ranges, life.dialogs, life.changes, life.languages)
        pages = {f"page {key}" for key in PAGES}
        return sorted(({deed.name for part in parts for deed in part()} | pages) - self.deeds())

    def hours(self) -> float:
        """How much of a day is in the history."""
        found = self._ask("SELECT min(t), max(t) FROM sample_1m")
        return (found[1] - found[0]) / 3600.0 if found and found[0] is not None else 0.0

    def hashes(self) -> float:
        """How many were done: real ones, in a run that is no simulation."""
        found = self._ask("SELECT total(hashes) FROM sample_1s")
        return float(found[0]) if found else 0.0

    def _ask(self, sql: str) -> Any:
        for path in sorted((self._home / "data").glob("*.sqlite3")):
            with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as history:
                return history.execute(sql).fetchone()
        return None

    def end(self) -> dict[str, Any]:
        """End it; what was seen."""
        told = {"hours": round(self.hours(), 2), "hashes": self.hashes(), "deeds": len(self.deeds())}
        self._process.terminate()
        code = self._process.wait(60)
        self._errors.seek(0)
        words = self._errors.read()[-2000:]
        told |= {"left_out": self.left_out(), "sockets": self._sockets, "code": code, "errors": words}
        return told if code == 0 else {**told, "logs": self._logs()}

    def _logs(self) -> dict[str, str]:
        """The ends of its logs, the trace of a crash among them: the folder does not outlive this run."""
        files = [path for path in sorted(self._home.glob("logs/*")) if path.is_file()]
        return {path.name: path.read_text("utf-8", "replace")[-6000:] for path in files}


def unix_sockets() -> list[dict[str, Any]]:
    """Sockets with a name that listen in this network, and whether others could connect."""
    found = []
    for line in Path("/proc/net/unix").read_text("ascii").splitlines()[1:]:
        fields = line.split()
        name = fields[7] if len(fields) > 7 else ""
        # The session bus looks itself who connects; it is not ours.
        ours = (
            name
            and "X11" not in name
            and "/dbus-" not in name
            and (name.startswith("@") or Path(name).exists())
        )
        if int(fields[3], 16) & _ACCEPTS and ours:
            mode = None if name.startswith("@") else stat.S_IMODE(Path(name).stat().st_mode)
            closed = mode is not None and (not mode & 0o077 or not Path(name).parent.stat().st_mode & 0o077)
            found.append({"socket": name, "mode": mode and f"{mode:o}", "open_to_others": not closed})
    return found


def listening_ports() -> list[dict[str, Any]]:
    """TCP ports that accept connections, with their addresses; only loopback is closed to others."""
    found = []
    for name in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(name).read_text("ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == _LISTENS:
                address, _, port = fields[1].partition(":")
                here = address == "0100007F" or address.endswith("00000000000000000000000001000000")
                found.append({"socket": f"TCP {int(port, 16)}", "mode": address, "open_to_others": not here})
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
