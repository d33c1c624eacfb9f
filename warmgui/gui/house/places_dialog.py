"""The dialog that adds a place, or changes one: its kind, then the inputs that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from warmgui.core.house.nouns import Place
from warmgui.gui.house import words
from warmgui.gui.house.dialog import FormDialog
from warmgui.gui.house.places_form import PlaceForm
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.kinds import KindButton
from warmgui.gui.widgets.basic import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.servers.parts import Field


class PlaceDialog(FormDialog):
    """`decided` carries the `Place` that is to be saved."""

    sensor_wanted = Signal()
    """The user wants to add a thermometer; whoever does it calls `sensor_added`."""

    def __init__(
        self,
        formatter_source: Callable[[], Formatter],
        settings: Settings,
        *,
        place: Place | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            formatter_source: numbers and sentences in the reader's language.
            settings: in force now.
            place: the one that is changed; None to add one.
            parent: the window.
        """
        title = self.tr("Change this place") if place else self.tr("Add a place")
        super().__init__(title, formatter_source, new=place is None, parent=parent)
        self.kind = button("", "way")
        self.kind.setToolTip(self.tr("Another kind"))
        self.kind.setAutoDefault(False)
        self.kind.clicked.connect(self.choose_kind)
        self.beside_title.addWidget(self.kind)
        self.kinds: dict[str, KindButton] = {}
        self._kinds = self._make_kinds()
        self.form = PlaceForm(formatter_source())
        self.form.load(place or Place(""), settings)
        self.form.changed.connect(self.on_changed)
        self.form.add_sensor_clicked.connect(self.sensor_wanted)
        self.lay_out((self._kinds, self.form))
        if place is None:
            self.choose_kind()
        else:
            self.set_kind(place.kind)

    def choose_kind(self) -> None:
        """Show the kinds."""
        self._show_form(shown=False)
        self.kinds[self.form.place().kind].setFocus()

    def set_kind(self, kind: str) -> None:
        """A kind was chosen: show what is to be known about it."""
        self.form.set_kind(kind)
        name = self._formatter_source().text(words.PLACE_NAMES[kind])
        self.kind.setText(f"{name} ▾")
        self.kind.setAccessibleName(self.tr("Kind: {kind}. Choose another one").format(kind=name))
        self._show_form(shown=True)
        self.form.name.input.setFocus()

    def sensor_added(self, settings: Settings, key: str) -> None:
        """A thermometer was added to the list: it is meant for this place."""
        self.form.show_sensors(settings, key)

    def fields(self) -> list[Field]:
        """As the form's."""
        return self.form.fields()

    def show_field(self, field: Field) -> None:
        """Open what it is hidden in."""
        if field in {self.form.most, self.form.limit}:
            self.form.more.set_open(opened=True)

    def take(self) -> None:
        """Say what is to be saved, and close."""
        self.decided.emit(self.form.place())
        self.accept()

    def _show_form(self, *, shown: bool) -> None:
        self._kinds.setVisible(not shown)
        self.form.setVisible(shown)
        self.kind.setVisible(shown)
        self.save.setEnabled(shown)

    def _make_kinds(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        told = self._formatter_source().text
        grid.addWidget(label(self.tr("What is to be kept warm?"), "muted"), 0, 0, 1, 2)
        for number, (kind, name) in enumerate(words.PLACE_NAMES.items()):
            tile = KindButton(told(name), told(words.PLACE_HELP[kind]))
            tile.clicked.connect(lambda _checked=False, kind=kind: self.set_kind(kind))
            self.kinds[kind] = tile
            grid.addWidget(tile, 1 + number // 2, number % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return made
