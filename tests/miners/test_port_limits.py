"""The limits of known cores: the arithmetic of ports, and the numbers of the design."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from miners import cpu_name
from miners.cpu_name import CpuIdentity, cpu_identity
from miners.kernels.features import SPECS
from miners.kernels.port_limits import (
    Core,
    Ports,
    VectorWork,
    core_of,
    cycles_per_hash,
    described_work,
    kernel_limit,
)

if TYPE_CHECKING:
    from pathlib import Path

INTEL, AMD = "GenuineIntel", "AuthenticAMD"


def known(vendor: str, family: int, model: int) -> Core:
    core = core_of(vendor, family, model)
    assert core is not None
    return core


ICE_LAKE_SERVER = known(INTEL, 6, 0x6A)
ZEN_2, ZEN_4, ZEN_5 = known(AMD, 0x17, 0x71), known(AMD, 0x19, 0x61), known(AMD, 0x1A, 2)


@pytest.mark.parametrize(
    ("work", "bits", "limit"),
    [
        # 1176 rotates, 1043 additions, 628 ternary and 3 around them: 2850 operations of two ports
        (VectorWork(1043, 1176, 631), 512, 89.1),
        # with 16 versions 2418 per version, in the same shares
        (VectorWork(16 * 885, 16 * 998, 16 * 535, 16), 512, 75.6),
        # 5749 of three ports, 5014 with 8 versions; 2196 of them shifts
        (VectorWork(1043, 2196, 2510), 256, 239.5),
        (VectorWork(8 * 906, 8 * 1860, 8 * 2248, 8), 256, 208.9),
    ],
)
def test_the_designs_machine_with_two_vector_ports(work: VectorWork, bits: int, limit: float) -> None:
    assert cycles_per_hash(ICE_LAKE_SERVER.vectors[bits], work, bits) == pytest.approx(limit, abs=0.06)


def test_sha_instructions_of_the_designs_machine() -> None:
    assert kernel_limit(ICE_LAKE_SERVER, "shani") == 186


def test_four_ports_start_four_operations() -> None:
    """Measured on this core: the mix of the description runs at 4.0 operations per cycle."""
    assert cycles_per_hash(ZEN_5.vectors[512], VectorWork(1043, 1176, 631), 512) == 2850 / 4 / 16
    assert kernel_limit(ZEN_5, "shani") == 124


def test_half_width_units_need_two_passes() -> None:
    work = VectorWork(1043, 1176, 631)
    assert cycles_per_hash(ZEN_4.vectors[512], work, 512) == 2 * 2850 / 4 / 16


def test_few_ports_for_shifts_decide_where_shifts_are_many() -> None:
    """Zen 2 has one port for shifts, used by nothing else but logic."""
    assert cycles_per_hash(ZEN_2.vectors[256], VectorWork(1043, 2196, 2510), 256) == 2196 / 8


def test_two_kinds_that_share_ports_are_counted_together() -> None:
    ports = Ports(adds="01", shifts="1", logic="0123")
    assert cycles_per_hash(ports, VectorWork(40, 20, 0), 32) == 30  # both on two ports
    assert cycles_per_hash(ports, VectorWork(40, 50, 0), 32) == 50  # shifts alone
    assert cycles_per_hash(ports, VectorWork(0, 0, 80), 32) == 20
    assert cycles_per_hash(ports, VectorWork(20, 20, 160), 32) == 50  # all on four


def test_work_is_what_the_description_counts() -> None:
    ternary, binary = described_work(midstates=1, ternary=True), described_work(midstates=1, ternary=False)
    assert ternary.adds == binary.adds
    assert (ternary.shifts, ternary.shifts + 1020) == (
        1176,
        binary.shifts,
    )  # a rotate is two shifts and an or
    assert ternary.adds + ternary.shifts + ternary.logic <= 2850
    assert binary.adds + binary.shifts + binary.logic <= 5749


def test_rolling_lowers_the_limit() -> None:
    one = cycles_per_hash(ZEN_5.vectors[512], described_work(midstates=1, ternary=True), 512)
    eight = cycles_per_hash(ZEN_5.vectors[512], described_work(midstates=8, ternary=True), 512)
    assert eight < 0.88 * one


def test_every_kernel_of_a_known_core_has_a_limit_and_others_have_none() -> None:
    limits = {spec.name: kernel_limit(ZEN_5, spec.name) for spec in SPECS}
    for spec in SPECS:
        assert (limits[spec.name] is not None) == (spec.feature in {"avx512f", "avx2", "sse2", "sha"})
    assert kernel_limit(ZEN_5, "hashlib") is None
    assert kernel_limit(known(INTEL, 6, 0x55), "shani") is None  # no SHA instructions
    assert kernel_limit(known(INTEL, 6, 0x97), "avx512") is None  # switched off there


@pytest.mark.parametrize(
    ("vendor", "family", "model"), [(AMD, 0x1A, 0x70), (AMD, 0x17, 1), (INTEL, 6, 0x37), ("Other", 6, 0x55)]
)
def test_an_unknown_core_is_none(vendor: str, family: int, model: int) -> None:
    assert core_of(vendor, family, model) is None


def test_no_model_stands_twice() -> None:
    from miners.kernels.port_limits import _CORES

    seen = [(vendor, family, model) for vendor, family, models, _ in _CORES for model in models]
    assert len(seen) == len(set(seen))


def test_cores_with_slower_siblings_are_marked() -> None:
    assert known(INTEL, 6, 0xB7).hybrid
    assert not ICE_LAKE_SERVER.hybrid


def test_linux_tells_the_model_in_cpuinfo(tmp_path: Path) -> None:
    file = tmp_path / "cpuinfo"
    file.write_text(
        "processor\t: 0\nvendor_id\t: AuthenticAMD\ncpu family\t: 26\nmodel\t\t: 2\nmodel name\t: EPYC\n\n"
        "processor\t: 1\nvendor_id\t: AuthenticAMD\ncpu family\t: 99\nmodel\t\t: 9\n"
    )
    assert cpu_identity(file) == CpuIdentity(AMD, 26, 2)


def test_windows_tells_it_in_the_processors_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(
        cpu_name.platform, "processor", lambda: "Intel64 Family 6 Model 151 Stepping 2, GenuineIntel"
    )
    assert cpu_identity(tmp_path / "none") == CpuIdentity(INTEL, 6, 151)
    monkeypatch.setattr(cpu_name.platform, "processor", lambda: "aarch64")
    assert cpu_identity(tmp_path / "none") is None
