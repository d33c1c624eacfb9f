"""The form of a place: only the inputs that matter for its kind."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from warmgui.core.house.nouns import Place
from warmgui.core.settings.house import LOWEST_PRIORITY
from warmgui.gui.house import checks, model, words
from warmgui.gui.house.dialog import ChoiceRow
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.fields import NumberField, in_sentences
from warmgui.gui.pages.servers.parts import Expander, Field
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter

_TARGETS_C, _MOST_C = (2.0, 70.0), (2.0, 90.0)
_SPACING_PX = 12


class PlaceForm(QWidget):
    """Reads and shows one `Place`; what was typed stays when the kind changes."""

    changed = Signal()
    add_sensor_clicked = Signal()

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter, self._words = formatter, in_sentences(formatter)
        self._base = Place("")
        self._others: tuple[Place, ...] = ()
        self._kind = "room"
        f = formatter
        self.name = Field(self.tr("Name"), self.tr("for example bedroom"))
        self.target = NumberField(self.tr("Target temperature"), f, _TARGETS_C, kind="temperature_c")
        self.sensor = ChoiceRow(self.tr("Thermometer"))
        self.add_sensor = button(self.tr("Add a thermometer…"), "")
        self.add_sensor.setAutoDefault(False)
        self.add_sensor.clicked.connect(self.add_sensor_clicked)
        self.sensor.add_below(self.add_sensor)
        self.priority = ChoiceRow(
            self.tr("Priority"), self.tr("Where there is not power enough for all, 1 is served first.")
        )
        self.volume = NumberField(
            self.tr("Volume"),
            f,
            (1.0, 10_000_000.0),
            kind="volume_l",
            help_=self.tr("With it this program says how long the water takes to its target."),
        )
        self.efficiency = NumberField(
            self.tr("Heat that arrives"),
            f,
            (0.05, 1.0),
            kind="fraction",
            placeholder="100",
            help_=self.tr("Part of the heat that the duct's walls do not lose on the way."),
        )
        self.fan = NumberField(self.tr("Power of the fan"), f, (0.0, 5000.0), kind="power_w", placeholder="0")
        self.filter = NumberField(
            self.tr("Remind to clean the filter after"),
            f,
            (1.0, 100_000.0),
            kind="duration_h",
            help_=self.tr("Hours of the fan. Empty: never."),
        )
        self.cheap = QCheckBox(self.tr("Only in good hours"))
        self.cheap_help = label(
            self.tr("While the policy on the energy page says so: cheap, clean, or own sun."), "small"
        )
        self.most = NumberField(self.tr("Never warmer than"), f, _MOST_C, kind="temperature_c")
        self.limit = NumberField(
            self.tr("Highest power for it"),
            f,
            (0.0, 100_000.0),
            kind="power_w",
            help_=self.tr("Empty: as much as its heaters can."),
        )
        self._lay_out()
        self._judge()

    # ---- showing and reading

    def load(self, place: Place, settings: Settings) -> None:
        """Show a place of the settings, or a new one (without a key)."""
        self._base = place
        self._others = settings.house.places
        self.name.set_text(place.name)
        new = not place.key
        self.target.show_value(None if new else place.target_c)
        self.show_sensors(settings, place.sensor)
        last = str(LOWEST_PRIORITY)
        ranks = [str(number) for number in range(1, LOWEST_PRIORITY + 1)]
        named = {"1": self.tr("1: served first"), last: self.tr("{last}: served last").format(last=last)}
        self.priority.show_choices([(rank, named.get(rank, rank)) for rank in ranks], str(place.priority))
        self.volume.show_value(place.volume_l)
        self.efficiency.show_value(None if place.efficiency == 1.0 else place.efficiency)
        self.fan.show_value(place.fan_w or None)
        self.filter.show_value(place.filter_h)
        self.cheap.setChecked(place.cheap_only)
        self.most.show_value(place.most_c)
        self.limit.show_value(place.limit_w)
        self.more.set_open(place.most_c is not None or place.limit_w is not None)
        self.set_kind(place.kind)

    def set_kind(self, kind: str) -> None:
        """Show the inputs of a kind; a target that nobody typed becomes a usual one."""
        usual = {words.PLACE_TARGETS.get(self._kind), None}
        if not self._base.key and self.target.value() in usual:
            self.target.show_value(words.PLACE_TARGETS[kind])
        self._kind = kind
        duct, water = kind == "duct", kind in {"tank", "pool"}
        for part in (self.efficiency, self.fan, self.filter):
            part.setVisible(duct)
        self.volume.setVisible(water)
        usual_c = dataclasses.replace(self._base, kind=kind, most_c=None).highest_c
        self.most.input.setPlaceholderText(f"{self._formatter.to_display(usual_c, 'temperature_c'):g}")
        self.target.look()

    def show_sensors(self, settings: Settings, chosen: str) -> None:
        """Offer the thermometers of other places."""
        offered = [(entry.key, entry.shown_name) for entry in model.sensors_of(settings, "place")]
        if chosen and chosen not in dict(offered):
            offered.append((chosen, self.tr("one that is not in the list any more")))
        self.sensor.show_choices([("", self.tr("none")), *offered], chosen)
        self._on_sensor()

    def place(self) -> Place:
        """The place as it is typed, right or wrong; what its kind does not need is left out."""
        duct, water = self._kind == "duct", self._kind in {"tank", "pool"}
        target_c = self.target.value()
        return dataclasses.replace(
            self._base,
            kind=self._kind,
            name=self.name.text(),
            target_c=self._base.target_c if target_c is None else target_c,
            sensor=self.sensor.value,
            priority=int(self.priority.value or self._base.priority),
            volume_l=self.volume.value() if water else None,
            efficiency=(self.efficiency.value() or 1.0) if duct else 1.0,
            fan_w=(self.fan.value() or 0.0) if duct else 0.0,
            filter_h=self.filter.value() if duct else None,
            cheap_only=self.cheap.isChecked(),
            most_c=self.most.value(),
            limit_w=self.limit.value(),
        )

    def fields(self) -> list[Field]:
        """Those that count now, from top to bottom."""
        duct = [self.efficiency, self.fan, self.filter] if self._kind == "duct" else []
        water = [self.volume] if self._kind in {"tank", "pool"} else []
        return [self.name, self.target, *water, *duct, self.most, self.limit]

    # ---- inside

    def _judge(self) -> None:
        self.name.judge_with(lambda _text: checks.about_name(self.place(), self._others), self._words)
        self.target.judge_more(lambda _text: checks.about_target(self.place(), self.target.value()))
        for field in (
            self.name,
            self.target,
            self.volume,
            self.efficiency,
            self.fan,
            self.filter,
            self.limit,
        ):
            field.changed.connect(self.changed)
        self.most.changed.connect(self._on_most)
        self.sensor.input.currentIndexChanged.connect(lambda _index: self._on_sensor())

    def _on_most(self) -> None:
        self.target.look()
        self.changed.emit()

    def _on_sensor(self) -> None:
        none = not self.sensor.value
        self.sensor.say_help(
            self.tr("Without a thermometer it gets no heat: nobody would know when it is warm.")
            if none
            else ""
        )

    def _lay_out(self) -> None:
        further = QWidget()
        inside = QVBoxLayout(further)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(_SPACING_PX)
        for part in (self.most, self.limit):
            inside.addWidget(part)
        self.more = Expander(self.tr("Limits of its own"), self.tr("Hide the limits"), further)
        cheap = QWidget()
        box = QVBoxLayout(cheap)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.cheap)
        box.addWidget(self.cheap_help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING_PX)
        first = (self.name, self.target, self.sensor)
        by_kind = (self.volume, self.efficiency, self.fan, self.filter)
        for each in (*first, *by_kind, self.priority, cheap, self.more):
            column.addWidget(each)
