"""How settings are typed: units, digits of any script, ranges, and nothing typed is lost."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.settings.model import SECTION_TITLES, SettingField, fields_of
from warmgui.core.text import verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.forms_model import parse_number, plain_number, read, shown, stepped, unit

METRIC = Formatter()
AMERICAN = Formatter(FormatPrefs(fahrenheit=True, btu=True, feet=True))
GERMAN = Formatter(FormatPrefs(decimal=","))


def field(section: str, name: str) -> SettingField:
    return next(f for f in fields_of(section) if f.name == name)


SETPOINT = field("comfort", "setpoint_c")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("21", 21.0),
        ("21.5", 21.5),
        ("21,5", 21.5),
        (" 21,5 ", 21.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1 234", 1234.0),
        ("1\u202f234", 1234.0),
        ("−3", -3.0),
        ("-3", -3.0),
        ("+3", 3.0),
        (".5", 0.5),
        ("٢١٫٥", 21.5),
        ("۲۱", 21.0),
        ("２１．５", 21.5),
        ("\u206621\u2069", 21.0),
        ("", None),
        ("-", None),
        ("1.2.3", None),
        ("12a", None),
        ("1e5", None),
        ("nan", None),
        ("9" * 400, None),
    ],
)
def test_numbers_of_any_keyboard(typed: str, number: float | None) -> None:
    assert parse_number(typed) == number


@given(st.text(max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    number = parse_number(text)
    assert number is None or math.isfinite(number)


@given(st.floats(min_value=-9999, max_value=9999), st.sampled_from([".", ","]))
def test_what_is_shown_is_read_back(value: float, decimal: str) -> None:
    back = parse_number(plain_number(value, decimal))
    assert back == pytest.approx(value, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("formatter", "text", "unit_words"),
    [(METRIC, "21", "°C"), (AMERICAN, "69.8", "°F"), (GERMAN, "21", "°C")],
)
def test_the_readers_unit(formatter: Formatter, text: str, unit_words: str) -> None:
    assert shown(SETPOINT, 21.0, formatter) == text
    assert unit(SETPOINT, formatter) == unit_words
    assert read(SETPOINT, text, formatter).value == pytest.approx(21.0)


def test_fahrenheit_is_stored_as_celsius_without_noise() -> None:
    assert read(SETPOINT, "41", AMERICAN).value == 5.0
    assert not read(SETPOINT, "41", AMERICAN).problem


def test_converted_numbers_are_short() -> None:
    assert shown(field("room", "floor_area_m2"), 16.0, AMERICAN) == "172.2"
    assert shown(field("room", "placement"), 0.85, METRIC) == "85"
    assert shown(field("power", "psu_efficiency"), 0.885, METRIC) == "88.5"
    assert shown(field("money", "usd_rate"), 0.000001, METRIC) == "0.000001"
    assert shown(field("power", "limit_w"), None, METRIC) == ""


def test_out_of_range_is_said_in_the_readers_unit() -> None:
    assert (
        METRIC.text(read(SETPOINT, "40", METRIC).problem) == "“Target temperature” must be at most 30.0 °C."
    )
    assert "86.0 °F" in AMERICAN.text(read(SETPOINT, "100", AMERICAN).problem)
    assert "at least 5.0 °C" in METRIC.text(read(SETPOINT, "1", METRIC).problem)


def test_what_is_no_number_is_said_with_what_was_typed() -> None:
    assert METRIC.text(read(SETPOINT, "warm", METRIC).problem) == "“Target temperature” cannot be “warm”."
    assert METRIC.text(read(SETPOINT, " ", METRIC).problem) == "“Target temperature” must not be empty."


def test_threads_are_whole() -> None:
    threads = field("devices", "cpu_threads")
    assert read(threads, "4", METRIC).value == 4
    assert METRIC.text(read(threads, "4.5", METRIC).problem) == "“CPU threads” must be a whole number."
    assert read(threads, "0", METRIC).problem


def test_text_is_stripped_and_checked() -> None:
    currency = field("money", "currency")
    assert read(currency, " USD ", METRIC).value == "USD"
    assert read(currency, "dollars", METRIC).problem


@pytest.mark.parametrize(
    ("text", "steps", "formatter", "after"),
    [
        ("21", 1, METRIC, "21.5"),
        ("21", -2, METRIC, "20"),
        ("69.8", 1, AMERICAN, "70.8"),
        ("30", 1, METRIC, "30"),
        ("99", 1, METRIC, "30"),
        ("5", -1, METRIC, "5"),
        ("warm", 1, METRIC, "5"),
        ("", 1, METRIC, "5"),
        ("21", 1, GERMAN, "21,5"),
    ],
)
def test_the_arrows_stay_in_range(text: str, steps: int, formatter: Formatter, after: str) -> None:
    assert stepped(SETPOINT, text, steps, formatter) == after


def test_a_field_without_limits_or_unit_steps_from_nothing() -> None:
    plain = SettingField(
        "x", "n", int, optional=False, default=1, declaration=type(SETPOINT.declaration)(verbatim("N"))
    )
    assert stepped(plain, "", 1, METRIC) == "0"
    assert stepped(plain, "1", 1, METRIC) == "2"


@pytest.mark.parametrize("section", list(SECTION_TITLES))
def test_every_default_is_shown_and_read_back(section: str) -> None:
    for declared in fields_of(section):
        if declared.type in {int, float} and declared.default is not None:
            for formatter in (METRIC, AMERICAN, GERMAN):
                reading = read(declared, shown(declared, declared.default, formatter), formatter)
                assert not reading.problem, declared.name
                assert reading.value == pytest.approx(declared.default, rel=1e-3)
