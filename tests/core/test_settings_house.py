"""Places and heaters in a settings file: what is written is read again, and what is wrong is named."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.nouns import HEATER_KINDS, PLACE_KINDS, LanHeater, Place
from warmgui.core.settings.house import HEATERS, MOST_HEATERS, MOST_PLACES, PLACES
from warmgui.core.settings.list import entries_without_secrets
from warmgui.core.settings.model import Settings, from_plain, read_plain, to_plain
from warmgui.core.settings.servers import without_secrets
from warmgui.core.units import Formatter

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(str.strip)
PLACE = st.builds(
    Place,
    name=WORDS,
    kind=st.sampled_from(PLACE_KINDS),
    enabled=st.booleans(),
    priority=st.integers(1, 5),
    target_c=st.floats(2, 70),
    sensor=WORDS,
    most_c=st.none() | st.floats(2, 90),
    limit_w=st.none() | st.floats(0, 100_000),
    volume_l=st.none() | st.floats(1, 10_000_000),
    efficiency=st.floats(0.05, 1),
    fan_w=st.floats(0, 5000),
    filter_h=st.none() | st.floats(1, 100_000),
    cheap_only=st.booleans(),
)
HEATER = st.builds(
    LanHeater,
    kind=st.sampled_from(HEATER_KINDS),
    name=WORDS,
    address=WORDS,
    enabled=st.booleans(),
    steer=st.booleans(),
    place=WORDS,
    rated_w=st.none() | st.floats(1, 20_000),
    meter=WORDS,
    user=WORDS,
    password=st.sampled_from(["none", "keyring", "ask"]),
)


def keyed(entries: list[Any], prefix: str) -> tuple[Any, ...]:
    return tuple(
        dataclasses.replace(entry, key=f"{prefix}{number}") for number, entry in enumerate(entries, 1)
    )


def english(problems: Any) -> str:
    return "\n".join(Formatter().text(problem) for problem in problems)


@given(st.lists(PLACE, max_size=4), st.lists(HEATER, max_size=4))
def test_what_is_written_is_read_again(places: list[Place], heaters: list[LanHeater]) -> None:
    settings = Settings()
    house = dataclasses.replace(settings.house, places=keyed(places, "p"), heaters=keyed(heaters, "h"))
    settings = dataclasses.replace(settings, house=house)
    found, problems = from_plain(to_plain(settings))
    assert found == settings
    assert problems == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = sorted({f.name for cls in (Place, LanHeater) for f in dataclasses.fields(cls)} - {"unknown"})


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=8) | JSON, max_size=4) | JSON)
def test_whatever_stands_in_the_file_becomes_good_entries(plain: Any) -> None:
    """Given anything, what is read is valid, can be written, and is then read without a complaint."""
    for codec in (PLACES, HEATERS):
        found = codec.read(plain)
        assert not codec.check(found.value)
        again = codec.read(codec.plain(found.value))
        assert again.value == found.value


def test_a_wrong_value_is_named_and_the_rest_is_kept() -> None:
    found = read_plain({"house": {"places": [{"name": "Tank", "kind": "tank", "target_c": math.nan}, 7]}})
    assert found.settings.house.places == (Place("Tank", key="p1", kind="tank", target_c=5.0),)
    words = english(found.problems)
    assert "Place 1: “Target temperature” cannot be “nan”." in words
    assert "Place 2: it cannot be “7”." in words
    assert found.lost


@pytest.mark.parametrize("name", ["password", "token", "API_KEY"])
def test_a_password_has_no_place_in_the_file(name: str) -> None:
    plain = {"house": {"heaters": [{"kind": "axeos", "address": "10.0.0.5", name: "hunter2"}]}}
    found = read_plain(plain)
    assert found.settings.house.heaters[0].password == "ask"
    assert "hunter2" not in english(found.problems) + repr(found.settings) + repr(found.unknown)
    assert "hunter2" not in repr(without_secrets(plain))
    assert "hunter2" not in repr(entries_without_secrets(plain, "house", "heaters"))


def test_what_a_newer_version_wrote_is_kept() -> None:
    found = read_plain({"house": {"heaters": [{"kind": "axeos", "fan": 3}]}})
    assert "“house.heaters.fan” is not a setting." in english(found.problems)
    assert to_plain(found.settings)["house"]["heaters"] == [{"kind": "axeos", "key": "h1", "fan": 3}]


def test_who_wrote_no_kind_gets_the_first_and_is_told() -> None:
    found = HEATERS.read([{"address": "10.0.0.5"}])
    assert found.value == (LanHeater("axeos", key="h1", address="10.0.0.5"),)
    assert "“Kind” cannot be “”" in english(found.problems)


@pytest.mark.parametrize(
    ("codec", "entry", "most"),
    [(PLACES, Place("x"), MOST_PLACES), (HEATERS, LanHeater("axeos"), MOST_HEATERS)],
)
def test_there_is_an_end_to_the_list(codec: Any, entry: Any, most: int) -> None:
    many = keyed([entry] * (most + 1), "k")
    assert f"there is room for {most}" in english([codec.check(many)])
    found = codec.read(codec.plain(many))
    assert len(found.value) == most
    assert found.lost
    assert codec.check(many[:most]) == codec.check(())


def test_two_entries_never_share_a_key() -> None:
    found = PLACES.read([{"name": "a", "key": "p1"}, {"name": "b", "key": "p1"}, {"name": "c"}])
    keys = [entry.key for entry in found.value]
    assert keys[0] == "p1"
    assert len(set(keys)) == 3
    twice = (Place("a", key="p1"), Place("b", key="p1"))
    assert "needs a key of its own" in english([PLACES.check(twice)])
    assert english([PLACES.check([7])]) == "“Places” cannot be “[7]”."


def test_switched_on_means_true_and_nothing_else() -> None:
    """Whoever wrote `enabled = "no"` does not want it heated."""
    assert PLACES.read([{"name": "a", "enabled": "no"}]).value[0].enabled is False
    assert HEATERS.read([{"kind": "axeos", "steer": 1}]).value[0].steer is False
