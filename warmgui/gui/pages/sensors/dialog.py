"""The dialog that adds a thermometer or sensor, or changes one: its kind, then the inputs that matter."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from warmgui.core.passwords import leftover, owners
from warmgui.core.text import EMPTY, Text
from warmgui.core.thermometers import Thermometer
from warmgui.core.thermometers_in_use import secret_for
from warmgui.gui.pages.parts import label, scrolled
from warmgui.gui.pages.sensors import model
from warmgui.gui.pages.sensors.forms import SensorForm
from warmgui.gui.pages.sensors.kinds import KindButton
from warmgui.gui.pages.sensors.trial import SensorTrial
from warmgui.gui.pages.sensors.words import KIND_HELP, KIND_NAMES, as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, foot, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import SensorDesk

_SIZE_PX = (660, 700)


class SensorDialog(ReadingOrder):
    """`decided` carries a `thermometers_model.Decided`: what is to be saved."""

    decided = Signal(object)

    def __init__(
        self,
        desk: SensorDesk | None,
        formatter_source: Callable[[], Formatter],
        settings: Settings,
        *,
        entry: Thermometer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            desk: tries sensors and keeps passwords.
            formatter_source: numbers and sentences in the reader's language.
            settings: in force now.
            entry: the one that is changed; None to add one. Without a key it is a new one, of this role.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._formatter_source, self._settings = desk, formatter_source, settings
        self._old = entry
        self._over = False
        old = entry is not None and bool(entry.key)
        title = self.tr("Change this sensor") if old else self.tr("Add a thermometer or sensor")
        self.setWindowTitle(title)
        self.title = Label(title, size_px=20, weight=BOLD, wrap=True)
        self.kind = button("", "way")
        self.kind.setToolTip(self.tr("Another kind"))
        self.kind.setAutoDefault(False)
        self.kind.clicked.connect(self.choose_kind)
        self.kinds: dict[str, KindButton] = {}
        self._kinds = self._make_kinds()
        self.form = SensorForm(formatter_source())
        self.form.load(entry or Thermometer(""), settings)
        self.form.changed.connect(self._on_changed)
        self.try_button = button(self.tr("Try it"), "")
        self.try_button.setAutoDefault(False)
        self.try_button.clicked.connect(self.try_it)
        self.try_help = label(self.tr("Reads it once; nothing is saved or switched."), "small")
        self.trial = SensorTrial(desk, formatter_source)
        self.problem = label(role="danger")
        self.problem.hide()
        self.cancel = button(self.tr("Cancel"), "")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.save = button(self.tr("Save") if old else self.tr("Add"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_save)
        self.finished.connect(self._on_finished)
        self._lay_out()
        if entry is not None and entry.kind in KIND_NAMES:
            self.set_kind(entry.kind)
        else:
            self.choose_kind()

    # ---- what the user does

    def choose_kind(self) -> None:
        """Show the kinds."""
        self.trial.cancel()
        self._show_form(shown=False)
        kind = self.form.kind if self.form.kind in self.kinds else next(iter(self.kinds))
        self.kinds[kind].setFocus()

    def set_kind(self, kind: str) -> None:
        """A kind was chosen: show what is to be known about it."""
        self.trial.cancel()
        self.form.set_kind(kind)
        name = self._formatter_source().text(KIND_NAMES[kind])
        self.kind.setText(f"{name} ▾")
        self.kind.setAccessibleName(self.tr("Kind: {kind}. Choose another one").format(kind=name))
        self._show_form(shown=True)
        self.form.role.input.setFocus()

    def try_it(self) -> None:
        """Read what is typed once; the place may be empty where there is a server to try."""
        entry, settings = self.form.entry(), self.form.settings(self._settings)
        server = self.form.server
        if server is not None and not entry.place:
            well = server.look(insist=True)
        else:
            well = not self._problem(insist=True)
        if not well:
            self._focus_problem()
            return
        part = self.form.secret_part
        self.trial.run(entry, settings, None if part is None else part.typed())

    def _on_save(self) -> None:
        problem = self._problem(insist=True)
        self._say(problem)
        if problem:
            self._focus_problem()
            return
        self.save.setEnabled(False)
        self._keep_password()

    # ---- saving

    def _keep_password(self) -> None:
        """Bring the password to where it is to be kept; then tell what is to be saved."""
        entry, part = self.form.entry(), self.form.secret_part
        settings = self.form.settings(self._settings)
        typed = None if part is None else part.typed()
        self._forget_former(entry, settings, typed)
        secret = secret_for(entry, settings)
        if self._desk is None or typed is None or secret.password == "none":  # noqa: S105 - a place
            self._on_kept(entry, settings, EMPTY)
            return

        def kept(place: str, text: Text) -> None:
            named = dataclasses.replace(entry, key=entry.key or "new")
            after = model.with_place(settings, named, place)
            now = dataclasses.replace(entry, password=place) if secret == entry.secret else entry
            self._on_kept(now, after, text)

        self._desk.keep_password(secret, typed, kept)

    def _forget_former(self, entry: Thermometer, settings: Settings, typed: str | None) -> None:
        """The password of the place before, or one that is asked for from now on, goes from where it is."""
        if self._old is None or self._desk is None:
            return
        former, now = secret_for(self._old, self._settings), secret_for(entry, settings)
        if typed and now.key == former.key:
            return
        others = (e for e in settings.room.thermometers if e.key != self._old.key)
        left = leftover(former, (now, *(secret_for(other, settings) for other in others)))
        if left is not None:
            self._desk.keep_password(left, "", _nobody)

    def _on_kept(self, entry: Thermometer, settings: Settings, text: Text) -> None:
        if self._over:  # cancelled while the keyring took its time
            self._take_back(secret_for(entry, settings))
            return
        before = self._settings
        self.decided.emit(
            model.Decided(
                entry,
                settings.mqtt if settings.mqtt != before.mqtt else None,
                settings.home_assistant if settings.home_assistant != before.home_assistant else None,
                text,
            )
        )
        self.accept()

    def _take_back(self, secret: Secret) -> None:
        """A password was kept, and then nothing was saved."""
        left = leftover(secret, owners(self._settings))
        if left is not None and self._desk is not None:
            self._desk.keep_password(left, "", _nobody)

    # ---- what is wrong

    def _problem(self, *, insist: bool = False) -> Text:
        self.form.look(insist=insist)
        return next((field.error for field in self.form.fields() if field.error), EMPTY)

    def _focus_problem(self) -> None:
        wrong = next((field for field in self.form.fields() if field.error), None)
        if wrong is not None:
            wrong.input.setFocus()

    def _on_changed(self) -> None:
        if not self.problem.isHidden():
            self._say(self._problem())

    def _say(self, problem: Text) -> None:
        self.problem.setText(as_sentence(self._formatter_source().text(problem)))
        self.problem.setVisible(bool(problem))

    def _on_finished(self) -> None:
        self._over = True
        self.trial.cancel()

    # ---- how it looks

    def _show_form(self, *, shown: bool) -> None:
        self._kinds.setVisible(not shown)
        for part in (self.form, self._try, self.kind):
            part.setVisible(shown)
        self.save.setEnabled(shown)

    def _make_kinds(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        words = self._formatter_source().text
        grid.addWidget(label(self.tr("How is it reached?"), "muted"), 0, 0, 1, 2)
        for number, (kind, name) in enumerate(KIND_NAMES.items()):
            tile = KindButton(words(name), words(KIND_HELP[kind]))
            tile.clicked.connect(lambda _checked=False, kind=kind: self.set_kind(kind))
            self.kinds[kind] = tile
            grid.addWidget(tile, 1 + number // 2, number % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return made

    def _lay_out(self) -> None:
        self._try = QWidget()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.try_button)
        row.addWidget(self.try_help, 1)
        tried = QVBoxLayout(self._try)
        tried.setContentsMargins(0, 4, 0, 0)
        tried.setSpacing(8)
        tried.addLayout(row)
        tried.addWidget(self.trial)
        self.try_button.setVisible(self._desk is not None)
        self.try_help.setVisible(self._desk is not None)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.kind)
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(directed(0, 4, 8, 4))
        form.setSpacing(12)
        for part in (self._kinds, self.form, self._try):
            form.addWidget(part)
        form.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(28, 20, 20, 20))
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(scrolled(inside), 1)
        column.addWidget(line())
        column.addLayout(foot(self.problem, self.cancel, self.save))
        fit_on_screen(self, _SIZE_PX)


def _nobody(_place: str, _text: Text) -> None:
    """Nobody waits for that answer."""
