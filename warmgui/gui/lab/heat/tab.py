"""Heat is heat: one kWh of it by every way there is, money and CO2 with sliders; and the claim checker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.lab.heat import heat_case
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.text import translate
from warmgui.gui.figures.view import FigureView
from warmgui.gui.lab.heat.claims import ClaimsCard
from warmgui.gui.lab.heat.verdict import HeatVerdict
from warmgui.gui.lab.parts import Beside, in_card
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import in_tab_order, label, new_card
from warmgui.gui.pages.what_if.inputs import InputColumn
from warmgui.gui.pages.what_if.parts import Figures
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.leaving import let_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.lab.heat import HeatCase, HeatOutcome
    from warmgui.core.model import Snapshot
    from warmgui.core.money.scenario import Figure
    from warmgui.core.money.workings.working import Working
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

_BESIDE_PX = 900
_PLOTS_BESIDE_PX = 560


class HeatTab(QWidget):
    """The sliders begin with this home's numbers and then stay as they are left.

    Args:
        ports: the ways out.
        formatter_source: gives the formatter in force.
        theme: colours.
    """

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        del ports  # nothing here leaves the window
        self._formatter_source, self._theme = formatter_source, theme
        self._snapshot: Snapshot | None = None
        self._case: HeatCase | None = None
        self._formatter: Formatter | None = None
        self.outcome: HeatOutcome | None = None
        self.dialog: QDialog | None = None
        self.verdict = HeatVerdict()
        self.inputs = InputColumn((), formatter_source())
        self.reset = button(self.tr("Back to this home's numbers"), "link")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self.take_home)
        self.cost, self.co2 = FigureView(theme), FigureView(theme)
        self.money, self.carbon = Figures(), Figures()
        self.notes: list[MarkedLabel] = []
        self.claims = ClaimsCard()
        for figures in (self.money, self.carbon):
            figures.opened.connect(self._on_working)
        self.claims.asked.connect(self.open_claim)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Take this home's numbers, once; later ones are taken when they are asked for."""
        self._snapshot = snapshot
        if not self.isVisible():
            return
        if self._case is None:
            self.take_home()
        elif self._formatter is None or self._formatter.prefs != self._formatter_source().prefs:
            self._put_inputs(self._case, self.inputs.values())

    def showEvent(self, event: Any) -> None:
        """What was told meanwhile."""
        super().showEvent(event)
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def take_home(self) -> None:
        """All sliders at this home's numbers of now."""
        if self._snapshot is not None:
            self._case = heat_case(self._snapshot)
            self._put_inputs(self._case, {})

    def open_claim(self, sentence: str) -> None:
        """The claim checker, with a sentence where one is given."""
        from warmgui.gui.pages.what_if.claim_dialog import ClaimDialog

        facts = None if self._snapshot is None else self._snapshot.network
        dialog = ClaimDialog(facts or DEFAULT_FACTS, self._formatter_source(), self._theme, self)
        if sentence:
            dialog.sentence.setPlainText(sentence)
        self._open(dialog)

    # ---- private

    def _put_inputs(self, case: HeatCase, values: dict[str, float]) -> None:
        """Sliders for a case, where those of before were."""
        self._formatter = self._formatter_source()
        made, old = InputColumn(case.inputs, self._formatter), self.inputs
        if values:
            made.show_values(values)
        made.changed.connect(self._compute)
        self._inputs_box.replaceWidget(old, made)
        let_go(old)
        self.inputs = made
        self._compute()
        in_tab_order((self.inputs, self.cost, self.co2, self.money, self.carbon, self.claims))

    def _compute(self) -> None:
        case = self._case
        if case is None:
            return
        formatter = self._formatter_source()
        outcome = self.outcome = case.outcome(self.inputs.values())
        self.verdict.show_verdict(formatter.text(outcome.verdict), outcome.tone)
        self.cost.show_plot(outcome.cost_plot, formatter)
        self.co2.show_plot(outcome.co2_plot, formatter)
        self.money.show_figures([*(row.cost for row in outcome.rows), *_earned(outcome)], formatter)
        self.carbon.show_figures([row.co2 for row in outcome.rows], formatter)
        self._show_notes([formatter.text(note) for note in outcome.notes])
        defaults = {given.key: given.default for given in case.inputs}
        self.reset.setEnabled(self.inputs.values() != defaults)

    def _show_notes(self, notes: list[str]) -> None:
        while len(self.notes) < len(notes):
            made = MarkedLabel("small", size_px=13)
            self.notes.append(made)
            self._notes.addWidget(made)
        for number, made in enumerate(self.notes):
            made.say(notes[number] if number < len(notes) else "")

    def _on_working(self, working: Working) -> None:
        from warmgui.gui.pages.working.dialog import WorkingDialog

        self._open(WorkingDialog(working, self._formatter_source(), self))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _lay_out(self) -> None:
        verdict, top = new_card(self.tr("One kWh of heat, by every way there is"))
        top.setSpacing(8)
        top.addWidget(self.verdict)
        told, self._inputs_box = new_card()
        self._inputs_box.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("The numbers"), "heading"), 1)
        head.addWidget(self.reset)
        self._inputs_box.addLayout(head)
        self._inputs_box.addWidget(self.inputs)
        self._inputs_box.addStretch(1)
        plots = Beside((in_card(self.cost), in_card(self.co2)), (1, 1), _PLOTS_BESIDE_PX)
        found, below = new_card(self.tr("What it comes to"))
        below.setSpacing(8)
        below.addWidget(self.money)
        below.addWidget(self.carbon)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(6)
        below.addLayout(self._notes)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (plots, found, self.claims):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(verdict)
        whole.addWidget(Beside((told, right), (4, 9), _BESIDE_PX))


def _earned(outcome: HeatOutcome) -> list[Figure]:
    """What mining brings in, with the way's name before it: there are two of them."""
    return [
        replace(row.earned, label=translate("lab", "{way}: {what}", way=row.name, what=row.earned.label))
        for row in outcome.rows
        if row.earned is not None
    ]
