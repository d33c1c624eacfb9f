"""Leader boards of a class, and its export. Pure."""

from __future__ import annotations

import csv
import io
import json
import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from warmgui.core.lab.classroom.tally import relative_error
from warmgui.core.lab.gamma import poisson_at_least
from warmgui.core.lab.luck import best_percentile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_class import ClassBlock, ClassRetarget, ClassState, Student

ESTIMATED = "estimated from shares"
COUNTED = "counted"
_KINDS = ("duplicate", "forged", "flood", "unknown_job", "malformed")

Row = dict[str, str | int | float | bool | None]


def by_hashes(students: Sequence[Student]) -> tuple[Student, ...]:
    """Who hashed the most, estimated from shares; those who hashed nothing are left out."""
    hashed = [student for student in students if student.hashes > 0]
    return tuple(sorted(hashed, key=lambda s: (-s.hashes, s.joined_utc, s.nickname)))


def by_luck(students: Sequence[Student]) -> tuple[Student, ...]:
    """Who had the most luck: hash power is no advantage here.

    By the chance of as many blocks or more from so much work (a ratio would always put the slowest miner with
    a block in front), then by how few equal efforts have so good a best share. Those who hashed nothing are
    left out.
    """
    hashed = [student for student in students if student.expected_blocks > 0]
    return tuple(sorted(hashed, key=lambda s: (luck_chance(s), _best_chance(s), s.joined_utc, s.nickname)))


def luck_chance(student: Student) -> float:
    """Chance of as many blocks as this student has, or more, from so much work: small is lucky."""
    return poisson_at_least(student.blocks, student.expected_blocks) if student.blocks else 1.0


def _best_chance(student: Student) -> float:
    percentile = best_percentile(student.best_bits, student.hashes)
    return 1.0 if percentile is None else 1.0 - percentile


# ---- export ----------------------------------------------------------------------------------------------


def student_rows(state: ClassState) -> list[Row]:
    """One row per student."""
    return [_student_row(student) for student in state.students]


def block_rows(state: ClassState) -> list[Row]:
    """One row per block."""
    return [_block_row(block) for block in state.blocks]


def retarget_rows(state: ClassState) -> list[Row]:
    """One row per change of the difficulty."""
    return [_retarget_row(retarget) for retarget in state.retargets]


def as_csv(rows: Sequence[Row]) -> str:
    """Rows as CSV with a head, lines ended as RFC 4180 wants; "" without any."""
    if not rows:
        return ""
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: "" if value is None else value for name, value in row.items()} for row in rows)
    return text.getvalue()


def as_json_lines(state: ClassState) -> str:
    """Everything that is known of a class, one object per line; never its join code."""
    plan = state.plan
    head: Row = {
        "record": "class",
        "title": "" if plan is None else plan.title,
        "opened_utc": _time(state.opened_utc),
        "exported_utc": _time(state.now_utc),
        "height": state.height,
        "difficulty": state.difficulty,
        "block_s": None if plan is None else plan.block_s,
        "retarget_blocks": None if plan is None else plan.retarget_blocks,
        "chi_square": state.chi_square,
        "chi_square_freedom": state.chi_square_freedom,
        "chance": state.chance,
    }
    lines = [head]
    for record, rows in (
        ("student", student_rows(state)),
        ("block", block_rows(state)),
        ("retarget", retarget_rows(state)),
    ):
        lines += [{"record": record, **row} for row in rows]
    return "".join(json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n" for line in lines)


def _student_row(student: Student) -> Row:
    luck = student.luck
    row: Row = {
        "nickname": student.nickname,
        "miners_connected": student.connections,
        "software": student.software,
        "shares": student.shares,
        "hashes": student.hashes,
        "hashes_relative_error": relative_error(student.shares),
        "hashrate_hs": student.hashrate_hs,
        "best_bits": student.best_bits,
        "best_hash": student.best_hash,
        "blocks": student.blocks,
        "expected_blocks": student.expected_blocks,
        "luck": luck if luck is None or math.isfinite(luck) else None,
        "stale": student.stale,
    }
    row |= {f"refused_{kind}": student.refused.get(kind, 0) for kind in _KINDS}
    return row | {
        "banned": student.banned,
        "joined_utc": _time(student.joined_utc),
        "seen_utc": _time(student.seen_utc),
        "provenance": ESTIMATED,
    }


def _block_row(block: ClassBlock) -> Row:
    return {
        "height": block.height,
        "nickname": block.nickname,
        "hash": block.hash_hex,
        "header": block.header_hex,
        "difficulty": block.difficulty,
        "at_utc": _time(block.at_utc),
        "seconds": block.seconds,
        "provenance": COUNTED,
    }


def _retarget_row(retarget: ClassRetarget) -> Row:
    return {
        "height": retarget.height,
        "old_difficulty": retarget.old_difficulty,
        "new_difficulty": retarget.new_difficulty,
        "took_s": retarget.took_s,
        "aimed_s": retarget.aimed_s,
        "at_utc": _time(retarget.at_utc),
        "provenance": COUNTED,
    }


def _time(utc: float) -> str:
    return datetime.fromtimestamp(utc, UTC).isoformat(timespec="seconds")
