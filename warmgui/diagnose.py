"""`warmgui --diagnostics FILE.zip`: a report about faults without a window, and without starting anything."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from warmgui import paths
from warmgui.console import reason_words
from warmgui.core.diagnostics import removed_words
from warmgui.core.units import Formatter
from warmgui.io import diagnostics, settings_file
from warmgui.io.history.place import history_file
from warmgui.io.history.reader import HistoryReader

if TYPE_CHECKING:
    from warmgui.core.model import JournalEntry

EXIT_OK, EXIT_NOT_WRITTEN = 0, 1
_JOURNAL_S = 3 * 86_400.0
_MOST_ENTRIES = 300


def run(path: Path, out: TextIO | None = None) -> int:
    """Collect, save, and print what is in it; returns the exit status."""
    with contextlib.ExitStack() as stack:
        if out is None:
            out = sys.stdout or stack.enter_context(Path(os.devnull).open("w", encoding="utf-8"))
        if hasattr(out, "reconfigure"):
            out.reconfigure(errors="replace")
        with contextlib.suppress(BrokenPipeError):  # nobody reads any more; the file is there
            return _run(path, out)
        return EXIT_OK


def _run(path: Path, out: TextIO) -> int:
    try:
        found = paths.find()
    except OSError as error:
        out.write(f"There is no report: {reason_words(error)}.\n")
        return EXIT_NOT_WRITTEN
    settings = settings_file.load(found.settings_file).settings

    def journal() -> list[JournalEntry]:
        now_utc = time.time()
        reader = HistoryReader(history_file(found, simulate=False))
        return list(reader.journal(now_utc - _JOURNAL_S, now_utc, _MOST_ENTRIES))

    bundle = diagnostics.collect(diagnostics.Asked(found, settings, journal=journal))
    try:
        diagnostics.save(path, bundle)
    except OSError as error:
        out.write(f"The report cannot be written: {reason_words(error)}.\n")
        return EXIT_NOT_WRITTEN
    out.write(f"{path}:\n")
    out.writelines(f"  {len(file.text):>8} characters  {file.name}\n" for file in bundle.files)
    out.write(
        f"{Formatter().text(removed_words(bundle))}\nNothing was sent: give the file to whom you want.\n"
    )
    out.flush()
    return EXIT_OK
