"""The first-run steps: what this is, your room, your devices, where the work goes and your consent.

Nothing mines before the last step has been confirmed with its box checked. Whoever leaves early can look at
everything; the steps can be opened again from the settings page and from every "Heat" control.
"""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from warmgui.core.settings import model as declared
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import CONSENT_VERSION, ConsentSettings, Settings
from warmgui.gui.pages.parts import label
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, fit_on_screen, line
from warmgui.gui.wizard.consent import ConsentStep
from warmgui.gui.wizard.devices import DevicesStep
from warmgui.gui.wizard.pages import RoomStep, WelcomeStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.wizard.pages import Step


_SIZE_PX = (720, 680)


class Wizard(ReadingOrder):
    """Four steps. What was chosen is saved at the end, all at once; leaving early changes nothing."""

    consented = Signal()
    """The user agreed (the settings are saved)."""

    def __init__(
        self,
        ports: Ports,
        formatter_for: Callable[[Settings], Formatter],
        settings: Settings,
        snapshot: Snapshot | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("WarmGUI: first steps"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ports = ports
        self._formatter_for = formatter_for
        self.draft = settings
        self._snapshot = snapshot
        self._over = self._told_about_password = False
        self.finished.connect(self._on_finished)
        self._stack = QStackedWidget()
        self._steps: list[Step] = []
        self._place = Label(role="muted")
        self._title = Label(size_px=20, weight=BOLD, wrap=True)
        self._problem = label(role="danger")
        self.back = button(self.tr("Back"), "")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(lambda: self.go(self.index - 1))
        self.next = button(self.tr("Next"), "primary")
        self.next.clicked.connect(self._on_next)
        self.next.setDefault(True)
        self.later = button(self.tr("Not now"), "quiet")
        self.later.setAutoDefault(False)
        self.later.setToolTip(self.tr("Nothing mines; you can look at everything."))
        self.later.clicked.connect(self.reject)
        self._lay_out()
        self._build_steps()
        self.go(0)
        fit_on_screen(self, _SIZE_PX)

    @property
    def index(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._steps[self.index]

    def steps(self) -> tuple[Step, ...]:
        """All steps."""
        return tuple(self._steps)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Devices and benchmark rows as they arrive."""
        self._snapshot = snapshot
        for step in self._steps:
            step.show_snapshot(snapshot)

    def go(self, index: int) -> None:
        """Show a step; backwards always, forwards only past steps without a wrong input."""
        index = min(max(index, 0), len(self._steps) - 1)
        self._stack.setCurrentIndex(index)
        last = index == len(self._steps) - 1
        self.back.setEnabled(index > 0)
        self.next.setText(self.tr("Finish") if last else self.tr("Next"))
        self._title.setText(self.step.title())
        self._place.setText(
            self.tr("Step {number} of {count}").format(number=index + 1, count=len(self._steps))
        )
        self._check()
        self.next.setFocus()

    def edit(self, section: str, name: str, value: Any) -> None:
        """Change the draft."""
        try:
            self.draft = declared.changed(self.draft, section, name, value)
        except ValueError as error:
            self._say(self._formatter_for(self.draft).text(error.args[0]))
            return
        if section == "appearance" or name == "currency":
            self._rebuild_room()
        for step in self._steps:
            step.show_draft(self.draft, self._formatter_for(self.draft))
        self._check()

    def finish(self) -> None:
        """Save everything that was chosen, with the consent as it stands."""
        self.next.setEnabled(False)  # a keyring may take its time
        self._consent_step.keep_password(self._save)

    def _save(self, text: Text) -> None:
        """The password is where it can be; what there is to say about that is read before the steps close."""
        if self._over:  # left while the keyring took its time
            self._consent_step.take_back()
            return
        self.next.setEnabled(True)
        if text and not self._told_about_password:
            self._told_about_password = True
            self._say(self._formatter_for(self.draft).text(text))
            return
        draft = dataclasses.replace(self.draft, consent=self._consent())
        problem = self._ports.save_settings(draft)
        if problem:
            self._say(self._formatter_for(draft).text(problem))
            return
        self.draft = draft
        if draft.consented:
            self.consented.emit()
        self.accept()

    def _consent(self) -> ConsentSettings:
        """The record: kept as it was given, new when the box was checked now, none when it is not."""
        if not self._agreed():
            return ConsentSettings()
        if self.draft.consented:
            return self.draft.consent
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        return ConsentSettings(given_at=now, version=CONSENT_VERSION)

    def _agreed(self) -> bool:
        return self._consent_step.agree.isChecked()

    def _on_finished(self) -> None:
        self._over = True
        if self.result() != self.DialogCode.Accepted:
            self._consent_step.take_back()
        for step in self._steps:
            step.end()

    def _on_next(self) -> None:
        if self.index == len(self._steps) - 1:
            self.finish()
        else:
            self.go(self.index + 1)

    def _check(self) -> None:
        """Whether the way forward is open, and what is in it otherwise."""
        formatter = self._formatter_for(self.draft)
        last = self.index == len(self._steps) - 1
        words = self.step.problem()
        if last and not words:
            words = " ".join(formatter.text(text) for text in inconsistencies(self.draft))
        withdrawing = self.draft.consented and not self._agreed()
        self.next.setEnabled(not words and (not last or self._agreed() or withdrawing))
        if last and withdrawing:
            self.next.setText(self.tr("Withdraw consent"))
        elif last:
            self.next.setText(self.tr("Finish"))
        self._say(words)

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _build_steps(self) -> None:
        formatter = self._formatter_for(self.draft)
        self._consent_step = ConsentStep(self.draft, formatter, self.edit, self._ports.server_desk)
        self._steps = [
            WelcomeStep(self.draft, formatter),
            RoomStep(self.draft, formatter, self.edit),
            DevicesStep(self.draft, formatter, self.edit, self._ports.post),
            self._consent_step,
        ]
        for step in self._steps:
            step.checked.connect(self._check)
            self._stack.addWidget(step)
        if self._snapshot is not None:
            self.show_snapshot(self._snapshot)

    def _rebuild_room(self) -> None:
        """Other units: the same inputs with other numbers in them."""
        index = next(i for i, step in enumerate(self._steps) if isinstance(step, RoomStep))
        old, shown = self._steps[index], self.index
        new = RoomStep(self.draft, self._formatter_for(self.draft), self.edit)
        new.checked.connect(self._check)
        self._steps[index] = new
        self._stack.insertWidget(index, new)
        self._stack.removeWidget(old)
        old.deleteLater()
        self._stack.setCurrentIndex(shown)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 20)
        column.setSpacing(8)
        column.addWidget(self._place)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        column.addWidget(self._problem)
        column.addWidget(line())
        column.addLayout(buttons)
