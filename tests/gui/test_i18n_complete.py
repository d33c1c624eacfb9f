"""Every sentence stands in every language, whole, and the judge of that sees what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from warmgui.gui import i18n_catalogue as catalogue
from warmgui.gui import i18n_report
from warmgui.gui.i18n_catalogue import Message, all_messages
from warmgui.gui.i18n_command import main
from warmgui.gui.i18n_report import PLURAL_FORMS, SAME, Entry, entries, faults, judge
from warmgui.gui.languages import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

TRANSLATED = [language for language in LANGUAGES if language != "en"]


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    """Of the whole program, read once."""
    return all_messages()


@pytest.mark.xdist_group("catalogues")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_whole(language: str, messages: list[Message]) -> None:
    judged = judge(language, messages=messages)
    assert judged.wanted > (5 if language == "en" else 4000)
    assert not judged.faults, "\n".join(judged.faults)
    assert judged.done == judged.wanted
    assert judged.percent == 100.0


@pytest.mark.parametrize("language", TRANSLATED)
def test_qt_speaks_the_language_too(language: str) -> None:
    """Standard dialogs and the menus of text fields."""
    qt = QTranslator()
    assert qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for word in ("Cancel", "Save", "OK"):
        assert qt.translate("QPlatformTheme", word), word
    for word in ("&Copy", "&Paste", "Select All"):
        assert qt.translate("QWidgetTextControl", word), word


def test_names_that_stay_as_they_are_are_in_use() -> None:
    """An allow-list that nobody needs would hide the next mistake."""
    bare = {i18n_report.bare(entry.source) for language in TRANSLATED for entry in _entries(language)}
    assert bare >= SAME, SAME - bare


def _entries(language: str) -> list[Entry]:
    return [e for e in entries(catalogue.FOLDER / f"warmgui_{language}.ts") if e.source in e.forms]


# ---- the judge


def said(
    source: str, *forms: str, language: str = "ar", plural: bool = False, finished: bool = True
) -> list[str]:
    return list(faults(Entry("page", source, forms, plural, finished), language))


def test_a_good_translation_has_no_fault() -> None:
    assert said("Heating at {power}", "يدفّئ بقدرة {power}") == []
    assert said("Open…", "افتح…") == []
    assert said("{room} → {target}", "{room} → {target}") == [], "signs are the same everywhere"
    assert said("WarmGUI {version}", "WarmGUI {version}") == []


@pytest.mark.parametrize(
    ("source", "words", "fault"),
    [
        ("Heat", "", "not translated"),
        ("Heat", "Heat", "still English"),
        ("Heating at {power}", "يدفّئ", "places"),
        ("Heating at {power}", "يدفّئ {watts}", "places"),
        ("Heat ", "تدفئة", "space"),
        ("Heat", "\nتدفئة", "space"),
        ("Open…", "افتح", "…"),
        ("Open", "افتح…", "…"),
        ("&Open", "افتح", "&"),
    ],
)
def test_what_is_wrong_is_said(source: str, words: str, fault: str) -> None:
    assert any(fault in one for one in said(source, words)), said(source, words)


def test_an_unfinished_translation_is_none() -> None:
    assert said("Heat", "تدفئة", finished=False) == ["not translated"]


def test_arabic_needs_six_plurals_and_chinese_one() -> None:
    assert PLURAL_FORMS == {"en": 2, "ar": 6, "zh_CN": 1}
    six = ("لا شيء", "واحد", "اثنان", "%n أسطر", "%n سطراً", "%n سطر")
    assert said("%n rows", *six, plural=True) == []
    assert any("plural forms" in one for one in said("%n rows", *six[:2], plural=True))
    assert said("%n rows", *six[:5], "", plural=True) == ["not translated"]
    assert any("%n is missing" in one for one in said("%n rows", *six[:5], "كثير", plural=True))
    assert said("%n rows", "%n 行", language="zh_CN", plural=True) == []


def test_english_plurals_are_wanted_where_the_source_says_neither() -> None:
    assert said("%n row(s)", "", "", language="en", plural=True) == ["not translated"]
    assert said("%n row(s)", "%n row", "%n rows", language="en", plural=True) == []
    assert said("and %n more", "", "", language="en", plural=True) == []


def test_a_language_is_judged_against_the_sources(tmp_path: Path) -> None:
    (tmp_path / "warmgui_ar.ts").write_text(
        "<TS><context><name>page</name>"
        "<message><source>Heat</source><translation>تدفئة</translation></message>"
        "<message><source>Gone</source><translation>ذهب</translation></message>"
        '<message><source>Later</source><translation type="unfinished"></translation></message>'
        "</context></TS>",
        encoding="utf-8",
    )
    wanted = [Message("page", "Heat"), Message("page", "Later"), Message("page", "New")]
    judged = judge("ar", tmp_path, wanted)
    assert (judged.done, judged.wanted) == (1, 3)
    assert judged.percent < 100.0
    told = "\n".join(judged.faults)
    assert "'New': is in no catalogue" in told
    assert "'Gone': no longer said" in told
    assert "'Later': not translated" in told


@pytest.mark.xdist_group("catalogues")
def test_the_report_names_every_language(
    messages: list[Message], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(i18n_report, "all_messages", lambda: messages)
    code = main(["report"])
    told = capsys.readouterr().out
    for language in LANGUAGES:
        assert f"{language}: " in told
    assert (code == 0) is not any(judge(one, messages=messages).faults for one in LANGUAGES)
