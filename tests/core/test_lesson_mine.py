"""A teacher's own lesson: other numbers, another hash, and today's facts with their dates."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from fakes.lessons import a_lesson, ready

from warmgui.core.lab.lessons.canonical import written
from warmgui.core.lab.lessons.mine import changed, fitted, fitting_bits, tidy, todays_facts
from warmgui.core.lab.lessons.model import LessonError
from warmgui.core.lab.lessons.reading import read
from warmgui.core.lab.lessons.working import worked
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.units import Formatter

LATER = replace(DEFAULT_FACTS, date="2026-11-20", price_date="2026-11-22", difficulty=1.5e14, height=977_000)


def test_another_seed_is_another_lesson_and_the_same_change_the_same() -> None:
    lesson = a_lesson()
    made = changed(lesson, seed=99, date="2026-11-22")
    assert made.sha256 != lesson.sha256
    assert made == changed(lesson, seed=99, date="2026-11-22")
    assert read(written(made)) == made
    assert changed(made, seed=lesson.seed, date=lesson.date) == lesson


def test_settings_change_the_answers() -> None:
    lesson = read(ready("lottery-tickets"))
    made = changed(lesson, settings={"hashrate_hs": Decimal(2_200_000_000)})
    before, after = worked(lesson).values["bitcoin.years"][0], worked(made).values["bitcoin.years"][0]
    assert float(before / after) == pytest.approx(2.0)


def test_todays_facts_come_with_their_dates_and_source() -> None:
    lesson = read(ready("heat-and-odds"))
    facts = todays_facts(lesson, LATER)
    assert set(facts) == {"difficulty", "subsidy_sat", "fees_sat", "btc_price"}
    assert facts["difficulty"].value == Decimal(150000000000000)
    assert (facts["difficulty"].date, facts["btc_price"].date) == ("2026-11-20", "2026-11-22")
    assert facts["difficulty"].source["zh_CN"] == DEFAULT_FACTS.source
    made = changed(lesson, facts=facts)
    assert read(written(made)).facts[0].value == Decimal(150000000000000)


def test_facts_without_a_date_or_a_price_in_dollars_are_left_as_they_are() -> None:
    lesson = read(ready("heat-and-odds"))
    assert "btc_price" not in todays_facts(lesson, replace(LATER, price_currency="EUR"))
    assert not todays_facts(lesson, replace(LATER, date="soon", price_date="", fees_date=""))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"seed": -1}, "too large"),
        ({"seed": 1 << 63}, "too large"),
        ({"settings": {"lab_bits": Decimal(65)}}, "Task 3 "),
        ({"settings": {"lab_bits": Decimal(1) / Decimal(3) ** 80}}, "too long"),
    ],
)
def test_numbers_that_do_not_fit_are_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(LessonError) as error:
        changed(a_lesson(), **changes)  # type: ignore[arg-type]  # cases of several types
    assert words in Formatter().text(error.value.sentence)


@pytest.mark.parametrize("rate", [1e6, 27.5e6, 1.1e9, 1.0e14])
def test_a_block_takes_some_ten_seconds_at_the_bits_that_are_chosen(rate: float) -> None:
    bits = int(fitting_bits(tidy(rate)))
    assert 5.6 <= 2**bits / rate <= 11.4


def test_a_pc_that_does_nothing_has_a_bit_nevertheless() -> None:
    assert fitting_bits(Decimal(0)) == 3


def test_numbers_become_tidy() -> None:
    assert tidy(1103482117.25) == Decimal("1103482117.25")
    assert str(tidy(1 / 3)) == "0.333333333333"
    assert str(fitted(Decimal("3E+2"))) == "300"
    assert str(fitted(Decimal(1) / 3)) == "0.333333333333333"
