"""What a fit of the room from its history gives. The fit itself is the business of `warmgui.analysis`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import EMPTY, Text

UNSAID, NO_HEATING, A_RADIATOR = "unknown", "none", "radiator"
OTHER_HEATING = (UNSAID, NO_HEATING, A_RADIATOR)
"""What a person says of other heating in the room: nothing, that there is none, that there is some."""


@dataclass(frozen=True, slots=True)
class LearnedRoom:
    """A two-node (R2C2) room: air and mass. `*_sigma` are standard deviations. All of it is MODELLED."""

    version: int
    """1 for the first accepted fit, rising."""
    fitted_utc: float
    first_utc: float
    last_utc: float
    """Range of the data."""
    days: float
    """Days of usable data in it."""
    heat_loss_w_per_k: float
    """UA: all ways from air to outside together, steady state."""
    heat_loss_sigma: float
    capacity_j_per_k: float
    """Air and mass together."""
    capacity_sigma: float
    air_capacity_j_per_k: float
    coupling_w_per_k: float
    """Between air and mass."""
    air_loss_w_per_k: float
    """The part of the loss that goes from the air directly (ventilation, windows)."""
    fast_s: float
    slow_s: float
    """The two time constants."""
    solar_aperture_m2: float
    gains_w: float
    """All other heat on average (people, things), >= 0."""
    error_k: float
    """Root mean square error on the hold-out days, K."""
    declared_error_k: float
    """The same of the room as it was declared."""
    radiator_w: float = 0.0
    """Mean heat, over the newest day of data, of a radiator that holds the room.

    It gives way to ours, so `gains_w` is without it. Fits that are not accepted keep it up to date, too.
    """
    radiator_sigma_w: float = 0.0
    """Of `radiator_w`."""
    other_heating: str = UNSAID
    """What was said of other heating when this was fitted, one of `OTHER_HEATING`: sigma rests on it."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Hold-out days for a chart: measured against predicted. Parallel, equally spaced."""

    first_utc: float
    step_s: float
    measured_c: tuple[float | None, ...] = ()
    predicted_c: tuple[float | None, ...] = ()
    declared_c: tuple[float | None, ...] = ()
    """By the declared room."""
    heat_w: tuple[float | None, ...] = ()
    outdoor_c: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """One fit, and whether it was accepted."""

    at_utc: float
    accepted: bool
    text: Text
    """Why, in one sentence."""
    room: LearnedRoom | None = None
    """What came out; also where it was not accepted. None: the data do not allow a fit."""
    trace: Trace | None = None
    code: str = ""
    """The same for programs: "accepted", "few_days", "not_better", ... see `core.room_knowledge`."""
    values: tuple[tuple[str, float], ...] = ()
    """Numbers of the sentence."""


@dataclass(frozen=True, slots=True)
class Radiator:
    """A radiator (or other heating) that already holds the room."""

    held_c: float
    """The temperature that it holds."""
    displaced_w: float
    """Mean of our heat that only displaced its heat, over `days`, W."""
    displaced_kwh: float
    days: float
    total_kwh: float = 0.0
    """All of our heat in these days."""
    text: Text = EMPTY
