"""One thermometer or sensor of the list: what it says and how that is known, how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.thermometers_in_use import secret_for
from warmgui.core.vocabulary import Provenance
from warmgui.gui import icons
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors import words
from warmgui.gui.pages.servers.password_question import PasswordQuestion
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, ElidedLabel, Label, Pill, button, line
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model_room import ThermometerStatus
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Thermometer
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_MARK_PX = 14
_LOUD = frozenset({"silent", "stale", "frozen", "implausible", "jumped", "apart"})


class SensorRow(QWidget):
    """Told by the card; says by signals what its user wants."""

    switched = Signal(object, bool)
    edit_clicked = Signal(object)
    removed = Signal(object)
    password_entered = Signal(object, str, bool)

    def __init__(self, formatter_source: Callable[[], Formatter], theme: Theme) -> None:
        super().__init__()
        self._formatter_source, self._theme = formatter_source, theme
        self._entry: Thermometer | None = None
        self._state: words.State | None = None
        self.name = ElidedLabel(size_px=15, weight=BOLD)
        self.pill = Pill()
        self.value = Label(size_px=18, weight=BOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.switch = ToggleSwitch(theme)
        self.what = label(role="muted")
        self.counts = label(role="small")
        self.sentence = MarkedLabel()
        self.edit = button(self.tr("Edit…"), "")
        self.remove = button(self.tr("Remove"), "quiet")
        self.enter = button(self.tr("Enter its password…"), "")
        self.password = PasswordQuestion()
        self.switch.clicked.connect(lambda on: self.switched.emit(self._entry, on))
        self.edit.clicked.connect(lambda: self.edit_clicked.emit(self._entry))
        self.remove.clicked.connect(lambda: self.removed.emit(self._entry))
        self.enter.clicked.connect(self._ask)
        self.password.entered.connect(self._on_password)
        theme.changed.connect(self._recolor)
        self._lay_out()

    def show_entry(
        self, entry: Thermometer, status: ThermometerStatus | None, settings: Settings, *, read: bool
    ) -> None:
        """Show how an entry stands. `read`: it is one of those that the settings want to be read."""
        if self._entry is not None and entry.key != self._entry.key:
            self.password.ask(None)
        self._entry = entry
        status = status if entry.enabled and read else None
        formatter = self._formatter_source()
        name, state = entry.shown_name, words.state_of(entry, status, read=read)
        self.name.set_text(name)
        self.pill.words.set_text(formatter.text(state.word))
        if state != self._state:
            self._state = state
            self._recolor()
        value = words.value_of(entry, status)
        self.value.setText(formatter.text(value))
        self.badge.setVisible(bool(value))
        if status is not None and value:
            self.badge.show_provenance(status.value.provenance, formatter.text(status.value.how))
        else:
            self.badge.show_provenance(Provenance.UNKNOWN)
        self.what.setText(words.place_name(entry, formatter))
        counts = formatter.text(words.counts_words(entry, status, read=read))
        self.counts.setText(counts)
        self.counts.setVisible(bool(counts))
        told = "" if status is None else words.as_sentence(formatter.text(status.text))
        loud = status is not None and status.state in _LOUD
        self.sentence.say(told, "warning" if loud else "small")
        asks = secret_for(entry, settings).password == "ask"  # noqa: S105 - a place
        wanting = asks and status is not None and status.state in {"waiting", "silent", "stale"}
        self.enter.setVisible(wanting and not self.password.isVisibleTo(self))
        if not wanting and self.password.isVisibleTo(self):
            self.password.ask(None)
        self.switch.setChecked(entry.enabled)
        self._name_for_readers(name, formatter.text(state.word))

    def _ask(self) -> None:
        if self._entry is not None:
            self.password.ask_for(self._entry.shown_name)
            self.enter.hide()
            self.password.input.setFocus()

    def _on_password(self, password: str, keep: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.password.ask(None)
        self.password_entered.emit(self._entry, password, keep)

    def _name_for_readers(self, name: str, state: str) -> None:
        self.setAccessibleName(
            self.tr("{name}, {state}, {value}").format(name=name, state=state, value=self.value.text() or "–")
        )
        for made, sentence in (
            (self.switch, self.tr("Read {name}")),
            (self.edit, self.tr("Edit {name}")),
            (self.remove, self.tr("Remove {name}")),
            (self.enter, self.tr("Enter the password of {name}")),
        ):
            made.setAccessibleName(sentence.format(name=name))
        self.badge.belongs_to(name)
        self.switch.setToolTip(self.tr("Switched off, it stays in the list and is not asked."))

    def _recolor(self) -> None:
        if self._state is None:
            return
        color = self._theme.color(self._state.color).name()
        icons.put(
            self.pill.mark, icons.pixmap(self._state.drawing, color, _MARK_PX, self.devicePixelRatioF(), 2.6)
        )
        self.pill.mark.show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.pill)
        top.addStretch(1)
        now: tuple[QWidget, ...] = (self.value, self.badge, self.switch)
        for part in now:
            top.addWidget(part)
        about = QVBoxLayout()
        about.setSpacing(4)
        told: tuple[QWidget, ...] = (self.what, self.counts, self.sentence)
        for part in told:
            about.addWidget(part)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addLayout(about, 1)
        for made in (self.enter, self.edit, self.remove):
            below.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(line())
        column.addSpacing(6)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self.password)
