"""Shared libraries that are no Python distribution: inside wheels, of Python itself, of the system, of Qt."""

from __future__ import annotations

import re
import sqlite3
import ssl
import subprocess
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from installers.component import Component, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXTS = Path(__file__).with_name("licence_texts")
_GCC = "GPL-3.0-or-later WITH GCC-exception-3.1"
_MICROSOFT = ("microsoft-visual-c++-runtime", "LicenseRef-Microsoft-Redistributable")

# What a file's name begins with -> (component, licence). These come inside wheels.
_IN_WHEELS = {
    "libscipy_openblas": ("openblas", "BSD-3-Clause"),
    "libopenblas": ("openblas", "BSD-3-Clause"),
    "libgfortran": ("libgfortran", _GCC),
    "libquadmath": ("libquadmath", "LGPL-2.1-or-later"),
    "libOpenCL": ("khronos-opencl-icd-loader", "Apache-2.0"),
    "libicu": ("icu", "Unicode-DFS-2016"),
    "icudt": ("icu", "Unicode-DFS-2016"),
    "icuin": ("icu", "Unicode-DFS-2016"),
    "icuuc": ("icu", "Unicode-DFS-2016"),
    "msvcp140": _MICROSOFT,
    "vcruntime140": _MICROSOFT,
    "concrt140": _MICROSOFT,
    "vcomp140": _MICROSOFT,
    "ucrtbase": _MICROSOFT,
    "api-ms-win": _MICROSOFT,
    "Inter-": ("inter-font", "OFL-1.1"),
    "NotoSansArabic": ("noto-sans-arabic-font", "OFL-1.1"),
    "NotoSansCJK": ("noto-sans-cjk-font", "OFL-1.1"),
}
_FONTS = {
    "inter-font": ("4.0", "Inter-OFL.txt"),
    "noto-sans-arabic-font": ("2.005", "Noto-OFL.txt"),
    "noto-sans-cjk-font": ("2.004", "Noto-OFL.txt"),
}
# What Python's own modules load: the system's on Linux, Python's own on Windows.
_OF_SYSTEM = {
    "libssl": ("openssl", "Apache-2.0"),
    "libcrypto": ("openssl", "Apache-2.0"),
    "libffi": ("libffi", "MIT"),
    "libsqlite3": ("sqlite", "blessing"),
    "sqlite3": ("sqlite", "blessing"),
    "libmpdec": ("mpdecimal", "BSD-2-Clause"),
}
_WORDS = {
    "microsoft-visual-c++-runtime": "Microsoft's redistributable runtime, unchanged, as its licence allows: "
    "https://learn.microsoft.com/visualstudio/releases/2022/redistribution\n",
}
_IN_NUMPYS = ("libgfortran", "libquadmath", "openblas")
"""What has its licence, with the exceptions, in the licence file of the wheels that bring it."""
_TOP = 3


def inside_distribution(file: str) -> Component | None:
    """A library or font that has a licence apart from the wheel or tree that it comes in."""
    for beginning, (name, licence) in _IN_WHEELS.items():
        if file.lower().startswith(beginning.lower()):
            version = _FONTS[name][0] if name in _FONTS else _version(name, file)
            return Component(name, version, licence, _kind(name), _texts(name, licence))
    return None


def of_system(source: Path) -> Component | None:
    """A library of the system, or one that comes with Python for Windows; None: not one of those."""
    if ".so" not in source.suffixes and source.suffix != ".dll":
        return None
    for beginning, (name, licence) in _OF_SYSTEM.items():
        if source.name.startswith(beginning):
            package, version, words = _debian(source)
            texts = [Text(f"{package}-copyright", words)] if words else _texts(name, licence)
            return Component(name, version or _said_version(name), licence, texts=texts)
    return None


def _said_version(name: str) -> str:
    """What Python says of the version that it was loaded with; "" where it says nothing."""
    if name == "openssl":
        return ssl.OPENSSL_VERSION.split()[1]
    return sqlite3.sqlite_version if name == "sqlite" else ""


def inside_others(found: Mapping[str, Component]) -> list[Component]:
    """What is linked into other components so that no file shows it."""
    if "cryptography" not in found:
        return []
    texts = standard_texts("Apache-2.0", "Copyright (c) The OpenSSL Project Authors")
    version = _openssl_of_cryptography()
    return [Component("openssl-in-cryptography", version, "Apache-2.0", texts=texts)]


def standard_texts(licence: str, whose: str) -> list[Text]:
    """The words of the first licence in an expression that has any here, with who holds the copyright."""
    names = [part.strip("()") for part in licence.replace(" AND ", " OR ").split(" OR ")]
    for name in names:
        file = TEXTS / f"{name}.txt"
        if not file.is_file():
            continue
        if name.startswith("LGPL-3"):  # it is the GPL with permissions: both texts belong together
            return [Text(file.name, file), Text("GPL-3.0-only.txt", TEXTS / "GPL-3.0-only.txt")]
        return [Text(f"{name}.txt", words=f"{whose}\n\n{file.read_text(encoding='utf-8')}")]
    return []


def _version(name: str, file: str) -> str:
    """What a file's name tells of its version: ".so.73", "icudt73.dll"; "" where that is nothing."""
    found = re.search(r"\.so\.(\d+)$|^icu[a-z]+(\d+)\.dll$", file) if name == "icu" else None
    return (found[1] or found[2]) if found else ""


def _kind(name: str) -> str:
    return "font" if name in _FONTS else "library"


def _texts(name: str, licence: str) -> list[Text]:
    if name in _FONTS:
        root, file = Path(__file__).resolve().parents[1], _FONTS[name][1]
        return [Text(file, root / "assets" / "fonts" / file)]
    if name in _WORDS:
        return [Text("LICENCE.txt", words=_WORDS[name])]
    if name in _IN_NUMPYS:
        wheel = metadata.distribution("numpy")
        files = [file for file in wheel.files or () if file.name == "LICENSE.txt" and len(file.parts) <= _TOP]
        return [Text("numpy-LICENSE.txt", Path(str(wheel.locate_file(file)))) for file in files]
    return standard_texts(licence, f"Copyright (c) the authors of {name}")


def _debian(source: Path) -> tuple[str, str, Path | None]:
    """Package, version and copyright file of a system library where dpkg knows it."""
    real = str(source.resolve())
    for path in (str(source), real, real.removeprefix("/usr")):
        said = _output(["dpkg-query", "--search", path])
        package = said.split(":", 1)[0] if ":" in said else ""
        if package:
            version = _output(["dpkg-query", "--show", "--showformat=${Version}", package])
            file = Path("/usr/share/doc", package, "copyright")
            return package, version, file if file.is_file() else None
    return source.name, "", None


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:  # no Debian
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _openssl_of_cryptography() -> str:
    try:
        from cryptography.hazmat.backends.openssl import backend
    except ImportError:
        return ""
    words = str(backend.openssl_version_text()).split()
    return words[1] if len(words) > 1 else ""
