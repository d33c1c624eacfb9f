"""How the difficulty follows the hash power: bitcoin's rule, with a block count of one's own.

    new target = old target * time taken / time aimed at,
    the time taken held to a quarter .. four times the aimed one, the target never easier than the chain's
    limit, rounded to the compact form exactly as bitcoin does (`target.nbits_from_target`).

Bitcoin measures one interval less than it aims at: 2016 blocks are to take 2016 * 600 s, but the time is
read between the first and the last of them, which are 2015 intervals apart (an error of 0.05 % that cannot be
mended any more). With 8 blocks the same slip would be an eighth, so the lab measures whole periods: from the
last block before the period to its last block. `next_nbits` is told both times and does not care.

Sources: Bitcoin Core, `CalculateNextWorkRequired` (pow.cpp); Bitcoin wiki "Difficulty", "Target".
"""

from __future__ import annotations

from miners.formats.target import nbits_from_target, target_from_nbits

MOST_FACTOR = 4
"""A period that took more than four times, or less than a quarter, of the aimed time counts as that much."""


def next_nbits(old_nbits: int, took: int, aimed: int, limit_target: int) -> tuple[int, bool]:
    """The compact target after a period, and whether the factor of four held the change back.

    Args:
        old_nbits: of the period.
        took: the time it took, in whole units of any kind (bitcoin: seconds; the lab: microseconds).
        aimed: the time it should have taken, in the same units.
        limit_target: the easiest target of the chain.

    Raises:
        ValueError: no time was aimed at.
    """
    if aimed <= 0:
        raise ValueError("a period that should take no time has no next difficulty")
    least, most = max(aimed // MOST_FACTOR, 1), aimed * MOST_FACTOR
    held = min(max(took, least), most)
    target = target_from_nbits(old_nbits) * held // aimed
    return nbits_from_target(min(max(target, 1), limit_target)), not least <= took <= most
