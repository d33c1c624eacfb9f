"""Builds the native library: `python -m miners.kernels.build`, and the package build's hook.

The compiler is zig from PyPI's `ziglang` (or what WARMGUI_CC names); no system compiler or linker is needed.
Objects and libraries are kept in the cache folder under the hash of everything that went into them, so that a
second build does nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import importlib.util
import os
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from miners.kernels.emit_c import generated_sources
from miners.kernels.native import library_name
from miners.kernels.seal import seal
from miners.kernels.targets import TARGETS, Target, host_target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.kernels.targets import Unit

COMPILER_VARIABLE = "WARMGUI_CC"
"""Environment variable: another compiler command, split as a shell would."""
TARGET_VARIABLE = "WARMGUI_TARGET"
"""Environment variable: build for another machine, a name in TARGETS."""
PACKAGE_FOLDER = Path(__file__).parent
DEFAULT_CACHE = PACKAGE_FOLDER.parents[1] / "build" / "kernels"
_SOURCES = PACKAGE_FOLDER / "native"
_COMPILE_FLAGS = (
    *("-std=c11", "-O3", "-g0", "-fPIC", "-ffreestanding", "-fno-builtin", "-fno-stack-protector"),
    *("-fvisibility=hidden", "-fno-asynchronous-unwind-tables", "-Wall", "-Wextra", "-Werror"),
)
# gcc would otherwise reorder the carefully ordered straight-line code.
_GCC_FLAGS = ("-fno-tree-ter", "-fno-tree-reassoc", "-fno-schedule-insns2")
_LINK_RECIPE = "3"  # raise it when linking or sealing changes
_COMMAND_TIMEOUT_S = 600
_MAX_WORDS = 2000  # characters of a compiler's complaint that are passed on


class BuildError(Exception):
    """The native library was not built; the message says why, with the compiler's words."""


@dataclass(frozen=True, slots=True)
class Compiler:
    """A compiler command. `identity` goes into the cache's keys."""

    command: tuple[str, ...]
    identity: str
    is_zig: bool

    def flags(self, target: Target) -> tuple[str, ...]:
        """What this compiler needs on top, for compiling and linking."""
        if self.is_zig:
            return ("-target", target.triple)
        return _GCC_FLAGS if "Free Software Foundation" in self.identity else ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The library in the cache, and how many objects had to be compiled for it (0: all were there)."""

    library: Path
    target: Target
    compiled: int


def find_compiler() -> Compiler:
    """WARMGUI_CC, else the zig of the `ziglang` package.

    Raises:
        BuildError: neither is there.
    """
    own = os.environ.get(COMPILER_VARIABLE, "")
    if own:
        command = tuple(shlex.split(own))
        return Compiler(command, _run((*command, "--version"), os.environ.copy()), is_zig=False)
    spec = importlib.util.find_spec("ziglang")
    if spec is None or spec.origin is None:
        raise BuildError(
            f"the Python package ziglang is not installed, and {COMPILER_VARIABLE} names no compiler"
        )
    command = (sys.executable, "-m", "ziglang", "cc")
    return Compiler(command, f"zig {importlib.metadata.version('ziglang')}", is_zig=True)


def chosen_target() -> Target:
    """WARMGUI_TARGET, else this machine.

    Raises:
        BuildError: the name is unknown, or there is no library for this machine.
    """
    name = os.environ.get(TARGET_VARIABLE, "")
    target = TARGETS.get(name) if name else host_target()
    if target is None:
        what = f"{TARGET_VARIABLE}={name}" if name else "this machine"
        raise BuildError(f"there are no native kernels for {what}; there are some for {', '.join(TARGETS)}")
    return target


def build_library(
    target: Target, cache: Path = DEFAULT_CACHE, compiler: Compiler | None = None
) -> BuildReport:
    """Build the library for `target` into the cache, or find it there.

    Raises:
        BuildError: no compiler, a failed command, or a cache that cannot be written.
    """
    compiler = compiler or find_compiler()
    folder = cache / target.name
    generated = generated_sources()
    try:
        _write_generated(cache / "generated", generated)
        shared = _digest(compiler.identity, *_COMPILE_FLAGS, *_header_texts(), *generated.values())
        objects = [folder / f"{Path(unit.source).stem}-{_unit_key(unit, shared)}.o" for unit in target.units]
        library = (
            folder
            / _digest(_LINK_RECIPE, *(o.name for o in objects))[:16]
            / library_name(windows=target.windows)
        )
        if library.is_file():
            return BuildReport(library, target, 0)
        library.parent.mkdir(parents=True, exist_ok=True)
        missing = [(u, o) for u, o in zip(target.units, objects, strict=True) if not o.is_file()]
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            list(pool.map(lambda pair: _compile(compiler, target, pair[0], pair[1], cache), missing))
        _link(compiler, target, objects, library, cache)
    except OSError as error:
        raise BuildError(str(error)) from error
    return BuildReport(library, target, len(missing))


def install_in_place(library: Path, folder: Path = PACKAGE_FOLDER) -> Path:
    """Copy the library beside the loader, in one step, unless the same bytes are already there.

    Raises:
        BuildError: it cannot be written, for instance because a running program holds the old one (Windows).
    """
    destination = folder / library.name
    content = library.read_bytes()
    if destination.is_file() and destination.read_bytes() == content:
        return destination
    fresh = destination.with_name(f".{destination.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(destination)
    except OSError as error:
        raise BuildError(f"{destination} cannot be written: {error}") from error
    finally:
        fresh.unlink(missing_ok=True)
    return destination


def main(arguments: Sequence[str] | None = None) -> int:
    """Build for this machine (or --target) and put the library in place; 1 and a sentence if that fails."""
    parser = argparse.ArgumentParser(prog="python -m miners.kernels.build", description=main.__doc__)
    parser.add_argument("--target", choices=sorted(TARGETS), help="another machine; stays in the cache")
    parser.add_argument("--cache", type=Path, default=DEFAULT_CACHE, help="folder for objects")
    options = parser.parse_args(arguments)
    try:
        target = TARGETS[options.target] if options.target else chosen_target()
        report = build_library(target, options.cache)
        place = install_in_place(report.library) if target is host_target() else report.library
    except BuildError as error:
        print(f"The native kernels were not built: {error}", file=sys.stderr)  # noqa: T201 - a command's output
        return 1
    print(f"{place} ({report.compiled} objects compiled)")  # noqa: T201 - a command's output
    return 0


def _compile(compiler: Compiler, target: Target, unit: Unit, result: Path, cache: Path) -> None:
    source = _SOURCES / unit.source
    if not source.is_file():
        source = cache / "generated" / unit.source
    fresh = result.with_name(f"{os.getpid()}-{result.name}")
    isa = (unit.zig_flags or unit.flags) if compiler.is_zig else unit.flags
    flags = (*compiler.flags(target), *_COMPILE_FLAGS, *isa)
    includes = ("-iquote", str(_SOURCES), "-iquote", str(cache / "generated"))
    _run((*compiler.command, *flags, *includes, "-c", str(source), "-o", str(fresh)), _environment(cache))
    fresh.replace(result)


def _link(compiler: Compiler, target: Target, objects: list[Path], library: Path, cache: Path) -> None:
    """Link in a folder of our own: a DLL contains its file's name, and comes with more files than one."""
    system = ("-Wl,-z,defs", "-Wl,-z,noexecstack")
    if target.windows:
        no_date = "-Wl,-Brepro" if compiler.is_zig else "-Wl,--no-insert-timestamp"
        system = ("-Wl,-e,DllMainCRTStartup", no_date)
    flags = (*compiler.flags(target), "-shared", "-nostdlib", "-s", *system)
    with tempfile.TemporaryDirectory(dir=library.parent) as folder:
        fresh = Path(folder) / library.name
        _run((*compiler.command, *flags, *map(str, objects), "-o", str(fresh)), _environment(cache))
        fresh.write_bytes(seal(fresh.read_bytes()))
        fresh.replace(library)


def _environment(cache: Path) -> dict[str, str]:
    """Keep zig's own cache with ours: HOME may be missing or read-only where packages are built."""
    zig = str((cache / "zig").absolute())
    return {**os.environ, "ZIG_GLOBAL_CACHE_DIR": zig, "ZIG_LOCAL_CACHE_DIR": zig}


def _run(command: tuple[str, ...], environment: dict[str, str]) -> str:
    try:
        done = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=_COMMAND_TIMEOUT_S,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"{command[0]} does not run: {error}") from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip())[:_MAX_WORDS]
        raise BuildError(f"{shlex.join(command)} failed:\n{said}")
    return done.stdout


def _write_generated(folder: Path, sources: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sources.items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            fresh = path.with_name(f"{os.getpid()}-{name}")
            fresh.write_text(text, encoding="utf-8", newline="\n")
            fresh.replace(path)


def _header_texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(_SOURCES.glob("*.h"))]


def _unit_key(unit: Unit, shared: str) -> str:
    source = _SOURCES / unit.source
    own = source.read_text(encoding="utf-8") if source.is_file() else ""
    return _digest(shared, unit.source, *unit.flags, *unit.zig_flags, own)[:16]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
