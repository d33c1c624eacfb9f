"""Every scenario: each figure follows from its working, nothing raises, nothing is infinite or shown as 0."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.money.scenarios import ALL, scenario
from warmgui.core.units import KINDS, FormatPrefs, Formatter
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.money.scenario import Figure, Outcome, Scenario, ScenarioChart, ScenarioInput
    from warmgui.core.text import Text

any_speed = hypothesis_settings(deadline=None, max_examples=40)
EVERY = pytest.mark.parametrize("each", ALL, ids=[s.key for s in ALL])
READER = Formatter(FormatPrefs(currency="USD", group=" "))


def poisson_at_least(least: float, mean: float) -> float:
    """Summed from the top: independent of the program's own way."""
    if mean > 1000:
        return 0.5 * math.erfc((least - 0.5 - mean) / math.sqrt(2 * mean))
    top = math.fsum(
        math.exp(k * math.log(mean) - mean - math.lgamma(k + 1))
        for k in range(int(least), int(least) + 400 + int(4 * mean))
    )
    return min(top, 1.0)


def shrinking(part: float, years: float) -> float:
    """Integral of (1 - part)^t over the years, by Simpson's rule."""
    n = 2000
    width = years / n
    inner = math.fsum((4 if i % 2 else 2) * (1 - part) ** (i * width) for i in range(1, n))
    return width / 3 * (1.0 + inner + (1 - part) ** years)


FUNCTIONS = {
    "min": min, "max": max, "ln": math.log, "exp": math.exp, "expm1": math.expm1,
    "poisson": poisson_at_least, "shrinking": shrinking,
}  # fmt: skip


def recomputed(figure: Figure) -> float:
    """The right side of the formula as it stands, with the numbers of the working's own lines."""
    assert figure.working is not None
    right = figure.working.formula.partition(" = ")[2]
    python = right.replace("·", "*").replace("−", "-").replace("^", "**")
    symbols = {line.symbol: line.amount.value for line in figure.working.inputs}
    assert set(re.findall(r"[^\W\d]\w*", re.sub(r"\d+e-?\d+", "", python))) == set(symbols) | (
        set(FUNCTIONS) & set(re.findall(r"\w+", python))
    ), "every symbol has its line, and every line its symbol"
    return float(eval(python, {"__builtins__": {}}, {**FUNCTIONS, **symbols}))  # noqa: S307 - our own formulas


def values_of(each: ScenarioInput) -> st.SearchStrategy[float]:
    if each.choices:
        return st.sampled_from([value for value, _ in each.choices])
    edges = st.sampled_from([each.minimum, each.default, each.maximum])
    if each.logarithmic:
        powers = st.floats(math.log10(each.minimum), math.log10(each.maximum))
        return edges | powers.map(lambda power: each.held(10.0**power))
    return edges | st.floats(each.minimum, each.maximum)


def inputs_of(each: Scenario) -> st.SearchStrategy[dict[str, float]]:
    return st.fixed_dictionaries({i.key: values_of(i) for i in each.inputs})


def assert_readable(text: Text) -> None:
    words = READER.text(text)
    assert words
    assert "{" not in words
    assert "nan" not in words.lower()
    assert "inf" not in words.lower().split()


def assert_chart(chart: ScenarioChart) -> None:
    assert chart.style in {"bars", "lines"}
    assert chart.y_kind in KINDS
    assert chart.x_kind in KINDS
    length = len(chart.x_names) if chart.style == "bars" else len(chart.x)
    assert length >= 2
    for line in chart.lines:
        assert len(line.y) == length
        assert all(y is None or math.isfinite(y) for y in line.y)
        assert line.kind in {"main", "other", "good", "bad", "cost", "sun"}
        assert_readable(line.label)
    assert list(chart.x) == sorted(chart.x)
    assert all(chart.x[0] <= at <= chart.x[-1] for at, _ in chart.marks)
    if chart.logarithmic_y:
        assert all(y is None or y > 0 for line in chart.lines for y in line.y)


def assert_sound(outcome: Outcome) -> None:
    assert outcome.tone in {"good", "bad", "mixed"}
    assert_readable(outcome.verdict)
    assert 3 <= len(outcome.figures) <= 8
    assert len({f.key for f in outcome.figures}) == len(outcome.figures)
    for figure in outcome.figures:
        assert figure.amount.kind in KINDS
        assert figure.working is not None
        assert figure.working.result == figure.amount
        assert_readable(figure.label)
        if figure.amount.value is None:
            assert figure.note, "a figure without a number says why"
            assert figure.provenance is Provenance.UNKNOWN
            continue
        assert math.isfinite(figure.amount.value)
        style = KINDS[figure.amount.kind].style
        if figure.amount.value != 0 and style in {"plain", "money", "energy"}:
            assert re.search("[1-9]", READER.amount(figure.amount)), "a small number is not nothing"
        for line in figure.working.inputs:
            assert line.amount.kind in KINDS
            assert_readable(line.name)
    assert outcome.chart is not None
    assert_chart(outcome.chart)
    assert len(outcome.notes) >= 2
    for note in outcome.notes:
        assert_readable(note)


def assert_workings(outcome: Outcome) -> None:
    for figure in outcome.figures:
        if figure.amount.value is None or figure.working is None:
            continue
        size = max((abs(i.amount.value or 0.0) for i in figure.working.inputs), default=1.0)
        assert recomputed(figure) == pytest.approx(figure.amount.value, rel=1e-9, abs=1e-12 * size), (
            figure.key
        )


@EVERY
def test_a_scenario_is_declared_completely(each: Scenario) -> None:
    assert each.group in {"home", "heat", "grid", "world"}
    assert_readable(each.title)
    assert_readable(each.claim)
    keys = [i.key for i in each.inputs]
    assert len(set(keys)) == len(keys)
    for given_ in each.inputs:
        assert given_.minimum <= given_.default <= given_.maximum
        assert given_.kind in KINDS
        assert given_.step > 0
        assert_readable(given_.label)
        assert given_.source or given_.choices, f"{given_.key} says where its default comes from"
        assert all(given_.minimum <= value <= given_.maximum for value, _ in given_.choices)
        if given_.logarithmic:
            assert given_.minimum > 0
    assert scenario(each.key) is each


def test_all_claims_of_the_documents_have_a_scenario() -> None:
    assert {s.key for s in ALL} == {
        "appliance_heater", "attic_duct", "lone_pc", "solo_or_pool", "heat_pump", "car_wash", "water_tank",
        "pool_greenhouse",
        "house_heated", "apartment_ev", "microgrid", "duck_curve", "stranded_gas",
        "flared_gas", "compute_where_heat", "world_100twh", "heat_finland", "methane_multiplier",
        "flared_world",
        "carbon_neutral_95", "earns_more", "network_energy",
    }  # fmt: skip
    with pytest.raises(KeyError):
        scenario("perpetual_motion")


@EVERY
def test_with_its_defaults_every_figure_follows_from_its_working(each: Scenario) -> None:
    outcome = each.compute(each.defaults)
    assert_sound(outcome)
    assert_workings(outcome)


@EVERY
@any_speed
@given(data=st.data())
def test_with_any_inputs_in_range_it_is_sound(each: Scenario, data: st.DataObject) -> None:
    outcome = each.compute(data.draw(inputs_of(each)))
    assert_sound(outcome)
    assert_workings(outcome)


@EVERY
def test_each_input_matters(each: Scenario) -> None:
    """No dead sliders: moving any of them changes what is shown, from some starting point."""
    starts = [each.defaults]
    starts += [{**each.defaults, i.key: end} for i in each.inputs for end in (i.minimum, i.maximum)]
    for moved in each.inputs:
        ends = (moved.minimum, moved.maximum)
        assert any(len({fingerprint(each, start, moved.key, end) for end in ends}) == 2 for start in starts)


def fingerprint(each: Scenario, start: dict[str, float], key: str, value: float) -> str:
    return repr(shown(each.compute({**start, key: value})))


def shown(outcome: Outcome) -> tuple[object, ...]:
    chart = outcome.chart
    return outcome.verdict, [f.amount for f in outcome.figures], chart and [line.y for line in chart.lines]


@EVERY
def test_the_verdict_depends_on_the_numbers(each: Scenario) -> None:
    """Some inputs within their ranges lead to another tone and to other words."""
    seen = {}
    for first in each.inputs:
        for second in each.inputs:
            for a in (first.minimum, first.default, first.maximum):
                for b in (second.minimum, second.default, second.maximum):
                    outcome = each.compute({**each.defaults, first.key: a, second.key: b})
                    seen.setdefault(outcome.tone, set()).add(outcome.verdict.template)
    assert len(seen) >= 2, seen
    templates = [template for words in seen.values() for template in words]
    assert len(templates) == len(set(templates)), "words of one tone never appear with another"
    assert len(templates) >= 2


def test_inputs_are_held_within_their_range() -> None:
    each = scenario("earns_more")
    wild = each.outcome({"power_w": math.nan, "price_usd_per_kwh": 1e9, "no such": 1.0})
    tame = each.outcome({"price_usd_per_kwh": 1.0})
    assert shown(wild) == shown(tame)
    assert shown(each.outcome()) == shown(each.compute(each.defaults))
