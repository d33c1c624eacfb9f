"""How lessons are worded: the same numbers in the same form for every reader of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import translate
from warmgui.core.units import FormatPrefs, Formatter

if TYPE_CHECKING:
    from collections.abc import Callable

RIGHT_TO_LEFT = frozenset({"ar"})
LEVEL_WORDS = {
    "lower_secondary": translate("lessons", "Lower secondary school"),
    "upper_secondary": translate("lessons", "Upper secondary school"),
    "university": translate("lessons", "University"),
}


def lesson_formatter(language: str, translator: Callable[[str, str], str]) -> Formatter:
    """For a worksheet: what the reader's own settings say (°F, decimal comma, euros) makes two of one."""
    prefs = FormatPrefs(
        decimal=".",
        group="\u202f",
        currency="USD",
        space="\u00a0",
        right_to_left=language in RIGHT_TO_LEFT,
    )
    return Formatter(prefs, translator)
