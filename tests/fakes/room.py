"""A room that was learned, with its fit."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

from warmgui.core.heat.learned import Attempt, LearnedRoom, Trace
from warmgui.core.model_room import RoomKnowledge
from warmgui.core.text import verbatim

NOW = 1_795_000_000.0
ROOM = LearnedRoom(
    version=2,
    fitted_utc=NOW,
    first_utc=NOW - 12 * 86400,
    last_utc=NOW,
    days=11.5,
    heat_loss_w_per_k=27.3,
    heat_loss_sigma=1.9,
    capacity_j_per_k=3.1e6,
    capacity_sigma=0.3e6,
    air_capacity_j_per_k=0.4e6,
    coupling_w_per_k=180.0,
    air_loss_w_per_k=9.0,
    fast_s=2300.0,
    slow_s=31 * 3600.0,
    solar_aperture_m2=0.8,
    gains_w=120.0,
    error_k=0.24,
    declared_error_k=0.9,
)


def learned_room(**more: float) -> LearnedRoom:
    """A room of round numbers."""
    values: dict[str, Any] = {
        "version": 1, "fitted_utc": 0.0, "first_utc": 0.0, "last_utc": 0.0, "days": 9.0,
        "heat_loss_w_per_k": 27.0, "heat_loss_sigma": 2.0, "capacity_j_per_k": 3e6, "capacity_sigma": 3e5,
        "air_capacity_j_per_k": 4e5, "coupling_w_per_k": 200.0, "air_loss_w_per_k": 9.0, "fast_s": 2e3,
        "slow_s": 1e5, "solar_aperture_m2": 0.5, "gains_w": 100.0, "error_k": 0.2, "declared_error_k": 0.8,
    }  # fmt: skip
    return LearnedRoom(**{**values, **more})


WAVE = tuple(20.0 + 2.0 * math.sin(k / 30.0) for k in range(288))
TRACE = Trace(
    NOW - 2 * 86400,
    600.0,
    measured_c=(*WAVE[:100], None, *WAVE[101:]),
    predicted_c=tuple(w + 0.2 for w in WAVE),
    declared_c=tuple(w - 1.0 for w in WAVE),
)
KNOWN = RoomKnowledge(
    model=ROOM,
    attempt=Attempt(NOW, accepted=True, text=verbatim("Better than before."), room=ROOM, trace=TRACE),
    versions=(ROOM, dataclasses.replace(ROOM, version=1, heat_loss_w_per_k=31.0)),
    days=11.5,
    text=verbatim("Learned from 12 days."),
)
