"""The meter: what the PC draws, what part of it is mining, what of it heats the room, and the energy of it.

`component_w` is what sensors in the PC say, `wall_w` a plug's measurement or else (components + board) / PSU
efficiency, `baseline_w` the PC without us, `mining_w` = wall - baseline, `heat_w` = wall x placement. The
cost of mining uses `mining_w`: idle power is not credited to it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warmgui.core.heat.words import Component, baseline_how, heat_how, mining_how, wall_how
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import Reading
    from warmgui.core.settings import PowerSettings

BASELINE_TAU_S = 120.0
SETTLE_S = 5.0
"""After the last work so long until sensors, which average, show the PC without us."""
GAP_S = 10.0
"""Energy is not invented over a longer gap between two ticks."""
BUSY_OTHERS = 0.10
"""Load of other programs from which the learned baseline says nothing about now."""
CARD_NOISE_W = 5.0
"""A desktop's windows move an idle card's power by so much."""
PLUG_LAG_S = 2.0
"""A plug's answer is about so much older than its arrival."""
_KILO_HOUR = 3.6e6


@dataclass(frozen=True, slots=True)
class Work:
    """What one device does for us: its duty and, by its power curve, the watts that this adds at the wall."""

    kind: str
    duty: float
    modelled_w: float
    name: str = ""
    """For sentences."""


@dataclass(frozen=True, slots=True)
class MeterInputs:
    """One tick. Readings are fresh or marked STALE; None is "no such sensor".

    `gpus` has every graphics card with a power sensor, by PCI address, which is also its id in `work`.
    """

    now_s: float
    power: PowerSettings
    placement: float
    cpu: Reading | None = None
    gpus: Mapping[str, Reading] = field(default_factory=dict)
    wall: Reading | None = None
    work: Mapping[str, Work] = field(default_factory=dict)
    busy: bool = False
    """Our process may work although no duty says so (it starts, or measures its kernels)."""
    other_load: float | None = None
    """CPU load of everything but our miner, 0..1."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a device adds at the wall, measured. `at_s`: until when the sensor averaged."""

    power_w: float
    at_s: float


@dataclass(frozen=True, slots=True)
class PowerView:
    """Watts, each with its provenance. `device_w` is what each device adds while it mines."""

    cpu_component_w: Value = UNKNOWN
    wall_w: Value = UNKNOWN
    baseline_w: Value = UNKNOWN
    mining_w: Value = UNKNOWN
    heat_w: Value = UNKNOWN
    device_w: Mapping[str, Value] = field(default_factory=dict)
    measured: Mapping[str, Measured] = field(default_factory=dict)
    """Marginal watts by device, only where they were measured now: what a power curve can learn from."""

    @property
    def measured_w(self) -> dict[str, float]:
        """Watts of `measured`."""
        return {device: found.power_w for device, found in self.measured.items()}


@dataclass(frozen=True, slots=True)
class EnergyStep:
    """Energy of one tick."""

    energy_kwh: float = 0.0
    heat_kwh: float = 0.0
    mining_kwh: float = 0.0
    cost: float = 0.0


class Meter:
    """Learns the PC without us; measures; integrates."""

    def __init__(self) -> None:
        self._baseline_w: dict[str, float] = {}
        """Mean of the wall while we do nothing, by how the wall is known: these do not mix."""
        self._idle_w: dict[str, float] = {}
        """The same for single components, by device."""
        self._worked_s: float | None = None
        self._last_s: float | None = None
        self._last: tuple[float, float, float] | None = None

    def measure(self, inputs: MeterInputs) -> PowerView:
        """The powers of this moment."""
        dt_s = 0.0 if self._last_s is None else min(max(inputs.now_s - self._last_s, 0.0), GAP_S)
        self._last_s = inputs.now_s
        idle = self._is_idle(inputs)
        components = self._components(inputs)
        wall, basis = _wall(inputs, components)
        if idle:
            self._learn(inputs, wall, basis, dt_s)
        baseline = self._baseline(inputs, wall, basis, idle=idle)
        mining = _mining(wall, baseline, basis, idle=idle)
        return PowerView(
            cpu_component_w=_component_value(inputs.cpu),
            wall_w=wall,
            baseline_w=baseline,
            mining_w=mining,
            heat_w=Value(
                _number(wall) * inputs.placement,
                wall.provenance if inputs.placement == 1.0 else _weaker(wall.provenance),
                heat_how(inputs.placement),
            ),
            device_w=self._devices(inputs, idle=idle),
            measured={} if idle else self._measured(inputs, wall, baseline),
        )

    def integrate(self, dt_s: float, view: PowerView, tariff_per_kwh: float) -> EnergyStep:
        """Energy since the last call by the trapezoidal rule; of a long gap only the first seconds count."""
        now = (_number(view.wall_w), _number(view.heat_w), _number(view.mining_w))
        before, self._last = self._last or now, now
        span_s = min(max(dt_s, 0.0), GAP_S)
        wall, heat, mining = ((a + b) / 2.0 * span_s / _KILO_HOUR for a, b in zip(before, now, strict=True))
        return EnergyStep(wall, heat, mining, mining * tariff_per_kwh)

    def idle_wall_w(self, power: PowerSettings) -> float:
        """The PC without us: as learned in the best of the ways in which it was, else as declared."""
        learned = next((self._baseline_w[b] for b in ("plug", "sensors") if b in self._baseline_w), None)
        declared = (self._idle_w.get("cpu", power.idle_components_w) + power.board_w) / power.psu_efficiency
        return declared if learned is None else learned

    def export_state(self) -> dict[str, dict[str, float]]:
        """What was learned, as plain values."""
        return {"baseline_w": dict(self._baseline_w), "idle_w": dict(self._idle_w)}

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take up what `export_state` gave; wrong values are left out."""
        self._baseline_w = _plain(state.get("baseline_w"))
        self._idle_w = _plain(state.get("idle_w"))

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
        extra_w = work.modelled_w * inputs.power.psu_efficiency if work else 0.0
        name = work.name if work and work.name else device
        return Component(name, self._idle_component_w(device, inputs) + extra_w, Provenance.MODELLED, "")

    def _learn(self, inputs: MeterInputs, wall: Value, basis: str, dt_s: float) -> None:
        if wall.provenance is not Provenance.STALE and basis != "declared":
            _approach(self._baseline_w, basis, _number(wall), dt_s)
        for device, reading in {"cpu": inputs.cpu, **inputs.gpus}.items():
            if reading is not None and reading.value is not None and _is_measured(reading.provenance):
                _approach(self._idle_w, device, reading.value, dt_s)

    def _baseline(self, inputs: MeterInputs, wall: Value, basis: str, *, idle: bool) -> Value:
        wall_w = _number(wall)
        if idle:
            return Value(wall_w, wall.provenance, baseline_how("idle"))
        learned = self._baseline_w.get(basis)
        if learned is None:
            idle_w = sum(self._idle_component_w(d, inputs) for d in ("cpu", *inputs.gpus))
            declared_w = (idle_w + inputs.power.board_w) / inputs.power.psu_efficiency
            return Value(min(declared_w, wall_w), Provenance.MODELLED, baseline_how("declared"))
        others_cards_w = self._others_cards_w(inputs)
        if inputs.other_load is not None and inputs.other_load > BUSY_OTHERS:
            # Others work too: what they draw is not ours, so the baseline is what our own curve leaves over.
            ours_w = sum(w.modelled_w for w in inputs.work.values() if w.duty > 0)
            others_w = min(max(learned + others_cards_w, wall_w - ours_w), wall_w)
            return Value(others_w, Provenance.MODELLED, baseline_how("others"))
        if others_cards_w > 0:
            others_w = min(learned + others_cards_w, wall_w)
            return Value(others_w, Provenance.MODELLED, baseline_how("others"))
        provenance = wall.provenance if basis == "plug" else _weaker(wall.provenance)
        return Value(min(learned, wall_w), provenance, baseline_how("learned"))

    def _others_cards_w(self, inputs: MeterInputs) -> float:
        """What cards that do nothing for us draw above their idle power, W at the wall: a game, a film."""
        extra_w = 0.0
        for device, reading in inputs.gpus.items():
            work = inputs.work.get(device)
            if device in self._idle_w and reading.value is not None and not (work and work.duty > 0):
                extra_w += max(reading.value - self._idle_w[device], 0.0)
        return extra_w / inputs.power.psu_efficiency if extra_w > CARD_NOISE_W else 0.0

    def _devices(self, inputs: MeterInputs, *, idle: bool) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for device, work in inputs.work.items():
            reading = inputs.cpu if work.kind == "cpu" else inputs.gpus.get(device)
            if idle or (work.kind == "gpu" and not work.duty > 0):
                values[device] = Value(0.0, Provenance.MEASURED, mining_how("idle"))
            elif reading is not None and reading.value is not None:
                watts = max(reading.value - self._idle_component_w(device, inputs), 0.0)
                values[device] = Value(
                    watts / inputs.power.psu_efficiency,
                    _weaker(reading.provenance),
                    mining_how("sensors"),
                )
            else:
                values[device] = Value(work.modelled_w, Provenance.MODELLED, mining_how("work"))
        return values

    def _measured(self, inputs: MeterInputs, wall: Value, baseline: Value) -> dict[str, Measured]:
        # Other programs' load is mixed into what the CPU and the wall draw, not into a card's own watts.
        alone = inputs.other_load is None or inputs.other_load <= BUSY_OTHERS
        measured: dict[str, Measured] = {}
        for device, work in inputs.work.items():
            if work.kind == "gpu" and not work.duty > 0:
                continue  # what it draws is somebody else's game
            reading = inputs.gpus.get(device)
            if work.kind == "cpu":
                reading = inputs.cpu if alone else None
            if reading is not None and reading.value is not None and _is_measured(reading.provenance):
                watts = max(reading.value - self._idle_component_w(device, inputs), 0.0)
                measured[device] = Measured(watts / inputs.power.psu_efficiency, reading.at_s)
        # Of a single device that nothing measures, a plug tells what the others leave over.
        unmeasured = [d for d, w in inputs.work.items() if w.duty > 0 and d not in measured]
        if alone and len(unmeasured) == 1 and inputs.wall is not None and _is_measured(wall.provenance):
            left_w = _number(wall) - _number(baseline) - sum(m.power_w for m in measured.values())
            measured[unmeasured[0]] = Measured(max(left_w, 0.0), inputs.wall.at_s - PLUG_LAG_S)
        return measured


def _wall(inputs: MeterInputs, components: list[Component]) -> tuple[Value, str]:
    """(wall power, how it is known: "plug", "sensors" or "declared")."""
    plug = inputs.wall
    if plug is not None and plug.value is not None:
        how = wall_how(inputs.power, [], plug.source)
        return Value(max(plug.value, 0.0), plug.provenance, how), "plug"
    total = sum(c.power_w for c in components) + inputs.power.board_w
    provenance = Provenance.MODELLED
    for component in components:
        if component.provenance in {Provenance.STALE, Provenance.SIMULATED}:
            provenance = component.provenance
    basis = "sensors" if components[0].source else "declared"
    value = Value(total / inputs.power.psu_efficiency, provenance, wall_how(inputs.power, components, ""))
    return value, basis


def _mining(wall: Value, baseline: Value, basis: str, *, idle: bool) -> Value:
    if idle:
        return Value(0.0, Provenance.MEASURED, mining_how("idle"))
    provenance = wall.provenance
    if provenance is Provenance.MEASURED and baseline.provenance is not Provenance.MEASURED:
        provenance = baseline.provenance
    return Value(
        max(_number(wall) - _number(baseline), 0.0),
        provenance,
        mining_how("work" if basis == "declared" else "sensors"),
    )


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
    return {
        str(k): float(v)
        for k, v in values.items()
        if isinstance(v, int | float) and math.isfinite(v) and v >= 0
    }
