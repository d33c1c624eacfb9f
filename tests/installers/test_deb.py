"""The .deb, looked into with dpkg: what is in it, whose it is, what it asks for, and what it does not do."""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import stat
import subprocess
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.elf import ARM64, RISCV, X86_64, write_elf, write_folder

from installers import deb
from installers.build import Build, BuildError
from installers.linux import elf, packages
from system_packages import QT_LIBRARIES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
EPOCH_S = 1_790_000_000
HAS_DPKG = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")


def build_in(work: Path, version: str = "0.1.0") -> Build:
    return Build(ROOT, work / "out", work / "work", work / "folder", version, EPOCH_S)


def said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=DEADLINE_S).stdout


class Package:
    """A package, unpacked."""

    def __init__(self, work: Path) -> None:
        write_folder(work / "folder")
        (self.file,) = deb.make(build_in(work))
        self.tree = work / "tree"
        subprocess.run(["dpkg-deb", "-R", self.file, self.tree], check=True, timeout=DEADLINE_S)

    def field(self, name: str) -> str:
        return said("dpkg-deb", "-f", self.file, name).strip()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not installed")
    work = tmp_path_factory.mktemp("deb")
    yield Package(work)
    shutil.rmtree(work)


def test_everything_is_roots_and_nobody_else_may_write(package: Package) -> None:
    lines = said("dpkg-deb", "-c", package.file).splitlines()
    assert len(lines) > 60
    for line in lines:
        mode, owner, name = line[:10], line.split()[1], line.split()[5]
        assert owner == "root/root", line
        assert mode[1:] in {"rwxr-xr-x", "rw-r--r--"} or mode == "lrwxrwxrwx", line
        runs = "x" in mode and mode[0] == "-"
        assert runs == (name.startswith("./usr/lib/warmgui/warmgui")), line
        assert "2026-09-21" in line


def test_commands_are_links_to_the_programs_themselves(package: Package) -> None:
    binaries = package.tree / "usr" / "bin"
    assert sorted(p.name for p in binaries.iterdir()) == ["warmgui", "warmgui-miner"]
    for link in binaries.iterdir():
        assert str(link.readlink()) == f"../lib/warmgui/{link.name}"
        assert link.resolve().read_bytes()[:4] == b"\x7fELF"
    assert (package.tree / "usr" / "lib" / "warmgui" / "_internal" / "libother.so").is_symlink()


def test_only_these_places_are_used_and_nothing_starts_by_itself(package: Package) -> None:
    places = {p.relative_to(package.tree).parts[:3] for p in package.tree.rglob("*") if not p.is_dir()}
    assert {p for p in places if p[0] != "DEBIAN"} == {
        ("usr", "bin", "warmgui"),
        ("usr", "bin", "warmgui-miner"),
        ("usr", "lib", "systemd"),
        ("usr", "lib", "warmgui"),
        *(("usr", "share", name) for name in ("applications", "bash-completion", "doc", "fish", "icons")),
        *(("usr", "share", name) for name in ("lintian", "man", "metainfo", "zsh")),
    }
    names = [str(p.relative_to(package.tree)) for p in package.tree.rglob("*")]
    units = [name for name in names if "systemd/" in name and name.endswith(".service")]
    assert units == ["usr/lib/systemd/user/warmgui.service"], "it lies there, and no link enables it"
    scripts = "".join((package.tree / "DEBIAN" / name).read_text() for name in deb.SCRIPTS)
    assert "systemctl" not in scripts
    enabling = ("systemd/system", ".wants", "preset", "autostart", "init.d", "polkit", "cron")
    for word in (*enabling, "sudoers", "udev/"):
        assert not [name for name in names if word in name]


def test_the_control_file_says_what_is_needed_and_no_more(package: Package) -> None:
    assert package.field("Package") == "warmgui"
    assert package.field("Version") == "0.1.0"
    assert package.field("Architecture") == "amd64"
    depends = package.field("Depends").split(", ")
    assert depends == [
        "libc6 (>= 2.34)",
        "libgl1",
        "libglib2.0-0t64 | libglib2.0-0",
        "libstdc++6 (>= 11)",
        "zlib1g",
    ]
    assert package.field("Suggests").startswith("libgtk-3-0t64 | libgtk-3-0, ")
    assert package.field("Conffiles") == ""
    on_disk = sum(p.lstat().st_size for p in (package.tree / "usr").rglob("*") if p.is_file()) / 1024
    assert on_disk <= int(package.field("Installed-Size")) <= on_disk + len([*package.tree.rglob("*")])
    description = package.field("Description")
    assert "no way to earn money" in description
    assert all(len(line) <= 80 for line in description.splitlines())


def test_every_file_has_its_sum(package: Package) -> None:
    lines = (package.tree / "DEBIAN" / "md5sums").read_text().splitlines()
    sums = {line[34:]: line[:32] for line in lines}
    files = [p for p in (package.tree / "usr").rglob("*") if p.is_file() and not p.is_symlink()]
    assert set(sums) == {p.relative_to(package.tree).as_posix() for p in files}
    for path in files:
        name = path.relative_to(package.tree).as_posix()
        assert hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest() == sums[name]


def test_documents_that_debian_asks_for(package: Package) -> None:
    documents = package.tree / "usr" / "share" / "doc" / "warmgui"
    assert {"copyright", "changelog.gz", "examples", "installing.md"} <= {p.name for p in documents.iterdir()}
    words = (documents / "copyright").read_text("utf-8")
    assert "Permission is hereby granted" in words
    assert "LGPL" in words
    log = said("gzip", "-dc", documents / "changelog.gz")
    assert log.startswith("warmgui (0.1.0) unstable; urgency=low\n\n  * ")
    assert "\n -- The WarmGUI authors <nobody@warmgui.invalid>  Mon, 21 Sep 2026 00:00:00 +0000\n" in log


def test_scripts_are_the_two_that_are_needed(package: Package) -> None:
    scripts = package.tree / "DEBIAN"
    assert {p.name for p in scripts.iterdir()} == {"control", "md5sums", "prerm", "postrm"}
    for name in deb.SCRIPTS:
        assert stat.S_IMODE((scripts / name).stat().st_mode) == 0o755
        subprocess.run(["sh", "-n", scripts / name], check=True, timeout=DEADLINE_S)


def test_a_purge_says_where_settings_and_history_are_and_touches_nothing(
    package: Package, tmp_path: Path
) -> None:
    script = package.tree / "DEBIAN" / "postrm"
    kept = tmp_path / ".config" / "WarmGUI" / "settings.toml"
    kept.parent.mkdir(parents=True)
    kept.touch()
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}

    def run(how: str) -> str:
        done = subprocess.run(
            [script, how], env=environ, capture_output=True, text=True, check=True, timeout=DEADLINE_S
        )
        return done.stdout

    assert "~/.config/WarmGUI" in run("purge")
    assert run("remove") == run("upgrade") == ""
    assert kept.exists()


def test_what_runs_is_ended_before_its_files_go_and_nothing_else(package: Package, tmp_path: Path) -> None:
    """The script as it is, but for the folder that it looks at."""
    ours, other = tmp_path / "lib" / "ours", tmp_path / "bin" / "other"
    for program in (ours, other):
        program.parent.mkdir()
        shutil.copyfile("/bin/sleep", program)
        program.chmod(0o755)
    text = (package.tree / "DEBIAN" / "prerm").read_text().replace("/usr/lib/warmgui/", f"{tmp_path}/lib/")
    script = tmp_path / "prerm"
    script.write_text(text)
    children = [subprocess.Popen([program, "600"]) for program in (ours, other)]
    try:
        until_s = time.monotonic() + DEADLINE_S
        for child, program in zip(children, (ours, other), strict=True):
            while Path(f"/proc/{child.pid}/exe").readlink() != program:
                assert time.monotonic() < until_s
        done = subprocess.run(
            ["sh", script, "remove"], capture_output=True, text=True, check=True, timeout=DEADLINE_S
        )
        assert done.stdout == "Ending WarmGUI, which is running.\n"
        assert children[0].wait(DEADLINE_S) < 0
        assert children[1].poll() is None
        assert said("sh", script, "remove") == ""
    finally:
        for child in children:
            child.kill()
            child.wait(DEADLINE_S)


@HAS_DPKG
def test_the_same_folder_gives_the_same_package(package: Package, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_folder(tmp_path / "folder")
        (again,) = deb.make(build_in(tmp_path))
    finally:
        os.umask(before)
    assert again.name == package.file.name == "warmgui_0.1.0_amd64.deb"
    assert again.read_bytes() == package.file.read_bytes()


@HAS_DPKG
def test_versions_rise_as_debian_counts() -> None:
    versions = ["0.1.0.dev3", "0.1.0a1", "0.1.0b2", "0.1.0rc1", "0.1.0", "0.1.1", "0.10.0", "1.0.0"]
    for lower, higher in itertools.pairwise(versions):
        words = ["dpkg", "--compare-versions", deb.debian_version(lower), "lt", deb.debian_version(higher)]
        assert subprocess.run(words, check=False, timeout=DEADLINE_S).returncode == 0, (lower, higher)


def test_a_machine_is_read_from_the_program(tmp_path: Path) -> None:
    assert deb.machine(write_elf(tmp_path / "x", machine=X86_64)) == "amd64"
    assert deb.machine(write_elf(tmp_path / "a", machine=ARM64)) == "arm64"
    with pytest.raises(BuildError, match="no program for 64-bit Linux"):
        deb.machine(write_elf(tmp_path / "r", machine=RISCV))
    (tmp_path / "script").write_text("#!/bin/sh\n")
    with pytest.raises(BuildError, match="no program for 64-bit Linux"):
        deb.machine(tmp_path / "script")


def test_what_is_lacking_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/dpkg-deb")
    assert deb.missing(build_in(tmp_path)) == f"There is no frozen program in {tmp_path / 'folder'}."
    write_folder(tmp_path / "folder")
    assert deb.missing(build_in(tmp_path)) == ""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert deb.missing(build_in(tmp_path)).startswith("The program dpkg-deb is missing")


@HAS_DPKG
def test_a_package_that_dpkg_refuses_is_a_sentence(tmp_path: Path) -> None:
    write_folder(tmp_path / "folder")
    with pytest.raises(BuildError, match=r"(?s)dpkg-deb could not make the package: .*'Version'"):
        deb.make(replace(build_in(tmp_path), version="no number"))


def test_a_library_that_nobody_knows_stops_the_build(tmp_path: Path) -> None:
    write_elf(tmp_path / "program", needed=("libnew.so.7", "libc.so.6"))
    with pytest.raises(BuildError, match=r"program wants libnew\.so\.7, which is not in the folder"):
        packages.needs(tmp_path)
    write_elf(tmp_path / "inner" / "libnew.so.7.1", soname="libnew.so.7")
    assert packages.needs(tmp_path).depends == ("libc6",)


def test_a_damaged_program_stops_the_build(tmp_path: Path) -> None:
    whole = write_elf(tmp_path / "program", needed=("libc.so.6",)).read_bytes()
    (tmp_path / "program").write_bytes(whole[:100])
    with pytest.raises(BuildError, match="is no program or library that can be understood"):
        packages.needs(tmp_path)


def test_what_a_file_wants_is_read_as_it_was_written(tmp_path: Path) -> None:
    versions = (("liba.so.1", "A_1.2"), ("liba.so.1", "A_1.3"), ("libb.so.2", "B_2"))
    file = write_elf(tmp_path / "x", needed=("liba.so.1", "libb.so.2"), soname="libx.so.1", versions=versions)
    assert elf.wants(file) == elf.Wants("libx.so.1", ("liba.so.1", "libb.so.2"), versions)
    assert elf.wants(write_elf(tmp_path / "y")) == elf.Wants("", (), ())


def test_real_libraries_are_read_as_binutils_reads_them() -> None:
    if shutil.which("objdump") is None:
        pytest.skip("objdump is not installed")
    import numpy as np

    folder = Path(np.__file__).parents[1]
    libraries = [*folder.glob("numpy/**/*_multiarray_umath*.so"), *folder.glob("psutil/*.so")]
    assert len(libraries) > 1
    for path in libraries:
        lines = said("objdump", "-p", path).splitlines()
        found = elf.wants(path)
        assert list(found.libraries) == [line.split()[1] for line in lines if line.startswith("  NEEDED")]
        marks = [line.split()[-1] for line in lines if line.startswith("    0x")]
        assert sorted(version for _, version in found.versions) == sorted(marks)


def test_every_library_that_the_source_start_installs_has_its_package() -> None:
    assert {library: packages.PACKAGES[library] for library in QT_LIBRARIES} == QT_LIBRARIES


@pytest.mark.xdist_group("frozen")
def test_the_frozen_program_asks_for_all_that_the_source_start_asks_for(frozen_folder: Build) -> None:
    found = packages.needs(frozen_folder.folder)
    names = {word.split(" (")[0] for line in found.depends for word in line.split(" | ")}
    assert set(QT_LIBRARIES.values()) <= names
    assert names <= {*packages.PACKAGES.values(), "libglib2.0-0t64"}
    assert "libgtk-3-0" not in names
