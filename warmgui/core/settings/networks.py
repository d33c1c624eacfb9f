"""Declarations of the servers at home that sensors speak through: an MQTT broker, Home Assistant."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.settings.declaration import setting
from warmgui.core.settings.sensors import PlaceCodec
from warmgui.core.text import EMPTY, translate
from warmgui.core.thermometers import Secret, base_url

HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True)
class MqttSettings:
    """The MQTT broker. Nobody connects before a host is set and something uses it."""

    host: str = setting(
        "",
        translate("settings", "MQTT broker"),
        translate("settings", "Name or address in your network, for example 192.168.1.5; empty for none."),
        pattern=r"[^\s/@]*",
    )
    port: int = setting(
        1883,
        translate("settings", "Port of the broker"),
        translate("settings", "Usually 1883, or 8883 with TLS."),
        minimum=1,
        maximum=HIGHEST_PORT,
        step=1,
    )
    tls: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Encrypted connection to the broker (TLS)"),
    )
    ca_file: str = setting(
        "",
        translate("settings", "Certificate authority of the broker"),
        translate("settings", "A PEM file, where the broker's certificate is one of your own."),
    )
    username: str = setting("", translate("settings", "User name at the broker"), EMPTY)
    password: str = setting(
        "none", translate("settings", "Password at the broker"), hidden=True, codec=PlaceCodec()
    )
    """Where it is: one of `core.password_places`."""

    @property
    def secret(self) -> Secret:
        """Its password: under which name it is kept."""
        return Secret(f"mqtt {self.username}@{self.host}:{self.port}", self.password)


@dataclass(frozen=True, slots=True)
class HomeAssistantSettings:
    """A Home Assistant whose entities are read."""

    url: str = setting(
        "",
        translate("settings", "Home Assistant"),
        translate("settings", "Its address, for example http://homeassistant.local:8123; empty for none."),
    )
    ca_file: str = setting(
        "",
        translate("settings", "Certificate authority of Home Assistant"),
        translate("settings", "A PEM file, where its certificate is one of your own."),
    )
    token: str = setting(
        "none", translate("settings", "Token of Home Assistant"), hidden=True, codec=PlaceCodec()
    )
    """Where it is: one of `core.password_places`."""

    @property
    def secret(self) -> Secret:
        """Its long-lived access token: under which name it is kept."""
        return Secret(f"home assistant {base_url(self.url) or self.url.strip()}", self.token)
