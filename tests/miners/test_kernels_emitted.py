"""C that this machine does not ship or cannot run by itself: groups of midstates, and ARMv8 under qemu."""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.kernels import double_hash, random_header
from fakes.vectors import C_SOURCES, Vector, specs_in, vectors_file, vectors_of

from miners.kernels import build
from miners.kernels.build import build_library, find_compiler
from miners.kernels.emit_c import emit_hash, emit_prepare
from miners.kernels.program import build_program
from miners.kernels.sha256d import job_inputs
from miners.kernels.targets import TARGETS, host_target

if TYPE_CHECKING:
    from pathlib import Path

    from miners.kernels.targets import Target

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("ziglang") is None,
    reason="ziglang, the C compiler of the build, is not installed",
)
MIDSTATES = 3
MASK = 0xF0  # of the last digest word: four leading zero bits of the hash as a number


def zig(target: Target, *arguments: str, folder: Path) -> None:
    compiler = find_compiler()
    command = (*compiler.command, *compiler.flags(target), *build._COMPILE_FLAGS, *arguments)
    done = subprocess.run(
        command, env=build._environment(folder), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(host_target() is None, reason="no native kernels for this machine")
def test_c_for_a_group_of_midstates_is_right(tmp_path: Path) -> None:
    """Version rolling: the emitted C scans all versions of a group at once and says which one hit."""
    program = build_program(midstates=MIDSTATES, ternary=False)
    (tmp_path / "sha256d_binary.h").write_text(emit_hash(program))
    (tmp_path / "prepare.c").write_text(emit_prepare(program))
    (tmp_path / "wg_features.h").write_text("")
    target = host_target()
    assert target is not None
    library = tmp_path / "group.so"
    sources = (str(build._SOURCES / "scan_portable.c"), str(tmp_path / "prepare.c"))
    quote = ("-iquote", str(tmp_path), "-iquote", str(build._SOURCES))
    system = ("-Wl,--no-entry",) if target.windows else ()
    zig(target, *quote, "-shared", "-nostdlib", *system, *sources, "-o", str(library), folder=tmp_path)

    base = random_header(11)
    headers = tuple((0x20000000 | m << 13).to_bytes(4, "little") + base[4:] for m in range(MIDSTATES))
    inputs = job_inputs(headers, MIDSTATES)
    dll = ctypes.CDLL(str(library))
    table = (ctypes.c_uint32 * len(program.table))()
    dll.wg_prepare_binary3((ctypes.c_uint32 * len(inputs))(*inputs), table)
    assert tuple(table) == program.prelude(headers)
    found = (ctypes.c_uint64 * 512)()
    dll.wg_scan_portable.restype = ctypes.c_uint64
    word, number = ctypes.c_uint32, ctypes.c_uint64
    total = dll.wg_scan_portable(table, word(1000), number(500), word(MASK), found, word(512))
    expected = [
        m << 32 | position
        for position in range(1000, 1500)
        for m, header in enumerate(headers)
        if not int.from_bytes(double_hash(header, position)[28:], "big") & MASK
    ]
    assert found[:total] == expected


needs_qemu = pytest.mark.skipif(
    shutil.which("qemu-aarch64-static") is None, reason="no qemu-aarch64-static on this machine"
)


@pytest.fixture(scope="module")
def arm64(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The library for 64-bit ARM as it would ship, and a freestanding program that loads it."""
    target = TARGETS["linux_aarch64"]
    cache = tmp_path_factory.mktemp("arm64")
    library = build_library(target, cache).library
    program = cache / "bare"
    flags = ("-iquote", str(build._SOURCES), "-static", "-nostdlib", "-fno-pic")
    zig(target, *flags, str(C_SOURCES / "bare_arm64.c"), "-o", str(program), folder=cache)
    return library, program


def under_qemu(arm64: tuple[Path, Path], vectors: list[Vector], folder: Path) -> tuple[int, str]:
    library, program = arm64
    (folder / "vectors").write_bytes(vectors_file(vectors))
    command = ("qemu-aarch64-static", str(program), str(library), str(folder / "vectors"))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout + done.stderr


@needs_qemu
def test_arm64_library_is_right_under_qemu(arm64: tuple[Path, Path], tmp_path: Path) -> None:
    """Every kernel of the very file that ships, version rolling too: exact sets between guard pages."""
    specs = specs_in(arm64[0].read_bytes())
    assert {"armv8", "portable"} <= {spec.name for spec in specs}
    vectors = [vector for spec in specs for vector in vectors_of(spec)]
    assert under_qemu(arm64, vectors, tmp_path) == (0, f"{len(vectors)} vectors checked\n")


@needs_qemu
def test_wrong_answers_under_qemu_are_noticed(arm64: tuple[Path, Path], tmp_path: Path) -> None:
    spec = next(spec for spec in specs_in(arm64[0].read_bytes()) if spec.name == "armv8")
    good = next(vector for vector in vectors_of(spec) if len(vector.candidates) > 1)
    status, words = under_qemu(arm64, [replace(good, candidates=good.candidates[1:])], tmp_path)
    assert (status, "armv8" in words, "candidates counted" in words) == (1, True, True)
    unknown = replace(good, spec=replace(spec, name="nothing"))
    status, words = under_qemu(arm64, [unknown], tmp_path)
    assert (status, "no such kernel in the library" in words) == (1, True)
