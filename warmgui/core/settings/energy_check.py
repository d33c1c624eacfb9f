"""What cannot work in the settings of prices, carbon and the home's powers, in sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warmgui.core.energy.plausible import judge_prices
from warmgui.core.energy.questions import currency_problem
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.energy.time_table import BadTableError, parse_table
from warmgui.core.json_path import is_path
from warmgui.core.settings.home_energy import PLACES
from warmgui.core.settings.words import shown
from warmgui.core.text import Text, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.settings.model import Settings

_ENTITY = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")


def energy_problems(settings: Settings) -> tuple[Text, ...]:
    """One sentence for each; what was typed stays stored."""
    return (*_of_prices(settings), *_of_carbon(settings), *_of_home(settings))


def _of_prices(settings: Settings) -> Iterator[Text]:
    tariff = settings.tariff
    if tariff.source == "table" and not tariff.bands:
        yield _table(tariff.table, translate("settings", "Electricity prices"))
    if tariff.source == "octopus" and not tariff.octopus_product:
        yield translate("settings", "Electricity prices: enter the code of your Octopus product.")
    if tariff.source == "http" and not tariff.http.complete:
        yield translate(
            "settings",
            "Electricity prices: enter address, place of the start and place of the value of the service.",
        )
    problem = currency_problem(settings)
    if problem is not None:
        yield translate("settings", "Electricity prices: {problem}.", problem=problem)
    if tariff.source != "flat" and tariff.bands:
        try:
            judge_prices([band.value for band in tariff.bands], settings.money.currency)
        except BadSignalError as error:
            yield translate("settings", "Electricity prices: in the table, {problem}.", problem=error.text)


def _of_carbon(settings: Settings) -> Iterator[Text]:
    carbon = settings.carbon
    if carbon.source == "table" and not carbon.bands:
        yield _table(carbon.table, translate("settings", "Carbon of the grid"))
    if carbon.source == "electricity_maps" and not carbon.zone:
        yield translate("settings", "Carbon of the grid: enter your zone at Electricity Maps.")
    if carbon.source == "electricity_maps" and carbon.token == "none":  # noqa: S105 - a place
        yield translate("settings", "Carbon of the grid: Electricity Maps wants a token.")
    if carbon.source == "http" and not carbon.http.complete:
        yield translate(
            "settings",
            "Carbon of the grid: enter address, place of the start and place of the value of the service.",
        )


def _of_home(settings: Settings) -> Iterator[Text]:
    home = settings.home
    if home.source in {"mqtt", "home_assistant"} and not home.known_parts:
        yield translate("settings", "Sun, battery and grid: say where at least one of them is read.")
    if home.uses_mqtt and not settings.mqtt.host.strip():
        yield translate("settings", "Sun, battery and grid: enter the MQTT broker.")
    if home.uses_home_assistant and not settings.home_assistant.url.strip():
        yield translate("settings", "Sun, battery and grid: enter the address of Home Assistant.")
    if home.source not in {"mqtt", "home_assistant"}:
        return
    for name, _ in PLACES:
        place, path = home.place_of(name)
        if home.source == "home_assistant" and place and not _ENTITY.fullmatch(place):
            yield translate(
                "settings",
                "Sun, battery and grid: “{value}” is no entity as sensor.grid_power.",
                value=shown(place),
            )
        if path and not is_path(path):
            yield translate(
                "settings",
                "Sun, battery and grid: the place “{path}” in the JSON cannot be read.",
                path=shown(path),
            )


def _table(words: str, title: Text) -> Text:
    try:
        parse_table(words)
    except BadTableError as error:
        return translate("settings", "{title}: {problem}", title=title, problem=error.text)
    return translate("settings", "{title}: fill in the table.", title=title)
