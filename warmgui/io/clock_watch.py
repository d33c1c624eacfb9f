"""Tells when the PC's clock was set: heating follows another one and goes on, but times fit no more."""

from __future__ import annotations

import logging
import time

from warmgui.core.model import Fault
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Severity
from warmgui.io.text_json import english

log = logging.getLogger(__name__)

STEP_S = 60.0
"""Clocks that are kept right over the network move by less."""
TOLD_S = 600.0
"""So long a step is told."""
_FIRST_UTC = 1_577_836_800.0
"""The beginning of 2020: a PC whose battery is empty begins in 1970, 2000, or when its board was made."""
_LAST_UTC = 4_102_444_800.0
"""The beginning of 2100."""


class ClockWatch:
    """Compares wall time with a clock that nobody sets."""

    def __init__(self) -> None:
        self._last: tuple[float, float] | None = None
        self._step: Text | None = None
        self._until_s = 0.0

    def look(self, now_s: float, now_utc: float) -> tuple[Fault, ...]:
        """What is to be told now.

        Args:
            now_s: monotonic seconds that go on while the PC sleeps.
            now_utc: wall time, seconds since 1970.
        """
        last, self._last = self._last, (now_s, now_utc)
        if last is not None:
            self._note(now_s, (now_utc - last[1]) - (now_s - last[0]))
        found = []
        if self._step is not None and now_s < self._until_s:
            found.append(Fault("clock_step", self._step, Severity.WARNING))
        if not _FIRST_UTC <= now_utc < _LAST_UTC:
            found.append(Fault("clock_wrong", _wrong(now_utc), Severity.WARNING))
        return tuple(found)

    def _note(self, now_s: float, step_s: float) -> None:
        if abs(step_s) < STEP_S:
            return
        size = Amount(abs(step_s), "duration_s")
        self._until_s = now_s + TOLD_S
        self._step = (
            translate("clock", "The clock of this PC was set ahead by {time}. Heating goes on.", time=size)
            if step_s > 0
            else translate(
                "clock", "The clock of this PC was set back by {time}. Heating goes on.", time=size
            )
        )
        log.warning("%s", english(self._step))


def _wrong(now_utc: float) -> Text:
    try:
        year = str(time.gmtime(now_utc).tm_year)
    except (OverflowError, OSError, ValueError):
        year = "?"
    return translate(
        "clock",
        "The clock of this PC is in the year {year}. Set it right: schedule, prices and history follow it.",
        year=year,
    )
