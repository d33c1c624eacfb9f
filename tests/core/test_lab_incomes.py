"""Solo or pool by theory: figures that can be worked out again, and sentences that hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.lab_figures import recomputed
from fakes.lab_paths import make_answer, make_side
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.lab.incomes import Incomes, incomes_of
from warmgui.core.lab.incomes_words import errors_apart, income_words, simulated_words
from warmgui.core.lab.paths import PathQuestion
from warmgui.core.money.facts import DEFAULT_FACTS, reward_sat
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Provenance

READER = Formatter(FormatPrefs(group=" ", space=" "))
any_speed = hypothesis_settings(deadline=None, max_examples=60)
PC = PathQuestion(
    1.1e9, DEFAULT_FACTS.difficulty, reward_sat(DEFAULT_FACTS), 9.58e19, pool_fee=0.02, payout_sat=100_000
)
questions = st.builds(
    PathQuestion,
    hashrate_hs=st.floats(1e4, 1e15),
    difficulty=st.floats(1.0, 1e17),
    reward_sat=st.integers(1_000_000, 5_000_000_000),
    pool_hs=st.floats(1e15, 1e21),
    pool_fee=st.floats(0.0, 0.2),
    solo_fee=st.floats(0.0, 0.2),
    payout_sat=st.integers(0, 10**8),
    scheme=st.sampled_from(["pplns", "fpps"]),
    years=st.floats(1.0, 100.0),
    share_difficulty=st.floats(1e-3, 1e12),
    window=st.sampled_from([0.0, 0.5, 2.0, 20.0]),
)


def said(texts: tuple[object, ...]) -> list[str]:
    return [READER.text(text) for text in texts]  # type: ignore[arg-type] # all of them are texts


# ---- figures ---------------------------------------------------------------------------------------------


@given(questions)
@any_speed
def test_every_figure_can_be_worked_out_again(question: PathQuestion) -> None:
    """Formula and inputs as shown give the result as shown, whatever was chosen."""
    incomes = incomes_of(question)
    assert len({figure.key for figure in incomes.all}) == 10
    for figure in incomes.all:
        if figure.amount.value is not None:
            assert recomputed(figure) == pytest.approx(figure.amount.value, rel=1e-9, abs=1e-300)
    for text in income_words(incomes):
        words = READER.text(text)
        assert words.endswith(".")
        assert "{" not in words


def test_the_spread_of_the_picture() -> None:
    """1.1 GH/s for ten years: the spread of solo is 1,290 times its mean."""
    incomes = incomes_of(PC)
    assert incomes.solo_spread.amount.value == pytest.approx(1290, abs=5)
    words = said(income_words(incomes))
    assert words[0].startswith("10 years alone: 99.9 % of such PCs get nothing at all.")
    assert "1 in 1.66 million" in words[0]
    assert words[1] == "Alone the spread is 1 287 × the mean; in the pool it is 0.0206 ×."
    assert words[3].startswith("The pool finds a block every 1.7 h")
    assert "nothing is paid, although 186 sat were earned" in words[4]


def test_a_farm_and_a_pool_that_pays_by_share() -> None:
    words = said(income_words(incomes_of(replace(PC, hashrate_hs=1e18, scheme="fpps"))))
    assert words[0].startswith("10 years alone: 549 blocks on average")
    assert "one share of yours every" in words[3]
    assert words[4].startswith("It pays from 100 000 sat on: about every")


def test_without_a_threshold_everything_is_paid_at_once() -> None:
    incomes = incomes_of(replace(PC, payout_sat=0))
    assert incomes.payout_s.amount.value is None
    assert READER.text(incomes.payout_s.note) == "It pays at once, however little it is."
    assert said(income_words(incomes))[4] == "The pool pays at once, however little it is."


def test_figures_are_as_certain_as_what_they_follow_from() -> None:
    def known(incomes: Incomes) -> set[Provenance]:
        return {figure.provenance for figure in incomes.all}

    assert known(incomes_of(PC)) == {Provenance.MODELLED}
    simulated = incomes_of(PC, rate_known=Provenance.SIMULATED)
    assert simulated.solo_mean.provenance is Provenance.SIMULATED
    assert simulated.credit_s.provenance is Provenance.MODELLED  # the pool's blocks know nothing of this PC
    old = incomes_of(PC, replace(DEFAULT_FACTS, provenance=Provenance.STALE))
    assert known(old) == {Provenance.STALE}
    assert old.blocks.working is not None
    assert "26 Jun 2026" in READER.text(old.blocks.working.inputs[2].source)


# ---- what was simulated ----------------------------------------------------------------------------------


def test_the_paths_in_words() -> None:
    words = said(simulated_words(make_answer()))
    assert words[0] == "Simulated: 1 000 such PCs over 10 years, seed 1."
    assert words[1].startswith("Alone: 1 000 of 1 000 were never paid")
    assert words[2].startswith(
        "In the pool: 0 of 1 000 were never paid; 90 % of them got between 145 sat and 149"
    )
    assert words[3].endswith("standard errors apart, as chance has it.")


def test_what_strays_too_far_is_called_rare() -> None:
    odd = replace(make_side(rising=True), earned_mean_sat=(0.0, 90.0, 190.0))
    words = said(simulated_words(replace(make_answer(), pool=odd)))
    assert words[4].endswith("which is rare.")
    sure = replace(odd, theory_sigma_sat=0.0)
    assert errors_apart(sure, 1000) is None
    words = said(simulated_words(replace(make_answer(), pool=sure)))
    assert words[4] == "In the pool: earned 190 sat on average; theory says 186 sat."
