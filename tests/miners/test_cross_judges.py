"""The judges of the cross program notice what is wrong with a package, or its verdicts were worth nothing."""

from __future__ import annotations

import base64
import hashlib
import importlib
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from miners.kernels.features import SPECS
from miners.kernels.native import default_library_path
from miners.kernels.seal import seal
from miners.kernels.targets import TARGETS, host_target

if TYPE_CHECKING:
    from collections.abc import Callable

CROSS = Path(__file__).parents[1] / "cross"
LINUX = TARGETS["linux_x86_64"]
PLACE = "miners/kernels/warmgui_kernels.so"
ENTRY_POINTS = "[console_scripts]\nwarmgui-miner = a:b\n[gui_scripts]\nwarmgui = a:b\n"

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def packages() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(CROSS))
        return importlib.import_module("cross_packages")


@pytest.fixture(scope="module")
def report() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(CROSS))
        return importlib.import_module("cross_report")


def elf(machine: int = 62, *, needed: bool = False) -> bytes:
    """An ELF header, one dynamic segment, and the names of the target's kernels."""
    header = bytearray(64)
    header[:4] = b"\x7fELF"
    header[18:20] = machine.to_bytes(2, "little")
    header[32:40], header[54:56], header[56:58] = (64).to_bytes(8, "little"), b"\x38\0", b"\1\0"
    segment = bytearray(56)
    segment[:4], segment[8:16], segment[32:40] = b"\2\0\0\0", (120).to_bytes(8, "little"), b"\x20" + bytes(7)
    dynamic = (1 if needed else 5).to_bytes(8, "little") + bytes(24)
    stems = {unit.source.removeprefix("scan_").removesuffix(".c") for unit in LINUX.units}
    names = b"".join(f"wg_scan_{spec.name}\0".encode() for spec in SPECS if spec.name in stems)
    return bytes(header + segment) + dynamic + names


def good_files() -> Files:
    tags = LINUX.wheel_tag.removeprefix("py3-none-").split(".")
    lines = ["Wheel-Version: 1.0", "Root-Is-Purelib: false", *(f"Tag: py3-none-{tag}" for tag in tags)]
    return {
        PLACE: seal(elf()),
        "warmgui/__init__.py": b"",
        "w-1.dist-info/WHEEL": "\n".join(lines).encode(),
        "w-1.dist-info/entry_points.txt": ENTRY_POINTS.encode(),
    }


def wheel_of(files: Files, folder: Path, tag: str = LINUX.wheel_tag) -> Path:
    wheel = folder / f"w-1-{tag}.whl"
    rows = []
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        rows.append(f"{name},sha256={digest},{len(content)}")
    files = {"w-1.dist-info/RECORD": "\n".join(rows).encode(), **files}
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return wheel


def test_good_wheel_passes(packages: Any, tmp_path: Path) -> None:
    facts = packages.check_wheel(wheel_of(good_files(), tmp_path), LINUX)
    assert facts["library_bytes"] == len(good_files()[PLACE])
    assert "portable" in facts["kernels"]


def changed(name: str, change: Callable[[bytes], bytes]) -> Callable[[Files], None]:
    def apply(files: Files) -> None:
        files[name] = change(files.get(name, b""))

    return apply


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (changed("miners/kernels/warmgui_kernels.dll", lambda _: b"x"), "alone"),
        (changed("miners/kernels/scan_avx2.o", lambda _: b"x"), "alone"),
        (lambda files: files.pop(PLACE), "alone"),
        (changed(PLACE, lambda old: old[:-1]), "not sealed"),
        (changed(PLACE, lambda _: seal(elf(183))), "is for arm64, not x86-64"),
        (changed(PLACE, lambda _: seal(b"MZ")), "is for nothing known"),
        (changed(PLACE, lambda _: seal(elf(needed=True))), "needs another library"),
        (changed(PLACE, lambda _: seal(elf().replace(b"wg_scan_sse2\0", b""))), "its kernels are"),
        (changed("tests/test_x.py", lambda _: b""), "it also brings tests"),
        (changed("w-1.dist-info/WHEEL", lambda old: old.replace(b"false", b"true")), "pure Python"),
        (changed("w-1.dist-info/WHEEL", lambda old: old + b"\nTag: py3-none-any"), "its tags are"),
        (changed("w-1.dist-info/entry_points.txt", lambda _: b""), "there is no program warmgui-miner"),
    ],
)
def test_what_is_wrong_with_a_wheel_is_told(
    packages: Any, report: Any, tmp_path: Path, spoil: Callable[[Files], None], complaint: str
) -> None:
    files = good_files()
    spoil(files)
    with pytest.raises(report.StepError, match=complaint):
        packages.check_wheel(wheel_of(files, tmp_path), LINUX)


def test_wrong_name_and_wrong_records_are_told(packages: Any, report: Any, tmp_path: Path) -> None:
    with pytest.raises(report.StepError, match="without py3-none-manylinux"):
        packages.check_wheel(wheel_of(good_files(), tmp_path, "py3-none-any"), LINUX)
    wheel = wheel_of(good_files(), tmp_path)
    with zipfile.ZipFile(wheel, "a") as archive:
        archive.writestr("warmgui/late.py", b"")
    with pytest.raises(report.StepError, match=r"RECORD is wrong about warmgui/late\.py"):
        packages.check_wheel(wheel, LINUX)


@pytest.mark.skipif(
    host_target() is None or not default_library_path().is_file(), reason="the native kernels are not built"
)
def test_this_machines_library_is_right(packages: Any) -> None:
    assert packages.wrong_library(default_library_path().read_bytes(), host_target()) == []


def test_imports_of_a_dll_are_noticed(packages: Any) -> None:
    content = bytearray(64 + 24 + 112 + 16)
    content[:2], content[60:64] = b"MZ", (64).to_bytes(4, "little")
    assert not packages.needs_others(bytes(content))
    content[64 + 24 + 112 + 8] = 0x10
    assert packages.needs_others(bytes(content))


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("miners/kernels/warmgui_kernels.so", "a binary"),
        ("build/kernels/list", "left by a build"),
        (None, "missing: hatch_build.py"),
    ],
)
def test_what_is_wrong_with_an_sdist_is_told(
    packages: Any, report: Any, tmp_path: Path, name: str | None, complaint: str
) -> None:
    sources = {unit.source for unit in LINUX.units}
    needed = {f"miners/kernels/native/{source}" for source in sources}
    needed |= {"pyproject.toml", "LICENSE", "README.md"}
    if name is not None:
        needed |= {name, "hatch_build.py"}
    sdist = tmp_path / "w-1.tar.gz"
    with tarfile.open(sdist, "w:gz") as archive:
        for each in sorted(needed):
            archive.addfile(tarfile.TarInfo(f"w-1/{each}"), io.BytesIO())
    with pytest.raises(report.StepError, match=complaint):
        packages.check_sdist(sdist, [LINUX])


def test_exit_status_tells_what_was_not_run(report: Any) -> None:
    """What is missing is no pass, unless that was allowed; what failed always counts."""

    def missing() -> dict[str, Any]:
        raise report.MissingError("no such tool")

    def failing() -> dict[str, Any]:
        raise report.StepError("wrong")

    run = report.Report([])
    assert run.step("a", dict)
    assert run.ok(allow_missing=False)
    assert not run.step("b", missing)
    assert (run.ok(allow_missing=False), run.ok(allow_missing=True)) == (False, True)
    assert not run.step("c", failing)
    assert not run.ok(allow_missing=True)
    told = json.loads(run.as_json(allow_missing=True))
    assert (told["ok"], told["passed"], told["failed"], told["not_run"]) == (False, 1, 1, 1)
    assert [step["words"] for step in told["steps"]] == ["", "no such tool", "wrong"]
    assert not report.Report(["nothing of the kind"]).ok(allow_missing=True)


def test_machines_that_are_not_there_are_missing_not_failed(report: Any, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(CROSS))
        machines = importlib.import_module("cross_machines")
    wheel = wheel_of(good_files(), tmp_path)
    place = tmp_path / "there"
    with pytest.raises(report.MissingError, match="WARMGUI_WINPY"):
        machines.windows_machine(wheel, TARGETS["win_amd64"], place, ())
    with pytest.raises(report.MissingError, match="does not start"):
        machines.windows_machine(wheel, TARGETS["win_amd64"], place, (str(tmp_path / "no-python"),))
    with pytest.raises(report.MissingError, match="does not work"):
        machines.arm_machine(wheel, LINUX, place, (sys.executable, "-c", "print('toaster')"))
    with pytest.raises(report.MissingError, match="WARMGUI_QEMU"):
        machines.bare_arm(wheel, LINUX, place, "no-such-qemu")


def test_program_explains_itself(tmp_path: Path) -> None:
    command = (sys.executable, str(CROSS / "run.py"), "--help")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("--allow-missing", "--winpy", "--only", "docs/building.md"))
