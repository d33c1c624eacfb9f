"""The thermometers and other sensors that the user put on the list: what they are and where they are asked.

No secret stands in here: `core.password_places` tells where a password or a token may be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from warmgui.core.text import EMPTY, Text
from warmgui.core.vocabulary import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence


KINDS = ("file", "command", "mqtt", "home_assistant", "shelly", "tasmota", "kasa", "http_json", "ble", "usb")
ROLES = ("room", "outdoor", "sun", "window", "plug", "place", "heater")
UNITS = ("auto", "c", "f")

QUANTITY = {
    "room": Quantity.ROOM_C,
    "outdoor": Quantity.OUTDOOR_C,
    "sun": Quantity.SOLAR_W_PER_M2,
    "window": Quantity.WINDOW_OPEN,
    "plug": Quantity.WALL_POWER_W,
    "place": Quantity.PLACE_C,
    "heater": Quantity.HEATER_POWER_W,
}
TEMPERATURES = frozenset({"room", "outdoor", "place"})
FRESH_S = {
    "room": 15 * 60.0,
    "outdoor": 2 * 3600.0,
    "sun": 2 * 3600.0,
    "window": 24 * 3600.0,
    "plug": 60.0,
    "place": 15 * 60.0,
    "heater": 60.0,
}
"""So long a value counts after it was true, by role, where the user says nothing else: contacts speak when
something changes, plugs every few seconds."""
UNDATED_FRESH_S = 3600.0
"""Where only the time of the last *change* is known (older Home Assistants): no change is not silence."""
PERIOD_S = {
    "file": 2.0,
    "command": 60.0,
    "shelly": 15.0,
    "tasmota": 15.0,
    "kasa": 15.0,
    "home_assistant": 30.0,
}
DEFAULT_PERIOD_S = 60.0
METERS = frozenset({"plug", "heater"})
"""Roles of plugs: only metered, never switched."""
METER_PERIOD_S = {"plug": 2.0, "heater": 5.0}
"""Watts are for meters: plugs are asked often."""
ASKED = frozenset({"command", "shelly", "tasmota", "kasa", "home_assistant", "http_json"})
"""Kinds that are asked every so often; of the others news arrive by themselves."""
HTTP_KINDS = frozenset({"shelly", "tasmota", "kasa", "http_json"})
"""Devices in the network with an address, and perhaps a password, of their own."""


@dataclass(frozen=True)
class Thermometer:
    """One entry of the list. Which of the places below counts depends on `kind`."""

    kind: str
    """One of `KINDS`."""
    name: str = ""
    key: str = ""
    """Stable name of the entry: the `device` of its readings. Given once, never shown."""
    role: str = "room"
    """One of `ROLES`: room and outdoor temperature, sun on the horizontal, a window's contact, the PC's plug
    (only metered, never switched), another place's temperature, the plug of a heater in the network."""
    enabled: bool = True
    path: str = ""
    """Of a file; of a USB thermometer: its port."""
    command: str = ""
    topic: str = ""
    """MQTT topic, without wildcards."""
    entity: str = ""
    """Home Assistant's entity id, "sensor.bedroom_temperature"."""
    url: str = ""
    """Of http_json the whole address; of a Shelly, Tasmota or Kasa its host, host:port or http://host."""
    address: str = ""
    """Of a Bluetooth thermometer, "A4:C1:38:12:34:56"."""
    json_path: str = ""
    """Where in a JSON answer the number stands, "temperature" or "sensors[0].tC"; see `json_path`."""
    channel: int = 0
    """Of a Shelly: the id of its thermometer, switch or input; of plugs with several outlets which one."""
    unit: str = "auto"
    """Of temperatures: "c", "f", or what the source says and °C where it says nothing."""
    invert: bool = False
    """Of a window's contact: its "on" means closed."""
    offset_k: float = 0.0
    """Added to a temperature: the user compared it with a better thermometer."""
    period_s: float | None = None
    """How often it is asked; None: as usual for its kind."""
    fresh_min: float | None = None
    """So long a value counts; None: as usual for its role."""
    user: str = ""
    password: str = "none"  # noqa: S105 - where it is, not what it is
    """One of `core.password_places`, of HTTP kinds. Without a user name it is a bearer token."""
    unknown: tuple[tuple[str, Any], ...] = field(default=(), compare=False, repr=False)
    """What a newer version wrote about it: kept and written back (change an entry by `replace`)."""

    @property
    def quantity(self) -> Quantity:
        """What it reads."""
        return QUANTITY[self.role]

    @property
    def fresh_s(self) -> float:
        """How long its value counts."""
        return FRESH_S[self.role] if self.fresh_min is None else self.fresh_min * 60.0

    @property
    def asked_every_s(self) -> float:
        """How often it is asked, for the kinds that are asked."""
        if self.period_s is not None:
            return self.period_s
        usual_s = PERIOD_S.get(self.kind, DEFAULT_PERIOD_S)
        return min(usual_s, METER_PERIOD_S.get(self.role, usual_s)) if self.kind in ASKED else usual_s

    @property
    def shown_name(self) -> str:
        """A name for people: its own, or the place where it is asked."""
        return self.name.strip() or self.place or self.kind

    @property
    def place(self) -> str:
        """Where it is asked, as it was typed in."""
        places = {
            "file": self.path,
            "usb": self.path,
            "command": self.command,
            "mqtt": self.topic,
            "home_assistant": self.entity,
            "ble": self.address,
        }
        return places.get(self.kind, without_userinfo(self.url)).strip()

    @property
    def secret(self) -> Secret:
        """Its own password, for the kinds that have one."""
        wanted = self.password if self.kind in HTTP_KINDS else "none"
        return Secret(f"sensor {self.user}@{base_url(self.url) or self.url.strip()}", wanted)


@dataclass(frozen=True, slots=True)
class Secret:
    """A password, token or the like: under which name it is kept and where. What it is stands nowhere."""

    key: str
    password: str = "none"  # noqa: S105 - where it is, not what it is
    """One of `core.password_places`."""


@dataclass(frozen=True, slots=True)
class SensorTest:
    """The end of trying a thermometer or the connection that it needs."""

    good: bool
    text: Text
    """What came out, in a sentence."""
    value: float | None = None
    """In the unit of `quantity`, calibration included."""
    quantity: Quantity | None = None
    age_s: float | None = None
    """How old the value is; None where nobody knows."""
    note: Text = EMPTY
    """What else is worth knowing; empty if nothing is."""


def names(entries: Sequence[Thermometer]) -> str:
    """Their names in a row."""
    return ", ".join(entry.shown_name for entry in entries)


def base_url(typed: str) -> str:
    """A device's address as people type it, as "http://host:port"; "" where it cannot be one."""
    from urllib.parse import urlsplit  # late: without such a sensor nobody needs it

    words = typed.strip()
    if "://" not in words:
        words = f"http://{words}"
    try:
        parts = urlsplit(words)
        port = parts.port
    except ValueError:
        return ""
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https"} or not host or any(c.isspace() for c in host):
        return ""
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port else "")


def host_of(url: str) -> tuple[str, int | None]:
    """Host and port that an address names; ("", None) where it names none."""
    from urllib.parse import urlsplit  # late: see above

    parts = urlsplit(base_url(url))
    return parts.hostname or "", parts.port


def without_userinfo(url: str) -> str:
    """An address without "user:password@", and without what stands behind "?": both may hold secrets."""
    start, separator, rest = url.partition("://")
    if not separator:
        start, rest = "", url
    place, slash, path = rest.partition("/")
    place = place.rpartition("@")[2]
    return f"{start}{separator}{place}{slash}{path}".partition("?")[0]
