"""The chart of a scenario: a figure like all others, with its data converted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.plot import Axis, Mark, Plot, Series
from warmgui.core.text import verbatim
from warmgui.gui.figures.scale import is_geometric
from warmgui.gui.figures.view import FigureView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from warmgui.core.money.scenario import ScenarioChart
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

FILE_NAME = "scenario"


class ScenarioChartView(FigureView):
    """Its title stands on the page already."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, titled=False, parent=parent)

    def show_chart(self, chart: ScenarioChart, formatter: Formatter, name: str) -> None:
        """Draw a chart; `name` says what it is of."""
        self.show_plot(as_plot(chart, name), formatter)


def as_plot(chart: ScenarioChart, name: str) -> Plot:
    """The chart as a plot.

    Args:
        chart: names with bars, or numbers with lines.
        name: what it is of, in the reader's language.
    """
    bars = chart.style == "bars"
    x = tuple(float(n) for n in range(len(chart.x_names))) if bars else chart.x
    series = tuple(
        Series(f"line{n}", line.label, "bars" if bars else "line", x, line.y[: len(x)], tone=line.kind)
        for n, line in enumerate(chart.lines)
    )
    across = Axis(
        chart.x_label,
        chart.x_kind,
        logarithmic=not bars and is_geometric(chart.x),
        names=chart.x_names if bars else (),
    )
    up = Axis(chart.y_label, chart.y_kind, logarithmic=chart.logarithmic_y)
    marks = tuple(Mark("x", at, words) for at, words in chart.marks)
    return Plot(FILE_NAME, verbatim(name), across, up, series, marks)
