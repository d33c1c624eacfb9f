"""Builds the kernels as the library's build does, but under sanitizers, with programs that judge them."""

from __future__ import annotations

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from miners.kernels import build
from miners.kernels.build import Compiler
from miners.kernels.emit_c import generated_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from miners.kernels.features import KernelSpec
    from miners.kernels.targets import Target, Unit

SANITIZE = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer")
HARNESS = Path(__file__).parent.parent / "fuzz" / "native"
_TRY = "int main(int count, char **all) { (void)all; return count - 1; }"
_PROGRAM_FLAGS = ("-std=c11", "-g1", "-Wall", "-Wextra", "-Werror")
_PATIENCE_S = 150


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program; the sanitizers' findings are on its stderr."""
    # The program never gives memory back, so that what is freed cannot hide what is read too late.
    base = {"ASAN_OPTIONS": "detect_leaks=0", "UBSAN_OPTIONS": "print_stacktrace=1"}
    return subprocess.run(
        command,
        env={**os.environ, **base, **environment},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=_PATIENCE_S,
    )


def find_sanitizer(folder: Path, *flags: str, names: tuple[str, ...] = ("clang", "gcc")) -> Compiler | None:
    """The first C compiler whose sanitizers work: its program must also run."""
    (folder / "try.c").write_text(_TRY)
    for name in names:
        if shutil.which(name) is None:
            continue
        made = run(name, *SANITIZE, *flags, str(folder / "try.c"), "-o", str(folder / "try"))
        if made.returncode == 0 and run(str(folder / "try")).returncode == 0:
            identity = build._run((name, "--version"), dict(os.environ))
            return Compiler((name, *SANITIZE, *flags), identity, is_zig=False)
    return None


def build_objects(compiler: Compiler, target: Target, folder: Path) -> list[str]:
    """Compile as the library's build does, but with line numbers; the objects' paths."""
    build._write_generated(folder / "generated", generated_sources())
    # Sanitizers confuse the compilers' warnings; the library's own build keeps them.
    own = tuple("-g1" if flag == "-g0" else flag for flag in build._COMPILE_FLAGS if flag != "-Werror")
    with ThreadPoolExecutor(os.cpu_count()) as pool, mock.patch.object(build, "_COMPILE_FLAGS", own):
        return list(pool.map(lambda unit: _object(compiler, target, unit, folder), target.units))


def _object(compiler: Compiler, target: Target, unit: Unit, folder: Path) -> str:
    result = folder / f"{unit.source}.o"
    build._compile(compiler, target, unit, result, folder)
    return str(result)


def link(compiler: Compiler, sources: Iterable[Path], objects: Iterable[str], program: Path) -> Path:
    """Compile the program's own sources and link; what they include lies beside it.

    Raises:
        BuildError: the compiler complains.
    """
    folder = program.parent
    includes = ("-iquote", str(build._SOURCES), "-iquote", str(folder), "-iquote", str(folder / "generated"))
    own = (*_PROGRAM_FLAGS, *includes, *map(str, sources))
    build._run((*compiler.command, *own, *objects, "-o", str(program)), build._environment(folder))
    return program


def write_harness_lists(specs: Iterable[KernelSpec], folder: Path) -> None:
    """What tests/fuzz/native/harness.c includes: the kernels, and the layouts of their tables."""
    specs = list(specs)
    kernels = "".join(f"KERNEL({spec.name}, {spec.table}, {spec.midstates})\n" for spec in specs)
    (folder / "functions.inc").write_text(kernels)
    layouts = sorted({spec.table for spec in specs})
    (folder / "layouts.inc").write_text("".join(f"LAYOUT({layout})\n" for layout in layouts))


def harness_program(
    compiler: Compiler,
    plain: tuple[str, ...],
    specs: Iterable[KernelSpec],
    objects: Iterable[str],
    folder: Path,
) -> Path:
    """The harness of all functions of the library, with libFuzzer if the flags say so, else with replay.c.

    Args:
        compiler: with sanitizers.
        plain: the same without: the judge is compiled fast, so that most of the time is the kernels'.
        specs: kernels that `objects` contain.
        objects: of the library.
        folder: that of the objects.
    """
    write_harness_lists(specs, folder)
    judge = folder / "reference.o"
    flags = ("-std=c11", "-O3", "-c", str(HARNESS / "reference.c"), "-o", str(judge))
    build._run((*plain, *flags), build._environment(folder))
    names = ["harness.c"] if "-fsanitize=fuzzer" in compiler.command else ["harness.c", "replay.c"]
    return link(compiler, [HARNESS / name for name in names], [*objects, str(judge)], folder / "harness")


def join_inputs(inputs: Iterable[bytes]) -> bytes:
    """A corpus as one file: each input is a byte of length, then so many bytes."""
    return b"".join(bytes([len(content)]) + content for content in inputs)


def split_inputs(file: bytes) -> list[bytes]:
    """The inputs of such a file."""
    inputs = []
    while file:
        inputs.append(file[1 : 1 + file[0]])
        file = file[1 + file[0] :]
    return inputs
