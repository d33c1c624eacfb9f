"""The folder `share` of an installation: the same one in the .deb, the AppImage and the tar."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

from installers import completion, manpage
from installers.build import BuildError
from installers.linux import power_rule
from installers.linux.metainfo import COMPONENT_ID, DATA, metainfo
from warmgui.io.service.words import system_unit

if TYPE_CHECKING:
    from pathlib import Path

    from installers.build import Build

PROGRAM = "warmgui"
"""The name of menu entry and icon, of the window on Wayland, and with a link of the command."""
PROGRAMS = ("warmgui", "warmgui-miner")
"""What stands in PATH; `warmgui-analysis` is started by `warmgui` only."""
GUIDES = (
    *("bad-input", "classroom", "energy", "headless", "history", "installing", "lab", "learning", "lessons"),
    *("money", "safety", "sensors", "servers", "thermostat", "while-you-use-the-pc"),
    *("recovery", "upgrading"),
)
"""Of docs: what the program's own words send people to."""
INSTALLED = (f"/usr/bin/{PROGRAM}", "--headless")
"""What a service starts where a package put the program."""
FILE_MODE, FOLDER_MODE, PROGRAM_MODE = 0o644, 0o755, 0o755
_SIZED = re.compile(r"warmgui-(\d+)\.png")


def write(build: Build, share: Path) -> None:
    """Write all of it.

    Args:
        build: the build.
        share: the folder, made here; for example `usr/share` of a package.

    Raises:
        BuildError: a source of it is missing.
    """
    try:
        _desktop(build, share)
        _icons(build.root / "assets" / "icons", share / "icons" / "hicolor")
        for name, text in manpage.pages(build).items():
            _put(share / "man" / "man1" / f"{name}.gz", manpage.packed(text))
        for name, text in completion.files().items():
            _put(share / name, text.encode())
        _documents(build, share / "doc" / PROGRAM)
    except FileNotFoundError as error:
        raise BuildError(f"The source tree has no {error.filename}.") from error
    for path in share.rglob("*"):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)


def readme(build: Build) -> str:
    """What lies beside a program that nobody installs: how to run it, and how to put it into the menu."""
    return (DATA / "README.txt").read_text("utf-8").replace("{version}", build.version)


def settle(folder: Path, epoch_s: int) -> None:
    """Give everything in a tree the one time that it may have, and permissions that depend on no umask."""
    for path in sorted(folder.rglob("*"), reverse=True):  # what is in a folder before the folder
        if not path.is_symlink():
            runs = path.is_dir() or bool(path.stat().st_mode & 0o111)
            path.chmod(PROGRAM_MODE if runs else FILE_MODE)
        os.utime(path, (epoch_s, epoch_s), follow_symlinks=False)
    folder.chmod(FOLDER_MODE)
    os.utime(folder, (epoch_s, epoch_s))


def _desktop(build: Build, share: Path) -> None:
    name = f"{PROGRAM}.desktop"
    _put(share / "applications" / name, (DATA / name).read_bytes())
    _put(share / "metainfo" / f"{COMPONENT_ID}.metainfo.xml", metainfo(build).encode())


def _icons(drawings: Path, theme: Path) -> None:
    found = [(int(m[1]), p) for p in drawings.iterdir() if (m := _SIZED.fullmatch(p.name))]
    if not found:
        raise FileNotFoundError(2, "no icons", str(drawings / "warmgui-*.png"))
    for size, path in found:
        _copy(path, theme / f"{size}x{size}" / "apps" / f"{PROGRAM}.png")
    _copy(drawings / "warmgui.svg", theme / "scalable" / "apps" / f"{PROGRAM}.svg")
    _copy(drawings / "warmgui-symbolic.svg", theme / "symbolic" / "apps" / f"{PROGRAM}-symbolic.svg")
    # The theme hicolor lists no other folder for symbolic icons, and what it does not list nobody finds.
    for path in sorted((drawings / "status").glob("*-symbolic.svg")):
        _copy(path, theme / "symbolic" / "apps" / path.name)


def _documents(build: Build, documents: Path) -> None:
    _put(documents / "examples" / power_rule.NAME, power_rule.example().encode())
    _put(documents / "examples" / f"{PROGRAM}-system.service", system_unit(INSTALLED).encode())
    for name in GUIDES:
        _copy(build.root / "docs" / f"{name}.md", documents / f"{name}.md")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _put(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
