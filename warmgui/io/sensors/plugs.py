"""Shelly and Tasmota devices, over plain HTTP: thermometers, contacts, and plugs that meter PC or heater.

Metering only: nothing here ever switches anything. A device that sleeps on a battery cannot be asked; such a
one speaks through MQTT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from warmgui.core.json_path import number_in, value_at
from warmgui.core.text import translate
from warmgui.core.thermometers import METERS, TEMPERATURES, base_url, host_of
from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.sensors.room_http import HttpSensor
from warmgui.io.sensors.room_reading import from_json, from_value, refused

if TYPE_CHECKING:
    from warmgui.core.model import Reading
    from warmgui.core.text import Text

_SECOND_GENERATION = 2
_NONE_HERE = frozenset({400, 404, 500})
"""How firmwares say that there is no such component, or none of this id."""
_NO_SENSOR = translate("sensors", "this device has no such sensor")


class ShellyThermometer(HttpSensor):
    """A Shelly of any generation: Gen1 by `/status`, Gen2 and newer by `/rpc`."""

    _generation: int | None = None

    @property
    def user(self) -> str:
        """Newer ones know only "admin"."""
        return self.entry.user.strip() or "admin"

    def ask(self, now_s: float) -> Reading:
        """See `HttpSensor`."""
        base = base_url(self.entry.url)
        source = f"Shelly {host_of(self.entry.url)[0]}"
        if self._generation is None:
            self._generation = self._find_generation(base)
        if self._generation >= _SECOND_GENERATION:
            return self._new(base, now_s, source)
        status, _ = self.fetch(f"{base}/status")
        return self._old(status, now_s, source)

    def _find_generation(self, base: str) -> int:
        about, _ = self.fetch(f"{base}/shelly")
        if not isinstance(about, dict) or not ({"gen", "type", "mac"} & about.keys()):
            raise HttpProblemError(translate("sensors", "this is no Shelly"))
        generation = number_in(about.get("gen"))
        return 1 if generation is None else int(generation)

    # ---- Gen2 and newer

    def _new(self, base: str, now_s: float, source: str) -> Reading:
        for part, name in _PARTS[self.entry.role]:
            try:
                status, _ = self.fetch(f"{base}/rpc/{part}.GetStatus?id={self.entry.channel}")
            except HttpProblemError as error:
                if error.status in _NONE_HERE:
                    continue  # it has none of these; perhaps one of the next kind
                raise
            if isinstance(status, dict) and name in status:
                return self._of(status[name], now_s, source)
        return refused(self.entry, now_s, _NO_SENSOR, source)

    def _of(self, value: Any, now_s: float, source: str) -> Reading:
        if value is None:
            return refused(self.entry, now_s, translate("sensors", "its sensor does not answer"), source)
        return from_value(self.entry, value, now_s, source)

    # ---- Gen1

    def _old(self, status: Any, now_s: float, source: str) -> Reading:
        for path in _OLD_PATHS[self.entry.role]:
            steps = tuple(self.entry.channel if step == "#" else step for step in path)
            try:
                value = value_at(status, steps)
                valid = value_at(status, (*steps[:-1], "is_valid"))
            except KeyError:
                try:
                    value, valid = value_at(status, steps), True
                except KeyError:
                    continue
            return self._of(value if valid else None, now_s, source)
        return refused(self.entry, now_s, _NO_SENSOR, source)


_TEMPERATURE = (("Temperature", "tC"),)
_METER = (("Switch", "apower"), ("PM1", "apower"), ("EM1", "act_power"))
_PARTS = {
    **dict.fromkeys(TEMPERATURES, _TEMPERATURE),
    **dict.fromkeys(METERS, _METER),
    "sun": (("Voltmeter", "xvoltage"),),
    "window": (("Input", "state"),),
}
"""Component and value by role. `temperature` of a switch is that of its own chip, and none of a room."""
_TMP = (("tmp", "tC"), ("ext_temperature", "#", "tC"))
_OLD_METER = (("meters", "#", "power"), ("emeters", "#", "power"))
_OLD_PATHS: dict[str, tuple[tuple[str, ...], ...]] = {
    **dict.fromkeys(TEMPERATURES, _TMP),
    **dict.fromkeys(METERS, _OLD_METER),
    "sun": (),
    "window": (("sensor", "state"), ("inputs", "#", "input")),
}


class TasmotaThermometer(HttpSensor):
    """A device with Tasmota: what its sensors say (`Status 10`), or its meter (`Status 8`)."""

    def ask(self, now_s: float) -> Reading:
        """See `HttpSensor`."""
        source = f"Tasmota {host_of(self.entry.url)[0]}"
        number = 8 if self.entry.role in METERS else 10
        data, _ = fetch_json(Request(f"{base_url(self.entry.url)}/cm?{self._login()}cmnd=Status%20{number}"))
        sensors = data.get("StatusSNS") if isinstance(data, dict) else None
        if not isinstance(sensors, dict):
            raise HttpProblemError(_not_tasmota(data))
        unit = str(sensors.get("TempUnit") or "")
        if self.entry.json_path.strip():
            return from_json(self.entry, _rooted(data, self.entry.json_path), now_s, source, unit)
        value = _found(sensors, self.entry.role, self.entry.channel)
        if value is None:
            return refused(self.entry, now_s, _NO_SENSOR, source)
        temperature = self.entry.role in TEMPERATURES
        return from_value(self.entry, value, now_s, source, unit if temperature else "")

    def _login(self) -> str:
        password = self._password().password
        if password is None:
            return ""
        return f"user={quote(self.user or 'admin', safe='')}&password={quote(password, safe='')}&"


def _not_tasmota(data: Any) -> Text:
    if isinstance(data, dict) and "WARNING" in data:
        return translate("sensors", "it refuses the user name, password or token")
    return translate("sensors", "this is no Tasmota")


def _rooted(data: dict[str, Any], path: str) -> Any:
    """People copy the path with and without the first name."""
    return data if path.strip().startswith(("StatusSNS", "$.StatusSNS")) else data["StatusSNS"]


def _found(sensors: dict[str, Any], role: str, channel: int) -> Any:
    if role in METERS:
        energy = sensors.get("ENERGY")
        power = energy.get("Power") if isinstance(energy, dict) else None
        if isinstance(power, list):
            return power[channel] if channel < len(power) else None
        return power
    if role == "window":
        return sensors.get(f"Switch{channel + 1}")
    found = [s["Temperature"] for s in sensors.values() if isinstance(s, dict) and "Temperature" in s]
    return found[channel] if role in TEMPERATURES and channel < len(found) else None
