"""Which language is in force, its catalogues, digits and direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime
from PySide6.QtWidgets import QDateEdit, QDoubleSpinBox, QSpinBox, QTimeEdit

from warmgui.core.text import Amount, translate
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.i18n import Language, language_for, locale_for, translator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("system", "wanted"),
    [
        ("de_DE", "en"),
        ("en_US", "en"),
        ("ar_EG", "ar"),
        ("ar_SA", "ar"),
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh_TW", "en"),
        ("zh_HK", "en"),
        ("C", "en"),
    ],
)
def test_the_systems_language_is_used_where_there_is_a_catalogue(system: str, wanted: str) -> None:
    assert language_for("system", QLocale(system)) == wanted


def test_a_choice_rules() -> None:
    assert language_for("ar", QLocale("en_US")) == "ar"
    assert language_for("klingon", QLocale("en_US")) == "en"


@pytest.mark.parametrize("language", ["en", "ar", "zh_CN"])
@pytest.mark.parametrize("system", ["en_US", "ar_EG", "fa_IR", "zh_CN", "C"])
def test_digits_are_western_in_every_language(language: str, system: str) -> None:
    assert locale_for(language, QLocale(system)).zeroDigit() == "0"


def test_the_readers_own_country_is_kept_where_it_speaks_the_language() -> None:
    assert locale_for("en", QLocale("en_US")).name() == "en_US"
    assert locale_for("ar", QLocale("ar_MA")).name() == "ar_MA"
    assert locale_for("en", QLocale("ar_MA")).name() == "en_GB"


def test_arabic_runs_from_right_to_left_and_back(qapp: QApplication, language: Language) -> None:
    assert language.choose("ar") == "ar"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert language.choose("zh_CN") == "zh_CN"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_language_is_announced_once(qtbot: QtBot, language: Language) -> None:
    heard: list[str] = []
    language.changed.connect(heard.append)
    language.choose("ar")
    language.choose("ar")
    language.choose("en")
    assert heard == ["ar", "en"]


def test_sentences_of_the_core_and_of_qt_are_translated(language: Language) -> None:
    say = Formatter(translator=translator).text
    heat = translate("tray", "Heat")
    assert say(heat) == "Heat"
    language.choose("ar")
    assert say(heat) == "تدفئة"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    language.choose("zh_CN")
    assert say(heat) == "加热"
    language.choose("en")
    assert say(heat) == "Heat"


def test_a_missing_catalogue_means_english(qapp: QApplication, tmp_path: object) -> None:
    from pathlib import Path

    made = Language(qapp, Path(str(tmp_path)))
    assert made.choose("ar") == "ar"
    assert translator("tray", "Heat") == "Heat"
    for catalogue in made._installed:
        qapp.removeTranslator(catalogue)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())


ARABIC_INDIC = set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")


@pytest.mark.parametrize("chosen", ["en", "ar", "zh_CN"])
def test_what_is_typed_and_counted_has_western_digits(
    qapp: QApplication, qtbot: QtBot, language: Language, chosen: str
) -> None:
    """Also where Qt writes the number by itself: spin boxes, times, dates, plurals."""
    language.choose(chosen)
    numbers, fractions = QSpinBox(), QDoubleSpinBox()
    numbers.setMaximum(99_999)
    numbers.setValue(1234)
    fractions.setValue(21.5)
    time, day = QTimeEdit(QTime(19, 45)), QDateEdit(QDate(2026, 10, 30))
    shown = [numbers.text(), fractions.text(), time.text(), day.text()]
    shown.append(QLocale().toString(QDate(2026, 10, 30), QLocale.FormatType.LongFormat))
    shown.append(QCoreApplication.translate("ExportDialog", "%n row(s) written.", "", 25))
    for words in shown:
        assert not ARABIC_INDIC & set(words), words
        assert any(sign in "0123456789" for sign in words), words
    for widget in (numbers, fractions, time, day):
        qtbot.addWidget(widget)


def test_numbers_names_and_minus_signs_hold_together_in_arabic_sentences(language: Language) -> None:
    """Without isolates a minus goes to the other side of its number, and an address falls apart."""
    language.choose("ar")
    say = Formatter(FormatPrefs(right_to_left=True), translator)
    cold = say.amount(Amount(-6.0, "temperature_c"))
    assert cold.startswith("\u2068\u2066−6.0\u2069")
    assert cold.endswith("°C\u2069")
    sentence = say.text(translate("tray", "Heating at {power}", power=Amount(171.0, "power_w")))
    assert "\u2068171" in sentence
    arabic = Formatter(FormatPrefs(right_to_left=True), lambda _context, _template: "متصل بالخادم {server}")
    told = arabic.text(translate("page", "Connected to {server}", server="[::1]:8332"))
    assert told == "متصل بالخادم \u2068[::1]:8332\u2069"
