"""The runtime of safe mode: the same engine with nothing to read, to heat with or to speak to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.engine import Engine
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.io.beyond import Beyond
from warmgui.io.engine_thread import EngineThread
from warmgui.io.history.place import history_file
from warmgui.io.history.reader import HistoryReader
from warmgui.io.mail import Mail
from warmgui.io.nothing_there import NoHeat, NoSensors, NothingKept
from warmgui.io.run_lock import RunLock
from warmgui.io.running import Runtime

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.paths import Paths


def build_safe(settings: Settings, paths: Paths, publish: Callable[[Snapshot], None]) -> Runtime:
    """Make it. No file is opened and no lock is taken: it may run beside a WarmGUI that hangs.

    Args:
        settings: in force.
        paths: folders of the user; the history is read where it can be.
        publish: gets every snapshot, in the engine's thread.
    """
    file = history_file(paths, simulate=False)
    mail, store = Mail(), NothingKept()
    thread = EngineThread(
        Engine(settings, DEFAULT_FACTS), NoSensors(), NoHeat(), store, publish, settings=settings
    )
    mail.deliver_to(thread.post, [])
    lock = RunLock(file.with_name(f"{file.stem}.lock"))
    return Runtime(thread, HistoryReader(file), lock, store, mail, (), None, Beyond([]))
