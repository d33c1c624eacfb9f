"""The miner as a child process: real pipes, real signals, real hashing; it must never outlive its parent."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest
from deadlines import DEADLINE_S
from fakes.service import CHILD, Child

from miners import protocol
from miners.protocol import (
    Benchmark,
    BenchmarkResult,
    Hello,
    JobNotice,
    Log,
    Message,
    Ready,
    Server,
    SetPower,
    SetUpstream,
    Share,
    Stats,
    Stop,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def child() -> Iterator[Child]:
    running = Child()
    yield running
    running.end()


def greet(child: Child) -> Ready:
    child.send(Hello(app="test"))
    return child.until(Ready)


def heat(child: Child, duty: float = 1.0, lease_s: float = 60.0) -> Stats:
    """Start to mine an endless replay; the first stats with hashes."""
    child.send(SetUpstream("replay", "genesis"), SetPower("cpu", duty, lease_s))
    return child.until(Stats, lambda s: s.hashes > 0)


def test_hello_is_answered_with_what_there_is(child: Child) -> None:
    ready = greet(child)
    assert ready.protocol == protocol.PROTOCOL
    assert ready.pid == child.process.pid
    assert [d.id for d in ready.devices] == ["cpu"]
    assert ready.devices[0].kernel in ready.kernels
    assert "hashlib" in ready.kernels
    assert (ready.devices[0].hashrate_hs or 0) > 0


def test_threads_and_kernel_of_the_command_line_count() -> None:
    child = Child((sys.executable, "-m", "miners", "--stdio", "--threads", "1", "--kernel", "hashlib"))
    try:
        device = greet(child).devices[0]
        assert (device.threads, device.kernel) == (1, "hashlib")
    finally:
        child.end()


def test_it_steps_behind_everything_else(child: Child) -> None:
    greet(child)
    assert psutil.Process(child.process.pid).nice() == 19


def test_the_end_of_stdin_ends_a_hashing_miner(child: Child) -> None:
    greet(child)
    heat(child)
    assert child.end() == 0


def test_stop_ends_it(child: Child) -> None:
    greet(child)
    heat(child)
    child.send(Stop())
    assert child.process.wait(DEADLINE_S) == 0


def test_sigterm_ends_it_in_an_orderly_way_and_ctrl_c_is_the_apps_business(child: Child) -> None:
    greet(child)
    child.process.send_signal(signal.SIGINT)
    heat(child)
    child.process.send_signal(signal.SIGTERM)
    assert child.process.wait(DEADLINE_S) == 0


def test_the_end_of_stdin_before_hello_ends_it(child: Child) -> None:
    assert child.end() == 0


def test_it_dies_with_a_parent_that_is_killed() -> None:
    """PR_SET_PDEATHSIG: also when somebody else still holds the pipe to its stdin."""
    if not sys.platform.startswith("linux"):
        pytest.skip("Linux only; Windows has Job Objects")
    read_fd, write_fd = os.pipe()
    parent_code = (
        "import subprocess, sys, time\n"
        f"child = subprocess.Popen({list(CHILD)!r}, stdin={read_fd}, stdout=subprocess.PIPE)\n"
        "print(child.pid, child.stdout.readline() != b'', flush=True)\n"
        "time.sleep(600)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", parent_code], stdout=subprocess.PIPE, pass_fds=[read_fd])
    try:
        os.write(write_fd, protocol.encode(Hello()))
        assert parent.stdout is not None
        pid = int(parent.stdout.readline().split()[0])
        miner = psutil.Process(pid)
        parent.kill()
        with contextlib.suppress(psutil.TimeoutExpired):
            miner.wait(DEADLINE_S)
        assert not miner.is_running() or miner.status() == psutil.STATUS_ZOMBIE
    finally:
        parent.kill()
        parent.wait()
        if parent.stdout is not None:
            parent.stdout.close()
        os.close(read_fd)
        os.close(write_fd)


@pytest.mark.measured
def test_without_renewal_the_lease_ends_and_with_it_the_hashing(child: Child) -> None:
    greet(child)
    heat(child, lease_s=0.5)
    rest = child.until(Stats, lambda s: s.devices[0].duty == 0)
    later = child.until(Stats, lambda s: s.uptime_s > rest.uptime_s + 0.5)
    after = child.until(Stats, lambda s: s.uptime_s > later.uptime_s)
    # At most the batches that ran when the lease ended.
    assert later.devices[0].busy_s - rest.devices[0].busy_s < 0.5
    assert after.hashes == later.hashes
    child.send(SetPower("cpu", 1.0, 60.0))
    child.until(Stats, lambda s: s.hashes > after.hashes)


def test_duty_zero_rests_and_none_has_no_work(child: Child) -> None:
    greet(child)
    heat(child)
    child.send(SetPower("cpu", 0.0))
    child.until(Stats, lambda s: s.devices[0].duty == 0 and s.job_id == "genesis")
    child.send(SetPower("cpu", 1.0), SetUpstream("none"))
    child.until(Stats, lambda s: s.upstream == "none" and s.devices[0].duty == 0 and s.job_id == "")


@pytest.mark.parametrize(
    "line",
    [
        b"\x00\xff\xfe garbage",
        b"{}",
        b'{"type":"set_power","device":"cpu","duty":"high"}',
        b"[" * 100_000,
        b"x" * (protocol.MAX_LINE + 10),
    ],
)
def test_a_line_that_is_no_message_is_a_fault_and_the_next_one_works(child: Child, line: bytes) -> None:
    child.write(line + b"\n")
    assert child.fault().code == "protocol"
    greet(child)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (SetPower("gpu9", 0.5), "no device 'gpu9'"),
        (SetPower("cpu", 1.5), "duty of 1.5"),
        (SetUpstream("lottery"), "'lottery'"),
        (SetUpstream("servers", servers=(Server("ftp://x", "me"),)), "ftp"),
        (SetUpstream("replay", "block of dreams"), "block of dreams"),
        (Benchmark(device="gpu9"), "'gpu9'"),
        (Benchmark(seconds_each=0), "not within"),
    ],
)
def test_a_command_that_cannot_be_followed_says_why(child: Child, command: Message, words: str) -> None:
    greet(child)
    child.send(command)
    fault = child.fault()
    assert fault.code == "bad_command"
    assert words in fault.text
    child.send(Hello())
    child.until(Ready)


def test_messages_in_the_wrong_direction_or_too_early_are_faults(child: Child) -> None:
    child.send(SetPower("cpu", 1.0))
    assert "before hello" in child.fault().text
    greet(child)
    child.send(Log("INFO", "hm"))
    assert "not for the miner" in child.fault().text


def test_another_protocol_is_refused(child: Child) -> None:
    child.send(Hello(protocol=99))
    assert child.fault().code == "protocol_version"
    assert child.process.wait(DEADLINE_S) == 3


def test_an_invalid_upstream_does_not_leave_the_old_one(child: Child) -> None:
    greet(child)
    heat(child)
    child.send(SetUpstream("replay", "nothing"))
    child.fault()
    child.send(SetPower("cpu", 0.9))
    child.until(Stats, lambda s: s.upstream == "none" and s.devices[0].duty == 0)


@pytest.mark.measured
def test_the_practice_network_accepts_shares_and_goes_when_it_is_left(child: Child) -> None:
    greet(child)
    child.send(SetUpstream("practice"), SetPower("cpu", 1.0, 60.0))
    job = child.until(JobNotice)
    share = child.until(Share)
    assert share.result == "accepted"
    assert share.difficulty >= job.difficulty
    child.until(Stats, lambda s: s.accepted >= 1 and s.best_difficulty is not None)
    pools = psutil.Process(child.process.pid).children()
    assert len(pools) == 1
    child.send(SetUpstream("none"))
    child.until(Stats, lambda s: s.upstream == "none")
    assert psutil.wait_procs(pools, DEADLINE_S)[1] == []


@pytest.mark.measured
def test_a_benchmark_is_answered_row_by_row_while_mining_rests(child: Child) -> None:
    ready = greet(child)
    heat(child)
    child.send(Benchmark("cpu", 0.02), Benchmark("cpu", 0.02))
    assert "running" in child.fault().text
    first = child.until(BenchmarkResult)
    assert first.device == "cpu"
    assert first.kernel in ready.kernels
    assert first.hashrate_hs > 0
    child.until(BenchmarkResult, lambda r: r.kernel == "hashlib")
    child.until(Stats, lambda s: s.devices[0].duty == 1)


def test_a_benchmark_does_not_delay_the_end(child: Child) -> None:
    greet(child)
    child.send(Benchmark("cpu", 30.0))
    child.until(Stats)
    assert child.end() == 0


def test_chatter_on_fd_1_does_not_reach_the_stream() -> None:
    """A driver that prints writes to fd 1; so does this child, before and while it serves."""
    code = (
        "import os, sys, threading\n"
        "from miners import inventory, service\n"
        "build = inventory.build_devices\n"
        "def noisy(*a, **k):\n"
        "    os.write(1, b'driver 1.2.3 loaded\\n'); print('hello', flush=True)\n"
        "    return build(*a, **k)\n"
        "real = service.Service.__init__\n"
        "def init(self, out, **_): real(self, out, build_devices=noisy)\n"
        "service.Service.__init__ = init\n"
        "sys.exit(service.main())\n"
    )
    child = Child((sys.executable, "-c", code))
    try:
        greet(child)
        child.close_stdin()
        assert "driver 1.2.3 loaded" in child.errors()
    finally:
        child.end()


def test_a_parent_that_no_longer_reads_ends_it(child: Child) -> None:
    """The other end of stdout is gone: there is nobody to mine for."""
    read_fd, write_fd = os.pipe()
    deaf = subprocess.Popen(CHILD, stdin=subprocess.PIPE, stdout=write_fd)
    os.close(write_fd)
    os.close(read_fd)
    assert deaf.stdin is not None
    deaf.stdin.write(protocol.encode(Hello()))
    deaf.stdin.flush()
    assert deaf.wait(DEADLINE_S) == 0
    deaf.stdin.close()
