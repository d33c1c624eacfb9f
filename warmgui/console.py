"""One sentence for whoever started the program: to the log, and to the terminal where there is one."""

from __future__ import annotations

import logging
import sys
from typing import Any

logger = logging.getLogger(__name__)


def say(words: str) -> None:
    """Log and print a line."""
    logger.info("%s", words)
    stream: Any = sys.stderr  # None in a windowed program on Windows
    if stream is not None:
        stream.write(f"{words}\n")
