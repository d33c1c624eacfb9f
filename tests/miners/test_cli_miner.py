"""The miner on its own: what people and scripts type, and what they get."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from deadlines import DEADLINE_S
from fakes.miner import TinyKernel
from fakes.service import PoolChild

from miners import cli, inventory, protocol
from miners.__main__ import main as entry
from miners.cli_options import NOTHING_TO_DO, Options, parse
from miners.devices.cpu import CpuDevice
from miners.inventory import Devices
from miners.process import usable_cpus
from miners.protocol import FaultNotice, Server, Stats

MINER = (sys.executable, "-m", "miners")


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*MINER, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def finish(*arguments: str) -> tuple[int, str, str]:
    """Exit status, stdout and stderr of a whole run."""
    with start(*arguments) as miner:
        out, err = miner.communicate(timeout=2 * DEADLINE_S)
    return miner.returncode, out, err


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


# ---- whole runs ------------------------------------------------------------------------------------------


@pytest.mark.measured
def test_practice_mines_accepted_shares_over_tcp() -> None:
    status, out, err = finish("--practice", "--share-interval", "0.5", "--json", "--stop-after-shares", "2")
    lines = objects(out)
    assert (status, err) == (0, "")
    stats = [o for o in lines if o["type"] == "stats"]
    assert stats[-1]["accepted"] >= 2
    assert {"hashrate_hs", "accepted", "rejected", "stale"} <= stats[0].keys()
    assert stats[0]["hashrate_hs"] is None
    assert stats[-1]["hw_errors"] == 0
    assert any(s["upstream_url"].startswith("stratum+tcp://127.0.0.1:") for s in stats)
    shares = [o for o in lines if o["type"] == "share"]
    assert sum(s["result"] == "accepted" for s in shares) == stats[-1]["accepted"]


def test_replay_finds_the_real_nonces_again_and_ends() -> None:
    status, out, _ = finish("--replay", "genesis,125552", "--replay-window", "200000", "--json")
    found = [o for o in objects(out) if o["type"] == "replay_found"]
    assert status == 0
    assert [(f["name"], f["nonce"]) for f in found] == [("genesis", 2083236893), ("125552", 2504433986)]
    assert found[0]["hash_hex"] == "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
    assert all(0 < f["hashes"] <= 200_000 * 2 for f in found)


@pytest.mark.measured
def test_replay_tells_a_person_what_it_found() -> None:
    status, out, err = finish("--replay", "genesis", "--replay-window", "1000", "--kernel", "hashlib")
    assert (status, err) == (0, "")
    assert "genesis (height 0, 2009-01-03) found again: nonce 2083236893" in out
    assert "Ended after" in out.splitlines()[-1]


def test_a_time_limit_ends_the_run() -> None:
    status, out, _ = finish("--replay", "genesis", "--time-limit", "0.2", "-t", "1", "--duty", "0.5", "-q")
    assert status == 0
    assert [line[11:22] for line in out.splitlines()] == ["Ended after"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_run_with_a_summary(number: signal.Signals) -> None:
    with start("--replay", "genesis", "--json") as miner:
        assert miner.stdout is not None
        for line in miner.stdout:
            if json.loads(line).get("hashes", 0) > 0:
                break
        miner.send_signal(number)
        last = miner.stdout.read().splitlines()[-1]
        assert json.loads(last)["hashes"] > 0
        assert miner.wait(DEADLINE_S) == 0


def test_an_unreachable_pool_is_tried_again_and_said_so() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refused
        port = taken.getsockname()[1]
        with start("-o", f"stratum+tcp://127.0.0.1:{port}", "-u", "me.pc") as miner:
            assert miner.stdout is not None
            tries = 0
            for line in miner.stdout:
                tries += f"cannot reach 127.0.0.1:{port}" in line
                if tries == 2:
                    break
            miner.send_signal(signal.SIGINT)
            miner.stdout.read()
            assert tries == 2
            assert miner.wait(DEADLINE_S) == 0


def test_a_reader_that_goes_away_ends_the_run() -> None:
    with start("--replay", "genesis", "--json") as miner:
        assert miner.stdout is not None
        assert miner.stderr is not None
        miner.stdout.readline()
        miner.stdout.close()
        assert miner.wait(DEADLINE_S) == 0
        assert miner.stderr.read() == ""


@pytest.mark.measured
def test_the_benchmark_is_one_object() -> None:
    status, out, _ = finish("--benchmark", "--json", "--seconds", "0.02", "--kernel", "hashlib")
    (report,) = objects(out)
    assert status == 0
    assert report["machine"]["cpu"]
    (row,) = report["results"]
    assert (row["device"], row["kernel"], row["threads"], row["version_rolling"]) == (
        "cpu",
        "hashlib",
        1,
        False,
    )
    assert row["hashrate_hs"] > 0
    assert row["ratio_to_hashlib"] == 1
    assert len(report["call_overhead"]["rows"]) == 5
    assert report["job_switch_ms"]["p50"] > 0


@pytest.mark.measured
def test_list_devices_as_text_and_as_json() -> None:
    status, out, _ = finish("--list-devices")
    assert status == 0
    assert out.startswith("cpu: ")
    status, out, _ = finish("-n", "--json", "-t", "1", "--kernel", "hashlib")
    (body,) = objects(out)
    assert body["devices"][0]["threads"] == 1
    assert body["kernels"][-1] == "hashlib"


def test_the_pool_is_reachable_through_the_miner() -> None:
    status, out, _ = finish("--pool", "--help")
    assert status == 0
    assert "miners.pool" in out


# ---- the command line ------------------------------------------------------------------------------------


def test_nothing_to_do_is_said_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse([])
    text = capsys.readouterr()
    assert ended.value.code == 2
    assert text.err == f"warmgui-miner: {NOTHING_TO_DO}\n"
    assert text.out.startswith("usage: warmgui-miner")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--practice", "-t", "none"], "'none' is not a whole number"),
        (["--practice", "-t", "0"], "'0' is not a whole number"),
        (["--practice", "-t", "99999"], "99999 threads are too many"),
        (["--practice", "--duty", "1.5"], "1.5 is not between 0 and 1"),
        (["--practice", "--duty", "nan"], "'nan' is not a number"),
        (["--practice", "--duty", "warm"], "'warm' is not a number"),
        (["--practice", "--devices", "cpu,tpu7"], "'tpu7' is no device"),
        (["--practice", "--devices", "none,cpu"], "exclude each other"),
        (["--practice", "--time-limit", "-1"], "not more than 0"),
        (["--practice", "-a", "scrypt"], "'scrypt' cannot be mined"),
        (["--practice", "--stop-after-shares", "-3"], "'-3' is not a whole number"),
        (["--practice", "--frobnicate"], "--frobnicate"),
        (["--practice", "--benchmark"], "exclude each other"),
        (["-o", "pool.example:3333"], "add -u ADDRESS.worker"),
    ],
)
def test_wrong_options_are_refused_in_one_sentence(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    text = capsys.readouterr()
    assert ended.value.code == 2
    assert words in text.err
    assert text.err.count("\n") == 1
    assert text.out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--replay", "block-of-dreams"], "no historic block 'block-of-dreams'"),
        (["--practice", "--kernel", "magic"], "'magic'"),
        (["--benchmark", "--kernel", "magic"], "'magic'"),
    ],
)
def test_values_that_only_the_miner_can_judge_are_refused_too(
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cli, "lower_priority", lambda: True)  # not for the process of the tests
    assert cli.main(arguments) == 2
    text = capsys.readouterr()
    assert words in text.err
    assert text.err.count("\n") == 1


def test_the_names_of_cpuminer_and_cgminer_are_understood() -> None:
    o = parse(
        [
            "-a",
            "sha256d",
            "-o",
            "stratum+tcp://p:1",
            "-O",
            "me.pc:secret:2",
            "-t",
            "1",
            "--shares",
            "3",
            "--time-limit",
            "60",
            "-q",
        ]
    )
    assert o.servers == (Server("stratum+tcp://p:1", "me.pc", "secret:2"),)
    assert (o.threads, o.shares, o.time_limit_s, o.quiet) == (1, 3, 60.0, True)
    o = parse(["--url", "p:1", "--user", "me", "--pass", "y", "--userpass", "you"])
    assert o.servers == (Server("p:1", "you", "y"),)
    assert parse(["-n"]).list_devices
    o = parse(["--practice"])
    assert (o.servers, o.duty, o.threads, o.json, o.stdio) == ((), 1.0, None, False, False)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["-V"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("warmgui-miner ")


def test_the_entry_point_hands_over_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["warmgui-miner", "--list-devices", "--kernel", "hashlib"])
    assert entry() == 0
    assert "hashlib" in capsys.readouterr().out


# ---- in pieces ---------------------------------------------------------------------------------------------


def options(*arguments: str) -> Options:
    return parse(arguments)


def fake_devices(threads: int | None = None, kernel: str = "", wanted: tuple[str, ...] = ("all",)) -> Devices:
    cpu = CpuDevice(TinyKernel(), 1, name="Fake CPU", hashrate_hs=2e6)
    return Devices((cpu,), ("tiny",), (FaultNotice("kernel_self_test", "avx9 is broken", "cpu"),))


def test_listing_devices_tells_what_was_wrong_with_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(inventory, "build_devices", fake_devices)
    out = StringIO()
    assert cli.list_devices(options("-n"), out) == 0
    assert out.getvalue() == (
        "cpu: Fake CPU, 1 thread, hashlib, for tests, 2.00 MH/s\n"
        "no graphics card that can mine\nkernels: tiny\n"
    )
    assert capsys.readouterr().err == "avx9 is broken\n"


def test_the_benchmark_as_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    progress, out = Terminal(), StringIO()
    monkeypatch.setattr(sys, "stderr", progress)
    assert cli.benchmark(options("--benchmark", "--seconds", "0.02", "--kernel", "hashlib"), out) == 0
    assert "x hashlib" in out.getvalue()
    assert "New job to all of 1 thread:" in out.getvalue()
    assert "hashlib" in progress.getvalue()
    assert "1 of 1" in progress.getvalue(), "how far it is, to a terminal only"
    assert "1 of 1" not in out.getvalue()


def test_a_benchmark_that_cannot_be_trusted_has_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was wrong with the devices is told beside it."""
    report = cli.benchmark_report.report

    def doubtful(*arguments: Any, **more: Any) -> dict[str, Any]:
        assert more["processor"]
        return report(0.02, processor=False) | {"faults": [{"text": "The benchmark does not trust tiny."}]}

    monkeypatch.setattr(inventory, "build_devices", fake_devices)
    monkeypatch.setattr(cli.benchmark_report, "report", doubtful)
    out = StringIO()
    assert cli.benchmark(options("--benchmark"), out) == 1
    assert out.getvalue().endswith("The benchmark does not trust tiny.\n")
    assert "avx9 is broken" in capsys.readouterr().err


def test_interrupted_measuring_has_the_shells_status(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "benchmark", interrupted)
    assert cli.main(["--benchmark"]) == 130


def test_a_closed_pipe_under_a_listing_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object) -> int:
        raise BrokenPipeError

    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(cli, "list_devices", broken)
        assert cli.main(["-n"]) == 1
        assert os.fstat(out.fileno()).st_rdev == Path(os.devnull).stat().st_rdev


def test_a_pool_that_refuses_for_good_is_a_failure() -> None:
    """Exit status 1 when the work cannot ever come: here a practice pool stands in that ends by itself."""
    code = (
        "import sys\n"
        "from miners import cli, session\n"
        "class Refusing:\n"
        "    async def run(self, sink):\n"
        "        raise RuntimeError('no such account')\n"
        "session.build_upstream = lambda *a, **k: Refusing()\n"
        "sys.exit(cli.main(['--practice', '--kernel', 'hashlib']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=DEADLINE_S, check=False
    )
    assert done.returncode == 1
    assert "no such account" in done.stdout


def test_too_many_threads_are_counted_from_this_computer() -> None:
    assert parse(["--practice", "-t", str(4 * usable_cpus())]).threads == 4 * usable_cpus()


def test_the_last_line_counts_every_share_that_was_told() -> None:
    """Also those that waited for an answer at the end: accepted, rejected and stale are what was found."""
    with PoolChild("--difficulty", "1e-06") as pool:
        argv = [sys.executable, "-m", "miners", "-o", pool.url, "-u", "me", "--json", "--shares", "20"]
        done = subprocess.run(argv, capture_output=True, check=True, timeout=DEADLINE_S)
    told = [protocol.decode(line) for line in done.stdout.splitlines()]
    last = told[-1]
    assert isinstance(last, Stats)
    shares = [message for message in told if isinstance(message, protocol.Share)]
    assert last.accepted >= 20
    assert last.accepted + last.rejected + last.stale == len(shares)
