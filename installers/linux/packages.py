"""Which Debian packages a frozen folder needs, found in its files: nothing is listed that is not wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from installers.build import BuildError
from installers.linux import elf
from system_packages import QT_LIBRARIES

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = {
    **QT_LIBRARIES,
    **dict.fromkeys(
        (
            *("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libresolv.so.2"),
            *("libutil.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"),
        ),
        "libc6",
    ),
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Shared library -> Debian package."""
RENAMED = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}
"""Packages that are called otherwise from Debian 13 and Ubuntu 24.04 on."""
OPTIONAL_FILES = {"_internal/PySide6/Qt/plugins/platformthemes/libqgtk3.so": "libgtk-3-0t64 | libgtk-3-0"}
"""Plugins that Qt does without, and what they need; where GNOME is, that is there."""
GCC_OF_GLIBCXX = {29: 11, 30: 12, 31: 13, 32: 13, 33: 14, 34: 15}
"""GLIBCXX_3.4.x -> the compiler whose libstdc++6 brings it. Source: GCC's manual, "ABI Policy"."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Both as a control file says it."""

    depends: tuple[str, ...]
    suggests: tuple[str, ...]


def needs(folder: Path) -> Needs:
    """Read every program and library of a folder.

    Raises:
        BuildError: nobody knows the package of a library, or a file cannot be read.
    """
    files = _read(folder)
    suggests = {OPTIONAL_FILES[name] for name in files if name in OPTIONAL_FILES}
    counted = {name: wants for name, wants in files.items() if name not in OPTIONAL_FILES}
    own = {p.name for p in folder.rglob("*")} | {wants.soname for wants in files.values()}
    packages = set()
    for name, wants in counted.items():
        for library in set(wants.libraries) - own:
            if library not in PACKAGES:
                raise BuildError(
                    f"{name} wants {library}, which is not in the folder, and of which "
                    "installers/linux/packages.py does not know the Debian package."
                )
            packages.add(PACKAGES[library])
    versions = _versions({version for wants in counted.values() for _, version in wants.versions})
    depends = [RENAMED.get(name, name) + versions.get(name, "") for name in sorted(packages)]
    return Needs(tuple(depends), tuple(sorted(suggests)))


def _read(folder: Path) -> dict[str, elf.Wants]:
    found = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()):
        if elf.is_elf(path):
            try:
                found[path.relative_to(folder).as_posix()] = elf.wants(path)
            except ValueError as error:
                raise BuildError(str(error)) from error
    return found


def _versions(symbols: set[str]) -> dict[str, str]:
    """The least versions of the C and C++ libraries, as `Depends` says them."""
    found: dict[str, tuple[int, ...]] = {}
    for symbol in symbols:
        name, _, number = symbol.partition("_")
        if number.replace(".", "").isdecimal():
            found[name] = max(found.get(name, ()), tuple(int(part) for part in number.split(".")))
    versions = {}
    if "GLIBC" in found:
        versions["libc6"] = f" (>= {'.'.join(map(str, found['GLIBC'][:2]))})"
    minor = found.get("GLIBCXX", (3, 4))[-1]
    if minor >= min(GCC_OF_GLIBCXX):
        versions["libstdc++6"] = f" (>= {GCC_OF_GLIBCXX[min(minor, max(GCC_OF_GLIBCXX))]})"
    return versions
