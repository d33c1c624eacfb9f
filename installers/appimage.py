"""The AppImage: the frozen folder in a squashfs, behind AppImage's own small program that mounts it.

That program, the type-2 runtime, comes from no package registry and is not built here. The builder brings the
file, and only the published one is taken: its SHA-256 is below.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from installers.build import BuildError
from installers.deb import machine
from installers.linux import share

if TYPE_CHECKING:
    from installers.build import Build

RUNTIME = "WARMGUI_APPIMAGE_RUNTIME"
"""Names the file with the runtime."""
RELEASE = "AppImage/type2-runtime, release 20251108"
SHA256 = {"amd64": "2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d"}
"""Architecture -> the digest of that release's runtime (runtime-x86_64 has 944,632 bytes)."""
NAMES = {"amd64": "x86_64", "arm64": "aarch64"}
DATA = Path(__file__).parent / "linux" / "data"
# Older runtimes and kernels read zstd, too; owners, order and times are fixed, so that it is the same twice.
_SQUASHFS = ("-noappend", "-all-root", "-no-xattrs", "-no-progress", "-quiet", "-comp", "zstd", "-b", "1M")


def missing(build: Build) -> str:
    """Why it cannot be made here, in one sentence; "" where it can."""
    if not (build.folder / share.PROGRAM).is_file():
        return f"There is no frozen program in {build.folder}."
    if shutil.which("mksquashfs") is None:
        return "The program mksquashfs is missing (Debian: squashfs-tools)."
    if not os.environ.get(RUNTIME):
        return f"Name the file with the runtime in {RUNTIME}: {RELEASE}, which is in no package registry."
    return ""


def make(build: Build) -> list[Path]:
    """Make it; returns the one file.

    Raises:
        BuildError: the runtime is another one than was pinned, or it did not work.
    """
    architecture = machine(build.folder / share.PROGRAM)
    runtime = _runtime(Path(os.environ[RUNTIME]), architecture)
    tree, packed = build.work / "AppDir", build.work / "AppDir.squashfs"
    shutil.rmtree(tree, ignore_errors=True)
    _fill(build, tree)
    share.settle(tree, build.epoch_s)
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(build.epoch_s)}
    command = ["mksquashfs", str(tree), str(packed), *_SQUASHFS]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BuildError(f"mksquashfs could not pack the image: {(done.stderr or done.stdout).strip()}")
    build.out.mkdir(parents=True, exist_ok=True)
    file = build.out / f"WarmGUI-{build.version}-{NAMES[architecture]}.AppImage"
    with file.open("wb") as image, packed.open("rb") as content:
        image.write(runtime)
        shutil.copyfileobj(content, image)
    file.chmod(share.PROGRAM_MODE)
    packed.unlink()
    return [file]


def _runtime(file: Path, architecture: str) -> bytes:
    if architecture not in SHA256:
        raise BuildError(f"No runtime is pinned for {architecture}: see SHA256 in installers/appimage.py.")
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BuildError(f"The runtime cannot be read: {error}") from error
    found = hashlib.sha256(content).hexdigest()
    if found != SHA256[architecture]:
        raise BuildError(
            f"{file} is not the runtime that was pinned ({RELEASE}): its SHA-256 is {found}, "
            f"and not {SHA256[architecture]}."
        )
    return content


def _fill(build: Build, tree: Path) -> None:
    """What an image has to have: AppRun, a menu entry and its icon at the top; the rest as in a package."""
    library = tree / "usr" / "lib" / share.PROGRAM
    shutil.copytree(build.folder, library, symlinks=True)
    share.write(build, tree / "usr" / "share")
    shutil.copyfile(DATA / "AppRun", tree / "AppRun")
    (tree / "AppRun").chmod(share.PROGRAM_MODE)
    entry, icons = f"{share.PROGRAM}.desktop", Path("usr", "share", "icons", "hicolor")
    (tree / entry).symlink_to(Path("usr", "share", "applications", entry))
    (tree / f"{share.PROGRAM}.svg").symlink_to(icons / "scalable" / "apps" / f"{share.PROGRAM}.svg")
    (tree / ".DirIcon").symlink_to(icons / "256x256" / "apps" / f"{share.PROGRAM}.png")
