"""A number over time as steps: prices, grid carbon, forecasts. Gaps are allowed and mean "not known"."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from warmgui.core.vocabulary import Provenance

MOST_SLOTS = 24 * 4 * 17
"""Seventeen days of quarter hours: more is no forecast."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One step: `value` from `start_utc` (included) to `end_utc` (excluded)."""

    start_utc: float
    end_utc: float
    value: float
    provenance: Provenance | None = None
    """None: that of the series. Another one where a gap was filled."""


@dataclass(frozen=True, slots=True)
class Series:
    """Steps in ascending order that do not overlap.

    Raises:
        ValueError: they do, or one of them has no length.
    """

    slots: tuple[Slot, ...] = ()
    provenance: Provenance = Provenance.UNKNOWN
    source: str = ""
    """Who says so: "Energy-Charts", "your table"."""
    fetched_utc: float = 0.0
    _starts: tuple[float, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        """Check the order, once."""
        end_utc = float("-inf")
        for slot in self.slots:
            if not (end_utc <= slot.start_utc < slot.end_utc):
                raise ValueError("slots overlap, are out of order or have no length")
            end_utc = slot.end_utc
        object.__setattr__(self, "_starts", tuple(slot.start_utc for slot in self.slots))

    def slot_at(self, at_utc: float) -> Slot | None:
        """The step that a moment lies in; None in a gap and beyond the ends."""
        place = bisect_right(self._starts, at_utc) - 1
        if place < 0 or at_utc >= self.slots[place].end_utc:
            return None
        return self.slots[place]

    def at(self, at_utc: float) -> float | None:
        """The number at a moment."""
        slot = self.slot_at(at_utc)
        return None if slot is None else slot.value

    def between(self, start_utc: float, end_utc: float) -> tuple[Slot, ...]:
        """The steps that touch a range, cut to it."""
        return tuple(
            Slot(max(s.start_utc, start_utc), min(s.end_utc, end_utc), s.value, s.provenance)
            for s in self.slots
            if s.start_utc < end_utc and s.end_utc > start_utc
        )

    def mean(self, start_utc: float, end_utc: float) -> float | None:
        """Mean over a range, weighted by time; None unless all of it is known."""
        pieces = self.between(start_utc, end_utc)
        known_s = sum(s.end_utc - s.start_utc for s in pieces)
        if end_utc <= start_utc or known_s < (end_utc - start_utc) - 1e-6:
            return None
        return sum(s.value * (s.end_utc - s.start_utc) for s in pieces) / known_s
