"""Lessons in any shipped language, whatever the window's is: words, digits and direction."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

from warmgui.core.lab.lessons.words import RIGHT_TO_LEFT, lesson_formatter
from warmgui.gui.assets import asset

if TYPE_CHECKING:
    from warmgui.core.units import Formatter

NAMES = {"en": "English", "ar": "العربية", "zh_CN": "简体中文"}
"""Each in its own language: who looks for it can read it."""


@cache
def formatter_for(language: str) -> Formatter:
    """The formatter of a lesson's language; what its catalogue does not know stays English."""
    catalogue = QTranslator(QCoreApplication.instance())
    catalogue.load(f"warmgui_{language}", str(asset("translations")))

    def translator(context: str, template: str) -> str:
        return catalogue.translate(context, template) or template

    return lesson_formatter(language, translator)


def bulleted(words: str, *, right_to_left: bool) -> str:
    """One point of a list; the bullet stands where the language begins, also before a foreign word."""
    mark = "\u200f" if right_to_left else "\u200e"
    return f"{mark}• {words}"


def is_right_to_left(language: str) -> bool:
    """Whether its sheets begin at the right."""
    return language in RIGHT_TO_LEFT
