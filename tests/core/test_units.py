"""Numbers become text truthfully: never 0 for what is not zero, never an exception, units of the reader."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.settings.model import AppearanceSettings
from warmgui.core.text import Amount, translate
from warmgui.core.units import KINDS, NOTHING, FormatPrefs, Formatter, prefs_from

any_speed = hypothesis_settings(deadline=None)

PLAIN = Formatter(FormatPrefs(group=" "))
AMERICAN = Formatter(FormatPrefs(fahrenheit=True, btu=True, feet=True, group=" ", currency="USD"))
# Their zero is a point on a scale, not "nothing".
SCALES = {"temperature_c", "clock_utc", "date_utc", "calendar_date"}
AMOUNTS = sorted(set(KINDS) - SCALES)
DAY_S = 86400.0


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (171.3, "power_w", "171 W"),
        (9.54, "power_w", "9.5 W"),
        (-0.3, "power_w", "−0.3 W"),
        (13_700.0, "power_w", "13 700 W"),
        (0.0, "power_w", "0 W"),
        (-0.0, "power_w", "0 W"),
        (0.6, "energy_kwh", "0.6 kWh"),
        (0.0123, "energy_kwh", "12 Wh"),
        (-0.00005, "heat_kwh", "−0.05 Wh"),
        (0.0, "energy_kwh", "0 kWh"),
        (20.26, "temperature_c", "20.3 °C"),
        (21.0, "temperature_c", "21.0 °C"),
        (-0.04, "temperature_c", "0.0 °C"),
        (0.7, "temperature_difference_c", "0.7 °C"),
        (0.04, "temperature_difference_c", "0.04 °C"),
        (98e6, "hashrate_hs", "98.0 MH/s"),
        (999.96e6, "hashrate_hs", "1.00 GH/s"),
        (0.0, "hashrate_hs", "0 H/s"),
        (1.1e21, "hashrate_hs", "1.10 ZH/s"),
        (16.04e12, "hashes", "16.0 TH"),
        (0.67, "fraction", "67 %"),
        (0.00003, "fraction", "0.003 %"),
        (0.99999, "fraction", "99.9 %"),
        (1.0, "fraction", "100 %"),
        (54.2, "percent", "54 %"),
        (0.007, "sat_per_day", "0.007 sat/day"),
        (0.0000031, "sat_per_day", "0.0000031 sat/day"),
        (3.1e-9, "sat_per_day", "3.1 × 10⁻⁹ sat/day"),
        (11_040.4, "sat_per_day", "11 040 sat/day"),
        (312_500_000.0, "sat", "312 500 000 sat"),
        (0.25, "duration_s", "0.25 s"),
        (15.0, "duration_s", "15 s"),
        (1800.0, "duration_s", "30 min"),
        (5 * 3600.0, "duration_s", "5 h"),
        (DAY_S * 3, "duration_s", "3 days"),
        (100.0, "duration_min", "100 min"),
        (12.0, "duration_h", "12 h"),
        (3 / 365.25, "years", "3 days"),
        (1.0, "years", "1 year"),
        (78.0, "years", "78 years"),
        (15_183.0, "years", "15 200 years"),
        (999_999.0, "years", "1 million years"),
        (16.6e6, "years", "16.6 million years"),
        (1.2e8, "years", "120 million years"),
        (4.5e9, "years", "4.5 billion years"),
        (2e12, "years", "2 trillion years"),
        (2e16, "years", "2 × 10¹⁶ years"),
        (math.nextafter(math.inf, 0), "years", NOTHING),
        (133.87e12, "difficulty", "133.87 T"),
        (9412.0, "difficulty", "9 412"),
        (0.035, "difficulty", "0.035"),
        (1 / 16.6e6, "chance", "1 in 16.6 million"),
        (1 / 20.0, "chance", "1 in 20"),
        (1 / 8000.0, "chance", "1 in 8 000"),
        (5e-324, "chance", "1 in 1 × 10³⁰⁸"),
        (0.632, "chance", "63 %"),
        (1 - 1e-9, "chance", "99.9 %"),
        (0.0, "chance", "0 %"),
        (1.0, "chance", "100 %"),
        (1.5, "chance", NOTHING),
        (-1.06, "money_per_day", "−1.06 €/day"),
        (0.00003, "money_per_day", "0.00003 €/day"),
        (0.0, "money", "0.00 €"),
        (1.5, "money_usd", "1.50 $"),
        (9_999.99, "money", "9 999.99 €"),
        (9_999.996, "money", "10 000 €"),
        (-12_345.67, "money_per_day", "−12 346 €/day"),
        (62_345.5, "money_usd", "62 346 $"),
        (999_999.7, "money", "1 million €"),
        (1_234_567.0, "money_usd", "1.23 million $"),
        (1_997_691_165.86, "money", "2 billion €"),
        (-4.5e12, "money_usd_per_year", "−4.5 trillion $/year"),
        (1e300, "money", "1 × 10³⁰⁰ €"),
        (0.3, "price_per_kwh", "0.30 €/kWh"),
        (0.2875, "price_per_kwh", "0.2875 €/kWh"),
        (733_333.0, "joules_per_terahash", "733 000 J/TH"),
        (1_103_482_117.0, "count", "1 103 482 117"),
        (26.0, "conductance_w_per_k", "26 W/K"),
        (16.0, "area_m2", "16 m²"),
        (0.0, "clock_utc", "00:00"),
        (1782432000.0, "date_utc", "26 Jun 2026"),
        (1e300, "date_utc", NOTHING),
        (1e300, "clock_utc", NOTHING),
        (None, "power_w", NOTHING),
        (math.nan, "power_w", NOTHING),
        (-math.inf, "sat_per_day", NOTHING),
    ],
)
def test_numbers_read_as_people_write_them(value: float | None, kind: str, expected: str) -> None:
    assert PLAIN.amount(Amount(value, kind)) == expected


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (171.0, "heat_power_w", "583 BTU/h"),
        (171.0, "power_w", "171 W"),
        (1.0, "heat_kwh", "3 412 BTU"),
        (1.0, "energy_kwh", "1 kWh"),
        (0.0, "temperature_c", "32.0 °F"),
        (1.0, "temperature_difference_c", "1.8 °F"),
        (16.0, "area_m2", "172 ft²"),
        (26.0, "conductance_w_per_k", "49.3 BTU/(h·°F)"),
        (-1.06, "money_per_day", "−1.06 $/day"),
    ],
)
def test_an_american_reads_their_own_units(value: float, kind: str, expected: str) -> None:
    assert AMERICAN.amount(Amount(value, kind)) == expected


def test_the_clock_is_local_and_a_calendar_date_never_shifts() -> None:
    west = Formatter(FormatPrefs(utc_offset_s=-5 * 3600.0))
    midnight = Amount(1782432000.0, "clock_utc")
    assert west.amount(midnight) == "19:00"
    assert west.amount(Amount(midnight.value, "date_utc")) == "25 Jun 2026"
    assert west.amount(Amount(midnight.value, "calendar_date")) == "26 Jun 2026"


@pytest.mark.parametrize("formatter", [PLAIN, AMERICAN], ids=["international", "american"])
@any_speed
@given(value=st.floats(), kind=st.sampled_from(sorted(KINDS)))
@example(value=5e-324, kind="duration_s")
@example(value=1.7976931348623157e308, kind="duration_s")
@example(value=-5e-324, kind="chance")
@example(value=1e-320, kind="hashrate_hs")
@example(value=1e307, kind="chance")
@example(value=5e-324, kind="co2_g")
@example(value=-5e-324, kind="capacity_j_per_k")
def test_no_float_raises_and_none_that_is_not_zero_reads_zero(
    formatter: Formatter, value: float, kind: str
) -> None:
    shown = formatter.amount(Amount(value, kind))
    assert shown
    if kind in AMOUNTS and value and shown != NOTHING:
        assert re.search(r"[1-9]", shown), shown
        assert shown.startswith("−") == (value < 0)
        assert len(shown) < 60


@pytest.mark.parametrize("formatter", [PLAIN, AMERICAN], ids=["international", "american"])
@any_speed
@given(value=st.floats(min_value=-1e12, max_value=1e12), kind=st.sampled_from(sorted(KINDS)))
def test_what_is_shown_in_a_spin_box_comes_back(formatter: Formatter, value: float, kind: str) -> None:
    back = formatter.from_display(formatter.to_display(value, kind), kind)
    assert back == pytest.approx(value, rel=1e-12, abs=1e-9)


def test_a_step_is_scaled_but_not_shifted() -> None:
    assert AMERICAN.step_to_display(0.5, "temperature_c") == pytest.approx(0.9)
    assert PLAIN.step_to_display(0.05, "fraction") == pytest.approx(5.0)


def test_units_stand_alone_for_spin_boxes() -> None:
    units = {
        kind: PLAIN.unit(kind) for kind in ("temperature_c", "fraction", "price_per_kwh", "years", "count")
    }
    assert units == {
        "temperature_c": "°C",
        "fraction": "%",
        "price_per_kwh": "€/kWh",
        "years": "years",
        "count": "",
    }
    assert AMERICAN.unit("temperature_c") == "°F"
    assert Formatter(FormatPrefs(currency="SEK")).unit("money_per_day") == "SEK/day"


def test_number_and_unit_can_be_taken_apart() -> None:
    assert PLAIN.split(Amount(-1.06, "money_per_day")) == ("−1.06", "€/day")
    assert PLAIN.split(Amount(None, "money_per_day")) == (NOTHING, "")


def test_a_mistyped_kind_raises() -> None:
    with pytest.raises(KeyError):
        PLAIN.amount(Amount(1.0, "power_q"))


def test_sentences_words_and_dates_are_translated() -> None:
    german = {
        "Heating at {power}.": "Heizt mit {power}.",
        "million years": "Millionen Jahre",
        "{day} {month} {year}": "{day}.{month_number}.{year}",
    }
    formatter = Formatter(
        FormatPrefs(decimal=",", group="."),
        translator=lambda _context, template: german.get(template, template),
    )
    sentence = translate("test", "Heating at {power}.", power=Amount(9412.0, "power_w"))
    assert formatter.text(sentence) == "Heizt mit 9.412 W."
    assert formatter.amount(Amount(16.6e6, "years")) == "16,6 Millionen Jahre"
    assert formatter.amount(Amount(0.0, "date_utc")) == "1.1.1970"


def test_a_minus_stays_at_its_number_in_arabic() -> None:
    arabic = Formatter(FormatPrefs(right_to_left=True))
    assert arabic.amount(Amount(-1.06, "money_per_day")) == "\u2068\u2066−1.06\u2069 €/day\u2069"
    assert arabic.amount(Amount(None, "money_per_day")) == NOTHING
    assert arabic.amount(Amount(171.0, "power_w")) == "\u2068171 W\u2069"


@pytest.mark.parametrize(
    ("locale_name", "imperial", "decimal"),
    [
        ("en_US", {"fahrenheit", "btu", "feet"}, "."),
        ("es-PR.UTF-8", {"fahrenheit", "btu", "feet"}, "."),
        ("en_GB", {"feet"}, "."),
        ("en_LR", {"fahrenheit", "feet"}, "."),
        ("de_DE.UTF-8@euro", set(), ","),
        ("de_CH", set(), "."),
        ("en_ZA", set(), ","),
        ("zh_Hans_CN", set(), "."),
        ("C.UTF-8", set(), "."),
        ("POSIX", set(), "."),
        ("", set(), "."),
    ],
)
def test_the_region_chooses_where_the_settings_say_auto(
    locale_name: str, imperial: set[str], decimal: str
) -> None:
    prefs = prefs_from(AppearanceSettings(), locale_name, 3600.0, "CHF")
    assert {name for name in ("fahrenheit", "btu", "feet") if getattr(prefs, name)} == imperial
    assert (prefs.decimal, prefs.utc_offset_s) == (decimal, 3600.0)
    assert (prefs.currency, prefs.space) == ("CHF", "\u00a0")


def test_the_user_overrules_the_region() -> None:
    metric = AppearanceSettings(temperature_unit="c", heat_unit="w", language="ar")
    imperial = AppearanceSettings(temperature_unit="f", heat_unit="btu")
    at_home, abroad = prefs_from(metric, "en_US", 0.0), prefs_from(imperial, "de_DE", 0.0)
    assert (at_home.fahrenheit, at_home.btu, at_home.right_to_left) == (False, False, True)
    assert (abroad.fahrenheit, abroad.btu, abroad.right_to_left) == (True, True, False)
    assert prefs_from(AppearanceSettings(), "ar_EG", 0.0).right_to_left
