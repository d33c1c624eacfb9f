"""Which fields a source needs, what leaves the PC for it, rows of the table, settings that need others."""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from warmgui.core.energy.time_table import DAY_MIN, Band, parse_table
from warmgui.core.energy.trial import CARBON, FORECAST, HOME, PRICES, SIGNALS
from warmgui.core.settings import model as declared
from warmgui.core.settings.model import Settings, fields_of
from warmgui.core.text import EMPTY
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy.sources_band import Typed, band_of, texts_of
from warmgui.gui.pages.energy.sources_model import (
    FIELDS,
    SOURCE_KEYS,
    TITLES,
    all_keys,
    has_table,
    is_service,
    keys_of,
    leaves,
    secret_of,
    with_token,
    with_values,
)
from warmgui.gui.pages.settings.needs import NEEDS

F = Formatter()


def with_(*changes: tuple[str, str, Any]) -> Settings:
    settings = Settings()
    for section, name, value in changes:
        settings = declared.changed(settings, section, name, value)
    return settings


def choices(signal: str) -> list[str]:
    section, name = SOURCE_KEYS[signal]
    field = next(f for f in fields_of(section) if f.name == name)
    return [value for value, _ in field.declaration.choices]


@pytest.mark.parametrize("signal", SIGNALS)
def test_every_choice_of_a_source_is_known_with_fields_that_exist(signal: str) -> None:
    assert set(FIELDS[signal]) == set(choices(signal))
    assert signal in TITLES
    for section, name in all_keys(signal):
        assert any(f.name == name for f in fields_of(section)), (section, name)
    assert all_keys(signal)[0] == SOURCE_KEYS[signal]
    assert len(set(all_keys(signal))) == len(all_keys(signal))


def test_every_setting_of_these_sections_can_be_set_here() -> None:
    known = {key for signal in SIGNALS for key in all_keys(signal)}
    for section in ("tariff", "carbon", "home", "weather"):
        seen = {(section, f.name) for f in fields_of(section) if not f.declaration.hidden}
        assert seen <= known, seen - known


@pytest.mark.parametrize("signal", SIGNALS)
def test_of_every_choice_it_is_said_what_leaves_the_pc(signal: str) -> None:
    section, name = SOURCE_KEYS[signal]
    for source in choices(signal):
        told = leaves(signal, with_((section, name, source)))
        assert F.text(told.text).endswith(".")
        hosted = source in {
            *("awattar_de", "awattar_at", "energy_charts", "octopus"),
            *("uk", "electricity_maps", "open_meteo"),
        }
        assert told.outside is hosted, source


def test_a_service_of_ones_own_is_named() -> None:
    far = with_(("tariff", "source", "http"), ("tariff", "http_url", "https://prices.example/x"))
    assert F.text(leaves(PRICES, far).text).startswith(
        "prices.example is asked once an hour at most, and sees"
    )
    here = with_(("tariff", "source", "http"), ("tariff", "http_url", "http://127.0.0.1:8080/x"))
    told = leaves(PRICES, here)
    assert F.text(told.text) == "127.0.0.1:8080 on this PC is asked once an hour at most."
    assert not told.outside


def test_only_what_a_source_needs_is_shown() -> None:
    assert ("tariff", "octopus_product") in keys_of(PRICES, with_(("tariff", "source", "octopus")))
    assert ("tariff", "markup_per_kwh") not in keys_of(PRICES, with_(("tariff", "source", "octopus")))
    assert ("tariff", "rate") in keys_of(PRICES, with_(("tariff", "source", "octopus")))
    assert ("tariff", "rate") not in keys_of(PRICES, with_(("tariff", "source", "awattar_de")))
    dollars = with_(("tariff", "source", "awattar_de"), ("money", "currency", "USD"))
    assert ("tariff", "rate") in keys_of(PRICES, dollars)
    assert keys_of(HOME, Settings()) == ()
    assert ("weather", "latitude") in keys_of(FORECAST, with_(("weather", "source", "open_meteo")))
    assert has_table(PRICES, "octopus")
    assert not has_table(PRICES, "flat")
    assert not has_table(HOME, "mqtt")
    assert is_service(CARBON, "uk")
    assert not is_service(CARBON, "table")
    assert not is_service(HOME, "mqtt")


def test_tokens_belong_to_the_sources_that_want_them() -> None:
    assert secret_of(PRICES, Settings()) is None
    assert secret_of(HOME, Settings()) is None
    maps = with_token(CARBON, with_(("carbon", "source", "electricity_maps")), "ask")
    assert maps.carbon.token == "ask"
    assert secret_of(CARBON, maps) == maps.carbon.secret
    http = with_token(PRICES, with_(("tariff", "source", "http")), "keyring")
    assert secret_of(PRICES, http) == http.tariff.secret


def test_only_the_fields_of_the_draft_are_taken_over() -> None:
    now, draft = with_(("comfort", "setpoint_c", 18.0)), with_(("tariff", "source", "table"))
    merged = with_values(now, draft, all_keys(PRICES))
    assert (merged.comfort.setpoint_c, merged.tariff.source) == (18.0, "table")


# ---- rows of the table


def test_a_row_is_a_band() -> None:
    working = band_of(Typed((0, 1, 2, 3, 4), "7", "22:00", "0,32"))
    assert working == (Band(0.32, (0, 1, 2, 3, 4), 420, 1320), EMPTY)
    assert band_of(Typed(tuple(range(7)), "", "", "0.24"))[0] == Band(0.24)
    assert band_of(Typed((), "22:00", "06:00", "-0.1"))[0] == Band(-0.1, (), 1320, 360)
    assert band_of(Typed((), "", "", "1", "Nov-Feb"))[0] == Band(1.0, (), 0, DAY_MIN, (1, 2, 11, 12))


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (Typed((), "", "", "much"), "“much” is no number."),
        (Typed((), "7 Uhr", "", "1"), "“7 Uhr” is no time like 07:00."),
        (Typed((), "", "25:00", "1"), "“25:00” is no time like 07:00."),
        (Typed((), "07:70", "", "1"), "“07:70” is no time like 07:00."),
        (Typed((), "07:00", "7:00", "1"), "It ends when it begins."),
        (Typed((), "24:00", "", "1"), "It ends when it begins."),
        (Typed((), "", "", "1", "Winter"), "“Winter” are no months like Nov-Feb."),
        (Typed((), "", "", "1", "Mo"), "“Mo” are no months like Nov-Feb."),
        (Typed((), "", "", "1", "Nov; Dec"), "“Nov; Dec” are no months like Nov-Feb."),
    ],
)
def test_a_row_that_is_no_band_says_why(typed: Typed, problem: str) -> None:
    band, text = band_of(typed)
    assert band is None
    assert F.text(text) == problem


def test_months_are_named_over_the_end_of_the_year() -> None:
    assert texts_of(Band(1.0, months=(1, 2, 11, 12)), ".").months == "Nov-Feb"
    assert texts_of(Band(1.0, months=(1, 2, 3)), ".").months == "Jan-Mar"
    assert texts_of(Band(1.0, months=(4,)), ".").months == "Apr"
    assert texts_of(Band(1.0, months=(1, 6, 7)), ".").months == "Jan,Jun,Jul"
    assert texts_of(Band(1.0, months=tuple(range(1, 13))), ".").months.count(",") == 11


bands = st.builds(
    Band,
    st.floats(-5, 5).map(lambda v: round(v, 4)),
    st.sets(st.integers(0, 6), min_size=1, max_size=6).map(lambda d: tuple(sorted(d))) | st.just(()),
    st.integers(0, DAY_MIN - 1),
    st.integers(0, DAY_MIN),
    st.sets(st.integers(1, 12), max_size=11).map(lambda m: tuple(sorted(m))),
).filter(lambda band: band.start_min != band.end_min)


@given(bands, st.sampled_from([".", ","]))
def test_what_a_row_shows_is_the_same_band_again(band: Band, decimal: str) -> None:
    assert band_of(texts_of(band, decimal))[0] == band


def test_the_example_of_the_field_is_a_table() -> None:
    assert len(parse_table("Mo-Fr 07:00-22:00 0.32; Sa,Su 09:00-20:00 0.28; 0.24")) == 3


# ---- grey settings


def test_what_a_setting_needs_exists_and_has_these_values() -> None:
    for (section, name), ((other, field_name), values) in NEEDS.items():
        assert any(f.name == name for f in fields_of(section)), (section, name)
        field = next(f for f in fields_of(other) if f.name == field_name)
        assert values <= {value for value, _ in field.declaration.choices}, (section, name)
