"""What all scenarios are built of: inputs that know their source, figures that open their working, charts.

The formula of a working is written in the symbols of its inputs and in their own units (W, 0..1 for per cent,
$/PH/day ...), so that whoever puts the numbers in gets the result; a test does just that for every figure.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.money.scenario import ChartLine, Figure, Scenario, ScenarioChart
from warmgui.core.money.workings.working import Working, WorkingInput
from warmgui.core.text import EMPTY, Amount, Text
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from warmgui.core.money.scenario import Outcome, ScenarioInput

POINTS = 61
"""Of a line in a chart."""


class Given:
    """The inputs of one computation: their values by key, and as lines of a working."""

    def __init__(self, inputs: Sequence[ScenarioInput], values: Mapping[str, float]) -> None:
        self._inputs = {given.key: given for given in inputs}
        self._values = dict(values)

    def __getitem__(self, key: str) -> float:
        return self._values[key]

    def but(self, **values: float) -> Given:
        """The same with other values: for charts."""
        return Given(tuple(self._inputs.values()), {**self._values, **values})

    def is_dated(self, key: str) -> bool:
        """Whether an input is still the dated number that it began with."""
        return self.as_("", key).provenance is Provenance.DATED

    def as_(self, symbol: str, key: str) -> WorkingInput:
        """An input under the name that it has in a formula.

        As it came it has the source of its default; once changed it is the reader's own number.
        """
        given, value = self._inputs[key], self._values[key]
        unchanged = value == given.default
        known = Provenance.DATED if unchanged and given.source else Provenance.DECLARED
        source = given.source if unchanged else EMPTY
        return WorkingInput(symbol, given.label, Amount(value, given.kind), known, source)


def fact(symbol: str, name: Text, value: float, kind: str, source: Text) -> WorkingInput:
    """A constant with its dated source, as a line of a working."""
    return WorkingInput(symbol, name, Amount(value, kind), Provenance.DATED, source)


def of(symbol: str, figure: Figure) -> WorkingInput:
    """A figure that was worked out before, as a line of the next working."""
    return WorkingInput(symbol, figure.label, figure.amount, figure.provenance)


def figure(  # noqa: D417 - the rest are those of Figure and Working
    key: str,
    label: Text,
    kind: str,
    value: float | None,
    formula: str,
    *inputs: WorkingInput,
    notes: tuple[Text, ...] = (),
    source: Text = EMPTY,
    note: Text = EMPTY,
) -> Figure:
    """A result with its working.

    Args:
        value: in the unit of `kind`; None where there is none ("never"), and `note` says why.
        formula: "E = P · t": right of the sign only symbols of `inputs`, numbers, + − · / ^ ( ), min, max,
            ln and exp.
    """
    amount = Amount(value, kind)
    known = Provenance.MODELLED if value is not None else Provenance.UNKNOWN
    working = Working(label, amount, formula, inputs, known, notes, source)
    return Figure(key, label, amount, known, working, note)


def value(figure_: Figure) -> float:
    """The number of a figure that always has one.

    Raises:
        ValueError: it has none.
    """
    if figure_.amount.value is None:
        raise ValueError(figure_.key)
    return figure_.amount.value


def steps(low: float, high: float, count: int = POINTS, *, logarithmic: bool = False) -> tuple[float, ...]:
    """Points of a chart's x, from `low` to `high`, both included."""
    if logarithmic:
        ratio = math.log(high / low) / (count - 1)
        return (*(low * math.exp(ratio * i) for i in range(count - 1)), high)
    return tuple(low + (high - low) * i / (count - 1) for i in range(count))


def marks(x: Sequence[float], *wanted: tuple[float | None, Text]) -> tuple[tuple[float, Text], ...]:
    """The marks that lie within the chart."""
    return tuple((at, words) for at, words in wanted if at is not None and x[0] <= at <= x[-1])


def bars(
    y_kind: str,
    rows: Sequence[tuple[Text, float | None]],
    *,
    y_label: Text = EMPTY,
    label: Text = EMPTY,
    logarithmic_y: bool = False,
    kind: str = "main",
) -> ScenarioChart:
    """One row of bars with their names."""
    return ScenarioChart(
        style="bars",
        y_kind=y_kind,
        lines=(ChartLine(label or y_label, tuple(y for _, y in rows), kind),),
        x_names=tuple(name for name, _ in rows),
        y_label=y_label,
        logarithmic_y=logarithmic_y,
    )


def lines(
    x: Sequence[float],
    x_kind: str,
    x_label: Text,
    y_kind: str,
    y_label: Text,
    *rows: tuple[Text, Callable[[float], float | None] | Sequence[float | None], str],
    at: tuple[tuple[float, Text], ...] = (),
    logarithmic_y: bool = False,
) -> ScenarioChart:
    """Lines over a number: each row is (name, function of x or its values, colour's kind)."""
    return ScenarioChart(
        style="lines",
        y_kind=y_kind,
        lines=tuple(ChartLine(name, _values(x, y), kind) for name, y, kind in rows),
        x=tuple(x),
        x_kind=x_kind,
        x_label=x_label,
        y_label=y_label,
        logarithmic_y=logarithmic_y,
        marks=at,
    )


def _values(
    x: Sequence[float], y: Callable[[float], float | None] | Sequence[float | None]
) -> tuple[float | None, ...]:
    return tuple(y(at) for at in x) if callable(y) else tuple(y)


@dataclass(frozen=True, slots=True)
class Computation:
    """A scenario's `compute`: knows the inputs whose sources its workings name."""

    inputs: tuple[ScenarioInput, ...]
    function: Callable[[Given], Outcome]

    def __call__(self, values: Mapping[str, float]) -> Outcome:
        """The outcome for the values of all inputs."""
        return self.function(Given(self.inputs, values))


def with_inputs(scenario: Scenario, inputs: tuple[ScenarioInput, ...]) -> Scenario:
    """The same scenario with other defaults and sources."""
    compute = scenario.compute
    if isinstance(compute, Computation):
        compute = Computation(inputs, compute.function)
    return replace(scenario, inputs=inputs, compute=compute)


def computed(
    key: str,
    title: Text,
    claim: Text,
    inputs: tuple[ScenarioInput, ...],
    compute: Callable[[Given], Outcome],
    *,
    source: Text = EMPTY,
    group: str = "home",
) -> Scenario:
    """A scenario whose computation is told its inputs as `Given`."""
    return Scenario(
        key=key,
        title=title,
        claim=claim,
        inputs=inputs,
        compute=Computation(inputs, compute),
        source=source,
        group=group,
    )
