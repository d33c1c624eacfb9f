"""What is taken along and what stays out, by name."""

from __future__ import annotations

import ast
from importlib import metadata
from pathlib import Path

import pytest

from installers import contents, recipe

ROOT = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt"


def taken(name: str, kind: str = "BINARY", *, ours: bool = True) -> bool:
    entry = (name, f"/somewhere/{name}", kind)
    return contents.wanted([entry], is_ours=lambda _source: ours) == [entry]


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        "PySide6/plugins/platforms/qwindows.dll",
        f"{QT}/lib/libQt6Svg.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/QtWidgets.abi3.so",
        "numpy/_core/_multiarray_umath.so",
    ],
)
def test_what_the_program_loads_is_taken(name: str) -> None:
    assert taken(name)


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqvnc.so",
        f"{QT}/plugins/sqldrivers/libqsqlite.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/lib/libQt6Quick.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/QtQuick.abi3.so",
    ],
)
def test_what_it_never_loads_is_not(name: str) -> None:
    assert not taken(name)


def test_only_two_translations_of_qt_are_taken() -> None:
    names = [f"{QT}/translations/qtbase_{language}.qm" for language in ("ar", "zh_CN", "de", "fr")]
    assert [taken(name, "DATA") for name in names] == [True, True, False, False]


@pytest.mark.parametrize(
    "name", ["numpy/tests/data/x.csv", "numpy/_core/include/y.h", "warmgui/assets/translations/warmgui_ar.ts"]
)
def test_tests_headers_and_sources_of_translations_stay_out(name: str) -> None:
    assert not taken(name, "DATA")


def test_the_systems_libraries_stay_the_systems() -> None:
    assert not taken("libglib-2.0.so.0", ours=False)
    assert not taken("libstdc++.so.6", ours=False)
    assert taken("libssl.so.3", ours=False)
    assert taken("libpython3.11.so.1.0", ours=False)


def test_links_go_only_to_what_is_there() -> None:
    assert taken("libQt6Core.so.6", "SYMLINK")
    assert not taken("libQt6Quick.so.6", "SYMLINK")


def test_a_folder_is_in_the_same_order_however_it_was_found() -> None:
    entries = [("b", "/b", "DATA"), ("a", "/a", "DATA"), ("a", "/a", "DATA")]
    forwards = contents.wanted(entries, is_ours=lambda _source: True)
    assert forwards == contents.wanted(entries[::-1], is_ours=lambda _source: True)
    assert [name for name, _, _ in forwards] == ["a", "b"]


def test_qts_modules_in_use_are_the_ones_that_are_taken() -> None:
    """A new module of Qt's in the program needs a place on the list."""
    used = set()
    for file in (ROOT / "warmgui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                used.add((node.module or "").split(".")[1])
    assert "QtWidgets" in used
    assert used <= set(contents.QT_MODULES)


def test_every_module_is_named() -> None:
    names = contents.modules_below(ROOT, "miners.formats")
    assert "miners.formats" in names
    assert "miners.formats.address" in names
    assert not any(name.endswith(("__init__", "__main__")) for name in names)


def test_the_owners_address_is_carried_in_the_folder_as_an_installed_program_finds_it(tmp_path: Path) -> None:
    """Given an address in pyproject.toml, then the folder's metadata name it; without one there are none."""
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text('[project]\nname = "warmgui"\nversion = "1.2"\n', encoding="utf-8")
    assert recipe.owners_words(tmp_path, tmp_path) == []
    address = "https://api.github.com/repos/warm/er/releases"
    with pyproject.open("a", encoding="utf-8") as file:
        file.write(f'[project.urls]\nReleases = "{address}"\n')
    ((name, source, kind),) = recipe.owners_words(tmp_path, tmp_path)
    assert (name, kind) == ("warmgui-1.2.dist-info/METADATA", "DATA")
    inside = tmp_path / "_internal" / name
    inside.parent.mkdir(parents=True)
    inside.write_bytes(Path(source).read_bytes())
    (found,) = metadata.distributions(name="warmgui", path=[str(tmp_path / "_internal")])
    assert found.version == "1.2"
    assert found.metadata.get_all("Project-URL") == [f"Releases, {address}"]
