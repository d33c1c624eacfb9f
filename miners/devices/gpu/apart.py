"""Looks for graphics cards in a child process: drivers crash and hang, and the miner must not.

A driver's library that is loaded for the first time on a computer may end the whole process or never return,
and neither can be caught. The child costs as much as loading those libraries, while the processor is being
measured; what it finds comes back as one line of JSON. Cards are opened in the miner itself, each in its own
thread, and only when there is work for them.
"""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from miners.devices.gpu.api import GpuInfo
from miners.devices.gpu.find import FoundCards, Seen, default_backends, join, look
from miners.process import take_stdout
from miners.protocol import FaultNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from miners.devices.gpu.api import GpuBackend

PATIENCE_S = 15.0
"""Drivers of large machines take seconds to wake up; none that works takes so long."""
_END_S = 1.0
_MOST_CARDS = 64
_MOST_BYTES = 1 << 20


def finder_argv() -> list[str]:
    """How to start the child: from a frozen program the program itself with `--find-cards`, else Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--find-cards"]
    return [sys.executable, "-m", "miners", "--find-cards"]


def main() -> int:
    """The child: print what the interfaces see."""
    with take_stdout() as out:  # a driver's chatter goes elsewhere
        seen = [look(make()) for make in default_backends().values()]
        out.write(json.dumps([dataclasses.asdict(each) for each in seen]).encode() + b"\n")
    return 0


def find_cards_apart(
    argv: Sequence[str] | None = None,
    backends: Mapping[str, Callable[[], GpuBackend]] | None = None,
    *,
    patience_s: float = PATIENCE_S,
) -> FoundCards:
    """What the child finds; a child that crashes or hangs is a fault, and no cards."""
    try:
        child = subprocess.Popen(
            argv or finder_argv(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # there is one on Windows only
        )
    except OSError as error:
        return _failed(f"Graphics cards cannot be looked for: {error}.")
    try:
        line, _ = child.communicate(timeout=patience_s)
    except subprocess.TimeoutExpired:
        _end(child)
        return _failed(
            f"A graphics driver has not answered for {patience_s:.0f} s; "
            "no graphics card is used in this run."
        )
    if child.returncode != 0:
        return _failed(
            "A graphics driver crashed when it was asked for its cards "
            f"(exit code {child.returncode}); no graphics card is used in this run."
        )
    try:
        return join(_read(line), backends or default_backends())
    except (ValueError, TypeError, KeyError) as error:
        return _failed(f"Graphics cards cannot be looked for: the answer makes no sense ({error}).")


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill it; one that hangs in the kernel does not even die, and is left behind."""
    child.kill()
    if child.stdout is not None:
        child.stdout.close()
    try:
        child.wait(_END_S)
    except subprocess.TimeoutExpired:
        child.returncode = -1  # nobody waits for it any more


def _failed(text: str) -> FoundCards:
    return FoundCards(faults=(FaultNotice("gpu_driver", text),))


def _read(line: bytes) -> list[Seen]:
    """The child's line.

    Raises:
        ValueError: it is no such line.
        TypeError: the same.
        KeyError: the same.
    """
    content: Any = json.loads(line[:_MOST_BYTES])
    return [
        Seen(
            str(each["interface"]),
            tuple(GpuInfo(**card) for card in each["cards"][:_MOST_CARDS]),
            str(each["problem"]),
        )
        for each in content
    ]


def _environment() -> dict[str, str]:
    """Ours, with the folder of this very package on the child's path."""
    root = str(Path(__file__).resolve().parents[3])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{path}" if path else root}
