"""How fast a kernel could be at best: what the execution ports of a known core do per cycle.

A core starts one operation per port and cycle. Additions, shifts (with rotates) and logic may each use some
ports only, so the least number of cycles is the largest, over all sets of these kinds, of their operations by
the ports that they have between them. Latency, loads and the front end are left out: a limit, no forecast.

Sources, facts only: InstLatx64 (measured instruction latencies and throughputs per processor,
https://github.com/InstLatx64/InstLatx64, files named below), uops.info and Agner Fog's instruction tables
for the ports of Intel's cores. Cores are told apart by vendor, family and model of CPUID.
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.kernels.features import SPECS
from miners.kernels.program import build_program

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHA_ROUNDS_PER_HASH = 62
"""sha256rnds2 of a double hash: 128 rounds, two each, less the two that only the job decides."""
_WORD_BITS = 32
_VECTOR_BITS = {"avx512f": 512, "avx2": 256, "sse2": 128}


@dataclass(frozen=True, slots=True)
class Ports:
    """Ports of each kind of vector operation, a character each; `passes` where the unit is narrower."""

    adds: str
    shifts: str
    logic: str
    passes: int = 1


@dataclass(frozen=True, slots=True)
class Core:
    """A known core.

    `vectors`: by width in bits. `sha_cycles`: cycles per sha256rnds2, None without it. `hybrid`: the
    processor has slower cores as well, and these are its fast ones.
    """

    name: str
    vectors: Mapping[int, Ports]
    sha_cycles: float | None
    source: str
    hybrid: bool = False


@dataclass(frozen=True, slots=True)
class VectorWork:
    """Operations of one group of lanes."""

    adds: int
    shifts: int
    logic: int
    midstates: int = 1


_INTEL_256 = Ports("015", "01", "015")
_INTEL_512 = Ports("05", "0", "05")  # p1 joins p0 for 512 bits
_HASWELL = Ports("15", "0", "015")
_ZEN2 = Ports("013", "2", "0123")
_FOUR = Ports("0123", "12", "0123")


def _intel(*, wide: bool) -> dict[int, Ports]:
    return {128: _INTEL_256, 256: _INTEL_256} | ({512: _INTEL_512} if wide else {})


_HASWELL_CORE = Core("Haswell, Broadwell", {128: _HASWELL, 256: _HASWELL}, None, "00306C3_Haswell; Agner Fog")
_SKYLAKE = Core("Skylake", _intel(wide=False), None, "00506E3_Skylake_02; uops.info")
_SKYLAKE_X = Core("Skylake-X, Cascade Lake", _intel(wide=True), None, "0050654_SkylakeX2; uops.info")
_ICE_LAKE = Core(
    "Ice Lake, Tiger Lake, Rocket Lake", _intel(wide=True), 3.0, "00A0671_RocketLake_01; uops.info"
)
_SAPPHIRE = Core(
    "Sapphire Rapids, Emerald Rapids, Granite Rapids",
    _intel(wide=True),
    3.0,
    "0090672_AlderLake_01_BC_AVX512",
)
_ALDER = Core(
    "Alder Lake, Raptor Lake, Meteor Lake (performance core)",
    _intel(wide=False),
    3.0,
    "0090672_AlderLake_01_BC, 00A06A4_MeteorLake_10_BC",
    hybrid=True,
)
_LION_COVE = Core(
    "Lunar Lake, Arrow Lake (performance core)",
    {128: _FOUR, 256: _FOUR},
    0.5,
    "00C0662_ArrowLake_08_BC",
    hybrid=True,
)
_ZEN_2 = Core("Zen 2", {128: _ZEN2, 256: _ZEN2}, 2.0, "0870F10_K17_Matisse")
_ZEN_3 = Core("Zen 3", {128: _FOUR, 256: _FOUR}, 1.0, "0A20F10_K19_Vermeer")
_ZEN_4 = Core(
    "Zen 4",
    {128: _FOUR, 256: _FOUR, 512: Ports("0123", "12", "0123", passes=2)},
    1.0,
    "0A60F12_K19_Raphael_04, 0A10F11_K19_Genoa_01",
)
_ZEN_5 = Core(
    "Zen 5", {128: _FOUR, 256: _FOUR, 512: _FOUR}, 2.0, "0B40F40_K20_GraniteRidge_02_512b, and our own run"
)
_ZEN_5_MOBILE = Core(
    "Zen 5, mobile",
    {128: _FOUR, 256: _FOUR, 512: Ports("0123", "12", "0123", passes=2)},
    2.0,
    "0B40F40_K20_GraniteRidge_02_256b: the same core with its half-width unit",
)

_INTEL, _AMD = "GenuineIntel", "AuthenticAMD"
_CORES: tuple[tuple[str, int, Iterable[int], Core], ...] = (
    (_INTEL, 6, (0x3C, 0x3F, 0x45, 0x46, 0x3D, 0x47, 0x4F, 0x56), _HASWELL_CORE),
    (_INTEL, 6, (0x4E, 0x5E, 0x8E, 0x9E, 0xA5, 0xA6), _SKYLAKE),
    (_INTEL, 6, (0x55,), _SKYLAKE_X),
    (_INTEL, 6, (0x6A, 0x6C, 0x7D, 0x7E, 0x8C, 0x8D, 0xA7), _ICE_LAKE),
    (_INTEL, 6, (0x8F, 0xCF, 0xAD, 0xAE), _SAPPHIRE),
    (_INTEL, 6, (0x97, 0x9A, 0xB7, 0xBA, 0xBF, 0xAA, 0xAC), _ALDER),
    (_INTEL, 6, (0xBD, 0xC5, 0xC6, 0xB5), _LION_COVE),
    (_AMD, 0x17, (0x31, 0x47, 0x60, 0x68, 0x71, 0x90, 0xA0), _ZEN_2),
    (_AMD, 0x19, (*range(0x10), *range(0x20, 0x60)), _ZEN_3),
    (_AMD, 0x19, (*range(0x10, 0x20), *range(0x60, 0x80), *range(0xA0, 0xB0)), _ZEN_4),
    (_AMD, 0x1A, (*range(0x20), *range(0x40, 0x50)), _ZEN_5),
    (_AMD, 0x1A, (*range(0x20, 0x30), *range(0x60, 0x70)), _ZEN_5_MOBILE),
)


def core_of(vendor: str, family: int, model: int) -> Core | None:
    """The core of a processor, by CPUID's vendor string, family and model; None: not in the table."""
    for known_vendor, known_family, models, core in _CORES:
        if (vendor, family) == (known_vendor, known_family) and model in models:
            return core
    return None


def kernel_limit(core: Core, kernel: str) -> float | None:
    """Least cycles per hash of the kernel with this name on this core; None where nothing is known.

    What the kernel does per group of lanes is what the symbolic description counts.
    """
    spec = next((spec for spec in SPECS if spec.name == kernel), None)
    if spec is None:
        return None
    if spec.feature == "sha":
        return None if core.sha_cycles is None else SHA_ROUNDS_PER_HASH * core.sha_cycles
    bits = _VECTOR_BITS.get(spec.feature)
    if bits is None or bits not in core.vectors:
        return None
    work = described_work(midstates=spec.midstates, ternary=spec.feature == "avx512f")
    return cycles_per_hash(core.vectors[bits], work, bits)


def described_work(*, midstates: int, ternary: bool) -> VectorWork:
    """What the description asks for; without native rotates each of them is two shifts and an or."""
    program = build_program(midstates=midstates, ternary=ternary)
    counts = program.counts
    if ternary:
        return VectorWork(counts.adds, counts.rotates, counts.logic, midstates)
    rotates = Counter(word.op for word in program.target)["rotr"]
    return VectorWork(counts.adds, counts.rotates + rotates, counts.logic + rotates, midstates)


def cycles_per_hash(ports: Ports, work: VectorWork, bits: int) -> float:
    """Least cycles per hash with vectors of so many bits."""
    kinds = ((work.adds, ports.adds), (work.shifts, ports.shifts), (work.logic, ports.logic))
    sets = itertools.chain.from_iterable(itertools.combinations(kinds, size) for size in (1, 2, 3))
    cycles = max(
        sum(count for count, _ in chosen) / len(set().union(*(port for _, port in chosen))) for chosen in sets
    )
    return cycles * ports.passes / (bits // _WORD_BITS * work.midstates)
