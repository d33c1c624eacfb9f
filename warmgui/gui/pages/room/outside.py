"""The card about outside: temperature and sun now, by whose word, and where they are to come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings
from warmgui.core.text import Amount
from warmgui.core.thermometers_in_use import of_role
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.room.source_words import counting, source_sentence
from warmgui.gui.pending import PendingSettings
from warmgui.gui.widgets.badge import ProvenanceBadge
from warmgui.gui.widgets.basic import BOLD, SEMIBOLD, Card, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_FIELDS = (
    ("weather", "source"),
    ("weather", "latitude"),
    ("weather", "longitude"),
    ("room", "outdoor_c"),
)
_ONLY_WITH = {
    ("weather", "latitude"): "open_meteo",
    ("weather", "longitude"): "open_meteo",
    ("room", "outdoor_c"): "declared",
}
_VALUE_PX = 24


class OutsideCard(Card):
    """Values with badges, and the settings of the weather."""

    def __init__(self, ports: Ports, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=4)
        self._formatter_source = formatter_source
        self._settings: Settings | None = None
        self._pending = PendingSettings(ports, lambda: self._settings or Settings(), self)
        self._pending.saved.connect(lambda _settings: self._say(""))
        self._pending.failed.connect(lambda text: self._say(self._formatter_source().text(text)))
        self._pending.refused.connect(self._on_refused)
        self.value = Label(size_px=_VALUE_PX, weight=BOLD, tabular=True)
        self.badge = ProvenanceBadge()
        self.how = label(role="muted")
        self.sun = Label(weight=SEMIBOLD, tabular=True)
        self.sun_badge = ProvenanceBadge()
        self.sun_how = label(role="muted")
        first = self.tr("Your own sensor comes first; the choice below stands in while it is silent.")
        self.first = label(first, "small")
        self.problem = label(role="danger")
        self.problem.hide()
        self.editors: dict[tuple[str, str], FieldEditor] = {}
        self.box.addWidget(label(self.tr("Outside"), "heading"))
        for value, badge, how in (
            (self.value, self.badge, self.how),
            (self.sun, self.sun_badge, self.sun_how),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(value)
            row.addWidget(badge)
            row.addWidget(how, 1)
            self.box.addLayout(row)
        self.box.addWidget(self.first)
        for section, name in _FIELDS:
            field = next(f for f in declared.fields_of(section) if f.name == name)
            editor = FieldEditor(field, formatter_source(), field.default)
            editor.edited.connect(self._on_edited)
            self.editors[section, name] = editor
            self.box.addWidget(editor)
        self.box.addWidget(self.problem)
        self._follow(Settings().weather.source)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what is known, and follow what somebody else changed."""
        formatter = self._formatter_source()
        outdoor, sun = snapshot.outdoor_c, snapshot.solar_w_per_m2
        self.value.setText(formatter.amount(Amount(outdoor.value, "temperature_c")))
        self.badge.show_provenance(outdoor.provenance, formatter.text(outdoor.how))
        words = source_sentence(outdoor, counting(snapshot, "outdoor"), formatter)
        self.how.setText(
            words if outdoor.value is not None else self.tr("The temperature outside is not known.")
        )
        for part in (self.sun, self.sun_badge, self.sun_how):
            part.setVisible(sun.value is not None)
        sun_words = formatter.amount(Amount(sun.value, "irradiance_w_per_m2"))
        self.sun.setText(self.tr("Sun {sun}").format(sun=sun_words))
        self.sun_badge.show_provenance(sun.provenance, formatter.text(sun.how))
        self.sun_how.setText(source_sentence(sun, counting(snapshot, "sun"), formatter))
        self.first.setVisible(bool(of_role(snapshot.settings, "outdoor")))
        self._show_settings(snapshot.settings)

    def save(self) -> None:
        """Save what is pending, at once."""
        self._pending.save()

    def _show_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        for key, editor in self.editors.items():
            value = declared.get(settings, *key)
            changed = before is None or value != declared.get(before, *key)
            busy = key in self._pending or editor.is_being_edited()
            if changed and value != editor.value and not busy:
                editor.show_value(value)
        self._follow(str(self.editors["weather", "source"].value))

    def _follow(self, source: str) -> None:
        for key, needed in _ONLY_WITH.items():
            self.editors[key].setVisible(source == needed)
        credit = self.editors["weather", "source"].link
        if credit is not None:  # whose data it is concerns whoever uses it
            credit.setVisible(source == "open_meteo")

    def _on_edited(self, section: str, name: str, value: object) -> None:
        self._pending.put(section, name, value)
        if (section, name) == ("weather", "source"):
            self._follow(str(value))

    def _on_refused(self, section: str, name: str, problem: Text) -> None:
        self.editors[section, name].say_problem(problem)

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
