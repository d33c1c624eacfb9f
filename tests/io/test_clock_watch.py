"""A clock that is set is told; sleep, small corrections and the passing of time are not."""

from __future__ import annotations

import pytest

from warmgui.io.clock_watch import TOLD_S, ClockWatch
from warmgui.io.text_json import english

NOW_UTC = 1_800_000_000.0


def told(watch: ClockWatch, now_s: float, now_utc: float) -> dict[str, str]:
    return {fault.code: english(fault.text) for fault in watch.look(now_s, now_utc)}


@pytest.mark.parametrize(
    ("step_s", "words"),
    [
        (3600.0, "ahead by 3600"),
        (-3600.0, "back by 3600"),
        (365 * 86400.0, "ahead"),
        (-365 * 86400.0, "back"),
    ],
)
def test_a_step_is_told_for_a_while(step_s: float, words: str) -> None:
    watch = ClockWatch()
    assert told(watch, 10.0, NOW_UTC) == {}
    told_once = told(watch, 11.0, NOW_UTC + 1.0 + step_s)
    assert list(told_once) == ["clock_step"]
    assert words in told_once["clock_step"]
    assert told(watch, 12.0, NOW_UTC + 2.0 + step_s) == told_once
    assert told(watch, 11.0 + TOLD_S, NOW_UTC + 1.0 + step_s + TOLD_S) == {}


def test_a_sleep_and_small_corrections_are_no_step() -> None:
    watch = ClockWatch()
    for now_s, now_utc in (
        (0.0, 0.0),
        (1.0, 1.5),
        (8 * 3600.0, 8 * 3600.0 - 20.0),
        (8 * 3600.0 + 1.0, 28781.0),
    ):
        assert told(watch, now_s, NOW_UTC + now_utc) == {}


@pytest.mark.parametrize(
    ("now_utc", "year"), [(0.0, "1970"), (946_684_800.0, "2000"), (1e18, "?"), (-1e10, "16")]
)
def test_a_year_that_cannot_be_is_told(now_utc: float, year: str) -> None:
    words = told(ClockWatch(), 0.0, now_utc)["clock_wrong"]
    assert f"in the year {year}" in words
