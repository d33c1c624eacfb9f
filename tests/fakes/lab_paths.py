"""A small answer to a question of paths, made by hand: no numpy, and every number known by heart."""

from __future__ import annotations

from warmgui.core.lab.paths import QUANTILES, PathAnswer, PathQuestion, PathSide

QUESTION = PathQuestion(
    1.1e9, 1.3387e14, 314_000_000, 1e20, pool_fee=0.02, payout_sat=50, paths=1000, points=3, years=10.0
)


def make_side(*, rising: bool) -> PathSide:
    """A pool's (rising) or a lone PC's (nothing)."""
    end = 150.0 if rising else 0.0
    return PathSide(
        mean_sat=(0.0, end / 2, end),
        quantiles_sat=tuple((0.0, end / 2 - 5 + i, end - 5 + i) if rising else (0.0,) * 3
                            for i in range(len(QUANTILES))),
        examples_sat=((0.0, end / 2, end), (0.0, end / 2 + 1, end + 1), (0.0, 0.0, end), (0.0, 0.0, end)),
        theory_mean_sat=186.0 if rising else 190.0,
        theory_sigma_sat=4.5 if rising else 244_000.0,
        sigma_sat=4.4 if rising else 0.0,
        nothing=0.0 if rising else 1.0,
        earned_mean_sat=(0.0, 93.0, 186.1) if rising else (0.0, 0.0, 0.0),
    )  # fmt: skip


def make_answer(question: PathQuestion = QUESTION) -> PathAnswer:
    """As the child gives it."""
    return PathAnswer(
        question,
        (0.0, 5.0, 10.0),
        make_side(rising=False),
        make_side(rising=True),
        seconds=0.3,
    )
