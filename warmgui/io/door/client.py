"""The visitor's side: asks a running WarmGUI of this user. No engine, no Qt: somebody at a shell waits."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING, Any

from warmgui.core.local_commands import Answer, Asked, to_plain
from warmgui.io.door import note, words
from warmgui.io.door.lines import connect

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_S = 15.0
"""For an answer: the engine follows within a second or two."""
_REGION_VARIABLES = ("LC_ALL", "LC_MEASUREMENT", "LANG")
_LOOK_AGAIN_S = 0.1


class NobodyError(Exception):
    """No WarmGUI of this user runs in this folder."""


class NoAnswerError(Exception):
    """Somebody is there and does not answer as a WarmGUI of this user does; `str()` says how."""


def ask(
    data: Path, asked: Asked, *, simulated: bool = False, patience_s: float = PATIENCE_S, wait_s: float = 0.0
) -> Answer:
    """Ask, and wait for the answer.

    Args:
        data: the data folder.
        asked: what.
        simulated: ask the simulation that runs there.
        patience_s: for the answer.
        wait_s: so long for one that has just been started.

    Raises:
        NobodyError: nobody runs.
        NoAnswerError: no proper answer.
    """
    until_s = time.monotonic() + wait_s
    file = note.note_file(data, simulated=simulated)
    while True:
        try:
            return _ask(file, asked, patience_s)
        except NobodyError:
            if time.monotonic() >= until_s:
                raise
        time.sleep(_LOOK_AGAIN_S)


def runs(data: Path, *, simulated: bool = False) -> bool:
    """Whether somebody opens the door."""
    found = note.read(note.note_file(data, simulated=simulated))
    if found is None:
        return False
    with contextlib.suppress(OSError):
        connect(found.address, PATIENCE_S).close()
        return True
    return False


def _ask(file: Path, asked: Asked, patience_s: float) -> Answer:
    found = note.read(file)
    if found is None:
        raise NobodyError
    try:
        line = connect(found.address, patience_s)
    except OSError as error:
        raise NobodyError from error
    try:
        given = words.text_in(words.unpacked(line.receive(words.MOST_ASKED, patience_s)), "number")
        mine = words.number()
        body = _body(asked)
        line.send(
            words.packed(
                {"proof": words.proof(found.key, words.ASK, given, body), "number": mine, "body": body}
            ),
            patience_s,
        )
        answer = words.unpacked(line.receive(words.MOST_ANSWERED, patience_s))
        said = words.text_in(answer, "body")
        if not words.proves(answer.get("proof"), found.key, words.ANSWER, mine, said):
            raise NoAnswerError("what answers there is no WarmGUI of yours")
        return _answer(words.unpacked(said.encode()))
    except (OSError, ValueError) as error:
        raise NoAnswerError("WarmGUI runs, but did not answer properly in time") from error
    finally:
        line.close()


def _body(asked: Asked) -> str:
    region = next((word for name in _REGION_VARIABLES if (word := os.environ.get(name))), "C")
    plain = {"protocol": words.PROTOCOL, "asked": to_plain(asked), "region": region[:40]}
    return words.packed(plain).decode()


def _answer(plain: dict[str, Any]) -> Answer:
    code, status = plain.get("code"), plain.get("status")
    if not isinstance(code, int) or not (status is None or isinstance(status, dict)):
        raise words.StrangeError("no answer")
    return Answer(code, words.text_in(plain, "text"), status)
