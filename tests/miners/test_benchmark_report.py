"""What `--benchmark` says: rows, limits, hits against chance, and when it does not trust itself."""

from __future__ import annotations

import dataclasses
import io
import json
from typing import TYPE_CHECKING

import pytest
from fakes.kernels import BrokenKernel
from fakes.miner import FakeDevice, TinyKernel

from miners.benchmark import report as benchmark_report
from miners.benchmark.device import DeviceMeasured, DeviceMeasurementError
from miners.benchmark.hits import Hits
from miners.benchmark.report import measure_rows, report, row_line, table
from miners.cpu_name import CpuIdentity
from miners.kernels import dispatch
from miners.kernels.reference import HASHLIB, ReferenceKernel

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import Kernel, ScanResult
    from miners.protocol import BenchmarkResult, FaultNotice

SECONDS = 0.08


@pytest.fixture
def kernels(monkeypatch: pytest.MonkeyPatch) -> list[Kernel]:
    """The kernels that are measured, on a machine of two processors of a known kind with a known clock."""
    found: list[Kernel] = [HASHLIB]
    monkeypatch.setattr(dispatch, "available_kernels", lambda: found)
    monkeypatch.setattr(dispatch, "clock_meter", lambda: lambda: 3e9)
    monkeypatch.setattr(benchmark_report, "usable_cpus", lambda: 2)
    monkeypatch.setattr(benchmark_report, "cpu_identity", lambda: CpuIdentity("AuthenticAMD", 0x1A, 2))
    return found


def named(name: str) -> Kernel:
    """A kernel by hashlib, under the name of a native one."""
    return dataclasses.replace(BrokenKernel(), name=name)


def test_every_kernel_has_a_row_per_thread_count_and_hashlib_one(kernels: list[Kernel]) -> None:
    kernels.insert(0, TinyKernel())
    told: list[BenchmarkResult] = []
    rows = measure_rows(SECONDS, row=told.append)
    assert told == rows
    assert [(r.kernel, r.threads) for r in rows] == [("tiny", 1), ("tiny", 2), ("hashlib", 1)]
    assert all(not r.version_rolling and r.hashrate_hs > 0 for r in rows)
    assert rows[-1].ratio_to_hashlib == 1
    assert [r.clock_hz for r in rows] == pytest.approx([3e9] * 3)
    assert all(r.cycles_per_hash for r in rows)
    assert all(r.hits and r.expected_hits for r in rows)
    assert rows[0].hits == rows[1].hits  # counted once


def test_version_rolling_has_rows_of_its_own(kernels: list[Kernel]) -> None:
    kernels[:] = [ReferenceKernel(2)]
    assert [r.version_rolling for r in measure_rows(SECONDS, threads=1)] == [True]


def test_the_fraction_of_the_port_limit_is_told_of_known_cores_and_kernels(
    kernels: list[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    kernels[:] = [named("shani"), named("unheard-of")]
    known, unknown = measure_rows(SECONDS, threads=1)
    assert known.cycles_per_hash is not None
    assert known.limit_fraction == pytest.approx(62 * 2 / known.cycles_per_hash)
    assert unknown.limit_fraction is None
    monkeypatch.setattr(benchmark_report, "cpu_identity", lambda: None)
    assert all(r.limit_fraction is None for r in measure_rows(SECONDS, threads=1))


def test_processors_with_slower_cores_have_a_fraction_of_one_thread_only(
    kernels: list[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    kernels[:] = [named("shani")]
    monkeypatch.setattr(benchmark_report, "cpu_identity", lambda: CpuIdentity("GenuineIntel", 6, 0xB7))
    one, two = measure_rows(SECONDS)
    assert one.limit_fraction is not None
    assert two.limit_fraction is None


def test_watts_are_told_where_they_are_measured(
    kernels: list[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    (row,) = measure_rows(SECONDS)
    if row.power_w is None:
        assert row.energy_j_per_th is None
    monkeypatch.setattr(benchmark_report.PackageMeter, "average_w", lambda _self: 65.0)
    (row,) = measure_rows(SECONDS)
    assert row.power_w == pytest.approx(65)
    assert row.energy_j_per_th == pytest.approx(65e12 / row.hashrate_hs)


def _lose_half(result: ScanResult) -> ScanResult:
    return dataclasses.replace(result, candidates=result.candidates[::2])


def test_a_kernel_that_loses_hits_is_not_trusted(kernels: list[Kernel]) -> None:
    kernels.insert(0, BrokenKernel(defect=_lose_half))
    faults: list[FaultNotice] = []
    rows = measure_rows(0.4, threads=1, fault=faults.append)
    uncounted = dataclasses.replace(rows[0], hits=None, expected_hits=None)
    assert " ! " not in row_line(dataclasses.asdict(uncounted))
    assert [f.code for f in faults] == ["kernel_self_test"]
    assert "broken on purpose" in faults[0].text
    assert "hits where chance gives" in faults[0].text
    assert " ! " in row_line(dataclasses.asdict(rows[0]))
    assert " ! " not in row_line(dataclasses.asdict(rows[1]))


def test_the_report_tells_faults_and_the_table_ends_with_them(kernels: list[Kernel]) -> None:
    kernels.insert(0, BrokenKernel(defect=_lose_half))
    result = report(0.4, threads=1, switches=2)
    assert len(result["faults"]) == 1
    assert table(result)[-1] == result["faults"][0]["text"]


def test_an_unknown_clock_leaves_cycles_unknown(
    kernels: list[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatch, "clock_meter", lambda: lambda: None)
    result = report(0.04, threads=1, switches=2)
    assert result["clock_ghz"] is None
    assert result["results"][0]["cycles_per_hash"] is None
    assert result["results"][0]["limit_fraction"] is None
    lines = table(result)
    assert "GHz" not in lines[0]
    assert any("-" in line and "hashlib" in line for line in lines[2:])
    json.dump(result, io.StringIO(), allow_nan=False)


class TestCards:
    """Graphics cards are measured through the path that mines."""

    @pytest.fixture
    def card(self, kernels: list[Kernel], monkeypatch: pytest.MonkeyPatch) -> Callable[[object], FakeDevice]:
        kernels.clear()

        def made(answer: object) -> FakeDevice:
            def measure(_device: object, _seconds: float, **_more: object) -> list[DeviceMeasured]:
                if isinstance(answer, Exception):
                    raise answer
                assert isinstance(answer, list)
                return answer

            monkeypatch.setattr(benchmark_report, "measure_device", measure)
            device = FakeDevice("gpu0")
            device.info = dataclasses.replace(device.info, kind="gpu", kernel="plain", compute_units=132)
            return device

        return made

    def test_a_card_that_rolls_has_two_rows(self, card: Callable[[object], FakeDevice]) -> None:
        plain = DeviceMeasured(7_000_000_000, 1.0, 0.05, Hits(4100, 4096.0), 1, 700.0, 1.98e9)
        rolling = dataclasses.replace(plain, hashes=10_000_000_000, midstates=2, power_w=None, clock_hz=None)
        one, two = measure_rows(SECONDS, cards=[card([plain, rolling])])
        assert (one.device, one.kernel, one.version_rolling, two.version_rolling) == (
            "gpu0",
            "plain",
            False,
            True,
        )
        assert one.cycles_per_hash == pytest.approx(37.34, abs=0.01)
        assert one.energy_j_per_th == pytest.approx(100_000)
        assert (one.hits, one.expected_hits) == (4100, 4096.0)
        assert one.ratio_to_hashlib is not None
        assert one.ratio_to_hashlib > 1
        assert two.cycles_per_hash is two.power_w is two.energy_j_per_th is None

    def test_a_card_that_computes_wrongly_is_told(self, card: Callable[[object], FakeDevice]) -> None:
        wrong = DeviceMeasured(1000, 1.0, 0.05, Hits(4100, 4096.0, wrong=3), 1)
        faults: list[FaultNotice] = []
        measure_rows(SECONDS, cards=[card([wrong])], fault=faults.append)
        assert [(f.code, f.device) for f in faults] == [("kernel_self_test", "gpu0")]
        assert "3 of its candidates were none" in faults[0].text

    def test_cards_alone_need_no_processor(self, card: Callable[[object], FakeDevice]) -> None:
        plain = DeviceMeasured(7_000_000_000, 1.0, 0.05, Hits(4100, 4096.0), 1)
        result = report(SECONDS, processor=False, cards=[card([plain])])
        assert [r["device"] for r in result["results"]] == ["gpu0"]
        assert result["call_overhead"] is result["job_switch_ms"] is None
        assert len(table(result)) == 3

    def test_a_card_that_fails_leaves_a_sentence_and_no_row(
        self, card: Callable[[object], FakeDevice]
    ) -> None:
        faults: list[FaultNotice] = []
        device = card(DeviceMeasurementError("The card is gone."))
        assert measure_rows(SECONDS, cards=[device], fault=faults.append) == []
        assert [(f.code, f.text) for f in faults] == [("benchmark_failed", "The card is gone.")]
