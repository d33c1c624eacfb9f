"""What a plan is asked for: the room, its people and its prices, cut into slots. Plain enough for JSON."""

from __future__ import annotations

import itertools
import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from warmgui.core.energy.dispatch.inputs import Band, band
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.heat.numbers import finite
from warmgui.core.settings.dispatch import POLICIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.energy.plan.targets import TargetSpan
    from warmgui.core.energy.series import Series

HOUR_S, QUARTER_S = 3600.0, 900.0
LEAST_SLOT_S = 240.0
"""A shorter rest of an hour goes with the next one."""
MOST_SLOTS = 400
DAY_S = 86400.0


@dataclass(frozen=True, slots=True)
class AskedSlot:
    """One slot, all means over it."""

    start_utc: float
    end_utc: float
    target_c: float
    outdoor_c: float
    solar_w_per_m2: float = 0.0
    price: float | None = None
    """Per kWh from the grid."""
    carbon: float | None = None
    """g/kWh of the grid."""
    own_w: float = 0.0
    """Own power that is expected to be left for mining."""
    holiday: bool = False

    @property
    def hours(self) -> float:
        """Its length."""
        return (self.end_utc - self.start_utc) / HOUR_S


@dataclass(frozen=True, slots=True)
class Battery:
    """What of the home's battery may be used for heating."""

    stored_kwh: float
    """Above the reserve."""
    most_w: float


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """One question."""

    made_utc: float
    policy: str
    slots: tuple[AskedSlot, ...]
    room: PlanRoom
    room_c: float
    mass_c: float
    max_w: float
    """The most that mining takes."""
    min_w: float = 0.0
    """The least, unless it stands still."""
    idle_w: float = 0.0
    """The PC's own power without mining."""
    placement: float = 1.0
    cooler_c: float = 1.0
    warmer_c: float = 1.5
    frost_c: float = 7.0
    feed_in: float = 0.0
    battery: Battery | None = None
    warm_by: bool = True
    """Be warm when a higher target begins, not only then begin to heat."""
    missing: tuple[str, ...] = ()
    """What is not known: "forecast" (outside is taken to stay as it is), "outside" (not even that is known),
    "prices", "carbon", "own", "room"."""

    def band(self, slot: AskedSlot) -> Band:
        """What the room may be in a slot."""
        return band(slot.target_c, self.cooler_c, self.warmer_c, frost_c=self.frost_c, holiday=slot.holiday)

    def other_heat_w(self, slot: AskedSlot) -> float:
        """All heat but the PC's."""
        return self.room.gains_w + self.room.aperture_m2 * slot.solar_w_per_m2

    def heat_w(self, mining_w: float) -> float:
        """The PC's heat into the room."""
        return self.placement * (self.idle_w + mining_w)

    def wanted_c(self, place: int) -> float:
        """What the room should be at the end of a slot: ahead of a rise the next target."""
        target_c = self.slots[place].target_c
        if self.warm_by and place + 1 < len(self.slots):
            return max(target_c, self.slots[place + 1].target_c)
        return target_c

    def plain(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


def question_from(plain: Mapping[str, Any]) -> PlanQuestion:
    """What `PlanQuestion.plain` gave.

    Raises:
        KeyError, TypeError, ValueError: it is none, or no number of it can be.
    """
    values = dict(plain)
    slots = tuple(AskedSlot(**slot) for slot in values.pop("slots"))
    battery = values.pop("battery", None)
    room = PlanRoom.from_plain(values.pop("room"))
    missing = tuple(str(word) for word in values.pop("missing", ()))
    asked = PlanQuestion(
        slots=slots,
        room=room,
        battery=None if battery is None else Battery(**battery),
        missing=missing,
        **values,
    )
    _check(asked)
    return asked


def _check(asked: PlanQuestion) -> None:
    if asked.policy not in POLICIES:
        raise ValueError(f"no policy: {asked.policy!r:.40}")
    if not 0 < len(asked.slots) <= MOST_SLOTS:
        raise ValueError(f"{len(asked.slots)} slots")
    numbers = [
        asked.made_utc, asked.room_c, asked.mass_c, asked.max_w, asked.min_w, asked.idle_w, asked.placement,
        asked.cooler_c, asked.warmer_c, asked.frost_c, asked.feed_in,
    ]  # fmt: skip
    if any(later.start_utc < slot.end_utc for slot, later in itertools.pairwise(asked.slots)):
        raise ValueError("slots that overlap or are out of order")
    for slot in asked.slots:
        numbers += [slot.start_utc, slot.end_utc, slot.target_c, slot.outdoor_c]
        numbers += [slot.solar_w_per_m2, slot.own_w]
        numbers += [each for each in (slot.price, slot.carbon) if each is not None]
        if slot.end_utc <= slot.start_utc:
            raise ValueError("a slot without length")
    if asked.battery is not None:
        numbers += [asked.battery.stored_kwh, asked.battery.most_w]
    if any(finite(number) is None for number in numbers):
        raise ValueError("a number is missing")
    if min(asked.max_w, asked.min_w, asked.idle_w) < 0 or not 0 <= asked.placement <= 1:
        raise ValueError("powers and placement cannot be so")


# ---- from series to slots ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of the coming days. None: nothing."""

    prices: Series | None = None
    carbons: Series | None = None
    own: Series | None = None
    outdoor: Series | None = None
    solar: Series | None = None
    outdoor_now_c: float | None = None
    """Measured or declared: counts where no forecast does."""


def edges(now_utc: float, end_utc: float, spans: Sequence[TargetSpan], prices: Series | None) -> list[float]:
    """Where slots begin and end: hours (quarters where prices have them) and changes of the target."""
    shortest_s = HOUR_S
    if prices is not None:
        ahead = prices.between(now_utc, end_utc)
        if any(s.end_utc % HOUR_S or s.start_utc % HOUR_S for s in ahead[1:-1]):
            shortest_s = QUARTER_S
    first = math.floor(now_utc / shortest_s) + 1
    last = math.floor(end_utc / shortest_s)
    marks = {k * shortest_s for k in range(first, last + 1)} | {end_utc}
    marks |= {span.start_utc for span in spans if now_utc < span.start_utc < end_utc}
    found = [now_utc]
    for mark in sorted(marks):
        if mark - found[-1] >= LEAST_SLOT_S:
            found.append(mark)
    if end_utc - found[-1] > 0 and len(found) > 1:
        found[-1] = end_utc
    return found


def cut(
    now_utc: float, end_utc: float, spans: Sequence[TargetSpan], signals: Signals
) -> tuple[tuple[AskedSlot, ...], tuple[str, ...]]:
    """The slots, and what is missing for a good plan.

    Beyond what is known the day before counts: prices and weather resemble yesterday's.
    """
    marks = edges(now_utc, end_utc, spans, signals.prices)
    slots = []
    guessed: set[str] = set()
    for start_utc, stop_utc in itertools.pairwise(marks):
        span = _span_at(spans, 0.5 * (start_utc + stop_utc))
        outdoor_c = _mean(signals.outdoor, start_utc, stop_utc)
        if outdoor_c is None:
            guessed.add("outside" if signals.outdoor_now_c is None else "forecast")
            outdoor_c = 0.0 if signals.outdoor_now_c is None else signals.outdoor_now_c
        price = _mean(signals.prices, start_utc, stop_utc)
        carbon = _mean(signals.carbons, start_utc, stop_utc)
        guessed |= {name for name, value in (("prices", price), ("carbon", carbon)) if value is None}
        own_w = _mean(signals.own, start_utc, stop_utc)
        if own_w is None:
            guessed.add("own")
        slots.append(
            AskedSlot(
                start_utc,
                stop_utc,
                span.target_c,
                outdoor_c,
                max(_mean(signals.solar, start_utc, stop_utc) or 0.0, 0.0),
                price,
                carbon,
                max(own_w or 0.0, 0.0),
                span.holiday,
            )
        )
    return tuple(slots), tuple(sorted(guessed))


def _span_at(spans: Sequence[TargetSpan], at_utc: float) -> TargetSpan:
    return next((s for s in spans if s.start_utc <= at_utc < s.end_utc), spans[-1])


def _mean(series: Series | None, start_utc: float, end_utc: float) -> float | None:
    """Mean over a slot; of the same time a day (or two) before where it is not known."""
    if series is None:
        return None
    for back in range(3):
        mean = series.mean(start_utc - back * DAY_S, end_utc - back * DAY_S)
        if mean is not None:
            return mean
    return series.at(0.5 * (start_utc + end_utc))
