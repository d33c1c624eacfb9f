"""What is asked of the services of prices and carbon: addresses as plain data; and their answers as series.

`warmgui.io.sources.energy` asks. The hosts stand here so that the list of hosts can name them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

from warmgui.core.energy.carbon_answers import electricity_maps, json_carbon, uk_intensity
from warmgui.core.energy.json_series import json_slots
from warmgui.core.energy.plausible import judge_prices
from warmgui.core.energy.price_answers import awattar, energy_charts, octopus
from warmgui.core.energy.series import Series
from warmgui.core.schedule.clock import DAY_S, midnight_before
from warmgui.core.settings.words import shown
from warmgui.core.text import Text, translate, verbatim
from warmgui.core.thermometers import host_of
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.settings.model import Settings
    from warmgui.core.settings.tariff import CarbonSettings, TariffSettings
    from warmgui.core.settings.time_table import HttpPlace

PRICE_HOSTS = {
    "awattar_de": "api.awattar.de",
    "awattar_at": "api.awattar.at",
    "energy_charts": "api.energy-charts.info",
    "octopus": "api.octopus.energy",
}
CARBON_HOSTS = {
    "uk": "api.carbonintensity.org.uk",
    "electricity_maps": "api.electricitymaps.com",
}
"""Of the services with a name; that of "http" is the user's."""
CURRENCIES = {"awattar_de": "EUR", "awattar_at": "EUR", "energy_charts": "EUR", "octopus": "GBP"}
PRICE_FACTORS = {"per_kwh": 1.0, "per_mwh": 0.001, "cent_per_kwh": 0.01}
DATE_PLACE = "{date}"


@dataclass(frozen=True, slots=True)
class Question:
    """One request."""

    url: str
    body: bytes | None = None
    optional: bool = False
    """It may fail: tomorrow that is not known yet, a forecast that the token does not allow."""
    paged: bool = False


def price_host(tariff: TariffSettings) -> str:
    """The host that would be asked for prices; "" for none."""
    if tariff.source == "http":
        return _host(tariff.http_url)
    return PRICE_HOSTS.get(tariff.source, "")


def carbon_host(carbon: CarbonSettings) -> str:
    """The host that would be asked for carbon intensity; "" for none."""
    if carbon.source == "http":
        return _host(carbon.http_url)
    return CARBON_HOSTS.get(carbon.source, "")


def price_name(tariff: TariffSettings) -> Text:
    """The source of prices in words."""
    names = {
        "flat": translate("energy", "Flat price"),
        "table": translate("energy", "Your table"),
        "awattar_de": verbatim("aWATTar (DE)"),
        "awattar_at": verbatim("aWATTar (AT)"),
        "energy_charts": verbatim(f"Energy-Charts, {tariff.zone}"),
        "octopus": verbatim(f"Octopus Energy, {tariff.octopus_product} {tariff.octopus_region}"),
    }
    return names.get(tariff.source, verbatim(price_host(tariff) or "http"))


def carbon_name(carbon: CarbonSettings) -> Text:
    """The source of carbon intensity in words."""
    names = {
        "declared": translate("energy", "One number"),
        "table": translate("energy", "Your table"),
        "uk": verbatim("carbonintensity.org.uk"),
        "electricity_maps": verbatim(f"Electricity Maps, {carbon.zone}"),
    }
    return names.get(carbon.source, verbatim(carbon_host(carbon) or "http"))


def currency_problem(settings: Settings) -> Text | None:
    """Why the prices of this source cannot be used with the user's currency; None where they can."""
    theirs, own = CURRENCIES.get(settings.tariff.source), settings.money.currency
    if theirs is None or theirs == own or settings.tariff.rate is not None:
        return None
    return translate(
        "energy",
        "its prices are in {theirs}, and yours are in {own}: enter what one {theirs} is worth",
        theirs=theirs,
        own=own,
    )


def price_questions(
    tariff: TariffSettings, now_utc: float, offset_s: float, base: str = ""
) -> tuple[Question, ...]:
    """What is to be asked for yesterday's, today's and tomorrow's prices.

    Args:
        tariff: the source.
        now_utc: wall time.
        offset_s: local time less UTC.
        base: "http://host:port" instead of the service's own, in tests.
    """
    today = datetime.fromtimestamp(now_utc + offset_s, UTC).date()
    base = base or f"https://{PRICE_HOSTS.get(tariff.source, '')}"
    midnight_utc = midnight_before(now_utc, offset_s)
    first_utc, last_utc = midnight_utc - DAY_S, midnight_utc + 2 * DAY_S
    if tariff.source in {"awattar_de", "awattar_at"}:
        return (Question(f"{base}/v1/marketdata?start={first_utc * 1000:.0f}&end={last_utc * 1000:.0f}"),)
    if tariff.source == "energy_charts":
        days = {"bzn": tariff.zone, "start": today - timedelta(1), "end": today + timedelta(1)}
        return (Question(f"{base}/price?{urlencode(days)}"),)
    if tariff.source == "octopus":
        product, region = quote(tariff.octopus_product.upper()), tariff.octopus_region
        period = {"page_size": 1500, "period_from": _zulu(first_utc), "period_to": _zulu(last_utc + DAY_S)}
        path = f"/v1/products/{product}/electricity-tariffs/E-1R-{product}-{region}/standard-unit-rates/"
        return (Question(f"{base}{path}?{urlencode(period)}", paged=True),)
    return http_questions(tariff.http, today)


def carbon_questions(
    carbon: CarbonSettings, now_utc: float, offset_s: float, base: str = ""
) -> tuple[Question, ...]:
    """The same for carbon intensity, from an hour ago on."""
    base = base or f"https://{CARBON_HOSTS.get(carbon.source, '')}"
    if carbon.source == "uk":
        from_utc = (now_utc - 3600.0) // 1800.0 * 1800.0
        return (Question(f"{base}/intensity/{_zulu(from_utc)}/fw48h"),)
    if carbon.source == "electricity_maps":
        zone = quote(carbon.zone)
        return (
            Question(f"{base}/v3/carbon-intensity/history?zone={zone}", optional=True),
            Question(f"{base}/v3/carbon-intensity/forecast?zone={zone}", optional=True),
        )
    return http_questions(carbon.http, datetime.fromtimestamp(now_utc + offset_s, UTC).date())


def http_questions(place: HttpPlace, today: date) -> tuple[Question, ...]:
    """One, or one for today and one for tomorrow where the address has a place for the date."""
    body = place.body.encode() if place.body else None
    if DATE_PLACE not in place.url:
        return (Question(place.url, body),)
    return tuple(
        Question(place.url.replace(DATE_PLACE, str(today + timedelta(days))), body, optional=days == 1)
        for days in (0, 1)
    )


def read_prices(answers: Sequence[Any], settings: Settings, fetched_utc: float) -> Series:
    """Answers to `price_questions` as a series in the source's currency per kWh, without additions.

    Raises:
        BadSignalError: they are none.
    """
    tariff = settings.tariff
    if tariff.source == "octopus":
        return octopus(answers, fetched_utc)
    if tariff.source == "energy_charts":
        return energy_charts(answers[0], tariff.zone, fetched_utc)
    if tariff.source in {"awattar_de", "awattar_at"}:
        return awattar(answers[0], fetched_utc)
    slots = json_slots(answers, tariff.http, PRICE_FACTORS[tariff.http_unit])
    rate = 1.0 if tariff.rate is None else tariff.rate
    judge_prices([slot.value * rate for slot in slots], settings.money.currency)
    return Series(slots, Provenance.DATED, price_host(tariff), fetched_utc)


def read_carbon(answers: Sequence[Any], settings: Settings, fetched_utc: float) -> Series:
    """Answers to `carbon_questions` as a series, g/kWh.

    Raises:
        BadSignalError: they are none.
    """
    carbon = settings.carbon
    if carbon.source == "uk":
        return uk_intensity(answers[0], fetched_utc)
    if carbon.source == "electricity_maps":
        return electricity_maps(answers, carbon.zone, fetched_utc)
    return json_carbon(answers, carbon.http, carbon_host(carbon), fetched_utc)


def same_host(url: str, other: str) -> bool:
    """Whether a next page is where the first one was: a token and a question go nowhere else."""
    a, b = urlsplit(url), urlsplit(other)
    return (a.scheme, a.netloc) == (b.scheme, b.netloc)


def _zulu(at_utc: float) -> str:
    return f"{datetime.fromtimestamp(at_utc, UTC):%Y-%m-%dT%H:%MZ}"


def _host(url: str) -> str:
    host, port = host_of(url)
    name = f"[{host}]" if ":" in host else host
    return shown(f"{name}:{port}" if host and port else name)
