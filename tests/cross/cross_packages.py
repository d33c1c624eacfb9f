"""Builds sdist and wheels without a system compiler, and judges what is in them."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cross_report import MissingError, StepError, must
from fakes.vectors import specs_in

from miners.kernels.emit_c import generated_sources
from miners.kernels.native import library_machine, library_name
from miners.kernels.seal import is_intact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from miners.kernels.targets import Target

ROOT = Path(__file__).resolve().parents[2]
BINARIES = (".so", ".dll", ".dylib", ".pyd", ".o", ".obj", ".a", ".lib")
LIBRARY_FOLDER = "miners/kernels/"
_OUR_VARIABLES = ("WARMGUI_CC", "WARMGUI_TARGET", "CC", "CXX", "CFLAGS", "LDFLAGS", "PYTHONPATH")
_MACHINES = {"x86_64": "x86-64", "aarch64": "arm64"}
_PT_LOAD, _PT_DYNAMIC, _DT_NEEDED = 1, 2, 1


def without_compiler(folder: Path, **more: str) -> dict[str, str]:
    """An environment with an empty PATH: no compiler, linker or git. A failed native build is an error."""
    empty = folder / "empty"
    empty.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name not in _OUR_VARIABLES}
    return {**kept, "PATH": str(empty), "WARMGUI_REQUIRE_NATIVE": "1", **more}


def copy_sources(to: Path) -> None:
    """The checkout as git sees it (else nearly all), with stale libraries where builds leave them."""
    for name in _files_of_checkout():
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    stale = ("warmgui_kernels.so", "warmgui_kernels.dll", "warmgui_kernels.dylib", "scan_avx2.o")
    (to / "build" / "kernels").mkdir(parents=True)
    for name in stale:
        (to / "miners" / "kernels" / name).write_bytes(b"stale")
        (to / "build" / "kernels" / name).write_bytes(b"stale")


def _files_of_checkout() -> list[str]:
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        return [name for name in listed.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        unwanted = {"build", "dist", ".venv", ".git", "__pycache__"}
        every = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        return [path.as_posix() for path in every if not unwanted & set(path.parts)]


def build_package(kind: str, tree: Path, to: Path, environment: dict[str, str]) -> Path:
    """The sdist or the wheel of a tree, by hatchling."""
    before = set(to.glob("*"))
    must((sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(to)), tree, environment)
    fresh = [path for path in to.glob("*") if path not in before]
    if len(fresh) != 1:
        raise StepError(f"the build left {len(fresh)} files: {', '.join(path.name for path in fresh)}")
    return fresh[0]


def unpack_sdist(sdist: Path, to: Path) -> Path:
    """The one folder that an sdist holds."""
    with tarfile.open(sdist) as archive:
        archive.extractall(to, filter="data")
    [tree] = to.iterdir()
    return tree


def check_sdist(sdist: Path, targets: Iterable[Target]) -> dict[str, Any]:
    """Sources of everything, binaries of nothing.

    Raises:
        StepError: with all that is wrong.
    """
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    complaints = [f"a binary: {name}" for name in sorted(names) if name.endswith(BINARIES)]
    complaints += [f"left by a build: {name}" for name in sorted(names) if name.startswith(("build", "dist"))]
    units = {unit.source for target in targets for unit in target.units} - generated_sources().keys()
    needed = {"pyproject.toml", "hatch_build.py", "LICENSE", "README.md"}
    needed |= {f"miners/kernels/native/{source}" for source in units}
    complaints += [f"missing: {name}" for name in sorted(needed - names)]
    _raise(complaints)
    return {"bytes": sdist.stat().st_size, "files": len(names)}


def check_wheel(wheel: Path, target: Target) -> dict[str, Any]:
    """Tag, records, and exactly one library, of the right machine, sealed, needing no other.

    Raises:
        StepError: with all that is wrong.
    """
    with zipfile.ZipFile(wheel) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    complaints = [*_wrong_metadata(wheel, files, target), *_wrong_records(files)]
    wanted = LIBRARY_FOLDER + library_name(windows=target.windows)
    found = sorted(name for name in files if name.endswith(BINARIES))
    if found != [wanted]:
        complaints.append(f"binaries are {found}, not {wanted} alone")
    library = files.get(wanted, b"")
    complaints += wrong_library(library, target)
    rooms = {name.partition("/")[0] for name in files}
    strange = sorted(room for room in rooms if room not in {"warmgui", "miners"} and ".dist-info" not in room)
    complaints += [f"it also brings {room}" for room in strange]
    _raise(complaints)
    kernels = [spec.name for spec in specs_in(library)]
    return {"wheel_bytes": wheel.stat().st_size, "library_bytes": len(library), "kernels": kernels}


def wrong_library(library: bytes, target: Target) -> list[str]:
    """What is wrong with a target's library, if anything."""
    complaints = []
    machine = _MACHINES[target.triple.partition("-")[0]]
    if library_machine(library) != machine or library.startswith(b"MZ") is not target.windows:
        complaints.append(f"the library is for {library_machine(library) or 'nothing known'}, not {machine}")
    if not is_intact(library):
        complaints.append("the library is not sealed")
    elif needs_others(library):
        complaints.append("the library needs another library")
    expected = {unit.source[5:-2] for unit in target.units if unit.source.startswith("scan_")}
    kernels = {spec.name for spec in specs_in(library)}
    if kernels != expected:
        complaints.append(f"its kernels are {sorted(kernels)}, not {sorted(expected)}")
    return complaints


def needs_others(library: bytes) -> bool:
    """Whether a 64-bit ELF or PE library imports from another (a libc would tie it to one system)."""

    def number(at: int, size: int) -> int:
        return int.from_bytes(library[at : at + size], "little")

    if library.startswith(b"MZ"):
        return number(number(60, 4) + 24 + 112 + 8, 4) != 0  # import table, second of the data directories
    first, size, count = number(32, 8), number(54, 2), number(56, 2)
    for header in range(first, first + size * count, size):
        if number(header, 4) == _PT_DYNAMIC:
            start = number(header + 8, 8)
            entries = range(start, start + number(header + 32, 8), 16)
            return any(number(entry, 8) == _DT_NEEDED for entry in entries)
    return False


def library_in(wheel: Path, target: Target) -> bytes:
    """The native library that a wheel brings."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(LIBRARY_FOLDER + library_name(windows=target.windows))


def pip(*arguments: str, folder: Path, environment: dict[str, str]) -> str:
    """Run pip.

    Raises:
        MissingError: this Python has none.
        StepError: it ended badly.
    """
    command = (sys.executable, "-m", "pip")
    if subprocess.run((*command, "--version"), capture_output=True, check=False).returncode:
        raise MissingError("this Python has no pip")
    return must((*command, *arguments), folder, environment)


def _wrong_metadata(wheel: Path, files: dict[str, bytes], target: Target) -> list[str]:
    complaints = []
    if not wheel.name.endswith(f"-{target.wheel_tag}.whl"):
        complaints.append(f"it is called {wheel.name}, without {target.wheel_tag}")
    python, abi, systems = target.wheel_tag.split("-")
    tags = {f"{python}-{abi}-{system}" for system in systems.split(".")}
    lines = _metadata(files, "WHEEL").splitlines()
    stated = {line.partition(": ")[2] for line in lines if line.startswith("Tag: ")}
    if stated != tags:
        complaints.append(f"its tags are {sorted(stated)}, not {sorted(tags)}")
    if "Root-Is-Purelib: false" not in lines:
        complaints.append("it claims to be pure Python")
    complaints += [
        f"there is no program {program}"
        for program in ("warmgui-miner", "warmgui")
        if f"{program} = " not in _metadata(files, "entry_points.txt")
    ]
    return complaints


def _wrong_records(files: dict[str, bytes]) -> list[str]:
    """RECORD names every file with its digest."""
    rows = list(csv.reader(io.StringIO(_metadata(files, "RECORD"))))
    stated = {row[0]: row[1] for row in rows if row}
    wrong = []
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        if not name.endswith(".dist-info/RECORD") and stated.get(name) != f"sha256={digest}":
            wrong.append(f"RECORD is wrong about {name}")
    return wrong


def _metadata(files: dict[str, bytes], name: str) -> str:
    found = [content for path, content in files.items() if path.endswith(f".dist-info/{name}")]
    return found[0].decode() if found else ""


def _raise(complaints: list[str]) -> None:
    if complaints:
        raise StepError("; ".join(complaints))
