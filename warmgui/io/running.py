"""A program that is ready to start, and where its history lies; what it is made of is in `runtime`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.messages import Inbox
    from warmgui.io.beyond import Beyond
    from warmgui.io.computers import Computers
    from warmgui.io.engine_thread import EngineThread
    from warmgui.io.history.reader import HistoryReader
    from warmgui.io.history.writer import HistoryWriter
    from warmgui.io.mail import Companion, Mail
    from warmgui.io.nothing_there import NothingKept
    from warmgui.io.run_lock import RunLock


@dataclass(frozen=True, slots=True)
class Runtime:
    """A program that is ready to start."""

    thread: EngineThread
    reader: HistoryReader
    lock: RunLock
    history: HistoryWriter | NothingKept
    mail: Mail
    companions: tuple[Companion, ...]
    """Threads that work beside the engine: they hear what it hears, and end before it."""
    replayer: Computers | None
    """Replays last week when it is asked to; None in safe mode."""
    beyond: Beyond
    """Fleet, local API, local commands: what the windows ask of them goes there."""

    @property
    def lost_seconds(self) -> int:
        """After `stop`: how many seconds of the run the history could not take."""
        return self.history.lost_seconds

    def start(self) -> None:
        """Begin to tick."""
        for companion in self.companions:
            companion.start()
        self.thread.start()

    def post(self, message: Inbox) -> None:
        """Put a message into the engine's inbox; any thread, returns at once."""
        self.mail.post(message)

    @property
    def has_ended(self) -> bool:
        """Whether the engine's thread is gone though nobody asked it to end."""
        return self.thread.has_ended

    def stop(self) -> bool:
        """End everything, the miner included; False when something did not end in time."""
        for companion in self.companions:
            companion.stop()
        ended = self.thread.stop()
        self.history.finish()
        self.lock.release()
        return ended
