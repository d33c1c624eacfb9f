"""Worksheets and solutions on paper: every word of them, in three languages, on whole pages."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from fakes.lessons import READY, a_lesson, a_task, ready, say
from fakes.report import media_box, page_count, squeezed, text_of
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter

from warmgui.core.lab.lessons.model import LANGUAGES
from warmgui.core.lab.lessons.reading import read
from warmgui.core.lab.lessons.sheet import Part, Sheet, solution, worksheet
from warmgui.core.lab.lessons.working import worked
from warmgui.core.text import verbatim
from warmgui.gui import printing
from warmgui.gui.lab.lesson.language import NAMES, formatter_for, is_right_to_left
from warmgui.gui.lab.lesson.pdf import Paper, document
from warmgui.gui.lab.lesson.print import SheetSetter
from warmgui.gui.printing import area_of, paint_page, pdf_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

    from warmgui.core.lab.lessons.model import Lesson
    from warmgui.core.lab.lessons.working import Worked
    from warmgui.gui.report.flow import Page
    from warmgui.gui.theme import Theme

LETTER = QPageSize.PageSizeId.Letter
SHEETS = {"worksheet": worksheet, "solution": solution}


@cache
def of(key: str) -> tuple[Lesson, Worked]:
    lesson = read(ready(key))
    return lesson, worked(lesson)


def paper_of(app: QApplication, language: str) -> Paper:
    return Paper(formatter_for(language), app.font(), right_to_left=is_right_to_left(language))


def pdf_made(sheet: Sheet, paper: Paper) -> bytes:
    return pdf_of(document(sheet, paper))


def pages_made(sheet: Sheet, paper: Paper) -> Sequence[Page]:
    return document(sheet, paper).pages


def picture(sheet: Sheet, paper: Paper, number: int) -> QImage:
    """One page as it is printed, a dot per point."""
    size = QPageSize(paper.size).size(QPageSize.Unit.Point)
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_page(painter, document(sheet, paper), number)
    painter.end()
    return image


def ink_in(image: QImage, left: float, right: float) -> int:
    """Dark dots between two parts of the width."""
    columns = range(int(image.width() * left), int(image.width() * right))
    return sum(image.pixelColor(x, y).lightness() < 140 for x in columns for y in range(0, image.height(), 2))


def either(words: str) -> str:
    """A pattern: a font may have one glyph for a sign and the radical that looks alike."""
    return "".join(f"[{char}\u2e80-\u2eff]" if char > "\u2fff" else re.escape(char) for char in words)


@pytest.mark.parametrize("key", READY)
@pytest.mark.parametrize("which", SHEETS)
def test_the_english_pdf_says_all_of_the_sheet(
    qapp: QApplication, theme: Theme, key: str, which: str
) -> None:
    lesson, made = of(key)
    sheet, paper = SHEETS[which](lesson, made, "en"), paper_of(qapp, "en")
    content = pdf_made(sheet, paper)
    pages = text_of(content)
    whole = "".join(pages)
    assert len(pages) == page_count(content) == len(pages_made(sheet, paper))
    assert 2 <= len(pages) <= 8
    for part in sheet.parts:
        words = squeezed(paper.formatter.text(part.text))
        assert words in whole, words
        for row in part.table.rows if part.table else ():
            for cell in row:
                assert squeezed(paper.ink.words(cell)) in whole
    for number, page in enumerate(pages, start=1):
        assert squeezed(f"Page {number} of {len(pages)}") in page
        assert lesson.sha256[:16] in page


@pytest.mark.parametrize("key", READY)
@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_other_languages_are_printed_too(qapp: QApplication, theme: Theme, key: str, language: str) -> None:
    lesson, made = of(key)
    paper = paper_of(qapp, language)
    for which, make in SHEETS.items():
        sheet = make(lesson, made, language)
        content = pdf_made(sheet, paper)
        english = len(pages_made(make(lesson, made, "en"), paper_of(qapp, "en")))
        assert abs(page_count(content) - english) <= 1, which
        assert len(content) > 20_000
        assert lesson.sha256[:16] in "".join(text_of(content))


def test_chinese_words_stand_in_the_pdf(qapp: QApplication, theme: Theme) -> None:
    lesson, made = of("lottery-tickets")
    pages = text_of(pdf_made(worksheet(lesson, made, "zh_CN"), paper_of(qapp, "zh_CN")))
    whole = unicodedata.normalize("NFKC", "".join(pages))
    for task in lesson.tasks:
        for words in task.text:
            if "{" not in words["zh_CN"]:
                assert re.search(either(squeezed(unicodedata.normalize("NFKC", words["zh_CN"]))), whole)


def test_an_arabic_page_begins_at_the_right(qapp: QApplication, theme: Theme) -> None:
    lesson, made = of("lottery-tickets")
    arabic = picture(worksheet(lesson, made, "ar"), paper_of(qapp, "ar"), 0)
    english = picture(worksheet(lesson, made, "en"), paper_of(qapp, "en"), 0)
    assert ink_in(arabic, 0.6, 1.0) > 1.5 * ink_in(arabic, 0.0, 0.4)
    assert ink_in(english, 0.0, 0.4) > 1.5 * ink_in(english, 0.6, 1.0)


def test_the_paper_is_the_one_that_was_chosen(qapp: QApplication, theme: Theme) -> None:
    lesson, made = of("lottery-tickets")
    paper = replace(paper_of(qapp, "en"), size=LETTER)
    assert media_box(pdf_made(worksheet(lesson, made, "en"), paper)) == pytest.approx((612, 792), abs=0.6)


def test_nothing_runs_out_of_a_page(qapp: QApplication, theme: Theme) -> None:
    for key in READY:
        lesson, made = of(key)
        for language in LANGUAGES:
            for make in SHEETS.values():
                paper = paper_of(qapp, language)
                pages = pages_made(make(lesson, made, language), paper)
                assert all(page.used <= area_of(paper.size).height() for page in pages)


def test_a_heading_is_never_the_last_thing_of_a_page(qapp: QApplication, theme: Theme) -> None:
    for key in READY:
        lesson, made = of(key)
        for page in pages_made(worksheet(lesson, made, "en"), paper_of(qapp, "en")):
            assert not page.placed[-1][1].keep


def test_a_long_table_goes_on_over_pages_with_its_head(qapp: QApplication, theme: Theme) -> None:
    givens = a_lesson().settings
    many = tuple(replace(givens[1], key=f"n{i}") for i in range(70))
    lesson = a_lesson(a_task(), settings=(*givens, *many))
    sheet, paper = worksheet(lesson, worked(lesson), "en"), paper_of(qapp, "en")
    pages = text_of(pdf_made(sheet, paper))
    assert sum(squeezed("Where it is from") in page for page in pages) >= 2


def test_room_is_left_for_what_is_written(qapp: QApplication, theme: Theme) -> None:
    paper = paper_of(qapp, "en")
    setter = SheetSetter(paper.ink, area_of(paper.size).width())
    assert len(setter.blocks(Part("lines", lines=6))) == 6
    short, long = (
        setter.blocks(Part("blank", verbatim(words), unit="duration_s"))[0] for words in ("T", "word " * 60)
    )
    assert short.height >= 24
    assert long.height > short.height
    assert setter.blocks(Part("table")) == setter.blocks(Part("plot")) == []


def test_a_language_that_was_forgotten_by_the_catalogue_stays_english(qapp: QApplication) -> None:
    assert set(NAMES) == set(LANGUAGES)
    made = formatter_for("ar")
    assert made is formatter_for("ar")
    assert made.text(verbatim(say("x")["ar"])) == "x (ar)"


class NoPainter:
    """A painter that cannot begin, as where memory is short."""

    def begin(self, _device: object) -> bool:
        return False


def test_a_pdf_that_cannot_be_begun_is_an_error(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson, made = of("lottery-tickets")
    monkeypatch.setattr(printing, "QPainter", NoPainter)
    with pytest.raises(OSError, match="could not be begun"):
        pdf_made(worksheet(lesson, made, "en"), paper_of(qapp, "en"))
