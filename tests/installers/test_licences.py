"""What may be given to people: a licence that is not on the list, or is not known, ends the build."""

from __future__ import annotations

import json
import sys
from email.message import Message
from typing import TYPE_CHECKING

import pytest

from installers import inventory, licences, papers
from installers.build import Build, BuildError
from installers.component import Component

if TYPE_CHECKING:
    from pathlib import Path


class Strict(Message):
    """As importlib_metadata's: a key that is not there is an error."""

    def __getitem__(self, name: str) -> str:
        found = super().__getitem__(name)
        if found is None:
            raise KeyError(name)
        return str(found)


def test_metadata_that_raise_for_a_missing_key_are_read_as_well() -> None:
    metadata = Strict()
    metadata["Name"] = "anything"
    assert licences.of_metadata(metadata) == ""
    metadata["Classifier"] = "License :: OSI Approved :: MIT License"
    assert licences.of_metadata(metadata) == "MIT"


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("anything", "MIT"),
        ("anything", "BSD-3-Clause AND 0BSD AND Zlib"),
        ("anything", "EPL-2.0 OR BSD-3-Clause"),
        ("pyside6-essentials", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
        ("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ],
)
def test_what_is_allowed(name: str, licence: str) -> None:
    licences.check([Component(name, "1", licence)])


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("anything", "GPL-3.0-only"),
        ("anything", "MIT AND GPL-3.0-only"),
        ("anything", "LGPL-3.0-only"),
        ("anything", "GPL-3.0-or-later WITH GCC-exception-3.1"),
        ("libgfortran", "GPL-3.0-or-later"),
        ("anything", "no expression at all ("),
    ],
)
def test_what_is_not(name: str, licence: str) -> None:
    with pytest.raises(BuildError, match=f"{name} 1 is under .* not on the list"):
        licences.check([Component("fine", "1", "MIT"), Component(name, "1", licence)])


def test_no_licence_is_not_a_licence() -> None:
    with pytest.raises(BuildError, match=r"The licence of odd 2 \(odd/x.so\) is not known"):
        licences.check([Component("odd", "2", "", files=["odd/x.so"])])


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License-Expression": "Apache-2.0"}, "Apache-2.0"),
        ({"Classifier": "License :: OSI Approved :: MIT License"}, "MIT"),
        ({"License": "BSD"}, "BSD-3-Clause"),
        ({"License": "LGPL-3.0-only OR GPL-2.0-only"}, "LGPL-3.0-only OR GPL-2.0-only"),
        ({"License": "do what you like"}, ""),
        ({"Classifier": "License :: OSI Approved :: Some Licence"}, ""),
        ({}, ""),
    ],
)
def test_what_metadata_say(fields: dict[str, str], licence: str) -> None:
    metadata = Message()
    metadata["Name"] = "x"
    for key, value in fields.items():
        metadata[key] = value
    assert licences.of_metadata(metadata) == licence


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """A frozen folder with one program and nothing in it."""
    folder = tmp_path / "warmgui"
    (folder / "_internal").mkdir(parents=True)
    (folder / "warmgui").write_bytes(b"program")
    root = tmp_path / "source"
    root.mkdir()
    (root / "LICENSE").write_text("MIT\n")
    return Build(root, tmp_path / "dist", tmp_path / "work", folder, "1.2.3", 1_700_000_000)


def install_fake(tmp_path: Path, licence: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A distribution that pip might have installed; returns its module."""
    site = tmp_path / "site"
    info = site / "sneaky-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: sneaky\nVersion: 1.0\nLicense-Expression: {licence}\n"
    )
    (info / "LICENSE").write_text("the words of a licence\n")
    (info / "RECORD").write_text(
        "sneaky.py,,\nsneaky-1.0.dist-info/METADATA,,\nsneaky-1.0.dist-info/LICENSE,,\n"
    )
    (site / "sneaky.py").write_text("")
    monkeypatch.syspath_prepend(str(site))
    return site / "sneaky.py"


def inside(modules: dict[str, str], files: dict[str, str] | None = None) -> inventory.Inside:
    return inventory.Inside(files or {}, {"warmgui": modules})


def test_a_module_under_the_gpl_ends_the_build(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = install_fake(tmp_path, "GPL-3.0-only", monkeypatch)
    with pytest.raises(BuildError, match=r"sneaky 1\.0 is under GPL-3\.0-only"):
        papers.make(build, inside({"sneaky": str(module)}))


def test_a_file_of_nobody_ends_the_build(build: Build, tmp_path: Path) -> None:
    stray = tmp_path / "elsewhere" / "stray.so"
    with pytest.raises(BuildError, match="not known whose these files are"):
        papers.make(build, inside({}, {"stray.so": str(stray)}))


def test_what_may_be_given_is_listed_with_its_texts(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a module of a distribution, a file of it, and one of Python's own modules
    module = install_fake(tmp_path, "MIT", monkeypatch)
    (build.folder / "_internal" / "sneaky.so").write_bytes(b"machine code")
    own = inside({"sneaky": str(module), "json": json.__file__}, {"sneaky.so": str(module)})
    # When the papers are written
    found = papers.make(build, own)
    # Then each part is there once, with its licence's words, and the SBOM has the file's checksum
    assert [one.name for one in found] == ["pyinstaller", "python", "sneaky"]
    texts = build.folder / papers.FOLDER
    assert (texts / "sneaky" / "LICENSE").read_text() == "the words of a licence\n"
    assert (texts / "python").is_dir()
    assert "sneaky" in (texts / "README.txt").read_text()
    said = json.loads((build.folder / papers.SBOM).read_text())
    (sneaky,) = [one for one in said["components"] if one["name"] == "sneaky"]
    assert sneaky["purl"] == "pkg:pypi/sneaky@1.0"
    assert sneaky["licenses"] == [{"expression": "MIT"}]
    assert len(sneaky["components"][0]["hashes"][0]["content"]) == 64
    assert said["metadata"]["component"]["version"] == "1.2.3"


def test_the_same_content_gives_the_same_papers(build: Build) -> None:
    papers.make(build, inside({"json": json.__file__}))
    first = (build.folder / papers.SBOM).read_bytes()
    papers.make(build, inside({"json": json.__file__}))
    assert (build.folder / papers.SBOM).read_bytes() == first


def test_the_folder_is_made_with_this_python() -> None:
    """Else the papers would speak of another one."""
    assert inventory._python().version == ".".join(str(part) for part in sys.version_info[:3])
