"""The typical best share after a minute, an hour, a day and a year, with the band of 10 to 90 percent.

The best of N hashes is heavy-tailed: its mean diverges, so the ladder tells medians ("typical best") only.
"""

from __future__ import annotations

from warmgui.core.model import LadderStep
from warmgui.core.money.mining import DAY_S, YEAR_S, best_share_at

STEPS_S: dict[str, float] = {"minute": 60.0, "hour": 3600.0, "day": DAY_S, "year": YEAR_S}
"""Keys and lengths of the steps, s."""
LOW, TYPICAL, HIGH = 0.1, 0.5, 0.9
"""Which parts of equal efforts stay below a step's three numbers: 0.434, 1.443 and 9.49 x N/2^32."""


def ladder(hashrate_hs: float | None) -> tuple[LadderStep, ...]:
    """Each step at this hashrate; empty while it is not known or nothing is hashed."""
    if hashrate_hs is None or not hashrate_hs > 0:
        return ()
    return tuple(ladder_step(key, length_s, hashrate_hs * length_s) for key, length_s in STEPS_S.items())


def ladder_step(key: str, length_s: float, hashes: float) -> LadderStep:
    """The typical best of so many hashes."""
    return LadderStep(
        key,
        length_s,
        hashes,
        best_share_at(TYPICAL, hashes) or 0.0,
        best_share_at(LOW, hashes) or 0.0,
        best_share_at(HIGH, hashes) or 0.0,
    )
