"""The window that sets up prices, carbon, the home's powers and the forecast, and tries each of them."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from warmgui.core.energy.trial import CARBON, HOME, PRICES, SIGNALS
from warmgui.core.passwords import leftover, leftovers, owners
from warmgui.core.text import Text
from warmgui.core.thermometers import Secret
from warmgui.gui.pages.energy.sources_model import TITLES, secret_of, with_token, with_values
from warmgui.gui.pages.energy.sources_page import SignalPage
from warmgui.gui.pages.marked import MarkedLabel
from warmgui.gui.pages.parts import hold_side, segments
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.reading_order import ReadingOrder
from warmgui.gui.theme import Theme
from warmgui.gui.widgets.basic import BOLD, Label, button, directed, fit_on_screen, foot, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from warmgui.core.model import Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports

_SIZE_PX = (1080, 780)


class EnergySourcesDialog(ReadingOrder):
    """Nothing is saved before "Save"; what is wrong stays with a sentence, and keeps all from being saved."""

    def __init__(
        self,
        ports: Ports,
        formatter_source: Callable[[], Formatter],
        settings: Settings,
        parent: QWidget | None = None,
        *,
        theme: Theme | None = None,
        page: str = PRICES,
        now_utc: Callable[[], float] = time.time,
    ) -> None:
        """Make it.

        Args:
            ports: saves settings, tries sources, keeps tokens.
            formatter_source: numbers and sentences in the reader's language.
            settings: in force now.
            parent: the window.
            theme: gives the colours of the bars; None: as the settings have it.
            page: one of `core.energy.trial.SIGNALS`, shown first.
            now_utc: wall time.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Set up prices and signals"))
        self._ports, self._formatter_source, self._settings = ports, formatter_source, settings
        self._over = False
        self._said: list[str] = []
        theme = theme or _theme_of(settings, self)
        formatter = formatter_source()
        self.title = Label(self.windowTitle(), size_px=20, weight=BOLD, wrap=True)
        hold_side(self.title)
        self.pages = {
            signal: SignalPage(signal, settings, ports.energy_desk, formatter_source, theme, now_utc=now_utc)
            for signal in SIGNALS
        }
        self._stack = QStackedWidget()
        for made in self.pages.values():
            self._stack.addWidget(made)
            made.edited.connect(self._on_edited)
        titles = [(signal, formatter.text(TITLES[signal])) for signal in SIGNALS]
        self.tabs = segments(titles, self.tr("Which signal"), self.show_page)
        self.problem = MarkedLabel("danger", size_px=13)
        self.cancel = button(self.tr("Cancel"), "")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.save_button = button(self.tr("Save"), "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self.finished.connect(self._on_finished)
        self._lay_out()
        self.show_page(page)

    def show_page(self, signal: str) -> None:
        """Show one signal."""
        self.tabs.select(signal)
        self._stack.setCurrentWidget(self.pages[signal])
        self.pages[signal].take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the choice of the source: laid out for the first time, the window loses its focus."""
        super().showEvent(event)
        if not event.spontaneous():
            self.pages[self.tabs.selected or PRICES].take_focus()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What the engine knows from the sources in force."""
        if snapshot.energy is not None:
            self.pages[PRICES].show_known(snapshot.energy.prices)
            self.pages[CARBON].show_known(snapshot.energy.carbon)

    def save(self) -> None:
        """Keep what was typed: tokens first, because where they are is a setting."""
        for signal, page in self.pages.items():
            problem = page.problem(insist=True)
            if problem:
                self.show_page(signal)
                page.focus_problem()
                self._say(problem)
                return
        self._say("")
        self.save_button.setEnabled(False)
        typed = [(signal, *found) for signal, page in self.pages.items() for found in page.typed()]
        self._keep(typed)

    # ---- saving --------------------------------------------------------------------------------------------

    def _keep(self, typed: list[tuple[str, Secret, str]]) -> None:
        """One token after the other; then the settings."""
        desk = self._ports.energy_desk
        if not typed or desk is None:
            self._save_settings()
            return
        (signal, secret, words), *rest = typed

        def kept(place: str, text: Text) -> None:
            if self._over:  # cancelled while the keyring took its time
                left = leftover(replace(secret, password=place), owners(self._settings))
                if left is not None:
                    desk.keep_password(left, "", _nobody)
                return
            page = self.pages[signal]
            page.draft = _with_place(signal, page.draft, secret, place)
            if text:
                self._said.append(self._formatter_source().text(text))
            self._keep(rest)

        desk.keep_password(secret, words, kept)

    def _save_settings(self) -> None:
        before = self._ports.settings_to_change(self._settings)
        settings = before
        for page in self.pages.values():
            settings = with_values(settings, page.draft, page.keys())
        home = self.pages[HOME].draft
        if home.home.source in {"evcc", "mqtt"}:
            settings = replace(settings, mqtt=home.mqtt)
        elif home.home.source == "home_assistant":
            settings = replace(settings, home_assistant=home.home_assistant)
        problem = self._ports.save_settings(settings) if settings != before else Text("", "")
        self.save_button.setEnabled(True)
        if problem:
            self._say(self._formatter_source().text(problem))
            return
        self._forget(before, settings)
        self._settings = settings
        if self._said:  # a keyring that does not work must be read
            for page in self.pages.values():
                page.load(settings)
            self.problem.say(" ".join([self.tr("Saved."), *self._said]), "warning")
            self._said = []
            self.cancel.setText(self.tr("Close"))
            return
        self.accept()

    def _forget(self, before: Settings, now: Settings) -> None:
        """Tokens and passwords that are not needed any more where they are kept."""
        desk = self._ports.energy_desk
        if desk is None:
            return
        if before.carbon.source != now.carbon.source:  # who tries another one may come back to this
            before = replace(before, carbon=now.carbon)
        for owner in leftovers(before, now):
            if isinstance(owner, Secret):
                desk.keep_password(owner, "", _nobody)

    def _on_edited(self) -> None:
        if not self.problem.isHidden():
            self._say("")

    def _say(self, words: str) -> None:
        self.problem.say(as_sentence(words) if words else "", "danger")

    def _on_finished(self) -> None:
        self._over = True
        for page in self.pages.values():
            page.close_trial()

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(directed(24, 20, 20, 16))
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(line())
        column.addLayout(foot(self.problem, self.cancel, self.save_button))
        fit_on_screen(self, _SIZE_PX)


def _theme_of(settings: Settings, parent: QDialog) -> Theme:
    made = Theme(parent)
    made.set_choice(settings.appearance.theme)
    return made


def _with_place(signal: str, draft: Settings, secret: Secret, place: str) -> Settings:
    """The draft with where a token or password is kept now."""
    if secret == draft.mqtt.secret:
        return replace(draft, mqtt=replace(draft.mqtt, password=place))
    if secret == draft.home_assistant.secret:
        return replace(draft, home_assistant=replace(draft.home_assistant, token=place))
    return with_token(signal, draft, place) if secret == secret_of(signal, draft) else draft


def _nobody(_place: str, _text: Text) -> None:
    """Nobody waits for that answer."""
