"""The entries of the user's lists: places that want heat, and heaters in the network that give it.

No secret stands in here: `core.password_places` tells where a password may be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from warmgui.core.thermometers import Secret

HERE = "here"
"""The key of the PC's own room. It needs no entry: the thermostat of the settings serves it."""
PLACE_KINDS = ("room", "duct", "tank", "pool", "greenhouse")
HEATER_KINDS = ("axeos", "cgminer", "pyasic")
"""Bitaxe and NerdQAxe; Avalon and others that speak cgminer's API; what the optional library pyasic knows."""
DEFAULT_PORTS = {"axeos": 80, "cgminer": 4028, "pyasic": None}
USUAL_MOST_C = {"room": 26.0, "duct": 26.0, "tank": 65.0, "pool": 32.0, "greenhouse": 32.0}
"""Never warmer than this, °C, where the user says nothing else."""


@dataclass(frozen=True)
class Place:
    """Something that is to be kept warm, besides the PC's own room."""

    name: str
    key: str = ""
    """Stable name of the entry; given once, never shown."""
    kind: str = "room"
    """One of `PLACE_KINDS`. A duct is a room that a fan brings the heat to."""
    enabled: bool = True
    priority: int = 3
    """1 (first) to 5, where there is not power enough for all. The PC's own room: `house.here_priority`."""
    target_c: float = 20.0
    sensor: str = ""
    """Key of the thermometer of the list that measures it (role "place"); "": none, and it gets no heat."""
    most_c: float | None = None
    """Never warmer, °C; None: as usual for its kind."""
    limit_w: float | None = None
    """Never more electric power for it, W; None: as much as its heaters can."""
    volume_l: float | None = None
    """Of a tank or pool, litres; None: unknown."""
    efficiency: float = 1.0
    """Part of its heaters' heat that arrives, 0..1: of a duct what its walls let through."""
    fan_w: float = 0.0
    """What the duct's fan draws while it brings heat, W."""
    filter_h: float | None = None
    """Remind to clean the filter after so many hours of the fan; None: never."""
    cheap_only: bool = False
    """Heat it only while the policy of prices, carbon and own sun says that it is a good hour."""
    unknown: tuple[tuple[str, Any], ...] = field(default=(), compare=False, repr=False)

    @property
    def highest_c(self) -> float:
        """Never warmer, °C."""
        return USUAL_MOST_C[self.kind] if self.most_c is None else self.most_c

    @property
    def is_water(self) -> bool:
        """Whether a lost link or a wrong number could boil something."""
        return self.kind in {"tank", "pool"}


@dataclass(frozen=True)
class LanHeater:
    """A miner in the network that warms a place."""

    kind: str
    """One of `HEATER_KINDS`."""
    name: str = ""
    key: str = ""
    address: str = ""
    """Host, or host:port."""
    enabled: bool = True
    steer: bool = False
    """The user agreed that this program sets its power and switches it; otherwise it is only watched."""
    place: str = HERE
    """Key of the place that it warms."""
    rated_w: float | None = None
    """What it draws at its highest setting, W, as declared; None: as it reports, or unknown."""
    meter: str = ""
    """Key of the plug of the list that measures it (role "heater"); "": it is believed what it reports."""
    user: str = ""
    password: str = "none"  # noqa: S105 - where it is, not what it is
    unknown: tuple[tuple[str, Any], ...] = field(default=(), compare=False, repr=False)

    @property
    def shown_name(self) -> str:
        """A name for people."""
        return self.name.strip() or self.address.strip() or self.kind

    @property
    def secret(self) -> Secret:
        """Its password: under which name it is kept."""
        return Secret(f"heater {self.user}@{self.address.strip()}", self.password)
