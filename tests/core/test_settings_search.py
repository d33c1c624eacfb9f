"""Settings are found by what people call them, in any order, case and script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.settings.model import SECTION_TITLES, SettingField, fields_of
from warmgui.core.settings.search import Entry, field_entry, fold, spans, words_of
from warmgui.core.settings.search_words import SECTION_WORDS, WORDS
from warmgui.core.text import translate
from warmgui.core.units import FormatPrefs, Formatter

F = Formatter()


def fields() -> list[SettingField]:
    return [f for section in SECTION_TITLES for f in fields_of(section) if not f.declaration.hidden]


def found(query: str, formatter: Formatter = F) -> set[str]:
    words = words_of(query)
    return {f"{f.section}.{f.name}" for f in fields() if field_entry(f, formatter).rank(words) is not None}


def best(query: str) -> str:
    words = words_of(query)
    ranked = [(rank, f) for f in fields() if (rank := field_entry(f, F).rank(words)) is not None]
    field = min(ranked, key=lambda pair: pair[0])[1]
    return f"{field.section}.{field.name}"


@pytest.mark.parametrize(
    ("query", "setting"),
    [
        ("boot", "desktop.autostart"),
        ("dark", "appearance.theme"),
        ("night mode", "appearance.theme"),
        ("watt", "power.limit_w"),
        ("fuse", "safety.circuit_w"),
        ("standby", "desktop.keep_awake"),
        ("font", "appearance.text_size"),
        ("animation", "appearance.motion"),
        ("notifications", "desktop.notices"),
        ("laptop", "use.battery"),
        ("temp TARGET", "comfort.setpoint_c"),
        ("plasterboard", "room.construction"),
        ("setpoint_c", "comfort.setpoint_c"),
        ("fahrenheit", "appearance.temperature_unit"),
        ("privacy", "network.offline"),
    ],
)
def test_people_find_what_they_mean(query: str, setting: str) -> None:
    assert setting in found(query)


def test_the_order_and_the_case_of_words_do_not_matter() -> None:
    assert found("limit POWER quiet") == found("quiet power limit") != set()


def test_latin_words_begin_where_words_begin_unless_asked_otherwise() -> None:
    awattar = Entry("", fold("Prices of aWATTar, per kWh (a_watt)"))
    assert awattar.rank(("watt",)) is not None, "behind a sign a word begins"
    alone = Entry("", fold("aWATTar"))
    assert alone.rank(("watt",)) is None
    assert alone.rank(("watt",), inside=True) is not None
    assert Entry("", fold("الحرارة")).rank(words_of("حرارة")) is not None
    assert Entry("", fold("目标温度")).rank(words_of("温度")) is not None


def test_every_word_must_fit() -> None:
    assert found("target zebra") == set()
    assert "comfort.setpoint_c" not in found("pool")
    assert len(found("")) == len(fields())


def test_a_section_is_found_by_its_title_together_with_a_label() -> None:
    assert found("money currency") == {"money.currency", "money.usd_rate"}
    assert "money.tariff_per_kwh" in found("money")


def test_what_carries_the_word_in_its_name_comes_first() -> None:
    assert best("target") == "comfort.setpoint_c"
    assert best("language") == "appearance.language"


def arabic(context: str, template: str) -> str:
    return {"Target temperature": "درجة الحرارة المطلوبة", "Dark": "داكن"}.get(template, template)


def test_english_and_the_readers_own_words_both_find_it() -> None:
    reader = Formatter(FormatPrefs(), arabic)
    for query in ("المطلوبه", "الْحَرَارَة", "target temperature", "setpoint"):
        assert "comfort.setpoint_c" in found(query, reader), query
    assert "appearance.theme" in found("dark", reader)
    assert "appearance.theme" in found("داكن", reader)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Größe", "grosse"),
        ("CAFÉ", "cafe"),
        ("إضاءة", "اضاءه"),
        ("مـــدى", "مدي"),
        ("ｗａｔｔ", "watt"),
        ("İstanbul", "istanbul"),
    ],
)
def test_accents_widths_and_letters_of_one_sound_are_the_same(typed: str, same: str) -> None:
    assert fold(typed) == same


def test_what_was_found_is_marked_where_it_stands() -> None:
    assert spans("Target température", ("temperature",)) == [(7, 18)]
    assert spans("Straße", ("strasse",)) == [(0, 6)]
    assert spans("abcabc", ("bc", "ab")) == [(0, 6)]
    assert spans("nothing", ("zebra",)) == []
    assert spans("nothing", ()) == []
    assert spans("温度目标", ("目标",)) == [(2, 4)]


@given(st.text(max_size=30), st.text(max_size=8))
def test_any_text_can_be_searched_and_marked(text: str, query: str) -> None:
    words = words_of(query)
    Entry(fold(text), fold(text)).rank(words)
    places = spans(text, words)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


def test_the_words_belong_to_settings_that_there_are() -> None:
    known = {(f.section, f.name) for f in fields()}
    assert set(WORDS) <= known
    assert set(SECTION_WORDS) <= set(SECTION_TITLES)
    assert all(text.context == "settings_search" for text in (*WORDS.values(), *SECTION_WORDS.values()))
    assert translate("settings_search", "x").template == "x"
