"""Whether the miner's program is where it belongs: antivirus programs take it away, also between two runs."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from warmgui.core.miner_file import EMPTY_FILE, GONE, HELD_BACK, MISSING, UNREADABLE
from warmgui.io.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)

VIRUS_WINERRORS = frozenset({225, 226})
"""ERROR_VIRUS_INFECTED, ERROR_VIRUS_DELETED."""
_LARGEST_BYTES = 10_000


class MinerWatch:
    """Looks at one program, and remembers that it was there.

    Args:
        argv: how the miner is started.
        memory: a file that says which program was seen; None remembers nothing.
    """

    def __init__(self, argv: Sequence[str], memory: Path | None = None) -> None:
        program = Path(argv[0])
        # A Python that runs the miner is no program of ours, and a bare name is the system's to find.
        ours = program.is_absolute() and argv[0] != sys.executable
        self.program = argv[0]
        self._file = program if ours else None
        self._memory = memory

    def look(self) -> str:
        """A code of `core.miner_file.SEEN` or `HELD_BACK`; "" where it is as it should be."""
        if self._file is None:
            return ""
        try:
            with self._file.open("rb") as file:
                trouble = "" if file.read(1) else EMPTY_FILE
        except FileNotFoundError:
            return GONE if self._remembered() == self.program else MISSING
        except OSError as error:
            held_back = getattr(error, "winerror", None) in VIRUS_WINERRORS
            return HELD_BACK if held_back else UNREADABLE
        if not trouble:
            self._remember()
        return trouble

    def _remembered(self) -> str:
        if self._memory is None:
            return ""
        try:
            with self._memory.open("rb") as file:
                plain = json.loads(file.read(_LARGEST_BYTES))
        except (OSError, ValueError, RecursionError):
            return ""
        return str(plain.get("program", "")) if isinstance(plain, dict) else ""

    def _remember(self) -> None:
        if self._memory is None or self._remembered() == self.program:
            return
        try:
            write_whole(self._memory, json.dumps({"program": self.program}))
        except (OSError, ValueError) as error:
            log.info("it could not be noted that the miner is there: %s", error)
