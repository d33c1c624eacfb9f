"""What something foreign in the frozen folder is: name, version, licence, texts, files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Text:
    """A licence text: its file's name, and where it is, or what it says."""

    name: str
    source: Path | None = None
    words: str = ""


@dataclass(slots=True)
class Component:
    """Something with a name, a version and a licence of its own."""

    name: str
    version: str
    licence: str
    """An SPDX expression; "" is not known."""
    kind: str = "library"
    """"distribution" (from a Python index), "library" (inside one, or of the system), "font"."""
    texts: list[Text] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    """Names in the folder."""
    modules: int = 0
    """Python modules inside the executables."""
