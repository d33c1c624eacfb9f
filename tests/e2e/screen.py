"""A private X screen with a window manager and a tray, for end-to-end tests: clicks, keys and pictures."""

from __future__ import annotations

import contextlib
import os
import shutil
import struct
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TRAYER = ("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "28")
NEEDED = ("Xvfb", "openbox", "trayer", "xdotool")


def missing_programs() -> list[str]:
    """What this machine lacks for a private screen."""
    return [name for name in NEEDED if shutil.which(name) is None]


PATIENCE_S = 120.0
"""The miner steps behind everything else: on a busy machine it is slow, and that is as it should be."""


def wait_until(happened: Callable[[], object], within_s: float, what: str) -> object:
    """Ask until the answer is true; the deadline is generous because shared machines are slow."""
    pause = threading.Event()
    end = time.monotonic() + within_s
    while True:
        answer = happened()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"not within {within_s:g} s: {what}")
        pause.wait(0.1)


class Screen:
    """A running X server; `display` is what DISPLAY must say."""

    def __init__(self, display: str, folder: Path) -> None:
        self.display = display
        self._frame_buffer = folder / "Xvfb_screen0"

    def environment(self, **more: str) -> dict[str, str]:
        """The environment of a program on this screen."""
        kept = {k: v for k, v in os.environ.items() if k not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", **more}

    def xdotool(self, *arguments: str | int) -> str:
        """Run one xdotool command; empty when it found nothing."""
        done = subprocess.run(
            ["xdotool", *map(str, arguments)],
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return done.stdout.strip()

    def window(self, pid: int, within_s: float = PATIENCE_S) -> str:
        """The id of the largest visible window of a process."""
        found = wait_until(lambda: self._largest(pid), within_s, "a window")
        return str(found)

    def _largest(self, pid: int) -> str:
        ids = self.xdotool("search", "--onlyvisible", "--pid", pid).split()
        sized = [(self.geometry(window)[2] * self.geometry(window)[3], window) for window in ids]
        big = [item for item in sized if item[0] > 200 * 200]
        return max(big)[1] if big else ""

    def geometry(self, window: str) -> tuple[int, int, int, int]:
        """x, y, width, height of its inside on the screen; zeros when the window is gone.

        The place is asked by way of the mouse: xdotool's own answer counts a window manager's frame twice.
        """
        sized = self._shell("getwindowgeometry", "--shell", window)
        placed = self._shell("mousemove", "--window", window, 0, 0, "getmouselocation", "--shell")
        if "WIDTH" not in sized or "X" not in placed:
            return 0, 0, 0, 0
        return int(placed["X"]), int(placed["Y"]), int(sized["WIDTH"]), int(sized["HEIGHT"])

    def _shell(self, *arguments: str | int) -> dict[str, str]:
        lines = self.xdotool(*arguments).splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the screen."""
        self.xdotool("mousemove", x, y, "click", button)

    def tray(self) -> tuple[int, int, int, int]:
        """Where the tray is: x, y, width, height."""
        window = self.xdotool("search", "--onlyvisible", "--class", "trayer").split()
        return self.geometry(window[0]) if window else (0, 0, 0, 0)

    def pixels(self) -> tuple[int, int, int, bytes]:
        """Width, height, bytes per line and the 32-bit pixels (blue first) of the whole screen.

        Xvfb keeps its picture in a file of X's window dump format: big-endian header words, colours, pixels.
        """
        raw = self._frame_buffer.read_bytes()
        header = struct.unpack(">25I", raw[:100])
        width, height, line, colours = header[4], header[5], header[12], header[19]
        start = header[0] + colours * 12
        return width, height, line, raw[start : start + line * height]

    def picture(self, path: Path, area: tuple[int, int, int, int] | None = None) -> None:
        """Save what is on the screen, or a part of it, as PNG."""
        from PySide6.QtGui import QImage

        width, height, line, data = self.pixels()
        image = QImage(data, width, height, line, QImage.Format.Format_RGB32)
        if area is not None:
            image = image.copy(*area)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not image.save(str(path)):
            raise AssertionError(f"could not write {path}")

    def part(self, area: tuple[int, int, int, int]) -> bytes:
        """The pixels of a part of the screen, to compare with a later look."""
        x, y, width, height = area
        _, _, line, data = self.pixels()
        return b"".join(
            data[(y + row) * line + 4 * x : (y + row) * line + 4 * (x + width)] for row in range(height)
        )


@contextlib.contextmanager
def private_screen(width: int = 1400, height: int = 900, *, tray: bool = True) -> Iterator[Screen]:
    """An X server of our own with openbox and, if wanted, a tray; all of it ends with the block."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        read_end, write_end = os.pipe()
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(write_end),
                "-screen",
                "0",
                f"{width}x{height}x24",
                "-fbdir",
                str(folder),
                "-noreset",  # else it forgets everything when a first xdotool, its only client, goes
            ],
            pass_fds=(write_end,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(_end, server)
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        screen = Screen(f":{number}", folder)
        stack.callback(_end, _start(screen, "openbox"))
        wait_until(lambda: screen.xdotool("get_desktop"), PATIENCE_S, "a window manager")
        if tray:
            stack.callback(_end, _tray(screen))
        yield screen


def _start(screen: Screen, *command: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, env=screen.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _tray(screen: Screen, tries: int = 8) -> subprocess.Popen[bytes]:
    """A tray that is there: on a busy machine one trayer in ten starts and never shows."""
    for _ in range(tries):
        child = _start(screen, *TRAYER)
        try:
            wait_until(lambda: screen.tray()[3] > 0, 8.0, "a tray")
        except AssertionError:
            _end(child)
        else:
            return child
    raise AssertionError(f"no tray in {tries} tries")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
