"""One heater in the network: what it is, how it stands, what it does, and what becomes of it when we go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.model_value import UNKNOWN
from warmgui.core.text import EMPTY, Amount, joined
from warmgui.gui.house import model, words
from warmgui.gui.house.parts import StatePill
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.pages.servers.password_question import PasswordQuestion
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, ElidedLabel, Label, button, line
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.model_house import HeaterStatus
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_LOUD = frozenset({"unreachable", "refused", "unsupported", "distrusted"})


class HeaterRow(QWidget):
    """Told by the card; says by signals what its user wants."""

    switched = Signal(object, bool)
    edit_clicked = Signal(object)
    removed = Signal(object)
    try_clicked = Signal()
    password_entered = Signal(object, str, bool)

    def __init__(self, formatter_source: Callable[[], Formatter], theme: Theme) -> None:
        super().__init__()
        self._formatter_source = formatter_source
        self._heater: LanHeater | None = None
        self.name = ElidedLabel(size_px=15, weight=BOLD)
        self.pill = StatePill(theme, formatter_source)
        self.power = Label(role="power", size_px=18, weight=BOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.switch = ToggleSwitch(theme)
        self.what = label(role="muted")
        self.facts = label()
        self.sentence = MarkedLabel()
        self.honesty = MarkedLabel()
        self.warning = MarkedLabel("warning", size_px=13)
        self.edit = button(self.tr("Edit…"), "")
        self.again = button(self.tr("Try again"), "")
        self.enter = button(self.tr("Enter its password…"), "")
        self.remove = button(self.tr("Remove"), "quiet")
        self.password = PasswordQuestion()
        self.switch.clicked.connect(lambda on: self.switched.emit(self._heater, on))
        self.edit.clicked.connect(lambda: self.edit_clicked.emit(self._heater))
        self.remove.clicked.connect(lambda: self.removed.emit(self._heater))
        self.again.clicked.connect(self.try_clicked)
        self.enter.clicked.connect(self._ask)
        self.password.entered.connect(self._on_password)
        self._lay_out()

    def show_heater(self, heater: LanHeater, status: HeaterStatus | None, settings: Settings) -> None:
        """Show how a heater stands; `status` is None while nobody has told."""
        if self._heater is not None and heater.key != self._heater.key:
            self.password.ask(None)
        self._heater = heater
        f = self._formatter_source()
        status = status if heater.enabled else None
        state = words.heater_state(status, enabled=heater.enabled)
        self.name.set_text(heater.shown_name)
        self.pill.show_state(state)
        power = UNKNOWN if status is None else status.power_w
        self.power.setText(f.amount(Amount(power.value, "power_w")))
        self.power.set_role("muted" if power.value is None else "power")
        self.badge.show_provenance(power.provenance, f.text(power.how))
        self.what.setText(self._what(heater, status, settings, f))
        facts = joined(f.text(fact) for fact in words.heater_facts(status))
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self._show_sentences(heater, status, settings, f)
        self._show_buttons(heater, status)
        self.switch.setChecked(heater.enabled)
        self._name_for_readers(heater.shown_name, f.text(state.word))

    def _what(self, heater: LanHeater, status: HeaterStatus | None, settings: Settings, f: Formatter) -> str:
        kind = words.HEATER_NAMES.get(heater.kind)
        known = status.model if status is not None and status.model else f.text(kind) if kind else heater.kind
        place = f.text(words.name_of(heater.place, settings.house.places))
        address = heater.address.strip() if heater.name.strip() else ""
        return joined((known, place, address))

    def _show_sentences(
        self, heater: LanHeater, status: HeaterStatus | None, settings: Settings, f: Formatter
    ) -> None:
        told = "" if status is None else as_sentence(f.text(status.text))
        loud = status is not None and status.state in _LOUD
        if heater.enabled and not model.has_place(heater, settings.house.places):
            told, loud = self.tr("It warms no place: edit it and choose one."), True
        self.sentence.say(told, "warning" if loud else "small")
        sentence, role = (EMPTY, "small") if status is None or loud else words.honesty(status)
        self.honesty.say(f.text(sentence), role)
        warning = EMPTY if status is None or status.warning == sentence else status.warning
        self.warning.say(as_sentence(f.text(warning)), "warning")

    def _show_buttons(self, heater: LanHeater, status: HeaterStatus | None) -> None:
        self.again.setVisible(words.can_try_again(status, enabled=heater.enabled))
        asks = heater.password == "ask"  # noqa: S105 - a place
        wanting = asks and status is not None and status.state in {"starting", "refused", "unreachable"}
        self.enter.setVisible(wanting and not self.password.isVisibleTo(self))
        if not wanting and self.password.isVisibleTo(self):
            self.password.ask(None)

    def _ask(self) -> None:
        if self._heater is not None:
            self.enter.hide()
            self.password.ask_for(self._heater.shown_name)
            self.password.input.setFocus()

    def _on_password(self, password: str, keep: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.password.ask(None)
        self.password_entered.emit(self._heater, password, keep)

    def _name_for_readers(self, name: str, state: str) -> None:
        self.setAccessibleName(
            self.tr("{heater}, {state}, {power}").format(heater=name, state=state, power=self.power.text())
        )
        self.badge.belongs_to(name)
        for made, said in (
            (self.switch, self.tr("Use {heater}")),
            (self.edit, self.tr("Edit {heater}")),
            (self.remove, self.tr("Remove {heater}")),
            (self.again, self.tr("Try {heater} again")),
            (self.enter, self.tr("Enter the password of {heater}")),
        ):
            made.setAccessibleName(said.format(heater=name))
        self.switch.setToolTip(self.tr("Switched off, it stays in the list and is not contacted."))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.pill)
        top.addStretch(1)
        top.addWidget(self.power)
        top.addWidget(self.badge)
        top.addWidget(self.switch)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.setSpacing(8)
        for made in (self.edit, self.again, self.enter, self.remove):
            buttons.addWidget(made)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addWidget(line())
        column.addSpacing(8)
        column.addLayout(top)
        parts = (self.what, self.facts, self.sentence, self.honesty, self.warning, self.password)
        for part in parts:
            column.addWidget(part)
        column.addLayout(buttons)
