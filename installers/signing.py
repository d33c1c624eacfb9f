"""Signing: a command of the builder's own, run for each file. Nothing is signed where no command is given.

The command is one line with `{file}` in it, split as a shell would, and run without a shell.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from installers.build import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

PROGRAMS_VARIABLE = "WARMGUI_SIGN_PROGRAM"
INSTALLERS_VARIABLE = "WARMGUI_SIGN_INSTALLER"
PLACE = "{file}"
SIGNATURES = (".asc", ".sig", ".minisig", ".p7s", ".sigstore.json")
"""Endings of detached signatures; one that appears beside an installer is given to people, too."""
_TAIL = 1000


@dataclass(frozen=True, slots=True)
class Signer:
    """One command. The words `{file}` in it are replaced by the file's path."""

    command: str

    def sign(self, files: Iterable[Path]) -> None:
        """Sign each file.

        Raises:
            BuildError: the command has no place for a file, cannot be started, or failed.
        """
        if not self.command:
            return
        words = shlex.split(self.command, posix=os.name != "nt")
        if not any(PLACE in word for word in words):
            raise BuildError(f"The command that signs has no {PLACE} in it: {self.command}")
        for file in files:
            self._sign(words, file)

    def _sign(self, words: list[str], file: Path) -> None:
        command = [word.replace(PLACE, str(file)) for word in words]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            raise BuildError(f"The command that signs cannot be started: {error}") from error
        if done.returncode != 0:
            said = (done.stderr or done.stdout)[-_TAIL:].strip()
            raise BuildError(f"{file.name} could not be signed: {said}")


def of_programs(environ: Mapping[str, str] = os.environ) -> Signer:
    """Signs the frozen executables before they are packed."""
    return Signer(environ.get(PROGRAMS_VARIABLE, ""))


def of_installers(environ: Mapping[str, str] = os.environ) -> Signer:
    """Signs what people download."""
    return Signer(environ.get(INSTALLERS_VARIABLE, ""))


def signatures(file: Path) -> list[Path]:
    """Detached signatures that lie beside a file."""
    return [path for ending in SIGNATURES if (path := file.with_name(file.name + ending)).is_file()]


def forget_signatures(files: Iterable[Path]) -> None:
    """Delete detached signatures of what was there before."""
    for file in files:
        for path in signatures(file):
            path.unlink()
