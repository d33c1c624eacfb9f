"""One signal of the window of the sources: where it comes from, what that needs, a trial, the next day."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from warmgui.core.energy.trial import HOME, SERIES_KINDS, SignalTest
from warmgui.core.settings import model as declared
from warmgui.core.settings.model import fields_of
from warmgui.gui.forms import FieldEditor
from warmgui.gui.icons import Icon
from warmgui.gui.pages.energy.sources_model import (
    FALLBACKS,
    MARKUP_TABLE,
    SOURCE_KEYS,
    TABLE_KEYS,
    TOKENS,
    all_keys,
    has_table,
    is_service,
    keys_of,
    leaves,
    secret_of,
    with_token,
)
from warmgui.gui.pages.energy.sources_table import TimeTableEdit
from warmgui.gui.pages.energy.sources_trial import Preview, TryBar, declared_series
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.servers import HomeAssistantPart, MqttPart
from warmgui.gui.pages.servers.login import PasswordPart
from warmgui.gui.pages.what_if.panes import Panes
from warmgui.gui.widgets.basic import Card, directed

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.energy.series import Series
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret
    from warmgui.core.units import Formatter
    from warmgui.gui.pages.energy.sources_model import Key
    from warmgui.gui.ports import EnergyDesk
    from warmgui.gui.theme import Theme

_FORM_PX = 500


class SignalPage(QWidget):
    """`edited` when the draft has changed: a source, a field, a table, a server or where a token is."""

    edited = Signal()

    def __init__(
        self,
        signal: str,
        settings: Settings,
        desk: EnergyDesk | None,
        formatter_source: Callable[[], Formatter],
        theme: Theme,
        *,
        now_utc: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self.signal, self._now_utc = signal, now_utc
        self._formatter = formatter_source()
        self._saved = self.draft = settings
        self._known: Series | None = None
        self._tried: Series | None = None
        self.editors: dict[Key, FieldEditor] = {}
        self.leaves = MarkedLabel(size_px=13)
        self.otherwise = label(self.tr("While the service says nothing"), "heading")
        self.tables = self._make_tables()
        self.table = self.tables.get(TABLE_KEYS.get(signal, ("", "")))
        self.token = self._make_token()
        self.mqtt, self.home_assistant = self._make_servers()
        self.bar = TryBar(desk, formatter_source)
        self.bar.button.clicked.connect(self.try_it)
        self.bar.trial.ended.connect(self._on_tried)
        self.preview = Preview(signal, theme, self._formatter) if signal in SERIES_KINDS else None
        self._lay_out()
        self._show_draft()

    def load(self, settings: Settings) -> None:
        """Show other settings, from the beginning."""
        self._saved = self.draft = settings
        for key, editor in self.editors.items():
            editor.show_value(declared.get(settings, *key))
        self._load_parts()
        self._show_draft()

    def show_known(self, series: Series | None) -> None:
        """What the engine knows from the source that is in force."""
        if series != self._known:
            self._known = series
            self._show_preview()

    def try_it(self) -> None:
        """Ask the source once, as it is typed."""
        if self.problem(insist=True):
            self.focus_problem()
            return
        self.bar.trial.run(self.signal, self.draft, {s.key: words for s, words in self.typed()})

    def typed(self) -> list[tuple[Secret, str]]:
        """Passwords and tokens that were typed, with whose they are."""
        found: list[tuple[Secret, str | None]] = []
        secret = secret_of(self.signal, self.draft)
        if self.token is not None and secret is not None:
            found.append((secret, self.token.typed()))
        if self.mqtt is not None and not self.mqtt.isHidden():
            found.append((self.draft.mqtt.secret, self.mqtt.password.typed()))
        if self.home_assistant is not None and not self.home_assistant.isHidden():
            found.append((self.draft.home_assistant.secret, self.home_assistant.password.typed()))
        return [(owner, words) for owner, words in found if words]

    def problem(self, *, insist: bool = False) -> str:
        """What is wrong with what is shown, in words; "" where nothing is."""
        for editor in self.editors.values():
            if not editor.isHidden() and editor.problem:
                return editor.problem
        for table in self._wrong_tables():
            return table.problem.text() or self.tr("The table has a row that cannot be read.")
        for part in self._parts():
            if not part.look(insist=insist):
                return next((self._formatter.text(f.error) for f in part.fields() if f.error), "")
        if self.token is not None and not self.token.isHidden():
            self.token.field.look(insist=insist)
            return self._formatter.text(self.token.field.error)
        return ""

    def take_focus(self) -> None:
        """Put the keyboard where the source is chosen."""
        self.editors[SOURCE_KEYS[self.signal]].take_focus()

    def focus_problem(self) -> None:
        """Put the keyboard where something is wrong."""
        for editor in self.editors.values():
            if not editor.isHidden() and editor.problem:
                editor.take_focus()
                return
        for table in self._wrong_tables():
            table.take_focus()
            return
        fields = [field for part in self._parts() for field in part.fields()]
        if self.token is not None and not self.token.isHidden():
            fields.append(self.token.field)
        wrong = next((field for field in fields if field.error), None)
        if wrong is not None:
            wrong.input.setFocus()

    def keys(self) -> tuple[Key, ...]:
        """Every setting that this page changes."""
        tokens: tuple[Key, ...] = ((SOURCE_KEYS[self.signal][0], "token"),) if self.signal in TOKENS else ()
        return (*all_keys(self.signal), *tokens)

    def close_trial(self) -> None:
        """Give a running trial up."""
        self.bar.trial.cancel()

    # ---- what changes --------------------------------------------------------------------------------------

    def _on_edited(self, section: str, name: str, value: Any) -> None:
        self._take(declared.changed(self.draft, section, name, value))

    def _on_table(self, key: Key, words: str) -> None:
        self._take(declared.changed(self.draft, *key, words))

    def _on_token(self) -> None:
        if self.token is not None:
            self._take(with_token(self.signal, self.draft, self.token.chosen))

    def _on_servers(self) -> None:
        draft = self.draft
        if self.mqtt is not None:
            draft = replace(draft, mqtt=self.mqtt.server())
        if self.home_assistant is not None:
            draft = replace(draft, home_assistant=self.home_assistant.server())
        self._take(draft)

    def _take(self, draft: Settings) -> None:
        changed = draft != self.draft
        self.draft = draft
        if changed:
            self._tried = None
            self.bar.trial.cancel()
        self._show_draft()
        self.edited.emit()

    def _on_tried(self, result: SignalTest) -> None:
        self._tried = result.series
        self._show_preview()

    # ---- what is shown -------------------------------------------------------------------------------------

    def _show_draft(self) -> None:
        source = str(declared.get(self.draft, *SOURCE_KEYS[self.signal]))
        wanted = {SOURCE_KEYS[self.signal], *keys_of(self.signal, self.draft)}
        for key, editor in self.editors.items():
            editor.setVisible(key in wanted)
        for key, table in self.tables.items():
            table.setVisible(key in wanted or (table is self.table and has_table(self.signal, source)))
        if self.token is not None:
            self.token.setVisible(source in TOKENS[self.signal])
        if self.mqtt is not None and self.home_assistant is not None:
            self.mqtt.setVisible(source in {"evcc", "mqtt"})
            self.home_assistant.setVisible(source == "home_assistant")
        told = leaves(self.signal, self.draft)
        words = self._formatter.text(told.text)
        if self.draft.network.offline and told.outside:
            words += " " + self.tr("The program is set to stay offline, so nothing is asked now.")
        self.leaves.draw(Icon.EXPORT if told.outside else Icon.LOCK)
        self.leaves.say(words)
        self.otherwise.setVisible(is_service(self.signal, source))
        link = self.editors[SOURCE_KEYS[self.signal]].link
        if link is not None:
            link.setVisible(source in {"energy_charts", "open_meteo"})
        self._show_preview()

    def _show_preview(self) -> None:
        if self.preview is None:
            return
        now_utc = self._now_utc()
        section = SOURCE_KEYS[self.signal][0]
        same = getattr(self.draft, section) == getattr(self._saved, section)
        known = self._tried or (self._known if same else None)
        offset_s = self._formatter.prefs.utc_offset_s
        self.preview.show_series(declared_series(self.signal, self.draft, known, now_utc, offset_s), now_utc)

    def _wrong_tables(self) -> list[TimeTableEdit]:
        return [table for table in self.tables.values() if not table.isHidden() and table.has_problem]

    def _parts(self) -> list[MqttPart | HomeAssistantPart]:
        return [p for p in (self.mqtt, self.home_assistant) if p is not None and not p.isHidden()]

    # ---- how it is made ------------------------------------------------------------------------------------

    def _make_tables(self) -> dict[Key, TimeTableEdit]:
        made: dict[Key, TimeTableEdit] = {}
        for key in all_keys(self.signal):
            if key in {TABLE_KEYS.get(self.signal), MARKUP_TABLE}:
                table = TimeTableEdit(next(f for f in fields_of(key[0]) if f.name == key[1]), self._formatter)
                table.changed.connect(lambda words, key=key: self._on_table(key, words))
                made[key] = table
        return made

    def _make_token(self) -> PasswordPart[Secret] | None:
        if self.signal not in TOKENS:
            return None
        made: PasswordPart[Secret] = PasswordPart(none=self.tr("None"), name=self.tr("Token"))
        made.judge_with(self._formatter.text, self._token_key)
        made.changed.connect(self._on_token)
        return made

    def _token_key(self) -> str:
        secret = secret_of(self.signal, self.draft)
        return "" if secret is None else secret.key

    def _make_servers(self) -> tuple[MqttPart | None, HomeAssistantPart | None]:
        if self.signal != HOME:
            return None, None
        mqtt, home_assistant = MqttPart(self._formatter), HomeAssistantPart(self._formatter)
        for part in (mqtt, home_assistant):
            part.changed.connect(self._on_servers)
        return mqtt, home_assistant

    def _load_parts(self) -> None:
        for key, table in self.tables.items():
            table.show_table(str(declared.get(self._saved, *key)))
        if self.token is not None:
            self.token.load(secret_of(self.signal, self._saved))
        if self.mqtt is not None:
            self.mqtt.load(self._saved.mqtt)
        if self.home_assistant is not None:
            self.home_assistant.load(self._saved.home_assistant)
        self.draft = self._saved  # loading a part is no change

    def _editor(self, key: Key) -> FieldEditor:
        section, name = key
        field = next(f for f in fields_of(section) if f.name == name)
        made = FieldEditor(field, self._formatter, declared.get(self.draft, section, name))
        made.edited.connect(self._on_edited)
        self.editors[key] = made
        return made

    def _lay_out(self) -> None:
        form = Card(margins=(20, 12, 20, 16), spacing=4)
        source, *others = [key for key in all_keys(self.signal) if key != TABLE_KEYS.get(self.signal)]
        parts: list[QWidget | None] = [self._editor(source), self.leaves, self.mqtt, self.home_assistant]
        parts += [self.tables.get(key) or self._editor(key) for key in others if key not in FALLBACKS]
        parts += [self.token, self.otherwise, self.table]
        parts += [self._editor(key) for key in others if key in FALLBACKS]
        seen: set[object] = set()
        for part in parts:
            if part is not None:
                form.box.addWidget(part)
            if isinstance(part, FieldEditor):
                help_ = part.field.declaration.help
                if help_ in seen:
                    part.without_help()
                seen.add(help_)
        self._load_parts()
        result = Card(margins=(20, 16, 20, 16), spacing=12)
        result.box.addWidget(self.bar)
        if self.preview is not None:
            result.box.addWidget(self.preview)
        self.panes = Panes(form, (result,), side_px=_FORM_PX, side_at=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(0, 0, 0, 0))
        column.addWidget(self.panes)
