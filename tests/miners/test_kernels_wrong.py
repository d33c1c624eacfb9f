"""A native library that is wrong in one place: the self-test finds out, and nobody hashes with it."""

from __future__ import annotations

import dataclasses
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fakes.kernels import choose_kernel

from miners.kernels import build
from miners.kernels.build import build_library
from miners.kernels.dispatch import discover, self_test
from miners.kernels.emit_c import generated_sources
from miners.kernels.masks import swap32
from miners.kernels.native import default_library_path
from miners.kernels.targets import host_target

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import Candidate, Kernel, PreparedJob, ScanResult

ROOT = Path(__file__).parents[2]
needs_zig = pytest.mark.skipif(
    importlib.util.find_spec("ziglang") is None or host_target() is None,
    reason="ziglang, the C compiler of the build, is not installed, or has nothing to build for this machine",
)


def one_constant(name: str, text: str) -> str:
    """K[30] of FIPS 180-4 loses a bit, wherever it stands."""
    return text.replace("0x06ca6351", "0x06ca6350")


def one_rotate(name: str, text: str) -> str:
    """Of the generated kernels: one rotate by 7 instead of 6."""
    return text.replace(", 6)", ", 7)", 1) if name.startswith("sha256d_") else text


def last_lane(name: str, text: str) -> str:
    """The scan loop forgets the last lane of a group."""
    if not name.startswith("scan"):
        return text
    return re.sub(r"(hits(?:\[s\])? = NO_BITS\(.*\));", r"\1 & ~(1u << (LANES - 1));", text)


def midstate_number(name: str, text: str) -> str:
    """The scan loop reports each hit for its neighbour's version."""
    return re.sub(r"\(uint64_t\)(m|midstate) << 32", r"(uint64_t)(\1 ^ 1) << 32", text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wrong")


def wrong_library(folder: Path, change: Callable[[str, str], str], *, at_least: int) -> Path:
    """The library built from sources that `change` has spoilt in at least so many files."""
    generated = generated_sources()
    native = {path.name: path.read_text("utf-8") for path in build._SOURCES.iterdir() if path.is_file()}
    spoilt = {name: change(name, text) for name, text in {**native, **generated}.items()}
    changed = [name for name, text in {**native, **generated}.items() if spoilt[name] != text]
    assert len(changed) >= at_least, f"the sources have changed, this test spoils nothing: {changed}"
    sources = folder / change.__name__
    sources.mkdir()
    for name in native:
        (sources / name).write_text(spoilt[name], "utf-8")
    target = host_target()
    assert target is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(build.COMPILER_VARIABLE, raising=False)
        patch.setattr(build, "_SOURCES", sources)
        patch.setattr(build, "generated_sources", lambda: {name: spoilt[name] for name in generated})
        patch.setattr(
            build, "_COMPILE_FLAGS", tuple("-O1" if f == "-O3" else f for f in build._COMPILE_FLAGS)
        )
        return build_library(target, folder / "cache").library


def faults_of(library: Path) -> tuple[set[str], set[str], str]:
    """Names of the kernels that failed and of those that were measured, and the one that was adopted."""
    found = discover(library=library)
    assert found.faults == ()
    choice = choose_kernel(found.kernels, bench_s=0.001)
    for fault in choice.faults:
        assert fault.code == "kernel_self_test"
        assert re.fullmatch(r"The kernel .+ failed its self-test on block (genesis|125552): .+\.", fault.text)
    adopted = choice.kernel.name if choice.rolling is None else f"{choice.kernel.name} {choice.rolling.name}"
    return {fault.kernel for fault in choice.faults}, set(choice.rates), adopted


def all_names(library: Path) -> set[str]:
    return {kernel.name for kernel in discover(library=library).kernels}


@needs_zig
def test_one_wrong_round_constant_spoils_all(folder: Path, tmp_path: Path) -> None:
    """Python's hashlib is left, and the whole program says why."""
    library = wrong_library(folder, one_constant, at_least=3)
    failed, measured, adopted = faults_of(library)
    assert failed == all_names(library) - {"hashlib"}
    assert (measured, adopted) == ({"hashlib"}, "hashlib")
    shutil.copytree(ROOT / "miners", tmp_path / "miners", ignore=shutil.ignore_patterns("*.so", "*.dll"))
    shutil.copy(library, tmp_path / "miners" / "kernels" / default_library_path().name)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "WARMGUI_HOME": str(tmp_path / "home")}
    command = (sys.executable, "-m", "miners", "--list-devices")
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert "hashlib (Python), no native kernel" in done.stdout
    assert "failed its self-test on block genesis" in done.stdout + done.stderr


@needs_zig
@pytest.mark.deep  # a wrong constant stands for it
def test_one_wrong_rotate_spoils_the_generated_kernels(folder: Path) -> None:
    """Those written by hand, if this CPU runs any, go on."""
    library = wrong_library(folder, one_rotate, at_least=2)
    failed, measured, adopted = faults_of(library)
    by_hand = {"shani", "armv8"}
    assert failed == all_names(library) - {"hashlib"} - by_hand
    assert measured == all_names(library) & {"hashlib", *by_hand}
    assert set(adopted.split()) <= measured
    assert adopted != "hashlib" or not measured & by_hand


@needs_zig
@pytest.mark.deep  # every lane of every version is asked for below, without building
def test_lost_last_lane_is_noticed(folder: Path) -> None:
    library = wrong_library(folder, last_lane, at_least=1)
    failed, _, adopted = faults_of(library)
    assert failed == all_names(library) - {"hashlib"}
    assert adopted == "hashlib"


@needs_zig
def test_wrong_number_of_the_midstate_is_noticed(folder: Path) -> None:
    """A hit would be submitted with another version: the pool would refuse every share."""
    library = wrong_library(folder, midstate_number, at_least=1)
    failed, _, adopted = faults_of(library)
    assert failed == all_names(library) - {"hashlib"}
    assert adopted == "hashlib"


@dataclasses.dataclass(frozen=True)
class Forgetful:
    """A kernel that does not report what one lane finds for one version."""

    kernel: Kernel
    lane: int
    midstate: int

    def __getattr__(self, name: str) -> object:
        return getattr(self.kernel, name)

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        result = self.kernel.scan(job, start, count)

        def kept(candidate: Candidate) -> bool:
            lane = (swap32(candidate.nonce) - start) % self.kernel.lanes
            return (candidate.midstate, lane) != (self.midstate, self.lane)

        return dataclasses.replace(result, candidates=tuple(filter(kept, result.candidates)))


@pytest.mark.parametrize("name", sorted(kernel.name for kernel in discover().kernels))
def test_no_lane_of_no_version_can_be_lost_unnoticed(name: str) -> None:
    kernel = next(kernel for kernel in discover().kernels if kernel.name == name)
    unnoticed = [
        (lane, midstate)
        for lane in range(kernel.lanes)
        for midstate in range(kernel.midstates)
        if self_test(Forgetful(kernel, lane, midstate)) is None  # type: ignore[arg-type]  # by __getattr__
    ]
    assert unnoticed == []
