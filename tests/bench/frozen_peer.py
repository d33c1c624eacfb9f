"""The peer of the frozen folder: the bare window with three plots, frozen by PyInstaller.

Twice: as PyInstaller does it by itself, and with the program's own filters, which leave out as much of Qt,
numpy and the system's libraries as they do for the program.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

_SPEC = """
import sys
sys.path.insert(0, {root!r})
from installers import contents, recipe
found = Analysis([{script!r}], pathex=[{here!r}], hiddenimports=["PySide6.QtOpenGL"],
                 excludes=[*contents.NEVER, "scipy"])
found.binaries = contents.wanted(found.binaries, is_ours=recipe.is_ours)
found.datas = contents.wanted(found.datas, is_ours=recipe.is_ours)
program = EXE(PYZ(found.pure), found.scripts, [], exclude_binaries=True, name="bare", upx=False, strip=False)
COLLECT(program, found.binaries, found.datas, upx=False, strip=False, name="bare")
"""


def freeze(work: Path, *, filtered: bool) -> Path:
    """Freeze the bare window; returns its folder, in which the program is called `bare`."""
    work.mkdir(parents=True, exist_ok=True)
    script = HERE / "bare_window.py"
    folders = ["--distpath", str(work / "dist"), "--workpath", str(work / "build"), "--noconfirm"]
    if filtered:
        spec = work / "bare.spec"
        spec.write_text(_SPEC.format(root=str(ROOT), script=str(script), here=str(HERE)), encoding="utf-8")
        command = [str(spec)]
    else:
        command = ["--onedir", "--noupx", "--name", "bare", "--exclude-module", "scipy"]
        command += ["--specpath", str(work), str(script)]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *folders, *command],
        cwd=work,
        env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(work / "cache")},
        check=True,
    )
    folder = work / "dist" / "bare"
    _see_that_it_draws(folder)
    return folder


def _see_that_it_draws(folder: Path) -> None:
    """A peer that lacks what its charts need would be a light one."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [str(folder / "bare"), "charts"]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            assert any("charts_live" in line for line in process.stdout), "the frozen peer draws no charts"
        finally:
            process.terminate()
