"""Where icons, fonts and translations lie: in a source tree, in an installed wheel, in a frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller
    places = [package / "assets", package.parent / "assets"]
    if frozen:
        places = [Path(frozen) / "warmgui" / "assets", Path(frozen) / "assets", *places]
    return next((place for place in places if (place / "fonts").is_dir()), places[-1])


def asset(path: str) -> Path:
    """The full path of a bundled file, for example `asset("icons/warmgui.svg")`; it need not exist."""
    return _root() / path
