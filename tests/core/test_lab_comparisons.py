"""What a chance compares to: every formula is evaluated, and the nearest ones are the nearest."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from fakes.money import evaluated
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.lab import comparisons as c
from warmgui.core.text import EMPTY, Text
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance

CHANCES = st.floats(1e-70, 1.0, exclude_max=True)


def say(text: Text) -> str:
    """In English, with plain spaces."""
    return Formatter().text(text).replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("each", c.COMPARISONS, ids=lambda each: each.key)
def test_each_formula_gives_its_chance(each: c.Comparison) -> None:
    opened = c.comparison_working(each)
    exact = evaluated(opened)
    assert abs(exact - Decimal(each.chance)) <= Decimal("1e-9") * exact
    assert opened.result.value == each.chance
    assert opened.provenance is (Provenance.MODELLED if each.how == c.EXACT else Provenance.DATED)


@pytest.mark.parametrize("each", c.COMPARISONS, ids=lambda each: each.key)
def test_what_is_not_counted_has_a_date_and_a_source(each: c.Comparison) -> None:
    assert c.comparison(each.key) is each
    assert (each.how == c.EXACT) == (each.as_of == "") == (each.source == "")
    said = say(c.known_words(each))
    assert each.source.replace("\u202f", " ") in said
    assert each.as_of[:4] in said


def test_the_known_numbers_of_ways() -> None:
    ways = {key: Fraction(1) / Fraction(c.comparison(key).chance) for key in ("lotto_6_49", "powerball")}
    assert round(ways["lotto_6_49"]) == 13_983_816
    assert round(ways["powerball"]) == 292_201_338
    assert round(1 / c.comparison("euromillions").chance) == 139_838_160
    assert round(1 / c.comparison("lotto_6aus49").chance) == 139_838_160
    assert round(1 / c.comparison("royal_flush").chance) == 649_740
    assert round(1 / c.comparison("one_suit").chance) == 158_753_389_900
    assert 1 / c.comparison("lightning_year").chance == pytest.approx(1_222_000, rel=1e-3)
    assert 1 / c.comparison("lightning_life").chance == pytest.approx(15_300, rel=3e-3)
    assert 1 / c.comparison("cards").chance == pytest.approx(math.factorial(52))


@given(CHANCES)
def test_the_nearest_are_next_above_and_below(chance: float) -> None:
    above, below = c.nearest(chance)
    assert above is None or above.chance >= chance
    assert below is None or below.chance < chance
    between = [
        x for x in c.COMPARISONS if (below.chance if below else 0) < x.chance < (above.chance if above else 1)
    ]
    assert not between
    assert above is not None or chance > c.COMPARISONS[0].chance
    assert below is not None or chance <= c.COMPARISONS[-1].chance


def test_the_likeliest_comes_first_and_names_differ() -> None:
    chances = [each.chance for each in c.COMPARISONS]
    assert chances == sorted(chances, reverse=True)
    assert (
        len({each.key for each in c.COMPARISONS})
        == len({say(each.name) for each in c.COMPARISONS})
        == len(chances)
    )


def test_beyond_both_ends_there_is_one_neighbour() -> None:
    assert c.nearest(0.9)[0] is None
    assert c.nearest(1e-70)[1] is None


@given(CHANCES)
def test_heads_are_the_nearest_power_of_two(chance: float) -> None:
    heads = c.heads_in_a_row(chance)
    if heads is None:
        assert chance > 0.7
        assert c.heads_words(chance) is EMPTY
    else:
        assert 0.5**heads / 1.4143 <= chance <= 0.5**heads * 1.4143


def test_chances_in_words() -> None:
    assert say(c.heads_words(2.0**-31)) == "About as likely as 31 heads in a row."
    assert say(c.heads_words(0.5)) == "About as likely as heads with one coin."


def test_against_one_certain_thing() -> None:
    lotto = c.comparison("lotto_6_49")
    assert say(c.against_words(lotto.chance * 3, lotto)).startswith("3 × as likely as six right")
    assert say(c.against_words(lotto.chance / 4, lotto)).startswith("4 × less likely than six right")
    assert say(c.against_words(0.0, lotto)).startswith("Never, where six right")


def test_there_is_no_comparison_of_another_name() -> None:
    with pytest.raises(KeyError):
        c.comparison("unicorn")
