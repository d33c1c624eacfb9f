"""Makes the homes of earlier versions by running their own code: `python tests/versions/make.py [NAME ...]`.

Needs the repository's history. For each revision of `REVISIONS` its tree is checked out beside, its own code
writes settings of every kind, and its own program heats a simulated room for some ten simulated minutes. It
is ended with SIGKILL, as a PC without power ends it. What it left is packed into tests/io/data/versions.
No release was tagged: these are the trees at the end of each larger piece of work, and one more wherever the
history's schema changed. `--survey` lists every schema that the main branch ever had.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "tests" / "io" / "data" / "versions"
REVISIONS = {
    "first-window": "864541d",
    "servers": "860602b",
    "learned-room": "2c60de4",
    "thermostat": "f466226",
    "energy": "f3e1672",
    "installers": "ec7b68a",
    "places": "8720bd3",
}
"""Name -> the last commit of that piece of work."""
_RUN_S, _SPEED = 9.0, 120.0
_SCHEMA = "warmgui/io/history/schema.py"


def make(name: str) -> None:
    """Make one home."""
    commit = git("rev-parse", REVISIONS[name])
    with tempfile.TemporaryDirectory(prefix="warmgui-versions-") as folder:
        tree, home = Path(folder) / "tree", Path(folder) / "home"
        git("worktree", "add", "--detach", str(tree), commit)
        try:
            _inside(tree, home)
            _heat(tree, home)
        finally:
            git("worktree", "remove", "--force", str(tree))
        _pack(name, commit, home)


def _environment(tree: Path) -> dict[str, str]:
    paths = os.pathsep.join((str(tree), str(tree / "tests")))
    return {**os.environ, "PYTHONPATH": paths, "TZ": "UTC", "LC_ALL": "C.UTF-8"}


def _inside(tree: Path, home: Path) -> None:
    script = Path(__file__).with_name("inside.py")
    home.mkdir()
    subprocess.run([sys.executable, str(script), str(home)], cwd=tree, env=_environment(tree), check=True)


def _heat(tree: Path, home: Path) -> None:
    """The program of then, with default settings: what is set here would keep it from heating at once."""
    own = home / "run"
    words = ["--headless", "--simulate", "--speed", str(_SPEED), "--home", str(own)]
    running = subprocess.Popen(
        [sys.executable, "-m", "warmgui", *words],
        cwd=tree,
        env=_environment(tree),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(_RUN_S)  # nothing tells when a program of then has heated enough
    running.kill()
    running.wait()
    found = next((own / "data").glob("simulated.sqlite3"))
    with contextlib.closing(sqlite3.connect(found)) as connection:  # what only the WAL has comes along
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")
    shutil.copyfile(found, home / "data" / "history.sqlite3")


def _pack(name: str, commit: str, home: Path) -> None:
    place = PLACE / name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    shutil.copyfile(home / "config" / "settings.toml", place / "settings.toml")
    shutil.copyfile(home / "meant.json", place / "meant.json")
    for found in ("ui.json", "room.json"):
        if (home / "data" / found).is_file():
            shutil.copyfile(home / "data" / found, place / found)
    history = home / "data" / "history.sqlite3"
    (place / "history.sqlite3.gz").write_bytes(gzip.compress(history.read_bytes(), 9, mtime=0))
    with contextlib.closing(sqlite3.connect(history)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        counts = {
            table: connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608 - constants
            for table in ("sample_1s", "sample_1m", "sample_1h", "journal", "state")
        }
    about = {"commit": commit, "date": git("log", "-1", "--format=%cI", commit), "schema": version}
    (place / "about.json").write_text(json.dumps({**about, "rows": counts}, indent=1) + "\n")
    print(f"{name}: schema {version}, {counts}")  # noqa: T201


def survey() -> None:
    """Every revision of the schema's file, and the tables that it makes."""
    script = (
        "import sqlite3, sys, pathlib; from warmgui.io.history.schema import migrate;"
        "c = sqlite3.connect(':memory:', isolation_level=None); migrate(c, pathlib.Path('none'));"
        "print(*sorted(s for (s,) in c.execute('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')))"
    )
    for commit in git("log", "--reverse", "--format=%h", "--", _SCHEMA).split():
        with tempfile.TemporaryDirectory(prefix="warmgui-versions-") as folder:
            tree = Path(folder) / "tree"
            git("worktree", "add", "--detach", str(tree), commit)
            try:
                done = subprocess.run(
                    [sys.executable, "-c", script],
                    cwd=tree,
                    env=_environment(tree),
                    capture_output=True,
                    text=True,
                    check=False,
                )
            finally:
                git("worktree", "remove", "--force", str(tree))
        shape = hashlib.sha256(done.stdout.encode()).hexdigest()[:12] if done.returncode == 0 else "none"
        print(commit, shape, git("log", "-1", "--format=%s", commit))  # noqa: T201


def git(*words: str) -> str:
    """What git says."""
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def main() -> None:
    """The command line."""
    first, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(description=first.partition(":")[0] + ".", epilog=rest)
    names = ", ".join(REVISIONS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these of {names}")
    parser.add_argument("--survey", action="store_true", help="list every schema; makes nothing")
    wishes = parser.parse_args()
    unknown = [name for name in wishes.names if name not in REVISIONS]
    if unknown:
        parser.error(f"no version {unknown[0]!r}; there are {names}")
    if wishes.survey:
        survey()
        return
    for name in wishes.names or REVISIONS:
        make(name)


if __name__ == "__main__":
    main()
