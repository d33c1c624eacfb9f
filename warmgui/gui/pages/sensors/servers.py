"""The servers that sensors speak through, inside the sensor's form: an MQTT broker, Home Assistant."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.servers.advice import NO_ADVICE, Advice, Level
from warmgui.core.settings.model import HomeAssistantSettings, MqttSettings, fields_of
from warmgui.core.text import translate
from warmgui.core.thermometers import Secret, base_url, host_of
from warmgui.gui.below import below
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.fields import DeclaredField, wrong
from warmgui.gui.pages.servers.login import PasswordPart
from warmgui.gui.pages.servers.parts import Expander, Field
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.units import Formatter

_PLAIN_PORT, _TLS_PORT = 1883, 8883
_SPACING_PX = 8


def declared(section: str, name: str, formatter: Formatter) -> DeclaredField:
    """The input of one setting."""
    return DeclaredField(next(f for f in fields_of(section) if f.name == name), formatter)


def readable_on_the_way(address: str, *, secret: bool) -> Advice:
    """A note about a password that crosses the network without encryption."""
    host, _ = host_of(address)
    if not secret or not host or address.strip().startswith("https://"):
        return NO_ADVICE
    if host in {"localhost", "127.0.0.1", "::1"}:
        return NO_ADVICE
    return Advice(
        Level.NOTE,
        translate("sensors", "Not encrypted: in your network the password can be read on its way."),
    )


class ServerPart(QWidget):
    """A tinted block: the server in one line once it is set, its inputs when that line is opened."""

    changed = Signal()
    password: PasswordPart[Secret]

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.summary = label()
        self.change = button(self.tr("Change"), "way", checkable=True)
        self.change.setAutoDefault(False)
        self.change.setAccessibleName(f"{title}: {self.change.text()}")
        self.change.toggled.connect(self._open)
        self.inside = QWidget()
        self.box = QVBoxLayout(self.inside)
        self.box.setContentsMargins(0, 4, 0, 0)
        self.box.setSpacing(_SPACING_PX)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(title, "heading", wrap=False))
        top.addWidget(self.summary, 1)
        top.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.inside)

    def fields(self) -> list[Field]:
        """Those that count now, from top to bottom."""
        raise NotImplementedError

    def look(self, *, insist: bool = False) -> bool:
        """Judge all of it; opens where something is wrong. Returns whether all is well."""
        for field in self.fields():
            field.look(insist=insist)
        well = not any(field.error for field in self.fields())
        if insist and not well:
            self.change.setChecked(True)
        return well

    def _fold(self, *, known: bool, words: str) -> None:
        """`known`: it was set before, and one line says enough."""
        self.summary.setText(words if known else "")
        self.change.setVisible(known)
        self.change.setChecked(not known)
        self._open(not known)

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.inside.setVisible(opened)

    def _connect(self) -> None:
        for field in below(self, Field):
            field.changed.connect(self.changed)
        self.password.changed.connect(self.changed)


class MqttPart(ServerPart):
    """Host, port, encryption, user and password of the broker."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__(self.tr("MQTT broker"))
        self._base = MqttSettings()
        self.host = declared("mqtt", "host", formatter)
        self.port = declared("mqtt", "port", formatter)
        self.port.input.setMaximumWidth(110)
        self.port.beside.addStretch(1)
        self.tls = QCheckBox(
            formatter.text(next(f for f in fields_of("mqtt") if f.name == "tls").declaration.label)
        )
        self.user = declared("mqtt", "username", formatter)
        self.ca_file = declared("mqtt", "ca_file", formatter)
        self.password = PasswordPart(none=self.tr("None"), name=self.tr("Password at the broker"))
        self.password.judge_with(formatter.text, lambda: self.server().secret.key)
        self.host.judge_more(self._about_host)
        self.user.judge_more(self._about_user)
        self.more = Expander(self.tr("More options"), self.tr("Fewer options"), self.ca_file)
        row, login = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.host, 3)
        row.addWidget(self.port, 1)
        login.setSpacing(12)
        for part in (self.user, self.password):
            login.addWidget(part, 1)
        for part in (self.host, self.port, self.user, self.password):
            part.layout().addStretch(1)  # type: ignore[union-attr]  # all have a column
        self.box.addLayout(row)
        self.box.addWidget(self.tls)
        self.box.addLayout(login)
        self.box.addWidget(self.more)
        self._connect()
        self.tls.clicked.connect(self._on_tls)
        for field in (self.host, self.user):
            self.password.place.currentIndexChanged.connect(lambda _index, field=field: field.look())
        self.host.input.editingFinished.connect(self._split_port)

    def load(self, server: MqttSettings) -> None:
        """Show a broker."""
        self._base = server
        for field, value in (
            (self.host, server.host),
            (self.port, server.port),
            (self.user, server.username),
            (self.ca_file, server.ca_file),
        ):
            field.show_value(value)
        self.tls.setChecked(server.tls)
        self.password.load(server.secret)
        self.more.set_open(bool(server.ca_file))
        self._fold(known=bool(server.host.strip()), words=f"{server.host}:{server.port}")

    def server(self) -> MqttSettings:
        """The broker as it is typed."""
        return dataclasses.replace(
            self._base,
            host=self.host.text(),
            port=self.port.value(),
            tls=self.tls.isChecked(),
            ca_file=self.ca_file.text(),
            username=self.user.text(),
            password=self.password.chosen,
        )

    def fields(self) -> list[Field]:
        """Those that count."""
        kept = [self.password.field] if self.password.chosen != "none" else []
        return [self.host, self.port, self.user, *kept, self.ca_file]

    def _about_host(self, text: str) -> Advice:
        if not text.strip():
            return wrong(translate("sensors", "Enter the name or address of the broker."))
        secret = self.password.chosen != "none" and not self.tls.isChecked()
        return readable_on_the_way(text, secret=secret)

    def _about_user(self, text: str) -> Advice:
        if text.strip() or self.password.chosen == "none":
            return NO_ADVICE
        return Advice(Level.WARNING, translate("sensors", "Brokers want a user name with a password."))

    def _on_tls(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        usual = str(_PLAIN_PORT if on else _TLS_PORT)
        if self.port.text() == usual:
            self.port.set_text(str(_TLS_PORT if on else _PLAIN_PORT))
        self.host.look()
        self.changed.emit()

    def _split_port(self) -> None:
        """People type "192.168.1.5:1883"."""
        host, found, port = self.host.text().removeprefix("mqtt://").partition(":")
        if found and port.isdecimal() and host:
            self.host.set_text(host)
            self.port.set_text(port)
            self.changed.emit()


class HomeAssistantPart(ServerPart):
    """Address and access token."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__(self.tr("Home Assistant"))
        self._base = HomeAssistantSettings()
        self.url = declared("home_assistant", "url", formatter)
        self.url.name.setText(self.tr("Address"))
        self.ca_file = declared("home_assistant", "ca_file", formatter)
        self.password = PasswordPart(
            name=self.tr("Access token"),
            help_=self.tr(
                "In Home Assistant: your name at the bottom left, Security, Long-lived access tokens."
            ),
        )
        self.password.judge_with(formatter.text, lambda: self.server().secret.key)
        self.url.judge_more(self._about_url)
        self.more = Expander(self.tr("More options"), self.tr("Fewer options"), self.ca_file)
        for part in (self.url, self.password, self.more):
            self.box.addWidget(part)
        self._connect()

    def load(self, server: HomeAssistantSettings) -> None:
        """Show a Home Assistant."""
        self._base = server
        self.url.show_value(server.url)
        self.ca_file.show_value(server.ca_file)
        self.password.load(server.secret)
        self.more.set_open(bool(server.ca_file))
        self._fold(known=bool(server.url.strip()), words=server.url)

    def server(self) -> HomeAssistantSettings:
        """Home Assistant as it is typed."""
        return dataclasses.replace(
            self._base, url=self.url.text(), ca_file=self.ca_file.text(), token=self.password.chosen
        )

    def fields(self) -> list[Field]:
        """Those that count."""
        return [self.url, self.password.field, self.ca_file]

    def _about_url(self, text: str) -> Advice:
        if not base_url(text) and text.strip():
            return wrong(translate("sensors", "“{value}” is no address.", value=text.strip()[:80]))
        if not text.strip():
            return wrong(translate("sensors", "Enter the address of Home Assistant."))
        return readable_on_the_way(text, secret=True)
