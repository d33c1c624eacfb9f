"""Single wrong values in the history, which SQLite has no complaint about. Found by fuzzing."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import pytest
from fakes.io import sample

from warmgui.core.model import JournalEntry
from warmgui.core.text import translate
from warmgui.core.vocabulary import Action
from warmgui.io.history.export import _WORDS
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.store import History
from warmgui.io.history.trouble import is_damaged

if TYPE_CHECKING:
    from pathlib import Path

T0 = 1_795_000_000.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "history.sqlite3"
    history = History(path)
    entries = [
        JournalEntry(T0 + at, Action.HEATING, translate("engine", "It is cold."), 1.0) for at in range(2)
    ]
    history.store_all([(sample(T0 + at), (entry,)) for at, entry in enumerate(entries)])
    history.save_state("engine", {"a": 1})
    history.close()
    return path


def change(path: Path, statement: str, *values: object) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


@pytest.mark.parametrize("wild", ["{}", "-5", "9" * 400, "٣", ""])
def test_a_damaged_minute_does_not_stop_the_program(path: Path, wild: str) -> None:
    change(path, "UPDATE state SET value = ? WHERE key = 'history.open_minute'", wild)
    history = History(path)
    history.store(sample(T0 + 100.0))
    assert history.load_state("engine") == {"a": 1}
    assert not history.faults()
    history.close()


def test_a_state_that_is_nested_beyond_all_sense_is_none(path: Path) -> None:
    change(path, "UPDATE state SET value = ? WHERE key = 'engine'", "[" * 100_000)
    history = History(path)
    assert history.load_state("engine") is None
    history.close()


def test_an_action_that_nobody_knows_is_left_out(path: Path) -> None:
    change(path, "UPDATE journal SET action = 200 WHERE at_utc < ?", T0 + 0.5)
    assert [entry.at_utc for entry in HistoryReader(path).journal(0.0, 4e9)] == [T0 + 1.0]
    assert _WORDS["action"](200) == ""


@pytest.mark.parametrize("place", [18, 19, 44, 47])
def test_a_format_that_is_none_is_damage_and_not_a_file_that_may_only_be_read(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] = 5
    path.write_bytes(content)
    history = History(path)
    history.store(sample(T0 + 100.0))
    assert [fault.code for fault in history.faults()] == ["history_notice"]
    history.close()
    assert (path.parent / "history.damaged-1.sqlite3").read_bytes() == content
    assert len(HistoryReader(path).journal(0.0, 4e9)) == 2  # taken over


def test_a_name_that_is_no_text_is_damage() -> None:
    error = UnicodeDecodeError("utf-8", b"\xa8", 0, 1, "invalid start byte")
    assert is_damaged(error)


def test_a_damaged_version_number_is_damage(path: Path) -> None:
    """It would begin a migration of what is migrated already, and fail for ever."""
    change(path, "PRAGMA user_version = 2")
    history = History(path)
    history.store(sample(T0 + 100.0))
    assert [fault.code for fault in history.faults()] == ["history_notice"]
    assert history.load_state("engine") == {"a": 1}
    history.close()
