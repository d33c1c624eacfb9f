"""What every stage of a build knows, and how a stage fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class BuildError(Exception):
    """A stage cannot go on; the message is one plain sentence, with what to do where that is known."""


@dataclass(frozen=True, slots=True)
class Build:
    """One build: where from, where to, which version, and the only time that may get into a file."""

    root: Path
    """The source tree."""
    out: Path
    """What is given to people: installers, checksums."""
    work: Path
    """What is made on the way; may be deleted at any time."""
    folder: Path
    """The frozen program: `warmgui`, `warmgui-miner`, `warmgui-analysis`, `warmgui-guard`, `_internal`; on
    Windows `.exe`, and `warmgui-cli.exe`."""
    version: str
    """As in pyproject.toml, for example "0.1.0"."""
    epoch_s: int
    """SOURCE_DATE_EPOCH: every file of every installer has this time, in seconds since 1970."""


class Stage(Protocol):
    """A module of this package that makes something of the frozen folder."""

    def missing(self, build: Build) -> str:
        """Why it cannot run here, in one sentence; "" where it can."""

    def make(self, build: Build) -> list[Path]:
        """Make it; returns the files for people.

        Raises:
            BuildError: it did not work.
        """
