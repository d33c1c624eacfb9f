"""The kernels under AddressSanitizer and UndefinedBehaviorSanitizer, in a process of their own.

A program holds every kernel of this machine, compiled with the library's own flags; it scans exact sets with
memory between red zones and guard pages. Any finding, any candidate too few or too many, fails.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fakes.sanitized import HARNESS, build_objects, find_sanitizer, harness_program, link, run, split_inputs
from fakes.vectors import C_SOURCES, Vector, specs_in, vectors_file, vectors_of

from miners.kernels import build
from miners.kernels.dispatch import discover
from miners.kernels.native import default_library_path
from miners.kernels.targets import host_target

if TYPE_CHECKING:
    import subprocess

    from miners.kernels.build import Compiler
    from miners.kernels.features import KernelSpec
    from miners.kernels.targets import Target

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="the program sets up its guard pages by mmap"),
    pytest.mark.skipif(
        host_target() is None or not default_library_path().is_file(),
        reason="the native kernels are not built: python -m miners.kernels.build",
    ),
]


@pytest.fixture(scope="module")
def compiler(tmp_path_factory: pytest.TempPathFactory) -> Compiler:
    """The first C compiler whose sanitizers work."""
    found = find_sanitizer(tmp_path_factory.mktemp("compiler"))
    if found is None:
        pytest.skip("neither clang nor gcc with AddressSanitizer and UBSan is installed")
    return found


@pytest.fixture(scope="module")
def specs() -> list[KernelSpec]:
    """All kernels of the library, whether this CPU can run them or not."""
    return list(specs_in(default_library_path().read_bytes()))


@pytest.fixture(scope="module")
def objects(compiler: Compiler, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The library's objects."""
    return build_objects(compiler, machine(), tmp_path_factory.mktemp("sanitized"))


@pytest.fixture(scope="module")
def program(compiler: Compiler, specs: list[KernelSpec], objects: list[str]) -> Path:
    """The program with all kernels."""
    return link_program(compiler, specs, objects)


def machine() -> Target:
    target = host_target()
    assert target is not None
    return target


def link_program(compiler: Compiler, specs: list[KernelSpec], objects: list[str]) -> Path:
    """The program that runs vectors, with these objects, in their folder."""
    folder = Path(objects[0]).parent
    lines = "".join(f"KERNEL({spec.name}, {spec.table})\n" for spec in specs)
    (folder / "kernels.inc").write_text(lines)
    return link(compiler, [C_SOURCES / "hosted.c"], objects, folder / "program")


def check(program: Path, vectors: list[Vector], folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "vectors").write_bytes(vectors_file(vectors))
    return run(str(program), str(folder / "vectors"))


def test_kernels_do_nothing_wrong(program: Path, specs: list[KernelSpec], tmp_path: Path) -> None:
    """Every kernel that this CPU runs: exact sets, and not a byte read or written that is not its own."""
    runnable = {kernel.name for kernel in discover().kernels}
    vectors = [v for spec in specs if spec.name in runnable for v in vectors_of(spec)]
    assert {v.spec.name for v in vectors} == runnable - {"hashlib"}
    done = check(program, vectors, tmp_path)
    assert (done.returncode, done.stdout) == (0, f"{len(vectors)} vectors checked\n"), done.stderr


def portable_vectors(specs: list[KernelSpec]) -> list[Vector]:
    return vectors_of(next(spec for spec in specs if spec.name == "portable"))


def test_wrong_candidate_is_noticed(program: Path, specs: list[KernelSpec], tmp_path: Path) -> None:
    """The judge itself: a kernel that finds one more than was expected, or another, does not pass."""
    good = next(v for v in portable_vectors(specs) if 1 < len(v.candidates) < v.room)
    less = check(program, [replace(good, candidates=good.candidates[1:])], tmp_path)
    assert (less.returncode, "candidates counted" in less.stdout) == (1, True)
    other = (good.candidates[0] ^ 1 << 32, *good.candidates[1:])
    another = check(program, [replace(good, candidates=other)], tmp_path)
    assert (another.returncode, "this is no candidate" in another.stdout) == (1, True)


@pytest.mark.parametrize(
    "fault",
    [
        ("if (found < max_out)", "if (found <= max_out)", "AddressSanitizer"),
        ("if (count - done < LANES)", "if (count != 0)", "runtime error: shift exponent"),
    ],
    ids=["one candidate too many is written", "an undefined shift"],
)
def test_sanitizers_find_what_is_wrong(
    compiler: Compiler,
    specs: list[KernelSpec],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: tuple[str, str, str],
) -> None:
    """A scan loop with a fault on purpose: the test above is worth something only if it is found."""
    right, wrong, finding = fault
    sources = tmp_path / "native"
    shutil.copytree(build._SOURCES, sources)
    text = (sources / "scan.h").read_text()
    assert right in text
    (sources / "scan.h").write_text(text.replace(right, wrong))
    monkeypatch.setattr(build, "_SOURCES", sources)
    only = tuple(u for u in machine().units if u.source in {"prepare_binary.c", "scan_portable.c"})
    portable = [spec for spec in specs if spec.name == "portable"]
    program = link_program(
        compiler, portable, build_objects(compiler, replace(machine(), units=only), tmp_path)
    )
    done = check(program, portable_vectors(specs), tmp_path)
    assert done.returncode != 0, done.stdout
    assert finding in done.stderr


@pytest.fixture(scope="module")
def harness(compiler: Compiler, specs: list[KernelSpec], objects: list[str]) -> Path:
    """The fuzzer's harness (tests/fuzz/native) with a main that replays."""
    return harness_program(compiler, compiler.command[:1], specs, objects, Path(objects[0]).parent)


def test_what_fuzzing_found_is_done_rightly(harness: Path) -> None:
    """The saved inputs of every function that this CPU runs, and some that nobody chose."""
    runnable = {kernel.name for kernel in discover().kernels} | {"binary", "ternary", "common"}
    kept = {path.stem: path for path in (HARNESS / "corpus").glob("*.bin") if path.stem in runnable}
    assert runnable - kept.keys() == {"hashlib"}
    for name, path in kept.items():
        done = run(str(harness), str(path), WARMGUI_HARNESS=name)
        inputs = len(split_inputs(path.read_bytes()))
        assert (done.returncode, done.stdout) == (0, f"{inputs} inputs\n"), f"{name}: {done.stderr}"
        assert inputs > 0
        random = run(str(harness), "--random", "5", "1", WARMGUI_HARNESS=name)
        assert (random.returncode, random.stdout) == (0, "5 inputs\n"), f"{name}: {random.stderr}"


def test_the_harness_notices_a_wrong_kernel(
    compiler: Compiler, specs: list[KernelSpec], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved inputs are worth something only if they find what is wrong on purpose."""
    sources = tmp_path / "native"
    shutil.copytree(build._SOURCES, sources)
    text = (sources / "scan.h").read_text()
    right = "if (count - done < LANES)"
    assert right in text
    (sources / "scan.h").write_text(text.replace(right, "if (count - done < LANES - 1)"))
    monkeypatch.setattr(build, "_SOURCES", sources)
    wanted = {"prepare_binary.c", "scan_sse2.c", "scan_portable.c", "common.c", "cpu_x86.c", "cpu_other.c"}
    only = tuple(unit for unit in machine().units if unit.source in wanted)
    name = "sse2" if any(unit.source == "scan_sse2.c" for unit in only) else "portable"
    one = [spec for spec in specs if spec.name == name]
    objects = build_objects(compiler, replace(machine(), units=only), tmp_path)
    program = harness_program(compiler, compiler.command[:1], one, objects, tmp_path)
    done = run(str(program), "--random", "200", "1", WARMGUI_HARNESS=name)
    assert done.returncode != 0
    assert "candidates missed or invented" in done.stderr
