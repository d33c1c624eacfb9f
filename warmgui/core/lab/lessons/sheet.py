"""Worksheet and solution as data: one part under the other, in one language. Screen and paper draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from warmgui.core.kinds import KINDS
from warmgui.core.lab.lessons.formulas import FORMULAS
from warmgui.core.lab.lessons.model import DISCUSS, MEASURE
from warmgui.core.lab.lessons.outcome import Table
from warmgui.core.lab.lessons.simulations import MODELS
from warmgui.core.lab.lessons.templates import sentence, shown
from warmgui.core.lab.lessons.words import LEVEL_WORDS
from warmgui.core.text import EMPTY, Amount, Text, translate, verbatim

if TYPE_CHECKING:
    from decimal import Decimal

    from warmgui.core.lab.lessons.model import Ask, Given, Lesson, Task
    from warmgui.core.lab.lessons.working import Worked
    from warmgui.core.plot import Plot
    from warmgui.core.units import Formatter

TITLE, LEAD, HEADING, TASK, WORDS, BULLET = "title", "lead", "heading", "task", "words", "bullet"
SMALL, TABLE, PLOT, BLANK, LINES, FORMULA = "small", "table", "plot", "blank", "lines", "formula"
ANSWER, NAME = "answer", "name"
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
_DAY_S = 86400.0
NAME_WORDS = (
    translate("lessons", "Name:"),
    translate("lessons", "Class:"),
    translate("lessons", "Date:"),
)
"""What pupils fill in at the head."""
_LETTERS_OF_HASH = 16


@dataclass(frozen=True)
class Part:
    """One part of a sheet."""

    kind: str
    """One of those above."""
    text: Text = EMPTY
    table: Table | None = None
    plot: Plot | None = None
    lines: int = 0
    """Of LINES: how many."""
    unit: str = ""
    """Of BLANK: the kind of number that is written there, "" where there is none."""
    task: str = ""
    """The task that it belongs to, "" of the head."""
    ask: str = ""
    """Of BLANK: which answer it is, "" of what is measured."""
    keep: bool = False
    """It stays with what follows."""


@dataclass(frozen=True)
class Sheet:
    """All of it."""

    title: Text
    parts: tuple[Part, ...]
    foot: Text
    """On every page: by what the lesson is known."""


def worksheet(lesson: Lesson, made: Worked, language: str) -> Sheet:
    """What pupils get."""
    title = verbatim(lesson.title[language])
    parts = [Part(TITLE, title, keep=True), Part(LEAD, _about(lesson), keep=True), Part(NAME)]
    parts += [Part(WORDS, sentence(words[language], made.values)) for words in lesson.intro]
    parts.append(Part(TABLE, table=_numbers(lesson, language)))
    for number, task in enumerate(lesson.tasks, start=1):
        parts += _asked(task, number, made, language)
    return Sheet(title, tuple(parts), _foot(lesson))


def solution(lesson: Lesson, made: Worked, language: str) -> Sheet:
    """What the teacher gets."""
    title = translate("lessons", "Solution: {title}", title=lesson.title[language])
    parts = [Part(TITLE, title, keep=True), Part(LEAD, _about(lesson))]
    parts.append(Part(HEADING, translate("lessons", "What pupils learn"), keep=True))
    parts += [Part(BULLET, sentence(words[language], made.values)) for words in lesson.goals]
    parts.append(Part(HEADING, translate("lessons", "For the teacher"), keep=True))
    parts += [Part(WORDS, sentence(words[language], made.values)) for words in lesson.teacher]
    parts.append(Part(TABLE, table=_numbers(lesson, language)))
    for number, task in enumerate(lesson.tasks, start=1):
        parts += _solved(task, number, made, language)
    parts.append(Part(HEADING, translate("lessons", "This lesson file"), keep=True))
    parts.append(
        Part(
            SMALL,
            translate(
                "lessons",
                "Whoever has a file with this SHA-256 has the same numbers, figures and answers: {hash}. "
                "Seed {seed}.",
                hash=lesson.sha256,
                seed=str(lesson.seed),
            ),
        )
    )
    return Sheet(title, tuple(parts), _foot(lesson))


def calendar_day(iso: str) -> Amount:
    """An ISO date as a number for the formatter."""
    day = datetime.fromisoformat(iso).replace(tzinfo=UTC)
    return Amount(float((day - datetime(1970, 1, 1, tzinfo=UTC)).days) * _DAY_S, "calendar_date")


def unit_words(kind: str, formatter: Formatter) -> str:
    """What stands behind the room for a number; "" where there is nothing to say."""
    return formatter.unit(kind) if kind in KINDS else ""


# ---- the head -------------------------------------------------------------------------------------------


def _about(lesson: Lesson) -> Text:
    return translate(
        "lessons",
        "{level} · {minutes} · numbers of {date}",
        level=LEVEL_WORDS[lesson.level],
        minutes=Amount(float(lesson.minutes), "duration_min"),
        date=calendar_day(lesson.date),
    )


def _numbers(lesson: Lesson, language: str) -> Table:
    return Table(
        translate("lessons", "Numbers of this lesson"),
        (
            translate("lessons", "What"),
            translate("lessons", "Value"),
            translate("lessons", "Where it is from"),
        ),
        tuple(
            (verbatim(given.name[language]), shown(given.value, given.kind), _origin(given, language))
            for given in lesson.givens
        ),
    )


def _origin(given: Given, language: str) -> Text:
    source = verbatim(given.source[language])
    if not given.date:
        return source
    return translate("lessons", "{date}: {source}", date=calendar_day(given.date), source=source)


def _foot(lesson: Lesson) -> Text:
    return translate(
        "lessons",
        "WarmGUI · lesson {name} · seed {seed} · {hash}",
        name=lesson.key,
        seed=str(lesson.seed),
        hash=lesson.sha256[:_LETTERS_OF_HASH],
    )


# ---- tasks ----------------------------------------------------------------------------------------------


def _heading(task: Task, number: int, language: str) -> Part:
    words = translate(
        "lessons",
        "Task {number}: {title} ({minutes})",
        number=number,
        title=task.title[language],
        minutes=Amount(float(task.minutes), "duration_min"),
    )
    return Part(TASK, words, task=task.key, keep=True)


def _asked(task: Task, number: int, made: Worked, language: str) -> list[Part]:
    parts = [_heading(task, number, language)]
    parts += [Part(WORDS, sentence(words[language], made.values), task=task.key) for words in task.text]
    parts += _outcome(task, made)
    parts += [
        Part(BLANK, verbatim(ask.label[language]), unit=ask.kind, task=task.key, ask=ask.key)
        for ask in task.asks
    ]
    parts += [Part(BLANK, verbatim(words[language]), task=task.key) for words in task.blanks]
    if task.lines:
        parts.append(Part(LINES, lines=task.lines, task=task.key))
    return parts


def _outcome(task: Task, made: Worked) -> list[Part]:
    outcome = made.outcomes.get(task.key)
    if outcome is None:
        return []
    return [
        Part(TABLE, table=outcome.table, task=task.key),
        Part(PLOT, plot=outcome.plot, task=task.key),
        Part(SMALL, outcome.note, task=task.key),
    ]


def _solved(task: Task, number: int, made: Worked, language: str) -> list[Part]:
    parts = [_heading(task, number, language)]
    if task.kind == MEASURE:
        parts.append(Part(SMALL, _MEASURED, task=task.key))
    if task.kind == DISCUSS:
        parts.append(Part(SMALL, _DISCUSSED, task=task.key))
    outcome = made.outcomes.get(task.key)
    if outcome is not None and task.run is not None:
        parts.append(Part(TABLE, table=outcome.table, task=task.key))
        parts.append(Part(SMALL, outcome.note, task=task.key))
        parts.append(Part(SMALL, _REAL if MODELS[task.run.model].real else _SIMULATED, task=task.key))
    for ask in task.asks:
        parts += _answer(task, ask, made, language)
    parts += [Part(WORDS, sentence(words[language], made.values), task=task.key) for words in task.solution]
    if task.teacher:
        parts.append(Part(SMALL, translate("lessons", "For the teacher"), task=task.key, keep=True))
        parts += [
            Part(BULLET, sentence(words[language], made.values), task=task.key) for words in task.teacher
        ]
    return parts


_MEASURED = translate(
    "lessons", "Measured on the PC: every group has other numbers. What is told here is what to expect."
)
_DISCUSSED = translate("lessons", "An open question: these are thoughts, and no complete answer.")
_SIMULATED = translate(
    "lessons", "Simulated from the lesson's seed: the same on every machine. Another seed gives other luck."
)
_REAL = translate("lessons", "Real hashes, chosen by the lesson's seed: the same on every machine.")


def _answer(task: Task, ask: Ask, made: Worked, language: str) -> list[Part]:
    formula = FORMULAS[ask.formula]
    value, kind = made.values[f"{task.key}.{ask.key}"]
    result = shown(value, kind)
    label = translate("lessons", "{label}: {result}", label=ask.label[language], result=result)
    parts = [Part(ANSWER, label, task=task.key, ask=ask.key, keep=ask.formula != "value")]
    if ask.formula == "value":
        return parts
    numbers = {name: _in_formula(*number) for name, number in made.inputs(ask.inputs).items()}
    numbers["result"] = result
    template = f"{_LEFT_TO_RIGHT}{formula.letters}:   {formula.shown} = {{result}}{_END}"
    parts.append(Part(FORMULA, Text("", template, tuple(numbers.items())), task=task.key))
    return parts


def _in_formula(value: Decimal, kind: str) -> Text | Amount:
    """A number among signs: one that reads "1 in 16" elsewhere is told as a fraction here."""
    if kind == "chance" and 0 < value < 1:
        return _fraction(value)
    return shown(value, kind)


def _fraction(value: Decimal) -> Text:
    return Text("", "(1 ÷ {number})", (("number", shown(1 / value, "number_rough")),))
