"""The AppImage with a stand-in for its runtime: what is behind it unpacks, starts, and is the same twice."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.elf import ARM64, write_folder

from installers import appimage
from installers.build import Build, BuildError
from installers.command import STAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
STAND_IN = b"#!/bin/sh\nexit 7\n".ljust(4096, b"#")
PACKS = pytest.mark.skipif(shutil.which("unsquashfs") is None, reason="squashfs-tools is not installed")


def build_in(work: Path) -> Build:
    return Build(ROOT, work / "out", work / "work", work / "folder", "0.1.0", 1_790_000_000)


@pytest.fixture
def pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file that counts as the runtime."""
    file = tmp_path / "runtime"
    file.write_bytes(STAND_IN)
    monkeypatch.setenv(appimage.RUNTIME, str(file))
    monkeypatch.setitem(appimage.SHA256, "amd64", hashlib.sha256(STAND_IN).hexdigest())
    return file


def unpacked(image: Path, to: Path) -> Path:
    subprocess.run(
        ["unsquashfs", "-no-progress", "-quiet", "-no-xattrs", "-d", to, "-o", str(len(STAND_IN)), image],
        check=True,
        capture_output=True,
        timeout=DEADLINE_S,
    )
    return to


@PACKS
def test_behind_the_runtime_is_a_folder_that_starts(pinned: Path, tmp_path: Path) -> None:
    write_folder(tmp_path / "folder")
    (image,) = appimage.make(build_in(tmp_path))
    assert image.name == "WarmGUI-0.1.0-x86_64.AppImage"
    assert os.access(image, os.X_OK)
    assert image.read_bytes()[: len(STAND_IN)] == STAND_IN
    tree = unpacked(image, tmp_path / "tree")
    for name in ("warmgui.desktop", "warmgui.svg", ".DirIcon"):
        assert (tree / name).is_symlink()
        assert (tree / name).is_file()
    assert (tree / "usr" / "share" / "metainfo").is_dir()
    for name in ("warmgui", "warmgui-miner"):
        program = tree / "usr" / "lib" / "warmgui" / name
        assert program.read_bytes()[:4] == b"\x7fELF"
        program.write_text(f'#!/bin/sh\necho {name} "$1" "$2"\n')
    for called, started in (
        ("/x/WarmGUI.AppImage", "warmgui"),
        ("./warmgui-miner", "warmgui-miner"),
        ("", "warmgui"),
    ):
        done = subprocess.run(
            [tree / "AppRun", "a b", "c"],
            env={"PATH": os.environ["PATH"], **({"ARGV0": called} if called else {})},
            capture_output=True,
            text=True,
            check=True,
            timeout=DEADLINE_S,
        )
        assert done.stdout == f"{started} a b c\n"


@PACKS
def test_the_same_folder_gives_the_same_image(pinned: Path, tmp_path: Path) -> None:
    images = []
    for name, umask in (("first", 0o077), ("second", 0o022)):
        before = os.umask(umask)
        try:
            write_folder(tmp_path / name / "folder")
            images += appimage.make(build_in(tmp_path / name))
        finally:
            os.umask(before)
    assert images[0] != images[1]
    assert images[0].read_bytes() == images[1].read_bytes()


def test_another_runtime_than_the_pinned_one_is_refused(pinned: Path, tmp_path: Path) -> None:
    write_folder(tmp_path / "folder")
    pinned.write_bytes(STAND_IN + b"!")
    with pytest.raises(BuildError, match=r"is not the runtime that was pinned .*release 20251108"):
        appimage.make(build_in(tmp_path))
    pinned.unlink()
    with pytest.raises(BuildError, match="The runtime cannot be read"):
        appimage.make(build_in(tmp_path))
    assert not (tmp_path / "out").exists()


def test_a_machine_without_a_pinned_runtime_is_a_sentence(pinned: Path, tmp_path: Path) -> None:
    write_folder(tmp_path / "folder", machine=ARM64)
    with pytest.raises(BuildError, match="No runtime is pinned for arm64"):
        appimage.make(build_in(tmp_path))


def test_what_is_lacking_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/mksquashfs")
    monkeypatch.delenv(appimage.RUNTIME, raising=False)
    assert appimage.missing(build_in(tmp_path)).startswith("There is no frozen program")
    write_folder(tmp_path / "folder")
    assert appimage.RUNTIME in appimage.missing(build_in(tmp_path))
    monkeypatch.setenv(appimage.RUNTIME, "somewhere")
    assert appimage.missing(build_in(tmp_path)) == ""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert "mksquashfs is missing" in appimage.missing(build_in(tmp_path))


def test_it_is_a_stage_of_the_build() -> None:
    assert STAGES["appimage"] == appimage.__name__
    assert len(appimage.SHA256["amd64"]) == 64
