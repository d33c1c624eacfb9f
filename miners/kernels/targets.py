"""Machines for which the native library can be built, and what each of its objects needs."""

from __future__ import annotations

import sysconfig
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """One C file with the instruction-set flags of its own object; `zig_flags` replace them for zig."""

    source: str
    flags: tuple[str, ...] = ()
    zig_flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """A machine; its triple is always given, as zig would otherwise build for the CPU that it runs on."""

    name: str
    triple: str
    windows: bool
    units: tuple[Unit, ...]
    wheel_tag: str


_COMMON = tuple(Unit(s) for s in ("common.c", "prepare_ternary.c", "prepare_binary.c", "scan_portable.c"))
# The generated statements stand in the order in which the core shall begin them (kernels/schedule.py).
_IN_OUR_ORDER = ("-mllvm", "-enable-misched=false", "-mllvm", "-pre-RA-sched=source")
_X86 = (
    *_COMMON,
    Unit("cpu_x86.c"),
    Unit("scan_sse2.c"),
    *(Unit(f"scan_{name}.c", ("-mavx2",)) for name in ("avx2", "avx2r8")),
    *(
        Unit(f"scan_{name}.c", ("-mavx512f",), ("-mavx512f", "-mevex512", *order))
        for name, order in (("avx512", ()), ("avx512x2", _IN_OUR_ORDER), ("avx512r16", _IN_OUR_ORDER))
    ),
    Unit("scan_shani.c", ("-mssse3", "-msse4.1", "-msha")),
)
_ARM = (
    *_COMMON,
    Unit("cpu_other.c"),
    Unit("scan_armv8.c", ("-march=armv8-a+sha2",), ("-mcpu=generic+sha2",)),
)
_WINDOWS = (Unit("entry_windows.c"),)

# The library needs no libc at all, so that one file serves glibc and musl.
_LINUX_TAG = "py3-none-manylinux_2_17_{0}.manylinux2014_{0}.musllinux_1_1_{0}"
TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        Target(
            "linux_x86_64",
            "x86_64-linux-gnu",
            windows=False,
            units=_X86,
            wheel_tag=_LINUX_TAG.format("x86_64"),
        ),
        Target(
            "linux_aarch64",
            "aarch64-linux-gnu",
            windows=False,
            units=_ARM,
            wheel_tag=_LINUX_TAG.format("aarch64"),
        ),
        Target(
            "win_amd64",
            "x86_64-windows-gnu",
            windows=True,
            units=(*_X86, *_WINDOWS),
            wheel_tag="py3-none-win_amd64",
        ),
        Target(
            "win_arm64",
            "aarch64-windows-gnu",
            windows=True,
            units=(*_ARM, *_WINDOWS),
            wheel_tag="py3-none-win_arm64",
        ),
    )
}


def host_target() -> Target | None:
    """The machine that this Python was built for; None where no native library is offered."""
    return TARGETS.get(sysconfig.get_platform().replace("-", "_").replace(".", "_"))
