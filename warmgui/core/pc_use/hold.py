"""What keeps limits from flapping: they come at once and go late; temperatures are smoothed."""

from __future__ import annotations

import math

LEAST_S = 30.0
"""A limit that came stays so long at least."""
SMOOTH_S = 20.0
BAND_K = 8.0
"""Degrees between a device's full power and none in quiet hours."""


class Hold:
    """A rule that holds at once, for `LEAST_S` at least, and until it was absent for `after_s`."""

    def __init__(self, after_s: float = 0.0) -> None:
        self._after_s = after_s
        self._since_s: float | None = None
        self._last_s = 0.0

    def look(self, now_s: float, *, present: bool) -> bool:
        """Whether the rule holds now."""
        if present:
            self._since_s = now_s if self._since_s is None else self._since_s
            self._last_s = now_s
        elif self._since_s is not None and now_s >= max(
            self._since_s + LEAST_S, self._last_s + self._after_s
        ):
            self._since_s = None
        return self._since_s is not None

    def drop(self) -> None:
        """The user switched the rule off: it ends at once."""
        self._since_s = None


class Coolness:
    """Which part of its power a device may use to stay below a temperature, without hunting.

    A chip's temperature follows its power within a second, a fan follows a mean of it: the smoothed
    temperature is what counts. With 40 K between idle and full power the loop's pole is at 0.7 per second.
    """

    def __init__(self) -> None:
        self._smooth: dict[str, tuple[float, float]] = {}

    def fraction(self, device: str, temperature_c: float, most_c: float, now_s: float) -> float:
        """0..1 of its maximum."""
        before_c, at_s = self._smooth.get(device, (temperature_c, now_s))
        part = 1.0 - math.exp(-max(now_s - at_s, 0.0) / SMOOTH_S)
        smooth_c = before_c + (temperature_c - before_c) * part
        self._smooth[device] = (smooth_c, now_s)
        return min(max((most_c + BAND_K - smooth_c) / BAND_K, 0.0), 1.0)

    def forget(self, device: str) -> None:
        """It does not tell its temperature any more."""
        self._smooth.pop(device, None)
