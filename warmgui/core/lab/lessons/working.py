"""Computes everything that a lesson asks for, in its order: answers, simulations, what the PC is to mine."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from warmgui.core.kinds import KINDS
from warmgui.core.lab.lessons.formulas import FORMULAS
from warmgui.core.lab.lessons.lab_tasks import LabWish, lab_wish
from warmgui.core.lab.lessons.model import WORD_KIND, LessonError
from warmgui.core.lab.lessons.numbers import exactly, parsed, typed
from warmgui.core.lab.lessons.simulations import MODELS
from warmgui.core.lab.random import SeededRandom
from warmgui.core.text import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.lab.lessons.model import Ask, Lesson, Task
    from warmgui.core.lab.lessons.outcome import Outcome

_LARGEST, _SMALLEST = Decimal("1e300"), Decimal("1e-300")


@dataclass
class Worked:
    """All numbers of a lesson."""

    values: dict[str, tuple[Decimal, str]] = field(default_factory=dict)
    """Number and kind by name: facts, settings, "task.answer", "task.result"."""
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    """By task."""
    wishes: dict[str, LabWish] = field(default_factory=dict)

    def inputs(self, sources: Mapping[str, str]) -> dict[str, tuple[Decimal, str]]:
        """The numbers of a formula or simulation, by its own names."""
        made = {}
        for name, source in sources.items():
            literal = parsed(source)
            made[name] = (literal, "number") if literal is not None else self.values[source]
        return made


def worked(lesson: Lesson) -> Worked:
    """Everything that follows from a lesson; takes up to a second where much is simulated.

    Raises:
        LessonError: something cannot be computed.
    """
    made = Worked({given.key: (given.value, given.kind) for given in lesson.givens})
    with exactly():
        for number, task in enumerate(lesson.tasks, start=1):
            try:
                _work(task, lesson.seed, made)
            except ArithmeticError:
                raise LessonError(
                    translate(
                        "lessons",
                        "Task {number} of this lesson cannot be computed from its numbers. It needs other "
                        "facts or settings.",
                        number=number,
                    )
                ) from None
    return made


def is_right(ask: Ask, value: Decimal, words: str) -> bool | None:
    """Whether what was typed is right within the answer's tolerance; None: it is no number."""
    if ask.kind == WORD_KIND:
        digits = words.strip().lower().removeprefix("0x").replace(" ", "")
        try:
            return int(digits, 16) == int(value) if digits.isalnum() else None
        except ValueError:
            return None
    number = typed(words)
    if number is None:
        return None
    scale = Decimal(str(KINDS[ask.kind].scale))
    with exactly():
        # "37" is right where "%" stands behind the field, and so is "0.37".
        return any(abs(each - value) <= abs(value) * ask.tolerance for each in (number, number / scale))


def _work(task: Task, seed: int, made: Worked) -> None:
    if task.run is not None:
        model = MODELS[task.run.model]
        inputs = made.inputs(task.run.inputs)
        kinds = {name: kind for name, (_, kind) in inputs.items()}
        random = SeededRandom(seed).fork(task.key)
        outcome = model.run({name: value for name, (value, _) in inputs.items()}, random, kinds)
        made.outcomes[task.key] = outcome
        for name, kind in model.results.items():
            of = kinds[kind[1:]] if kind.startswith("=") else kind
            made.values[f"{task.key}.{name}"] = (outcome.results[name], of)
    if task.lab is not None:
        values = {name: value for name, (value, _) in made.inputs(task.lab.inputs).items()}
        made.wishes[task.key] = lab_wish(task.lab.kind, values, seed & 0xFFFF_FFFF)
    for ask in task.asks:
        formula, numbers = FORMULAS[ask.formula], made.inputs(ask.inputs)
        value = formula.rule(*(numbers[name][0] for name in formula.inputs))
        if not value.is_finite() or abs(value) > _LARGEST or (value != 0 and abs(value) < _SMALLEST):
            raise ArithmeticError(ask.key)
        if ask.kind == WORD_KIND and (value != int(value) or not 0 <= value < 1 << 32):
            raise ArithmeticError(ask.key)
        made.values[f"{task.key}.{ask.key}"] = (value, ask.kind)
