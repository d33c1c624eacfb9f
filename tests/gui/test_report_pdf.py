"""The printed report: what the PDF says, page by page; where pages break; charts; both directions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.report import a_month, a_row, media_box, page_count, squeezed, text_of
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from warmgui.core.report.make import report
from warmgui.core.report.model import ReportChart, ReportSeries
from warmgui.core.text import verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui import printing
from warmgui.gui.printing import page_size, paint_page, pdf_of
from warmgui.gui.report.chart import bounds, paint_chart
from warmgui.gui.report.flow import Block, flow
from warmgui.gui.report.ink import Ink, shade
from warmgui.gui.report.pages import Look, document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from warmgui.core.report.model import Report
    from warmgui.gui.report.flow import Page
    from warmgui.gui.theme import Theme

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
GERMAN = FormatPrefs(decimal=",", space="\u00a0")


@pytest.fixture
def look(qapp: QApplication, theme: Theme) -> Look:
    """English, A4."""
    return Look(Formatter(), qapp.font(), QLocale("en_GB"))


def pdf_made(made: Report, look: Look) -> bytes:
    return pdf_of(document(made, look))


def pages_made(made: Report, look: Look) -> Sequence[Page]:
    return document(made, look).pages


# ---- the whole


def test_the_pdf_says_what_the_report_says(look: Look) -> None:
    made = report(a_month())
    content = pdf_made(made, look)
    pages = text_of(content)
    assert len(pages) == page_count(content) == len(pages_made(made, look)) >= 2
    whole = "".join(pages)
    words = Formatter()
    assert pages[0].startswith(squeezed("Heat from computing October 2026 Mining cost 18.60 €."))
    for figure in made.figures:
        assert squeezed(words.amount(figure.amount)) in pages[0]
    for section in made.sections:
        for sentence in section.sentences:
            assert squeezed(words.text(sentence)) in whole
    for note in made.notes:
        assert squeezed(words.text(note)) in whole
    for number, page in enumerate(pages, start=1):
        assert squeezed(f"Page {number} of {len(pages)}") in page
        assert "MadebyWarmGUIon6Nov2026" in page


def test_the_head_of_the_table_stands_on_each_page_that_it_goes_on_to(look: Look) -> None:
    pages = text_of(pdf_made(report(a_month()), look))
    head = squeezed("Day Mining Useful Cost Mean price Expected Net cost CO₂ Room")
    with_rows = [page for page in pages if "Oct2026" in page.replace("October2026", "")]
    assert len(with_rows) >= 2
    assert all(head in page for page in with_rows)
    assert sum(page.count("31Oct2026") for page in pages) == 1
    assert squeezed("Total 62 kWh") in "".join(pages)


def test_numbers_are_those_of_the_reader(look: Look) -> None:
    german = replace(look, formatter=Formatter(GERMAN), locale=QLocale("de_DE"))
    assert squeezed("18,60 €") in text_of(pdf_made(report(a_month()), german))[0]


@pytest.mark.parametrize(("size", "points"), [(A4, (595, 842)), (LETTER, (612, 792))])
def test_the_paper_is_the_one_that_was_asked_for(
    look: Look, size: QPageSize.PageSizeId, points: tuple[int, int]
) -> None:
    assert media_box(pdf_made(report(a_month()), replace(look, page=size))) == pytest.approx(points, abs=0.6)


@pytest.mark.parametrize(
    ("locale", "size"), [("en_US", LETTER), ("fr_CA", LETTER), ("de_DE", A4), ("zh_CN", A4), ("ar_EG", A4)]
)
def test_paper_follows_the_region(locale: str, size: QPageSize.PageSizeId) -> None:
    assert page_size(QLocale(locale)) is size


def test_an_empty_month_is_one_page_that_says_so(look: Look) -> None:
    content = pdf_made(report(replace(a_month(), rows=())), look)
    assert page_count(content) == 1
    assert squeezed("Nothing was recorded in this time.") in text_of(content)[0]


def test_the_title_and_the_maker_are_in_the_file(look: Look) -> None:
    content = pdf_made(report(a_month(a_row(0))), look)
    assert content.startswith(b"%PDF-")
    assert "Heat from computing: October 2026".encode("utf-16-be") in content
    assert "WarmGUI".encode("utf-16-be") in content


class NoPainter:
    """A painter that cannot begin, as where memory is short."""

    def begin(self, _device: object) -> bool:
        return False


def test_a_pdf_that_cannot_be_begun_is_an_error_and_no_empty_file(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "QPainter", NoPainter)
    with pytest.raises(OSError, match="could not be begun"):
        pdf_made(report(a_month()), look)


def test_a_wide_table_gets_smaller_type_and_never_leaves_the_page(look: Look) -> None:
    row = a_row(0, own_kwh=1234.5, own_unknown_kwh=0.0, cost=123456.789, sat=9e14, co2_g=1e9, mining_kwh=9e5)
    made = report(a_month(row))
    assert page_count(pdf_made(made, replace(look, page=LETTER))) >= 1
    white = QColor("white").rgb()
    for number in range(len(pages_made(made, look))):
        image = page_picture(look, made, number)
        edge = range(image.width() - 40, image.width())
        assert all(image.pixel(x, y) == white for x in edge for y in range(0, image.height(), 3))


@pytest.mark.parametrize(
    ("bucket", "title", "name"),
    [
        ("hour", "Hour by hour", ":00"),
        ("day", "Day by day", "1 Oct 2026"),
        ("month", "Month by month", "October 2026"),
    ],
)
def test_rows_are_called_by_their_time(look: Look, bucket: str, title: str, name: str) -> None:
    whole = "".join(text_of(pdf_made(report(a_month(a_row(0), bucket=bucket)), look)))
    _, _, below = whole.partition(squeezed(title))
    assert squeezed(name) in below


# ---- pages as pictures


def picture(look: Look) -> QImage:
    return page_picture(look, report(a_month()), 0)


def page_picture(look: Look, made: Report, number: int) -> QImage:
    size = QPageSize(look.page).size(QPageSize.Unit.Point)
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_page(painter, document(made, look), number)
    painter.end()
    return image


def ink_in(image: QImage, left: float, right: float) -> int:
    """Pixels that are not white in a strip of the picture, 0..1 from the left."""
    white = QColor("white").rgb()
    columns = range(round(left * image.width()), round(right * image.width()), 2)
    return sum(image.pixel(x, y) != white for x in columns for y in range(40, 140, 2))


def test_a_page_that_runs_from_right_to_left_begins_on_the_right(look: Look) -> None:
    left_first, right_first = picture(look), picture(replace(look, right_to_left=True))
    assert ink_in(left_first, 0.0, 0.3) > ink_in(left_first, 0.7, 1.0)
    assert ink_in(right_first, 0.7, 1.0) > ink_in(right_first, 0.0, 0.3)


def test_nothing_stands_in_the_margins(look: Look) -> None:
    image = picture(look)
    white = QColor("white").rgb()
    sides = [*range(40), *range(image.width() - 40, image.width())]
    assert all(image.pixel(x, y) == white for x in sides for y in range(0, image.height(), 3))


# ---- charts


def chart(*series: ReportSeries) -> ReportChart:
    starts = tuple(86400.0 * i for i in range(len(series[0].values)))
    return ReportChart(verbatim("x"), "money", starts, series)


@pytest.mark.parametrize(
    ("values", "axis"),
    [
        (((1.5, None), (0.4, 2.0)), (0.0, 2.0)),
        (((-0.3, 0.1),), (-0.5, 0.1)),
        (((0.0, None),), (0.0, 0.0)),
        (((-3.0,), (-4.0,)), (-10.0, 0.0)),
    ],
)
def test_the_axis_holds_the_stacked_bars(
    values: tuple[tuple[float | None, ...], ...], axis: tuple[float, float]
) -> None:
    assert bounds([ReportSeries(verbatim("x"), v) for v in values]) == pytest.approx(axis)


def painted(look: Look, drawn: ReportChart, *, right_to_left: bool = False) -> QImage:
    image = QImage(400, 150, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    ink = Ink(look.font, look.formatter, right_to_left=right_to_left)
    paint_chart(painter, QRectF(0, 0, 400, 150), drawn, ink, lambda start: f"{start / 86400:.0f}")
    painter.end()
    return image


def columns_of(image: QImage, color: QColor) -> list[int]:
    return [
        x for x in range(image.width()) if any(image.pixelColor(x, y) == color for y in range(image.height()))
    ]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_time_runs_from_left_to_right_in_every_language(look: Look, right_to_left: bool) -> None:  # noqa: FBT001
    drawn = chart(ReportSeries(verbatim("a"), (1.0, None, None, None)))
    found = columns_of(painted(look, drawn, right_to_left=right_to_left), shade("heat"))
    assert found
    assert max(found) < 200


def test_negative_bars_hang_below_zero_and_hatched_ones_are_no_solid_colour(look: Look) -> None:
    image = painted(look, chart(ReportSeries(verbatim("a"), (1.0, -1.0))))
    heat = shade("heat")
    rows = {x: [y for y in range(150) if image.pixelColor(x, y) == heat] for x in columns_of(image, heat)}
    first, last = rows[min(rows) + 5], rows[max(rows) - 5]
    assert max(first) <= min(last) + 1
    hatched = painted(look, chart(ReportSeries(verbatim("b"), (1.0, 1.0), hatched=True)))
    assert not columns_of(hatched, heat)
    assert len(columns_of(hatched, QColor("white"))) > 300


def test_an_axis_without_height_draws_nothing(look: Look) -> None:
    image = painted(look, chart(ReportSeries(verbatim("a"), (0.0, None))))
    assert len(columns_of(image, QColor("white"))) == 400
    assert not columns_of(image, shade("track"))


# ---- breaking into pages


def block(height: float, **more: object) -> Block:
    return Block(height, lambda _painter, _box: None, **more)  # type: ignore[arg-type]


def test_blocks_fill_pages_in_order_and_gaps_do_not_begin_one() -> None:
    pages = flow([block(40, gap=10), block(40, gap=10), block(40, gap=10)], 100)
    assert [[top for top, _ in page.placed] for page in pages] == [[0, 50], [0]]
    assert len(flow([], 100)) == 1


def test_a_heading_goes_with_what_follows() -> None:
    pages = flow([block(60), block(20, keep=True), block(5, keep=True), block(30)], 100)
    assert [len(page.placed) for page in pages] == [1, 3]


def test_a_table_begins_each_page_with_its_head() -> None:
    head = block(10)
    pages = flow([head, *(block(30, again=head) for _ in range(5))], 100)
    assert [len(page.placed) for page in pages] == [4, 3]
    assert all(page.placed[0][1] is head for page in pages)


def test_what_is_higher_than_a_page_has_one_of_its_own() -> None:
    assert [len(page.placed) for page in flow([block(10), block(500), block(10)], 100)] == [1, 1, 1]
