"""The status of a run without a window, as it is printed: a line, an object of JSON, each trouble once."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from warmgui.console import reason_words
from warmgui.core.schedule.wants import SAFE_START, safe_start_words
from warmgui.core.text import Amount, render
from warmgui.core.units import Formatter
from warmgui.core.upstream_words import PASSWORD_NEEDED
from warmgui.core.vocabulary import Severity
from warmgui.status_line import questions, status_line, status_object

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot

HOW_TO_HEAT = 'Type "warmgui heat on" to heat with the processor.'
_LINE_EVERY_S = 10.0


@dataclass(slots=True)
class _Totals:
    """Of this run, from the day's running counts."""

    began_s: float
    accepted: int = 0
    rejected: int = 0
    stale: int = 0
    hashes: int = 0
    energy_kwh: float = 0.0


class Console:
    """Prints the newest snapshot: one refreshed line, a line now and then, or JSON."""

    def __init__(
        self, out: TextIO, formatter: Formatter, *, as_json: bool, errors: TextIO | None = None
    ) -> None:
        self._out = out
        self._errors = errors or sys.stderr
        self._told: set[str] = set()
        # A terminal or file that knows no UTF-8 gets JSON's own escapes instead of question marks.
        self._ascii = not str(getattr(out, "encoding", None) or "utf-8").lower().startswith("utf")
        self._formatter = formatter
        self._as_json = as_json
        self._refreshes = not as_json and out.isatty()
        self._lock = threading.Lock()
        self._newest: Snapshot | None = None
        self._before: Snapshot | None = None
        self._shown: Snapshot | None = None
        self._line_s: float | None = None
        self._width = 0
        self._totals = _Totals(time.monotonic())

    def take(self, snapshot: Snapshot) -> None:
        """A new snapshot, in the engine's thread."""
        with self._lock:
            self._count(snapshot)
            self._newest = snapshot

    def show(self) -> None:
        """Print what is due.

        Raises:
            OSError: nobody reads any more.
        """
        with self._lock:
            snapshot = self._newest
        if snapshot is None or snapshot is self._shown:
            return
        now_s = time.monotonic()
        self._shown = snapshot
        self._warn(snapshot)
        if self._as_json:
            self._print(json.dumps(status_object(snapshot, Formatter()), ensure_ascii=self._ascii) + "\n")
        elif self._refreshes:
            columns = shutil.get_terminal_size().columns - 1
            line = status_line(snapshot, self._formatter)[:columns]
            self._print("\r" + line.ljust(self._width))
            self._width = len(line)
        elif self._line_s is None or now_s - self._line_s >= _LINE_EVERY_S:
            self._line_s = now_s
            self._print(status_line(snapshot, self._formatter) + "\n")

    def complain(self, error: OSError) -> None:
        """The status cannot be written: say so, once."""
        self.say_once("output", f"The status cannot be written ({reason_words(error)}). Heating goes on.")

    def _warn(self, snapshot: Snapshot) -> None:
        """Each trouble once, for who reads lines; JSON has all of them in every object."""
        for fault in () if self._as_json else snapshot.faults:
            asked = fault.code in {"certificate", PASSWORD_NEEDED}  # told below, with what to do
            if fault.severity is not Severity.INFO and not asked:
                words = render(fault.text, self._formatter.amount)
                self.say_once(f"{fault.code} {fault.device}", ("\n" if self._refreshes else "") + words)
        for key, words in () if self._as_json else questions(snapshot, self._formatter):
            self.say_once(key, ("\n" if self._refreshes else "") + words)

    def say_once(self, key: str, words: str) -> None:
        """A line beside the status.

        Args:
            key: code and device of the fault that says the same, which is then not told again.
            words: the line.
        """
        if key not in self._told:
            self._told.add(key)
            say_line(self._errors, words)

    def say_safe_start(self, crashes: int) -> None:
        """That this run begins without heat, and what to do about it.

        Args:
            crashes: of the runs before it, one after the other; 0: somebody asked for it.
        """
        words = render(safe_start_words(crashes), self._formatter.amount)
        self.say_once(f"{SAFE_START} ", f"{words} {HOW_TO_HEAT}")

    def summary(self, last_words: str) -> None:
        """What this run gave, once everything has ended."""
        totals = self._totals
        amounts = self._formatter.amount
        words = (
            f"Ended after {amounts(Amount(time.monotonic() - totals.began_s, 'duration_s'))}: "
            f"{amounts(Amount(totals.energy_kwh, 'energy_kwh'))} of electricity became heat, "
            f"{amounts(Amount(float(totals.hashes), 'hashes'))}, shares {totals.accepted} ok, "
            f"{totals.rejected} rejected, {totals.stale} stale. {last_words}"
        )
        with contextlib.suppress(OSError):
            if self._as_json:
                line = json.dumps({"summary": words, **_plain(totals)}, ensure_ascii=self._ascii)
                self._print(line + "\n")
            else:
                self._print(("\n" if self._refreshes else "") + words + "\n")

    def _count(self, snapshot: Snapshot) -> None:
        """Add what grew; the day's counts begin anew at midnight."""
        before, self._before = self._before, snapshot
        if before is None:
            return
        totals = self._totals
        for name in ("accepted", "rejected", "stale", "hashes"):
            new, old = getattr(snapshot.shares, name), getattr(before.shares, name)
            setattr(totals, name, getattr(totals, name) + (new - old if new >= old else new))
        new_kwh, old_kwh = snapshot.today.energy_kwh, before.today.energy_kwh
        totals.energy_kwh += new_kwh - old_kwh if new_kwh >= old_kwh else new_kwh

    def _print(self, words: str) -> None:
        self._out.write(words)
        self._out.flush()


def _plain(totals: _Totals) -> dict[str, float]:
    return {
        "accepted": totals.accepted,
        "rejected": totals.rejected,
        "stale": totals.stale,
        "hashes": totals.hashes,
        "energy_kwh": totals.energy_kwh,
    }


def say_line(stream: TextIO, words: str) -> None:
    """Write a line; where nobody reads any more, nothing happens."""
    with contextlib.suppress(OSError):
        stream.write(words + "\n")
        stream.flush()
