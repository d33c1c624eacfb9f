"""Heaters of the list on loopback, with a clock that a test moves, and what they report."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S

from warmgui.core.commands import SetHeater
from warmgui.core.house.lan.steering import Timing
from warmgui.core.house.nouns import LanHeater
from warmgui.core.house_messages import HeaterReport
from warmgui.core.settings.model import Settings
from warmgui.io.heaters.heaters import Heaters
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

FAST = Timing(look_s=0.01, pending_look_s=0.01, learn_after_s=0.0, away_look_s=0.01)


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


class House:
    """Heaters on loopback, and what they report."""

    def __init__(self, timing: Timing = FAST, **more: Any) -> None:
        self.clock = Clock()
        self.secrets = Secrets(find=lambda: None)
        self.heaters = Heaters(self.secrets, clock=self.clock, timing=timing, **more)
        self.reports: dict[str, list[HeaterReport]] = {}
        self.unseen: dict[str, deque[HeaterReport]] = {}

    def use(self, *entries: LanHeater) -> None:
        settings = Settings()
        house = dataclasses.replace(settings.house, heaters=entries)
        self.heaters.configure(dataclasses.replace(settings, house=house))

    def tell(self, power_w: float, key: str = "h1", lease_s: float = 30.0) -> None:
        self.heaters.execute(SetHeater(key, power_w, lease_s), self.clock.now_s)

    def until(self, found: Callable[[HeaterReport], bool], key: str = "h1") -> HeaterReport:
        """Wait for a report that is like this."""
        until_s = time.monotonic() + DEADLINE_S
        while time.monotonic() < until_s:
            for report in self.heaters.poll(self.clock.now_s):
                assert isinstance(report, HeaterReport)
                self.reports.setdefault(report.key, []).append(report)
                self.unseen.setdefault(report.key, deque()).append(report)
            waiting = self.unseen.setdefault(key, deque())
            while waiting:
                report = waiting.popleft()
                if found(report):
                    return report
            threading.Event().wait(0.002)
        raise AssertionError(f"it never came; last: {self.reports.get(key, [None])[-1]}")


def entry(place: str, key: str = "h1", **more: Any) -> LanHeater:
    more = {"kind": "axeos", "steer": True} | more
    return LanHeater(name="Shelf", key=key, address=place, **more)
