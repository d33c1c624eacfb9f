"""Least times on and off: they bind the thermostat, never a safety stop."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.power.minimum_times import MinimumTimes
from warmgui.core.heat.power.source import LEASE_S, HeatOutlet
from warmgui.core.vocabulary import Provenance


def outlet(
    id_: str = "relay", least_w: float = 500.0, on_s: float = 60.0, off_s: float = 180.0
) -> HeatOutlet:
    return HeatOutlet(id_, id_, least_w, 1000.0, 0.0, Provenance.DECLARED, min_on_s=on_s, min_off_s=off_s)


PC = HeatOutlet("cpu", "cpu", 2.0, 100.0, 0.0, Provenance.MEASURED)
RELAY = outlet()


@dataclass
class House:
    """Asks once a second, as the heater does: what the thermostat wants is raised to what must stay on."""

    times: MinimumTimes = field(default_factory=MinimumTimes)
    now_s: float = 0.0

    def tick(
        self,
        wanted_w: float,
        *outlets: HeatOutlet,
        allowed_w: float = 1e9,
        fraction: dict[str, float] | None = None,
    ) -> dict[str, float]:
        self.now_s += 1.0
        wanted_w = max(wanted_w, self.times.kept_w(self.now_s, outlets))
        return self.times.share(self.now_s, min(wanted_w, allowed_w), outlets, fraction or {})

    def run(self, seconds: int, wanted_w: float, *outlets: HeatOutlet) -> dict[str, float]:
        for _ in range(seconds):
            shares = self.tick(wanted_w, *outlets)
        return shares


@pytest.fixture
def house() -> House:
    """After the first three minutes, in which nobody knows when the relay went off."""
    made = House()
    assert made.run(180, 800.0, RELAY) == {"relay": 0.0}
    assert made.tick(800.0, RELAY) == {"relay": 800.0}
    return made


def test_a_pc_needs_no_times() -> None:
    assert House().tick(80.0, PC) == {"cpu": 80.0}


def test_once_on_it_stays_on_for_its_time(house: House) -> None:
    """Given no more heat is wanted, it goes on at its least power until its time is over."""
    assert house.run(59, 0.0, RELAY) == {"relay": 500.0}
    assert house.tick(0.0, RELAY) == {"relay": 0.0}


def test_once_off_it_stays_off_for_its_time(house: House) -> None:
    house.run(60, 0.0, RELAY)
    assert house.run(179, 800.0, RELAY) == {"relay": 0.0}
    assert house.run(2, 800.0, RELAY) == {"relay": 800.0}


def test_others_get_what_one_that_must_rest_cannot_take() -> None:
    assert House().tick(900.0, PC, RELAY) == {"cpu": 100.0, "relay": 0.0}


def test_one_that_must_stay_on_comes_before_the_others(house: House) -> None:
    assert house.tick(540.0, PC, RELAY) == {"cpu": pytest.approx(40.0), "relay": 500.0}


def test_a_safety_stop_ignores_the_times(house: House) -> None:
    assert house.tick(800.0, RELAY, allowed_w=0.0) == {"relay": 0.0}
    assert house.run(179, 800.0, RELAY) == {"relay": 0.0}, "and then it rests as long as ever"


def test_a_lower_limit_than_its_least_power_stops_it(house: House) -> None:
    assert house.tick(800.0, RELAY, allowed_w=499.0) == {"relay": 0.0}


def test_a_device_that_the_guard_stops_goes_off(house: House) -> None:
    assert house.tick(800.0, RELAY, fraction={"relay": 0.0}) == {"relay": 0.0}


def test_a_lost_device_does_not_get_its_times_back(house: House) -> None:
    """It went off when its lease ran out; a minute later it is not as if it had just been switched on."""
    for _ in range(60):
        assert house.tick(800.0) == {}
    assert house.run(180 - 60 + int(LEASE_S) - 1, 800.0, RELAY) == {"relay": 0.0}
    assert house.run(2, 800.0, RELAY) == {"relay": 800.0}


def test_a_short_silence_is_no_loss(house: House) -> None:
    house.tick(800.0)
    assert house.tick(800.0, RELAY) == {"relay": 800.0}


def test_rest_switches_all_off(house: House) -> None:
    house.times.rest(house.now_s)
    assert house.run(100, 800.0, RELAY) == {"relay": 0.0}


def test_where_not_all_can_stay_on_some_do() -> None:
    house, second = House(), outlet("second", 400.0)
    house.run(181, 2000.0, RELAY, second)
    assert sum(house.tick(0.0, RELAY, second).values()) == pytest.approx(900.0)
    assert house.tick(0.0, RELAY, second, allowed_w=600.0) == {"relay": 600.0, "second": 0.0}


def test_one_that_must_stay_on_takes_what_others_cannot() -> None:
    """Given 600 W, and a second relay that may go but needs 500 W, the first one takes them all."""
    free, second = outlet("free"), outlet("second", 400.0)
    free_house = House()
    free_house.run(200, 1000.0, free)
    free_house.run(181, 2000.0, free, second)
    assert free_house.tick(600.0, free, second) == {"free": 0.0, "second": pytest.approx(600.0)}


@given(
    st.lists(
        st.tuples(st.floats(0.0, 1500.0), st.integers(1, 60), st.sampled_from([0.0, 300.0, 1e9, 1e9, 1e9])),
        max_size=30,
    )
)
def test_minimum_times_hold_and_no_more_is_given_than_allowed(
    history: list[tuple[float, int, float]],
) -> None:
    """Whatever is wanted: on for 60 s unless a limit forbids it, off for 180 s always."""
    house, on, since_s = House(), False, 0.0
    for wanted_w, seconds, allowed_w in history:
        for _ in range(seconds):
            shares = house.tick(wanted_w, PC, RELAY, allowed_w=allowed_w)
            assert sum(shares.values()) <= allowed_w
            assert shares["relay"] == 0.0 or RELAY.min_w <= shares["relay"] <= RELAY.max_w
            now_on = shares["relay"] > 0
            if now_on is on:
                continue
            least_s = RELAY.min_on_s if on else RELAY.min_off_s
            stopped = on and allowed_w < RELAY.min_w
            assert stopped or house.now_s - since_s >= least_s - 1.0
            on, since_s = now_on, house.now_s
