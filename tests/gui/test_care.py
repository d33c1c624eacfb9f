"""A run that crashed is told once at the next start; after several in a row it begins without heating."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from fakes.desktop import Run
from fakes.gui import make_settings, make_snapshot
from PySide6.QtCore import QCoreApplication

from warmgui import log
from warmgui.core.settings.model import CONSENT_VERSION, changed
from warmgui.core.text import verbatim
from warmgui.core.updates import LATEST, NEWER, Release, UpdateNews, news_of
from warmgui.core.vocabulary import Mode
from warmgui.desks.diagnostics import KEEP_EVERY_S, DiagnosticsDesk
from warmgui.desks.updates import UpdateDesk
from warmgui.gui.pages.about.newer import NewerCard
from warmgui.gui.pages.about.updates import NotesDialog
from warmgui.gui.tray import Tray
from warmgui.io.crash import SAFE_AFTER
from warmgui.io.sources.updates import UpdateSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.app import Desktop
    from warmgui.core.diagnostics import Bundle
    from warmgui.core.settings.model import Settings
    from warmgui.gui.theme import Theme
    from warmgui.paths import Paths

TRACE = (
    "Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n"
    '  File "/x/pynvml.py", line 12 in nvmlInit\n'
)
MARKER = "running-simulated.json"


@pytest.fixture
def run(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with Run.prepared(qtbot, theme, tmp_path / "home", monkeypatch) as made:
        yield made


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Titles of what the tray was asked to tell."""
    told: list[str] = []
    monkeypatch.setattr(Tray, "notify", lambda _self, title, *_more: told.append(title))
    return told


def left_by(folders: Paths, *, trace: str = TRACE, crashes: int = 0) -> None:
    """What a run leaves that did not end in order, after others that crashed."""
    now_utc = time.time()
    plain = {
        "began_utc": now_utc - 30.0,
        "version": "0.0.9",
        "crash_bytes": 0,
        "crashes_utc": [now_utc - 60.0] * crashes,
    }
    (folders.data / MARKER).write_text(json.dumps(plain), encoding="utf-8")
    log.file_of(folders.crash_file, simulate=True).write_text(trace, encoding="utf-8")


def mode(desktop: Desktop) -> Mode:
    latest = desktop._bridge.latest
    assert latest is not None
    return latest.mode


def test_a_run_leaves_its_mark_and_takes_it_away(run: Run, notices: list[str]) -> None:
    desktop = run.start()
    assert (run.folders.data / MARKER).is_file()
    assert desktop.care.dialog is None
    run.end()
    assert not (run.folders.data / MARKER).exists()
    assert notices == []


def test_a_crash_is_told_at_the_next_start_with_where_it_was(run: Run, notices: list[str]) -> None:
    left_by(run.folders)
    desktop = run.start(heat=True)
    dialog = desktop.care.dialog
    assert dialog is not None
    assert dialog.words.title == "WarmGUI crashed the last time it ran."
    assert "Segmentation fault" in dialog.words.more
    assert "x/pynvml.py, line 12, in nvmlInit" in dialog.words.more
    assert dialog.words.details == TRACE.strip()
    assert not dialog.action.isVisible()
    run.until(lambda: mode(desktop) is Mode.HEAT)
    assert notices == [], "one of both is enough"
    diagnostics = desktop.ways.diagnostics
    assert diagnostics is not None
    assert "Segmentation fault" in diagnostics.last_run


def test_after_crashes_in_a_row_it_begins_without_heating_and_heats_when_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_by(run.folders, crashes=SAFE_AFTER - 1)
    desktop = run.start(heat=True)
    dialog = desktop.care.dialog
    assert dialog is not None
    assert dialog.words.title == f"WarmGUI crashed {SAFE_AFTER} times in a row."
    assert "begun without heating" in dialog.words.heating
    assert mode(desktop) is Mode.OFF
    latest = desktop._bridge.latest
    assert latest is not None
    assert "safe_start" in {fault.code for fault in latest.faults}
    assert any("crashed" in entry.reason.template for entry in latest.journal)
    dialog.action.click()
    run.until(lambda: mode(desktop) is Mode.HEAT)


def test_another_language_takes_the_window_and_its_dialog_away_in_order(run: Run) -> None:
    left_by(run.folders)
    desktop = run.start()
    first = desktop.window
    assert desktop.care.dialog is not None
    desktop.ways.save(changed(desktop.ways.settings, "appearance", "language", "ar"))
    run.until(lambda: desktop.window is not first and desktop.care.dialog is None)
    desktop.ways.save(changed(desktop.ways.settings, "appearance", "language", "en"))
    run.until(lambda: desktop.window.buttons["settings"].text() == "Settings")


def test_a_safe_start_does_not_go_on_where_it_was(run: Run) -> None:
    agreed = replace(make_settings().consent, given_at="2026-01-01T00:00:00+00:00", version=CONSENT_VERSION)
    resuming = replace(make_settings(comfort={"auto_resume": True}), consent=agreed)
    first = run.start(heat=True)
    first.ways.save(resuming)
    run.until(lambda: mode(first) is Mode.HEAT)
    run.end()
    usual = run.start()
    run.until(lambda: mode(usual) is Mode.HEAT)
    run.end()
    safe = run.start(safe_start=True)
    assert safe.ways.runtime is not None
    assert mode(safe) is Mode.OFF


def test_a_run_that_was_cut_off_is_a_quiet_notice(run: Run, notices: list[str]) -> None:
    left_by(run.folders, trace="")
    desktop = run.start()
    assert desktop.care.dialog is None
    assert notices == ["The last run of WarmGUI was cut off"]


def test_at_the_end_of_the_session_the_run_is_marked_so(run: Run) -> None:
    desktop = run.start()
    assert "session_ends" not in (run.folders.data / MARKER).read_text()
    desktop.care._on_session_end(None)  # nobody but Qt can make the signal's argument
    assert json.loads((run.folders.data / MARKER).read_text())["session_ends"] is True


def test_who_wants_no_notices_gets_none(run: Run, notices: list[str]) -> None:
    left_by(run.folders, trace="")
    first = run.start()
    first.ways.save(changed(first.ways.settings, "desktop", "notices", False))  # noqa: FBT003 - a value
    run.end()
    notices.clear()
    left_by(run.folders, trace="")
    run.start()
    assert notices == []


def test_a_newer_version_is_told_in_the_window_or_by_the_tray(run: Run, notices: list[str]) -> None:
    desktop = run.start()
    updates = desktop.ways.updates
    assert updates is not None
    updates.newer.emit(news_of(Release("9.0", "<b>warm</b>"), "1.0", 1e9))
    (card,) = desktop.window.findChildren(NewerCard)
    assert card.words.text() == "Version 9.0 is there; this is 1.0."
    assert desktop.window.rect().contains(card.geometry())
    desktop.window.resize(600, 420)
    assert desktop.window.rect().contains(card.geometry())
    assert notices == []
    card.read.click()
    (notes,) = desktop.window.findChildren(NotesDialog)
    assert notes.text.toPlainText() == "<b>warm</b>"
    assert not card.isVisible()
    notes.close()
    desktop.window.hide()
    updates.newer.emit(news_of(Release("9.1"), "1.0", 1e9))
    assert notices == ["Version 9.1 is there; this is 1.0."]


# ---- the desk of reports


def test_the_desk_keeps_a_few_snapshots_and_the_newest(qtbot: QtBot, tmp_path: Path) -> None:
    from warmgui import paths

    places = paths.inside(tmp_path).created()
    desk = DiagnosticsDesk(places, make_settings)
    for second in range(200):
        desk.take(make_snapshot(now_s=float(second)))
    bundles: list[Bundle] = []
    desk.collect({"platform": "offscreen"}, bundles.append)
    qtbot.waitUntil(lambda: bool(bundles))
    found = {file.name: file.text for file in bundles[0].files}
    seconds = [one["now_s"] for one in json.loads(found["snapshots.json"])]
    assert seconds[-1] == 199.0
    assert len(seconds) == 7
    assert {b - a for a, b in pairwise(seconds[:-1])} == {KEEP_EVERY_S}
    saved: list[Exception | None] = []
    desk.save(str(tmp_path / "r.zip"), bundles[0], saved.append)
    desk.save(str(tmp_path / "none" / "r.zip"), bundles[0], saved.append)
    qtbot.waitUntil(lambda: len(saved) == 2)
    assert [type(error) for error in sorted(saved, key=lambda e: e is not None)] == [
        type(None),
        FileNotFoundError,
    ]
    assert (tmp_path / "r.zip").is_file()
    desk.close()


def test_the_desk_finds_the_licences_of_what_is_installed(qtbot: QtBot, tmp_path: Path) -> None:
    from warmgui import paths
    from warmgui.io import diagnostics_jobs

    desk = DiagnosticsDesk(paths.inside(tmp_path), make_settings)
    told: list[Any] = []
    desk.licences(told.append)
    qtbot.waitUntil(lambda: bool(told))
    licences = {part.name.lower().replace("_", "-"): part.licence for part in told[0].parts}
    assert "LGPL-3.0" in licences["pyside6-essentials"]
    assert licences["numpy"].startswith("BSD")
    assert "pytest" not in licences, "only what the program itself needs"
    (tmp_path / "licences").mkdir()
    diagnostics_jobs.licences(told.append, beside=tmp_path / "warmgui")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1].folder == str(tmp_path / "licences")
    desk.close()


# ---- the desk of newer versions


class FakeSource(UpdateSource):
    """Answers at once with what a test says."""

    def __init__(self, news: UpdateNews, *, due: bool = True) -> None:
        super().__init__(None, url="http://127.0.0.1:9/x")
        self.news, self.due = news, due
        self.asked: list[dict[str, bool]] = []

    def is_due(self) -> bool:
        return self.due

    def ask(self, told: Callable[[UpdateNews], None], **how: bool) -> Callable[[], None]:
        self.asked.append(how)
        self.due = False
        told(self.news)
        return lambda: None


NEWS = UpdateNews(NEWER, verbatim("new"), Release("9.0"), 1e9)


def desk_of(source: UpdateSource, **sections: dict[str, Any]) -> tuple[UpdateDesk, list[UpdateNews]]:
    settings: Settings = make_settings(**sections)
    desk = UpdateDesk(source, lambda: settings, first_look_ms=0)
    told: list[UpdateNews] = []
    desk.newer.connect(told.append)
    return desk, told


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def test_switched_on_it_asks_by_itself_and_tells_each_version_once(qtbot: QtBot) -> None:
    source = FakeSource(NEWS)
    desk, told = desk_of(source, desktop={"update_check": True})
    qtbot.waitUntil(lambda: told == [NEWS])
    source.due = True
    desk._look()
    settle()
    assert len(source.asked) == 2
    assert told == [NEWS]
    desk.close()


@pytest.mark.parametrize(
    "sections",
    [{}, {"desktop": {"update_check": True}, "network": {"offline": True}}],
    ids=["switched off", "offline"],
)
def test_by_itself_it_asks_nobody_unless_that_is_on(qtbot: QtBot, sections: dict[str, Any]) -> None:
    source = FakeSource(NEWS)
    desk, told = desk_of(source, **sections)
    desk._look()
    settle()
    assert (source.asked, told) == ([], [])
    desk.close()


def test_a_remembered_yes_does_nothing_without_an_address(qtbot: QtBot) -> None:
    source = FakeSource(NEWS)
    source._url = ""
    desk, told = desk_of(source, desktop={"update_check": True})
    assert not desk.can_ask
    desk._look()
    settle()
    assert (source.asked, told) == ([], [])
    desk.close()


def test_not_yet_due_is_not_asked(qtbot: QtBot) -> None:
    source = FakeSource(NEWS, due=False)
    desk, _ = desk_of(source, desktop={"update_check": True})
    desk._look()
    settle()
    assert source.asked == []
    desk.close()


def test_a_press_asks_once_also_where_it_is_off_and_counts_as_told(qtbot: QtBot) -> None:
    source = FakeSource(NEWS)
    desk, told = desk_of(source)
    answers: list[UpdateNews] = []
    desk.check(answers.append)
    qtbot.waitUntil(lambda: answers == [NEWS])
    assert source.asked == [{"allowed": True, "weekly": False}]
    assert source.told == "9.0"
    assert told == []
    desk.close()


def test_a_press_while_everything_stays_offline_asks_nobody(qtbot: QtBot) -> None:
    source = FakeSource(UpdateNews(LATEST, verbatim("x")))
    desk, _ = desk_of(source, network={"offline": True})
    desk.check(lambda _news: None)
    assert source.asked == [{"allowed": False, "weekly": False}]
    settle()
    desk.close()
