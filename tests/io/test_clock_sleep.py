"""The engine's clock goes on while the PC sleeps, or nobody would know that it slept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from warmgui.io.ports import SystemClock

if TYPE_CHECKING:
    import pytest


def test_a_sleep_is_seen_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given a system whose plain monotonic clock stands still meanwhile (Linux), the boot clock counts."""
    monkeypatch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)
    monkeypatch.setattr(time, "clock_gettime", {7: 28_860.0}.__getitem__, raising=False)
    monkeypatch.setattr(time, "monotonic", lambda: 60.0)
    assert SystemClock().now_s() == 28_860.0


def test_elsewhere_the_monotonic_clock_counts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr(time, "monotonic", lambda: 60.0)
    assert SystemClock().now_s() == 60.0
