"""From the state of a tick to what others see of it: the snapshot and one row of history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Earnings, Snapshot
from warmgui.core.money.odds import odds
from warmgui.core.sample import Sample
from warmgui.core.sentence import detail, headline
from warmgui.core.simulation import marked
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from warmgui.core.day import ShareStep
    from warmgui.core.energy.bill import Bill
    from warmgui.core.heat.climate import RoomView
    from warmgui.core.heat.power.meter import EnergyStep, PowerView
    from warmgui.core.mining import Mining
    from warmgui.core.model import Fault, IntentStatus, JournalEntry, NetworkFacts, Value
    from warmgui.core.model_energy import Comparison, EnergyStatus
    from warmgui.core.model_house import HouseStatus
    from warmgui.core.model_lab import LabStatus
    from warmgui.core.model_room import CalibrationStatus, RoomKnowledge, UseStatus
    from warmgui.core.sentence import Story
    from warmgui.core.settings.model import Settings
    from warmgui.core.vocabulary import Mode

_ELECTRIC = frozenset({"mining", "plain_heater", "heat_pump"})
"""Ways to heat that a simulated home's prices and weather speak of."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything of one tick that is worth showing."""

    now_s: float
    settings: Settings
    facts: NetworkFacts
    simulated: bool
    consented: bool
    mode: Mode
    story: Story
    view: RoomView
    power: PowerView
    target_power_w: float
    max_power_w: float
    earnings: Earnings
    temperatures: dict[str, Value]
    intent: IntentStatus | None
    faults: tuple[Fault, ...]
    journal: tuple[JournalEntry, ...]
    energy: EnergyStatus
    bill: Bill
    pc_use: UseStatus | None = None
    room_knowledge: RoomKnowledge | None = None
    solar_w_per_m2: Value = UNKNOWN
    calibration: CalibrationStatus | None = None
    lab: LabStatus | None = None
    house: HouseStatus | None = None


def draw(scene: Scene, mining: Mining) -> Snapshot:
    """The snapshot."""
    shares, windows = mining.day.shares, mining.hashes.windows
    rate_hs = mining.hashrate_hs() if windows.m1 is None else windows.m1
    snapshot = Snapshot(
        now_s=scene.now_s,
        now_utc=scene.story.now_utc,
        settings=scene.settings,
        mode=scene.mode,
        action=scene.story.action,
        reason=scene.story.reason,
        headline=headline(scene.story),
        detail=detail(scene.story),
        simulated=scene.simulated,
        consented=scene.consented,
        setpoint_c=scene.story.setpoint_c,
        room_c=scene.view.room_c,
        room_source=scene.view.source,
        outdoor_c=scene.view.outdoor_c,
        reach=scene.story.reach,
        target_power_w=scene.target_power_w,
        max_power_w=scene.max_power_w,
        heat_w=scene.power.heat_w,
        wall_w=scene.power.wall_w,
        baseline_w=scene.power.baseline_w,
        mining_w=scene.power.mining_w,
        cpu_component_w=scene.power.cpu_component_w,
        hashrate=windows,
        shares=shares,
        earnings=scene.earnings,
        odds=odds(rate_hs, shares.hashes - shares.lab_hashes, shares.best_difficulty, scene.facts),
        today=mining.day.today,
        network=scene.facts,
        upstream=mining.upstream_status(scene.settings.upstream),
        devices=mining.device_rows(scene.power.device_w, scene.temperatures),
        intent=scene.intent,
        faults=scene.faults,
        thermometers=(*scene.view.thermometers, *scene.view.sensors),
        benchmark=mining.benchmark,
        measuring=mining.source.benchmark.status,
        journal=scene.journal,
        pc_use=scene.pc_use,
        room_knowledge=scene.room_knowledge,
        solar_w_per_m2=scene.solar_w_per_m2,
        calibration=scene.calibration,
        plan=scene.story.plan,
        control=scene.story.control,
        energy=scene.energy,
        lab=scene.lab,
        house=scene.house,
    )
    return _simulated(snapshot) if scene.simulated else snapshot


def sample(scene: Scene, mining: Mining, energy: EnergyStep, shares: ShareStep, hashes: int) -> Sample:
    """One row of history."""
    power, money, solar = scene.power, scene.earnings, scene.solar_w_per_m2
    bill, signals = scene.bill, scene.energy
    available_w = signals.flows.available_w
    row = Sample(
        at_utc=scene.story.now_utc,
        room_c=scene.view.room_c.value,
        setpoint_c=scene.story.setpoint_c,
        outdoor_c=scene.view.outdoor_c.value,
        heat_w=power.heat_w.value,
        wall_w=power.wall_w.value,
        baseline_w=power.baseline_w.value,
        mining_w=power.mining_w.value,
        hashrate_hs=mining.hashrate_hs(),
        sat_per_day=money.sat_per_day.value,
        hypothetical_sat_per_day=money.hypothetical_sat_per_day.value,
        hashes=hashes,
        accepted=shares.accepted,
        rejected=shares.rejected,
        stale=shares.stale,
        energy_kwh=energy.energy_kwh,
        mining_kwh=energy.mining_kwh,
        cost=bill.cost,
        action=scene.story.action,
        power_provenance=power.wall_w.provenance,
        room_provenance=scene.view.room_c.provenance,
        practice=money.practice,
        solar_w_per_m2=None if solar.provenance is Provenance.STALE else solar.value,
        outdoor_provenance=scene.view.outdoor_c.provenance,
        price_per_kwh=signals.price_per_kwh.value,
        price_provenance=signals.price_per_kwh.provenance,
        carbon_g_per_kwh=signals.carbon_g_per_kwh.value,
        carbon_provenance=signals.carbon_g_per_kwh.provenance,
        available_w=None if available_w.provenance is Provenance.STALE else available_w.value,
        useful_kwh=bill.useful_kwh,
        own_kwh=bill.own_kwh,
        co2_g=bill.co2_g,
    )
    return marked(row) if scene.simulated else row


def _marked_energy(energy: EnergyStatus | None) -> EnergyStatus | None:
    """Its figures follow from simulated ones; signals and flows say themselves what they are."""
    if energy is None:
        return None
    ways = tuple(_marked_way(way) for way in energy.comparisons)
    return replace(energy, economics=marked(energy.economics), comparisons=ways)


def _marked_house(house: HouseStatus | None) -> HouseStatus | None:
    """Places and heaters of a simulated home are simulated, too."""
    if house is None:
        return None
    return replace(
        marked(house),
        places=tuple(marked(place) for place in house.places),
        heaters=tuple(marked(heater) for heater in house.heaters),
        science=None if house.science is None else marked(house.science),
    )


def _marked_way(way: Comparison) -> Comparison:
    """What a fuel costs rests on no PC; what it would cost more than mining does."""
    whole = marked(way)
    if way.key in _ELECTRIC:
        return whole
    return replace(way, difference_per_day=whole.difference_per_day)


def _simulated(snapshot: Snapshot) -> Snapshot:
    """Everything that a simulated PC and room say is marked, wherever it stands."""
    return replace(
        marked(snapshot),
        reach=None if snapshot.reach is None else marked(snapshot.reach),
        devices=tuple(marked(d) for d in snapshot.devices),
        earnings=marked(snapshot.earnings),
        energy=_marked_energy(snapshot.energy),
        house=_marked_house(snapshot.house),
    )
