"""The card of thermometers and sensors: where the room's temperature comes from, and the list of them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from warmgui.core.passwords import forgotten
from warmgui.core.settings import model as declared
from warmgui.core.settings.sensors import MOST_THERMOMETERS
from warmgui.core.thermometers_in_use import active, secret_for
from warmgui.gui import icons
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors import model
from warmgui.gui.pages.sensors.dialog import SensorDialog
from warmgui.gui.pages.sensors.row import SensorRow
from warmgui.gui.pages.sensors.typed import TypedIn
from warmgui.gui.widgets.basic import Card, button
from warmgui.gui.widgets.leaving import shorten
from warmgui.gui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Thermometer
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

UNDO_MS = 10_000


class SensorCard(Card):
    """Everything that the room's page can change about sensors."""

    def __init__(
        self,
        ports: Ports,
        edits: model.SettingsEdits,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
    ) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self._ports, self._edits, self._theme = ports, edits, theme
        self._formatter_source = formatter_source
        self._snapshot: Snapshot | None = None
        self._removed: tuple[Thermometer, int, Settings] | None = None
        self.dialog: SensorDialog | None = None
        """The one that is open."""
        self.rows: list[SensorRow] = []
        field = next(f for f in declared.fields_of("room") if f.name == "sensor")
        self.choice = FieldEditor(field, formatter_source(), field.default)
        self.choice.edited.connect(self._on_choice)
        self.typed = TypedIn(ports.post, formatter_source)
        self.add_button = button(self.tr("Add…"), "primary")
        self.add_button.setAccessibleName(self.tr("Add a thermometer or sensor"))
        self.add_button.clicked.connect(lambda _checked=False: self.open_dialog())
        self.problem = label(role="danger")
        self.problem.hide()
        self.notice = Notice(theme, "simulated", icons.Icon.INFO)
        self.notice.pressed.connect(self.undo)
        self.empty = label(
            self.tr(
                "None yet. Heating works without one: the room is then modelled, which is a guess by some "
                "degrees. A thermometer of a few euros makes it measured."
            ),
            "muted",
        )
        self._undo_timer = QTimer(self)
        self._undo_timer.setSingleShot(True)
        self._undo_timer.setInterval(UNDO_MS)
        self._undo_timer.timeout.connect(self.forget_removed)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the sensors of a snapshot, or what was changed after it; the page told `edits` before."""
        self._snapshot = snapshot
        settings = self._edits.shown
        if self.choice.value != settings.room.sensor:
            self.choice.show_value(settings.room.sensor)
        self.typed.setVisible(settings.room.sensor == "manual")
        self.typed.show_snapshot(snapshot)
        entries = settings.room.thermometers
        self._follow(len(entries))
        read = {entry.key for entry in active(settings)}
        told = {status.key: status for status in snapshot.thermometers}
        for row, entry in zip(self.rows, entries, strict=True):
            row.show_entry(entry, told.get(entry.key), settings, read=entry.key in read)
        self.empty.setVisible(not entries)
        full = len(entries) >= MOST_THERMOMETERS
        self.add_button.setEnabled(not full)
        self.add_button.setToolTip(self.tr("The list is full.") if full else "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page ends the time to undo."""
        self.forget_removed()
        super().hideEvent(event)

    # ---- what the user does

    def open_dialog(self, entry: Thermometer | None = None) -> None:
        """Add one, or change one."""
        if self._snapshot is None:
            return
        if self.dialog is not None:
            self.dialog.raise_()
            return
        settings = self._ports.settings_to_change(self._edits.shown)
        dialog = SensorDialog(
            self._ports.sensor_desk, self._formatter_source, settings, entry=entry, parent=self.window()
        )
        dialog.decided.connect(self._on_decided)
        dialog.finished.connect(self._on_dialog_gone)
        self.dialog = dialog
        dialog.open()

    def undo(self) -> None:
        """Put back what was removed last."""
        self._undo_timer.stop()
        removed, self._removed = self._removed, None
        self.notice.say("")
        if removed is not None:
            entry, place, before = removed
            self._save(
                lambda now: _with_room(
                    now,
                    model.with_entry(now.room.thermometers, entry, place),
                    before.room.sensor if now.room.sensor == "none" else now.room.sensor,
                )
            )

    def forget_removed(self) -> None:
        """The time to undo is over: the password of what was removed is of no use any more."""
        self._undo_timer.stop()
        removed, self._removed = self._removed, None
        if removed is None:
            return
        self.notice.say("")
        entry, _, before = removed
        secret, desk = secret_for(entry, before), self._ports.sensor_desk
        own = entry.kind not in {"mqtt", "home_assistant"}  # a server stays set, with its password
        kept = own and secret.password != "none"  # noqa: S105 - a place
        if desk is not None and kept and not model.is_needed(self._edits.shown, secret):
            desk.keep_password(forgotten(secret), "", lambda _place, _text: None)

    def _on_dialog_gone(self) -> None:
        self.dialog = None

    def _on_decided(self, change: model.Decided) -> None:
        before = self._edits.shown
        if not self._save(lambda settings: model.decided(settings, change)):
            return
        self._say_first(before, change.entry)
        if change.text:
            self._say(change.text)

    def _on_switched(self, entry: Thermometer, enabled: bool) -> None:  # noqa: FBT001 - Qt's signal
        before, now = self._edits.shown, dataclasses.replace(entry, enabled=enabled)
        if self._save(lambda settings: model.decided(settings, model.Decided(now))):
            self._say_first(before, now)

    def _on_choice(self, section: str, name: str, value: object) -> None:
        self._save(lambda settings: declared.changed(settings, section, name, value))

    def _on_removed(self, entry: Thermometer) -> None:
        self.forget_removed()
        before = self._edits.shown
        place = model.place_of(before.room.thermometers, entry.key) or 0
        if not self._save(
            lambda now: _with_room(now, model.without(now.room.thermometers, entry.key), now.room.sensor)
        ):
            return
        self._removed = (entry, place, before)
        words = self.tr("{name} was removed.").format(name=entry.shown_name)
        if self._edits.shown.room.sensor == "sensors" and not any(
            e.role == "room" for e in active(self._edits.shown)
        ):
            words += " " + self.tr("No thermometer of the room is left.")
        self.notice.say(words, self.tr("Undo"))
        self.notice.button.setFocus()
        self._undo_timer.start()

    def _on_password(self, entry: Thermometer, password: str, keep: bool) -> None:  # noqa: FBT001 - Qt's signal
        desk = self._ports.sensor_desk
        if desk is None:
            return
        secret = secret_for(entry, self._edits.shown)
        wanted = dataclasses.replace(secret, password="keyring" if keep else "ask")

        def kept(place: str, text: Text) -> None:
            if self._save(lambda settings: model.with_place(settings, entry, place)) and text:
                self._say(text)

        desk.keep_password(wanted, password, kept)

    # ---- inside

    def _say_first(self, before: Settings, entry: Thermometer) -> None:
        if model.is_first_of_the_room(before, entry):
            self.notice.say(
                self.tr("From now on the room's temperature is measured by {name}.").format(
                    name=entry.shown_name
                )
            )

    def _save(self, how: Callable[[Settings], Settings]) -> bool:
        problem = self._edits.change(how)
        self._say(problem)
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)
        return not problem

    def _say(self, text: Text) -> None:
        self.problem.setText(self._formatter_source().text(text))
        self.problem.setVisible(bool(text))

    def _follow(self, count: int) -> None:
        """As many rows as entries."""
        shorten(self.rows, count)
        while len(self.rows) < count:
            row = SensorRow(self._formatter_source, self._theme)
            row.edit_clicked.connect(self.open_dialog)
            row.switched.connect(self._on_switched)
            row.removed.connect(self._on_removed)
            row.password_entered.connect(self._on_password)
            self.rows.append(row)
            self._list.addWidget(row)
            row.show()  # at once: what it holds may be focused before the next event

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Thermometers and sensors"), "heading"), 1)
        top.addWidget(self.add_button)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.box.addLayout(top)
        for part in (self.choice, self.typed, self.problem, self.notice, self.empty):
            self.box.addWidget(part)
        self.box.addLayout(self._list)


def _with_room(settings: Settings, entries: model.Entries, sensor: str) -> Settings:
    room = dataclasses.replace(settings.room, thermometers=entries, sensor=sensor)
    return dataclasses.replace(settings, room=room)
