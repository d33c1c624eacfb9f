"""Answers of price services: read where they are right, refused in a sentence where they are not."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from fakes.energy_web import (
    HOUR,
    MIDNIGHT,
    NOON,
    awattar_answer,
    charts_answer,
    octopus_answer,
    refused,
)
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.moments import moment_of, seconds_of, steps
from warmgui.core.energy.plausible import judge_carbon, judge_prices, price_scale
from warmgui.core.energy.price_answers import awattar, energy_charts, next_page, octopus
from warmgui.core.energy.series import MOST_SLOTS
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.vocabulary import Provenance

DAY = [80.0, 75.5, -12.3, 0.0] + [90.0] * 20


class TestAwattar:
    def test_a_day(self) -> None:
        series = awattar(awattar_answer(DAY), NOON)
        assert [slot.value for slot in series.slots[:4]] == [0.08, 0.0755, -0.0123, 0.0]
        assert (series.slots[0].start_utc, series.slots[-1].end_utc) == (MIDNIGHT, MIDNIGHT + 24 * HOUR)
        assert (series.provenance, series.source, series.fetched_utc) == (Provenance.DATED, "aWATTar", NOON)

    def test_an_unknown_price_is_a_gap(self) -> None:
        series = awattar(awattar_answer([80.0, None, 80.0]), NOON)
        assert [slot.start_utc for slot in series.slots] == [MIDNIGHT, MIDNIGHT + 2 * HOUR]

    def test_seconds_for_milliseconds(self) -> None:
        answer = awattar_answer(DAY)
        for record in answer["data"]:
            record["start_timestamp"] //= 1000
            record["end_timestamp"] //= 1000
        assert refused(awattar, answer, NOON) == (
            "its times are in seconds, and milliseconds were to be expected"
        )

    def test_per_kwh_for_per_mwh(self) -> None:
        told = refused(awattar, awattar_answer([price / 1000.0 for price in DAY]), NOON)
        assert told.endswith("EUR per kWh is far too little for a price: was it per kWh already?")

    def test_an_hour_of_nothing_is_a_price(self) -> None:
        assert awattar(awattar_answer([0.1, -0.2, 0.05]), NOON).slots[0].value == 0.0001

    def test_another_unit_is_named(self) -> None:
        answer = awattar_answer(DAY, unit="Eur/kWh")
        assert refused(awattar, answer, NOON) == "its unit is “Eur/kWh”, and EUR/MWh was to be expected"

    @pytest.mark.parametrize(
        ("answer", "told"),
        [
            (None, "its answer has no list “data”"),
            ([], "its answer has no list “data”"),
            ({}, "its answer has no list “data”"),
            ({"data": 5}, "its answer has no list “data”"),
            ({"data": [5]}, "its answer has no list “data”"),
            ({"data": []}, "its list is empty"),
            ({"error": "no such market"}, "it says “no such market”"),
            ({"errors": [{"message": "bad query"}]}, "it says “bad query”"),
            ({"error": {"code": "400", "message": "Bad Request"}}, "it says “Bad Request”"),
            ({"detail": "Not found."}, "it says “Not found.”"),
            (awattar_answer(["80"]), "“80” is no number"),
            (awattar_answer([True]), "“True” is no number"),
            (awattar_answer([math.inf]), "“inf” is no number"),
            (awattar_answer([10**400]), "is no number"),
            (awattar_answer([None, None]), "it knows no value yet"),
            (awattar_answer([80.0], start_utc=-5e8), "is no time"),
            (awattar_answer([8e6]), "8000 EUR per kWh is no price: is it per MWh, or in cents?"),
            (awattar_answer([80.0] * 23 + [2e4]), "20 EUR per kWh is no price"),
            (awattar_answer([80.0] * (MOST_SLOTS + 1)), "its list is far too long"),
        ],
    )
    def test_what_is_none(self, answer: Any, told: str) -> None:
        assert told in refused(awattar, answer, NOON)

    def test_disorder(self) -> None:
        answer = awattar_answer(DAY)
        records = answer["data"]
        assert refused(awattar, {"data": records[::-1]}, NOON) == "its times are not in order"
        twice = {"data": [records[0], *records]}
        assert refused(awattar, twice, NOON) == "it has two values for the same time"
        longer = {"data": [{**records[0], "end_timestamp": records[2]["start_timestamp"]}, *records[1:]]}
        assert refused(awattar, longer, NOON) == "its steps overlap"
        backwards = {"data": [{**records[0], "end_timestamp": records[0]["start_timestamp"]}]}
        assert refused(awattar, backwards, NOON) == "one of its steps ends before it begins"


class TestEnergyCharts:
    @pytest.mark.parametrize("step_s", [HOUR, HOUR / 4])
    def test_hours_and_quarters(self, step_s: float) -> None:
        series = energy_charts(charts_answer(DAY, step_s=step_s), "DE-LU", NOON)
        assert {slot.end_utc - slot.start_utc for slot in series.slots} == {step_s}
        assert series.source == "Energy-Charts.info DE-LU (CC BY 4.0)"

    def test_from_hours_to_quarters(self) -> None:
        answer = charts_answer([50.0, 60.0, 70.0, 80.0])
        answer["unix_seconds"] = [MIDNIGHT + s for s in (0, 3600, 7200, 8100)]
        series = energy_charts(answer, "AT", NOON)
        assert [slot.end_utc - slot.start_utc for slot in series.slots] == [3600, 3600, 900, 900]

    def test_a_hole_stays_one(self) -> None:
        answer = charts_answer([50.0, 60.0, 70.0])
        answer["unix_seconds"] = [MIDNIGHT, MIDNIGHT + HOUR, MIDNIGHT + 30 * HOUR]
        series = energy_charts(answer, "AT", NOON)
        assert series.at(MIDNIGHT + 1.5 * HOUR) == 0.06
        assert series.at(MIDNIGHT + 3 * HOUR) is None
        assert series.slots[-1].end_utc == MIDNIGHT + 31 * HOUR

    @pytest.mark.parametrize("hours", [23, 25])
    def test_days_of_23_and_25_hours_are_what_they_are(self, hours: int) -> None:
        series = energy_charts(charts_answer([50.0] * hours), "DE-LU", NOON)
        assert series.slots[-1].end_utc - series.slots[0].start_utc == hours * HOUR

    def test_milliseconds_for_seconds(self) -> None:
        answer = charts_answer(DAY)
        answer["unix_seconds"] = [t * 1000 for t in answer["unix_seconds"]]
        assert refused(energy_charts, answer, "AT", NOON) == (
            "its times are in milliseconds, and seconds were to be expected"
        )

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            ({"price": None}, "its answer has no list “price”"),
            ({"unix_seconds": None}, "its answer has no list “unix_seconds”"),
            ({"price": [50.0]}, "it has 24 times but 1 values"),
            ({"unit": "EUR / kWh"}, "its unit is “EUR / kWh”"),
            ({"unix_seconds": [], "price": []}, "its list is empty"),
            ({"unix_seconds": ["soon"] * 24}, "“soon” is no time"),
        ],
    )
    def test_what_is_none(self, change: dict[str, Any], told: str) -> None:
        assert told in refused(energy_charts, {**charts_answer(DAY), **change}, "AT", NOON)

    def test_without_a_licence_none_is_named(self) -> None:
        answer = charts_answer(DAY)
        del answer["license_info"], answer["unit"]
        assert energy_charts(answer, "CH", NOON).source == "Energy-Charts.info CH"


class TestOctopus:
    def test_newest_first_over_pages(self) -> None:
        late, early = octopus_answer([30.0, 31.5], MIDNIGHT + HOUR), octopus_answer([10.0, -5.25])
        series = octopus([late, early], NOON)
        assert [slot.value for slot in series.slots] == [0.1, -0.0525, 0.3, 0.315]
        assert (series.slots[0].start_utc, series.provenance) == (MIDNIGHT, Provenance.DATED)

    def test_until_further_notice(self) -> None:
        answer = octopus_answer([24.5])
        answer["results"][0].update(valid_from="2024-07-01T00:00:00Z", valid_to=None)
        (slot,) = octopus([answer], NOON).slots
        assert slot.value == 0.245
        assert slot.start_utc < NOON - 40 * HOUR
        assert slot.end_utc > NOON + 48 * HOUR

    def test_of_two_ways_to_pay_the_usual_one_counts(self) -> None:
        answer = octopus_answer([24.5])
        dearer = {**answer["results"][0], "value_inc_vat": 26.0, "payment_method": "NON_DIRECT_DEBIT"}
        answer["results"][0]["payment_method"] = "DIRECT_DEBIT"
        answer["results"].append(dearer)
        assert [slot.value for slot in octopus([answer], NOON).slots] == [0.245]
        assert [slot.value for slot in octopus([{"results": [dearer]}], NOON).slots] == [0.26]
        odd = {**dearer, "payment_method": ["DIRECT_DEBIT"]}  # found by fuzzing: a list is no member of a set
        assert [slot.value for slot in octopus([{"results": [odd]}], NOON).slots] == [0.26]

    def test_long_ago_is_left_out(self) -> None:
        old = octopus_answer([99.0], MIDNIGHT - 90 * 24 * HOUR)
        assert [slot.value for slot in octopus([octopus_answer([20.0]), old], NOON).slots] == [0.2]
        assert refused(octopus, [old], NOON) == "its list is empty"

    def test_pounds_for_pence_and_other_nonsense(self) -> None:
        pounds = octopus_answer([0.0245] * 48)
        assert "far too little for a price" in refused(octopus, [pounds], NOON)
        answer = octopus_answer([20.0])
        answer["results"][0]["valid_to"] = answer["results"][0]["valid_from"]
        assert refused(octopus, [answer], NOON) == "one of its steps ends before it begins"
        twice = [octopus_answer([20.0]), octopus_answer([21.0])]
        assert refused(octopus, twice, NOON) == "it has two values for the same time"
        answer = octopus_answer([20.0])
        answer["results"][0]["valid_from"] = "2026-11-22T00:00:00"
        assert refused(octopus, [answer], NOON) == "the time “2026-11-22T00:00:00” has no zone"

    def test_pages(self) -> None:
        assert next_page({"next": "https://x/2"}) == "https://x/2"
        others: list[Any] = [None, [], {}, {"next": None}, {"next": 5}]
        assert [next_page(plain) for plain in others] == [""] * 5


class TestPlausible:
    def test_yen_are_no_cents(self) -> None:
        judge_prices([31.0] * 24, "JPY")
        with pytest.raises(BadSignalError):
            judge_prices([31.0] * 24, "EUR")
        assert price_scale("XXX") == 1.0

    def test_cents_for_euros(self) -> None:
        assert refused(judge_prices, [24.5, 8.0, 31.0], "EUR") == (
            "24.5 EUR per kWh is no price: is it per MWh, or in cents?"
        )

    def test_nothing_to_judge(self) -> None:
        judge_prices([], "EUR")
        judge_carbon([])

    def test_all_nothing(self) -> None:
        assert refused(judge_prices, [0.0] * 24, "EUR") == "all prices are 0"

    def test_the_market_s_own_limits_pass(self) -> None:
        judge_prices([-0.5, 0.1, 0.1, 5.0], "EUR")


@given(st.lists(st.floats(-500, 4000), min_size=1, max_size=100))
def test_what_is_told_is_read(prices: list[float]) -> None:
    answer = json.loads(json.dumps(charts_answer(prices)))
    try:
        judge_prices([price / 1000.0 for price in prices], "EUR")
    except BadSignalError:
        with pytest.raises(BadSignalError):
            energy_charts(answer, "AT", NOON)
    else:
        slots = energy_charts(answer, "AT", NOON).slots
        assert [slot.value * 1000.0 for slot in slots] == pytest.approx(prices)


def test_helpers() -> None:
    assert seconds_of(MIDNIGHT) == moment_of(MIDNIGHT) == MIDNIGHT
    assert "is no time" in refused(seconds_of, None)
    assert steps([(0.0, None, 1.0)])[0].end_utc == HOUR
