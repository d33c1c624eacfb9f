"""The meter: what the PC draws, what part of it is mining, what of it heats the room, and the energy of it.

`component_w` is what sensors in the PC say, `wall_w` a plug's measurement or else the model of `meter_wall`,
`baseline_w` the PC without us, `mining_w` = wall - baseline, `heat_w` = wall x placement. The
cost of mining uses `mining_w`: idle power is not credited to it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from warmgui.core.heat.numbers import finite
from warmgui.core.heat.power.meter_facts import EnergyStep, Measured, MeterInputs, PowerView, Work
from warmgui.core.heat.power.meter_wall import (
    DECLARED,
    PLUG,
    SENSORS,
    PlugCheck,
    Wall,
    at_the_wall_w,
    marginal_gain,
    wall,
)
from warmgui.core.heat.power.words import Component, baseline_how, heat_how, mining_how, wall_how
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import Fault, Reading
    from warmgui.core.settings.model import PowerSettings

__all__ = ["EnergyStep", "Measured", "Meter", "MeterInputs", "PowerView", "Work"]

BASELINE_TAU_S = 120.0
SETTLE_S = 5.0
"""After the last work so long until sensors, which average, show the PC without us."""
GAP_S = 10.0
"""Energy is not invented over a longer gap between two ticks."""
BUSY_OTHERS = 0.10
"""Load of other programs from which the learned baseline says nothing about now."""
UNEXPLAINED, UNEXPLAINED_W = 0.3, 25.0
"""A plug that shows so much more than the learned baseline and our known work has somebody else behind it."""
RATIO_TAU_S, RATIO_FROM_W = 30.0, 20.0
RATIO_RANGE = (0.75, 1.35)
"""Of a plug's watts to the modelled ones: no power supply is further off."""
BUSY_CARD_W = 25.0
"""A card that draws so much more than its idle power works for somebody."""
CARD_NOISE_W = 5.0
"""A desktop's windows move an idle card's power by so much."""
PLUG_LAG_S = 2.0
"""A plug's answer is about so much older than its arrival."""
_KILO_HOUR = 3.6e6
MOST_W = 1e6
"""What a kept baseline may be."""


class Meter:
    """Learns the PC without us; measures; integrates."""

    def __init__(self) -> None:
        self._baseline_w: dict[str, float] = {}
        """Mean of `Wall.raw_w` while we do nothing, by how the wall is known: these do not mix."""
        self._idle_w: dict[str, float] = {}
        """The same for single components, by device."""
        self._ratio = 1.0
        """Watts at the plug per modelled watt of our work: how far the declared power supply is off."""
        self._plug = PlugCheck()
        self._worked_s: float | None = None
        self._last_s: float | None = None
        self._last: tuple[float, float, float] | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the plug."""
        return self._plug.faults

    def measure(self, inputs: MeterInputs) -> PowerView:
        """The powers of this moment."""
        dt_s = 0.0 if self._last_s is None else min(max(inputs.now_s - self._last_s, 0.0), GAP_S)
        self._last_s = inputs.now_s
        idle = self._is_idle(inputs)
        components = self._components(inputs)
        whole = wall(
            self._plug.usable(inputs.wall, components, inputs.power, inputs.now_s), components, inputs.power
        )
        if idle:
            self._learn(inputs, whole, dt_s)
        else:
            self._learn_ratio(inputs, whole, dt_s)
        baseline = self._baseline(inputs, whole, idle=idle)
        return PowerView(
            cpu_component_w=_component_value(inputs.cpu),
            wall_w=whole.value,
            baseline_w=baseline,
            mining_w=_mining(whole, baseline, idle=idle),
            heat_w=Value(
                _number(whole.value) * inputs.placement,
                whole.value.provenance if inputs.placement == 1.0 else _weaker(whole.value.provenance),
                heat_how(inputs.placement),
            ),
            device_w=self._devices(inputs, whole, idle=idle),
            computed_w=whole.computed_w,
            plug_w=whole.plug_w,
            measured={} if idle else self._measured(inputs, whole, baseline),
        )

    def integrate(self, dt_s: float, view: PowerView) -> EnergyStep:
        """Energy since the last call by the trapezoidal rule; of a long gap only the first seconds count."""
        now = (_number(view.wall_w), _number(view.heat_w), _number(view.mining_w))
        before, self._last = self._last or now, now
        span_s = min(max(dt_s, 0.0), GAP_S)
        wall, heat, mining = ((a + b) / 2.0 * span_s / _KILO_HOUR for a, b in zip(before, now, strict=True))
        return EnergyStep(wall, heat, mining)

    def idle_wall_w(self, power: PowerSettings) -> float:
        """The PC without us: as learned in the best of the ways in which it was, else as declared."""
        for basis in (PLUG, SENSORS):
            if basis in self._baseline_w:
                return at_the_wall_w(basis, self._baseline_w[basis], power)
        return at_the_wall_w(DECLARED, self._idle_w.get("cpu", power.idle_components_w), power)

    def export_state(self) -> dict[str, object]:
        """What was learned, as plain values."""
        return {"baseline_raw_w": dict(self._baseline_w), "idle_w": dict(self._idle_w), "ratio": self._ratio}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self._baseline_w = _plain(state.get("baseline_raw_w"))
        self._idle_w = _plain(state.get("idle_w"))
        ratio = state.get("ratio")
        if isinstance(ratio, int | float) and RATIO_RANGE[0] <= ratio <= RATIO_RANGE[1]:
            self._ratio = float(ratio)

    # ---- parts ---------------------------------------------------------------------------------------------

    def _is_idle(self, inputs: MeterInputs) -> bool:
        if inputs.busy or any(w.duty > 0 for w in inputs.work.values()):
            self._worked_s = inputs.now_s
        return self._worked_s is None or inputs.now_s - self._worked_s >= SETTLE_S

    def _idle_component_w(self, device: str, inputs: MeterInputs) -> float:
        if device in self._idle_w:
            return self._idle_w[device]
        return inputs.power.idle_components_w if device == "cpu" else 0.0

    def _components(self, inputs: MeterInputs) -> list[Component]:
        """CPU and GPUs, measured or else modelled from their duty."""
        parts = [self._component("cpu", inputs.cpu, inputs)]
        gpus = dict.fromkeys((*inputs.gpus, *(d for d, w in inputs.work.items() if w.kind == "gpu")))
        parts += [self._component(d, inputs.gpus.get(d), inputs) for d in gpus]
        return parts

    def _component(self, device: str, reading: Reading | None, inputs: MeterInputs) -> Component:
        if reading is not None and reading.value is not None:
            return Component(device, reading.value, reading.provenance, reading.source)
        work = inputs.work.get(device)
        extra_w = work.modelled_w / marginal_gain(inputs.power) if work else 0.0
        name = work.name if work and work.name else device
        return Component(name, self._idle_component_w(device, inputs) + extra_w, Provenance.MODELLED, "")

    def _learn(self, inputs: MeterInputs, whole: Wall, dt_s: float) -> None:
        """The quiet PC: what it draws while others work is nothing to compare a night of mining with."""
        quiet = not _others_busy(inputs)
        for device, reading in {"cpu": inputs.cpu, **inputs.gpus}.items():
            if reading is None or reading.value is None or not _is_measured(reading.provenance):
                continue
            old_w = self._idle_w.get(device)
            if device != "cpu" and old_w is not None and reading.value > old_w + BUSY_CARD_W:
                quiet = False
            elif old_w is None or device != "cpu" or not _others_busy(inputs):
                _approach(self._idle_w, device, reading.value, dt_s)
        if whole.value.provenance is Provenance.STALE or whole.basis == DECLARED:
            return
        if quiet or whole.basis not in self._baseline_w:
            _approach(self._baseline_w, whole.basis, whole.raw_w, dt_s)

    def _learn_ratio(self, inputs: MeterInputs, whole: Wall, dt_s: float) -> None:
        """Our work by the plug against our work by its components' sensors, while nobody else is at it."""
        ours_w = self._ours_w(inputs, sensed=True)
        learned = self._baseline_w.get(PLUG)
        if whole.basis != PLUG or learned is None or ours_w is None or ours_w < RATIO_FROM_W:
            return
        if (
            not _is_measured(whole.value.provenance)
            or _others_busy(inputs)
            or self._others_cards_w(inputs) > 0
        ):
            return
        seen = (_number(whole.value) - at_the_wall_w(PLUG, learned, inputs.power)) / ours_w
        if RATIO_RANGE[0] <= seen <= RATIO_RANGE[1]:
            self._ratio += (seen - self._ratio) * (1.0 - math.exp(-dt_s / RATIO_TAU_S))

    def _ours_w(self, inputs: MeterInputs, *, sensed: bool) -> float | None:
        """What our work adds at the wall by sensors of its own and, unless `sensed`, by learned curves.

        None when neither knows one of the devices.
        """
        total_w = 0.0
        for device, work in inputs.work.items():
            if not work.duty > 0:
                continue
            reading = inputs.cpu if work.kind == "cpu" else inputs.gpus.get(device)
            if reading is not None and reading.value is not None and _is_measured(reading.provenance):
                total_w += self._marginal_w(device, reading.value, inputs)
            elif device in inputs.learned and not sensed:
                total_w += work.modelled_w
            else:
                return None
        return total_w

    def _marginal_w(self, device: str, component_w: float, inputs: MeterInputs) -> float:
        """What a component draws above its idle power, W at the wall."""
        return max(component_w - self._idle_component_w(device, inputs), 0.0) * marginal_gain(inputs.power)

    def _baseline(self, inputs: MeterInputs, whole: Wall, *, idle: bool) -> Value:
        wall_w, power = _number(whole.value), inputs.power
        if idle:
            return Value(wall_w, whole.value.provenance, baseline_how("idle"))
        raw_w = self._baseline_w.get(whole.basis)
        if raw_w is None:
            idle_w = sum(self._idle_component_w(d, inputs) for d in ("cpu", *inputs.gpus))
            declared_w = at_the_wall_w(DECLARED, idle_w, power)
            return Value(min(declared_w, wall_w), Provenance.MODELLED, baseline_how("declared"))
        learned_w, others_cards_w = at_the_wall_w(whole.basis, raw_w, power), self._others_cards_w(inputs)
        if _others_busy(inputs):
            # Others work too: what they draw is not ours, so the baseline is what our own curve leaves over.
            ours_w = sum(w.modelled_w for w in inputs.work.values() if w.duty > 0)
            others_w = min(max(learned_w + others_cards_w, wall_w - ours_w), wall_w)
            return Value(others_w, Provenance.MODELLED, baseline_how("others"))
        if others_cards_w > 0:
            others_w = min(learned_w + others_cards_w, wall_w)
            return Value(others_w, Provenance.MODELLED, baseline_how("others"))
        known_w = self._ours_w(inputs, sensed=False) if whole.basis == PLUG else None
        if known_w is not None and wall_w - learned_w > (1.0 + UNEXPLAINED) * known_w + UNEXPLAINED_W:
            # Something else behind the same plug, or a reading that jumps: not our power.
            return Value(max(wall_w - known_w, 0.0), Provenance.MODELLED, baseline_how("others"))
        provenance = whole.value.provenance if whole.basis == PLUG else _weaker(whole.value.provenance)
        return Value(min(learned_w, wall_w), provenance, baseline_how("learned"))

    def _others_cards_w(self, inputs: MeterInputs) -> float:
        """What cards that do nothing for us draw above their idle power, W at the wall: a game, a film."""
        extra_w = 0.0
        for device, reading in inputs.gpus.items():
            work = inputs.work.get(device)
            if device in self._idle_w and reading.value is not None and not (work and work.duty > 0):
                extra_w += max(reading.value - self._idle_w[device], 0.0)
        return extra_w * marginal_gain(inputs.power) if extra_w > CARD_NOISE_W else 0.0

    def _devices(self, inputs: MeterInputs, whole: Wall, *, idle: bool) -> dict[str, Value]:
        ratio = self._ratio if whole.basis == PLUG else 1.0
        values: dict[str, Value] = {}
        for device, work in inputs.work.items():
            reading = inputs.cpu if work.kind == "cpu" else inputs.gpus.get(device)
            if idle or (work.kind == "gpu" and not work.duty > 0):
                values[device] = Value(0.0, Provenance.MEASURED, mining_how("idle"))
            elif reading is not None and reading.value is not None:
                watts = ratio * self._marginal_w(device, reading.value, inputs)
                values[device] = Value(watts, _weaker(reading.provenance), mining_how("sensors"))
            else:
                values[device] = Value(work.modelled_w, Provenance.MODELLED, mining_how("work"))
        return values

    def _measured(self, inputs: MeterInputs, whole: Wall, baseline: Value) -> dict[str, Measured]:
        # Other programs' load is mixed into what the CPU and the wall draw, not into a card's own watts.
        alone, ratio = not _others_busy(inputs), self._ratio if whole.basis == PLUG else 1.0
        measured: dict[str, Measured] = {}
        for device, work in inputs.work.items():
            if work.kind == "gpu" and not work.duty > 0:
                continue  # what it draws is somebody else's game
            reading = inputs.gpus.get(device)
            if work.kind == "cpu":
                reading = inputs.cpu if alone else None
            if reading is not None and reading.value is not None and _is_measured(reading.provenance):
                watts = ratio * self._marginal_w(device, reading.value, inputs)
                measured[device] = Measured(watts, reading.at_s)
        # Of a single device that nothing measures, a plug tells what the others leave over.
        unmeasured = [d for d, w in inputs.work.items() if w.duty > 0 and d not in measured]
        by_plug = whole.basis == PLUG and _is_measured(whole.value.provenance)
        if alone and len(unmeasured) == 1 and by_plug and inputs.wall is not None:
            left_w = _number(whole.value) - _number(baseline) - sum(m.power_w for m in measured.values())
            measured[unmeasured[0]] = Measured(max(left_w, 0.0), inputs.wall.at_s - PLUG_LAG_S)
        return measured


def _mining(whole: Wall, baseline: Value, *, idle: bool) -> Value:
    if idle:
        return Value(0.0, Provenance.MEASURED, mining_how("idle"))
    provenance = whole.value.provenance
    if provenance is Provenance.MEASURED and baseline.provenance is not Provenance.MEASURED:
        provenance = baseline.provenance
    return Value(
        max(_number(whole.value) - _number(baseline), 0.0),
        provenance,
        mining_how("work" if whole.basis == DECLARED else "sensors"),
    )


def _others_busy(inputs: MeterInputs) -> bool:
    return inputs.other_load is not None and inputs.other_load > BUSY_OTHERS


def _component_value(reading: Reading | None) -> Value:
    if reading is None:
        return UNKNOWN
    return Value(reading.value, reading.provenance, wall_how(None, [], reading.source))


def _is_measured(provenance: Provenance) -> bool:
    return provenance in {Provenance.MEASURED, Provenance.SIMULATED}


def _weaker(provenance: Provenance) -> Provenance:
    """Of a measured number after a modelled factor."""
    return Provenance.MODELLED if provenance is Provenance.MEASURED else provenance


def _number(value: Value) -> float:
    return value.value if value.value is not None and math.isfinite(value.value) else 0.0


def _approach(means: dict[str, float], key: str, value: float, dt_s: float) -> None:
    old = means.get(key)
    means[key] = value if old is None else old + (value - old) * (1.0 - math.exp(-dt_s / BASELINE_TAU_S))


def _plain(values: object) -> dict[str, float]:
    if not isinstance(values, dict):
        return {}
    found = {str(key): finite(value) for key, value in values.items()}
    return {key: value for key, value in found.items() if value is not None and 0 <= value <= MOST_W}
