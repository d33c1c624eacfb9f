"""Solo or pool: the question and the answer of a seeded Monte-Carlo, computed in `warmgui.analysis`."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from warmgui.core.heat.numbers import finite
from warmgui.core.money.mining import DAYS_PER_YEAR
from warmgui.core.money.variance import fpps, pplns, solo
from warmgui.core.settings.words import shown
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.money.variance import DayIncome

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
PPLNS, FPPS = "pplns", "fpps"
SCHEMES: dict[str, Text] = {
    PPLNS: translate("lab", "Per block of the pool (PPLNS)"),
    FPPS: translate("lab", "Per share (FPPS)"),
}
MOST_PATHS, MOST_POINTS, MOST_YEARS = 1_000_000, 1001, 100.0
_MOST_NUMBERS = 3e7
"""Paths times points: some seconds of work."""
_MOST_SEED = 2**63


@dataclass(frozen=True, slots=True)
class PathQuestion:
    """Two ways to be paid for the same hashes."""

    hashrate_hs: float
    difficulty: float
    reward_sat: int
    """Subsidy and fees of a block."""
    pool_hs: float
    """Of the whole pool, one's own included."""
    pool_fee: float = 0.0
    """0..1"""
    solo_fee: float = 0.0
    payout_sat: int = 0
    """The pool pays whole multiples of this as they come together, the rest waits; 0: at once."""
    scheme: str = PPLNS
    """"pplns" or "fpps"."""
    years: float = 10.0
    paths: int = 100_000
    points: int = 61
    """Moments along the way, the first and the last included."""
    seed: int = 1
    share_difficulty: float = 65_536.0
    """Of one's own shares: pools set it, and count nothing smaller."""
    window: float = 2.0
    """PPLNS: a block is shared out over the work of so many blocks; 0: endless, every hash counts alike."""

    @property
    def days(self) -> float:
        """Of the whole way."""
        return self.years * DAYS_PER_YEAR

    @property
    def window_shares(self) -> float:
        """Shares in a window of PPLNS, all of one's own difficulty; infinite for an endless one."""
        return self.window * self.difficulty / self.share_difficulty if self.window > 0 else math.inf

    @property
    def solo_day(self) -> DayIncome:
        """A day's income alone, by theory."""
        return solo(self.hashrate_hs, self.difficulty, self.reward_sat, self.solo_fee)

    @property
    def pool_day(self) -> DayIncome:
        """A day's income in the pool, by theory, paid out or not."""
        if self.scheme == FPPS:
            return fpps(
                self.hashrate_hs, self.difficulty, self.reward_sat, self.share_difficulty, self.pool_fee
            )
        return pplns(
            self.hashrate_hs,
            self.pool_hs,
            self.difficulty,
            self.reward_sat,
            self.pool_fee,
            window_shares=self.window_shares,
        )


@dataclass(frozen=True, slots=True)
class PathSide:
    """One way."""

    mean_sat: tuple[float, ...]
    """Of all paths, at each moment: paid so far."""
    quantiles_sat: tuple[tuple[float, ...], ...]
    """One row per entry of `QUANTILES`: paid so far."""
    examples_sat: tuple[tuple[float, ...], ...]
    """A few single paths: paid so far."""
    theory_mean_sat: float
    """At the end, paid or not."""
    theory_sigma_sat: float
    sigma_sat: float
    """Of what the paths earned by the end, paid or not."""
    nothing: float
    """Part of the paths that were never paid, 0..1."""
    earned_mean_sat: tuple[float, ...] = ()
    """Of all paths, at each moment: earned so far, paid or not."""

    @property
    def earned_sat(self) -> float:
        """Mean of what the paths earned by the end, paid or not."""
        return self.earned_mean_sat[-1] if self.earned_mean_sat else 0.0


@dataclass(frozen=True, slots=True)
class PathAnswer:
    """What came of it. Everything is simulated, `theory_*` excepted."""

    question: PathQuestion
    years: tuple[float, ...]
    """The moments."""
    solo: PathSide
    pool: PathSide
    seconds: float
    """From the question to the answer."""


# ---- is it a question? -----------------------------------------------------------------------------------


def problem(question: PathQuestion) -> Text:
    """Why this cannot be simulated, in a sentence; empty where it can."""
    q = question
    if not _above_zero(q.hashrate_hs):
        return translate("lab", "How fast this PC hashes is not known, so there is nothing to simulate.")
    if not (_above_zero(q.difficulty) and _above_zero(q.reward_sat)):
        return translate("lab", "Difficulty and reward must be above 0.")
    if not (_above_zero(q.pool_hs) and q.pool_hs >= q.hashrate_hs):
        return translate(
            "lab",
            "A pool is at least as fast as its member, {rate}.",
            rate=Amount(q.hashrate_hs, "hashrate_hs"),
        )
    return _terms_problem(q) or _size_problem(q)


def _terms_problem(q: PathQuestion) -> Text:
    if not (0.0 <= q.pool_fee < 1.0 and 0.0 <= q.solo_fee < 1.0):
        return translate("lab", "A fee is at least 0 % and less than 100 %.")
    if not (q.payout_sat >= 0 and _above_zero(q.share_difficulty) and 0.0 <= q.window < math.inf):
        return translate(
            "lab", "The payout threshold, the share difficulty and the window cannot be negative."
        )
    if q.scheme not in SCHEMES:
        return translate("lab", "Nobody knows a pool that pays by “{scheme}”.", scheme=q.scheme[:20])
    return EMPTY


def _size_problem(q: PathQuestion) -> Text:
    if not 0.0 < q.years <= MOST_YEARS:
        return translate(
            "lab", "It must go on for some time, and for {most} years at most.", most=int(MOST_YEARS)
        )
    sized = 0 < q.paths <= MOST_PATHS and 1 < q.points <= MOST_POINTS
    if not sized or q.paths * q.points > _MOST_NUMBERS:
        return translate("lab", "That is more paths and points than this PC should be asked for.")
    if not 0 <= q.seed < _MOST_SEED:
        return translate("lab", "A seed is a whole number, 0 or above.")
    return EMPTY


def _above_zero(number: float) -> bool:
    return math.isfinite(number) and number > 0


# ---- as plain values -------------------------------------------------------------------------------------


def question_plain(question: PathQuestion) -> dict[str, Any]:
    """As JSON has it."""
    return asdict(question)


def question_from(plain: Mapping[str, Any]) -> PathQuestion:
    """The way back; what is missing has its default.

    Raises:
        ValueError: it is no question that can be simulated.
    """
    kinds = {field.name: field.type for field in fields(PathQuestion)}
    values: dict[str, Any] = {}
    for name, kind in kinds.items():
        if name in plain:
            values[name] = _typed(name, str(kind), plain[name])
    try:
        question = PathQuestion(**values)
    except TypeError as error:
        raise ValueError(f"no question: {error}") from error
    if found := problem(question):
        raise ValueError(f"no question: {found.template}")
    return question


def answer_plain(answer: PathAnswer) -> dict[str, Any]:
    """As JSON has it."""
    return asdict(answer)


def answer_from(plain: Mapping[str, Any]) -> PathAnswer:
    """The way back.

    Raises:
        ValueError: it is no answer.
    """
    try:
        question = question_from(plain["question"])
        years = _numbers(plain["years"], question.points)
        return PathAnswer(
            question=question,
            years=years,
            solo=_side(plain["solo"], question.points),
            pool=_side(plain["pool"], question.points),
            seconds=_number(plain["seconds"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no answer: {error!r}") from error


def _side(plain: Mapping[str, Any], points: int) -> PathSide:
    quantiles = tuple(_numbers(row, points) for row in plain["quantiles_sat"])
    if len(quantiles) != len(QUANTILES):
        raise ValueError("no answer: quantiles are missing")
    single = ("theory_mean_sat", "theory_sigma_sat", "sigma_sat", "nothing")
    return PathSide(
        mean_sat=_numbers(plain["mean_sat"], points),
        earned_mean_sat=_numbers(plain["earned_mean_sat"], points),
        quantiles_sat=quantiles,
        examples_sat=tuple(_numbers(row, points) for row in plain["examples_sat"]),
        **{name: _number(plain[name]) for name in single},
    )


def _numbers(row: Any, count: int) -> tuple[float, ...]:
    if not isinstance(row, list | tuple) or len(row) != count:
        raise ValueError("no answer: a row has another length")
    return tuple(_number(value) for value in row)


def _number(value: Any) -> float:
    number = finite(value)
    if number is None:
        raise ValueError(f"no number: {shown(value)}")
    return number


def _typed(name: str, kind: str, value: Any) -> Any:
    if kind == "str":
        if not isinstance(value, str):
            raise ValueError(f"{name}: no text: {value!r:.40}")
        return value
    number = _number(value)
    if kind == "float":
        return number
    if isinstance(value, float) and not value.is_integer():
        raise ValueError(f"{name}: no whole number: {value!r:.40}")
    return int(value)
