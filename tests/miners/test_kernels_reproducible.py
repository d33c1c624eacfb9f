"""The same sources give the same library, byte for byte, wherever and whenever it is built."""

from __future__ import annotations

import importlib.util
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from miners.kernels import build
from miners.kernels.build import build_library
from miners.kernels.targets import TARGETS, Target, host_target

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("ziglang") is None,
    reason="ziglang, the C compiler of the build, is not installed",
)
WINDOWS = TARGETS["win_amd64"]
# What could differ there is what the linker writes: a few objects are enough.
LINKED = {"common.c", "cpu_x86.c", "entry_windows.c", "prepare_binary.c", "scan_portable.c"}


def small(target: Target) -> Target:
    return replace(target, units=tuple(unit for unit in target.units if unit.source in LINKED))


HERE = host_target() or WINDOWS
BUILT = [small(HERE), small(WINDOWS), pytest.param(HERE, marks=pytest.mark.deep)]


@pytest.mark.parametrize("target", BUILT, ids=["this machine", "Windows", "this machine, every object"])
def test_two_builds_are_the_same_bytes(
    target: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other folders, other caches, sources in another place: no path and no date gets into the file."""
    monkeypatch.delenv(build.COMPILER_VARIABLE, raising=False)
    first = build_library(target, tmp_path / "a" / "cache")
    copied = tmp_path / "another folder with a longer name" / "native"
    shutil.copytree(build._SOURCES, copied)
    monkeypatch.setattr(build, "_SOURCES", copied)
    monkeypatch.chdir(copied)
    second = build_library(target, tmp_path / "another folder with a longer name" / "cache")
    assert (first.compiled, second.compiled) == (len(target.units), len(target.units))
    assert first.library.read_bytes() == second.library.read_bytes()
    assert str(tmp_path).encode() not in first.library.read_bytes()
