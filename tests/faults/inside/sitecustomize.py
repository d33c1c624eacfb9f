"""Loaded by every Python of a struck program (PYTHONPATH): what no signal can do to it, done from inside.

`WARMGUI_FAULTS_MISSING`: names of packages that cannot be imported, separated by commas.
`WARMGUI_FAULTS_SENSORS`: psutil and an NVML of one card do what is ordered (pretended.py).
`WARMGUI_FAULTS_WINDOW`: the window does what is ordered (windowed.py).
`WARMGUI_FAULTS_CARDS`: OpenCL on the processor (pocl) counts as a graphics card.
`WARMGUI_FAULTS_ORDERS`: a folder; a file in it named `<pid>` holds one order, and goes when it is followed.
"""

from __future__ import annotations

import ctypes
import importlib.abc
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, NoReturn

LOOK_S = 0.05


class _Missing(importlib.abc.MetaPathFinder):
    """Says of some packages that they are not there."""

    def __init__(self, names: list[str]) -> None:
        self._names = frozenset(names)

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in self._names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def _raise_in_engine(kind: type[BaseException]) -> None:
    """Raise in the engine's thread, wherever it is now."""
    for thread in threading.enumerate():
        if thread.name == "engine" and thread.ident is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(kind))


def _hang_engine(for_s: float) -> None:
    """The engine's next reading of its sensors does not come back before so long."""
    from warmgui.io.engine_thread import EngineThread

    usual = EngineThread._tick

    def hangs(self: Any, *arguments: Any) -> None:
        EngineThread._tick = usual  # type: ignore[method-assign]
        time.sleep(for_s)
        usual(self, *arguments)

    EngineThread._tick = hangs  # type: ignore[method-assign]


def _raise_in_card() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("gpu") and thread.ident is not None:
            kind = ctypes.py_object(ZeroDivisionError)
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), kind)


def _hang_card() -> None:
    """As in a driver that never comes back."""
    from miners.devices.gpu.feeder import Feeder

    def hangs(_self: Any) -> float:
        time.sleep(1e6)
        return 0.0

    Feeder.step = hangs  # type: ignore[method-assign]


def _kill_engine() -> None:
    """The engine's thread ends, as where even the handling of an error finds no memory."""
    from warmgui.io.engine_thread import EngineThread

    def ends(_self: Any, *_arguments: Any) -> NoReturn:
        raise SystemExit

    EngineThread._round = ends  # type: ignore[method-assign]


USUAL = (threading.Thread.start, subprocess.Popen.__init__)


def _as_usual() -> None:
    threading.Thread.start, subprocess.Popen.__init__ = USUAL  # type: ignore[method-assign]


def _no_threads() -> None:
    def refused(_self: Any, *_arguments: Any) -> NoReturn:
        raise RuntimeError("can't start new thread")

    threading.Thread.start = refused  # type: ignore[method-assign]


def _no_processes() -> None:
    def refused(_self: Any, *_arguments: Any, **_more: Any) -> NoReturn:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    subprocess.Popen.__init__ = refused  # type: ignore[method-assign]


ORDERS = {
    "engine exits": lambda: _raise_in_engine(SystemExit),
    "engine has no memory": lambda: _raise_in_engine(MemoryError),
    "engine errs": lambda: _raise_in_engine(ZeroDivisionError),
    "engine dies": _kill_engine,
    "engine hangs": lambda: _hang_engine(1e6),
    "engine hangs for 9 s": lambda: _hang_engine(9.0),
    "card's thread fails": _raise_in_card,
    "card hangs": _hang_card,
    "as usual": _as_usual,
    "no threads": _no_threads,
    "no processes": _no_processes,
}


def _set_locale(name: str) -> None:
    """As a library does that asks the system for its decimal sign."""
    import locale

    locale.setlocale(locale.LC_ALL, name)


ORDERS_ABOUT = {"locale": _set_locale}
"""First word of an order -> what follows the rest of it."""


def _follow(folder: Path) -> None:
    file = folder / str(os.getpid())
    while True:
        time.sleep(LOOK_S)
        if file.exists():
            order = file.read_text(encoding="utf-8")
            first, _, rest = order.partition(" ")
            if order in ORDERS:
                ORDERS[order]()
                file.unlink()
            elif first in ORDERS_ABOUT:
                ORDERS_ABOUT[first](rest)
                file.unlink()


if os.environ.get("WARMGUI_FAULTS_CARDS"):
    from miners.devices.gpu import opencl

    opencl.is_wanted = lambda _cl, _device: True  # type: ignore[attr-defined]
if os.environ.get("WARMGUI_FAULTS_WINDOW"):
    import windowed

    ORDERS_ABOUT |= windowed.ORDERS
if os.environ.get("WARMGUI_FAULTS_SENSORS"):
    import pretended

    pretended.pretend_nvml()
    ORDERS |= pretended.ORDERS
if names := os.environ.get("WARMGUI_FAULTS_MISSING"):
    sys.meta_path.insert(0, _Missing(names.split(",")))
if orders := os.environ.get("WARMGUI_FAULTS_ORDERS"):
    threading.Thread(target=_follow, args=(Path(orders),), name="faults", daemon=True).start()
