"""`--test` as a program: for people, for scripts, and for the app over its pipes."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import socket
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.service import PoolChild
from fakes.tls import Wire

from miners import protocol, tester
from miners.protocol import Hello, Log, Message, Server, ServerTested, SetUpstream

if TYPE_CHECKING:
    from collections.abc import Iterator

MINER = (sys.executable, "-m", "miners", "--test")
USER = "me.pc"


@pytest.fixture(scope="module")
def pool() -> Iterator[PoolChild]:
    with PoolChild("--difficulty", "0.001") as running:
        yield running


@pytest.fixture
def closed_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def finish(*arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [*MINER, *arguments], capture_output=True, text=True, timeout=DEADLINE_S, check=False
    )
    return done.returncode, done.stdout, done.stderr


def answered(out: str) -> ServerTested:
    """The one answer; only log lines may come before."""
    *before, last = [protocol.decode(line) for line in out.splitlines()]
    assert all(isinstance(message, Log) for message in before)
    assert isinstance(last, ServerTested)
    return last


def ask(*lines: bytes) -> tuple[int, str]:
    """One test over stdio, stdin kept open until the end as the app does it."""
    with subprocess.Popen(
        [*MINER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=False
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b"".join(lines))
        child.stdin.flush()
        out = child.stdout.read().decode()
        status = child.wait(DEADLINE_S)
    return status, out


def request(*urls: str, user: str = USER) -> bytes:
    return protocol.encode(SetUpstream("servers", servers=tuple(Server(url, user) for url in urls)))


# ---- on the command line -----------------------------------------------------------------------------------


def test_a_person_reads_what_was_found(pool: PoolChild) -> None:
    status, out, err = finish("-o", pool.url, "-u", USER)
    assert (status, err) == (0, "")
    assert out.splitlines()[0].startswith(f"{pool.url}: connected, authorised, job in ")
    assert "share difficulty 0.001" in out


def test_each_server_is_tested_and_one_failure_is_a_failure(pool: PoolChild, closed_port: int) -> None:
    status, out, err = finish("-u", USER, "-o", f"127.0.0.1:{closed_port}", "-o", pool.url, "--json")
    assert (status, err) == (1, "")
    first, second = map(json.loads, out.splitlines())
    assert (first["type"], first["ok"], first["code"]) == ("server_tested", False, "connection_refused")
    assert (second["ok"], second["code"], second["url"]) == (True, "ok", pool.url)


# ---- over stdio --------------------------------------------------------------------------------------------


def test_the_app_gets_exactly_one_answer(pool: PoolChild, closed_port: int) -> None:
    status, out = ask(request(pool.url))
    assert status == 0
    assert answered(out).ok
    status, out = ask(request(f"127.0.0.1:{closed_port}"))
    assert status == 1
    assert answered(out).code == "connection_refused"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"garbage\n", "is no message"),
        (protocol.encode(Hello()), "no set_upstream with one server"),
        (protocol.encode(SetUpstream("practice")), "no set_upstream with one server"),
        (request("127.0.0.1:1", "127.0.0.1:2"), "no set_upstream with one server"),
        (request("ftp://x"), "ftp is not supported"),
        (request("127.0.0.1:1", user=""), "user name is missing"),
    ],
)
def test_a_command_that_cannot_be_followed_is_answered_too(line: bytes, words: str) -> None:
    tested = asyncio.run(tester._answer(line))
    assert (tested.ok, words in tested.text) == (False, True), tested.text


def serve(*sent: bytes, close: bool) -> tuple[int, list[Message]]:
    """The stdio test inside this process."""
    read_fd, write_fd = os.pipe()
    out_read, out_write = os.pipe()

    async def run() -> int:
        async with asyncio.timeout(DEADLINE_S):
            with os.fdopen(out_write, "wb", buffering=0) as out:
                return await tester.serve(out, read_fd)

    os.write(write_fd, b"".join(sent))
    if close:
        os.close(write_fd)
    try:
        status = asyncio.run(run())
    finally:
        if not close:
            os.close(write_fd)
        for thread in threading.enumerate():
            if thread.name == "stdin":
                thread.join(DEADLINE_S)
        os.close(read_fd)
    with os.fdopen(out_read, "rb") as out:
        return status, [protocol.decode(line) for line in out.read().splitlines()]


def test_the_end_of_stdin_before_a_word_is_the_end() -> None:
    assert serve(close=True) == (1, [])


def test_the_end_of_stdin_cancels_a_test_that_runs() -> None:
    """The app closed the pipe: nobody waits for an answer, and the server is left."""

    async def play() -> int:
        begun = asyncio.Event()

        async def begin(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
            begun.set()
            await reader.read()

        async with Wire(begin) as silent:
            child = await asyncio.create_subprocess_exec(
                *MINER, "--stdio", stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            assert child.stdin is not None
            child.stdin.write(request(f"127.0.0.1:{silent.port}"))
            async with asyncio.timeout(DEADLINE_S):
                await begun.wait()
                child.stdin.close()
                assert child.stdout is not None
                assert await child.stdout.read() == b""
                return await child.wait()

    assert asyncio.run(play()) == 1


def test_more_lines_are_not_heard(closed_port: int) -> None:
    line = request(f"127.0.0.1:{closed_port}")
    status, messages = serve(line, line, b"garbage\n", close=False)
    assert status == 1
    assert [type(m) for m in messages] == [ServerTested]


def test_an_app_that_no_longer_reads_gets_no_traceback(closed_port: int) -> None:
    read_fd, write_fd = os.pipe()
    with subprocess.Popen(
        [*MINER, "--stdio"], stdin=subprocess.PIPE, stdout=write_fd, stderr=subprocess.PIPE
    ) as child:
        os.close(write_fd)
        os.close(read_fd)
        assert child.stdin is not None
        assert child.stderr is not None
        child.stdin.write(request(f"127.0.0.1:{closed_port}"))
        child.stdin.flush()
        assert child.wait(DEADLINE_S) == 1
        assert child.stderr.read() == b""


def test_words_for_the_log_come_before_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    async def talkative(*_: object) -> ServerTested:
        logging.getLogger("miners.test").warning("the certificate is old")
        return ServerTested("p:1", ok=True, code="ok", text="fine")

    monkeypatch.setattr(tester, "probe_server", talkative)
    status, messages = serve(request("127.0.0.1:1"), close=False)
    assert (status, messages[0]) == (0, Log("WARNING", "the certificate is old"))
    assert isinstance(messages[1], ServerTested)
