"""One device: name, kernel in words, what it does, how that is known, its switch and its threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.device_words import QUARANTINED
from warmgui.core.settings.model import fields_of
from warmgui.core.text import Amount, Text, joined, translate
from warmgui.core.vocabulary import Provenance
from warmgui.gui import icons
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import label
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label, button
from warmgui.gui.widgets.notice import Notice
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import DeviceStatus, Value
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

KINDS: dict[str, Text] = {
    "cpu": translate("devices", "CPU"),
    "gpu": translate("devices", "GPU"),
    "network": translate("devices", "network"),
}
INTERFACES = {"cuda": "CUDA", "opencl": "OpenCL"}
_NUMBER_PX = 20
_METRIC_PX = 195
_MOST_COLUMNS = 5


class Metric(QWidget):
    """A number with its name above and the badge of its provenance beside it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.number = Label(size_px=_NUMBER_PX, weight=SEMIBOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.badge.belongs_to(name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addWidget(self.badge)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(name, "small", wrap=False))
        column.addLayout(row)
        self.setMinimumWidth(150)

    def show_number(self, words: str, provenance: Provenance | None = None, how: str = "") -> None:
        """Show words; no badge for what this program counts itself."""
        self.number.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.badge.setVisible(provenance is not None)
        if provenance is not None:
            self.badge.show_provenance(provenance, how)


class DeviceCard(Card):
    """One device of the page."""

    switched = Signal(str, bool)
    edited = Signal(str, str, object)
    benchmark_clicked = Signal(str)
    retry_clicked = Signal()

    def __init__(
        self,
        device: DeviceStatus,
        settings: Settings,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
    ) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self._id = device.id
        self._formatter_source = formatter_source
        self.name = label(role="heading")
        self.words = label(role="muted")
        self.facts = label(role="small", selectable=True)
        self.trouble = Notice(theme, "warning", icons.Icon.WARNING)
        self.trouble.pressed.connect(self.retry_clicked)
        self.switch = ToggleSwitch(theme)
        self.switch.clicked.connect(lambda on: self.switched.emit(self._id, on))
        self._on_off = label(role="muted", wrap=False)
        self.benchmark = button(self.tr("Benchmark"), "")
        self.benchmark.setAccessibleName(self.tr("Benchmark: {device}").format(device=device.name))
        if device.kind == "network":
            self.benchmark.hide()
        self.benchmark.clicked.connect(lambda: self.benchmark_clicked.emit(self._id))
        self.hashrate = Metric(self.tr("Hashrate"))
        self.power = Metric(self.tr("Power of mining"))
        self.temperature = Metric(self.tr("Temperature"))
        self.duty = Metric(self.tr("Runs at"))
        self.most = Metric(self.tr("At most"))
        self._note = label(role="muted")
        self._note.hide()
        self.threads: FieldEditor | None = None
        if device.kind == "cpu":
            field = next(f for f in fields_of("devices") if f.name == "cpu_threads")
            self.threads = FieldEditor(field, formatter_source(), settings.devices.cpu_threads)
            self.threads.edited.connect(self.edited)
        self._lay_out()

    def show_device(self, device: DeviceStatus) -> None:
        """Show the state of this card's device."""
        formatter = self._formatter_source()
        self.name.setText(device.name)
        kind = formatter.text(KINDS[device.kind]) if device.kind in KINDS else device.kind
        parts = [kind, device.kernel_words]
        if device.kind == "cpu" and device.threads_max:
            parts.append(
                self.tr("{threads} of {most} threads").format(threads=device.threads, most=device.threads_max)
            )
        self.words.setText(joined(parts))
        self.switch.setChecked(device.enabled)
        self.switch.setAccessibleName(self.tr("Use {device}").format(device=device.name))
        self._on_off.setText(self.tr("on") if device.enabled else self.tr("off"))
        self.hashrate.show_number(formatter.amount(Amount(device.hashrate_hs, "hashrate_hs")))
        if device.hashrate_hs is None and device.enabled and device.duty:
            self.hashrate.show_number(self.tr("counting…"))
        self._show_value(self.power, device.power_w, "power_w")
        self._show_value(self.temperature, device.temperature_c, "temperature_c")
        self.duty.show_number(formatter.amount(Amount(device.duty, "fraction")))
        self._show_most(device)
        self._show_facts(device)
        self._show_trouble(device)
        left_out = device.state == QUARANTINED
        notes = [formatter.text(device.note)] if device.note and not left_out else []
        if device.rolling_note:
            text = translate(
                "devices",
                "Version rolling is switched on but not in use: {why}.",
                why=device.rolling_note,
            )
            notes.append(formatter.text(text))
        if device.hw_errors:
            notes.append(
                self.tr("%n wrong result(s) found by checking again and thrown away.", "", device.hw_errors)
            )
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))

    def _show_most(self, device: DeviceStatus) -> None:
        formatter = self._formatter_source()
        known = device.max_power_provenance
        how = {
            Provenance.MEASURED: self.tr("Learned while its power was measured."),
            Provenance.MODELLED: self.tr("Declared in the settings, until its power has been measured."),
        }.get(known, "")
        words = formatter.amount(Amount(device.max_power_w, "power_w"))
        self.most.show_number(words, None if known is Provenance.UNKNOWN else known, how)

    def _show_facts(self, device: DeviceStatus) -> None:
        """What tells one graphics card from another."""
        facts = []
        if device.kind == "gpu":
            facts.append(INTERFACES.get(device.interface, device.interface))
            if device.compute_units is not None:
                facts.append(self.tr("compute units: {count}").format(count=device.compute_units))
            if device.driver:
                facts.append(self.tr("driver {version}").format(version=device.driver))
            if device.pci_address:
                facts.append(self.tr("PCI {address}").format(address=device.pci_address))
        self.facts.setText(joined(facts))
        self.facts.setVisible(any(facts))

    def _show_trouble(self, device: DeviceStatus) -> None:
        if device.state != QUARANTINED:
            self.trouble.say("")
            return
        text = device.note
        if device.state_words:
            text = translate(
                "devices",
                "{what} The others go on. The miner says: {words}",
                what=text,
                words=device.state_words,
            )
        self.trouble.say(self._formatter_source().text(text), self.tr("Try again"))
        self.trouble.button.setToolTip(self.tr("Starts the miner anew: the other devices rest for a moment."))
        self.trouble.button.setAccessibleName(self.tr("Try {device} again").format(device=device.name))

    def resizeEvent(self, event: Any) -> None:
        """As many numbers in a row as there is room for."""
        super().resizeEvent(event)
        columns = min(max(self.width() // _METRIC_PX, 1), _MOST_COLUMNS)
        if columns != self._metrics_in_row:
            self._place_metrics(columns)

    def _place_metrics(self, columns: int) -> None:
        self._metrics_in_row = columns
        metrics = (self.hashrate, self.power, self.temperature, self.duty, self.most)
        for i, metric in enumerate(metrics):
            self._metrics.addWidget(metric, i // columns, i % columns)
        for column in range(_MOST_COLUMNS):
            self._metrics.setColumnStretch(column, int(column < columns))

    def _show_value(self, metric: Metric, value: Value, kind: str) -> None:
        formatter = self._formatter_source()
        words = formatter.amount(Amount(value.value, kind))
        metric.show_number(words, value.provenance, formatter.text(value.how))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.words)
        names.addWidget(self.facts)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(names, 1)
        top.addWidget(self.benchmark)
        top.addWidget(self._on_off)
        top.addWidget(self.switch)
        self._metrics = QGridLayout()
        self._metrics.setHorizontalSpacing(16)
        self._place_metrics(_MOST_COLUMNS)
        self.box.addLayout(top)
        self.box.addWidget(self.trouble)
        self.box.addLayout(self._metrics)
        self.box.addWidget(self._note)
        if self.threads is not None:
            row = QHBoxLayout()
            self.threads.setMaximumWidth(460)
            row.addWidget(self.threads)
            row.addStretch(1)
            self.box.addLayout(row)
