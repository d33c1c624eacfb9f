"""The devices page: what each one does and how that is known, on or off, threads, benchmark."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.messages import BenchmarkRequested, CancelBenchmark, ResetFaults, TryDevicesAgain
from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, translate
from warmgui.core.vocabulary import Severity
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.devices.benchmark_panel import BenchmarkPanel
from warmgui.gui.pages.devices.calibration_card import CalibrationCard
from warmgui.gui.pages.devices.card import DeviceCard
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.pages.room.source_words import counting, source_sentence
from warmgui.gui.pages.schedule.use_status import UseView
from warmgui.gui.pending import PendingSettings
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Fault, Snapshot, Value
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_SOURCES = {
    "wall_w": translate("devices", "Power at the wall"),
    "mining_w": translate("devices", "Power of mining"),
    "cpu_component_w": translate("devices", "CPU power"),
    "room_c": translate("devices", "Room temperature"),
}
_ROLES = {"wall_w": "plug", "room_c": "room"}
"""Numbers that sensors of the user's list give, by the role of these."""
_LIMITS = (("power", "limit_w"), ("use", "in_use_w"), ("use", "battery"))


class DevicesPage(QWidget):
    """A card per device, the benchmark's table, what is wrong, and where the numbers come from."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports = ports
        self._formatter_source = formatter_source
        self._theme = theme
        self._settings: Settings | None = None
        self._pending = PendingSettings(ports, lambda: self._settings or Settings(), self)
        self._pending.saved.connect(lambda _settings: self._say(EMPTY))
        self._pending.failed.connect(self._say)
        self._pending.refused.connect(lambda _section, _name, problem: self._say(problem))
        self._cards: dict[str, DeviceCard] = {}
        self.limits: dict[tuple[str, str], FieldEditor] = {}
        self._wanted_disabled: tuple[str, ...] | None = None
        self.use = UseView()
        self.calibration = CalibrationCard(ports, formatter_source)
        self._lay_out()

    def card(self, device: str) -> DeviceCard:
        """The card of a device.

        Raises:
            KeyError: no snapshot named such a device.
        """
        return self._cards[device]

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the devices of a snapshot."""
        if self._settings is not None and snapshot.settings.devices != self._settings.devices:
            self._wanted_disabled = None  # our wish has arrived, or somebody had another one
        before, self._settings = self._settings, snapshot.settings
        self._follow(snapshot)
        self._follow_limits(before or snapshot.settings, snapshot.settings)
        formatter = self._formatter_source()
        for device in snapshot.devices:
            shown = device
            if self._wanted_disabled is not None:
                # A switch must not snap back while the engine has not answered yet.
                shown = dataclasses.replace(device, enabled=device.id not in self._wanted_disabled)
            self._cards[device.id].show_device(shown)
        self._nothing.setVisible(not snapshot.devices)
        broken = any(fault.code == "gpu_driver" for fault in snapshot.faults)
        cards = any(device.kind == "gpu" for device in snapshot.devices)
        self.no_card.setVisible(bool(snapshot.devices) and not cards and not broken)
        self.panel.show_snapshot(snapshot, snapshot.settings, formatter)
        for card in self._cards.values():
            card.benchmark.setEnabled(not self.panel.going_on)
        self._show_faults(snapshot.faults, formatter)
        self._show_sources(snapshot, formatter)
        self.use.show_use(snapshot.pc_use, formatter)
        self.calibration.show_snapshot(snapshot)

    def _follow(self, snapshot: Snapshot) -> None:
        """One card per device, in the snapshot's order."""
        wanted = [device.id for device in snapshot.devices]
        if wanted == list(self._cards):
            return
        for old in self._cards.values():
            old.deleteLater()
        self._cards = {}
        for device in snapshot.devices:
            card = DeviceCard(device, snapshot.settings, self._formatter_source, self._theme)
            card.switched.connect(self._switch)
            card.edited.connect(self._pending.put)
            card.benchmark_clicked.connect(self._benchmark_one)
            card.retry_clicked.connect(lambda: self._ports.post(TryDevicesAgain()))
            self._cards[device.id] = card
            self._list.addWidget(card)

    def _follow_limits(self, before: Settings, now: Settings) -> None:
        """Show what somebody else changed, and what there was at first."""
        editors = dict(self.limits)
        for card in self._cards.values():
            if card.threads is not None:
                editors["devices", "cpu_threads"] = card.threads
        for key, editor in editors.items():
            new = declared.get(now, *key)
            first_or_changed = before is now or new != declared.get(before, *key)
            busy = key in self._pending or editor.is_being_edited()
            if first_or_changed and new != editor.value and not busy:
                editor.show_value(new)

    def _switch(self, device: str, enabled: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._settings is None:
            return
        settings = self._ports.settings_to_change(self._settings)
        disabled = tuple(d for d in settings.devices.disabled if d != device)
        if not enabled:
            disabled = (*disabled, device)
        self._wanted_disabled = disabled
        self._save(declared.changed(settings, "devices", "disabled", disabled))

    def _save(self, settings: Settings) -> None:
        self._say(self._ports.save_settings(settings))

    def _say(self, problem: Text) -> None:
        self._problem.setText(self._formatter_source().text(problem))
        self._problem.setVisible(bool(problem))

    def _benchmark(self, device: str) -> None:
        self._ports.post(BenchmarkRequested(device))

    def _benchmark_one(self, device: str) -> None:
        """Of a card: what comes of it stands further down."""
        self.panel.expect()
        self._area.ensureWidgetVisible(self.panel)
        self._benchmark(device)

    def _lay_out(self) -> None:
        self._problem = label(role="danger")
        self._problem.hide()
        self._nothing = label(
            self.tr("No device is known yet: the miner names them once it has started."), "muted"
        )
        self.no_card = label(self.tr("No graphics card that can mine was found."), "muted")
        self.no_card.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        benchmark, column = new_card(self.tr("Benchmark"))
        self.panel = BenchmarkPanel(self.tr("Measure all devices"), opened=True)
        self.panel.asked.connect(lambda: self._benchmark(""))
        self.panel.cancelled.connect(lambda: self._ports.post(CancelBenchmark()))
        self.table, self.benchmark_all = self.panel.table, self.panel.measure
        column.setSpacing(8)
        column.addWidget(
            label(
                self.tr(
                    "Runs each kernel for a moment at full power, and says how many hashes a second it makes."
                ),
                "small",
            )
        )
        column.addWidget(self.panel)
        limits, column = new_card(self.tr("Limits"))
        column.addWidget(self.use)
        for key in _LIMITS:
            field = next(f for f in declared.fields_of(key[0]) if f.name == key[1])
            editor = FieldEditor(field, self._formatter_source(), field.default)
            editor.edited.connect(self._pending.put)
            self.limits[key] = editor
            column.addWidget(editor)
        self._faults_card, column = new_card(self.tr("What needs attention"))
        self._faults_card.setProperty("notice", "warning")
        self._faults = MarkedLabel("warning", size_px=13)
        column.addWidget(self._faults)
        self.reset_faults = button(self.tr("I have read this; go on"), "")
        self.reset_faults.clicked.connect(lambda: self._ports.post(ResetFaults()))
        column.addWidget(self.reset_faults, 0, Qt.AlignmentFlag.AlignLeading)
        self._faults_card.hide()
        self._sources_card, column = new_card(self.tr("How these numbers are known"))
        self._sources = label(role="muted", selectable=True)
        column.addWidget(self._sources)
        inside = QWidget()
        body = page_column(inside)
        body.addWidget(self._problem)
        body.addWidget(self._faults_card)
        body.addWidget(self._nothing)
        body.addLayout(self._list)
        body.addWidget(self.no_card)
        body.addWidget(limits)
        body.addWidget(self.calibration)
        body.addWidget(benchmark)
        body.addWidget(self._sources_card)
        body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inside)
        page.addWidget(self._area, 1)

    def _show_faults(self, faults: tuple[Fault, ...], formatter: Formatter) -> None:
        serious = [f for f in faults if f.severity is not Severity.INFO]
        self._faults.say("\n".join(formatter.text(f.text) for f in serious), "warning")
        self._faults_card.setVisible(bool(serious))
        self.reset_faults.setVisible(any(f.latched for f in serious))

    def _show_sources(self, snapshot: Snapshot, formatter: Formatter) -> None:
        lines: list[str] = []
        for name, title in _SOURCES.items():
            value: Value = getattr(snapshot, name)
            names = counting(snapshot, _ROLES[name]) if name in _ROLES else ()
            if value.how:
                how = source_sentence(value, names, formatter)
                lines.append(self.tr("{number}: {how}").format(number=formatter.text(title), how=how))
        # What a sensor could not do (a closed counter) comes as a quiet fault with the way to allow it.
        lines += [formatter.text(f.text) for f in snapshot.faults if f.severity is Severity.INFO]
        self._sources.setText("\n".join(lines))
        self._sources_card.setVisible(bool(lines))
