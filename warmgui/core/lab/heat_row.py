"""One way to make a kWh of heat, beside the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.money.scenario import Figure
    from warmgui.core.text import Text


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One way to make a kWh of heat."""

    key: str
    name: Text
    note: Text
    cost: Figure
    """Per kWh of heat, what is earned taken off."""
    co2: Figure
    """Grams per kWh of heat."""
    earned: Figure | None = None
    """By a kWh of electricity; of mining only."""
