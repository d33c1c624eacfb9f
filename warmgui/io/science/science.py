"""`OtherHeat` for useful compute: one thread steers BOINC or Folding@home, and keeps the engine's lease."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.commands import SetScience
from warmgui.core.house_messages import ScienceReport
from warmgui.core.settings.house import ScienceSettings
from warmgui.io.science.program import REST, Program, Wish

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from warmgui.core.messages import Command, Inbox
    from warmgui.core.settings.model import Settings
    from warmgui.io.ports import Clock

log = logging.getLogger(__name__)

LOOK_EVERY_S = 3.0
REPORT_EVERY_S = 5.0
OWED_EVERY_S = 60.0
"""So often it is tried to give back a program that did not answer."""
FOLDER = "science"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which program, and how it is reached."""

    program: str
    settings: ScienceSettings

    @property
    def port(self) -> int:
        """Of it on this PC."""
        return self.settings.boinc_port if self.program == "boinc" else self.settings.fah_port

    @property
    def memory(self) -> str:
        """The file that keeps what it was set to."""
        return f"{self.program}-{self.port}.json"


def owed(folder: Path) -> bool:
    """Whether a program still waits to be set as the user had it (we were cut off, or it did not answer)."""
    try:
        return any(folder.glob("*.json"))
    except OSError:
        return False


class Science:
    """See `OtherHeat`.

    Args:
        folder: where it is kept what the programs were set to.
        clock: the engine's.
        make: makes a program's steering of a choice and the file of its memory.
    """

    def __init__(self, folder: Path, clock: Clock, make: Callable[[Chosen, Path], Program]) -> None:
        self._folder, self._clock, self._make = folder, clock, make
        self._changed = threading.Condition()
        self._news: list[Inbox] = []
        self._settings = ScienceSettings()
        self._chosen: Chosen | None = None
        self._wish = REST
        self._trust = self._ending = False
        self._woken = False
        self._thread: threading.Thread | None = None
        self._program: Program | None = None
        self._current: Chosen | None = None
        self._reported: ScienceReport | None = None
        self._owed_s = float("-inf")

    # ---- OtherHeat, in the engine's thread

    def configure(self, settings: Settings) -> None:
        """See `OtherHeat`."""
        science = settings.science
        # What is computed with is no part of how a program is reached: changing it is no farewell.
        reached = replace(science, work="science", gpu=False)
        chosen = None if science.work == "mining" else Chosen(science.program, reached)
        with self._changed:
            self._settings = reached
            if chosen != self._chosen:
                self._chosen, self._wish = chosen, REST
                self._wake()
            if self._thread is None and not self._ending:
                self._thread = threading.Thread(target=self._work, name="useful compute", daemon=True)
                self._thread.start()

    def execute(self, command: Command, now_s: float) -> None:
        """See `OtherHeat`. A renewal that changes nothing wakes nobody."""
        if not isinstance(command, SetScience):
            return
        with self._changed:
            if self._chosen is None or command.program != self._chosen.program:
                return
            before = self._wish
            fraction = (
                min(max(command.cpu_fraction, 0.0), 1.0) if command.cpu_fraction > 0 else 0.0
            )  # NaN: rest
            self._wish = Wish(fraction, command.gpu, now_s + command.lease_s, command.lease_s)
            same = (before.cpu_fraction, before.gpu) == (fraction, command.gpu)
            if not same or before.works(now_s) != self._wish.works(now_s):
                self._wake()

    def poll(self, now_s: float) -> list[Inbox]:
        """See `OtherHeat`."""
        del now_s
        with self._changed:
            news, self._news = self._news, []
        return news

    def reset(self) -> None:
        """See `OtherHeat`."""
        with self._changed:
            self._trust = True
            self._wake()

    def close(self, deadline_s: float) -> None:
        """See `OtherHeat`: the program rests from now on, see `docs/science.md`."""
        with self._changed:
            self._ending = True
            self._wake()
            thread = self._thread
        if thread is not None:
            thread.join(deadline_s)
            if thread.is_alive():
                log.warning("useful compute did not end in time; its lease ends by itself where it has one")

    # ---- the worker

    def _wake(self) -> None:
        self._woken = True
        self._changed.notify_all()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._woken = False
                chosen, wish, ending = self._chosen, self._wish, self._ending
                trust, self._trust = self._trust, False
            try:
                if ending:
                    self._end()
                    return
                self._once(chosen, wish, trust=trust)
            except Exception:  # whatever goes wrong, the next look tries again, and the lease runs out
                log.exception("useful compute")
                if ending:
                    return
            with self._changed:
                if chosen is None and self._program is None and not owed(self._folder):
                    self._changed.wait_for(lambda: self._woken)
                else:
                    self._changed.wait_for(lambda: self._woken, self._until_next_s(wish))

    def _until_next_s(self, wish: Wish) -> float:
        """Until the next look, or the end of the engine's lease."""
        left_s = wish.until_s - self._clock.now_s()
        return min(LOOK_EVERY_S, left_s) if left_s > 0 else LOOK_EVERY_S

    def _once(self, chosen: Chosen | None, wish: Wish, *, trust: bool) -> None:
        now_s = self._clock.now_s()
        if self._program is not None and chosen != self._current:
            self._farewell(now_s)
        self._settle_debts(chosen, now_s)
        if chosen is None:
            return
        if self._program is None:
            self._program, self._current = self._make(chosen, self._folder / chosen.memory), chosen
        if trust:
            self._program.trust()
        self._report(self._program.step(wish, now_s))

    def _farewell(self, now_s: float) -> None:
        """Another choice: what was steered is set as the user had it."""
        program, current = self._program, self._current
        self._program = self._current = None
        if program is None or current is None:
            return
        if not program.leave(give_back=True):
            self._owed_s = now_s  # it is tried again later
        program.close()
        self._report(ScienceReport(current.program, now_s, "gone"))

    def _settle_debts(self, chosen: Chosen | None, now_s: float) -> None:
        """Give back what a run before us, or a farewell that failed, could not."""
        if now_s < self._owed_s + OWED_EVERY_S or not owed(self._folder):
            return
        self._owed_s = now_s
        for file in sorted(self._folder.glob("*.json")):
            program, _, digits = file.stem.partition("-")
            if program not in {"boinc", "fah"} or not digits.isdecimal():
                continue
            if chosen is not None and file.name == chosen.memory:
                continue  # it goes on being steered
            self._give_back(program, int(digits[:6]), file)

    def _give_back(self, program: str, port: int, file: Path) -> None:
        with self._changed:
            settings = self._settings
        if program == "fah":
            settings = replace(settings, fah_port=port)
        else:
            settings = replace(settings, boinc_port=port)
        debtor = self._make(Chosen(program, settings), file)
        try:
            debtor.leave(give_back=True)
        finally:
            debtor.close()

    def _end(self) -> None:
        if self._program is not None:
            self._program.leave(give_back=False)
            self._program.close()

    def _report(self, report: ScienceReport) -> None:
        before = self._reported
        same = before is not None and replace(before, at_s=report.at_s) == report
        if same and before is not None and report.at_s - before.at_s < REPORT_EVERY_S:
            return
        self._reported = report
        with self._changed:
            self._news.append(report)
