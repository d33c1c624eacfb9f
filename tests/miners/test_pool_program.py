"""`python -m miners.pool` as a real child process, and its command line."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pytest
from deadlines import DEADLINE_S
from fakes.pool import RecordingSink, mine

from miners.pool import __main__ as program
from miners.upstream.stratum.client import StratumUpstream

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
Child = subprocess.Popen[bytes]


@pytest.fixture
def child() -> Iterator[Child]:
    argv = [sys.executable, "-m", "miners.pool", "--json", "--stdio", "--difficulty", "1e-6"]
    with subprocess.Popen(argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def _event(child: Child, name: str) -> dict[str, Any]:
    assert child.stdout is not None
    for line in child.stdout:
        event: dict[str, Any] = json.loads(line)
        if event["event"] == name:
            return event
    raise AssertionError(f"the pool ended before it told of {name}")


def test_listens_tells_and_ends_with_its_standard_input(child: Child) -> None:
    listening = _event(child, "listening")
    assert listening["host"] == "127.0.0.1"

    async def play() -> None:
        sink = RecordingSink()
        upstream = StratumUpstream(f"127.0.0.1:{listening['port']}", "me.pc")
        task = asyncio.create_task(upstream.run(sink))
        upstream.submit(mine(await sink.until_job()))
        await sink.until(lambda: sink.results == ["accepted"])
        task.cancel()
        await asyncio.wait([task])

    asyncio.run(play())
    assert _event(child, "client")["clients"] == 1
    share = _event(child, "share")
    assert (share["result"], share["worker"], share["job_difficulty"]) == ("accepted", "me.pc", 1e-6)
    assert _event(child, "client_gone")["clients"] == 0
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(DEADLINE_S) == 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX")
def test_ends_when_its_parent_is_killed() -> None:
    """Killed without a chance to say anything: the pipe's end reaches the pool all the same."""
    script = (
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-m', 'miners.pool', '--stdio'], stdin=subprocess.PIPE)\n"
        "sys.stdin.read()\n"
    )
    argv = [sys.executable, "-c", script]
    with subprocess.Popen(argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert json.loads(parent.stdout.readline())["event"] == "listening"
        parent.kill()
        # Our pipe ends only when the pool, which inherited its other end, is gone too.
        assert parent.stdout.read() == b""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX")
def test_ends_politely_on_a_signal(child: Child) -> None:
    _event(child, "listening")
    child.send_signal(signal.SIGTERM)
    assert child.wait(DEADLINE_S) == 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX")
def test_ctrl_c_is_the_parents_business(child: Child) -> None:
    """Else the pool would be gone, and be reported as dead, before the miner has said goodbye."""
    port = _event(child, "listening")["port"]
    child.send_signal(signal.SIGINT)
    with socket.create_connection(("127.0.0.1", port), timeout=DEADLINE_S) as connection:
        connection.sendall(b'{"id":1,"method":"mining.ping","params":[]}\n')
        assert b"pong" in connection.recv(4096)
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(DEADLINE_S) == 0


def _interrupted_at_once(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Run `main` without a child: it listens, tells, and is interrupted."""
    events: list[dict[str, object]] = []

    def tell(event: dict[str, object]) -> None:
        events.append(event)
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "_print_event", tell)
    return events


def test_interrupt_is_a_normal_end(monkeypatch: pytest.MonkeyPatch) -> None:
    events = _interrupted_at_once(monkeypatch)
    assert program.main(["--block-bits", "1d00ffff"]) == 0
    assert [event["event"] for event in events] == ["listening"]


def test_listening_beyond_this_pc_needs_the_option_and_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class NoServer:
        """Stands in for a server, so that no test listens beyond loopback."""

        port = 1

        def __init__(self, *_: object, **__: object) -> None:
            pass

        async def __aenter__(self) -> Self:
            return self

        async def __aexit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(program, "PoolServer", NoServer)
    events = _interrupted_at_once(monkeypatch)
    assert program.main(["--host", "0.0.0.0"]) == 0  # noqa: S104 - nothing listens there
    assert "can be reached from other computers" in capsys.readouterr().err
    assert program.main([]) == 0
    assert program.main(["--host", "localhost"]) == 0
    assert capsys.readouterr().err == ""
    assert [event["host"] for event in events] == ["0.0.0.0", "127.0.0.1", "localhost"]  # noqa: S104 - nothing listens there


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--difficulty", "0"], "--difficulty must be a positive number"),
        (["--share-interval", "-1"], "--share-interval must be"),
        (["--block-interval", "inf"], "--block-interval must be"),
        (["--difficulty", "nan"], "--difficulty must be"),
        (["--block-bits", "xyz"], "invalid literal"),
        (["--block-bits", "1ffffffff"], "--block-bits must be"),
        (["--port", "70000"], "cannot start"),
    ],
)
def test_bad_options_get_a_sentence(capsys: pytest.CaptureFixture[str], argv: list[str], words: str) -> None:
    assert program.main(argv) == 1
    assert words in capsys.readouterr().err


def test_a_reader_that_left_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        """A standard output that nobody reads."""

        def write(self, _: str) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    program._print_event({"event": "share"})


def test_the_end_of_input_after_the_loops_end_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader may notice it late; then there is nothing left to stop."""
    calls: list[str] = []

    def stop() -> None:
        calls.append("stop")
        raise RuntimeError("Event loop is closed")

    monkeypatch.setattr(os, "read", lambda *_: b"")
    program._end_with_parent(stop)
    deadline_s = time.monotonic() + DEADLINE_S
    while not calls and time.monotonic() < deadline_s:
        for thread in threading.enumerate():
            if thread.name == "stdin":
                thread.join(DEADLINE_S)
    assert calls == ["stop"]
