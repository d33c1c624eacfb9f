"""Folding@home is steered: against a server with the manners of the client's own sources."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest
from fakes.boinc import until
from fakes.fah import FakeFah, state

from warmgui.core.units import Formatter
from warmgui.io.science.fah import APART_S, MOST_TRIES, NO_DEAD_MAN, Fah
from warmgui.io.science.fah_link import MOST_BYTES, FahLink
from warmgui.io.science.load import LoadWatch
from warmgui.io.science.program import REST, Wish
from warmgui.io.science.trouble import ScienceProblemError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from websockets.sync.server import ServerConnection

FOLD = Wish(1.0, gpu=False, until_s=float("inf"), lease_s=10.0)


def english(words: Any) -> str:
    return Formatter().text(words)


@pytest.fixture
def servers() -> Iterator[Callable[..., FakeFah]]:
    made: list[FakeFah] = []

    def make(*args: Any, **kwargs: Any) -> FakeFah:
        made.append(FakeFah(*args, **kwargs))
        return made[-1]

    yield make
    for server in made:
        server.close()


def steering(server: FakeFah, tmp_path: Path, load: float = 0.0) -> Fah:
    spent = [0.0]

    def seconds(pid: int, client: object) -> dict[tuple[int, float], float]:
        spent[0] += load
        return {(pid, 0.0): spent[0]}

    memory = tmp_path / "science" / f"fah-{server.port}.json"
    return Fah(server.port, memory, LoadWatch("fah", seconds=seconds, count=8), server.next_second)


class Steps:
    """Looks one after the other, each a while later."""

    def __init__(self, fah: Fah, server: FakeFah) -> None:
        self.fah, self.server, self.now_s = fah, server, 0.0

    def to(self, wish: Wish, own: str) -> Any:
        """Until the server is so, and the report has seen it."""

        def happened() -> bool:
            self.now_s += APART_S
            self.server.next_second()
            self.report = self.fah.step(wish, self.now_s)
            return set(self.server.own().values()) == {own} and self.fah._confirmed

        until(happened, f"{own}: {self.server.heard}")
        return self.report


def test_it_folds_and_pauses_and_says_that_it_has_no_dead_man(
    servers: Callable[..., FakeFah], tmp_path: Path
) -> None:
    server = servers(state(**{"": "fold"}))
    fah = steering(server, tmp_path)
    steps = Steps(fah, server)
    resting = steps.to(REST, "pause")
    assert (resting.state, resting.cpu_fraction, resting.steps) == ("ready", 0.0, False)
    steps.to(FOLD, "fold")
    until(lambda: fah.step(FOLD, steps.now_s).tasks == 1, "the unit runs")
    folding = fah.step(FOLD, steps.now_s)
    assert (folding.state, folding.cpu_fraction, folding.version) == ("working", 0.875, "8.4.9")
    assert folding.note == NO_DEAD_MAN
    heard = len(server.heard)
    for _ in range(5):
        steps.now_s += APART_S
        fah.step(FOLD, steps.now_s)
    assert len(server.heard) == heard, "what is so already is not told again"
    assert fah.leave(give_back=False)
    server.hears(heard + 1)
    assert server.own() == {"": "pause"}
    fah.close()


def test_the_engines_lease_ends_in_a_pause(servers: Callable[..., FakeFah], tmp_path: Path) -> None:
    server = servers()
    fah = steering(server, tmp_path)
    steps = Steps(fah, server)
    steps.to(FOLD, "fold")
    ended = Wish(1.0, gpu=False, until_s=steps.now_s, lease_s=10.0)
    steps.to(ended, "pause")
    fah.close()


@pytest.mark.parametrize("own", ["fold", "pause", "finish"])
def test_what_the_user_had_comes_back_even_after_a_crash(
    servers: Callable[..., FakeFah], tmp_path: Path, own: str
) -> None:
    server = servers(state(**{"": own}))
    first = steering(server, tmp_path)
    Steps(first, server).to(REST, "pause")
    first.close()  # killed
    heard = len(server.heard)

    def pause(_: float) -> None:
        nonlocal heard
        server.hears(heard)
        heard += 1
        server.next_second()

    second = Fah(server.port, tmp_path / "science" / f"fah-{server.port}.json", pause=pause)
    assert second.leave(give_back=True)
    until(lambda: server.own() == {"": own}, own)
    assert list((tmp_path / "science").iterdir()) == []
    second.close()


def test_a_group_that_the_user_paused_stays_paused(servers: Callable[..., FakeFah], tmp_path: Path) -> None:
    server = servers(state(a="fold", b="pause"))
    fah = steering(server, tmp_path)
    steps = Steps(fah, server)
    steps.to(REST, "pause")

    def folds() -> bool:
        steps.now_s += APART_S
        server.next_second()
        fah.step(FOLD, steps.now_s)
        return server.own() == {"a": "fold", "b": "pause"} and fah._confirmed

    until(folds, "only one folds")
    fah.close()


def test_what_somebody_tells_it_elsewhere_holds(servers: Callable[..., FakeFah], tmp_path: Path) -> None:
    server = servers()
    fah = steering(server, tmp_path)
    steps = Steps(fah, server)
    steps.to(REST, "pause")
    server.told("fold")
    until(lambda: fah.step(REST, steps.now_s).state == "distrusted", "it is seen")
    assert "in another program" in english(fah.step(REST, steps.now_s).note)
    heard = len(server.heard)
    fah.step(FOLD, steps.now_s + 100)
    fah.step(REST, steps.now_s + 200)
    assert len(server.heard) == heard
    assert fah.leave(give_back=True)
    assert server.own() == {"": "fold"}
    fah.close()


def test_after_a_word_from_the_user_it_is_steered_again(
    servers: Callable[..., FakeFah], tmp_path: Path
) -> None:
    server = servers()
    fah = steering(server, tmp_path)
    steps = Steps(fah, server)
    steps.to(REST, "pause")
    server.told("fold")
    until(lambda: fah.step(REST, steps.now_s).state == "distrusted", "it is seen")
    fah.trust()
    assert steps.to(REST, "pause").state == "ready"
    fah.close()


def test_one_that_does_not_listen_is_named_and_left_alone(
    servers: Callable[..., FakeFah], tmp_path: Path
) -> None:
    server = servers(state(**{"": "fold"}), deaf=True)
    fah = steering(server, tmp_path)
    reports = [fah.step(REST, 2 * APART_S * look) for look in range(MOST_TRIES + 3)]
    assert reports[-1].state == "distrusted"
    assert "does not do what it is told" in english(reports[-1].note)
    server.hears(MOST_TRIES)
    assert len(server.heard) == MOST_TRIES
    fah.close()


def test_a_program_that_goes_on_although_it_is_paused_is_named(
    servers: Callable[..., FakeFah], tmp_path: Path
) -> None:
    server = servers()
    fah = steering(server, tmp_path, load=10.0)
    reports = [fah.step(REST, 10.0 * look) for look in range(14)]
    assert reports[5].state == "ready", "it has a minute to save its work"
    assert reports[-1].state == "distrusted"
    assert "work unit 18490:4" in english(reports[-1].note)
    assert reports[-1].cpu_load == 0.125
    fah.close()


def test_it_is_found_again_after_a_restart(servers: Callable[..., FakeFah], tmp_path: Path) -> None:
    server = servers()
    fah = steering(server, tmp_path)
    assert fah.step(REST, 0.0).state == "ready"
    server.hang_up()
    until(lambda: fah.step(REST, 1.0).state == "absent", "the end is seen")
    assert fah.step(REST, 2.0).state == "absent", "it is not asked at every look"
    assert fah.step(REST, 20.0).state == "ready"
    fah.close()


def test_without_a_place_to_remember_it_is_told_nothing(
    servers: Callable[..., FakeFah], tmp_path: Path
) -> None:
    (tmp_path / "science").write_text("a file where a folder should be", "utf-8")
    server = servers(state(**{"": "fold"}))
    report = steering(server, tmp_path).step(REST, 0.0)
    assert report.state == "distrusted"
    assert "could not be set back" in english(report.note)
    assert server.heard == []


# ---- whoever listens there


def greeting(message: bytes | str) -> Callable[[ServerConnection], None]:
    return lambda connection: connection.send(message)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("{", "cannot be read"),
        ("{}", "not what was asked for"),
        ('{"info": 5}', "not what was asked for"),
        ('{"info": {}, "groups": {"": {"config": 5}}}', "not what was asked for"),
        ("[" * 100_000, "cannot be read"),
        ("x" * (MOST_BYTES + 1), "far too long"),
        (b"\xff\xfe", "cannot be read"),
        ('"ping"', "in time"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_strange_greeting_ends_in_words(
    servers: Callable[..., FakeFah], message: bytes | str, words: str
) -> None:
    held = threading.Event()

    def greet(connection: ServerConnection) -> None:
        connection.send(message)
        held.wait(2.0)

    server = servers(greet=greet)
    try:
        with pytest.raises(ScienceProblemError) as caught:
            FahLink(server.port, deadline_s=0.5)
    finally:
        held.set()
    assert words in english(caught.value.text)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "no Folding@home of version 8"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "no Folding@home of version 8"),
        (b"", "in time"),
        (None, "ended the connection"),
    ],
)
def test_who_speaks_no_websocket_is_told_apart(answer: bytes | None, words: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = int(listening.getsockname()[1])

        def talk() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(4096)
                if answer is not None:
                    connection.sendall(answer)
                    connection.recv(4096)

        thread = threading.Thread(target=talk)
        thread.start()
        with pytest.raises(ScienceProblemError) as caught:
            FahLink(port, deadline_s=0.5)
        thread.join()
    assert words in english(caught.value.text)


def test_a_change_that_fits_nothing_begins_anew(servers: Callable[..., FakeFah], tmp_path: Path) -> None:
    server = servers()
    fah = steering(server, tmp_path)
    fah.step(REST, 0.0)
    server.say(["units", 99, "state", "RUN"])
    until(lambda: fah.step(REST, 1.0).state == "distrusted", "it is seen")
    assert fah.step(REST, 20.0).state == "ready"
    fah.close()
