"""What a machine says of itself, who it is on the broker, and limits from afar that end by themselves."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from fakes.io import snapshot as bare

from warmgui.core.fleet.commands import BY, Share
from warmgui.core.fleet.identity import Topics, is_id, made_id, plain_words
from warmgui.core.fleet.lease import AGAIN_S, SHARED, Orphans, ShareLease
from warmgui.core.fleet.state import Identity, encode, has_changed, state_of
from warmgui.core.house.nouns import HERE
from warmgui.core.house_messages import LimitPower
from warmgui.core.model import HashrateWindows, IntentStatus, Snapshot, Today, Value
from warmgui.core.model_house import HouseStatus, PlaceStatus, ScienceStatus
from warmgui.core.model_room import PlanStatus
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Action, Mode, Provenance

WHO = Identity("f00d", "Attic PC", "Attic", "upstairs", accepts=True, version="1.2.3")
FIELDS = (
    "v run at_utc name place group mode action preset setpoint_c room_c power_w heat_w mining_w wanted_w "
    "max_w limit_w energy_kwh hashrate_hs work job_hours accepts simulated version"
)


def measured(value: float) -> Value:
    return Value(value, Provenance.MEASURED)


def heating(**changes: Any) -> Snapshot:
    return replace(
        bare(100.0),
        **{
            "mode": Mode.HEAT,
            "action": Action.HEATING,
            "room_c": measured(20.456),
            "wall_w": measured(201.23),
            "heat_w": measured(150.0),
            "mining_w": measured(149.96),
            "target_power_w": 150.0,
            "max_power_w": 180.0,
            "hashrate": HashrateWindows(s10=1.0, m1=123_456_789.4),
            "today": Today(energy_kwh=1.23456, mining_kwh=1.0),
            **changes,
        },
    )


def house(*limits: tuple[str, float], wanted_w: float | None = None, **more: Any) -> HouseStatus:
    here = PlaceStatus(HERE, EMPTY, "room", "heating", EMPTY, wanted_w=wanted_w or 0.0)
    return HouseStatus(places=() if wanted_w is None else (here,), limits=limits, **more)


class TestState:
    def test_every_field_of_the_wire_format_in_its_order(self) -> None:
        state = state_of(heating(house=house(job_hours_today=2.5)), WHO, 1_795_262_400.04)
        assert tuple(state) == tuple(FIELDS.split())
        assert json.loads(encode(state)) == {
            "v": 1,
            "run": "f00d",
            "at_utc": 1_795_262_400.0,
            "name": "Attic PC",
            "place": "Attic",
            "group": "upstairs",
            "mode": "heat",
            "action": "heating",
            "preset": "none",
            "setpoint_c": 21.0,
            "room_c": 20.46,
            "power_w": 201.2,
            "heat_w": 150.0,
            "mining_w": 150.0,
            "wanted_w": 150.0,
            "max_w": 180.0,
            "limit_w": None,
            "energy_kwh": 1.2346,
            "hashrate_hs": 123_456_789.0,
            "work": "mining",
            "job_hours": 2.5,
            "accepts": True,
            "simulated": False,
            "version": "1.2.3",
        }

    def test_what_is_unknown_is_null_and_never_zero(self) -> None:
        state = state_of(replace(bare(0.0), target_power_w=None), WHO, 0.0)
        unknown = {name for name, value in state.items() if value is None}
        assert unknown == {
            *("room_c", "power_w", "heat_w", "mining_w", "wanted_w", "max_w", "limit_w", "hashrate_hs"),
            "job_hours",
        }

    def test_no_number_that_json_does_not_know(self) -> None:
        broken = heating(room_c=measured(float("nan")), max_power_w=float("inf"))
        state = state_of(broken, WHO, 0.0)
        assert state["room_c"] is None
        assert state["max_w"] is None
        assert encode(state)

    def test_the_preset_in_force(self) -> None:
        eco = heating(plan=PlanStatus(17.0, preset="eco"))
        assert state_of(eco, WHO, 0.0)["preset"] == "eco"
        boosted = replace(eco, intent=IntentStatus("boost", EMPTY, None))
        assert state_of(boosted, WHO, 0.0)["preset"] == "boost"

    def test_the_lowest_limit_and_what_is_wanted_before_any_limit(self) -> None:
        limited = heating(house=house((BY, 90.0), (SHARED, 60.0), wanted_w=140.0), target_power_w=60.0)
        state = state_of(limited, WHO, 0.0)
        assert (state["limit_w"], state["wanted_w"]) == (60.0, 140.0)

    def test_a_limited_power_is_no_wish(self) -> None:
        limited = heating(house=house((SHARED, 60.0)), target_power_w=60.0)
        assert state_of(limited, WHO, 0.0)["wanted_w"] is None

    def test_science_is_named(self) -> None:
        science = ScienceStatus("both", "boinc", "working", EMPTY)
        assert state_of(heating(house=house(science=science)), WHO, 0.0)["work"] == "both"


class TestChanges:
    @pytest.mark.parametrize(
        ("field", "before", "now", "told"),
        [
            ("power_w", 200.0, 204.0, False),
            ("power_w", 200.0, 207.0, True),
            ("power_w", 1000.0, 1020.0, False),
            ("power_w", None, 200.0, True),
            ("power_w", 200.0, None, True),
            ("room_c", 20.0, 20.08, False),
            ("room_c", 20.0, 20.2, True),
            ("mode", "off", "heat", True),
            ("name", "a", "b", True),
            ("accepts", False, True, True),
            ("at_utc", 1.0, 500.0, False),
            ("hashrate_hs", 100e6, 103e6, False),
            ("hashrate_hs", 100e6, 110e6, True),
        ],
    )
    def test_what_is_worth_telling(self, field: str, before: object, now: object, *, told: bool) -> None:
        assert has_changed({field: before}, {field: now}) is told


class TestIdentity:
    def test_an_id_from_any_host_name_is_safe_in_a_topic(self) -> None:
        assert made_id("PC-Wohnzimmer.fritz.box", "a1b2c3") == "pc-wohnzimmer-a1b2c3"
        assert made_id("", "a1b2c3") == "pc-a1b2c3"
        assert made_id("комната/+/#", "a1b2c3") == "pc-a1b2c3"
        assert is_id(made_id("x" * 300, "a1b2c3"))

    @pytest.mark.parametrize("word", ["all", "Group", "", "a/b", "a b", "+", "#", "x" * 41, "ä", "a\n"])
    def test_what_is_no_id(self, word: str) -> None:
        assert not is_id(word)

    def test_topics(self) -> None:
        topics = Topics("warmgui", "attic", group="upstairs")
        assert topics.availability == "warmgui/attic/availability"
        assert topics.state == "warmgui/attic/state"
        assert topics.config == "homeassistant/device/attic/config"
        assert topics.birth == "homeassistant/status"
        assert topics.commands == (
            "warmgui/attic/set/+",
            "warmgui/all/set/+",
            "warmgui/group/upstairs/set/+",
        )
        assert Topics("warmgui", "attic").commands == ("warmgui/attic/set/+", "warmgui/all/set/+")

    def test_strangers_words_are_one_line(self) -> None:
        assert plain_words("  a\tb\x00c\n") == "a b c"


class TestShareLease:
    def test_a_share_ends_when_nobody_renews_it(self) -> None:
        lease = ShareLease()
        assert lease.take(Share(100.0, 60.0), 0.0) == LimitPower(100.0, SHARED)
        assert lease.advance(59.0) is None
        assert lease.take(Share(100.0, 60.0), 50.0) is None, "the same for longer is no news"
        assert lease.advance(109.0) is None
        assert lease.advance(110.0) == LimitPower(None, SHARED)
        assert lease.advance(200.0) is None

    def test_another_one_and_its_end(self) -> None:
        lease = ShareLease()
        lease.take(Share(100.0, 60.0), 0.0)
        assert lease.take(Share(0.0, 60.0), 1.0) == LimitPower(0.0, SHARED)
        assert lease.limit_w == 0.0
        assert lease.take(Share(None, 60.0), 2.0) == LimitPower(None, SHARED)
        assert lease.end() is None

    def test_limits_whose_owner_is_gone_are_lifted_and_others_stay(self) -> None:
        seen = heating(house=house((BY, 90.0), (SHARED, 60.0), ("here", 50.0), ("api", 40.0)))
        orphans = Orphans()
        both = [LimitPower(None, BY), LimitPower(None, SHARED)]
        assert orphans.lifted(seen, 0.0, commanded=True, shared=True) == []
        assert orphans.lifted(seen, 0.0, commanded=True, shared=False) == both[1:]
        assert orphans.lifted(seen, 1.0, commanded=False, shared=False) == both[:1], "the other is under way"
        assert orphans.lifted(seen, 1.0 + AGAIN_S, commanded=False, shared=False) == both
        assert orphans.lifted(heating(), 99.0, commanded=False, shared=False) == []
