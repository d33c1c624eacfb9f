"""The dialog that adds a heater in the network, or changes one; a test says what it is before it is saved."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from warmgui.core.house.nouns import HEATER_KINDS, LanHeater
from warmgui.core.passwords import leftover, owners
from warmgui.core.text import EMPTY, Text, translate
from warmgui.gui.house import model
from warmgui.gui.house.dialog import FormDialog
from warmgui.gui.house.heaters_form import HeaterForm
from warmgui.gui.house.heaters_trial import HeaterTrial
from warmgui.gui.house.model import DecidedHeater

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from warmgui.core.house.finds import HeaterTest
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.servers.parts import Field
    from warmgui.gui.ports_house import HeaterDesk


class HeaterDialog(FormDialog):
    """`decided` carries a `model.DecidedHeater`."""

    plug_wanted = Signal()
    """The user wants to add a plug; whoever does it calls `plug_added`."""

    def __init__(
        self,
        desk: HeaterDesk | None,
        formatter_source: Callable[[], Formatter],
        settings: Settings,
        *,
        heater: LanHeater | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            desk: tries heaters and keeps their passwords; None: there is nobody to do it.
            formatter_source: numbers and sentences in the reader's language.
            settings: in force now.
            heater: the one that is changed; None to add one. Without a key it is a new one, as it was found.
            parent: the window.
        """
        self._old = heater if heater is not None and heater.key else None
        title = self.tr("Change this heater") if self._old else self.tr("Add a heater in the network")
        super().__init__(title, formatter_source, new=self._old is None, parent=parent)
        self._desk, self._settings = desk, settings
        self.trial = HeaterTrial(desk, formatter_source)
        self.trial.ended.connect(self._on_tested)
        self.form = HeaterForm(formatter_source())
        self.form.tried.addWidget(self.trial)
        self.form.test.setVisible(desk is not None)
        self.form.load(heater or LanHeater(HEATER_KINDS[0]), settings)
        self.form.changed.connect(self.on_changed)
        self.form.test_clicked.connect(self.test)
        self.form.add_plug_clicked.connect(self.plug_wanted)
        self.finished.connect(self.trial.cancel)
        self.lay_out((self.form,))
        (self.form.name if self._old else self.form.address).input.setFocus()

    def test(self) -> None:
        """Ask what is typed what it is; changes nothing on it."""
        address = self.form.address
        address.look(insist=True)
        if address.error:
            address.input.setFocus()
            return
        self.trial.run(self.form.heater(), self.form.typed_password())

    def plug_added(self, settings: Settings, key: str) -> None:
        """A plug was added to the list: it is meant for this heater."""
        self._settings = settings
        self.form.show_plugs(settings, key)

    def fields(self) -> list[Field]:
        """As the form's."""
        return self.form.fields()

    def look(self, *, insist: bool = False) -> Text:
        """As the fields, and it needs a place."""
        problem = super().look(insist=insist)
        if not problem and not self.form.place.value:
            return translate("house", "Choose what it warms.")
        return problem

    def focus_problem(self) -> None:
        """Put the keyboard where something is wrong."""
        if any(field.error for field in self.fields()):
            super().focus_problem()
        else:
            self.form.place.input.setFocus()

    def show_field(self, field: Field) -> None:
        """Open what it is hidden in."""
        if field is self.form.rated:
            self.form.more.set_open(opened=True)

    def take(self) -> None:
        """Bring the password to where it is to be kept, then say what is to be saved."""
        heater, typed = self.form.heater(), self.form.typed_password()
        self.save.setEnabled(False)
        self._forget_former(heater, typed)
        if self._desk is None or typed is None or heater.password == "none":  # noqa: S105 - a place
            self._on_kept(heater, EMPTY)
            return
        self._desk.keep_password(
            heater.secret,
            typed,
            lambda place, text: self._on_kept(dataclasses.replace(heater, password=place), text),
        )

    def _on_kept(self, heater: LanHeater, text: Text) -> None:
        if not self._over:
            self.decided.emit(DecidedHeater(heater, text))
            self.accept()
            return
        left = leftover(heater.secret, owners(self._settings))
        if left is not None and self._desk is not None:  # it was cancelled while the keyring took its time
            self._desk.keep_password(left, "", _nobody)

    def _forget_former(self, heater: LanHeater, typed: str | None) -> None:
        """The password of the address before, or one that is asked for from now on, goes from where it is."""
        old, now = self._old, heater.secret
        if old is None or self._desk is None or (typed and now.key == old.secret.key):
            return
        others = model.without_heater(self._settings, old.key).house.heaters
        left = leftover(old.secret, (now, *(other.secret for other in others)))
        if left is not None:
            self._desk.keep_password(left, "", _nobody)

    def _on_tested(self, result: HeaterTest) -> None:
        """What it really is, and its model as a name where there is none."""
        self.bring_in_view(self.trial)
        if result.kind and result.kind in HEATER_KINDS and result.kind != self.form.kind.value:
            self.form.kind.choose(result.kind)
        if result.model:
            self.form.name.input.setPlaceholderText(result.model)


def _nobody(_place: str, _text: Text) -> None:
    """Nobody waits for that answer."""
