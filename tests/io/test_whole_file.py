"""A file appears whole or not at all; what was there before stays until then."""

from __future__ import annotations

import errno
import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from warmgui.io import whole_file as module
from warmgui.io.whole_file import whole_file, write_whole, write_whole_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    for words in ("first", "second, ü\n"):
        write_whole(file, words)
        assert file.read_text(encoding="utf-8") == words
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    write_whole_bytes(file, b"%PDF\r\n\x00\xff")
    assert file.read_bytes() == b"%PDF\r\n\x00\xff"


def test_a_writer_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    write_whole(file, "old")

    def rows() -> str:
        raise RuntimeError("the source of the rows ended")

    with pytest.raises(RuntimeError), whole_file(file) as stream:
        stream.write("half of it" + rows())
    assert file.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_and_a_place_that_is_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, "x")
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "a", "x")


def test_a_file_that_may_not_be_written_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a read-only file in a folder that is none: renaming over it would work, and is not meant."""
    file = tmp_path / "a"
    file.write_text("old", encoding="utf-8")
    monkeypatch.setattr(module.os, "access", lambda *_: False)
    with pytest.raises(PermissionError) as refused:
        write_whole(file, "new")
    assert refused.value.errno == errno.EACCES
    assert file.read_text(encoding="utf-8") == "old"


@pytest.mark.skipif(
    sys.platform == "win32", reason="links need rights there, and there are no pipes of this kind"
)
def test_a_link_stays_one_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    file, link, pipe = tmp_path / "a", tmp_path / "link", tmp_path / "pipe"
    file.write_text("old", encoding="utf-8")
    link.symlink_to(file)
    write_whole(link, "new")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new"
    os.mkfifo(pipe)
    read = list[str]()
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")), daemon=True)
    reader.start()
    write_whole(pipe, "through")
    reader.join(20.0)
    assert read == ["through"]
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_where_it_writes_beside_is_not_written_through(tmp_path: Path) -> None:
    """Its name can be guessed, and the folder may be one that others write to."""
    theirs = tmp_path / "theirs"
    theirs.write_text("precious")
    (tmp_path / f"report.{os.getpid()}.part").symlink_to(theirs)
    write_whole(tmp_path / "report", "ours")
    assert theirs.read_text() == "precious"
    assert ((tmp_path / "report").read_text(), (tmp_path / "report").is_symlink()) == ("ours", False)
