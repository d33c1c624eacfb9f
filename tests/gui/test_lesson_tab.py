"""The lab's lessons: chosen, read, answered, printed, saved, made one's own; trouble is told in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_snapshot
from fakes.lessons import READY, a_lesson, ready
from fakes.report import page_count
from PySide6.QtCore import QDate, QLocale, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton

from warmgui.core.lab.lessons.canonical import written
from warmgui.core.lab.lessons.reading import LARGEST, read
from warmgui.core.lab.lessons.working import worked
from warmgui.core.messages import LabStart
from warmgui.core.model_lab import LabBlock, LabStatus, LabWork
from warmgui.core.units import Formatter
from warmgui.gui import background
from warmgui.gui.lab.lesson import jobs as lesson_jobs
from warmgui.gui.lab.lesson.tab import LessonTab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui import file_dialogs
    from warmgui.gui.lab.lesson.opened import OpenedLesson
    from warmgui.gui.lab.lesson.view import LessonView
    from warmgui.gui.theme import Theme

WAIT_MS = 20_000


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def fake() -> FakePorts:
    return FakePorts()


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, fake: FakePorts) -> Iterator[LessonTab]:
    """With the ready lessons listed."""
    made = LessonTab(fake.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(lambda: len(made.list.buttons) == len(READY), timeout=WAIT_MS)
    yield made
    assert QThreadPool.globalInstance().waitForDone(WAIT_MS)


@pytest.fixture
def opened(qtbot: QtBot, tab: LessonTab) -> OpenedLesson:
    """The first lesson."""
    return open_ready(qtbot, tab, "lottery-tickets")


def open_ready(qtbot: QtBot, tab: LessonTab, key: str) -> OpenedLesson:
    qtbot.mouseClick(tab.list.buttons[key], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.opened is not None, timeout=WAIT_MS)
    assert tab.opened is not None
    return tab.opened


def view_of(opened: OpenedLesson) -> LessonView:
    assert opened.view is not None
    return opened.view


def words_in(widget: LessonTab | OpenedLesson | LessonView) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def told_failure(qtbot: QtBot, tab: LessonTab, path: Path) -> str:
    tab.open_path(str(path))
    qtbot.waitUntil(lambda: tab.list.state.role == "danger", timeout=WAIT_MS)
    return tab.list.state.text()


# ---- the list


def test_the_ready_lessons_are_listed_with_level_length_and_goals(tab: LessonTab) -> None:
    words = words_in(tab)
    for key, level in zip(
        READY, ("Lower secondary school", "Upper secondary school", "University"), strict=True
    ):
        lesson = read(ready(key))
        assert lesson.title["en"] in words
        assert f"{level} · {lesson.minutes} min · {len(lesson.tasks)} tasks" in words
        assert all(goal["en"] in words for goal in lesson.goals)
        assert lesson.title["en"] in tab.list.buttons[key].accessibleName()


def test_a_lesson_opens_and_one_comes_back(qtbot: QtBot, tab: LessonTab, opened: OpenedLesson) -> None:
    assert not tab.list.isVisible()
    assert opened.lesson.sha256[:8] in opened.hash.text()
    assert opened.lesson.sha256 in opened.hash.text().replace(" ", "").replace("\u2069", "")
    qtbot.mouseClick(opened.back, Qt.MouseButton.LeftButton)
    assert tab.opened is None
    assert tab.list.isVisible()


def test_a_file_is_chosen_in_a_dialog(qtbot: QtBot, tab: LessonTab, tmp_path: Path) -> None:
    path = tmp_path / "mine.warmlesson"
    path.write_bytes(written(a_lesson()))
    tab.list.from_file.click()
    assert tab.dialog is not None
    tab.dialog.fileSelected.emit(str(path))
    qtbot.waitUntil(lambda: tab.opened is not None, timeout=WAIT_MS)
    assert tab.opened is not None
    assert tab.opened.title.text() == "Small (en)"
    tab.dialog.reject()


def test_a_second_lesson_takes_the_place_of_the_first(
    qtbot: QtBot, tab: LessonTab, opened: OpenedLesson
) -> None:
    tab.open_path(lesson_jobs.ready_path(READY[1]))
    qtbot.waitUntil(lambda: tab.opened is not None and tab.opened.lesson.key == READY[1], timeout=WAIT_MS)
    shown = type(opened)
    qtbot.waitUntil(lambda: [each for each in tab.findChildren(shown) if each.isVisible()] == [tab.opened])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"hello", "This is not a lesson file."),
        (b" " * (LARGEST + 5), "too large"),
        (ready("lottery-tickets").replace(b"coin", b"dice", 1), "SHA-256"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_above_the_list(
    qtbot: QtBot, tab: LessonTab, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "x.warmlesson"
    path.write_bytes(content)
    assert words in told_failure(qtbot, tab, path)
    assert tab.opened is None
    assert tab.list.isVisible()


def test_a_file_that_is_not_there_is_told_too(qtbot: QtBot, tab: LessonTab, tmp_path: Path) -> None:
    assert "there is no such folder" in told_failure(qtbot, tab, tmp_path / "no" / "x.warmlesson").lower()


# ---- answers


def answer(view: LessonView, task: str, ask: str) -> QLineEdit:
    return view.answers[task, ask].field


def test_answers_are_judged_by_enter_or_button(qtbot: QtBot, opened: OpenedLesson) -> None:
    view = view_of(opened)
    row = view.answers["coins", "four"]
    assert not row.check.isEnabled()
    qtbot.keyClicks(row.field, "1/16")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.right is True
    assert row.verdict.text() == "Right."
    assert opened.score.text() == "1 of 19 answers are right."
    qtbot.keyClicks(row.field, "0")
    assert row.right is None
    assert not opened.score.isVisibleTo(opened)
    qtbot.mouseClick(row.check, Qt.MouseButton.LeftButton)
    assert row.right is False
    assert row.verdict.text() == "Not yet."
    row.judge()
    assert "1 ÷ 2ⁿ" in row.verdict.text()


def test_what_is_no_number_is_told_with_examples(qtbot: QtBot, opened: OpenedLesson) -> None:
    row = view_of(opened).answers["dice", "five"]
    qtbot.keyClicks(row.field, "five")
    row.judge()
    assert row.right is None
    assert "1/16" in row.verdict.text()


def test_typed_answers_are_kept_over_language_and_solution(qtbot: QtBot, opened: OpenedLesson) -> None:
    view = view_of(opened)
    answer(view, "coins", "four").setText("1/16")
    answer(view, "mine", "#0").setText("9 s")
    view.notes["turn"].setPlainText("No memory.")
    opened.which.buttons["solution"].click()
    assert "Solution:" not in opened.title.text()
    assert not view_of(opened).answers
    assert "For the teacher" in words_in(view_of(opened))
    opened.language.setCurrentIndex(opened.language.findData("zh_CN"))
    opened.language.activated.emit(0)
    opened.which.buttons["worksheet"].click()
    assert answer(view_of(opened), "coins", "four").text() == "1/16"
    assert answer(view_of(opened), "mine", "#0").text() == "9 s"
    assert view_of(opened).notes["turn"].toPlainText() == "No memory."
    assert view_of(opened).answers["coins", "four"].right is True
    assert opened.title.text() == opened.lesson.title["zh_CN"]


def test_every_answer_of_every_lesson_is_right_when_it_is_typed(qtbot: QtBot, tab: LessonTab) -> None:
    for key in READY:
        opened = open_ready(qtbot, tab, key)
        view = view_of(opened)
        for (task, ask), row in view.answers.items():
            if not ask.startswith("#"):
                value, kind = opened._opened.worked.values[f"{task}.{ask}"]
                row.put(f"{int(value):08x}" if kind == "word" else f"{value:.6e}")
        right, count = view.score()
        assert right == count > 10
        tab.show_list()


def test_arabic_runs_from_the_right_whatever_the_window_does(opened: OpenedLesson) -> None:
    opened.language.setCurrentIndex(opened.language.findData("ar"))
    opened.language.activated.emit(0)
    assert view_of(opened).layoutDirection() is Qt.LayoutDirection.RightToLeft
    first = next(each for each in view_of(opened).findChildren(QLabel) if "تعدّن" in each.text())
    assert first.alignment() & Qt.AlignmentFlag.AlignRight


def test_all_can_be_reached_by_keyboard_and_has_a_name(opened: OpenedLesson) -> None:
    for field in view_of(opened).findChildren(QLineEdit):
        assert field.accessibleName()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    for each in view_of(opened).findChildren(QPushButton):
        assert each.text() or each.accessibleName()
    assert opened.language.accessibleName()
    assert opened.paper.accessibleName()


# ---- the lab


def lab_snapshot(work: LabWork, *seconds: float, simulated: bool = False) -> Snapshot:
    blocks = tuple(
        LabBlock(i, "00", "", "us", "cpu", work.nbits, 33.0, 33.5, 1, 0.0, each, 10, 10.0)
        for i, each in enumerate(seconds)
    )
    return make_snapshot(lab=LabStatus(work, "running", blocks=blocks, simulated=simulated))


def test_a_task_that_is_measured_starts_the_lab(
    qtbot: QtBot, tab: LessonTab, opened: OpenedLesson, fake: FakePorts
) -> None:
    (row,) = view_of(opened).labs
    heard: list[LabWork] = []
    tab.lab_requested.connect(heard.append)
    row.controls.start.click()
    (wish,) = [each for each in fake.posted if isinstance(each, LabStart)]
    assert wish.work == row.wish.work == heard[0]
    assert wish.duration_s == 300.0
    assert wish.work.kind == "mine"


def test_blocks_of_the_task_are_shown_as_they_come(tab: LessonTab, opened: OpenedLesson) -> None:
    (row,) = view_of(opened).labs
    tab.show_snapshot(lab_snapshot(row.wish.work, 3.0, 12.0))
    assert row.found.text() == "Blocks so far, one after the other: 3 s · 12 s"
    tab.show_snapshot(lab_snapshot(row.wish.work, 3.0, simulated=True))
    assert "simulated" in row.found.text()
    tab.show_snapshot(lab_snapshot(replace(row.wish.work, seed=12345), 3.0))
    assert not row.found.isVisibleTo(row)
    tab.show_snapshot(lab_snapshot(row.wish.work))
    assert not row.found.isVisibleTo(row)


# ---- files


def accept(question: Callable[[], file_dialogs.SaveQuestion | None], path: Path) -> None:
    asked = question()
    assert asked is not None
    asked.dialog.fileSelected.emit(str(path))
    asked.dialog.reject()


def test_worksheet_and_solution_are_written_as_pdf(
    qtbot: QtBot, opened: OpenedLesson, tmp_path: Path
) -> None:
    for which, press in (("worksheet", opened.print_worksheet), ("solution", opened.print_solution)):
        path = tmp_path / f"{which}.pdf"
        press.click()
        assert opened.question is not None
        assert which in opened.question.dialog.selectedFiles()[0]
        accept(lambda: opened.question, path)
        qtbot.waitUntil(path.exists, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: opened.state.role == "good", timeout=WAIT_MS)
        assert page_count(path.read_bytes()) >= 2
        assert str(path) in opened.state.text()


def test_the_lesson_file_is_saved_byte_for_byte(qtbot: QtBot, opened: OpenedLesson, tmp_path: Path) -> None:
    opened.save.click()
    accept(lambda: opened.question, tmp_path / "again")
    path = tmp_path / "again.warmlesson"
    qtbot.waitUntil(path.exists, timeout=WAIT_MS)
    assert path.read_bytes() == ready("lottery-tickets")


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, opened: OpenedLesson, tmp_path: Path) -> None:
    opened.save_to(str(tmp_path / "no folder" / "x.warmlesson"))
    qtbot.waitUntil(lambda: opened.state.role == "danger", timeout=WAIT_MS)
    assert opened.state.text().startswith("This could not be written:")


# ---- one's own


def test_a_lesson_is_made_ones_own(qtbot: QtBot, tab: LessonTab, opened: OpenedLesson) -> None:
    tab.show_snapshot(make_snapshot())
    before = opened.lesson
    opened.make_mine.click()
    dialog = opened.mine
    assert dialog is not None
    assert dialog.measured.isEnabled()
    dialog.measured.click()
    rate = int(float(dialog.fields["hashrate_hs"].text()))
    assert dialog.fields["lab_bits"].text() == "34"
    dialog.seed.setText("4711")
    dialog.facts.setChecked(True)
    dialog.date.setDate(QDate(2026, 11, 22))
    dialog.ok.click()
    qtbot.waitUntil(lambda: tab.opened is not None and tab.opened is not opened, timeout=WAIT_MS)
    assert tab.opened is not None
    made = tab.opened.lesson
    assert (made.seed, made.date) == (4711, "2026-11-22")
    assert made.sha256 != before.sha256
    assert made.settings[0].value == rate
    assert made.facts[0].source["en"] == "bundled"


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("lab_bits", "many", "This is no number"),
        ("lab_bits", "99", "Task 5"),
        ("seed", "luck", "whole number"),
    ],
)
def test_numbers_that_do_not_fit_are_told_in_the_dialog(
    qtbot: QtBot, opened: OpenedLesson, field: str, words: str, told: str
) -> None:
    opened.change()
    dialog = opened.mine
    assert dialog is not None
    assert not dialog.measured.isEnabled()
    assert not dialog.facts.isEnabled()
    (dialog.seed if field == "seed" else dialog.fields[field]).setText(words)
    dialog.ok.click()
    qtbot.waitUntil(lambda: told in dialog.state.text(), timeout=WAIT_MS)
    assert dialog.isVisible()
    assert dialog.ok.isEnabled()
    dialog.take_measured()
    dialog.another.click()
    assert dialog.seed.text().isdigit()
    dialog.reject()
    assert opened.mine is None


def test_constants_of_a_lesson_are_not_offered(qtbot: QtBot, tab: LessonTab) -> None:
    opened = open_ready(qtbot, tab, "poisson-and-control")
    opened.change()
    assert opened.mine is not None
    assert "sha_a" not in opened.mine.fields
    assert opened.mine.fields["homes"].text() == "1200"
    opened.mine.ok.click()
    qtbot.waitUntil(lambda: tab.opened is not opened, timeout=WAIT_MS)


def test_the_window_may_go_while_a_lesson_is_read(qtbot: QtBot, theme: Theme, fake: FakePorts) -> None:
    made = LessonTab(fake.ports(), Formatter, theme)
    made.deleteLater()
    del made
    assert QThreadPool.globalInstance().waitForDone(WAIT_MS)
    QApplication.processEvents()
    assert not background._UNDER_WAY


def test_right_to_left_windows_build_too(
    qtbot: QtBot, theme: Theme, fake: FakePorts, right_to_left: None
) -> None:
    made = LessonTab(fake.ports(), Formatter, theme)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: len(made.list.buttons) == len(READY), timeout=WAIT_MS)
    assert isinstance(made.dialog, QFileDialog | None)


# ---- the work in the pool, in this thread


def test_a_job_tells_how_it_ended(qtbot: QtBot) -> None:
    told: list[object] = []
    for work in (lambda: 7, lambda: read(b""), lambda: 1 / 0):
        job = lesson_jobs.LessonJob(work)
        job.answer.done.connect(told.append)
        job.answer.failed.connect(lambda sentence: told.append(Formatter().text(sentence)))
        job.run()
    assert told == [7, "This is not a lesson file.", "division by zero"]


def test_files_are_read_and_written_whole(tmp_path: Path) -> None:
    opened = lesson_jobs.open_file(lesson_jobs.ready_path(READY[0]))
    assert opened.worked.values["dice.five"][0] == Decimal(1) / 32
    path = str(tmp_path / "x")
    assert lesson_jobs.write_file(path, b"abc") == path
    assert lesson_jobs.write_file(path, b"d") == path
    assert (tmp_path / "x").read_bytes() == b"d"
    with pytest.raises(OSError, match=r"^[A-Z]"):  # the system's words, without a number before them
        lesson_jobs.write_file(str(tmp_path / "x" / "y"), b"")


def test_a_disk_that_is_full_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lesson_jobs.QSaveFile, "commit", lambda _file: False)
    with pytest.raises(OSError):  # noqa: PT011 - the system's own words
        lesson_jobs.write_file(str(tmp_path / "x"), b"abc")
    assert not (tmp_path / "x").exists()


def test_snapshots_from_before_are_shown_in_what_is_opened_later(qtbot: QtBot, tab: LessonTab) -> None:
    lesson = read(ready("lottery-tickets"))
    wish = worked(lesson).wishes["mine"]
    tab.show_snapshot(lab_snapshot(wish.work, 3.0))
    opened = open_ready(qtbot, tab, "lottery-tickets")
    assert "3 s" in view_of(opened).labs[0].found.text()
    opened.which.buttons["solution"].click()
    opened.which.buttons["worksheet"].click()
    assert "3 s" in view_of(opened).labs[0].found.text()
