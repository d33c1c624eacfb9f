"""The first three of the first-run steps; the last one is in `wizard_consent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from warmgui.core import settings as declared
from warmgui.core.messages import BenchmarkRequested
from warmgui.core.settings import Settings, fields_of
from warmgui.core.text import joined
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.benchmark_table import BenchmarkTable
from warmgui.gui.pages.parts import label, scrolled
from warmgui.gui.widgets.basic import button, directed

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import DeviceStatus, Snapshot
    from warmgui.core.units import Formatter

    Edit = Callable[[str, str, Any], None]

ROOM_FIELDS = (
    ("appearance", "temperature_unit"),
    ("appearance", "heat_unit"),
    ("room", "name"),
    ("comfort", "setpoint_c"),
    ("room", "sensor"),
    ("room", "floor_area_m2"),
    ("room", "heat_loss_w_per_k"),
    ("room", "other_heating"),
    ("money", "currency"),
    ("money", "tariff_per_kwh"),
)
LIMIT_FIELDS = (("power", "limit_w"), ("use", "in_use_w"), ("use", "battery"))


class Step(QWidget):
    """One page. `checked` says that its inputs changed."""

    checked = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self.box = QVBoxLayout(inside)
        self.box.setContentsMargins(directed(0, 6, 10, 6))
        self.box.setSpacing(8)
        self.editors: dict[tuple[str, str], FieldEditor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inside))

    def title(self) -> str:
        """The heading of the page."""
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong with the inputs, "" when nothing is."""
        return next((e.problem for e in self.editors.values() if e.problem and e.isVisibleTo(self)), "")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the engine; most pages need not."""

    def add_editor(self, key: tuple[str, str], draft: Settings, formatter: Formatter, edit: Edit) -> None:
        """Add the editor of a setting."""
        section, name = key
        field = next(f for f in fields_of(section) if f.name == name)
        editor = FieldEditor(field, formatter, declared.get(draft, section, name))
        editor.edited.connect(edit)
        editor.checked.connect(self.checked)
        self.editors[key] = editor
        self.box.addWidget(editor)


class WelcomeStep(Step):
    """What this is, what it earns, what it does not do."""

    def __init__(self) -> None:
        super().__init__()
        for words in (
            self.tr(
                "WarmGUI makes your PC a room heater: it computes real SHA-256d hashes, and every watt that "
                "the PC draws becomes heat in the room. You set a temperature; it works as hard as needed."
            ),
            self.tr(
                "It earns next to nothing. A processor that makes 150 MH/s finds a block of bitcoin once in "
                "about 120 million years; on average that is a small fraction of a cent a day, and far less "
                "than the electricity costs. This is a heater, not an income."
            ),
            self.tr(
                "An electric heater of the same power warms just as well. A heat pump needs a third of the "
                "electricity. What you gain here is that the heat has counted something on its way."
            ),
            self.tr(
                "It takes no developer fee, sends no statistics and contacts no host that you have not "
                "switched on. Virus scanners often list every miner as unwanted: this one is open, keeps its "
                "own name, and works only when you ask for it."
            ),
            self.tr("Nothing is mined before you have agreed at the end of these steps."),
        ):
            self.box.addWidget(label(words))
        self.box.addStretch(1)

    def title(self) -> str:
        """The heading of the page."""
        return self.tr("A heater that computes")


class RoomStep(Step):
    """Units, the room, its thermometer, the price of electricity."""

    def __init__(self, draft: Settings, formatter: Formatter, edit: Edit) -> None:
        super().__init__()
        for key in ROOM_FIELDS:
            self.add_editor(key, draft, formatter, edit)
        self.box.addStretch(1)
        sensor = self.editors["room", "sensor"]
        sensor.edited.connect(lambda *_: self._show_sensor_inputs())
        self._show_sensor_inputs()

    def title(self) -> str:
        """The heading of the page."""
        return self.tr("Your room and your units")

    def _show_sensor_inputs(self) -> None:
        chosen = self.editors["room", "sensor"].value
        self.editors["room", "floor_area_m2"].setVisible(chosen == "none")
        self.editors["room", "heat_loss_w_per_k"].setVisible(chosen == "none")


class DevicesStep(Step):
    """Which devices work, how fast they are, and how much they may draw."""

    def __init__(
        self, draft: Settings, formatter: Formatter, edit: Edit, post: Callable[[Inbox], None]
    ) -> None:
        super().__init__()
        self._draft_disabled = draft.devices.disabled
        self._formatter = formatter
        self._edit = edit
        self._post = post
        self._devices: tuple[str, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        # Before any consent the miner is started by this button only.
        self._waiting = label(self.tr("Your devices are found and measured when you press the button."))
        self.box.addWidget(self._waiting)
        self._list = QVBoxLayout()
        self.box.addLayout(self._list)
        self.box.addWidget(
            label(
                self.tr(
                    "Measuring runs the devices at full power for some seconds. It earns nothing and "
                    "contacts nobody."
                ),
                "small",
            )
        )
        self.measure = button(self.tr("Measure now"), "")
        self.measure.clicked.connect(self._measure)
        self.box.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignLeading)
        self.table = BenchmarkTable()
        self.box.addWidget(self.table)
        for key in LIMIT_FIELDS:
            self.add_editor(key, draft, formatter, edit)
        self.box.addStretch(1)

    def title(self) -> str:
        """The heading of the page."""
        return self.tr("Your devices and their limits")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Devices and rows as they arrive."""
        found = tuple(device.id for device in snapshot.devices)
        if found != self._devices:
            self._devices = found
            self._show_devices(snapshot.devices)
        self.table.show_rows(snapshot.benchmark, {d.id: d.name for d in snapshot.devices}, self._formatter)

    def _show_devices(self, devices: tuple[DeviceStatus, ...]) -> None:
        self._waiting.setVisible(not devices)
        for old in self.boxes.values():
            old.deleteLater()
        self.boxes = {}
        for device in devices:
            parts = [device.name, device.kernel_words]
            box = QCheckBox(joined(parts))
            box.setChecked(device.id not in self._draft_disabled)
            box.toggled.connect(lambda _on: self._on_toggled())
            self.boxes[device.id] = box
            self._list.addWidget(box)

    def _on_toggled(self) -> None:
        off = tuple(device for device, box in self.boxes.items() if not box.isChecked())
        others = tuple(d for d in self._draft_disabled if d not in self.boxes)
        self._edit("devices", "disabled", (*others, *off))

    def _measure(self) -> None:
        self._post(BenchmarkRequested())
        self.table.expect_rows()
