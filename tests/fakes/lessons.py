"""A small lesson for tests, and the ready ones as bytes."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from warmgui.core.lab.lessons.canonical import content, digest, sealed
from warmgui.core.lab.lessons.model import (
    COMPUTE,
    DISCUSS,
    LANGUAGES,
    MEASURE,
    SIMULATE,
    Ask,
    Given,
    LabTask,
    Lesson,
    Run,
    Task,
)

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "lessons"
READY = ("lottery-tickets", "heat-and-odds", "poisson-and-control")


def ready(key: str) -> bytes:
    """The file of a ready lesson."""
    return (FOLDER / f"{key}.warmlesson").read_bytes()


def say(words: str) -> dict[str, str]:
    """The same words in every language, told apart by its code."""
    return {language: f"{words} ({language})" for language in LANGUAGES}


def an_ask(key: str = "answer", **changes: Any) -> Ask:
    """2^bits."""
    given: dict[str, Any] = {
        "key": key,
        "label": say("How many?"),
        "formula": "power_of_two",
        "inputs": {"n": "lab_bits"},
        "kind": "count",
        "tolerance": Decimal("0.02"),
    }
    return Ask(**(given | changes))


def a_task(key: str = "first", kind: str = COMPUTE, **changes: Any) -> Task:
    """A task of a kind, with what such a task needs."""
    given: dict[str, Any] = {
        "key": key,
        "kind": kind,
        "minutes": 5,
        "title": say(f"Task {key}"),
        "text": (say("Difficulty {difficulty}."),),
        "solution": (say("So it is."),),
    }
    if kind == COMPUTE:
        given["asks"] = (an_ask(),)
    if kind == SIMULATE:
        given["run"] = Run("waits", {"mean": "60", "waits": "40"})
    if kind == MEASURE:
        given["lab"] = LabTask("mine", {"bits": "lab_bits", "minutes": "5"})
        given["blanks"] = (say("Block 1"), say("Block 2"))
    if kind == DISCUSS:
        given["lines"] = 3
    return Task(**(given | changes))


def a_lesson(*tasks: Task, **changes: Any) -> Lesson:
    """A sealed lesson with one task of each kind, or with those that are given."""
    given: dict[str, Any] = {
        "key": "small",
        "date": "2026-06-26",
        "level": "upper_secondary",
        "minutes": 45,
        "seed": 7,
        "title": say("Small"),
        "goals": (say("To be small"),),
        "intro": (say("At {hashrate_hs}."),),
        "teacher": (say("Take care."),),
        "facts": (
            Given(
                "difficulty",
                say("Difficulty"),
                Decimal(133870000000000),
                "difficulty",
                say("the chain"),
                "2026-06-26",
            ),
        ),
        "settings": (
            Given("hashrate_hs", say("Hash rate"), Decimal(1_100_000_000), "hashrate_hs", say("an example")),
            Given("lab_bits", say("Bits"), Decimal(20), "number", say("an example")),
        ),
        "tasks": tasks
        or (
            a_task("one"),
            a_task("two", SIMULATE),
            a_task("three", MEASURE),
            a_task("four", DISCUSS),
        ),
    }
    return sealed(Lesson(**(given | changes)))


def as_file(whole: dict[str, Any], *, seal: bool = True) -> bytes:
    """Plain values as a file, with the hash that fits them."""
    if seal:
        whole = whole | {"sha256": digest(whole)}
    return json.dumps(whole, ensure_ascii=False).encode()


def plain_lesson(*tasks: Task, **changes: Any) -> dict[str, Any]:
    """The plain values of a small lesson, to be spoiled."""
    made: dict[str, Any] = json.loads(json.dumps(content(a_lesson(*tasks, **changes))))
    return made
