"""Copies of files that this version does not understand whole, before it writes them anew."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING, Any

from warmgui.io.whole_file import write_whole_bytes

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

MOST_KEPT = 20
_LARGEST = 20_000_000


def copy_aside(path: Path) -> Path | None:
    """Copy a file to the first free `<stem>.kept-<n><suffix>` beside it; the same content is kept once.

    Never raises.

    Returns:
        Where it is kept; None where it is not (no such file, too large, too many copies, no room).
    """
    with contextlib.suppress(OSError):
        if path.stat().st_size > _LARGEST:
            return None
        content = path.read_bytes()
        for number in range(1, MOST_KEPT + 1):
            aside = path.with_name(f"{path.stem}.kept-{number}{path.suffix}")
            if not aside.exists():
                write_whole_bytes(aside, content)
                log.warning("%s is not understood whole; it is kept as %s", path.name, aside.name)
                return aside
            if aside.read_bytes() == content:
                return aside
    return None


def covers(understood: Any, plain: Any) -> bool:
    """Whether every key of plain JSON is in what was understood of it."""
    if isinstance(plain, dict):
        return isinstance(understood, dict) and all(
            key in understood and covers(understood[key], value) for key, value in plain.items()
        )
    if isinstance(plain, list):
        return (
            isinstance(understood, list | tuple)
            and len(understood) >= len(plain)
            and all(covers(one, other) for one, other in zip(understood, plain, strict=False))
        )
    return plain is None or understood is not None
