"""What is told to machines: to whom, and what. One bar below the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from warmgui.core.fleet.asking import ALL, GROUP
from warmgui.core.fleet.commands import NONE
from warmgui.core.schedule.week_plan import COLDEST_C, WARMEST_C
from warmgui.gui.fleet.words import groups_of
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.basic import button, pad_field
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.columns import Columns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QWheelEvent

    from warmgui.core.model_fleet import NodeStatus
    from warmgui.core.units import Formatter

_CHOSEN = "chosen"
_HIGHEST_W = 5000.0
_STEP_W = 10.0
_FIRST_C = 20.0
_PART_PX = 250
_NAMES = 5


class _Number(QDoubleSpinBox):
    """Only a focused one turns with the wheel: scrolling the page must not change what is told."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SteerBar(QWidget):
    """Emits commands as they go on the wire; it knows no machine but those that it is shown."""

    wished = Signal(tuple, str, str)
    """Targets, what, value: see `FleetDesk.command`."""
    invited = Signal(tuple)
    """Ids of machines that are asked to follow."""
    forgotten = Signal(tuple)
    """Ids of machines that are gone for good."""

    def __init__(self, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._formatter_source = formatter_source
        self._nodes: Sequence[NodeStatus] = ()
        self._chosen: tuple[NodeStatus, ...] = ()
        self._groups: tuple[str, ...] | None = None
        self.whom, self.preset = Choice(), Choice()
        self.whom.setAccessibleName(self.tr("Who is told"))
        self.preset.setAccessibleName(self.tr("Preset for these machines"))
        self.heat, self.stop = button(self.tr("Heat"), "primary"), button(self.tr("Stop heating"), "")
        self.target, self.limit = _Number(), _Number()
        self.set_target = button(self.tr("Set target"), "")
        self.set_preset = button(self.tr("Use preset"), "")
        self.set_limit, self.lift = button(self.tr("Set limit"), ""), button(self.tr("Lift limit"), "")
        self.invite, self.forget = button(self.tr("Ask to follow"), ""), button(self.tr("Forget"), "")
        self.forget.setToolTip(self.tr("Removes what the broker keeps of machines that are gone for good."))
        self.advice = label(role="small")
        self._prepare_numbers()
        self._fill_presets()
        self._lay_out()
        self._connect()
        self.show_nodes((), ())

    def show_nodes(self, nodes: Sequence[NodeStatus], chosen: tuple[NodeStatus, ...]) -> None:
        """Show for whom commands are, and which of them make sense."""
        self._nodes, self._chosen = nodes, chosen
        groups = groups_of(nodes)
        if groups != self._groups:
            self._groups = groups
            self._fill_whom(groups)
        self.whom.setItemText(0, self.tr("The chosen machines (%n)", "", len(chosen)))
        self._show_sense()

    @property
    def targets(self) -> tuple[str, ...]:
        """Who would be told now."""
        chosen = self.whom.currentData()
        return tuple(node.id for node in self._chosen) if chosen == _CHOSEN else (chosen,)

    # ---- private

    def _show_sense(self) -> None:
        """Only what makes sense can be pressed."""
        nodes, chosen = self._nodes, self._chosen
        strangers = [node for node in chosen if _is_stranger(node)]
        gone = [node for node in chosen if node.state == "offline"]
        some = bool(nodes) and (self.whom.currentData() != _CHOSEN or bool(chosen))
        for each in (self.heat, self.stop, self.set_target, self.set_preset, self.set_limit, self.lift):
            each.setEnabled(some)
        self.invite.setEnabled(bool(strangers))
        self.forget.setEnabled(bool(gone) and len(gone) == len(chosen))
        self.advice.setText(self._advice(nodes, [node for node in self._addressed() if _is_stranger(node)]))

    def _addressed(self) -> Sequence[NodeStatus]:
        whom = self.whom.currentData()
        if whom == _CHOSEN:
            return self._chosen
        return self._nodes if whom == ALL else [node for node in self._nodes if GROUP + node.group == whom]

    def _advice(self, nodes: Sequence[NodeStatus], strangers: list[NodeStatus]) -> str:
        if strangers:
            names = ", ".join(node.name for node in strangers[:_NAMES])
            return self.tr(
                "These follow no commands: {names}. Choose them and press “Ask to follow”; somebody there "
                "must then say yes."
            ).format(names=names if len(strangers) <= _NAMES else f"{names}, …")
        if nodes and not self._chosen and self.whom.currentData() == _CHOSEN:
            return self.tr("Choose machines in the table, a group, or all of them.")
        return ""

    def _wish(self, what: str, value: str) -> None:
        self.wished.emit(self.targets, what, value)

    def _tell_target(self) -> None:
        target_c = self._formatter_source().from_display(self.target.value(), "temperature_c")
        self._wish("target", f"{min(max(target_c, COLDEST_C), WARMEST_C):.2f}")

    def _fill_whom(self, groups: Sequence[str]) -> None:
        kept = self.whom.currentData()
        self.whom.clear()
        self.whom.addItem("", _CHOSEN)
        for group in groups:
            self.whom.addItem(self.tr("Group {name}").format(name=group), GROUP + group)
        self.whom.addItem(self.tr("All machines"), ALL)
        self.whom.setCurrentIndex(max(self.whom.findData(kept), 0))

    def _fill_presets(self) -> None:
        for name, words in (
            ("comfort", self.tr("Comfort")),
            ("eco", self.tr("Eco")),
            ("frost", self.tr("Frost protection")),
            ("boost", self.tr("Boost")),
            (NONE, self.tr("Its own plan")),
        ):
            self.preset.addItem(words, name)

    def _prepare_numbers(self) -> None:
        f = self._formatter_source()
        low, high, first = (f.to_display(c, "temperature_c") for c in (COLDEST_C, WARMEST_C, _FIRST_C))
        self.target.setDecimals(1)
        self.target.setRange(low, high)
        self.target.setValue(first)
        self.target.setSingleStep(0.5)
        self.target.setSuffix(f" {f.unit('temperature_c')}")
        self.target.setAccessibleName(self.tr("Target for these machines"))
        self.limit.setDecimals(0)
        self.limit.setRange(0.0, _HIGHEST_W)
        self.limit.setValue(100.0)
        self.limit.setSingleStep(_STEP_W)
        self.limit.setSuffix(" W")
        self.limit.setAccessibleName(self.tr("Power limit for each of these machines"))
        for number in (self.target, self.limit):
            pad_field(number)

    def _lay_out(self) -> None:
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.whom,),
            (self.heat, self.stop),
            (self.invite, self.forget),
            (self.target, self.set_target),
            (self.preset, self.set_preset),
            (self.limit, self.set_limit, self.lift),
        )
        parts = []
        for widgets in rows:
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget, int(not isinstance(widget, QPushButton)))
            if isinstance(widgets[0], QPushButton):
                row.addStretch(1)
            parts.append(part)
        self._columns = Columns(_PART_PX, 3, spacing=8)
        self._columns.show_parts(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._columns)
        column.addWidget(self.advice)

    def _connect(self) -> None:
        self.heat.clicked.connect(lambda: self._wish("mode", "heat"))
        self.stop.clicked.connect(lambda: self._wish("mode", "off"))
        self.set_target.clicked.connect(self._tell_target)
        self.set_preset.clicked.connect(lambda: self._wish("preset", self.preset.currentData()))
        self.set_limit.clicked.connect(lambda: self._wish("limit", f"{self.limit.value():.0f}"))
        self.lift.clicked.connect(lambda: self._wish("limit", NONE))
        self.whom.currentIndexChanged.connect(lambda _index: self._show_sense())
        self.invite.clicked.connect(
            lambda: self.invited.emit(tuple(node.id for node in self._chosen if _is_stranger(node)))
        )
        self.forget.clicked.connect(lambda: self.forgotten.emit(tuple(node.id for node in self._chosen)))


def _is_stranger(node: NodeStatus) -> bool:
    """Whether it is there and follows nobody."""
    return not node.accepts and node.state != "offline"
