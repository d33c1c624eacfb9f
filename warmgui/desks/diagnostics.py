"""The windows' desk for reports about faults: collects and saves them; answers arrive in the GUI's thread."""

from __future__ import annotations

import logging
import time
from collections import deque
from typing import TYPE_CHECKING

from warmgui.desks.desk import Desk
from warmgui.io import diagnostics_jobs
from warmgui.io.diagnostics import Asked
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject

    from warmgui.core.chart_reader import ChartReader
    from warmgui.core.diagnostics import Bundle, Licences
    from warmgui.core.model import JournalEntry, Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.paths import Paths

logger = logging.getLogger(__name__)

KEEP_EVERY_S = 10.0
_MOST_SNAPSHOTS = 7
_JOURNAL_S = 3 * 86_400.0
_MOST_ENTRIES = 300


class DiagnosticsDesk(Desk):
    """`gui.ports.DiagnosticsDesk`.

    Args:
        paths: of this user.
        settings: those in force.
        reader: of the history, once there is one.
        parent: the Qt parent.
    """

    def __init__(
        self,
        paths: Paths,
        settings: Callable[[], Settings],
        reader: Callable[[], ChartReader | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(Secrets(), parent)
        self._paths, self._settings, self._reader = paths, settings, reader
        self._before: deque[Snapshot] = deque(maxlen=_MOST_SNAPSHOTS - 1)
        self._newest: Snapshot | None = None
        self.last_run = ""
        """How the run before this one ended, where that was not in order."""

    def take(self, snapshot: Snapshot) -> None:
        """Keep a few of the last minute."""
        last = self._before[-1] if self._before else None
        if last is None or snapshot.now_s - last.now_s >= KEEP_EVERY_S:
            self._before.append(snapshot)
        self._newest = snapshot

    def collect(self, display: Mapping[str, str], told: Callable[[Bundle], None]) -> Callable[[], None]:
        """Collect a report; see `gui.ports.DiagnosticsDesk`."""
        kept = [snapshot for snapshot in self._before if snapshot is not self._newest]
        newest = () if self._newest is None else (self._newest,)
        asked = Asked(
            self._paths, self._settings(), (*kept, *newest), dict(display), self.last_run, self._journal
        )
        return self._begin(lambda answer: diagnostics_jobs.collect(asked, answer), told)

    def save(self, path: str, bundle: Bundle, told: Callable[[Exception | None], None]) -> Callable[[], None]:
        """Save a report; see `gui.ports.DiagnosticsDesk`."""
        return self._begin(lambda answer: diagnostics_jobs.save(path, bundle, answer), told)

    def licences(self, told: Callable[[Licences], None]) -> Callable[[], None]:
        """Find the licences; see `gui.ports.DiagnosticsDesk`."""
        return self._begin(diagnostics_jobs.licences, told)

    def _journal(self) -> list[JournalEntry]:
        """In a thread: the changes of the last days, the oldest first."""
        reader = self._reader()
        if reader is None:
            return []
        now_utc = time.time()
        return list(reader.journal(now_utc - _JOURNAL_S, now_utc, _MOST_ENTRIES))
