"""The tar.xz for any Linux: the frozen folder, and what a desktop wants to know of it in `share`."""

from __future__ import annotations

import lzma
import os
import platform
import shutil
import sys
import tarfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from installers.build import Build

PRESET = 6


def missing(build: Build) -> str:
    """Why it cannot be made here; "" where it can."""
    if sys.platform == "win32":
        return "A tar.xz is for Linux; Windows gets an installer."
    return "" if (build.folder / "warmgui").is_file() else f"There is no frozen program in {build.folder}."


def make(build: Build) -> list[Path]:
    """Pack it.

    Raises:
        BuildError: a source of what the desktop is told is missing.
    """
    from installers.linux import share

    name = f"warmgui-{build.version}-linux-{platform.machine()}"
    desktop = build.work / "tar" / "share"
    shutil.rmtree(desktop.parent, ignore_errors=True)
    share.write(build, desktop)
    words = desktop.with_name("README.txt")
    words.write_text(share.readme(build), "utf-8")
    target = build.out / f"{name}.tar.xz"
    target.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(target, "wb", preset=PRESET) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        _add(tar, build.folder, name, build.epoch_s)
        _add(tar, desktop, f"{name}/share", build.epoch_s)
        _add(tar, words, f"{name}/README.txt", build.epoch_s)
    return [target]


def _add(tar: tarfile.TarFile, folder: Path, name: str, epoch_s: int) -> None:
    """A tree in a fixed order, of nobody in particular, at one time."""
    for path in [folder, *sorted(folder.rglob("*"))]:
        inner = name if path == folder else f"{name}/{path.relative_to(folder).as_posix()}"
        info = tar.gettarinfo(path, inner)
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = epoch_s
        if not info.issym():
            info.mode = 0o755 if info.isdir() or os.access(path, os.X_OK) else 0o644
        if info.isreg():
            with path.open("rb") as file:
                tar.addfile(info, file)
        else:
            tar.addfile(info)
