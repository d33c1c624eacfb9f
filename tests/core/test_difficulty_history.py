"""The dated facts of the chain agree with each other, with headers that prove them, and with the rules."""

from __future__ import annotations

import hashlib
import math
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from miners.formats.target import nbits_from_target, target_from_difficulty
from miners.upstream.historic import BLOCKS, HistoricBlock
from warmgui.core.lab.tickets import nbits_of_difficulty
from warmgui.core.money import difficulty_history as history
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.mining import (
    difficulty_of_nbits,
    subsidy_sat,
    target_of_nbits,
)
from warmgui.core.vocabulary import Provenance

any_speed = hypothesis_settings(deadline=None)
DAYS = st.dates(date(2009, 1, 3), date(2026, 6, 26))


def test_points_are_in_order_of_time_and_height() -> None:
    days = [point.day for point in history.HISTORY]
    assert days == sorted(set(days))
    heights = [point.height for point in history.HISTORY if point.height is not None]
    assert heights == sorted(set(heights))
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(history._HEIGHTS))


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.height in {0, 100_000, 125_552, 840_000}])
def test_a_point_with_a_target_is_that_of_a_header_that_proves_itself(block: HistoricBlock) -> None:
    """Given a header whose hash is checked elsewhere; then height, day and nBits are those of the table."""
    point = next(point for point in history.HISTORY if point.height == block.height)
    assert point.day.isoformat() == block.date
    assert point.nbits == int.from_bytes(block.header80[72:76], "little")


def test_two_sources_of_one_retarget_period_agree() -> None:
    """Block 100,000 (a header) and new year 2011 (the table) lie in one period of 2016 blocks."""
    periods: dict[int, list[float]] = {}
    for point in history.HISTORY:
        if point.height is not None:
            periods.setdefault(point.height // history.RETARGET_BLOCKS, []).append(point.difficulty)
    shared = [found for found in periods.values() if len(found) > 1]
    assert len(shared) == 4
    for found in shared:
        assert found[0] == pytest.approx(found[1], rel=5e-5)


HEADERS = {
    277_316: "0200000069054f28012b4474caa9e821102655cc74037c415ad2bba702000000000000002ecfc74c"
    "eb512c5055bcff7e57735f7323c32f8bbb48f5e96307e5268c001cc93a09be520ca3031988261c37",
    286_819: "0200000017975b97c18ed1f7e255adf297599b55330edab87803c81701000000000000008a97295a"
    "2747b4f1a0b3948df3990344c0e19fa6b2b92b3a19c8e6badc141787358b0553535f011948750833",
    481_824: "02000020801b81629334be8e7af5ebfb9df09c18e1f833b5f0efcb00000000000000000040d1ca07"
    "7fefe7fb797711baa0c063eca9b8ed9469ae0128982b44ad0c25386491329e59e93c011822ff5422",
    500_000: "000000201929eb850a74427d0440cf6b518308837566cd6d0662790000000000000000001f6231ed"
    "3de07345b607ec2a39b2d01bec2fe10dfb7f516ba4958a42691c95316d0a385a459600185599fc5c",
    700_000: "04e0ff3feb36c62f0471cee034811019e43b14f459b50e00cea30a000000000000000000659cecf4"
    "a06ed500031b741384e87d40ce5c16c3ec8c09b09ffe4b863c218d1f282d3c61e4480f17d767c2ab",
    800_000: "00601d3455bb9fbd966b3ea2dc42d0c22722e4c0c1729fad17210100000000000000000055087fab"
    "0c8f3f89f8bcfd4df26c504d81b0a88e04907161838c0c53001af09135edbd64943805175e955e06",
}


@pytest.mark.parametrize("height", sorted(HEADERS))
def test_a_header_proves_the_target_that_it_names(height: int) -> None:
    """Given the 80 bytes; when they are hashed twice, then they meet the target of the table, on its day."""
    header = bytes.fromhex(HEADERS[height])
    point = next(point for point in history.HISTORY if point.height == height)
    assert point.nbits == int.from_bytes(header[72:76], "little")
    hashed = hashlib.sha256(hashlib.sha256(header).digest()).digest()
    assert int.from_bytes(hashed, "little") <= target_of_nbits(point.nbits)
    assert point.day == datetime.fromtimestamp(int.from_bytes(header[68:72], "little"), UTC).date()


@pytest.mark.parametrize(
    ("first_utc", "last_utc", "old", "new", "height"),
    [
        (1261130161, 1262152739, 0x1D00FFFF, 0x1D00D86A, 32_256),
        (1279008237, 1279297671, 0x1C05A3F4, 0x1C0168FD, 68_544),
    ],
)
def test_two_times_prove_a_retarget(first_utc: int, last_utc: int, old: int, new: int, height: int) -> None:
    """Given the times of a period's first and last block; then the rule gives the next target, bit by bit."""
    aimed_s = 14 * 86_400
    took_s = min(max(last_utc - first_utc, aimed_s // 4), aimed_s * 4)
    assert nbits_from_target(target_of_nbits(old) * took_s // aimed_s) == new
    before, point = (next(p for p in history.HISTORY if p.height == h) for h in (height - 2016, height))
    assert (before.nbits, point.nbits) == (old, new)
    assert before.day == datetime.fromtimestamp(first_utc, UTC).date()
    assert point.day == datetime.fromtimestamp(last_utc, UTC).date()


def test_facts_and_published_hashrates_agree() -> None:
    """What was published of the network's hashrate is a mean over days: within 12 % of the difficulty's."""
    for told in history.PUBLISHED:
        middle = sum(told.difficulty) / 2
        assert told.hashrate_hs == pytest.approx(history.network_hashrate_hs(middle), rel=0.12)


@given(st.floats(min_value=1e-9, max_value=1e30))
@any_speed
def test_the_compact_target_of_a_difficulty_is_the_nearest_harder_one(difficulty: float) -> None:
    bits = nbits_of_difficulty(difficulty)
    back = difficulty_of_nbits(bits)
    assert back == pytest.approx(difficulty, rel=2**-15)
    assert target_of_nbits(bits) <= target_from_difficulty(difficulty)
    assert nbits_from_target(target_of_nbits(bits)) == bits


@pytest.mark.parametrize("nbits", [point.nbits for point in history.HISTORY if point.nbits is not None])
def test_known_targets_survive_the_way_to_difficulty_and_back(nbits: int) -> None:
    assert nbits_from_target(target_of_nbits(nbits)) == nbits
    point = next(point for point in history.HISTORY if point.nbits == nbits)
    assert point.difficulty == difficulty_of_nbits(nbits)


def test_heights_grow_as_fast_as_a_chain_does() -> None:
    """Never slower than 11 minutes a block over a year, nor faster than 8: the retargets see to it."""
    years = [point for point in history.HISTORY if point.about and point.day.month == 1]
    for before, after in pairwise(years[1:]):
        assert before.height is not None
        assert after.height is not None
        seconds = (after.day - before.day).total_seconds() / (after.height - before.height)
        assert 480 < seconds < 660


def test_the_days_of_retargets_fit_their_heights() -> None:
    """Where the day of a height is not in the sources it stands where the heights around it put it."""
    peak = max(history.HISTORY, key=lambda point: point.difficulty)
    assert (peak.height, peak.difficulty) == (921_312, 1.5597e14)
    assert 921_312 % history.RETARGET_BLOCKS == 0
    share = (921_312 - 877_259) / (930_350 - 877_259)
    assert abs(peak.day - (date(2025, 1, 1) + timedelta(days=365 * share))) <= timedelta(days=3)
    newest, before = history.HISTORY[-1], history.HISTORY[-2]
    assert newest.height is not None
    assert before.height is not None
    assert newest.height - before.height == history.RETARGET_BLOCKS
    # Given how much the retarget raised it, the period took so long.
    took_days = 14.0 * before.difficulty / newest.difficulty
    assert (newest.day - before.day).days == pytest.approx(took_days, abs=1.0)


def test_the_newest_point_is_the_dated_default() -> None:
    newest = history.HISTORY[-1]
    assert newest.day.isoformat() == DEFAULT_FACTS.date
    assert newest.height == DEFAULT_FACTS.height
    assert newest.difficulty == pytest.approx(DEFAULT_FACTS.difficulty, rel=5e-5)


@pytest.mark.parametrize(
    ("height", "day", "sat"),
    [
        (210_000, date(2012, 11, 28), 2_500_000_000),
        (420_000, date(2016, 7, 9), 1_250_000_000),
        (630_000, date(2020, 5, 11), 625_000_000),
        (840_000, date(2024, 4, 20), 312_500_000),
        (1_050_000, None, 156_250_000),
    ],
)
def test_halvings(height: int, day: date | None, sat: int) -> None:
    halving = next(h for h in history.HALVINGS if h.height == height)
    assert (halving.day, halving.subsidy_sat) == (day, sat)
    assert subsidy_sat(height - 1) == 2 * sat
    if day is not None:
        assert history.subsidy_on(day).value == sat
        assert history.subsidy_on(day - timedelta(days=1)).value == 2 * sat
        assert history.subsidy_on(day).provenance is Provenance.DATED
        assert history.day_of(height) == (day, Provenance.DATED)


def test_the_first_subsidy_and_the_one_that_is_ahead() -> None:
    assert history.subsidy_on(date(2009, 1, 3)).value == 5_000_000_000
    assert history.subsidy_on(date(2008, 12, 31)).value is None
    # 94,416 blocks are left on 26 Jun 2026: at ten minutes each some 656 days.
    assert history.subsidy_on(date(2028, 4, 1)).value == 312_500_000
    ahead = history.subsidy_on(date(2028, 5, 1))
    assert (ahead.value, ahead.provenance) == (156_250_000, Provenance.MODELLED)
    found = history.day_of(1_050_000)
    assert found is not None
    assert abs(found[0] - date(2028, 4, 12)) < timedelta(days=5)
    assert found[1] is Provenance.MODELLED


def test_a_day_of_the_table_is_dated_and_one_between_is_modelled() -> None:
    new_year = history.difficulty_on(date(2018, 1, 1))
    assert (new_year.value, new_year.provenance) == (1.8731e12, Provenance.DATED)
    middle = history.difficulty_on(date(2018, 7, 2))
    assert middle.provenance is Provenance.MODELLED
    assert middle.value == pytest.approx(math.sqrt(1.8731e12 * 5.6186e12), rel=0.01)
    assert {"before", "after"} == {name for name, _ in middle.how.args}
    assert history.difficulty_on(date(2009, 1, 2)).value is None
    later = history.difficulty_on(date(2027, 1, 1))
    assert (later.value, later.provenance) == (1.3387e14, Provenance.DATED)


def test_when_the_network_first_was_so_difficult() -> None:
    first = history.first_reached(0.5)
    assert first is not None
    assert (first.day, first.height, first.provenance) == (date(2009, 1, 3), 0, Provenance.DATED)
    exact = history.first_reached(1.5597e14)
    assert exact is not None
    assert (exact.height, exact.provenance) == (921_312, Provenance.DATED)
    assert history.first_reached(1.56e14) is None
    # A table without a height is a fact about a day; its height is modelled.
    published = history.first_reached(1.2698e14)
    assert published is not None
    assert published.day == date(2025, 5, 30)
    assert published.provenance is Provenance.MODELLED
    trillion = history.first_reached(1e12)
    assert trillion is not None
    assert date(2017, 1, 1) < trillion.day < date(2018, 1, 1)
    assert 446_033 < trillion.height < 501_961


@pytest.mark.parametrize("bad", [0.0, -1.0, math.nan, math.inf])
def test_no_difficulty_no_day(bad: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        history.first_reached(bad)


@any_speed
@given(DAYS, DAYS)
def test_heights_are_monotone_and_days_lead_back(one: date, two: date) -> None:
    early, late = sorted((one, two))
    low, high = history.height_on(early).value, history.height_on(late).value
    assert low is not None
    assert high is not None
    assert low <= high
    back = history.day_of(round(low))
    assert back is not None
    assert abs(back[0] - early) <= timedelta(days=1)


@any_speed
@given(st.floats(1e-3, 1.5597e14), st.floats(1e-3, 1.5597e14))
def test_harder_came_later(one: float, two: float) -> None:
    easy, hard = sorted((one, two))
    first, second = history.first_reached(easy), history.first_reached(hard)
    assert first is not None
    assert second is not None
    assert first.day <= second.day
    assert first.height <= second.height


@any_speed
@given(DAYS)
def test_a_difficulty_stays_between_its_neighbours(day: date) -> None:
    known = history.difficulty_on(day).value
    assert known is not None
    before = [p for p in history.HISTORY if p.day <= day][-1]
    after = next(p for p in history.HISTORY if p.day >= day)
    low, high = sorted((before.difficulty, after.difficulty))
    assert low * (1 - 1e-12) <= known <= high * (1 + 1e-12)


def test_heights_out_of_the_table() -> None:
    assert history.height_on(date(2008, 1, 1)).value is None
    assert history.day_of(-1) is None
    after = history.height_on(date(2026, 6, 27))
    assert (after.value, after.provenance) == (955_584 + 144, Provenance.MODELLED)
    far = history.day_of(10**12)
    assert far == (date.max, Provenance.MODELLED)
    between = history.day_of(955_000)
    assert between is not None
    assert between[1] is Provenance.MODELLED


def test_what_was_published_fits_the_difficulty() -> None:
    """Given hashrates that were published; then the one that follows from the difficulty is within 7 %."""
    assert history.network_hashrate_hs(133.87e12) == pytest.approx(958e18, rel=1e-3)
    assert history.network_hashrate_hs(126.98e12) == pytest.approx(909e18, rel=1e-3)
    for row in history.PUBLISHED:
        assert row.hashrate_hs is not None
        assert row.hashrate_hs == pytest.approx(history.network_hashrate_hs(row.difficulty[1]), rel=0.07)
        assert row.hashprice_usd[0] <= row.hashprice_usd[1]
        assert row.note
