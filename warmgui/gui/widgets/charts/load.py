"""Reading history for the charts in a pool thread; the GUI thread never touches the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from warmgui.gui import background
from warmgui.gui.widgets.charts.data import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.chart_reader import ChartReader

MAX_POINTS = 450
"""For what is seen: about one for each pixel. More of them only cost time, and beat with the pixels."""


class _Relay(QObject):
    """Carries an answer into the GUI thread; not owned by a widget, so a late answer meets nobody."""

    done = Signal(int, object)
    failed = Signal(int, str)
    newest = 0
    """The number of the last question."""


@dataclass(frozen=True, slots=True)
class _Job:
    """One question; where a newer one was asked meanwhile it need not be answered."""

    reader: ChartReader
    relay: _Relay
    token: int
    span: tuple[float, float]
    columns: Sequence[str]
    max_points: int

    def run(self) -> None:
        if self.token != self.relay.newest:
            return
        try:
            data = self.reader.series(self.columns, *self.span, self.max_points)
        except Exception as error:  # noqa: BLE001 - an edge: whatever history says is told, not raised
            self.relay.failed.emit(self.token, str(error))
        else:
            self.relay.done.emit(self.token, data)


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
        self._relay = _Relay()
        self._relay.done.connect(self._on_done)
        self._relay.failed.connect(self._on_failed)
        self.busy = False

    def load(self, start_utc: float, end_utc: float, max_points: int = MAX_POINTS) -> None:
        """Ask; returns at once."""
        if self._reader is None:
            return
        self._relay.newest += 1
        self.busy = True
        span = (start_utc, end_utc)
        job = _Job(self._reader, self._relay, self._relay.newest, span, self._columns, max_points)
        background.start(job)

    def _on_done(self, token: int, data: object) -> None:
        if token == self._relay.newest:
            self.busy = False
            self.loaded.emit(data)

    def _on_failed(self, token: int, message: str) -> None:
        if token == self._relay.newest:
            self.busy = False
            self.failed.emit(message)
