"""The numbers of the home page's charts, in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from warmgui.core.text import Amount
from warmgui.gui.figures.table_dialog import NumberTable, thinned
from warmgui.gui.widgets.badge import provenance_word
from warmgui.gui.widgets.charts.specs import SPECS

if TYPE_CHECKING:
    from warmgui.core.units import Formatter
    from warmgui.core.vocabulary import Provenance
    from warmgui.gui.widgets.charts.data import Series
    from warmgui.gui.widgets.charts.specs import Times


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """What is drawn."""

    title: str
    names: tuple[str, ...]
    """Of the charts."""
    series: Series
    practice: bool
    known: tuple[Provenance, ...]
    """How the numbers of now are known, by chart; none before the first snapshot."""


def numbers_of(chart: ChartNumbers, formatter: Formatter, times: Times) -> NumberTable:
    """A row per moment, the newest first; many moments are thinned out."""
    at_utc = chart.series.t_utc
    span_s = at_utc[-1] - at_utc[0] if at_utc else 0.0
    columns = [(spec.kind, chart.series.columns[spec.column_for(practice=chart.practice)]) for spec in SPECS]

    def words(kind: str, value: float) -> str:
        return formatter.amount(Amount(None if math.isnan(value) else value, kind))

    shown = list(thinned(len(at_utc)))[::-1]
    rows = tuple(
        (times.moment(at_utc[i], span_s), *(words(kind, values[i]) for kind, values in columns))
        for i in shown
    )
    notes = [
        QCoreApplication.translate("figures", "{figure}: {known} now").format(
            figure=name, known=provenance_word(known)
        )
        for name, known in zip(chart.names, chart.known, strict=False)
    ]
    if len(shown) < len(at_utc):
        notes.append(
            QCoreApplication.translate(
                "figures", "{shown} of {all} moments. All of them: save the figure as CSV."
            ).format(shown=len(shown), all=len(at_utc))
        )
    time = QCoreApplication.translate("figures", "Time")
    return NumberTable(chart.title, (time, *chart.names), rows, tuple(notes))
