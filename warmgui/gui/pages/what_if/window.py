"""The window of one claim: its numbers can be changed, and what it comes to is computed while one drags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, in_tab_order, label
from warmgui.gui.pages.what_if.inputs import InputColumn
from warmgui.gui.pages.what_if.panes import Panes
from warmgui.gui.pages.what_if.parts import Figures, Quote, Verdict
from warmgui.gui.pages.what_if.text import as_text
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Card, Label, button, directed, fit_on_screen, line
from warmgui.gui.widgets.leaving import let_go
from warmgui.gui.widgets.scenario_chart import ScenarioChartView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.money.scenario import Outcome, Scenario
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_SIZE_PX = (1160, 800)
_INPUTS_PX = 360
_COPIED_MS = 2500


class WhatIfDialog(ReadingOrder):
    """Shows one scenario after the other; what was changed in one is kept while the window is open."""

    def __init__(
        self,
        scenario: Scenario,
        formatter: Formatter,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        scenarios: Sequence[Scenario] = (),
    ) -> None:
        """Make it.

        Args:
            scenario: shown first.
            formatter: the reader's units and words.
            theme: gives the colours of the chart.
            parent: the window.
            scenarios: all of them in the order of "next" and "previous"; none: only this one.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._formatter = formatter
        self._all = tuple(scenarios) or (scenario,)
        self._changed: dict[str, dict[str, float]] = {}
        self.scenario = scenario
        self.outcome: Outcome | None = None
        self.title = Label(size_px=20, weight=BOLD, wrap=True)
        hold_side(self.title)
        self.place = label(role="muted", wrap=False)
        self.quote = Quote(theme)
        self.verdict = Verdict()
        self.figures = Figures()
        self.figures.opened.connect(self._on_opened)
        self.chart = ScenarioChartView(theme)
        self.notes: list[MarkedLabel] = []
        self.inputs = InputColumn((), formatter)
        self.reset = button(self.tr("Reset to the defaults"), "link")
        self.copy = button(self.tr("Copy as text"), "")
        self.previous = button(self.tr("Previous"), "")
        self.next = button(self.tr("Next"), "")
        self.close_button = button(self.tr("Close"), "primary")
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(self.tr("Copy as text")))
        self.reset.clicked.connect(self.reset_inputs)
        self.copy.clicked.connect(self.copy_text)
        self.previous.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.close_button.clicked.connect(self.accept)
        for made in (self.reset, self.copy, self.previous, self.next, self.close_button):
            made.setAutoDefault(False)
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._go(step))
        self._lay_out()
        self.show_scenario(scenario)

    def show_scenario(self, scenario: Scenario) -> None:
        """Another claim."""
        self.scenario = scenario
        text = self._formatter.text
        self.setWindowTitle(text(scenario.title))
        self.title.setText(text(scenario.title))
        self.quote.show_claim(f"“{text(scenario.claim)}”", text(scenario.source))
        self._put_inputs(InputColumn(scenario.inputs, self._formatter))
        self.inputs.show_values(self._changed.get(scenario.key) or scenario.defaults)
        self.inputs.changed.connect(self._on_changed)
        keys = [each.key for each in self._all]
        at = keys.index(scenario.key) if scenario.key in keys else 0
        several = len(keys) > 1
        self.place.setText(self.tr("{number} of {count}").format(number=at + 1, count=len(keys)))
        for part in (self.place, self.previous, self.next):
            part.setVisible(several)
        self.panes.to_top()
        self._compute()
        in_tab_order(self._spoken())

    def reset_inputs(self) -> None:
        """Back to what the claim begins with."""
        self._changed.pop(self.scenario.key, None)
        self.inputs.show_values(self.scenario.defaults)
        self._compute()

    def copy_text(self) -> None:
        """Put claim, numbers and outcome into the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())
        self.copy.setText(self.tr("Copied"))
        self._copied.start()

    def as_text(self) -> str:
        """Claim, numbers and outcome in plain words."""
        if self.outcome is None:
            return ""
        word = self.verdict.tone_word(self.outcome.tone)
        return as_text(self.scenario, self.inputs.values(), self.outcome, word, self._formatter)

    def done(self, result: int) -> None:
        """Nothing runs on in a window that is gone."""
        self._copied.stop()
        super().done(result)

    # ---- private -------------------------------------------------------------------------------------------

    def _go(self, step: int) -> None:
        keys = [each.key for each in self._all]
        if len(keys) > 1 and self.scenario.key in keys:
            self.show_scenario(self._all[(keys.index(self.scenario.key) + step) % len(keys)])

    def _on_changed(self) -> None:
        self._changed[self.scenario.key] = self.inputs.values()
        self._compute()

    def _compute(self) -> None:
        values = self.inputs.values()
        outcome = self.scenario.outcome(values)
        self.outcome = outcome
        self.reset.setEnabled(values != self.scenario.defaults)
        text = self._formatter.text
        tiles = list(self.figures.tiles)
        self.verdict.show_verdict(text(outcome.verdict), outcome.tone)
        self.figures.show_figures(outcome.figures, self._formatter)
        self._chart_card.setVisible(outcome.chart is not None)
        if outcome.chart is not None:
            self.chart.show_chart(outcome.chart, self._formatter, self._chart_name(outcome))
        self._show_notes([text(note) for note in outcome.notes])
        if list(self.figures.tiles) != tiles:
            in_tab_order(self._spoken())

    def _chart_name(self, outcome: Outcome) -> str:
        text = self._formatter.text
        if outcome.chart is None:
            return ""
        axes = [text(words) for words in (outcome.chart.y_label, outcome.chart.x_label) if words]
        return self.tr("Chart: {what}").format(what=" / ".join(axes) or text(self.scenario.title))

    def _show_notes(self, notes: list[str]) -> None:
        while len(self.notes) < len(notes):
            made = MarkedLabel("small")
            self.notes.append(made)
            self._notes.addWidget(made)
        for number, made in enumerate(self.notes):
            made.say(notes[number] if number < len(notes) else "")

    def _on_opened(self, working: Working) -> None:
        from warmgui.gui.pages.working.dialog import WorkingDialog

        WorkingDialog(working, self._formatter, self).open()

    def _spoken(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, as one reads."""
        buttons = (self.copy, self.previous, self.next, self.close_button)
        return (self.inputs, self.reset, self.chart, self.figures, *buttons)

    # ---- how it looks --------------------------------------------------------------------------------------

    def _put_inputs(self, inputs: InputColumn) -> None:
        old = self.inputs
        self._inputs_box.replaceWidget(old, inputs)
        let_go(old)
        self.inputs = inputs

    def _panes(self) -> Panes:
        """The cards, with the inputs beside them or between verdict and chart."""
        self._inputs_card = Card(margins=(20, 16, 12, 16), spacing=8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("The numbers"), "heading"), 1)
        head.addWidget(self.reset)
        self._inputs_box = self._inputs_card.box
        self._inputs_box.addLayout(head)
        self._inputs_box.addWidget(self.inputs, 1)
        self._verdict_card = Card(margins=(20, 16, 20, 16), spacing=12)
        self._verdict_card.box.addWidget(self.verdict)
        self._figures_card = Card(margins=(20, 16, 20, 16), spacing=12)
        self._figures_card.box.addWidget(label(self.tr("What it comes to"), "heading"))
        self._figures_card.box.addWidget(self.figures)
        self._chart_card = Card(margins=(20, 12, 16, 12))
        self._chart_card.box.addWidget(self.chart)
        notes = QWidget()
        self._notes = QVBoxLayout(notes)
        self._notes.setContentsMargins(directed(4, 0, 4, 8))
        self._notes.setSpacing(6)
        parts = (self._verdict_card, self._chart_card, self._figures_card, notes)
        return Panes(self._inputs_card, parts, side_px=_INPUTS_PX, side_at=1)

    def _lay_out(self) -> None:
        self.panes = self._panes()
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.place)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        for made in (self.previous, self.next, self.close_button):
            buttons.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(24, 20, 20, 16))
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.quote)
        column.addWidget(self.panes, 1)
        column.addWidget(line())
        column.addLayout(buttons)
        fit_on_screen(self, _SIZE_PX)
