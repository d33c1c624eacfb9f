"""What was found in the network, and how a test of a heater ended."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text


@dataclass(frozen=True)
class FoundHeater:
    """A device that seems to be a heater: nothing was changed on it."""

    kind: str
    """One of `house.nouns.HEATER_KINDS`."""
    address: str
    """host, or host:port where it is not the usual one."""
    name: str = ""
    model: str = ""
    power_w: float | None = None
    how: str = ""
    """"mdns" or "scan"."""


@dataclass(frozen=True)
class ScanNews:
    """How far a search is."""

    network: str
    asked: int
    """Addresses that were asked so far."""
    total: int
    found: tuple[FoundHeater, ...] = ()
    """All so far."""
    done: bool = False
    problem: Text = EMPTY
    """Why it ended early."""


@dataclass(frozen=True)
class HeaterTest:
    """The end of trying a heater."""

    good: bool
    text: Text
    """What came out, in a sentence."""
    kind: str = ""
    """What it really is, where that is another kind than was asked for."""
    model: str = ""
    firmware: str = ""
    power_w: Value = UNKNOWN
    levels_w: tuple[float, ...] = ()
    can_rest: bool = False
    ends_alone: bool = False
    note: Text = EMPTY
    """What else the user has to know before it is steered: it stays on when this program goes."""
