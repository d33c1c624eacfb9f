"""A town of homes like yours: the same everywhere, and as lucky as the law says."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from warmgui.core.lab.gamma import chi_square_survival
from warmgui.core.lab.luck import chi_square
from warmgui.core.lab.town import (
    Town,
    TownPlan,
    expected_words,
    found_words,
    title,
    town,
    town_plot,
    town_words,
)
from warmgui.core.money.mining import YEAR_S, hashes_for_difficulty
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from warmgui.core.text import Text

PICTURE = TownPlan(1.1e9, 133.87e12)
EXPECTED = [
    (488, "0x1.d6264c0c0370ep+0"),
    (470, "0x1.1d78687fb9157p+4"),
    (98, "0x1.8077054b4a521p+4"),
    (558, "0x1.91f71a4b572cep+4"),
    (784, "0x1.bd092bd0ae7b4p+5"),
]


def say(text: Text) -> str:
    """In English, with plain spaces."""
    return Formatter().text(text).replace("\xa0", " ").replace("\u202f", " ")


def of_mean(per_home: float, **more: object) -> TownPlan:
    """Homes that find so many on average."""
    plan = replace(PICTURE, **more)  # type: ignore[arg-type]  # fields by name
    hashes = plan.hashrate_hs * plan.years * YEAR_S
    return replace(plan, difficulty=hashes / per_home / hashes_for_difficulty(1.0))


def test_the_town_of_the_picture() -> None:
    found = town(PICTURE)
    assert say(title(PICTURE)) == "1 200 homes like yours, mining for 100 years"
    assert say(town_words(found)) == "0 of 1 200 found a block. You would expect one in about 138 such towns."
    assert found.expected_blocks == pytest.approx(120_000 / 16.56e6, rel=1e-3)
    assert found.expected_homes == pytest.approx(found.expected_blocks, rel=1e-5)


def test_a_seed_gives_this_very_town_for_ever() -> None:
    """Lesson files rest on these numbers."""
    found = town(of_mean(0.004, seed="lesson", homes=1000))
    assert [(block.home, block.year.hex()) for block in found.blocks] == EXPECTED
    assert town(found.plan) == found
    assert town(replace(found.plan, seed="lesson 2")).blocks != found.blocks
    assert town(replace(found.plan, seed=1)) != town(replace(found.plan, seed="1"))


@given(st.floats(0.0, 30.0), st.integers(1, 300), st.integers(0, 99))
@settings(max_examples=60)
def test_blocks_lie_in_the_town_and_in_its_years_and_are_counted_once(
    mean: float, homes: int, seed: int
) -> None:
    found = town(of_mean(max(mean, 1e-12), homes=homes, seed=seed))
    assert found.found == sum(found.per_home.values()) == len(found.blocks)
    assert all(0 <= home < homes and number > 0 for home, number in found.per_home.items())
    assert all(0 <= block.year < 100.0 for block in found.blocks)
    assert list(found.blocks) == sorted(found.blocks, key=lambda block: block.year)
    assert {block.home for block in found.blocks} == set(found.per_home)
    assert len(town_plot(found).series) in {1, 2}


def test_blocks_of_many_towns_stay_within_poisson_bounds() -> None:
    towns, expected = 400, 2.0
    counts = [town(of_mean(expected / 50, homes=50, seed=seed)).found for seed in range(towns)]
    low, high = stats.poisson.interval(0.999, towns * expected)
    assert low <= sum(counts) <= high
    law = [towns * math.exp(-expected) * expected**k / math.factorial(k) for k in range(6)]
    found = [float(counts.count(k)) for k in range(6)]
    assert chi_square_survival(chi_square([*found, towns - sum(found)], [*law, towns - sum(law)]), 6) > 0.001


def test_homes_and_years_are_all_alike() -> None:
    found = town(of_mean(40.0, homes=20, seed="alike"))
    expected = found.found / 20
    homes = [found.per_home.get(home, 0) for home in range(20)]
    decades = [sum(1 for b in found.blocks if decade * 5 <= b.year < decade * 5 + 5) for decade in range(20)]
    for row in (homes, decades):
        assert chi_square_survival(chi_square(row, [expected] * 20), 19) > 0.001


def test_towns_that_find_too_many_to_tell_when_are_counted_home_by_home() -> None:
    found = town(of_mean(50_000.0, homes=30))
    assert not found.blocks
    assert found.lucky_homes == 30
    assert all(abs(n - 50_000) < 5 * math.sqrt(50_000) for n in found.per_home.values())
    assert "blocks together. You would expect about 1 500 000, at 30 homes." in say(expected_words(found))


def test_sentences_of_richer_towns() -> None:
    some = town(of_mean(0.002, homes=1200, seed=3))
    assert say(expected_words(some)) == "You would expect about 2.4."
    many = town(of_mean(1.0, homes=1200, seed=3))
    assert f"They found {many.found:,} blocks together".replace(",", " ") in say(expected_words(many))
    assert say(found_words(many)).startswith(f"{many.lucky_homes} of 1 200")


def test_where_nobody_hashes_nobody_finds() -> None:
    for plan in (replace(PICTURE, hashrate_hs=0.0), replace(PICTURE, years=0.0)):
        found = town(plan)
        assert (found.found, found.towns_per_block) == (0, None)
        assert "Nobody hashes" in say(town_words(found))


@pytest.mark.parametrize(
    "bad", [{"homes": 0}, {"homes": 10_001}, {"years": -1.0}, {"hashrate_hs": -1.0}, {"difficulty": 0.0}]
)
def test_impossible_towns_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="town"):
        town(replace(PICTURE, **bad))  # type: ignore[arg-type]  # one of the fields


def test_the_picture_has_a_dot_per_home_and_says_that_it_is_simulated() -> None:
    found: Town = town(of_mean(0.5, homes=1200))
    plot = town_plot(found)
    assert plot.simulated
    assert {each.key for each in plot.series} == {"none", "found"}
    places = {(x, y) for each in plot.series for x, y in zip(each.x, each.y, strict=True)}
    assert len(places) == 1200
    lucky = next(each for each in plot.series if each.key == "found")
    assert {int(name) - 1 for name in lucky.names} == set(found.per_home)
    assert plot.x.high == 60.0
    wide = town_plot(town(replace(PICTURE, homes=10_000)))
    assert len(wide.series[0].x) == 10_000
