"""The form of a heater in the network: where it is, what it warms, and whether it may be steered."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from warmgui.core.house.nouns import HEATER_KINDS, HERE, LanHeater
from warmgui.core.servers.advice import NO_ADVICE
from warmgui.gui.house import checks, model, words
from warmgui.gui.house.dialog import ChoiceRow
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.fields import NumberField, in_sentences
from warmgui.gui.pages.servers.login import PasswordPart
from warmgui.gui.pages.servers.parts import Expander, Field
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret
    from warmgui.core.units import Formatter

_SPACING_PX = 12
_RATED_W = (1.0, 20_000.0)


class HeaterForm(QWidget):
    """Reads and shows one `LanHeater`."""

    changed = Signal()
    add_plug_clicked = Signal()
    test_clicked = Signal()

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter, self._words = formatter, in_sentences(formatter)
        self._base = LanHeater(HEATER_KINDS[0])
        self._others: tuple[LanHeater, ...] = ()
        self.kind = ChoiceRow(self.tr("What it is"))
        self.address = Field(
            self.tr("Address"), "192.168.1.40", self.tr("In your network; a name works, too.")
        )
        self.test = button(self.tr("Test"), "")
        self.test.setAutoDefault(False)
        self.test.clicked.connect(self.test_clicked)
        self.address.beside.addWidget(self.test)
        self.name = Field(self.tr("Name"), self.tr("for example shelf"))
        self.place = ChoiceRow(self.tr("What it warms"))
        self.steer = QCheckBox(self.tr("This program may set its power and switch it"))
        self.steer_help = label(role="small")
        self.meter = ChoiceRow(
            self.tr("Plug that measures it"), self.tr("Without one it is believed what it reports of itself.")
        )
        self.add_plug = button(self.tr("Add a plug…"), "")
        self.add_plug.setAutoDefault(False)
        self.add_plug.clicked.connect(self.add_plug_clicked)
        self.meter.add_below(self.add_plug)
        self.rated = NumberField(
            self.tr("Power at its highest setting"),
            formatter,
            _RATED_W,
            kind="power_w",
            help_=self.tr("Only where it does not say so itself. Empty: as it reports."),
        )
        self.user = Field(self.tr("User name"), self.tr("none"))
        self.password: PasswordPart[Secret] = PasswordPart(none=self.tr("None"))
        self._lay_out()
        self._connect()

    # ---- showing and reading

    def load(self, heater: LanHeater, settings: Settings) -> None:
        """Show a heater of the settings, or a new one (without a key)."""
        self._base, self._others = heater, settings.house.heaters
        kinds = [(kind, self._formatter.text(name)) for kind, name in words.HEATER_NAMES.items()]
        self.kind.show_choices(kinds, heater.kind)
        self.address.set_text(heater.address)
        self.name.set_text(heater.name)
        self._show_places(heater, settings)
        self.steer.setChecked(heater.steer)
        self.show_plugs(settings, heater.meter)
        self.rated.show_value(heater.rated_w)
        self.user.set_text(heater.user)
        self.password.load(heater.secret)
        self.more.set_open(bool(heater.meter or heater.rated_w))
        self._on_kind()
        self._on_steer()

    def show_plugs(self, settings: Settings, chosen: str) -> None:
        """Offer the plugs of heaters."""
        offered = [(entry.key, entry.shown_name) for entry in model.sensors_of(settings, "heater")]
        if chosen and chosen not in dict(offered):
            offered.append((chosen, self.tr("one that is not in the list any more")))
        self.meter.show_choices([("", self.tr("none")), *offered], chosen)
        if chosen:
            self.more.set_open(opened=True)

    def heater(self) -> LanHeater:
        """The heater as it is typed, right or wrong."""
        login = self._has_login
        return dataclasses.replace(
            self._base,
            kind=self.kind.value or self._base.kind,
            address=self.address.text(),
            name=self.name.text(),
            place=self.place.value,
            # Whoever gives one a place again, or adds one, wants it used.
            enabled=self._base.enabled or not self._base.place,
            steer=self.steer.isChecked(),
            meter=self.meter.value,
            rated_w=self.rated.value(),
            user=self.user.text() if login else "",
            password=self.password.chosen if login else "none",
        )

    def fields(self) -> list[Field]:
        """Those that count now, from top to bottom."""
        login = [self.user] if self._has_login else []
        kept = self._has_login and self.password.chosen != "none"
        return [self.address, self.name, self.rated, *login, *([self.password.field] if kept else [])]

    def typed_password(self) -> str | None:
        """What was typed now; None: the kept one counts."""
        return self.password.typed() if self._has_login else None

    # ---- inside

    @property
    def _has_login(self) -> bool:
        """Neither AxeOS nor cgminer's API knows passwords."""
        return self.kind.value == "pyasic"

    def _show_places(self, heater: LanHeater, settings: Settings) -> None:
        places = settings.house.places
        offered = [(HERE, self._formatter.text(words.here_name()))]
        offered += [(place.key, self._formatter.text(words.place_name(place))) for place in places]
        if not model.has_place(heater, places):
            offered.insert(0, ("", self.tr("choose a place")))
        self.place.show_choices(offered, heater.place)

    def _on_kind(self) -> None:
        login = self._has_login
        for part in (self.user, self.password):
            part.setVisible(login)
        self.address.look()
        self.changed.emit()

    def _on_steer(self) -> None:
        self.steer_help.setText(
            self.tr(
                "It is set to one of the power steps that it lists itself, never to anything else, and is "
                "turned down or off when its place is warm and when this program ends."
            )
            if self.steer.isChecked()
            else self.tr("Off, it is only watched: its heat counts, and nothing is changed on it.")
        )

    def _connect(self) -> None:
        self.name.judge_with(lambda _text: NO_ADVICE, self._words)
        self.user.judge_with(lambda _text: NO_ADVICE, self._words)
        self.address.judge_with(lambda _text: checks.about_address(self.heater(), self._others), self._words)
        self.password.judge_with(self._formatter.text, lambda: self.heater().secret.key)
        for part in (self.address, self.name, self.rated, self.user, self.password):
            part.changed.connect(self.changed)
        for field in (self.address, self.user):
            field.changed.connect(self.password.field.look)
        self.kind.input.currentIndexChanged.connect(lambda _index: self._on_kind())
        self.steer.toggled.connect(lambda _on: self._on_steer())

    def _lay_out(self) -> None:
        steer = QWidget()
        box = QVBoxLayout(steer)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.steer)
        box.addWidget(self.steer_help)
        further = QWidget()
        inside = QVBoxLayout(further)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(_SPACING_PX)
        for part in (self.meter, self.rated):
            inside.addWidget(part)
        self.more = Expander(
            self.tr("How its watts are known"), self.tr("Hide how its watts are known"), further
        )
        self.tried = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING_PX)
        column.addWidget(self.kind)
        column.addWidget(self.address)
        column.addLayout(self.tried)
        for each in (self.user, self.password, self.name, self.place, steer, self.more):
            column.addWidget(each)
