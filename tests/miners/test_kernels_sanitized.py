"""The kernels under AddressSanitizer and UndefinedBehaviorSanitizer, in a process of their own.

A program holds every kernel of this machine, compiled with the library's own flags; it scans exact sets with
memory between red zones and guard pages. Any finding, any candidate too few or too many, fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes_vectors import C_SOURCES, Vector, specs_in, vectors_file, vectors_of

from miners.kernels import build
from miners.kernels.build import Compiler
from miners.kernels.dispatch import discover
from miners.kernels.emit_c import generated_sources
from miners.kernels.native import default_library_path
from miners.kernels.targets import host_target

if TYPE_CHECKING:
    from pathlib import Path

    from miners.kernels.features import KernelSpec
    from miners.kernels.targets import Target, Unit

SANITIZE = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer")
TRY = "int main(int count, char **all) { (void)all; return count - 1; }"

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="the program sets up its guard pages by mmap"),
    pytest.mark.skipif(
        host_target() is None or not default_library_path().is_file(),
        reason="the native kernels are not built: python -m miners.kernels.build",
    ),
]


@pytest.fixture(scope="module")
def compiler(tmp_path_factory: pytest.TempPathFactory) -> Compiler:
    """The first C compiler whose sanitizers work: its program must also run."""
    folder = tmp_path_factory.mktemp("compiler")
    (folder / "try.c").write_text(TRY)
    for name in ("clang", "gcc"):
        if shutil.which(name) is None:
            continue
        made = _run(name, *SANITIZE, str(folder / "try.c"), "-o", str(folder / "try"))
        if made.returncode == 0 and _run(str(folder / "try")).returncode == 0:
            identity = build._run((name, "--version"), dict(os.environ))
            return Compiler((name, *SANITIZE), identity, is_zig=False)
    pytest.skip("neither clang nor gcc with AddressSanitizer and UBSan is installed")


@pytest.fixture(scope="module")
def specs() -> list[KernelSpec]:
    """All kernels of the library, whether this CPU can run them or not."""
    return list(specs_in(default_library_path().read_bytes()))


@pytest.fixture(scope="module")
def program(compiler: Compiler, specs: list[KernelSpec], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with all kernels."""
    return build_program(compiler, machine(), specs, tmp_path_factory.mktemp("sanitized"))


def machine() -> Target:
    target = host_target()
    assert target is not None
    return target


def build_program(compiler: Compiler, target: Target, specs: list[KernelSpec], folder: Path) -> Path:
    """Compile as the library's build does, but with line numbers, and link with the program."""
    build._write_generated(folder / "generated", generated_sources())
    lines = "".join(f"KERNEL({spec.name}, {spec.table})\n" for spec in specs)
    (folder / "kernels.inc").write_text(lines)
    with ThreadPoolExecutor(os.cpu_count()) as pool, pytest.MonkeyPatch.context() as patch:
        # Sanitizers confuse the compilers' warnings; the library's own build keeps them.
        own = tuple("-g1" if flag == "-g0" else flag for flag in build._COMPILE_FLAGS if flag != "-Werror")
        patch.setattr(build, "_COMPILE_FLAGS", own)
        objects = list(pool.map(lambda unit: _object(compiler, target, unit, folder), target.units))
    program = folder / "program"
    includes = ("-iquote", str(build._SOURCES), "-iquote", str(folder))
    warnings = ("-std=c11", "-g1", "-Wall", "-Wextra", "-Werror")
    source = str(C_SOURCES / "hosted.c")
    made = _run(*compiler.command, *warnings, *includes, source, *objects, "-o", str(program))
    assert made.returncode == 0, made.stderr
    return program


def _object(compiler: Compiler, target: Target, unit: Unit, folder: Path) -> str:
    result = folder / f"{unit.source}.o"
    build._compile(compiler, target, unit, result, folder)
    return str(result)


def check(program: Path, vectors: list[Vector], folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "vectors").write_bytes(vectors_file(vectors))
    return _run(str(program), str(folder / "vectors"))


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    # The program never gives memory back, so that what is freed cannot hide what is read too late.
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "UBSAN_OPTIONS": "print_stacktrace=1"}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, errors="replace", check=False, timeout=150
    )


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
    program = build_program(compiler, replace(machine(), units=only), portable, tmp_path)
    done = check(program, portable_vectors(specs), tmp_path)
    assert done.returncode != 0, done.stdout
    assert finding in done.stderr
