"""What a share difficulty means on this PC: exact hashes, readable times, a difficulty that fits."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners import work
from warmgui.core.servers.entries import Server
from warmgui.core.share_rate import (
    expectation,
    interval_value,
    share_interval_s,
    suggestion,
    tidy,
    was_ignored,
)
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance


def english(difficulty: float, hashrate_hs: float, *, ignored: bool = False) -> str:
    text = expectation(share_interval_s(difficulty, hashrate_hs), ignored=ignored)
    return Formatter().text(text)


@pytest.mark.parametrize(
    ("difficulty", "hashrate_hs", "time"),
    [
        (1e6, 150e6, "331 days"),  # ckpool on a high port, as in the notes about real servers
        (1e6, 1.1e9, "45 days"),
        (1e7, 450e6, "3.02 years"),
        (16384.0, 150e6, "5.4 days"),
        (1.0, 150e6, "29 s"),
        (0.1, 150e6, "2.9 s"),
        (1e13, 150e6, "9.07 million years"),
        (1.103e6, 150e6, "1 year"),
        (300.0, 150e6, "2.4 h"),
    ],
)
def test_times_read_well(difficulty: float, hashrate_hs: float, time: str) -> None:
    assert english(difficulty, hashrate_hs) == (
        f"This pool's share difficulty means one share in {time} on this PC."
    )


def test_a_flood_of_shares_is_not_told_in_powers_of_ten() -> None:
    assert "many shares a second" in english(1e-9, 150e6)


@given(st.floats(1e-12, 1e300))
def test_hashes_per_share_are_those_of_the_miners_target(difficulty: float) -> None:
    target = work.target_from_difficulty(difficulty)
    assert share_interval_s(difficulty, 1.0) == pytest.approx(2**256 / (target + 1), rel=1e-12)


@pytest.mark.parametrize("difficulty", [0.0, -1.0, math.nan, math.inf, None])
def test_an_absurd_difficulty_promises_nothing(difficulty: float | None) -> None:
    assert share_interval_s(difficulty, 150e6) is None
    assert not expectation(None)
    assert interval_value(difficulty, 150e6, measured=True).provenance is Provenance.UNKNOWN
    if difficulty is not None:
        with pytest.raises(ValueError, match="not a positive number"):
            work.target_from_difficulty(difficulty)


@pytest.mark.parametrize("hashrate_hs", [None, 0.0, 1e-320])
def test_without_a_hashrate_nothing_is_known(hashrate_hs: float | None) -> None:
    interval_s = share_interval_s(1e300, hashrate_hs)
    assert interval_s is None or interval_s == math.inf
    assert suggestion(None, hashrate_hs) is None


def test_how_the_interval_is_known_stands_beside_it() -> None:
    measured = interval_value(1.0, 150e6, measured=True)
    assert (measured.provenance, round(measured.value or 0)) == (Provenance.MODELLED, 29)
    assert "of the last minute, 150 MH/s" in Formatter().text(measured.how)
    assert "at full power" in Formatter().text(interval_value(1.0, 150e6, measured=False).how)


@given(st.floats(1e3, 1e15))
def test_the_suggestion_is_tidy_and_gives_a_share_in_10_to_30_s(hashrate_hs: float) -> None:
    suggested = suggestion(1e9, hashrate_hs)
    assert suggested is not None
    interval_s = share_interval_s(suggested, hashrate_hs)
    assert interval_s is not None
    assert 9.9 < interval_s < 30.1
    assert f"{suggested:e}"[0] in "125"
    assert tidy(suggested) == suggested


def test_shares_that_come_often_enough_need_no_suggestion() -> None:
    assert suggestion(600.0, 150e6) is None
    assert suggestion(601.0, 150e6) == 0.5


def test_a_pool_that_does_not_follow_is_told_so() -> None:
    server = Server("pool.example:3333", "me", suggest_difficulty=0.5)
    assert was_ignored(server, 1e6)
    assert not was_ignored(server, 0.5)
    assert not was_ignored(server, None)
    assert not was_ignored(Server("pool.example:3333", "me"), 1e6)
    assert not was_ignored(None, 1e6)
    assert "although an easier one was asked for" in english(1e6, 150e6, ignored=True)
