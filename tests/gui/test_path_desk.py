"""The desk for simulated incomes: answers in the GUI's thread, the newest question wins, a cancel is one."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from fakes.lab_paths import QUESTION, make_answer

from warmgui.desks.paths import PathDesk
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.core.lab.paths import PathAnswer, PathQuestion

    Told = Callable[[PathAnswer | None], None]


class FakeComputer:
    """Answers when told to, from another thread as the real one does."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.cancelled: list[int] = []

    def ask(self, question: PathQuestion, told: Told) -> Callable[[], None]:
        number = len(self.told)
        self.told.append(told)
        return lambda: self.cancelled.append(number)

    def answer(self, number: int, answer: PathAnswer | None) -> None:
        thread = threading.Thread(target=self.told[number], args=(answer,))
        thread.start()
        thread.join()


def make_desk() -> tuple[PathDesk, FakeComputer]:
    computer = FakeComputer()
    return PathDesk(Secrets(lambda: None), computer), computer  # type: ignore[arg-type] # stands in for it


def test_an_answer_arrives_in_the_guis_thread(qtbot: QtBot) -> None:
    desk, computer = make_desk()
    told: list[tuple[PathAnswer | None, threading.Thread]] = []
    desk.ask(QUESTION, lambda answer: told.append((answer, threading.current_thread())))
    computer.answer(0, make_answer())
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(make_answer(), threading.main_thread())]


def test_the_newest_question_of_an_asker_wins(qtbot: QtBot) -> None:
    """Given a slider that moves: two questions of one asker, one of another; then the older one is silent."""
    desk, computer = make_desk()
    mine: list[PathAnswer | None] = []
    others: list[PathAnswer | None] = []
    tell_me, tell_others = mine.append, others.append
    desk.ask(QUESTION, tell_me)
    desk.ask(QUESTION, tell_others)
    desk.ask(QUESTION, tell_me)
    assert computer.cancelled == [0]
    computer.answer(0, None)
    computer.answer(1, None)
    computer.answer(2, make_answer())
    qtbot.waitUntil(lambda: bool(mine and others))
    assert mine == [make_answer()]
    assert others == [None]
    desk.ask(QUESTION, tell_me)  # what was answered is not cancelled any more
    assert computer.cancelled == [0]


def test_nothing_arrives_after_a_cancel_or_when_the_windows_are_gone(qtbot: QtBot) -> None:
    desk, computer = make_desk()
    told: list[PathAnswer | None] = []
    cancel = desk.ask(QUESTION, told.append)
    cancel()
    computer.answer(0, make_answer())
    last: list[PathAnswer | None] = []
    desk.ask(QUESTION, last.append)
    desk.close()
    computer.answer(1, make_answer())
    qtbot.wait(20)
    assert told == last == []
    assert computer.cancelled == [0, 1]
