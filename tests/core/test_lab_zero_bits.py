"""The law of leading zero bits, real hashes against it, and the histogram as data."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.lab import zero_bits as zb
from warmgui.core.lab.tickets import ticket_of
from warmgui.core.model_lab import ZeroBits
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.plot import Plot
    from warmgui.core.text import Text

HEADER = bytes.fromhex(
    "01000000"
    + "00" * 32
    + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d"
)
EXACT_FROM, NONCES = 6, 40_000


def say(text: Text) -> str:
    """In English, with plain spaces."""
    return Formatter().text(text).replace("\xa0", " ").replace("\u202f", " ")


@lru_cache(maxsize=1)
def real() -> ZeroBits:
    """Hashes of the first block's header, nonces 0 to 39,999: all from 6 zero bits on, every 10th below."""
    exact, sample = [0] * 20, [0] * 12
    for nonce in range(NONCES):
        digest = hashlib.sha256(hashlib.sha256(HEADER + nonce.to_bytes(4, "little")).digest()).digest()
        zeros = ticket_of(digest[::-1].hex()).zero_bits
        if zeros >= EXACT_FROM:
            exact[min(zeros - EXACT_FROM, 19)] += 1
        if nonce % 10 == 0:
            sample[min(zeros, 11)] += 1
    return ZeroBits(NONCES, EXACT_FROM, tuple(exact), NONCES // 10, tuple(sample))


@given(st.integers(0, 200))
def test_the_law_halves_with_every_bit_and_adds_up(bits: int) -> None:
    assert zb.chance_of_exactly(bits + 1) == zb.chance_of_exactly(bits) / 2
    assert sum(zb.chance_of_exactly(i) for i in range(bits)) == 1.0 - 2.0**-bits


def test_real_hashes_keep_to_the_law() -> None:
    test = zb.law_test(real())
    assert test is not None
    assert test.chance > 0.01
    assert 6 <= test.freedom <= 20
    assert min(group.expected for group in test.groups) >= 5
    assert sum(group.found for group in test.groups) == sum(real().exact) + 4000
    assert say(test.says).startswith("As the law says")


def test_counts_that_do_not_halve_are_seen() -> None:
    thirds = ZeroBits(10**6, 0, tuple(int(10**6 * 2 / 3 / 3**i) for i in range(10)), 0, ())
    test = zb.law_test(thirds)
    assert test is not None
    assert test.chance < 1e-12
    assert say(test.says).startswith("This is not how hashes fall")
    assert say(zb.verdict(0.001)).startswith("A rare histogram")


def test_of_too_few_hashes_nothing_is_said() -> None:
    assert zb.law_test(ZeroBits(0, 0, (), 0, ())) is None
    assert zb.law_test(ZeroBits(9, 3, (3, 1), 4, (2, 1, 1))) is None


@given(st.lists(st.integers(0, 300), max_size=30), st.integers(0, 20))
def test_groups_hold_everything_once_and_never_expect_too_little(found: list[int], first: int) -> None:
    groups = zb.grouped(found, first)
    assert sum(group.found for group in groups) == sum(found)
    if found:
        assert sum(group.expected for group in groups) == pytest.approx(sum(found))
        assert groups[0].low == first
        assert groups[-1].high is None
        assert [g.low for g in groups[1:]] == [g.high + 1 for g in groups[:-1] if g.high is not None]
    assert len(groups) < 2 or min(group.expected for group in groups) >= 5


# ---- the picture -----------------------------------------------------------------------------------------


def series(plot: Plot) -> dict[str, dict[float, float | None]]:
    """Values by key and place."""
    return {each.key: dict(zip(each.x, each.y, strict=True)) for each in plot.series}


def test_bars_are_what_was_counted_and_what_the_sample_stands_for() -> None:
    counts = real()
    plot = zb.histogram(counts, target_bits=14, facts=DEFAULT_FACTS)
    bars = series(plot)
    assert list(bars["sample"]) == list(range(EXACT_FROM))
    assert [bars["sample"][i] for i in range(EXACT_FROM)] == [n * 10.0 for n in counts.sample[:EXACT_FROM]]
    assert bars["exact"][EXACT_FROM] == counts.exact[0]
    assert bars["exact"][max(bars["exact"])] is not None
    assert all(y is None or y > 0 for row in bars.values() for y in row.values())
    assert bars["law"][0] == NONCES / 2
    sample = plot.series[0]
    assert all(
        low <= (y or 0) <= high for low, y, high in zip(sample.low, sample.y, sample.high, strict=True)
    )
    assert all(
        low <= bars["law"][x] <= high for x, low, high in zip(sample.x, sample.low, sample.high, strict=True)
    )
    assert say(sample.label) == "from a sample of 4 000, scaled up"
    assert plot.y.logarithmic
    assert plot.y.low is not None
    assert plot.y.low < 1
    assert "40 000 hashes. From 6 bits on every one is counted" in say(plot.note)


def test_the_target_is_marked_and_bitcoin_stands_beyond_a_gap() -> None:
    plot = zb.histogram(real(), target_bits=34, facts=DEFAULT_FACTS)
    assert [say(mark.label) for mark in plot.marks] == [
        "your target: 34 bits",
        "bitcoin on 26 Jun 2026: 79 bits",
    ]
    assert plot.x.gap is not None
    low, high = plot.x.gap
    target, bitcoin = (mark.at for mark in plot.marks)
    assert target < low < high < bitcoin < (plot.x.high or 0)
    assert "133.87T" in say(plot.note).replace(" ", "")


def test_near_bitcoin_the_axis_is_whole_and_without_facts_there_is_no_mark() -> None:
    near = zb.histogram(real(), target_bits=75, facts=DEFAULT_FACTS)
    assert near.x.gap is None
    alone = zb.histogram(real())
    assert not alone.marks
    assert alone.x.gap is None


def test_before_the_first_hash_the_axes_stand_there_already() -> None:
    for counts in (None, ZeroBits(0, 12, (0,) * 5, 0, (0,) * 9)):
        plot = zb.histogram(counts, target_bits=34, facts=DEFAULT_FACTS)
        assert not plot.series
        assert say(plot.note).startswith("Nothing is hashed yet.")
        assert plot.x.high is not None
    assert zb.histogram(None).x.high == 33.5


def test_bars_that_nothing_fell_into_are_unknown_to_a_log_scale() -> None:
    counts = ZeroBits(64, 3, (4, 0, 1, 0), 8, (5, 0, 3, 0))
    bars = series(zb.histogram(counts))
    assert bars["sample"] == {0: 40.0, 1: None, 2: 24.0}
    assert bars["exact"] == {3: 4.0, 4: None, 5: 1.0}


def test_where_every_hash_is_counted_no_sample_is_drawn_and_simulated_bars_say_so() -> None:
    plot = zb.histogram(ZeroBits(16, 0, (8, 4, 2, 2), 0, ()), simulated=True)
    assert [each.key for each in plot.series] == ["exact", "law"]
    assert plot.simulated
    assert plot.series[0].simulated
    assert say(plot.note) == "16 hashes, every one counted."
