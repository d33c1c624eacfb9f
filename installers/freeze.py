"""The frozen folder: programs that need no Python, and what they share in `_internal`."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from installers import inventory, papers, recipe, signing
from installers.build import Build, BuildError
from installers.project import EPOCH
from miners.kernels.seal import is_intact

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = ("warmgui", "warmgui-miner", "warmgui-analysis", "warmgui-guard", *recipe.FOR_TERMINALS)
_TAIL = 2000
_NEEDED = ("PyInstaller", "PySide6", "scipy", "cyclonedx")


def missing(_build: Build) -> str:
    """Why nothing can be frozen here; "" where it can."""
    lacking = [module for module in _NEEDED if importlib.util.find_spec(module) is None]
    return f"This Python has no {', '.join(lacking)}." if lacking else ""


def make(build: Build) -> list[Path]:
    """Freeze, sign, write the papers; returns nothing for people, the folder is for the other stages.

    Raises:
        BuildError: PyInstaller failed; something must not be given to people; a file could not be signed.
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
    signing.of_programs().sign(program(build, name) for name in PROGRAMS)
    _see_that_the_kernels_are_whole(build)
    papers.make(build, inventory.read(work / "warmgui" / "inside.json"))
    settle_times(build.folder, build.epoch_s)
    return []


def _see_that_the_kernels_are_whole(build: Build) -> None:
    """Their library is sealed by its own checksum: a signature inside it would make the miner refuse it."""
    for library in build.folder.glob("_internal/miners/kernels/warmgui_kernels.*"):
        if not is_intact(library.read_bytes()):
            raise BuildError(f"{library.name} was changed after it was sealed; build it again.")


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
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return {
        **kept,
        EPOCH: str(build.epoch_s),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(build.root),
        "PYINSTALLER_CONFIG_DIR": str(build.work / "pyinstaller-cache"),
    }
