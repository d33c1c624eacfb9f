"""The top of the energy page: what happens now, where prices and signals come from, and what comes first."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from warmgui.core.text import EMPTY, Text
from warmgui.gui import fonts, icons
from warmgui.gui.pages.energy import words
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, segments
from warmgui.gui.scale import HEADER_PX
from warmgui.gui.status_words import status_line
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, ElidedLabel, Pill, button
from warmgui.gui.widgets.choice import Choice
from warmgui.gui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.settings.dispatch import DispatchSettings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_PILLS_APART_PX = 8
_ONE_LINE_PX = 760
_SENTENCE_BESIDE_PX = 860
_SEGMENT_PADDING_PX = 26


class PolicyEdit:
    """The user's own choice rules until a snapshot knows it, so that nothing snaps back for a second."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._wanted = ""
        self._older: set[str] = set()

    def told(self, snapshot: Snapshot) -> DispatchSettings:
        """Take a snapshot; returns what is to be shown."""
        dispatch = snapshot.settings.dispatch
        # Also over when the settings are neither new nor old: somebody else has changed them since.
        if dispatch.policy == self._wanted or dispatch.policy not in self._older:
            self._wanted = ""
            self._older.clear()
        return dataclasses.replace(dispatch, policy=self._wanted) if self._wanted else dispatch

    def choose(self, policy: str, snapshot: Snapshot) -> Text:
        """Save a choice; an empty Text, or why it could not be saved."""
        settings = self._ports.settings_to_change(snapshot.settings)
        if settings.dispatch.policy == policy and not self._wanted:
            return EMPTY
        changed = dataclasses.replace(
            settings, dispatch=dataclasses.replace(settings.dispatch, policy=policy)
        )
        problem = self._ports.save_settings(changed)
        if not problem:
            self._older |= {snapshot.settings.dispatch.policy, settings.dispatch.policy} | (
                {self._wanted} if self._wanted else set()
            )
            self._older.discard(policy)
            self._wanted = policy
        return problem


class PolicyRow(QWidget):
    """The segments, or a list to choose from where they have no room, and what the policy does in words."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[str, str] = {}
        self.segments = segments([(key, "") for key in words.policies()], "", self.chosen.emit)
        self.list = Choice()
        self.list.activated.connect(lambda at: self.chosen.emit(self.list.itemData(at)))
        self.sentence = label(role="muted")
        self._which = QStackedWidget()
        self._which.addWidget(self.segments)
        self._which.addWidget(self.list)
        self._which.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self._box.addWidget(self._which)
        self._box.addWidget(self.sentence, 1)

    def retranslate(self, formatter: Formatter) -> None:
        """All words but the sentence."""
        self._words = {key: formatter.text(text) for key, text in words.policies().items()}
        name = self.tr("What comes first")
        self.segments.setAccessibleName(name)
        self.list.setAccessibleName(name)
        selected = self.list.currentData()
        self.list.clear()
        for key, said in self._words.items():
            made = self.segments.buttons[key]
            made.setText(said)
            made.setAccessibleName(f"{name}: {said}")
            # Chosen, its words are bold and need more room.
            bold = QFontMetrics(fonts.font(made.font(), weight=SEMIBOLD))
            made.setMinimumWidth(bold.horizontalAdvance(said) + _SEGMENT_PADDING_PX)
            self.list.addItem(said, key)
        self._which.setFixedHeight(self.segments.height())
        self._choose_in_list(selected)

    def show_policy(self, dispatch: DispatchSettings, formatter: Formatter) -> None:
        """Show what is chosen."""
        self.segments.select(dispatch.policy)
        self._choose_in_list(dispatch.policy)
        self.sentence.setText(formatter.text(words.policy_sentence(dispatch)))

    def arrange(self, width_px: int) -> None:
        """Lay out for so much room."""
        fits = self.segments.minimumSizeHint().width() <= width_px
        self._which.setCurrentWidget(self.segments if fits else self.list)
        directions = QBoxLayout.Direction
        beside = width_px >= _SENTENCE_BESIDE_PX
        # Qt turns "left to right" round by itself for right-to-left readers.
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._box.setSpacing(12 if beside else 6)

    def _choose_in_list(self, policy: str | None) -> None:
        self.list.setCurrentIndex(self.list.findData(policy))


class EnergyHeader(QWidget):
    """Title, what happens now, the sources in a pill, and a warning for each that fails."""

    set_up = Signal()
    """The user wants to say where prices and signals come from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = ElidedLabel(size_px=22, weight=BOLD)
        self.status, self.sources = Pill(), Pill()
        self.sources.mark.setFixedSize(QSize(15, 15))
        self.set_up_button = button("", "chip")
        self.set_up_button.clicked.connect(self.set_up)
        self.policy = PolicyRow()
        self.problems: list[MarkedLabel] = []
        self._warns = False
        self._pills = pills = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pills.setSpacing(_PILLS_APART_PX)
        pills.addWidget(self.status)
        pills.addWidget(self.sources)
        pills.addWidget(self.set_up_button, 0, Qt.AlignmentFlag.AlignLeading)
        pills.addStretch(1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        self._top.addWidget(self.title)
        self._top.addLayout(pills, 1)
        self._top.addStrut(HEADER_PX)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(self._top)
        box.addWidget(self.policy)
        box.addLayout(self._warnings)
        theme.changed.connect(self._paint_mark)

    def retranslate(self, formatter: Formatter) -> None:
        """Words that do not come with a snapshot."""
        self.title.set_text(self.tr("Energy"))
        self.set_up_button.setText(self.tr("Set up…"))
        self.set_up_button.setAccessibleName(self.tr("Set up prices and signals"))
        self.policy.retranslate(formatter)

    def show_snapshot(self, snapshot: Snapshot, formatter: Formatter, problem: str = "") -> None:
        """Show pills and warnings; `problem` is why a choice could not be saved."""
        self.status.words.set_text(formatter.text(status_line(snapshot)))
        self.sources.words.set_text(words.sources_line(snapshot.energy, snapshot.now_utc, formatter))
        whole = words.sources_tooltip(snapshot.energy, snapshot.now_utc, formatter)
        self.sources.setToolTip(plain_tip(whole))
        self.sources.setAccessibleName(self.tr("Prices and signals: {words}").format(words=whole or "–"))
        said = [problem] if problem else []
        failing = words.source_problems(snapshot.energy, formatter)
        said += failing
        while len(self.problems) < len(said):
            self.problems.append(MarkedLabel("warning", size_px=13))
            self._warnings.addWidget(self.problems[-1])
        for at, shown in enumerate(self.problems):
            shown.say(said[at] if at < len(said) else "", "warning")
        self._warns = bool(failing)
        self._paint_mark()

    def arrange(self, width_px: int) -> None:
        """The pills beside the title, below it where that is too narrow, or else below each other."""
        directions = QBoxLayout.Direction
        one = width_px >= _ONE_LINE_PX
        pills = (self.status, self.sources, self.set_up_button)
        row = one or sum(each.sizeHint().width() for each in pills) + _PILLS_APART_PX * 2 <= width_px
        self._top.setDirection(directions.LeftToRight if one else directions.TopToBottom)
        self._top.setSpacing(12 if one else 8)
        self._pills.setDirection(directions.LeftToRight if row else directions.TopToBottom)
        self._pills.setSpacing(_PILLS_APART_PX if row else 6)
        self.policy.arrange(width_px)

    def _paint_mark(self) -> None:
        mark: QLabel = self.sources.mark
        mark.setVisible(self._warns)
        if self._warns:
            color, ratio = self._theme.palette.warning_text, self.devicePixelRatioF()
            icons.put(mark, icons.pixmap(icons.Icon.WARNING, color, 15, ratio, 2.2))
