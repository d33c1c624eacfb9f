"""One sentence for whoever started the program: to the log, and to the terminal where there is one."""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import Any

logger = logging.getLogger(__name__)


def reason_words(error: OSError) -> str:
    """Where and why, without numbers of the system: "/data/history.lock: Read-only file system"."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def say(words: str) -> None:
    """Log and print a line."""
    logger.info("%s", words)
    stream: Any = sys.stderr  # None in a windowed program on Windows
    if stream is not None:
        with contextlib.suppress(OSError):  # nobody reads it, or it goes to a full disk
            stream.write(f"{words}\n")
            stream.flush()
