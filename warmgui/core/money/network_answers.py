"""What a mempool-style server says about bitcoin's network, judged: nothing is believed that cannot be true.

Such servers mix units (times in ms beside times in s, totals as text in sat); https://mempool.space/docs/api/rest.
Without a sound difficulty and height there are no facts. Where only fees, price or the coming retarget are
unsound, what was known of them before is kept with its date, and a sentence says why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from warmgui.core.money.difficulty_history import BLOCK_S, RETARGET_BLOCKS, network_hashrate_hs
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.mining import SAT_PER_BTC, subsidy_sat
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts

LOWEST_DIFFICULTY, HIGHEST_DIFFICULTY = 1e12, 1e20
"""Of bitcoin's main network in our time: test networks lie far below, and so does a number in T."""
HASHRATE_FACTOR = 3.0
"""Hashrate over three days and difficulty agree far better than this; other units do not."""
REORGANISED_BLOCKS = 6
"""So far a chain may fall back."""
HIGHEST_FEES_SAT = 50 * SAT_PER_BTC
PRICE = (0.01, 1e12)
"""Of one BTC, in any currency that people are paid in."""
_USD_PRICE = (100.0, 1e8)
_BLOCK_TIME_MS = (60_000.0, 6_000_000.0)
_CHANGE_PERCENT = (-75.0, 300.0)
"""What one retarget can do."""
_LARGEST = 1e300
_LARGEST_INT = 1 << 63
_MS_FROM = 1e11
_PRICE_OLD_S = 86400.0
_FEWEST_BLOCKS, _MOST_BLOCKS = 12, 2016
_DAY_S = 86400.0


class BadAnswerError(ValueError):
    """An answer that is none; `text` says why, without a full stop at its end."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text


@dataclass(frozen=True, slots=True)
class Judged:
    """Facts, and what of the answers could not be believed."""

    facts: NetworkFacts
    problem: Text = EMPTY
    """A sentence; empty when all was well."""


@dataclass(frozen=True, slots=True)
class MempoolAnswers:
    """JSON of the server's answers; None where there was none, for what may be missing."""

    hashrate: Any
    """`/api/v1/mining/hashrate/3d`."""
    height: Any
    """`/api/blocks/tip/height`."""
    rewards: Any = None
    """`/api/v1/mining/reward-stats/144`."""
    prices: Any = None
    """`/api/v1/prices`."""
    adjustment: Any = None
    """`/api/v1/difficulty-adjustment`."""


def mempool_facts(
    answers: MempoolAnswers, *, source: str, now_utc: float, currency: str, before: NetworkFacts
) -> Judged:
    """Facts from a mempool-style server.

    Args:
        answers: as they came.
        source: the server, for people.
        now_utc: when.
        currency: wanted for the price; dollars where the server does not know it.
        before: what was known, for what is missing now.

    Raises:
        BadAnswerError: there is no difficulty and height to be believed.
    """
    difficulty = number(answers.hashrate, "currentDifficulty")
    hashrate_hs = number(answers.hashrate, "currentHashrate")
    height = whole(answers.height)
    check_difficulty(difficulty)
    check_hashrate(hashrate_hs, difficulty)
    check_height(height, before, now_utc)
    facts = moment_facts(
        before,
        source=source,
        now_utc=now_utc,
        difficulty=difficulty,
        height=height,
        hashrate_hs=hashrate_hs,
        provenance=Provenance.DATED,
    )
    problems = list[Text]()
    for part in (_with_fees, _with_retarget):
        try:
            facts = part(facts, answers)
        except BadAnswerError as error:
            problems.append(error.text)
    try:
        facts = _with_price(facts, answers.prices, currency, now_utc)
    except BadAnswerError as error:
        problems.append(error.text)
    return Judged(facts, problems[0] if problems else EMPTY)


# ---- what both kinds of servers share


def moment_facts(
    before: NetworkFacts,
    *,
    source: str,
    now_utc: float,
    difficulty: float,
    height: int,
    hashrate_hs: float | None,
    provenance: Provenance,
) -> NetworkFacts:
    """Facts of this moment; fees and price are those of before, with their own dates."""
    return replace(
        before,
        date=iso_date(now_utc),
        height=height,
        difficulty=difficulty,
        subsidy_sat=subsidy_sat(height + 1),
        hashprice_usd=None,
        source=source,
        provenance=provenance,
        fetched_utc=now_utc,
        price_date=before.price_date or before.date,
        fees_date=before.fees_date or before.date,
        hashrate_hs=hashrate_hs,
        retarget_height=(height // RETARGET_BLOCKS + 1) * RETARGET_BLOCKS,
        retarget_change=None,
    )


def iso_date(now_utc: float) -> str:
    """The day of a moment, UTC."""
    return datetime.fromtimestamp(now_utc, UTC).date().isoformat()


def number(plain: Any, name: str) -> float:
    """A number of an answer.

    Raises:
        BadAnswerError: it is missing, no number, or none that can be.
    """
    value = plain.get(name) if isinstance(plain, dict) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadAnswerError(translate("network", "“{name}” is missing in its answer", name=name))
    if not -_LARGEST < value < _LARGEST:  # true of NaN, too
        raise BadAnswerError(translate("network", "“{name}” in its answer is no number", name=name))
    return float(value)


def whole(plain: Any) -> int:
    """A block's height, or whatever counts.

    Raises:
        BadAnswerError: it is no whole number.
    """
    if isinstance(plain, bool) or not isinstance(plain, int) or not 0 <= plain < _LARGEST_INT:
        raise BadAnswerError(translate("network", "its block height is no whole number"))
    return plain


def check_difficulty(difficulty: float) -> None:
    """Whether bitcoin's network can be so difficult.

    Raises:
        BadAnswerError: it cannot.
    """
    if not LOWEST_DIFFICULTY <= difficulty <= HIGHEST_DIFFICULTY:
        raise BadAnswerError(
            translate(
                "network",
                "a difficulty of {difficulty} is not that of bitcoin's main network",
                difficulty=Amount(difficulty, "difficulty"),
            )
        )


def check_hashrate(hashrate_hs: float, difficulty: float) -> None:
    """Whether both can belong to one network.

    Raises:
        BadAnswerError: they cannot: one of them is in another unit, or 0.
    """
    expected_hs = network_hashrate_hs(difficulty)
    if not expected_hs / HASHRATE_FACTOR <= hashrate_hs <= expected_hs * HASHRATE_FACTOR:
        raise BadAnswerError(
            translate(
                "network",
                "its hashrate ({hashrate}) and its difficulty do not belong together",
                hashrate=Amount(hashrate_hs, "hashrate_hs"),
            )
        )


def check_height(height: int, before: NetworkFacts, now_utc: float) -> None:
    """Whether the chain can be there.

    Raises:
        BadAnswerError: it was higher before, or cannot be so high yet.
    """
    told_utc = _midnight(before.date) if before.fetched_utc is None else before.fetched_utc
    passed_s = max(now_utc - told_utc, 0.0)
    # What was told long ago may itself have been wrong; what the program brings along is not.
    known = before.height - REORGANISED_BLOCKS if passed_s < _DAY_S else DEFAULT_FACTS.height
    if height < max(known, DEFAULT_FACTS.height):
        raise BadAnswerError(
            translate(
                "network",
                "block {height} is behind block {known}, which is known: it is still catching up, or is of "
                "another network",
                height=Amount(float(height), "height"),
                known=Amount(float(before.height), "height"),
            )
        )
    if height > before.height + 1.5 * passed_s / BLOCK_S + RETARGET_BLOCKS:
        raise BadAnswerError(
            translate(
                "network",
                "block {height} cannot have been found yet, unless this PC's clock is wrong",
                height=Amount(float(height), "height"),
            )
        )


# ---- parts that may be missing


def _with_fees(facts: NetworkFacts, answers: MempoolAnswers) -> NetworkFacts:
    """Mean fees of a block over the last day. The totals are text, in sat."""
    first, last = number(answers.rewards, "startBlock"), number(answers.rewards, "endBlock")
    blocks = last - first + 1.0
    fees, reward = _sat(answers.rewards, "totalFee"), _sat(answers.rewards, "totalReward")
    if not _FEWEST_BLOCKS <= blocks <= _MOST_BLOCKS or abs(last - facts.height) > RETARGET_BLOCKS:
        raise BadAnswerError(translate("network", "its fees are of other blocks"))
    # Reward without fees is the subsidy of these blocks, but for a miner who once forgot to claim a part.
    claimed = (reward - fees) / sum(subsidy_sat(height) for height in range(int(first), int(last) + 1))
    if not 0.98 <= claimed <= 1.02 or not 0 < fees <= HIGHEST_FEES_SAT * blocks:  # noqa: PLR2004 - an interval
        raise BadAnswerError(translate("network", "its fees are not in sat, or not those of bitcoin"))
    return replace(facts, fees_sat=round(fees / blocks), fees_date=facts.date)


def _sat(plain: Any, name: str) -> int:
    value = plain.get(name) if isinstance(plain, dict) else None
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 19:  # noqa: PLR2004 - of 2^63
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LARGEST_INT:
        return value
    raise BadAnswerError(translate("network", "“{name}” in its answer is no amount in sat", name=name))


def _with_retarget(facts: NetworkFacts, answers: MempoolAnswers) -> NetworkFacts:
    """The coming retarget. Times between blocks are in ms, the last retarget's in s."""
    if answers.adjustment is None:
        return facts
    block_ms = number(answers.adjustment, "timeAvg")
    if not _BLOCK_TIME_MS[0] <= block_ms <= _BLOCK_TIME_MS[1]:
        raise BadAnswerError(
            translate("network", "its time between blocks is not in milliseconds, as it should be")
        )
    change = number(answers.adjustment, "difficultyChange")
    height = whole(answers.adjustment.get("nextRetargetHeight"))
    if not _CHANGE_PERCENT[0] <= change <= _CHANGE_PERCENT[1] or height % RETARGET_BLOCKS:
        raise BadAnswerError(translate("network", "what it says of the next retarget cannot be"))
    if not 0 < height - facts.height + REORGANISED_BLOCKS <= RETARGET_BLOCKS + 2 * REORGANISED_BLOCKS:
        raise BadAnswerError(translate("network", "what it says of the next retarget cannot be"))
    return replace(facts, retarget_height=height, retarget_change=change / 100.0)


def _with_price(facts: NetworkFacts, prices: Any, currency: str, now_utc: float) -> NetworkFacts:
    """The price in the reader's currency, else in dollars. Its time is in s; unknown currencies are -1."""
    told_utc = number(prices, "time")
    if told_utc > _MS_FROM:
        raise BadAnswerError(translate("network", "the time of its price is in milliseconds, not in seconds"))
    if abs(now_utc - told_utc) > _PRICE_OLD_S:
        raise BadAnswerError(translate("network", "its price is old"))
    for code, (low, high) in ((currency, PRICE), ("USD", _USD_PRICE)):
        value = prices.get(code)
        known = isinstance(value, int | float) and not isinstance(value, bool)
        if known and (low if code != "USD" else _USD_PRICE[0]) <= value <= high:
            return replace(facts, btc_price=float(value), price_currency=code, price_date=facts.date)
    raise BadAnswerError(translate("network", "it tells no price in {currency} or USD", currency=currency))


def _midnight(date: str) -> float:
    try:
        return datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return 0.0
