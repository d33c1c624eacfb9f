"""One place: how warm it is and should be, how it stands and why, and what it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from warmgui.core.house.nouns import HERE
from warmgui.core.house.place_words import NO_HEATER
from warmgui.core.model_value import UNKNOWN
from warmgui.core.text import Amount, joined
from warmgui.gui import icons
from warmgui.gui.house import words
from warmgui.gui.house.parts import Fact, StatePill
from warmgui.gui.house.places_target import TargetStepper
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, Card, ElidedLabel, Label, button
from warmgui.gui.widgets.toggle import ToggleSwitch

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.nouns import Place
    from warmgui.core.model_house import PlaceStatus
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_PICTURE_PX = 24
_NUMBER_PX = 28


class PlaceCard(Card):
    """Told by the page; says by signals what its user wants. The PC's own room has no entry."""

    edit_clicked = Signal(object)
    removed = Signal(object)
    switched = Signal(object, bool)
    target_wished = Signal(str, float)
    """Key of the place, °C."""
    cleaned = Signal(str)
    room_clicked = Signal()
    """The page of the PC's own room."""

    def __init__(self, formatter_source: Callable[[], Formatter], theme: Theme, *, here: bool) -> None:
        super().__init__(margins=(16, 16, 16, 12), spacing=8)
        self._formatter_source, self._theme, self._here = formatter_source, theme, here
        self._place: Place | None = None
        self._key = HERE if here else ""
        self._drawing = icons.Icon.HOME
        self.picture = QLabel()
        self.picture.setFixedSize(QSize(_PICTURE_PX, _PICTURE_PX))
        self.name = ElidedLabel(size_px=16, weight=BOLD)
        self.what = label(role="small")
        self.pill = StatePill(theme, formatter_source)
        self.switch = ToggleSwitch(theme)
        self.now = Label(role="heat", size_px=_NUMBER_PX, weight=BOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.stepper = TargetStepper(formatter_source, theme)
        self.reach = label(role="small")
        self.sentence = label()
        self.wanted = Fact(self.tr("Wants"))
        self.given = Fact(self.tr("Planned"))
        self.drawn = Fact(self.tr("Draws"))
        self.drawn_badge = ProvenanceBadge()
        self.today = Fact(self.tr("Today"))
        self.heaters = label(role="muted")
        self.more = label(role="small")
        self.warnings = MarkedLabel("warning", size_px=13)
        self.filter = MarkedLabel("small")
        self.clean = button(self.tr("Cleaned"), "")
        self.edit = button(self.tr("Edit…"), "")
        self.remove = button(self.tr("Remove…"), "quiet")
        self.room = button(self.tr("Its thermometers…"), "")
        self._lay_out()
        self._connect()
        theme.changed.connect(self._recolor)

    @property
    def key(self) -> str:
        """Of the place that is shown."""
        return self._key

    def show_place(
        self, place: Place | None, status: PlaceStatus | None, heaters: tuple[str, ...], name: str = ""
    ) -> None:
        """Show how a place stands.

        Args:
            place: its entry; None for the PC's own room.
            status: what the engine says of it; None while it says nothing.
            heaters: the names of its heaters in the network.
            name: of the PC's own room, where it was given one.
        """
        if place is not None and place.key != self._key:
            self.stepper.forget()
        self._place = place
        self._key = HERE if place is None else place.key
        f = self._formatter_source()
        if place is not None:
            name = f.text(words.place_name(place))
        name = name or f.text(words.here_name())
        enabled = place is None or place.enabled
        state = words.place_state(status, enabled=enabled)
        self.name.set_text(name)
        self.pill.show_state(state)
        self._draw(place)
        self._show_warmth(place, status, f)
        told = "" if status is None or not enabled else as_sentence(f.text(status.text))
        self._say(self.sentence, told)
        self._watts.setVisible(enabled)
        self._show_watts(status, f)
        self._show_heaters(heaters)
        self._show_warnings(place, status, f)
        if status is not None and status.text == NO_HEATER:
            self.sentence.hide()  # the line about its heaters says so, and what to do
        if place is not None:
            self.switch.setChecked(place.enabled)
        self._name_for_readers(name, f.text(state.word))

    def _show_warmth(self, place: Place | None, status: PlaceStatus | None, f: Formatter) -> None:
        value = UNKNOWN if status is None else status.temperature_c
        self.now.setText(f.amount(Amount(value.value, "temperature_c")))
        self.now.set_role("muted" if value.value is None else "heat")
        self.badge.show_provenance(value.provenance, f.text(value.how))
        target_c = place.target_c if place is not None else None if status is None else status.target_c
        highest_c = place.highest_c if place is not None else None if status is None else status.highest_c
        self.stepper.setVisible(target_c is not None)
        if target_c is not None:
            self.stepper.show_target(target_c, highest_c)
        kind = self.tr("The room of this PC") if place is None else f.text(words.PLACE_NAMES[place.kind])
        highest = f.amount(Amount(highest_c, "temperature_c"))
        never = self.tr("never warmer than {highest}").format(highest=highest) if highest_c else ""
        self.what.setText(joined((kind, never)))
        self._say(self.more, f.text(words.time_words(None if status is None else status.minutes_to_target)))

    def _show_watts(self, status: PlaceStatus | None, f: Formatter) -> None:
        for fact, kind, value in (
            (self.wanted, "heat_power_w", None if status is None else status.wanted_w),
            (self.given, "power_w", None if status is None else status.given_w),
            (self.drawn, "power_w", None if status is None else status.power_w.value),
            (self.today, "energy_kwh", None if status is None else status.energy_kwh),
        ):
            fact.say(f.amount(Amount(value, kind)))
        power = UNKNOWN if status is None else status.power_w
        self.drawn_badge.show_provenance(power.provenance, f.text(power.how))

    def _show_heaters(self, heaters: tuple[str, ...]) -> None:
        names = (self.tr("this PC"), *heaters) if self._here else heaters
        listed = ", ".join(names)
        said = self.tr("Warmed by {heaters}.").format(heaters=listed) if names else ""
        self.heaters.setText(said or self.tr("No heater yet: give one this place below."))

    def _show_warnings(self, place: Place | None, status: PlaceStatus | None, f: Formatter) -> None:
        left_h = None if status is None else status.filter_left_h
        told = words.filter_words(left_h)
        lines = () if status is None else tuple(line for line in status.warnings if line != told)
        self.warnings.say("\n".join(as_sentence(f.text(line)) for line in lines), "warning")
        due = left_h is not None and left_h <= 0
        self.filter.say(f.text(told), "warning" if due else "small")
        self._filter_row.setVisible(left_h is not None and place is not None)

    @staticmethod
    def _say(shown: Label, sentence: str) -> None:
        shown.setText(sentence)
        shown.setVisible(bool(sentence))

    def _name_for_readers(self, name: str, state: str) -> None:
        self.setAccessibleName(
            self.tr("{place}, {state}, {now}").format(place=name, state=state, now=self.now.text())
        )
        self.stepper.belongs_to(name)
        for badge, of in ((self.badge, self.tr("Temperature")), (self.drawn_badge, self.tr("Draws"))):
            badge.belongs_to(f"{name}, {of}")
        for made, said in (
            (self.switch, self.tr("Heat {place}")),
            (self.edit, self.tr("Edit {place}")),
            (self.remove, self.tr("Remove {place}")),
            (self.clean, self.tr("The filter of {place} was cleaned")),
            (self.room, self.tr("Thermometers of {place}")),
        ):
            made.setAccessibleName(said.format(place=name))
        self.switch.setToolTip(self.tr("Switched off, it stays in the list and gets no heat."))

    def _draw(self, place: Place | None) -> None:
        drawing = icons.Icon.DEVICES if place is None else words.PLACE_DRAWINGS[place.kind]
        if drawing is not self._drawing or self.picture.pixmap().isNull():
            self._drawing = drawing
            self._recolor()

    def _recolor(self) -> None:
        color = self._theme.palette.accent_text
        icons.put(self.picture, icons.pixmap(self._drawing, color, _PICTURE_PX, self.devicePixelRatioF()))

    def _connect(self) -> None:
        self.edit.clicked.connect(lambda: self.edit_clicked.emit(self._place))
        self.remove.clicked.connect(lambda: self.removed.emit(self._place))
        self.switch.clicked.connect(lambda on: self.switched.emit(self._place, on))
        self.clean.clicked.connect(lambda: self.cleaned.emit(self._key))
        self.room.clicked.connect(self.room_clicked)
        self.stepper.wished.connect(lambda target_c: self.target_wished.emit(self._key, target_c))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.picture)
        top.addWidget(self.name)
        top.addWidget(self.pill)
        top.addStretch(1)
        top.addStrut(self.switch.sizeHint().height())
        top.addWidget(self.switch)
        now = QHBoxLayout()
        now.setSpacing(8)
        now.addWidget(self.now)
        now.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        now.addStretch(1)
        now.addWidget(self.stepper)
        self._watts = QWidget()
        watts = QHBoxLayout(self._watts)
        watts.setContentsMargins(0, 0, 0, 0)
        watts.setSpacing(12)
        for fact in (self.wanted, self.given, self.drawn, self.today):
            watts.addWidget(fact, 1, Qt.AlignmentFlag.AlignTop)
        self.drawn.more.addWidget(self.drawn_badge, 0, Qt.AlignmentFlag.AlignLeading)
        self._filter_row = QWidget()
        row = QHBoxLayout(self._filter_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.filter, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clean)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self.edit, self.remove):
            buttons.addWidget(made)
        buttons.addWidget(self.room)
        # Showing is their card's business: by themselves they would be windows.
        for unwanted in (self.switch, self.edit, self.remove) if self._here else (self.room,):
            unwanted.hide()
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self.sentence, self.more, self.heaters, self.warnings, self._filter_row):
            column.addWidget(part)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(top)
        head.addWidget(self.what)
        self.box.addLayout(head)
        self.box.addLayout(now)
        self.box.addWidget(self._watts)
        self.box.addLayout(column)
        self.box.addStretch(1)
        self.box.addLayout(buttons)
