"""The gallery works: a few pictures are taken as the whole of it would be."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

sys.path.append(str(Path(__file__).resolve().parent))

import gallery_run as run
import gallery_scenes as scenes
import gallery_world as world
import judge_layout as judge
from judge_words import texts_of, untranslated

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOURS = 0.15
PAGES = ("room", "tray-menu", "dialog-export")
ONES = (("en", "100", "light"), ("en", "100", "dark"), ("ar", "200", "light"))


@pytest.fixture(scope="module")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short simulated run."""
    folder = tmp_path_factory.mktemp("world")
    world.make_world(folder, HOURS)
    return folder


@pytest.fixture(scope="module")
def taken(simulated: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """A few pictures of it: each language and scale is a program of its own."""
    folder, out = simulated, tmp_path_factory.mktemp("pictures")

    def child(one: tuple[str, str, str]) -> list[dict[str, Any]]:
        language, scale, theme = one
        return run._child([str(folder), str(out), language, theme, ",".join(PAGES)], scale)

    with ThreadPoolExecutor(2) as pool:
        return out, [told for some in pool.map(child, ONES) for told in some]


@pytest.mark.xdist_group("gallery")
def test_every_picture_is_taken_and_shows_something(taken: tuple[Path, list[dict[str, Any]]]) -> None:
    out, told = taken
    assert len(told) == len(PAGES) * len(ONES)
    assert [one["faults"] for one in told if one["faults"]] == []
    assert {one["file"] for one in told} == {file.name for file in out.iterdir()}
    for one in told:
        picture = QImage(str(out / one["file"]))
        assert [picture.width(), picture.height()] == one["size"]
        assert not judge.is_empty(picture), one["file"]


@pytest.mark.xdist_group("gallery")
def test_a_page_has_as_many_pixels_at_every_scale(taken: tuple[Path, list[dict[str, Any]]]) -> None:
    sizes = {(one["scale"], *one["size"]) for one in taken[1] if one["scene"] == "room"}
    assert sizes == {(100, 1280, 800), (200, 1280, 800)}


@pytest.mark.xdist_group("gallery")
def test_pictures_differ_between_themes_and_languages(taken: tuple[Path, list[dict[str, Any]]]) -> None:
    out, _told = taken
    light, dark, arabic = (
        QImage(str(out / f"room-{theme}-{language}-{scale}.png")) for language, scale, theme in ONES
    )
    assert light.pixelColor(640, 790).lightness() > 128 > dark.pixelColor(640, 790).lightness()
    # The sidebar stands where reading begins.
    assert light.pixel(4, 400) == arabic.pixel(1276, 400)
    assert light.pixel(4, 400) != arabic.pixel(4, 400)


@pytest.mark.xdist_group("gallery")
@pytest.mark.slow
def test_longer_words_have_room_and_all_of_them_were_translated(simulated: Path, tmp_path: Path) -> None:
    """Every page and dialog in the language that nobody speaks: 40 % longer, and in brackets."""
    told = run._child([str(simulated), str(tmp_path), "pseudo", "light", "all"], "100")
    assert len(told) == len(scenes.SCENES)
    faults = [f"{one['scene']}: {fault}" for one in told for fault in one["faults"]]
    assert faults == [], "\n".join(faults)


def test_the_contact_sheet_names_every_picture_and_every_fault() -> None:
    told = [
        {"scene": "home", "file": "a.png", "theme": "dark", "language": "ar", "scale": 200, "faults": []},
        {"scene": "room", "file": "", "theme": "dark", "language": "ar", "scale": 200, "faults": ["<gone>"]},
    ]
    page = run.sheet(told, 1.0)
    assert page.count("a.png") == 2
    assert "home · dark · ar · 200 %" in page
    assert "&lt;gone&gt;" in page


def test_every_scene_has_a_name_of_its_own_and_can_be_chosen() -> None:
    keys = [scene.key for scene in scenes.SCENES]
    assert len(set(keys)) == len(keys)
    assert run._words(",".join(keys)) == keys
    with pytest.raises(run.argparse.ArgumentTypeError, match="klingon"):
        run._words("home,klingon")
    assert run._choice("light,100") == {"light", "100"}
    with pytest.raises(run.argparse.ArgumentTypeError, match="300"):
        run._choice("300")


# ---- what it sees by itself


def test_what_is_cut_off_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    words, pressed, lines = (
        QLabel("many words in one line"),
        QPushButton("Press me now"),
        QLabel("a few words " * 9),
    )
    lines.setWordWrap(True)
    for made in (words, pressed, lines):
        column.addWidget(made)
    window.resize(600, 300)
    window.show()
    assert judge.faults_of(window) == []
    words.setFixedWidth(40)
    pressed.setFixedWidth(30)
    lines.setFixedSize(60, 20)
    column.activate()
    seen = "\n".join(judge.faults_of(window))
    assert "cut off (40 of" in seen
    assert "a button is cut off" in seen
    assert "lines are cut off (20 of" in seen


def test_chinese_lines_may_be_broken_between_characters(qtbot: QtBot) -> None:
    label = QLabel("由其他程序写入数值的文件。" * 3)
    label.setWordWrap(True)
    qtbot.addWidget(label)
    label.resize(120, 400)
    label.show()
    assert judge.faults_of(label) == []


def test_a_page_that_is_wider_than_its_window_is_seen(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    inside.setMinimumWidth(500)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.resize(300, 200)
    area.show()
    assert [fault for fault in judge.faults_of(area) if "wider than its window" in fault]
    area.resize(600, 200)
    assert judge.faults_of(area) == []


def test_an_empty_picture_is_seen() -> None:
    picture = QImage(320, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    assert judge.is_empty(picture)
    for y in range(40, 80):
        for x in range(40, 280):
            picture.setPixelColor(x, y, QColor(x % 256, y, 0))
    assert not judge.is_empty(picture)


# ---- what was never translated


@pytest.mark.parametrize(
    "words",
    [
        "[Ĥéåţîñĝ åţ 171 W ····]",
        "171 W · 1.42 GH/s",
        "[Ţĥé [ñéŵ] öñé ··]: 20.5 °C",
        "solo.pool.example:3333",
        "/dev/ttyUSB0",
        "0000ab12cd34",
        "Home Assistant",
        "",
    ],
)
def test_what_is_translated_or_nobodys_to_translate_is_let_through(words: str) -> None:
    assert untranslated(words) == ""


@pytest.mark.parametrize("words", ["Heat", "[Ĥéåţ ··] now", "171 watts", "Stop the lab"])
def test_what_nobody_translated_is_seen(words: str) -> None:
    assert untranslated(words)


def test_words_of_a_window_are_found_wherever_they_stand(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle("a title")
    column = QVBoxLayout(window)
    button = QPushButton("a button")
    button.setToolTip("a tip")
    button.setAccessibleName("a name")
    choice, hidden = QComboBox(), QLabel("not seen")
    choice.addItems(["first", "second"])
    for made in (QLabel("a label"), button, choice, hidden):
        column.addWidget(made)
    hidden.hide()
    window.show()
    found = {words for _, words in texts_of(window)}
    assert found >= {"a title", "a button", "a tip", "a name", "first", "second", "a label"}
    assert "not seen" not in found
