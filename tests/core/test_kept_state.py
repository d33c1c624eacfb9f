"""A kept state without what no part of it can use."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fakes.core import Rig, settings
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.kept_state import readable

HALF = "sensor\ud800"
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), PLAIN))
def test_what_can_be_written_stays_as_it_is(state: dict[str, Any]) -> None:
    assert readable(state) == state


@pytest.mark.parametrize("wrong", [HALF, 10**400, -(10**400)])
def test_values_that_cannot_be_are_unknown(wrong: object) -> None:
    assert readable({"a": wrong, "b": {"c": [1, wrong]}}) == {"a": None, "b": {"c": [1, None]}}


def test_names_that_cannot_be_written_go() -> None:
    assert readable({HALF: 1, "a": {HALF: 2, "b": True}}) == {"a": {"b": True}}


def test_a_state_that_goes_down_and_down_ends() -> None:
    state: dict[str, Any] = {}
    inner = state
    for _ in range(5000):
        inner["a"] = inner = {}
    assert len(json.dumps(readable(state))) < 500


def test_the_engine_keeps_nothing_that_cannot_be_written() -> None:
    rig = Rig(settings(), room_c=18.0)
    rig.run(2)
    kept = rig.engine.export_state()
    kept["meter"]["baseline_raw_w"] = {HALF: 3278.0, "cpu": 12.0}
    kept["house"] = {"heaters_kwh": {"h1": 10**400}, "limits": {"api": 10**400}}
    again = Rig(settings(), state=kept, room_c=18.0).engine.export_state()
    assert again["meter"]["baseline_raw_w"] == {"cpu": 12.0}
    json.dumps(again, ensure_ascii=False, allow_nan=False).encode()
