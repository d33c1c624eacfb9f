"""Lesson files: as they come, and with the seal set right, so that everything behind it is reached.

The first line is "file" (bytes as they are), "sealed" (JSON that is given its hash), "changed" or "typed" (an answer).
"""

from __future__ import annotations

import json
from decimal import Decimal

from fakes.lessons import READY, ready
from fuzz.sentences import door, doors, sentence, sound

from warmgui.core.lab.lessons.canonical import digest, written
from warmgui.core.lab.lessons.model import LANGUAGES, Lesson, LessonError
from warmgui.core.lab.lessons.numbers import exactly, parsed, plain, typed
from warmgui.core.lab.lessons.reading import read
from warmgui.core.lab.lessons.sheet import solution, worksheet
from warmgui.core.lab.lessons.working import worked

ABOUT = "Lesson files: as they come, and sealed anew, worked out, as worksheets and solutions; typed answers"
LONGEST = 32768
DOORS = ("file", "sealed", "typed")


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    if name == "file":
        _file(rest)
    elif name == "typed":
        _typed(rest.decode("utf-8", "replace"))
    elif name == "sealed":
        try:
            whole = json.loads(rest)
            if not isinstance(whole, dict):
                return
            whole.pop("sha256", None)
            raw = json.dumps(whole | {"sha256": digest(whole)}).encode()
        except (ValueError, TypeError, RecursionError):
            return
        _file(raw)


def _file(raw: bytes) -> None:
    try:
        lesson = read(raw)
    except LessonError as error:
        assert sentence(error.sentence)
        return
    assert read(written(lesson)) == lesson, "written and read again it is another one"
    sound(lesson.tasks)
    _work(lesson)


def _work(lesson: Lesson) -> None:
    try:
        made = worked(lesson)
    except LessonError as error:
        assert sentence(error.sentence)
        return
    for value, _ in made.values.values():
        assert value.is_finite(), "a number of a lesson that is none"
    for language in (LANGUAGES[0], LANGUAGES[-1]):
        sound(worksheet(lesson, made, language))
        sound(solution(lesson, made, language))


def _typed(words: str) -> None:
    value = typed(words)
    if value is None:
        return
    assert value.is_finite()
    with exactly():
        again = parsed(plain(value))
    assert again is None or again == value or abs(again - value) <= abs(value) * Decimal("1e-20")


SEEDS = (
    *(door("file", ready(key)) for key in READY[:1]),
    *(door("sealed", ready(key)) for key in READY),
    b"typed\n1.5e6", b"typed\n2^32", b"typed\n1,234.5", b"typed\n3 * 10^5", "typed\n١٢٣٫٥".encode(), b"typed\n5 %",
)  # fmt: skip
WORDS = (
    b"file\n", b"sealed\n", b"typed\n", b'"format"', b'"sha256"', b'"tasks"', b'"formula"', b'"inputs"', b'"kind"', b'"tolerance"', b'"run"', b'"lab"', b'"seed"',
    b'"compute"', b'"simulate"', b'"measure"', b'"power_of_two"', b'"combinations"', b'"poisson"', b'"chi_square"', b'"1e999999"', b'"-1"', b'"0"', b'"1e-400"',
    b"2^", b"^", b"*", b"e+", b"9" * 60, b'"{x}"', b"{difficulty}", b'"en"', b'"de"',
)  # fmt: skip
