"""The question and the answer of the simulated incomes: what is asked, as plain values, and what is none."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, replace
from typing import Any

import pytest
from fakes.lab_paths import QUESTION, make_answer
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.lab.paths import (
    FPPS,
    MOST_PATHS,
    PathQuestion,
    answer_from,
    answer_plain,
    problem,
    question_from,
    question_plain,
)
from warmgui.core.money.variance import fpps, pplns, solo
from warmgui.core.units import Formatter

READER = Formatter()
any_speed = hypothesis_settings(deadline=None, max_examples=80)
questions = st.builds(
    PathQuestion,
    hashrate_hs=st.floats(1e3, 1e15),
    difficulty=st.floats(1.0, 1e18),
    reward_sat=st.integers(1, 5_000_000_000),
    pool_hs=st.floats(1e15, 1e21),
    pool_fee=st.floats(0.0, 0.2),
    payout_sat=st.integers(0, 10**8),
    scheme=st.sampled_from(["pplns", "fpps"]),
    years=st.floats(0.1, 100.0),
    paths=st.integers(1, 10_000),
    points=st.integers(2, 1000),
    seed=st.integers(0, 2**63 - 1),
)


@given(questions)
@any_speed
def test_a_question_survives_its_way_to_the_child(question: PathQuestion) -> None:
    assert not problem(question)
    assert question_from(json.loads(json.dumps(question_plain(question), allow_nan=False))) == question


def test_what_is_left_out_has_its_default() -> None:
    plain = {"hashrate_hs": 1e9, "difficulty": 1e14, "reward_sat": 3e8, "pool_hs": 1e18, "unknown": "x"}
    assert question_from(plain) == PathQuestion(1e9, 1e14, 300_000_000, 1e18)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"hashrate_hs": 0.0}, "nothing to simulate"),
        ({"hashrate_hs": math.nan}, "nothing to simulate"),
        ({"difficulty": 0.0}, "above 0"),
        ({"reward_sat": 0}, "above 0"),
        ({"pool_hs": 1e8}, "as fast as its member, 1.10 GH/s"),
        ({"pool_fee": 1.0}, "less than 100 %"),
        ({"solo_fee": -0.1}, "less than 100 %"),
        ({"payout_sat": -1}, "cannot be negative"),
        ({"share_difficulty": 0.0}, "cannot be negative"),
        ({"window": math.inf}, "cannot be negative"),
        ({"scheme": "lottery"}, "“lottery”"),
        ({"years": 0.0}, "100 years at most"),
        ({"years": 101.0}, "100 years at most"),
        ({"paths": 0}, "more paths"),
        ({"paths": MOST_PATHS, "points": 1000}, "more paths"),
        ({"points": 1}, "more paths"),
        ({"seed": -1}, "whole number"),
    ],
)
def test_what_cannot_be_simulated_says_why(change: dict[str, Any], words: str) -> None:
    question = replace(QUESTION, **change)
    assert words in READER.text(problem(question))
    with pytest.raises(ValueError, match="no "):
        question_from(asdict(question))


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"hashrate_hs": "fast"},
        {"hashrate_hs": True},
        {"paths": 10.5},
        {"scheme": 5},
        {"seed": None},
        {"years": math.nan},
    ],
)
def test_strange_values_are_no_question(plain: dict[str, Any]) -> None:
    job = {**question_plain(QUESTION), **plain} if plain else {}
    with pytest.raises(ValueError, match="no "):
        question_from(job)


def test_an_answer_survives_its_way_from_the_child() -> None:
    answer = make_answer()
    assert answer_from(json.loads(json.dumps(answer_plain(answer), allow_nan=False))) == answer
    assert answer.pool.earned_sat == 186.1
    assert replace(answer.pool, earned_mean_sat=()).earned_sat == 0.0


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("years",), [0.0]),
        (("years",), "long"),
        (("solo",), None),
        (("solo", "nothing"), "all"),
        (("solo", "nothing"), math.inf),
        (("solo", "quantiles_sat"), [[0.0, 0.0, 0.0]]),
        (("pool", "mean_sat"), [0.0, 1.0]),
        (("pool", "examples_sat"), [[0.0]]),
        (("seconds",), None),
        (("question", "paths"), 0),
        (("question",), 5),
    ],
)
def test_strange_values_are_no_answer(place: tuple[str, ...], value: object) -> None:
    plain = json.loads(json.dumps(answer_plain(make_answer())))
    inner = plain
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = value
    with pytest.raises(ValueError, match="no "):
        answer_from(plain)
    if place == ("question", "paths"):  # it has a default
        return
    del inner[place[-1]]
    with pytest.raises(ValueError, match="no "):
        answer_from(plain)


def test_theory_is_that_of_variance() -> None:
    """Asked for where it stands, with the window in shares of one's own difficulty."""
    q = replace(QUESTION, window=2.0, share_difficulty=1000.0)
    assert q.window_shares == 2.0 * q.difficulty / 1000.0
    assert q.solo_day == solo(q.hashrate_hs, q.difficulty, q.reward_sat, q.solo_fee)
    assert q.pool_day == pplns(
        q.hashrate_hs, q.pool_hs, q.difficulty, q.reward_sat, 0.02, window_shares=q.window_shares
    )
    assert replace(q, scheme=FPPS).pool_day == fpps(q.hashrate_hs, q.difficulty, q.reward_sat, 1000.0, 0.02)
    assert replace(q, window=0.0).window_shares == math.inf
    assert replace(q, years=2.0).days == 730.5
