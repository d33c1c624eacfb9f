"""`python -m miners.pool --class` as a child: code through stdin, wishes, and a real miner that joins."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import queue
import socket
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any, Self

import pytest
from deadlines import DEADLINE_S
from fakes.pool_client import Client

from miners.pool import class_program
from miners.pool.__main__ import main
from miners.pool.class_manners import ClassConfig
from miners.pool.class_program import LONGEST_LINE, Printer, failure, wish
from miners.pool.class_server import ClassServer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CODE = "Q7-XY"


class Child:
    """A class network as a process, and what it tells."""

    def __init__(self, *options: str, code: str = CODE) -> None:
        self.argv = [sys.executable, "-m", "miners.pool", "--class", "--stdio", "--json", *options]
        self._code = code
        self.told: list[dict[str, Any]] = []
        self._lines: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            self.argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.wish(code=self._code)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stderr):
            assert pipe is not None
            pipe.close()
        self._reader.join(DEADLINE_S)

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as pipe:
            for line in pipe:
                self._lines.put(json.loads(line))
        self._lines.put(None)

    def wish(self, **fields: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(fields).encode() + b"\n")
        self.process.stdin.flush()

    def until(
        self, event: str, condition: Callable[[dict[str, Any]], bool] = lambda _e: True
    ) -> dict[str, Any]:
        while True:
            told = self._lines.get(timeout=DEADLINE_S)
            assert told is not None, f"it ended before {event}"
            self.told.append(told)
            if told["event"] == event and condition(told):
                return told

    def end(self) -> int:
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(DEADLINE_S)


def test_a_real_miner_joins_mines_and_is_taken_out() -> None:
    options = ("--difficulty", "0.0005", "--block-interval", "1", "--share-interval", "0.5")
    with Child(*options, "--retarget-blocks", "2") as child:
        port = child.until("listening")["port"]
        argv = [sys.executable, "-m", "miners", "-o", f"stratum+tcp://127.0.0.1:{port}", "--threads", "1"]
        miner = subprocess.Popen(
            [*argv, "--devices", "cpu", "-u", "Ada.pc", "-p", "q7xy"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            joined = child.until("joined")
            assert (joined["nickname"], joined["miners"]) == ("Ada", 1)
            assert joined["software"].startswith("warmgui/")
            assert child.until("block")["nickname"] == "Ada"
            retarget = child.until("retarget")
            assert retarget["new"] > retarget["old"], "a whole thread is faster than a block a second"
            assert [e["nickname"] for e in child.told if e["event"] == "share"][:1] == ["Ada"]
            assert {e["kind"] for e in child.told if e["event"] == "refused"} <= {"stale"}
            child.wish(difficulty=3)
            assert child.until("retarget", lambda e: e["by"] == "teacher")["new"] == pytest.approx(3.0)
            child.wish(ban="ada")
            assert child.until("ban")["nickname"] == "Ada"
            child.until("left")
            child.wish(close=True)
            child.until("closed")
            assert child.process.wait(DEADLINE_S) == 0
        finally:
            miner.kill()
            miner.wait()


def test_the_end_of_standard_input_is_its_end() -> None:
    with Child() as child:
        child.until("listening")
        assert CODE not in " ".join(child.argv)
        assert child.end() == 0


def test_a_taken_port_is_told_as_such() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        Child("--port", str(taken.getsockname()[1])) as child,
    ):
        assert child.until("failed")["code"] == "port_in_use"
        assert child.end() == 1


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--port", "99999"), CODE, "port"),
        (("--difficulty", "-1"), CODE, "--difficulty"),
        (("--retarget-blocks", "-1"), CODE, "--retarget-blocks"),
        ((), "", "join code"),
    ],
)
def test_what_cannot_be_is_told(
    options: tuple[str, ...], code: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = _run_inside(monkeypatch, [json.dumps({"code": code}).encode() + b"\n"], options)
    assert told[0] == 1
    assert (told[1][-1]["event"], told[1][-1]["code"]) == ("failed", "other")
    assert words in told[1][-1]["words"]


def test_wishes_that_are_none_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [b'{"code": "abc"}\n{"ban": 5}\n', b"nonsense\n[1]\n", b'{"difficulty": -1, "close": 1}\n']
    lines += [b"x" * 3 * LONGEST_LINE, b'\n{"difficulty": true}\n{"ban": "Eve"}\n{"close": true}\n']
    status, events = _run_inside(monkeypatch, lines, ("--host", "127.0.0.1"))
    assert status == 0
    assert [e["event"] for e in events] == ["listening", "ban", "closed"]


def _run_inside(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[bytes], options: Sequence[str]
) -> tuple[int, list[dict[str, Any]]]:
    """The program in this process: what it reads are these pieces, and then nothing."""
    pieces, written = iter(lines), []
    monkeypatch.setattr(os, "read", lambda _fd, _size: next(pieces, b""))
    monkeypatch.setattr(class_program, "_write_all", written.append)
    status = main(["--class", "--stdio", *options])
    return status, [json.loads(line) for line in written]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.EADDRINUSE, "in use"), "port_in_use"),
        (OSError(errno.EADDRNOTAVAIL, "not here"), "address_gone"),
        (PermissionError(errno.EACCES, "no"), "no_permission"),
        (OSError(10013, "by Windows"), "no_permission"),
        (ValueError("odd"), "other"),
        (OSError("without a number"), "other"),
    ],
)
def test_failures_have_codes_on_every_system(error: Exception, code: str) -> None:
    assert failure(error)["code"] == code


def test_a_parent_that_does_not_read_holds_nothing_up() -> None:
    free, stuck = threading.Event(), threading.Event()

    def write(_line: bytes) -> None:
        stuck.set()
        free.wait(DEADLINE_S)

    printer = Printer(write)
    for number in range(10):
        printer.tell({"event": "x", "n": number})
    assert stuck.wait(DEADLINE_S)
    assert printer.waiting() >= 8
    free.set()
    printer.end()
    assert printer.waiting() == 0


def test_a_parent_that_is_gone_is_no_trouble() -> None:
    def write(_line: bytes) -> None:
        raise BrokenPipeError

    printer = Printer(write)
    printer.tell({"event": "x"})
    printer.end()


def test_a_wish_reaches_the_pool() -> None:
    async def play() -> None:
        events: list[dict[str, Any]] = []
        async with ClassServer(ClassConfig(CODE), on_event=events.append) as pool:
            assert not wish(pool, b'{"difficulty": 2}')
            assert pool.network_difficulty == pytest.approx(2.0)
            assert wish(pool, b'{"close": true}')
            reader, writer = await asyncio.open_connection("127.0.0.1", pool.port)
            client = Client(reader, writer)
            await client.call("mining.subscribe")
            assert (await client.call("mining.authorize", "Ada", CODE))["result"] is True
            writer.close()
            await writer.wait_closed()

    asyncio.run(play())


def test_more_files_are_asked_for_only_where_there_are_too_few(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _what, limits: asked.append(limits))
    for limits in ((1024, resource.RLIM_INFINITY), (1024, 4096), (99999, 99999)):
        monkeypatch.setattr(resource, "getrlimit", lambda _what, limits=limits: limits)
        class_program._allow_connections()
    assert asked == [(16384, resource.RLIM_INFINITY), (4096, 4096)]
    monkeypatch.setitem(sys.modules, "resource", None)
    class_program._allow_connections()
