"""What holds this room, learned while it is controlled: how much more or less heat than was believed.

Seen in times of rest (a room that stays where it is under a power between the ends) and over stretches of
hours. It is in force once the reading moves again: a frozen reading teaches nothing.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace
from statistics import fmean
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import between, clip, finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.heat.control.day_balance import Balance
    from warmgui.core.heat.control.moment import Moment
    from warmgui.core.heat.control.recent import Recent
    from warmgui.core.heat.estimate import RoomEstimate

REST_MIN = 20
REST_ROWS = 4
REST_K = 0.15
REST_INSIDE = (0.02, 0.98)
"""Of the span: the power is between its ends, so it is what the room needs."""
REST_SHARE = 0.9
REST_HOURS = 8.0
REST_RELIED_H = 8.0
REST_COUNTS_S = 3 * 3600.0
DAY_TAU_S = 2 * 3600.0
DAY_RELIED_S = 10 * 3600.0
"""A stretch that ends as it began must have been so long to be relied on without a reading."""
FIRST_DAY_S = 3 * 3600.0
DAY_S = 24 * 3600.0
LOSS_BOUNDS = (0.5, 400.0)
LEAST_LIFT_K = 3.0


@dataclass(frozen=True, slots=True)
class Loss:
    """What was learned of what holds the room."""

    extra_w_per_k: float = 0.0
    """By how much the loss differs from the estimate's."""
    rest_h: float = 0.0
    """Hours of rest that were seen."""
    day_known: bool = False
    """Whether a stretch of many hours was, or a fit of weeks."""


class LossWatch:
    """What was learned of the loss beyond an estimate, which was declared or fitted."""

    def __init__(self, estimate: RoomEstimate, *, fitted: bool = False) -> None:
        self._estimate = estimate
        self._sure = self._seen = Loss(day_known=fitted)
        self._rest_age_s = math.inf

    @property
    def extra_w_per_k(self) -> float:
        """By how much the loss differs from the estimate's, learned while the reading moved, W/K."""
        return self._sure.extra_w_per_k

    @property
    def known(self) -> bool:
        """Whether what holds the room was seen for long enough to rely on it without a reading."""
        return self._sure.day_known or self._sure.rest_h >= REST_RELIED_H

    def news(self) -> None:
        """The reading has moved, so it is alive: what was learned meanwhile is in force."""
        self._sure = self._seen

    def doubt(self) -> None:
        """The thermometer was found frozen: what was learned since it last moved is forgotten."""
        self._seen = self._sure

    def learn_rest(self, recent: Recent, moment: Moment) -> None:
        """A room that stays where it is under a power between the ends tells what holds it."""
        self._rest_age_s += moment.dt_s
        if len(recent.rows) < REST_MIN + REST_ROWS:
            return
        now_c = recent.mean_room_c(0, REST_ROWS)
        then_c = recent.mean_room_c(REST_MIN, REST_MIN + REST_ROWS)
        if now_c is None or then_c is None or abs(now_c - then_c) > REST_K:
            return
        powers = recent.powers(0, REST_MIN)
        least, most = (moment.low + share * moment.span for share in REST_INSIDE)
        if sum(least < p < most for p in powers) < REST_SHARE * REST_MIN:
            return
        hours = moment.dt_s / 3600.0
        self._rest_age_s = 0.0
        self._seen = replace(self._seen, rest_h=min(self._seen.rest_h + hours, REST_HOURS))
        lift_k = max(0.5 * (now_c + then_c) - moment.outdoor_c, LEAST_LIFT_K)
        seen = (fmean(powers) - self._estimate.holding_w(now_c, moment.outdoor_c)) / lift_k
        self._take_extra(seen, min(hours / max(self._seen.rest_h, 0.25), 1.0))

    def learn_day(self, found: Balance, dt_s: float) -> None:
        """A stretch of hours; a time of rest shortly before knows better."""
        if self._rest_age_s < REST_COUNTS_S:
            return
        believed_w = self._estimate.heat_loss_w_per_k * found.lift_k - self._estimate.other_heat_w
        if self._seen.day_known:
            weight = 1.0 - math.exp(-dt_s * found.seconds / DAY_S / DAY_TAU_S)
        else:
            weight = found.seconds / (found.seconds + FIRST_DAY_S)
        seen = (found.power_w - believed_w) / found.lift_k
        if (seen - self._seen.extra_w_per_k) * found.rise_k > 0:
            return  # it ended warmer, and more would hold it (or the other way round): that was known
        self._take_extra(seen, weight)
        if not found.rise_k and found.seconds >= DAY_RELIED_S:
            self._seen = replace(self._seen, day_known=True)

    def _take_extra(self, seen: float, weight: float) -> None:
        loss = self._estimate.heat_loss_w_per_k
        seen = clip(seen, LOSS_BOUNDS[0] - loss, LOSS_BOUNDS[1])
        extra = self._seen.extra_w_per_k
        self._seen = replace(self._seen, extra_w_per_k=extra + (seen - extra) * weight)

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        state: dict[str, object] = {
            "heat_loss_w_per_k": self._estimate.heat_loss_w_per_k,
            "seen": asdict(self._seen),
            "sure": asdict(self._sure),
        }
        if math.isfinite(self._rest_age_s):
            state["rest_age_s"] = self._rest_age_s
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out, and a loss of another room, too."""
        if finite(state.get("heat_loss_w_per_k")) == self._estimate.heat_loss_w_per_k:
            self._seen, self._sure = self._loss(state.get("seen")), self._loss(state.get("sure"))
            age_s = finite(state.get("rest_age_s"))
            self._rest_age_s = math.inf if age_s is None else max(age_s, 0.0)

    def _loss(self, plain: object) -> Loss:
        values = plain if isinstance(plain, dict) else {}
        loss = self._estimate.heat_loss_w_per_k
        return Loss(
            between(values.get("extra_w_per_k"), (LOSS_BOUNDS[0] - loss, LOSS_BOUNDS[1])) or 0.0,
            between(values.get("rest_h"), (0.0, REST_HOURS)) or 0.0,
            day_known=values.get("day_known") is True,
        )
