"""Declarations of what a kWh costs, and what it emits, over time. See `model`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.energy.time_table import Band, usable_bands
from warmgui.core.settings.declaration import setting
from warmgui.core.settings.sensors import PlaceCodec
from warmgui.core.settings.time_table import BodyCodec, HttpPlace, PathCodec, TableCodec, UrlCodec
from warmgui.core.text import EMPTY, translate
from warmgui.core.thermometers import Secret, base_url

if TYPE_CHECKING:
    from warmgui.core.text import Text

LOWEST_PRICE, HIGHEST_PRICE = -1000.0, 100_000.0
"""Of a table: there are currencies whose unit is worth very little; `energy_problems` looks closer."""
HIGHEST_CARBON = 3000.0
OCTOPUS_REGIONS: tuple[tuple[str, Text], ...] = (
    ("A", translate("settings", "A: Eastern England")),
    ("B", translate("settings", "B: East Midlands")),
    ("C", translate("settings", "C: London")),
    ("D", translate("settings", "D: Merseyside and North Wales")),
    ("E", translate("settings", "E: West Midlands")),
    ("F", translate("settings", "F: North East England")),
    ("G", translate("settings", "G: North West England")),
    ("H", translate("settings", "H: Southern England")),
    ("J", translate("settings", "J: South East England")),
    ("K", translate("settings", "K: South Wales")),
    ("L", translate("settings", "L: South West England")),
    ("M", translate("settings", "M: Yorkshire")),
    ("N", translate("settings", "N: South Scotland")),
    ("P", translate("settings", "P: North Scotland")),
)
DAY_AHEAD = frozenset({"awattar_de", "awattar_at", "energy_charts"})
"""They tell what the exchange pays, in euros, without taxes."""
_PRICE_TABLE = translate("settings", "Prices by day and hour")
_MARKUP_TABLE = translate("settings", "Added by day and hour")
_CARBON_TABLE = translate("settings", "Carbon intensity by day and hour")
_URL = translate("settings", "Address of the service")
_URL_HELP = translate(
    "settings",
    "It must answer with JSON. {date} in it becomes today's date, then tomorrow's, as 2026-11-22.",
    date="{date}",
)
_RECORDS = translate("settings", "Place of the list in the JSON")
_RECORDS_HELP = translate(
    "settings", "For example data, or result[0].rates; several lists with “;” between; empty for all."
)
_START = translate("settings", "Place of the start")
_START_HELP = translate(
    "settings",
    "In one record of the list, or of a list of all starts. Seconds or milliseconds since 1970, or ISO 8601.",
)
_END = translate("settings", "Place of the end")
_END_HELP = translate("settings", "Empty where each step lasts until the next one.")
_VALUE = translate("settings", "Place of the value")
_BODY = translate("settings", "What is sent to it")
_BODY_HELP = translate("settings", "JSON for a service that wants a question (GraphQL); empty for most.")
_HEADER = translate("settings", "The token is handed in as")
_HEADER_HELP = translate(
    "settings", "Name of the header; in “Authorization” the token stands behind “Bearer”."
)
_HEADER_PATTERN = "[A-Za-z0-9-]{1,60}"


@dataclass(frozen=True, slots=True)
class TariffSettings:
    """Prices that change over the day. `money.tariff_per_kwh` is the flat price and the last fallback."""

    source: str = setting(
        "flat",
        translate("settings", "Electricity price from"),
        translate("settings", "Where no price is known, the flat price of the section Money counts."),
        choices=(
            ("flat", translate("settings", "One flat price")),
            ("table", translate("settings", "A table by day and hour")),
            ("awattar_de", translate("settings", "aWATTar, Germany (day-ahead)")),
            ("awattar_at", translate("settings", "aWATTar, Austria (day-ahead)")),
            ("energy_charts", translate("settings", "Energy-Charts (day-ahead, many zones)")),
            ("octopus", translate("settings", "Octopus Energy, Great Britain")),
            ("http", translate("settings", "Another service (JSON over HTTP)")),
        ),
        link=(translate("settings", "Energy-Charts: data by Fraunhofer ISE"), "https://energy-charts.info/"),
    )
    table: str = setting(
        "",
        _PRICE_TABLE,
        translate(
            "settings",
            "For example: Mo-Fr 07:00-22:00 0.32; 0.24. The first entry that fits counts. It also "
            "counts while the service above knows no price.",
        ),
        codec=TableCodec(_PRICE_TABLE, LOWEST_PRICE, HIGHEST_PRICE, "price_per_kwh"),
    )
    zone: str = setting(
        "DE-LU",
        translate("settings", "Bidding zone (Energy-Charts)"),
        translate("settings", "For example DE-LU, AT, CH, FR, NL, NO2, SE3 or IT-North."),
        pattern="[A-Za-z0-9-]{2,24}",
    )
    octopus_product: str = setting(
        "",
        translate("settings", "Octopus product"),
        translate("settings", "Its code, as AGILE-24-10-01; it stands in the address of your tariff."),
        pattern="[A-Za-z0-9-]{0,60}",
    )
    octopus_region: str = setting(
        "C", translate("settings", "Octopus region"), EMPTY, choices=OCTOPUS_REGIONS
    )
    markup_per_kwh: float = setting(
        0.0,
        translate("settings", "Added to each kWh"),
        translate(
            "settings",
            "Grid fees, levies and the supplier's margin, before tax. Not for Octopus: its prices are final.",
        ),
        kind="price_per_kwh",
        minimum=-1.0,
        maximum=1000.0,
        step=0.01,
    )
    markup_table: str = setting(
        "",
        _MARKUP_TABLE,
        translate(
            "settings",
            "For grid fees that depend on the hour, for example: 17:00-20:00 0.16; 0.06. Where it says "
            "nothing, the addition above counts.",
        ),
        codec=TableCodec(_MARKUP_TABLE, LOWEST_PRICE, HIGHEST_PRICE, "price_per_kwh"),
    )
    tax: float = setting(
        0.0,
        translate("settings", "Tax on all of it"),
        translate("settings", "Value added tax, on price and addition. Not for Octopus."),
        kind="fraction",
        minimum=0.0,
        maximum=1.0,
        step=0.01,
    )
    rate: float | None = setting(
        None,
        translate("settings", "One unit of the service's currency in yours"),
        translate("settings", "Needed where it tells prices in another currency than yours."),
        minimum=0.000001,
        maximum=1e9,
        step=0.01,
        optional_text=translate("settings", "the same currency"),
    )
    http_url: str = setting("", _URL, _URL_HELP, codec=UrlCodec(_URL))
    http_body: str = setting("", _BODY, _BODY_HELP, codec=BodyCodec(_BODY))
    http_records: str = setting("", _RECORDS, _RECORDS_HELP, codec=PathCodec(_RECORDS))
    http_start: str = setting("", _START, _START_HELP, codec=PathCodec(_START))
    http_end: str = setting("", _END, _END_HELP, codec=PathCodec(_END))
    http_value: str = setting("", _VALUE, EMPTY, codec=PathCodec(_VALUE))
    http_unit: str = setting(
        "per_kwh",
        translate("settings", "Its prices are"),
        EMPTY,
        choices=(
            ("per_kwh", translate("settings", "per kWh")),
            ("per_mwh", translate("settings", "per MWh")),
            ("cent_per_kwh", translate("settings", "in hundredths (cents, pence) per kWh")),
        ),
    )
    http_header: str = setting("Authorization", _HEADER, _HEADER_HELP, pattern=_HEADER_PATTERN)
    token: str = setting(
        "none", translate("settings", "Token of the price service"), hidden=True, codec=PlaceCodec()
    )
    """Where it is: one of `core.password_places`."""
    feed_in_per_kwh: float = setting(
        0.0,
        translate("settings", "Paid for a kWh that you give to the grid"),
        EMPTY,
        kind="price_per_kwh",
        minimum=-1.0,
        maximum=1000.0,
        step=0.01,
    )

    @property
    def bands(self) -> tuple[Band, ...]:
        """The table; empty where there is none, or none that can be read."""
        return usable_bands(self.table)

    @property
    def markup_bands(self) -> tuple[Band, ...]:
        """What is added by day and hour; empty where it is always the same."""
        return usable_bands(self.markup_table)

    @property
    def asks_service(self) -> bool:
        """Whether a service is asked."""
        if self.source == "octopus":
            return bool(self.octopus_product)
        return self.source in DAY_AHEAD or (self.source == "http" and self.http.complete)

    @property
    def http(self) -> HttpPlace:
        """The other service."""
        return _http_place(self)

    @property
    def secret(self) -> Secret:
        """The service's token: under which name it is kept."""
        return Secret(f"electricity prices {base_url(self.http_url)}", self.token)


@dataclass(frozen=True, slots=True)
class CarbonSettings:
    """What a kWh from the grid emits."""

    source: str = setting(
        "declared",
        translate("settings", "Carbon intensity from"),
        EMPTY,
        choices=(
            ("declared", translate("settings", "One number")),
            ("table", translate("settings", "A table by day and hour")),
            ("uk", translate("settings", "carbonintensity.org.uk (Great Britain)")),
            ("electricity_maps", translate("settings", "Electricity Maps (with your token)")),
            ("http", translate("settings", "Another service (JSON over HTTP)")),
        ),
    )
    declared_g_per_kwh: float = setting(
        475.0,
        translate("settings", "Carbon intensity of the grid"),
        translate(
            "settings",
            "475 g/kWh is the world's mean of 2019 (IEA). It counts where nothing better is known.",
        ),
        kind="carbon_g_per_kwh",
        minimum=0.0,
        maximum=HIGHEST_CARBON,
        step=10.0,
    )
    table: str = setting(
        "",
        _CARBON_TABLE,
        translate("settings", "In g/kWh, for example: 10:00-16:00 180; 17:00-21:00 420; 320."),
        codec=TableCodec(_CARBON_TABLE, 0.0, HIGHEST_CARBON, "carbon_g_per_kwh"),
    )
    zone: str = setting(
        "",
        translate("settings", "Zone (Electricity Maps)"),
        translate("settings", "For example DE, FR, SE-SE3 or US-CAL-CISO."),
        pattern="[A-Za-z0-9-]{0,30}",
    )
    http_url: str = setting("", _URL, _URL_HELP, codec=UrlCodec(_URL))
    http_body: str = setting("", _BODY, _BODY_HELP, codec=BodyCodec(_BODY))
    http_records: str = setting("", _RECORDS, _RECORDS_HELP, codec=PathCodec(_RECORDS))
    http_start: str = setting("", _START, _START_HELP, codec=PathCodec(_START))
    http_end: str = setting("", _END, _END_HELP, codec=PathCodec(_END))
    http_value: str = setting("", _VALUE, EMPTY, codec=PathCodec(_VALUE))
    http_unit: str = setting(
        "g_per_kwh",
        translate("settings", "Its values are"),
        EMPTY,
        choices=(
            ("g_per_kwh", translate("settings", "g/kWh or kg/MWh")),
            ("kg_per_kwh", translate("settings", "kg/kWh or t/MWh")),
            ("lb_per_mwh", translate("settings", "lb/MWh")),
        ),
    )
    http_header: str = setting("Authorization", _HEADER, _HEADER_HELP, pattern=_HEADER_PATTERN)
    token: str = setting(
        "none", translate("settings", "Token of the carbon service"), hidden=True, codec=PlaceCodec()
    )
    """Where it is: one of `core.password_places`."""

    @property
    def bands(self) -> tuple[Band, ...]:
        """The table; empty where there is none, or none that can be read."""
        return usable_bands(self.table)

    @property
    def asks_service(self) -> bool:
        """Whether a service is asked."""
        if self.source == "electricity_maps":
            return bool(self.zone)
        return self.source == "uk" or (self.source == "http" and self.http.complete)

    @property
    def http(self) -> HttpPlace:
        """The other service."""
        return _http_place(self)

    @property
    def secret(self) -> Secret:
        """The service's token: under which name it is kept."""
        place = "electricity maps" if self.source == "electricity_maps" else base_url(self.http_url)
        return Secret(f"grid carbon {place}", self.token)


def _http_place(settings: TariffSettings | CarbonSettings) -> HttpPlace:
    return HttpPlace(
        url=settings.http_url.strip(),
        body=settings.http_body.strip(),
        records=settings.http_records.strip(),
        start=settings.http_start.strip(),
        end=settings.http_end.strip(),
        value=settings.http_value.strip(),
        unit=settings.http_unit,
        header=settings.http_header,
        secret=settings.secret,
    )
