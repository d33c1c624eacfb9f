"""What the window of the sources shows for which choice, and what leaves the PC for it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.energy.questions import CURRENCIES, carbon_host, price_host
from warmgui.core.energy.trial import CARBON, FORECAST, HOME, PRICES
from warmgui.core.hosts.entry import is_loopback
from warmgui.core.settings import model as declared
from warmgui.core.text import Text, translate
from warmgui.core.thermometers import host_of
from warmgui.core.weather import HOST as WEATHER_HOST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret

Key = tuple[str, str]
"""Section and name of a setting."""
TABLE_KEYS: dict[str, Key] = {PRICES: ("tariff", "table"), CARBON: ("carbon", "table")}
SOURCE_KEYS: dict[str, Key] = {
    PRICES: ("tariff", "source"),
    CARBON: ("carbon", "source"),
    HOME: ("home", "source"),
    FORECAST: ("weather", "source"),
}
TITLES = {
    PRICES: translate("energy", "Prices"),
    CARBON: translate("energy", "Carbon"),
    HOME: translate("energy", "Sun, battery and grid"),
    FORECAST: translate("energy", "Forecast"),
}
_FLAT: Key = ("money", "tariff_per_kwh")
_FEED_IN: Key = ("tariff", "feed_in_per_kwh")
MARKUP_TABLE: Key = ("tariff", "markup_table")
_MARKET: tuple[Key, ...] = (("tariff", "markup_per_kwh"), MARKUP_TABLE, ("tariff", "tax"))
_HTTP = (
    *("http_url", "http_records", "http_start", "http_end", "http_value"),
    *("http_unit", "http_body", "http_header"),
)
_DECLARED: Key = ("carbon", "declared_g_per_kwh")
_PLACES = ("sun", "wind", "grid", "battery", "battery_charge", "grid_present", "home")
_SIGNS = ("power_unit", "charge_unit", "grid_counts", "battery_counts")
_BALANCE: tuple[Key, ...] = (
    ("home", "battery_first"),
    ("home", "battery_kwh"),
    ("home", "base_w"),
    ("home", "stale_s"),
)
_PEAK: Key = ("home", "sun_peak_w")
_LAST = frozenset({*_MARKET, *_BALANCE})


def _of(section: str, *names: str) -> tuple[Key, ...]:
    return tuple((section, name) for name in names)


FIELDS: dict[str, dict[str, tuple[Key, ...]]] = {
    PRICES: {
        "flat": (_FLAT, _FEED_IN),
        "table": (_FLAT, _FEED_IN),
        "awattar_de": (*_MARKET, _FLAT, _FEED_IN),
        "awattar_at": (*_MARKET, _FLAT, _FEED_IN),
        "energy_charts": (*_of("tariff", "zone"), *_MARKET, _FLAT, _FEED_IN),
        "octopus": (*_of("tariff", "octopus_product", "octopus_region"), _FLAT, _FEED_IN),
        "http": (*_of("tariff", *_HTTP), *_MARKET, _FLAT, _FEED_IN),
    },
    CARBON: {
        "declared": (_DECLARED,),
        "table": (_DECLARED,),
        "uk": (_DECLARED,),
        "electricity_maps": (*_of("carbon", "zone"), _DECLARED),
        "http": (*_of("carbon", *_HTTP), _DECLARED),
    },
    HOME: {
        "none": (),
        "evcc": (*_of("home", "evcc_topic"), *_BALANCE),
        "mqtt": (*_of("home", *_PLACES, *_SIGNS), *_BALANCE),
        "home_assistant": (*_of("home", *_PLACES, *_SIGNS), *_BALANCE),
    },
    FORECAST: {
        "declared": (("room", "outdoor_c"), _PEAK),
        "open_meteo": (*_of("weather", "latitude", "longitude"), _PEAK),
        "unknown": (_PEAK,),
    },
}
"""What a source needs, and what counts without it; the table has an editor of its own."""
TOKENS = {PRICES: frozenset({"http"}), CARBON: frozenset({"electricity_maps", "http"})}
"""Sources that may want a token."""
RATE: Key = ("tariff", "rate")
FALLBACKS: frozenset[Key] = frozenset({_FLAT, _FEED_IN, _DECLARED})
"""What counts while a service says nothing, and what no service tells."""
_LOCAL = frozenset({"flat", "declared", "table"})


@dataclass(frozen=True, slots=True)
class Leaves:
    """What leaves the PC for a source, in words."""

    text: Text
    outside: bool
    """Something leaves this network."""


def keys_of(signal: str, settings: Settings) -> tuple[Key, ...]:
    """The settings that count for the source that is chosen."""
    source = str(declared.get(settings, *SOURCE_KEYS[signal]))
    keys = FIELDS[signal].get(source, ())
    if signal == PRICES and _other_currency(settings):
        return (RATE, *keys)
    return keys


def has_table(signal: str, source: str) -> bool:
    """Whether the table by day and hour counts: as the source, or while a service knows nothing."""
    return signal in TABLE_KEYS and source not in {"flat", "declared"}


def is_service(signal: str, source: str) -> bool:
    """Whether somebody is asked who may say nothing."""
    return signal in TABLE_KEYS and source not in _LOCAL


def all_keys(signal: str) -> tuple[Key, ...]:
    """Every setting that the page of a signal can show, its source first."""
    found = [SOURCE_KEYS[signal], *(TABLE_KEYS[k] for k in TABLE_KEYS if k == signal)]
    found += [RATE] if signal == PRICES else []
    for keys in FIELDS[signal].values():
        found += [key for key in keys if key not in found]
    return tuple(sorted(found, key=lambda key: key in _LAST))  # after what is asked


def secret_of(signal: str, settings: Settings) -> Secret | None:
    """Whose token the chosen source may want."""
    if signal == PRICES and settings.tariff.source in TOKENS[PRICES]:
        return settings.tariff.secret
    if signal == CARBON and settings.carbon.source in TOKENS[CARBON]:
        return settings.carbon.secret
    return None


def with_token(signal: str, settings: Settings, place: str) -> Settings:
    """The settings with another place of the token."""
    if signal == PRICES:
        return replace(settings, tariff=replace(settings.tariff, token=place))
    return replace(settings, carbon=replace(settings.carbon, token=place))


def with_values(settings: Settings, draft: Settings, keys: Iterable[Key]) -> Settings:
    """The settings in force with these fields of the draft: what else was changed meanwhile stays."""
    for key in keys:
        settings = declared.changed(settings, *key, declared.get(draft, *key))
    return settings


def leaves(signal: str, settings: Settings) -> Leaves:
    """What leaves the PC for the chosen source, to whom and how often."""
    if signal == PRICES:
        return _service(price_host(settings.tariff), _PRICE_TOLD[settings.tariff.source == "http"])
    if signal == CARBON:
        carbon = settings.carbon
        return _service(carbon_host(carbon), _CARBON_TOLD.get(carbon.source, _HTTP_TOLD))
    if signal == HOME:
        return Leaves(_HOME_TOLD[settings.home.source], outside=False)
    if settings.weather.source == "open_meteo":
        text = translate(
            "energy",
            "{host} is asked twice an hour at most. It is told your place to about 10 km, and sees your "
            "internet address.",
            host=WEATHER_HOST,
        )
        return Leaves(text, outside=True)
    return _NOTHING


def _service(host: str, told: Text) -> Leaves:
    if not host:
        return _NOTHING
    if is_loopback(host_of(host)[0]):
        here = translate("energy", "{host} on this PC is asked once an hour at most.", host=host)
        return Leaves(here, outside=False)
    text = translate(
        "energy",
        "{host} is asked once an hour at most, and sees your internet address. {told}",
        host=host,
        told=told,
    )
    return Leaves(text, outside=True)


def _other_currency(settings: Settings) -> bool:
    source = settings.tariff.source
    return source == "http" or CURRENCIES.get(source, settings.money.currency) != settings.money.currency


_NOTHING = Leaves(translate("energy", "Nothing leaves this PC."), outside=False)
_HTTP_TOLD = translate("energy", "It is told what you typed in below, and your token where there is one.")
_PRICE_TOLD = {
    False: translate("energy", "It is told your zone or tariff, and nothing of your use."),
    True: _HTTP_TOLD,
}
_CARBON_TOLD = {
    "uk": translate("energy", "It is told nothing else."),
    "electricity_maps": translate("energy", "It is told your zone and your token, and nothing of your use."),
}
_HOME_TOLD = {
    "none": translate("energy", "Nothing leaves this PC."),
    "evcc": translate("energy", "Only your own broker is listened to, all the time. Nothing is switched."),
    "mqtt": translate("energy", "Only your own broker is listened to, all the time. Nothing is switched."),
    "home_assistant": translate(
        "energy", "Only your own Home Assistant is asked, every ten seconds. Nothing is switched."
    ),
}
