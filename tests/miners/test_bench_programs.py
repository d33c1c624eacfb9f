"""The benchmarks' own programs: counting what another miner hashed, and the page that they write."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

BENCH = Path(__file__).resolve().parent.parent / "bench"

PEER = """#!{python}
import sys, time
assert sys.argv[1:5] == ["-a", "sha256d", "--benchmark", "-t"], sys.argv
print("CPU affinity [...!]")
def line(rate, prefix="M"):
    print(f"\\x1b[01;37m[2026-11-22 00:00:00] Thread 0, CPU 0: {{rate:.2f}} {{prefix}}h/s", flush=True)
def burn(seconds):
    ends = time.thread_time() + seconds
    while time.thread_time() < ends:
        pass
line(450.00, "k")
burn(0.05)
line(30.00)
burn(0.3)
line(20.00)
print("Total: {total} MH/s, Temp: 0C", flush=True)
burn(0.2)
line(25.00)
{then}
"""


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Imports one of the programs."""
    monkeypatch.syspath_prepend(str(BENCH))
    before = set(sys.modules)

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in set(sys.modules) - before:
        if Path(getattr(sys.modules[name], "__file__", None) or "/").parent == BENCH:
            del sys.modules[name]


@pytest.fixture
def peer(tmp_path: Path) -> Any:
    def written(total: str = "30.45", then: str = "time.sleep(60)") -> Path:
        program = tmp_path / "peer"
        program.write_text(PEER.format(python=sys.executable, total=total, then=then))
        program.chmod(0o755)
        return program

    return written


@pytest.mark.skipif(not Path("/proc/self/schedstat").is_file(), reason="needs the scheduler's own counting")
class TestPeer:
    def test_a_scan_has_the_hashes_that_the_one_before_told(self, bench: Any, peer: Any) -> None:
        done = bench("cpuminer").hash_with(peer(), 0)
        assert done.hashes == 30e6 + 20e6  # 450,000 hashes first, then scans of a second by the last rate
        assert done.cpu_s == pytest.approx(0.5, abs=0.1)
        assert done.rate_hs == done.hashes / done.cpu_s

    def test_a_total_that_does_not_fit_is_refused(self, bench: Any, peer: Any) -> None:
        cpuminer = bench("cpuminer")
        with pytest.raises(cpuminer.PeerError, match="does not fit"):
            cpuminer.hash_with(peer(total="21.00"), 0)

    def test_an_early_end_is_told(self, bench: Any, peer: Any) -> None:
        cpuminer = bench("cpuminer")
        with pytest.raises(cpuminer.PeerError, match="ended after 4 scans"):
            cpuminer.hash_with(peer(then=""), 0, scans=5)


@pytest.mark.skipif(not Path("/proc/self/schedstat").is_file(), reason="needs the scheduler's own counting")
def test_a_peer_that_fails_leaves_its_reason(bench: Any, peer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from miners.kernels.reference import HASHLIB

    peer_miners = bench("peer_miners")
    monkeypatch.setattr(peer_miners, "_fastest", lambda _feature, rolls: None if rolls else HASHLIB)
    monkeypatch.setattr(peer_miners, "OURS_S", 0.01)
    failed = peer_miners.measure({"avx2": peer(total="21.00")}, 1)
    assert failed["not_measured"].startswith("the avx2 build: the peer's total")
    (row,) = peer_miners.measure({"avx2": peer()}, 2)["rows"]
    assert row["kernel"] == "hashlib"
    assert row["peer_hashrate_hs"] > 8e7
    assert row["ratio_min"] <= row["ratio"] <= row["ratio_max"] < 1


def test_peers_are_named_by_options_or_the_environment(bench: Any, peer: Any, tmp_path: Path) -> None:
    named = bench("peer_miners").programs
    program = peer()
    assert named([], {}) == {}
    assert named([f"sha={program}"], {"WARMGUI_PEER_AVX2": str(program)}) == {"sha": program, "avx2": program}
    with pytest.raises(ValueError, match="is not there"):
        named([f"native={tmp_path / 'none'}"], {})
    for wrong in ("native", "gpu=/x"):
        with pytest.raises(ValueError, match="wants native, sha, avx2"):
            named([wrong], {})
    assert "no peer was named" in bench("peer_miners").measure({}, 3)["not_measured"]


def test_reports_of_cards_are_read_or_why_not(bench: Any, tmp_path: Path) -> None:
    read = bench("gpu_results").read
    file = tmp_path / "cards.json"
    assert "no graphics card here" in read(None)["not_measured"]
    assert "cannot be read" in read(file)["not_measured"]
    file.write_text("[]")
    assert "no report" in read(file)["not_measured"]
    file.write_text('{"cards": []}')
    assert read(file) == {"cards": []}


PEER_ROW = {
    "what": "AVX2",
    "kernel": "avx2",
    "peer": "avx2",
    "hashrate_hs": 15e6,
    "peer_hashrate_hs": 8e6,
    "ratio": 1.2,
    "ratio_min": 1.1,
    "ratio_max": 1.3,
    "least": 1.25,
    "goal": 1.25,
}
CARD = {
    "card": {"name": "H100", "interface": "cuda", "driver": "580", "compute_units": 132},
    "kernels": [
        {
            "variant": "plain",
            "block": 256,
            "hashrate_hs": 7e9,
            "clock_hz": 1.98e9,
            "clocks_per_hash_per_unit": 37.34,
            "power_w": None,
            "j_per_th": None,
            "hits": 4100,
            "expected_hits": 4096.0,
        }
    ],
    "goals": [{"goal": "plain: at most 37.3", "must": True, "measured": 37.34, "met": False}],
    "duty_steps": [{"deviation": -0.021}, {"deviation": 0.01}],
    "problems": ["It is too hot."],
}


def test_a_part_keeps_its_last_measurement(bench: Any, tmp_path: Path) -> None:
    """Another machine measures cards, say; a run without them does not forget that."""
    write, page = bench("report").write, tmp_path / "benchmarks.md"
    here = {"cpu": "Here", "threads": 4, "system": "Linux 6", "python": "3.11"}
    there = {**here, "cpu": "There"}
    cards = {"utc": "now", "system": "Linux", "cards": [CARD]}
    write(page, {"date": "2026-01-01", "machine": there, "gpu": cards})
    peers = {"peer": "cpuminer", "rounds": 8, "rows": [PEER_ROW]}
    write(page, {"date": "2026-02-02", "machine": here, "peers": peers, "gpu": {"not_measured": "no card"}})
    text = page.read_text(encoding="utf-8")
    assert "*2026-01-01, There, 4 threads" in text
    assert "| plain | 256 | 7.000 | 1.98 | 37.3 | – | – | 4100 / 4096 |" in text
    assert "37.3, missed (must)" in text
    assert "at most 2.1 % off" in text
    assert "**It is too hot.**" in text
    assert (
        "| AVX2 | avx2 | 15.00 | 8.00 (avx2) | **1.200** (1.100 to 1.300) | ≥ 1.25, goal 1.25 **missed** |"
        in text
    )
    assert "*2026-02-02, Here, 4 threads" in text
    assert "## The window" in text
    assert json.loads(page.with_suffix(".json").read_text())["gpu"]["date"] == "2026-01-01"


def test_the_miners_own_report_fits_the_page(bench: Any, tmp_path: Path) -> None:
    from miners.benchmark.report import report

    own = {
        "path": [{"kernel": "avx512", "overhead": 0.02, "min": 0.01, "max": 0.03}],
        "most_overhead": 0.01,
        "threads": [
            {"kernel": "avx512", "wall": 3.9, "wall_min": 3.8, "wall_max": 4.0, "cpu": 3.98, "load": 0.5}
        ],
        "least_scaling": 3.95,
    }
    measured = {**report(0.02, kernel_name="hashlib", threads=1, switches=2), "own": own}
    host = {"cpu": "Here", "threads": os.cpu_count(), "system": "Linux 6", "python": "3.11"}
    page = tmp_path / "benchmarks.md"
    bench("report").write(page, {"date": "2026-02-02", "machine": host, "miner": measured})
    text = page.read_text(encoding="utf-8")
    assert "| cpu | hashlib | 1 |" in text
    assert "| avx512 | 2.00 % **missed** | 1.00 % to 3.00 % |" in text
    assert "| avx512 | 3.98 | 3.90 (3.80 to 4.00) | 0.5 |" in text
    assert "New job to all workers" in text
