"""The door's inside: one thread that answers visitors in turn, and tells the engine what they wish."""

from __future__ import annotations

import logging
import re
import threading
import time
from typing import TYPE_CHECKING

from warmgui.core import local_answers
from warmgui.core.local_commands import Answer, from_plain
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_WORDS
from warmgui.core.messages import SettingsChanged
from warmgui.core.units import Formatter, prefs_from
from warmgui.io.door import note, words
from warmgui.io.door.lines import open_gate
from warmgui.io.ports import utc_offset_s

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.local_commands import Asked
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.io.door.lines import Gate, Line
    from warmgui.io.surroundings import Surroundings

log = logging.getLogger(__name__)

PATIENCE_S = 2.0
"""With a visitor: what is typed here arrives at once."""
FOLLOW_S = 6.0
"""For the engine to do what it was told; it looks once a second."""
_END_S = 2.0
_REST_S = 0.5
_NO_BREAK = "\u00a0"
_REGION = re.compile(r"[A-Za-z]{1,8}(?:[_-][A-Za-z]{1,8}){0,2}(?:\.[A-Za-z0-9-]{1,12})?")


class Door:
    """See `Follower`. What it cannot open stays closed, with a line in the log; heating does not need it.

    Args:
        around: what it is made of.
        patience_s: for one message of a visitor.
        follow_s: for the engine, or for settings that are read again.
    """

    def __init__(
        self, around: Surroundings, *, patience_s: float = PATIENCE_S, follow_s: float = FOLLOW_S
    ) -> None:
        self._around = around
        self._patience_s, self._follow_s = patience_s, follow_s
        self._changed = threading.Condition()
        self._snapshot: Snapshot | None = None
        self._settings_seen = 0
        self._ended = False
        self._gate: Gate | None = None
        self._key = note.new_key()
        self._note = note.note_file(around.paths.data, simulated=around.simulated)
        self._thread = threading.Thread(target=self._run, name="door", daemon=True)

    # ---- Follower

    def start(self) -> None:
        """Open."""
        try:
            self._gate = open_gate(self._around.paths.data, self._note.stem)
            note.write(self._note, note.Note(self._gate.address, self._key))
        except OSError as error:
            log.warning("commands from this machine cannot be heard: %s", error)
            if self._gate is not None:
                self._gate.close()
                self._gate = None
            return
        self._thread.start()

    def take(self, message: Inbox) -> None:
        """Settings that arrive are the answer to `reload`."""
        if isinstance(message, SettingsChanged):
            with self._changed:
                self._settings_seen += 1
                self._changed.notify_all()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest one."""
        with self._changed:
            self._snapshot = snapshot
            self._changed.notify_all()

    def told(self) -> dict[str, object]:
        """Nothing that windows show."""
        return {}

    def stop(self) -> None:
        """Close; a visitor that is inside is left alone."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        if self._gate is None:
            return
        note.remove(self._note, self._key)
        self._gate.close()
        self._thread.join(_END_S)

    # ---- visitors

    def _run(self) -> None:
        gate = self._gate
        while gate is not None and not self._ended:
            try:
                line = gate.accept()
            except OSError as error:
                if not self._ended:
                    log.warning("a visitor was lost at the door: %s", error)
                    self._wait(lambda: self._ended, _REST_S)
                continue
            try:
                self._serve(line)
            except (OSError, ValueError) as error:
                log.info("a visitor at the door was not understood: %s", error)
            except Exception:  # the next one may be better
                log.exception("at the door")
            finally:
                line.close()

    def _serve(self, line: Line) -> None:
        given = words.number()
        line.send(words.packed({"protocol": words.PROTOCOL, "number": given}), self._patience_s)
        message = words.unpacked(line.receive(words.MOST_ASKED, self._patience_s))
        body = words.text_in(message, "body")
        if not words.proves(message.get("proof"), self._key, words.ASK, given, body):
            log.warning("somebody without the key was at the door")
            return
        answer = self._answer(words.unpacked(body.encode()))
        text = _plain(answer.text)
        said = words.packed({"code": answer.code, "text": text, "status": answer.status}).decode()
        mine = words.text_in(message, "number")
        line.send(
            words.packed({"proof": words.proof(self._key, words.ANSWER, mine, said), "body": said}),
            self._patience_s,
        )

    def _answer(self, plain: dict[str, object]) -> Answer:
        asked = from_plain(plain.get("asked"))
        if plain.get("protocol") != words.PROTOCOL or asked is None:
            return Answer(
                EXIT_WORDS, "The WarmGUI that runs does not know this command: is it another version?"
            )
        if asked.verb == "reload":
            return self._reload()
        if not self._wait(lambda: self._snapshot is not None, self._follow_s) or self._snapshot is None:
            return Answer(EXIT_CANNOT, "WarmGUI runs, but its engine has not said anything yet.")
        snapshot = self._snapshot
        region = plain.get("region")
        formatter = _formatter(snapshot, region if isinstance(region, str) else "")
        if asked.verb == "status":
            return _seen(local_answers.status_lines(snapshot, formatter), snapshot, formatter)
        if asked.verb == "devices":
            return _seen(local_answers.device_lines(snapshot, formatter), snapshot, formatter)
        return self._tell(asked, snapshot, formatter)

    def _tell(self, asked: Asked, snapshot: Snapshot, formatter: Formatter) -> Answer:
        """Tell the engine, and wait until a snapshot shows that it follows."""
        found = local_answers.wish(asked, snapshot)
        if isinstance(found, Answer):
            return _with_status(found, snapshot)
        log.info("from this machine: %s %s", asked.verb, "" if asked.value is None else asked.value)
        self._around.post(found)
        latest = snapshot

        def follows() -> bool:
            nonlocal latest
            latest = self._snapshot or latest
            return self._ended or (latest is not snapshot and local_answers.followed(asked, latest))

        self._wait(follows, self._follow_s)
        if local_answers.followed(asked, latest):
            return _with_status(local_answers.outcome(asked, latest, formatter), latest)
        return _with_status(local_answers.not_followed(latest, formatter), latest)

    def _reload(self) -> Answer:
        if self._around.reload is None:
            return Answer(EXIT_CANNOT, "This WarmGUI cannot read its settings again: restart it.")
        with self._changed:
            before = self._settings_seen
        self._around.reload()
        if self._wait(lambda: self._settings_seen > before, self._follow_s):
            return Answer(EXIT_DONE, "The WarmGUI that runs has read its settings again.")
        return Answer(EXIT_CANNOT, "The WarmGUI that runs has not read its settings again: restart it.")

    def _wait(self, true: Callable[[], bool], seconds: float) -> bool:
        until_s = time.monotonic() + seconds
        with self._changed:
            while not true():
                left_s = until_s - time.monotonic()
                if left_s <= 0 or self._ended:
                    return False
                self._changed.wait(left_s)
        return True


def _plain(text: str) -> str:
    """For a terminal: plain blanks, and no signs that a stranger's name could steer it with."""
    text = text.replace(_NO_BREAK, " ")
    return "".join(sign for sign in text if sign == "\n" or sign.isprintable())


def _formatter(snapshot: Snapshot, region: str) -> Formatter:
    name = region if _REGION.fullmatch(region) else "C"
    settings = snapshot.settings
    offset_s = utc_offset_s(snapshot.now_utc)
    return Formatter(prefs_from(settings.appearance, name, offset_s, settings.money.currency))


def _seen(lines: list[str], snapshot: Snapshot, formatter: Formatter) -> Answer:
    del formatter
    return _with_status(Answer(EXIT_DONE, "\n".join(lines)), snapshot)


def _with_status(answer: Answer, snapshot: Snapshot) -> Answer:
    from warmgui.status_line import status_object

    return Answer(answer.code, answer.text, status_object(snapshot, Formatter()))
