"""Every figure of money, energy and luck that the program shows, opened: formula, numbers, dates, sources.

Made of a snapshot when somebody asks, never in a tick. A working's result is the very number of the snapshot,
and its formula with its inputs gives that number: a test evaluates every one of them.

Keys: the fields of `Economics` ("net_per_day"), "earnings.sat_per_day", "earnings.hypothetical_sat_per_day",
"earnings.earned_fraction"; "odds.per_day", ".per_year", ".per_life", ".years_per_block", ".median_years",
".typical_best_today", ".best_percentile"; "ladder.minute", ".hour", ".day", ".year", each with ".low" and
".high"; "comparison.<key>", each with ".co2" and ".difference", for the keys of `counterfactual.KEYS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.money.workings import comparison as workings_comparison
from warmgui.core.money.workings import economics as workings_economics
from warmgui.core.money.workings import odds as workings_odds
from warmgui.core.money.workings.inputs import case_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.money.workings.inputs import Case
    from warmgui.core.money.workings.working import Working

_MAKERS: dict[str, Callable[[Case], Working]] = {
    **workings_economics.MAKERS,
    **workings_odds.MAKERS,
    **workings_comparison.MAKERS,
}
KEYS: tuple[str, ...] = tuple(_MAKERS)


def working(snapshot: Snapshot, key: str) -> Working | None:
    """One figure, opened; None for a key that there is not, and before the network's facts are known."""
    make, case = _MAKERS.get(key), case_of(snapshot)
    return None if make is None or case is None else make(case)


def workings(snapshot: Snapshot) -> dict[str, Working]:
    """All of them; empty before the network's facts are known."""
    case = case_of(snapshot)
    return {} if case is None else {key: make(case) for key, make in _MAKERS.items()}
