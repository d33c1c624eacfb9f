"""A place gets warm, from its thermometer to the device: engine, heaters' threads, an AxeOS on loopback."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.axeos import FakeAxeOs
from fakes.core import settings
from fakes.heaters import House, entry
from fakes.places import HouseRig

from warmgui.core import messages as m
from warmgui.core.commands import SetHeater
from warmgui.core.house.member import MIN_OFF_S
from warmgui.core.house.nouns import Place
from warmgui.core.thermometers import Thermometer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.messages import Inbox

SHED = Place("Shed", "p1", sensor="t1", target_c=18.0)
PROBE = Thermometer("mqtt", "probe", "t1", role="place", topic="a/b")
STEP_S = 10.0
STEP_K = 0.1
"""As slowly as a room: nobody may think that its thermometer jumped."""


@pytest.fixture
def house() -> Iterator[House]:
    made = House()
    yield made
    made.heaters.close(0.0)


class Shed:
    """The engine with one real heater thread; the clock of both is the engine's."""

    def __init__(self, house: House, fake: FakeAxeOs) -> None:
        heater = dataclasses.replace(entry(fake.place), place="p1")
        chosen = settings(house={"heaters": (heater,), "places": (SHED,)}, room={"thermometers": (PROBE,)})
        self.house, self.fake = house, fake
        self.rig = HouseRig(chosen, room_c=22.5)
        self.rig.places_c["t1"] = 15.0
        house.use(heater)

    @property
    def place_c(self) -> float:
        return self.rig.places_c["t1"]

    def step(self, *wishes: Inbox, towards_c: float) -> None:
        """Ten seconds, in which the place comes a little nearer to that temperature."""
        change_k = max(min(towards_c - self.place_c, STEP_K), -STEP_K)
        self.rig.places_c["t1"] = self.place_c + change_k
        self.house.clock.now_s = now_s = self.rig.now_s + STEP_S
        report = self.house.until(lambda r: r.at_s >= now_s)
        for command in self.rig.tick(report, *wishes, dt_s=STEP_S).commands:
            if isinstance(command, SetHeater):
                self.house.heaters.execute(command, now_s)

    def until(self, *, resting: bool, towards_c: float, steps: int) -> float:
        """Let time pass until the device rests, or works; how many seconds that took."""
        for number in range(steps):
            if self.fake.resting is resting:
                return number * STEP_S
            self.step(towards_c=towards_c)
        raise AssertionError(f"never; {self.place_c} °C, {self.rig.place('p1')}")


def test_a_device_is_paused_while_its_place_is_warm_and_works_again_when_it_is_cold(house: House) -> None:
    with FakeAxeOs() as fake:
        shed = Shed(house, fake)
        shed.step(m.HeatOn(), towards_c=15.0)
        for _ in range(20):
            shed.step(towards_c=15.0)
        assert not fake.resting
        assert shed.rig.place("p1").state == "heating"
        assert ("/api/system/pause", "") not in fake.commands, "it goes on from the first second"
        shed.until(resting=True, towards_c=19.0, steps=100)
        assert shed.place_c > SHED.target_c - 1.0
        assert shed.rig.place("p1").given_w == 0.0
        for _ in range(100):
            shed.step(towards_c=19.0)
            assert fake.resting
        assert shed.rig.place("p1").power_w.value == pytest.approx(fake.power_w)
        shed.until(resting=False, towards_c=14.0, steps=150)
        shed.until(resting=True, towards_c=19.0, steps=150)
        off_s = shed.until(resting=False, towards_c=14.0, steps=150)
        assert off_s >= MIN_OFF_S
        assert shed.rig.place("p1").given_w > 0.0
        assert [path for path, _ in fake.commands].count("/api/system/resume") == 2
