"""Writes requirements/*.txt: the exact packages, each file with its SHA-256, from pyproject.toml.

    python -m installers.lock             all of them, with as little change as the ranges allow
    python -m installers.lock --upgrade   the newest versions that the ranges allow

It needs uv (`pip install uv`) and the package index. They serve CPython 3.11 to 3.14, Linux and Windows.
The versions of `run` and `build` are those of `test`, so that what is shipped is what was tested.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from installers import project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FOLDER = project.ROOT / "requirements"
OLDEST_PYTHON = "3.11"
_HEAD = "# Made by `python -m installers.lock` (docs/building.md): not by hand.\n"


@dataclass(frozen=True, slots=True)
class Lock:
    """One lock file."""

    name: str
    """Of `requirements/NAME.txt`."""
    extras: tuple[str, ...] = ()
    """Of pyproject.toml, beside its dependencies."""
    own: tuple[str, ...] = ()
    """Files with further requirements, in the same folder."""
    of_project: bool = True
    """Whether pyproject.toml's dependencies are in it."""
    follows: str = ""
    """Another lock, whose versions it takes over."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return FOLDER / f"{self.name}.txt"


LOCKS = (
    Lock("test", ("test", "ble", "usb"), own=("tools.in",)),
    Lock("run", follows="test"),
    Lock("build", ("build", "ble", "usb"), follows="test"),
    Lock("tools", own=("tools.in",), of_project=False, follows="test"),
    Lock("audit", own=("audit.in",), of_project=False),
)
"""In the order in which they are made."""


def command(lock: Lock, *, upgrade: bool = False) -> list[str]:
    """The words that make one lock file."""
    sources = ["pyproject.toml"] if lock.of_project else []
    sources += [f"{FOLDER.name}/{name}" for name in lock.own]
    words = [sys.executable, "-m", "uv", "pip", "compile", *sources]
    words += [word for extra in lock.extras for word in ("--extra", extra)]
    words += ["--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes", "--only-binary", ":all:"]
    words += ["--no-annotate", "--no-header", "--quiet"]
    if lock.follows:
        words += ["--constraint", f"{FOLDER.name}/{lock.follows}.txt"]
    if upgrade:
        words.append("--upgrade")
    return [*words, "--output-file", f"{FOLDER.name}/{lock.name}.txt"]


def main(arguments: Sequence[str]) -> int:
    """Make all of them; 1 where uv could not."""
    for lock in LOCKS:
        words = command(lock, upgrade="--upgrade" in arguments)
        if subprocess.run(words, cwd=project.ROOT, check=False).returncode != 0:
            sys.stderr.write(f"{lock.path.name} was not made; is uv installed (pip install uv)?\n")
            return 1
        lock.path.write_text(_HEAD + lock.path.read_text("utf-8").removeprefix(_HEAD), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
