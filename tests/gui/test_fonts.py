"""No boxes: every character that the program says has a bundled font, used where the system has none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QLocale
from PySide6.QtGui import QFontDatabase, QRawFont

from installers import fonts as made_of
from warmgui.gui import fonts, fonts_scripts
from warmgui.gui.assets import asset
from warmgui.gui.i18n_catalogue import all_messages
from warmgui.gui.languages import LANGUAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

INVISIBLE = set("\n\r\t\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069")
"""Directions and line ends draw nothing."""
SYMBOLS = set("⋙")
"""In a rule of SHA-256's description; any symbol font has it, and the words say the same."""


def holds(files: tuple[str, ...], wanted: set[str]) -> set[str]:
    """What none of the files has."""
    raws = [QRawFont(str(asset(f"fonts/{file}")), 13.0) for file in files]
    assert all(raw.isValid() for raw in raws), files
    return {sign for sign in wanted if not any(raw.glyphIndexesForString(sign)[0] for raw in raws)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_character_of_a_catalogue_has_a_bundled_font(
    qapp: QApplication, language: str, weight: str
) -> None:
    wanted = set(made_of.catalogue_characters(language)) - INVISIBLE
    assert len(wanted) > (10 if language == "en" else 100)  # of English only plurals stand in the catalogue
    files = [name for name in fonts.FILES if name.endswith(f"-{weight}.otf")]
    files += [font.name for font in made_of.FONTS if font.script == language and weight in font.name]
    assert holds(tuple(files), wanted) == set(), "run: python -m installers.fonts"


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_character_of_the_sources_and_the_lessons_has_one(qapp: QApplication, weight: str) -> None:
    wanted = {sign for message in all_messages() for sign in message.source} | made_of.lesson_characters()
    assert len(wanted) > 500
    files = [name for name in fonts.FILES if name.endswith(f"-{weight}.otf")]
    files += [font.name for font in made_of.FONTS if weight in font.name]
    assert holds(tuple(files), wanted - INVISIBLE - SYMBOLS) == set()


def test_the_most_used_chinese_characters_are_there(qapp: QApplication) -> None:
    """Names that a person or a pool gives are not in the catalogue."""
    level_1 = {sign for sign in made_of.gb2312_level_1() if "\u4e00" <= sign <= "\u9fff"}
    assert len(level_1) == 3755
    for name in ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"):
        assert holds((name,), level_1) == set()


def test_every_bundled_font_has_its_licence_beside_it() -> None:
    folder = Path(str(asset("fonts")))
    families = {file.name.split("-")[0] for file in folder.iterdir() if file.suffix in {".otf", ".ttf"}}
    assert families == {"Inter", "NotoSansArabic", "NotoSansCJKsc"}
    for name, copyright_ in (("Inter-OFL.txt", "Inter Project"), ("Noto-OFL.txt", "Google")):
        words = (folder / name).read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in words
        assert copyright_ in words
    assert {font.name for font in made_of.FONTS} == {
        name for names in fonts_scripts.FILES.values() for name in names
    }
    assert sum(file.stat().st_size for file in folder.iterdir()) < 4_000_000


def test_bundled_lines_are_hardly_higher_than_those_of_inter(qapp: QApplication) -> None:
    """A card that holds three lines of English must hold three of Arabic."""
    for font in made_of.FONTS:
        raw = QRawFont(str(asset(f"fonts/{font.name}")), 100.0)
        assert raw.ascent() + raw.descent() < 150, font.name


def test_heights_of_a_font_can_be_set(qapp: QApplication) -> None:
    font = asset(f"fonts/{fonts.FILES[0]}").read_bytes()
    made = made_of.with_heights(font, 1.5, 0.5)
    raw = QRawFont(QByteArray(made), 100.0)
    assert (round(raw.ascent()), round(raw.descent())) == (150, 50)
    assert made_of._checksum(bytearray(made)) == made_of._CHECKSUM_BASE
    assert made_of._checksum(bytearray(font)) == made_of._CHECKSUM_BASE


def test_a_font_of_the_system_comes_first(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(
        fonts_scripts.QFontDatabase, "addApplicationFont", lambda name: read.append(name) or -1
    )
    monkeypatch.setattr(fonts_scripts.QFontDatabase, "families", lambda _system: ["Somebody's Naskh"])
    monkeypatch.setattr(fonts_scripts.QFontDatabase, "isFixedPitch", lambda _family: False)
    assert fonts_scripts.bundled.__wrapped__(QFontDatabase.WritingSystem.Arabic) == ()
    assert read == []
    # One for code has its letters, but nobody wants to read them.
    monkeypatch.setattr(fonts_scripts.QFontDatabase, "isFixedPitch", lambda _family: True)
    fonts_scripts.bundled.__wrapped__(QFontDatabase.WritingSystem.Arabic)
    assert len(read) == 2


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "ru_RU", "el_GR"])
def test_nothing_is_read_where_inter_is_enough(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts_scripts, "bundled", pytest.fail)
    assert fonts_scripts.families(QLocale(locale)) == ()


BARE = """
import sys
from PySide6.QtCore import QByteArray, QLocale
from PySide6.QtGui import QFont, QGlyphRun, QTextLayout
from PySide6.QtWidgets import QApplication
from warmgui.gui import fonts
app = QApplication([])
QLocale.setDefault(QLocale(sys.argv[1]))
fonts.install(app)
for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
    layout = QTextLayout(sys.argv[2], fonts.font(app.font(), 13, weight))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        assert all(run.glyphIndexes()), (run.rawFont().familyName(), run.glyphIndexes())
        print(run.rawFont().familyName())
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only fontconfig can be shown no fonts at all"
)
@pytest.mark.parametrize(
    ("locale", "words", "family"),
    [("ar_AE", "تدفئة 21.0 °C", "Noto Sans Arabic"), ("zh_CN", "加热 21.0 °C", "Noto Sans CJK SC")],
)
def test_a_system_without_any_font_shows_no_boxes(
    tmp_path: Path, locale: str, words: str, family: str
) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{tmp_path}/none</dir>'
        f"<cachedir>{tmp_path}/cache</cachedir></fontconfig>",
        encoding="utf-8",
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", BARE, locale, words],
        cwd=made_of.ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split("\n")) >= {family, "Inter"}
