"""The one form of a lesson file: from a lesson to its bytes, and the hash that they are known by."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from warmgui.core.lab.lessons.model import FORMAT
from warmgui.core.lab.lessons.numbers import plain

if TYPE_CHECKING:
    from warmgui.core.lab.lessons.model import Ask, Given, Lesson, Task


def content(lesson: Lesson) -> dict[str, Any]:
    """The lesson as plain values, without its hash. What is empty is left out."""
    return {
        "format": FORMAT,
        "id": lesson.key,
        "date": lesson.date,
        "level": lesson.level,
        "minutes": lesson.minutes,
        "seed": lesson.seed,
        "title": dict(lesson.title),
        "goals": [dict(words) for words in lesson.goals],
        "intro": [dict(words) for words in lesson.intro],
        "teacher": [dict(words) for words in lesson.teacher],
        "facts": [_given(fact) for fact in lesson.facts],
        "settings": [_given(setting) for setting in lesson.settings],
        "tasks": [_task(task) for task in lesson.tasks],
    }


def digest(plain_content: dict[str, Any]) -> str:
    """SHA-256 over the canonical form: UTF-8, keys in order, no spaces, without the hash itself."""
    kept = {key: value for key, value in plain_content.items() if key != "sha256"}
    words = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(words.encode("utf-8")).hexdigest()


def sealed(lesson: Lesson) -> Lesson:
    """The lesson with the hash of what it now says."""
    return replace(lesson, sha256=digest(content(lesson)))


def written(lesson: Lesson) -> bytes:
    """The file: the same bytes on every machine. It has line breaks, so that changes can be read."""
    whole = content(lesson)
    whole["sha256"] = digest(whole)
    words = json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return f"{words}\n".encode()


def _given(given: Given) -> dict[str, Any]:
    made: dict[str, Any] = {
        "key": given.key,
        "name": dict(given.name),
        "value": plain(given.value),
        "kind": given.kind,
        "source": dict(given.source),
    }
    if given.date:
        made["date"] = given.date
    return made


def _task(task: Task) -> dict[str, Any]:
    made: dict[str, Any] = {
        "key": task.key,
        "kind": task.kind,
        "minutes": task.minutes,
        "title": dict(task.title),
        "text": [dict(words) for words in task.text],
        "solution": [dict(words) for words in task.solution],
    }
    if task.teacher:
        made["teacher"] = [dict(words) for words in task.teacher]
    if task.asks:
        made["asks"] = [_ask(ask) for ask in task.asks]
    if task.run is not None:
        made["run"] = {"model": task.run.model, "inputs": dict(task.run.inputs)}
    if task.lab is not None:
        made["lab"] = {"kind": task.lab.kind, "inputs": dict(task.lab.inputs)}
    if task.blanks:
        made["blanks"] = [dict(words) for words in task.blanks]
    if task.lines:
        made["lines"] = task.lines
    return made


def _ask(ask: Ask) -> dict[str, Any]:
    return {
        "key": ask.key,
        "label": dict(ask.label),
        "formula": ask.formula,
        "inputs": dict(ask.inputs),
        "kind": ask.kind,
        "tolerance": plain(ask.tolerance),
    }
