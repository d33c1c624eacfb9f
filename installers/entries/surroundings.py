"""Gives the environment back as it was before PyInstaller's bootloader set it up for this process.

The loader has read the search path by then. What is started from here on (a browser, a person's own
command for a sensor) must find the system's libraries and not ours.
"""

from __future__ import annotations

import os

_SEARCH_PATH = "LD_LIBRARY_PATH"
_BEGIN_ANEW = "PYINSTALLER_RESET_ENVIRONMENT"
"""Else a child that is the same program again believes that the path is set already, and finds no libsqlite3,
libssl or libffi where the system has none. Source: PyInstaller's manual, on subprocesses, since 6.9."""


def restore() -> None:
    """Undo the search path for libraries, and let children that are frozen set it for themselves."""
    os.environ[_BEGIN_ANEW] = "1"
    before = os.environ.pop(f"{_SEARCH_PATH}_ORIG", None)
    if before is not None:
        os.environ[_SEARCH_PATH] = before
    else:
        os.environ.pop(_SEARCH_PATH, None)
