"""Gives the environment back as it was before PyInstaller's bootloader set it up for this process.

The loader has read the search path by then. What is started from here on (a browser, a person's own
command for a sensor) must find the system's libraries and not ours.
"""

from __future__ import annotations

import os

_SEARCH_PATH = "LD_LIBRARY_PATH"


def restore() -> None:
    """Undo the search path for libraries; does nothing where there is none."""
    before = os.environ.pop(f"{_SEARCH_PATH}_ORIG", None)
    if before is not None:
        os.environ[_SEARCH_PATH] = before
    else:
        os.environ.pop(_SEARCH_PATH, None)
