"""Folding@home's object and its changes are read with doubt."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.compute.fah import changed, state_of
from warmgui.core.house.compute.xml import ScienceAnswerError

WHOLE: dict[str, Any] = {
    "info": {"version": "8.4.9"},
    "groups": {
        "": {"config": {"paused": False, "finish": False, "cpus": 7, "gpus": {"a": {"enabled": True}}}}
    },
    "units": [{"number": 1, "state": "RUN", "assignment": {"project": 5}, "pid": 99, "gpus": ["a"]}],
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def test_the_whole_state_says_how_it_stands() -> None:
    found = state_of(WHOLE)
    assert (found.version, found.groups, found.cpus, found.gpus) == ("8.4.9", (("", "fold"),), 7, True)
    assert [(unit.name, unit.pid, unit.computes, unit.gpu) for unit in found.units] == [
        ("5:1", 99, True, True)
    ]
    assert not found.paused


def test_half_a_character_is_shown_nowhere() -> None:
    data = {**WHOLE, "info": {"version": "8.3\ud800\n.5"}}
    assert state_of(data).version == "8.3 .5"
    groups = {"a\ud800": WHOLE["groups"][""]}
    with pytest.raises(ScienceAnswerError):
        state_of({**WHOLE, "groups": groups})


def test_the_first_versions_had_one_setting_for_all() -> None:
    old = {"info": {"version": "8.1.18"}, "config": {"paused": True, "cpus": 3}}
    found = state_of(old)
    assert (found.groups, found.paused, found.units) == ((("", "pause"),), True, ())


def test_changes_are_made_where_they_say() -> None:
    data: object = copy.deepcopy(WHOLE)
    for change in (
        ["groups", "", "config", "paused", True],
        ["units", 0, "pause_reason", "Paused"],
        ["units", -1, {"number": 2, "state": "CORE"}],
        ["units", -2, [{"number": 3}, {"number": 4}]],
        ["units", 3, None],
        ["config", {"user": "x"}],
    ):
        data = changed(data, change)
    found = state_of(data)
    assert found.paused
    assert [unit.name for unit in found.units] == ["5:1", "?:2", "?:3"]
    assert not found.units[0].computes
    data = changed(data, ["units", 0, "pause_reason", None])
    assert state_of(data).units[0].computes


@pytest.mark.parametrize(
    "change",
    [
        5,
        [],
        ["info"],
        ["nowhere", "x", 1],
        ["units", "0", "x", 1],
        ["units", 9, "x", 1],
        ["units", -3, 1],
        ["units", True, "x", 1],
        ["info", "version", "deeper", 1],
        ["units", 0] * 8 + [1],
        ["units", -2, [0] * 5000],
    ],
)
def test_a_change_that_fits_nothing_is_refused(change: object) -> None:
    with pytest.raises(ScienceAnswerError):
        changed(copy.deepcopy(WHOLE), change)


@given(JSON)
def test_no_object_crashes_the_reader(data: object) -> None:
    try:
        state_of(data)
    except ScienceAnswerError:
        return


@given(st.lists(JSON, max_size=5))
def test_no_change_crashes_the_reader(change: list[object]) -> None:
    try:
        state_of(changed(copy.deepcopy(WHOLE), change))
    except ScienceAnswerError:
        return
