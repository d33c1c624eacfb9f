"""Leader boards of a class, and its export."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from fakes.classroom import HASH, Room

from warmgui.core.lab.classroom.boards import (
    COUNTED,
    ESTIMATED,
    as_csv,
    as_json_lines,
    block_rows,
    by_hashes,
    by_luck,
    luck_chance,
    retarget_rows,
    student_rows,
)
from warmgui.core.model_class import ClassState, Student


def _student(nickname: str, **fields: Any) -> Student:
    return Student(nickname, 1, **fields)


def test_boards_by_hash_and_by_luck() -> None:
    slow = _student("Slow", hashes=1e6, expected_blocks=0.01, blocks=1, best_bits=25.0)
    fast = _student("Fast", hashes=1e9, expected_blocks=9.0, blocks=9, best_bits=30.0)
    poor = _student("Poor", hashes=1e8, expected_blocks=1.0, blocks=0, best_bits=20.0)
    fair = _student("Fair", hashes=1e8, expected_blocks=1.0, blocks=0, best_bits=29.0)
    idle = _student("Idle")
    everybody = (slow, fast, poor, fair, idle)
    assert [s.nickname for s in by_hashes(everybody)] == ["Fast", "Fair", "Poor", "Slow"]
    assert [s.nickname for s in by_luck(everybody)] == ["Slow", "Fast", "Fair", "Poor"]
    assert luck_chance(slow) == pytest.approx(0.00995, rel=1e-3)
    assert luck_chance(poor) == 1.0


def test_an_export_says_how_its_numbers_are_known_and_has_no_code() -> None:
    room = Room()
    room.shares("Ada", 100, hash=HASH)
    room.shares("Zoë", 1)
    room.block("Ada")
    room.hear("joined", nickname="Idle", miners=1)
    room.refused("Ada", "forged", 4)
    room.hear("retarget", height=9, old=0.01, new=0.04, took_s=60.0, aimed_s=240.0)
    state = room.state
    rows = list(csv.DictReader(io.StringIO(as_csv(student_rows(state)))))
    assert [r["nickname"] for r in rows] == ["Ada", "Zoë", "Idle"]
    assert rows[0]["provenance"] == ESTIMATED
    assert rows[0]["refused_forged"] == "4"
    assert float(rows[0]["hashes_relative_error"]) == pytest.approx(0.1)
    assert rows[2]["hashes_relative_error"] == "", "unknown is empty, not 0"
    assert rows[0]["joined_utc"] == "2027-01-15T08:00:00+00:00"
    assert {r["provenance"] for r in block_rows(state) + retarget_rows(state)} == {COUNTED}
    assert as_csv([]) == ""
    lines = [json.loads(line) for line in as_json_lines(state).splitlines()]
    assert [line["record"] for line in lines] == ["class", *3 * ["student"], "block", "retarget"]
    assert lines[0]["title"] == "Physics 9b"
    assert "SECRET" not in as_json_lines(state)
    assert json.loads(as_json_lines(ClassState()))["title"] == ""
