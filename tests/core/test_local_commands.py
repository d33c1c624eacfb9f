"""Commands from a shell of this machine: what is understood, what is refused, what the engine is told."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.io import snapshot
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.house_messages import LimitPower
from warmgui.core.local_answers import (
    device_lines,
    followed,
    not_followed,
    outcome,
    status_lines,
    wish,
)
from warmgui.core.local_commands import HERE, VERBS, Answer, Asked, WordsError, from_plain, parse, to_plain
from warmgui.core.local_forms import EXIT_CANNOT, EXIT_DONE, EXIT_NO_CONSENT, FORMS, NAMES, NO_CONSENT
from warmgui.core.model import UNKNOWN, DeviceStatus, Fault, IntentStatus, Value
from warmgui.core.model_fleet import FleetStatus, Invitation
from warmgui.core.model_house import HeaterStatus, HouseStatus, PlaceStatus, ScienceStatus
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Mode, Provenance, Severity

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot

PLAIN = Formatter()
OFF = snapshot(0.0)
HEATING = replace(OFF, mode=Mode.HEAT, headline=verbatim("Heating at 171 W."))


def with_intent(kind: str, text: str) -> Snapshot:
    return replace(HEATING, intent=IntentStatus(kind, verbatim(text), None))


@pytest.mark.parametrize(
    ("typed", "verb", "value"),
    [
        ("status", "status", None),
        ("STATUS", "status", None),
        ("heat on", "heat", "on"),
        ("heat OFF", "heat", "off"),
        ("target 21", "target", 21.0),
        ("target 21.5c", "target", 21.5),
        ("target 21,5", "target", 21.5),
        ("target 20°C", "target", 20.0),
        ("target 68F", "target", 20.0),
        ("target 68 °F", "target", 20.0),
        ("boost", "boost", None),
        ("boost 30m", "boost", 1800.0),
        ("boost 1h30m", "boost", 5400.0),
        ("boost 1h 30m", "boost", 5400.0),
        ("boost 90s", "boost", 90.0),
        ("pause 10min", "pause", 600.0),
        ("pause", "pause", None),
        ("resume", "resume", None),
        ("limit 150", "limit", 150.0),
        ("limit 150 W", "limit", 150.0),
        ("limit 0", "limit", 0.0),
        ("limit none", "limit", None),
        ("devices", "devices", None),
        ("fleet", "fleet", ""),
        ("fleet join", "fleet", "join"),
        ("consent", "consent", ""),
        ("consent withdraw", "consent", "withdraw"),
        ("service install", "service", "install"),
        ("api-key", "api-key", None),
    ],
)
def test_what_is_typed_is_understood(typed: str, verb: str, value: float | str | None) -> None:
    asked = parse(typed.split())
    assert asked.verb == verb
    assert asked.value == (pytest.approx(value) if isinstance(value, float) else value)
    if verb not in HERE:
        assert from_plain(json.loads(json.dumps(to_plain(asked)))) == asked


@pytest.mark.parametrize(
    ("typed", "right_form"),
    [
        ("heat", "warmgui heat on"),
        ("heat maybe", "warmgui heat on"),
        ("target", "warmgui target 21"),
        ("target warm", "warmgui target 70F"),
        ("target nan", "5 to 30 °C"),
        ("target 70", "5 to 30 °C"),
        ("target 4.9", "5 to 30 °C"),
        ("target 100F", "5 to 30 °C"),
        ("boost 30", "boost 30m"),
        ("boost 0s", "up to a day"),
        ("boost 25h", "up to a day"),
        ("boost -5m", "boost 1h30m"),
        ("pause soon", "pause 10m"),
        ("limit", "limit 150"),
        ("limit -1", "limit none"),
        ("limit inf", "limit none"),
        ("fleet leave now", "warmgui fleet join"),
        ("consent yes", "consent withdraw"),
        ("service start", "service uninstall"),
        ("status now", 'write "warmgui status"'),
        ("payout bc1q", "There are: status"),
        ("reload", "There are: status"),
    ],
)
def test_what_is_wrong_is_answered_with_the_right_form(typed: str, right_form: str) -> None:
    with pytest.raises(WordsError) as told:
        parse(typed.split())
    assert right_form in str(told.value)
    assert str(told.value).endswith(".")


def test_every_command_of_the_help_is_understood_as_it_stands_there() -> None:
    for form, _ in FORMS:
        name, *rest = form.split()
        words = [word.strip("[]").split("|")[0] for word in rest]
        assert parse([name, *words]).verb == name
    assert set(NAMES) == set(HERE) | (set(VERBS) - {"reload"})


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {"verb": "payout", "value": "bc1q"},
        {"verb": "consent", "value": ""},
        {"verb": ["heat"], "value": "on"},
        {"verb": "heat", "value": True},
        {"verb": "heat", "value": None},
        {"verb": "target", "value": None},
        {"verb": "target", "value": "21"},
        {"verb": "target", "value": True},
        {"verb": "target", "value": math.nan},
        {"verb": "target", "value": 31},
        {"verb": "boost", "value": 1e9},
        {"verb": "limit", "value": -1},
        {"verb": "limit", "value": 10**400},
        {"verb": "status", "value": 1},
        {"verb": "reload", "value": "x"},
    ],
)
def test_nothing_else_comes_through_the_door(plain: object) -> None:
    assert from_plain(plain) is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(verb=st.sampled_from([*VERBS, *HERE]) | _JSON, value=_JSON)
def test_whatever_comes_is_either_refused_or_a_wish_that_the_engine_knows(verb: Any, value: Any) -> None:
    asked = from_plain({"verb": verb, "value": value})
    if asked is None or asked.verb in {"status", "devices", "reload"}:
        return
    found = wish(asked, with_intent("pause", "Paused"))
    assert isinstance(
        found, m.HeatOn | m.HeatOff | m.SetTarget | m.Boost | m.PauseFor | m.Resume | LimitPower
    ), "never a setting"


@given(st.lists(st.text(max_size=10), min_size=1, max_size=4))
def test_no_words_at_all_bring_the_parser_down(words: list[str]) -> None:
    try:
        verb = parse(words).verb
    except WordsError:
        return
    assert verb in NAMES


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("heat on", m.HeatOn()),
        ("heat off", m.HeatOff()),
        ("target 21", m.SetTarget(21.0)),
        ("boost", m.Boost()),
        ("boost 30m", m.Boost(1800.0)),
        ("pause 10m", m.PauseFor(600.0)),
        ("limit 150", LimitPower(150.0, "here")),
        ("limit none", LimitPower(None, "here")),
    ],
)
def test_the_engine_is_told_what_was_asked(typed: str, message: m.Inbox) -> None:
    assert wish(parse(typed.split()), HEATING) == message


@pytest.mark.parametrize("typed", ["heat on", "boost"])
def test_without_consent_heat_is_refused_with_the_sentence_of_the_headless_start(typed: str) -> None:
    answer = wish(parse(typed.split()), replace(OFF, consented=False))
    assert answer == Answer(EXIT_NO_CONSENT, NO_CONSENT)
    assert wish(parse(["heat", "off"]), replace(OFF, consented=False)) == m.HeatOff()


def test_what_makes_no_sense_now_is_said_and_not_done() -> None:
    assert wish(Asked("pause"), OFF) == Answer(EXIT_CANNOT, "Heating is off: there is nothing to pause.")
    assert wish(Asked("resume"), HEATING) == Answer(EXIT_CANNOT, "Nothing is paused.")
    assert wish(Asked("resume"), with_intent("pause", "Paused")) == m.Resume()


@pytest.mark.parametrize(
    ("asked", "before", "after", "said"),
    [
        (
            Asked("heat", "on"),
            OFF,
            HEATING,
            "Heating is switched on. Heating at 171 W.",
        ),
        (Asked("heat", "off"), HEATING, OFF, "Heating is switched off."),
        (Asked("target", 19.0), HEATING, replace(HEATING, setpoint_c=19.0), "The target is 19.0 °C."),
        (
            Asked("target", 19.0),
            OFF,
            replace(OFF, setpoint_c=19.0),
            "The target is 19.0 °C. Heating is off.",
        ),
        (Asked("boost", 60.0), HEATING, with_intent("boost", "Boost until 19:40"), "Boost until 19:40."),
        (
            Asked("pause"),
            HEATING,
            with_intent("pause", "Paused until you resume"),
            "Paused until you resume.",
        ),
        (Asked("resume"), with_intent("pause", "Paused"), HEATING, "The pause is over. Heating at 171 W."),
        (
            Asked("limit", 150.0),
            HEATING,
            replace(HEATING, house=HouseStatus(limits=(("fleet", 90.0), ("here", 150.0)))),
            'This machine heats with at most 150 W until you lift that with "warmgui limit none".',
        ),
        (
            Asked("limit"),
            replace(HEATING, house=HouseStatus(limits=(("here", 150.0),))),
            replace(HEATING, house=HouseStatus(limits=(("fleet", 90.0),))),
            "The power limit from this machine is lifted.",
        ),
    ],
)
def test_what_is_answered_is_what_the_engine_does(
    asked: Asked, before: Snapshot, after: Snapshot, said: str
) -> None:
    assert not followed(asked, before)
    assert followed(asked, after)
    assert outcome(asked, after, PLAIN) == Answer(EXIT_DONE, said)


def test_an_engine_that_does_something_else_is_told() -> None:
    answer = not_followed(HEATING, PLAIN)
    assert answer.code == EXIT_CANNOT
    assert "not followed" in answer.text
    assert "171 W" in answer.text


def test_the_state_names_wishes_limits_and_faults() -> None:
    fault = Fault("miner_gave_up", verbatim("The miner is gone."), Severity.ERROR)
    quiet = Fault("news", verbatim("By the way."), Severity.INFO)
    shown = replace(
        with_intent("boost", "Boost until 19:40"),
        faults=(fault, quiet),
        house=HouseStatus(limits=(("home_assistant", 120.0),)),
    )
    assert status_lines(shown, PLAIN) == [
        "Heating at 171 W.",
        "Boost until 19:40.",
        "Power limit: 120 W, set by Home Assistant.",
        "The miner is gone.",
    ]


def test_other_places_and_science_are_told_beside_the_own_room() -> None:
    bath = PlaceStatus(
        "p1",
        verbatim("Bath"),
        "tank",
        "heating",
        verbatim("Heating with 17 W to 22.0 °C."),
        Value(18.0, Provenance.MEASURED),
        warnings=(verbatim("Legionella can grow."),),
    )
    here = PlaceStatus("here", verbatim("This PC's room"), "room", "warm", verbatim("Warm enough."))
    science = ScienceStatus("science", "boinc", "ok", verbatim("BOINC computes."))
    house = HouseStatus(places=(here, bath), science=science)
    assert status_lines(replace(HEATING, house=house), PLAIN) == [
        "Heating at 171 W.",
        "Bath: 18.0 °C · Heating with 17 W to 22.0 °C. · Legionella can grow.",
        "BOINC computes.",
    ]


def test_an_invitation_to_a_fleet_is_told_with_how_to_accept_it() -> None:
    told = FleetStatus(
        connection=verbatim("Connected."),
        problem=verbatim("Another machine has this name."),
        invitation=Invitation("office-pc", 0.0),
    )
    lines = status_lines(replace(OFF, fleet=told), PLAIN)
    assert lines[:2] == ["Connected.", "Another machine has this name."]
    assert lines[2].startswith("office-pc asks")
    assert "warmgui fleet join" in lines[2]


def test_heaters_in_the_network_are_devices_too() -> None:
    heater = HeaterStatus(
        "h1",
        "Bathroom",
        "axeos",
        "p1",
        verbatim("Bathroom"),
        "ok",
        verbatim("It heats."),
        steer=True,
        model="Bitaxe",
        power_w=Value(18.0, Provenance.MEASURED),
        warning=verbatim("It stays on when this program goes."),
    )
    assert device_lines(replace(OFF, house=HouseStatus(heaters=(heater,))), PLAIN) == [
        "Bathroom (Bitaxe) · ok · 18 W · – · – · It heats. · It stays on when this program goes."
    ]


def test_devices_say_how_each_number_is_known() -> None:
    card = DeviceStatus(
        "0000:01:00.0",
        "gpu",
        "Test card",
        "CUDA",
        1,
        1,
        1.0,
        1.3e9,
        power_w=Value(120.0, Provenance.MODELLED),
    )
    rested = replace(card, id="cpu", name="Test CPU", enabled=False, hashrate_hs=None, power_w=UNKNOWN)
    lines = device_lines(replace(OFF, devices=(rested, card)), PLAIN)
    assert lines == [
        "cpu: Test CPU · switched off by you · – · – · –",
        "0000:01:00.0: Test card · ok · 120 W (modelled) · – · 1.30 GH/s",
    ]
    assert "No device" in device_lines(OFF, PLAIN)[0]
