"""Reports about faults, and the licences of what is bundled, made in threads of their own."""

from __future__ import annotations

import importlib.metadata
import logging
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.diagnostics import Bundle, BundleFile, Licences, Part
from warmgui.io import diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.io.diagnostics import Asked

logger = logging.getLogger(__name__)

_FOLDERS = ("licences", "licenses")
_LONGEST_LICENCE = 60


def collect(asked: Asked, told: Callable[[Bundle], None]) -> Callable[[], None]:
    """Collect a report; `told` gets it in a thread, unless it was cancelled by what is returned."""
    return _in_thread(lambda: diagnostics.collect(asked), told, Bundle((BundleFile("report.txt", ""),)))


def save(path: str, bundle: Bundle, told: Callable[[Exception | None], None]) -> Callable[[], None]:
    """Save a report; `told` gets None, or why it could not be written."""

    def work() -> Exception | None:
        try:
            diagnostics.save(path, bundle)
        except Exception as error:  # noqa: BLE001 - the window says it
            return error
        return None

    return _in_thread(work, told, None)


def licences(told: Callable[[Licences], None], *, beside: Path | None = None) -> Callable[[], None]:
    """Find the licences of everything that is bundled: a folder of the frozen program, or what Python knows.

    Args:
        told: gets them.
        beside: the program's file; None: ours.
    """
    return _in_thread(lambda: _licences(beside), told, Licences())


def _in_thread(
    work: Callable[[], object], told: Callable[..., None], otherwise: object
) -> Callable[[], None]:
    cancelled = threading.Event()

    def run() -> None:
        try:
            found = work()
        except Exception:  # a window must not wait for ever
            logger.exception("a report")
            found = otherwise
        if not cancelled.is_set():
            told(found)

    threading.Thread(target=run, name="diagnostics", daemon=True).start()
    return cancelled.set


def _licences(beside: Path | None) -> Licences:
    program = beside or (Path(sys.executable) if getattr(sys, "frozen", False) else None)
    if program is not None:
        for folder in (program.parent, program.parent / "_internal"):
            for name in _FOLDERS:
                if (folder / name).is_dir():
                    return Licences(str(folder / name))
    return Licences("", tuple(sorted(_installed(), key=lambda part: part.name.casefold())))


def _installed() -> Iterator[Part]:
    """What this program needs, as the installed packages say it, and what they need themselves."""
    waiting, seen = ["warmgui"], set[str]()
    while waiting:
        name = waiting.pop()
        plain = name.lower().replace("_", "-")
        if plain in seen:
            continue
        seen.add(plain)
        try:
            found = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        for words in found.requires or ():
            requirement, _, condition = words.partition(";")
            if "extra" not in condition:
                waiting.append(_name_of(requirement))
        if plain != "warmgui":
            yield Part(found.name, found.version, _licence_of(found))


def _name_of(requirement: str) -> str:
    end = next((at for at, char in enumerate(requirement) if not (char.isalnum() or char in "._-")), None)
    return requirement[:end].strip()


def _licence_of(found: importlib.metadata.Distribution) -> str:
    told = found.metadata
    for line in told.get_all("License-Expression") or ():
        return str(line)
    classes = [str(c) for c in told.get_all("Classifier") or () if str(c).startswith("License ::")]
    names = [name for c in classes if (name := c.rpartition("::")[2].strip()) != "OSI Approved"]
    plain = str((told.get_all("License") or [""])[0]).strip().partition("\n")[0]
    return ", ".join(names) or plain[:_LONGEST_LICENCE]
