"""Reads lesson files: anybody may have made them, so everything is doubted and refused with one sentence."""

from __future__ import annotations

import json
from typing import Any

from warmgui.core.lab.lessons.canonical import digest
from warmgui.core.lab.lessons.check import check
from warmgui.core.lab.lessons.fields import Place, damaged
from warmgui.core.lab.lessons.model import FORMAT, Lesson, LessonError
from warmgui.core.lab.lessons.parts import lesson_of
from warmgui.core.text import Amount, translate

LARGEST = 512 * 1024
"""Bytes of a file."""
_DEEPEST = 12
_LONGEST_NUMBER = 20
_HASH_LENGTH = 64
_NO_LESSON = translate("lessons", "This is not a lesson file.")
_CHANGED = translate(
    "lessons",
    "This lesson file was changed after it was saved: what it says does not fit its SHA-256.",
)


def read(raw: bytes) -> Lesson:
    """The lesson of a file.

    Raises:
        LessonError: it cannot be used; its sentence says why.
    """
    whole = _document(raw)
    known = whole.get("format")
    if isinstance(known, bool) or not isinstance(known, int) or known < 1:
        raise LessonError(_NO_LESSON)
    if known > FORMAT:
        raise LessonError(
            translate(
                "lessons",
                "This lesson file is of format {format}, which is newer than this program: it knows formats "
                "up to {known}. A newer version of the program can open it.",
                format=known,
                known=FORMAT,
            )
        )
    told = whole.pop("sha256", None)
    if not isinstance(told, str) or len(told) != _HASH_LENGTH:
        raise LessonError(damaged("sha256", translate("lessons", "is missing or no hash")))
    try:
        right = told == digest(whole)
    except UnicodeEncodeError:
        raise LessonError(_NO_LESSON) from None
    if not right:
        raise LessonError(_CHANGED)
    lesson = lesson_of(Place(whole, ""), told)
    check(lesson)
    return lesson


def _document(raw: bytes) -> dict[str, Any]:
    if len(raw) > LARGEST:
        raise LessonError(
            translate(
                "lessons",
                "This file is too large for a lesson: {size} kB, and {most} kB at most.",
                size=Amount(float(len(raw) // 1024), "count"),
                most=LARGEST // 1024,
            )
        )
    try:
        words = raw.decode("utf-8")
        if _depth(words) > _DEEPEST:
            raise LessonError(_NO_LESSON)
        whole = json.loads(
            words,
            object_pairs_hook=_pairs,
            parse_float=_refused,
            parse_constant=_refused,
            parse_int=_integer,
        )
    except (ValueError, RecursionError):
        raise LessonError(_NO_LESSON) from None
    if not isinstance(whole, dict):
        raise LessonError(_NO_LESSON)
    return whole


def _depth(words: str) -> int:
    """How many brackets are open at most; those within texts count, too, which no honest lesson notices."""
    deepest = open_now = 0
    for char in words:
        if char in "[{":
            open_now += 1
            deepest = max(deepest, open_now)
        elif char in "]}":
            open_now -= 1
    return deepest


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice")
    return made


def _refused(words: str) -> Any:
    raise ValueError(f"{words} is no number of a lesson: what is not whole is written as a text")


def _integer(words: str) -> int:
    if len(words) > _LONGEST_NUMBER:
        raise ValueError("a number is too long")
    return int(words)
