"""What heaters beyond the miner process say, what they are told, and what people wish of places.

All frozen, all plain data; see `messages`. No slots: as there.
"""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text
from warmgui.core.vocabulary import Provenance

HEATER_STATES = ("starting", "ok", "unreachable", "refused", "unsupported", "distrusted", "gone")
"""`refused`: it wants another password. `distrusted`: it says or does what cannot be, and is left alone until
the user asks again. `gone`: it is no longer of the list."""
SCIENCE_STATES = ("absent", "refused", "idle", "ready", "working", "distrusted", "gone")
"""`idle`: the program is there, but has no project or no work."""


# ---- from io -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class HeaterReport:
    """How a heater in the network stands, whenever that changes and every few seconds."""

    key: str
    at_s: float
    """When that was true, by the engine's monotonic clock."""
    state: str
    """One of `HEATER_STATES`."""
    note: Text = EMPTY
    """Why, in a sentence; empty while all is well."""
    model: str = ""
    firmware: str = ""
    levels_w: tuple[float, ...] = ()
    """Electric power of each setting that it lists, ascending, W, off left out; empty: it only runs or rests,
    or nothing is known yet."""
    levels_provenance: Provenance = Provenance.UNKNOWN
    """MEASURED once watts were seen at a setting; MODELLED from its own figures; DECLARED by the user."""
    power_w: Value = UNKNOWN
    """What it draws now."""
    temperature_c: Value = UNKNOWN
    hashrate_hs: float | None = None
    commanded_w: float | None = None
    """What it was told last and has confirmed; None: nothing."""
    can_rest: bool = False
    """It can be switched off (or paused) and on from here."""
    ends_alone: bool = False
    """It turns itself off or down when nobody speaks to it any more. Where not, the page says so."""
    left_on: bool = False
    """It could not be turned off or down when it was told to."""


@dataclass(frozen=True)
class ScienceReport:
    """How BOINC or Folding@home on this PC stands."""

    program: str
    """"boinc" or "fah"."""
    at_s: float
    state: str
    """One of `SCIENCE_STATES`."""
    note: Text = EMPTY
    version: str = ""
    projects: tuple[str, ...] = ()
    tasks: int = 0
    """That run now."""
    cpu_fraction: float | None = None
    """Part of the processor that it may use, as it confirmed; None: unknown."""
    cpu_load: float | None = None
    """Part of the processor that its programs really use, 0..1 of the whole PC; None: unknown."""
    gpu: bool = False
    """Cards may compute."""
    steps: bool = True
    """Whether the processor's part can be set; Folding@home only runs or rests."""
    cores: int | None = None
    """Processors that `cpu_load` is a part of; None: not known."""


HouseNews = HeaterReport | ScienceReport


# ---- from the user -------------------------------------------------------------------------------


@dataclass(frozen=True)
class FilterCleaned:
    """The filter of a duct was cleaned: its hours begin anew."""

    place: str


@dataclass(frozen=True)
class LimitPower:
    """From afar (Home Assistant, the fleet, the local API) or by hand: this machine heats with at most this.

    It is of all that is heated with from here: what this PC's devices add, and the heaters that it steers.

    It lasts until it is lifted, also over restarts. The lower one of this and the settings' own counts.
    """

    limit_w: float | None
    """None lifts it."""
    by: str
    """Who says it: "home_assistant", "fleet", "api", "here". Each has one limit; the lowest counts."""


HouseWish = FilterCleaned | LimitPower
HouseInbox = HouseNews | HouseWish
HOUSE_NEWS, HOUSE_WISHES = HouseNews.__args__, HouseWish.__args__
