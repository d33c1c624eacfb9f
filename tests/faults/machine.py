"""A world whose disk and clocks can be struck: a small disk of its own, and the shim before the C library."""

from __future__ import annotations

import contextlib
import ctypes
import functools
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from faults import shim
from faults.checks import LEASE_S
from faults.checks import _shown_t as shown_t
from faults.world import HEARTBEAT, ROOT, World

from warmgui.core.settings.model import Settings, changed

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEW_MOUNTS = 0x00020000
_COMMAND_WITHIN_S = 90.0
DISK = "size=24m,nr_inodes=200"
"""Room for a history, its copy, and the ten megabytes that a migration wants to see free."""

CONSENTED = changed(
    changed(Settings(), "consent", "given_at", "2026-01-01T00:00:00+00:00"), "consent", "version", 1
)
"""Whoever runs it here has agreed, which `warmgui consent withdraw` may take back; what mines is practice."""


@functools.cache
def library() -> Path | None:
    """The shim, compiled once per process."""
    return shim.build(Path(tempfile.mkdtemp(prefix="warmgui-shim-")))


def lacks_shim() -> str:
    """What is missing for a world with a shim; "" for nothing."""
    return "" if library() is not None else "no C compiler, or not Linux"


@functools.cache
def lacks_mounts() -> str:
    """What is missing for a disk of one's own; "" for nothing. From here on this thread mounts for itself."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "mounts need root"
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_MOUNTS) != 0:
        return f"no mounts of one's own: {os.strerror(ctypes.get_errno())}"
    done = subprocess.run(["mount", "--make-rprivate", "/"], check=False, capture_output=True, text=True)
    return done.stderr.strip()


def lacks_disk() -> str:
    """What is missing for a small disk under a shim; "" for nothing."""
    return lacks_shim() or lacks_mounts()


class MachineWorld(World):
    """A world with a shim; `disk` is where its home lies."""

    def __init__(self, folder: Path, **more: Any) -> None:
        found = library()
        assert found is not None, "see lacks_shim"
        self.shim = shim.Shim(found, folder / "shim", folder / "home")
        env = {**self.shim.environment, **more.pop("env", {})}
        super().__init__(folder, settings=more.pop("settings", CONSENTED), env=env, **more)
        self.cleanup.enter_context(self.shim)

    @property
    def disk(self) -> Path:
        """Where everything of the program lies."""
        return self.home

    def command(self, *words: str) -> None:
        """Type a command on this machine; what it says stands with what the program said."""
        done = subprocess.run(
            [sys.executable, "-m", "warmgui", "--home", str(self.home), *words],
            env=self.environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=_COMMAND_WITHIN_S,
        )
        assert "Traceback" not in done.stderr, done.stderr
        with (self.folder / "stderr.txt").open("a", encoding="utf-8") as file:
            file.write(done.stdout + done.stderr)

    # ---- what is seen while a fault lasts

    def watched(self, seconds: float, *, most_s: float) -> float:
        """Look at the program for so long; the longest time in which it said nothing.

        Raises:
            AssertionError: it ended, or was silent for longer than `most_s` beyond this machine's own delays.
        """
        begun_s = time.monotonic()
        first = len(self.lines)
        while time.monotonic() - begun_s < seconds:
            assert self.runs, f"the program ended: {self.errors()[-500:]}"
            time.sleep(0.1)
        times = [begun_s, *(line["arrived_s"] for line in self.lines[first:]), time.monotonic()]
        silent_s = max(later - earlier for earlier, later in itertools.pairwise(times))
        assert silent_s <= most_s + HEARTBEAT.slack_s(begun_s), f"silent for {silent_s:.1f} s"
        return silent_s

    def fault_like(self, words: str, since: int) -> str:
        """The first sentence of a fault with these words in the statuses from number `since` on; or ""."""
        for line in self.lines[since:]:
            for fault in line.get("faults", ()):
                if words in fault["text"]:
                    return str(fault["text"])
        return ""

    def well(self, within_s: float = 90.0) -> None:
        """Wait for a status without a fault of history or disk, and with heat."""
        self.until(
            lambda s: (
                not any(
                    f["code"].startswith("history_") and f["code"] != "history_notice" for f in s["faults"]
                )
            ),
            "the end of the trouble with the disk",
            within_s,
            after=len(self.lines),
        )
        hashes = self.hashes()
        newest = self.until(lambda s: s["hashes"] > hashes, "heat", within_s, after=len(self.lines) - 1)
        second, end_s = shown_t(newest), time.monotonic() + within_s
        while second not in self.rows():
            assert time.monotonic() < end_s, f"what was shown is not stored within {within_s:g} s"
            time.sleep(0.2)


def make_machine(folder: Path) -> MachineWorld:
    """A world with a shim on this machine's own disk."""
    return MachineWorld(folder)


def make_small_disk(folder: Path) -> MachineWorld:
    """A world with a shim whose home is a small disk."""
    (folder / "home").mkdir()
    lacks_mounts()
    subprocess.run(["mount", "-t", "tmpfs", "-o", DISK, "none", str(folder / "home")], check=True)
    world = MachineWorld(folder)
    world.cleanup.callback(
        subprocess.run, ["umount", "-l", str(folder / "home")], check=False, capture_output=True
    )
    return world


@contextlib.contextmanager
def full(disk: Path, name: str = "filler") -> Iterator[None]:
    """No room is left on the disk, to the last byte."""
    with (disk / name).open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            with contextlib.suppress(OSError):
                while file.write(b"\0" * size):
                    pass
    try:
        yield
    finally:
        (disk / name).unlink()


@contextlib.contextmanager
def no_more_files(disk: Path) -> Iterator[None]:
    """There is room, but for no other file."""
    folder = disk / "many"
    folder.mkdir()
    made: list[Path] = []
    with contextlib.suppress(OSError):
        while True:
            (folder / str(len(made))).touch()
            made.append(folder / str(len(made)))
    try:
        yield
    finally:
        for file in made:
            file.unlink()
        folder.rmdir()


TICKS_LIVE_S = LEASE_S - 1.0
"""A program that speaks more often than this renews the lease: its ticks live."""
