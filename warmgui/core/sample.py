"""What the history keeps of each second."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.vocabulary import Action, Provenance


@dataclass(frozen=True)
class Sample:
    """One row of history, once a second. None is stored as NULL."""

    at_utc: float
    room_c: float | None
    setpoint_c: float | None
    outdoor_c: float | None
    heat_w: float | None
    wall_w: float | None
    baseline_w: float | None
    mining_w: float | None
    hashrate_hs: float | None
    sat_per_day: float | None
    """What the work earns on average; 0 on the practice network."""
    hypothetical_sat_per_day: float | None
    hashes: int
    """Since the last sample."""
    accepted: int
    rejected: int
    stale: int
    energy_kwh: float
    """Wall energy since the last sample."""
    mining_kwh: float
    cost: float | None
    action: Action
    power_provenance: Provenance
    room_provenance: Provenance
    practice: bool
    solar_w_per_m2: float | None = None
    outdoor_provenance: Provenance = Provenance.UNKNOWN
    price_per_kwh: float | None = None
    price_provenance: Provenance = Provenance.UNKNOWN
    carbon_g_per_kwh: float | None = None
    carbon_provenance: Provenance = Provenance.UNKNOWN
    available_w: float | None = None
    """Own power that mining could use."""
    useful_kwh: float | None = None
    """Heat from mining since the last sample that fell while the room was not above its target."""
    own_kwh: float | None = None
    """Of the mining energy since the last sample: what came from own sun, wind or battery."""
    co2_g: float | None = None
    """Of the mining energy since the last sample."""
