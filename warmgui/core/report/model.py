"""Nouns of the report: what a page says about a month, as data. `gui.report` draws it, `report` makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import NetworkFacts
    from warmgui.core.report.sums import Row
    from warmgui.core.settings.model import Settings
    from warmgui.core.vocabulary import Provenance


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What a report follows from."""

    period: str
    """In the reader's words: "October 2026"."""
    bucket: str
    """What one row covers: "hour", "day" or "month"."""
    starts_utc: tuple[float, ...]
    """When each possible row begins, so that days without history keep their place."""
    end_utc: float
    """The first moment after the period."""
    rows: tuple[Row, ...]
    """Of `ChartReader.totals`."""
    provenances: Mapping[str, Mapping[Provenance, float]]
    """Of `ChartReader.provenances`."""
    made_utc: float
    settings: Settings
    network: NetworkFacts | None = None
    simulated: bool = False
    """The present run is of a simulated PC: its history is, too."""


@dataclass(frozen=True, slots=True)
class ReportFigure:
    """One line of "In figures"."""

    key: str
    name: Text
    amount: Amount
    beside: Text = EMPTY
    """What else there is to say about it in a few words: "90 % of the mining energy"."""
    notes: tuple[int, ...] = ()
    """Numbers of the notes that say how it is known, from 1."""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading and what stands under it."""

    title: Text
    sentences: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ReportCell:
    """One cell of a table: a number or words."""

    content: Amount | Text
    partly: bool = False
    """It is not known for all of the mining energy: it gets a mark."""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table; the first column of a row is its name, or the time at which it begins."""

    title: Text
    heads: tuple[Text, ...]
    rows: tuple[tuple[float | Text, tuple[ReportCell, ...]], ...]
    total: tuple[ReportCell, ...] = ()
    """The last line; empty for none."""
    under: tuple[Text, ...] = ()
    """Small print under it."""


@dataclass(frozen=True, slots=True)
class ReportSeries:
    """One part of stacked bars."""

    name: Text
    values: tuple[float | None, ...]
    hatched: bool = False
    """Told apart without colour."""


@dataclass(frozen=True, slots=True)
class ReportChart:
    """Bars over the rows of the period; `series` stand on each other."""

    title: Text
    kind: str
    """Of `units.KINDS`."""
    starts_utc: tuple[float, ...]
    series: tuple[ReportSeries, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All of it, in reading order."""

    title: Text
    period: Text
    bucket: str
    headline: Text
    """Net first."""
    warnings: tuple[Text, ...]
    """What one must know before: simulated, practice network, gaps."""
    figures: tuple[ReportFigure, ...]
    sections: tuple[ReportSection, ...]
    charts: tuple[ReportChart, ...]
    comparison: ReportTable | None
    table: ReportTable | None
    notes: tuple[Text, ...]
    """How it is known, numbered from 1."""
    made: Text
