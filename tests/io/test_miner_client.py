"""The app's side of the miner: commands go in, lines become messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.io import miner_program
from fakes.miner_client import ECHO, Driver, drivers, faults

from warmgui.core.messages import (
    MinerBenchmarkRow,
    MinerBlock,
    MinerCertificate,
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
)
from warmgui.core.servers.entries import Server
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Callable[[str], Driver]]:
    with drivers(tmp_path) as start:
        yield start


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
