"""The form of one thermometer or sensor: only the inputs that matter for what it is and what it measures."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.json_path import is_path
from warmgui.core.servers.advice import NO_ADVICE, Advice
from warmgui.core.settings.sensors import HIGHEST_CHANNEL, MOST_OFFSET_K, thermometer_problem
from warmgui.core.text import translate
from warmgui.core.thermometers import UNITS, Secret, Thermometer
from warmgui.gui.file_dialogs import dress
from warmgui.gui.pages.sensors.fields import ChoiceField, NumberField, in_sentences, wrong
from warmgui.gui.pages.sensors.places import ATTRIBUTE, IN_FRONT, PLACES, example, inputs
from warmgui.gui.pages.sensors.servers import HomeAssistantPart, MqttPart, ServerPart, readable_on_the_way
from warmgui.gui.pages.sensors.words import ROLE_HELP, ROLE_NAMES, roles_of
from warmgui.gui.pages.servers.login import PasswordPart
from warmgui.gui.pages.servers.parts import Expander, Field
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter

_SPACING_PX = 12
_LONGEST_MIN, _LONGEST_S = 1440.0, 3600.0


class SensorForm(QWidget):
    """Reads and shows one `Thermometer`; what was typed stays when kind or role changes."""

    changed = Signal()

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter, self._words = formatter, in_sentences(formatter)
        self._base = Thermometer("")
        self._kind = ""
        self._typed: dict[str, str] = {}
        """What stands in the input of the place, by kind."""
        self.role = ChoiceField(self.tr("What it measures"))
        self.name = Field(self.tr("Name"), self.tr("for example shelf"))
        self.place = Field("")
        self.choose = button(self.tr("Choose…"), "")
        self.choose.setAutoDefault(False)
        self.place.beside.addWidget(self.choose)
        self.json_path = Field(
            self.tr("Place in the JSON"),
            "temperature",
            self.tr("Names with dots between: sensors[0].temperature. Empty where it answers with a number."),
        )
        self.user = Field(self.tr("User name"), self.tr("none"))
        self.password: PasswordPart[Secret] = PasswordPart(none=self.tr("None"))
        self.mqtt, self.home_assistant = MqttPart(formatter), HomeAssistantPart(formatter)
        self.offset = NumberField(
            self.tr("Correction"),
            formatter,
            (-MOST_OFFSET_K, MOST_OFFSET_K),
            kind="temperature_difference_c",
            placeholder="0",
            help_=self.tr("Added to what it says, where a better thermometer beside it says otherwise."),
        )
        self.invert = QCheckBox(self.tr("Its “on” means closed"))
        self.unit = ChoiceField(self.tr("Unit of what it says"))
        self.channel = NumberField(
            self.tr("Channel"),
            formatter,
            (0, HIGHEST_CHANNEL),
            whole=True,
            placeholder="0",
            help_=self.tr("Of a device with several sensors or outlets, counted from 0."),
        )
        self.period = NumberField(self.tr("Asked every"), formatter, (1.0, _LONGEST_S), kind="duration_s")
        self.fresh = NumberField(
            self.tr("Its value counts for"), formatter, (1.0, _LONGEST_MIN), kind="duration_min"
        )
        self.fresh.help.setText(self.tr("After so long without a new one it is called too old."))
        self.fresh.help.show()
        self._lay_out()
        self._judge()
        self._connect()

    # ---- showing and reading

    @property
    def kind(self) -> str:
        """The kind whose inputs are shown."""
        return self._kind

    def load(self, entry: Thermometer, settings: Settings) -> None:
        """Show an entry, and the servers of the settings."""
        self._base, self._kind = entry, ""
        self._typed = {entry.kind: getattr(entry, ATTRIBUTE[entry.kind])} if entry.kind in ATTRIBUTE else {}
        for field, text in (
            (self.name, entry.name),
            (self.json_path, entry.json_path),
            (self.user, entry.user),
        ):
            field.set_text(text)
        self.offset.show_value(entry.offset_k or None)
        self.channel.show_value(entry.channel or None)
        self.period.show_value(entry.period_s)
        self.fresh.show_value(entry.fresh_min)
        self.invert.setChecked(entry.invert)
        self.unit.input.setCurrentIndex(max(self.unit.input.findData(entry.unit), 0))
        self.password.load(entry.secret)
        self.mqtt.load(settings.mqtt)
        self.home_assistant.load(settings.home_assistant)
        unusual = entry.unit != "auto" or entry.channel or entry.period_s or entry.fresh_min
        hidden_path = entry.json_path and entry.kind not in IN_FRONT
        self.set_kind(entry.kind)
        self._choose_role(entry.role)
        self.more.set_open(bool(unusual or hidden_path))

    def set_kind(self, kind: str) -> None:
        """Show the inputs of a kind."""
        if self._kind:
            self._typed[self._kind] = self.place.input.text()
        self._kind = kind
        if kind not in PLACES:
            return
        chosen = self.role.input.currentData() or self._base.role
        roles = roles_of(kind) if self._base.kind != kind else (*roles_of(kind), self._base.role)
        self.role.input.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.role.input.clear()
        for role in dict.fromkeys(roles):
            self.role.input.addItem(self._formatter.text(ROLE_NAMES[role]), role)
        self.role.input.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._choose_role(chosen)
        self.place.name.setText(self._formatter.text(PLACES[kind].name))
        self.place.input.setAccessibleName(self.place.name.text())
        self.place.help.setText(self._formatter.text(PLACES[kind].help))
        self.place.help.setVisible(bool(PLACES[kind].help))
        self.choose.setVisible(kind == "file")
        self.place.set_text(self._typed.get(kind, ""))
        self._front.addWidget(self.json_path) if kind in IN_FRONT else self._further.insertWidget(
            0, self.json_path
        )
        self._in_front.setVisible(kind in IN_FRONT)
        self._follow()

    def entry(self) -> Thermometer:
        """The entry as it is typed, right or wrong; what its kind does not need is left out."""
        shown = self._inputs
        places: dict[str, Any] = dict.fromkeys(ATTRIBUTE.values(), "")
        if self._kind in ATTRIBUTE:
            places[ATTRIBUTE[self._kind]] = self.place.text()
        return dataclasses.replace(
            self._base,
            kind=self._kind,
            role=str(self.role.input.currentData() or self._base.role),
            name=self.name.text(),
            json_path=self.json_path.text() if "json_path" in shown else "",
            user=self.user.text() if "user" in shown else "",
            password=self.password.chosen if "password" in shown else "none",
            offset_k=(self.offset.value() or 0.0) if "offset" in shown else 0.0,
            channel=int(self.channel.value() or 0) if "channel" in shown else 0,
            unit=str(self.unit.input.currentData()) if "unit" in shown else "auto",
            invert=self.invert.isChecked() if "invert" in shown else False,
            period_s=self.period.value() if "period" in shown else None,
            fresh_min=self.fresh.value(),
            **places,
        )

    def settings(self, base: Settings) -> Settings:
        """The settings with the servers as they are typed, where this kind speaks through one."""
        if self._kind == "mqtt":
            return dataclasses.replace(base, mqtt=self.mqtt.server())
        if self._kind == "home_assistant":
            return dataclasses.replace(base, home_assistant=self.home_assistant.server())
        return base

    @property
    def secret_part(self) -> PasswordPart[Secret] | None:
        """Where the password that this kind needs is typed; None where it needs none."""
        if self.server is not None:
            return self.server.password
        return self.password if "password" in self._inputs else None

    def fields(self) -> list[Field]:
        """Those that count now, from top to bottom."""
        shown = self._inputs
        server = self.server
        kept = "password" in shown and self.password.chosen != "none"
        named = (
            (self.json_path, "json_path"),
            (self.user, "user"),
            (self.offset, "offset"),
            (self.channel, "channel"),
            (self.period, "period"),
            (self.fresh, "fresh"),
        )
        return [
            self.name,
            *(server.fields() if server is not None else ()),
            self.place,
            *(field for field, name in named if name in shown),
            *([self.password.field] if kept else []),
        ]

    def look(self, *, insist: bool = False) -> None:
        """Judge all inputs; `insist` says all errors, and opens what holds one."""
        server = self.server
        if server is not None:
            server.look(insist=insist)
        for field in self.fields():
            field.look(insist=insist)
        hidden = (
            self.channel,
            self.period,
            self.fresh,
            *(() if self._kind in IN_FRONT else (self.json_path,)),
        )
        if insist and any(field in self.fields() and field.error for field in hidden):
            self.more.set_open(opened=True)

    # ---- inside

    @property
    def server(self) -> ServerPart | None:
        """The inputs of the server that this kind speaks through."""
        servers: dict[str, ServerPart] = {"mqtt": self.mqtt, "home_assistant": self.home_assistant}
        return servers.get(self._kind)

    @property
    def _inputs(self) -> frozenset[str]:
        return inputs(self._kind, str(self.role.input.currentData() or self._base.role))

    def _choose_role(self, role: str) -> None:
        self.role.input.setCurrentIndex(max(self.role.input.findData(role), 0))

    def _follow(self) -> None:
        """Which inputs are there depends on kind and role."""
        role, shown = str(self.role.input.currentData() or "room"), self._inputs
        self.role.help.setText(self._formatter.text(ROLE_HELP[role]))
        self.place.input.setPlaceholderText(example(self._kind, role) if self._kind in PLACES else "")
        self.mqtt.setVisible(self._kind == "mqtt")
        self.home_assistant.setVisible(self._kind == "home_assistant")
        parts: dict[str, QWidget] = {
            "json_path": self.json_path,
            "user": self.user,
            "password": self.password,
            "offset": self.offset,
            "invert": self.invert,
            "unit": self.unit,
            "channel": self.channel,
            "period": self.period,
        }
        for name, part in parts.items():
            part.setVisible(name in shown)
        usual = dataclasses.replace(self.entry(), period_s=None, fresh_min=None)
        text = self._formatter.prefs.decimal
        self.period.input.setPlaceholderText(f"{usual.asked_every_s:g}".replace(".", text))
        self.fresh.input.setPlaceholderText(f"{usual.fresh_s / 60.0:g}".replace(".", text))
        self.place.look()
        self.changed.emit()

    def _judge(self) -> None:
        for free in (self.name, self.user):
            free.judge_with(lambda _text: NO_ADVICE, self._words)
        self.place.judge_with(self._about_place, self._words)
        self.json_path.judge_with(self._about_path, self._words)
        self.password.judge_with(self._formatter.text, lambda: self.entry().secret.key)
        for unit, words in zip(
            UNITS,
            (self.tr("As it says, else °C"), self.tr("Degrees Celsius"), self.tr("Degrees Fahrenheit")),
            strict=True,
        ):
            self.unit.input.addItem(words, unit)
        self.unit.help.hide()

    def _about_place(self, _text: str) -> Advice:
        entry = self.entry()
        if entry.kind not in PLACES:
            return NO_ADVICE
        problem = thermometer_problem(dataclasses.replace(entry, json_path=""))
        if problem:
            return wrong(problem)
        secret = entry.kind == "http_json" and entry.password != "none"  # noqa: S105 - a place
        return readable_on_the_way(entry.url, secret=secret)

    def _about_path(self, text: str) -> Advice:
        if not text.strip() or is_path(text):
            return NO_ADVICE
        return wrong(
            translate("sensors", "“{value}” names no place in a JSON answer.", value=text.strip()[:80])
        )

    def _connect(self) -> None:
        for field in (self.name, self.place, self.json_path, self.user, self.offset, self.channel):
            field.changed.connect(self.changed)
        for field in (self.period, self.fresh):
            field.changed.connect(self.changed)
        for part in (self.mqtt, self.home_assistant, self.password):
            part.changed.connect(self.changed)
        self.user.changed.connect(self._look_at_password)
        self.place.changed.connect(self._look_at_password)
        self.password.place.currentIndexChanged.connect(lambda _index: self.place.look())
        self.role.input.currentIndexChanged.connect(lambda _index: self._follow())
        self.unit.input.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.invert.clicked.connect(self.changed)
        self.choose.clicked.connect(self._choose_file)

    def _look_at_password(self) -> None:
        """It belongs to an address and a user."""
        self.password.field.look()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("The file that holds the value"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        now = Path(self.place.text()).expanduser().parent
        dialog.setDirectory(str(now if self.place.text() and now.is_dir() else Path.home()))
        dress(dialog)
        dialog.fileSelected.connect(self.take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, path: str) -> None:
        """A file was chosen."""
        self.place.set_text(path)
        self.changed.emit()

    def _lay_out(self) -> None:
        self._in_front, further, login = QWidget(), QWidget(), QHBoxLayout()
        self._front, self._further = QVBoxLayout(self._in_front), QVBoxLayout(further)
        for column in (self._front, self._further):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(_SPACING_PX)
        self.more = Expander(self.tr("More options"), self.tr("Fewer options"), further)
        self.more.button.setAutoDefault(False)
        for option in (self.json_path, self.unit, self.channel, self.period, self.fresh):
            self._further.addWidget(option)
        login.setSpacing(_SPACING_PX)
        secret: tuple[QWidget, ...] = (self.user, self.password)
        for part in secret:
            part.layout().addStretch(1)  # type: ignore[union-attr]  # both have a column
            login.addWidget(part, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_SPACING_PX)
        first: tuple[QWidget, ...] = (
            self.role,
            self.name,
            self.mqtt,
            self.home_assistant,
            self.place,
            self._in_front,
        )
        last: tuple[QWidget, ...] = (self.offset, self.invert, self.more)
        for part in first:
            box.addWidget(part)
        box.addLayout(login)
        for part in last:
            box.addWidget(part)
