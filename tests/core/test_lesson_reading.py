"""Lesson files: the same bytes always, and whatever is wrong with one is refused with one sentence."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from fakes.lessons import (
    READY,
    a_lesson,
    a_task,
    an_ask,
    as_file,
    plain_lesson,
    ready,
    say,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warmgui.core.lab.lessons.canonical import sealed, written
from warmgui.core.lab.lessons.fields import LONGEST_TEXT
from warmgui.core.lab.lessons.model import COMPUTE, FORMAT, SIMULATE, Given, LabTask, LessonError, Run
from warmgui.core.lab.lessons.reading import LARGEST, read
from warmgui.core.lab.lessons.working import worked
from warmgui.core.units import Formatter

if TYPE_CHECKING:
    from collections.abc import Callable


def refusal(raw: bytes) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(LessonError) as error:
        read(raw)
    words = Formatter().text(error.value.sentence)
    assert words.endswith(".")
    assert "{" not in words
    return words


def refused_with_words(raw: bytes) -> bool:
    """Whether the sentence can be shown."""
    with pytest.raises(LessonError) as error:
        worked(read(raw))
    return bool(Formatter().text(error.value.sentence))


# ---- what is good


def test_a_lesson_survives_its_file() -> None:
    lesson = a_lesson()
    assert read(written(lesson)) == lesson
    assert written(read(written(lesson))) == written(lesson)


def test_writing_twice_gives_the_same_bytes_and_a_changed_seed_another_hash() -> None:
    lesson, other = a_lesson(), a_lesson(seed=8)
    assert written(lesson) == written(a_lesson())
    assert lesson.sha256 != other.sha256


def test_line_ends_spaces_and_order_do_not_matter() -> None:
    lesson = a_lesson()
    whole = json.loads(written(lesson))
    shuffled = dict(reversed(whole.items()))
    assert read(json.dumps(shuffled, indent=4).encode()) == lesson
    assert read(written(lesson).replace(b"\n", b"\r\n")) == lesson


# ---- what is no lesson


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"hello",
        b"[]",
        b"7",
        b"{}",
        b"\xff\xfe{",
        b'{"format": true}',
        b'{"format": 0}',
        b'{"format": 1.5}',
        b'{"format": 1, "format": 1}',
        b'{"format": NaN}',
        b'{"format": Infinity}',
        b'{"format": 1' + b"0" * 30 + b"}",
        b"[" * 100_000,
        b'{"format": 1, "a": {"b": ' * 40 + b"1",
    ],
)
def test_what_is_no_lesson_is_refused(raw: bytes) -> None:
    assert refusal(raw) == "This is not a lesson file."


def test_a_newer_format_says_so() -> None:
    words = refusal(json.dumps({"format": FORMAT + 1}).encode())
    assert f"format {FORMAT + 1}" in words
    assert "newer" in words


def test_a_file_that_is_too_large_is_not_even_looked_at() -> None:
    assert "too large" in refusal(b" " * (LARGEST + 1))


def test_a_text_that_is_no_text_is_refused() -> None:
    whole = plain_lesson()
    raw = as_file(whole).replace(b"Small (en)", b"\\ud800")
    assert refusal(raw) == "This is not a lesson file."


@pytest.mark.parametrize("key", READY)
def test_a_tampered_file_is_refused(key: str) -> None:
    raw = ready(key)
    whole = json.loads(raw)
    for change in (
        lambda w: w.__setitem__("seed", w["seed"] + 1),
        lambda w: w["facts"][0].__setitem__("value", "1"),
        lambda w: w["tasks"][0]["solution"][0].__setitem__("zh_CN", "x"),
        lambda w: w["tasks"].pop(),
    ):
        spoiled = copy.deepcopy(whole)
        change(spoiled)
        assert "SHA-256" in refusal(json.dumps(spoiled).encode())


@pytest.mark.parametrize("told", [None, "abc", 7, "g" * 63])
def test_a_missing_hash_is_refused(told: object) -> None:
    whole = plain_lesson()
    if told is not None:
        whole["sha256"] = told
    assert "sha256" in refusal(as_file(whole, seal=False))


# ---- what is damaged, though its hash fits


def put(*path: str | int, value: object = ..., new: str = "") -> Callable[[dict[str, Any]], None]:
    """Change, add or (without a value) remove what stands at a path."""

    def change(whole: dict[str, Any]) -> None:
        where: Any = whole
        for step in path[:-1]:
            where = where[step]
        if value is ...:
            del where[path[-1]]
        else:
            where[new or path[-1]] = value

    return change


LONG = "x" * (LONGEST_TEXT + 1)
DAMAGE: list[tuple[str, Callable[[dict[str, Any]], None]]] = [
    ("title.ar", put("title", "ar")),
    ("title.zh_CN", put("title", "zh_CN", value="  ")),
    ("title", put("title", "fr", value="Petit")),
    ("title", put("title", value="Small")),
    ("title.en", put("title", "en", value=LONG)),
    ("title.en", put("title", "en", value="a\u0000b")),
    ("title.en", put("title", "en", value="{difficulty}")),
    ("goals", put("goals", value=[])),
    ("goals[0]", put("goals", 0, value=7)),
    ("intro.en", put("intro", 0, "en", value="{nothing}")),
    ("intro.en", put("intro", 0, "en", value="{hashrate_hs.__class__}")),
    ("intro.en", put("intro", 0, "en", value="{0}")),
    ("intro.en", put("intro", 0, "en", value="an open { brace")),
    ("id", put("id", value="No Name")),
    ("date", put("date", value="2026-13-01")),
    ("date", put("date", value="20260101")),
    ("level", put("level", value="kindergarten")),
    ("minutes", put("minutes", value=0)),
    ("minutes", put("minutes", value=True)),
    ("minutes", put("minutes", value="45")),
    ("seed", put("seed", value=-1)),
    ("seed", put("seed", value=1 << 63)),
    ("more", put("more", value=1)),
    ("facts[0].value", put("facts", 0, "value", value="1e3")),
    ("facts[0].value", put("facts", 0, "value", value=5)),
    ("facts[0].kind", put("facts", 0, "kind", value="cubits")),
    ("facts[0].kind", put("facts", 0, "kind", value="clock_utc")),
    ("facts[0].kind", put("facts", 0, "kind", value=None)),
    ("facts[0].date", put("facts", 0, "date")),
    ("settings[0].date", put("settings", 0, "date", value="2026-01-01")),
    ("settings[0].key", put("settings", 0, "key", value="9lives")),
    ("settings[0].extra", put("settings", 0, "extra", value=1)),
    ("settings", put("settings", value={})),
    ("settings", put("settings")),
    ("settings[0]", put("settings", 0, value="x")),
    ("tasks", put("tasks", value=[])),
    ("tasks[0].kind", put("tasks", 0, "kind", value="sing")),
    ("tasks[0].minutes", put("tasks", 0, "minutes", value=241)),
    ("tasks[0].run", put("tasks", 0, "kind", value="simulate")),
    ("tasks[0].lab", put("tasks", 0, "kind", value="measure")),
    ("tasks[1].run", put("tasks", 1, "kind", value="compute")),
    ("tasks[0].asks[0].formula", put("tasks", 0, "asks", 0, "formula", value="eval")),
    ("tasks[0].asks[0].inputs", put("tasks", 0, "asks", 0, "inputs", value={"x": "1"})),
    ("tasks[0].asks[0].inputs", put("tasks", 0, "asks", 0, "inputs", value=[])),
    ("tasks[0].asks[0].inputs.n", put("tasks", 0, "asks", 0, "inputs", "n", value=3)),
    ("one.answer.n", put("tasks", 0, "asks", 0, "inputs", "n", value="two.mean")),
    ("one.answer.n", put("tasks", 0, "asks", 0, "inputs", "n", value="one.answer")),
    ("one.answer.n", put("tasks", 0, "asks", 0, "inputs", "n", value="1e3")),
    ("tasks[0].asks[0].tolerance", put("tasks", 0, "asks", 0, "tolerance", value="1")),
    ("tasks[0].asks[0].tolerance", put("tasks", 0, "asks", 0, "tolerance", value="-0.1")),
    ("tasks[0].asks[0].more", put("tasks", 0, "asks", 0, "more", value="1")),
    ("tasks[0].more", put("tasks", 0, "more", value="1")),
    ("tasks[1].run.model", put("tasks", 1, "run", "model", value="roulette")),
    ("tasks[1].run.more", put("tasks", 1, "run", "more", value="1")),
    ("tasks[1].run", put("tasks", 1, "run", value="waits")),
    ("two.run.waits", put("tasks", 1, "run", "inputs", "waits", value="nobody")),
    ("tasks[2].lab.kind", put("tasks", 2, "lab", "kind", value="class")),
    ("three.lab.bits", put("tasks", 2, "lab", "inputs", "bits", value="nobody")),
    ("tasks[2].lab.more", put("tasks", 2, "lab", "more", value="1")),
    ("tasks[3].lines", put("tasks", 3, "lines", value=31)),
    ("one.text.en", put("tasks", 0, "text", 0, "en", value="It is {one.answer}.")),
    ("one.solution.ar", put("tasks", 0, "solution", 0, "ar", value="{two.mean}")),
    ("one", put("tasks", 1, "key", value="one")),
    ("lab_bits", put("tasks", 0, "key", value="lab_bits")),
]


@pytest.mark.parametrize(("place", "change"), DAMAGE, ids=[f"{i}-{p}" for i, (p, _) in enumerate(DAMAGE)])
def test_damage_is_named_by_its_place(place: str, change: Callable[[dict[str, Any]], None]) -> None:
    whole = plain_lesson()
    change(whole)
    words = refusal(as_file(whole))
    assert words.startswith(f"This lesson file cannot be used: “{place}” ")


def test_two_answers_of_one_name_are_refused() -> None:
    task = a_task("one", asks=(an_ask("x"), an_ask("x")))
    assert "“one.x” stands twice" in refusal(written(a_lesson(task)))
    run = a_task("one", SIMULATE, asks=(an_ask("mean"),))
    assert "“one.mean” stands twice" in refusal(written(a_lesson(run)))


@pytest.mark.parametrize("value", ["-1", "4294967296", "0.5"])
def test_a_word_has_32_bits(value: str) -> None:
    word = Given("w", say("W"), Decimal(value), "word", say("x"))
    bits = a_lesson().settings
    assert "“w” should be a word" in refusal(written(a_lesson(settings=(*bits, word))))


# ---- what cannot be computed


@pytest.mark.parametrize(
    "task",
    [
        a_task("one", COMPUTE, asks=(an_ask(formula="quotient", inputs={"a": "1", "b": "0"}),)),
        a_task("one", COMPUTE, asks=(an_ask(inputs={"n": "99999"}),)),
        a_task(
            "one", COMPUTE, asks=(an_ask(formula="difference", inputs={"a": "1", "b": "2"}, kind="word"),)
        ),
        a_task("one", COMPUTE, asks=(an_ask(formula="chance_of_one", inputs={"mean": "-99999"}),)),
        a_task("one", SIMULATE, run=Run("waits", {"mean": "60", "waits": "5001"})),
        a_task("one", SIMULATE, run=Run("waits", {"mean": "-1", "waits": "10"})),
        a_task("one", SIMULATE, run=Run("tickets", {"tickets": "1.5"})),
        a_task("one", SIMULATE, run=Run("towns", {"homes": "9999", "towns": "499", "chance": "0.1"})),
        a_task("one", "measure", lab=LabTask("mine", {"bits": "65", "minutes": "5"})),
        a_task("one", "measure", lab=LabTask("mine", {"bits": "20", "minutes": "999"})),
    ],
)
def test_what_cannot_be_computed_names_the_task(task: Any) -> None:
    lesson = read(written(a_lesson(task)))
    with pytest.raises(LessonError) as error:
        worked(lesson)
    assert "Task 1 " in Formatter().text(error.value.sentence)


# ---- anything at all

JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**12), max_value=10**12)
    | st.text(max_size=12)
    | st.sampled_from(["lab_bits", "{difficulty}", "value", "count", "2026-01-01", "one.answer", "waits"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)
WHOLE = plain_lesson()


def _paths(value: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [here] if here else []
    if isinstance(value, dict):
        for key, each in value.items():
            found += _paths(each, (*here, key))
    if isinstance(value, list):
        for i, each in enumerate(value):
            found += _paths(each, (*here, i))
    return found


PATHS = _paths(WHOLE)


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(PATHS), junk=JUNK)
def test_any_value_anywhere_is_either_fine_or_refused(path: tuple[Any, ...], junk: Any) -> None:
    whole = copy.deepcopy(WHOLE)
    where: Any = whole
    for step in path[:-1]:
        where = where[step]
    where[path[-1]] = junk
    try:
        raw = as_file(whole)
    except UnicodeEncodeError:
        return
    try:
        lesson = read(raw)
        worked(lesson)
    except LessonError:
        assert refused_with_words(raw)
    else:
        assert read(written(lesson)) == sealed(lesson)


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused(raw: bytes) -> None:
    assert refusal(raw)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(min_value=0), st.integers(min_value=0, max_value=255))
def test_a_single_changed_byte_of_a_ready_lesson_never_passes_as_another(at: int, byte: int) -> None:
    raw = bytearray(ready("lottery-tickets"))
    at %= len(raw)
    before = bytes(raw)
    raw[at] = byte
    try:
        lesson = read(bytes(raw))
    except LessonError:
        return
    assert written(lesson) == before  # spaces between values only
