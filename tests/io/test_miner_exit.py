"""What the end of a miner means, without a process."""

from __future__ import annotations

import errno
import signal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.io.miner.exit import (
    EXIT_WRONG_PROTOCOL,
    GIVE_UP_EXITS,
    GIVE_UP_WITHIN_S,
    LONGEST_WAIT_S,
    NO_ROOM_WAIT_S,
    describe_exit,
    describe_no_start,
)

POSIX = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (None, "ended"),
        (0, "by itself"),
        (7, "code 7"),
        pytest.param(-9, "memory", marks=POSIX),
        (-4, "instruction"),
        (-11, "SIGSEGV"),
        pytest.param(-10, "SIG", marks=POSIX),
        (-200, "signal 200"),
        (0xC000001D, "instruction"),
        (0xC0000005, "0xC0000005"),
    ],
)
def test_the_code_is_told_in_words(code: int | None, said: str) -> None:
    exited = describe_exit(code, 5.0, [], 100.0)
    assert said in exited.text
    assert (exited.exit_code, exited.at_s, exited.restart_in_s) == (code, 100.0, 1.0)


def test_what_we_did_ourselves_and_its_last_words() -> None:
    exited = describe_exit(-9, 5.0, [], 0.0, cause="it stopped speaking", last_words="oops")
    assert exited.text == "it stopped speaking (oops)"


def test_the_waits_double() -> None:
    waits = [describe_exit(1, 1.0, [0.0] * n, 0.0).restart_in_s for n in range(GIVE_UP_EXITS)]
    assert waits == [1.0, 2.0, 4.0, 8.0, None]


def test_five_in_ten_minutes_are_the_end_and_older_ones_do_not_count() -> None:
    now_s = 10_000.0
    recent = [now_s - GIVE_UP_WITHIN_S + 1.0] * 4
    assert describe_exit(1, 1.0, recent, now_s).restart_in_s is None
    old = [now_s - GIVE_UP_WITHIN_S] * 4
    assert describe_exit(1, 1.0, old, now_s).restart_in_s == 1.0


def test_one_that_ran_for_long_starts_again_soon() -> None:
    assert describe_exit(1, 3600.0, [0.0, 0.0, 0.0], 0.0).restart_in_s == 1.0


def test_another_version_is_not_tried_again() -> None:
    exited = describe_exit(EXIT_WRONG_PROTOCOL, 1.0, [], 0.0)
    assert exited.restart_in_s is None
    assert "version" in exited.text


@settings(deadline=None)
@given(
    st.one_of(st.none(), st.integers(-300, 2**32)), st.floats(0, 1e6), st.lists(st.floats(0, 1e6), max_size=8)
)
def test_there_is_always_a_sentence_and_a_bounded_wait(
    code: int | None, ran_s: float, recent: list[float]
) -> None:
    exited = describe_exit(code, ran_s, recent, 1e6)
    assert exited.text
    assert exited.restart_in_s is None or 0 < exited.restart_in_s <= LONGEST_WAIT_S


def held_back() -> OSError:
    error = OSError("Operation did not complete because the file contains a virus")
    error.winerror = 225  # type: ignore[attr-defined]  # Windows only
    return error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(2, "No such file"), "Antivirus"),
        (held_back(), "Antivirus"),
        (PermissionError(13, "Permission denied"), "does not allow"),
        (OSError(8, "Exec format error"), "Exec format error"),
    ],
)
def test_a_miner_that_cannot_be_started_is_explained(error: OSError, said: str) -> None:
    exited = describe_no_start(error, "/opt/warmgui-miner", 3.0)
    assert said in exited.text
    assert (exited.restart_in_s, exited.exit_code, exited.at_s) == (None, None, 3.0)


@pytest.mark.parametrize("number", [errno.EAGAIN, errno.ENOMEM, errno.ENFILE, errno.EMFILE])
def test_a_system_without_room_is_asked_again(number: int) -> None:
    exited = describe_no_start(OSError(number, "no room"), "/opt/warmgui-miner", 3.0)
    assert (exited.restart_in_s, exited.trouble) == (NO_ROOM_WAIT_S, "")
    assert ("not enough memory" if number == errno.ENOMEM else "no room") in exited.text
    assert describe_no_start(OSError(number, "no room"), "/x", 3.0, "gone").restart_in_s is None
