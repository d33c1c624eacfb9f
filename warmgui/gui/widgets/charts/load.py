"""Reading history for the charts in a pool thread; the GUI thread never touches the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from warmgui.gui.widgets.charts.data import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.chart_reader import ChartReader

MAX_POINTS = 900


class _Relay(QObject):
    """Carries an answer into the GUI thread; not owned by a widget, so a late answer meets nobody."""

    done = Signal(int, object)
    failed = Signal(int, str)


class _Job(QRunnable):
    def __init__(
        self,
        reader: ChartReader,
        relay: _Relay,
        token: int,
        span: tuple[float, float],
        columns: Sequence[str],
    ) -> None:
        super().__init__()
        self._reader, self._relay, self._token = reader, relay, token
        self._span, self._columns = span, columns

    def run(self) -> None:
        try:
            data = self._reader.series(self._columns, *self._span, MAX_POINTS)
        except Exception as error:  # noqa: BLE001 - an edge: whatever history says is told, not raised
            self._relay.failed.emit(self._token, str(error))
        else:
            self._relay.done.emit(self._token, data)


class ChartLoader(QObject):
    """Asks history for a range. Only the newest question's answer is told."""

    loaded = Signal(object)
    """`ChartData`."""
    failed = Signal(str)

    def __init__(
        self,
        reader: ChartReader | None,
        parent: QObject | None = None,
        *,
        columns: Sequence[str] = COLUMNS,
    ) -> None:
        super().__init__(parent)
        self._reader, self._columns = reader, columns
        self._token = 0
        self._relay = _Relay()
        self._relay.done.connect(self._on_done)
        self._relay.failed.connect(self._on_failed)
        self.busy = False

    def load(self, start_utc: float, end_utc: float) -> None:
        """Ask; returns at once."""
        if self._reader is None:
            return
        self._token += 1
        self.busy = True
        job = _Job(self._reader, self._relay, self._token, (start_utc, end_utc), self._columns)
        QThreadPool.globalInstance().start(job)

    def _on_done(self, token: int, data: object) -> None:
        if token == self._token:
            self.busy = False
            self.loaded.emit(data)

    def _on_failed(self, token: int, message: str) -> None:
        if token == self._token:
            self.busy = False
            self.failed.emit(message)
