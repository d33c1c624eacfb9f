"""What Bitcoin Core says about its network, judged. It has checked every block itself: that is MEASURED.

Calls: `getblockchaininfo`, `getmininginfo`, `getnetworkhashps`, `getblockstats`; bitcoincore.org/en/doc/.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from warmgui.core.money.mining import difficulty_of_nbits
from warmgui.core.money.network_answers import (
    HIGHEST_FEES_SAT,
    BadAnswerError,
    check_difficulty,
    check_hashrate,
    check_height,
    moment_facts,
    number,
    whole,
)
from warmgui.core.settings.words import shown
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import NetworkFacts

HASHRATE_BLOCKS = 432
"""Three days: a hashrate over fewer blocks is mostly luck."""
FEE_BLOCKS = 144
"""A day: fees are the mean of so many blocks."""
FEWEST_FEE_BLOCKS = 12
"""Fewer say nothing about a day."""
_BEHIND_BLOCKS = 6
_STARTING = -28
_LONGEST_WORDS = 120


@dataclass(frozen=True, slots=True)
class CoreAnswers:
    """Results of three calls."""

    chain: Any
    """`getblockchaininfo`."""
    mining: Any
    """`getmininginfo`."""
    hashrate: Any
    """`getnetworkhashps` over `HASHRATE_BLOCKS`."""


def call(number_: int, method: str, *params: Any) -> dict[str, Any]:
    """One call of a batch."""
    return {"jsonrpc": "2.0", "id": number_, "method": method, "params": list(params)}


def results(plain: Any, count: int) -> tuple[Any, ...]:
    """The results of a batch, in the order of its ids from 0; None where a call failed.

    Raises:
        BadAnswerError: it is no batch of answers, or the node is still starting.
    """
    if not isinstance(plain, list):
        raise _refused(plain)
    by_id: dict[int, Any] = {}
    for answer in plain:
        if not isinstance(answer, dict):
            raise BadAnswerError(_NO_CORE)
        error = answer.get("error")
        if isinstance(error, dict) and error.get("code") == _STARTING:
            raise _refused(answer)
        place = answer.get("id")
        if isinstance(place, int) and error is None:
            by_id[place] = answer.get("result")
    if not by_id:
        raise _refused(plain[0] if plain else None)
    return tuple(by_id.get(place) for place in range(count))


def core_facts(answers: CoreAnswers, *, source: str, now_utc: float, before: NetworkFacts) -> NetworkFacts:
    """Facts from one's own node.

    Args:
        answers: as they came.
        source: the node, for people.
        now_utc: when.
        before: what was known: price and fees stay until something newer is told.

    Raises:
        BadAnswerError: there is no difficulty and height to be believed.
    """
    chain = answers.chain
    name = chain.get("chain") if isinstance(chain, dict) else None
    if not isinstance(name, str):
        raise BadAnswerError(_NO_CORE)
    if name != "main":
        raise BadAnswerError(
            translate(
                "network", "it is on the network “{chain}”, not on bitcoin's main one", chain=shown(name)[:20]
            )
        )
    height = whole(chain.get("blocks"))
    known = whole(chain.get("headers"))
    if chain.get("initialblockdownload") is True or height + _BEHIND_BLOCKS < known:
        raise BadAnswerError(
            translate(
                "network",
                "it is still downloading the block chain: block {height} of {known}",
                height=Amount(float(height), "height"),
                known=Amount(float(known), "height"),
            )
        )
    difficulty = number(answers.mining, "difficulty")
    check_difficulty(difficulty)
    _check_target(answers.mining, difficulty)
    hashrate_hs = number({"getnetworkhashps": answers.hashrate}, "getnetworkhashps")
    check_hashrate(hashrate_hs, difficulty)
    check_height(height, before, now_utc)
    return moment_facts(
        before,
        source=source,
        now_utc=now_utc,
        difficulty=difficulty,
        height=height,
        hashrate_hs=hashrate_hs,
        provenance=Provenance.MEASURED,
    )


def fee_of(stats: Any) -> int | None:
    """The fees of one block, sat, by `getblockstats`; None where it says none that can be."""
    fee = stats.get("totalfee") if isinstance(stats, dict) else None
    good = isinstance(fee, int) and not isinstance(fee, bool) and 0 <= fee <= HIGHEST_FEES_SAT
    return fee if good else None


def with_fees(facts: NetworkFacts, fees_sat: Mapping[int, int]) -> NetworkFacts:
    """The same facts with the mean fees of the last day's blocks, as far as they are known and enough."""
    day = [fee for height, fee in fees_sat.items() if facts.height - FEE_BLOCKS < height <= facts.height]
    if len(day) < FEWEST_FEE_BLOCKS:
        return facts
    return replace(facts, fees_sat=round(sum(day) / len(day)), fees_date=facts.date)


def _check_target(mining: Any, difficulty: float) -> None:
    """Newer nodes tell the compact target, too."""
    bits = mining.get("bits")
    if bits is None:
        return
    try:
        told = difficulty_of_nbits(int(str(bits), 16))
    except ValueError:
        told = 0.0
    if abs(told - difficulty) > 1e-6 * difficulty:
        raise BadAnswerError(translate("network", "its difficulty and its target do not belong together"))


def _refused(plain: Any) -> BadAnswerError:
    error = plain.get("error") if isinstance(plain, dict) else None
    words = error.get("message") if isinstance(error, dict) else None
    if isinstance(error, dict) and error.get("code") == _STARTING:
        return BadAnswerError(translate("network", "it is starting"))
    if isinstance(words, str) and words.strip():
        told = verbatim(shown(words.strip().partition("\n")[0])[:_LONGEST_WORDS])
        return BadAnswerError(translate("network", "it answers with an error ({words})", words=told))
    return BadAnswerError(_NO_CORE)


_NO_CORE = translate("network", "it does not answer as Bitcoin Core does")
