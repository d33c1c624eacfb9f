"""What goes into the frozen folder and what stays out: names and filters, no PyInstaller in here.

Left out is what the program never loads. What is left out by mistake is found by the tests, which look for
every import of every module in the finished folder, and run it.
"""

from __future__ import annotations

import sys
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Entry = tuple[str, str, str]
"""(name in the folder, source file, PyInstaller's kind of it)"""

NEVER = (
    *(
        "tkinter",
        "_tkinter",
        "turtle",
        "idlelib",
        "lib2to3",
        "ensurepip",
        "pydoc_data",
        "curses",
    ),
    # Later Pythons have none, and PyInstaller fails where what is not there is left out.
    *(("distutils",) if sys.version_info < (3, 12) else ()),
    *("_curses", "_curses_panel", "_gdbm", "_dbm", "nis", "ossaudiodev", "spwd", "_crypt", "crypt"),
    "readline",  # GPL where it is GNU's, and nobody types into these programs
    *("lzma", "_lzma", "bz2", "_bz2", "_uuid"),  # their users do without
    *("pip", "setuptools", "pkg_resources", "wheel", "ziglang", "PyInstaller", "hatchling"),
    *("pytest", "_pytest", "hypothesis", "mypy", "ruff", "coverage", "IPython", "matplotlib", "PIL", "yaml"),
    *("numpy.f2py.tests", "numpy.distutils", "numpy.testing.tests", "numpy._pyinstaller"),
    *("numpy.typing.mypy_plugin", "cffi.recompiler", "cffi.setuptools_ext", "pycparser", "rich", "pygments"),
    *("PyQt5", "PyQt6", "PySide2", "OpenGL", "cupy", "numba", "h5py", "trio", "curio", "anyio", "mako"),
    # Of websockets only the protocol is used; one of its other parts knows a web framework.
    *("werkzeug", "websockets.asyncio", "websockets.legacy", "websockets.sync", "websockets.cli"),
)
"""Modules that are in none of the programs."""

SCIPY_NEVER = tuple(
    f"scipy.{name}"
    for name in (
        *(
            "stats",
            "integrate",
            "interpolate",
            "ndimage",
            "signal",
            "io",
            "datasets",
            "cluster",
            "odr",
            "misc",
        ),
        *("fftpack", "differentiate", "sparse.csgraph", "special.cython_special", "_lib._highs_backend"),
    )
)
"""Parts of scipy that the analysis never loads: it needs linear algebra, optimisation and what they load."""

QT_MODULES = (
    *("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtDBus", "QtPrintSupport"),
    *("QtTest", "QtOpenGL", "QtOpenGLWidgets"),
)
"""What may be imported of PySide6; the second line is what pyqtgraph imports."""

QT_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qminimal", "qwindows"),
    "platformthemes": ("qgtk3", "qxdgdesktopportal"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qico", "qjpeg"),
    "printsupport": ("cupsprintersupport",),
    "styles": ("qmodernwindowsstyle", "qwindowsvistastyle"),
    "xcbglintegrations": ("qxcb-glx-integration", "qxcb-egl-integration"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient", "adwaita"),
    "wayland-graphics-integration-client": (),
}
"""Kinds of Qt's plugins, and of each kind the plugins that are taken along."""

TRANSLATIONS = ("qtbase_ar.qm", "qtbase_zh_CN.qm")

_QT_PREFIXES = ("libQt6", "Qt6")
_QT_LIBRARIES = (
    *("Core", "Gui", "Widgets", "Network", "Svg", "DBus", "PrintSupport", "Test"),
    *("XcbQpa", "WaylandClient", "WlShellIntegration", "OpenGL", "OpenGLWidgets"),
)
_UNUSED_WINDOWS = ("opengl32sw.dll", "d3dcompiler_47.dll")
"""Drawing 3D without a graphics card, and shaders: widgets are painted without either."""

_OWN_SYSTEM_LIBRARIES = (
    *("libpython3", "libssl", "libcrypto", "libffi", "libsqlite3", "libmpdec"),
    *("libicudata", "libicui18n", "libicuuc"),  # Qt's own, in its wheel
)
"""Shared libraries that Python's own modules need: taken along. Every other one is the system's: what talks
to the screen, the sound, the desktop and the graphics driver must be of one piece with it."""

_DATA_OUT = (
    *(
        "**/tests/**",
        "**/testing/data/**",
        "**/*.pyi",
        "**/*.pxd",
        "**/*.pyx",
        "**/*.h",
        "**/*.hpp",
        "**/*.c",
    ),
    *(
        "**/*.f2cmap",
        "**/py.typed",
        "**/.gitignore",
        "**/*.lib",
        "**/*.a",
        "**/*.typed",
        "**/*.ui",
        "**/examples/**",
    ),
    *(
        "**/*.ts",
        "**/ziglang-*/**",
        "**/warmgui-*.dist-info/**",  # its own: `recipe.owners_words` writes what is needed of it
        "**/RECORD",
        "**/INSTALLER",
        "**/REQUESTED",
        "**/direct_url.json",
        "**/*.dist-info/sboms/**",
    ),
)


def wanted(entries: Iterable[Entry], *, is_ours: Callable[[str], bool]) -> list[Entry]:
    """The files that are taken along, in a fixed order.

    Args:
        entries: what PyInstaller found.
        is_ours: whether a source file is of an environment or of Python itself, and not of the system.
    """
    return sorted({entry for entry in entries if _wanted(entry, is_ours)})


def _wanted(entry: Entry, is_ours: Callable[[str], bool]) -> bool:
    name, source, kind = entry
    place = PurePosixPath(name.replace("\\", "/"))
    if "PySide6" in place.parts and not _qt_wanted(place):
        return False
    if kind == "DATA":
        return not any(place.match(pattern) or _under(place, pattern) for pattern in _DATA_OUT)
    if kind == "SYMLINK":
        return _link_wanted(place)
    if _is_system_library(place, source, is_ours):
        return place.name.startswith(_OWN_SYSTEM_LIBRARIES)
    return place.name not in _UNUSED_WINDOWS


def _under(place: PurePosixPath, pattern: str) -> bool:
    """Whether a "**/folder/**" pattern names a folder that the file is somewhere in."""
    folder = pattern.removeprefix("**/").removesuffix("/**")
    return pattern.endswith("/**") and any(PurePosixPath(part).match(folder) for part in place.parts[:-1])


def _is_system_library(place: PurePosixPath, source: str, is_ours: Callable[[str], bool]) -> bool:
    return ".so" in place.name and not is_ours(source)


def _link_wanted(place: PurePosixPath) -> bool:
    """Links at the top of the folder, to libraries that lie deeper: only to those that are there."""
    if place.name.startswith(_QT_PREFIXES):
        return _is_used_library(place.name)
    return ".so" not in place.name or len(place.parts) > 1 or place.name.startswith(_OWN_SYSTEM_LIBRARIES)


def _qt_wanted(place: PurePosixPath) -> bool:
    """Whether a file of PySide6's is used: its modules, Qt's libraries, plugins and translations."""
    parts = place.parts
    if "plugins" in parts:
        kind, plugin = parts[parts.index("plugins") + 1], place.name.split(".")[0].removeprefix("lib")
        return plugin in QT_PLUGINS.get(kind, ()) or (
            kind in QT_PLUGINS and not QT_PLUGINS[kind] and kind.startswith("wayland")
        )
    if "translations" in parts:
        return place.name in TRANSLATIONS
    if "qml" in parts or "resources" in parts:
        return False
    if place.name.startswith(_QT_PREFIXES):
        return _is_used_library(place.name)
    if place.name.startswith("Qt") and "." in place.name:
        return place.name.split(".")[0] in QT_MODULES
    return not place.name.startswith(_UNUSED_WINDOWS)


def _is_used_library(name: str) -> bool:
    stem = name.split(".", maxsplit=1)[0]
    for prefix in _QT_PREFIXES:
        stem = stem.removeprefix(prefix)
    return stem in _QT_LIBRARIES


def modules_below(root: Path, package: str) -> list[str]:
    """Every module of a package of the source tree, by name: also those that are imported late, by name."""
    found = []
    for file in sorted(root.joinpath(*package.split(".")).rglob("*.py")):
        parts = list(file.relative_to(root).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        if parts[-1] != "__main__":
            found.append(".".join(parts))
    return found
