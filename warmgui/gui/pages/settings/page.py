"""The settings page: a card per section, built from the declarations; search; saved while one types.

What is wrong stays in its input with a sentence beside it and is not saved; everything else is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from warmgui.core.settings import model as declared
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import SECTION_TITLES, Settings, fields_of
from warmgui.core.settings.search import words_of
from warmgui.core.updates import NO_ADDRESS
from warmgui.gui.forms import FieldEditor
from warmgui.gui.pages.about.card import AboutCard
from warmgui.gui.pages.network.page import EgressCard
from warmgui.gui.pages.parts import label, new_card, page_column, scrolled
from warmgui.gui.pages.schedule.use_status import UseView
from warmgui.gui.pages.settings.api_key import ApiKeyView
from warmgui.gui.pages.settings.finder import Finder
from warmgui.gui.pages.settings.needs import NEEDS
from warmgui.gui.pages.settings.search import FoundElsewhere, SearchField, announce
from warmgui.gui.pages.settings.ways import ABOUT, FIRST_RUN, SOURCES, WHATS_NEW
from warmgui.gui.pending import PendingSettings
from warmgui.gui.widgets.basic import button
from warmgui.gui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.text import Text
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_TWO_COLUMNS_PX = 860
_ON_THE_ROOM_PAGE = frozenset({"room", "mqtt", "home_assistant"})
_SOURCES = {"tariff": "prices", "carbon": "carbon", "home": "home"}
"""Sections that have a page in the window of the sources."""
_LEFT = (
    "room",
    "weather",
    "comfort",
    "schedule",
    "dispatch",
    "tariff",
    "carbon",
    "home",
    "use",
    "appearance",
    "desktop",
)
"""Room, people and energy; in the other column what is technical. Tab goes down one, then the other."""
_RIGHT = (
    "power",
    "devices",
    "safety",
    "money",
    "comparison",
    "upstream",
    "network",
    "mqtt",
    "home_assistant",
)


class SettingsPage(QWidget):
    """All settings. `first_run_requested` asks for the first-run steps again."""

    first_run_requested = Signal()
    page_requested = Signal(str)
    """Another page of the window, by its key."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports = ports
        self._formatter_source = formatter_source
        self._formatter = formatter_source()
        self._seen = settings
        self._pending = PendingSettings(ports, lambda: self._seen, self)
        self._pending.saved.connect(self._on_saved)
        self._pending.failed.connect(lambda text: self._say(self._formatter.text(text), "danger"))
        self._pending.refused.connect(self._on_refused)
        self._pending.returned.connect(
            lambda section, name, was: self._editors[section, name].show_value(was)
        )
        self._editors: dict[tuple[str, str], FieldEditor] = {}
        self._cards: dict[str, QFrame] = {}
        self._egress = EgressCard(self._formatter, settings, no_releases=ports.has_no_releases)
        self._egress.page_requested.connect(self.page_requested)
        self._about = AboutCard(ports, formatter_source)
        self._about.whats_new_requested.connect(self._open_whats_new)
        self._state = label(role="muted")
        self._search = SearchField(self)
        self._search.textChanged.connect(self._filter)
        self._search.entered.connect(self._go_to_first)
        self._elsewhere = FoundElsewhere(self._formatter)
        self._elsewhere.chosen.connect(self._go_elsewhere)
        self._finder = Finder(self._editors, self._cards, self._elsewhere, self._formatter)
        self.found = label(role="muted", wrap=False)
        self.found.hide()
        self.use = UseView()
        self.api = ApiKeyView(ports, formatter_source, lambda: self._seen)
        self.awake = label(role="small")
        """Whether this PC is kept awake now."""
        self.awake.hide()
        self.sections = self._make_sections()
        self._cannot_work = label(role="warning")
        self._nothing = label(self.tr("No setting matches."), "muted")
        self._nothing.hide()
        self._lay_out(settings)
        self._show_dependents(settings)

    @property
    def search(self) -> SearchField:
        """The search field."""
        return self._search

    def editor(self, section: str, name: str) -> FieldEditor:
        """The editor of one setting.

        Raises:
            KeyError: there is no such setting on the page.
        """
        return self._editors[section, name]

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Take over what somebody else changed (tray, dial, first-run steps)."""
        self.use.show_use(snapshot.pc_use, self._formatter)
        self.api.show_snapshot(snapshot)
        self.awake.setText(self._formatter.text(snapshot.awake))
        self.awake.setVisible(bool(snapshot.awake))
        new = snapshot.settings
        if new == self._seen:
            return
        for (section, name), editor in self._editors.items():
            value = declared.get(new, section, name)
            # Compared with the last snapshot, not with the editor: one that is older than what was typed here
            # a moment ago must not snap the input back.
            changed = value not in {declared.get(self._seen, section, name), editor.value}
            if changed and (section, name) not in self._pending and not editor.is_being_edited():
                editor.show_value(value)
        self._seen = new
        self._show_dependents(new)

    def save(self) -> None:
        """Save what is pending, at once."""
        self._pending.save()

    def open_sources(self, signal: str) -> None:
        """The window that sets up prices, carbon, powers and the forecast, and tries them."""
        from warmgui.gui.pages.energy.sources import EnergySourcesDialog

        self.save()
        settings = self._ports.settings_to_change(self._seen)
        EnergySourcesDialog(self._ports, self._formatter_source, settings, self, page=signal).open()

    def resizeEvent(self, event: Any) -> None:
        """Two columns where there is room for two."""
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS_PX
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)

    def hideEvent(self, event: Any) -> None:
        """Leaving the page does not wait for the timer."""
        self.save()
        super().hideEvent(event)

    def _show_dependents(self, settings: Settings) -> None:
        """What follows from several settings together."""
        formatter = self._formatter_source()
        if formatter.prefs != self._formatter.prefs:
            self._formatter = formatter
            for editor in self._editors.values():
                editor.set_formatter(formatter)
        self._egress.show_settings(settings)
        words = [self._formatter.text(problem) for problem in inconsistencies(settings)]
        self._cannot_work.setText("\n".join(words))
        self._cannot_work.setVisible(bool(words))
        for key, (other, values) in NEEDS.items():
            self._editors[key].setEnabled(self._editors[other].value in values)

    def _make_sections(self) -> Choice:
        """A list that leads to a section: the page is long."""
        made = Choice()
        made.setAccessibleName(self.tr("Go to a section"))
        made.addItem(self.tr("Go to…"), "")
        made.activated.connect(lambda index: self.go_to(str(made.itemData(index))))
        return made

    def go_to(self, section: str) -> None:
        """Show a section, and put the keyboard into its first input."""
        self.sections.setCurrentIndex(0)
        if section not in self._cards:
            return
        self._search.clear()
        first = next(e for (of, _), e in self._editors.items() if of == section)
        first.take_focus()
        place = self._cards[section].mapTo(self._inside, QPoint(0, 0))
        self._area.verticalScrollBar().setValue(place.y())

    def _lay_out(self, settings: Settings) -> None:
        # From the outside in, as in `PageFrame`.
        self._inside = QWidget(self)
        self._area = scrolled(self._inside, self)
        left, right = QVBoxLayout(), QVBoxLayout()
        rest = tuple(section for section in SECTION_TITLES if section not in {*_LEFT, *_RIGHT})
        for column, sections in ((left, _LEFT), (right, (*_RIGHT, *rest))):
            for section in sections:
                fields = [f for f in fields_of(section) if not f.declaration.hidden]
                if fields:
                    column.addWidget(self._card(section, fields, settings))
        right.addWidget(self._consent_card())
        right.addWidget(self._egress)
        right.addWidget(self._about)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(12)
        for column in (left, right):
            column.setSpacing(12)
            self._columns.addLayout(column, 1)
            self._columns.setAlignment(column, Qt.AlignmentFlag.AlignTop)
        whole = page_column(self._inside)
        whole.addWidget(self._nothing)
        whole.addWidget(self._elsewhere)
        whole.addLayout(self._columns)
        whole.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._search, 2)
        top.addWidget(self.found)
        top.addWidget(self.sections)
        top.addWidget(self._state, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(top)
        page.addWidget(self._cannot_work)
        page.addWidget(self._area, 1)
        for section in self._cards:
            if section in SECTION_TITLES:
                self.sections.addItem(self._formatter.text(SECTION_TITLES[section]), section)

    def _card(self, section: str, fields: list[declared.SettingField], settings: Settings) -> QFrame:
        card, column = new_card(self._formatter.text(SECTION_TITLES[section]), self._inside)
        if section == "use":
            column.addSpacing(4)
            column.addWidget(self.use)
        if section in _ON_THE_ROOM_PAGE:
            way = button(self.tr("Sensors and their passwords are on the room's page"), "way")
            way.setProperty("flush", "true")
            way.clicked.connect(lambda: self.page_requested.emit("room"))
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        if section == "network":
            way = button(self.tr("Every host with its switch, and the node's password"), "way")
            way.setProperty("flush", "true")
            way.clicked.connect(lambda: self.page_requested.emit("egress"))
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        if section in _SOURCES:
            signal = _SOURCES[section]
            way = button(self.tr("Set up prices and signals"), "way")
            way.setProperty("flush", "true")
            way.clicked.connect(lambda: self.open_sources(signal))
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        for field in fields:
            editor = FieldEditor(field, self._formatter, declared.get(settings, section, field.name), card)
            editor.edited.connect(self._on_edited)
            self._editors[section, field.name] = editor
            column.addWidget(editor)
        if section == "api":
            column.addWidget(self.api)
        if section == "desktop":
            column.addWidget(self.awake)
            if self._ports.has_no_releases:
                self._editors[section, "update_check"].forbid(NO_ADDRESS)
        self._cards[section] = card
        return card

    def _consent_card(self) -> QFrame:
        card, column = new_card(self.tr("First-run steps"))
        words = label(
            self.tr("What this program is, your room, your devices, where the work goes, and your consent."),
            "small",
        )
        again = QPushButton(self.tr("Go through the first-run steps again"))
        again.clicked.connect(self.first_run_requested)
        column.addWidget(words)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        self._cards["first_run"] = card
        return card

    def _on_edited(self, section: str, name: str, value: object) -> None:
        self._pending.put(section, name, value)
        self._say("", "muted")
        for key, (other, values) in NEEDS.items():
            if other == (section, name):
                self._editors[key].setEnabled(value in values)

    def _on_saved(self, settings: Settings) -> None:
        self._say(self.tr("Saved."), "muted")
        self._show_dependents(settings)

    def _on_refused(self, section: str, name: str, problem: Text) -> None:
        self._editors[section, name].say_problem(problem)

    def _filter(self, query: str) -> None:
        words = words_of(query)
        self._finder.look_for(words)
        hits = self._finder.hits
        for part in (self._egress, self._about):
            part.setVisible(not words)
        self._nothing.setVisible(bool(words) and not hits)
        said = self.tr("Found: {count}").format(count=len(hits)) if words else ""
        self.found.setText(said)
        self.found.setVisible(bool(said))
        if said:
            announce(self._search, said if hits else self._nothing.text())
            self._area.verticalScrollBar().setValue(0)

    def _go_to_first(self) -> None:
        """The keyboard goes to what fits best; of two alike to the upper one."""
        best = self._finder.best
        if not self._search.text().strip() or best is None:
            return
        if isinstance(best, FieldEditor):
            best.take_focus()
        else:
            best.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(best)

    def _go_elsewhere(self, target: str) -> None:
        if target == FIRST_RUN:
            self.first_run_requested.emit()
        elif target == SOURCES:
            self.open_sources("prices")
        elif target == WHATS_NEW:
            self._open_whats_new()
        elif target == ABOUT:
            self._search.clear()
            self._about.open_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(self._about)
        else:
            self.page_requested.emit(target)

    def _open_whats_new(self) -> None:
        from warmgui.gui.whats_new import WhatsNewDialog

        WhatsNewDialog(self._formatter, self.window()).open()

    def _say(self, words: str, role: str) -> None:
        self._state.setText(words)
        self._state.set_role(role)
