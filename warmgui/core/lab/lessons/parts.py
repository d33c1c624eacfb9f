"""Makes the parts of a lesson from the objects of its file. See `fields`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.lab.lessons.formulas import FORMULAS
from warmgui.core.lab.lessons.lab_tasks import LAB_INPUTS
from warmgui.core.lab.lessons.model import (
    LEVELS,
    MEASURE,
    SIMULATE,
    TASK_KINDS,
    Ask,
    Given,
    LabTask,
    Lesson,
    Run,
    Task,
)
from warmgui.core.lab.lessons.simulations import MODELS
from warmgui.core.text import translate

if TYPE_CHECKING:
    from warmgui.core.lab.lessons.fields import Place

LARGEST_SEED = (1 << 63) - 1


def lesson_of(place: Place, sha256: str) -> Lesson:
    """The lesson.

    Raises:
        LessonError: a value is missing, unknown or not what it should be.
    """
    place.take("format")
    lesson = Lesson(
        key=place.key("id", dashes=True),
        date=place.day("date"),
        level=place.word("level", LEVELS),
        minutes=place.integer("minutes", 5, 600),
        seed=place.integer("seed", 0, LARGEST_SEED),
        title=place.words("title"),
        goals=place.sentences("goals", least=1, most=12),
        intro=place.sentences("intro", least=1),
        teacher=place.sentences("teacher", least=1),
        facts=tuple(_given(each, dated=True) for each in place.places("facts", least=1)),
        settings=tuple(_given(each, dated=False) for each in place.places("settings", least=1)),
        tasks=tuple(_task(each) for each in place.places("tasks", least=1, most=30)),
        sha256=sha256,
    )
    place.end()
    return lesson


def _given(place: Place, *, dated: bool) -> Given:
    made = Given(
        key=place.key("key"),
        name=place.words("name"),
        value=place.number("value"),
        kind=place.kind("kind"),
        source=place.words("source"),
        date=place.day("date") if dated else "",
    )
    place.end()
    return made


def _task(place: Place) -> Task:
    kind = place.word("kind", TASK_KINDS)
    made = Task(
        key=place.key("key"),
        kind=kind,
        minutes=place.integer("minutes", 1, 240),
        title=place.words("title"),
        text=place.sentences("text", least=1),
        solution=place.sentences("solution", least=1),
        teacher=place.sentences("teacher"),
        asks=tuple(_ask(each) for each in place.places("asks", most=12)),
        run=_run(place) if place.has("run") else None,
        lab=_lab(place) if place.has("lab") else None,
        blanks=place.sentences("blanks", most=12),
        lines=place.integer("lines", 1, 30) if place.has("lines") else 0,
    )
    if (kind == SIMULATE) != (made.run is not None):
        raise place.error(
            "run", translate("lessons", "belongs to tasks of the kind “simulate”, and to no others")
        )
    if (kind == MEASURE) != (made.lab is not None):
        raise place.error(
            "lab", translate("lessons", "belongs to tasks of the kind “measure”, and to no others")
        )
    place.end()
    return made


def _ask(place: Place) -> Ask:
    formula = place.word("formula", tuple(FORMULAS))
    made = Ask(
        key=place.key("key"),
        label=place.words("label"),
        formula=formula,
        inputs=place.inputs("inputs", FORMULAS[formula].inputs),
        kind=place.kind("kind"),
        tolerance=place.number("tolerance"),
    )
    if not 0 <= made.tolerance < 1:
        raise place.error("tolerance", translate("lessons", "should be from 0 to below 1"))
    place.end()
    return made


def _run(place: Place) -> Run:
    inner = place.inner("run")
    model = inner.word("model", tuple(MODELS))
    made = Run(model, inner.inputs("inputs", MODELS[model].inputs))
    inner.end()
    return made


def _lab(place: Place) -> LabTask:
    inner = place.inner("lab")
    kind = inner.word("kind", tuple(LAB_INPUTS))
    made = LabTask(kind, inner.inputs("inputs", LAB_INPUTS[kind]))
    inner.end()
    return made
