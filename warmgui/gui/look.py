"""What a window looks like before anything is loaded: light or dark, and on which side its sidebar is.

Kept apart from the theme and the languages, because the window paints before either is imported. Nothing here
rules: a second later the settings do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

SIDEBAR_PX = 96
UNDRESSED = "undressed"
"""The application's property while one style sheet is gone and the next is not there yet."""


class Ground(NamedTuple):
    """The colours (`#rrggbb`) that fill the empty window."""

    window: str
    sidebar: str
    edge: str
    """The hairline between the two."""


LIGHT = Ground("#f7f2ec", "#fffaf4", "#eadfd3")
DARK = Ground("#16130f", "#1d1914", "#332c24")


def is_dark(choice: str, system: Qt.ColorScheme) -> bool:
    """Whether a choice of colours ("system", "light", "dark") is dark; an unknown system counts as light."""
    return system == Qt.ColorScheme.Dark if choice == "system" else choice == "dark"


class FirstLook(NamedTuple):
    """How the window looks until it is furnished."""

    ground: Ground = LIGHT
    right_to_left: bool = False


def first_look(state: Mapping[str, Any], theme: str | None = None, language: str | None = None) -> FirstLook:
    """As it was last, unless the command line says otherwise.

    Args:
        state: what was kept at the last end: "theme" (a choice) and "language" (the one in force).
        theme: colours of this run, None as before.
        language: language of this run, None or "system" as before.
    """
    kept = state.get("theme")
    choice = theme or (kept if isinstance(kept, str) else "system")
    spoken = state.get("language") if language in {None, "system"} else language
    locale = QLocale(spoken) if isinstance(spoken, str) and spoken else QLocale(QLocale.Language.English)
    return FirstLook(
        DARK if is_dark(choice, QGuiApplication.styleHints().colorScheme()) else LIGHT,
        locale.textDirection() is Qt.LayoutDirection.RightToLeft,
    )
