"""Which kernels there are and what they ask of the CPU: the one list, for Python and, generated, for C."""

from __future__ import annotations

from dataclasses import dataclass

ABI = 2
"""Rises when a function of the library changes its meaning; a library of another number is not used."""

FEATURES: dict[str, int] = {"sse2": 1, "avx2": 2, "avx512f": 4, "sha": 8, "armv8_sha2": 16}
"""Bit of each feature in the word that the library reports; set only if the system saves the registers."""


@dataclass(frozen=True, slots=True)
class KernelSpec:
    """A native kernel before it is known whether it can run here.

    `feature` is the CPU feature that it needs ("" = none), `table` the layout of its job table, `midstates`
    the number of versions that it hashes per nonce.
    """

    name: str
    words: str
    lanes: int
    feature: str
    table: str
    midstates: int = 1


SPECS: tuple[KernelSpec, ...] = (
    KernelSpec("avx512", "AVX-512, 16 lanes", 16, "avx512f", "ternary"),
    KernelSpec("avx512x2", "AVX-512, 2 x 16 lanes", 16, "avx512f", "ternary"),
    KernelSpec("avx512r16", "AVX-512, 16 lanes, 16 versions", 16, "avx512f", "ternary", 16),
    KernelSpec("avx2", "AVX2, 8 lanes", 8, "avx2", "binary"),
    KernelSpec("avx2r8", "AVX2, 8 lanes, 8 versions", 8, "avx2", "binary", 8),
    KernelSpec("shani", "SHA-NI, 4 streams", 4, "sha", "binary"),
    KernelSpec("armv8", "ARMv8 SHA-2, 2 streams", 2, "armv8_sha2", "binary"),
    KernelSpec("sse2", "SSE2, 4 lanes", 4, "sse2", "binary"),
    KernelSpec("portable", "portable C, 1 lane", 1, "", "binary"),
)
