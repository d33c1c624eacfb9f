"""Settings are declared once; whatever a file holds, what comes out is valid and what is wrong is named."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core.settings import model as s
from warmgui.core.settings.check import contradictions
from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import Settings, changed, check, fields_of, from_plain, read_plain, to_plain
from warmgui.core.settings.time_table import KeptText
from warmgui.core.text import EMPTY, Text
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import KINDS, Formatter

any_speed = hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

FIELDS = [declared for section in s.SECTION_TITLES for declared in fields_of(section)]
PROXY = next(declared for declared in FIELDS if declared.name == "proxy")
NAMES = [f"{declared.section}.{declared.name}" for declared in FIELDS]
garbage = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats()
    | st.text()
    | st.characters(categories=["Cs"])
    | st.sampled_from(["stratum", "servers", "EUR", "file", "auto", "dark"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(NAMES), inner),
    max_leaves=4,
)
near_tables = st.dictionaries(
    st.sampled_from([*s.SECTION_TITLES, "extra"]),
    st.dictionaries(
        st.sampled_from([name.partition(".")[2] for name in NAMES] + ["odd"]), garbage, max_size=4
    ),
    max_size=4,
)


def english(text: Text) -> str:
    return Formatter().text(text)


KEPT = tuple(f for f in FIELDS if f is PROXY or isinstance(f.declaration.codec, KeptText))


def valid(settings: Settings) -> bool:
    """What people typed and nobody can read is kept: a proxy, so that nothing goes around it, and tables."""
    return all(check(f, s.get(settings, f.section, f.name)) is EMPTY for f in FIELDS if f not in KEPT)


@pytest.mark.parametrize("declared", FIELDS, ids=NAMES)
def test_every_field_says_what_it_is(declared: s.SettingField) -> None:
    d = declared.declaration
    assert d.label
    assert d.kind == "" or d.kind in KINDS
    assert bool(d.optional_text) == declared.optional
    assert check(declared, declared.default) is EMPTY
    assert declared.type in {bool, int, float, str, tuple} or (d.codec is not None and d.hidden)
    if d.minimum is not None and d.maximum is not None:
        assert d.minimum < d.maximum
        assert d.step


def test_every_section_of_the_settings_has_a_title() -> None:
    assert [f.name for f in dataclasses.fields(Settings)] == list(s.SECTION_TITLES)
    assert inconsistencies(Settings()) == ()


def test_a_mistyped_name_raises() -> None:
    with pytest.raises(KeyError):
        changed(Settings(), "room", "nmae", "x")
    with pytest.raises(AttributeError):
        changed(Settings(), "rooms", "name", "x")
    with pytest.raises(AttributeError):
        s.get(Settings(), "room", "nmae")
    with pytest.raises(AttributeError):
        Settings().romm  # type: ignore[attr-defined]  # noqa: B018 - the point of the test


def test_a_change_makes_a_whole_new_object_of_the_right_type() -> None:
    before = Settings()
    after = changed(before, "comfort", "setpoint_c", 20)
    assert (before.comfort.setpoint_c, after.comfort.setpoint_c) == (21.0, 20.0)
    assert type(after.comfort.setpoint_c) is float
    assert changed(before, "devices", "disabled", ["gpu0"]).devices.disabled == ("gpu0",)
    assert changed(before, "power", "limit_w", None).power.limit_w is None


@pytest.mark.parametrize(
    ("section", "name", "value", "words"),
    [
        ("comfort", "setpoint_c", 4.0, "“Target temperature” must be at least 5.0 °C."),
        ("comfort", "setpoint_c", 31, "“Target temperature” must be at most 30.0 °C."),
        ("comfort", "setpoint_c", True, "“Target temperature” cannot be “True”."),
        ("comfort", "setpoint_c", math.nan, "“Target temperature” cannot be “nan”."),
        ("comfort", "setpoint_c", "warm", "“Target temperature” cannot be “warm”."),
        ("comfort", "setpoint_c", None, "“Target temperature” must not be empty."),
        ("power", "psu_efficiency", 0.1, "“Efficiency of the power supply” must be at least 50 %."),
        ("comfort", "auto_resume", 1, "“Go on heating after a restart” cannot be “1”."),
        ("use", "battery", "never", "“On battery” cannot be “never”."),
        ("devices", "cpu_threads", 0, "“CPU threads” must be at least 1."),
        ("devices", "cpu_threads", 2.0, "“CPU threads” cannot be “2.0”."),
        ("devices", "disabled", ["cpu", 1], "“Devices that are off” cannot be “['cpu', 1]”."),
        ("money", "currency", "euro", "“Currency” cannot be “euro”."),
        ("appearance", "theme", "pink", "“Colours” cannot be “pink”."),
        ("room", "name", "x" * 5000, "“Name of the room” is too long."),
    ],
)
def test_a_wrong_value_is_refused_in_a_sentence(section: str, name: str, value: object, words: str) -> None:
    with pytest.raises(ValueError, match="Text") as refused:
        changed(Settings(), section, name, value)
    assert english(refused.value.args[0]) == words


def test_values_that_cannot_even_be_written_down_are_refused_in_a_sentence() -> None:
    """Integers beyond all floats and beyond Python's own limit for printing; half a surrogate pair."""
    settings, problems = from_plain(
        {"comfort": {"setpoint_c": 10**5000, "eco_c": 10**400}, "room": {"name": "\ud800", 10**5000: 1}}
    )
    assert settings == Settings()
    assert [english(problem) for problem in problems] == [
        "“Target temperature” cannot be “int”.",
        f"“Preset: Eco” cannot be “1{'0' * 79}…”.",
        "“Name of the room” cannot be “?”.",
        "“room.int” is not a setting.",
    ]


def test_stopping_stays_above_slowing_down() -> None:
    tight = changed(Settings(), "safety", "soft_limit_c", 92.0)
    with pytest.raises(ValueError, match="Text") as refused:
        changed(tight, "safety", "hard_limit_c", 94.9)
    assert "at least 3.0 °C above" in english(refused.value.args[0])
    settings, problems = from_plain({"safety": {"soft_limit_c": 90, "hard_limit_c": 60}})
    assert (settings.safety.soft_limit_c, settings.safety.hard_limit_c) == (57.0, 60.0)
    assert len(problems) == 1


def test_full_load_stays_above_idle() -> None:
    with pytest.raises(ValueError, match="Text"):
        changed(Settings(), "power", "full_components_w", 12.0)
    settings, problems = from_plain({"power": {"full_components_w": 10}})
    assert (settings.power.idle_components_w, settings.power.full_components_w) == (0.0, 10.0)
    assert "higher than its idle power" in english(problems[0])


def test_an_old_contradiction_does_not_block_other_changes() -> None:
    broken = dataclasses.replace(Settings(), safety=dataclasses.replace(Settings().safety, hard_limit_c=60.0))
    assert changed(broken, "comfort", "setpoint_c", 19.0).comfort.setpoint_c == 19.0
    assert len(inconsistencies(broken)) == 1


def test_a_list_of_thermometers_needs_one_that_works() -> None:
    by_list = changed(Settings(), "room", "sensor", "sensors")
    assert "No thermometer of the room" in english(inconsistencies(by_list)[0])
    entry = Thermometer("file", name="Shelf", key="t1")
    placeless = changed(by_list, "room", "thermometers", (entry,))
    assert "Shelf: choose the file" in english(inconsistencies(placeless)[0])
    good = dataclasses.replace(entry, path="room.txt")
    assert inconsistencies(changed(by_list, "room", "thermometers", (good,))) == ()


@pytest.mark.parametrize(
    ("given_at", "version", "agreed"),
    [
        ("2026-11-21T10:00:00+01:00", s.CONSENT_VERSION, True),
        ("", s.CONSENT_VERSION, False),
        ("yes", s.CONSENT_VERSION, False),
        ("2026-11-21T10:00:00+01:00", s.CONSENT_VERSION - 1, False),
        ("2026-11-21T10:00:00+01:00", s.CONSENT_VERSION + 1, False),
    ],
)
def test_consent_counts_for_the_present_text_with_its_time_only(
    given_at: str,
    version: int,
    agreed: bool,  # noqa: FBT001 - a parameter
) -> None:
    settings, _ = from_plain({"consent": {"given_at": given_at, "version": version}})
    assert settings.consented is agreed


def test_defaults_survive_the_way_to_plain_tables_and_back() -> None:
    assert from_plain(to_plain(Settings())) == (Settings(), [])
    assert "limit_w" not in to_plain(Settings())["power"]


@pytest.mark.parametrize(
    "declared",
    [f for f in FIELDS if f.optional],
    ids=[n for n, f in zip(NAMES, FIELDS, strict=True) if f.optional],
)
def test_a_setting_that_was_switched_off_stays_off(declared: s.SettingField) -> None:
    off = changed(Settings(), declared.section, declared.name, None)
    assert read_plain(to_plain(off)) == s.Found(off)


@any_speed
@given(near_tables)
@example({"room": {"thermometers": [{}]}})
@example({"tariff": {"table": "0000000"}})
def test_valid_settings_survive_the_round_trip(plain: dict[str, Any]) -> None:
    settings, _ = from_plain(plain)
    again = read_plain(to_plain(settings))
    assert again.settings == settings
    assert not again.lost
    assert not again.unknown
    # What stays in the list though nobody can use it is named in every start.
    unusable = [server for server in settings.upstream.servers if server.address is None]
    kept = [f for f in KEPT if check(f, s.get(settings, f.section, f.name))]
    # So is a sensor of no kind.
    kindless = [sensor for sensor in settings.room.thermometers if not sensor.kind]
    assert len(again.problems) == len(unusable) + len(kept) + len(kindless)


@any_speed
@given(garbage | near_tables)
@example({"safety": {"soft_limit_c": 100, "hard_limit_c": 55}})
@example({"tariff": {"table": "0000000"}})
@example({"room": {"thermometers": [{}]}})
@example({"room": [], "money": {"currency": {}}, "devices": {"disabled": [[]]}})
def test_garbage_never_raises_and_always_gives_valid_settings(plain: Any) -> None:
    settings, problems = from_plain(plain)
    assert valid(settings)
    assert contradictions(settings.safety, settings.power) == ()
    assert all(english(problem) for problem in problems)


def test_one_bad_value_is_named_and_the_others_are_kept() -> None:
    settings, problems = from_plain(
        {
            "comfort": {"setpoint_c": 19, "eco_c": "cold", "odd": 1},
            "money": {"currency": "USD"},
            "radio": {"volume": 11},
            "room": "big",
        }
    )
    assert (settings.comfort.setpoint_c, settings.comfort.eco_c) == (19.0, 17.0)
    assert settings.money.currency == "USD"
    assert [english(problem) for problem in problems] == [
        "“Preset: Eco” cannot be “cold”.",
        "“comfort.odd” is not a setting.",
        "“radio” is not a section of the settings.",
        "“room” is not a section of the settings.",
    ]


def test_what_a_newer_version_wrote_is_told_apart() -> None:
    plain = {"comfort": {"setpoint_c": 19, "odd": 1}, "radio": {"volume": 11}, "room": "big"}
    assert s.read_plain(plain).unknown == {"comfort": {"odd": 1}, "radio": {"volume": 11}}
    assert s.read_plain(to_plain(Settings())).unknown == {}


OLD_FILE = {
    "power": {"limit_w": 300.0, "psu_efficiency": 0.9},
    "devices": {"disabled": ["cpu", "gpu0"], "cpu_threads": 4},
    "upstream": {"kind": "practice", "proxy": ""},
}
"""As versions wrote it that knew neither graphics cards nor version rolling."""


def test_an_older_file_loads_and_allows_nothing_new() -> None:
    found = read_plain(OLD_FILE)
    assert (found.problems, found.unknown, found.lost) == ((), {}, False)
    assert found.settings.upstream.version_rolling is False
    assert found.settings.power.card_full_w == 100.0
    assert found.settings.devices.disabled == ("cpu", "gpu0")
    assert read_plain(to_plain(found.settings)).settings == found.settings


@pytest.mark.parametrize("value", ["yes", 1, None, [True]])
def test_only_a_clear_yes_allows_version_rolling(value: object) -> None:
    found = read_plain({"upstream": {"version_rolling": value}})
    assert found.settings.upstream.version_rolling is False
    assert len(found.problems) == 1
