"""What stands at one place of a plot, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.units import NOTHING

if TYPE_CHECKING:
    from warmgui.core.plot import Series
    from warmgui.gui.figures.drawing import Drawing


def reading(drawing: Drawing, index: int) -> str:
    """What stands at one stop: the tooltip, and what a screen reader hears, a line for each series."""
    series, text = drawing.plot.series, drawing.formatter.text
    if drawing.is_cloud:
        number, at = drawing.dots[index]
        one = series[number]
        if drawing.hidden:
            return "\n".join(
                words for words in (one.names[at] if one.names else "", text(one.label)) if words
            )
        return "\n".join((one.names[at], drawing.x_words(one.x[at]), _at(drawing, one, at) or NOTHING))
    lines = [drawing.name_of(index)]
    several = sum(not one.hidden_in_legend for one in series) > 1
    for number, one in enumerate(series):
        words = "" if one.hidden_in_legend else value_words(drawing, number, index)
        name = text(one.label)
        if words:
            lines.append(f"{name}: {words}" if several and name else words)
    return "\n".join(lines)


def value_words(drawing: Drawing, number: int, stop: int) -> str:
    """What a series has at one stop, with the ends of its error bar; "" where it has nothing."""
    one: Series = drawing.plot.series[number]
    at = drawing.index_in(number, stop)
    return "" if at is None else _at(drawing, one, at)


def _at(drawing: Drawing, one: Series, at: int) -> str:
    ends = ""
    if at < min(len(one.low), len(one.high)):
        ends = f"{drawing.words_of(one.low[at])} … {drawing.words_of(one.high[at])}"
    if one.style == "band":
        return ends
    value = one.y[at] if at < len(one.y) else None
    if value is None:
        return ""
    return f"{drawing.words_of(value)} ({ends})" if ends else drawing.words_of(value)
