"""The bundled typeface (Inter) and the sizes that the pages use.

Inter covers Latin, Greek and Cyrillic. For Arabic and Chinese the system's fonts count, and where it has none
the bundled ones (`fonts_scripts`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase

from warmgui.gui import fonts_scripts
from warmgui.gui.assets import asset

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FAMILY = "Inter"
BASE_PX = 13
FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


def install(app: QApplication) -> None:
    """Load the bundled fonts and make them the application's; a missing file leaves the system's font.

    Called again when the language changes: each has its own letters.
    """
    system = app.font().families()
    font = QFont(app.font())
    if _load():
        wanted = [FAMILY, *fonts_scripts.families(QLocale()), *system]
        font.setFamilies(list(dict.fromkeys(wanted)))
    font.setPixelSize(BASE_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)


@cache
def _load() -> bool:
    return all(QFontDatabase.addApplicationFont(str(asset(f"fonts/{name}"))) >= 0 for name in FILES)


def font(
    base: QFont,
    size_px: int = BASE_PX,
    weight: QFont.Weight = QFont.Weight.Normal,
    *,
    tabular: bool = False,
) -> QFont:
    """A font of the family of `base`.

    Args:
        base: the widget's or the application's font; gives family and fallbacks.
        size_px: height in device-independent pixels.
        weight: Normal, Medium, DemiBold or Bold are bundled.
        tabular: all figures equally wide, so that a changing number does not dance.
    """
    result = QFont(base)
    result.setPixelSize(size_px)
    result.setWeight(weight)
    if tabular:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result
