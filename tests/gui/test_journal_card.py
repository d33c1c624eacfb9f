"""The journal on the history page: lines by day, filters, more, export, answers that come too late or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import NOW_UTC, FakePorts, FakeReader, make_snapshot
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from warmgui.core.journal import STARTED
from warmgui.core.model import JournalEntry
from warmgui.core.text import Amount, translate, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.core.vocabulary import Action, Mode
from warmgui.gui import file_dialogs
from warmgui.gui.pages.history import journal as module
from warmgui.gui.pages.history import journal_model as model
from warmgui.gui.pages.history.journal import PAGE, JournalCard
from warmgui.gui.pages.history.journal_jobs import ReadJournal, WriteJournal
from warmgui.gui.pages.history.page import HistoryPage
from warmgui.gui.widgets.basic import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.core.text import Text
    from warmgui.gui.theme import Theme

F = Formatter()
BELOW = translate("engine", "{d} below target", d=Amount(0.5, "temperature_difference_c"))


def entry(
    minutes: float,
    action: Action = Action.HEATING,
    *,
    mode: Mode = Mode.HEAT,
    target_c: float | None = 20.0,
    power_w: float | None = 142.0,
    reason: Text = BELOW,
) -> JournalEntry:
    return JournalEntry(NOW_UTC + minutes * 60.0, action, reason, power_w, mode, target_c)


DAY = [
    entry(-1505, Action.OFF, mode=Mode.OFF, reason=STARTED, power_w=0.0),
    entry(-1495),
    entry(-60, Action.SATISFIED, power_w=0.0),
    entry(-50, Action.SATISFIED, target_c=17.0, power_w=None, reason=verbatim("eco until 06:30")),
    entry(-40, Action.SATISFIED, target_c=17.0, reason=verbatim("a block was found")),
    entry(-10, Action.OFF, mode=Mode.OFF, target_c=17.0, reason=verbatim("you switched heating off")),
]


class Reader(FakeReader):
    """Keeps questions and exports; the entries of `DAY`."""

    def __init__(self, error: str = "") -> None:
        super().__init__()
        self.broken = error
        self.questions: list[tuple[float, float, int]] = []
        self.exports: list[tuple[str, float, float]] = []
        self.entries = list(DAY)
        self.said = ""

    def journal(self, start_utc: float, end_utc: float, limit: int = 1000) -> list[JournalEntry]:
        self.questions.append((start_utc, end_utc, limit))
        if self.broken:
            raise OSError(self.broken)
        return self.entries

    def export_journal(self, path: str, start_utc: float, end_utc: float, say: Callable[[Text], str]) -> int:
        if self.broken:
            raise OSError(self.broken)
        self.exports.append((path, start_utc, end_utc))
        self.said = say(BELOW)
        return len(self.entries)


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, reader: Reader) -> JournalCard:
    made = JournalCard(theme, lambda: F, reader)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.show_range(NOW_UTC - 86400.0, NOW_UTC)
    qtbot.waitUntil(lambda: bool(made.days))
    return made


def cell(card: JournalCard, row: int, column: int) -> QWidget | None:
    item = card._grid.itemAtPosition(row, column)
    assert item is not None
    return item.widget()


def reasons(card: JournalCard) -> list[str]:
    return [line.reason for day in card.days for line in day.lines]


# ---- what it says ----------------------------------------------------------------------------------


def test_the_newest_comes_first_under_its_day(card: JournalCard) -> None:
    assert [day.title for day in card.days] == ["26 Jun 2026", "25 Jun 2026"]
    newest = card.days[0].lines[0]
    assert newest.spoken == "18:50, Off, You switched heating off, 142 W"
    shown = cell(card, 1, 0)
    assert isinstance(shown, Label)
    assert shown.text() == "18:50"


def test_a_target_stands_where_it_changed_and_the_power_where_it_is_known(card: JournalCard) -> None:
    targets = [(line.time, line.target) for day in card.days for line in day.lines if line.target]
    assert targets == [("18:10", "17.0 °C")]
    powers = {line.time: line.power for day in card.days for line in day.lines}
    assert powers["18:10"] == ""
    assert powers["18:00"] == "0 W"


def test_what_was_already_so_is_no_change_and_a_start_may_change_all() -> None:
    assert model.changes(DAY[3], DAY[4]) == set()
    assert model.changes(DAY[0], DAY[1]) == {"mode", "action"}
    assert model.changes(None, DAY[4]) == {"mode", "action", "target"}
    assert model.changes(DAY[4], DAY[0]) == {"mode", "action", "target"}


@pytest.mark.parametrize(("key", "count"), [("everything", 6), ("action", 4), ("target", 2), ("mode", 3)])
def test_filters_show_what_they_name(card: JournalCard, key: str, count: int) -> None:
    card.filter.buttons[key].click()
    assert len(reasons(card)) == count


def test_a_reader_in_another_zone_sees_another_day() -> None:
    late = Formatter(FormatPrefs(utc_offset_s=8 * 3600.0))
    days = model.days(model.chosen(DAY, model.EVERYTHING), late)
    assert days[0].title == "27 Jun 2026"


def test_an_empty_range_says_so(qtbot: QtBot, card: JournalCard, reader: Reader) -> None:
    reader.entries = []
    card.show_range(0.0, 1.0)
    qtbot.waitUntil(lambda: not card.days)
    assert not card._nothing.isHidden()


def test_many_are_shown_in_parts(qtbot: QtBot, card: JournalCard, reader: Reader) -> None:
    assert card.more.isHidden()
    reader.entries = [entry(-i, power_w=float(i)) for i in range(PAGE + 5, 0, -1)]
    card.refresh()
    qtbot.waitUntil(lambda: len(reasons(card)) == PAGE)
    card.more.click()
    assert len(reasons(card)) == PAGE + 5
    assert card.more.isHidden()
    card.filter.buttons["everything"].click()
    assert len(reasons(card)) == PAGE


def test_a_range_that_is_cut_says_so(
    qtbot: QtBot, card: JournalCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 6)
    card.refresh()
    qtbot.waitUntil(lambda: "the export has all" in card.state.text())


def test_new_colours_draw_again(card: JournalCard, theme: Theme) -> None:
    before = cell(card, 1, 1)
    theme.set_choice("dark")
    assert cell(card, 1, 1) is not before


# ---- where it comes from ---------------------------------------------------------------------------


def test_an_answer_to_an_older_question_is_not_shown(card: JournalCard) -> None:
    card._on_entries((1.0, 2.0), [])
    assert card.days


def test_a_new_entry_of_the_snapshot_is_read_with_all_others(
    qtbot: QtBot, card: JournalCard, reader: Reader
) -> None:
    card.show_news(DAY)
    qtbot.waitUntil(lambda: len(reader.questions) == 2)
    card.show_news(DAY)
    card.hide()
    card.show_news([*DAY, entry(0)])
    card.show_news([])
    assert len(reader.questions) == 2


def test_without_a_history_the_snapshot_tells(qtbot: QtBot, theme: Theme) -> None:
    card = JournalCard(theme, lambda: F)
    qtbot.addWidget(card)
    card.show_news([])
    assert not card._nothing.isHidden()
    card.show_news(DAY)
    card.refresh()
    card.export_to("/nowhere")
    assert len(reasons(card)) == 6
    assert not card.export_button.isEnabled()


def test_a_journal_that_cannot_be_read_is_said_until_it_can(
    qtbot: QtBot, card: JournalCard, reader: Reader
) -> None:
    reader.broken = "disk I/O error"
    card.refresh()
    qtbot.waitUntil(lambda: "disk I/O error" in card.state.text())
    assert card.days, "what was read before stays"
    reader.broken = ""
    card.refresh()
    qtbot.waitUntil(card.state.isHidden)


def test_the_history_page_asks_for_the_range_that_it_shows(
    qtbot: QtBot, theme: Theme, reader: Reader
) -> None:
    page = HistoryPage(FakePorts(reader=reader).ports(), Formatter, theme)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: len(reader.questions) == 1)
    page.spans.buttons["week"].click()
    qtbot.waitUntil(lambda: len(reader.questions) == 2)
    start_utc, end_utc, _ = reader.questions[1]
    assert (start_utc, end_utc) == (page.period.start.timestamp(), page.period.end.timestamp())
    page.show_snapshot(make_snapshot())
    qtbot.waitUntil(lambda: len(reader.questions) >= 3)


# ---- export ----------------------------------------------------------------------------------------


def test_the_export_goes_where_somebody_chose(
    card: JournalCard, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "_folder", lambda: str(tmp_path))
    card.export_button.click()
    asked = card.findChild(QFileDialog)
    assert asked is not None
    assert asked.selectedFiles() == [str(tmp_path / "warmgui_journal_2026-06-25_2026-06-26.csv")]
    asked.selectNameFilter("JSON lines (*.jsonl)")
    asked.accept()
    assert QThreadPool.globalInstance().waitForDone(10_000)
    QApplication.processEvents()
    assert "6 entries" in card.state.text()
    path = str(tmp_path / "warmgui_journal_2026-06-25_2026-06-26.jsonl")
    assert reader.exports == [(path, NOW_UTC - 86400.0, NOW_UTC)]
    assert reader.said == "0.5 °C below target"
    assert card.export_button.isEnabled()


def test_a_cancelled_question_writes_nothing(card: JournalCard, reader: Reader) -> None:
    card.export_button.click()
    asked = card.findChild(QFileDialog)
    assert asked is not None
    asked.reject()
    assert reader.exports == []


def test_what_is_said_of_an_export_outlives_the_next_look_at_the_history(
    qtbot: QtBot, card: JournalCard, reader: Reader
) -> None:
    reader.broken = "No space left on device"
    card.export_to("/tmp/x.csv")  # noqa: S108 - nothing is written
    qtbot.waitUntil(lambda: "No space left" in card.state.text())
    reader.broken = ""
    reader.entries = list(DAY[:2])
    card.refresh()
    qtbot.waitUntil(lambda: len(reasons(card)) == 2)
    assert "No space left" in card.state.text()


def test_an_export_that_fails_says_why(qtbot: QtBot, card: JournalCard, reader: Reader) -> None:
    reader.broken = "No space left on device"
    card.export_to("/tmp/x.csv")  # noqa: S108 - nothing is written
    qtbot.waitUntil(lambda: "No space left" in card.state.text())
    assert card.export_button.isEnabled()


def test_one_day_names_one_day() -> None:
    assert model.file_name(NOW_UTC, NOW_UTC + 60.0, 0.0) == "warmgui_journal_2026-06-26"


# ---- the jobs, without a pool ----------------------------------------------------------------------


@pytest.mark.parametrize("broken", ["", "disk I/O error"])
def test_jobs_answer_whatever_happens(reader: Reader, broken: str) -> None:
    reader.broken = broken
    heard: list[object] = []
    jobs = (
        ReadJournal(reader, (1.0, 2.0)),
        WriteJournal(reader, "/tmp/a.csv", (1.0, 2.0), F.text),  # noqa: S108 - nothing is written
    )
    for job in jobs:
        job.answer.entries.connect(lambda wanted, found: heard.append((wanted, found)))
        job.answer.written.connect(heard.append)
        job.answer.failed.connect(heard.append)
        job.run()
    words = [str(said) if isinstance(said, OSError) else said for said in heard]
    assert words == ([broken, broken] if broken else [((1.0, 2.0), DAY), 6])
