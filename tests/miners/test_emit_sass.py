"""What NVIDIA's own assembler makes of the PTX: how much work lies on each pipe, no spills.

The counts belong to ptxas 13.0; other versions may differ a little, hence the tolerance. What an instruction
costs is the model of `fakes.sass`: a card has the last word (docs/benchmarks.md).
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from fakes.sass import Sass, assemble

from miners.kernels.emit_ptx import ptx_source
from miners.kernels.gpu import VARIANTS, GpuVariant

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("ptxas") is None, reason="no ptxas, NVIDIA's assembler, here")
BY_NAME = {variant.name: variant for variant in VARIANTS}
TOLERANCE = 0.01

PER_HASH = {
    # logic pipe, multiply pipe, clocks per hash and multiprocessor by the model: sm_90
    "plain": (2035, 392, 31.8),
    "imadhi": (1658, 967, 25.9),
    "imadwide": (1552, 1179, 24.3),
    "plain2": (1880, 332, 29.4),
    "imadhi2": (1540, 852, 24.1),
    "imadwide2": (1434, 1064, 22.4),
    "imadwide4": (1376, 1004, 21.5),
}
DESIGN = {"plain": (2265, 37.3), "imadhi": (1654, 27.2), "imadhi2": (1539, 27.2)}


def check_frugal(sass: Sass, variant: GpuVariant) -> None:
    """No spills, and registers for at least 20 warps of a multiprocessor's 65536 registers."""
    assert sass.spilled_bytes == 0
    assert sass.registers <= (64 if variant.midstates == 1 else 100)


@pytest.mark.parametrize("variant", VARIANTS, ids=list(BY_NAME))
def test_work_on_each_pipe_of_hopper_is_pinned(variant: GpuVariant, tmp_path: Path) -> None:
    sass = assemble(ptx_source(variant, "sm_90"), "sm_90", tmp_path)
    check_frugal(sass, variant)
    logic, multiplies, clocks = PER_HASH[variant.name]
    assert sass.logic / variant.midstates == pytest.approx(logic, rel=TOLERANCE)
    assert sass.multiplies / variant.midstates == pytest.approx(multiplies, rel=TOLERANCE)
    assert sass.clocks / variant.midstates == pytest.approx(clocks, rel=TOLERANCE)


@pytest.mark.parametrize("name", list(DESIGN))
def test_work_is_at_most_that_of_the_design(name: str) -> None:
    """At most the design's instructions on the logic pipe (loop included: within 0.3 %) and its clocks."""
    logic, clocks = DESIGN[name]
    assert PER_HASH[name][0] <= 1.003 * logic
    assert PER_HASH[name][2] <= clocks


@pytest.mark.parametrize("architecture", ["sm_75", "sm_80", "sm_86", "sm_89", "sm_100", "sm_120"])
@pytest.mark.parametrize("name", ["plain", "imadwide"])
def test_every_generation_assembles_alike(architecture: str, name: str, tmp_path: Path) -> None:
    """The moved work stays moved: no assembler folds the multiplications back.

    For sm_120 ptxas puts no addition on the multiply pipe by itself.
    """
    variant = BY_NAME[name]
    sass = assemble(ptx_source(variant, architecture), architecture, tmp_path)
    check_frugal(sass, variant)
    logic, multiplies, _ = PER_HASH[name]
    if (architecture, name) == ("sm_120", "plain"):
        logic, multiplies = logic + multiplies, 0
    assert sass.logic == pytest.approx(logic, rel=TOLERANCE)
    assert sass.multiplies == pytest.approx(multiplies, rel=2 * TOLERANCE, abs=8)


@pytest.mark.parametrize("old", ["sm_50", "sm_61", "sm_70"])
def test_text_for_old_cards_assembles_too(old: str, tmp_path: Path) -> None:
    """They get no code from ptxas 13, but it reads their text and makes code for a newer card."""
    text = ptx_source(BY_NAME["plain"], old)
    assert f".target {old}\n" in text
    check_frugal(assemble(text, "sm_75", tmp_path), BY_NAME["plain"])
