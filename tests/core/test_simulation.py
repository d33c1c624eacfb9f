"""A simulated PC and room: the user's sensors are not read, nobody waits for them, and each says so."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from fakes.core import Rig, reading, settings
from fakes.sensors import english

from warmgui.core import messages as m
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Provenance, Quantity

if TYPE_CHECKING:
    from warmgui.core.settings.model import Settings

LIST = (
    Thermometer("file", name="Shelf", key="t1", path="/t"),
    Thermometer("shelly", name="Plug", key="t2", role="plug", url="192.168.1.30"),
    Thermometer("mqtt", name="North", key="t3", role="outdoor", topic="o"),
    Thermometer("mqtt", name="Old", key="t4", topic="x", enabled=False),
)


def listed(sensor: str = "sensors") -> Settings:
    return settings(room={"sensor": sensor, "thermometers": LIST})


def simulated(chosen: Settings) -> Rig:
    """The simulated world speaks without names, as nobody's entry."""
    rig = Rig(chosen, room_c=19.0, simulated=True)
    rig.extra = [
        reading(Quantity.WALL_POWER_W, 150.0, 0.0, source="simulated plug"),
        reading(Quantity.OUTDOOR_C, 3.0, 0.0, source="simulated outdoor"),
    ]
    rig.run(5)
    return rig


def test_the_list_is_not_read_and_each_of_its_sensors_says_so() -> None:
    snapshot = simulated(listed()).last.snapshot
    told = {status.name: status for status in snapshot.thermometers if status.key}
    assert set(told) == {"Shelf", "Plug", "North"}, "one that is off has nothing to say"
    for status in told.values():
        assert (status.state, status.used, status.value.value) == ("unread", False, None)
        assert english(status.text) == "Not read while the PC and the room are simulated."
    assert not [fault for fault in snapshot.faults if fault.code.startswith(("thermometer", "room_sensor"))]


def test_room_plug_and_outdoor_are_the_simulated_ones() -> None:
    snapshot = simulated(listed()).last.snapshot
    assert (snapshot.room_c.value, snapshot.room_c.provenance) == (19.0, Provenance.SIMULATED)
    assert (snapshot.wall_w.value, snapshot.wall_w.provenance) == (150.0, Provenance.SIMULATED)
    assert (snapshot.outdoor_c.value, snapshot.outdoor_c.provenance) == (3.0, Provenance.SIMULATED)


def test_a_list_that_is_changed_meanwhile_is_not_read_either() -> None:
    rig = simulated(listed())
    added = Thermometer("file", name="Desk", key="t5", path="/d")
    new = listed()
    new = dataclasses.replace(new, room=dataclasses.replace(new.room, thermometers=(*LIST, added)))
    rig.run(2, m.SettingsChanged(new))
    assert [s.name for s in rig.last.snapshot.thermometers if s.state == "unread"] == [
        "Shelf",
        "Plug",
        "North",
        "Desk",
    ]
    assert rig.last.snapshot.room_c.value == 19.0


def test_without_a_simulation_the_list_is_read() -> None:
    rig = Rig(listed())
    rig.run(2)
    assert {status.state for status in rig.last.snapshot.thermometers} == {"waiting"}
