"""What the spec asks: which files belong to the programs, which options their executables have."""

from __future__ import annotations

import json
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from installers.contents import Entry

NOT_IN_THE_WINDOW = ("scipy", "numpy.f2py", "warmgui.analysis", "pyopencl", "pytools", "siphash24")
"""What only the children need."""
NOT_IN_THE_COMMANDS = (
    *("numpy", "scipy", "pyopencl", "psutil", "keyring", "warmgui.analysis", "warmgui.app", "warmgui.gui"),
    *("warmgui.headless", "warmgui.launch", "warmgui.io.runtime"),
)
"""What `warmgui-cli` never loads: it asks the program that runs."""
NOT_IN_THE_GUARD = (*NOT_IN_THE_COMMANDS, "warmgui.io.sensors")
"""What `warmgui-guard` never loads: it speaks to heaters in the network, and to nobody else."""
WINDOW_ALSO = (
    *("pynvml", "paho.mqtt.client", "keyring.backends.fail", "keyring.backends.chainer"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),  # pyqtgraph's curves import them by a made-up name
)
MINER_ALSO = ("pyopencl", "python_socks.async_.asyncio")
"""What is imported late, or by name."""


def datas(root: Path, entry: str) -> list[tuple[str, str]]:
    """Files that are no Python modules, as (source, folder in the program)."""
    if entry == "warmgui":
        return [(str(root / "assets"), "warmgui/assets")]
    if entry == "miner":
        return kernels(root)
    return []


def kernels(root: Path) -> list[tuple[str, str]]:
    """The native library where it was built; without it the miner hashes in Python, slowly, and says so."""
    folder = root / "miners" / "kernels"
    names = ("warmgui_kernels.so", "warmgui_kernels.dll")
    return [
        (str(folder / name), "miners/kernels")
        for name in names
        if name.endswith(".dll") == _windows() and (folder / name).is_file()
    ]


def owners_words(root: Path, work: Path) -> list[Entry]:
    """What the owner wrote in `[project.urls]`, as an installed program finds it (`warmgui.io.project`).

    Written anew from pyproject.toml: what is installed here may be older. Nothing where nothing stands there.

    Args:
        root: of the source tree.
        work: a folder of the build.
    """
    with (root / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    urls = sorted(project.get("urls", {}).items())
    if not urls:
        return []
    name, version = project["name"], project["version"]
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Project-URL: {label}, {url}" for label, url in urls]
    written = work / "METADATA"
    written.write_bytes("\n".join([*lines, "", ""]).encode())
    return [(f"{name}-{version}.dist-info/METADATA", str(written), "DATA")]


def is_ours(source: str) -> bool:
    """Whether a file is of the environment, of Python itself or of this tree: all others are the system's."""
    if _windows():
        return True
    places = [Path(sysconfig.get_path(name)) for name in ("purelib", "platlib", "stdlib", "platstdlib")]
    roots = [place.resolve() for place in [*places, Path(__file__).parents[1]]]
    return any(Path(source).resolve().is_relative_to(root) for root in roots)


def write_inside(path: Path, modules: dict[str, list[Entry]], files: list[Entry]) -> None:
    """Write down what PyInstaller takes, and from where: the inventory is made of it."""
    taken = {name: source for name, source, kind in files if kind != "SYMLINK"}
    programs = {
        program: {name: source for name, source, _kind in sorted(pure) if source and source != "-"}
        for program, pure in modules.items()
    }
    said = {"files": dict(sorted(taken.items())), "modules": programs}
    path.write_text(json.dumps(said, indent=1), encoding="utf-8")


def executable_options(name: str) -> dict[str, object]:
    """Icon, version and manifest of Windows executables; nothing elsewhere."""
    if not _windows():
        return {}
    from installers import project
    from installers.windows_parts import executable_options as windows_options

    options: dict[str, object] = windows_options(project.build(project.ROOT / "dist"), name)
    return options


def _windows() -> bool:
    return sys.platform == "win32"


FOR_TERMINALS = ("warmgui-cli",) if _windows() else ()
"""Where a program with windows has no terminal, the commands have a program of their own."""
