"""Answers of carbon services and of any JSON: read where they are right, refused in a sentence else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.energy_web import (
    HOUR,
    MIDNIGHT,
    NOON,
    maps_answer,
    refused,
    uk_answer,
    zulu,
)
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.carbon_answers import electricity_maps, json_carbon, uk_intensity
from warmgui.core.energy.json_series import json_slots
from warmgui.core.energy.price_answers import awattar, energy_charts, octopus
from warmgui.core.settings.time_table import HttpPlace
from warmgui.core.thermometers import Secret
from warmgui.core.vocabulary import Provenance

NAMES = ("data", "results", "price", "unix_seconds", "history", "from", "value_inc_vat")
PLACE = HttpPlace(
    url="http://127.0.0.1/prices",
    body="",
    records="data",
    start="start",
    end="end",
    value="price.total",
    unit="per_kwh",
    header="Authorization",
    secret=Secret("x"),
)
COLUMNS = replace(PLACE, records="", start="t", end="", value="v")


class TestUk:
    def test_measured_before_foreseen(self) -> None:
        series = uk_intensity(uk_answer([266, 250, None], actual=263.0), NOON)
        assert [slot.value for slot in series.slots] == [263.0, 250.0]
        assert (series.slots[0].start_utc, series.provenance) == (MIDNIGHT, Provenance.MODELLED)

    @pytest.mark.parametrize(
        ("answer", "told"),
        [
            ({"data": [{"from": "2026-11-22T10:00Z"}]}, "its answer has no list “intensity”"),
            ({"data": "no"}, "its answer has no list “data”"),
            ({"error": {"message": "Please enter a valid date"}}, "it says “Please enter a valid date”"),
            (uk_answer([-3]), "-3 g/kWh is no grid's carbon intensity"),
            (uk_answer([26600]), "26600 g/kWh is no grid's"),
            (uk_answer([0.266] * 96), "0.27 g/kWh is far too little for a grid: is it in kg per kWh?"),
            (uk_answer(["high"]), "“high” is no number"),
        ],
    )
    def test_what_is_none(self, answer: Any, told: str) -> None:
        assert told in refused(uk_intensity, answer, NOON)


class TestElectricityMaps:
    def test_history_goes_on_as_forecast(self) -> None:
        history = maps_answer("history", [300, 310])
        forecast = maps_answer("forecast", [999, 320, 330], MIDNIGHT + HOUR)
        for answers in ([history, forecast], [forecast, history]):
            series = electricity_maps(answers, "DE", NOON)
            assert [slot.value for slot in series.slots] == [300, 310, 320, 330]
            assert series.source == "Electricity Maps DE"

    def test_history_alone(self) -> None:
        assert len(electricity_maps([maps_answer("history", [300, None, 310])], "DE", NOON).slots) == 2

    @pytest.mark.parametrize("answers", [[], [{}], [None], [{"history": []}], [{"history": [5]}]])
    def test_nothing(self, answers: list[Any]) -> None:
        assert refused(electricity_maps, answers, "DE", NOON) == "its answer has no list “history”"

    def test_its_own_words(self) -> None:
        answers = [{"error": "Request unauthorized for zoneKey=DE"}]
        assert (
            refused(electricity_maps, answers, "DE", NOON) == "it says “Request unauthorized for zoneKey=DE”"
        )


class TestAnyJson:
    def records(self, times: list[Any], values: list[Any], **more: Any) -> dict[str, Any]:
        return {
            "data": [{"start": t, "price": {"total": v}, **more} for t, v in zip(times, values, strict=True)]
        }

    @pytest.mark.parametrize(
        "times",
        [
            [MIDNIGHT, MIDNIGHT + HOUR],
            [int(MIDNIGHT) * 1000, int(MIDNIGHT + HOUR) * 1000],
            ["2026-11-22T00:00:00+01:00", "2026-11-22T01:00:00.000+01:00"],
            ["2026-11-21T23:00Z", "2026-11-22T00:00Z"],
            [str(int(MIDNIGHT)), str(int(MIDNIGHT + HOUR))],
        ],
    )
    def test_times_in_any_unit(self, times: list[Any]) -> None:
        place = replace(PLACE, end="")
        slots = json_slots([self.records(times, [0.3, "0.25"])], place)
        assert [(s.start_utc, s.value) for s in slots] == [(MIDNIGHT, 0.3), (MIDNIGHT + HOUR, 0.25)]

    def test_newest_first_is_turned_round(self) -> None:
        slots = json_slots([self.records([MIDNIGHT + HOUR, MIDNIGHT], [1.0, 2.0])], replace(PLACE, end=""))
        assert [s.value for s in slots] == [2.0, 1.0]

    def test_parallel_lists_and_a_factor(self) -> None:
        answer = {"t": [MIDNIGHT, MIDNIGHT + 900], "v": [80.0, None]}
        (slot,) = json_slots([answer], COLUMNS, 0.001)
        assert (slot.value, slot.end_utc) == (0.08, MIDNIGHT + 900)
        ends = {**answer, "e": [MIDNIGHT + 600, MIDNIGHT + 1800]}
        assert json_slots([ends], replace(COLUMNS, end="e"))[0].end_utc == MIDNIGHT + 600

    def test_lists_in_two_places(self) -> None:
        answer = {
            "today": [{"startsAt": zulu(MIDNIGHT), "total": 0.3}],
            "tomorrow": [{"startsAt": zulu(MIDNIGHT + 24 * HOUR), "total": 0.2}],
        }
        place = replace(PLACE, records="today; tomorrow", start="startsAt", end="", value="total")
        assert [s.value for s in json_slots([answer], place)] == [0.3, 0.2]
        assert [s.value for s in json_slots([{**answer, "tomorrow": []}], place)] == [0.3]

    def test_tomorrow_may_be_told_in_other_words(self) -> None:
        today = self.records([MIDNIGHT], [0.3])
        place = replace(PLACE, end="")
        assert len(json_slots([today, {"message": "not published"}], place)) == 1
        assert refused(json_slots, [{"message": "not published"}, today], place) == "it says “not published”"

    @pytest.mark.parametrize(
        ("answer", "told"),
        [
            ({}, "its answer has no “data” (there is: -)"),
            ({"prices": [], "zone": 1}, "its answer has no “data” (there is: prices, zone)"),
            (5, "its answer has no “data” (there is: int)"),
            ({"data": 5}, "its answer has no “start” (there is: int)"),
            ({"data": [{"start": MIDNIGHT}]}, "its answer has no “price.total” (there is: start)"),
            ({"data": [{"start": "x", "price": {"total": 1}}]}, "“x” is no time"),
            ({"data": [{"start": 12, "price": {"total": 1}}]}, "“12” is no time"),
            ({"data": [{"start": True, "price": {"total": 1}}]}, "“True” is no time"),
            ({"data": [{"start": "9" * 400, "price": {"total": 1}}]}, "is no time"),
            ({"data": [{"start": "1800-01-01T00:00Z", "price": {"total": 1}}]}, "is no time"),
            ({"data": [{"start": MIDNIGHT, "price": {"total": [1]}}]}, "“[1]” is no number"),
            ({"data": [{"start": MIDNIGHT, "price": {"total": "nan"}}]}, "“nan” is no number"),
            ({"data": []}, "its list is empty"),
            ({"data": [0] * 20_001}, "its list is far too long"),
        ],
    )
    def test_what_is_none(self, answer: Any, told: str) -> None:
        assert told in refused(json_slots, [answer], replace(PLACE, end=""))

    def test_disorder(self) -> None:
        place = replace(PLACE, end="")
        mixed = self.records([MIDNIGHT, MIDNIGHT + 2 * HOUR, MIDNIGHT + HOUR], [1, 2, 3])
        assert refused(json_slots, [mixed], place) == "its times are not in order"
        twice = self.records([MIDNIGHT, MIDNIGHT], [1, 2])
        assert refused(json_slots, [twice], place) == "it has two values for the same time"
        assert "it has 2 times but 1 values" in refused(json_slots, [{"t": [1, 2], "v": [1]}], COLUMNS)
        assert "a list was to be expected" in refused(json_slots, [{"t": 1, "v": 2}], COLUMNS)
        assert "cannot be read" in refused(json_slots, [{"data": []}], replace(PLACE, records="a..b"))

    @pytest.mark.parametrize(
        ("unit", "value"), [("g_per_kwh", 0.4), ("kg_per_kwh", 400.0), ("lb_per_mwh", 0.18)]
    )
    def test_units_of_carbon(self, unit: str, value: float) -> None:
        answer = {"t": [MIDNIGHT], "v": [0.4]}
        series = json_carbon([answer], replace(COLUMNS, unit=unit), "evcc", NOON)
        assert series.slots[0].value == pytest.approx(value, abs=0.002)
        assert (series.source, series.provenance) == ("evcc", Provenance.MODELLED)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner),
)


@given(ANYTHING)
def test_no_answer_ends_anything(plain: Any) -> None:
    for read in (
        lambda: awattar(plain, NOON),
        lambda: energy_charts(plain, "AT", NOON),
        lambda: octopus([plain], NOON),
        lambda: uk_intensity(plain, NOON),
        lambda: electricity_maps([plain], "DE", NOON),
        lambda: json_slots([plain], PLACE),
    ):
        assert refused(read)
