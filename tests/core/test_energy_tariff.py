"""What a kWh costs and emits: known, as the day before, by table, by one number; each says which."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from fakes.energy_web import HOUR, MIDNIGHT, NOON, ZONES, local_in, utc_of
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.energy.carbon import STALE_S, carbon_now, carbon_series
from warmgui.core.energy.own_forecast import SIMULATED_BASE_W, SIMULATED_PEAK_W, own_power, sun_power_w
from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.tariff import billed, billed_price, feed_in, price_now, price_series
from warmgui.core.schedule.clock import DAY_S
from warmgui.core.settings.model import Settings
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.model import Value

BERLIN = local_in("Europe/Berlin", 2026)
FLAT = Settings()


def settings(**sections: dict[str, Any]) -> Settings:
    made = Settings()
    for section, values in sections.items():
        made = replace(made, **{section: replace(getattr(made, section), **values)})
    return made


DYNAMIC = settings(tariff={"source": "energy_charts"}, carbon={"source": "uk"})
TABLE = "07:00-22:00 0.4; 0.2"


def known(
    hours: int = 24,
    start_utc: float = MIDNIGHT,
    provenance: Provenance = Provenance.DATED,
    fetched: float = NOON,
) -> Series:
    slots = tuple(Slot(start_utc + h * HOUR, start_utc + (h + 1) * HOUR, h / 100.0) for h in range(hours))
    return Series(slots, provenance, "EPEX", fetched)


class TestBill:
    def test_as_billed(self) -> None:
        tariff = settings(tariff={"source": "awattar_de", "markup_per_kwh": 0.16, "tax": 0.19}).tariff
        assert billed_price(0.08, tariff) == pytest.approx(0.2856)
        assert billed_price(-0.30, tariff) == pytest.approx(-0.1666)

    def test_octopus_has_everything_in_it(self) -> None:
        tariff = settings(tariff={"source": "octopus", "markup_per_kwh": 0.16, "tax": 0.2}).tariff
        assert billed_price(-0.05, tariff) == -0.05

    def test_another_currency(self) -> None:
        tariff = settings(tariff={"source": "energy_charts", "rate": 11.5, "tax": 0.25}).tariff
        series = billed(known(3), tariff)
        assert [slot.value for slot in series.slots] == pytest.approx([0.0, 0.14375, 0.2875])
        assert (series.source, series.provenance, series.fetched_utc) == ("EPEX", Provenance.DATED, NOON)

    def test_grid_fees_by_the_hour(self) -> None:
        words = {"markup_per_kwh": 0.05, "markup_table": "01:30-02:00 0.2; Mo 0.9", "tax": 0.25}
        tariff = settings(tariff={"source": "energy_charts", **words}).tariff
        series = billed(known(3), tariff, BERLIN)
        # A Sunday: half of the second hour has another addition.
        told = [((s.start_utc - MIDNIGHT) / HOUR, s.value) for s in series.slots]
        assert [start for start, _ in told] == [0.0, 1.0, 1.5, 2.0]
        assert [value for _, value in told] == pytest.approx([0.0625, 0.075, 0.2625, 0.0875])
        assert billed(known(3), tariff).slots[1].value == pytest.approx(0.075)
        final = settings(tariff={"source": "octopus", **words}).tariff
        assert billed(known(3), final, BERLIN).slots == known(3).slots

    @given(st.floats(-0.5, 4), st.floats(-0.5, 1), st.floats(0, 1))
    def test_dearer_stays_dearer(self, spot: float, markup: float, tax: float) -> None:
        tariff = settings(tariff={"source": "http", "markup_per_kwh": markup, "tax": tax}).tariff
        assert billed_price(spot + 0.01, tariff) > billed_price(spot, tariff)
        assert billed_price(spot, tariff) / (1.0 + tax) == pytest.approx(spot + markup, abs=1e-12)


class TestPriceNow:
    def now(self, made: Settings, series: Series | None, at_utc: float = NOON) -> tuple[Value, str]:
        value = price_now(made, series, at_utc, BERLIN)
        return value, english(value.how)

    def test_one_flat_price(self) -> None:
        value, how = self.now(FLAT, known())
        assert (value.value, value.provenance, how) == (0.3, Provenance.DECLARED, "Your flat price.")

    def test_a_flat_price_is_flat_whatever_an_old_table_says(self) -> None:
        assert self.now(settings(tariff={"table": TABLE}), None)[0].value == 0.3

    def test_a_table(self) -> None:
        made = settings(tariff={"source": "table", "table": TABLE})
        value, how = self.now(made, known())
        assert (value.value, value.provenance) == (0.4, Provenance.DECLARED)
        assert how == "From your table by day and hour."
        assert self.now(made, None, NOON + 12 * HOUR)[0].value == 0.2

    def test_a_table_with_a_hole(self) -> None:
        made = settings(tariff={"source": "table", "table": "Mo 0.1"})
        assert self.now(made, None)[0].value == 0.3

    def test_published(self) -> None:
        value, how = self.now(DYNAMIC, known())
        assert (value.value, value.provenance) == (0.12, Provenance.DATED)
        assert how == "Published price of EPEX, as billed."

    def test_published_long_ago_is_still_the_price(self) -> None:
        assert self.now(DYNAMIC, known(fetched=NOON - 3 * DAY_S))[0].provenance is Provenance.DATED

    def test_the_same_hour_of_the_last_known_day(self) -> None:
        for days in (1, 2, 3):
            value, how = self.now(DYNAMIC, known(), NOON + days * DAY_S)
            assert (value.value, value.provenance) == (0.12, Provenance.STALE)
            assert "same hour on the last known day" in how

    @pytest.mark.parametrize(("table", "price", "word"), [("", 0.3, "flat price"), (TABLE, 0.4, "table")])
    def test_nothing_known(self, table: str, price: float, word: str) -> None:
        made = settings(tariff={"source": "awattar_at", "table": table})
        for series, at_utc in ((None, NOON), (Series(), NOON), (known(), NOON + 4 * DAY_S)):
            value, how = self.now(made, series, at_utc)
            assert (value.value, value.provenance) == (price, Provenance.DECLARED)
            assert how == f"No price of now is known: your {word} counts."

    def test_what_is_simulated_always_counts(self) -> None:
        value, how = self.now(FLAT, known(provenance=Provenance.SIMULATED))
        assert (value.value, value.provenance, how) == (0.12, Provenance.SIMULATED, "A simulated price.")

    def test_feed_in(self) -> None:
        value = feed_in(settings(tariff={"feed_in_per_kwh": 0.08}))
        assert (value.value, value.provenance) == (0.08, Provenance.DECLARED)


class TestPriceSeries:
    def test_known_then_the_day_before(self) -> None:
        series = price_series(DYNAMIC, known(), MIDNIGHT, MIDNIGHT + 2 * DAY_S, BERLIN)
        assert len(series.slots) == 48
        assert [slot.value for slot in series.slots[:24]] == [slot.value for slot in series.slots[24:]]
        assert {slot.provenance for slot in series.slots[:24]} == {None}
        assert {slot.provenance for slot in series.slots[24:]} == {Provenance.MODELLED}
        assert (series.provenance, series.source) == (Provenance.DATED, "EPEX")

    def test_before_the_first_known_hour_the_fallback_counts(self) -> None:
        made = settings(tariff={"source": "energy_charts", "table": TABLE})
        series = price_series(made, known(), MIDNIGHT - DAY_S, MIDNIGHT + HOUR, BERLIN)
        told = [(s.end_utc - s.start_utc, s.value, s.provenance) for s in series.slots]
        declared = Provenance.DECLARED
        assert told == [
            (7 * HOUR, 0.2, declared),
            (15 * HOUR, 0.4, declared),
            (2 * HOUR, 0.2, declared),
            (HOUR, 0.0, None),
        ]

    def test_a_hole_between_days(self) -> None:
        two = (*known(24).slots, *known(24, MIDNIGHT + 2 * DAY_S).slots)
        series = price_series(DYNAMIC, Series(two, Provenance.DATED), MIDNIGHT, MIDNIGHT + 3 * DAY_S, BERLIN)
        assert series.at(MIDNIGHT + DAY_S + 5.5 * HOUR) == 0.05
        assert {s.provenance for s in series.between(MIDNIGHT + DAY_S, MIDNIGHT + 2 * DAY_S)} == {
            Provenance.MODELLED
        }

    def test_without_a_service(self) -> None:
        (slot,) = price_series(FLAT, known(), MIDNIGHT, NOON, BERLIN).slots
        assert (slot.value, slot.provenance) == (0.3, None)
        series = price_series(
            settings(tariff={"source": "table", "table": TABLE}), None, MIDNIGHT, NOON, BERLIN
        )
        assert (series.source, series.provenance) == ("your table", Provenance.DECLARED)

    def test_simulated_gaps_are_simulated(self) -> None:
        given = known(provenance=Provenance.SIMULATED)
        series = price_series(FLAT, given, MIDNIGHT, MIDNIGHT + 2 * DAY_S, BERLIN)
        assert {slot.provenance for slot in series.slots[24:]} == {Provenance.SIMULATED}

    @pytest.mark.parametrize(
        ("zone", "moment", "hours"),
        [
            ("Europe/Berlin", (2027, 3, 28), 23),
            ("Europe/Berlin", (2027, 10, 31), 25),
            ("Australia/Sydney", (2027, 4, 4), 25),
            ("Australia/Sydney", (2027, 10, 3), 23),
        ],
    )
    def test_the_day_after_the_clocks_change(self, zone: str, moment: tuple[int, ...], hours: int) -> None:
        # Given the prices of a day on which the clocks change, each hour with its own number by the clock
        local, start_utc = local_in(zone), utc_of(zone, *moment)
        slots = tuple(
            Slot(at, at + HOUR, ((at + local.offset_at(at)) % DAY_S) / HOUR)
            for at in (start_utc + h * HOUR for h in range(hours))
        )
        # When nothing is known of the next day
        end_utc = start_utc + hours * HOUR
        series = price_series(DYNAMIC, Series(slots, Provenance.DATED), end_utc, end_utc + DAY_S, local)
        # Then each of its hours is that of the same clock
        assert series.slots[-1].end_utc == end_utc + DAY_S
        for slot in series.slots:
            wall_h = ((slot.start_utc + local.offset_at(slot.start_utc)) % DAY_S) / HOUR
            if hours == 23 and slot.value != wall_h:
                assert wall_h in {2.0, 2.5}  # of an hour that did not exist the day before
            else:
                assert slot.value == wall_h

    @given(
        st.sampled_from(ZONES),
        st.integers(-60, 60),
        st.integers(1, 72),
        st.lists(st.integers(0, 95), max_size=40),
        st.sampled_from(["", TABLE, "Mo 0.1"]),
    )
    def test_there_is_a_price_for_every_moment(
        self, zone: str, first_h: int, length_h: int, gaps: list[int], table: str
    ) -> None:
        local, origin = local_in(zone), utc_of(zone, 2027, 4, 3)
        slots = tuple(s for h, s in enumerate(known(96, origin - DAY_S).slots) if h not in gaps)
        start_utc = origin + first_h * HOUR + 123.0
        end_utc = start_utc + length_h * HOUR
        made = settings(tariff={"source": "http", "table": table})
        given = Series(slots, Provenance.DATED)
        series = price_series(made, given, start_utc, end_utc, local)
        assert (series.slots[0].start_utc, series.slots[-1].end_utc) == (start_utc, end_utc)
        assert all(a.end_utc == b.start_utc for a, b in pairwise(series.slots))
        for slot in series.slots:
            now = price_now(made, given, slot.start_utc, local)
            assert slot.value == now.value
            assert (slot.provenance is Provenance.DECLARED) == (now.provenance is Provenance.DECLARED)


class TestCarbon:
    def test_declared(self) -> None:
        value = carbon_now(FLAT, known(), NOON, BERLIN)
        assert (value.value, value.provenance) == (475.0, Provenance.DECLARED)
        assert english(value.how) == "As you set it, the same at all hours."
        (slot,) = carbon_series(FLAT, None, MIDNIGHT, NOON, BERLIN).slots
        assert slot.value == 475.0

    def test_table(self) -> None:
        made = settings(carbon={"source": "table", "table": "10:00-16:00 180; 420"})
        assert carbon_now(made, known(), NOON, BERLIN).value == 180.0
        series = carbon_series(made, None, MIDNIGHT, NOON, BERLIN)
        assert ([s.value for s in series.slots], series.source) == ([420.0, 180.0], "your table")

    def test_a_service(self) -> None:
        series = known(provenance=Provenance.MODELLED)
        value = carbon_now(DYNAMIC, series, NOON, BERLIN)
        assert (value.value, value.provenance) == (0.12, Provenance.MODELLED)
        assert english(value.how) == "Of the grid, by EPEX."

    def test_an_old_forecast_says_so(self) -> None:
        series = known(provenance=Provenance.MODELLED, fetched=NOON - STALE_S - 1.0)
        assert carbon_now(DYNAMIC, series, NOON, BERLIN).provenance is Provenance.STALE

    def test_the_day_before(self) -> None:
        value = carbon_now(DYNAMIC, known(), NOON + DAY_S, BERLIN)
        assert (value.value, value.provenance) == (0.12, Provenance.STALE)
        series = carbon_series(DYNAMIC, known(), NOON, NOON + DAY_S, BERLIN)
        assert series.at(MIDNIGHT + DAY_S + 5.0 * HOUR) == 0.05

    def test_nothing_known(self) -> None:
        for table, expected in (("", 475.0), ("320", 320.0)):
            made = settings(carbon={"source": "http", "table": table})
            value = carbon_now(made, None, NOON, BERLIN)
            assert (value.value, value.provenance) == (expected, Provenance.DECLARED)
            assert "Nothing is known about now" in english(value.how)
        assert carbon_now(DYNAMIC, Series(), NOON, BERLIN).value == 475.0
        assert carbon_now(DYNAMIC, known(), NOON + 9 * DAY_S, BERLIN).value == 475.0

    def test_simulated(self) -> None:
        value = carbon_now(FLAT, known(provenance=Provenance.SIMULATED), NOON, BERLIN)
        assert (value.value, value.provenance) == (0.12, Provenance.SIMULATED)
        assert english(value.how) == "A simulated grid."


class TestOwnPower:
    SUN = Series((Slot(0.0, HOUR, 500.0), Slot(HOUR, 2 * HOUR, 0.0)), Provenance.MODELLED, "weather", 5.0)

    def test_peak_times_radiation(self) -> None:
        assert sun_power_w(5000.0, 500.0) == 2000.0
        assert sun_power_w(5000.0, -1.0) == 0.0
        assert sun_power_w(5000.0, 1500.0) == 5000.0

    def test_less_what_the_home_uses(self) -> None:
        made = settings(home={"sun_peak_w": 5000.0, "base_w": 300.0})
        series = own_power(made, self.SUN)
        assert series is not None
        assert [s.value for s in series.slots] == [1700.0, 0.0]
        assert (series.provenance, series.source, series.fetched_utc) == (Provenance.MODELLED, "weather", 5.0)
        measured = own_power(made, self.SUN, base_w=500.0)
        assert measured is not None
        assert measured.slots[0].value == 1500.0
        nothing_known = own_power(settings(home={"sun_peak_w": 5000.0}), self.SUN)
        assert nothing_known is not None
        assert nothing_known.slots[0].value == 2000.0

    def test_without_cells_or_forecast(self) -> None:
        assert own_power(FLAT, self.SUN) is None
        assert own_power(settings(home={"sun_peak_w": 5000.0}), None) is None
        assert own_power(settings(home={"sun_peak_w": 5000.0}), Series()) is None

    def test_the_provenance_of_the_forecast(self) -> None:
        made = settings(home={"sun_peak_w": 5000.0})
        stale = own_power(made, replace(self.SUN, provenance=Provenance.STALE))
        assert stale is not None
        assert stale.provenance is Provenance.STALE
        odd = own_power(made, replace(self.SUN, provenance=Provenance.MEASURED))
        assert odd is not None
        assert odd.provenance is Provenance.MODELLED

    def test_a_simulated_home_has_cells(self) -> None:
        series = own_power(FLAT, replace(self.SUN, provenance=Provenance.SIMULATED))
        assert series is not None
        assert series.slots[0].value == sun_power_w(SIMULATED_PEAK_W, 500.0) - SIMULATED_BASE_W
        own = own_power(
            settings(home={"sun_peak_w": 5000.0, "base_w": 0.0}),
            replace(self.SUN, provenance=Provenance.SIMULATED),
        )
        assert own is not None
        assert own.slots[0].value == 2000.0
