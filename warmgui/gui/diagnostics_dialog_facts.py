"""What a report says about screen and desktop, in plain English words."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

_VARIABLES = (
    "XDG_SESSION_TYPE",
    "XDG_CURRENT_DESKTOP",
    "QT_QPA_PLATFORM",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_FONT_DPI",
    "LANG",
    "APPIMAGE",
)


def display_facts() -> dict[str, str]:
    """Facts by name; in the GUI's thread."""
    hints = QGuiApplication.styleHints()
    style, font = QApplication.style(), QApplication.font()
    facts = {
        "Qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "style": "-" if style is None else style.objectName(),
        "colours of the system": hints.colorScheme().name,
        "font": f"{font.family()} {font.pointSizeF():g} pt",
        "locale": f"{QLocale().name()}, of the system {QLocale.system().name()}",
        "direction": QGuiApplication.layoutDirection().name,
        "tray": "yes" if QSystemTrayIcon.isSystemTrayAvailable() else "no",
    }
    for number, screen in enumerate(QGuiApplication.screens(), 1):
        facts[f"screen {number}"] = _screen(screen)
    for name in _VARIABLES:
        value = os.environ.get(name)
        if value:
            facts[name] = "set" if name == "APPIMAGE" else value
    return facts


def _screen(screen: QScreen) -> str:
    size, dpi = screen.size(), screen.logicalDotsPerInch()
    ratio, rate = screen.devicePixelRatio(), screen.refreshRate()
    return f"{size.width()} x {size.height()}, x {ratio:g}, {dpi:.0f} dpi, {rate:.0f} Hz"
