"""The translators' pipeline: every sentence is found, catalogues are up to date, placeholders survive."""

from __future__ import annotations

import shutil
import string
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from warmgui.gui import i18n_catalogue as catalogue
from warmgui.gui.i18n_catalogue import Message, UntranslatableError, all_messages, messages_of, translations
from warmgui.gui.i18n_command import main
from warmgui.gui.languages import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TRANSLATED = [language for language in LANGUAGES if language != "en"]


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def write(folder: Path, code: str) -> Path:
    path = folder / "page.py"
    path.write_text(code, encoding="utf-8")
    return path


def test_every_form_of_a_sentence_is_found(tmp_path: Path) -> None:
    found = messages_of(
        write(
            tmp_path,
            """
class Page:
    def f(self):
        self.tr("plain {x}").format(x=1)
        self.tr("two "
                "parts")
        self.tr("%n row(s)", "", 3)
        self.tr("May", "the month")
        QCoreApplication.translate("other", "dotted")
        self.tr("after a dotted call")
TITLE = translate("core", "Heating at {power}.", power=Amount(1.0, "power_w"))
""",
        )
    )
    assert found == {
        Message("Page", "plain {x}"),
        Message("Page", "two parts"),
        Message("Page", "%n row(s)", "", plural=True),
        Message("Page", "May", "the month"),
        Message("other", "dotted"),
        Message("Page", "after a dotted call"),
        Message("core", "Heating at {power}."),
    }


@pytest.mark.parametrize(
    "call", ['translate("c", words)', 'translate("c", f"a{b}")', 'translate(c, "words")']
)
def test_a_sentence_that_is_no_literal_is_refused(tmp_path: Path, call: str) -> None:
    with pytest.raises(UntranslatableError, match=r"page\.py:1"):
        messages_of(write(tmp_path, call))


def test_an_f_string_in_tr_is_refused(tmp_path: Path) -> None:
    code = "class Page:\n    def f(self):\n        self.tr(f'a {self.b}')\n"
    with pytest.raises(UntranslatableError, match=r"page\.py:3"):
        messages_of(write(tmp_path, code))


def test_the_catalogues_hold_exactly_the_sentences_of_the_sources() -> None:
    assert catalogue.is_up_to_date(), "run: python -m warmgui.gui.i18n update && ... release"


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_places_of_their_source(language: str) -> None:
    for (context, source), words in translations(catalogue.FOLDER / f"warmgui_{language}.ts").items():
        if words:
            assert places(words) == places(source), (context, source)


@pytest.mark.parametrize("language", TRANSLATED)
def test_compiled_catalogues_are_those_of_the_sources(qtbot: QtBot, language: str) -> None:
    compiled = QTranslator()
    assert compiled.load(f"warmgui_{language}", str(catalogue.FOLDER))
    for (context, source), words in translations(catalogue.FOLDER / f"warmgui_{language}.ts").items():
        assert (compiled.translate(context, source) or "") == words, "run: python -m warmgui.gui.i18n release"


def test_compiled_catalogues_are_small_enough_to_be_kept_in_the_sources() -> None:
    assert max(path.stat().st_size for path in catalogue.FOLDER.glob("*.qm")) < 1_000_000


def test_updating_keeps_translations_and_releasing_compiles_them(qtbot: QtBot, tmp_path: Path) -> None:
    for path in catalogue.FOLDER.glob("*.ts"):
        shutil.copy2(path, tmp_path)
    before = translations(tmp_path / "warmgui_ar.ts")
    catalogue.update(tmp_path)
    assert translations(tmp_path / "warmgui_ar.ts") == before
    catalogue.release(tmp_path)
    english = QTranslator()
    assert english.load("warmgui_en", str(tmp_path))
    assert english.translate("ExportDialog", "%n row(s) written.", "", 1) == "1 row written."
    assert english.translate("ExportDialog", "%n row(s) written.", "", 5) == "%n rows written."


def test_a_broken_catalogue_fails_loudly(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "warmgui_en.ts").write_text("<TS", encoding="utf-8")
    with pytest.raises(RuntimeError, match="lrelease"):
        catalogue.release(tmp_path)


def test_command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    done: list[str] = []
    monkeypatch.setattr(catalogue, "update", lambda: done.append("update"))
    monkeypatch.setattr(catalogue, "release", lambda: done.append("release"))
    monkeypatch.setattr(catalogue, "is_up_to_date", lambda: len(done) == 2)
    assert main(["check"]) == 1
    assert main(["update"]) == 0
    assert main(["release"]) == 0
    assert main(["check"]) == 0
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
    assert done == ["update", "release"]


def test_the_sources_hold_sentences() -> None:
    messages = all_messages()
    assert len(messages) > 200
    assert Message("tray", "Heating at {power}") in messages
