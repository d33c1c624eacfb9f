"""The nouns of places and heaters beyond the PC, as the snapshot carries them. No slots: see `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text


@dataclass(frozen=True)
class HeaterStatus:
    """One heater in the network."""

    key: str
    name: str
    kind: str
    place: str
    """Key of its place."""
    place_name: Text
    state: str
    """One of `house_messages.HEATER_STATES`, or "off" where the user switched it off."""
    text: Text
    """How it stands, in a sentence."""
    steer: bool
    model: str = ""
    power_w: Value = UNKNOWN
    target_w: float | None = None
    """What it was told; None while it is only watched."""
    levels_w: tuple[float, ...] = ()
    max_w: float | None = None
    temperature_c: Value = UNKNOWN
    hashrate_hs: float | None = None
    energy_kwh: float | None = None
    """Since local midnight; None: nothing of it is known."""
    can_rest: bool = False
    ends_alone: bool = False
    warning: Text = EMPTY
    """What the user has to know: it stays on when this program goes, it draws other than it says."""


@dataclass(frozen=True)
class PlaceStatus:
    """One place, the PC's own room included (first)."""

    key: str
    name: Text
    kind: str
    state: str
    """"heating", "warm", "waiting" (for power or a better hour), "off", "blind" (nobody measures it), "held"
    (a limit of its own: too warm, link lost)."""
    text: Text
    """Why, in a sentence."""
    temperature_c: Value = UNKNOWN
    target_c: float | None = None
    highest_c: float | None = None
    wanted_w: float = 0.0
    """Heat that it asks for, W."""
    asked_w: float | None = None
    """Electric power for that before any limit, its fan included, W; None: of the PC's room."""
    given_w: float = 0.0
    """Electric power that its heaters are told to draw for it, W."""
    power_w: Value = UNKNOWN
    """What they really draw."""
    heat_w: Value = UNKNOWN
    """Heat that arrives."""
    fan_w: float = 0.0
    """Of the duct's fan, while it runs; as declared."""
    energy_kwh: float | None = None
    """Of its heaters since local midnight."""
    heaters: tuple[str, ...] = ()
    """Keys."""
    filter_left_h: float | None = None
    """Until the filter is due, below 0 when it is overdue; None: nobody asked to be reminded."""
    warnings: tuple[Text, ...] = ()
    """Legionella, an overdue filter, a heater that cannot be switched off."""
    minutes_to_target: float | None = None
    """Of water with a known volume: at the present power, losses left out; None: unknown, or warm."""


@dataclass(frozen=True)
class ScienceStatus:
    """Useful compute on this PC."""

    work: str
    """"mining", "science" or "both": what the heat does now."""
    program: str
    state: str
    """One of `house_messages.SCIENCE_STATES`, or "off"."""
    text: Text
    projects: tuple[str, ...] = ()
    tasks: int = 0
    cpu_fraction: float | None = None
    power_w: Value = UNKNOWN
    """Of the science, modelled from its part of the processor where nothing measures it."""
    job_hours_today: float | None = None
    """Core-hours of computing since local midnight, as its programs really used them."""


@dataclass(frozen=True)
class HouseStatus:
    """Places and heaters; the PC's own room is always the first place."""

    places: tuple[PlaceStatus, ...] = ()
    heaters: tuple[HeaterStatus, ...] = ()
    science: ScienceStatus | None = None
    """None while the heat only mines."""
    limit_w: float | None = None
    """Of all together."""
    limits: tuple[tuple[str, float], ...] = ()
    """Power limits by who said them, see `house_messages.LimitPower`."""
    power_w: Value = UNKNOWN
    """Of all heaters in the network together, this PC left out."""
    drawn_w: float = 0.0
    """Of all heaters in the network: as measured or said, else as they were told. One that is only watched
    and says nothing is left out: nobody knows."""
    steered_w: float = 0.0
    """Of that: drawn by heaters that are steered from here. `limits` are of these and the PC's devices."""
    fixed_w: float = 0.0
    """Of that: what cannot be switched off from here."""
    most_w: float = 0.0
    """What the heaters can draw that may be steered now, and what cannot be switched off beside them."""
    energy_kwh: float | None = None
    """Of all heaters in the network since local midnight."""
    cost: float | None = None
    """Of that, in the tariff's currency; None where no price is known."""
    job_hours_today: float | None = None
    """Device-hours of work since local midnight: of each device its duty, of science its core-hours."""
