"""The .deb: the frozen folder in /usr/lib/warmgui, links in /usr/bin, what desktops expect in /usr/share.

Nothing in it starts anything or changes a permission: the unit of systemd's user manager lies there until
somebody enables it. It has no configuration files: settings are personal.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import textwrap
import tomllib
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING

from installers.build import BuildError
from installers.linux import packages, share
from installers.linux.metainfo import releases
from warmgui.io.service.words import UNIT, user_unit

if TYPE_CHECKING:
    from installers.build import Build

PACKAGE = "warmgui"
LIBRARY = Path("usr", "lib", PACKAGE)
MAINTAINER = "The WarmGUI authors <nobody@warmgui.invalid>"
"""Debian wants an address, and this project has none yet: nothing ever arrives at `.invalid` (RFC 2606)."""
COMPRESSION = ("-Zxz", "-z9")
"""An eighth smaller than -z6; packing takes 1.8 GB of memory, unpacking 65 MB. Every dpkg reads xz."""
DATA = Path(__file__).parent / "linux" / "data" / "debian"
ARCHITECTURES = {62: "amd64", 183: "arm64"}
"""ELF's number of a machine -> Debian's name."""
SCRIPTS = ("prerm", "postrm")


def missing(build: Build) -> str:
    """Why it cannot be made here, in one sentence; "" where it can."""
    if shutil.which("dpkg-deb") is None:
        return (
            "The program dpkg-deb is missing; on Debian and Ubuntu it is there, elsewhere it is called dpkg."
        )
    if not (build.folder / PACKAGE).is_file():
        return f"There is no frozen program in {build.folder}."
    return ""


def make(build: Build) -> list[Path]:
    """Make it; returns the one file.

    Raises:
        BuildError: it did not work.
    """
    tree = build.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    architecture = machine(build.folder / PACKAGE)
    _fill(build, tree)
    file = build.out / f"{PACKAGE}_{debian_version(build.version)}_{architecture}.deb"
    build.out.mkdir(parents=True, exist_ok=True)
    _control(build, tree, architecture)
    share.settle(tree, build.epoch_s)
    command = ["dpkg-deb", "--root-owner-group", *COMPRESSION, "--build", str(tree), str(file)]
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(build.epoch_s), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BuildError(f"dpkg-deb could not make the package: {done.stderr.strip()}")
    return [file]


def debian_version(version: str) -> str:
    """The version as Debian compares it: what comes before a release is lower than it."""
    return re.sub(r"[.-]?(a|b|rc)(\d)", r"~\1\2", re.sub(r"[.-]?dev(\d)", r"~~dev\1", version))


def machine(program: Path) -> str:
    """Debian's name of the architecture that a program is for.

    Raises:
        BuildError: it is for none that is known here.
    """
    head = program.read_bytes()[:20]
    number = int.from_bytes(head[18:20], "little") if head[:4] == b"\x7fELF" else 0
    if number not in ARCHITECTURES:
        raise BuildError(f"{program} is no program for 64-bit Linux on x86 or ARM.")
    return ARCHITECTURES[number]


def control(build: Build, architecture: str, installed_kib: int) -> str:
    """The control file's text."""
    found = packages.needs(build.folder)
    project = tomllib.loads((build.root / "pyproject.toml").read_text("utf-8"))["project"]
    fields = {
        "Package": PACKAGE,
        "Version": debian_version(build.version),
        "Section": "utils",
        "Priority": "optional",
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(installed_kib),
        "Depends": ", ".join(found.depends),
        "Suggests": ", ".join((*found.suggests, "fonts-noto-core", "fonts-noto-cjk")),
        "Homepage": project.get("urls", {}).get("Homepage", ""),
        "Description": _as_field((DATA / "description").read_text("utf-8")).strip(),
    }
    return "".join(f"{name}: {words}\n" for name, words in fields.items() if words)


def changelog(build: Build) -> str:
    """The changelog in Debian's form: first sentences; the whole one is the source's CHANGELOG.md."""
    today = datetime.fromtimestamp(build.epoch_s, UTC)
    text = (build.root / "CHANGELOG.md").read_text("utf-8")
    blocks = []
    for release in releases(text, build.version, today.strftime("%Y-%m-%d")):
        date = datetime.fromisoformat(release.date).replace(tzinfo=UTC)
        points = "".join(f"  * {_folded(note)}\n" for note in release.notes or ("A new version.",))
        blocks.append(
            f"{PACKAGE} ({debian_version(release.version)}) unstable; urgency=low\n\n{points}\n"
            f" -- {MAINTAINER}  {format_datetime(date)}\n"
        )
    return "\n".join(blocks)


def _fill(build: Build, tree: Path) -> None:
    """Everything but the control files."""
    program = tree / LIBRARY
    shutil.copytree(build.folder, program, symlinks=True)
    for path in program.rglob("*"):
        if path.is_file() and not path.is_symlink() and ".so" in path.name:
            path.chmod(share.FILE_MODE)  # libraries are loaded and not run
    binaries = tree / "usr" / "bin"
    binaries.mkdir(parents=True)
    for name in share.PROGRAMS:
        (binaries / name).symlink_to(Path("..", "lib", PACKAGE, name))
    share.write(build, tree / "usr" / "share")
    units = tree / "usr" / "lib" / "systemd" / "user"
    units.mkdir(parents=True)
    (units / UNIT).write_text(user_unit(share.INSTALLED), "utf-8")
    documents = tree / "usr" / "share" / "doc" / PACKAGE
    # Without a Debian revision a version counts as native, and its changelog has this name.
    (documents / "changelog.gz").write_bytes(gzip.compress(changelog(build).encode(), 9, mtime=0))
    licence = (build.root / "LICENSE").read_text("utf-8")
    (documents / "copyright").write_text(_copyright(licence), "utf-8")
    overrides = tree / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(DATA / "lintian-overrides", overrides / PACKAGE)


def _control(build: Build, tree: Path, architecture: str) -> None:
    files = [p for p in sorted(tree.rglob("*")) if p.is_file() and not p.is_symlink()]
    sums = "".join(f"{_md5(path)}  {path.relative_to(tree).as_posix()}\n" for path in files)
    # As Debian counts: files in whole KiB, and one for everything else.
    size_kib = sum(-(-p.lstat().st_size // 1024) if p in set(files) else 1 for p in tree.rglob("*"))
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control(build, architecture, size_kib), "utf-8")
    (folder / "md5sums").write_text(sums, "utf-8")
    for name in SCRIPTS:
        shutil.copyfile(DATA / name, folder / name)
        (folder / name).chmod(share.PROGRAM_MODE)


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _copyright(licence: str) -> str:
    return (
        (DATA / "copyright").read_text("utf-8").replace("{licence}", _as_field(licence.split("\n\n", 2)[2]))
    )


def _as_field(text: str) -> str:
    """Lines as the continuation of a field."""
    return "\n".join(f" {line}" if line.strip() else " ." for line in text.strip().splitlines())


def _folded(text: str) -> str:
    return "\n".join(textwrap.wrap(text, 76, subsequent_indent="    "))
