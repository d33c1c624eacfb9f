"""The home's powers: what is read, what follows, what is too old, and what is left for heating."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.flows import flows
from warmgui.core.energy.home_status import home_status
from warmgui.core.model import UNKNOWN, Reading, Value
from warmgui.core.model_energy import Flows
from warmgui.core.readings import ReadingBoard
from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Provenance, Quantity

NAMES = {
    "sun": Quantity.SUN_POWER_W,
    "wind": Quantity.WIND_POWER_W,
    "grid": Quantity.GRID_POWER_W,
    "battery": Quantity.HOME_BATTERY_POWER_W,
    "charge": Quantity.HOME_BATTERY_FRACTION,
    "present": Quantity.GRID_PRESENT,
    "home": Quantity.HOME_POWER_W,
}
NOW = 10_000.0


def home(**values: Any) -> Settings:
    return replace(Settings(), home=replace(Settings().home, **{"source": "evcc", **values}))


def board(
    provenance: Provenance = Provenance.MEASURED, at_s: float = NOW, **values: float | None
) -> ReadingBoard:
    made = ReadingBoard()
    made.take(
        Reading(
            NAMES[name],
            value,
            provenance if value is not None else Provenance.UNKNOWN,
            at_s,
            "meter",
            reason=verbatim(f"no {name}"),
            fresh_s=90.0,
        )
        for name, value in values.items()
    )
    return made


def measured(value: float | None) -> Value:
    return UNKNOWN if value is None else Value(value, Provenance.MEASURED)


def seen(
    readings: ReadingBoard,
    settings: Settings | None = None,
    mining_w: float | None = 200.0,
    now_s: float = NOW,
) -> Flows:
    return flows(readings, settings or home(), now_s, measured(mining_w), measured(300.0))


class TestRead:
    def test_all_of_it(self) -> None:
        found = seen(board(sun=1500.0, grid=-600.0, battery=0.0, charge=0.9, home=900.0, present=1.0))
        assert (found.sun_w.value, found.grid_w.value, found.home_w.value) == (1500.0, -600.0, 900.0)
        assert (found.battery_fraction.value, found.grid_present.value, found.pc_w.value) == (0.9, 1.0, 300.0)
        assert found.sun_w.provenance is Provenance.MEASURED
        assert english(found.sun_w.how) == "meter"
        assert found.wind_w.value is None

    def test_nothing(self) -> None:
        found = seen(ReadingBoard())
        assert found == Flows(pc_w=measured(300.0))

    def test_too_old(self) -> None:
        found = seen(board(sun=1500.0, grid=-600.0), now_s=NOW + 91.0)
        assert (found.sun_w.value, found.sun_w.provenance) == (1500.0, Provenance.STALE)
        assert found.available_w.value is None
        assert found.home_w.value is None
        gone = seen(board(sun=1500.0), now_s=NOW + 3700.0)
        assert gone.sun_w.value is None

    def test_the_settings_may_be_stricter_than_the_source(self) -> None:
        made = ReadingBoard()
        made.take([Reading(Quantity.GRID_POWER_W, -600.0, Provenance.MEASURED, NOW, "meter")])
        assert seen(made, home(stale_s=10.0), now_s=NOW + 9.0).grid_w.provenance is Provenance.MEASURED
        assert seen(made, home(stale_s=5.0), now_s=NOW + 9.0).grid_w.provenance is Provenance.STALE

    def test_a_refusal_says_why(self) -> None:
        assert english(seen(board(sun=None)).sun_w.how) == "no sun"


class TestDerived:
    def test_home_is_the_sum(self) -> None:
        found = seen(board(sun=1500.0, wind=200.0, grid=-600.0, battery=-300.0))
        assert (found.home_w.value, found.home_w.provenance) == (800.0, Provenance.MODELLED)

    def test_no_sum_without_the_grid_or_with_an_old_part(self) -> None:
        assert seen(board(sun=1500.0)).home_w.value is None
        made = board(sun=1500.0)
        made.take([Reading(Quantity.GRID_POWER_W, -600.0, Provenance.MEASURED, NOW + 80, "m", fresh_s=90.0)])
        assert seen(made, now_s=NOW + 100.0).home_w.value is None

    def test_a_part_that_should_be_told_and_is_not(self) -> None:
        settings = home(source="mqtt", sun="a/sun", grid="a/grid", battery="a/battery")
        assert seen(board(sun=1500.0, grid=-600.0), settings).home_w.value is None
        assert seen(board(sun=1500.0, grid=-600.0, battery=0.0), settings).home_w.value == 900.0

    def test_grid_is_the_rest(self) -> None:
        settings = home(source="mqtt", sun="a/sun", home="a/home")
        found = seen(board(sun=1500.0, home=900.0), settings)
        assert (found.grid_w.value, found.grid_w.provenance) == (-600.0, Provenance.MODELLED)
        assert found.available_w.value == 800.0
        assert seen(board(home=900.0), settings).grid_w.value is None
        assert seen(board(home=900.0), home()).grid_w.value is None

    def test_sun_is_the_rest_where_there_are_cells(self) -> None:
        settings = home(source="mqtt", grid="a/grid", home="a/home", sun_peak_w=5000.0)
        found = seen(board(grid=-600.0, home=900.0), settings)
        assert (found.sun_w.value, found.sun_w.provenance) == (1500.0, Provenance.MODELLED)
        assert seen(board(grid=900.0, home=850.0), settings).sun_w.value == 0.0
        assert seen(board(grid=-600.0, home=900.0), replace_peak(settings)).sun_w.value is None
        with_battery = home(
            source="mqtt", grid="a/grid", home="a/home", battery="a/battery", sun_peak_w=5000.0
        )
        assert seen(board(grid=-600.0, home=900.0), with_battery).sun_w.value is None
        assert seen(board(grid=-600.0, home=900.0, battery=500.0), with_battery).sun_w.value == 1000.0

    def test_whether_there_is_grid(self) -> None:
        found = seen(board(grid=400.0))
        assert (found.grid_present.value, found.grid_present.provenance) == (1.0, Provenance.MODELLED)
        assert seen(board(grid=10.0)).grid_present.value is None
        told = home(source="mqtt", grid="a/grid", grid_present="a/present")
        assert seen(board(grid=400.0), told).grid_present.value is None
        assert seen(board(grid=400.0, present=0.0), told).grid_present.value == 0.0

    def test_the_last_word_of_an_outage_counts_until_somebody_says_otherwise(self) -> None:
        told = home(source="mqtt", grid="a/grid", grid_present="a/present")
        out = board(present=0.0)
        # Given a source that fell silent in an outage, as the router did
        for hours in (0.5, 2.0, 30.0):
            found = seen(out, told, now_s=NOW + hours * 3600.0)
            assert (found.grid_present.value, found.grid_present.provenance) == (0.0, Provenance.STALE)
        # Then power over the grid's meter says otherwise, and so do settings that do not read it any more
        out.take([Reading(Quantity.GRID_POWER_W, 400.0, Provenance.MEASURED, NOW + 7200.0)])
        assert seen(out, told, now_s=NOW + 7200.0).grid_present.value == 1.0
        gone = home(source="mqtt", grid="a/grid")
        assert seen(board(present=0.0), gone, now_s=NOW + 7200.0).grid_present.value is None

    @given(
        st.floats(0, 9000),
        st.floats(0, 3000),
        st.floats(-9000, 9000),
        st.floats(-5000, 5000),
        st.sampled_from([Provenance.MEASURED, Provenance.SIMULATED]),
    )
    def test_energy_is_conserved(
        self, sun: float, wind: float, grid: float, battery: float, how: Provenance
    ) -> None:
        found = seen(board(how, sun=sun, wind=wind, grid=grid, battery=battery))
        assert found.home_w.value == pytest.approx(max(sun + wind + grid + battery, 0.0))
        expected = Provenance.SIMULATED if how is Provenance.SIMULATED else Provenance.MODELLED
        assert found.home_w.provenance is expected


def replace_peak(settings: Settings) -> Settings:
    return replace(settings, home=replace(settings.home, sun_peak_w=None))


class TestAvailable:
    @pytest.mark.parametrize(
        ("values", "mining_w", "left_w"),
        [
            ({"grid": -600.0}, 200.0, 800.0),  # what flows out, and what mining uses
            ({"grid": 150.0}, 200.0, 50.0),  # a part of mining comes from the grid
            ({"grid": 900.0}, 200.0, 0.0),
            ({"grid": -600.0}, 0.0, 600.0),
            ({"grid": 0.0, "battery": 150.0}, 200.0, 50.0),  # the battery gives the rest
            ({"grid": -100.0, "battery": -500.0}, 200.0, 300.0),  # charging comes first below 80 %
            ({"grid": -100.0, "battery": -500.0, "charge": 0.79}, 200.0, 300.0),
            ({"grid": -100.0, "battery": -500.0, "charge": 0.8}, 200.0, 800.0),
            ({"grid": -600.0, "sun": 500.0}, 200.0, 500.0),  # never more than there is
            ({"grid": -600.0, "sun": 500.0, "wind": 200.0}, 200.0, 700.0),
        ],
    )
    def test_what_is_left(self, values: dict[str, float], mining_w: float, left_w: float) -> None:
        found = seen(board(Provenance.MEASURED, NOW, **values), mining_w=mining_w)
        assert found.available_w.value == left_w
        assert found.available_w.provenance is Provenance.MODELLED
        assert "What mining uses now" in english(found.available_w.how)

    def test_not_known(self) -> None:
        assert seen(board(sun=1500.0)).available_w.value is None
        assert seen(board(grid=-600.0), mining_w=None).available_w.value is None
        with_battery = home(source="mqtt", grid="a/grid", battery="a/battery")
        assert seen(board(grid=-600.0), with_battery).available_w.value is None

    def test_a_silent_sun_is_no_limit_of_nothing(self) -> None:
        with_sun = home(source="mqtt", grid="a/grid", sun="a/sun", wind="a/wind")
        assert seen(board(grid=-600.0, wind=100.0), with_sun).available_w.value == 800.0

    @given(st.floats(0, 5000), st.floats(0, 3000), st.floats(0, 2000))
    def test_using_what_is_left_takes_nothing_from_the_grid(
        self, sun: float, others: float, mining: float
    ) -> None:
        # Given a home without a battery: the meter shows others + mining - sun
        left = seen(board(sun=sun, grid=others + mining - sun), mining_w=mining).available_w.value
        # Then mining with exactly what is left makes the meter show nothing, or what the others need anyway
        assert left is not None
        assert others + left - sun == pytest.approx(max(others - sun, 0.0), abs=1e-6)


class TestStatus:
    def status(self, readings: ReadingBoard, settings: Settings, now_s: float = NOW) -> tuple[str, str]:
        found = home_status(readings, settings, now_s, 1e9)
        assert found.key == "home"
        return found.state, english(found.text)

    def test_states(self) -> None:
        assert self.status(ReadingBoard(), Settings()) == ("off", "")
        assert self.status(ReadingBoard(), home()) == ("waiting", "Nothing was heard yet.")
        assert self.status(board(grid=None), home()) == ("failed", "no grid")
        assert self.status(board(grid=5.0), home()) == ("ok", "")
        old = self.status(board(grid=5.0), home(), NOW + 91.0)
        assert old == ("stale", "What was told last is too old to count on.")
        empty = self.status(ReadingBoard(), home(source="mqtt"))
        assert empty == ("failed", "The settings do not say where they are read.")

    def test_a_part_is_missing(self) -> None:
        settings = home(source="home_assistant", grid="sensor.grid", sun="sensor.sun")
        assert self.status(board(grid=5.0), settings) == ("ok", "Nothing new about: sun.")
        assert self.status(board(grid=5.0, sun=None), settings) == ("ok", "no sun")

    def test_why_it_is_old(self) -> None:
        made = board(grid=5.0)
        made.take(
            [Reading(Quantity.GRID_POWER_W, None, Provenance.UNKNOWN, NOW + 91, reason=verbatim("gone."))]
        )
        assert self.status(made, home(), NOW + 91.0) == ("stale", "gone.")

    def test_when_it_was_heard(self) -> None:
        found = home_status(board(grid=5.0, at_s=NOW - 30.0), home(), NOW, 1e9)
        assert found.at_utc == 1e9 - 30.0
        assert english(found.name) == "evcc (MQTT)"
