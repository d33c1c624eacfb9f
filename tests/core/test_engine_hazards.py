"""What the whole engine does when its thermometer dies, freezes or lies; the room is arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from fakes.core import Rig, reading, settings

from warmgui.core import messages as m
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Quantity

LIGHT_J_PER_K, LOSS_W_PER_K, OUTDOOR_C, OTHERS_W = 1.2e6, 12.0, 5.0, 60.0
TARGET_C = 20.0
STEP_S = 10.0


@dataclass
class House:
    """A small light room, a PC of 250 W in it, and a thermometer that may be made to lie."""

    room_c: float = 19.5
    rig: Rig = field(init=False)

    def __post_init__(self) -> None:
        thermometer = Thermometer("file", name="Shelf", key="t1", path="x")
        self.rig = Rig(
            settings(
                comfort={"setpoint_c": TARGET_C},
                room={
                    "sensor": "sensors",
                    "thermometers": (thermometer,),
                    "heat_loss_w_per_k": LOSS_W_PER_K,
                    "other_heat_w": OTHERS_W,
                    "outdoor_c": OUTDOOR_C,
                    "floor_area_m2": 10.0,
                    "construction": "light",
                },
                safety={"max_hours": 168.0},
            )
        )
        self.rig.miner.full_w, self.rig.miner.idle_w = 220.0, 12.0

    def run(self, hours: float, says: object = "truth") -> list[float]:
        """`says`: "truth", a number, or None. Returns the room's temperatures."""
        seen = []
        for n in range(round(hours * 3600.0 / STEP_S)):
            told = self.room_c if says == "truth" else says
            self.rig.extra = []
            if isinstance(told, float) and (n * STEP_S) % 60.0 == 0.0:
                self.rig.extra = [reading(Quantity.ROOM_C, round(told, 1), 0.0, device="t1")]
            self.rig.tick(*([m.HeatOn()] if not self.rig.ticks else []), dt_s=STEP_S)
            heat_w = (self.rig.last.snapshot.heat_w.value or 0.0) + OTHERS_W
            loss_w = LOSS_W_PER_K * (self.room_c - OUTDOOR_C)
            self.room_c += (heat_w - loss_w) * STEP_S / LIGHT_J_PER_K
            seen.append(self.room_c)
            if n % 360 == 0:
                del self.rig.ticks[:-200]  # a day of snapshots is hundreds of megabytes to look through
        return seen

    @property
    def target_w(self) -> float:
        return self.rig.last.snapshot.target_power_w or 0.0


@pytest.fixture
def house() -> House:
    """After three hours in which all is well."""
    made = House()
    made.run(3.0)
    assert made.room_c == pytest.approx(TARGET_C, abs=0.7)
    return made


def test_a_dead_thermometer_ends_in_frost_protection(house: House) -> None:
    """Given it dies while it heats, then the room gets no warmer, and at last nothing heats."""
    given_w = [t.snapshot.target_power_w or 0.0 for t in house.rig.ticks[-180:]]
    room = house.run(7.5, None)
    assert max(room) <= TARGET_C + 1.0
    later_w = [t.snapshot.target_power_w or 0.0 for t in house.rig.ticks[-100:]]
    assert max(later_w) <= sum(given_w) / len(given_w) * 1.3 + 10.0
    house.run(1.0, None)
    assert house.target_w == 0.0
    assert "room_sensor_lost" in {f.code for f in house.rig.last.snapshot.faults}


def test_a_frozen_thermometer_does_not_overheat_the_room() -> None:
    """Given it freezes while the room is being heated, the room stays below its target plus 2 K."""
    house = House(room_c=18.0)
    house.run(1.5)
    assert house.room_c < TARGET_C - 0.5
    assert house.target_w > 100.0
    assert max(house.run(14.0, round(house.room_c, 1))) <= TARGET_C + 2.0


def test_a_thermometer_that_jumps_does_not_heat(house: House) -> None:
    """Given it falls by 9 K within a second, nothing heats against a cold that is not there."""
    house.run(1.0, TARGET_C - 9.0)
    assert house.room_c <= TARGET_C + 0.7
