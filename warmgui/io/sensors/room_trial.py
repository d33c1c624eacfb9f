"""Trying a sensor of the list, or the server that it needs, before it is saved, in a thread of its own."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import plausible
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.thermometers import Secret, SensorTest
from warmgui.core.thermometers_in_use import secret_for
from warmgui.core.vocabulary import Quantity
from warmgui.io.secrets import Answer
from warmgui.io.sensors.base import SensorAbsentError, failed
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.sensors.room_reading import impossible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from warmgui.core.model import Reading
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Thermometer
    from warmgui.io.secrets import Owner, Secrets
    from warmgui.io.sensors.base import Sensor

PATIENCE_S = {"mqtt": 20.0, "ble": 30.0, "usb": 10.0}
"""Of these kinds news arrive by themselves: so long they are waited for."""
KEYRING_S = 8.0
LOOK_EVERY_S = 0.1
_CONNECTED = translate("sensors", "Connected.")
_KINDS = {
    Quantity.ROOM_C: "temperature_c",
    Quantity.OUTDOOR_C: "temperature_c",
    Quantity.PLACE_C: "temperature_c",
    Quantity.WALL_POWER_W: "power_w",
    Quantity.HEATER_POWER_W: "power_w",
}


class SensorTester:
    """Tries sensors. Nothing it does touches those that are read for the engine.

    Args:
        secrets: passwords that are kept already.
        clock: monotonic seconds.
        links: makes the links of one test; for tests.
    """

    def __init__(
        self,
        secrets: Secrets,
        clock: Callable[[], float] = time.monotonic,
        links: Callable[[_Typed], RoomLinks] = RoomLinks,
    ) -> None:
        self._secrets, self._clock, self._links = secrets, clock, links

    def test(
        self, entry: Thermometer, settings: Settings, password: str | None, told: Callable[[SensorTest], None]
    ) -> Callable[[], None]:
        """Read it once; without a topic or entity only the server is tried.

        Args:
            entry: as it would be in the list.
            settings: with the servers as they would be.
            password: as typed; None for the one that is kept.
            told: gets the end of the test in another thread, once, unless it was cancelled.

        Returns:
            A function that cancels the test.
        """
        cancelled = threading.Event()

        def work() -> None:
            result = self._try(entry, settings, password, cancelled)
            if not cancelled.is_set():
                told(result)

        threading.Thread(target=work, name="sensor test", daemon=True).start()
        return cancelled.set

    def _try(
        self, entry: Thermometer, settings: Settings, password: str | None, cancelled: threading.Event
    ) -> SensorTest:
        entry, settings = _with_place(entry, settings, typed=password is not None)
        secret = secret_for(entry, settings)
        if password is None and secret.password != "none":  # noqa: S105 - a place
            self._secrets.wait_for(secret, KEYRING_S)
        links = self._links(_Typed(self._secrets, secret, password))
        links.configure(settings)
        try:
            if entry.kind == "mqtt" and not entry.place:
                return self._try_broker(links, settings, cancelled)
            if entry.kind == "home_assistant" and not entry.place:
                return links.try_home_assistant()
            return self._read(links.make(entry), entry, cancelled)
        finally:
            links.close()

    def _try_broker(self, links: RoomLinks, settings: Settings, cancelled: threading.Event) -> SensorTest:
        if not settings.mqtt.host.strip():
            return SensorTest(good=False, text=translate("sensors", "Enter the host of the MQTT broker."))
        links.mqtt.hold()
        until_s = self._clock() + PATIENCE_S["mqtt"]
        while links.mqtt.state.code in {"connecting", "idle"} and self._clock() < until_s:
            if cancelled.wait(LOOK_EVERY_S):
                break
        state = links.mqtt.state
        return SensorTest(state.connected, _CONNECTED if state.connected else _sentence(state.text))

    def _read(self, sensor: Sensor, entry: Thermometer, cancelled: threading.Event) -> SensorTest:
        until_s = self._clock() + PATIENCE_S.get(entry.kind, 0.0)
        try:
            while True:
                readings = sensor.read(self._clock())
                if readings or self._clock() >= until_s:
                    return self._result(entry, readings[0] if readings else None)
                if cancelled.wait(LOOK_EVERY_S):
                    return SensorTest(good=False, text=EMPTY)
        except SensorAbsentError:
            return SensorTest(good=False, text=_SILENT)
        except Exception as error:  # noqa: BLE001 - whatever a library does, the person gets a sentence
            return SensorTest(good=False, text=failed(entry.shown_name, error))
        finally:
            sensor.close()

    def _result(self, entry: Thermometer, reading: Reading | None) -> SensorTest:
        if reading is None:
            return SensorTest(good=False, text=_SILENT)
        if reading.value is not None and entry.role == "room" and plausible(reading.value) is None:
            reading = impossible(entry, reading.value, reading.at_s, reading.source)
        if reading.value is None:
            return SensorTest(good=False, text=reading.reason)
        age_s = max(self._clock() - reading.at_s, 0.0)
        fresh_s = entry.fresh_s if reading.fresh_s is None else reading.fresh_s
        note = EMPTY
        if age_s > fresh_s:
            undated = entry.kind == "mqtt" and age_s < fresh_s + KEYRING_S + PATIENCE_S["mqtt"]
            note = _UNDATED if undated else filled_age(age_s)
        return SensorTest(
            good=True,
            text=_says(reading.quantity, reading.value),
            value=reading.value,
            quantity=reading.quantity,
            age_s=None if note is _UNDATED else age_s,
            note=note,
        )


_SILENT = translate("sensors", "It has said nothing yet. Some devices speak only every few minutes.")
_UNDATED = translate(
    "sensors",
    "The broker kept this value, and nobody knows how old it is. It counts when the device speaks again.",
)


def filled_age(age_s: float) -> Text:
    """The value is too old to count."""
    return translate(
        "sensors", "It is {age} old, which is too old to count.", age=Amount(age_s, "duration_s")
    )


def _says(quantity: Quantity, value: float) -> Text:
    if quantity is Quantity.WINDOW_OPEN:
        return translate("sensors", "It is open.") if value else translate("sensors", "It is closed.")
    if quantity in _KINDS:
        return translate("sensors", "It says {value}.", value=Amount(value, _KINDS[quantity]))
    return translate("sensors", "It says {value}.", value=f"{value:g} W/m²")


def _sentence(words: Text) -> Text:
    return translate("sensors", "Not connected: {problem}.", problem=words)


def _with_place(entry: Thermometer, settings: Settings, *, typed: bool) -> tuple[Thermometer, Settings]:
    """As it would be read: switched on, alone, and with a password where one was typed."""
    entry = replace(entry, enabled=True, key=entry.key or "test")
    if typed and entry.kind == "mqtt":
        settings = replace(settings, mqtt=replace(settings.mqtt, password="ask"))  # noqa: S106 - a place
    elif typed and entry.kind == "home_assistant":
        settings = replace(settings, home_assistant=replace(settings.home_assistant, token="ask"))  # noqa: S106 - a place
    elif typed:
        entry = replace(entry, password="ask")  # noqa: S106 - a place
    room = replace(settings.room, sensor="sensors", thermometers=(entry,))
    return entry, replace(settings, room=room)


class _Typed:
    """Passwords as kept, but for the one that was typed."""

    def __init__(self, secrets: Secrets, secret: Secret, password: str | None) -> None:
        self._secrets, self._secret, self._password = secrets, secret, password

    def look_up(self, owners: Iterable[Owner]) -> None:
        """They have been looked for."""

    def answer(self, owner: Owner) -> Answer:
        """See `Secrets.answer`."""
        if self._password is not None and owner.key == self._secret.key:
            return Answer(self._password)
        return self._secrets.answer(owner)
