"""A figure as a file: PNG, SVG, or its data as CSV; whole or not at all."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSaveFile, QSize
from PySide6.QtGui import QImage, QPainter

from warmgui.core.kinds import KINDS
from warmgui.core.plot import Plot
from warmgui.core.vocabulary import Provenance
from warmgui.gui.figures.sheet import title_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from warmgui.core.plot import Axis, Series
    from warmgui.core.units import Formatter
    from warmgui.gui.figures.look import Colors

PNG_SCALE = 2.0
_CSV_HEAD = (
    "figure",
    "series",
    "name",
    "x_label",
    "x",
    "x_unit",
    "y_label",
    "y",
    "y_low",
    "y_high",
    "y_unit",
    "provenance",
    "simulated",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What programs for tables take for a formula, when a cell begins with it."""


def png_bytes(size: tuple[float, float], colors: Colors, draw: Callable[[QPainter], None]) -> bytes:
    """A picture of twice as many dots as it has px."""
    wide, high = size
    image = QImage(
        QSize(round(wide * PNG_SCALE), round(high * PNG_SCALE)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(PNG_SCALE)
    image.fill(colors.color("card"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a device is one of its forms
    buffer.close()
    return bytes(content.data())


def svg_bytes(
    size: tuple[float, float], colors: Colors, draw: Callable[[QPainter], None], title: str
) -> bytes:
    """A drawing with real text."""
    from PySide6.QtSvg import QSvgGenerator  # late: nobody needs it before

    wide, high = size
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(wide), round(high)))
    generator.setViewBox(QRectF(0.0, 0.0, wide, high))
    generator.setResolution(96)
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0.0, 0.0, wide, high), colors.color("card"))
    draw(painter)
    painter.end()
    buffer.close()
    return bytes(content.data())


def csv_bytes(plot: Plot | Sequence[Plot], formatter: Formatter) -> bytes:
    """The numbers of plots as RFC 4180, UTF-8, with dots in numbers: one line for each point of each series.

    Numbers are in the reader's units, which stand beside them; times are ISO 8601, UTC.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_CSV_HEAD)
    for each in [plot] if isinstance(plot, Plot) else plot:
        for one in each.series:
            writer.writerows(_rows(each, one, formatter))
    return out.getvalue().encode("utf-8")


def write_file(path: str, content: bytes) -> str:
    """Put it there, whole or not at all.

    Returns:
        "", or the system's words for what went wrong.
    """
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    if file.write(QByteArray(content)) != len(content) or not file.commit():
        return file.errorString()
    return ""


# ---- private ---------------------------------------------------------------------------------------------


def _rows(plot: Plot, one: Series, formatter: Formatter) -> Iterator[list[str]]:
    text = formatter.text
    simulated = plot.simulated or one.simulated
    provenance = one.provenance.value if one.provenance is not Provenance.UNKNOWN or not simulated else ""
    label = text(plot.y.label)
    for index, x in enumerate(one.x):
        name = one.names[index] if index < len(one.names) else ""
        if plot.x.names:
            where, unit = text(plot.x.names[round(x)]), ""
        else:
            where, unit = _number(x, plot.x, formatter), _unit(plot.x, formatter)
        ends = [_number(_at(values, index), plot.y, formatter) for values in (one.y, one.low, one.high)]
        words = [title_words(plot, formatter), text(one.label), name, text(plot.x.label)]
        yield [
            *(_safe(cell) for cell in words),
            _safe(where) if plot.x.names else where,
            unit,
            _safe(label),
            *ends,
            _unit(plot.y, formatter),
            provenance or "simulated",
            "yes" if simulated else "no",
        ]


def _at(values: tuple[float | None, ...] | tuple[float, ...], index: int) -> float | None:
    return values[index] if index < len(values) else None


def _number(value: float | None, axis: Axis, formatter: Formatter) -> str:
    if value is None:
        return ""
    if KINDS[axis.kind].style in {"date", "clock", "calendar"}:
        return datetime.fromtimestamp(value, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    shown = formatter.to_display(value, axis.kind)
    return str(int(shown)) if shown == int(shown) and abs(shown) < 1e15 else repr(shown)  # noqa: PLR2004 - exact


def _unit(axis: Axis, formatter: Formatter) -> str:
    style = KINDS[axis.kind].style
    return "UTC" if style in {"date", "clock", "calendar"} else formatter.unit(axis.kind)


def _safe(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words
