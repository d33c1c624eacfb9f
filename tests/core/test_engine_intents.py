"""Timed wishes: each ends where no wish would have been; a pause keeps the mode; clocks may jump."""

from __future__ import annotations

import math
from typing import Any

import pytest
from fakes.core import NOON_UTC, Rig, settings
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.intents import Intents
from warmgui.core.settings.model import ComfortSettings
from warmgui.core.text import Amount
from warmgui.core.vocabulary import Action, Mode

COMFORT = ComfortSettings()


class Wishes:
    """`Intents` with a clock."""

    def __init__(self, lasting: Mode = Mode.OFF) -> None:
        self.intents = Intents(lasting)
        self.now_s, self.now_utc = 0.0, NOON_UTC

    def say(self, wish: Any) -> None:
        self.intents.take(wish, self.now_s, self.now_utc, COMFORT, 21.0)

    def wait(self, seconds: float, room_c: float | None = 15.0) -> Mode:
        self.now_s += seconds
        self.now_utc += seconds
        setpoint_c = self.intents.setpoint_c(21.0, COMFORT)
        self.intents.advance(self.now_s, self.now_utc, room_c, setpoint_c)
        return self.intents.mode


@pytest.mark.parametrize("lasting", list(Mode))
def test_heat_for_an_hour_goes_back_to_what_was(lasting: Mode) -> None:
    wishes = Wishes(lasting)
    wishes.say(m.HeatFor(3600.0))
    assert wishes.wait(3599.0) is Mode.HEAT
    assert wishes.wait(1.0) is lasting
    assert wishes.intents.status(wishes.now_s, wishes.now_utc) is None


def test_heat_until_warm_ends_at_the_target() -> None:
    wishes = Wishes()
    wishes.say(m.HeatUntilWarm())
    assert wishes.wait(9e4, room_c=20.9) is Mode.HEAT
    assert wishes.wait(1.0, room_c=None) is Mode.HEAT
    assert wishes.wait(1.0, room_c=20.96) is Mode.OFF


def test_heat_until_a_wall_time_stays_put_when_the_clock_is_corrected() -> None:
    wishes = Wishes()
    wishes.say(m.HeatUntil(NOON_UTC + 3600.0))
    wishes.now_utc -= 1800.0
    assert wishes.wait(3600.0) is Mode.HEAT
    assert wishes.wait(1800.0) is Mode.OFF


def test_heat_for_does_not_care_about_the_wall_clock() -> None:
    wishes = Wishes()
    wishes.say(m.HeatFor(3600.0))
    wishes.now_utc += 1e6
    assert wishes.wait(3000.0) is Mode.HEAT
    assert wishes.wait(600.0) is Mode.OFF


@pytest.mark.parametrize(
    "nonsense", [m.HeatFor(-1.0), m.HeatFor(math.nan), m.HeatFor(math.inf), m.HeatUntil(NOON_UTC - 1.0)]
)
def test_a_wish_without_sense_changes_nothing(nonsense: Any) -> None:
    wishes = Wishes()
    wishes.say(nonsense)
    assert wishes.wait(0.0) is Mode.OFF


def test_on_and_off_end_every_wish() -> None:
    for wish in (m.HeatFor(60.0), m.HeatUntilWarm(), m.Boost()):
        for lasting, order in ((Mode.OFF, m.HeatOff()), (Mode.HEAT, m.HeatOn())):
            wishes = Wishes()
            wishes.say(wish)
            wishes.say(order)
            assert wishes.wait(100.0) is lasting
            assert wishes.intents.status(wishes.now_s, wishes.now_utc) is None


def test_pause_keeps_the_mode_and_ends_by_itself() -> None:
    wishes = Wishes(Mode.HEAT)
    wishes.say(m.PauseFor(600.0))
    assert wishes.wait(599.0) is Mode.HEAT
    assert wishes.intents.paused
    wishes.wait(1.0)
    assert not wishes.intents.paused


def test_pause_until_resumed() -> None:
    wishes = Wishes(Mode.HEAT)
    wishes.say(m.PauseFor(None))
    wishes.wait(1e5)
    assert wishes.intents.paused
    status = wishes.intents.status(wishes.now_s, wishes.now_utc)
    assert status is not None
    assert (status.kind, status.ends_utc) == ("pause", None)
    wishes.say(m.Resume())
    assert not wishes.intents.paused


@pytest.mark.parametrize("nonsense", [0.0, -5.0, math.nan])
def test_a_pause_without_sense_is_none(nonsense: float) -> None:
    wishes = Wishes(Mode.HEAT)
    wishes.say(m.PauseFor(nonsense))
    assert not wishes.intents.paused


def test_a_pause_while_off_is_none_and_one_of_a_timed_wish_ends_with_it() -> None:
    wishes = Wishes()
    wishes.say(m.PauseFor(None))
    wishes.say(m.HeatOn())
    assert not wishes.intents.paused
    wishes = Wishes()
    wishes.say(m.HeatFor(60.0))
    wishes.say(m.PauseFor(None))
    wishes.wait(61.0)
    wishes.say(m.HeatFor(60.0))
    assert not wishes.intents.paused


def test_a_new_heating_wish_ends_the_pause() -> None:
    for wish in (m.HeatFor(60.0), m.Boost(), m.HeatOn()):
        wishes = Wishes(Mode.HEAT)
        wishes.say(m.PauseFor(None))
        wishes.say(wish)
        assert not wishes.intents.paused


def test_boost_raises_the_target_for_half_an_hour() -> None:
    wishes = Wishes()
    wishes.say(m.Boost())
    assert wishes.intents.setpoint_c(21.0, COMFORT) == 22.0
    assert wishes.wait(1799.0) is Mode.HEAT
    assert wishes.wait(1.0) is Mode.OFF
    assert wishes.intents.setpoint_c(21.0, COMFORT) == 21.0


def test_boost_for_a_time_of_its_own_ends_then_and_not_when_the_settings_say() -> None:
    wishes = Wishes()
    wishes.say(m.Boost(duration_s=5400.0))
    assert wishes.wait(5399.0) is Mode.HEAT
    assert wishes.intents.setpoint_c(21.0, COMFORT) == 22.0
    assert wishes.wait(1.0) is Mode.OFF


@pytest.mark.parametrize("duration_s", [0.0, -1.0, math.nan, math.inf, 1e12])
def test_boost_for_no_time_that_could_pass_changes_nothing(duration_s: float) -> None:
    wishes = Wishes(Mode.HEAT)
    wishes.say(m.PauseFor(None))
    wishes.say(m.Boost(duration_s=duration_s))
    assert wishes.intents.paused
    assert wishes.intents.setpoint_c(21.0, COMFORT) == 21.0


def test_boost_stays_within_the_dial() -> None:
    wishes = Wishes()
    wishes.intents.take(m.Boost(), 0.0, NOON_UTC, COMFORT, 29.5)
    assert wishes.intents.setpoint_c(29.5, COMFORT) == 30.0


def test_the_wish_that_matters_most_is_told() -> None:
    wishes = Wishes()
    kinds = []
    for wish in (
        m.HeatUntilWarm(),
        m.HeatUntil(NOON_UTC + 60.0),
        m.HeatFor(60.0),
        m.Boost(),
        m.PauseFor(30.0),
    ):
        wishes.say(wish)
        status = wishes.intents.status(wishes.now_s, wishes.now_utc)
        assert status is not None
        assert status.text
        kinds.append((status.kind, status.ends_utc))
    assert kinds == [
        ("until_warm", None),
        ("until", NOON_UTC + 60.0),
        ("for", NOON_UTC + 60.0),
        ("boost", NOON_UTC + 1800.0),
        ("pause", NOON_UTC + 30.0),
    ]


WISH = st.one_of(
    st.builds(m.HeatFor, st.floats(allow_nan=True)),
    st.builds(m.HeatUntil, st.floats(NOON_UTC - 1e4, NOON_UTC + 1e5)),
    st.builds(m.PauseFor, st.one_of(st.none(), st.floats(allow_nan=True))),
    st.just(m.HeatUntilWarm()),
    st.just(m.Boost()),
    st.just(m.Resume()),
)


@given(st.sampled_from(Mode), st.lists(st.tuples(WISH, st.floats(0, 1e5)), max_size=12))
def test_whatever_is_wished_it_ends_where_it_began(lasting: Mode, story: list[tuple[Any, float]]) -> None:
    """Without HeatOn/HeatOff the lasting mode never changes, and a warm year later nothing is left of it."""
    wishes = Wishes(lasting)
    for wish, seconds in story:
        wishes.say(wish)
        wishes.wait(seconds)
        assert wishes.intents.lasting is lasting
    wishes.say(m.Resume())
    assert wishes.wait(400 * 86400.0, room_c=30.0) is lasting
    assert wishes.intents.status(wishes.now_s, wishes.now_utc) is None
    assert wishes.intents.setpoint_c(21.0, COMFORT) == 21.0


def test_a_pause_in_the_engine_holds_everything_still_and_says_until_when() -> None:
    rig = Rig(room_c=18.0)
    rig.run(20, m.HeatOn())
    snapshot = rig.tick(m.PauseFor(600.0)).snapshot
    assert (snapshot.mode, snapshot.action) == (Mode.HEAT, Action.PAUSED)
    assert rig.miner.duty == {"cpu": 0.0}
    until = dict(snapshot.reason.args)["time"]
    assert isinstance(until, Amount)
    assert until.value == pytest.approx(rig.now_utc + 600.0)
    assert snapshot.intent is not None
    assert rig.tick(m.PauseFor(None)).snapshot.reason.template == "until you resume"
    assert rig.run(10, m.Resume()).snapshot.action is Action.HEATING


def test_heat_until_warm_in_the_engine_goes_back_to_off() -> None:
    rig = Rig(settings(comfort={"setpoint_c": 20.0}), room_c=19.0)
    rig.run(20, m.HeatUntilWarm())
    assert rig.last.snapshot.action is Action.HEATING
    rig.room_c = 20.1
    assert rig.run(3).snapshot.action is Action.OFF
