"""Looks through a whole lesson: names stand once, and nothing is asked for before it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.fields import damaged
from warmgui.core.lab.lessons.model import WORD_KIND, LessonError
from warmgui.core.lab.lessons.numbers import parsed
from warmgui.core.lab.lessons.simulations import MODELS
from warmgui.core.lab.lessons.templates import names_in
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from warmgui.core.lab.lessons.model import Lesson, Task

_LARGEST_WORD = (1 << 32) - 1


def check(lesson: Lesson) -> None:
    """Refuse what could not be worked out or printed.

    Raises:
        LessonError: a name stands twice or is not known, or a sentence has a place for no number.
    """
    keys = [given.key for given in lesson.givens] + [task.key for task in lesson.tasks]
    for key in keys:
        if keys.count(key) > 1:
            raise LessonError(damaged(key, translate("lessons", "stands twice")))
    for given in lesson.givens:
        word = given.value == given.value.to_integral_value() and 0 <= given.value <= _LARGEST_WORD
        if given.kind == WORD_KIND and not word:
            raise LessonError(damaged(given.key, translate("lessons", "should be a word of 32 bits")))
        _sentences(given.key, (given.name, given.source), set())
    known = {given.key for given in lesson.givens}
    _sentences("title", (lesson.title,), set())
    _sentences("intro", (*lesson.intro, *lesson.goals, *lesson.teacher), known)
    given_only = frozenset(known)
    for task in lesson.tasks:
        _task(task, given_only, known)


def _task(task: Task, given: frozenset[str], known: set[str]) -> None:
    """`known` grows by what the task makes known; its own text may name what is given only."""
    labels = [ask.label for ask in task.asks]
    _sentences(f"{task.key}.text", (task.title, *task.text, *task.blanks, *labels), given)
    if task.run is not None:
        _sources(f"{task.key}.run", task.run.inputs, known)
        known |= {f"{task.key}.{name}" for name in MODELS[task.run.model].results}
    if task.lab is not None:
        _sources(f"{task.key}.lab", task.lab.inputs, known)
    for ask in task.asks:
        name = f"{task.key}.{ask.key}"
        _sources(name, ask.inputs, known)
        if name in known:
            raise LessonError(damaged(name, translate("lessons", "stands twice")))
        known.add(name)
    _sentences(f"{task.key}.solution", (*task.solution, *task.teacher), known)


def _sources(place: str, sources: Mapping[str, str], known: Iterable[str]) -> None:
    for name, source in sources.items():
        if parsed(source) is None and source not in known:
            raise LessonError(
                damaged(f"{place}.{name}", translate("lessons", "asks for a number that is not known there"))
            )


def _sentences(place: str, sentences: Iterable[Mapping[str, str]], known: Iterable[str]) -> None:
    for sentence in sentences:
        for language, template in sentence.items():
            names = names_in(template)
            if names is None or not names <= set(known):
                raise LessonError(
                    damaged(
                        f"{place}.{language}",
                        translate("lessons", "has a place for a number that is not known there"),
                    )
                )
