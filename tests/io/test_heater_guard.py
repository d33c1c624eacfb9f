"""What this program turned on is turned off when it is killed: by a real child of a real parent."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S
from fakes.axeos import FakeAxeOs
from fakes.cgminer import FakeCgMiner
from fakes.heaters import FAST, House, entry
from fakes.web import Page

from warmgui import heater_guard
from warmgui.io import process_guard
from warmgui.io.heaters import guardian
from warmgui.io.heaters.device import Access
from warmgui.io.heaters.guardian import Guardian
from warmgui.io.heaters.make import make_heaters
from warmgui.io.ports import SystemClock
from warmgui.io.process_guard import heater_guard_argv, start_survivor
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

ROOT = Path(__file__).resolve().parents[2]
PARENT = """
import sys, time
from warmgui.core.commands import SetHeater
from warmgui.core.house.nouns import LanHeater
from warmgui.core.settings.model import Settings
from warmgui.io.heaters.make import make_heaters
from warmgui.io.ports import SystemClock
from warmgui.io.secrets import Secrets
import dataclasses
clock, settings = SystemClock(), Settings()
heaters = make_heaters(Secrets(find=lambda: None), clock)
entry = LanHeater("axeos", key="h1", address=sys.argv[1], steer=True)
heaters.configure(
    dataclasses.replace(settings, house=dataclasses.replace(settings.house, heaters=(entry,)))
)
while True:
    heaters.execute(SetHeater("h1", 17.0, 30.0), clock.now_s())
    for report in heaters.poll(clock.now_s()):
        print(report.commanded_w, flush=True)
    time.sleep(0.05)
"""


def wait_until(ready: Callable[[], object]) -> None:
    until_s = time.monotonic() + DEADLINE_S
    while not ready():
        assert time.monotonic() < until_s, "it never became so"
        threading.Event().wait(0.01)


def test_a_heater_is_turned_off_when_its_parent_is_killed() -> None:
    with FakeAxeOs() as fake:
        parent = subprocess.Popen(
            [sys.executable, "-c", PARENT, fake.place], stdout=subprocess.PIPE, cwd=ROOT
        )
        assert parent.stdout is not None
        try:
            while parent.stdout.readline().strip() != b"17.0":
                assert parent.poll() is None, "the parent failed"
            assert not fake.resting
        finally:
            parent.kill()  # SIGKILL, or TerminateProcess
            parent.wait(DEADLINE_S)
            parent.stdout.close()
        wait_until(lambda: fake.resting)


def test_an_orderly_end_leaves_the_guard_nothing_to_do() -> None:
    with FakeAxeOs() as fake:
        processes: list[subprocess.Popen[bytes]] = []

        def start(argv: Any) -> subprocess.Popen[bytes]:
            processes.append(start_survivor(argv))
            return processes[-1]

        house = House(FAST, guardian=lambda: Guardian(heater_guard_argv(), start))
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        assert not processes, "nothing is on yet, and nobody is needed"
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        wait_until(lambda: processes)
        house.heaters.close(DEADLINE_S)
        assert fake.resting
        assert processes[0].wait(DEADLINE_S) == 0
        assert [path for path, _ in fake.commands].count("/api/system/pause") == 1


def test_a_guard_that_is_killed_is_replaced_though_nothing_else_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(guardian, "AGAIN_S", 0.0)
    with FakeAxeOs() as fake:
        processes: list[subprocess.Popen[bytes]] = []

        def start(argv: Any) -> subprocess.Popen[bytes]:
            processes.append(start_survivor(argv))
            return processes[-1]

        house = House(FAST, guardian=lambda: Guardian(heater_guard_argv(), start))
        house.use(entry(fake.place))
        house.until(lambda r: bool(r.levels_w))
        house.tell(17.0)
        house.until(lambda r: r.commanded_w is not None)
        wait_until(lambda: processes)
        processes[0].kill()
        processes[0].wait(DEADLINE_S)
        house.heaters.poll(house.clock.now_s)
        assert len(processes) == 2
        assert processes[1].stdin is not None
        processes[1].stdin.close()  # as when we are killed: it knows whom to turn down
        assert processes[1].wait(DEADLINE_S) == 0
        assert "/api/system/pause" in [path for path, _ in fake.commands]
        house.heaters.close(DEADLINE_S)


def test_the_program_puts_them_together() -> None:
    heaters = make_heaters(Secrets(find=lambda: None), SystemClock())
    assert heaters.poll(0.0) == []
    heaters.close(0.0)


def test_frozen_the_guard_is_a_program_beside_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    assert heater_guard_argv() == [sys.executable, "-m", "warmgui.heater_guard"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path("/opt/warmgui/warmgui")))
    for windows, name in ((False, "warmgui-guard"), (True, "warmgui-guard.exe")):
        monkeypatch.setattr(process_guard, "is_windows", lambda windows=windows: windows)
        assert heater_guard_argv() == [str(Path("/opt/warmgui") / name)]


# ---- the child's own side ------------------------------------------------------------------------


def said(*heaters: dict[str, Any]) -> bytes:
    return json.dumps({"heaters": heaters}).encode() + b"\n"


def at(place: str, kind: str = "axeos") -> dict[str, Any]:
    host, _, port = place.partition(":")
    return {"kind": kind, "host": host, "port": int(port), "user": "", "password": None}


def test_the_last_list_counts_and_what_is_none_changes_nothing() -> None:
    lines = said(at("127.0.0.1:1")) + b"{\n" + b'{"heaters": 7}\n' + said(at("127.0.0.1:2")) + b"\xff\n"
    (left,) = heater_guard.wait_for_the_end(io.BytesIO(lines))
    assert left == Access("axeos", "127.0.0.1", 2)
    assert heater_guard.wait_for_the_end(io.BytesIO(lines + said())) == ()


def test_all_are_turned_down_and_one_that_does_not_answer_is_tried_again() -> None:
    pauses: list[float] = []
    with FakeAxeOs() as good, FakeAxeOs() as late, FakeCgMiner() as avalon, FakeAxeOs("2.5") as cannot:
        late.answer = Page("", 500)

        def wait(seconds: float) -> None:
            pauses.append(seconds)
            if len(pauses) == 2:
                late.answer = None

        places = [at(good.place), at(late.place), at(avalon.place, "cgminer"), at(cannot.place)]
        owing = heater_guard.wait_for_the_end(io.BytesIO(said(*places)))
        assert heater_guard.turn_all_down(owing, (0.0, 2.0, 5.0), wait) == 0
        assert (good.resting, late.resting, avalon.resting) == (True, True, True)
    assert pauses == [0.0, 2.0]


def test_one_that_never_answers_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heater_guard, "TRIES_S", (0.0,))
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    gone = heater_guard.turn_all_down((Access("axeos", "127.0.0.1", 9),), (0.0, 0.0))
    assert gone == 1
    assert heater_guard.main(io.BytesIO(said())) == 0


# ---- our side of it ------------------------------------------------------------------------------


def test_a_guard_that_cannot_start_or_has_ended_is_tried_again_a_minute_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now_s, tried = [0.0], list[float]()

    def refuse(_argv: object) -> Any:
        tried.append(now_s[0])
        raise OSError(8, "held back")

    owing = (Access("axeos", "127.0.0.1", 9),)
    made = Guardian(["x"], refuse, lambda: now_s[0])
    assert made.watch(()), "nobody is on: no guard is needed"
    assert not made.watch(owing)
    assert not made.watch(owing)
    now_s[0] = guardian.AGAIN_S
    assert not made.watch(owing)
    assert tried == [0.0, guardian.AGAIN_S]
    made.close()

    def soon_gone(_argv: object) -> subprocess.Popen[bytes]:
        process = subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE)
        process.wait(DEADLINE_S)
        return process

    ended = Guardian(["x"], soon_gone, lambda: now_s[0])
    ended.watch(owing)
    assert not ended.watch(owing)
    ended.close()
