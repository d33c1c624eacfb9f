"""Places in JSON answers, and what Bluetooth thermometers shout: real bytes, and any bytes at all."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.json_path import (
    first_number,
    is_path,
    number_in,
    parse_json,
    parse_path,
    switch_in,
    value_at,
)
from warmgui.core.thermometers_ble import BTHOME, ENVIRONMENT, Heard, parse, service_of

DATA = {"a": {"b": [1, {"tC": 20.5}]}, "x.y": {"two words": 3}, "0": "zero"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("", DATA),
        ("$", DATA),
        ("a.b[1].tC", 20.5),
        ("$.a.b[-1].tC", 20.5),
        ('["x.y"]["two words"]', 3),
        ("$['x.y'].two words", 3),
        ("a.b[0]", 1),
        ("[0]", "zero"),
    ],
)
def test_a_place_is_found(path: str, value: Any) -> None:
    assert value_at(DATA, parse_path(path)) == value


@pytest.mark.parametrize(("path", "step"), [("c", "c"), ("a.b[2]", "2"), ("a.b.c", "c"), ("a.b[0].c", "c")])
def test_a_place_that_is_not_there_is_named(path: str, step: str) -> None:
    with pytest.raises(KeyError) as missing:
        value_at(DATA, parse_path(path))
    assert missing.value.args == (step,)


@pytest.mark.parametrize("path", ["a..b", "a[", "a[x]", ".", "a.", 'a["b', "a" * 300, "a[0]b"])
def test_a_place_that_cannot_be_read(path: str) -> None:
    assert not is_path(path)


@given(st.text(max_size=30))
def test_any_text_is_a_place_or_is_refused(path: str) -> None:
    assert is_path(path) in {True, False}


@given(st.lists(st.text(min_size=1, max_size=5), min_size=1, max_size=3))
def test_any_name_can_be_reached_in_quotes(names: list[str]) -> None:
    data: Any = 7
    for name in reversed(names):
        data = {name: data}
    path = "".join(f"[{json.dumps(name)}]" for name in names)
    assert value_at(data, parse_path(path)) == 7


@pytest.mark.parametrize("text", ["NaN", '{"a": Infinity}', "[" * 100_000, "", "{"])
def test_what_is_no_json(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_json(text)


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (20, 20.0),
        (20.5, 20.5),
        ("20.5", 20.5),
        (" 20,5 °C", 20.5),
        ("-3", -3.0),
        ("2.05e1", 20.5),
        ("warm", None),
        ("t=20", None),
        (True, None),
        (None, None),
        ([20], None),
        (math.inf, None),
        (10**400, None),
        ("9" * 400, None),
    ],
)
def test_numbers_in_json(value: Any, number: float | None) -> None:
    assert number_in(value) == number


def test_the_first_number_of_a_text() -> None:
    assert first_number("t=20,5 °C at noon 7") == 20.5
    assert first_number("none") is None


@pytest.mark.parametrize(
    ("value", "is_open"),
    [
        (True, True),
        (False, False),
        ("ON", True),
        ("open", True),
        (" closed ", False),
        ("off", False),
        (1, True),
        (0, False),
        ("2", None),
        (2, None),
        (None, None),
        ({}, None),
    ],
)
def test_words_of_contacts(value: Any, is_open: bool | None) -> None:  # noqa: FBT001 - a parameter
    assert switch_in(value) is is_open


@pytest.mark.parametrize(
    ("service", "data", "heard"),
    [
        # Example of bthome.io: 25.00 °C and 50.55 %.
        (BTHOME, "4002c40903bf13", Heard(25.0)),
        # Heard from a LYWSD03MMC with BTHome: packet 34, battery 100 %, 38.01 °C, 30.35 %.
        (BTHOME, "400022016402d90e03db0b", Heard(38.01)),
        # Of a soil sensor: 23.5 °C behind a packet number, then moisture and more.
        (BTHOME, "40022e09148a0c56d204", Heard(23.5)),
        # Of a Shelly BLU Door/Window: battery, light, open, rotation.
        (BTHOME, "4401640510270" + "02d013f0000", Heard(None, is_open=True)),
        (BTHOME, "4401642d00", Heard(None, is_open=False)),
        (BTHOME, "4045ffff", Heard(-0.1)),
        (BTHOME, "4057ea", Heard(-22.0)),
        (BTHOME, "4158ea", Heard(encrypted=True)),
        # Heard from LYWSD03MMCs with the firmware of atc1441: 16.2 and 23.4 °C; with that of pvvx: 17.05 °C.
        (ENVIRONMENT, "a4c1380283f400a22f5f0bf819", Heard(16.2)),
        (ENVIRONMENT, "a4c138d8f89d00ea30550b860a", Heard(23.4)),
        (ENVIRONMENT, "f4830238c1a4a9066911b60b58f70d", Heard(17.05)),
        (ENVIRONMENT, "a4c1380283f4fff62f5f0bf819", Heard(-1.0)),
    ],
)
def test_real_advertisements(service: int, data: str, heard: Heard) -> None:
    found = parse(service, bytes.fromhex(data))
    assert found.temperature_c == pytest.approx(heard.temperature_c)
    assert (found.is_open, found.encrypted) == (heard.is_open, heard.encrypted)


@pytest.mark.parametrize(
    ("service", "data"),
    [
        (BTHOME, ""),
        (BTHOME, "2002c409"),  # version 1
        (BTHOME, "40fe02c409"),  # an object of the future: what follows cannot be found
        (BTHOME, "4002c4"),  # cut off
        (BTHOME, "4053"),
        (BTHOME, "405304616263"),  # text that is longer than the message
        (ENVIRONMENT, "00"),
        (0x1809, "a4c1380283f400a22f5f0bf819"),
    ],
)
def test_what_says_nothing(service: int, data: str) -> None:
    assert parse(service, bytes.fromhex(data)) == Heard()


def test_texts_in_advertisements_are_skipped() -> None:
    assert parse(BTHOME, bytes.fromhex("40530361626302c409")) == Heard(25.0)


@given(st.sampled_from([BTHOME, ENVIRONMENT]), st.binary(max_size=40))
def test_any_bytes_are_harmless(service: int, data: bytes) -> None:
    found = parse(service, data)
    assert found.temperature_c is None or -3277.0 <= found.temperature_c <= 3277.0


@pytest.mark.parametrize(
    ("uuid", "service"),
    [
        ("0000fcd2-0000-1000-8000-00805f9b34fb", 0xFCD2),
        ("0000181A-0000-1000-8000-00805F9B34FB", 0x181A),
        ("ebe0ccb0-7a0a-4b0c-8a1a-6ff2997da3a6", None),
        ("0000zzzz-0000-1000-8000-00805f9b34fb", None),
    ],
)
def test_short_numbers_of_services(uuid: str, service: int | None) -> None:
    assert service_of(uuid) == service
