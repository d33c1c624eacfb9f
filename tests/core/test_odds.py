"""The odds card: chances that small stay visible, and luck is told against the typical day."""

from __future__ import annotations

import pytest

from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.odds import odds
from warmgui.core.text import Amount
from warmgui.core.units import Formatter


def test_a_pc_at_1_1_gigahash_finds_a_block_in_16_6_million_years() -> None:
    card = odds(1.1e9, 16e12, 9412.0, DEFAULT_FACTS)
    assert Formatter().amount(Amount(card.years_per_block, "years")) == "16.6 million years"
    assert Formatter().amount(Amount(card.chance_per_year, "chance")) == "1 in 16.6 million"
    assert card.chance_per_day == pytest.approx((card.chance_per_year or 0) / 365.25)


def test_the_best_share_is_told_against_the_typical_day() -> None:
    card = odds(1.1e9, 16e12, 9412.0, DEFAULT_FACTS)
    assert card.typical_best_today == pytest.approx(5370, rel=1e-3)
    assert card.best_percentile == pytest.approx(0.67, abs=0.005)


def test_what_is_not_known_is_none() -> None:
    card = odds(None, 16e12, None, DEFAULT_FACTS)
    assert (card.years_per_block, card.chance_per_day, card.best_percentile) == (None, None, None)
    assert card.typical_best_today is not None


def test_idle_has_no_chance_and_no_wait() -> None:
    card = odds(0.0, 0.0, None, DEFAULT_FACTS)
    assert (card.years_per_block, card.typical_best_today) == (None, None)
    assert (card.chance_per_day, card.chance_per_year) == (0.0, 0.0)
