"""What sensors, fleet and heaters share: the MQTT client, Home Assistant's token, the scanner, passwords.

`follow` is called in every tick and never waits: passwords may still be on their way from the keyring.
"""

from __future__ import annotations

import threading
import time
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from warmgui.core.settings.model import Settings
from warmgui.core.settings.sensors import thermometer_problem
from warmgui.core.thermometers_in_use import active, secret_for
from warmgui.io.secrets import Answer, Secrets
from warmgui.io.sensors.room_reading import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from warmgui.core.model import Reading
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Secret, SensorTest, Thermometer
    from warmgui.io.mqtt.mqtt import Mqtt
    from warmgui.io.secrets import Owner
    from warmgui.io.sensors.base import Sensor
    from warmgui.io.sensors.ble import BleScanner


class Passwords(Protocol):
    """What is needed of `Secrets`."""

    def look_up(self, servers: Iterable[Owner]) -> None:
        """Ask the keyring for these, without waiting."""

    def answer(self, server: Owner) -> Answer:
        """What is known now."""


class RoomLinks:
    """Makes sensors from entries of the list, and keeps what they share.

    Args:
        secrets: passwords and tokens; a set of its own, so that a pool's password never goes elsewhere.
        clock: monotonic seconds of the engine.
        mqtt: the one client; None makes it.
        ble: the one scanner; None makes it.
    """

    def __init__(
        self,
        secrets: Passwords | None = None,
        clock: Callable[[], float] = time.monotonic,
        mqtt: Mqtt | None = None,
        ble: BleScanner | None = None,
    ) -> None:
        self._secrets: Passwords = secrets or Secrets()
        self._clock = clock
        self._lock = threading.Lock()
        self._mqtt, self._ble = mqtt, ble
        self._settings = Settings()

    @property
    def mqtt(self) -> Mqtt:
        """The one client of this program; made when first wanted, connected when there is a host."""
        with self._lock:  # the engine's thread and those of fleet and heaters ask
            if self._mqtt is None:
                from warmgui.io.mqtt.mqtt import Mqtt  # late: many have no broker

                self._mqtt = Mqtt(self._clock)
            return self._mqtt

    def configure(self, settings: Settings) -> None:
        """Follow the settings; looks for the passwords that they need."""
        self._settings = settings
        entries = active(settings)
        wanted = [secret_for(entry, settings) for entry in entries]
        if settings.home.uses_mqtt or settings.fleet.uses_mqtt:
            wanted.append(settings.mqtt.secret)
        if settings.home.uses_home_assistant:
            wanted.append(settings.home_assistant.secret)
        self._secrets.look_up(secret for secret in wanted if secret.password != "none")  # noqa: S105 - a place
        self.follow()

    def follow(self) -> None:
        """Hand the broker to the client, once its password is there. Never waits."""
        mqtt = self._settings.mqtt
        host = mqtt.host.strip()
        if not host and self._mqtt is None:
            return
        from warmgui.io.mqtt.mqtt import OFF, PASSWORD_NEEDED, Broker  # late, as above

        if not host:
            self.mqtt.use(None, OFF)
            return
        password = None
        if mqtt.password != "none":  # noqa: S105 - a place
            password = self._secrets.answer(mqtt.secret).password
            if password is None:
                self.mqtt.use(None, PASSWORD_NEEDED)
                return
        self.mqtt.use(Broker(host, mqtt.port, mqtt.tls, mqtt.ca_file.strip(), mqtt.username, password))

    def make(self, entry: Thermometer) -> Sensor:
        """The sensor of an entry; one that only says why, where the entry cannot work."""
        problem = thermometer_problem(entry)
        if problem:
            return _Hopeless(entry, problem)
        makers = {
            "file": _file,
            "command": _command,
            "mqtt": self._make_mqtt,
            "home_assistant": self._make_home_assistant,
            "ble": self._make_ble,
            "usb": _usb,
            "kasa": self._make_kasa,
        }
        return makers.get(entry.kind, self._make_http)(entry)

    def depends_on(self, entry: Thermometer) -> object:
        """What its sensor was made from: when this changes it must be made anew."""
        return (entry, self._settings.home_assistant if entry.kind == "home_assistant" else None)

    def try_home_assistant(self) -> SensorTest:
        """Whether Home Assistant answers and takes the token."""
        from warmgui.io.sensors.home_assistant import try_server

        server = self._settings.home_assistant
        return try_server(server, self.password_of(server.secret)().password)

    def close(self) -> None:
        """Let go of the broker."""
        if self._mqtt is not None:
            self._mqtt.close()

    # Each kind is imported when somebody has one.

    def _make_mqtt(self, entry: Thermometer) -> Sensor:
        from warmgui.io.sensors.thermometers_mqtt import MqttThermometer

        return MqttThermometer(entry, self.mqtt)

    def _make_home_assistant(self, entry: Thermometer) -> Sensor:
        from warmgui.io.sensors.home_assistant import HomeAssistantThermometer

        server = self._settings.home_assistant
        return HomeAssistantThermometer(entry, server, self.password_of(server.secret))

    def _make_http(self, entry: Thermometer) -> Sensor:
        from warmgui.io.sensors.plugs import ShellyThermometer, TasmotaThermometer
        from warmgui.io.sensors.room_http import HttpJsonThermometer

        kinds = {"shelly": ShellyThermometer, "tasmota": TasmotaThermometer}
        return kinds.get(entry.kind, HttpJsonThermometer)(entry, self.password_of(entry.secret))

    def _make_kasa(self, entry: Thermometer) -> Sensor:
        from warmgui.io.sensors.kasa_plug import KasaPlug

        return KasaPlug(entry, self.password_of(entry.secret))

    def _make_ble(self, entry: Thermometer) -> Sensor:
        from warmgui.io.sensors.ble import BleScanner, BleThermometer

        if self._ble is None:
            self._ble = BleScanner()
        return BleThermometer(entry, self._ble, self._clock)

    def password_of(self, secret: Secret) -> Callable[[], Answer]:
        """Asks what is known of a password now; never waits."""
        if secret.password == "none":  # noqa: S105 - a place
            return Answer
        return partial(self._secrets.answer, secret)


def _file(entry: Thermometer) -> Sensor:
    from warmgui.io.sensors.room import FileThermometer

    return FileThermometer(entry)


def _command(entry: Thermometer) -> Sensor:
    from warmgui.io.sensors.room import CommandThermometer

    return CommandThermometer(entry)


def _usb(entry: Thermometer) -> Sensor:
    from warmgui.io.sensors.usb import SerialThermometer, TemperThermometer

    hid = PurePath(entry.path.strip()).name.startswith("hidraw")
    return TemperThermometer(entry) if hid else SerialThermometer(entry)


class _Hopeless:
    """Stands for an entry that cannot work, and says why."""

    period_s = 60.0

    def __init__(self, entry: Thermometer, problem: Text) -> None:
        self.name = entry.shown_name
        self._entry, self._problem = entry, problem

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        return [refused(self._entry, now_s, self._problem)]

    def close(self) -> None:
        """Nothing is held open."""
