"""The third of the first-run steps: which devices work, how fast they are, how much they may draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from warmgui.core.messages import BenchmarkRequested, CancelBenchmark
from warmgui.core.text import joined
from warmgui.gui.pages.devices.benchmark_panel import BenchmarkPanel
from warmgui.gui.pages.parts import label, new_card
from warmgui.gui.pages.servers.parts import Expander
from warmgui.gui.widgets.basic import directed
from warmgui.gui.widgets.leaving import let_go
from warmgui.gui.wizard.pages import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.messages import Inbox
    from warmgui.core.model import DeviceStatus, Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.wizard.pages import Edit

LIMIT_FIELDS = (("power", "limit_w"), ("safety", "circuit_w"), ("use", "in_use_w"))
MORE_LIMIT_FIELDS = (("use", "battery"), ("use", "quiet_hours"), ("use", "quiet_w"))


class DevicesStep(Step):
    """Measured only when the button is pressed: before any consent nothing else starts the miner."""

    def __init__(
        self, draft: Settings, formatter: Formatter, edit: Edit, post: Callable[[Inbox], None]
    ) -> None:
        super().__init__()
        self._draft_disabled = draft.devices.disabled
        self._draft = draft
        self._formatter = formatter
        self._edit = edit
        self._post = post
        self._devices: tuple[tuple[str, str, str], ...] = ()
        self._snapshot: Snapshot | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self._add_devices()
        self._add_limits()
        self.box.addStretch(1)

    def title(self) -> str:
        """The heading of the page."""
        return self.tr("Your devices and their limits")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Devices, progress and rows as they arrive."""
        self._snapshot = snapshot
        found = tuple((d.id, d.name, d.kernel_words) for d in snapshot.devices if d.kind != "network")
        if found != self._devices:
            self._devices = found
            self._show_devices([d for d in snapshot.devices if d.kind != "network"])
        self.panel.show_snapshot(snapshot, self._draft, self._formatter)

    def show_draft(self, draft: Settings, formatter: Formatter) -> None:
        """Another room, other units."""
        self._draft, self._formatter = draft, formatter
        if self._snapshot is not None:
            self.panel.show_snapshot(self._snapshot, draft, formatter)

    def end(self) -> None:
        """Whoever leaves leaves no measurement behind, and no heat."""
        if self.panel.going_on:
            self._post(CancelBenchmark())

    def _add_devices(self) -> None:
        card, column = new_card(self.tr("Measure them"))
        column.setSpacing(8)
        self._waiting = label(self.tr("Your devices are found and measured when you press the button."))
        column.addWidget(self._waiting)
        self._list = QVBoxLayout()
        column.addLayout(self._list)
        column.addWidget(
            label(
                self.tr(
                    "Measuring runs the devices at full power, about a second for each kernel. It earns "
                    "nothing and contacts nobody."
                ),
                "small",
            )
        )
        self.panel = BenchmarkPanel(self.tr("Measure now"))
        self.panel.asked.connect(lambda: self._post(BenchmarkRequested(all_counts=False)))
        self.panel.cancelled.connect(lambda: self._post(CancelBenchmark()))
        column.addWidget(self.panel)
        self.box.addWidget(card)

    def _add_limits(self) -> None:
        card, column = new_card(self.tr("Limits"))
        column.setSpacing(4)
        for key in LIMIT_FIELDS:
            self.add_editor(key, self._draft, self._formatter, self._edit, column)
        more = QWidget()
        below = QVBoxLayout(more)
        below.setContentsMargins(directed(0, 0, 0, 0))
        for key in MORE_LIMIT_FIELDS:
            self.add_editor(key, self._draft, self._formatter, self._edit, below)
        self.more = Expander(
            self.tr("Battery and quiet hours"), self.tr("Hide battery and quiet hours"), more
        )
        column.addWidget(self.more)
        self.box.addWidget(card)

    def _show_devices(self, devices: list[DeviceStatus]) -> None:
        self._waiting.setVisible(not devices)
        focused = next((id_ for id_, box in self.boxes.items() if box.hasFocus()), None)
        off = set(self._disabled())
        for old in self.boxes.values():
            let_go(old)
        self.boxes = {}
        for device in devices:
            box = QCheckBox(joined([device.name, device.kernel_words]))
            box.setChecked(device.id not in off)
            box.toggled.connect(lambda _on: self._edit("devices", "disabled", self._disabled()))
            self.boxes[device.id] = box
            self._list.addWidget(box)
            if device.id == focused:
                box.setFocus()

    def _disabled(self) -> tuple[str, ...]:
        """What is off: unchecked here, or off before and not here now."""
        off = tuple(device for device, box in self.boxes.items() if not box.isChecked())
        return (*(d for d in self._draft_disabled if d not in self.boxes), *off)
