"""Snapshots of a fleet for its page, and a desk that remembers what it was told."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fakes.gui import FakePorts, make_settings, make_snapshot
from warmgui.core.fleet.words import status_text
from warmgui.core.model_fleet import FleetStatus, Invitation, NodeStatus
from warmgui.core.text import EMPTY, Text, verbatim

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.gui.ports import Ports


def node(id_: str, **more: Any) -> NodeStatus:
    """A machine that heats."""
    usual: dict[str, Any] = {
        "name": id_.title(),
        "place": "School",
        "mode": "heat",
        "action": "heating",
        "setpoint_c": 21.0,
        "room_c": 19.5,
        "power_w": 180.0,
        "energy_kwh": 1.25,
        "accepts": True,
    }
    made = NodeStatus(id_, **(usual | more))
    return dataclasses.replace(made, text=status_text(made))


NODES = (
    node("office", is_self=True, place="Home"),
    node("room-201", group="north"),
    node("room-202", group="north", action="satisfied", power_w=60.0, room_c=21.3),
    node("room-203", group="south", accepts=False, mode="off", action="off", power_w=None),
    node("room-204", group="south", state="offline", power_w=None, room_c=None),
    node("lab", twins=1, simulated=True),
)
_CONNECTED = "Connected to 192.168.1.5:1883."
_SHARED = "600 W are shared among 3 machines."
GIVEN = frozenset(
    {_CONNECTED, _SHARED, "School", "Home", "School, north", "School, south", *(one.name for one in NODES)}
)
"""What machines, people and the engine said here: nobody's to translate."""
FLEET = FleetStatus(
    connection=verbatim(_CONNECTED),
    connected=True,
    node_id="office",
    announced=True,
    nodes=NODES,
    shares=(("room-201", 150.0),),
    sharing=verbatim(_SHARED),
)

INVITED = dataclasses.replace(FLEET, invitation=Invitation("Staff room", 0.0))
"""The same, and somebody asks."""


class FakeFleetDesk:
    """`FleetDesk` that sends nothing."""

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []
        self.problem: Text = EMPTY

    def command(self, targets: tuple[str, ...], what: str, value: str) -> Text:
        self.told.append(("command", targets, what, value))
        return self.problem

    def invite(self, node: str) -> Text:
        self.told.append(("invite", node))
        return self.problem

    def answer(self, *, yes: bool) -> None:
        self.told.append(("answer", yes))

    def forget(self, node: str) -> Text:
        self.told.append(("forget", node))
        return self.problem


@dataclass
class FleetPorts(FakePorts):
    """The ways out, with a desk for the fleet."""

    fleet: FakeFleetDesk = field(default_factory=FakeFleetDesk)

    def ports(self) -> Ports:
        return dataclasses.replace(super().ports(), fleet=self.fleet)


def fleet_snapshot(fleet: FleetStatus | None = FLEET, **values: Any) -> Snapshot:
    """A snapshot with a broker and a fleet that is watched."""
    settings = make_settings()
    told = {"announce": True, "watch": True, **values}
    settings = dataclasses.replace(
        settings,
        mqtt=dataclasses.replace(settings.mqtt, host="192.168.1.5"),
        fleet=dataclasses.replace(settings.fleet, **told),
    )
    return dataclasses.replace(make_snapshot(settings=settings), fleet=fleet)
