"""The app's use of the thermostat: contacts, learned rooms, and thermometers that jumped."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.core import NOON_UTC, reading, settings

from warmgui.core.heat.climate import Climate, Span
from warmgui.core.heat.control.thermostat import NextSetpoint
from warmgui.core.heat.learned import LearnedRoom
from warmgui.core.readings import ReadingBoard
from warmgui.core.vocabulary import Quantity

SPAN = Span(40.0, 400.0)
FIT = LearnedRoom(
    version=1, fitted_utc=0.0, first_utc=0.0, last_utc=0.0, days=9.0, heat_loss_w_per_k=13.0,
    heat_loss_sigma=1.3, capacity_j_per_k=5e6, capacity_sigma=1e5, air_capacity_j_per_k=2e5,
    coupling_w_per_k=200.0, air_loss_w_per_k=5.0, fast_s=600.0, slow_s=3e5, solar_aperture_m2=1.0,
    gains_w=50.0, error_k=0.2, declared_error_k=0.9,
)  # fmt: skip


class Room:
    """A climate and its board."""

    def __init__(self, **sections: Any) -> None:
        self.climate = Climate(settings(**({"room": {"sensor": "sensors", "other_heat_w": 0.0}} | sections)))
        self.climate.restore(NOON_UTC, 40.0)
        self.now_s = 0.0

    def minute(self, room_c: float, *, window: float | None = None, **control: Any) -> float:
        board = ReadingBoard()
        board.take([reading(Quantity.ROOM_C, room_c, self.now_s, source="shelf")])
        if window is not None:
            board.take([reading(Quantity.WINDOW_OPEN, window, self.now_s, source="contact")])
        self.view = self.climate.look(self.now_s, 60.0, board, 40.0, trusted=True)
        watts = self.climate.demand_w(self.now_s, self.view, 20.0, SPAN, on=True, **control)
        self.now_s += 60.0
        return watts

    @property
    def codes(self) -> list[str]:
        return [fault.code for fault in self.climate.faults(self.view)]


def test_a_window_contact_pauses_the_heat() -> None:
    room = Room()
    assert room.minute(19.9) > 0.0
    assert room.minute(19.9, window=1.0) == 0.0
    told = room.climate.explain()
    assert told is not None
    assert told.mode == "window_open"
    assert room.minute(19.9, window=0.0) > 0.0


def test_the_plan_reaches_the_thermostat() -> None:
    room = Room()
    room.minute(20.0, next_setpoint=NextSetpoint(600.0, 22.0))
    told = room.climate.explain()
    assert told is not None
    assert told.mode == "preview"


@pytest.mark.parametrize("how", ["faults", "typed", "sensor"])
def test_a_jump_is_told_by_name_until_a_person_resets_it(how: str) -> None:
    """It jumps by -4 K and is named; a reset, a typed-in value or another choice ends the distrust."""
    room = Room()
    for _ in range(40):
        room.minute(20.0)
    for _ in range(3):
        room.minute(16.0)
    assert "room_sensor_jumped" in room.codes
    (fault,) = (f for f in room.climate.faults(room.view) if f.code == "room_sensor_jumped")
    assert dict(fault.text.args)["thermometer"] == room.view.source
    if how == "faults":
        room.climate.trust_again()
    elif how == "typed":
        room.climate.typed_in(16.0, room.now_s, NOON_UTC, 40.0)
    else:
        now = settings(room={"sensor": "sensors", "other_heat_w": 0.0})
        room.climate.configure(replace(now, room=replace(now.room, sensor="manual")))
        room.climate.configure(now)
    room.minute(16.0)
    assert "room_sensor_jumped" not in room.codes


def test_a_learned_room_stands_for_the_declared_one() -> None:
    """13 W/K learned: what holds 20 °C at 5 °C outside is 195 - 50 W, of which 40 are the idle heat."""
    room = Room()
    room.climate.know(FIT)
    assert room.minute(20.0) == pytest.approx(13.0 * 15.0 - 50.0 - 40.0)
    room.climate.know(None)
    room.minute(20.0)
    assert room.climate.thermostat.estimate.heat_loss_w_per_k == 26.0
