"""Paths are asked of a real child: the answer, trouble, a newer question, and one that nobody wants."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.io import wait_until

from warmgui.core.lab.paths import PathQuestion
from warmgui.io.path_computer import PathComputer

if TYPE_CHECKING:
    from warmgui.core.lab.paths import PathAnswer

QUESTION = PathQuestion(1.1e9, 1.3387e14, 314_000_000, 1e20, payout_sat=50, paths=2000, points=5)
WAITING = [sys.executable, "-c", "import sys; sys.stdin.read()"]


def speaking(said: str) -> list[str]:
    return [sys.executable, "-c", f"import sys; sys.stdin.readline(); sys.stdout.write({said!r})"]


def asked(question: PathQuestion = QUESTION, argv: list[str] | None = None) -> PathAnswer | None:
    told: list[PathAnswer | None] = []
    PathComputer(argv=argv).ask(question, told.append)
    wait_until(lambda: bool(told), "an answer", 60.0)
    return told[0]


def path_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "paths"]


def test_a_real_child_draws_the_paths() -> None:
    """Given the program's own child; then its answer is to this question, with the time that it took."""
    answer = asked()
    assert answer is not None
    assert answer.question == QUESTION
    assert answer.solo.nothing == 1.0
    assert answer.pool.earned_sat == pytest.approx(answer.pool.theory_mean_sat, rel=0.01)
    assert 0.0 < answer.pool.earned_sat - answer.pool.mean_sat[-1] < 50.0
    assert answer.seconds > 0.0


def test_what_is_no_question_is_answered_at_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    assert asked(replace(QUESTION, pool_hs=1.0), argv=["/nowhere/at/all"]) is None
    assert "as fast as its member" in caplog.text


@pytest.mark.parametrize(
    "argv", [["/nowhere/at/all"], speaking(""), speaking("no json\n"), speaking('{"solo": 5}\n')]
)
def test_a_child_that_fails_gives_no_answer(argv: list[str]) -> None:
    assert asked(argv=argv) is None


def test_a_child_that_takes_too_long() -> None:
    told: list[PathAnswer | None] = []
    PathComputer(argv=WAITING, deadline_s=0.2).ask(QUESTION, told.append)
    wait_until(lambda: bool(told), "an answer", 60.0)
    assert told == [None]


def test_a_mistake_of_ours_is_told_as_no_answer(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(PathComputer, "_answer", broken)
    assert asked() is None
    assert "a mistake of ours" in caplog.text


def test_what_was_cancelled_tells_nothing() -> None:
    wait_until(lambda: not path_threads(), "the end of other threads", 60.0)
    told: list[PathAnswer | None] = []
    cancel = PathComputer(argv=WAITING).ask(QUESTION, told.append)
    threads = path_threads()
    assert threads
    cancel()
    for thread in threads:
        thread.join(60.0)
        assert not thread.is_alive()
    assert told == []
    cancel()  # once more does no harm


def test_a_newer_question_of_the_same_asker_replaces_the_older_one() -> None:
    """Given two that wait; when one of them asks again, then only its older question ends."""
    wait_until(lambda: not path_threads(), "the end of other threads", 60.0)
    computer = PathComputer(argv=WAITING)
    mine: list[PathAnswer | None] = []
    others: list[PathAnswer | None] = []
    tell_me, tell_others = mine.append, others.append
    computer.ask(QUESTION, tell_me)
    (first,) = path_threads()
    cancel_others = computer.ask(QUESTION, tell_others)
    cancel_mine = computer.ask(replace(QUESTION, seed=2), tell_me)
    first.join(60.0)
    assert not first.is_alive()
    assert len(path_threads()) == 2
    cancel_others()
    cancel_mine()
    wait_until(lambda: not path_threads(), "the end of all threads", 60.0)
    assert mine == others == []
