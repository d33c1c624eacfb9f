"""What is worth drawing, as data: axes, series, marks. One painter draws them all, on screen and in files.

Numbers of an axis are of one kind (`units.KINDS`); what is simulated says so and is drawn so.
"""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.text import EMPTY, Text
from warmgui.core.vocabulary import Provenance

STYLES = ("line", "steps", "bars", "dots", "band")
TONES = ("main", "other", "good", "bad", "cost", "sun", "muted")


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis."""

    label: Text
    kind: str = "number"
    """Of `units.KINDS`."""
    logarithmic: bool = False
    names: tuple[Text, ...] = ()
    """Where positions 0, 1, 2 ... have names instead of numbers."""
    low: float | None = None
    """Where it begins; None: as the data want it."""
    high: float | None = None
    gap: tuple[float, float] | None = None
    """Left out of the axis between these, with a visible break."""
    hidden: bool = False
    """Places mean nothing along it (a town of homes): no line, no numbers. Of both axes or of none."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars, one line, one cloud of dots, or one band."""

    key: str
    label: Text
    style: str
    """One of `STYLES`."""
    x: tuple[float, ...]
    y: tuple[float | None, ...] = ()
    """Parallel to `x`; not of a band."""
    low: tuple[float, ...] = ()
    """Of a band; of dots and bars the lower ends of their error bars, or none."""
    high: tuple[float, ...] = ()
    tone: str = "main"
    """One of `TONES`; series differ by more than colour."""
    simulated: bool = False
    """Drawn hatched or dashed, and the legend says so."""
    names: tuple[str, ...] = ()
    """Of each dot, where they have one."""
    hidden_in_legend: bool = False
    provenance: Provenance = Provenance.UNKNOWN
    """How its numbers are known; exported with them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line across the plot at a value that means something."""

    axis: str
    """"x" (upright) or "y" (level)."""
    at: float
    label: Text
    tone: str = "muted"
    dashed: bool = True


@dataclass(frozen=True, slots=True)
class Plot:
    """One picture."""

    key: str
    """Names files: "zero-bits"."""
    title: Text
    x: Axis
    y: Axis
    series: tuple[Series, ...]
    marks: tuple[Mark, ...] = ()
    note: Text = EMPTY
    """Below the picture: what was counted, from which facts of which day."""
    simulated: bool = False
    """All of it."""
