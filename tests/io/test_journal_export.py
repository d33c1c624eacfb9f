"""The journal as CSV and JSON lines: a sentence for people, columns for programs, in the order of writing."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from fakes.io import sample

from warmgui.core.journal import JOURNAL_COLUMNS, STARTED
from warmgui.core.model import JournalEntry
from warmgui.core.text import Amount, translate
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Mode
from warmgui.io.history.reader import HistoryReader
from warmgui.io.history.store import History

if TYPE_CHECKING:
    from pathlib import Path

T0 = 1_700_000_040.0
SWITCHED_ON = translate("engine", "you switched heating on")
BELOW = translate("engine", "the room is {below} below target", below=Amount(0.7, "temperature_difference_c"))
WHOLE = translate("engine", "{first}: {second}", first=SWITCHED_ON, second=BELOW)
ENTRIES = (
    JournalEntry(T0, Action.OFF, STARTED, 0.0, Mode.OFF, 20.0),
    JournalEntry(T0 + 1.25, Action.HEATING, WHOLE, 142.0, Mode.HEAT, 20.0),
    # The clock went back in between.
    JournalEntry(T0 - 60.0, Action.HEATING, BELOW, None, Mode.HEAT, 21.5),
)


@pytest.fixture
def reader(tmp_path: Path) -> HistoryReader:
    history = History(tmp_path / "history.sqlite3")
    for second, entry in enumerate(ENTRIES):
        history.store(sample(T0 + second), (entry,))
    assert history.faults() == ()
    history.close()
    return HistoryReader(tmp_path / "history.sqlite3")


def test_csv_has_a_header_words_and_machine_columns(reader: HistoryReader, tmp_path: Path) -> None:
    path = tmp_path / "journal.CSV"
    assert reader.export_journal(str(path), 0.0, 2e9, Formatter().text) == 3
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == JOURNAL_COLUMNS
    assert [row["time_utc"] for row in rows] == [
        "2023-11-14T22:14:00.000Z",
        "2023-11-14T22:14:01.250Z",
        "2023-11-14T22:13:00.000Z",
    ]
    assert [row["what"] for row in rows] == ["start", "mode action", "target"]
    assert rows[1]["reason"] == "You switched heating on: the room is 0.7 °C below target"
    assert (rows[1]["mode"], rows[1]["action"], rows[1]["setpoint_c"]) == ("heat", "heating", "20.0")
    assert (rows[1]["power_w"], rows[2]["power_w"]) == ("142.0", "")
    assert json.loads(rows[2]["args"]) == {"below": 0.7}


def test_json_lines_say_the_same(reader: HistoryReader, tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    assert reader.export_journal(str(path), T0, T0 + 2.0, Formatter().text) == 2
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [tuple(row) for row in rows] == [JOURNAL_COLUMNS] * 2
    assert rows[1]["template"] == "{first}: {second}"
    assert rows[1]["args"]["second"] == {
        "template": "the room is {below} below target",
        "args": {"below": 0.7},
    }
    assert rows[0]["power_w"] == 0.0


def test_without_a_history_there_is_only_the_header(tmp_path: Path) -> None:
    reader = HistoryReader(tmp_path / "none.sqlite3")
    path = tmp_path / "journal.csv"
    assert reader.export_journal(str(path), 0.0, 2e9, Formatter().text) == 0
    assert path.read_text("utf-8").split() == [",".join(JOURNAL_COLUMNS)]
    with pytest.raises(OSError, match=r"."):
        reader.export_journal(str(tmp_path / "no" / "folder.csv"), 0.0, 2e9, Formatter().text)
