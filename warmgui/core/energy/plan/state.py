"""Where the room is before a plan: air, mass, and the other heat of the last day, from what was measured.

The mass is not seen by any thermometer: it is let follow the measured air. What the model then misses of the
heat is other heat (people, a radiator, things), taken as its mean over the last day.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite, plausible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from warmgui.core.energy.plan.room import PlanRoom

LONGEST_GAP_S = 3600.0
LEAST_S = 6 * 3600.0
"""Of measured time: less tells nothing about other heat."""
DAY_S = 24 * 3600.0
GAINS_W_PER_UA = (-10.0, 50.0)
"""Other heat is believed within these differences to the outside, K."""


@dataclass(frozen=True, slots=True)
class RoomState:
    """Now."""

    air_c: float
    mass_c: float
    room: PlanRoom
    """With the other heat that the last day showed."""


@dataclass(frozen=True, slots=True)
class RoomRow:
    """One measured moment."""

    t_utc: float
    air_c: float
    outdoor_c: float
    heat_w: float
    """Of the PC, into the room."""
    solar_w_per_m2: float


@dataclass(frozen=True, slots=True)
class OtherHeat:
    """From one row to the next."""

    t_utc: float
    dt_s: float
    watts: float | None
    """Heat that nobody logged; None across a gap."""
    mass_c: float
    """At the end."""


def state_of(
    room: PlanRoom,
    room_c: float,
    outdoor_c: float,
    recent: Mapping[str, Sequence[float | None]] | None = None,
) -> RoomState:
    """The room now.

    Args:
        room: its model.
        room_c: the air now.
        outdoor_c: outside now.
        recent: columns t_utc, room_c, outdoor_c, heat_w, solar_w_per_m2 of the last day or two, ascending;
            None where nothing was measured.
    """
    rows = rows_of(recent)
    mass_c = room.mass_at_rest_c(room_c, outdoor_c)
    if not rows:
        return RoomState(room_c, mass_c, room)
    missing_j = known_s = 0.0
    last_day_utc = rows[-1].t_utc - DAY_S
    for other in other_heat(room, rows):
        mass_c = other.mass_c
        if other.t_utc >= last_day_utc and other.watts is not None:
            missing_j += other.watts * other.dt_s
            known_s += other.dt_s
    if known_s < LEAST_S:
        return RoomState(room_c, mass_c, room)
    return RoomState(room_c, mass_c, replace(room, gains_w=believable_w(room, missing_j / known_s)))


def believable_w(room: PlanRoom, gains_w: float) -> float:
    """Other heat, within what a room can have."""
    low, high = GAINS_W_PER_UA
    return clip(gains_w, low * room.loss_w_per_k, high * room.loss_w_per_k)


def other_heat(room: PlanRoom, rows: Sequence[RoomRow]) -> Iterator[OtherHeat]:
    """What the model misses between each two rows, and the mass that follows the measured air."""
    mass_c = room.mass_at_rest_c(rows[0].air_c, rows[0].outdoor_c)
    for row, after in itertools.pairwise(rows):
        dt_s = after.t_utc - row.t_utc
        if dt_s <= 0:
            continue
        mean_c = 0.5 * (row.air_c + after.air_c)
        rest_c = room.mass_at_rest_c(mean_c, row.outdoor_c)
        keep = math.exp(-dt_s * (room.coupling + room.mass_loss) / room.mass_j_per_k)
        before_c, mass_c = mass_c, rest_c + (mass_c - rest_c) * keep
        if dt_s > LONGEST_GAP_S:
            yield OtherHeat(row.t_utc, dt_s, None, mass_c)
            continue
        flow_w = room.air_loss * (mean_c - row.outdoor_c)
        flow_w += room.coupling * (mean_c - 0.5 * (before_c + mass_c))
        given_w = row.heat_w + room.aperture_m2 * row.solar_w_per_m2
        risen_w = room.air_j_per_k * (after.air_c - row.air_c) / dt_s
        yield OtherHeat(row.t_utc, dt_s, risen_w + flow_w - given_w, mass_c)


def rows_of(recent: Mapping[str, Sequence[float | None]] | None) -> list[RoomRow]:
    """Complete rows only; the sun may be unknown."""
    if recent is None:
        return []
    names = ("t_utc", "room_c", "outdoor_c", "heat_w", "solar_w_per_m2")
    columns = [recent.get(name, ()) for name in names]
    found = []
    for t, room_c, outdoor_c, heat_w, sun in zip(*columns, strict=False):
        at_utc, air_c, out_c, watts = finite(t), plausible(room_c), finite(outdoor_c), finite(heat_w)
        if at_utc is None or air_c is None or out_c is None or watts is None:
            continue
        found.append(RoomRow(at_utc, air_c, out_c, watts, finite(sun) or 0.0))
    return found
