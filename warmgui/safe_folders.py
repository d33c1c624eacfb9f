"""The folders of `--safe`: another place for this run where the user's own cannot be used."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui import paths
from warmgui.console import reason_words
from warmgui.core.safe_mode import unusable

if TYPE_CHECKING:
    from warmgui.core.text import Text
    from warmgui.paths import Paths


def folders() -> tuple[Paths, Text | None]:
    """The user's folders; where one cannot be used, another one for this run, and a sentence."""
    try:
        found = paths.find()
    except OSError as error:
        return paths.inside(_temporary()).created(), unusable(reason_words(error))
    told = None
    temporary: Path | None = None
    for name in ("data", "logs", "cache", "config"):
        folder: Path = getattr(found, name)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if name == "data":
                tempfile.TemporaryFile(dir=folder).close()
        except OSError as error:
            told = told or unusable(reason_words(error))
            if name == "config" and folder.exists():
                continue  # settings that are there can perhaps be read
            temporary = temporary or _temporary()
            found = dataclasses.replace(found, **{name: temporary / name})
            (temporary / name).mkdir(mode=0o700)
    return found, told


def _temporary() -> Path:
    return Path(tempfile.mkdtemp(prefix="warmgui-safe-"))
