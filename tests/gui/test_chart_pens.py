"""What Qt would need seconds for is drawn in another way: see `Plot._pen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from warmgui.gui.widgets.charts.plot import Plot

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> Plot:
    made = Plot(theme, "heat", "muted")
    qtbot.addWidget(made)
    return made


def drawn(plot: Plot, points: int) -> None:
    up_and_down = [float(number % 2) for number in range(points)]
    plot.show_data([float(number) for number in range(points)], up_and_down, up_and_down)


def test_a_wide_line_is_drawn_in_segments_that_cross_nothing(plot: Plot) -> None:
    for points in (10, 900):
        drawn(plot, points)
        inner = plot.curve.curve
        assert inner._shouldUseDrawLineSegments(inner.opts["pen"])
        assert inner.opts["pen"].widthF() == 2.0


@pytest.mark.parametrize("hatched", [False, True])
def test_dashes_go_along_the_whole_line_and_many_points_get_a_hairline(plot: Plot, *, hatched: bool) -> None:
    plot.set_hatched(hatched)
    for points, wide in ((10, True), (900, False), (10, True)):
        drawn(plot, points)
        for curve in (plot.curve, plot.second) if hatched else (plot.second,):
            pen = curve.curve.opts["pen"]
            assert pen.dashPattern()
            assert not curve.curve._shouldUseDrawLineSegments(pen)
            assert (pen.widthF() > 1.0) is wide
