"""The settings without what is private in them: by what each field is declared to be, not by how it looks.

Numbers, switches and choices stay. A text that somebody typed goes unless its field stands in `_HARMLESS`, so
that a field that is added some day is private until somebody thinks about it. What was taken out is known to
the `Redactor` afterwards, and is found in every other text, too.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from miners.formats.address import AddressError, parse_address
from warmgui.core.hosts.registry import declared_hosts
from warmgui.core.servers.proxy_address import parse_proxy
from warmgui.core.settings.model import SECTION_TITLES, fields_of, get
from warmgui.core.settings.sensors import PlaceCodec
from warmgui.core.thermometers import Thermometer
from warmgui.core.thermometers_in_use import secret_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.redact import Redactor
    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.declaration import SettingField
    from warmgui.core.settings.model import Settings

_HARMLESS = frozenset(
    {
        ("use", "quiet_hours"),
        ("money", "currency"),
        ("tariff", "table"),
        ("tariff", "markup_table"),
        ("tariff", "zone"),
        ("tariff", "octopus_product"),
        ("tariff", "http_header"),
        ("carbon", "table"),
        ("carbon", "zone"),
        ("carbon", "http_header"),
        ("lab", "tab"),
        ("consent", "given_at"),
    }
)
"""Texts that say nothing about anybody: tables of prices, codes of regions and currencies, hours."""
_JSON_PLACES = frozenset({"http_records", "http_start", "http_end", "http_value"})
"""Names in the answers of services."""
_PLACE = frozenset({("weather", "latitude"), ("weather", "longitude")})
_KINDS = {
    "host": "host",
    "url": "host",
    "http_url": "host",
    "mempool_url": "host",
    "core_url": "host",
    "class_address": "host",
    "proxy": "host",
    "username": "name",
    "core_user": "pool-user",
    "nickname": "name",
    "ca_file": "path",
    "mempool_ca_file": "path",
    "core_cookie": "path",
}
"""What a field's placeholder says; others are a "name"."""
_SERVICES = frozenset({"weather", "prices", "carbon", "facts", "updates"})
"""Rows of hosts whose names are the program's own."""
_OF_SENSORS = {"url": "host", "address": "mac", "path": "path", "user": "pool-user"}
_SENSOR_CHOICES = frozenset({"kind", "role", "unit", "password"})


def public_hosts(settings: Settings) -> Iterator[str]:
    """Names of services that the program itself brings: they say nothing about anybody."""
    for entry in declared_hosts(type(settings)()):
        if entry.key in _SERVICES:
            yield from (name.partition(":")[0] for name in (entry.host, *entry.others) if name)


def place_of(settings: Settings) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, where they are set."""
    weather = settings.weather
    if weather.latitude is None or weather.longitude is None:
        return None
    return weather.latitude, weather.longitude


def known_of(settings: Settings) -> Iterator[tuple[str, str]]:
    """(kind, value) of everything private in the settings, for a `Redactor`."""
    for section in SECTION_TITLES:
        for field in fields_of(section):
            value = get(settings, section, field.name)
            if isinstance(value, str) and _is_private(field, value):
                yield from _typed(_KINDS.get(field.name, "name"), value)
    public = {host.casefold() for host in public_hosts(settings)}
    for entry in declared_hosts(settings):
        host = entry.host.rpartition(":")[0] if ":" in entry.host else entry.host
        if host and host.strip("[]").casefold() not in public:
            yield "host", host.strip("[]")
    for secret in (settings.mqtt.secret, settings.home_assistant.secret, settings.network.core_secret):
        yield "name", secret.key
    for server in settings.upstream.servers:
        yield from _of_server(server)
    for thermometer in settings.room.thermometers:
        yield from _of_sensor(thermometer, settings)
    yield from _of_house(settings)
    proxy = parse_proxy(settings.upstream.proxy)
    if proxy is not None:
        yield "host", proxy.endpoint.host
        yield "credentials", proxy.user
        yield "secret", proxy.password


def redacted(settings: Settings, redactor: Redactor) -> dict[str, Any]:
    """Sections of plain values, as they may be shown to anybody."""
    return {
        section: {
            field.name: _shown(field, get(settings, section, field.name), redactor)
            for field in fields_of(section)
        }
        for section in SECTION_TITLES
    }


def _shown(field: SettingField, value: Any, redactor: Redactor) -> Any:
    key = field.section, field.name
    match value:
        case None | bool():
            shown: Any = value
        case int() | float():
            shown = redactor.value("place", f"{field.name} {value}") if key in _PLACE else value
        case str():
            private = _is_private(field, value)
            shown = redactor.value(_KINDS.get(field.name, "name"), value) if private else value
        case tuple() if key == ("upstream", "servers"):
            shown = [server_facts(server, redactor) for server in value]
        case tuple() if key == ("room", "thermometers"):
            shown = [sensor_facts(entry, redactor) for entry in value]
        case tuple() if key == ("house", "heaters"):
            shown = [heater_facts(entry, redactor) for entry in value]
        case tuple() if key == ("devices", "disabled"):
            shown = [redactor.text(str(each)) for each in value]
        case tuple():  # holidays, for one: when nobody is at home
            shown = f"{len(value)} entries"
        case _:
            shown = "as usual" if value == field.default else "set"
    return shown


def _is_private(field: SettingField, value: str) -> bool:
    declaration = field.declaration
    harmless = (field.section, field.name) in _HARMLESS or field.name in _JSON_PLACES
    if not value.strip() or value == field.default or harmless:
        return False
    if isinstance(declaration.codec, PlaceCodec):
        return bool(declaration.codec.check(value))
    return value not in {choice for choice, _ in declaration.choices}


def _typed(kind: str, value: str) -> Iterator[tuple[str, str]]:
    """A typed text, and the parts of one that is a list."""
    yield kind, value
    for part in value.replace("\n", ",").split(","):
        if part.strip() and part.strip() != value.strip():
            yield kind, part


def _of_server(server: Server) -> Iterator[tuple[str, str]]:
    yield "name", server.key
    yield "host", server.url
    yield "path", server.cookie_file
    yield "key", server.tls_pin
    user, _, worker = server.user.strip().partition(".")
    for account in (user, server.payout_address.strip()):
        try:
            found = parse_address(account)
        except AddressError:
            yield "pool-user", account
        else:
            yield "address", found.text
            yield "address", found.script.hex()
    yield "pool-user", worker


def _of_house(settings: Settings) -> Iterator[tuple[str, str]]:
    for heater in settings.house.heaters:
        yield "name", heater.name
        yield "host", heater.address
        yield "pool-user", heater.user
        yield "name", heater.secret.key
    for place in settings.house.places:
        yield "name", place.name


def _of_sensor(entry: Thermometer, settings: Settings) -> Iterator[tuple[str, str]]:
    for field in dataclasses.fields(Thermometer):
        value = getattr(entry, field.name)
        if isinstance(value, str) and field.name not in {*_SENSOR_CHOICES, "key", "json_path"}:
            yield _OF_SENSORS.get(field.name, "name"), value
    yield "name", secret_for(entry, settings).key


def server_facts(server: Server, redactor: Redactor) -> dict[str, Any]:
    """A pool or node as it may be shown to anybody."""
    address = server.address
    found: dict[str, Any] = {
        "kind": server.kind,
        "address": redactor.value("host", server.url)
        if address is None
        else f"{redactor.value('host', address.host)}:{address.endpoint.port}",
        "tls": None if address is None else address.tls,
        "user": ".".join(redactor.value("pool-user", part) for part in server.user.strip().split(".", 1)),
        "payout_address": redactor.value("address", server.payout_address),
        "password": server.password,
        "cookie_file": redactor.value("path", server.cookie_file),
        "tls_pin": redactor.value("key", server.tls_pin),
    }
    more = ("suggest_difficulty", "enabled")
    return found | {name: getattr(server, name) for name in more} | _unknown(server.unknown)


def sensor_facts(entry: Thermometer, redactor: Redactor) -> dict[str, Any]:
    """An entry of the list of sensors as it may be shown to anybody."""
    found: dict[str, Any] = {}
    for field in dataclasses.fields(Thermometer):
        value = getattr(entry, field.name)
        if field.name == "unknown" or value in ("", None):
            continue
        private = isinstance(value, str) and field.name not in {*_SENSOR_CHOICES, "key"}
        found[field.name] = redactor.value(_OF_SENSORS.get(field.name, "name"), value) if private else value
    return found | _unknown(entry.unknown)


def heater_facts(heater: LanHeater, redactor: Redactor) -> dict[str, Any]:
    """A heater in the network as it may be shown to anybody."""
    found: dict[str, Any] = {
        "kind": heater.kind,
        "name": redactor.value("name", heater.name),
        "address": redactor.value("host", heater.address),
        "user": redactor.value("pool-user", heater.user),
    }
    more = ("key", "enabled", "steer", "place", "rated_w", "meter", "password")
    return found | {name: getattr(heater, name) for name in more} | _unknown(heater.unknown)


def _unknown(unknown: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Of what only a newer version understands nobody here knows whether it is private."""
    count = sum(1 for _ in unknown)
    return {"of a newer version": f"{count} values"} if count else {}
