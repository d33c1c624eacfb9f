"""Whether somebody uses the PC, the limit that follows from it, and what cannot be known here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.gui import icons
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.sensors.words import as_sentence

if TYPE_CHECKING:
    from warmgui.core.model_room import UseStatus
    from warmgui.core.units import Formatter

_JUST_S = 5.0
_LEVELS = {
    "in_use": translate("use", "You use the PC."),
    "away": translate("use", "Nobody uses the PC."),
    "unknown": translate("use", "Nobody can tell whether you use the PC."),
}
_DRAWINGS = {"in_use": icons.Icon.CHECK, "away": icons.Icon.HISTORY, "unknown": icons.Icon.WARNING}


def level_words(use: UseStatus) -> Text:
    """Who is there, and since when."""
    level = _LEVELS.get(use.level, _LEVELS["unknown"])
    if use.idle_s is None or use.level == "unknown":
        return level
    if use.idle_s < _JUST_S:
        return translate("use", "{level} Mouse or keyboard just now.", level=level)
    return translate(
        "use",
        "{level} Mouse and keyboard were last used {time} ago.",
        level=level,
        time=Amount(_rounded_s(use.idle_s), "duration_s"),
    )


def limit_words(use: UseStatus, formatter: Formatter) -> str:
    """The limit in force and its reason; "" where there is none."""
    reason = as_sentence(formatter.text(use.reason))
    if use.limit_w is None:
        return reason
    limit = (
        translate("use", "Heating pauses.")
        if use.limit_w <= 0
        else translate("use", "At most {limit} now.", limit=Amount(use.limit_w, "power_w"))
    )
    return f"{formatter.text(limit)} {reason}".strip()


class UseView(QWidget):
    """One line about now, one about the limit, and a warning where something cannot work here."""

    def __init__(self) -> None:
        super().__init__()
        self.level = MarkedLabel(size_px=13)
        self.limit = MarkedLabel(size_px=13)
        self.note = MarkedLabel("warning", size_px=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for part in (self.level, self.limit, self.note):
            column.addWidget(part)
        self.setProperty("tile", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def show_use(self, use: UseStatus | None, formatter: Formatter) -> None:
        """Show it; hide while nothing is known at all."""
        self.setVisible(use is not None)
        if use is None:
            return
        self.level.draw(_DRAWINGS.get(use.level, icons.Icon.WARNING))
        self.level.say(formatter.text(level_words(use)), "")
        self.limit.draw(icons.Icon.PAUSE if use.limit_w == 0 else icons.Icon.INFO)
        self.limit.say(limit_words(use, formatter), "")
        self.note.say(formatter.text(use.note or EMPTY), "warning")


def _rounded_s(seconds: float) -> float:
    """In steps that do not tick under the reader's eyes."""
    step = 10.0 if seconds < 120.0 else 60.0 if seconds < 7200.0 else 600.0  # noqa: PLR2004 - steps of a clock
    return seconds // step * step if seconds >= step else seconds
