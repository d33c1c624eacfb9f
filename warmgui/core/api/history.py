"""The series of the history as the local API gives them: steps as long as were asked for, unknown as null."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.chart_reader import ChartData
    from warmgui.core.vocabulary import Provenance

SUMS = frozenset({"energy_kwh", "mining_kwh"})
"""Of these a step holds the sum, of all others the mean."""


def plain(
    found: ChartData, known: dict[str, dict[Provenance, float]], step_s: float | None
) -> dict[str, Any]:
    """What `shapes.HISTORY` describes.

    Args:
        found: as it was read, perhaps in finer steps.
        known: how the columns were known.
        step_s: that was asked for; None: as it is.
    """
    times: list[float] = list(found.t_utc)
    columns = {name: [_number(value) for value in column] for name, column in found.columns.items()}
    if step_s is not None and step_s > found.step_s:
        times, columns = _coarser(times, columns, step_s)
    return {
        "step_s": max(found.step_s, step_s or 0.0),
        "time_utc": times,
        "columns": columns,
        "provenances": {
            of: {how.value: share for how, share in shares.items()} for of, shares in known.items()
        },
    }


def _coarser(
    times: Sequence[float], columns: dict[str, list[float | None]], step_s: float
) -> tuple[list[float], dict[str, list[float | None]]]:
    groups: dict[float, list[int]] = {}
    for index, at_utc in enumerate(times):
        groups.setdefault(math.floor(at_utc / step_s) * step_s, []).append(index)
    made: dict[str, list[float | None]] = {}
    for name, column in columns.items():
        made[name] = [_one([column[index] for index in group], name in SUMS) for group in groups.values()]
    return list(groups), made


def _one(values: list[float | None], is_sum: bool) -> float | None:  # noqa: FBT001 - which of two
    known = [value for value in values if value is not None]
    if not known:
        return None
    return sum(known) if is_sum else sum(known) / len(known)


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None
