"""The frozen folder: how large it is beside a frozen bare window, how soon it paints beside the source tree.

The first paint is seen from outside, on the frame buffer of a private X screen, for both alike: the moment
when a place on the empty screen gets the window's colour. Nothing is added to either program.
"""

from __future__ import annotations

import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent / "e2e"), str(HERE)]

import frozen_peer  # noqa: E402 - needs the path above
from screen import missing_programs, private_screen  # noqa: E402 - needs the path above

from installers import freeze, project  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from screen import Screen

    from installers.build import Build

LONGEST_S = 60.0
NOTHING = b"\0\0\0"
"""A window that is there and not painted yet."""
LOOK_S = 0.002
"""The screen is looked at so often."""
SCIPY = ("scipy", "scipy.libs")
_ARGUMENTS = ["--simulate", "--theme", "light"]


def measure(runs: int) -> dict[str, Any]:
    """Freeze the program and its peers, weigh them, start them in turns."""
    lacking = missing_programs()
    if lacking:
        return {"not_measured": f"needs {', '.join(lacking)}"}
    work = ROOT / "build" / "bench-frozen"
    build = project.build(work / "dist", work=work)
    freeze.make(build)
    peers = {name: frozen_peer.freeze(work / name, filtered=name == "filtered") for name in PEERS}
    return {**_sizes(build, peers), **_starts(build, max(3, runs)), **_packed(build)}


PEERS = ("filtered", "plain")


def _sizes(build: Build, peers: dict[str, Path]) -> dict[str, Any]:
    """Megabytes of the folders; the part that is scipy's alone."""
    whole = _mb(build.folder)
    scipy = sum(_mb(build.folder / "_internal" / name) for name in SCIPY)
    bare = {name: _mb(folder) for name, folder in peers.items()}
    return {
        "folder_mb": whole,
        "scipy_mb": scipy,
        "bare_mb": bare["filtered"],
        "bare_plain_mb": bare["plain"],
        "folder_ratio": whole / bare["filtered"],
        "without_scipy_ratio": (whole - scipy) / bare["filtered"],
        "programs": len(freeze.PROGRAMS),
    }


def _mb(folder: Path) -> float:
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


def _packed(build: Build) -> dict[str, float]:
    """The size of the tar.xz, where there is one to be had."""
    from installers import tar

    if tar.missing(build):
        return {}
    return {"tar_xz_mb": sum(path.stat().st_size for path in tar.make(build)) / 1e6}


def _starts(build: Build, runs: int) -> dict[str, Any]:
    commands = {
        "source": [sys.executable, "-m", "warmgui"],
        "frozen": [str(freeze.program(build, "warmgui"))],
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    with private_screen(1460, 900, tray=False) as screen:
        for _ in range(runs + 1):
            for name, command in commands.items():
                found[name].append(_first_paint(screen, command))
    warm = {name: times[1:] for name, times in found.items()}  # the first of each fills the disk cache
    ratios = [a / b for a, b in zip(warm["frozen"], warm["source"], strict=True)]
    return {
        "frozen_first_paint_s": statistics.median(warm["frozen"]),
        "source_first_paint_s": statistics.median(warm["source"]),
        "first_paint_ratio": statistics.median(ratios),
        "first_paint_ratio_min": min(ratios),
        "first_paint_ratio_max": max(ratios),
        "runs": runs,
    }


def _first_paint(screen: Screen, command: list[str]) -> float:
    """Seconds from the start of a program to its window's colour on the screen."""
    with tempfile.TemporaryDirectory() as home, _Place(screen) as place:
        empty = place.pixel()
        began = time.monotonic()
        process = subprocess.Popen(
            [*command, *_ARGUMENTS, "--home", home],
            cwd=ROOT,
            env=screen.environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while place.pixel() in (empty, NOTHING):
                if time.monotonic() - began > LONGEST_S or process.poll() is not None:
                    raise AssertionError(f"{command} painted nothing")
                time.sleep(LOOK_S)
            painted_s = time.monotonic() - began
        finally:
            process.terminate()
            process.wait(LONGEST_S)
        while place.pixel() not in (empty, NOTHING):  # the window manager takes it away a little later
            if time.monotonic() - began > 2 * LONGEST_S:
                raise AssertionError("the window does not go away")
            time.sleep(LOOK_S)
        return painted_s


class _Place:
    """A pixel inside the window and away from the pointer, read from Xvfb's file without asking anybody."""

    def __init__(self, screen: Screen) -> None:
        self._file = screen._frame_buffer.open("rb")
        self._map = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._map[:100])
        width, height, line, colours = header[4], header[5], header[12], header[19]
        self._place = header[0] + colours * 12 + (height * 2 // 3) * line + 4 * (width * 2 // 3)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._map.close()
        self._file.close()

    def pixel(self) -> bytes:
        """Its colour."""
        return self._map[self._place : self._place + 3]


if __name__ == "__main__":
    import json

    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a source tree as a user's: compiled once
    print(json.dumps(measure(5), indent=2))
