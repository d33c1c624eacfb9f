"""Services of prices, carbon and network facts on the list of hosts.

The home's own powers (evcc, MQTT topics, Home Assistant) come through the broker and Home Assistant of
`sensors`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.hosts.entry import NEVER_LEAVES, HostEntry, is_loopback
from warmgui.core.settings.egress import CORE, PUBLIC_MEMPOOL_HOST
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.thermometers import base_url, host_of

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

_HOURLY = translate("hosts", "Once an hour at most")


def energy_hosts(settings: Settings) -> tuple[HostEntry, ...]:
    """One row each, so that nobody wonders; which host it is depends on the choice."""
    return _prices(settings), _carbon(settings), _facts(settings)


def _prices(settings: Settings) -> HostEntry:
    from warmgui.core.energy.questions import (
        PRICE_HOSTS,
        price_host,
        price_name,
    )  # late: many never show this

    tariff = settings.tariff
    host = price_host(tariff)
    purpose = translate("hosts", "Prices of electricity, hour by hour. It is told your zone or tariff.")
    return _service(
        key="prices",
        title=_named(translate("hosts", "Electricity prices"), price_name(tariff) if host else EMPTY),
        host=host,
        purpose=purpose,
        how_often=_HOURLY,
        enabled=bool(host) and tariff.asks_service,
        switch=("tariff", "source"),
        others=tuple(PRICE_HOSTS.values()),
    )


def _carbon(settings: Settings) -> HostEntry:
    from warmgui.core.energy.questions import CARBON_HOSTS, carbon_host, carbon_name  # late, as above

    carbon = settings.carbon
    host = carbon_host(carbon)
    return _service(
        key="carbon",
        title=_named(translate("hosts", "Carbon of the grid"), carbon_name(carbon) if host else EMPTY),
        host=host,
        purpose=translate(
            "hosts",
            "What a kWh from the grid emits. It is told your zone, and your token where it wants one.",
        ),
        how_often=_HOURLY,
        enabled=bool(host) and carbon.asks_service,
        switch=("carbon", "source"),
        others=tuple(CARBON_HOSTS.values()),
    )


def _facts(settings: Settings) -> HostEntry:
    network = settings.network
    if network.facts == CORE:
        title = translate("hosts", "Facts of bitcoin's network (your own node)")
        purpose = translate("hosts", "Difficulty, block height and fees, from your own Bitcoin Core.")
    else:
        title = translate("hosts", "Facts of bitcoin's network")
        purpose = translate(
            "hosts", "Difficulty, block height, fees and price. It is told nothing about you."
        )
    return _service(
        key="facts",
        title=title,
        host=base_url(network.facts_url).partition("://")[2],
        purpose=purpose,
        how_often=translate("hosts", "Once in ten minutes at most"),
        enabled=bool(network.facts_url),
        switch=("network", "facts"),
        others=(PUBLIC_MEMPOOL_HOST,),
    )


def _service(
    *,
    key: str,
    title: Text,
    host: str,
    purpose: Text,
    how_often: Text,
    enabled: bool,
    switch: tuple[str, str],
    others: tuple[str, ...],
) -> HostEntry:
    here = is_loopback(host_of(host)[0])
    return HostEntry(
        key=key,
        title=title,
        host=host,
        purpose=purpose,
        how_often=how_often,
        enabled=enabled,
        leaves_pc=not here,
        switch=switch,
        note=NEVER_LEAVES if here else EMPTY,
        others=tuple(other for other in others if other != host),
    )


def _named(what: Text, name: Text) -> Text:
    return translate("hosts", "{what} ({name})", what=what, name=name) if name else what
