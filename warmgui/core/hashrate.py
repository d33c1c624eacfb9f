"""From cumulative counters to hashrates: windows say nothing until they are full, and survive a restart."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from warmgui.core.model import HashrateWindows

if TYPE_CHECKING:
    from warmgui.core.messages import MinerStats

WINDOWS_S = (10.0, 60.0)
DEVICE_WINDOW_S = 10.0
RECENT_S = 3.0


class Window:
    """Mean rate of a cumulative counter over the last `length_s` seconds."""

    def __init__(self, length_s: float) -> None:
        self.length_s = length_s
        self._points: deque[tuple[float, int]] = deque()

    def take(self, at_s: float, total: int) -> None:
        """The counter stood at `total`; moments that do not advance are left out."""
        if self._points and at_s <= self._points[-1][0]:
            return
        self._points.append((at_s, total))
        # One point at or before the window's start stays, so that its edge can be interpolated.
        while len(self._points) > 2 and self._points[1][0] <= at_s - self.length_s:  # noqa: PLR2004 - two points make a line
            self._points.popleft()

    @property
    def rate(self) -> float | None:
        """Per second; None until the counter has been watched for the whole window."""
        if not self._points:
            return None
        end_s, end = self._points[-1]
        start_s = end_s - self.length_s
        (at_s, total) = self._points[0]
        if at_s > start_s:
            return None
        next_s, following = self._points[1]
        part = (start_s - at_s) / (next_s - at_s)
        return (end - (total + part * (following - total))) / self.length_s


class HashMeter:
    """All devices of the miner: totals over process restarts, windows, and whether hashes come in now."""

    def __init__(self) -> None:
        self.total = 0
        """Hashes since this program started."""
        self._windows = tuple(Window(length_s) for length_s in WINDOWS_S)
        self._devices: dict[str, Window] = {}
        self._device_totals: dict[str, int] = {}
        self._counters: dict[str, int] = {}
        self._uptime_s = 0.0
        self._begun = False
        self._rose_s: float | None = None

    def restarted(self) -> None:
        """A fresh process: its counters start at 0."""
        self._counters.clear()
        self._uptime_s = 0.0

    def on_stats(self, message: MinerStats) -> None:
        """The miner's periodic line."""
        if message.uptime_s < self._uptime_s:
            self.restarted()
        self._uptime_s = message.uptime_s
        self._begun = True
        for device in message.devices:
            before = self._counters.get(device.id, 0)
            rise = device.hashes - before if device.hashes >= before else device.hashes
            self._counters[device.id] = device.hashes
            self._device_totals[device.id] = self._device_totals.get(device.id, 0) + rise
            self.total += rise
            if rise:
                self._rose_s = message.at_s
        self._advance(message.at_s)

    def tick(self, now_s: float, *, silent: bool) -> None:
        """Time passes; `silent` says that no process is there to report, so the counters stand still."""
        if self._begun and silent:
            self._advance(now_s)

    def hashing(self, now_s: float) -> bool:
        """Whether hashes came in within the last seconds."""
        return self._rose_s is not None and now_s - self._rose_s <= RECENT_S

    @property
    def windows(self) -> HashrateWindows:
        """Of all devices together."""
        return HashrateWindows(*(w.rate for w in self._windows))

    def device(self, device: str) -> float | None:
        """Of one device over 10 s."""
        window = self._devices.get(device)
        return None if window is None else window.rate

    def _advance(self, at_s: float) -> None:
        for window in self._windows:
            window.take(at_s, self.total)
        for device, total in self._device_totals.items():
            self._devices.setdefault(device, Window(DEVICE_WINDOW_S)).take(at_s, total)
