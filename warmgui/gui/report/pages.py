"""Prints a report: pages of vectors for a PDF, in the reader's language and number formats, on white paper.

Everything that is said stands in `core.report`; here it is only set and drawn, in any thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QPageSize

from warmgui.core.text import Amount, translate
from warmgui.gui.pages.history.model import month_words
from warmgui.gui.printing import Document, area_of, pages_of
from warmgui.gui.report.blocks import Setter
from warmgui.gui.report.ink import BODY_PT, LEAD_PT, TITLE_PT, Ink

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont

    from warmgui.core.report.model import Report
    from warmgui.core.units import Formatter
    from warmgui.gui.report.flow import Block

_DAY_S = 86400.0


@dataclass(frozen=True)
class Look:
    """For whom a report is printed, and on what."""

    formatter: Formatter
    font: QFont
    locale: QLocale
    page: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
    right_to_left: bool = False


def document(report: Report, look: Look) -> Document:
    """The report on pages."""
    ink = Ink(look.font, look.formatter, right_to_left=look.right_to_left)
    days, ticks = _day_names(report.bucket, look), _ticks(report.bucket, look)
    setter = Setter(ink, area_of(look.page).width(), days, ticks)
    words = look.formatter.text
    title = f"{words(report.title)}: {words(report.period)}"
    return Document(title, report.made, look.page, ink, pages_of(_blocks(report, setter), look.page))


def _blocks(report: Report, setter: Setter) -> list[Block]:
    blocks = [
        setter.words(report.title, TITLE_PT, bold=True, keep=True),
        setter.words(report.period, LEAD_PT, color="muted", gap=2.0, keep=True),
        setter.words(report.headline, LEAD_PT, bold=True, gap=14.0),
        *(
            setter.words(warning, BODY_PT, color="warning_text", bold=True, gap=6.0)
            for warning in report.warnings
        ),
    ]
    if report.figures:
        blocks.append(setter.heading(translate("report", "In figures")))
        blocks += [setter.figure(figure) for figure in report.figures]
    for chart in report.charts:
        blocks += setter.chart(chart)
    for section in report.sections:
        blocks.append(setter.heading(section.title))
        blocks += [setter.words(sentence) for sentence in section.sentences]
    for table in (report.comparison, report.table):
        if table is not None:
            blocks += setter.table(table)
    if report.notes:
        blocks.append(setter.heading(translate("report", "How it is known")))
        blocks += [setter.note(number, note) for number, note in enumerate(report.notes, start=1)]
    return blocks


def _day_names(bucket: str, look: Look) -> Callable[[float], str]:
    """What a row of the table is called."""

    def day(start_utc: float) -> str:
        local = _local(start_utc)
        if bucket == "hour":
            return f"{local.hour:02}:00"
        if bucket == "month":
            return month_words(local, look.locale.standaloneMonthName(local.month), look.formatter)
        at = QDate(1970, 1, 1).daysTo(QDate(local.year, local.month, local.day)) * _DAY_S
        return look.formatter.amount(Amount(at, "calendar_date"))

    return day


def _ticks(bucket: str, look: Look) -> Callable[[float], str]:
    """What stands under a bar."""

    def tick(start_utc: float) -> str:
        local = _local(start_utc)
        if bucket == "hour":
            return f"{local.hour:02}"
        if bucket == "month":
            return look.locale.standaloneMonthName(local.month, QLocale.FormatType.ShortFormat)
        return str(local.day)

    return tick


def _local(start_utc: float) -> datetime:
    """With the offset of that very moment: a day of summer begins at another second than one of winter."""
    return datetime.fromtimestamp(start_utc).astimezone()
