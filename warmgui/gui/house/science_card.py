"""What does this heat do? Mining, science, or both; and how the science stands."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.text import Amount, joined
from warmgui.gui.house import words
from warmgui.gui.house.parts import StatePill
from warmgui.gui.house.science_trial import ScienceTrial
from warmgui.gui.house.science_work import WorkChoice
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.servers.parts import Expander
from warmgui.gui.pages.servers.password_question import PasswordQuestion
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import SEMIBOLD, Card, Label, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_house import ScienceStatus
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.editors import Editors
    from warmgui.gui.ports_house import ScienceDesk
    from warmgui.gui.theme import Theme

_FOLDER, _BOINC_PORT, _FAH_PORT = "boinc_folder", "boinc_port", "fah_port"


class ScienceCard(Card):
    """Edits the section `science`, tries the program, and says what comes of it."""

    work_chosen = Signal(str)
    """"mining", "science" or "both"."""
    password_entered = Signal(str, bool)
    password_forgotten = Signal()
    try_clicked = Signal()

    def __init__(
        self,
        desk: ScienceDesk | None,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        editors: Editors,
    ) -> None:
        super().__init__(spacing=4)
        self._desk, self._formatter_source = desk, formatter_source
        self._settings: Settings | None = None
        title = self.tr("What does this heat do?")
        self.setAccessibleName(title)
        self._title = label(title, "heading")
        self.work = WorkChoice()
        self.work.chosen.connect(self.work_chosen)
        self.program = editors.make("science", "program")
        self.gpu = editors.make("science", "gpu")
        self.honest = label(
            self.tr(
                "Science pays nothing. BOINC and Folding@home are free programs of others: you install them "
                "and join a project yourself. This program only tells them how much of the processor they "
                "may use, and lets them rest when it is warm enough."
            ),
            "small",
        )
        self.pill = StatePill(theme, formatter_source)
        self.power = Label(role="power", size_px=18, weight=SEMIBOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.sentence = MarkedLabel(size_px=13)
        self.facts = label(role="muted")
        self.password = PasswordQuestion()
        self.password.entered.connect(self.password_entered)
        self.forget = button(self.tr("Forget the password of BOINC"), "link")
        self.forget.clicked.connect(self.password_forgotten)
        self.test = button(self.tr("Test"), "")
        self.test.setAccessibleName(self.tr("Test the program that computes science"))
        self.test.clicked.connect(self._run_test)
        self.again = button(self.tr("Try again"), "")
        self.again.clicked.connect(self.try_clicked)
        self.trial = ScienceTrial(desk, formatter_source)
        further = QWidget()
        self._further = {name: editors.make("science", name) for name in (_BOINC_PORT, _FOLDER, _FAH_PORT)}
        column = QVBoxLayout(further)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for editor in self._further.values():
            column.addWidget(editor)
        self.more = Expander(self.tr("Where the program is"), self.tr("Hide where the program is"), further)
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot, settings: Settings) -> None:
        """Show what is set (`settings`, perhaps newer than the snapshot's), and how it stands."""
        if self._settings is not None and settings.science != self._settings.science:
            self.trial.cancel()  # what it said was about other settings
        self._settings = settings
        science = settings.science
        self.work.show_work(science.work)
        wanted, boinc = science.work != "mining", science.program == "boinc"
        self._science.setVisible(wanted)
        self.gpu.setVisible(science.work == "science")
        self._further[_BOINC_PORT].setVisible(boinc)
        self._further[_FOLDER].setVisible(boinc)
        self._further[_FAH_PORT].setVisible(not boinc)
        self.test.setVisible(self._desk is not None)
        kept = boinc and science.boinc_password != "none"  # noqa: S105 - a place
        self.forget.setVisible(kept)
        status = None if snapshot.house is None else snapshot.house.science
        known = status if status is not None and status.program == science.program else None
        self._show_status(known, boinc=boinc)

    def _show_status(self, status: ScienceStatus | None, *, boinc: bool) -> None:
        f = self._formatter_source()
        state = words.UNTOLD if status is None else words.SCIENCE_STATES.get(status.state, words.UNTOLD)
        self.pill.show_state(state)
        told = "" if status is None else as_sentence(f.text(status.text))
        loud = status is not None and status.state in {"absent", "refused", "idle", "distrusted"}
        self.sentence.say(told, "warning" if loud else "small")
        power = None if status is None else status.power_w
        self.power.setVisible(power is not None)
        self.badge.setVisible(power is not None)
        if power is not None:
            self.power.setText(f.amount(Amount(power.value, "power_w")))
            self.badge.show_provenance(power.provenance, f.text(power.how))
            self.badge.belongs_to(self.tr("Power of science"))
        self.facts.setText("" if status is None else self._facts(status, f))
        self.facts.setVisible(bool(self.facts.text()))
        self.again.setVisible(status is not None and status.state == "distrusted")
        program = "BOINC" if boinc else "Folding@home"
        self.again.setAccessibleName(self.tr("Try {program} again").format(program=program))
        refused = boinc and status is not None and status.state == "refused"
        if refused and self._desk is not None:
            self.password.ask_for("BOINC")
        else:
            self.password.ask(None)

    def _facts(self, status: ScienceStatus, f: Formatter) -> str:
        parts = [", ".join(status.projects)]
        if status.tasks or status.state == "working":
            parts.append(self.tr("tasks: {count}").format(count=status.tasks))
        if status.cpu_fraction is not None:
            part = f.amount(Amount(status.cpu_fraction, "fraction"))
            parts.append(self.tr("{part} of the processor").format(part=part))
        if status.job_hours_today is not None:
            hours = f.amount(Amount(status.job_hours_today, "count"))
            parts.append(self.tr("{hours} core-hours today").format(hours=hours))
        return joined(parts)

    def _run_test(self) -> None:
        if self._settings is not None:
            self.trial.run(self._settings)

    def _lay_out(self) -> None:
        self._science = QWidget()
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self.pill)
        state.addStretch(1)
        state.addWidget(self.power)
        state.addWidget(self.badge)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.again)
        buttons.addWidget(self.test)
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        column = QVBoxLayout(self._science)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.program)
        column.addWidget(self.gpu)
        column.addLayout(state)
        for part in (self.sentence, self.facts, self.password):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self.trial)
        column.addWidget(self.more, 0, Qt.AlignmentFlag(0))
        for each in (self._title, self.work, self.honest):
            self.box.addWidget(each)
        self.box.addWidget(self._science)
        self._science.hide()


def with_password(settings: Settings, place: str) -> Settings:
    """The settings that know where BOINC's password is kept."""
    return dataclasses.replace(settings, science=dataclasses.replace(settings.science, boinc_password=place))
