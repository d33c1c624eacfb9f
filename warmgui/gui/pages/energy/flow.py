"""The card "Where it comes from now": the flow picture, and why the room is heated now or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model_energy import Flows
from warmgui.core.text import Amount, Text, translate
from warmgui.core.units import NOTHING
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.energy import words
from warmgui.gui.pages.parts import label
from warmgui.gui.pages.sensors.words import as_sentence
from warmgui.gui.widgets.badge import provenance_sentence, provenance_word
from warmgui.gui.widgets.basic import Card
from warmgui.gui.widgets.flow_picture import FlowNode, FlowPicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot, Value
    from warmgui.core.units import Formatter
    from warmgui.gui.theme import Theme

_FLOWS_W = 0.5


class FlowCard(Card):
    """Told snapshots."""

    def __init__(self, theme: Theme, formatter_source: Callable[[], Formatter]) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=6)
        self._formatter_source = formatter_source
        self.title = label("", "heading")
        self.picture = FlowPicture(theme)
        self.missing = label(role="muted")
        self.now = label()
        self.coming = label(role="muted")
        for part in (self.title, self.picture, self.missing, self.now, self.coming):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Words that do not come with a snapshot."""
        self.title.setText(self.tr("Where it comes from now"))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the flows and say what the policy does."""
        f = self._formatter_source()
        energy = snapshot.energy
        flows = Flows(pc_w=snapshot.wall_w) if energy is None else energy.flows
        self.picture.show_nodes(*nodes(flows, f), self.title.text())
        self.missing.setText(
            ""
            if knows_home(flows)
            else self.tr(
                "Nothing tells this PC about the home's sun, battery and grid. It can listen to MQTT or Home "
                "Assistant: set it up under “Set up prices and signals…”."
            )
        )
        self.now.setText(words.steering_sentence(energy, f) or as_sentence(f.text(snapshot.headline)))
        steering = None if energy is None else energy.steering
        self.coming.setText("" if steering is None else as_sentence(f.text(steering.coming)))
        for part in (self.missing, self.now, self.coming):
            part.setVisible(bool(part.text()))


def knows_home(flows: Flows) -> bool:
    """Whether anything is known beside this PC."""
    others = (flows.sun_w, flows.wind_w, flows.grid_w, flows.battery_w, flows.battery_fraction, flows.home_w)
    return any(value.value is not None for value in others)


def nodes(flows: Flows, f: Formatter) -> tuple[FlowNode, list[FlowNode], list[FlowNode]]:
    """Home, what gives power, and grid and PC; wind only where it is known."""
    before = [_node("sun", translate("energy", "Sun"), flows.sun_w, "earnings", f)]
    if flows.wind_w.value is not None:
        before.append(_node("wind", translate("energy", "Wind"), flows.wind_w, "good", f))
    before.append(_battery(flows, f))
    pc = _node("pc", translate("energy", "This PC"), flows.pc_w, "heat", f, sign=-1.0)
    return _node("home", translate("energy", "Home"), flows.home_w, "text", f), before, [_grid(flows, f), pc]


def _node(
    key: str, name: Text, value: Value, color: str, f: Formatter, *, sign: float = 1.0, note: str = ""
) -> FlowNode:
    watts = value.value
    number = NOTHING if watts is None else f.amount(Amount(_whole(watts), "power_w"))
    flow_w = None if watts is None else sign * watts
    return FlowNode(key, f.text(name), number, color, note, *_known(value, f), flow_w)


def _known(value: Value, f: Formatter) -> tuple[str, str]:
    return provenance_word(value.provenance), f.text(value.how) or provenance_sentence(value.provenance)


def _whole(watts: float) -> float:
    """Whole watts, but never 0 for what is not."""
    return round(watts) if abs(watts) >= 1.0 else watts


def _grid(flows: Flows, f: Formatter) -> FlowNode:
    name = translate("energy", "Grid")
    if flows.grid_present.value == 0:
        outage = f.text(translate("energy", "outage"))
        return FlowNode("grid", f.text(name), outage, "danger", "", *_known(flows.grid_present, f), 0.0)
    watts = flows.grid_w.value
    node = _node("grid", name, flows.grid_w, "power", f)
    if watts is None or abs(watts) < _FLOWS_W:
        return node
    amount = Amount(_whole(abs(watts)), "power_w")
    said = (
        translate("energy", "{power} in", power=amount)
        if watts > 0
        else translate("energy", "{power} out", power=amount)
    )
    return FlowNode("grid", node.name, f.text(said), "power", "", node.badge, node.how, watts)


def _battery(flows: Flows, f: Formatter) -> FlowNode:
    charge, watts = flows.battery_fraction, flows.battery_w.value
    value = charge if charge.provenance is not Provenance.UNKNOWN else flows.battery_w
    number = NOTHING if charge.value is None else f.amount(Amount(charge.value, "fraction"))
    note = ""
    if watts is not None:
        amount = Amount(_whole(abs(watts)), "power_w")
        note = f.text(translate("energy", "at rest"))
        if watts >= _FLOWS_W:
            note = f.text(translate("energy", "gives {power}", power=amount))
        elif watts <= -_FLOWS_W:
            note = f.text(translate("energy", "takes {power}", power=amount))
    # A charge alone is a battery, too: nothing is known to flow.
    flow_w = watts if watts is not None or charge.value is None else 0.0
    name = f.text(translate("energy", "Battery"))
    return FlowNode("battery", name, number, "good", note, *_known(value, f), flow_w)
