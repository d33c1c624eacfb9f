"""A claim that one can compute: editable inputs in, figures, one chart and a verdict in words out.

Whoever shows scenarios knows only this file; the scenarios stand in `warmgui.core.money.scenarios`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Text
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from warmgui.core.money.workings.working import Working
    from warmgui.core.text import Amount


@dataclass(frozen=True, slots=True)
class ScenarioInput:
    """A number that the reader may change."""

    key: str
    label: Text
    kind: str
    """Of `units.KINDS`: gives unit and digits."""
    default: float
    minimum: float
    maximum: float
    step: float
    source: Text = EMPTY
    """Where the default comes from, with its date."""
    choices: tuple[tuple[float, Text], ...] = ()
    """Where it is one of a few: (value, words)."""
    logarithmic: bool = False
    """A slider for it runs over powers of ten."""

    def held(self, value: float | None) -> float:
        """The value within the range; the default for none and for what is no number."""
        if value is None or not math.isfinite(value):
            return self.default
        return min(max(value, self.minimum), self.maximum)


@dataclass(frozen=True, slots=True)
class Figure:
    """One result."""

    key: str
    label: Text
    amount: Amount
    provenance: Provenance = Provenance.MODELLED
    working: Working | None = None
    note: Text = EMPTY


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One row of bars, or one line."""

    label: Text
    y: tuple[float | None, ...]
    """Parallel to the chart's `x`."""
    kind: str = "main"
    """Which colour: "main", "other", "good", "bad", "cost", "sun"; marks differ by more than colour."""


@dataclass(frozen=True, slots=True)
class ScenarioChart:
    """What is worth drawing."""

    style: str
    """"bars" (x are names) or "lines" (x are numbers)."""
    y_kind: str
    """Of `units.KINDS`."""
    lines: tuple[ChartLine, ...]
    x_names: tuple[Text, ...] = ()
    x: tuple[float, ...] = ()
    x_kind: str = "number"
    x_label: Text = EMPTY
    y_label: Text = EMPTY
    logarithmic_y: bool = False
    marks: tuple[tuple[float, Text], ...] = ()
    """Upright lines at an x that means something ("today", "break even")."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a scenario comes to."""

    verdict: Text
    tone: str
    """"good" (the claim holds), "bad" (it does not), "mixed" (it depends, and the words say on what)."""
    figures: tuple[Figure, ...]
    chart: ScenarioChart | None = None
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One claim."""

    key: str
    title: Text
    claim: Text
    """What was claimed, in a sentence."""
    inputs: tuple[ScenarioInput, ...]
    compute: Callable[[Mapping[str, float]], Outcome]
    """Inputs by key, each within its range, to the outcome. Never raises."""
    source: Text = EMPTY
    group: str = "home"
    """"home", "heat", "grid", "world": for the list."""

    @property
    def defaults(self) -> dict[str, float]:
        """What the sliders begin with."""
        return {given.key: given.default for given in self.inputs}

    def outcome(self, values: Mapping[str, float] | None = None) -> Outcome:
        """What it comes to with these inputs: absent ones at their default, all held within their range."""
        asked = values or {}
        return self.compute({given.key: given.held(asked.get(given.key)) for given in self.inputs})
