"""A row of the benchmark in words: no widgets here, so that every sentence can be tested."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.text import Amount, translate, verbatim

if TYPE_CHECKING:
    from warmgui.core.messages import MinerBenchmarkRow
    from warmgui.core.units import Formatter

SIGMAS = 5.0
"""Hits that are further from what chance gives are no chance: the kernel loses or invents some."""


def kernel_words(row: MinerBenchmarkRow, f: Formatter) -> str:
    """The kernel, and whether several versions share its work."""
    if not row.version_rolling:
        return row.kernel
    return f.text(translate("devices", "{kernel} · version rolling", kernel=verbatim(row.kernel)))


def is_within(row: MinerBenchmarkRow) -> bool | None:
    """Whether the hits are as many as chance gives, within 5 sigma (Poisson); None: not counted."""
    if row.hits is None or row.expected_hits is None:
        return None
    return abs(row.hits - row.expected_hits) <= SIGMAS * math.sqrt(row.expected_hits)


def hits_words(row: MinerBenchmarkRow, f: Formatter) -> str:
    """Hits against what was to be expected."""
    within = is_within(row)
    if within is None:
        return f.amount(Amount(row.hits, "number"))
    numbers = {
        "hits": Amount(row.hits, "number"),
        "expected": Amount(row.expected_hits, "count"),
    }
    if within:
        return f.text(translate("devices", "{hits} of {expected}, within 5 sigma", **numbers))
    return f.text(translate("devices", "{hits} of {expected}: not by chance", **numbers))
