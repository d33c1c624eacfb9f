"""What the first-run steps are made of, and the first two; devices and consent have files of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.consent_words import FAIR, GAIN, WHAT
from warmgui.core.first_run import expectation
from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings, fields_of
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import label, new_card, scrolled
from warmgui.gui.widgets.basic import directed
from warmgui.gui.wizard.expected import ExpectationCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.units import Formatter

    Edit = Callable[[str, str, Any], None]

ROOM_FIELDS = (
    ("appearance", "temperature_unit"),
    ("appearance", "heat_unit"),
    ("room", "name"),
    ("comfort", "setpoint_c"),
    ("room", "sensor"),
    ("room", "floor_area_m2"),
    ("room", "heat_loss_w_per_k"),
    ("room", "other_heating"),
    ("money", "currency"),
    ("money", "tariff_per_kwh"),
)


class Step(QWidget):
    """One page. `checked` says that its inputs changed."""

    checked = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self.box = QVBoxLayout(inside)
        self.box.setContentsMargins(directed(0, 6, 8, 6))
        self.box.setSpacing(8)
        self.editors: dict[tuple[str, str], FieldEditor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inside))

    def title(self) -> str:
        """The heading of the page."""
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong with the inputs, "" when nothing is."""
        return next((e.problem for e in self.editors.values() if e.problem and e.isVisibleTo(self)), "")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Follow the engine; most pages need not."""

    def show_draft(self, draft: Settings, formatter: Formatter) -> None:
        """Follow what was chosen on the other pages; most need not."""

    def end(self) -> None:
        """The steps are over; most pages have nothing under way."""

    def add_editor(
        self,
        key: tuple[str, str],
        draft: Settings,
        formatter: Formatter,
        edit: Edit,
        box: QVBoxLayout | None = None,
    ) -> None:
        """Add the editor of a setting, at the end of the page or of `box`."""
        section, name = key
        field = next(f for f in fields_of(section) if f.name == name)
        editor = FieldEditor(field, formatter, declared.get(draft, section, name))
        editor.edited.connect(edit)
        editor.checked.connect(self.checked)
        self.editors[key] = editor
        (box or self.box).addWidget(editor)


class WelcomeStep(Step):
    """What this is, what it earns, what it does not do."""

    def __init__(self, draft: Settings, formatter: Formatter) -> None:
        super().__init__()
        self.box.addWidget(label(formatter.text(WHAT)))
        self.expected = ExpectationCard(self.tr("What it earns"))
        self.expected.show_expectation(expectation(None, draft), None, draft, formatter)
        self.box.addWidget(self.expected)
        self._formatter, self._draft = formatter, draft
        self._add_card(
            self.tr("What you gain"),
            *(formatter.text(text) for text in GAIN),
        )
        self._add_card(
            self.tr("Fair and open"),
            self.tr(
                "Only on machines and electricity that you may use. Some countries prohibit mining, and "
                "income may be taxed: the last step says more."
            ),
            *(formatter.text(text) for text in FAIR),
            self.tr("Nothing is mined before you have agreed at the end of these steps."),
        )
        self.box.addStretch(1)

    def title(self) -> str:
        """The heading of the page."""
        return self.tr("A heater that computes")

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The dated facts of the network arrive."""
        expected = expectation(snapshot.network, self._draft)
        self.expected.show_expectation(expected, snapshot.network, self._draft, self._formatter)

    def _add_card(self, title: str, *sentences: str) -> None:
        card, column = new_card(title)
        column.setSpacing(8)
        for words in sentences:
            column.addWidget(label(words))
        self.box.addWidget(card)


class RoomStep(Step):
    """Units, the room, its thermometer, the price of electricity."""

    def __init__(self, draft: Settings, formatter: Formatter, edit: Edit) -> None:
        super().__init__()
        for key in ROOM_FIELDS:
            self.add_editor(key, draft, formatter, edit)
        self.box.addStretch(1)
        sensor = self.editors["room", "sensor"]
        sensor.edited.connect(lambda *_: self._show_sensor_inputs())
        self._show_sensor_inputs()

    def title(self) -> str:
        """The heading of the page."""
        return self.tr("Your room and your units")

    def _show_sensor_inputs(self) -> None:
        chosen = self.editors["room", "sensor"].value
        self.editors["room", "floor_area_m2"].setVisible(chosen == "none")
        self.editors["room", "heat_loss_w_per_k"].setVisible(chosen == "none")
