"""What the user does on the page of places: dialogs, switches, removals, passwords, and what they save."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from warmgui.core.house.nouns import HERE, LanHeater, Place
from warmgui.core.passwords import forgotten
from warmgui.gui import target_wishes as wishes
from warmgui.gui.house import model, words
from warmgui.gui.house.heaters_dialog import HeaterDialog
from warmgui.gui.house.heaters_find import FindDialog
from warmgui.gui.house.places_dialog import PlaceDialog
from warmgui.gui.house.science_card import with_password
from warmgui.gui.house.sensors import SensorAdder
from warmgui.gui.pages.sensors.model import SettingsEdits

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.finds import FoundHeater
    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.house.model import DecidedHeater
    from warmgui.gui.ports import Ports

UNDO_MS = 10_000


class Deeds(QObject):
    """Turns wishes into settings and messages; `page` is the parent of what it opens."""

    changed = Signal()
    """Something was saved: show it at once."""
    said = Signal(object)
    """A `Text`: why something could not be kept; an empty one when all is well."""
    removed = Signal(str)
    """What can be undone, in a sentence; "" when the time for that is over."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter], page: QWidget) -> None:
        super().__init__(page)
        self._ports, self._formatter_source, self._page = ports, formatter_source, page
        self._edits = SettingsEdits(ports, model.PARTS)
        self._snapshot: Snapshot | None = None
        self._gone: tuple[LanHeater, int] | None = None
        self.sensors = SensorAdder(ports, self._edits, formatter_source, self.said.emit, self)
        self.place_dialog: PlaceDialog | None = None
        self.heater_dialog: HeaterDialog | None = None
        self.find_dialog: FindDialog | None = None
        self.question: QMessageBox | None = None
        self._undo_timer = QTimer(self)
        self._undo_timer.setSingleShot(True)
        self._undo_timer.setInterval(UNDO_MS)
        self._undo_timer.timeout.connect(self.forget_removed)

    def told(self, snapshot: Snapshot) -> Settings:
        """Take a snapshot; returns the settings that are to be shown."""
        self._snapshot = snapshot
        return self._edits.told(snapshot.settings)

    # ---- places

    def open_place(self, place: Place | None = None) -> None:
        """Add one, or change one."""
        if self._snapshot is None:
            return
        if self.place_dialog is not None:
            self.place_dialog.raise_()
            return
        dialog = PlaceDialog(self._formatter_source, self._now(), place=place, parent=self._page.window())
        dialog.decided.connect(lambda decided: self._save(lambda now: model.with_place(now, decided)))
        dialog.sensor_wanted.connect(lambda: self.sensors.add("place", dialog, dialog.sensor_added))
        dialog.finished.connect(self._on_place_dialog_gone)
        self.place_dialog = dialog
        dialog.open()

    def switch_place(self, place: Place, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Heat it, or leave it."""
        self._save(lambda now: model.with_place(now, dataclasses.replace(place, enabled=on)))

    def set_target(self, key: str, target_c: float) -> None:
        """Another target for a place; for the PC's own room as the dial would."""
        if self._snapshot is None:
            return
        if key == HERE:
            self.said.emit(wishes.set_target(self._ports, self._snapshot, target_c))
            return

        def change(now: Settings) -> Settings:
            place = next((one for one in now.house.places if one.key == key), None)
            return (
                now if place is None else model.with_place(now, dataclasses.replace(place, target_c=target_c))
            )

        self._save(change)

    def ask_to_remove(self, place: Place) -> None:
        """Ask, and say what becomes of its heaters."""
        if self._snapshot is None or self.question is not None:
            return
        f = self._formatter_source()
        heaters = ", ".join(heater.shown_name for heater in model.heaters_of(self._edits.shown, place.key))
        question = QMessageBox(self._page.window())
        question.setTextFormat(Qt.TextFormat.PlainText)  # a place's name is anybody's
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(self.tr("Remove a place"))
        name = f.text(words.place_name(place))
        question.setText(self.tr("Remove {place}?").format(place=name))
        question.setInformativeText(
            self.tr(
                "Its heaters ({heaters}) are switched off and stay in the list until you give them another "
                "place. Its thermometer stays, too."
            ).format(heaters=heaters)
            if heaters
            else self.tr("No heater warms it. Its thermometer stays in the list of the room's page.")
        )
        yes = question.addButton(self.tr("Remove it"), QMessageBox.ButtonRole.DestructiveRole)
        no = question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(no)
        question.setEscapeButton(no)
        yes.clicked.connect(lambda: self._save(lambda now: model.without_place(now, place.key)))
        question.finished.connect(self._on_question_gone)
        self.question = question
        question.open()

    # ---- heaters

    def open_heater(self, heater: LanHeater | None = None) -> None:
        """Add one, or change one; one without a key was found and is new."""
        if self._snapshot is None:
            return
        if self.heater_dialog is not None:
            self.heater_dialog.raise_()
            return
        above = self.find_dialog or self._page.window()
        desk = self._ports.heaters
        dialog = HeaterDialog(desk, self._formatter_source, self._now(), heater=heater, parent=above)
        dialog.decided.connect(self._on_heater)
        dialog.plug_wanted.connect(lambda: self.sensors.add("heater", dialog, dialog.plug_added))
        dialog.finished.connect(self._on_heater_dialog_gone)
        self.heater_dialog = dialog
        dialog.open()

    def find(self) -> None:
        """Open the search."""
        desk = self._ports.heaters
        if desk is None or self._snapshot is None:
            return
        if self.find_dialog is not None:
            self.find_dialog.raise_()
            return
        dialog = FindDialog(desk, self._formatter_source, self._now(), self._page.window())
        dialog.consented.connect(lambda network, yes: self.consent(network, given=yes))
        dialog.chosen.connect(self._on_found)
        dialog.finished.connect(self._on_find_dialog_gone)
        self.find_dialog = dialog
        dialog.open()

    def consent(self, network: str, *, given: bool) -> None:
        """A network may be searched, or may not any more."""
        self._save(lambda now: model.with_consent(now, network, given=given))

    def switch_heater(self, heater: LanHeater, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Use it, or leave it. One that warms no place is given one first."""
        if on and not model.has_place(heater, self._edits.shown.house.places):
            self.changed.emit()  # the switch goes back
            self.open_heater(heater)
            return
        self._save(lambda now: model.with_heater(now, dataclasses.replace(heater, enabled=on)))

    def remove_heater(self, heater: LanHeater) -> None:
        """Take it off the list; for a while that can be undone."""
        self.forget_removed()
        entries = self._edits.shown.house.heaters
        at = next((i for i, one in enumerate(entries) if one.key == heater.key), len(entries))
        if not self._save(lambda now: model.without_heater(now, heater.key)):
            return
        self._gone = (heater, at)
        self._undo_timer.start()
        self.removed.emit(
            self.tr("{heater} was removed. If it was steered it is turned off or down.").format(
                heater=heater.shown_name
            )
        )

    def undo(self) -> None:
        """Put back what was removed last."""
        self._undo_timer.stop()
        gone, self._gone = self._gone, None
        self.removed.emit("")
        if gone is not None:
            heater, at = gone
            self._save(lambda now: model.with_heater(now, heater, at))

    def forget_removed(self) -> None:
        """The time to undo is over: its password is of no use any more."""
        self._undo_timer.stop()
        gone, self._gone = self._gone, None
        if gone is None:
            return
        self.removed.emit("")
        secret, desk = gone[0].secret, self._ports.heaters
        kept = secret.password != "none"  # noqa: S105 - a place
        if desk is not None and kept and not model.is_needed(self._edits.shown, secret):
            desk.keep_password(forgotten(secret), "", _nobody)

    # ---- science

    def choose_work(self, work: str) -> None:
        """Mining, science or both."""
        self._save(lambda now: dataclasses.replace(now, science=dataclasses.replace(now.science, work=work)))

    # ---- passwords

    def keep_heater_password(self, heater: LanHeater, password: str, keep: bool) -> None:  # noqa: FBT001
        """Keep what was typed, for this run or for good."""
        desk = self._ports.heaters
        if desk is None:
            return
        wanted = dataclasses.replace(heater.secret, password="keyring" if keep else "ask")

        def kept(place: str, text: Text) -> None:
            now = dataclasses.replace(heater, password=place)
            if self._save(lambda settings: model.with_heater(settings, now)) and text:
                self.said.emit(text)

        desk.keep_password(wanted, password, kept)

    def keep_boinc_password(self, password: str, keep: bool) -> None:  # noqa: FBT001 - Qt's signal
        """The same for BOINC."""
        desk = self._ports.science
        if desk is None or self._snapshot is None:
            return
        secret = self._edits.shown.science.boinc_secret
        wanted = dataclasses.replace(secret, password="keyring" if keep else "ask")

        def kept(place: str, text: Text) -> None:
            if self._save(lambda settings: with_password(settings, place)) and text:
                self.said.emit(text)

        desk.keep_password(wanted, password, kept)

    def forget_boinc_password(self) -> None:
        """From now on the one in BOINC's own folder is read."""
        secret = self._edits.shown.science.boinc_secret
        if self._save(lambda settings: with_password(settings, "none")) and self._ports.science is not None:
            self._ports.science.keep_password(forgotten(secret), "", _nobody)

    # ---- inside

    def _now(self) -> Settings:
        return self._ports.settings_to_change(self._edits.shown)

    def _save(self, how: Callable[[Settings], Settings]) -> bool:
        problem = self._edits.change(how)
        self.said.emit(problem)
        if self.find_dialog is not None:
            self.find_dialog.show_settings(self._edits.shown)
        self.changed.emit()
        return not problem

    def _on_heater(self, decided: DecidedHeater) -> None:
        if self._save(lambda now: model.with_heater(now, decided.heater)) and decided.text:
            self.said.emit(decided.text)

    def _on_found(self, found: FoundHeater) -> None:
        self.open_heater(LanHeater(found.kind, found.name or found.model, address=found.address))

    def _on_place_dialog_gone(self) -> None:
        self.place_dialog = None

    def _on_heater_dialog_gone(self) -> None:
        self.heater_dialog = None

    def _on_find_dialog_gone(self) -> None:
        self.find_dialog = None

    def _on_question_gone(self) -> None:
        self.question = None


def _nobody(_place: str, _text: Text) -> None:
    """Nobody waits for that answer."""
