"""Prints a worksheet or a solution: pages of vectors, in the lesson's language, the same for every reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageSize

from warmgui.gui.lab.lesson.print import SheetSetter
from warmgui.gui.printing import Document, area_of, pages_of
from warmgui.gui.report.ink import Ink

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from warmgui.core.lab.lessons.sheet import Sheet
    from warmgui.core.units import Formatter


@dataclass(frozen=True)
class Paper:
    """On what it is printed, and for whom."""

    formatter: Formatter
    """Of the lesson's language."""
    font: QFont
    size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
    right_to_left: bool = False

    @property
    def ink(self) -> Ink:
        """What it is written with."""
        return Ink(self.font, self.formatter, right_to_left=self.right_to_left)


def document(sheet: Sheet, paper: Paper) -> Document:
    """The sheet on pages."""
    ink = paper.ink
    setter = SheetSetter(ink, area_of(paper.size).width())
    blocks = [block for part in sheet.parts for block in setter.blocks(part)]
    title = paper.formatter.text(sheet.title)
    return Document(title, sheet.foot, paper.size, ink, pages_of(blocks, paper.size))
