"""What the end of a miner process means, as a value: why in words, and when to start it again."""

from __future__ import annotations

import errno
import signal
from typing import TYPE_CHECKING

from warmgui.core.messages import MinerExited
from warmgui.core.miner_file import HELD_BACK, MISSING, NO_START, NOT_ALLOWED

if TYPE_CHECKING:
    from collections.abc import Sequence

GIVE_UP_EXITS = 5
GIVE_UP_WITHIN_S = 600.0
"""So many ends within so long, and it is left off."""
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 30.0
EXIT_WRONG_PROTOCOL = 3
_STABLE_S = 60.0
"""A process that ran for so long starts again without delay, whatever was before."""

_SIGNALS = {
    "SIGKILL": "the system ended it, perhaps because memory ran out",
    "SIGILL": "it crashed: an instruction that this processor does not have",
    "SIGSEGV": "it crashed: a wrong memory access",
    "SIGBUS": "it crashed: a memory or disk error",
    "SIGABRT": "it stopped itself after an internal error",
    "SIGFPE": "it crashed: a wrong calculation",
    "SIGTERM": "something asked it to end",
    "SIGHUP": "its session ended",
    "SIGINT": "something interrupted it",
}
_WINDOWS = {
    0xC0000005: "it crashed: a wrong memory access",
    0xC000001D: "it crashed: an instruction that this processor does not have",
    0xC0000135: "a library that it needs is missing",
    0xC0000142: "a library that it needs could not be started",
    0xC00000FD: "it crashed: too deep a recursion",
    0xC0000409: "it stopped itself after an internal error",
    0xC000013A: "something interrupted it",
}
_OF_THE_MOMENT = frozenset({errno.EAGAIN, errno.ENOMEM, errno.ENFILE, errno.EMFILE})
"""Too many processes, no memory, too many open files: others may let go of them."""
NO_ROOM_WAIT_S = 30.0
_VIRUS_WINERRORS = frozenset({225, 226})
_RULE_WINERRORS = frozenset({1260, 4551})
"""A rule of the system's (AppLocker, software restriction, application control) forbids it."""


def describe_exit(
    code: int | None,
    ran_s: float,
    recent_exits: Sequence[float],
    at_s: float,
    *,
    cause: str = "",
    last_words: str = "",
) -> MinerExited:
    """The message about a process that ended though nobody had asked for that.

    Args:
        code: as `Popen.returncode`; None when it is not known.
        ran_s: how long it had run.
        recent_exits: monotonic times of the earlier unexpected ends.
        at_s: now.
        cause: why we ended it ourselves, where we did.
        last_words: the last line that it wrote to stderr.
    """
    words = cause or _words(code)
    if last_words:
        words = f"{words} ({last_words})"
    ends = 1 + sum(1 for exit_s in recent_exits if at_s - exit_s < GIVE_UP_WITHIN_S)
    if ends >= GIVE_UP_EXITS or (code == EXIT_WRONG_PROTOCOL and not cause):
        return MinerExited(at_s, code, words, None)
    if ran_s >= _STABLE_S:
        return MinerExited(at_s, code, words, FIRST_WAIT_S)
    return MinerExited(at_s, code, words, min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** (ends - 1)))


def describe_no_start(error: OSError, program: str, at_s: float, seen: str = "") -> MinerExited:
    """The message about a miner that could not be started; it is tried again where that may help.

    Args:
        error: of the attempt.
        program: what was to be started.
        at_s: now.
        seen: what a look at the program's file told, a code of `core.miner_file.SEEN`; "" where it is there.
    """
    if error.errno in _OF_THE_MOMENT and not seen:
        return MinerExited(at_s, None, _no_room_words(error), NO_ROOM_WAIT_S)
    words = _no_start_words(error, program)
    return MinerExited(at_s, None, words, None, trouble=seen or _trouble(error), program=program)


def _trouble(error: OSError) -> str:
    winerror = getattr(error, "winerror", None)
    if winerror in _VIRUS_WINERRORS:
        return HELD_BACK
    if isinstance(error, FileNotFoundError):
        return MISSING
    forbidden = isinstance(error, PermissionError) or winerror in _RULE_WINERRORS
    return NOT_ALLOWED if forbidden else NO_START


def _no_start_words(error: OSError, program: str) -> str:
    held_back = getattr(error, "winerror", None) in _VIRUS_WINERRORS
    if held_back or isinstance(error, FileNotFoundError):
        return (
            f"the miner program {program} is not there or is held back. Antivirus programs often take miners "
            "away, because others abuse them; if you want to heat with it, restore it there and allow it"
        )
    if isinstance(error, PermissionError):
        return f"this computer does not allow the miner program {program} to be started"
    return f"the system cannot start {program}: {error.strerror or error}"


def _no_room_words(error: OSError) -> str:
    if error.errno == errno.ENOMEM:
        return "there is not enough memory to start the miner"
    return f"the system has no room for another program now ({error.strerror or error})"


def _words(code: int | None) -> str:
    if code is None:
        return "the miner ended"
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            return f"the miner was ended by signal {-code}"
        return f"{_SIGNALS.get(name, 'it was ended by a signal')} ({name})"
    if code in _WINDOWS:
        return f"{_WINDOWS[code]} (0x{code:08X})"
    if code == EXIT_WRONG_PROTOCOL:
        return "the miner is of another version than this program"
    return "the miner ended by itself" if code == 0 else f"the miner ended with code {code}"
