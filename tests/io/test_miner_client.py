"""The client against real child processes that behave well, badly, or not at all."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from fakes.io import FakeClock, miner_program, wait_until

from warmgui.core.messages import (
    CancelBenchmark,
    Command,
    Inbox,
    MinerBenchmarkRow,
    MinerBlock,
    MinerCertificate,
    MinerExited,
    MinerFault,
    MinerPayout,
    MinerReady,
    MinerServerState,
    MinerShare,
    MinerStats,
    RunBenchmark,
    ServerPasswords,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
    StopMiner,
)
from warmgui.core.miner_messages import MinerBenchmarkProgress
from warmgui.core.servers.entries import Server
from warmgui.io.miner import client as miner_client
from warmgui.io.miner.client import READY_WITHIN_S, SILENT_S, STOP_GRACE_S, MinerClient
from warmgui.io.miner.exit import NO_ROOM_WAIT_S
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

ECHO = """
ready()
stats()
for line in sys.stdin:
    body = json.loads(line)
    say(type="fault", code=body["type"], text=line.strip())
    if body["type"] == "stop":
        break
"""


class Driver:
    """A client, its clock, and everything it said."""

    def __init__(self, argv: list[str], secrets: Secrets | None = None) -> None:
        self.clock = FakeClock()
        self.client = MinerClient(argv, self.clock, secrets=secrets)
        self.told: list[Inbox] = []

    def do(self, *commands: Command) -> None:
        for command in commands:
            self.client.execute(command, self.clock.now_s())

    def poll(self, forward_s: float = 0.0) -> None:
        self.told += self.client.poll(self.clock.forward(forward_s))

    def until(self, kind: type, count: int = 1) -> list[Inbox]:
        def arrived() -> bool:
            self.poll()
            return sum(isinstance(message, kind) for message in self.told) >= count

        wait_until(arrived, kind.__name__)
        return [message for message in self.told if isinstance(message, kind)]

    def quiet(self, forward_s: float) -> None:
        """Let time pass in steps, as the engine does."""
        for _ in range(int(forward_s)):
            self.poll(1.0)

    @property
    def pid(self) -> int:
        assert self.client._run is not None
        return self.client._run.process.pid


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Callable[[str], Driver]]:
    made: list[Driver] = []

    def start(body: str) -> Driver:
        made.append(Driver(miner_program(tmp_path, body)))
        return made[-1]

    yield start
    for driver in made:
        driver.client.close(0.2)


def has_ended(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def faults(driver: Driver) -> dict[str, str]:
    return {message.code: message.text for message in driver.told if isinstance(message, MinerFault)}


def test_commands_go_in_and_messages_come_out(drive: Callable[[str], Driver]) -> None:
    driver = drive(ECHO)
    driver.do(StartMiner())
    (ready,) = driver.until(MinerReady)
    assert isinstance(ready, MinerReady)
    assert [device.id for device in ready.devices] == ["cpu", "gpu0"]
    assert ready.pid == driver.pid
    driver.do(
        SetMinerUpstream("servers", (Server("stratum+tcp://h:1", "me"),)),
        SetDevicePower("cpu", 0.5, 5.0),
        RunBenchmark("cpu"),
    )
    driver.until(MinerFault, 4)
    assert list(faults(driver)) == ["hello", "set_upstream", "set_power", "benchmark"]
    assert '"user":"me","password":"x"' in faults(driver)["set_upstream"]
    assert '"duty":0.5' in faults(driver)["set_power"]


def test_what_the_miner_says_about_servers_reaches_the_engine(drive: Callable[[str], Driver]) -> None:
    driver = drive(
        """
        ready()
        for line in sys.stdin:
            if json.loads(line)["type"] == "set_upstream":
                break
        url = "stratum+ssl://h:1"
        stats(upstream_code="tls_untrusted", upstream_url=url, local=3, server=None,
              servers=[dict(state="refused", text="no", code="tls_untrusted")])
        say(type="certificate", url=url, fingerprint="ab" * 32, reason="expired", words="w", subject="s",
            issuer="i", not_after="2020-01-01", pinned="")
        say(type="payout", url=url, verdict="pays_you_partly", your_address="a", your_fraction=0.5,
            outputs=[dict(address="a", value_sat=1), dict(address="", value_sat=1)], output_count=3,
            total_sat=2, text="half")
        say(type="block", state="kept", height=None, hash_hex="00", text="later", path="/p")
        sys.stdin.read()
        """
    )
    driver.do(StartMiner())
    driver.until(MinerReady)
    driver.do(SetMinerUpstream("servers", (Server("stratum+ssl://h:1", "me"),)))
    driver.until(MinerBlock)
    (stats,) = driver.until(MinerStats)
    assert isinstance(stats, MinerStats)
    assert stats.servers == (MinerServerState("refused", "no", "tls_untrusted"),)
    assert (stats.upstream_code, stats.upstream_url, stats.local, stats.server) == (
        "tls_untrusted",
        "stratum+ssl://h:1",
        3,
        None,
    )
    assert driver.until(MinerCertificate) == [
        MinerCertificate("stratum+ssl://h:1", "ab" * 32, "expired", "w", "s", "i", "2020-01-01", "")
    ]
    assert driver.until(MinerPayout) == [
        MinerPayout("stratum+ssl://h:1", "pays_you_partly", "a", 0.5, (("a", 1), ("", 1)), 3, 2)
    ]
    assert driver.until(MinerBlock) == [MinerBlock("kept", None, "00", "later", "/p")]


def test_a_password_that_is_typed_while_the_miner_runs_is_used_at_once(tmp_path: Path) -> None:
    secrets = Secrets(lambda: None)
    driver = Driver(miner_program(tmp_path, ECHO), secrets)
    server = Server("stratum+tcp://h:1", "me", password="ask")
    driver.do(StartMiner())
    driver.until(MinerReady)
    driver.do(SetMinerUpstream("servers", (server,)))
    driver.until(MinerFault, 2)
    assert '"kind":"none"' in faults(driver)["set_upstream"]
    secrets.keep(server.key, "hunter2", lambda _place, _text: None)
    driver.until(MinerFault, 3)
    assert '"password":"hunter2"' in faults(driver)["set_upstream"]
    assert driver.until(ServerPasswords) == [ServerPasswords(given=(server.key,))]
    driver.client.close(0.2)


def test_every_kind_of_line_is_translated(drive: Callable[[str], Driver]) -> None:
    driver = drive(
        """
        ready()
        stats(hashes=7, upstream_text="hi", difficulty=0.5, best_difficulty=2.0)
        say(type="share", result="accepted", device="cpu", job_id="1", difficulty=3.5, hash_hex="00",
            is_block=True)
        say(type="job", job_id="1", sequence=1, difficulty=1.0, nbits="1d00ffff", ntime=1, clean=True)
        say(type="log", level="warning", text="a word")
        say(type="log", level="nonsense", text="a word")
        say(type="benchmark_result", device="cpu", kernel="k", version_rolling=True, threads=2,
            hashrate_hs=1e6, cycles_per_hash=None, ratio_to_hashlib=4.0)
        sys.stdin.read()
        """
    )
    driver.do(StartMiner())
    (row,) = driver.until(MinerBenchmarkRow)
    assert row == MinerBenchmarkRow("cpu", "k", 2, 1e6, None, 4.0, version_rolling=True)
    (share,) = driver.until(MinerShare)
    assert share == MinerShare("accepted", 3.5, "", is_block=True)
    (stats,) = driver.until(MinerStats)
    assert isinstance(stats, MinerStats)
    assert (stats.devices[0].hashes, stats.upstream_text, stats.best_difficulty) == (7, "hi", 2.0)
    assert stats.at_s == 1000.0, "the engine's clock, when the line came"


def test_threads_are_an_option_of_the_start(drive: Callable[[str], Driver]) -> None:
    driver = drive("ready()\nsay(type='fault', code='argv', text=' '.join(sys.argv[1:]))\nsys.stdin.read()")
    driver.do(StartMiner(cpu_threads=3))
    driver.until(MinerFault)
    assert faults(driver)["argv"] == "--threads 3"


def test_lines_that_are_none_are_faults_and_the_rest_still_counts(drive: Callable[[str], Driver]) -> None:
    driver = drive(
        """
        print("NVIDIA driver says hello")
        say(type="stats", uptime_s="soon")
        sys.stdout.write("x" * 3_000_000 + "\\n")
        ready()
        sys.stdin.read()
        """
    )
    driver.do(StartMiner())
    driver.until(MinerReady)
    lines = [m for m in driver.told if isinstance(m, MinerFault)]
    assert [m.code for m in lines] == ["protocol_line"] * 3
    assert "NVIDIA driver says hello" in lines[0].text
    assert len(lines[2].text) < 1000


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
