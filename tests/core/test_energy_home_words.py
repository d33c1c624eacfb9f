"""What meters, inverters and batteries say: units, signs, percent, and what is no number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.home_words import (
    NotTakenError,
    Source,
    from_json,
    from_value,
    from_words,
    sources_of,
)
from warmgui.core.settings.model import HomeEnergySettings
from warmgui.core.vocabulary import Quantity

GRID = Source(Quantity.GRID_POWER_W, ("t",))
SUN = Source(Quantity.SUN_POWER_W, ("t",))
CHARGE = Source(Quantity.HOME_BATTERY_FRACTION, ("t",), factor=0.01)
PRESENT = Source(Quantity.GRID_PRESENT, ("t",))


def home(**values: Any) -> HomeEnergySettings:
    return replace(HomeEnergySettings(), **values)


def by_quantity(settings: HomeEnergySettings) -> dict[Quantity, Source]:
    return {source.quantity: source for source in sources_of(settings)}


class TestSources:
    def test_evcc_old_and_new(self) -> None:
        found = by_quantity(home(source="evcc", evcc_topic="my/evcc/"))
        assert found[Quantity.GRID_POWER_W].places == ("my/evcc/site/grid/power", "my/evcc/site/gridPower")
        assert found[Quantity.SUN_POWER_W].places == ("my/evcc/site/pvPower",)
        assert from_words(found[Quantity.HOME_BATTERY_FRACTION], "87") == 0.87
        assert Quantity.WIND_POWER_W not in found

    def test_own_topics(self) -> None:
        settings = home(
            source="mqtt",
            grid="a/grid > ENERGY.Power",
            battery="a/battery",
            battery_charge="a/soc",
            power_unit="kw",
            grid_counts="export",
            battery_counts="charge",
            charge_unit="fraction",
        )
        found = by_quantity(settings)
        assert from_words(found[Quantity.GRID_POWER_W], '{"ENERGY": {"Power": 1.5}}') == -1500.0
        assert from_words(found[Quantity.HOME_BATTERY_POWER_W], "-0.25") == 250.0
        assert from_words(found[Quantity.HOME_BATTERY_FRACTION], "0.5") == 0.5
        assert len(found) == 3

    def test_none(self) -> None:
        assert sources_of(home()) == ()
        assert sources_of(home(source="mqtt")) == ()


class TestNumbers:
    @pytest.mark.parametrize(
        ("source", "words", "value"),
        [
            (GRID, "-612.5", -612.5),
            (GRID, " 1,5 W", 1.5),
            (GRID, "-0", 0.0),
            (SUN, "-4", 0.0),  # an inverter at night
            (CHARGE, "100.4", 1.0),
            (CHARGE, "0", 0.0),
            (PRESENT, "ON", 1.0),
            (PRESENT, "true", 1.0),
            (PRESENT, "0", 0.0),
            (PRESENT, "offline", 0.0),
            (PRESENT, "OB", 0.0),
        ],
    )
    def test_taken(self, source: Source, words: str, value: float) -> None:
        assert from_words(source, words) == value

    @pytest.mark.parametrize(
        ("source", "words", "told"),
        [
            (GRID, "", "it gave no number but “”"),
            (GRID, "unavailable", "it gave no number but “unavailable”"),
            (GRID, "nan", "it gave no number but “nan”"),
            (GRID, "1e99", "it says 1e+99, which cannot be"),
            (SUN, "-1500", "it says -1500.0, which cannot be"),
            (CHARGE, "250", "it says 250.0, which cannot be"),
            (CHARGE, "-1", "it says -1.0, which cannot be"),
            (PRESENT, "230", "it says neither on nor off but “230”"),
            (replace(GRID, path="a"), "{", "it sent no JSON but “{”"),
            (replace(GRID, path="a.b"), '{"a": 5}', "its answer has no “a.b”"),
            (replace(GRID, path="a..b"), "{}", "its answer has no “a..b”"),
            (replace(GRID, path="a"), '{"a": null}', "it gave no number but “None”"),
            (replace(GRID, path="a"), '{"a": true}', "it gave no number but “True”"),
        ],
    )
    def test_refused(self, source: Source, words: str, told: str) -> None:
        with pytest.raises(NotTakenError) as caught:
            from_words(source, words)
        assert english(caught.value.text) == told

    @pytest.mark.parametrize(
        ("source", "value", "unit", "expected"),
        [
            (replace(GRID, factor=1000.0), 2.0, "W", 2.0),
            (GRID, "2.5", "kW", 2500.0),
            (GRID, 2.5, "", 2.5),
            (replace(CHARGE, factor=1.0), 55, "%", 0.55),
            (CHARGE, 55, "", 0.55),
            (PRESENT, True, "", 1.0),
            (PRESENT, 0, "", 0.0),
        ],
    )
    def test_the_source_s_own_unit_counts(
        self, source: Source, value: Any, unit: str, expected: float
    ) -> None:
        assert from_value(source, value, unit) == pytest.approx(expected)

    def test_an_energy_is_no_power(self) -> None:
        with pytest.raises(NotTakenError) as caught:
            from_json(replace(GRID, path="state"), {"state": "812.4"}, "kWh")
        assert english(caught.value.text) == "it is in kwh, and W is wanted"

    @given(st.sampled_from([GRID, SUN, CHARGE, PRESENT, replace(GRID, path="a")]), st.text(max_size=30))
    def test_any_words_are_a_number_or_a_sentence(self, source: Source, words: str) -> None:
        try:
            value = from_words(source, words)
        except NotTakenError as error:
            told = english(error.text)
        else:
            told = f"{value:g}"
        assert told not in {"", "nan", "inf"}
