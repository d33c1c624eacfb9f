"""The miner's program on the disk: what is told when it is gone, held back or cannot be started.

Antivirus programs take miners away, because others abuse them. That is no reason to hide anything, and none
to stop metering: the user reads what happened and what to do about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.text import EMPTY, Text, filled, translate
from warmgui.core.vocabulary import Severity

if TYPE_CHECKING:
    from warmgui.core.messages import MinerExited

FINE = "miner_file_fine"
"""Of a `MinerFault`: the program is where it belongs, whatever was said before."""
GONE, MISSING, EMPTY_FILE, UNREADABLE, HELD_BACK, NOT_ALLOWED, NO_START = (
    "miner_gone",
    "miner_missing",
    "miner_empty",
    "miner_unreadable",
    "miner_held_back",
    "miner_not_allowed",
    "miner_no_start",
)
SEEN = frozenset({GONE, MISSING, EMPTY_FILE, UNREADABLE, HELD_BACK})
"""What a look at the disk can tell; the others only an attempt to start it."""
_WITHOUT = translate(
    "miner",
    "Without it nothing heats; power and temperatures are measured, and most of the lab works, as before.",
)
_WORDS = {
    GONE: translate(
        "miner",
        "The miner program {program} was there and is gone. Antivirus programs often take miners away, "
        "because others abuse them. If you want to heat with it, restore it there and allow it. {without}",
    ),
    MISSING: translate(
        "miner",
        "The miner program {program} is not there. Either WarmGUI was not installed whole, or an antivirus "
        "program has taken the miner away: restore and allow it there, or install WarmGUI again. {without}",
    ),
    EMPTY_FILE: translate(
        "miner",
        "The miner program {program} is an empty file. Antivirus programs leave such files behind: restore "
        "and allow it there, or install WarmGUI again. {without}",
    ),
    UNREADABLE: translate(
        "miner",
        "The miner program {program} cannot be read. An antivirus program may hold it back, or the file "
        "belongs to somebody else. {without}",
    ),
    HELD_BACK: translate(
        "miner",
        "An antivirus program holds back the miner program {program}, because others abuse miners. If you "
        "want to heat with it, allow it there. {without}",
    ),
    NOT_ALLOWED: translate(
        "miner",
        "This PC does not allow that the miner program {program} is started: an antivirus program, a rule of "
        "the system or the file's permissions. {without}",
    ),
    NO_START: translate("miner", "No miner runs: {words}. {without}"),
}
TROUBLES = frozenset(_WORDS)


class MinerFile:
    """What is known of the program; nothing, as long as all is well."""

    def __init__(self) -> None:
        self._trouble = self._program = self._words = ""
        self._asked = False
        """Whether it was to be started: then somebody waits for heat."""
        self._back = False
        """Whether it came back after that, and waits to be tried again."""

    def look_said(self, code: str, program: str) -> None:
        """Somebody looked at the disk.

        Args:
            code: one of `SEEN`, or `FINE`.
            program: its path.
        """
        if code != FINE:
            self._trouble, self._program = code, program
        elif self._trouble in SEEN:
            self._back = self._asked
            self._trouble, self._asked = "", False

    def start_failed(self, message: MinerExited) -> None:
        """It could not be started; `message.trouble` is one of `TROUBLES`."""
        self._trouble, self._program, self._words = message.trouble, message.program, message.text
        self._asked, self._back = True, False

    def started(self) -> None:
        """It is up."""
        self._trouble, self._asked, self._back = "", False, False

    def retry(self) -> None:
        """The user asks again: what a look at the disk told stands until another look."""
        self._asked = self._back = False
        if self._trouble not in SEEN:
            self._trouble = ""

    @property
    def problem(self) -> Text:
        """Why nothing can be mined, for the one line that says so; empty where that is not why."""
        if self._back:
            return translate("miner", "the miner program is there again; press Heat to try it")
        if not self._trouble:
            return EMPTY
        if self._trouble in {GONE, MISSING, EMPTY_FILE}:
            return translate("miner", "the miner program is gone; press Heat to try again")
        if self._trouble in {HELD_BACK, UNREADABLE, NOT_ALLOWED}:
            return translate("miner", "the miner program is held back; press Heat to try again")
        return translate("miner", "the miner program cannot be started; press Heat to try again")

    def faults(self) -> tuple[Fault, ...]:
        """One, loud and waiting for an answer once somebody wanted heat; what was only seen is a warning."""
        if not self._trouble:
            return ()
        words = filled(_WORDS[self._trouble], program=self._program, words=self._words, without=_WITHOUT)
        severity = Severity.ERROR if self._asked else Severity.WARNING
        return (Fault(self._trouble, words, severity, latched=self._asked),)
