"""Bundled fonts for scripts that Inter does not have, used only where the system has none of its own.

A desktop that is used in Arabic or Chinese has fonts for it, and its reader knows them; a bare Linux may show
boxes instead. What is bundled is read in that language only, and only then.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

from warmgui.gui.assets import asset

_System = QFontDatabase.WritingSystem
_SYSTEMS = {
    QLocale.Script.ArabicScript: _System.Arabic,
    QLocale.Script.SimplifiedHanScript: _System.SimplifiedChinese,
}
FILES = {
    _System.Arabic: ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    _System.SimplifiedChinese: ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
}


def families(locale: QLocale) -> tuple[str, ...]:
    """Families that stand behind Inter in a language: none where Inter or the system's fonts are enough."""
    system = _SYSTEMS.get(locale.script())
    return () if system is None else bundled(system)


@cache
def bundled(system: QFontDatabase.WritingSystem) -> tuple[str, ...]:
    """The bundled families of a script, loaded now; () where the system has a font of its own for it.

    A font with letters of one width only is for code and does not count.
    """
    known = QFontDatabase.families(system)
    if any(not QFontDatabase.isFixedPitch(family) for family in known):
        return ()
    found: dict[str, None] = {}
    for name in FILES[system]:
        number = QFontDatabase.addApplicationFont(str(asset(f"fonts/{name}")))
        if number >= 0:
            found |= dict.fromkeys(QFontDatabase.applicationFontFamilies(number))
    return tuple(found)


def bundle_all() -> None:
    """Make every script readable: where languages stand side by side, as in lessons."""
    for system in FILES:
        bundled(system)
