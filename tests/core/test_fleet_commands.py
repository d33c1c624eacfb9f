"""What may come of a command from afar: one of a closed set of wishes, or a sentence that says why not."""

from __future__ import annotations

import ast
import inspect
import json
import typing
from typing import Any

import pytest
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.fleet import commands, lease
from warmgui.core.fleet.commands import (
    BY,
    COMMANDS,
    Allowance,
    FleetWish,
    Leave,
    Share,
    judge,
    read_invitation,
    read_share,
)
from warmgui.core.house_messages import LimitPower
from warmgui.core.messages import Boost, ChoosePreset, HeatOff, HeatOn, SetTarget, starts_heat
from warmgui.core.text import Text

YES = Leave(accepts=True, consented=True)
CLOSED_SET = {HeatOn, HeatOff, SetTarget, ChoosePreset, Boost, LimitPower}


def wish(what: str, payload: bytes, leave: Leave = YES) -> FleetWish:
    judged = judge(what, payload, retained=False, leave=leave)
    assert judged.wish is not None, english(judged.refused)
    assert not judged.refused
    return judged.wish


def why_not(what: str, payload: bytes, leave: Leave = YES, *, retained: bool = False) -> str:
    judged = judge(what, payload, retained=retained, leave=leave)
    assert judged.wish is None
    return english(judged.refused)


@pytest.mark.parametrize(
    ("what", "payload", "expected"),
    [
        ("mode", b"heat", HeatOn()),
        ("mode", b"off", HeatOff()),
        ("target", b"21.5", SetTarget(21.5)),
        ("target", b"5", SetTarget(5.0)),
        ("target", b"30.0", SetTarget(30.0)),
        ("preset", b"frost", ChoosePreset("frost")),
        ("preset", b"eco", ChoosePreset("eco")),
        ("preset", b"comfort", ChoosePreset("comfort")),
        ("preset", b"none", ChoosePreset("")),
        ("preset", b"boost", Boost()),
        ("limit", b"150", LimitPower(150.0, BY)),
        ("limit", b"0", LimitPower(0.0, BY)),
        ("limit", b"none", LimitPower(None, BY)),
        ("boost", b"on", Boost()),
        ("boost", b"30", Boost(1800.0)),
    ],
)
def test_what_is_followed(what: str, payload: bytes, expected: FleetWish) -> None:
    assert wish(what, payload) == expected


@pytest.mark.parametrize(
    ("what", "payload", "words"),
    [
        ("target", b"", "it is empty"),
        ("target", b"nan", "it must be a number from 5.0 °C to 30.0 °C"),
        ("target", b"inf", "a number"),
        ("target", b"-inf", "a number"),
        ("target", b"1e1", "a number"),
        ("target", b"2_1", "a number"),
        ("target", "٢١".encode(), "a number"),
        ("target", b" 21", "a number"),
        ("target", b"21\n", "a number"),
        ("target", b"21,5", "a number"),
        ("target", b"4.9", "a number"),
        ("target", b"30.01", "a number"),
        ("target", b"21.5 C", "a number"),
        ("target", b'{"v": 21}', "a number"),
        ("target", b"9" * 64, "a number"),
        ("target", b"1" * 65, "65 bytes are too long"),
        ("target", b"\xff\xfe", "it is no text"),
        ("limit", b"-1", "from 0 W to 100"),
        ("limit", b"1e400", "a number"),
        ("limit", b"None", "a number"),
        ("mode", b"HEAT", "it must be one of: off, heat"),
        ("mode", b"cool", "one of"),
        ("preset", b"", "it is empty"),
        ("preset", b"party", "one of: frost, eco, comfort, boost, none"),
        ("boost", b"4", "a number"),
        ("boost", b"241", "a number"),
        ("payout", b"bc1q", "there is no such command"),
        ("", b"x", "there is no such command"),
        ("set/mode", b"heat", "there is no such command"),
    ],
)
def test_what_is_refused_says_why(what: str, payload: bytes, words: str) -> None:
    assert words in why_not(what, payload)


def test_what_the_broker_kept_is_never_followed() -> None:
    assert "nobody knows how old it is" in why_not("mode", b"off", retained=True)


def test_without_a_yes_here_nothing_is_followed() -> None:
    nobody = Leave(accepts=False, consented=True)
    for what in COMMANDS:
        assert "follows no commands from afar" in why_not(what, b"off", nobody)


def test_without_consent_nothing_starts_heat_and_everything_else_is_followed() -> None:
    leave = Leave(accepts=True, consented=False)
    for what, payload in (("mode", b"heat"), ("preset", b"boost"), ("boost", b"on"), ("boost", b"30")):
        assert "nobody at this machine has agreed to mining" in why_not(what, payload, leave)
    for what, payload in (("mode", b"off"), ("target", b"21"), ("preset", b"eco"), ("limit", b"100")):
        assert not starts_heat(wish(what, payload, leave))


def test_a_refusal_cannot_break_lines_or_grow() -> None:
    words = why_not("mode", b"a\r\nFAKE LOG LINE\x1b[2J" + b"z" * 20)
    assert "\n" not in words
    assert "\r" not in words
    assert "\x1b" not in words
    assert len(why_not("x" * 5000, b"y" * 60_000)) < 200


@given(
    what=st.one_of(st.sampled_from(COMMANDS), st.text()),
    payload=st.one_of(
        st.binary(max_size=200),
        st.text().map(lambda words: words.encode("utf-8", "replace")),
        st.floats().map(lambda number: str(number).encode()),
        st.sampled_from([b"heat", b"off", b"on", b"none", b"eco", b"boost", b"21"]),
    ),
    retained=st.booleans(),
    accepts=st.booleans(),
    consented=st.booleans(),
)
def test_whatever_comes_only_the_closed_set_comes_of_it(
    what: str, payload: bytes, *, retained: bool, accepts: bool, consented: bool
) -> None:
    judged = judge(what, payload, retained=retained, leave=Leave(accepts=accepts, consented=consented))
    assert (judged.wish is None) == bool(judged.refused)
    if judged.wish is not None:
        assert type(judged.wish) in CLOSED_SET
        assert accepts
        assert not retained
        assert consented or not starts_heat(judged.wish)
    else:
        assert english(judged.refused)


def test_the_closed_set_is_what_it_says() -> None:
    assert set(typing.get_args(FleetWish)) == CLOSED_SET


@pytest.mark.parametrize("module", [commands, lease], ids=["commands", "lease"])
def test_nothing_here_can_even_name_settings_payout_pool_or_consent(module: Any) -> None:
    """What a module does not import it cannot make."""
    tree = ast.parse(inspect.getsource(module))
    imported = {
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.endswith("messages")
        for name in node.names
    }
    assert imported <= {kind.__name__ for kind in CLOSED_SET} | {"starts_heat"}
    modules = {
        node.module or "" if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom | ast.Import)
    }
    settings = {name for name in modules if "settings" in name}
    assert settings <= {"warmgui.core.settings.words"}
    called = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert not called & {"getattr", "eval", "exec", "globals", "__import__", "replace"}


class TestShares:
    def test_a_share(self) -> None:
        assert read_share(b'{"limit_w": 120, "for_s": 60}', retained=False) == Share(120.0, 60.0)
        assert read_share(b'{"limit_w": null, "for_s": 1}', retained=False) == Share(None, 1.0)

    @pytest.mark.parametrize(
        "payload",
        [
            b"",
            b"null",
            b"[]",
            b"{",
            b'{"limit_w": 1}',
            b'{"limit_w": NaN, "for_s": 60}',
            b'{"limit_w": -1, "for_s": 60}',
            b'{"limit_w": true, "for_s": 60}',
            b'{"limit_w": "1", "for_s": 60}',
            b'{"limit_w": 1e9, "for_s": 60}',
            b'{"limit_w": 1, "for_s": 0}',
            b'{"limit_w": 1, "for_s": 1e9}',
            b'{"limit_w": 1, "for_s": Infinity}',
            b"[" * 500,
            b'{"limit_w": 1, "for_s": 60, "more": "' + b"x" * 500 + b'"}',
            b"\xff",
        ],
    )
    def test_what_is_none(self, payload: bytes) -> None:
        found = read_share(payload, retained=False)
        assert isinstance(found, Text)
        assert "was not followed" in english(found)

    def test_one_that_the_broker_kept(self) -> None:
        assert isinstance(read_share(b'{"limit_w": 1, "for_s": 60}', retained=True), Text)


class TestInvitations:
    def test_who_asks_in_one_short_line(self) -> None:
        letter = json.dumps({"sender": "Room\n204\u202e " + "x" * 300}).encode()
        found = read_invitation(letter, retained=False)
        assert isinstance(found, str)
        assert found.startswith("Room 204")
        assert len(found) <= 60
        assert found.isprintable()

    @pytest.mark.parametrize("payload", [b"", b"{}", b'{"sender": 5}', b'{"sender": " \\n"}', b"hello"])
    def test_what_is_none(self, payload: bytes) -> None:
        assert isinstance(read_invitation(payload, retained=False), Text)


class TestAllowance:
    def test_a_burst_and_then_as_many_as_come_back(self) -> None:
        allowance = Allowance(3.0, 1.0)
        assert [allowance.take(0.0) for _ in range(4)] == [True, True, True, False]
        assert [allowance.take(1.0) for _ in range(2)] == [True, False]
        assert [allowance.take(1000.0) for _ in range(4)] == [True, True, True, False]

    def test_a_clock_that_goes_back_gives_nothing(self) -> None:
        allowance = Allowance(1.0, 1.0)
        assert allowance.take(100.0)
        assert not allowance.take(50.0)
