"""What the page of the fleet says of machines: names, drawings of states, sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import Amount, Text, translate, verbatim
from warmgui.gui.icons import Icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.model_fleet import NodeStatus


def node_name(node: NodeStatus) -> Text:
    """A machine's name; ours says so, and simulated ones do."""
    if node.is_self:
        return translate("fleet_page", "{name} (this PC)", name=node.name)
    if node.simulated:
        return translate("fleet_page", "{name} (simulated)", name=node.name)
    return verbatim(node.name)


def drawing_of(node: NodeStatus) -> tuple[Icon, str]:
    """A state's drawing and the palette's name of its colour: never the colour alone."""
    if node.state == "offline":
        return Icon.CLOSE, "muted"
    if node.twins or node.action == "attention":
        return Icon.WARNING, "warning"
    if node.state == "silent":
        return Icon.EYE_OFF, "muted"
    at_rest = (Icon.CHECK, "good") if node.mode == "heat" else (Icon.MINUS, "muted")
    return _ACTIONS.get(node.action, at_rest)


_ACTIONS = {
    "heating": (Icon.FLAME, "heat"),
    "starting": (Icon.FLAME, "heat"),
    "paused": (Icon.PAUSE, "muted"),
}


def summary(nodes: Sequence[NodeStatus]) -> Text:
    """How many, how many of them heat, what they draw and used today; what nobody knows is left out."""
    online = [node for node in nodes if node.state != "offline"]
    heating = sum(node.action == "heating" for node in online)
    powers = [node.power_w for node in online if node.power_w is not None]
    energies = [node.energy_kwh for node in nodes if node.energy_kwh is not None]
    return translate(
        "fleet_page",
        "{online} of {all} machines are there, {heating} heat. Together {power}, {energy} today.",
        online=len(online),
        all=len(nodes),
        heating=heating,
        power=Amount(sum(powers) if powers else None, "power_w"),
        energy=Amount(sum(energies) if energies else None, "energy_kwh"),
    )


def groups_of(nodes: Sequence[NodeStatus]) -> tuple[str, ...]:
    """The groups that there are, in order."""
    return tuple(sorted({node.group for node in nodes if node.group}))
