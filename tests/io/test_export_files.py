"""An exported file appears whole or not at all, and takes nothing with it."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from warmgui.core.journal import STARTED
from warmgui.core.model import JournalEntry
from warmgui.core.vocabulary import Action
from warmgui.io.history.export import write_journal, write_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.text import Text

ENTRY = JournalEntry(1e9, Action.OFF, STARTED, None)


def say(_words: Text) -> str:
    return "words"


def entries_until_the_disk_is_full() -> Iterator[JournalEntry]:
    yield ENTRY
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("name", ["journal.csv", "journal.jsonl"])
def test_half_an_export_leaves_the_older_one_as_it_was(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text("older")
    with pytest.raises(OSError, match="No space"):
        write_journal(str(file), entries_until_the_disk_is_full(), say)
    assert file.read_text() == "older"
    assert [found.name for found in tmp_path.iterdir()] == [name], "nothing stays beside it"


def test_a_second_export_of_the_same_name_replaces_the_first_whole(tmp_path: Path) -> None:
    file = tmp_path / "journal.csv"
    write_journal(str(file), [ENTRY] * 50, say)
    write_journal(str(file), [ENTRY], say)
    assert len(file.read_text().splitlines()) == 2
    assert [found.name for found in tmp_path.iterdir()] == ["journal.csv"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "there" / "real.csv")
    write_rows(None, str(link), 0.0, 1.0, "minute")
    assert link.is_symlink()
    assert (tmp_path / "there" / "real.csv").read_text().startswith("time_utc,")


def test_a_folder_in_its_place_stays(tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(IsADirectoryError):
        write_rows(None, str(tmp_path / "x.csv"), 0.0, 1.0, "minute")
    assert (tmp_path / "x.csv").is_dir()


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_rows(None, str(tmp_path / "none" / "x.csv"), 0.0, 1.0, "minute")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_protected_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its folder might allow it; root's rights are taken away for this."""
    file = tmp_path / "x.csv"
    file.write_text("protected")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_rows(None, str(file), 0.0, 1.0, "minute")
    assert file.read_text() == "protected"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes in folders")
def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "x.csv"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text()), daemon=True)
    reader.start()
    write_rows(None, str(pipe), 0.0, 1.0, "minute")
    reader.join(10.0)
    assert heard[0].startswith("time_utc,")
    assert pipe.is_fifo()
