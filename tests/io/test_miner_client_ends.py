"""The app's side of the miner: crashes, silence, what is suspected, and ends."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from fakes.io import wait_until
from fakes.miner_client import ECHO, Driver, drivers, faults, has_ended

from warmgui.core.messages import (
    CancelBenchmark,
    MinerExited,
    MinerFault,
    MinerReady,
    MinerStats,
    RunBenchmark,
    SetDevicePower,
    StartMiner,
    StopMiner,
)
from warmgui.core.miner_messages import MinerBenchmarkProgress
from warmgui.io.miner import client as miner_client
from warmgui.io.miner.client import READY_WITHIN_S, SILENT_S, STOP_GRACE_S
from warmgui.io.miner.exit import NO_ROOM_WAIT_S

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Callable[[str], Driver]]:
    with drivers(tmp_path) as start:
        yield start


def test_a_stop_is_an_end_that_was_asked_for(drive: Callable[[str], Driver]) -> None:
    driver = drive(ECHO)
    driver.do(StartMiner())
    driver.until(MinerReady)
    pid = driver.pid
    driver.do(StopMiner(), StopMiner())
    (exited,) = driver.until(MinerExited)
    assert isinstance(exited, MinerExited)
    assert (exited.exit_code, exited.text, exited.restart_in_s) == (0, "", None)
    assert not psutil.pid_exists(pid)
    driver.quiet(100)
    assert len(driver.until(MinerExited)) == 1, "and it stays off"


def test_a_stop_with_nothing_running_is_answered(drive: Callable[[str], Driver]) -> None:
    driver = drive(ECHO)
    driver.do(StopMiner(), SetDevicePower("cpu", 1.0, 5.0))
    driver.until(MinerExited)


def test_a_miner_that_does_not_stop_is_killed(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready()\nwhile True: time.sleep(60)")
    driver.do(StartMiner())
    driver.until(MinerReady)
    driver.do(StopMiner())
    driver.quiet(STOP_GRACE_S + 1)
    (exited,) = driver.until(MinerExited)
    assert isinstance(exited, MinerExited)
    assert (exited.text, exited.restart_in_s) == ("", None)


def test_a_crash_is_explained_and_started_again(drive: Callable[[str], Driver], tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    driver = drive(
        f"""
        if os.path.exists({str(marker)!r}):
            ready()
            sys.stdin.read()
        open({str(marker)!r}, "w").close()
        sys.exit("the driver is missing")
        """
    )
    driver.do(StartMiner())
    (exited,) = driver.until(MinerExited)
    assert isinstance(exited, MinerExited)
    assert (exited.exit_code, exited.restart_in_s) == (1, 1.0)
    assert "the driver is missing" in exited.text
    driver.poll()
    assert driver.client._run is None, "not before its time"
    driver.poll(1.0)
    driver.until(MinerReady)


def test_five_crashes_are_enough_until_somebody_asks(drive: Callable[[str], Driver]) -> None:
    driver = drive("sys.exit(9)")
    driver.do(StartMiner())
    for count in range(1, 6):
        exits = driver.until(MinerExited, count)
        driver.quiet(10)
    assert [m.restart_in_s for m in exits if isinstance(m, MinerExited)] == [1.0, 2.0, 4.0, 8.0, None]
    driver.quiet(100)
    assert len(driver.until(MinerExited)) == 5
    driver.do(StartMiner())
    assert driver.until(MinerExited, 6)[-1].restart_in_s == 1.0  # type: ignore[union-attr]  # they are
    driver.client.reset()


def test_a_stop_while_it_waits_for_its_restart(drive: Callable[[str], Driver]) -> None:
    driver = drive("sys.exit(9)")
    driver.do(StartMiner())
    driver.until(MinerExited)
    driver.do(StopMiner())
    driver.quiet(50)
    assert len(driver.until(MinerExited, 2)) == 2, "the crash, and the answer to the stop; no restart"


def test_silence_is_ended(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready()\nwhile True: time.sleep(60)")
    driver.do(StartMiner())
    driver.until(MinerReady)
    driver.quiet(SILENT_S)
    assert psutil.pid_exists(driver.pid)
    driver.quiet(2)
    (exited,) = driver.until(MinerExited)
    assert isinstance(exited, MinerExited)
    assert "stopped speaking" in exited.text
    assert exited.restart_in_s is not None


def test_a_miner_that_never_comes_up_is_ended(drive: Callable[[str], Driver]) -> None:
    driver = drive("while True: time.sleep(60)")
    driver.do(StartMiner())
    driver.quiet(READY_WITHIN_S + 1)
    (exited,) = driver.until(MinerExited)
    assert "did not come up" in exited.text  # type: ignore[union-attr]  # it is one


def test_after_sleep_silence_means_nothing(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready()\nwhile True: time.sleep(60)")
    driver.do(StartMiner())
    driver.until(MinerReady)
    driver.poll(1.0)
    driver.poll(8 * 3600.0)
    driver.quiet(SILENT_S)
    assert not any(isinstance(message, MinerExited) for message in driver.told)


def test_a_miner_that_reads_no_more_is_no_exception(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready()\nos.close(0)\nstats()\nwhile True: time.sleep(60)")
    driver.do(StartMiner())
    driver.until(MinerStats)
    for _ in range(3):
        driver.do(SetDevicePower("cpu", 1.0, 5.0))
    driver.poll()


def test_another_protocol_is_not_worked_with(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready(protocol=99)\nsys.exit(3)")
    driver.do(StartMiner())
    (exited,) = driver.until(MinerExited)
    assert exited.restart_in_s is None  # type: ignore[union-attr]  # it is one
    assert "99" in faults(driver)["protocol_version"]
    assert not any(isinstance(message, MinerReady) for message in driver.told)


def test_a_missing_program_is_explained(tmp_path: Path) -> None:
    driver = Driver([str(tmp_path / "warmgui-miner"), "--stdio"])
    driver.do(StartMiner())
    (exited,) = driver.until(MinerExited)
    assert "Antivirus" in exited.text  # type: ignore[union-attr]  # it is one
    driver.client.close(1.0)


CRASHES_WITH_GPU = """
ready()
for line in sys.stdin:
    body = json.loads(line)
    if body["type"] == "set_power":
        if body["device"] == "gpu0" and body["duty"] > 0:
            os._exit(134)
        say(type="fault", code=body["device"], text=str(body["duty"]))
        stats(devices=[dict(id="gpu0", hashes=0, busy_s=0.0, duty=0.0, threads=1)])
"""


def test_where_no_thread_starts_the_process_is_ended_and_tried_again_later(
    drive: Callable[[str], Driver], monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = drive(CRASHES_WITH_GPU)
    started: list[Any] = []
    usual = driver.client._start

    def start(argv: Sequence[str]) -> Any:
        started.append(usual(argv))
        return started[-1]

    def refuse(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    driver.client._start = start
    with monkeypatch.context() as patched:
        patched.setattr(miner_client, "MinerProcess", refuse)
        driver.do(StartMiner())
        (exited,) = driver.until(MinerExited)
    assert isinstance(exited, MinerExited)
    assert exited.restart_in_s == NO_ROOM_WAIT_S
    assert "no room for another program now (can't start new thread)" in exited.text
    assert started[0][0].returncode is not None, "nobody would know of it"
    started[0][0].stdout.close()  # a reader's business, where one began
    driver.quiet(NO_ROOM_WAIT_S + 1)
    driver.until(MinerReady)


def test_a_device_that_crashes_the_miner_twice_is_left_out(drive: Callable[[str], Driver]) -> None:
    driver = drive(CRASHES_WITH_GPU)
    driver.do(StartMiner())
    for count in (1, 2):
        driver.until(MinerReady, count)
        driver.do(SetDevicePower("gpu0", 1.0, 5.0))
        driver.until(MinerExited, count)
        driver.quiet(3)
    driver.until(MinerReady, 3)
    driver.do(SetDevicePower("gpu0", 1.0, 5.0), SetDevicePower("cpu", 1.0, 5.0))
    driver.until(MinerFault, 2)
    assert faults(driver)["gpu0"] == "0.0", "it gets no work"
    assert faults(driver)["cpu"] == "1.0"
    marked = [m for m in driver.until(MinerStats) if isinstance(m, MinerStats)][-1]
    assert [(d.id, d.state, d.state_code) for d in marked.devices] == [
        ("cpu", "ok", ""),
        ("gpu0", "quarantined", "crashed"),
    ]
    driver.client.reset()
    driver.do(SetDevicePower("gpu0", 1.0, 5.0))
    driver.until(MinerExited, 3)


def test_who_is_killed_from_outside_suspects_no_device(drive: Callable[[str], Driver]) -> None:
    driver = drive(CRASHES_WITH_GPU.replace("os._exit(134)", "os.kill(os.getpid(), 9)"))
    driver.do(StartMiner())
    for count in (1, 2):
        driver.until(MinerReady, count)
        driver.do(SetDevicePower("gpu0", 1.0, 5.0))
        exited = driver.until(MinerExited, count)[-1]
        assert isinstance(exited, MinerExited)
        assert exited.exit_code == -9
        driver.quiet(3)
    driver.until(MinerReady, 3)
    driver.do(SetDevicePower("gpu0", 1.0, 5.0))
    driver.until(MinerExited, 3)


def test_two_suspects_are_none(drive: Callable[[str], Driver]) -> None:
    driver = drive(CRASHES_WITH_GPU)
    driver.do(StartMiner())
    for count in (1, 2):
        driver.until(MinerReady, count)
        driver.do(SetDevicePower("cpu", 1.0, 5.0), SetDevicePower("gpu0", 1.0, 5.0))
        driver.until(MinerExited, count)
        driver.quiet(3)
    assert "device_quarantined" not in faults(driver)


def test_a_miner_that_is_gone_while_its_child_holds_the_pipe(drive: Callable[[str], Driver]) -> None:
    """The end of stdout does not come; the end of the process counts."""
    driver = drive(
        """
        import subprocess
        ready()
        sleeper = [sys.executable, "-S", "-c", "import time; time.sleep(30)"]
        child = subprocess.Popen(sleeper, stdin=subprocess.DEVNULL)
        say(type="fault", code="child", text=str(child.pid))
        os._exit(5)
        """
    )
    driver.do(StartMiner())
    pid = driver.pid
    driver.until(MinerFault)
    child = psutil.Process(int(faults(driver)["child"]))
    try:
        wait_until(lambda: has_ended(pid))
        driver.quiet(6)
        (exited,) = driver.until(MinerExited)
        assert exited.exit_code == 5  # type: ignore[union-attr]  # it is one
        driver.do(StopMiner())
    finally:
        child.kill()


def test_close_ends_a_stubborn_miner(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready()\nwhile True: time.sleep(60)")
    driver.do(StartMiner())
    driver.until(MinerReady)
    pid = driver.pid
    driver.client.close(0.1)
    assert not psutil.pid_exists(pid)
    driver.client.close(0.1)


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="no nice values here")
def test_the_miner_steps_back(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready()\nsys.stdin.read()")
    driver.do(StartMiner())
    driver.until(MinerReady)
    if sys.platform != "win32":
        assert os.getpriority(os.PRIO_PROCESS, driver.pid) == 19


HALF_A_BENCHMARK = """
ready()
stats()
for line in sys.stdin:
    body = json.loads(line)
    if body["type"] == "benchmark":
        assert body["progress"] and not body["all_counts"]
        say(type="benchmark_progress", state="running", step=7, steps=5, fraction=0.2, left_s=-3.0,
            device="gpu0", kernel="cuda", threads=1)
    if body["type"] == "cancel_benchmark":
        sys.exit(9)
"""


def test_progress_of_a_benchmark_arrives_and_a_miner_that_dies_in_it_is_told(
    drive: Callable[[str], Driver],
) -> None:
    driver = drive(HALF_A_BENCHMARK)
    driver.do(StartMiner())
    driver.until(MinerReady)
    driver.do(RunBenchmark("", all_counts=False))
    (progress,) = driver.until(MinerBenchmarkProgress)
    # What cannot be is brought to what can.
    assert progress == MinerBenchmarkProgress("running", 5, 5, 0.2, 0.0, "gpu0", "cuda", 1)
    driver.do(CancelBenchmark())
    (exited,) = driver.until(MinerExited)
    assert isinstance(exited, MinerExited)
    assert exited.exit_code == 9
