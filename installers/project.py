"""What a build reads of the source tree: its version, and the one time that may get into its files."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from installers.build import Build

EPOCH = "SOURCE_DATE_EPOCH"
ROOT = Path(__file__).resolve().parents[1]


def version(root: Path = ROOT) -> str:
    """The program's version, as in pyproject.toml."""
    with (root / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def epoch_s(root: Path = ROOT) -> int:
    """SOURCE_DATE_EPOCH; else when the last commit was made; else the newest date of CHANGELOG.md.

    Else the time of pyproject.toml, which a source archive sets to that of its release.
    """
    said = os.environ.get(EPOCH, "")
    if said.isdecimal():
        return int(said)
    committed = _last_commit(root)
    if committed is not None:
        return committed
    changelog = root / "CHANGELOG.md"
    text = changelog.read_text(encoding="utf-8") if changelog.is_file() else ""
    days = re.findall(r"\b\d{4}-\d{2}-\d{2}\b", text)
    if not days:
        return int((root / "pyproject.toml").stat().st_mtime)
    return int(datetime.fromisoformat(max(days)).replace(tzinfo=UTC).timestamp())


def _last_commit(root: Path) -> int | None:
    if not (root / ".git").exists():  # else git looks further up, and finds somebody else's commits
        return None
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    said = done.stdout.strip()
    return int(said) if done.returncode == 0 and said.isdecimal() else None


def build(out: Path, *, work: Path | None = None, root: Path = ROOT) -> Build:
    """A build of this source tree into a folder."""
    work = work or root / "build" / "installers"
    return Build(
        root=root,
        out=out,
        work=work,
        folder=work / "frozen" / "warmgui",
        version=version(root),
        epoch_s=epoch_s(root),
    )
