"""What is alive, by kind: what Python's collector knows, and what Qt does."""

from __future__ import annotations

import ctypes
import gc
import sys
import time
from collections import Counter
from functools import cache

ONE_PIECE_S = 5.0
_PARTS = [
    "arena",
    "ordblks",
    "smblks",
    "hblks",
    "hblkhd",
    "usmblks",
    "fsmblks",
    "uordblks",
    "fordblks",
    "keepcost",
]


class _Malloc(ctypes.Structure):
    """Of malloc.h: what is in use in blocks, and in pieces of their own."""

    _fields_ = [(part, ctypes.c_size_t) for part in _PARTS]


@cache
def _mallinfo() -> ctypes._NamedFuncPointer | None:
    found = getattr(ctypes.CDLL(None), "mallinfo2", None) if sys.platform == "linux" else None
    if found is not None:
        found.restype = _Malloc
    return found


def allocated_bytes() -> int | None:
    """What C and C++ hold, not what they keep for later; None where nobody tells."""
    ask = _mallinfo()
    if ask is None:
        return None
    told = ask()
    return int(told.uordblks) + int(told.hblkhd)


def kinds_alive() -> Counter[type]:
    """What the collector knows, by kind, in one piece.

    While another thread makes a tuple from a generator nobody else may hold that tuple, or its making fails
    with a SystemError there. So no other thread may run between the list of all objects and its end.
    """
    before_s, collects = sys.getswitchinterval(), gc.isenabled()
    gc.disable()
    sys.setswitchinterval(ONE_PIECE_S)
    try:
        # Whoever waits already asks once more by the interval of before: let them have their turn first.
        until_s = time.monotonic() + 4 * before_s
        while time.monotonic() < until_s:
            pass
        return Counter(map(type, gc.get_objects()))
    finally:
        sys.setswitchinterval(before_s)
        if collects:
            gc.enable()


def qt_alive() -> Counter[str]:
    """Qt's objects below the application and below windows without a parent, by class.

    Qt lists them itself: asked for by `findChildren`, each would stay in Python until its window goes.
    """
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    running, told = QApplication.instance(), list[str]()
    tops = [*([running] if running else []), *QApplication.topLevelWidgets()]
    before = qInstallMessageHandler(lambda _kind, _context, words: told.append(words))
    try:
        for one in tops:
            if one.parent() is None:
                one.dumpObjectTree()
    finally:
        qInstallMessageHandler(before)
    return Counter(words.strip().split("::")[0] for words in told)
