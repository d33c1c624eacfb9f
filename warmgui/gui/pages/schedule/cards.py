"""The cards of the schedule page: whether the plan counts, the week itself, and being warm in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from warmgui.gui.pages.parts import label
from warmgui.gui.pages.schedule import words
from warmgui.gui.widgets.basic import Card, button
from warmgui.gui.widgets.toggle import ToggleSwitch
from warmgui.gui.widgets.week.week import WeekView

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme
    from warmgui.gui.widgets.week.board import WeekWords

_MARGINS = (20, 12, 20, 12)


class PlanCard(Card):
    """The switch, and what is wanted now and next."""

    back_pressed = Signal()
    """What was set by hand is to end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=_MARGINS, spacing=4)
        title = self.tr("Heat by the week plan")
        self.switch = ToggleSwitch(theme)
        self.switch.setAccessibleName(title)
        self.now = label()
        self.next = label("", "muted")
        self.back = button(self.tr("Back to the plan"), "")
        self.back.clicked.connect(self.back_pressed)
        self.back.hide()
        self.problem = label(role="warning")
        self.problem.hide()
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(label(title, "heading"))
        told.addWidget(self.now)
        told.addWidget(self.next)
        told.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(told, 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addLayout(row)

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """Say it."""
        on = snapshot.settings.schedule.enabled
        self.now.setText(formatter.text(words.now_words(snapshot)))
        coming = words.next_words(snapshot, formatter) if on else words.OFF
        self.next.setText(formatter.text(coming))
        self.next.setVisible(bool(coming))
        self.back.setVisible(words.is_overridden(snapshot))
        problem = words.plan_problem(snapshot)
        self.problem.setText(formatter.text(problem))
        self.problem.setVisible(bool(problem))


class WeekCard(Card):
    """The week, undo, and how it is edited."""

    def __init__(self, theme: Theme, week_words: WeekWords, order: tuple[int, ...]) -> None:
        super().__init__(margins=_MARGINS, spacing=2)
        self.week = WeekView(theme, week_words, order)
        self.state = label(role="muted")
        self.state.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.undo = button(self.tr("Undo"), "")
        self.redo = button(self.tr("Redo"), "")
        self.undo.setToolTip("Ctrl+Z")
        self.redo.setToolTip("Ctrl+Shift+Z")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(self.tr("Week"), "heading", wrap=False))
        top.addWidget(self.state, 1)
        top.addWidget(self.undo)
        top.addWidget(self.redo)
        self.hint = label(
            self.tr(
                "Drag an edge to move it, drag inside a period to make a new one, click a period to change "
                "it, click a day to copy it. Keys: Tab to a period, arrows move its start (with Shift by "
                "half an hour), Enter opens it, N makes a new one, Delete removes it."
            ),
            "small",
        )
        self.week.setAccessibleDescription(self.hint.text())
        self.box.addLayout(top)
        self.box.addWidget(self.week)
        self.box.addSpacing(4)
        self.box.addWidget(self.hint)

    def say(self, told: str, role: str = "muted") -> None:
        """How saving went."""
        self.state.setText(told)
        self.state.set_role(role)


class WarmByCard(Card):
    """Preview starts: whether, and what they stand on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        title = self.tr("Be warm in time")
        self.switch = ToggleSwitch(theme)
        self.switch.setAccessibleName(title)
        self.learned = label("", "small")
        row = QHBoxLayout()
        row.addWidget(label(title, "heading"), 1)
        row.addWidget(self.switch)
        self.box.addLayout(row)
        self.box.addWidget(
            label(
                self.tr(
                    "Heating begins before a warmer period, so that the room has its temperature when the "
                    "period begins; at most 6 hours earlier."
                )
            )
        )
        self.box.addWidget(self.learned)
        self.box.addStretch(1)

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter) -> None:
        """What is known of the room, and whether it heats ahead now."""
        self.learned.setText("\n".join(formatter.text(text) for text in words.warm_by_words(snapshot)))
