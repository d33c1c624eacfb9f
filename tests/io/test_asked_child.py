"""One child, asked once: real processes that answer, complain, hang, die and do not listen."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from fakes.io import wait_until

from warmgui.io.asked_child import AskedChild, NoAnswerError
from warmgui.io.process_guard import start_child

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG_S = 60.0
HANGS = "import sys, time; sys.stdin.readline(); time.sleep(600)"


class Starts:
    """Starts real children and remembers them."""

    def __init__(self) -> None:
        self.processes: list[subprocess.Popen[bytes]] = []

    def __call__(self, argv: Sequence[str]) -> tuple[subprocess.Popen[bytes], object]:
        process, guard = start_child(argv)
        self.processes.append(process)
        return process, guard

    @property
    def all_over(self) -> bool:
        return bool(self.processes) and all(process.poll() is not None for process in self.processes)


def child(words: str, starts: Starts, deadline_s: float = LONG_S) -> AskedChild:
    return AskedChild(
        "asked", [sys.executable, "-c", words], starts, deadline_s=deadline_s, longest_line=1000
    )


def echoed(said: bytes) -> bytes | None:
    """Answers begin with "=": everything else is talk."""
    return said.strip() if said.startswith(b"=") else None


def test_the_answer_comes_while_stdin_is_still_open_and_its_end_ends_the_child() -> None:
    # Given a child that answers and then waits for the end of its stdin
    starts = Starts()
    asked = child("import sys; print('=' + sys.stdin.readline(), flush=True); sys.stdin.read()", starts)
    # When it is asked, twice
    assert asked.ask(b"one\n", echoed) == b"=one"
    assert asked.ask(b"two\n", echoed) == b"=two"
    # Then each question had a child of its own, which ended by itself
    assert [process.returncode for process in starts.processes] == [0, 0]


def test_talk_before_the_answer_and_a_full_pipe_of_complaints_do_not_hold_it_up() -> None:
    words = "import sys; sys.stderr.write('x' * 300000); print('talk'); print('y' * 5000); print('=now')"
    assert child(words, Starts()).ask(b"\n", echoed) == b"=now"


def test_a_child_that_speaks_without_listening_is_heard() -> None:
    words = "import os; os.close(0); print('=deaf', flush=True)"
    assert child(words, Starts()).ask(b"z" * 1_000_000, echoed) == b"=deaf"


def test_one_that_ends_without_an_answer_leaves_its_last_complaint() -> None:
    words = "import sys; print('talk'); sys.stderr.write('first\\nlast words\\n\\n'); sys.exit(9)"
    with pytest.raises(NoAnswerError) as caught:
        child(words, Starts()).ask(b"\n", echoed)
    assert (caught.value.code, caught.value.words) == ("ended", "last words")


def test_one_that_cannot_be_started_tells_the_system_s_reason() -> None:
    absent = AskedChild("asked", ["/nowhere/child"], start_child, deadline_s=LONG_S, longest_line=1000)
    with pytest.raises(NoAnswerError) as caught:
        absent.ask(b"\n", echoed)
    assert caught.value.code == "not_started"
    assert isinstance(caught.value.__cause__, OSError)


def test_a_starter_without_pipes_gives_no_answer() -> None:
    def start(argv: Sequence[str]) -> tuple[subprocess.Popen[bytes], object]:
        return subprocess.Popen(argv), None

    bare = AskedChild("asked", [sys.executable, "-c", ""], start, deadline_s=LONG_S, longest_line=1000)
    with pytest.raises(NoAnswerError, match="ended"):
        bare.ask(b"\n", echoed)


@pytest.mark.parametrize(
    "words",
    [HANGS, "import time; print('=half', end='', flush=True); time.sleep(600)"],
    ids=["silent", "half a line"],
)
def test_one_that_hangs_is_ended_at_the_deadline(words: str) -> None:
    starts = Starts()
    with pytest.raises(NoAnswerError, match="late"):
        child(words, starts, deadline_s=0.3).ask(b"\n", echoed)
    assert starts.all_over


def test_one_that_answers_and_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warmgui.io.asked_child.END_S", 0.1)
    starts = Starts()
    words = "import time; print('=here', flush=True); time.sleep(600)"
    assert child(words, starts).ask(b"\n", echoed) == b"=here"
    assert starts.all_over


def test_an_end_from_outside_gives_up_at_once_and_for_good() -> None:
    # Given a child that hangs, asked in another thread
    starts, got = Starts(), []
    asked = child(HANGS, starts)

    def ask() -> None:
        with pytest.raises(NoAnswerError) as caught:
            asked.ask(b"\n", echoed)
        got.append(caught.value.code)

    thread = threading.Thread(target=ask)
    thread.start()
    wait_until(lambda: starts.processes, "the child")
    # When the program ends
    asked.end()
    thread.join(LONG_S)
    # Then nothing is left, and nothing more is started
    assert got == ["ended"]
    assert starts.all_over
    with pytest.raises(NoAnswerError, match="ended"):
        asked.ask(b"\n", echoed)
    assert len(starts.processes) == 1
    asked.end()


def test_an_end_while_it_is_being_started_leaves_no_process() -> None:
    starts = Starts()

    def slow(argv: Sequence[str]) -> tuple[subprocess.Popen[bytes], object]:
        asked.end()
        return starts(argv)

    asked = AskedChild("asked", [sys.executable, "-c", HANGS], slow, deadline_s=LONG_S, longest_line=1000)
    with pytest.raises(NoAnswerError, match="ended"):
        asked.ask(b"\n", echoed)
    assert starts.all_over
