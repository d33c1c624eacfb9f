"""Figures of the lab worked out again from their own formulas, and what every picture must be."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from fakes.money import evaluated
from warmgui.core.plot import STYLES, TONES
from warmgui.core.units import KINDS

if TYPE_CHECKING:
    from warmgui.core.money.scenario import Figure
    from warmgui.core.plot import Plot

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def recomputed(figure: Figure) -> float:
    """What the formula gives with the numbers of the working's own lines."""
    assert figure.working is not None
    formula = re.sub(r"\^(\d+)", lambda m: m.group(1).translate(_SUPERSCRIPTS), figure.working.formula)
    return float(evaluated(replace(figure.working, formula=formula)))


def assert_plot(plot: Plot) -> None:
    """Kinds, styles and tones are known, rows are parallel, numbers are numbers; logarithms have no 0."""
    assert plot.title
    for axis in (plot.x, plot.y):
        assert axis.kind in KINDS
        assert axis.label
    for series in plot.series:
        assert series.style in STYLES
        assert series.tone in TONES
        rows = (series.low, series.high) if series.style == "band" else (series.y,)
        for row in rows:
            assert len(row) == len(series.x)
            numbers = [number for number in row if number is not None]
            assert all(math.isfinite(number) for number in numbers)
            assert not plot.y.logarithmic or all(number > 0 for number in numbers)
        if series.style != "bars":
            assert all(a <= b for a, b in pairwise(series.x))
        assert all(low <= high for low, high in zip(series.low, series.high, strict=True))
        assert not series.names or len(series.names) == len(series.x)
    for mark in plot.marks:
        assert mark.axis in {"x", "y"}
        assert math.isfinite(mark.at)
        assert mark.label
