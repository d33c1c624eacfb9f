"""The frozen folder's listing: every import of every module is inside, late ones too; nothing needless is."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import json
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PyInstaller.archive.readers import CArchiveReader, ZlibArchiveReader

from installers import contents, freeze, licences, papers
from installers.component import Component
from miners.kernels.seal import is_intact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from installers.build import Build

pytestmark = pytest.mark.xdist_group("frozen")
ROOT = Path(__file__).resolve().parents[2]
WHOLE = {
    "warmgui": ["warmgui"],
    "warmgui-miner": ["miners"],
    "warmgui-analysis": ["warmgui.analysis", "warmgui.core"],
    "warmgui-guard": ["warmgui.io.heaters"],
    "warmgui-cli": ["warmgui.io.door", "warmgui.io.service"],
}
"""Which packages a program has to contain as a whole."""
ELSEWHERE = {
    "warmgui": ("warmgui.analysis",),
    "warmgui-miner": (),
    "warmgui-analysis": (),
    "warmgui-guard": tuple(
        f"warmgui.io.heaters.{name}"
        for name in ("discovery", "guardian", "heaters", "make", "trial", "worker")
    ),
    "warmgui-cli": ("warmgui.io.door.door",),
}
"""What another program does for it."""
NOT_FOR_PEOPLE = {"ziglang"}
"""Imported by the kernels' build, which says in a sentence that it is not there."""


@cache
def modules_inside(program: Path) -> frozenset[str]:
    """Every Python module that one of the programs can import."""
    found = set(sys.builtin_module_names)
    archive = CArchiveReader(str(program))
    for name, entry in archive.toc.items():
        if entry[4] in "mM":  # what the loader needs before it can read the archive
            found.add(name)
        if entry[4] == "z":
            pyz = archive.open_embedded_archive(name)
            assert isinstance(pyz, ZlibArchiveReader)
            found |= set(pyz.toc)
    internal = program.parent / "_internal"
    with zipfile.ZipFile(internal / "base_library.zip") as base:
        found |= {_module_of(name) for name in base.namelist()}
    for file in internal.rglob("*"):
        if file.suffix in {".so", ".pyd"} and not file.name.startswith("warmgui_kernels"):
            folder = file.parent.relative_to(internal)
            parts = () if "lib-dynload" in folder.parts else folder.parts
            found.add(".".join([*parts, file.name.split(".")[0]]))
    return frozenset(found)


def _module_of(name: str) -> str:
    plain = name.rpartition(".")[0].replace("/", ".")
    return plain.removesuffix(".__init__")


def imports(file: Path) -> Iterator[str]:
    """Modules that a source file imports anywhere, but for its types' sake."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in _without_types(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            for alias in node.names:  # from package import module
                if (ROOT / node.module.replace(".", "/") / f"{alias.name}.py").is_file():
                    yield f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (str(one.value) for one in node.args[:1] if isinstance(one, ast.Constant))


def _without_types(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for other in node.orelse:
                yield from _without_types(other)
            continue
        yield node
        yield from _without_types(node)


@pytest.mark.parametrize("name", freeze.PROGRAMS)
def test_every_module_of_its_packages_is_inside(frozen_folder: Build, name: str) -> None:
    inside = modules_inside(freeze.program(frozen_folder, name))
    wanted = {module for package in WHOLE[name] for module in contents.modules_below(ROOT, package)}
    wanted = {module for module in wanted if not module.startswith(ELSEWHERE[name] or "-")}
    assert len(wanted) > (3 if name in {"warmgui-cli", "warmgui-guard"} else 50)
    assert wanted <= inside, sorted(wanted - inside)


@pytest.mark.parametrize("name", freeze.PROGRAMS)
def test_every_import_of_its_modules_is_inside(frozen_folder: Build, name: str) -> None:
    inside = modules_inside(freeze.program(frozen_folder, name))
    ours = [module for module in sorted(inside) if module.split(".")[0] in {"warmgui", "miners"}]
    missing = []
    for module in ours:
        file = ROOT / module.replace(".", "/")
        sources = [one for one in (file.with_suffix(".py"), file / "__init__.py") if one.is_file()]
        missing += [f"{module} imports {one}" for one in imports(sources[0]) if not _there(one, inside)]
    assert missing == []


EXTRAS = frozenset({"kasa"})
"""Libraries that only who wants them installs: this one is under the GPL, and must not be inside."""


def _there(module: str, inside: frozenset[str]) -> bool:
    if module in inside or module in NOT_FOR_PEOPLE or module in EXTRAS:
        return True
    top = module.partition(".")[0]
    # What this system's Python has not got (winreg on Linux) is not imported here, but behind a question.
    return top in {
        "winreg",
        "msvcrt",
        "_winapi",
        "jeepney",
        "fcntl",
        "resource",
    } and not importlib.util.find_spec(top)


def test_reading_the_imports_finds_late_ones_and_no_types(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    late = "def f():\n    from b.c import d\n    import_module('e')\n"
    file.write_text(f"import a\nif TYPE_CHECKING:\n    import types_only\n{late}")
    assert list(imports(file)) == ["a", "b.c", "e"]


def test_neither_qt_nor_scipy_is_in_the_miner(frozen_folder: Build) -> None:
    archive = CArchiveReader(str(freeze.program(frozen_folder, "warmgui-miner")))
    (pyz,) = [archive.open_embedded_archive(name) for name, entry in archive.toc.items() if entry[4] == "z"]
    tops = {name.split(".")[0] for name in pyz.toc}
    assert "miners" in tops
    assert not tops & {"PySide6", "shiboken6", "pyqtgraph", "scipy", "warmgui"}


def test_only_parts_of_qt_that_are_in_use_are_inside(frozen_folder: Build) -> None:
    pyside = frozen_folder.folder / "_internal" / "PySide6"
    names = {path.name for path in pyside.rglob("*") if path.is_file()}
    assert any("Qt6Widgets" in name for name in names)
    assert any("Qt6Svg" in name for name in names)
    for needless in ("Qml", "Quick", "WebEngine", "Designer", "Multimedia", "Pdf"):
        assert not [name for name in names if needless in name]
    translations = sorted(path.name for path in pyside.rglob("*.qm"))
    assert translations == sorted(contents.TRANSLATIONS)


def test_nothing_of_tests_headers_or_desktops_is_inside(frozen_folder: Build) -> None:
    files = [path.relative_to(frozen_folder.folder) for path in frozen_folder.folder.rglob("*")]
    assert len(files) > 300
    assert not [file for file in files if "tests" in file.parts or file.suffix in {".h", ".pyi", ".ts", ".c"}]
    unwanted = ("libgtk", "libglib", "libX11", "libxcb", "libstdc++", "libgcc_s", "libreadline", "libGL")
    assert not [file for file in files if file.name.startswith(unwanted)]


def test_the_assets_and_the_sealed_kernels_are_inside(frozen_folder: Build) -> None:
    internal = frozen_folder.folder / "_internal"
    for part in ("fonts", "icons", "lessons", "translations"):
        wanted = {path.name for path in (ROOT / "assets" / part).rglob("*") if path.is_file()}
        wanted = {name for name in wanted if not name.endswith(".ts")}
        there = {path.name for path in (internal / "warmgui" / "assets" / part).rglob("*")}
        assert wanted <= there
    (kernels,) = (internal / "miners" / "kernels").glob("warmgui_kernels.*")
    assert is_intact(kernels.read_bytes())


def test_every_library_is_in_the_bill_of_materials_with_its_checksum(frozen_folder: Build) -> None:
    said = json.loads((frozen_folder.folder / papers.SBOM).read_text(encoding="utf-8"))
    entries = [*said["components"], said["metadata"]["component"]]
    sums = {
        file["name"]: file["hashes"][0]["content"]
        for entry in entries
        for file in entry.get("components", [])
    }
    libraries = [
        path
        for path in frozen_folder.folder.rglob("*")
        if path.is_file()
        and not path.is_symlink()
        and (".so" in path.name or path.suffix in {".dll", ".pyd", ".exe"})
    ]
    assert len(libraries) > 100
    for path in libraries:
        name = path.relative_to(frozen_folder.folder).as_posix()
        assert sums[name] == hashlib.sha256(path.read_bytes()).hexdigest(), name
    names = {entry["name"] for entry in said["components"]}
    assert {"python", "pyside6-essentials", "numpy", "scipy", "openssl", "inter-font", "pyinstaller"} <= names


def test_every_part_has_a_licence_that_is_allowed_and_its_text(frozen_folder: Build) -> None:
    said = json.loads((frozen_folder.folder / papers.SBOM).read_text(encoding="utf-8"))
    texts = frozen_folder.folder / papers.FOLDER
    for entry in said["components"]:
        part = Component(entry["name"], "", entry["licenses"][0]["expression"])
        assert licences.allowed(part), entry["name"]
        written = [path for path in (texts / entry["name"]).rglob("*") if path.stat().st_size > 80]
        assert written, entry["name"]
    assert (texts / "pyside6-essentials" / "LGPL-3.0-only.txt").is_file()
    assert "replace them" in (texts / "README.txt").read_text(encoding="utf-8")


def test_every_file_has_the_builds_time(frozen_folder: Build) -> None:
    paths = [frozen_folder.folder, *frozen_folder.folder.rglob("*")]
    assert {path.stat().st_mtime for path in paths if not path.is_symlink()} == {frozen_folder.epoch_s}


def test_nothing_inside_tells_where_it_was_built(frozen_folder: Build) -> None:
    """Else two builders would get two folders, and everybody would learn a builder's name."""
    done = subprocess.run(
        ["grep", "-rlaF", "--", str(ROOT), str(frozen_folder.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
