"""What devices in the network say: whatever it is, it is read, and never as a number that it is not."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from fakes.axeos import FakeAxeOs
from fakes.cgminer import BMMINER, FakeCgMiner
from fakes.sensors import english
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.lan import axeos as lan_axeos
from warmgui.core.house.lan import cgminer as lan_cgminer
from warmgui.core.house.lan.values import (
    MOST_W,
    Look,
    Option,
    beyond_rated,
    clean,
    figure,
    judged,
    rate_hs,
    switch,
    temperature,
)

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["17.0", "-1", "nan", "1e999", "v2.15.0", "Q"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
POWERS = ("power", "maxPower", "temp", "temp2", "hashRate", "hashRate_1m", "coreVoltage", "frequency")
WORDS = ("version", "ASICModel", "miningPaused", "shutdown", "otp", "deviceModel")
INFO = st.sampled_from((*POWERS, *WORDS))
ASIC = st.sampled_from(
    ["frequencyOptions", "voltageOptions", "defaultFrequency", "defaultVoltage", "asicCount", "ASICModel"]
)


def is_sane(look: Look) -> bool:
    power, rate, heat = look.power_w, look.hashrate_hs, look.temperature_c
    weights = [option.weight for option in look.options]
    return (
        (power is None or 0.0 <= power <= MOST_W)
        and (rate is None or (rate >= 0.0 and math.isfinite(rate)))
        and (heat is None or -40.0 < heat < 150.0)
        and weights == sorted(weights)
        and len(look.model) <= 60
        and look.model.isprintable()
    )


@given(st.dictionaries(INFO, JSON, max_size=8) | JSON, st.dictionaries(ASIC, JSON, max_size=6) | JSON)
def test_any_answer_of_axeos_is_read(info: Any, asic: Any) -> None:
    assert is_sane(lan_axeos.look(info, asic))
    assert lan_axeos.is_axeos(info) in {True, False}


@given(st.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_answer_of_cgminer_is_read(raw: bytes) -> None:
    try:
        answer = lan_cgminer.parse_answer(raw)
    except ValueError:
        return
    assert is_sane(lan_cgminer.look(answer, answer, answer))
    lan_cgminer.status(answer)
    lan_cgminer.is_refusal(answer)


@pytest.fixture(scope="module")
def said() -> dict[str, bytes]:
    with FakeCgMiner() as fake:
        return {
            name: json.dumps(fake.reply(name, "")).encode() + b"\0"
            for name in ("version", "summary", "estats")
        }


@given(st.data())
def test_an_avalons_answer_that_is_cut_off_anywhere_is_read(said: dict[str, bytes], data: Any) -> None:
    cut = data.draw(st.integers(0, len(said["estats"])))
    try:
        stats = lan_cgminer.parse_answer(said["estats"][:cut])
    except ValueError:
        stats = {}
    answers = [lan_cgminer.parse_answer(said[name]) for name in ("version", "summary")]
    look = lan_cgminer.look(*answers, stats)
    assert is_sane(look)
    assert look.power_w in {None, 1290.0}


def test_an_avalon_aims_at_its_own_watts() -> None:
    with FakeCgMiner() as fake:
        stats = lan_cgminer.parse_answer(json.dumps(fake.reply("estats", "")).encode())
        version = lan_cgminer.parse_answer(json.dumps(fake.reply("version", "")).encode())
    look = lan_cgminer.look(version, {}, stats)
    assert look.at == Option("workmode 1", 1300.0, 1290.0)
    text = stats["TEXT"].replace("PS[0 1222 2265 57 1250 2245 1290]", "WALLPOWER[1301]")
    assert lan_cgminer.look(version, {}, {"TEXT": text}).power_w == 1301.0
    text = text.replace("In Work", "In Init").replace("WALLPOWER[1301]", "")
    look = lan_cgminer.look(version, {}, {"TEXT": text})
    assert (look.resting, look.power_w) == (False, None), "what it aims at is no measurement"


def test_unknown_avalons_only_work_or_rest() -> None:
    text = (
        "Ver[1346-110-24041001] SYSTEMSTATU[Work: In Work, Hash Board: 3 ] PS[0 1199 1391 225 3126 1393 3348]"
    )
    look = lan_cgminer.look({}, {}, {"TEXT": text})
    assert (look.model, look.power_w, look.options, look.can_rest) == ("Avalon 1346", 3348.0, (), True)
    assert "only works or rests" in english(look.note)


def test_a_name_in_stats_and_rates_in_giga() -> None:
    look = lan_cgminer.look({}, BMMINER["summary"], BMMINER["stats"])
    assert (look.model, look.hashrate_hs) == ("Antminer S9", pytest.approx(13.51291e12))
    look = lan_cgminer.look({}, {}, BMMINER["stats"])
    assert look.hashrate_hs == pytest.approx(13.51291e12)
    assert lan_cgminer.look({}, {"SUMMARY": [{"MHS av": -3}]}, {}).hashrate_hs == 0.0


def test_refusals_are_told_from_mistakes() -> None:
    denied = {"STATUS": [{"STATUS": "E", "Code": 45, "Msg": "Access denied to 'ascset' command"}]}
    assert lan_cgminer.is_refusal(denied)
    assert not lan_cgminer.is_refusal({"STATUS": [{"STATUS": "E", "Code": 14, "Msg": "Invalid command"}]})
    assert lan_cgminer.status(lan_cgminer.parse_answer(b'{"STATUS":[{"STATUS":"S","Msg":"ok","x')) == (
        "S",
        "ok",
    )


@pytest.mark.parametrize(
    ("version", "more", "rests"),
    [
        ("v1.0.36", {"shutdown": False}, True),
        ("v1.1.0-rc2", {"shutdown": 0}, True),
        ("v1.0.35", {"shutdown": False}, False),
        ("v1.0.36", {}, False),
        ("dirty", {"shutdown": False}, False),
        ("v2.14.0", {"miningPaused": False}, True),
    ],
)
def test_who_can_rest(version: str, more: dict[str, Any], *, rests: bool) -> None:
    look = lan_axeos.look({"ASICModel": "BM1370", "version": version, **more}, None)
    assert look.can_rest is rests


def test_halves_of_megahertz_are_sent_as_they_are_listed() -> None:
    assert lan_axeos.setting_body("446.875/1150") == {"frequency": 446.875, "coreVoltage": 1150}
    assert json.dumps(lan_axeos.setting_body(lan_axeos.setting_name(525.0, 1150.0))) == (
        '{"frequency": 525, "coreVoltage": 1150}'
    )


@pytest.mark.parametrize(("chips", "usual_w"), [(1, 17.0), (4, 76.0)])
def test_before_it_has_run_its_watts_are_those_of_its_kind(chips: int, usual_w: float) -> None:
    asic = {
        "ASICModel": "BM1370",
        "asicCount": chips,
        "defaultFrequency": 525 if chips == 1 else 600,
        "defaultVoltage": 1150,
        "frequencyOptions": [525 if chips == 1 else 600],
        "voltageOptions": [1150],
    }
    (option,) = lan_axeos.options(asic, {})
    assert option.watts == pytest.approx(usual_w, rel=0.05)


def test_overclocking_is_never_offered() -> None:
    with FakeAxeOs() as fake:
        offered = lan_axeos.options(fake.asic(), fake.info())
        assert max(float(each.name.partition("/")[0]) for each in offered) == 525
        assert lan_axeos.options({**(fake.asic() or {}), "defaultVoltage": 900}, {}) == ()
        assert lan_axeos.options({**(fake.asic() or {}), "frequencyOptions": "all"}, {}) == ()


# ---- single values -------------------------------------------------------------------------------


def test_figures_and_switches() -> None:
    assert figure({"a": "x", "b": "17.5 W"}, "a", "b") == 17.5
    assert figure({"a": True}, "a") is None
    assert figure([], "a") is None
    assert [switch({"a": value}, "a") for value in (True, 0, "1", 2, "on", None)] == [
        True,
        False,
        True,
        None,
        None,
        None,
    ]
    assert [temperature(value) for value in (None, -273.0, -1.0, 61.0, 999.0)] == [
        None,
        None,
        None,
        61.0,
        None,
    ]
    assert clean("a\u0000b\nc" + "x" * 100) == "a b c" + "x" * 55


@given(st.floats(allow_nan=True, allow_infinity=True), st.floats(0, 1e15))
def test_no_claim_that_cannot_be_becomes_a_power(power_w: float, rate_hs: float) -> None:
    look = judged(Look(hashrate_hs=rate_hs), power_w)
    assert is_sane(look)
    assert look.power_w in {None, power_w}
    assert look.power_w is None or not look.impossible


def test_far_above_what_was_declared_cannot_be() -> None:
    assert not beyond_rated(Look(power_w=299.0), 100.0)
    assert not beyond_rated(Look(power_w=299.0), None)
    assert "you entered 100 W" in english(beyond_rated(Look(power_w=301.0), 100.0))


@pytest.mark.parametrize(
    ("number", "hashes"),
    [(5.0, 5e9), (-1.0, 0.0), (None, None), (1e308, None), (math.inf, None), (math.nan, None)],
)
def test_a_rate_that_no_machine_has_is_unknown(number: float | None, hashes: float | None) -> None:
    """Found by fuzzing: a number that is one, and in hashes a second none any more."""
    assert rate_hs(number, 1e9) == hashes
