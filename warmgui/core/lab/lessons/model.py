"""What a lesson consists of. A file of it is dated and hashed; whoever opens it gets the same worksheet.

Numbers are `Decimal`, sentences stand in every language that the program ships, by its code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from warmgui.core.text import Text

FORMAT = 1
LANGUAGES = ("en", "ar", "zh_CN")
LEVELS = ("lower_secondary", "upper_secondary", "university")
COMPUTE, SIMULATE, MEASURE, DISCUSS = "compute", "simulate", "measure", "discuss"
TASK_KINDS = (COMPUTE, SIMULATE, MEASURE, DISCUSS)
WORD_KIND = "word"
"""A kind that only lessons have: 32 bits, shown as eight hexadecimal digits."""


class LessonError(Exception):
    """A lesson that cannot be used, and why, in one sentence."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


@dataclass(frozen=True)
class Given:
    """A number that a lesson starts from: a dated fact, or a setting that a teacher chooses."""

    key: str
    name: Mapping[str, str]
    value: Decimal
    kind: str
    """Of `units.KINDS`, or `WORD_KIND`."""
    source: Mapping[str, str]
    """Of a fact: where it is from; of a setting: what it stands for."""
    date: str = ""
    """Of a fact, ISO; "" of a setting."""


@dataclass(frozen=True)
class Ask:
    """A number that pupils are to find."""

    key: str
    label: Mapping[str, str]
    formula: str
    """One of `formulas.FORMULAS`."""
    inputs: Mapping[str, str]
    """Of the formula, by its names: a number in plain form, or the name of another number."""
    kind: str
    tolerance: Decimal
    """Relative; what is typed may differ by so much."""


@dataclass(frozen=True)
class Run:
    """A simulation, or a count of real hashes."""

    model: str
    """One of `simulations.MODELS`."""
    inputs: Mapping[str, str]


@dataclass(frozen=True)
class LabTask:
    """What is mined on the PC."""

    kind: str
    """"mine", "replay" or "chain"."""
    inputs: Mapping[str, str]


@dataclass(frozen=True)
class Task:
    """One task of a worksheet."""

    key: str
    kind: str
    minutes: int
    title: Mapping[str, str]
    text: tuple[Mapping[str, str], ...]
    solution: tuple[Mapping[str, str], ...]
    teacher: tuple[Mapping[str, str], ...] = ()
    asks: tuple[Ask, ...] = ()
    run: Run | None = None
    lab: LabTask | None = None
    blanks: tuple[Mapping[str, str], ...] = ()
    """What is measured and written down: names of rows with room behind them."""
    lines: int = 0
    """Room to write, in lines."""


@dataclass(frozen=True)
class Lesson:
    """A whole lesson."""

    key: str
    date: str
    """ISO: of the day for which facts and tasks were put together."""
    level: str
    minutes: int
    seed: int
    title: Mapping[str, str]
    goals: tuple[Mapping[str, str], ...]
    """What pupils learn."""
    intro: tuple[Mapping[str, str], ...]
    teacher: tuple[Mapping[str, str], ...]
    facts: tuple[Given, ...]
    settings: tuple[Given, ...]
    tasks: tuple[Task, ...]
    sha256: str = ""
    """Of the canonical form; "" while it has not been sealed."""

    @property
    def givens(self) -> tuple[Given, ...]:
        """Facts and settings."""
        return self.facts + self.settings
