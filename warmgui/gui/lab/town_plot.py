"""How a town is shown: no axes, since a home's place means nothing, and homes that are called so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, translate

if TYPE_CHECKING:
    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter


def picture(plot: Plot, formatter: Formatter) -> Plot:
    """The town's plot for a page that says beside it what came of it."""
    series = tuple(
        replace(
            one,
            simulated=False,  # the title says it of all of them
            names=tuple(formatter.text(translate("lab", "Home {number}", number=name)) for name in one.names),
        )
        for one in plot.series
    )
    x, y = replace(plot.x, hidden=True), replace(plot.y, hidden=True)
    return replace(plot, x=x, y=y, series=series, note=EMPTY)
