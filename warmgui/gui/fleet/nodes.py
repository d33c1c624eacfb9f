"""The machines of a fleet as a table: one line each, changed in place, several may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from warmgui.core.text import Amount
from warmgui.gui import icons
from warmgui.gui.fleet.words import drawing_of, node_name

if TYPE_CHECKING:
    from warmgui.core.model_fleet import FleetStatus, NodeStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
COLUMNS = ("name", "state", "room", "target", "power", "share", "energy", "place")
_WORDS = frozenset({"name", "place", "state"})
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_WHERE_THERE_IS_ONE = ("share", "place")
_STATE = COLUMNS.index("state")
_NARROW_STATE_PX, _WIDEST_STATE_PX = 260, 400
_FEWEST_ROWS, _MOST_ROWS = 3, 16
_MARK_PX = 16


class NodesModel(QAbstractTableModel):
    """Machines as rows of words; only what changed is told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[tuple[str, ...]] = []
        self._nodes: list[NodeStatus] = []
        self._pixmaps: dict[tuple[str, str], Any] = {}
        self._heads = self._titles()
        theme.changed.connect(self._recolor)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One per machine."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, on which side they stand, and the drawing of a state."""
        row, column = index.row(), index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[row][column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[column]}: {self._rows[row][column]}"
        if role == Qt.ItemDataRole.DecorationRole and COLUMNS[column] == "state":
            return self._mark(self._nodes[row])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._side(section)
            if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[section] == "share":
                return self.tr("A machine draws what it needs for itself besides.")
        return None

    @property
    def words(self) -> list[tuple[str, ...]]:
        """What stands in the cells, row by row."""
        return self._rows

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
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS) - 1))
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

    @staticmethod
    def _side(column: int) -> Qt.AlignmentFlag:
        return _START if COLUMNS[column] in _WORDS else _END

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


class NodesTable(QTableView):
    """The list; any number of machines may be chosen."""

    chosen = Signal()
    """Other machines are chosen now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = NodesModel(theme)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Machines of the fleet"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
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
            self._fit_height()
            self._spread()

    def choose(self, node: str) -> None:
        """Choose one machine."""
        self.clearSelection()
        self._choose(self.rows.row_of(node))

    def resizeEvent(self, event: Any) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._spread()

    def showEvent(self, event: Any) -> None:
        """The style sheet has spoken by now."""
        super().showEvent(event)
        self._fit_height()
        self._spread()

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

    def _fit_height(self) -> None:
        """As high as its rows, up to a limit: from there it scrolls by itself."""
        rows = min(max(self.rows.rowCount(), _FEWEST_ROWS), _MOST_ROWS)
        row_px = self.rowHeight(0) if self.rows.rowCount() else self.verticalHeader().defaultSectionSize()
        frame_px = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(frame_px + rows * row_px + self.horizontalScrollBar().sizeHint().height())

    def _spread(self) -> None:
        """Each column gets what it needs and the same share of what is left."""
        header = self.horizontalHeader()
        places = [i for i in range(len(COLUMNS)) if not self.isColumnHidden(i)]
        needs = {i: max(self.sizeHintForColumn(i), header.sectionSizeHint(i)) for i in places}
        whole_px = min(needs[_STATE], _WIDEST_STATE_PX)  # the whole of it is the tooltip
        needs[_STATE] = min(whole_px, _NARROW_STATE_PX)
        spare = max(self.viewport().width() - sum(needs.values()), 0)
        more_px = min(whole_px - needs[_STATE], spare)
        needs[_STATE] += more_px
        spare = (spare - more_px) // len(needs)
        for i, need in needs.items():
            header.resizeSection(i, need + spare)
