"""The language that nobody speaks: longer, in brackets, and nothing that must stay is changed."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from warmgui import options
from warmgui.core.settings.declaration import Declaration
from warmgui.core.settings.model import Settings
from warmgui.core.text import Amount, translate
from warmgui.core.units import Formatter
from warmgui.gui import fonts, i18n
from warmgui.gui.assets import asset
from warmgui.gui.i18n import Language, language_for, locale_for, translator
from warmgui.gui.i18n_catalogue import all_messages
from warmgui.gui.i18n_pseudo import LONGER, is_wrapped, pseudo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_words_are_readable_longer_and_in_brackets() -> None:
    assert pseudo("Heating at {power}") == "[Ĥéåţîñĝ åţ {power} ····]"
    assert pseudo("%n row(s) written.") == "[%n ŕöŵ(š) ŵŕîţţéñ. ····· ·]"
    assert pseudo("Set {{x}} to {value:.1f}") == "[Šéţ {{x}} ţö {value:.1f} ···]"
    assert pseudo("&Open…").startswith("[&Öpéñ…")


@pytest.mark.parametrize("words", ["", "·", "{a} → {b}", "{number} %", "–", "100 %", "%n"])
def test_signs_without_letters_stay(words: str) -> None:
    assert pseudo(words) == words


def test_every_sentence_keeps_its_places_and_grows() -> None:
    def names(words: str) -> list[str]:
        return sorted(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)

    checked = 0
    for message in all_messages():
        made = pseudo(message.source)
        assert names(made) == names(message.source)
        assert made.count("%n") == message.source.count("%n")
        if made != message.source:
            checked += 1
            assert is_wrapped(made)
            words = "".join(literal for literal, _, _, _ in string.Formatter().parse(message.source))
            assert len(made) > len(message.source) + 2 + len(words.replace(" ", "")) * LONGER / 2
    assert checked > 4000


def test_it_is_the_applications_language_when_it_is_chosen(qapp: QApplication, language: Language) -> None:
    say = Formatter(translator=translator).text
    sentence = translate("tray", "Heating at {power}", power=Amount(171.0, "power_w"))
    assert language.choose("pseudo") == "pseudo"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert say(sentence) == "[Ĥéåţîñĝ åţ 171 W ····]"

    class Page(QObject):
        def words(self) -> str:
            return self.tr("%n row(s)", "", 3)

    assert Page().words() == "[3 ŕöŵ(š) ··]"
    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Ctrl", "keys keep their names"
    assert is_wrapped(QCoreApplication.translate("QPlatformTheme", "Cancel"))
    assert language.choose("pseudo-rtl") == "pseudo-rtl"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert "ن" in say(sentence)
    language.choose("en")
    assert say(sentence) == "Heating at 171 W"


def test_the_bundled_font_has_its_letters(qapp: QApplication) -> None:
    from PySide6.QtGui import QRawFont

    alphabet = pseudo(string.ascii_letters)
    raw = QRawFont(str(asset(f"fonts/{fonts.FILES[0]}")), 13.0)
    assert all(raw.glyphIndexesForString(sign)[0] for sign in alphabet)


def test_it_is_offered_to_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    assert options.PSEUDO_LANGUAGES == i18n.PSEUDO_LANGUAGES
    assert not set(i18n.PSEUDO_LANGUAGES) & set(i18n.LANGUAGES)
    assert options.parse(["--language", "pseudo-rtl"]).language == "pseudo-rtl"
    with pytest.raises(SystemExit):
        options.parse(["--help"])
    assert "pseudo" not in capsys.readouterr().out
    with pytest.raises(SystemExit):
        options.parse(["--language", "klingon"])
    assert "pseudo" not in capsys.readouterr().err
    declared = type(Settings().appearance).__dataclass_fields__["language"].metadata
    choices = [d.choices for d in declared.values() if isinstance(d, Declaration)]
    assert choices
    assert "pseudo" not in str(choices)


def test_it_is_chosen_by_name_only_and_has_western_digits() -> None:
    assert language_for("pseudo", QLocale("ar_EG")) == "pseudo"
    assert language_for("system", QLocale("de_DE")) == "en"
    assert locale_for("pseudo", QLocale("ar_EG")).zeroDigit() == "0"
    assert i18n.direction_of("pseudo-rtl") is Qt.LayoutDirection.RightToLeft
    assert i18n.direction_of("zh_CN") is Qt.LayoutDirection.LeftToRight
