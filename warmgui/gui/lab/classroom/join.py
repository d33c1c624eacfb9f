"""The student's half: where the class is, under which nickname, with which code; what the class answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from miners.formats.nickname import LONGEST_NICKNAME
from warmgui.core.messages import LabChange, LabStart, LabStop
from warmgui.core.model_lab import CLASS
from warmgui.core.money.scenario import ScenarioInput
from warmgui.core.text import Amount, translate
from warmgui.gui.lab.classroom import model
from warmgui.gui.lab.parts import Beside
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label, new_card
from warmgui.gui.pages.servers.parts import Field
from warmgui.gui.pages.what_if.inputs import InputRow
from warmgui.gui.widgets.basic import SEMIBOLD, Label, button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.model_lab import LabStatus
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_BESIDE_PX = 800
_POWER = ScenarioInput(
    "power",
    translate("class", "Power"),
    "fraction",
    1.0,
    0.05,
    1.0,
    0.05,
    translate("class", "Of what this PC can give. Limits and pauses of the settings hold all the same."),
)
_ROLES = {"starting": "small", "running": "good", "held": "warning", "ended": "small"}


class JoinCard(QWidget):
    """Takes part in a class on another PC, or on this one."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__()
        self._ports, self._formatter_source = ports, formatter_source
        self._snapshot: Snapshot | None = None
        self._filled = False
        text = formatter_source().text
        self.address = Field(
            self.tr("Address"), "192.168.1.20:3333", self.tr("As the projector or your teacher shows it.")
        )
        self.nickname = Field(
            self.tr("Nickname"), "", self.tr("Everybody in the class sees it: not your full name.")
        )
        self.nickname.input.setMaxLength(2 * LONGEST_NICKNAME)
        self.code = Field(self.tr("Join code"), "", self.tr("It is not kept on this PC."))
        self.code.input.setMaxLength(2 * model.LONGEST_CODE)
        self.address.judge_with(model.judged(self._address_problem), text)
        self.nickname.judge_with(model.nickname_advice, text)
        self.code.judge_with(model.judged(model.join_code_problem), text)
        self.power = InputRow(_POWER, formatter_source())
        self.power.changed.connect(self._on_power)
        self.join = button(self.tr("Join the class"), "primary")
        self.join.clicked.connect(self.start)
        self.leave = button(self.tr("Leave the class"), "danger")
        self.leave.clicked.connect(lambda: ports.post(LabStop()))
        self.problem = MarkedLabel("danger")
        self.state = MarkedLabel("small", size_px=14)
        self.answer = label(role="muted", selectable=True)
        self.counts = {key: _Count() for key in ("accepted", "refused", "rate", "ends")}
        self._lay_out()
        self.leave.hide()

    @property
    def fields(self) -> tuple[Field, ...]:
        """What is typed."""
        return (self.address, self.nickname, self.code)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw how the class stands; fill in what was typed last time, once."""
        before, self._snapshot = self._snapshot, snapshot
        if not self._filled:
            self._filled = True
            self.address.set_text(snapshot.settings.lab.class_address)
            self.nickname.set_text(snapshot.settings.lab.nickname)
        if before is None or before.settings.network.offline != snapshot.settings.network.offline:
            self.address.look()
        lab = snapshot.lab
        mine = lab if lab is not None and lab.work.kind == CLASS else None
        running = mine is not None and mine.runs
        self._show_running(running=running)
        self._show_status(mine, simulated=snapshot.simulated)

    def start(self) -> None:
        """Join, if what was typed can be used."""
        for field in self.fields:
            field.look(insist=True)
        wrong = next((field for field in self.fields if field.error), None)
        if wrong is not None:
            wrong.input.setFocus()
            return
        work = model.join_work(self.address.text(), self.nickname.text(), self.code.text())
        self.problem.say("")
        if self._snapshot is not None:
            base = self._ports.settings_to_change(self._snapshot.settings)
            kept = model.with_student(base, self.nickname.text(), self.address.text())
            problem = self._ports.save_settings(kept) if kept != base else None
            if problem:
                self.problem.say(self._formatter_source().text(problem), "warning")
        self._ports.post(LabStart(work, model.JOIN_S, self.power.value))

    # ---- private

    def _show_running(self, *, running: bool) -> None:
        """The way in or the way out; the keyboard stays where it was used."""
        if self.leave.isHidden() is not running:
            return
        focused = self.focusWidget()
        follows = focused in {self.join, self.leave} or any(focused is one.input for one in self.fields)
        self.join.setVisible(not running)
        self.leave.setVisible(running)
        if follows:
            (self.leave if running else self.join).setFocus(Qt.FocusReason.OtherFocusReason)
        for field in self.fields:
            field.setEnabled(not running)

    def _address_problem(self, typed: str) -> Text:
        offline = self._snapshot is not None and self._snapshot.settings.network.offline
        return model.address_problem(typed, offline=offline)

    def _on_power(self, _key: str, value: float) -> None:
        lab = None if self._snapshot is None else self._snapshot.lab
        if lab is not None and lab.runs and lab.work.kind == CLASS:
            self._ports.post(LabChange(power_fraction=value))

    def _show_status(self, lab: LabStatus | None, *, simulated: bool) -> None:
        formatter = self._formatter_source()
        for count in self.counts.values():
            count.setVisible(lab is not None)
        if lab is None:
            self.state.say(self.tr("You are in no class."))
            self.answer.hide()
            return
        words = {
            "starting": self.tr("Joining…"),
            "running": self.tr("You are in the class: this PC sends its work to {where}."),
            "held": self.tr("Nothing is hashed right now."),
        }.get(lab.state, self.tr("You left the class."))
        address = None if lab.work.server is None else lab.work.server.address
        where = "" if address is None else str(address.endpoint)
        said = words.format(where=f"\u2068{where}\u2069")
        if lab.simulated or simulated:
            said = self.tr("{sentence} (simulated)").format(sentence=said)
        self.state.say(said, _ROLES.get(lab.state, "small"))
        self.answer.setText(formatter.text(lab.text))
        self.answer.setVisible(bool(self.answer.text()))
        numbers = {
            "accepted": (self.tr("Shares that the class took"), Amount(float(lab.accepted), "height")),
            "refused": (self.tr("Shares that it refused"), Amount(float(lab.refused), "height")),
            "rate": (self.tr("This PC"), Amount(lab.hashrate_hs, "hashrate_hs")),
            "ends": (self.tr("Ends by itself at"), Amount(lab.ends_utc, "clock_utc")),
        }
        for key, (name, amount) in numbers.items():
            self.counts[key].show_number(name, formatter.amount(amount))

    def _lay_out(self) -> None:
        form, box = new_card(self.tr("Join a class"))
        box.setSpacing(8)
        told = self.tr(
            "Your PC hashes for the class for two hours at most and sends its work to your teacher's PC over "
            "the network, unencrypted: your nickname, the join code and shares, nothing else. What it did "
            "before goes on afterwards."
        )
        box.addWidget(label(told, "muted"))
        for field in self.fields:
            box.addWidget(field)
        box.addWidget(self.power)
        box.addWidget(self.problem)
        row = QHBoxLayout()
        row.addWidget(self.join)
        row.addWidget(self.leave)
        row.addStretch(1)
        box.addLayout(row)
        box.addStretch(1)
        state, words = new_card(self.tr("What the class says"))
        words.setSpacing(8)
        words.addWidget(self.state)
        words.addWidget(self.answer)
        for count in self.counts.values():
            words.addWidget(count)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside((form, state), (5, 4), _BESIDE_PX))


class _Count(QWidget):
    """A name and its number in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.name = label(role="muted")
        self.number = Label(weight=SEMIBOLD, tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.number)

    def show_number(self, name: str, number: str) -> None:
        """Show it."""
        self.name.setText(name)
        self.number.setText(number)
        self.number.setAccessibleName(f"{name}: {number}")
