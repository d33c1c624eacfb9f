"""Every claim of the documents behind this project as something that one can compute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.money.scenarios import (
    apartment,
    appliance,
    attic,
    compute_heat,
    contracts,
    duck,
    finland,
    flaring,
    gas,
    house,
    luck,
    methane,
    microgrid,
    network,
    neutral,
    pays,
    pool,
    solo,
    tank,
    wash,
    world,
)
from warmgui.core.money.scenarios.common import with_facts

if TYPE_CHECKING:
    from warmgui.core.money.scenario import Scenario

__all__ = ["ALL", "scenario", "with_facts"]

ALL: tuple[Scenario, ...] = (
    *appliance.SCENARIOS,
    *attic.SCENARIOS,
    *luck.SCENARIOS,
    *solo.SCENARIOS,
    *pays.SCENARIOS,
    *house.SCENARIOS,
    *compute_heat.SCENARIOS,
    *wash.SCENARIOS,
    *tank.SCENARIOS,
    *pool.SCENARIOS,
    *apartment.SCENARIOS,
    *microgrid.SCENARIOS,
    *duck.SCENARIOS,
    *gas.SCENARIOS,
    *contracts.SCENARIOS,
    *world.SCENARIOS,
    *finland.SCENARIOS,
    *network.SCENARIOS,
    *methane.SCENARIOS,
    *flaring.SCENARIOS,
    *neutral.SCENARIOS,
)
"""In the order of the list."""


def scenario(key: str) -> Scenario:
    """The scenario of this key.

    Raises:
        KeyError: there is none.
    """
    return {each.key: each for each in ALL}[key]
