"""An input between its value, a slider's place and a text; the axis of a chart; the text to copy."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import hypothesis.strategies as st
import pytest
from fakes.scenarios import ATTIC, HASHRATE, INPUTS, MACHINES, OUTDOOR, POWER
from hypothesis import given

from warmgui.core.kinds import KINDS
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.figures.scale import is_geometric, scale_for
from warmgui.gui.pages.what_if.model import MOST_PLACES, InputScale
from warmgui.gui.pages.what_if.text import as_text

if TYPE_CHECKING:
    from warmgui.core.money.scenario import ScenarioInput

F = Formatter()
US = Formatter(FormatPrefs(fahrenheit=True, btu=True, feet=True))
DE = Formatter(FormatPrefs(decimal=",", group="."))


def read(spec: ScenarioInput, text: str, formatter: Formatter = F, value: float | None = None) -> float | str:
    scale = InputScale(spec, formatter)
    typed = scale.read(text, scale.unit_for(spec.default if value is None else value))
    return formatter.text(typed.problem) if typed.problem else typed.value


def shown(spec: ScenarioInput, value: float, formatter: Formatter = F) -> str:
    scale = InputScale(spec, formatter)
    unit = scale.unit_for(value)
    return f"{scale.text(value, unit)} {unit.words}".strip()


# ---- the box


def test_a_number_stands_there_in_the_readers_units_and_signs() -> None:
    assert shown(POWER, 1200.0) == "1\u202f200 W"
    assert shown(OUTDOOR, 5.0) == "5 °C"
    assert shown(OUTDOOR, 5.0, US) == "41 °F"
    assert shown(OUTDOOR, 5.5, DE) == "5,5 °C"
    assert shown(HASHRATE, 1.25e13) == "12.5 TH/s"
    assert shown(HASHRATE, 999.0) == "999 H/s"
    assert shown(dataclasses.replace(POWER, kind="fraction", maximum=1.0), 0.8) == "80 %"
    assert shown(dataclasses.replace(POWER, kind="count", maximum=1e9), 1234567.0) == "1\u202f234\u202f567"
    assert shown(dataclasses.replace(POWER, kind="difficulty", maximum=1e16), 1.3387e14) == "133.87 T"
    assert shown(dataclasses.replace(POWER, kind="duration_s", default=7200.0), 5400.0) == "1.5 h"
    assert (
        shown(dataclasses.replace(POWER, kind="chance", default=1e-6), 1 / 3.5e6)
        == "3\u202f500\u202f000 1 in"
    )


def test_what_is_typed_counts_in_the_unit_beside_it() -> None:
    assert read(POWER, "1500") == 1500.0
    assert read(POWER, "1\u202f500") == 1500.0
    assert read(OUTDOOR, "41", US) == 5.0
    assert read(OUTDOOR, "5,5", DE) == 5.5
    assert read(HASHRATE, "12.5") == 12.5e12
    assert read(HASHRATE, "480 G") == 480e9
    assert read(HASHRATE, "480 GH/s") == 480e9
    assert read(HASHRATE, "4800 KH/s") == 4.8e6
    assert read(HASHRATE, "480 kH/s") == "From 1.00 MH/s to 1.00 EH/s."
    assert read(HASHRATE, "5000000 H/s") == 5e6
    chance = dataclasses.replace(POWER, kind="chance", default=1e-6, maximum=1.0)
    assert read(chance, "3 500 000") == pytest.approx(1 / 3.5e6)


def test_what_cannot_be_meant_is_said_and_not_taken() -> None:
    assert read(POWER, "many") == "“many” is no number."
    assert read(HASHRATE, "12 apples of T") == "“12 apples of T” is no number."
    assert read(HASHRATE, "T") == "“T” is no number."
    assert read(POWER, "5000") == "From 0 W to 3\u202f000 W."
    assert read(POWER, "") == "“” is no number."


def test_steps_are_round_in_the_readers_unit() -> None:
    scale = InputScale(OUTDOOR, US)
    unit = scale.unit_for(5.0)
    assert scale.text(scale.stepped(5.0, 1, unit), unit) == "42"
    assert InputScale(POWER, F).stepped(1210.0, 1, InputScale(POWER, F).unit_for(1200.0)) == 1250.0
    rate = InputScale(HASHRATE, F)
    assert rate.stepped(1.2e13, 1, rate.unit_for(1.2e13)) == 1.3e13
    assert rate.stepped(1e6, -1, rate.unit_for(1e6)) == 1e6, "kept in the range"
    zero = dataclasses.replace(POWER, logarithmic=True, minimum=0.0, step=1.0)
    assert InputScale(zero, F).stepped(0.0, 1, InputScale(zero, F).unit_for(0.0)) == 1.0


# ---- the slider


def test_a_slider_has_a_place_for_each_step() -> None:
    scale = InputScale(POWER, F)
    assert scale.places == 60
    assert scale.place_of(1200.0) == 24
    assert scale.value_at(25) == 1250.0
    assert (scale.value_at(0), scale.value_at(60)) == (0.0, 3000.0)


def test_a_slider_is_not_finer_than_it_can_be_drawn_nor_without_places() -> None:
    assert InputScale(dataclasses.replace(POWER, step=0.01), F).places == MOST_PLACES
    assert InputScale(dataclasses.replace(POWER, step=1000.0), F).places == 3
    assert InputScale(dataclasses.replace(POWER, step=0.0), F).places == 100
    assert InputScale(dataclasses.replace(POWER, step=5000.0), F).places == 1


def test_a_slider_over_powers_of_ten() -> None:
    scale = InputScale(HASHRATE, F)
    assert scale.place_of(1e12) == MOST_PLACES // 2
    assert scale.value_at(MOST_PLACES // 2) == 1e12
    assert scale.value_at(MOST_PLACES // 2 + 1) == 1.03e12, "three digits"
    machines = InputScale(MACHINES, F)
    assert all(machines.value_at(place) == int(machines.value_at(place)) for place in range(1001))
    from_zero = InputScale(dataclasses.replace(POWER, logarithmic=True, step=1.0), F)
    assert from_zero.place_of(0.0) == 0
    assert from_zero.value_at(0) == 0.0
    assert from_zero.value_at(500) == pytest.approx(54.8)
    no_step = InputScale(dataclasses.replace(POWER, logarithmic=True, step=0.0), F)
    assert no_step.place_of(3000.0) == 1000
    assert no_step.value_at(1) == pytest.approx(0.003, rel=0.05)


@given(st.sampled_from(INPUTS[:4]), st.floats(0.0, 1.0), st.booleans())
def test_a_slider_never_leaves_the_range_and_finds_back(spec: ScenarioInput, part: float, us: bool) -> None:  # noqa: FBT001
    scale = InputScale(spec, US if us else F)
    place = round(part * scale.places)
    value = scale.value_at(place)
    assert spec.minimum <= value <= spec.maximum
    if spec is not MACHINES:  # several places of one machine
        assert abs(scale.place_of(value) - place) <= 1


@given(st.sampled_from(sorted(KINDS)), st.floats(1.0, 100.0), st.sampled_from([F, US, DE]))
def test_what_a_box_shows_reads_as_the_same_number(kind: str, value: float, formatter: Formatter) -> None:
    value = float(f"{value:.3g}")
    spec = dataclasses.replace(POWER, kind=kind, default=value, minimum=1e-3, maximum=1e3)
    scale = InputScale(spec, formatter)
    unit = scale.unit_for(value)
    typed = scale.read(scale.text(value, unit), unit)
    assert not typed.problem
    assert typed.value == pytest.approx(value, rel=1e-3)


# ---- the axis


def test_an_axis_has_round_numbers_and_one_unit() -> None:
    scale = scale_for((120.0, 290.0), "power_w", F)
    assert scale.words == ("0", "50", "100", "150", "200", "250", "300 W")
    assert scale.place(150.0) == 0.5
    assert scale.ground == 0.0
    assert scale_for((0.19, 0.12), "price_per_kwh", DE, from_zero=True).words[-1] == "0,20 €/kWh"


def test_an_axis_far_from_zero_shows_where_the_numbers_are() -> None:
    scale = scale_for((19.2, 21.4), "temperature_c", F)
    assert (scale.low, scale.high) == (19.0, 21.5)
    fahrenheit = scale_for((19.2, 21.4), "temperature_c", US)
    assert fahrenheit.words[-1].endswith("°F")
    assert fahrenheit.low == 66.0


def test_an_axis_below_zero_has_its_ground_at_zero() -> None:
    scale = scale_for((-3.0, 5.0), "money_per_day", F, from_zero=True)
    assert scale.low < 0.0 < scale.high
    assert scale.ground == 0.0
    assert scale_for((-3.0, -1.0), "money_per_day", F, from_zero=True).ground == 0.0


def test_ticks_that_would_read_alike_are_not_drawn() -> None:
    # Two digits cannot tell 1000.1 from 1000.2.
    scale = scale_for((1000.1, 1000.4), "power_w", F, tight=True)
    assert len(set(scale.words)) == len(scale.words)


def test_an_axis_of_one_number_or_none_still_is_one() -> None:
    for values in ((5.0,), (0.0,), (-5.0,), (), (None, float("nan"))):
        scale = scale_for(values, "power_w", F)
        assert scale.low < scale.high
        assert 0.0 <= scale.place(scale.low) < scale.place(scale.high) <= 1.0


def test_powers_of_ten_have_an_axis_of_their_own() -> None:
    scale = scale_for((3e9, 2e15), "hashrate_hs", F, logarithmic=True)
    assert scale.words[0] == "1 GH/s"
    assert scale.words[-1] == "10 PH/s"
    assert scale.place(scale.low) == 0.0
    assert scale.place(scale.high) == 1.0
    assert scale.place(0.0) == 0.0
    assert scale.ground == scale.low
    assert len(scale_for((1e-9, 1e30), "number", F, logarithmic=True).ticks) <= 9
    assert not scale_for((-1.0, 0.0), "number", F, logarithmic=True).logarithmic, "nothing above zero"
    assert scale_for((7.0, 7.0), "number", F, logarithmic=True).high == 10.0


def test_an_input_that_grows_by_factors_has_powers_of_ten() -> None:
    tens = [10.0 * 1.3**n for n in range(20)]
    assert is_geometric(tens)
    assert not is_geometric([10.0, 20.0, 30.0, 400.0])
    assert not is_geometric([0.0, *tens])
    assert not is_geometric([1.0, 2.0, 4.0, 8.0]), "no power of ten"
    assert not is_geometric([1.0, 100.0])
    scale = scale_for((15.0, 4000.0), "joules_per_terahash", F, logarithmic=True, tight=True)
    assert (scale.low, scale.high) == (15.0, 4000.0)
    assert scale.words == ("20", "50", "100", "200", "500", "1\u202f000", "2\u202f000 J/TH")
    wide = scale_for((1.0, 1e12), "number", F, logarithmic=True, tight=True)
    assert len(wide.ticks) <= 7
    assert scale_for((5.0, 5.0), "number", F, logarithmic=True, tight=True).high > 5.0


def test_whole_amounts_have_no_idle_zeros_and_years_no_days() -> None:
    assert scale_for((0.0, 4e6), "money_usd_per_year", F).words[-1] == "4 million $/year"
    assert scale_for((0.0, 0.5), "money_usd", F).words[1] == "0.10"
    assert "days" not in " ".join(scale_for((0.0, 2.5), "years", F, tight=True).words)
    assert "days" in " ".join(scale_for((0.0, 1.0), "years", F, tight=True).words)


def test_times_have_round_hours_days_or_years() -> None:
    assert scale_for((0.0, 36000.0), "duration_s", F).words[-1] == "10 h"
    years = scale_for((1_262_304_000.0, 1_782_000_000.0), "date_utc", F, tight=True)
    assert years.words[0] == "2010"
    assert years.words[-1] == "2025"
    days = scale_for((1_782_000_000.0, 1_782_500_000.0), "date_utc", F, tight=True)
    assert days.words == ("21 Jun 2026", "26 Jun 2026")
    assert scale_for((1e9, 1e9), "date_utc", F, tight=True).high > 1e9


# ---- the text to copy


def test_the_text_says_claim_verdict_figures_and_numbers_with_sources() -> None:
    values = ATTIC.defaults
    text = as_text(ATTIC, values, ATTIC.compute(values), "The claim holds", F)
    assert text.splitlines() == [
        "Attic",
        "“Attic is warm.”",
        "A film of 2025",
        "",
        "The claim holds. It draws 1\u202f200 W.",
        "",
        "That comes to:",
        "- Energy in a day: 29 kWh",
        "- It costs: 8.64 €/day (at 30 ct)",
        "- More: 1",
        "",
        "With these numbers:",
        "- Power: 1\u202f200 W (the claim)",
        "- Outside: 5.0 °C",
        "- Hashrate: 10.0 TH/s",
        "- Machines: 3",
        "- Where: Room",
        "",
        "To know:",
        "- One.",
        "- Two.",
    ]


def test_a_number_that_was_changed_has_no_longer_the_claims_source() -> None:
    values = {**ATTIC.defaults, "power_w": 500.0}
    bare = dataclasses.replace(ATTIC, source=verbatim(""))
    text = as_text(bare, values, ATTIC.compute(values), "The claim does not hold", F)
    assert "- Power: 500 W\n" in text
    assert "A film" not in text
