"""Reset and export in the window: it asks, everything is kept before, what is in use waits for the end."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fakes.desktop import SLOW_MS
from PySide6.QtWidgets import QMessageBox

from warmgui import paths
from warmgui.core.recovery import NAMES, RESTORABLE, size_words, thing_of
from warmgui.core.settings.model import SECTION_TITLES, Settings, changed
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import Formatter
from warmgui.desks.recovery import RecoveryDesk
from warmgui.gui.main_window import MainWindow
from warmgui.gui.recovery_dialog import RecoveryDialog
from warmgui.io import settings_file
from warmgui.io.history.store import History
from warmgui.io.run_lock import RunLock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.text import Text
    from warmgui.gui.theme import Theme
    from warmgui.paths import Paths

OLD = Path(__file__).parents[1] / "io" / "data" / "versions" / "places"


class Bench:
    """A desk over real files, and its dialog."""

    def __init__(self, qtbot: QtBot, home: Paths, *, at_once: bool) -> None:
        self.qtbot, self.home = qtbot, home
        self.settings = settings_file.load(home.settings_file).settings
        self.problem: Text = EMPTY
        self.desk = RecoveryDesk(home, lambda: self.settings, self.save, at_once=at_once)
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.dialog = RecoveryDialog(self.desk, Formatter, self.window)
        self.dialog.show()
        qtbot.waitUntil(lambda: len(self.dialog.buttons) > len(NAMES), timeout=SLOW_MS)

    def save(self, settings: Settings) -> Text:
        if not self.problem:
            self.settings = settings
        return self.problem

    def reset(self, key: str, *, yes: bool = True) -> None:
        self.dialog.buttons[key].click()
        self.answer(yes=yes)

    def answer(self, *, yes: bool) -> None:
        box = self.dialog.question
        assert box is not None
        role = QMessageBox.ButtonRole.DestructiveRole if yes else QMessageBox.ButtonRole.RejectRole
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()

    def until_said(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.dialog.state.text(), timeout=SLOW_MS)

    @property
    def exports(self) -> list[Path]:
        return sorted((self.home.data / "exports").glob("*.zip"))


@pytest.fixture
def home(tmp_path: Path) -> Paths:
    found = paths.inside(tmp_path).created()
    settings_file.save(found.settings_file, changed(Settings(), "comfort", "setpoint_c", 23.5))
    found.history_file.write_bytes(gzip.decompress((OLD / "history.sqlite3.gz").read_bytes()))
    History(found.history_file).close()
    (found.data / "history.room.json").write_bytes((OLD / "room.json").read_bytes())
    return found


@pytest.fixture
def safe(qtbot: QtBot, theme: Theme, home: Paths) -> Iterator[Bench]:
    made = Bench(qtbot, home, at_once=True)
    yield made
    made.desk.close()


@pytest.fixture
def running(qtbot: QtBot, theme: Theme, home: Paths) -> Iterator[Bench]:
    made = Bench(qtbot, home, at_once=False)
    yield made
    made.desk.close()


def test_every_thing_has_a_row_that_says_how_much_there_is(safe: Bench) -> None:
    dialog = safe.dialog
    assert set(NAMES) < set(dialog.buttons)
    assert "kB" in dialog.amounts["history"].text()
    assert "since" in dialog.amounts["history"].text()
    assert not dialog.buttons["window"].isEnabled()
    assert dialog.amounts["week-plan"].text() == "As at first."
    assert dialog.amounts["window"].text() == "Nothing there."
    assert dialog.section.count() == len(SECTION_TITLES)
    names = [button.accessibleName() for button in dialog.buttons.values()]
    assert len(set(names)) == len(names)
    assert all(dialog.buttons[key].accessibleDescription() for key in NAMES)
    menu = dialog.back.menu()
    assert menu is not None
    assert len(menu.actions()) == len(RESTORABLE)


def test_nothing_happens_without_a_yes(safe: Bench) -> None:
    safe.reset("room", yes=False)
    assert (safe.home.data / "history.room.json").exists()
    assert safe.exports == []


def test_a_thing_is_reset_after_everything_was_kept_and_comes_back(safe: Bench) -> None:
    file = safe.home.data / "history.room.json"
    content = file.read_bytes()
    safe.reset("room")
    safe.until_said("Everything was kept as")
    assert not file.exists()
    safe.qtbot.waitUntil(lambda: not safe.dialog.buttons["room"].isEnabled(), timeout=SLOW_MS)
    (kept,) = safe.exports
    room = thing_of("room")
    assert room is not None
    safe.dialog.bring_back(str(kept), room)
    safe.answer(yes=True)
    safe.qtbot.waitUntil(safe.dialog.buttons["room"].isEnabled, timeout=SLOW_MS)
    assert file.read_bytes() == content


def test_what_is_no_export_is_said(safe: Bench, tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_text("no")
    room = thing_of("room")
    assert room is not None
    safe.dialog.bring_back(str(tmp_path / "bad.zip"), room)
    safe.answer(yes=True)
    safe.until_said("This is no export of WarmGUI")
    assert safe.dialog.state.role == "danger"


def test_a_section_goes_back_at_once_in_a_running_program(running: Bench) -> None:
    section = running.dialog.section
    section.setCurrentIndex(section.findData("comfort"))
    running.dialog.buttons["settings.room"].click()
    running.answer(yes=True)
    running.until_said("Everything was kept as")
    assert running.settings.comfort == Settings().comfort
    running.problem = verbatim("The disk is full.")
    running.dialog.buttons["settings.room"].click()
    running.answer(yes=True)
    running.until_said("The disk is full.")
    assert running.dialog.state.role == "danger"


def test_what_is_in_use_waits_for_the_end(running: Bench) -> None:
    lock = RunLock(running.home.history_file.with_name("history.lock"))
    lock.acquire()
    file = running.home.data / "history.room.json"
    with running.qtbot.waitSignal(running.window.quit_requested, timeout=SLOW_MS):
        running.dialog.buttons["room"].click()
        box = running.dialog.question
        assert box is not None
        assert "when WarmGUI ends" in box.informativeText()
        running.answer(yes=True)
    assert file.exists()
    assert len(running.exports) == 1
    lock.release()  # the engine has ended
    running.desk.finish()
    assert not file.exists()
    running.desk.finish()  # once


def test_everything_is_exported_where_somebody_wants_it(running: Bench, tmp_path: Path) -> None:
    running.dialog.export_to(str(tmp_path / "mine.zip"))
    running.until_said("mine.zip")
    assert (tmp_path / "mine.zip").is_file()
    running.dialog.export_to(str(running.home.history_file / "mine.zip"))
    running.until_said("Nothing was changed")


def test_without_a_place_for_the_export_nothing_is_reset(safe: Bench) -> None:
    (safe.home.data / "exports").write_text("a file in its place")
    safe.reset("room")
    safe.until_said("Nothing was changed")
    assert (safe.home.data / "history.room.json").exists()


def test_sizes_in_words() -> None:
    assert [size_words(n) for n in (0, 999, 20_000, 3_400_000, 2_500_000_000)] == [
        "0 B",
        "999 B",
        "20 kB",
        "3 MB",
        "2.5 GB",
    ]
