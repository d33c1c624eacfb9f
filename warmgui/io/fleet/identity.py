"""This machine's id on the broker: made once, kept in a file, the same over restarts."""

from __future__ import annotations

import logging
import platform
import secrets
from typing import TYPE_CHECKING

from warmgui.core.fleet.identity import is_id, made_id, plain_words
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

FILE = "fleet_id.txt"
SIMULATED = "-sim"
"""Ends the id of a simulated run: a real one may stand beside it, in the same folder."""


def kept_id(folder: Path, *, simulated: bool) -> str:
    """The id in the folder, made if there is none. Where it cannot be kept it holds for this run."""
    file = folder / FILE
    try:
        words = file.read_text("utf-8").strip()
    except (OSError, ValueError):
        words = ""
    if not is_id(words):
        words = made_id(host_name(), secrets.token_hex(3))
        try:
            write_whole(file, f"{words}\n")
        except OSError as error:
            log.warning("fleet: the id %s cannot be kept in %s: %s", words, file, error.strerror)
    return f"{words[: 40 - len(SIMULATED)]}{SIMULATED}" if simulated else words


def host_name() -> str:
    """The PC's own name, for people."""
    return plain_words(platform.node()) or "PC"


def run_id() -> str:
    """Names this run of the program among all runs of all machines."""
    return secrets.token_hex(8)
