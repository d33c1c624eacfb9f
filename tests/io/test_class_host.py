"""A class on this PC: its child process, what is told, how it fails, and that nothing of it stays."""

from __future__ import annotations

import dataclasses
import logging
import os
import socket
import subprocess
import sys
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Self

import psutil
import pytest
from deadlines import DEADLINE_S
from fakes.sensors import english

from warmgui.core.hosts.offline import offline_switched
from warmgui.core.model_class import ClassPlan, ClassState, Interface
from warmgui.core.settings.model import Settings
from warmgui.io import class_host, job_object, process_guard
from warmgui.io.class_host import ClassHost
from warmgui.io.class_interfaces import interfaces
from warmgui.io.process_guard import class_argv, start_child, start_server

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

PLAN = ClassPlan(
    "127.0.0.1", "SECRET-99", port=0, difficulty=0.002, block_s=1.0, share_s=0.5, retarget_blocks=2
)


class Watched:
    """A host, and every state that it told."""

    def __init__(self, program: str | None = None, settings: Settings | None = None, **options: Any) -> None:
        self.settings = settings or Settings()
        self.states: list[ClassState] = []
        self._changed = threading.Condition()
        if program is not None:
            options["argv"] = [sys.executable, "-c", program]
        self.host = ClassHost(lambda: self.settings, self._told, **({"every_s": 0.05} | options))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self.host.end(DEADLINE_S)

    def _told(self, state: ClassState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def until(self, condition: Callable[[ClassState], object]) -> ClassState:
        with self._changed:
            assert self._changed.wait_for(lambda: self.states and condition(self.states[-1]), DEADLINE_S), (
                self.states[-1:]
            )
            return self.states[-1]

    def until_state(self, state: str) -> ClassState:
        return self.until(lambda told: told.state == state)


def test_a_real_miner_joins_a_class_through_host_and_child(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Watched() as class_:
        class_.host.open(PLAN)
        opened = class_.until_state("open")
        assert opened.port > 0
        assert opened.difficulty == pytest.approx(0.002, rel=1e-4)
        argv = [
            sys.executable,
            "-m",
            "miners",
            "-o",
            f"stratum+tcp://127.0.0.1:{opened.port}",
            "--threads",
            "1",
        ]
        miner = subprocess.Popen(
            [*argv, "--devices", "cpu", "-u", "Ada.pc", "-p", "secret99"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            found = class_.until(lambda s: s.retargets and s.blocks and s.students[0].hashes > 0)
            assert found.blocks[0].nickname == "Ada"
            assert found.students[0].connections == 1
            assert not found.students[0].warning
            class_.host.set_difficulty(2.0)
            class_.until(lambda s: s.difficulty == pytest.approx(2.0))
            class_.host.ban("Ada")
            class_.until(lambda s: s.students[0].banned and s.students[0].connections == 0)
            class_.host.close()
            closed = class_.until_state("closed")
            assert closed.students[0].blocks == len(closed.blocks) > 0
        finally:
            miner.kill()
            miner.wait()
        assert class_.host.end(DEADLINE_S)
        class_.host.forget()
        assert class_.host.state == ClassState()
        assert class_.states[-1] == ClassState()
    assert "secret" not in caplog.text.lower()


def test_the_code_stands_in_no_list_of_processes_and_the_child_is_not_held_back() -> None:
    with Watched() as class_:
        class_.host.open(PLAN)
        class_.until_state("open")
        (child,) = [p for p in psutil.Process().children() if "--class" in p.cmdline()]
        assert "SECRET" not in " ".join(child.cmdline())
        assert "SECRET" not in " ".join(child.environ().values())
        if hasattr(os, "getpriority"):
            assert child.nice() == os.getpriority(os.PRIO_PROCESS, 0), "it serves others"


def test_a_second_class_takes_the_place_and_the_port_of_the_first() -> None:
    with Watched() as class_:
        class_.host.open(PLAN)
        port = class_.until_state("open").port
        class_.host.open(dataclasses.replace(PLAN, port=port, title="second"))
        second = class_.until(lambda s: s.state == "open" and s.plan is not None and s.plan.title == "second")
        assert second.port == port


def test_a_taken_port_is_said_in_words() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, Watched() as class_:
        class_.host.open(dataclasses.replace(PLAN, port=taken.getsockname()[1]))
        failed = class_.until_state("failed")
        assert "Another program of this PC uses port" in english(failed.text)


def test_an_address_that_is_gone_is_said_in_words() -> None:
    with Watched() as class_:
        class_.host.open(dataclasses.replace(PLAN, host="192.0.2.1"))
        assert "192.0.2.1" in english(class_.until_state("failed").text)


def test_offline_a_class_opens_on_this_pc_only() -> None:
    offline = offline_switched(Settings(), on=True)
    with Watched(settings=offline) as class_:
        class_.host.open(dataclasses.replace(PLAN, host="192.0.2.1"))
        assert "stays offline" in english(class_.until_state("failed").text)
        class_.host.open(PLAN)
        class_.until_state("open")


LISTENING = """
import sys, json
code = json.loads(sys.stdin.readline())["code"]
print('{"event": "listening", "port": 3333, "difficulty": 1.0}', flush=True)
"""


def test_going_offline_closes_a_class_that_others_reach() -> None:
    with Watched(LISTENING + "sys.stdin.read()") as class_:
        class_.host.open(dataclasses.replace(PLAN, host="192.0.2.1"))
        class_.until_state("open")
        class_.settings = offline_switched(Settings(), on=True)
        assert "stays offline" in english(class_.until_state("failed").text)


def test_a_child_that_dies_leaves_what_was_known() -> None:
    program = (
        LISTENING
        + """
print('{"event": "share", "nickname": "Ada", "count": 2, "difficulty": 1.0, "bits": 33.0}')
print('garbage')
print('[1]', flush=True)
sys.stderr.write('something broke' + chr(10))
sys.exit(3)
"""
    )
    with Watched(program) as class_:
        class_.host.open(PLAN)
        failed = class_.until_state("failed")
        assert "something broke" in english(failed.text)
        assert failed.students[0].shares == 2
        assert class_.host.end(DEADLINE_S)
        class_.host.close()
        class_.host.ban("late wishes are no trouble")


def test_a_child_that_dies_without_a_word_is_told_by_its_exit_code() -> None:
    with Watched("import sys; sys.exit(3)") as class_:
        class_.host.open(PLAN)
        assert "exit code 3" in english(class_.until_state("failed").text)


def test_a_child_that_never_listens_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_host, "START_S", 0.1)
    with Watched("import sys; sys.stdin.read()") as class_:
        class_.host.open(PLAN)
        assert "did not start in time" in english(class_.until_state("failed").text)


def test_a_child_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_host, "END_S", 0.2)
    with Watched(LISTENING + "import time\nwhile True: time.sleep(9)") as class_:
        class_.host.open(PLAN)
        class_.until_state("open")
        class_.host.close()
        class_.until_state("closed")


def test_a_child_that_says_nothing_more_but_lives_on_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_host, "END_S", 0.2)
    program = LISTENING + "import os, time\nos.close(1)\nwhile True: time.sleep(9)"
    with Watched(program) as class_:
        class_.host.open(PLAN)
        class_.until_state("failed")


def test_a_program_that_cannot_be_started_is_said() -> None:
    with Watched(argv=["/nowhere/program"]) as class_:
        class_.host.open(PLAN)
        assert "could not be started" in english(class_.until_state("failed").text)


def test_a_class_without_a_code_does_not_open() -> None:
    def never(_argv: Sequence[str]) -> Any:
        raise AssertionError("nothing is started")

    with Watched(start=never) as class_:
        class_.host.open(dataclasses.replace(PLAN, code=" "))
        assert "join code" in english(class_.until_state("failed").text)


def test_an_open_class_is_not_forgotten_and_without_one_wishes_do_nothing() -> None:
    with Watched(LISTENING + "sys.stdin.read()", start=start_child) as class_:
        class_.host.close()
        class_.host.set_difficulty(1.0)
        class_.host.forget()
        assert class_.states == [ClassState()]
        class_.host.open(PLAN)
        class_.until_state("open")
        class_.host.forget()
        assert class_.host.state.state == "open"


def test_nothing_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Watched() as class_:
        class_.host.open(PLAN)
        class_.until_state("open")
    assert list(tmp_path.iterdir()) == []


# ---- interfaces


def _address(family: int, address: str) -> SimpleNamespace:
    return SimpleNamespace(family=family, address=address)


def test_interfaces_that_are_up_come_with_loopback_last() -> None:
    four, six = socket.AF_INET, socket.AF_INET6
    addresses = {
        "lo": [_address(four, "127.0.0.1"), _address(six, "::1")],
        "docker0": [_address(four, "172.17.0.1")],
        "eth0": [
            _address(six, "fe80::1%eth0"),
            _address(six, "fe80::2"),
            _address(six, "fd00::7"),
            _address(six, "2001:db8::7"),
            _address(four, "192.168.1.7"),
            _address(17, "aa:bb:cc:dd:ee:ff"),
            _address(four, "no address"),
        ],
        "wlan0": [_address(four, "10.0.0.5")],
        "down0": [_address(four, "10.9.9.9")],
    }
    stats = {name: SimpleNamespace(isup=name != "down0") for name in addresses}
    assert interfaces(lambda: addresses, lambda: stats) == (
        Interface("eth0", "192.168.1.7"),
        Interface("wlan0", "10.0.0.5"),
        Interface("eth0", "fd00::7"),
        Interface("eth0", "2001:db8::7"),
        Interface("docker0", "172.17.0.1"),
        Interface("", "127.0.0.1", loopback=True),
    )


def test_where_the_system_tells_nothing_there_is_still_this_pc() -> None:
    def broken() -> Any:
        raise PermissionError("no")

    assert interfaces(broken, broken) == (Interface("", "127.0.0.1", loopback=True),)
    assert interfaces()[-1].loopback


def test_a_frozen_program_starts_its_own_miner_as_the_class_network(monkeypatch: pytest.MonkeyPatch) -> None:
    assert class_argv()[1:] == ["-m", "miners.pool", "--class"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert class_argv()[1:] == ["--pool", "--class"]


def test_on_windows_the_class_has_no_window_and_is_not_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    started: dict[str, Any] = {}

    def popen(_argv: list[str], **more: Any) -> SimpleNamespace:
        started.update(more)
        return SimpleNamespace(pid=5)

    monkeypatch.setattr(process_guard, "is_windows", lambda: True)
    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setattr(job_object, "KillOnCloseJob", lambda pid: f"job of {pid}")
    assert start_server(["x"])[1] == "job of 5"
    assert started["creationflags"] == 0x08000000
