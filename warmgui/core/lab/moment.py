"""What one tick knows of how the lab's hashing goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text

if TYPE_CHECKING:
    from warmgui.core.heater import Moment, Verdict
    from warmgui.core.messages import MinerStats
    from warmgui.core.mining import Mining


@dataclass(frozen=True, slots=True)
class LabMoment:
    """See the module."""

    now_utc: float
    working: bool
    """Hashes come in."""
    held: Text
    """Why nothing is given, while that is so."""
    waits: Text
    """What the first hash waits for."""
    hashes: int
    """Of the miner, all of them."""
    hashrate_hs: float | None
    stats: MinerStats | None
    simulated: bool


def lab_moment(
    mining: Mining, moment: Moment, verdict: Verdict, attention: Text, *, simulated: bool
) -> LabMoment:
    """From the state of a tick; `attention` says why the user is needed, if so."""
    stopped = verdict.limited if verdict.target_w <= 0 else EMPTY
    return LabMoment(
        now_utc=moment.now_utc,
        working=mining.working(moment.now_s),
        held=attention or stopped,
        waits=mining.delay,
        hashes=mining.hashes.total,
        hashrate_hs=mining.hashrate_hs(),
        stats=mining.stats,
        simulated=simulated,
    )
