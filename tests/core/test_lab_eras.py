"""The time machine: facts, what this PC would have found, its limits, machines, blocks to be mined again."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from fakes.lab_figures import assert_plot
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from miners.upstream import historic as miner_blocks
from warmgui.core.lab import hardware, historic
from warmgui.core.lab.dates import day_amount, day_of_utc, noon_utc
from warmgui.core.lab.eras import FIRST_DAY, SPANS_S, era_on, limits, years
from warmgui.core.lab.eras_plot import difficulty_plot
from warmgui.core.money.difficulty_history import HALVINGS, HISTORY, difficulty_on, network_hashrate_hs
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.mining import difficulty_of_nbits, hashes_for_difficulty
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Provenance

READER = Formatter(FormatPrefs(group=" ", space=" "))
any_speed = hypothesis_settings(deadline=None, max_examples=60)
NEWER = replace(DEFAULT_FACTS, date="2026-11-20", height=977_000, difficulty=1.5e14)
rates = st.floats(min_value=1e3, max_value=1e20)
days = st.dates(FIRST_DAY, date(2026, 6, 26))


# ---- a day -----------------------------------------------------------------------------------------------


@given(days, rates)
@any_speed
def test_a_day_is_consistent_in_itself(day: date, rate: float) -> None:
    """Waits are the reciprocal of blocks, and the header's target is that of the difficulty."""
    era = era_on(day, rate)
    assert era.day == day
    assert era.difficulty == difficulty_on(day)
    assert era.difficulty.value is not None
    assert era.blocks_per_day.value is not None
    assert era.block_s.value == pytest.approx(86_400 / era.blocks_per_day.value)
    assert era.block_s.value == pytest.approx(hashes_for_difficulty(era.difficulty.value) / rate)
    assert era.network_hs.value == network_hashrate_hs(era.difficulty.value)
    # Five digits of a table against the 16 bits of a header.
    assert difficulty_of_nbits(era.nbits) == pytest.approx(era.difficulty.value, rel=8e-5)
    assert (era.work.kind, era.work.nbits, era.work.ntime) == ("year", era.nbits, int(noon_utc(day)))
    assert day_of_utc(era.ntime) == day
    assert era.machine is not None
    assert era.machine.day <= day


def test_the_first_year_in_words() -> None:
    era = era_on(date(2011, 1, 1), 1.1e9)
    said = READER.text(era.words)
    assert said.startswith("On 1 Jan 2011 this PC would have found 1.53 blocks a day on average")
    assert era.nbits == 0x1B04864C  # the header of block 100,000, of the same period
    assert not era.note
    early = era_on(FIRST_DAY, 1.1e9)
    assert "99.3 % of the network" in READER.text(early.note)
    late = era_on(date(2026, 1, 1), 1.1e9)
    assert (
        READER.text(late.words)
        == "On 1 Jan 2026 a block would have taken this PC 18.3 million years on average."
    )


def test_days_outside_are_held_and_newer_facts_count() -> None:
    assert era_on(date(2001, 1, 1), 1e9).day == FIRST_DAY
    assert era_on(date(2031, 1, 1), 1e9).day == date(2026, 6, 26)
    newest = era_on(date(2031, 1, 1), 1e9, NEWER)
    assert newest.day == date(2026, 11, 20)
    assert (newest.difficulty.value, newest.height.value) == (1.5e14, 977_000.0)
    assert newest.subsidy_sat.value == 312_500_000
    odd = replace(DEFAULT_FACTS, date="today")
    assert era_on(date(2031, 1, 1), 1e9, odd).day == date(2026, 6, 26)


@pytest.mark.parametrize("rate", [None, 0.0])
def test_without_a_hashrate_the_network_is_told_and_this_pc_is_not(rate: float | None) -> None:
    era = era_on(date(2015, 1, 1), rate)
    assert era.difficulty.value == 4.0641e10
    assert era.blocks_per_day.value is None
    assert era.blocks_per_day.provenance is Provenance.UNKNOWN
    assert "not known yet" in READER.text(era.words)
    assert limits(rate) == ()


def test_a_day_between_facts_says_that_it_is_modelled() -> None:
    era = era_on(date(2016, 7, 1), 1e9)
    assert era.difficulty.provenance is Provenance.MODELLED
    assert era.block_s.provenance is Provenance.MODELLED
    assert era_on(date(2016, 1, 1), 1e9).difficulty.provenance is Provenance.DATED


def test_the_stops_of_the_time_machine() -> None:
    stops = years()
    assert stops[0] == FIRST_DAY
    assert stops[-1] == date(2026, 6, 26)
    assert len(stops) == 19
    assert years(NEWER)[-1] == date(2026, 11, 20)
    assert all(a < b for a, b in pairwise(stops))


# ---- limits ----------------------------------------------------------------------------------------------


@given(rates)
@any_speed
def test_a_limit_is_where_a_block_takes_its_span(rate: float) -> None:
    found = limits(rate)
    assert [limit.key for limit in found] == list(SPANS_S)
    reached: list[date] = []
    for limit in found:
        assert hashes_for_difficulty(limit.difficulty) / rate == pytest.approx(limit.span_s)
        if limit.state == "past":
            assert limit.reached is not None
            reached.append(limit.reached.day)
            if limit.reached.day > FIRST_DAY + timedelta(days=1):
                before = difficulty_on(limit.reached.day - timedelta(days=1)).value
                assert before is not None
                assert before <= limit.difficulty * (1 + 1e-9)
        else:
            assert limit.reached is None
            assert limit.state == ("never" if limit.difficulty < 1.0 else "holds")
    assert reached == sorted(reached)


def test_the_limits_in_words() -> None:
    said = [READER.text(limit.words) for limit in limits(1.1e9)]
    assert said[0] == "A block in a day, on average: until about 22 Jan 2011 (difficulty 22 128, modelled)."
    assert "2013" in said[-1]
    assert "never" in READER.text(limits(1e4)[0].words)
    assert "to this day" in READER.text(limits(1e17)[-1].words)
    first = limits(hashes_for_difficulty(1.0) / 86_400)[0]
    assert first.difficulty == 1.0
    assert READER.text(first.words) == "A block in a day, on average: until 3 Jan 2009 (difficulty 1)."


# ---- pictures --------------------------------------------------------------------------------------------


def test_the_picture_of_difficulty() -> None:
    plot = difficulty_plot(1.1e9, NEWER, day=date(2012, 1, 1))
    assert_plot(plot)
    line, dots = plot.series
    assert plot.y.logarithmic
    assert (line.style, dots.style) == ("line", "dots")
    assert line.x == dots.x == tuple(sorted(dots.x))
    assert dots.y[-1] == 1.5e14
    assert len(dots.names) == len(dots.x) == len(HISTORY) + 1
    assert len([m for m in plot.marks if m.axis == "x"]) == len(HALVINGS) - 1 + 1
    assert len([m for m in plot.marks if m.axis == "y"]) == 3
    assert not plot.simulated


def test_the_picture_without_anything_of_ones_own() -> None:
    plot = difficulty_plot(facts=replace(DEFAULT_FACTS, date="?"))
    assert len(plot.series[1].x) == len(HISTORY)
    assert {m.axis for m in plot.marks} == {"x"}
    assert READER.text(plot.note).startswith(f"{len(HISTORY)} dated facts until 26 Jun 2026")


# ---- machines --------------------------------------------------------------------------------------------


def test_machines_are_plausible_and_tell_their_source() -> None:
    names = [machine.name for machine in hardware.MACHINES]
    assert len(names) == len(set(names))
    for machine in hardware.MACHINES:
        assert machine.j_per_th == pytest.approx(machine.power_w / (machine.hashrate_hs / 1e12))
        assert machine.kind in hardware.KINDS
        assert machine.source
        assert machine.name in READER.text(machine.label)
        assert 5 <= machine.power_w <= 6000
        assert FIRST_DAY <= machine.day <= date(2026, 11, 22)
    bounds = {"cpu": (1e6, 1e9), "gpu": (1e4, 1e6), "fpga": (1e4, 1e6), "asic": (5, 2e4)}
    for machine in hardware.MACHINES:
        low, high = bounds[machine.kind]
        assert low <= machine.j_per_th <= high


def test_asics_got_better_year_by_year() -> None:
    """Of each year the best one is better than the best of the year before: no slip of a power of ten."""
    best: dict[int, float] = {}
    for machine in hardware.MACHINES:
        if machine.kind == "asic":
            best[machine.day.year] = min(best.get(machine.day.year, math.inf), machine.j_per_th)
    found = [best[year] for year in sorted(best)]
    for before, after in pairwise(found):
        assert 0.15 * before < after < 1.05 * before


def test_no_machine_is_more_than_its_network() -> None:
    """A machine hashes less than the whole network did a year after it came."""
    for machine in hardware.MACHINES[1:]:
        later = difficulty_on(min(machine.day + timedelta(days=365), date(2026, 6, 26))).value
        assert later is not None
        assert machine.hashrate_hs < network_hashrate_hs(later) / 100


def test_each_year_has_its_machine() -> None:
    assert hardware.machine_on(date(2008, 12, 31)) is None
    assert {
        year: getattr(hardware.machine_on(date(year, 12, 31)), "name", "") for year in (2009, 2012, 2017)
    } == {
        2009: "Pentium 4",
        2012: "Radeon HD 7970",
        2017: "Antminer S9",
    }


def test_the_picture_of_machines() -> None:
    plot = hardware.efficiency_plot(7e5)
    assert_plot(plot)
    assert sum(len(series.x) for series in plot.series) == len(hardware.MACHINES)
    for series in plot.series:
        assert series.x == tuple(sorted(series.x))
        assert len(series.names) == len(series.x) == len(series.y)
    assert len({series.tone for series in plot.series}) == 4
    assert [mark.at for mark in plot.marks] == [7e5]
    assert hardware.efficiency_plot(None).marks == hardware.efficiency_plot(0.0).marks == ()


# ---- blocks to be mined again ----------------------------------------------------------------------------


def test_the_blocks_are_those_of_the_miner() -> None:
    ours = [(b.name, b.height, b.day.isoformat(), b.nbits) for b in historic.BLOCKS]
    theirs = [
        (b.name, b.height, b.date, int.from_bytes(b.header80[72:76], "little")) for b in miner_blocks.BLOCKS
    ]
    assert ours == theirs
    assert all(block.note and block.title for block in historic.BLOCKS)
    assert READER.text(historic.BLOCKS[0].title) == "Genesis block"
    assert READER.text(historic.BLOCKS[3].title) == "Block 100 000"


def test_the_genesis_block_takes_a_minute_at_70_megahashes() -> None:
    times = historic.remining(72e6)
    assert times is not None
    assert times.longest_s == pytest.approx(59.7, abs=0.1)
    assert times.mean_s == times.longest_s / 2
    assert "within 60 s" in READER.text(historic.remine_words(72e6))


@pytest.mark.parametrize("rate", [None, 0.0])
def test_nothing_is_promised_before_anything_was_hashed(rate: float | None) -> None:
    assert historic.remining(rate) is None
    assert "4 294 967 296 nonces" in READER.text(historic.remine_words(rate))


# ---- days as numbers -------------------------------------------------------------------------------------


@given(st.dates())
@any_speed
def test_days_come_back(day: date) -> None:
    assert day_of_utc(noon_utc(day)) == day
    assert day_amount(day).kind == "calendar_date"


def test_days_beyond_the_calendar() -> None:
    assert day_of_utc(1e300) == date.max
    assert day_of_utc(-1e300) == date.min
    with pytest.raises(ValueError, match=r"NaN|nan"):
        day_of_utc(math.nan)
