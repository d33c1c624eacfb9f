"""How long this PC looks for one share, in words, and which difficulty would fit it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from miners.formats.target import DIFFICULTY_1_TARGET, hashes_per_share, target_from_difficulty
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.servers.entries import Server

LONG_S = 600.0
"""A share that takes longer than this is worth asking for an easier one."""
FITTING_S = math.sqrt(10.0 * 30.0)
"""In the middle, by ratio, of 10 to 30 s: rounding to a tidy number stays inside."""
_TIDY = (1.0, 2.0, 5.0, 10.0)


def share_interval_s(difficulty: float | None, hashrate_hs: float | None) -> float | None:
    """Mean seconds between two shares, 2^256 / (target + 1) hashes each; None while something is unknown."""
    if difficulty is None or hashrate_hs is None or hashrate_hs <= 0:
        return None
    try:
        return hashes_per_share(target_from_difficulty(difficulty)) / hashrate_hs
    except (ValueError, OverflowError):
        return None


def interval_value(difficulty: float | None, hashrate_hs: float | None, *, measured: bool) -> Value:
    """The interval with how it is known."""
    interval_s = share_interval_s(difficulty, hashrate_hs)
    if interval_s is None:
        return UNKNOWN
    rate = Amount(hashrate_hs, "hashrate_hs")
    how = (
        translate(
            "upstream", "From the share difficulty and the hashrate of the last minute, {rate}.", rate=rate
        )
        if measured
        else translate(
            "upstream", "From the share difficulty and the hashrate at full power, {rate}.", rate=rate
        )
    )
    return Value(interval_s, Provenance.MODELLED, how)


def expectation(interval_s: float | None, *, ignored: bool = False) -> Text:
    """What a pool's share difficulty means on this PC; `ignored`: it was asked for an easier one."""
    if interval_s is None:
        return EMPTY
    if interval_s < 1.0:
        return translate("upstream", "This pool's share difficulty means many shares a second on this PC.")
    time = Amount(interval_s, "duration_s")
    if ignored:
        return translate(
            "upstream",
            "This pool's share difficulty means one share in {time} on this PC, although an easier one was "
            "asked for; another pool may suit this PC better.",
            time=time,
        )
    return translate(
        "upstream", "This pool's share difficulty means one share in {time} on this PC.", time=time
    )


def no_shares() -> Text:
    """What there is to expect of one's own node."""
    return translate("upstream", "Your own node: there are no shares, only blocks.")


def suggestion(interval_s: float | None, hashrate_hs: float | None) -> float | None:
    """A tidy difficulty with one share in 10 to 30 s; None where shares come often enough."""
    if interval_s is None or hashrate_hs is None or interval_s <= LONG_S:
        return None
    return tidy(hashrate_hs * FITTING_S / hashes_per_share(DIFFICULTY_1_TARGET))


def was_ignored(server: Server | None, difficulty: float | None) -> bool:
    """Whether a pool was asked for less and gives more all the same."""
    asked = None if server is None else server.suggest_difficulty
    return asked is not None and difficulty is not None and difficulty > 2.0 * asked


def tidy(value: float) -> float:
    """The nearest of 1, 2 and 5 times a power of ten, by ratio."""
    power = math.floor(math.log10(value))
    exact = math.log10(value) - power
    mantissa = min(_TIDY, key=lambda nice: abs(math.log10(nice) - exact))
    return float(f"{mantissa:.0f}e{power}")
