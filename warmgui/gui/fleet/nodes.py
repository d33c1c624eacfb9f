"""The machines of a fleet as a table: one line each, changed in place, several may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from warmgui.core.text import Amount
from warmgui.gui import icons
from warmgui.gui.fleet.words import drawing_of, node_name
from warmgui.gui.widgets.rows_table import RowsModel, RowsTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model_fleet import FleetStatus, NodeStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_DISPLAY = Qt.ItemDataRole.DisplayRole
COLUMNS = ("name", "state", "room", "target", "power", "share", "energy", "place")
_WORDS = frozenset({"name", "place", "state"})
_WHERE_THERE_IS_ONE = ("share", "place")
_STATE = COLUMNS.index("state")
_NARROW_STATE_PX, _WIDEST_STATE_PX = 260, 400
_FEWEST_ROWS = 3
_MARK_PX = 16


class NodesModel(RowsModel):
    """Machines as rows of words; only what changed is told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(COLUMNS, _WORDS)
        self._theme = theme
        self._nodes: list[NodeStatus] = []
        self._pixmaps: dict[tuple[str, str], Any] = {}
        theme.changed.connect(self._recolor)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """See `RowsModel`; a state has a drawing, too."""
        if role == Qt.ItemDataRole.DecorationRole and COLUMNS[index.column()] == "state":
            return self._mark(self._nodes[index.row()])
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """See `RowsModel`; the limit says what it is of."""
        limit = orientation is Qt.Orientation.Horizontal and COLUMNS[section] == "share"
        if limit and role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("A machine draws what it needs for itself besides.")
        return super().headerData(section, orientation, role)

    def node_at(self, row: int) -> NodeStatus | None:
        """The machine of a row."""
        return self._nodes[row] if 0 <= row < len(self._nodes) else None

    def row_of(self, node: str) -> int:
        """Where a machine stands; -1 where it is not."""
        return next((at for at, one in enumerate(self._nodes) if one.id == node), -1)

    def show_fleet(self, fleet: FleetStatus, formatter: Formatter) -> bool:
        """The fleet as it stands; True when machines came, went or moved."""
        shares = dict(fleet.shares)
        nodes = list(fleet.nodes)
        rows = [self._row(node, shares.get(node.id), formatter) for node in nodes]
        if [node.id for node in nodes] != [node.id for node in self._nodes]:
            self.beginResetModel()
            self._rows, self._nodes = rows, nodes
            self.endResetModel()
            return True
        for at, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            changed = old != new or drawing_of(self._nodes[at]) != drawing_of(nodes[at])
            self._nodes[at] = nodes[at]
            if changed:
                self._rows[at] = new
                self._tell_row(at)
        return False

    # ---- private

    def _recolor(self) -> None:
        self._pixmaps.clear()
        if self._rows:
            last = len(COLUMNS) - 1
            self.dataChanged.emit(self.index(0, last), self.index(len(self._rows) - 1, last))

    def _mark(self, node: NodeStatus) -> Any:
        drawing, color = drawing_of(node)
        key = (drawing.value, color)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.pixmap(drawing, getattr(self._theme.palette, color), _MARK_PX, 2.0)
        return self._pixmaps[key]

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Machine"),
            self.tr("State"),
            self.tr("Room"),
            self.tr("Target"),
            self.tr("Power"),
            self.tr("Mining limit"),
            self.tr("Today"),
            self.tr("Place"),
        )

    def _row(self, node: NodeStatus, share_w: float | None, f: Formatter) -> tuple[str, ...]:
        place = ", ".join(part for part in (node.place, node.group) if part)
        limit_w = node.limit_w if share_w is None else share_w
        return (
            f.text(node_name(node)),
            f.text(node.text),
            f.amount(Amount(node.room_c, "temperature_c")),
            f.amount(Amount(node.setpoint_c, "temperature_c")),
            f.amount(Amount(node.power_w, "power_w")),
            "" if limit_w is None else f.amount(Amount(limit_w, "power_w")),
            f.amount(Amount(node.energy_kwh, "energy_kwh")),
            place,
        )


class NodesTable(RowsTable):
    """The list; any number of machines may be chosen."""

    chosen = Signal()
    """Other machines are chosen now."""

    def __init__(self, theme: Theme) -> None:
        self.rows = NodesModel(theme)
        super().__init__(self.rows, QAbstractItemView.SelectionMode.ExtendedSelection, _FEWEST_ROWS)
        self.setAccessibleName(self.tr("Machines of the fleet"))
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def chosen_nodes(self) -> tuple[NodeStatus, ...]:
        """Machines of the chosen rows, from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(node for row in rows if (node := self.rows.node_at(row)) is not None)

    def show_fleet(self, fleet: FleetStatus, formatter: Formatter) -> None:
        """The fleet as it stands; what was chosen stays chosen."""
        before = [node.id for node in self.chosen_nodes()]
        count = self.rows.rowCount()
        if self.rows.show_fleet(fleet, formatter):
            for node in before:
                self._choose(self.rows.row_of(node))
        if self._hide_empty() or self.rows.rowCount() != count:
            self._fit()

    def choose(self, node: str) -> None:
        """Choose one machine."""
        self.clearSelection()
        self._choose(self.rows.row_of(node))

    def _on_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.chosen.emit()

    def _choose(self, row: int) -> None:
        if row >= 0:
            flags = self.selectionModel().SelectionFlag
            self.selectionModel().select(self.rows.index(row, 0), flags.Select | flags.Rows)

    def _hide_empty(self) -> bool:
        """A limit and a place stand there where a machine has one; True when a column came or went."""
        changed = False
        for name in _WHERE_THERE_IS_ONE:
            column = COLUMNS.index(name)
            empty = not any(row[column] for row in self.rows.words)
            changed = changed or empty != self.isColumnHidden(column)
            self.setColumnHidden(column, empty)
        return changed

    def _widths(self, needs: Mapping[int, int], room_px: int) -> dict[int, int]:
        """The state gets what is left, up to a limit: the whole of it is the tooltip."""
        whole_px = min(needs[_STATE], _WIDEST_STATE_PX)
        narrow = {**needs, _STATE: min(whole_px, _NARROW_STATE_PX)}
        spare_px = max(room_px - sum(narrow.values()), 0)
        narrow[_STATE] += min(whole_px - narrow[_STATE], spare_px)
        return super()._widths(narrow, room_px)
