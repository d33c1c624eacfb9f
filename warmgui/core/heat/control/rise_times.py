"""How long this room takes to rise by so many degrees, learned per band of outdoor temperature.

A real room rises quickly at first (its air) and then slowly (its walls), so a rise is kept as the times at
which it passed 0.5, 1.0, 1.5 ... K, not as one rate. What was never seen is taken from neighbouring bands,
then from what the declared room would do.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import clip, finite, numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

MARK_K = 0.5
MARKS = 10
BAND_K = 4.0
LONGEST_S = 12 * 3600.0
NEW_WEIGHT = 0.5
"""Of a new rise against what was known in its band."""
KEPT_BANDS = 16
LEAST_MARK_S = 60.0


def band_of(outdoor_c: float) -> int:
    """Number of the band of outdoor temperature."""
    return math.floor(clip(outdoor_c, -60.0, 60.0) / BAND_K)


class RiseTimes:
    """Learned curves, one per band: seconds to each mark."""

    def __init__(self) -> None:
        self._curves: dict[int, list[float]] = {}
        self._begin: tuple[float, float] | None = None
        self._passed: list[float] = []
        self._band = 0

    def curve(self, outdoor_c: float) -> list[float] | None:
        """The curve of the nearest band that has one; None: no rise was ever seen."""
        if not self._curves:
            return None
        band = band_of(outdoor_c)
        return self._curves[min(self._curves, key=lambda b: (abs(b - band), b))]

    def seconds(self, rise_k: float, outdoor_c: float, assumed_s_per_k: float) -> float:
        """Time for a rise by `rise_k`; `assumed_s_per_k` where nothing was learned."""
        if rise_k <= 0:
            return 0.0
        curve = self.curve(outdoor_c)
        if not curve:
            return min(rise_k * assumed_s_per_k, LONGEST_S)
        marks = rise_k / MARK_K
        whole = int(marks)
        if whole < len(curve):
            before_s = curve[whole - 1] if whole else 0.0
            return before_s + (curve[whole] - before_s) * (marks - whole)
        last_s = curve[-1] - (curve[-2] if len(curve) > 1 else 0.0)
        return min(curve[-1] + last_s * (marks - len(curve)), LONGEST_S)

    # ---- learning ------------------------------------------------------------------------------------------

    @property
    def watching(self) -> bool:
        """Whether a rise is being timed."""
        return self._begin is not None

    def begin(self, now_s: float, room_c: float, outdoor_c: float) -> None:
        """A rise begins; whatever was timed before is kept as far as it came."""
        self.end()
        self._begin, self._passed, self._band = (now_s, room_c), [], band_of(outdoor_c)

    def look(self, now_s: float, room_c: float, target_c: float) -> None:
        """The room while it rises; ends by itself near the target, or when it takes too long."""
        if self._begin is None:
            return
        begin_s, begin_c = self._begin
        while len(self._passed) < MARKS and room_c >= begin_c + MARK_K * (len(self._passed) + 1):
            self._passed.append(max(now_s - begin_s, LEAST_MARK_S))
        if room_c >= target_c or now_s - begin_s > LONGEST_S or now_s < begin_s:
            self.end()

    def cancel(self) -> None:
        """The reading was lost, or the power was held back: this rise teaches nothing."""
        self._begin, self._passed = None, []

    def end(self) -> None:
        """Keep what was timed."""
        passed, band = self._passed, self._band
        self.cancel()
        if not passed:
            return
        known = self._curves.get(band)
        self._curves[band] = passed if known is None else _merge(known, passed)
        while len(self._curves) > KEPT_BANDS:
            del self._curves[max(self._curves, key=lambda b: abs(b - band))]

    # ---- over a restart ------------------------------------------------------------------------------------

    def export_state(self) -> dict[str, object]:
        """What is worth keeping."""
        state: dict[str, object] = {"curves": {str(b): list(c) for b, c in self._curves.items()}}
        if self._begin is not None:
            state |= {"begin": list(self._begin), "passed": list(self._passed), "band": self._band}
        return state

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        curves = state.get("curves")
        for name, curve in list(curves.items())[:KEPT_BANDS] if isinstance(curves, dict) else ():
            times = _times(curve)
            if times and str(name).lstrip("-").isdecimal() and abs(int(name)) <= band_of(60.0):
                self._curves[int(name)] = times
        begin, band = numbers(state.get("begin"), 2), finite(state.get("band"))
        if begin and band is not None:
            self._begin, self._band = (begin[0], begin[1]), int(clip(band, -15, 15))
            self._passed = _times(state.get("passed"))


def _times(values: object) -> list[float]:
    """A rising list of times, as far as it is one."""
    times: list[float] = []
    for value in values[:MARKS] if isinstance(values, list) else ():
        seconds = finite(value)
        if seconds is None or not (times[-1] if times else 0.0) <= seconds <= LONGEST_S:
            break
        times.append(seconds)
    return times


def _merge(known: list[float], new: list[float]) -> list[float]:
    """Mean of both where both were seen; beyond, the longer one goes on by its own differences."""
    merged = [k + NEW_WEIGHT * (n - k) for k, n in zip(known, new, strict=False)]
    longer = known if len(known) > len(new) else new
    for index in range(len(merged), len(longer)):
        merged.append(merged[-1] + longer[index] - longer[index - 1])
    return merged
