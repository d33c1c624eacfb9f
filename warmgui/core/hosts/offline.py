"""The settings that hold while everything stays offline: whatever would leave this PC is switched off.

Destinations on this PC stay. The stored settings are not touched, so that all of it comes back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.hosts.registry import declared_hosts
from warmgui.core.hosts.switch import switched_off

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings


def without_network(settings: Settings) -> Settings:
    """The effective settings: the same ones, unless `network.offline` is set.

    Every entry of the registry that leaves this PC is switched off by its own switch, so that nothing can be
    forgotten here that stands there.
    """
    if not settings.network.offline:
        return settings
    effective = settings
    for entry in declared_hosts(settings):
        if entry.leaves_pc:
            effective = switched_off(effective, entry.key)
    return effective


def as_the_engine_has_it(settings: Settings) -> Settings:
    """The same for the engine, which asks nobody: prices and carbon that were told before still count."""
    return replace(without_network(settings), tariff=settings.tariff, carbon=settings.carbon)


def offline_switched(settings: Settings, *, on: bool) -> Settings:
    """The stored settings with the one switch for everything."""
    return replace(settings, network=replace(settings.network, offline=on))
