"""White paper: blocks become pages of vectors in a PDF, with a foot on each page; in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from warmgui.core.text import translate
from warmgui.gui.report.flow import flow
from warmgui.gui.report.ink import SMALL_PT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.text import Text
    from warmgui.gui.report.flow import Block, Page
    from warmgui.gui.report.ink import Ink

MARGIN_PT = 48.0
FOOT_PT = 22.0
"""For the line at the foot of each page."""
_FOOT_LINE_PT = 12.0
_DOTS_PER_POINT = 10
"""Of the PDF's grid: fine enough that nobody sees it."""
_LETTER = frozenset(
    {"US", "CA", "MX", "BZ", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PH", "PR", "SV", "VE"}
)
"""Where paper is sold in inches (CLDR)."""


@dataclass(frozen=True)
class Document:
    """Pages that are set already."""

    title: str
    foot: Text
    """At the foot of each page, before its number."""
    size: QPageSize.PageSizeId
    ink: Ink
    pages: Sequence[Page]


def page_size(locale: QLocale) -> QPageSize.PageSizeId:
    """A4, or Letter where that is usual."""
    letter = QLocale.territoryToCode(locale.territory()) in _LETTER
    return QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4


def area_of(page: QPageSize.PageSizeId) -> QRectF:
    """Where blocks stand, in points."""
    size = QPageSize(page).size(QPageSize.Unit.Point)
    return QRectF(MARGIN_PT, MARGIN_PT, size.width() - 2 * MARGIN_PT, size.height() - 2 * MARGIN_PT - FOOT_PT)


def pages_of(blocks: Sequence[Block], page: QPageSize.PageSizeId) -> list[Page]:
    """Blocks on pages."""
    return flow(blocks, area_of(page).height())


def pdf_of(document: Document) -> bytes:
    """The whole document as a PDF file.

    Raises:
        OSError: Qt could not make it.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("WarmGUI")
    writer.setTitle(document.title)
    writer.setResolution(72 * _DOTS_PER_POINT)
    writer.setPageLayout(QPageLayout(QPageSize(document.size), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("the PDF could not be begun")
    try:
        painter.scale(_DOTS_PER_POINT, _DOTS_PER_POINT)
        for number in range(len(document.pages)):
            if number:
                writer.newPage()
            paint_page(painter, document, number)
    finally:
        painter.end()
    buffer.close()
    return bytes(content.data())


def paint_page(painter: QPainter, document: Document, number: int) -> None:
    """Draw one page, counted from 0; the painter's unit is a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area, ink = area_of(document.size), document.ink
    for top, block in document.pages[number].placed:
        block.paint(painter, QRectF(area.left(), area.top() + top, area.width(), block.height))
    foot = QRectF(area.left(), area.bottom() + FOOT_PT - _FOOT_LINE_PT, area.width(), _FOOT_LINE_PT)
    ink.write(painter, foot, ink.words(document.foot), SMALL_PT, color="muted")
    count = translate("report", "Page {number} of {count}", number=number + 1, count=len(document.pages))
    ink.write(painter, foot, ink.words(count), SMALL_PT, color="muted", align=Qt.AlignmentFlag.AlignTrailing)
