"""Figures as files: PNG at twice the density, SVG that is XML with real text, CSV as RFC 4180."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from fakes.figures import colors_of, costs, dots, histogram, lives, town
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from warmgui.core.plot import Axis, Plot, Series
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.figures.export import csv_bytes, write_file
from warmgui.gui.figures.look import PaletteColors
from warmgui.gui.figures.save_line import SaveLine, widget_file
from warmgui.gui.figures.sheet import Sheet
from warmgui.gui.figures.view import FigureView
from warmgui.gui.file_dialogs import with_one_of
from warmgui.gui.pages.bars import Bars
from warmgui.gui.palette import LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.figures.save import FigureFile
    from warmgui.gui.theme import Theme

F = Formatter()
LONG = ("a name that is far too long for a bar " * 3,) * 4
ALL = [histogram(), lives(), dots(), town(), costs(), costs(LONG)]


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> FigureView:
    made = FigureView(theme)
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.show()
    return made


def file_of(view: FigureView, plot: Plot) -> FigureFile:
    view.show_plot(plot, F)
    file = view.file()
    assert file is not None
    assert file.name == plot.key
    return file


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def tree_of(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own


@pytest.mark.parametrize("plot", ALL, ids=lambda plot: plot.key)
def test_pictures_hold_what_is_drawn(view: FigureView, theme: Theme, plot: Plot) -> None:
    file = file_of(view, plot)
    image = QImage.fromData(file.png())
    assert image.width() == 1400, "twice as many dots as px"
    assert theme.color("card").name() in colors_of(image)
    assert len(colors_of(image)) > 5
    content = file.svg()
    root = tree_of(content)
    assert root.tag.endswith("svg")
    words = " ".join(text.strip() for text in root.itertext() if text.strip())
    assert words.count(F.text(plot.title).split()[0]) > 1, "real text, besides the file's own title"
    renderer = QSvgRenderer(QByteArray(content))
    assert renderer.isValid()
    drawn = QImage(700, 500, QImage.Format.Format_ARGB32)
    drawn.fill(0)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    assert len(colors_of(drawn)) > 5


def test_the_numbers_come_back_as_they_were(view: FigureView) -> None:
    content = file_of(view, histogram()).csv()
    assert content.count(b"\r\n") == content.count(b"\n") == 65
    rows = rows_of(content)
    counted = [row for row in rows if row["series"] == "counted"]
    assert [float(row["x"]) for row in counted] == [float(n) for n in range(32)]
    assert [float(row["y"]) for row in counted] == [2.0 ** (31 - n) for n in range(32)]
    assert {row["provenance"] for row in counted} == {"measured"}
    assert {row["simulated"] for row in counted} == {"no"}
    assert {row["figure"] for row in rows} == {"Every hash is a lottery ticket"}


def test_units_stand_beside_the_numbers_and_dots_are_dots() -> None:
    american = Formatter(FormatPrefs(fahrenheit=True, decimal=",", group="."))
    line = Series("room", verbatim("Room"), "line", (0.0, 3600.0), (20.5, None))
    time, room = Axis(verbatim("Time"), "date_utc"), Axis(EMPTY, "temperature_c")
    first, second = rows_of(csv_bytes(Plot("room", verbatim("Room"), time, room, (line,)), american))
    assert (first["x"], first["x_unit"]) == ("1970-01-01T00:00:00Z", "UTC")
    assert float(first["y"]) == pytest.approx(68.9)
    assert first["y_unit"] == "°F"
    assert "," not in first["y"]
    assert second["y"] == "", "what is not known is empty, not 0"
    assert first["provenance"] == "unknown"


def test_simulated_rows_say_so_and_bands_have_two_ends() -> None:
    rows = rows_of(csv_bytes(lives(), F))
    band = [row for row in rows if row["series"] == "90 % of all"]
    assert [(row["y"], row["y_low"], row["y_high"]) for row in band][1] == ("", "1", "5")
    assert {row["simulated"] for row in rows} == {"yes"}
    assert {row["provenance"] for row in rows} == {"simulated"}
    rows = rows_of(csv_bytes([lives(simulated=False), costs()], F))
    assert {row["simulated"] for row in rows if row["series"] == "steps"} == {"yes"}
    assert {row["simulated"] for row in rows if row["series"] == "half"} == {"no"}
    assert {row["x"] for row in rows if row["figure"] == "What heat costs"} == {"Gas", "Oil"}


def test_no_cell_is_taken_for_a_formula() -> None:
    names = [row["name"] for row in rows_of(csv_bytes(dots(), F))]
    assert names == ["Ada", "'=Bob", "Cy"]


def test_a_sheet_needs_no_window(theme: Theme) -> None:
    assert theme.palette is LIGHT
    colors = PaletteColors(LIGHT)
    sheet = Sheet(lives(), F, colors, 300.0, right_to_left=True)
    image = QImage(300, round(sheet.height_px), QImage.Format.Format_ARGB32)
    image.fill(colors.color("card"))
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    assert colors.color("earnings").name() in colors_of(image, 1)
    assert sheet.height_px > Sheet(lives(), F, colors, 700.0).height_px, "legend and words wrap"


# ---- written


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert write_file(str(path), b"abc") == ""
    assert path.read_bytes() == b"abc"
    assert write_file(str(path), b"x" * 100_000) == ""
    assert path.stat().st_size == 100_000
    assert write_file(str(tmp_path / "nowhere" / "a.csv"), b"abc")
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("ending", [".png", ".svg", ".csv", ""])
def test_the_ending_says_the_format(view: FigureView, tmp_path: Path, ending: str) -> None:
    file = file_of(view, lives())
    path = tmp_path / f"figure{ending}"
    view.saver.save(file, str(path))
    assert view.said.text() == f"Saved as “figure{ending}”."
    assert view.said.isVisible()
    begins = {".png": b"\x89PNG", ".svg": b"<?xml", ".csv": b"figure,", "": b"\x89PNG"}[ending]
    assert path.read_bytes().startswith(begins)
    view.show_plot(histogram(), F)
    assert not view.said.isVisible(), "it was said of another figure"


def test_what_cannot_be_written_is_said(view: FigureView, tmp_path: Path) -> None:
    view.saver.save(file_of(view, lives()), str(tmp_path / "nowhere" / "a.png"))
    assert view.said.text().startswith("“a.png” was not saved: ")


def test_the_question_offers_all_three(view: FigureView, tmp_path: Path) -> None:
    view.show_plot(lives(), F)
    view.save.click()
    question = view.saver.question
    assert question is not None
    assert len(question.dialog.nameFilters()) == 3
    assert question.dialog.selectedFiles()[0].endswith("lives.png")
    question.dialog.selectNameFilter(question.dialog.nameFilters()[2])
    question.dialog.fileSelected.emit(str(tmp_path / "lives.png"))
    assert [each.name for each in tmp_path.iterdir()] == ["lives.csv"]
    question.dialog.reject()


def test_endings_follow_what_was_typed_or_chosen() -> None:
    filters = {".png": "P", ".svg": "S", ".csv": "C"}
    assert with_one_of("/a/fig", filters, "S") == "/a/fig.svg"
    assert with_one_of("/a/fig.png", filters, "P") == "/a/fig.png"
    assert with_one_of("/a/fig.png", filters, "C") == "/a/fig.csv"
    assert with_one_of("/a/fig.SVG", filters, "P") == "/a/fig.SVG"
    assert with_one_of("/a/fig", filters, "unheard of") == "/a/fig.png"


def test_nothing_shown_is_nothing_to_save(view: FigureView) -> None:
    view.save.click()
    assert view.saver.question is None


def test_charts_with_painters_of_their_own_are_saved_as_they_stand(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    bars = Bars(theme)
    qtbot.addWidget(bars)
    bars.resize(400, 220)
    bars.show_bars([1.0, 2.0], ["a", "b"], str, "Energy")
    file = widget_file("bars", bars, theme, F, lambda: [costs()])
    image = QImage.fromData(file.png())
    assert (image.width(), image.height()) == (800, 440)
    assert theme.color("heat").name() in colors_of(image)
    assert tree_of(file.svg()).tag.endswith("svg")
    assert len(rows_of(file.csv())) == 2
    line = SaveLine(lambda: file)
    qtbot.addWidget(line)
    line.show()
    line.save.click()
    assert line.saver is not None
    line.saver.save(file, str(tmp_path / "bars.png"))
    assert line.said.whole_text == "Saved as “bars.png”."
    assert line.saver.question is not None
    line.saver.question.dialog.reject()
    empty = SaveLine(lambda: None)
    qtbot.addWidget(empty)
    empty.save.click()
    assert empty.saver is None
