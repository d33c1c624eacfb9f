"""Languages at run time: which one, its catalogues, its direction, and sentences of the core in words.

Catalogues are `warmgui_<language>.qm` beside the other assets; `python -m warmgui.gui.i18n update|release`
keeps them (see `i18n_catalogue`). Numerals are Western (0-9) in every language, on purpose: a figure on the
screen, in an export, on a pool's web page and in an input that is typed into must be recognisably the same.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal

from warmgui.gui.languages import LANGUAGES, PSEUDO_LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

_USUAL = {"ar": "ar_AE", "en": "en_GB"}
"""Where the system names no country. Plain "ar" is Egypt to Qt, whose digits are Arabic-Indic; the Emirates
write 0-9. Plain "en" is the USA; most readers of an unnamed country expect the day before the month."""

_TRADITIONAL = {"Hant", "TW", "HK", "MO"}


def language_for(choice: str, system: QLocale | None = None) -> str:
    """The language in force for the setting `appearance.language` ("system" or one of `LANGUAGES`)."""
    if choice in LANGUAGES or choice in PSEUDO_LANGUAGES:
        return choice
    traditional = False
    for tag in (system or QLocale.system()).uiLanguages():
        words = tag.replace("_", "-").split("-")
        # A reader of traditional characters also lists plain "zh", which must not mean simplified ones.
        traditional = traditional or bool(_TRADITIONAL & set(words))
        if words[0] == "zh" and not traditional:
            return "zh_CN"
        if words[0] in LANGUAGES:
            return words[0]
    return "en"


def locale_for(language: str, system: QLocale | None = None) -> QLocale:
    """The locale for digits, dates and decimal signs: the user's own where it speaks that language."""
    system = system or QLocale.system()
    wanted = QLocale(_USUAL.get("en" if language in PSEUDO_LANGUAGES else language, language))
    same = system.language() == wanted.language() and system.script() == wanted.script()
    return system if same and system.zeroDigit() == "0" and system != QLocale.c() else wanted


def direction_of(language: str) -> Qt.LayoutDirection:
    """Where its lines begin."""
    if language in PSEUDO_LANGUAGES:
        right_to_left = language.endswith("-rtl")
        return Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    return QLocale(language).textDirection()


def translator(context: str, template: str) -> str:
    """A `Translator` for `core.text.render`: the template in the language in force, else as it is."""
    return QCoreApplication.translate(context, template)


class Language(QObject):
    """The application's language. `changed` comes after catalogues and direction have been put in place."""

    changed = Signal(str)

    def __init__(self, app: QGuiApplication, directory: Path) -> None:
        """Read catalogues from `directory`; nothing is installed before `choose`."""
        super().__init__()
        self._app = app
        self._directory = directory
        self._installed: list[QTranslator] = []
        self._language = ""

    @property
    def language(self) -> str:
        """The language in force; "" before the first `choose`."""
        return self._language

    def choose(self, choice: str) -> str:
        """Put the language of a setting in force; returns it. A missing catalogue means English words."""
        language = language_for(choice)
        if language == self._language:
            return language
        for old in self._installed:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._installed = [t for t in self._catalogues(language) if self._app.installTranslator(t)]
        QLocale.setDefault(locale_for(language))
        self._app.setLayoutDirection(direction_of(language))
        self._language = language
        self.changed.emit(language)
        return language

    def _catalogues(self, language: str) -> list[QTranslator]:
        if language in PSEUDO_LANGUAGES:
            from warmgui.gui.i18n_pseudo import PSEUDO_RTL, PseudoTranslator

            return [PseudoTranslator(right_to_left=language == PSEUDO_RTL, parent=self)]
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = [(f"warmgui_{language}", str(self._directory))]
        if language != "en":
            # Qt's own words: buttons of standard dialogs, the menu of a text field.
            places.insert(0, (f"qtbase_{language}", qt_folder))
        found = []
        for name, folder in places:
            catalogue = QTranslator(self)
            if catalogue.load(name, folder):
                found.append(catalogue)
        return found


if __name__ == "__main__":
    from warmgui.gui.i18n_command import main

    sys.exit(main(sys.argv[1:]))
