#!/usr/bin/env python3
"""Freezes for Windows, makes two installers and tries them: on Windows, or under Wine (never shipped).

    python tests/installers/windows_smoke.py --winpy COMMAND    on Linux: a Windows Python under Wine
    python tests/installers/windows_smoke.py --folder FOLDER    with a folder that is already frozen

`--winpy` (environment: WARMGUI_WINPY) is a command that takes Python's arguments and understands
`--pip install PACKAGES`, as for `start.py cross`. What is frozen with it is a smoke payload: it shows that
installer and program work, and is never given to anybody. docs/installing-windows.md has the steps.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[1:1] = [str(ROOT)]

from installers import nsis, project  # noqa: E402 - found only now
from installers.windows import pe  # noqa: E402
from installers.windows_parts import DESCRIPTIONS  # noqa: E402
from miners.kernels.build import build_library  # noqa: E402
from miners.kernels.targets import TARGETS  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from installers.build import Build

STEPS = Path(__file__).with_name("windows_smoke_steps.py")
NEEDED = ("pyinstaller>=6.11,<7", "cyclonedx-python-lib>=8,<12")
FREEZE = """
import ctypes, sys
# Wine's desktop inherits the pipes of who calls for it first, and outlives that: not PyInstaller, then.
ctypes.windll.user32.GetDesktopWindow()
sys.path.insert(0, ".")
from installers.command import main
sys.exit(main(["--only", "folder"]))
"""
LATER = "9.9.9"
"""What the second installer calls the same program."""


def main() -> int:
    """Freeze, make the installers, try them; 0 only if everything passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--winpy", default=os.environ.get("WARMGUI_WINPY", ""), help="a Windows Python")
    parser.add_argument("--folder", type=Path, help="the frozen folder, where there is one already")
    parser.add_argument("--work", type=Path, help="keep everything there")
    parser.add_argument("--json", type=Path, help="also write the summary there")
    options = parser.parse_args()
    python = shlex.split(options.winpy) or [sys.executable]
    if not options.winpy and os.name != "nt":
        parser.error("on this system a Windows Python is needed: --winpy, or WARMGUI_WINPY")
    with tempfile.TemporaryDirectory(prefix="warmgui-smoke-") as temporary:
        work = (options.work or Path(temporary)).absolute()
        work.mkdir(parents=True, exist_ok=True)
        folder = options.folder.absolute() if options.folder else freeze(python, work / "tree")
        judge(folder)
        build = dataclasses.replace(project.build(work / "out", work=work / "work"), folder=folder)
        installers = [setup(build), setup(dataclasses.replace(build, version=LATER))]
        summary = ["--json", str(options.json.absolute())] if options.json else []
        return subprocess.call([*python, str(STEPS), *map(str, installers), *summary])


def freeze(python: Sequence[str], tree: Path) -> Path:
    """The frozen folder of a copy of this tree, whose native library is built for Windows here."""
    shutil.rmtree(tree, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    for name in filter(None, listed.decode().split("\0")):
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    library = build_library(TARGETS["win_amd64"]).library
    shutil.copy2(library, tree / "miners" / "kernels" / library.name)
    if os.name != "nt":
        with (ROOT / "pyproject.toml").open("rb") as file:
            wanted = tomllib.load(file)["project"]["dependencies"]
        subprocess.run([*python, "--pip", "install", "-q", *NEEDED, *wanted], check=True)
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(project.epoch_s(ROOT)),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [*python, "-c", FREEZE]
    subprocess.run(command, cwd=tree, env=environment, check=True)
    return tree / "build" / "installers" / "frozen" / "warmgui"


def judge(folder: Path) -> None:
    """The executables say what they are.

    Raises:
        SystemExit: one of them does not.
    """
    for name, description in DESCRIPTIONS.items():
        found = pe.read((folder / f"{name}.exe").read_bytes())
        texts, manifest = found.version_texts, found.manifest or ""
        right = {
            "description": texts.get("FileDescription") == description,
            "version": texts.get("FileVersion") == project.version(ROOT),
            "rights": 'level="asInvoker"' in manifest,
            "screens": "PerMonitorV2" in manifest,
            "icon": {16, 32, 48, 256} <= set(found.icon_sizes),
            "windowed or not": found.subsystem == ("windowed" if name == "warmgui" else "console"),
        }
        if wrong := [what for what, is_right in right.items() if not is_right]:
            raise SystemExit(f"{name}.exe: {', '.join(wrong)} is not as it should be: {texts}")


def setup(build: Build) -> Path:
    """The installer, which must be made here.

    Raises:
        SystemExit: it cannot.
    """
    if lacking := nsis.missing(build):
        raise SystemExit(lacking)
    [made] = nsis.make(build)
    return made


if __name__ == "__main__":
    sys.exit(main())
