"""The tar.xz and its README: what it tells people to type really makes a menu entry, and undoes it."""

from __future__ import annotations

import os
import re
import subprocess
import tarfile
from pathlib import Path

import pytest
from deadlines import DEADLINE_S
from fakes.elf import write_folder

from installers import tar
from installers.build import Build

ROOT = Path(__file__).resolve().parents[2]
EPOCH_S = 1_790_000_000


def made(work: Path) -> Path:
    write_folder(work / "folder")
    (file,) = tar.make(Build(ROOT, work / "out", work / "work", work / "folder", "0.1.0", EPOCH_S))
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The archive, unpacked."""
    file = made(tmp_path)
    with tarfile.open(file) as packed:
        for one in packed.getmembers():
            assert (one.uid, one.gid, one.uname, one.gname, one.mtime) == (0, 0, "root", "root", EPOCH_S)
            assert one.mode in {0o755, 0o644} or one.issym()
        packed.extractall(tmp_path / "unpacked", filter="fully_trusted")  # noqa: S202 - ours, made just now
    return tmp_path / "unpacked" / file.name.removesuffix(".tar.xz")


def block_after(words: str, text: str) -> str:
    """The indented lines behind a paragraph that holds these words."""
    tail = text[text.index(words) :]
    found = re.search(r"\n\n((?:    .*\n)+)", tail)
    assert found is not None
    return found[1]


def test_the_lines_of_the_readme_make_a_menu_entry_and_undo_it(folder: Path, tmp_path: Path) -> None:
    text = (folder / "README.txt").read_text("utf-8")
    assert text.startswith("WarmGUI 0.1.0 for Linux")
    home = tmp_path / "home"
    other = home / ".local" / "share" / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.touch()

    def typed(lines: str) -> None:
        environ = {"PATH": os.environ["PATH"], "HOME": str(home)}
        subprocess.run(["bash", "-e", "-c", lines], cwd=folder, env=environ, check=True, timeout=DEADLINE_S)

    typed(block_after("A menu entry, icons", text))
    assert (home / ".local" / "bin" / "warmgui").resolve() == folder / "warmgui"
    for name in (
        "applications/warmgui.desktop",
        "man/man1/warmgui.1.gz",
        "icons/hicolor/scalable/apps/warmgui.svg",
    ):
        assert (home / ".local" / "share" / name).is_file()
    typed(block_after("To undo it", text))
    left = [p for p in home.rglob("*") if not p.is_dir()]
    assert left == [other]


def test_what_the_readme_starts_is_there(folder: Path) -> None:
    text = (folder / "README.txt").read_text("utf-8")
    for name in set(re.findall(r"\./([\w-]+)", text)):
        assert os.access(folder / name, os.X_OK), name


def test_the_same_folder_gives_the_same_archive(tmp_path: Path) -> None:
    assert made(tmp_path / "first").read_bytes() == made(tmp_path / "second").read_bytes()
