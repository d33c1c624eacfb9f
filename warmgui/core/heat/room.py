"""The room model: where the room is when nobody measures it, and what full power would add to it.

One node with declared parameters, or with those of a fit: everything from here is MODELLED. Other heat
(radiators, sun, people) cannot be known beforehand: with a thermometer a slow observer corrects it once an
hour by a tenth of the model's error. (Recursive least squares over all parameters would diverge for lack of
excitation.)
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.numbers import PLAUSIBLE_C, between, finite
from warmgui.core.heat.reach import reach
from warmgui.core.model import Reach
from warmgui.core.text import Amount, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.learned import LearnedRoom

OBSERVE_EVERY_S = 3600.0
OBSERVE_TAU_S = 10 * 3600.0
MEAN_TAU_S = 24 * 3600.0
MOST_W = 1e6
"""What a kept mean may be."""
GAINS_W_PER_UA = (-10.0, 50.0)
"""Other heat is believed within these differences to the outside, K."""
DECLARED_SPREAD = 0.2
"""Relative uncertainty of a heat loss that somebody typed in."""
ETA_LIMIT_S = 24 * 3600.0
REACHED_K = 0.05


class DayMean:
    """Exponential mean over about a day; over what there is while there is less."""

    def __init__(self) -> None:
        self.weight_s = 0.0
        self._sum = 0.0

    @property
    def mean(self) -> float | None:
        """None before the first value."""
        return self._sum / self.weight_s if self.weight_s > 0 else None

    def take(self, value: float, dt_s: float) -> None:
        """`value` held for the last `dt_s` seconds."""
        keep = math.exp(-dt_s / MEAN_TAU_S)
        self.weight_s = self.weight_s * keep + dt_s
        self._sum = self._sum * keep + value * dt_s


class RoomModel:
    """One room. Heat is what reaches the room, the PC's idle heat included, W."""

    def __init__(self, declared: RoomEstimate) -> None:
        self.estimate = declared
        self.room_c: float | None = None
        """Modelled, or as last observed."""
        self.mean_heat = DayMean()
        self.mean_room = DayMean()
        self._declared = declared
        self._learned: LearnedRoom | None = None
        self._seen: LearnedRoom | None = None
        self._observed = False
        self._since_observed_s = 0.0

    def declare(self, declared: RoomEstimate) -> None:
        """The user described the room anew: what was learned about other heat starts again."""
        if declared != self._declared:
            self._declared = declared
            if self._learned is None:
                self._start_from(declared)

    def know(self, learned: LearnedRoom | None, seen: LearnedRoom | None = None) -> None:
        """A fit of the room from its history stands for the declared one; None: the declared room again.

        Args:
            learned: the fit in force.
            seen: the last fit, accepted or not: a radiator in it is there, however well the rest is known.
        """
        self._seen = seen if learned is None else learned
        if learned != self._learned:
            self._learned = learned
            self._start_from(self.base)

    @property
    def fitted(self) -> bool:
        """Whether a fit from the history stands for the declared room."""
        return self._learned is not None

    @property
    def base(self) -> RoomEstimate:
        """The room as it was learned, else as it was declared."""
        fit = self._learned
        if fit is None:
            return self._declared
        return RoomEstimate(fit.heat_loss_w_per_k, fit.capacity_j_per_k, fit.gains_w)

    def _start_from(self, base: RoomEstimate) -> None:
        self.estimate, self._observed = base, False

    def start(self, idle_heat_w: float, outdoor_c: float) -> float:
        """Begin at the equilibrium without us; returns the room, °C."""
        self.room_c = _clamp(self.estimate.equilibrium_c(idle_heat_w, outdoor_c), PLAUSIBLE_C)
        return self.room_c

    def assume_day(self, heat_w: float) -> None:
        """Nothing is known of the last day: take it that we gave `heat_w` all the time."""
        if self.mean_heat.mean is None:
            self.mean_heat.take(heat_w, MEAN_TAU_S)

    def step(self, dt_s: float, heat_w: float, outdoor_c: float) -> float:
        """Let `dt_s` seconds pass with this heat; returns the room, °C."""
        if self.room_c is None:
            return self.start(heat_w, outdoor_c)
        self._since_observed_s += dt_s
        self.room_c = _clamp(self.estimate.after(self.room_c, heat_w, outdoor_c, dt_s), PLAUSIBLE_C)
        if dt_s > 0:
            self.mean_heat.take(heat_w, dt_s)
            self.mean_room.take(self.room_c, dt_s)
        return self.room_c

    def observe(self, room_c: float, heat_w: float, outdoor_c: float, *, at_once: bool = False) -> None:
        """A thermometer says where the room is; call it as often as there are readings.

        The first one is taken as an equilibrium (which tells the other heat). Later ones correct it once an
        hour, or `at_once` when a person typed the value in.
        """
        if not self._observed:
            gains_w = self.estimate.heat_loss_w_per_k * (room_c - outdoor_c) - heat_w
            self._believe(gains_w)
            self._observed = True
        elif at_once or self._since_observed_s >= OBSERVE_EVERY_S:
            self._correct(room_c)
        else:
            return
        self.room_c, self._since_observed_s = room_c, 0.0

    def reach(self, full_heat_w: float) -> Reach | None:
        """What `full_heat_w` adds to the mean of the last day, K; None before there is a mean.

        An increment, because other heat cancels in it: (Pmax - mean P) / UA.
        """
        mean_w = self.mean_heat.mean
        if mean_w is None:
            return None
        loss, fit, seen = self.base.heat_loss_w_per_k, self._learned, self._seen
        told = Amount(loss, "conductance_w_per_k")
        sigma = DECLARED_SPREAD * loss if fit is None else fit.heat_loss_sigma
        radiator_w, radiator_sigma_w = (
            (0.0, 0.0) if seen is None else (seen.radiator_w, seen.radiator_sigma_w)
        )
        more = reach(mean_w, full_heat_w, loss, sigma, radiator_w, radiator_sigma_w=radiator_sigma_w)
        if fit is None:
            how = translate(
                "engine", "Modelled from a declared heat loss of {loss}, believed to within 20 %.", loss=told
            )
        else:
            how = translate(
                "engine",
                "Modelled from a heat loss of {loss}, learned from {days} days of this room.",
                loss=told,
                days=Amount(fit.days, "count"),
            )
        return Reach(more.gain_c, more.low_c, more.high_c, Provenance.MODELLED, how)

    def eta_s(self, room_c: float, outdoor_c: float, setpoint_c: float, full_heat_w: float) -> float | None:
        """Seconds until the room is at the setpoint at full heat; None: not within a day."""
        target_c = setpoint_c - REACHED_K
        if room_c >= target_c:
            return 0.0
        end_c = self.estimate.equilibrium_c(full_heat_w, outdoor_c)
        if end_c <= target_c:
            return None
        seconds = self.estimate.time_constant_s * math.log((end_c - room_c) / (end_c - target_c))
        return seconds if seconds <= ETA_LIMIT_S else None

    def export_state(self) -> dict[str, float | bool]:
        """What is worth keeping over a restart."""
        if self.room_c is None:
            return {}
        return {
            "room_c": self.room_c,
            "other_heat_w": self.estimate.other_heat_w,
            "observed": self._observed,
            "mean_heat_w": self.mean_heat.mean or 0.0,
            "heat_loss_w_per_k": self.base.heat_loss_w_per_k,
        }

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave, if it was about the same declared room."""
        room_c, gains_w = finite(state.get("room_c")), finite(state.get("other_heat_w"))
        mean_w = between(state.get("mean_heat_w"), (0.0, MOST_W))
        if state.get("heat_loss_w_per_k") != self.base.heat_loss_w_per_k or room_c is None:
            return
        self.room_c = _clamp(room_c, PLAUSIBLE_C)
        if mean_w is not None:
            self.assume_day(mean_w)
        if state.get("observed") is True and gains_w is not None:
            self._believe(gains_w)
            self._observed = True

    def _correct(self, room_c: float) -> None:
        if self.room_c is None or self._since_observed_s <= 0:
            return
        weight = 1.0 - math.exp(-self._since_observed_s / OBSERVE_TAU_S)
        missing_w = self.estimate.capacity_j_per_k * (room_c - self.room_c) / self._since_observed_s
        self._believe(self.estimate.other_heat_w + weight * missing_w)

    def _believe(self, gains_w: float) -> None:
        loss = self.base.heat_loss_w_per_k
        low, high = GAINS_W_PER_UA
        self.estimate = replace(self.estimate, other_heat_w=_clamp(gains_w, (low * loss, high * loss)))


def _clamp(value: float, bounds: tuple[float, float]) -> float:
    return min(max(value, bounds[0]), bounds[1]) if math.isfinite(value) else bounds[0]
