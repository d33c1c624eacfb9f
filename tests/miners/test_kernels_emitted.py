"""C that this machine does not ship or cannot run by itself: groups of midstates, and ARMv8 under qemu."""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from fakes_kernels import candidates, double_hash, random_header

from miners.kernels import build
from miners.kernels.build import build_library, find_compiler
from miners.kernels.emit_c import emit_hash, emit_prepare
from miners.kernels.masks import swap32
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

BARE_PROGRAM = """
#include "wg.h"

wg_scan wg_scan_armv8, wg_scan_portable;
void wg_prepare_binary(const uint32_t *inputs, uint32_t *table);

static const uint32_t inputs[] = {%(inputs)s};
static const uint64_t expected[] = {%(expected)s};
static uint32_t table[1024];
static uint64_t found[1024];

static int
wrong(wg_scan *scan)
{
    const uint64_t n = sizeof expected / sizeof *expected;
    if (scan(table, %(start)du, %(count)d, %(mask)du, found, 1024) != n)
        return 1;
    for (uint64_t i = 0; i < n; i++)
        if (found[i] != expected[i])
            return 1;
    return 0;
}

_Noreturn void _start(void);

void
_start(void)
{
    register long status __asm__("x0");
    register long number __asm__("x8");
    wg_prepare_binary(inputs, table);
    const long result = wrong(wg_scan_armv8) | wrong(wg_scan_portable) << 1;
    status = result;
    number = 94; /* exit_group */
    __asm__ volatile("svc 0" : : "r"(status), "r"(number));
    __builtin_unreachable();
}
"""


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


@pytest.mark.skipif(
    shutil.which("qemu-aarch64-static") is None, reason="no qemu-aarch64-static on this machine"
)
def test_armv8_kernel_is_right_under_qemu(tmp_path: Path) -> None:
    """A freestanding program compares the ARMv8 and the portable kernel with hashlib's answer."""
    target = TARGETS["linux_aarch64"]
    report = build_library(target, tmp_path / "cache")
    header, start, count = random_header(12), 0xFFFFFFFF - 900, 901
    nonces = candidates(header, 4, start, count)
    values = {
        "inputs": ", ".join(f"{word}u" for word in job_inputs((header,), 1)),
        "expected": ", ".join(str(swap32(nonce)) for nonce in nonces),
        "start": start,
        "count": count,
        "mask": MASK,
    }
    source, program = tmp_path / "main.c", tmp_path / "main"
    source.write_text(BARE_PROGRAM % values)
    objects = [str(path) for path in report.library.parents[1].glob("*.o")]
    flags = ("-iquote", str(build._SOURCES), "-static", "-nostdlib", "-fno-pic")
    zig(target, *flags, str(source), *objects, "-o", str(program), folder=tmp_path / "cache")
    done = subprocess.run(["qemu-aarch64-static", str(program)], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, {1: "armv8 is wrong", 2: "portable is wrong"}.get(done.returncode, done)
