"""The frozen folder: three programs that need no Python, and what they share in `_internal`."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from installers.build import Build, BuildError
from installers.project import EPOCH

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = ("warmgui", "warmgui-miner", "warmgui-analysis")
_TAIL = 2000
_NEEDED = ("PyInstaller", "PySide6", "scipy", "cyclonedx")


def missing(_build: Build) -> str:
    """Why nothing can be frozen here; "" where it can."""
    lacking = [module for module in _NEEDED if importlib.util.find_spec(module) is None]
    return f"This Python has no {', '.join(lacking)}." if lacking else ""


def make(build: Build) -> list[Path]:
    """Freeze; returns nothing for people yet, the folder is for the other stages.

    Raises:
        BuildError: PyInstaller failed.
    """
    work = build.work / "pyinstaller"
    shutil.rmtree(build.folder, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(build.folder.parent), "--workpath", str(work)]
    command += [str(build.root / "installers" / "warmgui.spec")]
    done = subprocess.run(
        command, cwd=build.root, env=_environment(build), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise BuildError(f"PyInstaller could not freeze the program: {done.stderr[-_TAIL:].strip()}")
    settle_times(build.folder, build.epoch_s)
    return []


def program(build: Build, name: str) -> Path:
    """The file of one of the frozen programs."""
    return build.folder / (f"{name}.exe" if sys.platform == "win32" else name)


def settle_times(folder: Path, epoch_s: int) -> None:
    """Give every file and folder the build's time, and rights that do not depend on the builder's umask."""
    below = sorted(folder.rglob("*"), key=lambda path: len(path.parts), reverse=True)
    for path in [*below, folder]:
        if path.is_symlink():
            continue
        path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        os.utime(path, (epoch_s, epoch_s))


def _environment(build: Build) -> dict[str, str]:
    """What makes two builds alike: one time, one order of sets, no per-user configuration."""
    return {
        **os.environ,
        EPOCH: str(build.epoch_s),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(build.root),
        "PYINSTALLER_CONFIG_DIR": str(build.work / "pyinstaller-cache"),
    }
