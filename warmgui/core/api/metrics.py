"""What Prometheus is told, as data: base units, unknown left out, never 0. `warmgui.io.api` writes it.

Every physical number carries how it is known as the label `provenance`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.vocabulary import Action, Mode, Provenance, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from warmgui.core.model import Snapshot, Value

JOULES_PER_KWH = 3.6e6


@dataclass(frozen=True, slots=True)
class Family:
    """One metric: each of its samples has the same names of labels."""

    name: str
    """Of a counter without its "_total"."""
    about: str
    labels: tuple[str, ...]
    samples: tuple[tuple[tuple[str, ...], float], ...]
    counter: bool = False


class Totals:
    """Counters since this program began, from a day's sums that begin anew at midnight."""

    def __init__(self) -> None:
        self._before: dict[str, float] | None = None
        self.sums: dict[str, float] = {}
        """Joules by source; shares by verdict; hashes."""

    def take(self, snapshot: Snapshot) -> None:
        """One snapshot; each in its turn."""
        today, shares = snapshot.today, snapshot.shares
        now = {
            "wall": today.energy_kwh * JOULES_PER_KWH,
            "mining": today.mining_kwh * JOULES_PER_KWH,
            "heat": today.heat_kwh * JOULES_PER_KWH,
            "accepted": float(shares.accepted),
            "rejected": float(shares.rejected),
            "stale": float(shares.stale),
            "hashes": float(shares.hashes),
        }
        before, self._before = self._before, now
        for name, value in now.items():
            last = value if before is None else before[name]
            more = value - last if value >= last else value  # a new day
            self.sums[name] = self.sums.get(name, 0.0) + max(more, 0.0)


def families(snapshot: Snapshot, totals: Totals, version: str) -> tuple[Family, ...]:
    """Everything that is known now; a metric without a sample is left out."""
    found = [
        *_of_this_pc(snapshot, version),
        *_counters(totals),
        *_of_devices(snapshot),
        *_of_house(snapshot),
    ]
    return tuple(family for family in found if family.samples)


def _of_this_pc(snapshot: Snapshot, version: str) -> Iterator[Family]:
    counted = Provenance.SIMULATED if snapshot.simulated else Provenance.MEASURED
    rate_hs = snapshot.hashrate.m1 if snapshot.hashrate.m1 is not None else snapshot.hashrate.s10
    yield Family("warmgui_info", "This program.", ("version",), (((version,), 1.0),))
    yield Family("warmgui_simulated", "1: PC and room are formulas.", (), (((), float(snapshot.simulated)),))
    yield Family("warmgui_heat_wanted", "1: heat is on.", (), (((), float(snapshot.mode is not Mode.OFF)),))
    actions = tuple(((one.value,), float(one is snapshot.action)) for one in Action)
    yield Family("warmgui_action", "1 for what happens now.", ("action",), actions)
    powers = (("wall", snapshot.wall_w), ("mining", snapshot.mining_w), ("baseline", snapshot.baseline_w))
    yield _known("warmgui_power_watts", "Electric power.", ("source",), [((n,), v) for n, v in powers])
    yield _known("warmgui_heat_watts", "Heat from this PC.", (), [((), snapshot.heat_w)])
    yield _known("warmgui_room_celsius", "The room.", (), [((), snapshot.room_c)])
    yield _known("warmgui_outdoor_celsius", "Outside.", (), [((), snapshot.outdoor_c)])
    yield _plain("warmgui_target_celsius", "The target in force.", snapshot.setpoint_c)
    yield _plain("warmgui_power_asked_watts", "Asked of the devices.", snapshot.target_power_w)
    rate = () if rate_hs is None else (((counted.value,), rate_hs),)
    yield Family("warmgui_hashrate_hashes_per_second", "Mean of a minute.", ("provenance",), rate)
    faults = dict.fromkeys(Severity, 0)
    for fault in snapshot.faults:
        faults[fault.severity] += 1
    counts = tuple(((one.value,), float(count)) for one, count in faults.items())
    yield Family("warmgui_faults", "What is wrong now, by severity.", ("severity",), counts)


def _counters(totals: Totals) -> Iterator[Family]:
    sums = totals.sums
    energy = tuple(((name,), sums[name]) for name in ("wall", "mining") if name in sums)
    yield Family(
        "warmgui_energy_joules",
        "Electric energy since this program began.",
        ("source",),
        energy,
        counter=True,
    )
    heat = (((), sums["heat"]),) if "heat" in sums else ()
    yield Family("warmgui_heat_joules", "Heat since this program began.", (), heat, counter=True)
    shares = tuple(((name,), sums[name]) for name in ("accepted", "rejected", "stale") if name in sums)
    yield Family("warmgui_shares", "Shares since this program began.", ("verdict",), shares, counter=True)
    hashes = (((), sums["hashes"]),) if "hashes" in sums else ()
    yield Family("warmgui_hashes", "Hashes since this program began.", (), hashes, counter=True)


def _of_devices(snapshot: Snapshot) -> Iterator[Family]:
    counted = Provenance.SIMULATED if snapshot.simulated else Provenance.MEASURED
    names = ("device", "kind")
    devices = [((d.id, d.kind), d) for d in snapshot.devices]
    yield _known(
        "warmgui_device_power_watts", "Added by mining.", names, [(k, d.power_w) for k, d in devices]
    )
    yield _known("warmgui_device_celsius", "Of a device.", names, [(k, d.temperature_c) for k, d in devices])
    rates = tuple(((*k, counted.value), d.hashrate_hs) for k, d in devices if d.hashrate_hs is not None)
    yield Family("warmgui_device_hashrate_hashes_per_second", "Of a device.", (*names, "provenance"), rates)


def _of_house(snapshot: Snapshot) -> Iterator[Family]:
    house = snapshot.house
    if house is None:
        return
    places = [((p.key, p.kind), p) for p in house.places]
    heaters = [((h.key, h.name, h.place), h) for h in house.heaters]
    of_place, of_heater = ("place", "kind"), ("heater", "name", "place")
    yield _known("warmgui_place_celsius", "A place.", of_place, [(k, p.temperature_c) for k, p in places])
    targets = tuple((k, p.target_c) for k, p in places if p.target_c is not None)
    yield Family("warmgui_place_target_celsius", "Its target.", of_place, targets)
    yield _known(
        "warmgui_place_power_watts", "Drawn by its heaters.", of_place, [(k, p.power_w) for k, p in places]
    )
    yield _known(
        "warmgui_heater_power_watts",
        "A heater in the network.",
        of_heater,
        [(k, h.power_w) for k, h in heaters],
    )
    yield _known(
        "warmgui_heater_celsius", "Its chips.", of_heater, [(k, h.temperature_c) for k, h in heaters]
    )


def _known(
    name: str, about: str, labels: tuple[str, ...], values: Iterable[tuple[tuple[str, ...], Value]]
) -> Family:
    samples = tuple(
        ((*of, value.provenance.value), value.value)
        for of, value in values
        if value.value is not None and math.isfinite(value.value)
    )
    return Family(name, about, (*labels, "provenance"), samples)


def _plain(name: str, about: str, value: float | None) -> Family:
    return Family(name, about, (), () if value is None or not math.isfinite(value) else (((), value),))
