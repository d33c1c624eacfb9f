"""Runs what was built: under this Python, a Windows Python, an ARM Python, and qemu's user emulation."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cross_packages import library_in, pip
from cross_report import MissingError, StepError, must, run
from fakes.vectors import C_SOURCES, specs_in, vectors_file, vectors_of

from miners.kernels import build
from miners.kernels.build import BuildError, find_compiler

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.targets import Target

SHARES = 3
MINER_NEEDS = ("platformdirs", "python-socks")
"""What the miner imports; pure Python, so that this Python's pip can install it for another machine."""
EMULATED_WINDOW = 1_000_000
"""Positions to search for the genesis nonce where every instruction is emulated."""
_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Machine:
    """A Python that has the wheel installed: how it is called, where, and what the wheel's library is."""

    python: tuple[str, ...]
    folder: Path
    library: bytes
    environment: dict[str, str] = field(default_factory=dict)

    def call(self, *arguments: str) -> str:
        """What it printed; it must end well."""
        return must((*self.python, *arguments), self.folder, self._environment())

    def _environment(self) -> dict[str, str]:
        mine = {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "WARMGUI_HOME": str(self.folder / "home")}
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return {**inherited, **mine, **self.environment}


def prepare(folder: Path) -> Path:
    """A fresh folder to run in: nothing of the checkout can be imported from there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def exact_sets(machine: Machine) -> dict[str, Any]:
    """Every kernel that the CPU offers finds exact sets, in the very library that the wheel brought.

    Raises:
        StepError: another library was loaded, or a kernel is wrong.
    """
    vectors = [vector.plain() for spec in specs_in(machine.library) for vector in vectors_of(spec)]
    (machine.folder / "vectors.json").write_text(json.dumps(vectors), "utf-8")
    shutil.copy(_HERE / "cross_vectors.py", machine.folder)
    told: dict[str, Any] = json.loads(machine.call("cross_vectors.py", "vectors.json").splitlines()[-1])
    if told["library_sha256"] != hashlib.sha256(machine.library).hexdigest():
        raise StepError(f"it loaded {told['library']}, which is not the wheel's library")
    if not told["checked"]:
        raise StepError("no kernel of the library runs there")
    return {name: told[name] for name in ("system", "python", "kernels", "checked")}


def lists_devices(machine: Machine) -> dict[str, Any]:
    """`--list-devices` names the processor and a native kernel, and no fault."""
    printed = machine.call("-m", "miners", "--list-devices")
    if not re.search(r"^cpu: .*H/s", printed, re.MULTILINE) or "no native kernel" in printed:
        raise StepError(f"--list-devices says: {printed.strip()}")
    return {"says": printed.strip().splitlines()[0]}


def replays_genesis(machine: Machine, window: int | None) -> dict[str, Any]:
    """The first block's nonce is found again, in all the positions before it unless `window` narrows it."""
    narrowed = () if window is None else ("--replay-window", str(window))
    printed = machine.call("-m", "miners", "--replay", "genesis", *narrowed)
    if "nonce 2083236893, hash 000000000019d668" not in printed:
        raise StepError(f"--replay genesis says: {printed.strip()}")
    return {"says": printed.strip().splitlines()[-1], "window": window or "whole"}


def practices(machine: Machine, *more: str) -> dict[str, Any]:
    """A pool of its own accepts a few shares."""
    printed = machine.call("-m", "miners", "--practice", "--stop-after-shares", str(SHARES), *more)
    last = printed.strip().splitlines()[-1]
    if f"{SHARES} accepted, 0 rejected" not in last:
        raise StepError(f"--practice says: {printed.strip()}")
    return {"says": last}


def host_machine(wheel: Path, target: Target, folder: Path) -> Machine:
    """This Python, with the wheel installed beside it."""
    site = folder / "site"
    prepare(folder)
    pip(
        *("install", "--quiet", "--no-deps", "--target", str(site), str(wheel)),
        folder=folder,
        environment=dict(os.environ),
    )
    paths = {"PYTHONPATH": str(site)}
    return Machine((sys.executable,), folder, library_in(wheel, target), paths)


def windows_machine(wheel: Path, target: Target, folder: Path, python: tuple[str, ...]) -> Machine:
    """A Windows Python, with the wheel and all that it depends on installed into it.

    Raises:
        MissingError: none was named, or it does not start.
    """
    if not python:
        raise MissingError("no Windows Python: name one by --winpy or WARMGUI_WINPY")
    prepare(folder)
    try:
        asked = run((*python, "-c", "import sys; print(sys.platform)"), folder)
    except OSError as error:
        raise MissingError(f"the Windows Python does not start: {error}") from error
    if asked.stdout.strip() != "win32":
        raise MissingError(
            f"the Windows Python does not work: {(asked.stdout + asked.stderr).strip()[-500:]}"
        )
    own = run((*python, "-m", "pip", "--version"), folder).returncode == 0
    installer = ("-m", "pip", "install", "--force-reinstall") if own else ("--pip", "install")
    must((*python, *installer, str(wheel)), folder)
    return Machine(python, folder, library_in(wheel, target))


def arm_machine(wheel: Path, target: Target, folder: Path, python: tuple[str, ...]) -> Machine:
    """A Python for 64-bit ARM Linux that was named, with the wheel installed beside it.

    Raises:
        MissingError: none was named, or it does not start.
    """
    if not python:
        raise MissingError("no Python for 64-bit ARM: name one by --arm-python or WARMGUI_ARM_PYTHON")
    site = prepare(folder) / "site"
    try:
        asked = run((*python, "-c", "import platform; print(platform.machine())"), folder)
    except OSError as error:
        raise MissingError(f"the ARM Python does not start: {error}") from error
    if asked.stdout.strip() != "aarch64":
        raise MissingError(f"the ARM Python does not work: {(asked.stdout + asked.stderr).strip()[-500:]}")
    into = ("install", "--quiet", "--target", str(site))
    system = ("--platform", "manylinux_2_17_aarch64", "--only-binary=:all:", "--no-deps")
    pip(*into, *system, str(wheel), folder=folder, environment=dict(os.environ))
    pip(*into, *MINER_NEEDS, folder=folder, environment=dict(os.environ))
    return Machine(python, folder, library_in(wheel, target), {"PYTHONPATH": str(site)})


def bare_arm(wheel: Path, target: Target, folder: Path, qemu: str) -> dict[str, Any]:
    """The wheel's library, loaded by a program of our own under qemu, between guard pages.

    Raises:
        MissingError: no qemu, or no compiler for the program.
        StepError: a kernel is wrong.
    """
    if not qemu or shutil.which(qemu) is None:
        raise MissingError("no qemu-aarch64: name it by --qemu or WARMGUI_QEMU")
    try:
        compiler = find_compiler()
    except BuildError as error:
        raise MissingError(str(error)) from error
    prepare(folder)
    library = library_in(wheel, target)
    (folder / "library.so").write_bytes(library)
    specs = specs_in(library)
    vectors = [vector for spec in specs for vector in vectors_of(spec)]
    (folder / "vectors").write_bytes(vectors_file(vectors))
    flags = ("-std=c11", "-O1", "-ffreestanding", "-fno-stack-protector", "-fno-pic", "-static", "-nostdlib")
    sources = (str(C_SOURCES / "bare_arm64.c"), "-iquote", str(build.PACKAGE_FOLDER / "native"))
    command = (*compiler.command, *compiler.flags(target), *flags, *sources, "-o", "bare")
    must(command, folder, build._environment(folder / "cache"))
    printed = must((qemu, "./bare", "library.so", "vectors"), folder)
    if printed != f"{len(vectors)} vectors checked\n":
        raise StepError(f"the program under qemu says: {printed.strip()}")
    return {"kernels": [spec.name for spec in specs], "checked": len(vectors)}


def trials(machine: Machine, window: int | None) -> list[tuple[str, Callable[[], dict[str, Any]]]]:
    """What every machine has to pass."""
    return [
        ("exact sets", lambda: exact_sets(machine)),
        ("--list-devices", lambda: lists_devices(machine)),
        ("--replay genesis", lambda: replays_genesis(machine, window)),
        (f"--practice --stop-after-shares {SHARES}", lambda: practices(machine)),
        ("--practice --version-rolling", lambda: practices(machine, "--version-rolling")),
    ]
