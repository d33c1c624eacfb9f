"""The window of the sources, and a desk that remembers what was asked of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.energy_web import HOUR, MIDNIGHT, NOON
from fakes.gui import FakePorts
from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.trial import SignalTest
from warmgui.core.regions import FormatPrefs
from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, Text, verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.energy.sources import EnergySourcesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from warmgui.core.thermometers import Secret
    from warmgui.gui.pages.energy.sources_page import SignalPage
    from warmgui.gui.theme import Theme

SERIES = Series(
    tuple(Slot(MIDNIGHT + HOUR * i, MIDNIGHT + HOUR * (i + 1), 0.1 + 0.01 * i) for i in range(48)),
    Provenance.DATED,
    "aWATTar",
)
GOOD = SignalTest(good=True, text=verbatim("48 values."), note=verbatim("More at 13 h."), series=SERIES)
BAD = SignalTest(good=False, text=verbatim("Nobody answers."))


@dataclasses.dataclass
class FakeDesk:
    """Remembers what was asked; answers when told to."""

    place: str = ""
    words: Text = EMPTY
    later: bool = False
    tests: list[tuple[str, Settings, dict[str, str]]] = dataclasses.field(default_factory=list)
    passwords: list[tuple[Secret, str]] = dataclasses.field(default_factory=list)
    told: list[Callable[[SignalTest], None]] = dataclasses.field(default_factory=list)
    kept: list[Callable[[], None]] = dataclasses.field(default_factory=list)
    cancelled: int = 0

    def test(
        self, signal: str, settings: Settings, typed: Mapping[str, str], told: Callable[[SignalTest], None]
    ) -> Callable[[], None]:
        self.tests.append((signal, settings, dict(typed)))
        self.told.append(told)

        def cancel() -> None:
            self.cancelled += 1

        return cancel

    def keep_password(self, secret: Secret, password: str, kept: Callable[[str, Text], None]) -> None:
        self.passwords.append((secret, password))
        self.kept.append(lambda: kept(self.place or secret.password, self.words))
        if not self.later:
            self.kept.pop()()


class Window:
    """The dialog and what it did."""

    def __init__(self, qtbot: QtBot, theme: Theme, settings: Settings, desk: FakeDesk | None) -> None:
        self.fake, self.desk = FakePorts(), desk
        ports = dataclasses.replace(self.fake.ports(), energy_desk=desk)
        self.dialog = EnergySourcesDialog(ports, self.formatter, settings, theme=theme, now_utc=lambda: NOON)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    @staticmethod
    def formatter() -> Formatter:
        return Formatter(FormatPrefs(utc_offset_s=HOUR))

    def page(self, signal: str) -> SignalPage:
        self.dialog.show_page(signal)
        return self.dialog.pages[signal]

    def choose(self, signal: str, source: str) -> SignalPage:
        page = self.page(signal)
        choice = page.editors[source_of(signal)].input
        choice.setCurrentIndex(choice.findData(source))  # type: ignore[attr-defined]  # a combo box
        return page

    def shown(self, signal: str) -> set[str]:
        page = self.dialog.pages[signal]
        return {name for (_, name), editor in page.editors.items() if not editor.isHidden()}

    @property
    def saved(self) -> Settings:
        return self.fake.saved[-1]


def source_of(signal: str) -> tuple[str, str]:
    return {"prices": "tariff", "carbon": "carbon", "home": "home", "forecast": "weather"}[signal], "source"


def with_(*changes: tuple[str, str, Any]) -> Settings:
    settings = Settings()
    for section, name, value in changes:
        settings = declared.changed(settings, section, name, value)
    return settings


def edit(page: SignalPage, section: str, name: str, text: str) -> None:
    line = page.editors[section, name].input
    line.setFocus()
    getattr(line, "selectAll", line.setFocus)()
    QTest.keyClicks(line, text)
