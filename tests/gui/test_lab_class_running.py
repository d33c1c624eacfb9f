"""The teacher's view of a class: addresses, students, warnings, refusing, difficulty, closing, exporting."""

from __future__ import annotations

import csv
import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from fakes.class_desk import FakeClassDesk, make_state, make_student
from fakes.gui import FakePorts, make_snapshot
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox

from warmgui.core.model_class import ClassPlan, ClassState, Interface, Student
from warmgui.core.text import translate, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.file_dialogs import SaveQuestion
from warmgui.gui.lab.classroom import warnings as class_warnings
from warmgui.gui.lab.classroom.file import WriteFile, results
from warmgui.gui.lab.classroom.students import COLUMNS, StudentsModel, StudentsTable
from warmgui.gui.lab.classroom.tab import ClassTab

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.i18n import Language
    from warmgui.gui.lab.classroom.running import RunningClass
    from warmgui.gui.theme import Theme

F = Formatter()


@pytest.fixture
def desk() -> FakeClassDesk:
    return FakeClassDesk()


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: FakeClassDesk) -> Iterator[ClassTab]:
    made = ClassTab(dataclasses.replace(FakePorts().ports(), class_desk=desk), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(1150, 1400)
    made.show()
    made.show_snapshot(make_snapshot())
    yield made
    if made.projector is not None:
        made.projector.close()
    for line in made.running.lines if made.running else ():
        line._copied.stop()


@pytest.fixture
def running(tab: ClassTab, desk: FakeClassDesk) -> RunningClass:
    desk.say(make_state())
    assert tab.running is not None
    return tab.running


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(box: QMessageBox | None, words: str) -> None:
    assert box is not None
    press(next(one for one in box.buttons() if one.text() == words))


def cell(table: StudentsTable, row: int, column: str, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    index = table.rows.index(row, COLUMNS.index(column))
    return str(table.rows.data(index, role))


# ---- joining


def test_students_read_address_and_code_and_the_teacher_can_copy_them(running: RunningClass) -> None:
    address, code, others = running.lines[:3]
    assert address.text == "stratum+tcp://192.168.1.20:3333"
    assert code.text == "K7XQ4M"
    assert others.text == "-a sha256d -o stratum+tcp://192.168.1.20:3333 -u NICKNAME -p K7XQ4M"
    assert code.words.accessibleName() == "Join code: K7XQ4M"
    press(address.copy)
    assert QGuiApplication.clipboard().text() == "stratum+tcp://192.168.1.20:3333"
    assert address.copy.text() == "Copied"
    address._copied.timeout.emit()
    assert address.copy.text() == "Copy"


def test_a_class_on_every_interface_lists_every_address(desk: FakeClassDesk, tab: ClassTab) -> None:
    desk.up = (Interface("a", "10.0.0.1"), Interface("b", "10.0.0.2"))
    desk.say(make_state(plan=ClassPlan("0.0.0.0", "ABCD"), port=4000))  # noqa: S104 - no socket
    assert tab.running is not None
    assert [line.text for line in tab.running.lines[:3]] == [
        "stratum+tcp://10.0.0.1:4000",
        "stratum+tcp://10.0.0.2:4000",
        "ABCD",
    ]


# ---- students


def test_every_student_is_a_row_of_words(running: RunningClass) -> None:
    table = running.table
    assert table.rows.rowCount() == 10
    assert cell(table, 0, "nickname") == "Ada"
    assert cell(table, 0, "hashrate") == "400 MH/s"
    assert cell(table, 0, "shares") == "120"
    assert cell(table, 0, "state") == "here"
    assert cell(table, 2, "refused") == "14"
    assert cell(table, 0, "luck", Qt.ItemDataRole.AccessibleTextRole).startswith("Luck: ")
    assert running.numbers["here"].number.text() == "10"
    assert running.numbers["rate"].number.accessibleName().startswith("Hashrate of the class (estimated): ")


def test_rows_change_in_place_and_the_chosen_one_stays(
    running: RunningClass, desk: FakeClassDesk, language: Language
) -> None:
    language.choose("en")  # its catalogue makes the plurals
    running.table.selectRow(3)
    assert running.refuse.text() == "Refuse “Darya” for this class…"
    resets: list[None] = []
    running.table.rows.modelReset.connect(lambda: resets.append(None))
    more = (*desk.state.students, make_student("Zoe", 11, connections=2))
    changed = dataclasses.replace(more[3], shares=999, connections=0)
    desk.say(dataclasses.replace(desk.state, students=(*more[:3], changed, *more[4:])))
    assert cell(running.table, 3, "shares") == "999"
    assert cell(running.table, 3, "state") == "left"
    assert cell(running.table, 10, "state") == "here, with 2 miners"
    assert running.table.current == "Darya"
    assert resets == []


def test_another_class_is_another_list(running: RunningClass, desk: FakeClassDesk) -> None:
    running.table.selectRow(0)
    desk.say(make_state(0, 0))
    assert running.table.rows.rowCount() == 0
    assert running.table.current == ""
    assert running.nobody.isVisible()
    assert running.nobody.text() == "Nobody has joined yet."


def test_the_model_knows_only_what_there_is() -> None:
    rows = StudentsModel()
    assert rows.headerData(0, Qt.Orientation.Vertical) is None
    assert rows.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.UserRole) is None
    assert rows.headerData(4, Qt.Orientation.Horizontal) == "Luck"
    rows.show_students([Student("Ada", 1)], F)
    index = rows.index(0, 0)
    assert rows.data(index, Qt.ItemDataRole.UserRole) is None
    assert rows.rowCount(index) == rows.columnCount(index) == 0
    assert rows.data(rows.index(0, COLUMNS.index("luck"))) == "–"
    assert rows.name_at(7) == ""


# ---- cheats


def test_a_cheat_is_named_and_refused_after_a_question(running: RunningClass, desk: FakeClassDesk) -> None:
    warning = running.warnings.lines[0]
    assert warning.words.text() == "“Chen” sends the same share again and again."
    press(warning.refuse)
    assert running.question is not None
    assert "“Chen”" in running.question.text()
    answer(running.question, "Cancel")
    assert desk.banned == []
    press(warning.refuse)
    answer(running.question, "Refuse")
    assert desk.banned == ["Chen"]


def test_who_is_refused_already_is_not_asked_about_again(running: RunningClass, desk: FakeClassDesk) -> None:
    state = desk.state
    banned = dataclasses.replace(state.students[2], banned=True)
    desk.say(dataclasses.replace(state, students=(*state.students[:2], banned, *state.students[3:])))
    assert cell(running.table, 2, "state") == "refused for this class"
    assert not running.warnings.lines[0].refuse.isVisible()
    running.ask_to_refuse("Chen")
    running.ask_to_refuse("")
    assert running.question is None
    running.table.selectRow(2)
    assert not running.refuse.isEnabled()


def test_enter_on_a_row_asks_too(running: RunningClass, desk: FakeClassDesk) -> None:
    running.table.selectRow(1)
    running.table.setFocus()
    QTest.keyClick(running.table, Qt.Key.Key_Return)
    answer(running.question, "Refuse")
    running.table.selectRow(4)
    press(running.refuse)
    answer(running.question, "Refuse")
    assert desk.banned == ["Blaise", "Emmy"]


def test_many_cheats_are_counted(running: RunningClass, desk: FakeClassDesk) -> None:
    warned = [
        dataclasses.replace(one, warning=verbatim(f"{one.nickname} floods."), banned=number == 0)
        for number, one in enumerate(desk.state.students)
    ]
    desk.say(dataclasses.replace(desk.state, students=tuple(warned)))
    lines = running.warnings.lines
    assert [line.nickname for line in lines] == ["Blaise", "Chen", "Darya", "Emmy", "Fatima"]
    assert running.warnings.more.text() == f"and {10 - class_warnings.MOST} more"
    desk.say(make_state(2))
    assert not running.warnings.isVisible()


# ---- what the teacher does


def test_the_difficulty_is_changed_from_the_next_block_on(running: RunningClass, desk: FakeClassDesk) -> None:
    assert running.difficulty.value == 42.0
    running.difficulty.box.set_text("80")
    running.difficulty.box.edited.emit("80")
    press(running.set_difficulty)
    assert desk.difficulties == [80.0]
    assert "80" in running.set_to.text()
    # Set, it follows the class again
    desk.say(make_state(difficulty=80.0))
    desk.say(make_state(difficulty=123.456))
    assert running.difficulty.value == 123.0
    # Moved, it stays until the next class
    running.difficulty.slider.setValue(500)
    assert running.set_to.text() == ""
    moved = running.difficulty.value
    desk.say(make_state(difficulty=50.0))
    assert running.difficulty.value == moved
    desk.say(make_state(difficulty=51.0, plan=ClassPlan("127.0.0.1", "WXYZ")))
    assert running.difficulty.value == 51.0


def test_a_class_is_closed_after_a_question_and_its_results_stay(
    tab: ClassTab, running: RunningClass, desk: FakeClassDesk
) -> None:
    press(running.close_button)
    answer(running.question, "Cancel")
    assert desk.closed == 0
    press(running.close_button)
    answer(running.question, "Close it")
    assert desk.closed == 1
    assert running.title.text() == "The class “Class 10b” is over"
    assert running.table.rows.rowCount() == 10
    assert not running.close_button.isVisible()
    assert not running.lines[0].isVisible()
    running.ask_to_refuse("Ada")
    press(running.forget)
    answer(running.question, "Forget it")
    assert desk.forgotten == 1
    assert tab.form.isVisible()
    assert not running.isVisible()


def test_a_class_without_a_title_has_a_plain_one(running: RunningClass, desk: FakeClassDesk) -> None:
    desk.say(make_state(plan=ClassPlan("192.168.1.20", "ABCD")))
    assert running.title.text() == "The class is open"
    desk.say(make_state(0, 0, state="closed", plan=ClassPlan("192.168.1.20", "ABCD")))
    assert running.title.text() == "The class is over"
    assert running.nobody.text() == "Nobody took part."


def test_what_happens_to_a_class_is_said_and_a_broken_one_keeps_its_results(
    tab: ClassTab, running: RunningClass, desk: FakeClassDesk
) -> None:
    desk.say(make_state(text=verbatim("This PC slept for 5 min.")))
    assert running.news.words.text() == "This PC slept for 5 min."
    # What one student does is said once, where they can be refused
    desk.say(make_state(text=desk.state.students[2].warning))
    assert not running.news.isVisible()
    desk.say(make_state(state="failed", text=translate("class", "The network is gone.")))
    assert running.isVisible()
    assert running.news.words.text() == "The network is gone."
    assert running.again.isVisible()
    press(running.again)
    assert tab.form.isVisible()


def test_the_figures_of_a_class_can_be_read_and_saved(running: RunningClass, desk: FakeClassDesk) -> None:
    assert running.figures.isVisible()
    assert running.figures.luck.file() is not None
    assert "62 of 100" in running.figures.verdict.text()
    running.figures.working.click()
    assert running.figures.dialog is not None
    assert running.figures.dialog.working.result.value == pytest.approx(1.8)
    running.figures.dialog.reject()
    assert "went from 30 to 42" in running.figures.retargets.text()
    desk.say(make_state(luck_groups=((1, 0.5),) * 41))
    assert not running.figures.working.isVisible(), "nobody would read that formula"
    desk.say(make_state(0, 0))
    assert not running.figures.isVisible()


# ---- export


def exported(tab: ClassTab, path: Path) -> str:
    tab.export_to(str(path))
    assert tab.exported.text() == "Writing…"
    assert QThreadPool.globalInstance().waitForDone(10_000)
    QTest.qWait(0)
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@pytest.mark.usefixtures("running")
def test_a_class_is_exported_with_nicknames_only(tab: ClassTab, tmp_path: Path) -> None:
    rows = list(csv.DictReader(exported(tab, tmp_path / "class.csv").splitlines()))
    assert [row["nickname"] for row in rows][:2] == ["Ada", "Blaise"]
    assert str(tmp_path) in tab.exported.text()
    lines = exported(tab, tmp_path / "class.jsonl")
    assert {json.loads(line)["record"] for line in lines.splitlines()} == {
        "class",
        "student",
        "block",
        "retarget",
    }
    assert "K7XQ4M" not in lines


@pytest.mark.usefixtures("running")
def test_a_file_that_cannot_be_written_is_said(tab: ClassTab, tmp_path: Path) -> None:
    assert exported(tab, tmp_path / "absent" / "class.csv") == ""
    assert tab.exported.text().startswith("The class could not be written: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("folder", "told"), [("", "written"), ("absent", "failed")])
def test_a_job_says_once_how_it_ended(tmp_path: Path, folder: str, told: str) -> None:
    job = WriteFile(str(tmp_path / folder / "class.csv"), lambda: results(make_state(2), "class.jsonl"))
    said: list[str] = []
    job.answer.written.connect(lambda _path: said.append("written"))
    job.answer.failed.connect(lambda words: said.append("failed" if words else ""))
    job.run()
    assert said == [told]


def test_the_teacher_is_asked_where(tab: ClassTab, running: RunningClass, tmp_path: Path) -> None:
    press(running.export)
    (question,) = tab.findChildren(SaveQuestion)
    assert isinstance(question.dialog, QFileDialog)
    question.dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    question.chosen.emit(str(tmp_path / "a.csv"))
    assert QThreadPool.globalInstance().waitForDone(10_000)
    QTest.qWait(0)
    assert (tmp_path / "a.csv").is_file()
    question.dialog.reject()


# ---- the projector


def test_the_projector_is_one_window_that_follows(
    tab: ClassTab, running: RunningClass, desk: FakeClassDesk
) -> None:
    press(running.projector)
    window = tab.projector
    assert window is not None
    assert window.isVisible()
    assert tab.open_projector() is window
    desk.say(make_state(3, plan=ClassPlan("192.168.1.20", "ABCD", title="Other")))
    assert window.title.text() == "Other"
    window.close()
    QTest.qWait(0)
    assert tab.projector is None
    assert tab.open_projector() is not window


def test_a_state_that_came_while_nobody_looked_is_shown_later(tab: ClassTab, desk: FakeClassDesk) -> None:
    tab.hide()
    desk.say(make_state())
    assert tab.running is not None
    assert tab.running.table.rows.rowCount() == 0
    tab.show()
    assert tab.running.table.rows.rowCount() == 10
    desk.say(ClassState())
    assert tab.form.isVisible()
